// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditmachine.h"

#include "formats/table/csvwriter.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace waymark {

namespace {

/// Writes JSON with members in the order of the calls; QJsonObject would sort them.
class JsonText
{
public:
    void open(char bracket)
    {
        begin().append(bracket);
        m_first = true;
        ++m_depth;
    }
    void close(char bracket)
    {
        --m_depth;
        if (!m_first)
            newLine();
        m_out.append(bracket);
        m_first = false;
    }
    void key(const QString& name)
    {
        value(name);
        m_out.append(": ");
        m_afterKey = true;
    }
    void key(const char* name) { key(QString::fromLatin1(name)); }
    void value(const QString& text)
    {
        begin().append('"');
        const QByteArray utf8 = text.toUtf8();
        for (const char c : utf8)
            addEscaped(c);
        m_out.append('"');
    }
    void value(double number)
    {
        char digits[32];
        const double finite = std::isfinite(number) ? number : 0.0;
        const auto end = std::to_chars(std::begin(digits), std::end(digits), finite).ptr;
        begin().append(digits, end - std::begin(digits));
    }
    void value(int number) { begin().append(QByteArray::number(number)); }
    void value(bool yes) { begin().append(yes ? "true" : "false"); }
    void null() { begin().append("null"); }
    template <typename T>
    void member(const char* name, const T& content)
    {
        key(name);
        value(content);
    }
    void list(const char* name, const QStringList& texts)
    {
        key(name);
        open('[');
        for (const QString& text : texts)
            value(text);
        close(']');
    }
    [[nodiscard]] QByteArray text() const { return m_out + '\n'; }

private:
    QByteArray& begin()
    {
        if (m_afterKey) {
            m_afterKey = false;
            return m_out;
        }
        if (!m_first)
            m_out.append(',');
        if (m_depth > 0)
            newLine();
        m_first = false;
        return m_out;
    }
    void newLine()
    {
        m_out.append('\n');
        m_out.append(QByteArray(m_depth, ' '));
    }
    void addEscaped(char c)
    {
        switch (c) {
        case '"':
            m_out.append("\\\"");
            return;
        case '\\':
            m_out.append("\\\\");
            return;
        case '\n':
            m_out.append("\\n");
            return;
        case '\r':
            m_out.append("\\r");
            return;
        case '\t':
            m_out.append("\\t");
            return;
        // So that a document pasted into a page ends no script there.
        case '<':
            m_out.append("\\u003c");
            return;
        default:
            break;
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            m_out.append("\\u00").append(
                QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0'));
        else
            m_out.append(c);
    }

    QByteArray m_out;
    int m_depth = 0;
    bool m_first = true;
    bool m_afterKey = false;
};

QString isoTime(Millis at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return time.toString(at % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

void timeMember(JsonText& json, const char* name, const std::optional<Millis>& at)
{
    json.key(name);
    if (at)
        json.value(isoTime(*at));
    else
        json.null();
}

/// Newest first, undated last, the order of equal times kept.
std::vector<const AuditedMessage*> inOrder(const AuditReport& report)
{
    std::vector<const AuditedMessage*> messages;
    for (const AuditedMessage& message : report.messages)
        messages.push_back(&message);
    std::stable_sort(
        messages.begin(), messages.end(), [](const AuditedMessage* a, const AuditedMessage* b) {
            return a->sentAt && b->sentAt ? *a->sentAt > *b->sentAt
                                          : a->sentAt.has_value() && !b->sentAt.has_value();
        });
    return messages;
}

QString publicId(const AuditedMessage& message)
{
    return message.uid.isEmpty() ? QString::number(message.id.value()) : message.uid;
}

std::vector<CueWeight> reasons(const AuditedMessage& message)
{
    if (message.why.empty())
        return {{QStringLiteral("no words"), 0}};
    return message.why;
}

void writeCategories(JsonText& json, const AuditReport& report)
{
    json.key("categories");
    json.open('[');
    for (const CategoryCount& category : report.categories) {
        const double share = std::clamp(category.share, 0.0, 1.0);
        json.open('{');
        json.member("category", category.category);
        json.member("count", category.count);
        json.member("share", share);
        json.member("low", std::clamp(category.low, 0.0, share));
        json.member("high", std::clamp(category.high, share, 1.0));
        json.close('}');
    }
    json.close(']');
}

void writeMessage(JsonText& json, const AuditedMessage& message)
{
    json.open('{');
    json.member("id", publicId(message));
    json.member("source", message.source);
    json.member("external_id", message.externalId);
    timeMember(json, "sent_at", message.sentAt);
    json.member("author", message.author);
    json.member("subject", message.subject);
    json.member("category", message.category);
    json.key("decided");
    if (message.decided)
        json.value(*message.decided);
    else
        json.null();
    json.member("confidence", std::clamp(message.confidence, 0.0, 1.0));
    json.member("second", message.second);
    json.list("flags", message.flags);
    json.list("topics", message.topics);
    json.key("why");
    json.open('[');
    for (const CueWeight& reason : reasons(message)) {
        json.open('{');
        json.member("cue", reason.cue);
        json.member("weight", reason.weight);
        json.close('}');
    }
    json.close(']');
    json.member("excerpt", message.excerpt);
    json.close('}');
}

void writeTopics(JsonText& json, const AuditReport& report)
{
    json.key("topics");
    json.open('[');
    for (const TopicCount& topic : report.topics) {
        json.open('{');
        json.member("topic", topic.topic);
        json.member("count", topic.count);
        json.key("by_category");
        json.open('{');
        for (std::size_t i = 0; i < topic.byCategory.size() && i < report.categories.size(); ++i) {
            json.key(report.categories[i].category);
            json.value(topic.byCategory[i]);
        }
        json.close('}');
        json.close('}');
    }
    json.close(']');
}

void writeDefinitions(JsonText& json, const AuditReport& report)
{
    json.key("definitions");
    json.open('[');
    const std::vector<Category>& plain
        = report.plainDefinitions.empty() ? report.definitions : report.plainDefinitions;
    for (const Category& category : plain) {
        json.open('{');
        json.member("category", category.key);
        json.member("name", category.name);
        json.member("definition", category.definition);
        json.close('}');
    }
    json.close(']');
}

} // namespace

// No time of this run: the same question about the same workspace gives the same bytes.
QByteArray auditJson(const AuditReport& report)
{
    JsonText json;
    json.open('{');
    json.member("n", report.n);
    timeMember(json, "from", report.from);
    timeMember(json, "to", report.to);
    json.member("rule", report.ruleKey.isEmpty() ? report.rule : report.ruleKey);
    writeCategories(json, report);
    json.key("messages");
    json.open('[');
    for (const AuditedMessage* message : inOrder(report))
        writeMessage(json, *message);
    json.close(']');
    json.member("asked", report.asked);
    json.member("decided_count", report.decidedCount);
    json.key("left_out");
    json.open('{');
    json.member("staff", report.leftOutStaff);
    json.member("bots", report.leftOutBots);
    json.member("automatic", report.leftOutAutomatic);
    json.member("private", report.leftOutPrivate);
    json.close('}');
    writeTopics(json, report);
    writeDefinitions(json, report);
    json.member("community", report.community);
    json.member("time_zone", report.timeZone);
    json.member("code_book_version", report.codeBookVersion);
    json.member("redacted", report.redacted);
    if (report.signedBy && report.signedAt) {
        json.member("signed_by", *report.signedBy);
        json.member("signed_at", isoTime(*report.signedAt));
    }
    json.close('}');
    return json.text();
}

QByteArray auditCsv(const AuditReport& report)
{
    table::CsvWriter csv;
    const auto text = [&](const QString& words) {
        const QByteArray utf8 = words.toUtf8();
        csv.cell({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    };
    for (const char* column : {"id", "source", "external_id", "sent_at", "author", "subject",
             "category", "decided", "confidence", "second", "flags", "topics", "why", "excerpt"})
        csv.cell(column);
    csv.endRow();
    const QString separator = QStringLiteral("; ");
    for (const AuditedMessage* message : inOrder(report)) {
        QStringList why;
        for (const CueWeight& reason : reasons(*message))
            why.append(reason.cue);
        for (const QString& words : {publicId(*message), message->source, message->externalId,
                 message->sentAt ? isoTime(*message->sentAt) : QString(), message->author,
                 message->subject, message->category, message->decided.value_or(QString())})
            text(words);
        csv.number(
            QByteArray::number(std::clamp(message->confidence, 0.0, 1.0), 'g', 4).toStdString());
        for (const QString& words : {message->second, message->flags.join(separator),
                 message->topics.join(separator), why.join(separator), message->excerpt})
            text(words);
        csv.endRow();
    }
    return QByteArray::fromStdString(csv.text());
}

} // namespace waymark
