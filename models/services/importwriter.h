// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/importreport.h"
#include "formats/record.h"
#include "storage/directorystore.h"
#include "storage/messagestore.h"
#include "storage/threadstore.h"
#include "storage/uidset.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace waymark {

class Connection;
class Transaction;

/// A message with everything that can be computed without the database; made on the reading thread.
struct PreparedMessage
{
    ImportedMessage message;
    std::uint64_t contentHash = 0; ///< of what people would call its content
    int category = 3;
    int confidence = 0; ///< per mille
    std::string detail; ///< JSON, see detailJson()
};

/// A line of a workspace export that is no message, person, thread or rating.
struct WorkspaceRecord
{
    std::string json;
};

/// One record on its way from the reader to the writer.
struct ImportRecord
{
    std::string host; ///< account
    std::variant<PreparedMessage, ImportedPerson, ImportedThread, ImportedRating, WorkspaceRecord>
        value;
};

/// Fingerprint of a message's content: subject, body without white space at line ends, author,
/// date.
[[nodiscard]] std::uint64_t contentHashOf(const ImportedMessage& message);

/// What of a message has no column of its own, as compact JSON: parent, references, recipients,
/// attachments, the date as written, the encoding note. Empty object fields are left out.
[[nodiscard]] std::string detailJson(const ImportedMessage& message);

/// Stores records inside transactions that it opens and closes by itself: after every commitEvery
/// records or a certain amount of text, and at finish(). Decides new, changed or same; joins
/// comments with the opening text of their ticket, which a helpdesk delivers twice.
class ImportWriter
{
public:
    ImportWriter(Connection& connection, BatchId batch, int commitEvery);
    ~ImportWriter();
    Q_DISABLE_COPY_MOVE(ImportWriter)

    /// The system of the records that follow.
    void setSystem(std::string system) { m_system = std::move(system); }
    [[nodiscard]] Result<void> write(ImportRecord& record, FileReport& report);
    /// Commits what is open and makes the indexes that were left for the end.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] qint64 messagesWritten() const { return m_written; }

private:
    [[nodiscard]] Result<void> writeMessage(
        AccountId account, PreparedMessage& prepared, FileReport& report);
    [[nodiscard]] Result<StoreOutcome> storeMessage(
        AccountId account, ThreadId thread, IdentityId identity, PreparedMessage& prepared);
    [[nodiscard]] Result<ThreadId> threadOf(AccountId account, const ImportedMessage& message);
    [[nodiscard]] Result<std::optional<MessageStamp>> twinInThread(
        AccountId account, ThreadId thread, const PreparedMessage& prepared);
    [[nodiscard]] Result<void> ensureTransaction();
    [[nodiscard]] Result<void> prepareBulk();
    [[nodiscard]] Result<void> commit(bool isLast);
    /// False only when nothing with this key was ever stored.
    [[nodiscard]] bool mayKnow(std::uint64_t key) const
    {
        return !m_knowsAll || m_stored.contains(key);
    }
    void remember(std::uint64_t key);

    Connection* m_connection; ///< not owned
    std::string m_system;
    std::string m_host;
    BatchId m_batch;
    DirectoryStore m_directory;
    ThreadStore m_threads;
    MessageStore m_messages;
    std::unique_ptr<Transaction> m_transaction;
    int m_commitEvery;
    bool m_bulk = false; ///< the index was given its room
    bool m_owesIndexes = false; ///< they were dropped, to be made at the end
    bool m_knowsAll = false; ///< the workspace was empty before: m_stored has all there is
    UidSet m_stored; ///< uids, and twinKey() of opening texts
    int m_inTransaction = 0;
    std::size_t m_textInTransaction = 0; ///< bytes
    qint64 m_written = 0;
};

} // namespace waymark
