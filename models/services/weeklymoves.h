// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/weeklymoves.h"

#include <vector>

namespace waymark {

class Workspace;

/// A member who answers other members.
struct ActiveHelper
{
    QString key; ///< PersonQueries::key()
    QString name;
    int answers = 0; ///< messages in threads that others opened
    int people = 0; ///< how many different ones opened them

    friend bool operator==(const ActiveHelper&, const ActiveHelper&) = default;
};

[[nodiscard]] Result<WeeklyMoves> loadMoves(Workspace& workspace);
/// In one transaction of its own.
[[nodiscard]] Result<void> saveMoves(Workspace& workspace, const WeeklyMoves& moves);

/// Who answered the most different people, then the most messages, in the 90 days before the newest
/// message, of at most the newest 5,000 messages. An answer is a message of a member (neither team
/// nor bot nor automatic nor deleted) in a thread that another person opened. @p most: how many to
/// return.
[[nodiscard]] Result<std::vector<ActiveHelper>> activeHelpers(Workspace& workspace, int most);

/// The name of the person of a key; empty when there is nobody any more.
[[nodiscard]] Result<QString> nameOfKey(Workspace& workspace, const QString& key);

} // namespace waymark
