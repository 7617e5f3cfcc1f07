// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reportbuilder.h"

#include "services/audittext.h"

#include <array>

namespace waymark::test {

namespace {

constexpr Millis kMinute = 60 * 1000;
constexpr Millis kDay = 24 * 60 * kMinute;
constexpr Millis kNow = 1731801600000; // 2024-11-17T00:00:00Z

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Category category(const char* key, const char* name, const char* definition, int position)
{
    return {text(key), text(name), text(definition), {}, position};
}

AuditReport frame()
{
    AuditReport report;
    report.community = text("Saltmarsh Repair Café");
    report.madeAt = kNow;
    report.rule = text(
        "The last 100 messages from others, newest first; bots, auto-replies and staff left out.");
    report.ruleKey = text("last 100 from others, newest first");
    report.leftOutStaff = 41;
    report.leftOutBots = 12;
    report.leftOutAutomatic = 8;
    report.codeBookVersion = 3;
    report.timeZone = text("Europe/Lisbon");
    report.definitions = {
        category("help", "Help request",
            "The writer wants an answer, guidance or an act from someone so that their own problem "
            "goes away.",
            0),
        category("suggestion", "Suggestion",
            "The writer proposes a change, an addition or another way of doing things.", 1),
        category("complaint", "Complaint",
            "The writer’s point is that something is broken, wrong, worse than before or unfair.",
            2),
        category("off_topic", "Off-topic",
            "None of the three: chatter, thanks, news, announcements, introductions, advertising.",
            3),
    };
    return report;
}

AuditedMessage message(
    int index, const char* author, const char* subject, const char* excerpt, const char* category)
{
    AuditedMessage result;
    result.id = MessageId(index + 1);
    result.uid = QStringLiteral("%1").arg(0x5a17000 + index, 16, 16, QLatin1Char('0'));
    result.source = text("mail");
    result.externalId = QStringLiteral("m%1@saltmarsh.example").arg(index + 1);
    result.sentAt = kNow - kDay - index * 97 * kMinute;
    result.author = text(author);
    result.authorKey = QString::number(qHash(text(author), 7) % 100000);
    result.subject = text(subject);
    result.excerpt = text(excerpt);
    result.category = text(category);
    result.confidence = 0.83;
    result.second = text("suggestion");
    result.why = {{text("a question"), 1.5}, {text("how do i"), 0.75}};
    return result;
}

} // namespace

AuditReport smallReport()
{
    AuditReport report = frame();
    report.asked = 10;
    report.definitions.push_back(
        category("lending", "Lending", "Tools to borrow or to bring back.", 4));
    std::vector<AuditedMessage>& messages = report.messages;
    messages.push_back(message(0, "Odalys Brink", "Toaster trips the fuse",
        "Hello all. My toaster trips the fuse as soon as I push the lever down. What should I "
        "measure first?",
        "help"));
    messages.back().flags = {text("needs_answer"), text("faq")};
    messages.back().topics = {text("Kitchen things")};
    messages.push_back(message(1, "Tamsin Okoro-Vale", "",
        "The queue on Saturday was two hours long and nobody told us. That is not how it used to "
        "be.",
        "complaint"));
    messages.back().decided = text("complaint");
    messages.back().topics = {text("Kitchen things"), text("Saturday")};
    messages.push_back(message(2, "ليلى حداد", "سؤال عن ماكينة الخياطة",
        "هل يمكنكم إصلاح ماكينة الخياطة يوم السبت؟", "help"));
    messages.back().decided = text("help");
    messages.back().source = text("zendesk/saltmarsh.example");
    messages.push_back(message(3, "Bram Featherstone", "=1+1 | and *stars*",
        "Could the tool list say which drill bits are out? <b>That</b> would help.", "suggestion"));
    messages.back().confidence = 0.5;
    messages.push_back(message(4, "Odalys Brink", "Borrowing the heat gun",
        "I would like to borrow the heat gun next week.", "help"));
    messages.back().decided = text("lending");
    messages.back().flags = {text("private")};
    messages.push_back(message(5, "Juno", "Thanks", "You people are lovely.", "off_topic"));
    messages.back().sentAt.reset();
    messages.back().why.clear();
    countAudit(report);
    return report;
}

AuditReport largeReport(int n)
{
    struct Voice
    {
        const char* author;
        const char* subject;
        const char* excerpt;
        const char* category;
        const char* topic;
    };
    static constexpr std::array kVoices {
        Voice {"Odalys Brink", "Toaster trips the fuse",
            "My toaster trips the fuse as soon as I push the lever down. What should I measure "
            "first?",
            "help", "Kitchen things"},
        Voice {"Tamsin Okoro-Vale", "Two hours in the queue",
            "The queue on Saturday was two hours long and nobody told us when we arrived.",
            "complaint", "Saturday queue"},
        Voice {"Bram Featherstone", "Tool list",
            "Could the tool list say which drill bits are out? I walked over twice for nothing.",
            "suggestion", "Tool library"},
        Voice {"Ines Carvalhal", "Zip on a tent",
            "The slider came off the zip of our tent. Can that be put back without taking the seam "
            "apart?",
            "help", "Sewing"},
        Voice {"Piet van Looy", "Bicycle lamp flickers",
            "The dynamo lamp flickers above walking speed. Is that the cable or the lamp?", "help",
            "Bicycles"},
        Voice {"Mireille Aubert", "Photographs",
            "Here are my photographs of the summer party, enjoy.", "off_topic", ""},
        Voice {"Hakon Lund", "Booking",
            "Please let us book a slot by telephone as well. My father has no computer.",
            "suggestion", "Saturday queue"},
        Voice {"Rosalind Achterberg", "Kettle came back broken",
            "The kettle came back with the lid loose and it leaked on the first evening. I "
            "expected better.",
            "complaint", "Kitchen things"},
        Voice {"Yusra Belkacem", "Sewing machine skips",
            "The machine skips every third stitch on denim, with a new needle too. What else can "
            "it be?",
            "help", "Sewing"},
        Voice {"Anselm Roth", "Heat gun",
            "Is the heat gun free next week, and may I keep it for three days?", "help",
            "Tool library"},
        Voice {"Wren Castellane", "Thank you", "Thank you for the radio, my mother cried a little.",
            "off_topic", ""},
        Voice {"Dilan Ferhat", "Second table",
            "A second table for small electronics would halve the wait, I could bring one.",
            "suggestion", "Saturday queue"},
        Voice {"Solveig Haugen", "Chain keeps jumping",
            "The chain jumps on the smallest sprocket although both are new. Which way do I turn "
            "the screw?",
            "help", "Bicycles"},
    };
    AuditReport report = frame();
    report.asked = 100;
    report.signedBy = text("Maren Solis");
    report.signedAt = kNow;
    for (int i = 0; i < n; ++i) {
        const Voice& voice = kVoices[static_cast<std::size_t>(
            (i * 5 + i / 13) % static_cast<int>(kVoices.size()))];
        AuditedMessage each
            = message(i, voice.author, voice.subject, voice.excerpt, voice.category);
        each.confidence = 0.45 + 0.05 * (i % 11);
        if (i % 7 != 0)
            each.decided = each.category;
        if (voice.topic[0] != '\0')
            each.topics = {text(voice.topic)};
        if (each.category == text("help") && i % 3 == 0)
            each.flags.append(text("needs_answer"));
        if (each.category == text("help") && i % 5 == 0)
            each.flags.append(text("faq"));
        report.messages.push_back(each);
    }
    countAudit(report);
    return report;
}

AuditReport reportWith(const QString& each)
{
    AuditReport report = frame();
    report.asked = 1;
    report.community = report.rule = report.ruleKey = each;
    report.timeZone = each;
    report.signedBy = each;
    report.signedAt = kNow;
    Category own {each, each, each, each, 4};
    report.definitions.push_back(own);
    AuditedMessage only = message(0, "", "", "", "help");
    only.uid = only.source = only.externalId = only.author = only.authorKey = only.subject
        = only.excerpt = each;
    only.category = only.second = each;
    only.decided = each;
    only.flags = {each};
    only.topics = {each};
    only.why = {{each, 1.0}};
    report.messages = {only, only};
    report.messages.back().decided = text("help");
    countAudit(report);
    return report;
}

} // namespace waymark::test
