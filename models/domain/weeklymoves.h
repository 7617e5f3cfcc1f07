// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace waymark {

/// What a first path should lead to, before it is written as a document.
struct PathSketch
{
    QString role; ///< "Helper", "Moderator", or the manager's own word
    QStringList steps; ///< what a member does, one line each; at most kMostSteps

    static constexpr int kLeastSteps = 3; ///< of a path that can be walked
    static constexpr int kMostSteps = 5;

    friend bool operator==(const PathSketch&, const PathSketch&) = default;
};

/// The manager's own part of the week's three moves; the audit keeps its own.
struct WeeklyMoves
{
    QStringList powerUsers; ///< keys of people, in the order they were picked
    PathSketch sketch;

    static constexpr int kPowerUsers = 3; ///< how many to pick

    friend bool operator==(const WeeklyMoves&, const WeeklyMoves&) = default;
};

} // namespace waymark
