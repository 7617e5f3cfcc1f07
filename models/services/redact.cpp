// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/redact.h"

#include "services/audittext.h"

#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

QString personOf(const AuditedMessage& message)
{
    return message.authorKey.isEmpty() ? message.author : message.authorKey;
}

/// Oldest first, undated last, equal times by public id.
std::vector<const AuditedMessage*> byTime(const AuditReport& report)
{
    std::vector<const AuditedMessage*> messages;
    for (const AuditedMessage& message : report.messages)
        messages.push_back(&message);
    std::sort(
        messages.begin(), messages.end(), [](const AuditedMessage* a, const AuditedMessage* b) {
            if (a->sentAt.has_value() != b->sentAt.has_value())
                return a->sentAt.has_value();
            if (a->sentAt && *a->sentAt != *b->sentAt)
                return *a->sentAt < *b->sentAt;
            return a->uid < b->uid;
        });
    return messages;
}

void maskMessage(AuditedMessage& message, const NameMask& mask, const QString& pseudonym)
{
    message.author = pseudonym;
    message.authorKey.clear();
    message.externalId.clear();
    // The host of the community's own desk or forum stays, an address or a person's account does
    // not.
    message.source = message.source.contains(u'@') ? mask.masked(message.source)
                                                   : mask.withoutNames(message.source);
    message.subject = mask.masked(message.subject);
    message.excerpt = mask.masked(message.excerpt);
    for (QString& topic : message.topics)
        topic = mask.masked(topic);
    message.topics.removeDuplicates();
    for (CueWeight& reason : message.why)
        reason.cue = mask.masked(reason.cue);
}

} // namespace

AuditReport redacted(const AuditReport& report, const MaskWords& words)
{
    if (report.redacted)
        return report;
    QHash<QString, QString> pseudonyms;
    NameMask mask(words);
    for (const AuditedMessage* message : byTime(report)) {
        QString& pseudonym = pseudonyms[personOf(*message)];
        if (pseudonym.isEmpty())
            pseudonym = words.pseudonym(static_cast<int>(pseudonyms.size()));
        mask.add(message->author, pseudonym);
    }

    AuditReport result = report;
    result.redacted = true;
    const auto isPrivate = [](const AuditedMessage& message) {
        return message.flags.contains(QLatin1String("private"));
    };
    const auto kept = std::remove_if(result.messages.begin(), result.messages.end(), isPrivate);
    result.leftOutPrivate += static_cast<int>(std::distance(kept, result.messages.end()));
    result.messages.erase(kept, result.messages.end());
    for (AuditedMessage& message : result.messages)
        maskMessage(message, mask, pseudonyms.value(personOf(message)));
    // Ours and the manager's own words: they hold no members, but may hold an address.
    result.community = mask.withoutContacts(result.community);
    result.rule = mask.withoutContacts(result.rule);
    result.ruleKey = mask.withoutContacts(result.ruleKey);
    if (result.signedBy)
        result.signedBy = mask.withoutContacts(*result.signedBy);
    for (std::vector<Category>* book : {&result.definitions, &result.plainDefinitions}) {
        for (Category& category : *book) {
            category.name = mask.withoutContacts(category.name);
            category.definition = mask.withoutContacts(category.definition);
            category.examples.clear();
        }
    }
    countAudit(result);
    return result;
}

} // namespace waymark
