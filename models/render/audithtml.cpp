// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/audithtml.h"

#include "render/auditfindings.h"
#include "render/categorychart.h"
#include "render/reportstyle.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace waymark {

namespace {

QString view(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString escaped(const QString& text)
{
    // Apostrophes too: a value in single quotes is as safe as one in double quotes.
    return text.toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
}

QString element(const char* name, const QString& classes, const QString& inner)
{
    const QString tag = QLatin1String(name);
    const QString attribute
        = classes.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(classes);
    return u'<' + tag + attribute + u'>' + inner + QStringLiteral("</") + tag
        + QStringLiteral(">\n");
}

/// Words of a stranger: their direction must not touch the line around them.
QString foreign(const QString& text)
{
    return QStringLiteral("<bdi>") + escaped(text) + QStringLiteral("</bdi>");
}

QString variables(const ReportPalette& palette)
{
    QString css;
    const auto add = [&](const QString& name, std::string_view colour) {
        css += QStringLiteral("--%1:%2;").arg(name, view(colour));
    };
    add(QStringLiteral("base"), palette.base);
    add(QStringLiteral("alt"), palette.alt);
    add(QStringLiteral("text"), palette.text);
    add(QStringLiteral("text2"), palette.text2);
    add(QStringLiteral("text3"), palette.text3);
    add(QStringLiteral("line"), palette.line);
    add(QStringLiteral("line2"), palette.line2);
    add(QStringLiteral("accent"), palette.accent);
    add(QStringLiteral("onaccent"), palette.onAccent);
    for (std::size_t i = 0; i < palette.categories.size(); ++i) {
        add(QStringLiteral("c%1").arg(i), palette.categories[i].mark);
        add(QStringLiteral("i%1").arg(i), palette.categories[i].ink);
        add(QStringLiteral("t%1").arg(i), palette.categories[i].tint);
    }
    return css;
}

QString colourClasses()
{
    QString css;
    for (const char* role : {"base", "line", "text", "text3"})
        css += QStringLiteral(".fill-%1{fill:var(--%1)}.stroke-%1{stroke:var(--%1)}")
                   .arg(QLatin1String(role));
    for (int i = 0; i < 6; ++i)
        css += QStringLiteral(
            ".fill-c%1{fill:var(--c%1)}.ink%1{color:var(--i%1)}.edge%1{border-color:var(--c%1)}"
            ".chip%1{color:var(--i%1);background:var(--t%1)}")
                   .arg(i);
    return css;
}

QString styleSheet()
{
    QFile file(QStringLiteral(":/waymark-report/report/report.css"));
    const QString rules
        = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    return QStringLiteral(":root{%1}@media screen and (prefers-color-scheme:dark){:root{%2}}%3%4")
        .arg(variables(kLightReport), variables(kDarkReport), colourClasses(), rules);
}

class Page
{
public:
    Page(const AuditReport& report, const QLocale& locale)
        : m_locale(locale)
        , m_findings(AuditFindingsMaker(report, locale).make())
        , m_words(AuditFindingsMaker(report, locale).words())
    {
    }

    QByteArray html()
    {
        const QString style = styleSheet();
        const QByteArray hash
            = QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64();
        const bool rightToLeft = m_locale.textDirection() == Qt::RightToLeft;
        QString page = QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n")
                           .arg(escaped(m_locale.bcp47Name()),
                               rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"));
        page += QStringLiteral(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'sha256-%1'; base-uri 'none'; form-action 'none'\">\n")
                    .arg(QString::fromLatin1(hash));
        page += QStringLiteral(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" "
            "content=\"light dark\">\n");
        page += element("title", {}, escaped(m_findings.title));
        page += QStringLiteral("<style>") + style
            + QStringLiteral("</style>\n</head>\n<body>\n<main>\n");
        page += header() + figures() + categories() + topics();
        page += element("div", QStringLiteral("pair"), quotes() + moves());
        page += definitions() + messages() + foot();
        return (page + QStringLiteral("</main>\n</body>\n</html>\n")).toUtf8();
    }

private:
    static QString icon(const QString& key, int position)
    {
        const QByteArray svg = reportIconSvg(reportIcon(key, position), "currentColor");
        return QStringLiteral("<span class=\"icon ink%1\" aria-hidden=\"true\">%2</span>")
            .arg(QString::number(hueOf(position)), QString::fromUtf8(svg));
    }

    /// Names a table for those who go from table to table; the heading above it is seen.
    static QString caption(const QString& words)
    {
        return element("caption", QStringLiteral("unseen"), escaped(words));
    }

    QString section(const QString& title, const QString& inner, const char* classes = "") const
    {
        return element(
            "section", QLatin1String(classes), element("h2", {}, escaped(title)) + inner);
    }

    QString header() const
    {
        const QByteArray logo
            = reportIconSvg(QStringLiteral(":/waymark-report/icons/waymark.svg"), "#17201d");
        const QString brand = element("div", QStringLiteral("brand"),
            QStringLiteral("<span aria-hidden=\"true\">%1</span><b>Waymark</b>")
                .arg(QString::fromUtf8(logo)));
        return element("header", {},
                   brand + element("div", QStringLiteral("quiet"), escaped(m_findings.kicker)))
            + element("h1", {}, escaped(m_findings.title))
            + element("p", QStringLiteral("lead"), escaped(m_findings.lead));
    }

    QString figures() const
    {
        QString inner;
        for (const AuditFindings::KeyFigure& figure : m_findings.figures)
            inner += element("div", {},
                element("dt", {}, escaped(figure.label))
                    + element("dd", {}, escaped(figure.value)));
        return inner.isEmpty() ? QString() : element("dl", QStringLiteral("figures"), inner);
    }

    QString categories() const
    {
        QString rows = element("tr", {},
            QStringLiteral(
                "<th scope=\"col\">%1</th><th scope=\"col\">%2</th><th scope=\"col\">%3</th>")
                .arg(escaped(m_words.category), escaped(m_words.count), escaped(m_words.range)));
        rows = element("thead", QStringLiteral("unseen"), rows);
        QString body;
        for (const AuditFindings::CategoryRow& row : m_findings.categories)
            body += element("tr", {},
                QStringLiteral("<th scope=\"row\">%1%2</th><td class=\"n\"><b>%3</b> <span "
                               "class=\"quiet\">%4</span></td>"
                               "<td class=\"n quiet\">%5</td>")
                    .arg(icon(row.key, row.position), escaped(row.name), escaped(row.countText),
                        escaped(row.ofText), escaped(row.rangeText)));
        const QString table = element("table", QStringLiteral("shares"),
            caption(m_words.categories) + rows + element("tbody", {}, body));
        const QByteArray chart = categoryChartSvg(m_findings, ChartUse::Page,
            m_findings.categoryNote, kLightReport, m_locale.textDirection() == Qt::RightToLeft);
        return section(m_words.categories,
            element("div", QStringLiteral("beside"), table + QString::fromUtf8(chart))
                + element("p", QStringLiteral("note"), escaped(m_findings.categoryNote)));
    }

    QString topics() const
    {
        if (m_findings.topics.empty())
            return section(
                m_words.topics, element("p", QStringLiteral("note"), escaped(m_words.noTopics)));
        QString head
            = QStringLiteral("<th scope=\"col\">%1</th><th scope=\"col\" class=\"n\">%2</th>")
                  .arg(escaped(m_words.topic), escaped(m_words.count));
        for (const QString& column : m_findings.topicColumns)
            head += QStringLiteral("<th scope=\"col\" class=\"n\">%1</th>").arg(escaped(column));
        QString body;
        const int most = std::max(1, m_findings.topics.front().count);
        for (const AuditFindings::TopicRow& row : m_findings.topics) {
            QString cells
                = QStringLiteral("<th scope=\"row\">%1</th><td class=\"n\"><b>%2</b></td>")
                      .arg(escaped(row.topic), escaped(m_locale.toString(row.count)));
            for (const int count : row.counts)
                cells += QStringLiteral("<td class=\"n\">%1</td>")
                             .arg(escaped(m_locale.toString(count)));
            cells += QStringLiteral(
                "<td class=\"bar\"><svg width=\"150\" height=\"9\" aria-hidden=\"true\"><rect "
                "width=\"%1\" height=\"9\" rx=\"2\" class=\"accent\"/></svg></td>")
                         .arg(150 * row.count / most);
            body += element("tr", {}, cells);
        }
        return section(m_words.topics,
            element("table", QStringLiteral("topics"),
                caption(m_words.topics)
                    + element("thead", {}, element("tr", {}, head + QStringLiteral("<td></td>")))
                    + element("tbody", {}, body)));
    }

    QString quotes() const
    {
        QString inner;
        for (const AuditFindings::Quote& quote : m_findings.quotes)
            inner += element("blockquote", QStringLiteral("edge%1").arg(hueOf(quote.position)),
                QStringLiteral("%1 <span class=\"quiet\">%2, %3</span>")
                    .arg(foreign(quote.text), foreign(quote.author), escaped(quote.category)));
        return inner.isEmpty() ? QString() : section(m_words.quotes, inner);
    }

    QString moves() const
    {
        if (m_findings.moves.empty())
            return section(
                m_words.moves, element("p", QStringLiteral("note"), escaped(m_words.noMoves)));
        QString inner;
        for (const QString& move : m_findings.moves)
            inner += element("li", {}, escaped(move));
        return section(m_words.moves, element("ol", QStringLiteral("moves"), inner));
    }

    QString definitions() const
    {
        QString inner;
        for (const AuditFindings::Definition& definition : m_findings.definitions)
            inner += element("dt", {},
                         icon(definition.key, definition.position) + escaped(definition.name))
                + element("dd", {}, escaped(definition.text));
        return section(m_words.definitions,
            element("dl", QStringLiteral("definitions"), inner)
                + element("p", QStringLiteral("note"), escaped(m_findings.movesRule)));
    }

    QString messages() const
    {
        if (m_findings.rows.empty())
            return section(m_words.messages,
                element("p", QStringLiteral("note"), escaped(m_words.noMessages)));
        QString head;
        for (const QString& word : {m_words.when, m_words.message, m_words.category})
            head += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(word));
        QString body;
        for (const AuditFindings::Row& row : m_findings.rows) {
            QString message = row.subject.isEmpty()
                ? QString()
                : element("div", QStringLiteral("subject"), foreign(row.subject));
            message += element("div", QStringLiteral("excerpt"), foreign(row.excerpt));
            message += element("div", QStringLiteral("quiet"),
                QStringLiteral("%1 · %2").arg(foreign(row.author), foreign(row.source)));
            QString category = QStringLiteral("<span class=\"chip chip%1%2\">%3%4</span>")
                                   .arg(QString::number(hueOf(row.position)),
                                       row.decided ? QString() : QStringLiteral(" open"),
                                       icon(row.categoryKey, row.position), escaped(row.category));
            category += element("div", QStringLiteral("quiet"), escaped(row.basis));
            if (!row.marks.isEmpty())
                category += element("div", QStringLiteral("quiet"), escaped(row.marks));
            body += element("tr", {},
                element("td", QStringLiteral("when"), escaped(row.when))
                    + element("td", {}, message)
                    + element("td", QStringLiteral("verdict"), category));
        }
        return section(m_words.messages,
            element("table", QStringLiteral("messages"),
                caption(m_words.messages) + element("thead", {}, element("tr", {}, head))
                    + element("tbody", {}, body)),
            "fresh");
    }

    QString foot() const
    {
        QString inner;
        for (const QString& line : {m_findings.foot, m_findings.period, m_findings.signature}) {
            if (!line.isEmpty())
                inner += element("p", {}, escaped(line));
        }
        return element("footer", {}, inner);
    }

    QLocale m_locale;
    AuditFindings m_findings;
    ReportWords m_words;
};

} // namespace

QByteArray auditHtml(const AuditReport& report, const QLocale& locale)
{
    return Page(report, locale).html();
}

} // namespace waymark
