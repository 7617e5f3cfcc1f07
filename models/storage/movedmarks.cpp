// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/movedmarks.h"

#include "storage/connection.h"

namespace waymark {

MovedMarks::MovedMarks(Connection& connection)
    : m_connection(&connection)
{
}

Result<void> MovedMarks::note(BatchId batch)
{
    auto statement
        = m_connection->statement("SELECT m.id, m.uid FROM superseded s JOIN message m "
                                  "ON m.id=s.message_id WHERE s.batch_id=?1 AND m.batch_id=?1");
    statement.bind(1, batch.value());
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_uids.emplace_back(
            MessageId(statement.integer(0)), static_cast<MessageUid>(statement.integer(1)));
    }
}

Result<void> MovedMarks::moveBack()
{
    AuditStore audits(*m_connection);
    auto statement = m_connection->statement("SELECT uid FROM message WHERE id=?");
    for (const auto& [id, uid] : m_uids) {
        const auto row = statement.bind(1, id.value()).step();
        if (!row)
            return row.error();
        const MessageUid now = *row ? static_cast<MessageUid>(statement.integer(0)) : uid;
        statement.reset();
        if (now == uid)
            continue;
        if (auto done = audits.moveMarks(uid, now); !done)
            return done;
    }
    return {};
}

} // namespace waymark
