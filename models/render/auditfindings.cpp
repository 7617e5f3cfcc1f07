// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditfindings.h"

#include "base/displaytext.h"
#include "metrics/wilson.h"
#include "services/sourcetext.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTextBoundaryFinder>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr std::size_t kFigures = 4;
constexpr std::size_t kQuotes = 3;
constexpr std::size_t kMoves = 3;
constexpr std::size_t kTopicColumns = 3;
constexpr int kQuoteLength = 130;
constexpr int kShortestQuote = 16;

QDateTime local(Millis at, const QString& zone)
{
    const QTimeZone timeZone(zone.toLatin1());
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return timeZone.isValid() ? utc.toTimeZone(timeZone) : utc;
}

/// Where the text begins behind "Hello all," and the like. Only where a sentence of its own
/// follows: what is quoted must begin as it was written.
QString withoutGreeting(const QString& text)
{
    static const QRegularExpression greeting(
        QStringLiteral(
            "^(?:hi|hello|hey|dear|good (?:day|morning|afternoon|evening)|hallo|moin|servus|"
            "guten (?:tag|morgen|abend)|liebe[rs]?|sehr "
            "geehrte[rs]?|bonjour|salut|hola|ciao|ol[aá])"
            "\\b[^.!?,:;]{0,40}[,!:]\\s+(?=[\"“„«]?(?-i:\\p{Lu}))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = greeting.match(text);
    return match.hasMatch() ? text.mid(match.capturedLength()) : text;
}

/// The first sentences that fit; a greeting at the start is skipped.
QString quotable(const QString& excerpt)
{
    const QString text = withoutGreeting(excerpt.simplified());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype start = 0;
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        if (start == 0 && end == 0 && next < kShortestQuote && next < text.size()) {
            start = end = next;
            continue;
        }
        if (end > start && next - start > kQuoteLength)
            break;
        end = next;
        if (end - start >= kQuoteLength / 3)
            break;
    }
    return shortenedAtWord(text.mid(start, end - start).trimmed(), kQuoteLength);
}

} // namespace

AuditFindingsMaker::AuditFindingsMaker(const AuditReport& report, const QLocale& locale)
    : m_report(report)
    // The C locale has no quotation marks of print.
    , m_locale(locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                               : locale)
{
}

QString AuditFindingsMaker::number(int value) const
{
    return m_locale.toString(value);
}

QString AuditFindingsMaker::day(Millis at) const
{
    const QDate date = local(at, m_report.timeZone).date();
    // Without the weekday that long formats carry.
    if (m_locale.language() == QLocale::English)
        return QStringLiteral("%1 %2 %3")
            .arg(date.day())
            .arg(m_locale.monthName(date.month()))
            .arg(date.year());
    if (m_locale.language() == QLocale::German)
        return QStringLiteral("%1. %2 %3")
            .arg(date.day())
            .arg(m_locale.monthName(date.month()))
            .arg(date.year());
    return m_locale.toString(date, QLocale::ShortFormat);
}

QString AuditFindingsMaker::moment(Millis at) const
{
    const QDateTime time = local(at, m_report.timeZone);
    if (m_locale.language() == QLocale::English)
        return QStringLiteral("%1 %2, %3")
            .arg(time.date().day())
            .arg(m_locale.monthName(time.date().month(), QLocale::ShortFormat),
                time.time().toString(QStringLiteral("HH:mm")));
    return m_locale.toString(time, QLocale::ShortFormat);
}

QString AuditFindingsMaker::percent(double share) const
{
    return m_locale.toString(static_cast<int>(std::lround(share * 100)));
}

QString AuditFindingsMaker::nOf(int count, int of) const
{
    //: a count and its whole, "38 of 100"
    return tr("%1 of %2").arg(number(count), number(of));
}

int AuditFindingsMaker::positionOf(const QString& key) const
{
    for (std::size_t i = 0; i < m_report.categories.size(); ++i) {
        if (m_report.categories[i].category == key)
            return static_cast<int>(i);
    }
    return 3; // a category of an earlier code book: grey
}

int AuditFindingsMaker::countOf(const QString& key) const
{
    for (const CategoryCount& category : m_report.categories) {
        if (category.category == key)
            return category.count;
    }
    return 0;
}

int AuditFindingsMaker::flagged(const QString& flag) const
{
    return static_cast<int>(std::count_if(m_report.messages.begin(), m_report.messages.end(),
        [&](const AuditedMessage& message) { return message.flags.contains(flag); }));
}

int AuditFindingsMaker::people() const
{
    QSet<QString> people;
    for (const AuditedMessage& message : m_report.messages)
        people.insert(message.authorKey.isEmpty() ? message.author : message.authorKey);
    return static_cast<int>(people.size());
}

AuditFindingsMaker::Leader AuditFindingsMaker::leadingTopic(const QString& category) const
{
    Leader leader;
    for (std::size_t i = 0; i < m_report.categories.size(); ++i) {
        if (m_report.categories[i].category != category)
            continue;
        for (const TopicCount& topic : m_report.topics) {
            if (i < topic.byCategory.size() && topic.byCategory[i] > leader.count)
                leader = {isolatedText(topic.topic), topic.byCategory[i]};
        }
    }
    return leader;
}

AuditFindings AuditFindingsMaker::make() const
{
    AuditFindings findings;
    findings.n = m_report.n;
    findings.kicker = tr("Inbox audit, %1").arg(day(m_report.madeAt));
    findings.title = title();
    findings.categories = categories();
    axis(findings);
    topics(findings);
    findings.lead = lead(findings);
    findings.figures = figures(findings);
    findings.categoryNote = categoryNote();
    findings.quotes = quotes(findings);
    findings.moves = moves();
    findings.movesRule
        = tr("Next moves follow from the counts by fixed rules, and the first three that apply are "
             "printed: messages flagged for safety; the topic that most complaints name (two or "
             "more); FAQ candidates, or the topic that most help requests name (three or more); "
             "messages without an answer; the topic that most suggestions name (two or more); "
             "proposals nobody has decided; how many more messages a closer estimate needs.");
    for (std::size_t i = 0; i < m_report.definitions.size(); ++i) {
        const Category& category = m_report.definitions[i];
        findings.definitions.push_back(
            {isolatedText(category.name.isEmpty() ? category.key : category.name), category.key,
                positionOf(category.key), displayText(category.definition),
                displayText(category.examples)});
    }
    findings.rows = rows();
    if (m_report.from && m_report.to)
        findings.period = tr("Sent between %1 and %2.").arg(day(*m_report.from), day(*m_report.to));
    findings.foot = foot();
    if (m_report.signedBy && m_report.signedAt)
        findings.signature = tr("Signed off by %1 on %2.")
                                 .arg(isolatedText(*m_report.signedBy), day(*m_report.signedAt));
    return findings;
}

QString AuditFindingsMaker::title() const
{
    const QString community = isolatedText(m_report.community);
    if (m_report.n == 0)
        return community.isEmpty() ? tr("No messages to audit")
                                   : tr("No messages to audit in %1").arg(community);
    if (community.isEmpty())
        return tr("What %Ln messages ask for", nullptr, m_report.n);
    return tr("What %Ln messages to %1 ask for", nullptr, m_report.n).arg(community);
}

QString AuditFindingsMaker::leadOf(const AuditFindings::CategoryRow& row) const
{
    if (row.key == QLatin1String("help"))
        return tr("%Ln of them ask for help.", nullptr, row.count);
    if (row.key == QLatin1String("complaint"))
        return tr("%Ln of them complain.", nullptr, row.count);
    if (row.key == QLatin1String("suggestion"))
        return tr("%Ln of them make suggestions.", nullptr, row.count);
    if (row.key == QLatin1String("off_topic"))
        return tr("%Ln of them are off topic.", nullptr, row.count);
    return tr("%Ln of them are in “%1”.", nullptr, row.count).arg(row.name);
}

QString AuditFindingsMaker::figureLabel(const AuditFindings::CategoryRow& row)
{
    //: below a figure such as "38 of 100"; so are the next three
    if (row.key == QLatin1String("help"))
        return tr("help requests");
    if (row.key == QLatin1String("complaint"))
        return tr("complaints");
    if (row.key == QLatin1String("suggestion"))
        return tr("suggestions");
    if (row.key == QLatin1String("off_topic"))
        return tr("off topic");
    return row.name;
}

QString AuditFindingsMaker::topicSentence(const AuditFindings& findings)
{
    const std::vector<AuditFindings::TopicRow>& topics = findings.topics;
    if (topics.empty() || topics.front().count < 2)
        return {};
    const int most = topics.front().count;
    const auto leaders = std::count_if(
        topics.begin(), topics.end(), [&](const auto& topic) { return topic.count == most; });
    if (leaders > 2)
        return {};
    if (leaders == 2)
        return tr("“%1” and “%2” are behind %Ln messages each.", nullptr, most)
            .arg(topics[0].topic, topics[1].topic);
    return tr("“%1” is behind %Ln messages, more than any other topic.", nullptr, most)
        .arg(topics[0].topic);
}

// At most three sentences: the largest category, the largest topic, what waits.
QString AuditFindingsMaker::lead(const AuditFindings& findings) const
{
    if (m_report.n == 0)
        return tr("The selection found nothing; its rule stands at the foot.");
    QStringList sentences;
    if (!findings.categories.empty() && findings.categories.front().count > 0)
        sentences.append(leadOf(findings.categories.front()));
    if (const QString topic = topicSentence(findings); !topic.isEmpty())
        sentences.append(topic);
    if (const int waiting = flagged(QStringLiteral("needs_answer")); waiting > 0)
        sentences.append(tr("%Ln still wait for an answer.", nullptr, waiting));
    return sentences.join(u' ');
}

std::vector<AuditFindings::KeyFigure> AuditFindingsMaker::figures(
    const AuditFindings& findings) const
{
    std::vector<AuditFindings::KeyFigure> figures;
    const int n = m_report.n;
    if (n == 0)
        return figures;
    if (!findings.categories.empty())
        figures.push_back(
            {nOf(findings.categories.front().count, n), figureLabel(findings.categories.front())});
    if (const int faq = flagged(QStringLiteral("faq")); faq > 0)
        figures.push_back({nOf(faq, n), tr("marked as candidates for the FAQ")});
    figures.push_back(
        {nOf(flagged(QStringLiteral("needs_answer")), n), tr("still wait for an answer")});
    figures.push_back({tr("%Ln people", nullptr, people()), tr("wrote these messages")});
    if (!findings.topics.empty())
        figures.push_back({nOf(findings.topics.front().count, n),
            tr("about “%1”").arg(findings.topics.front().topic)});
    figures.push_back(
        {nOf(m_report.decidedCount, n), tr("decided by a person, the rest proposed")});
    figures.resize(std::min(figures.size(), kFigures));
    return figures;
}

std::vector<AuditFindings::CategoryRow> AuditFindingsMaker::categories() const
{
    std::vector<AuditFindings::CategoryRow> rows;
    for (std::size_t i = 0; i < m_report.categories.size(); ++i) {
        const CategoryCount& category = m_report.categories[i];
        AuditFindings::CategoryRow row;
        row.key = category.category;
        row.name = isolatedText(category.name.isEmpty() ? category.category : category.name);
        row.position = static_cast<int>(i);
        row.count = category.count;
        row.share = std::clamp(category.share, 0.0, 1.0);
        row.low = std::clamp(category.low, 0.0, row.share);
        row.high = std::clamp(category.high, row.share, 1.0);
        row.countText = number(category.count);
        row.ofText = tr("of %1").arg(number(m_report.n));
        //: the interval of a share, "29–48 %"
        row.rangeText = m_report.n == 0 ? QStringLiteral("–")
                                        : tr("%1–%2 %").arg(percent(row.low), percent(row.high));
        rows.push_back(row);
    }
    std::stable_sort(
        rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return rows;
}

void AuditFindingsMaker::axis(AuditFindings& findings) const
{
    double most = 0.1;
    for (const AuditFindings::CategoryRow& row : findings.categories)
        most = std::max(most, m_report.n == 0 ? 0.5 : row.high);
    findings.axisStep = most <= 0.1001 ? 0.02 : (most <= 0.25 ? 0.05 : (most <= 0.6 ? 0.1 : 0.2));
    const int steps = static_cast<int>(std::ceil(most / findings.axisStep - 1e-9));
    findings.axisMax = steps * findings.axisStep;
    for (int i = 0; i <= steps; ++i)
        findings.axisLabels.push_back(tr("%1 %").arg(percent(i * findings.axisStep)));
}

void AuditFindingsMaker::topics(AuditFindings& findings) const
{
    // The columns: the categories that hold most, in the order of the list beside the chart.
    std::vector<std::size_t> columns;
    for (const AuditFindings::CategoryRow& row : findings.categories) {
        if (columns.size() < kTopicColumns && row.count > 0
            && row.key != QLatin1String("off_topic")) {
            columns.push_back(static_cast<std::size_t>(row.position));
            findings.topicColumns.push_back(row.name);
        }
    }
    for (const TopicCount& topic : m_report.topics) {
        AuditFindings::TopicRow row;
        row.topic = isolatedText(topic.topic);
        row.count = topic.count;
        for (const std::size_t column : columns)
            row.counts.push_back(column < topic.byCategory.size() ? topic.byCategory[column] : 0);
        findings.topics.push_back(std::move(row));
    }
}

// One message a category, the largest first: decided ones before proposed ones, then the surest.
std::vector<AuditFindings::Quote> AuditFindingsMaker::quotes(const AuditFindings& findings) const
{
    std::vector<AuditFindings::Quote> quotes;
    QSet<QString> quoted;
    const auto candidate = [&](const AuditedMessage& message, const QString& key) {
        const QString person = message.authorKey.isEmpty() ? message.author : message.authorKey;
        return message.effectiveCategory() == key && !quoted.contains(person)
            && !message.flags.contains(QLatin1String("private"))
            && !message.flags.contains(QLatin1String("safety"))
            && quotable(message.excerpt).size() >= kShortestQuote;
    };
    for (const AuditFindings::CategoryRow& row : findings.categories) {
        if (quotes.size() == kQuotes || row.key == QLatin1String("off_topic"))
            continue;
        const AuditedMessage* best = nullptr;
        for (const AuditedMessage& message : m_report.messages) {
            if (!candidate(message, row.key))
                continue;
            const bool better = !best || message.decided.has_value() > best->decided.has_value()
                || (message.decided.has_value() == best->decided.has_value()
                    && message.confidence > best->confidence);
            if (better)
                best = &message;
        }
        if (!best)
            continue;
        quoted.insert(best->authorKey.isEmpty() ? best->author : best->authorKey);
        quotes.push_back({m_locale.quoteString(isolatedText(quotable(best->excerpt))),
            isolatedText(best->author), row.position, row.name});
    }
    return quotes;
}

std::vector<QString> AuditFindingsMaker::moves() const
{
    std::vector<QString> moves;
    const Leader complaint = leadingTopic(QStringLiteral("complaint"));
    const Leader help = leadingTopic(QStringLiteral("help"));
    const Leader suggestion = leadingTopic(QStringLiteral("suggestion"));
    const int faq = flagged(QStringLiteral("faq"));
    const int waiting = flagged(QStringLiteral("needs_answer"));
    const int open = m_report.n - m_report.decidedCount;
    std::vector<int> counts;
    for (const CategoryCount& category : m_report.categories)
        counts.push_back(category.count);
    const int more = m_report.n == 0
        ? 0
        : moreNeededFor(0.05, counts.data(), static_cast<int>(counts.size()), m_report.n);

    if (const int safety = flagged(QStringLiteral("safety")); safety > 0)
        moves.push_back(tr("Look at the %Ln messages flagged for safety first.", nullptr, safety));
    if (complaint.count >= 2)
        moves.push_back(tr("Look into “%1”: %2 of %3 complaints name it.")
                            .arg(complaint.topic, number(complaint.count),
                                number(countOf(QStringLiteral("complaint")))));
    if (faq > 0)
        moves.push_back(
            tr("Write FAQ entries: %Ln messages are marked as candidates.", nullptr, faq));
    else if (help.count >= 3)
        moves.push_back(
            tr("Write a help page on “%1”: %2 of %3 help requests are about it.")
                .arg(help.topic, number(help.count), number(countOf(QStringLiteral("help")))));
    if (waiting > 0)
        moves.push_back(tr("Answer the %Ln messages that still wait.", nullptr, waiting));
    if (suggestion.count >= 2)
        moves.push_back(tr("Decide on “%1”: %2 of %3 suggestions are about it.")
                            .arg(suggestion.topic, number(suggestion.count),
                                number(countOf(QStringLiteral("suggestion")))));
    if (open > 0)
        moves.push_back(tr("Decide the %Ln proposals that nobody has looked at.", nullptr, open));
    if (more > 0)
        moves.push_back(
            tr("Code %Ln more messages to know every share to within %1 points.", nullptr, more)
                .arg(number(5)));
    moves.resize(std::min(moves.size(), kMoves));
    return moves;
}

QString AuditFindingsMaker::marks(const AuditedMessage& message) const
{
    QStringList marks;
    for (const QString& flag : message.flags) {
        if (flag == QLatin1String("private"))
            marks.append(tr("private"));
        else if (flag == QLatin1String("safety"))
            marks.append(tr("safety"));
        else if (flag == QLatin1String("needs_answer"))
            marks.append(tr("needs an answer"));
        else if (flag == QLatin1String("escalated"))
            marks.append(tr("escalated"));
        else if (flag == QLatin1String("faq"))
            marks.append(tr("FAQ candidate"));
        else
            marks.append(displayText(flag));
    }
    for (const QString& topic : message.topics)
        marks.append(isolatedText(topic));
    return marks.join(QStringLiteral(", "));
}

std::vector<AuditFindings::Row> AuditFindingsMaker::rows() const
{
    std::vector<AuditFindings::Row> rows;
    for (const AuditedMessage& message : m_report.messages) {
        AuditFindings::Row row;
        row.when = message.sentAt ? moment(*message.sentAt) : tr("no date");
        row.author = isolatedText(message.author);
        row.source = sourceText(message.source);
        row.subject = isolatedText(message.subject);
        row.excerpt = isolatedText(message.excerpt);
        row.categoryKey = message.effectiveCategory();
        row.position = positionOf(row.categoryKey);
        row.category = row.categoryKey;
        for (const CategoryCount& category : m_report.categories) {
            if (category.category == row.categoryKey && !category.name.isEmpty())
                row.category = isolatedText(category.name);
        }
        row.decided = message.decided.has_value();
        row.basis = row.decided
            ? tr("decided")
            : tr("proposed, %1 %").arg(percent(std::clamp(message.confidence, 0.0, 1.0)));
        row.marks = marks(message);
        rows.push_back(std::move(row));
    }
    return rows;
}

QString AuditFindingsMaker::categoryNote() const
{
    QString intervals = tr("Whiskers and ranges are %1 % Wilson intervals.").arg(number(95));
    if (m_report.n == 0)
        return intervals;
    if (m_report.decidedCount == m_report.n)
        return intervals + u' ' + tr("Every message was decided by a person.");
    return intervals + u' '
        + tr("%1 of %2 messages were decided by a person, the others are proposals.")
              .arg(number(m_report.decidedCount), number(m_report.n));
}

QString AuditFindingsMaker::foot() const
{
    QStringList sentences {isolatedText(m_report.rule)};
    const int found = m_report.n + m_report.leftOutPrivate;
    if (found < m_report.asked && found > 0)
        sentences.append(tr("There were only %Ln.", nullptr, found));
    QStringList passed;
    //: in a list: "Left out on the way: 20 from staff and 1 automatic reply."; so are the next two
    if (m_report.leftOutStaff > 0)
        passed.append(tr("%Ln from staff", nullptr, m_report.leftOutStaff));
    if (m_report.leftOutBots > 0)
        passed.append(tr("%Ln from bots", nullptr, m_report.leftOutBots));
    if (m_report.leftOutAutomatic > 0)
        passed.append(tr("%Ln automatic replies", nullptr, m_report.leftOutAutomatic));
    sentences.append(passed.isEmpty()
            ? tr("Nothing was left out on the way.")
            : tr("Left out on the way: %1.").arg(m_locale.createSeparatedList(passed)));
    if (m_report.redacted) {
        sentences.append(tr("Names replaced, addresses, numbers and links masked."));
        if (m_report.leftOutPrivate > 0)
            sentences.append(
                tr("%Ln private messages left out.", nullptr, m_report.leftOutPrivate));
    }
    sentences.append(tr("Code book version %1, times in %2.")
                         .arg(number(m_report.codeBookVersion),
                             m_report.timeZone.isEmpty() ? QStringLiteral("UTC")
                                                         : displayText(m_report.timeZone)));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

ReportWords AuditFindingsMaker::words() const
{
    ReportWords words;
    words.categories = tr("Categories");
    words.topics = tr("Topics behind them");
    words.quotes = tr("In their words");
    words.moves = tr("Next moves");
    words.definitions = tr("What the categories mean");
    words.messages = tr("All messages");
    words.noMoves = tr("The counts suggest no next move.");
    words.noMessages = tr("No messages.");
    words.noTopics = tr("No topics were assigned.");
    words.topic = tr("Topic");
    words.count = tr("Messages");
    words.when = tr("When");
    words.author = tr("From");
    words.message = tr("Message");
    words.category = tr("Category");
    words.range = tr("%1 % interval").arg(number(95));
    words.decided = tr("Basis");
    words.flags = tr("Marks");
    //: page number and number of pages
    words.page = tr("%1 of %2");
    words.continued = isolatedText(m_report.community);
    return words;
}

} // namespace waymark
