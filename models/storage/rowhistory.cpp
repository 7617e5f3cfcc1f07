// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rowhistory.h"

#include "storage/connection.h"

#include <string>
#include <vector>

namespace waymark {

namespace {

struct PartTable
{
    const char* table;
    const char* kept;
    const char* columns;
    bool hasOwner; ///< batch_id names the batch whose record the row shows
};

constexpr PartTable kParts[] = {
    {"thread", "kept_thread",
        "subject, status, category, tags, created_at, updated_at, solved_at, flags, batch_id, "
        "extra",
        true},
    {"rating", "kept_rating", "thread_id, score, comment, created_at, updated_at, batch_id, extra",
        true},
    {"identity", "kept_profile", "email, handle, created_at, updated_at, batch_id, extra", true},
    {"identity", "kept_name", "name, name_at", false},
    {"identity", "kept_role", "role", false},
};

constexpr const char* kKeptLink = "kept_link";

const PartTable& tableOf(RowPart part)
{
    return kParts[static_cast<std::size_t>(part)];
}

/// @p text with "$k", "$t" and "$c" as the table of kept rows, the table and its columns.
std::string filled(std::string_view text, const PartTable& part)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '$') {
            out += text[i];
            continue;
        }
        ++i;
        out += text[i] == 'k' ? part.kept : text[i] == 't' ? part.table : part.columns;
    }
    return out;
}

} // namespace

Result<void> RowHistory::run(const std::string& sql, BatchId batch)
{
    return m_connection->statement(sql).bind(1, batch.value()).run();
}

Result<void> RowHistory::keep(RowPart part, qint64 row, BatchId batch)
{
    const PartTable& table = tableOf(part);
    auto statement = m_connection->statement(
        filled("INSERT OR IGNORE INTO $k(by_batch, id, $c) SELECT ?1, id, $c FROM $t WHERE id=?2",
            table)
        + (table.hasOwner ? " AND batch_id IS NOT ?1" : ""));
    return statement.bind(1, batch.value()).bind(2, row).run();
}

Result<void> RowHistory::keepLink(IdentityId identity, PersonId into, BatchId batch)
{
    auto statement = m_connection->statement(
        "INSERT OR IGNORE INTO kept_link SELECT ?1, i.id, f.role, t.role FROM identity i "
        "JOIN person f ON f.id=i.person_id JOIN person t ON t.id=?3 WHERE i.id=?2");
    return statement.bind(1, batch.value()).bind(2, identity.value()).bind(3, into.value()).run();
}

/// What @p batch had kept of a row that a later one kept too is what that one found once @p batch
/// is gone.
Result<void> RowHistory::passOn(const char* kept, BatchId batch)
{
    const PartTable table {"", kept, "", false};
    return run(
        filled(
            "UPDATE OR REPLACE $k SET by_batch=(SELECT min(o.by_batch) FROM $k o WHERE o.id=$k.id "
            "AND o.by_batch>?1) WHERE by_batch=?1 AND EXISTS (SELECT 1 FROM $k o WHERE o.id=$k.id "
            "AND o.by_batch>?1)",
            table),
        batch);
}

Result<void> RowHistory::restore(RowPart part, BatchId batch)
{
    const PartTable& table = tableOf(part);
    if (table.hasOwner) {
        // The first record of a row goes without a trace: the one that replaced it becomes the
        // first.
        auto done
            = run(filled("DELETE FROM $k WHERE batch_id=?1 AND NOT EXISTS (SELECT 1 FROM $k o "
                         "WHERE o.by_batch=?1 AND o.id=$k.id)",
                      table),
                batch);
        if (!done)
            return done;
    }
    if (auto done = passOn(table.kept, batch); !done)
        return done;
    auto done = run(
        filled("UPDATE $t SET ($c) = (SELECT $c FROM $k o WHERE o.by_batch=?1 AND o.id=$t.id) "
               "WHERE id IN (SELECT id FROM $k WHERE by_batch=?1)",
            table)
            + (table.hasOwner ? " AND batch_id=?1" : ""),
        batch);
    if (!done)
        return done;
    return run(filled("DELETE FROM $k WHERE by_batch=?1", table), batch);
}

Result<void> RowHistory::restoreThreads(BatchId batch)
{
    if (auto done = restore(RowPart::Thread, batch); !done)
        return done;
    return restore(RowPart::Rating, batch);
}

Result<void> RowHistory::restorePeople(BatchId batch)
{
    for (const RowPart part : {RowPart::Profile, RowPart::Name, RowPart::Role}) {
        if (auto done = restore(part, batch); !done)
            return done;
    }
    // What shows a user record of this batch still had none before.
    if (auto done = run("UPDATE identity SET batch_id=NULL, updated_at=NULL, created_at=NULL, "
                        "extra='', email='', "
                        "handle='' WHERE batch_id=?1",
            batch);
        !done)
        return done;
    if (auto done = passOn(kKeptLink, batch); !done)
        return done;
    if (auto done = separate(batch); !done)
        return done;
    return run("DELETE FROM kept_link WHERE by_batch=?1", batch);
}

/// An identity whose record names an address belongs to the person of that address; without one it
/// is a person of its own. The last joined leaves first, so that the corrections come apart as they
/// met.
Result<void> RowHistory::separate(BatchId batch)
{
    struct Link
    {
        qint64 identity = 0;
        qint64 person = 0;
        std::optional<qint64> ofAddress;
        qint64 roleFrom = 0;
        qint64 roleInto = 0;
    };
    std::vector<Link> links;
    auto read = m_connection->statement(
        "SELECT i.id, i.person_id, (SELECT e.person_id FROM identity e WHERE e.account_id=0 AND "
        "e.kind='email' "
        "AND e.value=i.email AND i.email<>''), k.role_from, k.role_into FROM kept_link k "
        "JOIN identity i ON i.id=k.id WHERE k.by_batch=?1 "
        "ORDER BY max(k.role_from, k.role_into) DESC, k.role_into DESC, i.id DESC");
    read.bind(1, batch.value());
    while (true) {
        const auto row = read.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        links.push_back({read.integer(0), read.integer(1), read.optionalInteger(2), read.integer(3),
            read.integer(4)});
    }
    auto shared = m_connection->statement("SELECT p.role FROM person p WHERE p.id=?1 AND EXISTS "
                                          "(SELECT 1 FROM identity WHERE person_id=?1 AND id<>?2)");
    auto make = m_connection->statement("INSERT INTO person(role) VALUES (?)");
    auto move = m_connection->statement("UPDATE identity SET person_id=?1 WHERE id=?2");
    auto setRole = m_connection->statement("UPDATE person SET role=?1 WHERE id=?2");
    for (const Link& link : links) {
        const auto row = shared.bind(1, link.person).bind(2, link.identity).step();
        if (!row)
            return row.error();
        const qint64 role = *row ? shared.integer(0) : 0;
        shared.reset();
        if (!*row || link.ofAddress == link.person)
            continue;
        const bool untouched = role == std::max(link.roleFrom, link.roleInto);
        qint64 own = link.ofAddress.value_or(0);
        if (own == 0) {
            if (auto done = make.bind(1, untouched ? link.roleFrom : role).run(); !done)
                return done;
            own = m_connection->lastInsertId();
        }
        if (auto done = move.bind(1, own).bind(2, link.identity).run(); !done)
            return done;
        if (!untouched)
            continue;
        if (auto done = setRole.bind(1, link.roleInto).bind(2, link.person).run(); !done)
            return done;
    }
    return {};
}

Result<void> RowHistory::sweep()
{
    for (const PartTable& part : kParts) {
        if (auto done = m_connection->execute(
                filled("DELETE FROM $k WHERE id NOT IN (SELECT id FROM $t)", part));
            !done)
            return done;
    }
    return m_connection->execute("DELETE FROM kept_link WHERE id NOT IN (SELECT id FROM identity)");
}

Result<void> RowHistory::join(BatchId from, BatchId into)
{
    const auto both = [this, from, into](const std::string& sql) {
        return m_connection->statement(sql).bind(1, from.value()).bind(2, into.value()).run();
    };
    const auto relabel = [&both](const PartTable& part) {
        return both(
            filled("UPDATE OR REPLACE $k SET by_batch=coalesce((SELECT min(o.by_batch) FROM $k o "
                   "WHERE o.id=$k.id AND o.by_batch>?1 AND o.by_batch<=?2), ?2) WHERE by_batch=?1",
                part));
    };
    for (const PartTable& part : kParts) {
        if (auto done = relabel(part); !done)
            return done;
        if (!part.hasOwner)
            continue;
        if (auto done = both(filled("UPDATE $k SET batch_id=?2 WHERE batch_id=?1", part)); !done)
            return done;
        // What the first made and the second changed was new to both together.
        if (auto done
            = both(filled("DELETE FROM $k WHERE by_batch=?2 AND batch_id=?2 AND ?1", part));
            !done)
            return done;
    }
    return relabel({"identity", kKeptLink, "", false});
}

} // namespace waymark
