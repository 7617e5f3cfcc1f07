// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "formats/record.h"
#include "storage/messagestore.h"
#include "storage/statement.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

class Connection;

/// A message on its way through the rule of an audit.
struct AuditCandidate
{
    MessageId id;
    std::uint32_t flags = 0; ///< MessageAutomatic as the manager says, where something was said
    SourceRole role
        = SourceRole::Unknown; ///< the manager's, else the strongest of the person's identities
    bool corrected = false; ///< role is the manager's
    QString address; ///< mail address of the identity or of its person; may be empty
    QString handle;
};

/// Walks messages newest first, undated last, one row at a time: an audit of the last hundred reads
/// little more than a hundred rows of a million, of whatever source.
class AuditCandidates
{
public:
    /// @p source: "" all, "system", or "system/host".
    AuditCandidates(Connection& connection, const QString& source, std::optional<Millis> before);

    [[nodiscard]] Result<std::optional<AuditCandidate>> next();

private:
    /// The messages of one account and proposed category, or of all, in their order.
    struct Walk
    {
        Statement rows;
        bool isAtRow = false; ///< else before the first
    };

    [[nodiscard]] Result<void> findAccounts(const QString& source);
    void beginWalks(std::string_view all, std::string_view ofAccount);
    [[nodiscard]] Result<Walk*> newest();

    Connection* m_connection; ///< not owned
    std::vector<qint64> m_accounts; ///< of the source
    Result<void> m_found; ///< whether they could be read
    bool m_isAll;
    Millis m_before;
    std::vector<Walk> m_walks;
    bool m_inUndated = false;
    bool m_withUndated = true;
};

/// One message as the rule would see it; nothing when it is gone.
[[nodiscard]] Result<std::optional<AuditCandidate>> candidateOf(
    Connection& connection, MessageId id);

/// Questions about threads.
class ThreadQueries
{
public:
    explicit ThreadQueries(Connection& connection);

    /// Whether another person wrote after @p message in its thread, machines not counted.
    [[nodiscard]] Result<bool> hasLaterReply(const StoredMessage& message);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
