// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditmarkdown.h"

#include "render/auditfindings.h"

#include <QStringList>

namespace waymark {

namespace {

QString tableRow(const QStringList& cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString section(const QString& title)
{
    return QStringLiteral("\n## %1\n\n").arg(markdownText(title));
}

QString categoryTable(const AuditFindings& findings, const ReportWords& words)
{
    QString text = tableRow(
        {markdownText(words.category), markdownText(words.count), markdownText(words.range)});
    text += QStringLiteral("| --- | ---: | ---: |\n");
    for (const AuditFindings::CategoryRow& row : findings.categories)
        text += tableRow({markdownText(row.name),
            QStringLiteral("**%1** %2").arg(row.countText, markdownText(row.ofText)),
            markdownText(row.rangeText)});
    return text + u'\n' + markdownText(findings.categoryNote) + u'\n';
}

QString topicTable(const AuditFindings& findings, const ReportWords& words, const QLocale& locale)
{
    if (findings.topics.empty())
        return markdownText(words.noTopics) + u'\n';
    QStringList head {markdownText(words.topic), markdownText(words.count)};
    QString rule = QStringLiteral("| --- | ---: |");
    for (const QString& column : findings.topicColumns) {
        head.append(markdownText(column));
        rule += QStringLiteral(" ---: |");
    }
    QString text = tableRow(head) + rule + u'\n';
    for (const AuditFindings::TopicRow& row : findings.topics) {
        QStringList cells {
            markdownText(row.topic), QStringLiteral("**%1**").arg(locale.toString(row.count))};
        for (const int count : row.counts)
            cells.append(locale.toString(count));
        text += tableRow(cells);
    }
    return text;
}

QString messageTable(const AuditFindings& findings, const ReportWords& words)
{
    if (findings.rows.empty())
        return markdownText(words.noMessages) + u'\n';
    QString text = tableRow(
        {markdownText(words.when), markdownText(words.author), markdownText(words.message),
            markdownText(words.category), markdownText(words.decided), markdownText(words.flags)});
    text += QStringLiteral("| --- | --- | --- | --- | --- | --- |\n");
    for (const AuditFindings::Row& row : findings.rows) {
        QString message = markdownText(row.excerpt);
        if (!row.subject.isEmpty())
            message = QStringLiteral("**%1** ").arg(markdownText(row.subject)) + message;
        text += tableRow({markdownText(row.when), markdownText(row.author), message.trimmed(),
            markdownText(row.category), markdownText(row.basis), markdownText(row.marks)});
    }
    return text;
}

} // namespace

QString markdownText(const QString& text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    const QString flat = text.simplified();
    for (qsizetype i = 0; i < flat.size(); ++i) {
        const QChar c = flat[i];
        switch (c.unicode()) {
        case '&':
            result += QStringLiteral("&amp;");
            break;
        case '<':
            result += QStringLiteral("&lt;");
            break;
        case '>':
            result += QStringLiteral("&gt;");
            break;
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '#':
        case '|':
        case '~':
        case '@':
        case '$':
            result += u'\\';
            result += c;
            break;
        case '!': // before a bracket a picture
            if (i + 1 < flat.size() && flat[i + 1] == u'[')
                result += u'\\';
            result += c;
            break;
        case ':': // http:// and mailto: become links by themselves in some readers
            if ((i + 1 < flat.size() && flat[i + 1] == u'/')
                || result.endsWith(QStringLiteral("mailto"), Qt::CaseInsensitive)
                || result.endsWith(QStringLiteral("xmpp"), Qt::CaseInsensitive))
                result += u'\\';
            result += c;
            break;
        case '.': // so does www.
            if (result.endsWith(QStringLiteral("www"), Qt::CaseInsensitive))
                result += u'\\';
            result += c;
            break;
        default:
            result += c;
        }
    }
    // What makes a list or a rule at the start of a line.
    qsizetype digits = 0;
    while (digits < result.size() && result[digits].isDigit())
        ++digits;
    const QChar mark = digits < result.size() ? result[digits] : QChar();
    if (digits == 0 ? (mark == u'-' || mark == u'+' || mark == u'=')
                    : (mark == u'.' || mark == u')'))
        result.insert(digits, u'\\');
    return result;
}

QByteArray auditMarkdown(const AuditReport& report, const QLocale& locale)
{
    const AuditFindingsMaker maker(report, locale);
    const AuditFindings findings = maker.make();
    const ReportWords words = maker.words();
    QString text = QStringLiteral("# %1\n\n").arg(markdownText(findings.title));
    text += markdownText(findings.kicker) + QStringLiteral("\n\n");
    text += markdownText(findings.lead) + u'\n';
    if (!findings.figures.empty())
        text += u'\n';
    for (const AuditFindings::KeyFigure& figure : findings.figures)
        text += QStringLiteral("- **%1** %2\n")
                    .arg(markdownText(figure.value), markdownText(figure.label));
    text += section(words.categories) + categoryTable(findings, words);
    text += section(words.topics) + topicTable(findings, words, locale);
    QStringList quotes;
    for (const AuditFindings::Quote& quote : findings.quotes)
        quotes.append(
            QStringLiteral("> %1 %2\n").arg(markdownText(quote.text), markdownText(quote.author)));
    if (!quotes.isEmpty())
        text += section(words.quotes) + quotes.join(QStringLiteral(">\n"));
    text += section(words.moves);
    int place = 0;
    for (const QString& move : findings.moves)
        text += QStringLiteral("%1. %2\n").arg(QString::number(++place), markdownText(move));
    if (findings.moves.empty())
        text += markdownText(words.noMoves) + u'\n';
    text += section(words.definitions);
    for (const AuditFindings::Definition& definition : findings.definitions)
        text += QStringLiteral("- **%1** %2\n")
                    .arg(markdownText(definition.name), markdownText(definition.text));
    text += u'\n' + markdownText(findings.movesRule) + u'\n';
    text += section(words.messages) + messageTable(findings, words);
    text += QStringLiteral("\n---\n\n");
    for (const QString& line : {findings.foot, findings.period, findings.signature}) {
        if (!line.isEmpty())
            text += markdownText(line) + QStringLiteral("\n\n");
    }
    text.chop(1);
    return text.toUtf8();
}

} // namespace waymark
