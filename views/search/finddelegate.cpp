// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/finddelegate.h"

#include "presentation/searchhit.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace waymark {

namespace {

constexpr int kRow = 36;
constexpr double kLead = 36;

double lineHeight(TextRole role)
{
    return QFontMetricsF(themeFont(role)).height();
}

/// The snippet without its marks, and where they stood.
struct Marked
{
    QString text;
    QList<QTextLayout::FormatRange> matches;
};

Marked readMarks(const QString& snippet, const QTextCharFormat& format)
{
    Marked marked;
    int begin = -1;
    for (const QChar c : snippet) {
        if (c == QChar(SearchHit::kMatchBegin)) {
            begin = static_cast<int>(marked.text.size());
        } else if (c == QChar(SearchHit::kMatchEnd)) {
            if (begin >= 0)
                marked.matches.append(
                    {begin, static_cast<int>(marked.text.size()) - begin, format});
            begin = -1;
        } else {
            marked.text += c;
        }
    }
    return marked;
}

/// One line of the snippet. What was looked for is bold and underlined: never by colour alone.
void drawSnippet(const paint::Canvas& canvas, const QRectF& line, const QString& snippet)
{
    QTextCharFormat match;
    match.setFontWeight(QFont::DemiBold);
    match.setFontUnderline(true);
    match.setForeground(canvas.tokens.text);
    const Marked marked = readMarks(snippet, match);
    QTextLayout layout(marked.text, themeFont(TextRole::Small));
    QTextOption option(canvas.isRtl() ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(marked.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(marked.matches);
    layout.beginLayout();
    QTextLine text = layout.createLine();
    if (text.isValid())
        text.setLineWidth(line.width());
    layout.endLayout();
    QPainter* painter = canvas.painter;
    painter->save();
    painter->setClipRect(line);
    painter->setPen(canvas.tokens.text3);
    layout.draw(painter, line.topLeft());
    painter->restore();
}

} // namespace

QSize FindDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int line = qCeil(lineHeight(TextRole::Body));
    if (index.data(FindSnippetRole).toString().isEmpty())
        return {200, std::max(kRow, line + 14)};
    return {200, line + qCeil(lineHeight(TextRole::Small)) + 18};
}

void FindDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {painter, tokens, option.direction};
    const QRectF row = QRectF(option.rect).adjusted(6, 0, -6, 0);
    const QString snippet = index.data(FindSnippetRole).toString();
    painter->save();
    if (option.state & QStyle::State_Selected)
        paint::panel(painter, row, radius::kChip, tokens.selection,
            tokens.isHighContrast() ? tokens.accent : QColor());
    QRectF first = row;
    if (!snippet.isEmpty())
        first = QRectF(row.left(), row.top() + 8, row.width(), lineHeight(TextRole::Body));
    paintIcon(painter, index.data(FindIconRole).toString(),
        canvas.mirrored(QRectF(row.left() + 10, first.top(), 16, first.height()), row), 16,
        tokens.text2, option.direction);
    double end = row.right() - 10;
    const QString keys = index.data(FindKeysRole).toString();
    if (!keys.isEmpty()) {
        const QSizeF cap = paint::keyHintSize(keys);
        const QRectF place(
            end - cap.width(), row.center().y() - cap.height() / 2, cap.width(), cap.height());
        paint::keyHint(canvas, canvas.mirrored(place, row), keys);
        end = place.left() - 8;
    }
    const QString when = index.data(FindWhenRole).toString();
    if (!when.isEmpty()) {
        const QRectF place(row.left(), first.top(), end - row.left(), first.height());
        end -= paint::text(canvas, canvas.mirrored(place, row), when, themeFont(TextRole::Caption),
                   tokens.text3, Qt::AlignRight | Qt::AlignVCenter)
            + 10;
    }
    const double start = row.left() + kLead;
    const QRectF words(start, first.top(), end - start, first.height());
    const double taken
        = paint::text(canvas, canvas.mirrored(words, row), index.data(Qt::DisplayRole).toString(),
            themeFont(snippet.isEmpty() ? TextRole::Body : TextRole::Strong), tokens.text);
    const QRectF rest(start + taken + 10, first.top(), end - start - taken - 10, first.height());
    if (rest.width() > 30)
        paint::text(canvas, canvas.mirrored(rest, row), index.data(FindDetailRole).toString(),
            themeFont(snippet.isEmpty() ? TextRole::Caption : TextRole::Body),
            snippet.isEmpty() ? tokens.text3 : tokens.text2);
    if (!snippet.isEmpty()) {
        const QRectF second(
            start, first.bottom() + 2, row.right() - 10 - start, lineHeight(TextRole::Small) + 2);
        drawSnippet(canvas, canvas.mirrored(second, row), snippet);
    }
    painter->restore();
}

} // namespace waymark
