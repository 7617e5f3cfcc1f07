// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditsheet.h"

#include "render/auditfindings.h"
#include "render/categorychart.h"
#include "render/reportstyle.h"

#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int kIcon = 15; ///< logical pixels, as the two below
constexpr int kLogo = 24;
constexpr int kTopicBar = 80;
constexpr int kFigureGap = 24; ///< px before a column of figures
constexpr double kChartShare = 0.84; ///< of the page's chart: the dialog is narrower than paper

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString view(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

class Sheet
{
public:
    Sheet(const AuditReport& report, const QLocale& locale, bool dark, double ratio)
        : m_locale(locale)
        , m_palette(dark ? kDarkReport : kLightReport)
        , m_ratio(ratio)
        , m_findings(AuditFindingsMaker(report, locale).make())
        , m_words(AuditFindingsMaker(report, locale).words())
    {
        if (m_findings.rows.size() > kSheetMessages)
            m_findings.rows.resize(kSheetMessages);
        m_sheet.base = QColor(view(m_palette.base));
        m_sheet.rightToLeft = locale.textDirection() == Qt::RightToLeft;
        m_dir = m_sheet.rightToLeft ? QStringLiteral(" dir=\"rtl\"") : QString();
    }

    AuditSheet make()
    {
        QString& html = m_sheet.html;
        html = QStringLiteral("<body%1 style=\"color:%2\">").arg(m_dir, view(m_palette.text));
        html += head() + figures() + categories() + topics() + voicesAndMoves() + definitions()
            + messages();
        html += gap(4);
        for (const QString& line : {m_findings.foot, m_findings.period, m_findings.signature})
            html += note(line);
        html += QStringLiteral("</body>");
        return std::move(m_sheet);
    }

private:
    [[nodiscard]] QString coloured(const QString& words, std::string_view colour) const
    {
        return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(view(colour), words);
    }
    [[nodiscard]] QString quiet(const QString& text) const
    {
        return coloured(escaped(text), m_palette.text3);
    }
    [[nodiscard]] QString note(const QString& text) const
    {
        return text.isEmpty()
            ? QString()
            : QStringLiteral("<p%1 style=\"margin-top:4px;margin-bottom:0;font-size:8.5pt\">%2</p>")
                  .arg(m_dir, quiet(text));
    }
    [[nodiscard]] QString heading(const QString& words) const
    {
        return QStringLiteral("<h2%1 style=\"font-size:11pt;font-weight:700;margin-top:20px;"
                              "margin-bottom:0\">%2</h2>")
                   .arg(m_dir, escaped(words))
            + gap(2);
    }
    [[nodiscard]] static QString table(const QString& rows)
    {
        return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" "
                              "style=\"border-collapse:collapse\">")
            + rows + QStringLiteral("</table>");
    }
    /// Tables do not turn with the direction of writing: their cells do.
    [[nodiscard]] QString row(QStringList cells) const
    {
        if (m_sheet.rightToLeft)
            std::reverse(cells.begin(), cells.end());
        return QStringLiteral("<tr>") + cells.join(QString()) + QStringLiteral("</tr>");
    }
    [[nodiscard]] static QString cell(
        const QString& inner, const QString& style, const QString& attributes = {})
    {
        return QStringLiteral("<td %1 style=\"%2\">%3</td>").arg(attributes, style, inner);
    }
    [[nodiscard]] QString under(std::string_view colour) const
    {
        return QStringLiteral("border-bottom:1px solid %1;").arg(view(colour));
    }
    [[nodiscard]] static QString middle() { return QStringLiteral("vertical-align:middle;"); }
    /// At the far side of its cell.
    [[nodiscard]] QString farSide() const
    {
        return m_sheet.rightToLeft ? QStringLiteral("align=\"left\"")
                                   : QStringLiteral("align=\"right\"");
    }
    /// In px, counted in the direction of writing.
    [[nodiscard]] QString padding(int top, int end, int bottom, int start) const
    {
        return QStringLiteral("padding:%1px %2px %3px %4px;")
            .arg(top)
            .arg(m_sheet.rightToLeft ? start : end)
            .arg(bottom)
            .arg(m_sheet.rightToLeft ? end : start);
    }
    /// A table keeps no distance of its own.
    [[nodiscard]] static QString gap(int points)
    {
        return QStringLiteral("<p style=\"margin:0;font-size:%1pt\">&nbsp;</p>").arg(points);
    }

    /// Names @p image and returns the element that shows it.
    QString picture(const QString& name, QImage image)
    {
        const QSize size = (QSizeF(image.size()) / m_ratio).toSize();
        image.setDevicePixelRatio(m_ratio);
        m_sheet.pictures.emplace(name, std::move(image));
        return QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\">")
            .arg(name)
            .arg(size.width())
            .arg(size.height());
    }
    [[nodiscard]] QImage canvas(QSizeF size) const
    {
        QImage image((size * m_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        return image;
    }
    [[nodiscard]] QImage drawn(const QByteArray& svg, QSizeF size) const
    {
        QImage image = canvas(size);
        QSvgRenderer renderer(svg);
        QPainter painter(&image);
        if (renderer.isValid())
            renderer.render(&painter);
        return image;
    }
    QString icon(const QString& key, int position)
    {
        const QByteArray ink
            = view(m_palette.categories[hueOf(position)].ink).toLatin1(); // a colour of ours
        return picture(QStringLiteral("waymark:icon-%1").arg(position),
                   drawn(reportIconSvg(reportIcon(key, position), ink), QSizeF(kIcon, kIcon)))
            + QStringLiteral("&nbsp;");
    }
    QString bar(const QString& name, double width, std::string_view colour)
    {
        QImage image = canvas(QSizeF(std::max(2.0, width), 8));
        image.fill(QColor(view(colour)));
        return picture(name, std::move(image));
    }

    QString head()
    {
        const QByteArray logo
            = reportIconSvg(QStringLiteral(":/waymark-report/icons/waymark.svg"), "#17201d");
        const QString brand
            = picture(QStringLiteral("waymark:logo"), drawn(logo, QSizeF(kLogo, kLogo)))
            + QStringLiteral("&nbsp;&nbsp;<b>Waymark</b>");
        const QString kicker = cell(quiet(m_findings.kicker), middle(), farSide());
        return table(row({cell(brand, middle()), kicker}))
            + QStringLiteral(
                "<h1%1 style=\"font-size:17pt;font-weight:700;margin-top:14px;margin-bottom:4px\">"
                "%2</h1><p%1 style=\"font-size:10.5pt;margin:0\">%3</p>")
                  .arg(m_dir, escaped(m_findings.title),
                      coloured(escaped(m_findings.lead), m_palette.text2));
    }

    QString figures()
    {
        QStringList cells;
        const QString edges = QStringLiteral("border-top:2px solid %1;border-bottom:1px solid %2")
                                  .arg(view(m_palette.text), view(m_palette.line2));
        for (const AuditFindings::KeyFigure& figure : m_findings.figures)
            cells += cell(
                QStringLiteral("<span style=\"font-size:15pt;font-weight:700\">%1</span><br>%2")
                    .arg(escaped(figure.value), coloured(escaped(figure.label), m_palette.text2)),
                padding(8, 10, 8, 0) + edges, QStringLiteral("width=\"25%\" valign=\"top\""));
        return cells.isEmpty() ? QString() : gap(6) + table(row(cells));
    }

    // The chart is cut between its bars, so that each stands in the row of its name.
    QString categories()
    {
        const QByteArray svg = categoryChartSvg(
            m_findings, ChartUse::Sheet, m_findings.categoryNote, m_palette, m_sheet.rightToLeft);
        const QImage chart = drawn(svg, QSizeF(QSvgRenderer(svg).defaultSize()) * kChartShare);
        const int height = static_cast<int>(std::lround(kChartRow * kChartShare * m_ratio));
        // Only the names' column is free: with more than one the sum of the rounded widths goes a
        // pixel beyond the page, which would then scroll sideways.
        const QString chartWidth
            = QStringLiteral(" width=\"%1\"").arg(std::lround(chart.width() / m_ratio));
        const auto slice = [&](std::size_t i, int tall) {
            return cell(picture(QStringLiteral("waymark:chart-%1").arg(i),
                            chart.copy(0, static_cast<int>(i) * height, chart.width(), tall)),
                middle(), farSide() + chartWidth);
        };
        // As wide as their longest figure, in one line.
        const QString figure = farSide() + QStringLiteral(" width=\"1%\"");
        const QString aside
            = middle() + padding(0, 0, 0, kFigureGap) + QStringLiteral("white-space:nowrap");
        QString rows;
        std::size_t i = 0;
        for (const AuditFindings::CategoryRow& category : m_findings.categories) {
            const QString name = icon(category.key, category.position)
                + QStringLiteral("<b>%1</b>").arg(escaped(category.name));
            const QString count = QStringLiteral("<b>%1</b> %2")
                                      .arg(escaped(category.countText), quiet(category.ofText));
            rows += row({cell(name, middle()), cell(count, aside, figure),
                cell(quiet(category.rangeText), aside, figure), slice(i, height)});
            ++i;
        }
        if (const int rest = chart.height() - static_cast<int>(i) * height; rest > 0 && i > 0)
            rows += row({cell({}, {}), cell({}, {}), cell({}, {}), slice(i, rest)});
        return heading(m_words.categories) + table(rows) + note(m_findings.categoryNote);
    }

    QString columnHead(const QString& words, int end, const QString& attributes = {}) const
    {
        return cell(coloured(escaped(words), m_palette.text2),
            padding(3, end, 3, 0)
                + QStringLiteral("font-size:8pt;font-weight:600;white-space:nowrap;")
                + under(m_palette.text),
            attributes);
    }

    QString topics()
    {
        if (m_findings.topics.empty())
            return heading(m_words.topics) + note(m_words.noTopics);
        QStringList head {columnHead(m_words.topic, 4), columnHead(m_words.count, 4, farSide())};
        for (const QString& column : m_findings.topicColumns)
            head += columnHead(column, 4, farSide());
        QString rows = row(head + QStringList {columnHead({}, 0)});
        const int most = std::max(1, m_findings.topics.front().count);
        const QString body = padding(3, 4, 3, 0) + under(m_palette.line);
        for (const AuditFindings::TopicRow& topic : m_findings.topics) {
            const QString count = QStringLiteral("<b>%1</b>").arg(m_locale.toString(topic.count));
            QStringList cells {cell(escaped(topic.topic), body), cell(count, body, farSide())};
            for (const int each : topic.counts)
                cells += cell(m_locale.toString(each), body, farSide());
            const double length = 1.0 * kTopicBar * topic.count / most;
            cells += cell(
                bar(QStringLiteral("waymark:topic-%1").arg(topic.count), length, m_palette.accent),
                padding(0, 0, 0, 12) + middle() + under(m_palette.line));
            rows += row(cells);
        }
        return heading(m_words.topics) + table(rows);
    }

    QString quotes()
    {
        const QString side
            = m_sheet.rightToLeft ? QStringLiteral("border-right") : QStringLiteral("border-left");
        QString rows;
        for (const AuditFindings::Quote& quote : m_findings.quotes) {
            const QString mark = view(m_palette.categories[hueOf(quote.position)].mark);
            rows += row({cell(escaped(quote.text) + u' '
                    + quiet(quote.author + QStringLiteral(", ") + quote.category),
                padding(1, 8, 1, 8) + side + QStringLiteral(":3px solid ") + mark)});
            rows += row({cell({}, QStringLiteral("font-size:4pt"))});
        }
        return rows.isEmpty() ? QString() : heading(m_words.quotes) + table(rows);
    }

    QString moves()
    {
        if (m_findings.moves.empty())
            return heading(m_words.moves) + note(m_words.noMoves);
        QString rows;
        int place = 0;
        for (const QString& move : m_findings.moves) {
            const QString number = QStringLiteral("<b>%1</b>").arg(m_locale.toString(++place));
            rows += row({cell(coloured(number, m_palette.accent), padding(1, 8, 5, 0),
                             QStringLiteral("width=\"16\" valign=\"top\"")),
                cell(escaped(move), padding(1, 0, 5, 0))});
        }
        return heading(m_words.moves) + table(rows);
    }

    QString voicesAndMoves()
    {
        const QString said = quotes();
        if (said.isEmpty())
            return moves();
        const QString half = QStringLiteral("width=\"50%\" valign=\"top\"");
        return gap(7)
            + table(row({cell(said, padding(0, 14, 0, 0), half),
                cell(moves(), padding(0, 0, 0, 14), half)}));
    }

    QString definitions()
    {
        QString rows;
        for (const AuditFindings::Definition& definition : m_findings.definitions) {
            const QString name = icon(definition.key, definition.position)
                + QStringLiteral("<b>%1</b>").arg(escaped(definition.name));
            rows += row({cell(name, padding(2, 14, 2, 0) + QStringLiteral("white-space:nowrap"),
                             QStringLiteral("valign=\"top\"")),
                cell(coloured(escaped(definition.text), m_palette.text2), padding(2, 0, 2, 0))});
        }
        return heading(m_words.definitions) + table(rows) + note(m_findings.movesRule);
    }

    // Filled when a person decided, dashed while it is a proposal.
    QString chip(const AuditFindings::Row& message)
    {
        const ReportHue& hue = m_palette.categories[hueOf(message.position)];
        const QString edge = message.decided
            ? QStringLiteral("border:1px solid %1").arg(view(hue.tint))
            : QStringLiteral("border:1px dashed %1").arg(view(hue.mark));
        const QString ground
            = message.decided ? QStringLiteral("bgcolor=\"%1\"").arg(view(hue.tint)) : QString();
        const QString words = icon(message.categoryKey, message.position)
            + coloured(escaped(message.category), hue.ink) + QStringLiteral("&nbsp;");
        const QString side = m_sheet.rightToLeft ? QStringLiteral("right") : QStringLiteral("left");
        return QStringLiteral("<table align=\"%1\" cellspacing=\"0\" cellpadding=\"2\" "
                              "style=\"border-collapse:collapse\">%2</table>")
            .arg(side, row({cell(words, edge + QStringLiteral(";white-space:nowrap"), ground)}));
    }

    QString messages()
    {
        if (m_findings.rows.empty())
            return heading(m_words.messages) + note(m_words.noMessages);
        QString rows = row({columnHead(m_words.when, 12), columnHead(m_words.message, 12),
            columnHead(m_words.category, 0)});
        const QString body
            = padding(6, 12, 6, 0) + QStringLiteral("font-size:8.5pt;") + under(m_palette.line);
        // Without a width the widest word of each column would have its say.
        const auto top = [](int percent) {
            return QStringLiteral("valign=\"top\" width=\"%1%\"").arg(percent);
        };
        for (const AuditFindings::Row& message : m_findings.rows) {
            QString words = message.subject.isEmpty()
                ? QString()
                : QStringLiteral("<b>%1</b><br>").arg(escaped(message.subject));
            words += escaped(message.excerpt) + QStringLiteral("<br>")
                + quiet(message.author + QStringLiteral(" · ") + message.source);
            QString verdict = chip(message) + quiet(message.basis);
            if (!message.marks.isEmpty())
                verdict += QStringLiteral("<br>") + quiet(message.marks);
            rows += row({cell(coloured(escaped(message.when), m_palette.text2),
                             body + QStringLiteral("white-space:nowrap"), top(15)),
                cell(words, body, top(58)), cell(verdict, body, top(27))});
        }
        return heading(m_words.messages) + table(rows);
    }

    QLocale m_locale;
    const ReportPalette& m_palette;
    double m_ratio;
    AuditFindings m_findings;
    ReportWords m_words;
    QString m_dir;
    AuditSheet m_sheet;
};

} // namespace

AuditSheet auditSheet(const AuditReport& report, const QLocale& locale, bool dark, double ratio)
{
    return Sheet(report, locale, dark, ratio).make();
}

} // namespace waymark
