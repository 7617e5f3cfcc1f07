// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "storage/statement.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

class Connection;

/// Bits of message.flags.
enum MessageFlag : std::uint32_t {
    MessagePublic = 1,
    MessageOpening = 2,
    MessageAutomatic = 4,
    MessageDeleted = 8,
    MessageAccepted = 16,
    MessageFromStaff = 32, ///< what the record itself says of its author
    MessageFromBot = 64,
};

/// A message row as it is written. Views must live until the call returns.
struct MessageRow
{
    AccountId account;
    std::string_view kind;
    std::string_view externalId;
    std::string_view variant;
    ThreadId thread;
    IdentityId identity;
    BatchId batch;
    std::optional<Millis> sentAt;
    std::optional<Millis> updatedAt;
    std::uint64_t contentHash = 0;
    std::uint32_t flags = MessagePublic;
    int likes = 0;
    int category = 3; ///< proposal, below kProposedCategories
    int confidence = 0; ///< per mille
    std::uint64_t uid = 0;
    std::string_view subject;
    std::string_view author;
    std::string_view body;
    std::string_view html;
    std::string_view headers;
    std::string_view extra;
    std::string_view detail; ///< JSON, see services/importwriter
};

/// How much a version of a message says, to choose between two of the same instant.
struct MessageShape
{
    std::size_t bytes = 0; ///< of all its texts
    std::uint64_t fingerprint = 0; ///< of all its texts, likes and flags
};

[[nodiscard]] MessageShape shapeOf(const MessageRow& row);

/// What deciding between "new", "changed" and "same" needs.
struct MessageStamp
{
    MessageId id;
    std::optional<Millis> updatedAt;
    std::uint64_t contentHash = 0;
    BatchId batch;
};

/// A message as lists and the reader show it.
struct StoredMessage
{
    MessageId id;
    QString system;
    QString host;
    QString kind;
    QString externalId;
    QString variant;
    ThreadId thread;
    IdentityId identity;
    PersonId person;
    std::optional<Millis> sentAt;
    std::uint32_t flags = 0;
    int likes = 0;
    int category = 3;
    double confidence = 0; ///< 0..1
    std::uint64_t uid = 0;
    QString subject;
    QString author;
    QString body;
    QString html;
    QByteArray headers;
    QString extra;
    QString detail;
    QString threadCategory; ///< forum category, ticket group
};

/// A place in a list ordered by (sent_at, id) descending with undated messages last: the key of the
/// last row seen. Paging by key, never by OFFSET.
struct PageKey
{
    std::optional<Millis> sentAt;
    qint64 id = 0; ///< 0: from the start

    friend bool operator==(const PageKey&, const PageKey&) = default;
};

/// Which messages a list shows.
struct MessageFilter
{
    std::optional<AccountId> account;
    std::optional<int> category; ///< proposal
    std::optional<ThreadId> thread;
    std::optional<PersonId> person;
    std::optional<Millis> before; ///< exclusive

    friend bool operator==(const MessageFilter&, const MessageFilter&) = default;
};

/// Messages and their full-text index, always written together.
class MessageStore
{
public:
    explicit MessageStore(Connection& connection);

    // Inside a transaction:
    [[nodiscard]] Result<bool> isEmpty();
    /// Gives the full-text index room to gather in memory before it writes: for an import.
    [[nodiscard]] Result<void> prepareBulk();
    [[nodiscard]] Result<std::optional<MessageStamp>> find(AccountId account, std::string_view kind,
        std::string_view externalId, std::string_view variant);
    [[nodiscard]] Result<MessageShape> shapeOf(MessageId id);
    [[nodiscard]] Result<MessageId> insert(const MessageRow& row);
    /// Replaces the row but keeps its id; the old row is kept in `superseded` for @p row.batch
    /// unless that batch itself made or already changed it.
    [[nodiscard]] Result<void> update(MessageId id, const MessageRow& row);
    [[nodiscard]] Result<void> remove(MessageId id);
    /// Puts back the rows that @p batch changed and removes those it made. Returns the affected
    /// ids.
    [[nodiscard]] Result<std::vector<MessageId>> withdraw(BatchId batch);

    // At any time:
    [[nodiscard]] Result<std::optional<StoredMessage>> load(MessageId id);
    /// Up to @p limit ids after @p key in list order. Reads as many rows of an index as it returns,
    /// whatever the filter; of a person all that the rest of the filter leaves out are read too.
    [[nodiscard]] Result<std::vector<std::pair<MessageId, PageKey>>> page(
        const MessageFilter& filter, const PageKey& key, int limit);
    /// Thread members in time order, undated last.
    [[nodiscard]] Result<std::vector<MessageId>> ofThread(ThreadId thread);
    /// First message of the thread of this kind with this content hash.
    [[nodiscard]] Result<std::optional<MessageStamp>> findInThread(
        ThreadId thread, std::string_view kind, std::uint64_t contentHash);
    [[nodiscard]] Result<qint64> count();
    /// Messages of each account, by its id. Walks an index: not on the GUI thread.
    [[nodiscard]] Result<std::vector<std::pair<AccountId, qint64>>> countByAccount();

private:
    [[nodiscard]] Result<void> writeText(MessageId id, const MessageRow& row);
    [[nodiscard]] Result<void> removeFromIndex(MessageId id);
    [[nodiscard]] Result<void> removeEach(const std::vector<MessageId>& ids);
    /// At once, as a stopped first import needs it.
    [[nodiscard]] Result<void> removeAll();
    [[nodiscard]] Result<void> keepOldRow(MessageId id, BatchId batch);
    [[nodiscard]] Result<void> restore(MessageId id, const QByteArray& snapshot);

    Connection* m_connection; ///< not owned
    Statement m_find;
    Statement m_findInThread;
    Statement m_insert;
    Statement m_insertText;
    Statement m_insertFts;
    Statement m_deleteFts;
};

} // namespace waymark
