// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "storage/auditstore.h"

#include <utility>
#include <vector>

namespace waymark {

class Connection;

/// What was said of a ticket's opening text went over to the first comment that replaced it; it
/// goes back when the comment does. Inside the transaction of a withdrawal.
class MovedMarks
{
public:
    explicit MovedMarks(Connection& connection);

    /// Before the messages of @p batch go.
    [[nodiscard]] Result<void> note(BatchId batch);
    /// After that.
    [[nodiscard]] Result<void> moveBack();

private:
    Connection* m_connection; ///< not owned
    std::vector<std::pair<MessageId, MessageUid>> m_uids;
};

} // namespace waymark
