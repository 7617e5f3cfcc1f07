// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextLayout>

#include <string_view>
#include <vector>

namespace waymark {

/// A piece of a paragraph in one font and colour.
struct PaperRun
{
    QString text;
    QFont font;
    QColor colour;
};

/// Paints on A4 paper in CSS pixels (1/96 inch), pages counted, fonts never hinted to a screen.
/// Coordinates start at the top left of the sheet.
class PaperCanvas
{
public:
    static constexpr double kWidth = 793.7; ///< A4
    static constexpr double kHeight = 1122.5;
    static constexpr double kMargin = 68; ///< 18 mm

    /// Paints through @p writer, which must outlive the canvas and be set up by preparePaper().
    explicit PaperCanvas(QPdfWriter& writer);
    /// Paints the same sheets as pictures into @p pages, @p scale device pixels a CSS pixel.
    PaperCanvas(std::vector<QImage>& pages, double scale);

    /// From now on everything stands at the other side of the sheet, for writing from right to
    /// left: x counts from the right edge, and Qt::AlignLeft means the leading side.
    void setMirrored(bool mirrored) { m_mirrored = mirrored; }

    static void preparePaper(QPdfWriter& writer);

    /// Size in points, weight 100 to 900, letter spacing in percent of the character's width.
    [[nodiscard]] static QFont font(double points, int weight = 400, double spacing = 100);
    /// For columns of figures: all digits of one width, and none exchanged by the font's own rules,
    /// which would lose the dash of "29–48" to those who copy or search the text.
    [[nodiscard]] static QFont numberFont(double points, int weight = 400);
    [[nodiscard]] static QColor colour(std::string_view hex);

    [[nodiscard]] int page() const { return m_page; } ///< from 1
    void newPage();

    /// Height of the runs as one paragraph of @p width; @p leading is line height by font size.
    [[nodiscard]] double measure(
        const std::vector<PaperRun>& runs, double width, double leading) const;
    /// Paints it and returns its height. At most @p maxLines lines, the last with an ellipsis.
    double paragraph(double x, double y, double width, const std::vector<PaperRun>& runs,
        double leading, Qt::Alignment alignment = Qt::AlignLeft, int maxLines = 1000);
    /// Width of a single line.
    [[nodiscard]] static double width(const QString& text, const QFont& font);

    void line(double x1, double y1, double x2, double y2, const QColor& colour, double thickness);
    void box(double x, double y, double width, double height, double radius, const QColor& colour,
        Qt::BrushStyle hatch = Qt::SolidPattern);
    void outline(
        double x, double y, double width, double height, double radius, const QColor& colour);
    void disc(double x, double y, double diameter, const QColor& colour);
    void svg(double x, double y, double size, const QByteArray& source);

private:
    struct Laid
    {
        double height = 0;
        std::vector<double> tops; ///< of the lines
    };
    static Laid lay(QTextLayout& layout, const std::vector<PaperRun>& runs, double width,
        double leading, Qt::Alignment alignment, int maxLines);

    void beginPicture();
    /// Where something of @p width that begins at @p x is painted.
    [[nodiscard]] double at(double x, double width) const
    {
        return m_mirrored ? kWidth - x - width : x;
    }

    QPdfWriter* m_writer = nullptr; ///< not owned; null when pictures are painted
    std::vector<QImage>* m_pictures = nullptr; ///< not owned
    double m_scale = 1;
    bool m_mirrored = false;
    QPainter m_painter;
    int m_page = 1;
};

} // namespace waymark
