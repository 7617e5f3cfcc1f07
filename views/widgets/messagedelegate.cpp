// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagedelegate.h"

#include "presentation/roles.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/marks.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QToolTip>

namespace waymark {

namespace {

constexpr double kLead = 14;
constexpr double kTail = 12;
constexpr double kChip = 22;
constexpr double kLineGap = 3; ///< between the two lines of a row
constexpr double kLeastAbove = 5; ///< between the row's edge, or its ring, and the chip

/// Icons of what is set and the time, from the row's end inwards; returns the width taken.
double drawFlagsAndTime(const paint::Canvas& canvas, const QRectF& line, const QRectF& row,
    const QStringList& flags, const QString& time)
{
    const QFont caption = withTabularFigures(themeFont(TextRole::Caption));
    double x = line.right()
        - paint::text(canvas, canvas.mirrored(line, row), time, caption, canvas.tokens.text3,
            Qt::AlignRight | Qt::AlignVCenter);
    for (auto flag = flags.crbegin(); flag != flags.crend(); ++flag) {
        x -= 14 + 6;
        paintIcon(canvas.painter, *flag,
            canvas.mirrored(QRectF(x, line.top(), 14, line.height()), row), 14, canvas.tokens.text2,
            canvas.direction);
    }
    return line.right() - x;
}

/// In a narrow list the subject has better use for the room of the longest word. Asked of the list,
/// not of the row, so that all its rows look alike.
bool hasRoomForWords(double line)
{
    constexpr double kLeastSubject = 96;
    const QFontMetricsF metrics(themeFont(TextRole::Caption));
    double longest = 0;
    for (const Confidence each : {Confidence::Unsure, Confidence::Likely, Confidence::Sure})
        longest = std::max(longest, metrics.horizontalAdvance(ConfidenceBars::word(each)));
    return line - kChip - 8 - 10 - longest - 5 - paint::kConfidenceSize.width() >= kLeastSubject;
}

/// The check, or the bars with their word; returns the width taken.
double drawState(const paint::Canvas& canvas, const QRectF& line, const QRectF& row, bool decided,
    Confidence value)
{
    if (decided) {
        const QRectF place(line.right() - 14, line.top(), 14, line.height());
        paintIcon(canvas.painter, QStringLiteral("check"), canvas.mirrored(place, row), 14,
            canvas.tokens.isHighContrast() ? canvas.tokens.accent : canvas.tokens.done.ink);
        return 14;
    }
    double words = 0;
    if (hasRoomForWords(line.width()))
        words = 5
            + paint::text(canvas, canvas.mirrored(line, row), ConfidenceBars::word(value),
                themeFont(TextRole::Caption), canvas.tokens.text3,
                Qt::AlignRight | Qt::AlignVCenter);
    QRectF bars(QPointF(0, 0), paint::kConfidenceSize);
    bars.moveTopLeft({line.right() - words - bars.width(), line.center().y() - bars.height() / 2});
    paint::confidence(canvas, canvas.mirrored(bars, row), value);
    return words + bars.width();
}

} // namespace

MessageDelegate::MessageDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const double lines = QFontMetricsF(themeFont(TextRole::Strong)).height()
        + QFontMetricsF(themeFont(TextRole::Small)).height();
    return {280, std::max<int>(dense(height::kMessageRow), qCeil(lines) + dense(18))};
}

void MessageDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {painter, tokens, option.direction};
    const QRectF row(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    if (selected)
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokens.alt);
    paint::line(painter, row, Qt::BottomEdge, tokens.line);
    if (selected)
        painter->fillRect(
            canvas.mirrored(QRectF(row.left(), row.top(), 3, row.height()), row), tokens.accent);
    const QVariant loaded = index.data(LoadedRole);
    if (loaded.isValid() && !loaded.toBool()) {
        paint::panel(painter,
            canvas.mirrored(
                QRectF(row.left() + 44, row.center().y() - 4, row.width() * 0.5, 8), row),
            4, tokens.sunken);
        painter->restore();
        return;
    }

    const bool decided = index.data(DecidedRole).toBool();
    const int position = index.data(CategoryPositionRole).toInt();
    const double first = QFontMetricsF(themeFont(TextRole::Strong)).height();
    const double second = QFontMetricsF(themeFont(TextRole::Small)).height();
    const double top = row.top() + (row.height() - 1 - first - second - kLineGap) / 2;
    const QRectF one(row.left() + kLead, top, row.width() - kLead - kTail, first);
    const QRectF two(one.left(), one.bottom() + kLineGap, one.width(), second);

    if (!index.data(CategoryKeyRole).toString().isEmpty()) {
        QRectF chip(one.left(), one.center().y() - kChip / 2, kChip, kChip);
        // In a compact row the first line has no room for it: between the two it has.
        if (chip.top() < row.top() + kLeastAbove)
            chip.moveTop(std::round(row.top() + (row.height() - 1 - kChip) / 2));
        paint::chipIcon(canvas, canvas.mirrored(chip, row), index.data(CategoryIconRole).toString(),
            tokens.category(position), decided);
    }
    const double start = one.left() + kChip + 8;

    const double taken = drawFlagsAndTime(canvas, one, row,
        index.data(FlagIconsRole).toStringList(), index.data(TimeTextRole).toString());
    QFont name = themeFont(TextRole::Strong);
    if (decided && !selected)
        name.setWeight(QFont::Medium);
    const QRectF nameRect(start, one.top(), one.right() - taken - 10 - start, one.height());
    paint::text(canvas, canvas.mirrored(nameRect, row), index.data(SenderRole).toString(), name,
        decided && !selected ? tokens.text2 : tokens.text);

    const double state = drawState(
        canvas, two, row, decided, static_cast<Confidence>(index.data(ConfidenceRole).toInt()));
    const QRectF subject(start, two.top(), two.right() - state - 10 - start, two.height());
    paint::text(canvas, canvas.mirrored(subject, row), index.data(SubjectRole).toString(),
        themeFont(TextRole::Small), tokens.text2);
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange))
        paint::focusRing(painter, row.adjusted(2, 2, -2, -3), radius::kChip, tokens);
    painter->restore();
}

bool MessageDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString category = index.data(CategoryNameRole).toString();
    const QString words = index.data(DecidedRole).toBool() ? tr("%1, decided").arg(category)
                                                           : tr("%1, proposed").arg(category);
    QStringList lines {index.data(SubjectRole).toString()};
    if (!category.isEmpty())
        lines.append(words);
    if (!index.data(DecidedRole).toBool())
        lines.append(
            ConfidenceBars::word(static_cast<Confidence>(index.data(ConfidenceRole).toInt())));
    QToolTip::showText(event->globalPos(), lines.join(u'\n').trimmed(), view);
    return true;
}

void dressList(QListView* view)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformItemSizes(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->viewport()->setAttribute(Qt::WA_Hover);
}

} // namespace waymark
