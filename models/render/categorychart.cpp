// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/categorychart.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double kBarsWidth = 300;
constexpr double kBarsWidthInPage = 284; ///< what the page has beside its list
constexpr double kEdge = 14; ///< room for half an axis label
constexpr double kBar = 17;
constexpr double kAxisHeight = 22;
constexpr double kNames = 190;
constexpr double kCounts = 150;

QString px(double value)
{
    return QString::number(std::round(value * 10) / 10);
}

class ChartSvg
{
public:
    ChartSvg(const AuditFindings& findings, ChartUse use, const QString& label,
        const ReportPalette& palette, bool mirrored)
        : m_findings(findings)
        , m_use(use)
        , m_palette(palette)
        , m_mirrored(mirrored)
        , m_left(use == ChartUse::File ? kNames + kCounts + 2 * kEdge : kEdge)
        , m_bars(use == ChartUse::File ? kBarsWidth : kBarsWidthInPage)
        , m_bottom(static_cast<double>(findings.categories.size()) * kChartRow)
    {
        const double width = m_left + m_bars + kEdge + 6;
        m_svg = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" "
                               "height=\"%2\" viewBox=\"0 0 %1 %2\" "
                               "role=\"img\" aria-label=\"%3\"%4>")
                    .arg(px(width), px(m_bottom + kAxisHeight), label.toHtmlEscaped(),
                        use == ChartUse::Page ? QStringLiteral(" class=\"chart\"")
                                              : QStringLiteral(" font-family=\"Inter, Noto Sans, "
                                                               "sans-serif\" font-size=\"13\""));
        if (use == ChartUse::File)
            m_svg += QStringLiteral("<rect width=\"100%\" height=\"100%\" %1/>")
                         .arg(fill("base", m_palette.base));
    }

    QByteArray draw()
    {
        hatches();
        axis();
        double y = 6;
        for (const AuditFindings::CategoryRow& row : m_findings.categories) {
            bar(row, y);
            y += kChartRow;
        }
        return (m_svg + QStringLiteral("</svg>")).toUtf8();
    }

private:
    [[nodiscard]] QString paint(
        const char* property, const char* role, std::string_view colour) const
    {
        if (m_use == ChartUse::Page)
            return QStringLiteral("class=\"%1-%2\"")
                .arg(QLatin1String(property), QLatin1String(role));
        return QStringLiteral("%1=\"%2\"")
            .arg(QLatin1String(property),
                QLatin1String(colour.data(), static_cast<qsizetype>(colour.size())));
    }
    [[nodiscard]] QString fill(const char* role, std::string_view colour) const
    {
        return paint("fill", role, colour);
    }
    [[nodiscard]] QString stroke(const char* role, std::string_view colour) const
    {
        return paint("stroke", role, colour);
    }
    [[nodiscard]] double x(double share) const
    {
        const double length = share / m_findings.axisMax * m_bars;
        return m_mirrored ? m_left + m_bars - length : m_left + length;
    }

    void axis()
    {
        for (std::size_t i = 0; i < m_findings.axisLabels.size(); ++i) {
            const double at = x(static_cast<double>(i) * m_findings.axisStep);
            m_svg += QStringLiteral("<path d=\"M%1 0V%2\" %3/>")
                         .arg(px(at), px(m_bottom), stroke("line", m_palette.line));
            m_svg += QStringLiteral(
                "<text x=\"%1\" y=\"%2\" text-anchor=\"middle\" font-size=\"10.5\" %3>%4</text>")
                         .arg(px(at), px(m_bottom + 15), fill("text3", m_palette.text3),
                             m_findings.axisLabels[i].toHtmlEscaped());
        }
    }

    // The seventh to ninth category share a colour and differ by these.
    void hatches()
    {
        static constexpr std::array kLines {"M-1 6L6 -1", "M-1 -1L6 6", "M-1 6L6 -1M-1 -1L6 6"};
        m_svg += QStringLiteral("<defs>");
        for (std::size_t i = 0; i < kLines.size(); ++i)
            m_svg += QStringLiteral(
                "<pattern id=\"hatch%1\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">"
                "<path d=\"%2\" %3 stroke-width=\"1\"/></pattern>")
                         .arg(QString::number(i + 1), QLatin1String(kLines[i]),
                             stroke("base", m_palette.base));
        m_svg += QStringLiteral("</defs>");
    }

    void bar(const AuditFindings::CategoryRow& row, double y)
    {
        const std::size_t hue = hueOf(row.position);
        const QByteArray role = "c" + QByteArray::number(static_cast<int>(hue));
        const QString rect
            = QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"2\" ")
                  .arg(px(std::min(x(0), x(row.share))), px(y), px(std::abs(x(row.share) - x(0))),
                      px(kBar));
        m_svg
            += rect + fill(role.constData(), m_palette.categories[hue].mark) + QStringLiteral("/>");
        if (const int hatch = hatchOf(row.position); hatch > 0)
            m_svg += rect + QStringLiteral("fill=\"url(#hatch%1)\"/>").arg(hatch);
        if (m_findings.n > 0)
            whisker(row, y + kBar / 2);
        if (m_use == ChartUse::File)
            names(row, y + kBar / 2 + 4.5);
    }

    void whisker(const AuditFindings::CategoryRow& row, double middle)
    {
        const QString path
            = QStringLiteral("<path fill=\"none\" d=\"M%1 %3H%2M%1 %4v9M%2 %4v9\" ")
                  .arg(px(x(row.low)), px(x(row.high)), px(middle), px(middle - 4.5));
        m_svg += path + stroke("base", m_palette.base) + QStringLiteral(" stroke-width=\"3.6\"/>");
        m_svg += path + stroke("text", m_palette.text) + QStringLiteral(" stroke-width=\"1.4\"/>");
    }

    void names(const AuditFindings::CategoryRow& row, double baseline)
    {
        const auto text = [&](double at, const char* anchor, std::string_view colour,
                              const char* weight, const QString& words) {
            m_svg += QStringLiteral(
                "<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" font-weight=\"%4\" %5>%6</text>")
                         .arg(px(at), px(baseline), QLatin1String(anchor), QLatin1String(weight),
                             fill("text", colour), words.toHtmlEscaped());
        };
        text(kEdge, "start", m_palette.text, "500", row.name);
        text(kNames + kEdge + 28, "end", m_palette.text, "700", row.countText);
        text(kNames + kEdge + 33, "start", m_palette.text3, "400", row.ofText);
        text(kNames + kCounts + kEdge - 4, "end", m_palette.text3, "400", row.rangeText);
    }

    const AuditFindings& m_findings;
    ChartUse m_use;
    const ReportPalette& m_palette;
    bool m_mirrored;
    double m_left;
    double m_bars;
    double m_bottom;
    QString m_svg;
};

} // namespace

QByteArray categoryChartSvg(const AuditFindings& findings, ChartUse use, const QString& label,
    const ReportPalette& palette, bool mirrored)
{
    return ChartSvg(findings, use, label, palette, mirrored).draw();
}

QByteArray categoryChartPng(const AuditFindings& findings, double scale, const QString& label)
{
    QSvgRenderer renderer(categoryChartSvg(findings, ChartUse::File, label));
    const QSize size = (QSizeF(renderer.defaultSize()) * scale).toSize();
    if (!renderer.isValid() || size.isEmpty())
        return {};
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return {};
    return png;
}

} // namespace waymark
