// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/category.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace waymark {

class Connection;

/// The public id of a message: see message.uid.
using MessageUid = std::uint64_t;

struct StoredDecision
{
    QString category;
    Millis decidedAt = 0;
    std::optional<double> seconds;
    QString proposed;
    double confidence = 0;
    QString text; ///< cleaned, for learning

    friend bool operator==(const StoredDecision&, const StoredDecision&) = default;
};

struct StoredAudit
{
    AuditId id;
    int asked = 100;
    QString source; ///< account filter "system" or "system/host", empty = all
    std::optional<Millis> before;
    Millis createdAt = 0;
    bool isSigned = false;
    QString signedBy;
    std::optional<Millis> signedAt;
    QString summary; ///< JSON of the counts as signed
    int cursor = 0; ///< where the manager was

    friend bool operator==(const StoredAudit&, const StoredAudit&) = default;
};

/// A session as a list shows it.
struct AuditOverview
{
    StoredAudit audit;
    int n = 0; ///< its messages that are still there
    int coded = 0; ///< of them, with a decision now
    std::optional<Millis> newest; ///< the latest dated message
};

/// Everything the manager says: decisions, flags, topics, archive, sessions, the code book.
class AuditStore
{
public:
    explicit AuditStore(Connection& connection);

    // Decisions. Absent value: taken back.
    [[nodiscard]] Result<std::optional<StoredDecision>> decision(MessageUid uid);
    [[nodiscard]] Result<void> setDecision(
        MessageUid uid, const std::optional<StoredDecision>& decision);
    [[nodiscard]] Result<std::vector<std::pair<MessageUid, StoredDecision>>> decisions();

    /// Everything said about @p from is now said about @p to: a record got its final id.
    [[nodiscard]] Result<void> moveMarks(MessageUid from, MessageUid to);

    // Flags: the manager's word, or nothing.
    [[nodiscard]] Result<std::optional<bool>> flag(MessageUid uid, const QString& flag);
    [[nodiscard]] Result<QHash<QString, bool>> flags(MessageUid uid);
    [[nodiscard]] Result<void> setFlag(
        MessageUid uid, const QString& flag, std::optional<bool> value);

    [[nodiscard]] Result<bool> isArchived(MessageUid uid);
    /// When, if it is.
    [[nodiscard]] Result<std::optional<Millis>> archivedAt(MessageUid uid);
    [[nodiscard]] Result<void> setArchived(MessageUid uid, bool archived, Millis at);

    // Topics, by name.
    [[nodiscard]] Result<QStringList> topics(MessageUid uid);
    [[nodiscard]] Result<QStringList> allTopics();
    [[nodiscard]] Result<void> setTopics(MessageUid uid, const QStringList& names);
    [[nodiscard]] Result<void> renameTopic(const QString& from, const QString& to);

    [[nodiscard]] Result<CodeBook> codeBook();
    /// Stores @p book as the next version; returns it.
    [[nodiscard]] Result<int> saveCodeBook(const CodeBook& book, Millis at);
    /// Takes the newest version back (undo). The first one stays.
    [[nodiscard]] Result<void> dropNewestCodeBook();

    // Sessions.
    [[nodiscard]] Result<AuditId> createAudit(
        const StoredAudit& audit, const std::vector<MessageId>& items);
    [[nodiscard]] Result<std::optional<StoredAudit>> audit(AuditId id);
    [[nodiscard]] Result<std::optional<StoredAudit>> newestAudit();
    /// At most @p most sessions, the newest first.
    [[nodiscard]] Result<std::vector<AuditOverview>> audits(int most);
    [[nodiscard]] Result<std::vector<MessageId>> items(AuditId id);
    [[nodiscard]] Result<void> update(const StoredAudit& audit);
    [[nodiscard]] Result<void> removeAudit(AuditId id);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
