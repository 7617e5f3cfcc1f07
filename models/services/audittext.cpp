// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audittext.h"

#include "metrics/wilson.h"
#include "services/auditservice.h"
#include "services/sourcetext.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

struct ShippedCategory
{
    const char* key;
    const char* name;
    const char* definition;
};

constexpr ShippedCategory kShipped[] = {
    {"help", QT_TRANSLATE_NOOP("AuditText", "Help request"),
        QT_TRANSLATE_NOOP("AuditText",
            "The writer wants an answer, guidance or an act from someone so that their own problem "
            "goes away.")},
    {"suggestion", QT_TRANSLATE_NOOP("AuditText", "Suggestion"),
        QT_TRANSLATE_NOOP("AuditText",
            "The writer proposes a change, an addition or another way of doing things.")},
    {"complaint", QT_TRANSLATE_NOOP("AuditText", "Complaint"),
        QT_TRANSLATE_NOOP("AuditText",
            "The writer’s point is that something is broken, wrong, worse than before or unfair.")},
    {"off_topic", QT_TRANSLATE_NOOP("AuditText", "Off-topic"),
        QT_TRANSLATE_NOOP("AuditText",
            "None of the three: chatter, thanks, news, announcements, introductions, "
            "advertising.")},
};

const ShippedCategory* shipped(const QString& key)
{
    const auto* found = std::find_if(std::begin(kShipped), std::end(kShipped),
        [&key](const ShippedCategory& category) { return key == QLatin1String(category.key); });
    return found == std::end(kShipped) ? nullptr : found;
}

} // namespace

QString AuditText::rule(int asked, const QString& source, std::optional<Millis> before)
{
    const QString day = before
        ? QLocale().toString(
            QDateTime::fromMSecsSinceEpoch(*before, Qt::UTC).date(), QLocale::LongFormat)
        : QString();
    if (source.isEmpty() && !before)
        return tr("The last %Ln message(s) from others, newest first; bots, auto-replies and staff "
                  "left out.",
            nullptr, asked);
    if (source.isEmpty())
        return tr("The last %Ln message(s) from others before %1, newest first; bots, auto-replies "
                  "and staff left out.",
            nullptr, asked)
            .arg(day);
    if (!before)
        return tr("The last %Ln message(s) from others in %1, newest first; bots, auto-replies and "
                  "staff left out.",
            nullptr, asked)
            .arg(sourceText(source));
    return tr("The last %Ln message(s) from others in %1 before %2, newest first; bots, "
              "auto-replies and staff left out.",
        nullptr, asked)
        .arg(sourceText(source), day);
}

QString AuditText::ruleKey(int asked, const QString& source, std::optional<Millis> before)
{
    QString key = QStringLiteral("last %1 from others").arg(asked);
    if (!source.isEmpty())
        key += QStringLiteral(", source %1").arg(source);
    if (before)
        key += QStringLiteral(", before %1")
                   .arg(QDateTime::fromMSecsSinceEpoch(*before, Qt::UTC).toString(Qt::ISODate));
    return key
        + QStringLiteral(
            ", newest first, undated last, without staff, bots, automatic and deleted messages");
}

QString AuditText::categoryName(const QString& key)
{
    const ShippedCategory* known = shipped(key);
    return known ? tr(known->name) : key;
}

QString AuditText::categoryDefinition(const QString& key)
{
    const ShippedCategory* known = shipped(key);
    return known ? tr(known->definition) : QString();
}

Category AuditText::plainCategory(const Category& category)
{
    Category plain = category;
    const ShippedCategory* known = shipped(category.key);
    if (plain.name.isEmpty())
        plain.name = known ? QString::fromUtf8(known->name) : category.key;
    if (plain.definition.isEmpty() && known)
        plain.definition = QString::fromUtf8(known->definition);
    return plain;
}

Category describedCategory(const Category& category)
{
    Category described = category;
    if (described.name.isEmpty())
        described.name = AuditText::categoryName(category.key);
    if (described.definition.isEmpty())
        described.definition = AuditText::categoryDefinition(category.key);
    return described;
}

void countAudit(AuditReport& report)
{
    report.n = static_cast<int>(report.messages.size());
    report.decidedCount = 0;
    report.from.reset();
    report.to.reset();
    report.categories.clear();
    report.topics.clear();
    QHash<QString, int> position;
    for (const Category& category : report.definitions) {
        position.insert(category.key, static_cast<int>(report.categories.size()));
        report.categories.push_back({category.key, category.name, 0, 0, 0, 0});
    }
    QHash<QString, TopicCount> topics;
    for (const AuditedMessage& message : report.messages) {
        if (message.decided)
            ++report.decidedCount;
        if (message.sentAt) {
            report.from = std::min(report.from.value_or(*message.sentAt), *message.sentAt);
            report.to = std::max(report.to.value_or(*message.sentAt), *message.sentAt);
        }
        const QString category = message.effectiveCategory();
        if (!position.contains(
                category)) { // decided under an earlier code book: still counted and listed
            position.insert(category, static_cast<int>(report.categories.size()));
            report.categories.push_back({category, AuditText::categoryName(category), 0, 0, 0, 0});
        }
        const int index = position.value(category);
        ++report.categories[static_cast<std::size_t>(index)].count;
        for (const QString& topic : message.topics) {
            TopicCount& entry = topics[topic];
            entry.topic = topic;
            ++entry.count;
            entry.byCategory.resize(std::max<std::size_t>(
                entry.byCategory.size(), static_cast<std::size_t>(index) + 1));
            ++entry.byCategory[static_cast<std::size_t>(index)];
        }
    }
    for (CategoryCount& category : report.categories) {
        const Interval interval = wilsonInterval(category.count, report.n);
        category.share = report.n > 0 ? static_cast<double>(category.count) / report.n : 0.0;
        category.low = report.n > 0 ? interval.low : 0.0;
        category.high = report.n > 0 ? interval.high : 1.0;
    }
    for (TopicCount& topic : topics) {
        topic.byCategory.resize(report.categories.size());
        report.topics.push_back(topic);
    }
    std::sort(
        report.topics.begin(), report.topics.end(), [](const TopicCount& a, const TopicCount& b) {
            return a.count != b.count ? a.count > b.count : a.topic < b.topic;
        });
}

} // namespace waymark
