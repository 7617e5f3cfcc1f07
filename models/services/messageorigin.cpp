// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AuditService that says who sent a message, and lets the manager say otherwise.
#include "services/auditservice.h"
#include "services/authorrole.h"
#include "storage/auditqueries.h"
#include "storage/connection.h"
#include "storage/directorystore.h"
#include "storage/workspace.h"

namespace waymark {

Result<std::optional<MessageOrigin>> AuditService::origin(MessageId id)
{
    Connection& connection = m_workspace->connection();
    const auto settings = loadSettings(connection);
    if (!settings)
        return settings.error();
    const auto loaded = message(id);
    if (!loaded)
        return loaded.error();
    const auto candidate = candidateOf(connection, id);
    if (!candidate)
        return candidate.error();
    if (!*loaded || !*candidate)
        return std::optional<MessageOrigin>();
    MessageOrigin origin;
    origin.uid = (*loaded)->uid;
    origin.person = (*loaded)->person;
    origin.author = (*loaded)->author;
    origin.role = authorRole(**candidate, *settings);
    origin.isCorrected = (*candidate)->corrected;
    origin.isAutomatic = ((*candidate)->flags & MessageAutomatic) != 0;
    return std::optional<MessageOrigin>(std::move(origin));
}

Result<void> AuditService::setRole(PersonId person, SourceRole role)
{
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (auto done = DirectoryStore(connection).setRole(person, role); !done)
        return done;
    return transaction->commit();
}

} // namespace waymark
