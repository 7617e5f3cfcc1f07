// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weeklymoves.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// One category as bars and lists show it.
struct CategoryTally
{
    QString key;
    QString name; ///< for people
    QString icon; ///< icon name, see categoryIcon()
    int position = 0; ///< 0-based place in the code book
    int count = 0;
    std::optional<int> before; ///< the same of an earlier sample, where there is one

    friend bool operator==(const CategoryTally&, const CategoryTally&) = default;
};

/// One thing that waits for the manager; a click sends its id back.
struct AttentionItem
{
    QString id;
    QString icon;
    QString title;
    QString detail;
    QString action; ///< verb on the button
    bool warning = false; ///< icon in ochre

    friend bool operator==(const AttentionItem&, const AttentionItem&) = default;
};

/// One loaded source.
struct LoadedSource
{
    QString icon;
    QString name;
    QString detail;
    qint64 messages = 0;

    friend bool operator==(const LoadedSource&, const LoadedSource&) = default;
};

enum class MoveState { Open, UnderWay, Done };

/// Somebody who may be picked as a power user, or is.
struct PowerUser
{
    QString key;
    QString name;
    QString detail; ///< "31 answers to 12 people"; empty when there is nothing to say now
    bool picked = false;

    friend bool operator==(const PowerUser&, const PowerUser&) = default;
};

/// Everything that the Home page shows, as one value set from outside. Sentences are ready for
/// people and translated.
struct HomeData
{
    bool hasCommunity = false; ///< false shows the first run
    bool isLoading = false; ///< a file was opened and is being read: shows neither form yet
    QString community; ///< its title
    QString period; ///< "Week 46, 11 to 17 November · times in Europe/Lisbon"

    int sampleMessages = 0; ///< of the bundled sample; 0 hides the count
    int samplePeople = 0;

    MoveState audit = MoveState::Open;
    int auditAsked = 100; ///< N of "the last N"
    int auditFound = 0; ///< messages in the sample, at most auditAsked
    int auditCoded = 0; ///< decided by the manager
    std::vector<CategoryTally> coded; ///< decided ones by category, in book order
    QString auditNote; ///< "Help requests lead with 14, suggestions hold 6."

    MoveState users = MoveState::Open;
    std::vector<PowerUser> powerUsers; ///< the picked ones first, then those who answer most
    MoveState path = MoveState::Open;
    PathSketch sketch;

    std::vector<CategoryTally> mix; ///< what people write about, of mixTotal
    int mixTotal = 0;
    QString mixNow; ///< name of the sample, "Nov"; empty without an earlier one
    QString mixBefore; ///< name of the earlier sample, "May"

    std::vector<LoadedSource> loaded;
    qint64 messages = 0;
    std::vector<AttentionItem> attention;

    friend bool operator==(const HomeData&, const HomeData&) = default;
};

/// The icon of a category: that of its key for the shipped ones, for a manager's own by its key
/// where a drawing fits ("offer", "thanks"), else by @p position, so that two never look alike.
[[nodiscard]] inline QString categoryIcon(const QString& key, int position)
{
    if (key == QLatin1String("help"))
        return QStringLiteral("help");
    if (key == QLatin1String("suggestion"))
        return QStringLiteral("sugg");
    if (key == QLatin1String("complaint"))
        return QStringLiteral("comp");
    if (key == QLatin1String("off_topic"))
        return QStringLiteral("off");
    if (key == QLatin1String("offer") || key == QLatin1String("thanks"))
        return key;
    switch (position) {
    case 4:
        return QStringLiteral("star");
    case 5:
        return QStringLiteral("flag");
    case 6:
        return QStringLiteral("tagi");
    case 7:
        return QStringLiteral("badge");
    default:
        return QStringLiteral("chat");
    }
}

} // namespace waymark
