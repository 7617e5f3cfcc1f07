// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directorystore.h"

#include "storage/connection.h"
#include "storage/rowhistory.h"

#include <tuple>
#include <utility>

namespace waymark {

namespace {

/// Beyond this many remembered identities the memory is given back at the next flush.
constexpr std::size_t kRemembered = 400'000;

std::string lowered(std::string_view text)
{
    // Addresses compare without case in ASCII; other scripts stay as they are.
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

} // namespace

bool isLaterRecord(std::optional<Millis> at, std::string_view text, std::optional<Millis> knownAt,
    std::string_view knownText)
{
    return std::make_tuple(at, text.size(), text)
        > std::make_tuple(knownAt, knownText.size(), knownText);
}

DirectoryStore::DirectoryStore(Connection& connection)
    : m_connection(&connection)
    , m_find(connection.statement("SELECT id, person_id, name, name_at, role FROM identity "
                                  "WHERE account_id=? AND kind=? AND value=?"))
    , m_insert(connection.statement(
          "INSERT INTO identity(account_id, kind, value, person_id) VALUES (?,?,?,?)"))
    , m_insertPerson(connection.statement("INSERT INTO person(role) VALUES (0)"))
    , m_update(connection.statement("UPDATE identity SET name=?, name_at=?, role=? WHERE id=?"))
{
}

Result<AccountId> DirectoryStore::account(std::string_view system, std::string_view host)
{
    std::string key(system);
    key += '\n';
    key += host;
    if (const auto it = m_accounts.find(key); it != m_accounts.end())
        return it->second;
    auto find = m_connection->statement("SELECT id FROM account WHERE system=? AND host=?");
    find.bind(1, system).bind(2, host);
    const auto row = find.step();
    if (!row)
        return row.error();
    AccountId id;
    if (*row) {
        id = AccountId(find.integer(0));
    } else {
        auto insert = m_connection->statement("INSERT INTO account(system, host) VALUES (?,?)");
        if (auto done = insert.bind(1, system).bind(2, host).run(); !done)
            return done.error();
        id = AccountId(m_connection->lastInsertId());
    }
    m_accounts.emplace(std::move(key), id);
    return id;
}

Result<DirectoryStore::Known*> DirectoryStore::lookUp(
    AccountId account, std::string_view kind, std::string_view value)
{
    m_key.assign(std::to_string(account.value()));
    m_key += kind.front(); // e, u, h, n: the kinds differ in their first letter
    m_key += value;
    if (const auto it = m_known.find(m_key); it != m_known.end())
        return &it->second;

    Known known;
    m_find.bind(1, account.value()).bind(2, kind).bind(3, value);
    const auto row = m_find.step();
    if (!row)
        return row.error();
    if (*row) {
        known.id = IdentityId(m_find.integer(0));
        known.person = PersonId(m_find.integer(1));
        known.name = m_find.utf8(2);
        known.nameAt = m_find.optionalInteger(3);
        known.role = static_cast<SourceRole>(m_find.integer(4));
        m_find.reset();
    } else {
        m_find.reset();
        if (auto done = m_insertPerson.run(); !done)
            return done.error();
        known.person = PersonId(m_connection->lastInsertId());
        m_insert.bind(1, account.value())
            .bind(2, kind)
            .bind(3, value)
            .bind(4, known.person.value());
        if (auto done = m_insert.run(); !done)
            return done.error();
        known.id = IdentityId(m_connection->lastInsertId());
        ++m_peopleMade;
    }
    return &m_known.emplace(m_key, std::move(known)).first->second;
}

void DirectoryStore::noteUse(
    Known& known, std::string_view name, std::optional<Millis> at, SourceRole role)
{
    // Compared as pairs, so that the outcome does not depend on the order of arrival.
    if (!name.empty()
        && (known.name.empty()
            || std::make_tuple(at, name)
                > std::make_tuple(known.nameAt, std::string_view(known.name)))) {
        (known.name == name ? known.dateChanged : known.nameChanged) = true;
        known.name = name;
        known.nameAt = at;
    }
    if (role > known.role) {
        known.role = role;
        known.roleChanged = true;
    } else if (role == known.role && role != SourceRole::Unknown) {
        known.roleConfirmed = true;
    }
    const bool hasNews
        = known.nameChanged || known.dateChanged || known.roleChanged || known.roleConfirmed;
    if (hasNews && !known.isNoted) {
        known.isNoted = true;
        m_noted.push_back(&known);
    }
}

Result<IdentityId> DirectoryStore::identity(AccountId account, bool isMail,
    const ImportedIdentity& author, SourceRole role, std::optional<Millis> usedAt)
{
    Result<Known*> known = nullptr;
    if (!isMail && !author.externalId.empty())
        known = lookUp(account, "user", author.externalId);
    else if (!isMail && !author.handle.empty())
        known = lookUp(account, "handle", author.handle);
    else if (!author.email.empty())
        known = lookUp(AccountId(0), "email", lowered(author.email));
    else
        known = lookUp(account, "name", author.name);
    if (!known)
        return known.error();
    noteUse(**known, author.name.empty() ? author.handle : author.name, usedAt, role);
    return (*known)->id;
}

Result<void> DirectoryStore::movePerson(Known& identity, PersonId to)
{
    if (identity.person == to)
        return {};
    if (identity.id.value() <= m_newestBefore) {
        if (auto done = RowHistory(*m_connection).keepLink(identity.id, to, m_batch); !done)
            return done;
    }
    const PersonId from = identity.person;
    auto move = m_connection->borrow("UPDATE identity SET person_id=? WHERE id=?");
    if (auto done = move->bind(1, to.value()).bind(2, identity.id.value()).run(); !done)
        return done;
    identity.person = to;
    // The manager's correction goes along; a person without identities is nobody.
    auto keep = m_connection->borrow(
        "UPDATE person SET role=max(role, (SELECT role FROM person WHERE id=?2)) WHERE id=?1");
    if (auto done = keep->bind(1, to.value()).bind(2, from.value()).run(); !done)
        return done;
    auto drop = m_connection->borrow("DELETE FROM person WHERE id=?1 AND NOT EXISTS (SELECT 1 "
                                     "FROM identity WHERE person_id=?1)");
    if (auto done = drop->bind(1, from.value()).run(); !done)
        return done;
    if (m_connection->changes() > 0)
        --m_peopleMade;
    return {};
}

Result<StoreOutcome> DirectoryStore::person(
    AccountId account, const ImportedPerson& person, BatchId batch)
{
    const ImportedIdentity& who = person.identity;
    const std::string email = lowered(who.email);
    Result<Known*> known = nullptr;
    if (!who.externalId.empty())
        known = lookUp(account, "user", who.externalId);
    else if (!who.handle.empty())
        known = lookUp(account, "handle", who.handle);
    else if (!email.empty())
        known = lookUp(AccountId(0), "email", email);
    else
        known = lookUp(account, "name", who.name);
    if (!known)
        return known.error();
    const IdentityId id = (*known)->id;

    auto find
        = m_connection->statement("SELECT batch_id, updated_at, extra FROM identity WHERE id=?");
    find.bind(1, id.value());
    const auto row = find.step();
    if (!row)
        return row.error();
    const bool first = find.isNull(0);
    const std::optional<Millis> knownAt = find.optionalInteger(1);
    const std::string knownExtra = find.utf8(2);
    find.reset();
    if (!first && !isLaterRecord(person.updatedAt, person.extra, knownAt, knownExtra))
        return StoreOutcome::Same;

    if (!first) {
        if (auto done = RowHistory(*m_connection).keep(RowPart::Profile, id.value(), batch); !done)
            return done.error();
    }
    noteUse(**known, who.name.empty() ? who.handle : who.name,
        person.updatedAt ? person.updatedAt : person.createdAt, person.role);
    if (!email.empty() && (!who.externalId.empty() || !who.handle.empty())) {
        // Entries of the map stay where they are when others are added.
        auto address = lookUp(AccountId(0), "email", email);
        if (!address)
            return address.error();
        noteUse(**address, who.name, person.updatedAt ? person.updatedAt : person.createdAt,
            person.role);
        if (auto done = movePerson(**known, (*address)->person); !done)
            return done.error();
    }
    auto update = m_connection->borrow("UPDATE identity SET email=?, handle=?, created_at=?, "
                                       "updated_at=?, batch_id=?, extra=? WHERE id=?");
    update->bind(1, email)
        .bind(2, who.handle)
        .bind(3, person.createdAt)
        .bind(4, person.updatedAt)
        .bind(5, batch.value())
        .bind(6, person.extra)
        .bind(7, id.value());
    if (auto done = update->run(); !done)
        return done.error();
    return first ? StoreOutcome::New : StoreOutcome::Changed;
}

Result<void> DirectoryStore::setBatch(BatchId batch)
{
    const auto newest = m_connection->scalar("SELECT max(id) FROM identity");
    if (!newest)
        return newest.error();
    m_batch = batch;
    m_newestBefore = newest->value_or(0);
    return {};
}

/// What a batch made goes with it; only what it found is kept.
Result<void> DirectoryStore::keepUse(const Known& known)
{
    if (known.id.value() > m_newestBefore)
        return {};
    RowHistory history(*m_connection);
    if (known.nameChanged || known.dateChanged) {
        if (auto done = history.keep(RowPart::Name, known.id.value(), m_batch); !done)
            return done;
    }
    // Who says the same keeps the role when the one that said it first is withdrawn.
    return known.roleChanged || known.roleConfirmed
        ? history.keep(RowPart::Role, known.id.value(), m_batch)
        : Result<void>();
}

Result<void> DirectoryStore::flush(bool dates)
{
    const bool forgets = m_known.size() > kRemembered;
    std::vector<Known*> later;
    for (Known* known : std::exchange(m_noted, {})) {
        const bool isUrgent = known->nameChanged || known->roleChanged || known->roleConfirmed;
        if (!isUrgent && !dates && !forgets) {
            later.push_back(known);
            continue;
        }
        known->isNoted = false;
        if (auto done = keepUse(*known); !done)
            return done;
        known->roleConfirmed = false;
        if (!known->nameChanged && !known->dateChanged && !known->roleChanged)
            continue;
        m_update.bind(1, known->name)
            .bind(2, known->nameAt)
            .bind(3, static_cast<int>(known->role))
            .bind(4, known->id.value());
        if (auto done = m_update.run(); !done)
            return done;
        known->nameChanged = false;
        known->dateChanged = false;
        known->roleChanged = false;
    }
    m_noted = std::move(later);
    if (forgets)
        m_known.clear();
    return {};
}

void DirectoryStore::forget()
{
    m_accounts.clear();
    m_noted.clear();
    m_known.clear();
}

Result<void> DirectoryStore::withdraw(BatchId batch)
{
    forget();
    RowHistory history(*m_connection);
    if (auto done = history.restorePeople(batch); !done)
        return done;
    for (const char* sql : {"DELETE FROM identity WHERE batch_id IS NULL AND ?1 "
                            "AND NOT EXISTS (SELECT 1 FROM message WHERE identity_id=identity.id) "
                            "AND NOT (kind='email' AND EXISTS (SELECT 1 FROM identity u WHERE "
                            "u.email=identity.value AND u.batch_id IS NOT NULL))",
             "DELETE FROM person WHERE ?1 AND NOT EXISTS (SELECT 1 FROM identity WHERE "
             "person_id=person.id)",
             "DELETE FROM account WHERE ?1 AND NOT EXISTS (SELECT 1 FROM message WHERE "
             "account_id=account.id) "
             "AND NOT EXISTS (SELECT 1 FROM identity WHERE account_id=account.id) "
             "AND NOT EXISTS (SELECT 1 FROM thread WHERE account_id=account.id)"}) {
        if (auto done = m_connection->statement(sql).bind(1, batch.value()).run(); !done)
            return done;
    }
    return history.sweep();
}

Result<void> DirectoryStore::setRole(PersonId person, SourceRole role)
{
    auto update = m_connection->statement("UPDATE person SET role=? WHERE id=?");
    return update.bind(1, static_cast<int>(role)).bind(2, person.value()).run();
}

Result<std::vector<StoredPerson>> DirectoryStore::peopleWithRole(SourceRole role)
{
    auto statement = m_connection->statement(
        "SELECT p.id, p.role, max(i.role), "
        "(SELECT name FROM identity n WHERE n.person_id=p.id AND n.name<>'' ORDER BY n.name_at "
        "DESC, n.name DESC LIMIT 1), "
        "coalesce((SELECT value FROM identity e WHERE e.person_id=p.id AND e.kind='email' ORDER BY "
        "value LIMIT 1), ''), "
        "(SELECT count(*) FROM message m JOIN identity mi ON mi.id=m.identity_id WHERE "
        "mi.person_id=p.id) "
        "FROM person p JOIN identity i ON i.person_id=p.id GROUP BY p.id "
        "HAVING (CASE WHEN p.role<>0 THEN p.role ELSE max(i.role) END)=? ORDER BY 4, 1");
    statement.bind(1, static_cast<int>(role));
    std::vector<StoredPerson> people;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return people;
        StoredPerson person;
        person.id = PersonId(statement.integer(0));
        person.corrected = statement.integer(1) != 0;
        person.role = static_cast<SourceRole>(
            person.corrected ? statement.integer(1) : statement.integer(2));
        person.name = statement.text(3);
        person.email = statement.text(4);
        person.messages = statement.integer(5);
        people.push_back(std::move(person));
    }
}

Result<qint64> DirectoryStore::countPeople()
{
    const auto count = m_connection->scalar("SELECT count(*) FROM person");
    if (!count)
        return count.error();
    return count->value_or(0);
}

Result<std::vector<StoredPerson>> DirectoryStore::findPeople(const QString& text, int limit)
{
    std::vector<StoredPerson> people;
    QString pattern = text.trimmed();
    if (pattern.isEmpty())
        return people;
    for (const char16_t special : {u'\\', u'%', u'_'})
        pattern.replace(QChar(special), QString(u'\\') + QChar(special));
    auto found = m_connection->statement(
        "SELECT person_id, max(name LIKE ?1 || '%' ESCAPE '\\') AS begins FROM identity "
        "WHERE name LIKE '%' || ?1 || '%' ESCAPE '\\' OR value LIKE '%' || ?1 || '%' ESCAPE '\\' "
        "OR handle LIKE '%' || ?1 || '%' ESCAPE '\\' "
        "GROUP BY person_id ORDER BY begins DESC, person_id LIMIT ?2");
    found.bind(1, pattern).bind(2, limit);
    auto shown = m_connection->statement(
        "SELECT p.role, (SELECT max(role) FROM identity WHERE person_id=p.id), "
        "coalesce((SELECT name FROM identity n WHERE n.person_id=p.id AND n.name<>'' ORDER BY "
        "n.name_at DESC, n.name DESC LIMIT 1), ''), "
        "coalesce((SELECT value FROM identity e WHERE e.person_id=p.id AND e.kind='email' ORDER BY "
        "value LIMIT 1), ''), "
        "(SELECT count(*) FROM message m JOIN identity mi ON mi.id=m.identity_id WHERE "
        "mi.person_id=p.id) FROM person p WHERE p.id=?");
    while (true) {
        const auto row = found.step();
        if (!row)
            return row.error();
        if (!*row)
            return people;
        StoredPerson person;
        person.id = PersonId(found.integer(0));
        const auto details = shown.bind(1, person.id.value()).step();
        if (!details)
            return details.error();
        if (*details) {
            person.corrected = shown.integer(0) != 0;
            person.role
                = static_cast<SourceRole>(person.corrected ? shown.integer(0) : shown.integer(1));
            person.name = shown.text(2);
            person.email = shown.text(3);
            person.messages = shown.integer(4);
            people.push_back(std::move(person));
        }
        shown.reset();
    }
}

Result<QStringList> DirectoryStore::accountNames()
{
    auto statement
        = m_connection->statement("SELECT system, host FROM account ORDER BY system, host");
    QStringList names;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return names;
        const QString host = statement.text(1);
        names.append(host.isEmpty() ? statement.text(0) : statement.text(0) + u'/' + host);
    }
}

Result<int> DirectoryStore::countAccounts()
{
    const auto count = m_connection->scalar("SELECT count(*) FROM account");
    if (!count)
        return count.error();
    return static_cast<int>(count->value_or(0));
}

Result<std::vector<StoredAccount>> DirectoryStore::accounts()
{
    auto statement
        = m_connection->statement("SELECT id, system, host FROM account ORDER BY system, host");
    std::vector<StoredAccount> accounts;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return accounts;
        accounts.push_back({AccountId(statement.integer(0)), statement.text(1), statement.text(2)});
    }
}

Result<std::optional<PersonId>> DirectoryStore::personByEmail(const QString& email)
{
    auto statement = m_connection->statement(
        "SELECT person_id FROM identity WHERE account_id=0 AND kind='email' AND value=?");
    const std::string value = lowered(email.toStdString());
    statement.bind(1, value);
    const auto row = statement.step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<PersonId>();
    return std::optional<PersonId>(PersonId(statement.integer(0)));
}

} // namespace waymark
