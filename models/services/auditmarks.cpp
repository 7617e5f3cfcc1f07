// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AuditService that writes what the manager says, in a form that can be taken back
// exactly.
#include "services/auditservice.h"
#include "storage/connection.h"
#include "storage/workspace.h"

#include <algorithm>

namespace waymark {

namespace {

/// Writes one mark and returns what was there before.
class Marker
{
public:
    explicit Marker(AuditStore& store)
        : m_store(&store)
    {
    }

    [[nodiscard]] Result<AuditMark> write(const AuditMark& mark) const
    {
        return std::visit(
            [this, &mark](const auto& value) { return write(mark.uid, value); }, mark.value);
    }

private:
    [[nodiscard]] Result<AuditMark> write(
        MessageUid uid, const std::optional<StoredDecision>& value) const
    {
        const auto before = m_store->decision(uid);
        if (!before)
            return before.error();
        if (auto done = m_store->setDecision(uid, value); !done)
            return done.error();
        return AuditMark {uid, *before};
    }
    [[nodiscard]] Result<AuditMark> write(MessageUid uid, const AuditMark::Flag& value) const
    {
        const auto before = m_store->flag(uid, value.name);
        if (!before)
            return before.error();
        if (auto done = m_store->setFlag(uid, value.name, value.value); !done)
            return done.error();
        return AuditMark {uid, AuditMark::Flag {value.name, *before}};
    }
    [[nodiscard]] Result<AuditMark> write(MessageUid uid, const QStringList& value) const
    {
        const auto before = m_store->topics(uid);
        if (!before)
            return before.error();
        if (auto done = m_store->setTopics(uid, value); !done)
            return done.error();
        return AuditMark {uid, *before};
    }
    [[nodiscard]] Result<AuditMark> write(MessageUid uid, const AuditMark::Archive& value) const
    {
        const auto before = m_store->archivedAt(uid);
        if (!before)
            return before.error();
        if (auto done = m_store->setArchived(uid, value.at.has_value(), value.at.value_or(0));
            !done)
            return done.error();
        return AuditMark {uid, AuditMark::Archive {*before}};
    }

    AuditStore* m_store;
};

} // namespace

Result<std::vector<AuditMark>> AuditService::apply(const std::vector<AuditMark>& marks)
{
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    AuditStore store(connection);
    const Marker marker(store);
    std::vector<AuditMark> before;
    before.reserve(marks.size());
    for (const AuditMark& mark : marks) {
        auto old = marker.write(mark);
        if (!old)
            return old.error();
        before.push_back(std::move(old).value());
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    std::reverse(before.begin(), before.end());
    return before;
}

Result<void> AuditService::restoreSession(
    const StoredAudit& audit, const std::vector<MessageId>& messages)
{
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    AuditStore store(connection);
    if (const auto id = store.createAudit(audit, messages); !id)
        return id.error();
    if (auto done = store.update(audit); !done)
        return done;
    return transaction->commit();
}

Result<void> AuditService::removeSession(AuditId audit)
{
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (auto done = AuditStore(connection).removeAudit(audit); !done)
        return done;
    return transaction->commit();
}

} // namespace waymark
