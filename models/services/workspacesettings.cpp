// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspacesettings.h"

#include "storage/connection.h"
#include "storage/settingstore.h"

#include <QHash>

namespace waymark {

namespace {

constexpr int kDaysOfWeek = 7;

QString hoursText(const std::vector<OpeningHours>& hours)
{
    QStringList days;
    for (const OpeningHours& day : hours)
        days.append(QStringLiteral("%1-%2").arg(day.begin).arg(day.end));
    return days.join(u',');
}

std::vector<OpeningHours> hoursFrom(const QString& text)
{
    std::vector<OpeningHours> hours;
    const QStringList days = text.split(u',', Qt::SkipEmptyParts);
    if (days.size() != kDaysOfWeek)
        return hours;
    for (const QString& day : days)
        hours.push_back({day.section(u'-', 0, 0).toInt(), day.section(u'-', 1).toInt()});
    return hours;
}

} // namespace

Result<WorkspaceSettings> loadSettings(Connection& connection)
{
    const auto all = SettingStore(connection).all();
    if (!all)
        return all.error();
    QHash<QString, QString> values;
    for (const auto& [key, value] : *all)
        values.insert(key, value);
    WorkspaceSettings settings;
    settings.title = values.value(QStringLiteral("title"));
    settings.staffAddresses
        = values.value(QStringLiteral("staff_addresses")).split(u'\n', Qt::SkipEmptyParts);
    settings.botAddresses
        = values.value(QStringLiteral("bot_addresses")).split(u'\n', Qt::SkipEmptyParts);
    settings.timeZone = values.value(QStringLiteral("time_zone"), settings.timeZone);
    settings.businessHours = hoursFrom(values.value(QStringLiteral("business_hours")));
    settings.holidays = values.value(QStringLiteral("holidays")).split(u'\n', Qt::SkipEmptyParts);
    settings.responsePromiseHours
        = values.value(QStringLiteral("response_promise_hours"), QStringLiteral("24")).toInt();
    return settings;
}

Result<void> saveSettings(Connection& connection, const WorkspaceSettings& settings)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    SettingStore store(connection);
    const std::pair<QString, QString> values[] = {
        {QStringLiteral("title"), settings.title},
        {QStringLiteral("staff_addresses"), settings.staffAddresses.join(u'\n')},
        {QStringLiteral("bot_addresses"), settings.botAddresses.join(u'\n')},
        {QStringLiteral("time_zone"), settings.timeZone},
        {QStringLiteral("business_hours"), hoursText(settings.businessHours)},
        {QStringLiteral("holidays"), settings.holidays.join(u'\n')},
        {QStringLiteral("response_promise_hours"), QString::number(settings.responsePromiseHours)},
    };
    for (const auto& [key, value] : values) {
        if (auto done = store.setValue(key, value); !done)
            return done;
    }
    return transaction->commit();
}

bool matchesAddress(const QStringList& list, const QString& address)
{
    if (address.isEmpty())
        return false;
    for (const QString& entry : list) {
        const QString wanted = entry.trimmed();
        if (wanted.startsWith(u'@') ? address.endsWith(wanted, Qt::CaseInsensitive)
                                    : address.compare(wanted, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace waymark
