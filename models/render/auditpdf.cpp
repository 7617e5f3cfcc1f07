// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditpdf.h"

#include "render/auditfindings.h"
#include "render/categorychart.h"
#include "render/papercanvas.h"
#include "render/pdfnavigation.h"
#include "render/reportstyle.h"

#include <QBuffer>
#include <QDateTime>
#include <QGuiApplication>
#include <QHash>
#include <QPdfWriter>

#include <algorithm>
#include <numeric>

namespace waymark {

namespace {

constexpr double kLeft = PaperCanvas::kMargin;
constexpr double kRight = PaperCanvas::kWidth - PaperCanvas::kMargin;
constexpr double kInner = kRight - kLeft;
constexpr double kFoot = PaperCanvas::kHeight - 84; ///< of the first page, where two lines do
constexpr double kLaterFoot = PaperCanvas::kHeight - 60;
constexpr int kFootLines
    = 6; ///< what was counted is never cut; this only bounds a stranger's words
constexpr double kEdge = 40; ///< below the last line of a foot
constexpr double kBody = 9.2; ///< pt
constexpr double kSmall = 8.5;
constexpr double kLeading = 1.45;
constexpr std::size_t kFirstPageTopics = 5;

/// Draws the report once. Run twice: the first run counts the pages.
class PaperReport
{
public:
    PaperReport(PaperCanvas& canvas, const AuditFindings& findings, const ReportWords& words,
        const QLocale& locale, int pages)
        : m_canvas(canvas)
        , m_findings(findings)
        , m_words(words)
        , m_locale(locale)
        , m_pages(pages)
    {
        m_canvas.setMirrored(locale.textDirection() == Qt::RightToLeft);
        for (const AuditFindings::CategoryRow& row : findings.categories)
            m_side = std::clamp(
                PaperCanvas::width(row.name, PaperCanvas::font(kSmall, 600)) + 36, m_side, 200.0);
        for (const AuditFindings::Definition& definition : findings.definitions)
            m_names = std::clamp(
                PaperCanvas::width(definition.name, PaperCanvas::font(kBody, 500)) + 40, m_names,
                200.0);
    }

    /// Returns the number of pages.
    int draw()
    {
        head();
        figures();
        categories();
        topics();
        voicesAndMoves();
        // On the first page where there is room: there the reader has the counts in sight.
        if (m_y + definitionsHeight() > bottom())
            newPage();
        definitions();
        if (m_canvas.page() == 1 && !m_findings.rows.empty())
            newPage();
        messages();
        if (m_canvas.page() == 1)
            foot();
        return m_canvas.page();
    }

    /// The headings that draw() came by.
    [[nodiscard]] const std::vector<PdfMark>& marks() const { return m_marks; }

private:
    [[nodiscard]] static QColor ink() { return PaperCanvas::colour(kLightReport.text); }
    [[nodiscard]] static QColor ink2() { return PaperCanvas::colour(kLightReport.text2); }
    [[nodiscard]] static QColor ink3() { return PaperCanvas::colour(kLightReport.text3); }
    [[nodiscard]] static QColor hair() { return PaperCanvas::colour(kLightReport.line); }
    [[nodiscard]] static QColor edge() { return PaperCanvas::colour(kLightReport.line2); }
    [[nodiscard]] static QColor accent() { return PaperCanvas::colour(kLightReport.accent); }
    [[nodiscard]] static QColor mark(int position)
    {
        return PaperCanvas::colour(kLightReport.categories[hueOf(position)].mark);
    }
    [[nodiscard]] static QColor categoryInk(int position)
    {
        return PaperCanvas::colour(kLightReport.categories[hueOf(position)].ink);
    }
    [[nodiscard]] static QColor tint(int position)
    {
        return PaperCanvas::colour(kLightReport.categories[hueOf(position)].tint);
    }

    void icon(double x, double y, double size, const QString& key, int position)
    {
        m_canvas.svg(x, y, size,
            reportIconSvg(reportIcon(key, position), categoryInk(position).name().toLatin1()));
    }

    double text(double x, double y, double width, const QString& words, const QFont& font,
        const QColor& colour, double leading = kLeading, Qt::Alignment alignment = Qt::AlignLeft,
        int maxLines = 1000)
    {
        return m_canvas.paragraph(
            x, y, width, {{words, font, colour}}, leading, alignment, maxLines);
    }

    void heading(const QString& words, double x = kLeft, double width = kInner)
    {
        text(x, m_y, width, words, PaperCanvas::font(11.5, 600), ink(), 1.3, Qt::AlignLeft, 1);
        remember(words);
    }

    void remember(const QString& words)
    {
        constexpr double kAir = 12; // above a heading that was gone to
        constexpr double kPoint = 72.0 / 96;
        m_marks.push_back({words, m_canvas.page(), (PaperCanvas::kHeight - m_y + kAir) * kPoint});
    }

    void newPage()
    {
        if (m_canvas.page() == 1)
            foot();
        m_canvas.newPage();
        const QFont font = PaperCanvas::font(kSmall);
        text(kLeft, 52, kInner / 2, m_words.continued, PaperCanvas::font(kSmall, 600), ink(),
            kLeading, Qt::AlignLeft, 1);
        text(kLeft + kInner / 2, 52, kInner / 2, m_findings.kicker, font, ink3(), kLeading,
            Qt::AlignRight, 1);
        m_y = 92;
        foot();
    }

    /// Makes room for @p height px; true when that took a new page.
    bool ensure(double height)
    {
        if (m_y + height <= bottom())
            return false;
        newPage();
        return true;
    }

    void head()
    {
        m_canvas.svg(kLeft, 60, 26,
            reportIconSvg(QStringLiteral(":/waymark-report/icons/waymark.svg"), "#17201d"));
        text(kLeft + 34, 63, 200, QStringLiteral("Waymark"), PaperCanvas::font(kBody, 650), ink(),
            kLeading);
        text(kLeft + 250, 63, kInner - 250, m_findings.kicker, PaperCanvas::font(kBody), ink3(),
            kLeading, Qt::AlignRight, 1);
        m_y = 111;
        remember(m_findings.title);
        m_y += text(kLeft, m_y, kInner, m_findings.title, PaperCanvas::font(19.5, 700, 96.5), ink(),
                   1.25, Qt::AlignLeft, 3)
            + 10;
        m_y += text(kLeft, m_y, 600, m_findings.lead, PaperCanvas::font(11), ink2(), 1.5,
                   Qt::AlignLeft, 5)
            + 22;
    }

    void figures()
    {
        if (m_findings.figures.empty())
            return;
        const double width = kInner / 4;
        double lowest = 0;
        m_canvas.line(kLeft, m_y, kRight, m_y, ink(), 1.5);
        for (std::size_t i = 0; i < m_findings.figures.size(); ++i) {
            const double x = kLeft + static_cast<double>(i) * width + (i == 0 ? 0 : 12);
            double y = m_y + 10;
            y += text(x, y, width - 14, m_findings.figures[i].value, PaperCanvas::font(17, 700, 97),
                ink(), 1.45, Qt::AlignLeft, 1);
            y += text(x, y, width - 20, m_findings.figures[i].label, PaperCanvas::font(kSmall),
                ink2(), kLeading, Qt::AlignLeft, 3);
            lowest = std::max(lowest, y);
        }
        lowest += 10;
        for (std::size_t i = 1; i < m_findings.figures.size(); ++i) {
            const double x = kLeft + static_cast<double>(i) * width;
            m_canvas.line(x, m_y + 1, x, lowest, hair(), 1);
        }
        m_canvas.line(kLeft, lowest, kRight, lowest, edge(), 1);
        m_y = lowest + 32;
    }

    void categories()
    {
        const double rows = static_cast<double>(m_findings.categories.size()) * kChartRow;
        ensure(30 + rows + 50);
        heading(m_words.categories);
        m_y += 32;
        const double barsLeft = kLeft + 355;
        const double barsWidth = kRight - barsLeft - 18;
        const auto at
            = [&](double share) { return barsLeft + share / m_findings.axisMax * barsWidth; };
        for (std::size_t i = 0; i < m_findings.axisLabels.size(); ++i) {
            const double x = at(static_cast<double>(i) * m_findings.axisStep);
            m_canvas.line(x, m_y - 4, x, m_y + rows - 4, hair(), 1);
            text(x - 30, m_y + rows, 60, m_findings.axisLabels[i], PaperCanvas::font(8), ink3(),
                1.3, Qt::AlignHCenter, 1);
        }
        for (const AuditFindings::CategoryRow& row : m_findings.categories) {
            icon(kLeft, m_y + 2, 15, row.key, row.position);
            const double line = m_y + 0.5;
            text(kLeft + 22, line, 150, row.name, PaperCanvas::font(kBody, 500), ink(), kLeading,
                Qt::AlignLeft, 1);
            m_canvas.paragraph(kLeft + 174, line, 78,
                {{row.countText, PaperCanvas::numberFont(kBody, 700), ink()},
                    {u' ' + row.ofText, PaperCanvas::numberFont(kBody), ink3()}},
                kLeading, Qt::AlignRight, 1);
            text(kLeft + 254, line, 84, row.rangeText, PaperCanvas::numberFont(kBody), ink3(),
                kLeading, Qt::AlignRight, 1);
            const Qt::BrushStyle hatches[] {
                Qt::SolidPattern, Qt::BDiagPattern, Qt::FDiagPattern, Qt::DiagCrossPattern};
            if (row.count > 0)
                m_canvas.box(barsLeft, m_y + 1.5, at(row.share) - barsLeft, 17, 2,
                    mark(row.position), hatches[hatchOf(row.position)]);
            if (m_findings.n > 0)
                whisker(at(row.low), at(row.high), m_y + 10);
            m_y += kChartRow;
        }
        m_y += 22;
        m_y += text(kLeft, m_y, kInner, m_findings.categoryNote, PaperCanvas::font(kSmall), ink3())
            + 26;
    }

    void whisker(double low, double high, double y)
    {
        for (const auto& [colour, width] :
            {std::pair {QColor(Qt::white), 3.6}, std::pair {ink(), 1.4}}) {
            m_canvas.line(low - width / 2, y, high + width / 2, y, colour, width);
            m_canvas.line(low, y - 4.5, low, y + 4.5, colour, width);
            m_canvas.line(high, y - 4.5, high, y + 4.5, colour, width);
        }
    }

    void topics()
    {
        if (m_findings.topics.empty())
            return;
        const std::size_t shown = std::min(kFirstPageTopics, m_findings.topics.size());
        ensure(56 + static_cast<double>(shown) * 25);
        heading(m_words.topics);
        m_y += 30;
        const QFont head = PaperCanvas::font(8, 600);
        const std::size_t columns = m_findings.topicColumns.size();
        // The name of a category is never cut: long ones take their room from the bars.
        std::vector<double> widths;
        double all = 0;
        for (const QString& name : m_findings.topicColumns) {
            widths.push_back(std::clamp(PaperCanvas::width(name, head) + 16, 82.0, 160.0));
            all += widths.back();
        }
        const double barsWidth
            = std::clamp(162 - (all - 82 * static_cast<double>(columns)), 60.0, 162.0);
        const double barsLeft = kRight - barsWidth;
        // The right edge of the count (0) and of each category's column.
        const auto right = [&](std::size_t i) {
            const auto next = widths.begin() + static_cast<std::ptrdiff_t>(i);
            return barsLeft - 16 - std::accumulate(next, widths.end(), 0.0);
        };
        const double nameWidth = right(0) - 60 - kLeft;
        text(kLeft, m_y, nameWidth, m_words.topic, head, ink2(), kLeading, Qt::AlignLeft, 1);
        text(right(0) - 90, m_y, 90, m_words.count, head, ink2(), kLeading, Qt::AlignRight, 1);
        for (std::size_t i = 0; i < columns; ++i)
            text(right(i + 1) - widths[i], m_y, widths[i], m_findings.topicColumns[i], head, ink2(),
                kLeading, Qt::AlignRight, 1);
        m_y += 20;
        m_canvas.line(kLeft, m_y, kRight, m_y, ink(), 1);
        const int most = std::max(1, m_findings.topics.front().count);
        for (std::size_t row = 0; row < shown; ++row) {
            const AuditFindings::TopicRow& topic = m_findings.topics[row];
            const QFont body = PaperCanvas::numberFont(kBody);
            text(kLeft, m_y + 3, nameWidth, topic.topic, PaperCanvas::font(kBody, 500), ink(),
                kLeading, Qt::AlignLeft, 1);
            text(right(0) - 60, m_y + 3, 60, m_locale.toString(topic.count),
                PaperCanvas::numberFont(kBody, 700), ink(), kLeading, Qt::AlignRight, 1);
            for (std::size_t i = 0; i < columns; ++i)
                text(right(i + 1) - widths[i], m_y + 3, widths[i],
                    m_locale.toString(topic.counts[i]), body, ink(), kLeading, Qt::AlignRight, 1);
            m_canvas.box(barsLeft, m_y + 8, barsWidth * topic.count / most, 9, 2, accent());
            m_y += 25;
            m_canvas.line(kLeft, m_y, kRight, m_y, hair(), 1);
        }
        m_y += 32;
    }

    std::vector<PaperRun> quoteRuns(const AuditFindings::Quote& quote) const
    {
        return {{quote.text, PaperCanvas::font(kBody), ink()},
            {u' ' + quote.author, PaperCanvas::font(kBody), ink3()}};
    }

    void voicesAndMoves()
    {
        const double width = (kInner - 26) / 2;
        double quotes = 0;
        for (const AuditFindings::Quote& quote : m_findings.quotes)
            quotes += m_canvas.measure(quoteRuns(quote), width - 13, kLeading) + 9;
        double moves = 0;
        for (const QString& move : m_findings.moves)
            moves
                += m_canvas.measure({{move, PaperCanvas::font(kBody), ink()}}, width - 30, kLeading)
                + 9;
        ensure(30 + std::max(quotes, moves));
        const double top = m_y;
        const bool both = !m_findings.quotes.empty();
        if (both) {
            heading(m_words.quotes, kLeft, width);
            m_y += 30;
            for (const AuditFindings::Quote& quote : m_findings.quotes) {
                const double height
                    = m_canvas.paragraph(kLeft + 13, m_y, width - 13, quoteRuns(quote), kLeading);
                m_canvas.box(kLeft, m_y, 2.5, height, 0, mark(quote.position));
                m_y += height + 9;
            }
        }
        const double x = both ? kLeft + width + 26 : kLeft;
        const double lowest = m_y;
        m_y = top;
        heading(m_words.moves, x, width);
        m_y += 30;
        int place = 0;
        for (const QString& move : m_findings.moves) {
            m_canvas.disc(x, m_y - 0.5, 19, accent());
            text(x - 10, m_y + 1.5, 39, m_locale.toString(++place), PaperCanvas::font(8, 700),
                Qt::white, 1.4, Qt::AlignHCenter, 1);
            m_y += text(x + 29, m_y, width - 29, move, PaperCanvas::font(kBody), ink()) + 9;
        }
        if (m_findings.moves.empty())
            m_y += text(x, m_y, width, m_words.noMoves, PaperCanvas::font(kBody), ink3());
        m_y = std::max(m_y, lowest) + 24;
    }

    // The first page says exactly what was counted, the others only which page they are.
    [[nodiscard]] double footTop() const
    {
        if (m_canvas.page() > 1)
            return kLaterFoot;
        const double height = std::min(kFootLines * kSmall * 96 / 72 * kLeading,
            m_canvas.measure(
                {{m_findings.foot, PaperCanvas::font(kSmall), ink3()}}, kInner - 110, kLeading));
        return std::min(kFoot, PaperCanvas::kHeight - kEdge - height - 8);
    }
    /// What is painted ends here.
    [[nodiscard]] double bottom() const { return footTop() - 8; }

    void foot()
    {
        const QFont font = PaperCanvas::font(kSmall);
        const QString page
            = m_words.page.arg(m_locale.toString(m_canvas.page()), m_locale.toString(m_pages));
        const double y = footTop();
        m_canvas.line(kLeft, y, kRight, y, edge(), 1);
        text(kRight - 90, y + 8, 90, page, font, ink3(), kLeading, Qt::AlignRight, 1);
        if (m_canvas.page() == 1)
            text(kLeft, y + 8, kInner - 110, m_findings.foot, font, ink3(), kLeading, Qt::AlignLeft,
                kFootLines);
        else
            text(kLeft, y + 8, kInner - 110, m_findings.title, font, ink3(), kLeading,
                Qt::AlignLeft, 1);
    }

    [[nodiscard]] double definitionHeight(const AuditFindings::Definition& definition) const
    {
        return std::max(20.0,
            m_canvas.measure(
                {{definition.text, PaperCanvas::font(kBody), ink2()}}, kInner - m_names, kLeading));
    }

    [[nodiscard]] double definitionsHeight() const
    {
        double height = 34;
        for (const AuditFindings::Definition& definition : m_findings.definitions)
            height += definitionHeight(definition) + 6;
        for (const QString& note : notes())
            height
                += m_canvas.measure({{note, PaperCanvas::font(kSmall), ink3()}}, kInner, kLeading)
                + 6;
        return height;
    }

    void definitions()
    {
        heading(m_words.definitions);
        m_y += 28;
        for (const AuditFindings::Definition& definition : m_findings.definitions) {
            const std::vector<PaperRun> runs {{definition.text, PaperCanvas::font(kBody), ink2()}};
            const double height = definitionHeight(definition);
            ensure(height + 6);
            icon(kLeft, m_y + 1.5, 15, definition.key, definition.position);
            text(kLeft + 22, m_y, m_names - 26, definition.name, PaperCanvas::font(kBody, 500),
                ink(), kLeading, Qt::AlignLeft, 1);
            m_canvas.paragraph(kLeft + m_names, m_y, kInner - m_names, runs, kLeading);
            m_y += height + 6;
        }
        m_y += 6;
        for (const QString& note : notes())
            m_y += text(kLeft, m_y, kInner, note, PaperCanvas::font(kSmall), ink3()) + 6;
        m_y += 22;
    }

    [[nodiscard]] QStringList notes() const
    {
        QStringList all {
            m_findings.movesRule, m_findings.period, m_findings.signature, moreTopics()};
        all.removeAll(QString());
        return all;
    }

    // Those that found no room on the first page.
    [[nodiscard]] QString moreTopics() const
    {
        if (m_findings.topics.size() <= kFirstPageTopics)
            return {};
        QStringList rest;
        for (std::size_t i = kFirstPageTopics; i < m_findings.topics.size(); ++i)
            rest.append(QStringLiteral("%1 %2").arg(
                m_findings.topics[i].topic, m_locale.toString(m_findings.topics[i].count)));
        return m_words.topics + QStringLiteral(": ") + rest.join(QStringLiteral(" · "));
    }

    void messageHead()
    {
        const QFont head = PaperCanvas::font(8, 600);
        text(kLeft, m_y, 90, m_words.when, head, ink2());
        text(kLeft + 96, m_y, 200, m_words.message, head, ink2());
        text(kRight - m_side, m_y, m_side, m_words.category, head, ink2());
        m_y += 20;
        m_canvas.line(kLeft, m_y, kRight, m_y, ink(), 1);
        m_y += 6;
    }

    void messages()
    {
        ensure(120);
        heading(m_words.messages);
        m_y += 28;
        if (m_findings.rows.empty()) {
            text(kLeft, m_y, kInner, m_words.noMessages, PaperCanvas::font(kBody), ink3());
            return;
        }
        messageHead();
        for (const AuditFindings::Row& row : m_findings.rows)
            message(row);
    }

    [[nodiscard]] static std::vector<PaperRun> messageRuns(const AuditFindings::Row& row)
    {
        std::vector<PaperRun> runs;
        if (!row.subject.isEmpty())
            runs.push_back(
                {row.subject + (row.excerpt.isEmpty() ? QString() : QStringLiteral("  ")),
                    PaperCanvas::font(kSmall, 600), ink()});
        if (!row.excerpt.isEmpty())
            runs.push_back({row.excerpt, PaperCanvas::font(kSmall), ink2()});
        return runs;
    }

    void message(const AuditFindings::Row& row)
    {
        const double textWidth = kInner - 96 - m_side - 16;
        constexpr double kLines = 3;
        const std::vector<PaperRun> runs = messageRuns(row);
        const double body
            = std::min(m_canvas.measure(runs, textWidth, 1.4), kLines * kSmall * 96 / 72 * 1.4);
        QStringList below {row.author, row.source, row.marks};
        below.removeAll(QString());
        const double height = std::max(body + 17, 36.0) + 12;
        if (ensure(height))
            messageHead();
        text(kLeft, m_y, 92, row.when, PaperCanvas::font(kSmall), ink2(), 1.4, Qt::AlignLeft, 2);
        const double painted = m_canvas.paragraph(
            kLeft + 96, m_y, textWidth, runs, 1.4, Qt::AlignLeft, static_cast<int>(kLines));
        text(kLeft + 96, m_y + painted + 1, textWidth, below.join(QStringLiteral(" · ")),
            PaperCanvas::font(8), ink3(), 1.4, Qt::AlignLeft, 1);
        chip(kRight - m_side, m_y, row);
        text(kRight - m_side, m_y + 22, m_side, row.basis, PaperCanvas::font(8), ink3(), 1.35,
            Qt::AlignLeft, 1);
        m_y += height;
        m_canvas.line(kLeft, m_y - 6, kRight, m_y - 6, hair(), 1);
    }

    // Filled when a person decided, dashed while it is a proposal.
    void chip(double x, double y, const AuditFindings::Row& row)
    {
        const QFont font = PaperCanvas::font(kSmall, row.decided ? 600 : 500);
        const double width = std::min(m_side, PaperCanvas::width(row.category, font) + 36);
        if (row.decided)
            m_canvas.box(x, y, width, 20, 6, tint(row.position));
        else
            m_canvas.outline(x + 0.5, y + 0.5, width - 1, 19, 6, mark(row.position));
        icon(x + 7, y + 3, 14, row.categoryKey, row.position);
        text(x + 25, y + 1.7, width - 25, row.category, font, categoryInk(row.position), kLeading,
            Qt::AlignLeft, 1);
    }

    PaperCanvas& m_canvas;
    const AuditFindings& m_findings;
    const ReportWords& m_words;
    const QLocale& m_locale;
    int m_pages;
    double m_names = 120; ///< width of the names before the definitions
    double m_side = 140; ///< width of the category's column in the list
    double m_y = 0;
    std::vector<PdfMark> m_marks;
};

QByteArray drawn(const AuditReport& report, const QLocale& locale, int pages, int& counted)
{
    const AuditFindingsMaker maker(report, locale);
    const AuditFindings findings = maker.make();
    const ReportWords words = maker.words();
    QByteArray pdf;
    std::vector<PdfMark> marks;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        PaperCanvas::preparePaper(writer);
        writer.setTitle(findings.title);
        writer.setCreator(QStringLiteral("Waymark"));
        PaperCanvas canvas(writer);
        PaperReport paper(canvas, findings, words, locale, pages);
        counted = paper.draw();
        marks = paper.marks();
    }
    return withPdfNavigation(pdf, locale.bcp47Name(), marks);
}

/// While it lives, new hashes are seeded alike: Qt writes a document's fonts in the order of one.
class FixedHashSeed
{
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashSeed)
};

} // namespace

Result<std::vector<QImage>> auditPages(
    const AuditReport& report, const QLocale& locale, double scale)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Error {ErrorKind::InvalidArgument, QStringLiteral("pages"),
            QStringLiteral("no QGuiApplication")};
    const AuditFindingsMaker maker(report, locale);
    const AuditFindings findings = maker.make();
    const ReportWords words = maker.words();
    int count = 0;
    (void)drawn(report, locale, 0, count);
    std::vector<QImage> pages;
    PaperCanvas canvas(pages, scale);
    (void)PaperReport(canvas, findings, words, locale, count).draw();
    return pages;
}

Result<QByteArray> auditPdf(const AuditReport& report, const QLocale& locale)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Error {ErrorKind::InvalidArgument, QStringLiteral("pdf"),
            QStringLiteral("no QGuiApplication")};
    const FixedHashSeed seed;
    int pages = 0;
    (void)drawn(report, locale, 0, pages);
    int again = 0;
    QByteArray pdf = drawn(report, locale, pages, again);
    setPdfDate(pdf, QDateTime::fromMSecsSinceEpoch(report.madeAt, Qt::UTC)); // not that of this run
    return pdf;
}

} // namespace waymark
