// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "domain/category.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// One category's line: a count, its share of n and the 95 % Wilson interval of the share.
struct CategoryCount
{
    QString category; ///< key
    QString name; ///< for people, in the report's language
    int count = 0;
    double share = 0; ///< 0..1, clamped so that low <= share <= high
    double low = 0;
    double high = 0;

    friend bool operator==(const CategoryCount&, const CategoryCount&) = default;
};

struct CueWeight
{
    QString cue;
    double weight = 0;

    friend bool operator==(const CueWeight&, const CueWeight&) = default;
};

/// One message as the audit shows it: what was proposed, what was decided, and why.
struct AuditedMessage
{
    MessageId id;
    QString uid; ///< the public id of the message: stable over export and import, unlike the row id
    QString source; ///< system and account, e.g. "mail", "zendesk/kilnhouse"
    QString externalId;
    std::optional<Millis> sentAt;
    QString author; ///< display name, a pseudonym in a redacted report
    QString authorKey; ///< identity for grouping; empty in a redacted report
    QString subject;
    QString excerpt; ///< the author's own words, shortened to 280 characters at a word border
    QString category; ///< the proposal
    std::optional<QString> decided; ///< the manager's category; counts before the proposal
    double confidence = 0;
    QString second;
    QStringList flags; ///< "private", "safety", "needs_answer", "escalated", "faq", in this order
    QStringList topics;
    std::vector<CueWeight> why; ///< never empty

    /// What counts: decided, else proposed.
    [[nodiscard]] QString effectiveCategory() const { return decided.value_or(category); }

    friend bool operator==(const AuditedMessage&, const AuditedMessage&) = default;
};

struct TopicCount
{
    QString topic;
    int count = 0;
    std::vector<int> byCategory; ///< in the order of AuditReport::categories

    friend bool operator==(const TopicCount&, const TopicCount&) = default;
};

/// The audit of the last N messages as one value. Every form of the report (HTML, PDF, Markdown,
/// CSV, JSON, the window) is made from it and counts nothing by itself.
struct AuditReport
{
    QString community; ///< workspace title
    Millis madeAt = 0;
    int asked = 100; ///< N
    int n = 0; ///< messages found, <= asked
    std::optional<Millis> from; ///< oldest dated message
    std::optional<Millis> to; ///< newest
    QString rule; ///< the selection in one sentence, in the report's language
    QString ruleKey; ///< the same untranslated, for machines
    int leftOutStaff = 0; ///< messages in the same period not counted, by reason
    int leftOutBots = 0;
    int leftOutAutomatic = 0;
    int leftOutPrivate = 0; ///< only in redacted reports
    int decidedCount = 0;
    int codeBookVersion = 1;
    QString timeZone; ///< IANA id of the community's stated zone
    bool redacted = false;
    std::optional<QString> signedBy;
    std::optional<Millis> signedAt;
    std::vector<CategoryCount> categories; ///< all of the code book, zeros too, in book order
    std::vector<Category> definitions; ///< name and definition of each, in the report's language
    std::vector<Category> plainDefinitions; ///< the same untranslated, for machines; may be empty
    std::vector<TopicCount> topics; ///< most first
    std::vector<AuditedMessage> messages; ///< newest first, undated last

    friend bool operator==(const AuditReport&, const AuditReport&) = default;
};

} // namespace waymark
