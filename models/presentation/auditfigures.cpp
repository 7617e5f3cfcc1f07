// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditfigures.h"

#include "metrics/wilson.h"
#include "presentation/auditwords.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int kLeastTimed = 3;

std::optional<double> median(std::vector<double> values)
{
    if (values.size() < kLeastTimed)
        return {};
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<std::pair<QString, int>> ranked(const QHash<QString, int>& counts)
{
    std::vector<std::pair<QString, int>> rows;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        rows.emplace_back(it.key(), it.value());
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second
                                    : QString::localeAwareCompare(a.first, b.first) < 0;
    });
    return rows;
}

void countCategories(
    AuditFigures& figures, const QHash<QString, int>& decided, const CodeBook& book)
{
    for (const Category& category : book.categories)
        figures.categories.push_back(
            {category.key, category.name, decided.value(category.key), 0, 0, 1});
    for (const auto& [key, count] : ranked(decided)) { // decided under an earlier book
        if (!book.find(key))
            figures.categories.push_back({key, key, count, 0, 0, 1});
    }
    std::vector<int> counts;
    int place = 0;
    for (CategoryCount& category : figures.categories) {
        const Interval interval = wilsonInterval(category.count, figures.coded);
        category.share
            = figures.coded > 0 ? static_cast<double>(category.count) / figures.coded : 0;
        category.low = interval.low;
        category.high = interval.high;
        counts.push_back(category.count);
        const bool known = book.find(category.category) != nullptr;
        const int position = known ? place : -1;
        figures.tallies.push_back({category.category, category.name,
            categoryIcon(category.category, position), position, category.count, {}});
        ++place;
    }
    const int size = static_cast<int>(counts.size());
    figures.moreForFive = moreNeededFor(0.05, counts.data(), size, figures.coded);
    figures.moreForTen = moreNeededFor(0.10, counts.data(), size, figures.coded);
}

} // namespace

AuditFigures auditFigures(const std::vector<AuditItem>& items, const CodeBook& book)
{
    AuditFigures figures;
    figures.total = static_cast<int>(items.size());
    QHash<QString, int> decided;
    QHash<QString, int> flags;
    QHash<QString, int> topics;
    std::vector<double> seconds;
    for (const AuditItem& item : items) {
        for (const QString& flag : item.shown.flags)
            ++flags[flag];
        for (const QString& topic : item.shown.topics)
            ++topics[topic];
        figures.archived += item.archived ? 1 : 0;
        if (!item.decision)
            continue;
        ++figures.coded;
        ++decided[item.decision->category];
        if (item.decision->seconds)
            seconds.push_back(*item.decision->seconds);
        if (!item.decision->proposed.isEmpty()) {
            ++figures.proposed;
            figures.agreed += item.decision->proposed == item.decision->category ? 1 : 0;
        }
    }
    countCategories(figures, decided, book);
    for (const QString& flag : auditflag::all())
        figures.flags.emplace_back(flag, flags.value(flag));
    figures.topics = ranked(topics);
    figures.medianSeconds = median(std::move(seconds));
    if (figures.medianSeconds && figures.open() > 0)
        figures.minutesLeft = std::max(
            1, static_cast<int>(std::ceil(*figures.medianSeconds * figures.open() / 60)));
    return figures;
}

} // namespace waymark
