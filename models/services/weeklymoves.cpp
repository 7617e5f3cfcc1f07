// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/weeklymoves.h"

#include "services/authorrole.h"
#include "services/workspacesettings.h"
#include "storage/answerqueries.h"
#include "storage/connection.h"
#include "storage/settingstore.h"
#include "storage/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>
#include <tuple>

namespace waymark {

namespace {

constexpr Millis kWindow = 90LL * 24 * 3600 * 1000;
constexpr int kMostMessages = 5000;
const QString kPickedKey = QStringLiteral("power_users");
const QString kSketchKey = QStringLiteral("path_sketch");

QString listText(const QStringList& list)
{
    return list.isEmpty()
        ? QString()
        : QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listFrom(const QJsonArray& array, int most)
{
    QStringList list;
    for (const auto& value : array) {
        if (list.size() < most && value.isString())
            list << value.toString();
    }
    return list;
}

QString sketchText(const PathSketch& sketch)
{
    if (sketch == PathSketch())
        return {};
    const QJsonObject object {{QStringLiteral("role"), sketch.role},
        {QStringLiteral("steps"), QJsonArray::fromStringList(sketch.steps)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

struct Tally
{
    int answers = 0;
    std::set<PersonId> people;
};

bool isAnswer(const AnswerRow& row, const WorkspaceSettings& settings)
{
    if (row.author == row.opener || row.opener == PersonId())
        return false;
    if (row.message.flags & (MessageDeleted | MessageAutomatic))
        return false;
    const SourceRole role = authorRole(row.message, settings);
    return role != SourceRole::Staff && role != SourceRole::Bot;
}

} // namespace

Result<WeeklyMoves> loadMoves(Workspace& workspace)
{
    SettingStore store(workspace.connection());
    const auto picked = store.value(kPickedKey);
    if (!picked)
        return picked.error();
    const auto sketch = store.value(kSketchKey);
    if (!sketch)
        return sketch.error();
    WeeklyMoves moves;
    moves.powerUsers
        = listFrom(QJsonDocument::fromJson(picked->value_or(QString()).toUtf8()).array(),
            WeeklyMoves::kPowerUsers);
    const QJsonObject object
        = QJsonDocument::fromJson(sketch->value_or(QString()).toUtf8()).object();
    moves.sketch.role = object.value(QLatin1String("role")).toString();
    moves.sketch.steps
        = listFrom(object.value(QLatin1String("steps")).toArray(), PathSketch::kMostSteps);
    return moves;
}

Result<void> saveMoves(Workspace& workspace, const WeeklyMoves& moves)
{
    auto transaction = Transaction::begin(workspace.connection());
    if (!transaction)
        return transaction.error();
    SettingStore store(workspace.connection());
    if (auto done = store.setValue(kPickedKey, listText(moves.powerUsers)); !done)
        return done;
    if (auto done = store.setValue(kSketchKey, sketchText(moves.sketch)); !done)
        return done;
    return transaction->commit();
}

Result<std::vector<ActiveHelper>> activeHelpers(Workspace& workspace, int most)
{
    Connection& connection = workspace.connection();
    const auto settings = loadSettings(connection);
    if (!settings)
        return settings.error();
    PersonQueries people(connection);
    const auto newest = people.newestMessage();
    if (!newest)
        return newest.error();
    std::vector<ActiveHelper> helpers;
    if (!*newest)
        return helpers;
    RecentAnswers rows(connection, **newest - kWindow, kMostMessages);
    std::map<PersonId, Tally> tallies;
    while (true) {
        const auto row = rows.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (!isAnswer(**row, *settings))
            continue;
        Tally& tally = tallies[(*row)->author];
        ++tally.answers;
        tally.people.insert((*row)->opener);
    }
    std::map<std::tuple<int, int, QString>, PersonId> order;
    for (const auto& [person, tally] : tallies) {
        auto key = people.key(person); // among equals the order is the same in every file
        if (!key)
            return key.error();
        order.emplace(std::make_tuple(-static_cast<int>(tally.people.size()), -tally.answers,
                          std::move(key).value()),
            person);
    }
    for (const auto& [place, person] : order) {
        if (static_cast<int>(helpers.size()) == most)
            break;
        const auto name = people.name(person);
        if (!name)
            return name.error();
        const auto& [fewerPeople, fewerAnswers, key] = place;
        helpers.push_back({key, *name, -fewerAnswers, -fewerPeople});
    }
    return helpers;
}

Result<QString> nameOfKey(Workspace& workspace, const QString& key)
{
    PersonQueries people(workspace.connection());
    const auto person = people.byKey(key);
    if (!person)
        return person.error();
    return *person ? people.name(**person) : Result<QString>(QString());
}

} // namespace waymark
