// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "categorise/categoriser.h"
#include "domain/auditreport.h"
#include "formats/record.h"
#include "services/workspacesettings.h"
#include "storage/auditstore.h"
#include "storage/messagestore.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace waymark {

class Workspace;

/// Which messages an audit looks at: the last @p asked from others, newest first.
struct AuditSelection
{
    int asked = 100;
    QString source; ///< "" all, "zendesk", or "zendesk/host"
    std::optional<Millis> before; ///< exclusive

    friend bool operator==(const AuditSelection&, const AuditSelection&) = default;
};

/// The chosen messages and how many were passed over since the newest of them, by reason.
struct AuditSample
{
    std::vector<MessageId> messages;
    int staff = 0;
    int bots = 0;
    int automatic = 0;
};

/// One message of an audit as the page works with it: the row of the report and what deciding
/// needs.
struct AuditItem
{
    AuditedMessage shown;
    MessageUid uid = 0;
    QString text; ///< as the categoriser reads it
    std::optional<double> seconds;
    bool archived = false;
    std::optional<StoredDecision> decision; ///< with what was proposed then
    // What shown.flags follows from, see effectiveFlags().
    QHash<QString, bool> saidFlags; ///< the manager's word
    bool looksPrivate = false; ///< proposed by text or source
    bool looksUnsafe = false;
    bool answered = false; ///< somebody else wrote later in the thread

    friend bool operator==(const AuditItem&, const AuditItem&) = default;
};

/// The flags of an item for its effective category: proposed ones, overruled by the manager's word,
/// in the order of AuditedMessage::flags.
[[nodiscard]] QStringList effectiveFlags(const AuditItem& item);

/// One thing said about one message, or its taking back. AuditService::apply() returns the marks
/// that undo it exactly.
struct AuditMark
{
    struct Flag
    {
        QString name;
        std::optional<bool> value; ///< absent: nothing said

        friend bool operator==(const Flag&, const Flag&) = default;
    };
    struct Archive
    {
        std::optional<Millis> at; ///< absent: not archived

        friend bool operator==(const Archive&, const Archive&) = default;
    };
    using Value = std::variant<std::optional<StoredDecision>, Flag, QStringList, Archive>;

    MessageUid uid = 0;
    Value value; ///< decision, flag, all topics, archive

    friend bool operator==(const AuditMark&, const AuditMark&) = default;
};

/// Under this name among the flags lies the manager's word whether a message is an auto-reply.
inline const QString kAutomaticFlag = QStringLiteral("automatic");

/// Who sent a message: what the source says, overruled by the settings and by the manager.
struct MessageOrigin
{
    MessageUid uid = 0;
    PersonId person;
    QString author;
    SourceRole role = SourceRole::Unknown;
    bool isCorrected = false; ///< role is the manager's
    bool isAutomatic = false;
};

/// Everything about a thread that the reader shows beside the message.
struct ThreadContext
{
    struct Entry
    {
        MessageId id;
        QString author;
        std::optional<Millis> sentAt;
        QString excerpt;
        bool isStaff = false;
    };
    /// In time order: the message and, before it, what there is of the thread, of a very long one
    /// the nearest.
    std::vector<Entry> entries;
    int position = 0; ///< of the message in entries, 0-based
    int skipped = 0; ///< messages of the thread before entries
    int later = 0; ///< and after them
    std::optional<Millis> firstAt; ///< of the thread's first message
};

/// The audit: choosing messages, proposing, deciding, counting, signing off. Each change is one
/// transaction. Nothing here knows the window.
class AuditService
{
public:
    AuditService(Workspace& workspace, const Categoriser& shipped, const Clock& clock);

    /// The rule: messages newest first, undated last, without those of staff and bots, without
    /// automatic and without deleted ones.
    [[nodiscard]] Result<AuditSample> select(const AuditSelection& selection);

    /// Proposals, decisions, flags and topics of these messages, in their order. Ids that are gone
    /// are left out. The proposal of a decided message is the one its decision answered, with the
    /// reasons of the shipped model: however much was learned since, a coded message reads the
    /// same.
    [[nodiscard]] Result<std::vector<AuditItem>> items(const std::vector<MessageId>& ids);
    /// The same with a model that is at hand: learning is the longer part.
    [[nodiscard]] Result<std::vector<AuditItem>> items(
        const std::vector<MessageId>& ids, const Categoriser& model);

    /// The report over @p items. Names of categories and the rule in the present language.
    [[nodiscard]] Result<AuditReport> report(const AuditSelection& selection,
        const AuditSample& sample, const std::vector<AuditItem>& items);

    /// All in one, for the command line; with the signature of the newest session when that holds
    /// the same messages.
    [[nodiscard]] Result<AuditReport> audit(const AuditSelection& selection);

    // Sessions. A session keeps its messages: it can be resumed although newer ones came in.
    [[nodiscard]] Result<AuditId> begin(const AuditSelection& selection, const AuditSample& sample);
    [[nodiscard]] Result<std::optional<StoredAudit>> session(AuditId audit);
    [[nodiscard]] Result<std::optional<StoredAudit>> newestSession();
    /// The newest @p most sessions, newest first.
    [[nodiscard]] Result<std::vector<AuditOverview>> sessions(int most = 200);
    [[nodiscard]] Result<std::vector<MessageId>> sessionMessages(AuditId audit);
    [[nodiscard]] Result<void> setCursor(AuditId audit, int position);
    /// Signs the session off; its counts are kept as they are now.
    [[nodiscard]] Result<void> sign(AuditId audit, const QString& name, const QString& summaryJson,
        std::optional<Millis> at = {});
    [[nodiscard]] Result<void> unsign(AuditId audit);
    /// Puts back a session as it was, signature included.
    [[nodiscard]] Result<void> restoreSession(
        const StoredAudit& audit, const std::vector<MessageId>& messages);
    /// Forgets a session; what was decided in it stays.
    [[nodiscard]] Result<void> removeSession(AuditId audit);

    // The manager's word. Values to go back to come from items().
    /// All marks in one transaction; returns those that were there before, in the order that
    /// undoes.
    [[nodiscard]] Result<std::vector<AuditMark>> apply(const std::vector<AuditMark>& marks);
    [[nodiscard]] Result<std::vector<Decision>>
    lessons(); ///< all decisions as the model learns them
    [[nodiscard]] Result<void> setDecision(
        MessageUid uid, const std::optional<StoredDecision>& decision);
    [[nodiscard]] Result<std::optional<StoredDecision>> decision(MessageUid uid);
    [[nodiscard]] Result<void> setFlag(
        MessageUid uid, const QString& flag, std::optional<bool> value);
    [[nodiscard]] Result<std::optional<bool>> flag(MessageUid uid, const QString& flag);
    [[nodiscard]] Result<void> setTopics(MessageUid uid, const QStringList& topics);
    [[nodiscard]] Result<QStringList> allTopics();
    [[nodiscard]] Result<void> setArchived(MessageUid uid, bool archived);
    [[nodiscard]] Result<CodeBook> codeBook();
    [[nodiscard]] Result<int> saveCodeBook(const CodeBook& book, std::optional<Millis> at = {});
    [[nodiscard]] Result<void> dropNewestCodeBook();

    [[nodiscard]] Result<std::optional<StoredMessage>> message(MessageId id);
    [[nodiscard]] Result<std::optional<MessageOrigin>> origin(MessageId id);
    /// The manager's word about a person; Unknown takes it back.
    [[nodiscard]] Result<void> setRole(PersonId person, SourceRole role);
    /// The accounts that messages come from, as AuditSelection::source names them.
    [[nodiscard]] Result<QStringList> sources();
    [[nodiscard]] Result<ThreadContext> thread(const StoredMessage& message);

    /// The model with all decisions of the workspace learned.
    [[nodiscard]] Result<Categoriser> learned();

private:
    [[nodiscard]] Result<void> addSignature(
        AuditReport& report, const std::vector<MessageId>& messages);
    /// @p item with its decision
    [[nodiscard]] Result<void> fillMarks(AuditItem& item, const StoredMessage& message);
    [[nodiscard]] Result<bool> isAnswered(const StoredMessage& message);

    Workspace* m_workspace; ///< not owned, like the others
    const Categoriser* m_shipped;
    const Clock* m_clock;
};

/// Names and definitions of the shipped categories in the present language.
[[nodiscard]] Category describedCategory(const Category& category);

} // namespace waymark
