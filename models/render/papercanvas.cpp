// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/papercanvas.h"

#include <QFontMetricsF>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int kResolution = 1200; ///< units an inch: fine enough that font sizes are whole units
constexpr double kUnit = kResolution / 96.0; ///< units a CSS pixel

double u(double pixels)
{
    return pixels * kUnit;
}

double largestFont(const std::vector<PaperRun>& runs)
{
    double size = 0;
    for (const PaperRun& run : runs)
        size = std::max<double>(size, run.font.pixelSize());
    return size;
}

QString joined(const std::vector<PaperRun>& runs)
{
    QString text;
    for (const PaperRun& run : runs)
        text += run.text;
    return text;
}

} // namespace

PaperCanvas::PaperCanvas(QPdfWriter& writer)
    : m_writer(&writer)
    , m_painter(&writer)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::TextAntialiasing);
}

PaperCanvas::PaperCanvas(std::vector<QImage>& pages, double scale)
    : m_pictures(&pages)
    , m_scale(scale)
{
    beginPicture();
}

void PaperCanvas::beginPicture()
{
    if (m_painter.isActive())
        m_painter.end(); // before the vector moves what is painted on
    QImage sheet(static_cast<int>(std::ceil(kWidth * m_scale)),
        static_cast<int>(std::ceil(kHeight * m_scale)), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    m_pictures->push_back(std::move(sheet));
    m_painter.begin(&m_pictures->back());
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::TextAntialiasing);
    m_painter.scale(m_scale / kUnit, m_scale / kUnit);
}

void PaperCanvas::preparePaper(QPdfWriter& writer)
{
    writer.setResolution(kResolution);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
}

QFont PaperCanvas::font(double points, int weight, double spacing)
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(static_cast<int>(std::lround(points * kResolution / 72)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setLetterSpacing(QFont::PercentageSpacing, spacing);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferMatch);
    return font;
}

QFont PaperCanvas::numberFont(double points, int weight)
{
    QFont numbers = font(points, weight);
    numbers.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    return numbers;
}

QColor PaperCanvas::colour(std::string_view hex)
{
    return QColor(QLatin1String(hex.data(), static_cast<qsizetype>(hex.size())));
}

void PaperCanvas::newPage()
{
    if (m_writer)
        m_writer->newPage();
    else
        beginPicture();
    ++m_page;
}

PaperCanvas::Laid PaperCanvas::lay(QTextLayout& layout, const std::vector<PaperRun>& runs,
    double width, double leading, Qt::Alignment alignment, int maxLines)
{
    QTextOption option(alignment);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const PaperRun& run : runs) {
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = static_cast<int>(run.text.size());
        range.format.setFont(run.font);
        range.format.setForeground(run.colour);
        formats.append(range);
        at += range.length;
    }
    layout.setFormats(formats);
    Laid laid;
    const double lineHeight = largestFont(runs) * leading;
    layout.beginLayout();
    for (int count = 0; count < maxLines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(u(width));
        // Half the leading above, half below, by the ascent and descent of the line's own fonts.
        line.setPosition(QPointF(0, laid.height + (lineHeight - line.height()) / 2));
        laid.tops.push_back(laid.height);
        laid.height += lineHeight;
    }
    layout.endLayout();
    return laid;
}

double PaperCanvas::measure(const std::vector<PaperRun>& runs, double width, double leading) const
{
    if (runs.empty())
        return 0;
    QTextLayout layout(joined(runs), runs.front().font);
    return lay(layout, runs, width, leading, Qt::AlignLeft, 1000).height / kUnit;
}

double PaperCanvas::paragraph(double x, double y, double width, const std::vector<PaperRun>& runs,
    double leading, Qt::Alignment alignment, int maxLines)
{
    if (runs.empty())
        return 0;
    if (m_mirrored) {
        const bool begins = !(alignment & (Qt::AlignRight | Qt::AlignHCenter));
        if (!(alignment & Qt::AlignHCenter))
            alignment = Qt::AlignAbsolute | (begins ? Qt::AlignRight : Qt::AlignLeft);
        x = at(x, width);
    }
    std::vector<PaperRun> shown = runs;
    QString text = joined(shown);
    for (;;) {
        QTextLayout layout(text, shown.front().font);
        const Laid laid = lay(layout, shown, width, leading, alignment, maxLines);
        const QTextLine last
            = layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1) : QTextLine();
        const qsizetype end = last.isValid() ? last.textStart() + last.textLength() : 0;
        if (end >= text.size()) {
            layout.draw(&m_painter, QPointF(u(x), u(y)));
            return laid.height / kUnit;
        }
        // Cut at the cluster before the last line's end and try again, the ellipsis takes room too.
        qsizetype cut = std::max<qsizetype>(0, std::min(end, text.size()) - 2);
        while (cut > 0 && !layout.isValidCursorPosition(static_cast<int>(cut)))
            --cut;
        std::vector<PaperRun> kept;
        qsizetype left = cut;
        for (PaperRun run : shown) {
            run.text = run.text.left(left);
            left -= run.text.size();
            if (!run.text.isEmpty())
                kept.push_back(run);
        }
        if (kept.empty())
            kept.push_back({QString(), shown.front().font, shown.front().colour});
        kept.back().text = kept.back().text.trimmed() + QChar(u'…');
        shown = kept;
        text = joined(shown);
    }
}

double PaperCanvas::width(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text) / kUnit;
}

void PaperCanvas::line(
    double x1, double y1, double x2, double y2, const QColor& colour, double thickness)
{
    QPen pen(colour, u(thickness));
    pen.setCapStyle(Qt::FlatCap);
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(u(at(x1, 0)), u(y1)), QPointF(u(at(x2, 0)), u(y2)));
}

void PaperCanvas::box(double x, double y, double width, double height, double radius,
    const QColor& colour, Qt::BrushStyle hatch)
{
    x = at(x, width);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    const QRectF rect(u(x), u(y), u(width), u(height));
    m_painter.drawRoundedRect(
        rect, u(std::min(radius, width / 2)), u(std::min(radius, height / 2)));
    if (hatch == Qt::SolidPattern)
        return;
    // Lines of our own: a pattern brush would be as fine as the device's units.
    m_painter.save();
    m_painter.setClipRect(rect);
    m_painter.setPen(QPen(Qt::white, u(1)));
    for (int line = 0; line * 5 - height < width; ++line) {
        const double at = line * 5 - height;
        if (hatch == Qt::BDiagPattern || hatch == Qt::DiagCrossPattern)
            m_painter.drawLine(
                QPointF(u(x + at), u(y + height)), QPointF(u(x + at + height), u(y)));
        if (hatch == Qt::FDiagPattern || hatch == Qt::DiagCrossPattern)
            m_painter.drawLine(
                QPointF(u(x + at), u(y)), QPointF(u(x + at + height), u(y + height)));
    }
    m_painter.restore();
}

void PaperCanvas::outline(
    double x, double y, double width, double height, double radius, const QColor& colour)
{
    QPen pen(colour, u(1));
    pen.setDashPattern({3, 2});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(
        QRectF(u(at(x, width)), u(y), u(width), u(height)), u(radius), u(radius));
}

void PaperCanvas::disc(double x, double y, double diameter, const QColor& colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawEllipse(QRectF(u(at(x, diameter)), u(y), u(diameter), u(diameter)));
}

void PaperCanvas::svg(double x, double y, double size, const QByteArray& source)
{
    QSvgRenderer renderer(source);
    if (renderer.isValid())
        renderer.render(&m_painter, QRectF(u(at(x, size)), u(y), u(size), u(size)));
}

} // namespace waymark
