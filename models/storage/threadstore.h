// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "formats/record.h"
#include "storage/directorystore.h"
#include "storage/statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

class Connection;

/// Threads. Those of a helpdesk or forum have a key; those of mail are found through the ids that
/// messages name: two messages belong together when they name a common id, which is the grouping of
/// the JWZ algorithm without its subject step. A union of sets cannot loop, whatever the headers
/// say.
class ThreadStore
{
public:
    explicit ThreadStore(Connection& connection);

    // Inside a transaction:
    [[nodiscard]] Result<ThreadId> keyed(AccountId account, std::string_view key);
    /// The thread of a mail with this id and these references, made or merged as needed.
    [[nodiscard]] Result<ThreadId> ofMail(
        AccountId account, std::string_view messageId, const std::vector<std::string>& references);
    [[nodiscard]] Result<StoreOutcome> record(
        AccountId account, const ImportedThread& thread, BatchId batch);
    [[nodiscard]] Result<StoreOutcome> rating(
        AccountId account, const ImportedRating& rating, BatchId batch);
    /// The mail threads that hold messages of @p batch.
    [[nodiscard]] Result<std::vector<ThreadId>> mailThreadsOf(BatchId batch);
    /// Groups the messages left in @p threads anew: what joined them may be gone.
    [[nodiscard]] Result<void> regroup(const std::vector<ThreadId>& threads);
    /// Forgets the thread records and ratings of @p batch, and threads without messages or record.
    [[nodiscard]] Result<void> withdraw(BatchId batch);
    void forget();

    [[nodiscard]] qint64 threadsMade() const { return m_made; }

private:
    [[nodiscard]] Result<ThreadId> make(AccountId account, std::optional<std::string_view> key);
    [[nodiscard]] Result<ThreadId> root(ThreadId thread);
    [[nodiscard]] Result<std::optional<ThreadId>> ofReference(std::uint64_t hash);
    [[nodiscard]] Result<void> merge(ThreadId into, ThreadId from);

    Connection* m_connection; ///< not owned
    Statement m_findKey;
    Statement m_insert;
    Statement m_findRef;
    Statement m_insertRef;
    std::unordered_map<std::string, ThreadId> m_keyed;
    std::unordered_map<std::uint64_t, ThreadId> m_refs;
    std::unordered_map<qint64, ThreadId> m_merged; ///< child to parent
    bool m_refsComplete = false; ///< m_refs holds all there are: a miss needs no question
    qint64 m_made = 0;
};

} // namespace waymark
