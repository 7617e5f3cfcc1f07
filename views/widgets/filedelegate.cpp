// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedelegate.h"

#include "presentation/roles.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace waymark {

namespace {

constexpr double kStateWidth = 180;
constexpr double kBarWidth = 120;
constexpr double kTagGap = 3; ///< between the words of a state and the tag below them

struct Columns
{
    QRectF icon;
    QRectF name;
    QRectF format;
    QRectF state;
};

/// The three columns in reading order, not mirrored.
Columns columnsOf(const QRectF& row)
{
    const QRectF inner = row.adjusted(14, 0, -10, -1);
    const double state = std::min(kStateWidth, inner.width() * 0.32);
    const double rest = inner.width() - state - 36;
    const double name = rest * 0.4;
    Columns c;
    c.icon = QRectF(inner.left(), inner.top(), 20, inner.height());
    c.name = QRectF(inner.left() + 36, inner.top(), name - 10, inner.height());
    c.format = QRectF(inner.left() + 36 + name, inner.top(), rest - name - 10, inner.height());
    c.state = QRectF(inner.right() - state, inner.top(), state, inner.height());
    return c;
}

/// The upper and lower of two lines centred in @p cell.
std::pair<QRectF, QRectF> twoLines(const QRectF& cell, double upper, double lower)
{
    const double top = cell.center().y() - (upper + lower + 1) / 2;
    return {QRectF(cell.left(), top, cell.width(), upper),
        QRectF(cell.left(), top + upper + 1, cell.width(), lower)};
}

QRectF actionRect(const QRectF& row, const QModelIndex& index)
{
    const QString words = index.data(FileActionTextRole).toString();
    if (words.isEmpty())
        return {};
    const QSizeF size = paint::smallButtonSize(words, index.data(FileActionIconRole).toString());
    const QRectF cell = columnsOf(row).state;
    return {cell.left(), std::round(cell.center().y() - size.height() / 2),
        std::min(size.width(), cell.width()), size.height()};
}

QRectF stopRect(const QRectF& row, const QModelIndex& index)
{
    if (static_cast<FileState>(index.data(FileStateRole).toInt()) != FileState::Reading)
        return {};
    const QRectF cell = columnsOf(row).state;
    return {cell.left() + kBarWidth + 6, cell.center().y() - 20, 20, 20};
}

double lineHeight(TextRole role)
{
    return QFontMetricsF(themeFont(role)).height();
}

void drawState(
    const paint::Canvas& canvas, const QRectF& row, const QModelIndex& index, bool hovered)
{
    const Tokens& tokens = canvas.tokens;
    QPainter* painter = canvas.painter;
    const QRectF cell = columnsOf(row).state;
    const QString words = index.data(FileStateTextRole).toString();
    const auto state = static_cast<FileState>(index.data(FileStateRole).toInt());
    const QRectF button = actionRect(row, index);
    if (state == FileState::Reading) {
        const QRectF bar(cell.left(), cell.center().y() - 13, kBarWidth, 6);
        paint::progress(
            canvas, canvas.mirrored(bar, row), index.data(FileProgressRole).toDouble(), 0.35);
        paintIcon(painter, QStringLiteral("x"), canvas.mirrored(stopRect(row, index), row), 14,
            tokens.text);
        const double high = lineHeight(TextRole::Caption);
        paint::text(canvas,
            canvas.mirrored(QRectF(cell.left(), cell.center().y() + 1, cell.width(), high), row),
            words, themeFont(TextRole::Caption), tokens.text3);
        return;
    }
    if (button.isValid()) {
        paint::smallButton(canvas, canvas.mirrored(button, row),
            index.data(FileActionTextRole).toString(), index.data(FileActionIconRole).toString(),
            hovered, false);
        return;
    }
    QString iconName;
    QColor iconColour = tokens.done.ink;
    if (state == FileState::Done) {
        iconName = QStringLiteral("checkc");
    } else if (state == FileState::Failed) {
        iconName = QStringLiteral("warn");
        iconColour = tokens.danger.ink;
    } else if (state == FileState::Stopped) {
        iconName = QStringLiteral("clock");
        iconColour = tokens.text3;
    }
    const QString rejected = index.data(RejectedTextRole).toString();
    const double high = lineHeight(TextRole::Small);
    QRectF line(cell.left(), cell.center().y() - high / 2, cell.width(), high);
    if (!rejected.isEmpty()) {
        const QSizeF size = paint::tagSize(rejected, QStringLiteral("warn"));
        line.moveTop(std::round(cell.center().y() - (high + kTagGap + size.height()) / 2));
        const QRectF tag(QPointF(cell.left(), line.bottom() + kTagGap), size);
        paint::tag(canvas, canvas.mirrored(tag, row), rejected, QStringLiteral("warn"),
            paint::TagKind::Warning);
    }
    double x = line.left();
    if (!iconName.isEmpty()) {
        paintIcon(painter, iconName, canvas.mirrored(QRectF(x, line.top(), 14, line.height()), row),
            14, iconColour);
        x += 20;
    }
    paint::text(canvas,
        canvas.mirrored(QRectF(x, line.top(), line.right() - x, line.height()), row), words,
        themeFont(TextRole::Small), state == FileState::Waiting ? tokens.text3 : tokens.text);
}

} // namespace

FileDelegate::FileDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

QSize FileDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const double lines = lineHeight(TextRole::Control) + lineHeight(TextRole::Caption);
    return {420, std::max<int>(dense(height::kFileRow), qCeil(lines) + dense(16))};
}

void FileDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {painter, tokens, option.direction};
    const QRectF row(option.rect);
    painter->save();
    const auto state = static_cast<FileState>(index.data(FileStateRole).toInt());
    const bool hovered = option.state & QStyle::State_MouseOver;
    if ((option.state & QStyle::State_Selected) || state == FileState::Reading)
        painter->fillRect(option.rect, tokens.selection);
    else if (hovered)
        painter->fillRect(option.rect, tokens.alt);
    paint::line(painter, row, Qt::BottomEdge, tokens.line);
    const Columns columns = columnsOf(row);
    paintIcon(painter, index.data(FileIconRole).toString(), canvas.mirrored(columns.icon, row), 20,
        state == FileState::Unknown ? tokens.text3 : tokens.accent, canvas.direction);

    const double strong = lineHeight(TextRole::Control);
    const double small = lineHeight(TextRole::Small);
    const double caption = lineHeight(TextRole::Caption);
    const auto name = twoLines(columns.name, strong, caption);
    paint::text(canvas, canvas.mirrored(name.first, row), index.data(FileNameRole).toString(),
        themeFont(TextRole::Control), tokens.text);
    paint::text(canvas, canvas.mirrored(name.second, row), index.data(FileSizeTextRole).toString(),
        themeFont(TextRole::Caption), tokens.text3);
    const auto format = twoLines(columns.format, small, caption);
    paint::text(canvas, canvas.mirrored(format.first, row), index.data(FormatTextRole).toString(),
        themeFont(TextRole::Small), tokens.text);
    QRectF bars(QPointF(0, 0), paint::kConfidenceSize);
    bars.moveTopLeft({format.second.left(), format.second.center().y() - bars.height() / 2});
    paint::confidence(canvas, canvas.mirrored(bars, row),
        static_cast<Confidence>(index.data(CertaintyRole).toInt()));
    paint::text(canvas, canvas.mirrored(format.second.adjusted(bars.width() + 6, 0, 0, 0), row),
        index.data(CertaintyTextRole).toString(), themeFont(TextRole::Caption), tokens.text3);
    drawState(canvas, row, index, hovered);
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange))
        paint::focusRing(painter, row.adjusted(2, 2, -2, -3), radius::kChip, tokens);
    painter->restore();
}

bool FileDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event); // the two types above are mouse events
    const QRectF row(option.rect);
    const paint::Canvas canvas {nullptr, currentTokens(), option.direction};
    const bool onAction = canvas.mirrored(actionRect(row, index), row).contains(mouse->position());
    const bool onStop = canvas.mirrored(stopRect(row, index), row).contains(mouse->position());
    if (!onAction && !onStop)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = index;
    } else if (m_pressed == index) {
        m_pressed = QPersistentModelIndex();
        if (onStop)
            Q_EMIT stopRequested(index);
        else
            Q_EMIT actionRequested(index);
    }
    return true;
}

} // namespace waymark
