// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

namespace waymark {

class Connection;

/// What of a row a batch may change and its withdrawal gives back.
enum class RowPart {
    Thread,
    Rating,
    Profile, ///< of an identity: what its user record says
    Name, ///< of an identity, from records and messages
    Role, ///< likewise
};

/// Rows of threads, ratings and people as they were before a batch changed them. Batches may be
/// withdrawn in any order: what an older one had kept passes to the next that changed the same row.
/// Everything inside a transaction.
class RowHistory
{
public:
    explicit RowHistory(Connection& connection)
        : m_connection(&connection)
    {
    }

    /// Before @p batch changes the row; a later call for the same row and batch changes nothing.
    [[nodiscard]] Result<void> keep(RowPart part, qint64 row, BatchId batch);
    /// Before @p batch moves the identity to the person @p into.
    [[nodiscard]] Result<void> keepLink(IdentityId identity, PersonId into, BatchId batch);

    /// Puts back the threads and ratings that @p batch changed.
    [[nodiscard]] Result<void> restoreThreads(BatchId batch);
    /// Puts back identities, and gives those that @p batch joined to another person their own
    /// again. A manager's correction made since the joining stays with both.
    [[nodiscard]] Result<void> restorePeople(BatchId batch);
    /// Forgets what was kept of rows that are gone: their ids may be given again.
    [[nodiscard]] Result<void> sweep();
    /// What was kept for @p from counts for the later @p into.
    [[nodiscard]] Result<void> join(BatchId from, BatchId into);

private:
    [[nodiscard]] Result<void> restore(RowPart part, BatchId batch);
    [[nodiscard]] Result<void> passOn(const char* kept, BatchId batch);
    [[nodiscard]] Result<void> separate(BatchId batch);
    [[nodiscard]] Result<void> run(const std::string& sql, BatchId batch);

    Connection* m_connection; ///< not owned
};

} // namespace waymark
