// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "make.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/messagedelegate.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace waymark {

namespace {

enum PaletteRole {
    IconNameRole = Qt::UserRole + 1,
    DetailRole,
    KeysRole,
    ActionRole, ///< QAction*
    HitRole, ///< QString
    SearchRole, ///< bool
};

constexpr int kShadow = paint::kPopShadowMargin;
constexpr int kRow = 36;
constexpr int kMostRows = 10;

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, std::max(kRow, QFontMetrics(themeFont(TextRole::Body)).height() + 14)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const Tokens& tokens = currentTokens();
        const paint::Canvas canvas {painter, tokens, option.direction};
        const QRectF row = QRectF(option.rect).adjusted(6, 0, -6, 0);
        painter->save();
        if (option.state & QStyle::State_Selected)
            paint::panel(painter, row, radius::kChip, tokens.selection,
                tokens.isHighContrast() ? tokens.accent : QColor());
        paintIcon(painter, index.data(IconNameRole).toString(),
            canvas.mirrored(QRectF(row.left() + 10, row.top(), 16, row.height()), row), 16,
            tokens.text2, option.direction);
        double end = row.right() - 10;
        const QString keys = index.data(KeysRole).toString();
        if (!keys.isEmpty()) {
            const QSizeF cap = paint::keyHintSize(keys);
            const QRectF place(
                end - cap.width(), row.center().y() - cap.height() / 2, cap.width(), cap.height());
            paint::keyHint(canvas, canvas.mirrored(place, row), keys);
            end = place.left() - 8;
        }
        const double start = row.left() + 36;
        const QRectF words(start, row.top(), end - start, row.height());
        const double taken = paint::text(canvas, canvas.mirrored(words, row),
            index.data(Qt::DisplayRole).toString(), themeFont(TextRole::Body), tokens.text);
        const QRectF rest(start + taken + 10, row.top(), end - start - taken - 10, row.height());
        if (rest.width() > 30)
            paint::text(canvas, canvas.mirrored(rest, row), index.data(DetailRole).toString(),
                themeFont(TextRole::Caption), tokens.text3);
        painter->restore();
    }
};

QString plainText(const QAction* action)
{
    return QString(action->text()).remove(QLatin1Char('&'));
}

} // namespace

CommandPalette::CommandPalette(SearchField* field, QWidget* window)
    : QFrame(window)
    , m_field(field)
    , m_view(make<QListView>(this))
    , m_model(make<QStandardItemModel>(this))
{
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(kShadow + 1, kShadow + 7, kShadow + 1, kShadow + 7);
    column->addWidget(m_view);
    dressList(m_view);
    m_view->setAccessibleName(tr("Actions and finds"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setItemDelegate(make<RowDelegate>(m_view));
    m_view->setModel(m_model);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setAutoFillBackground(false);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_hits.clear();
        open();
        Q_EMIT queryChanged(text.trimmed());
    });
    connect(m_view, &QListView::clicked, this,
        [this](const QModelIndex& index) { choose(index.row()); });
    hide();
}

void CommandPalette::open()
{
    if (!isVisible()) {
        QWidget* now = QApplication::focusWidget();
        if (now != m_field)
            m_before = now;
        qApp->installEventFilter(this);
    }
    if (!m_field->hasFocus())
        m_field->setFocus(Qt::ShortcutFocusReason);
    refill();
    raise();
    show();
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    m_field->installEventFilter(this);
    hide();
    m_field->clear();
    m_hits.clear();
    if (m_before && m_field->hasFocus())
        m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::setHits(const QString& query, const std::vector<SearchHit>& hits)
{
    if (!isVisible() || m_field->text().trimmed() != query)
        return;
    m_hits = hits;
    refill();
}

QList<QAction*> CommandPalette::listedActions() const
{
    QList<QAction*> listed;
    for (QAction* action : parentWidget()->actions()) {
        // What opens this very panel need not stand in it.
        if (action->isEnabled() && action->isVisible() && !action->text().isEmpty()
            && action->priority() != QAction::LowPriority)
            listed << action;
    }
    std::stable_sort(listed.begin(), listed.end(),
        [](const QAction* a, const QAction* b) { return a->priority() > b->priority(); });
    return listed;
}

void CommandPalette::refill()
{
    m_model->clear();
    const QString query = m_field->text().trimmed();
    if (!query.isEmpty()) {
        auto* all = makeOwned<QStandardItem>(tr("Search messages for “%1”").arg(query));
        all->setData(QStringLiteral("search"), IconNameRole);
        all->setData(true, SearchRole);
        m_model->appendRow(all);
    }
    for (const SearchHit& hit : m_hits) {
        auto* row = makeOwned<QStandardItem>(hit.title);
        row->setData(hit.icon, IconNameRole);
        row->setData(hit.detail, DetailRole);
        row->setData(hit.id, HitRole);
        m_model->appendRow(row);
    }
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QAction* action : listedActions()) {
        const QString text = plainText(action);
        const QString haystack = text + QLatin1Char(' ') + action->statusTip();
        if (!std::all_of(words.begin(), words.end(),
                [&](const QString& word) { return haystack.contains(word, Qt::CaseInsensitive); }))
            continue;
        auto* row = makeOwned<QStandardItem>(text);
        const QString name = nameOf(action->icon());
        row->setData(name.isEmpty() ? QStringLiteral("play") : name, IconNameRole);
        row->setData(action->shortcut()
                         .toString(QKeySequence::NativeText)
                         .replace(QLatin1Char('+'), QLatin1Char(' ')),
            KeysRole);
        row->setData(QVariant::fromValue(action), ActionRole);
        m_model->appendRow(row);
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::place()
{
    const QPoint at = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 6));
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    const int row = m_view->sizeHintForRow(0) > 0 ? m_view->sizeHintForRow(0) : kRow;
    const int wide = std::max(m_field->width(), 440);
    const int x = layoutDirection() == Qt::RightToLeft ? at.x() + m_field->width() - wide - kShadow
                                                       : at.x() - kShadow;
    setGeometry(x, at.y() - kShadow, wide + 2 * kShadow, rows * row + 14 + 2 * kShadow);
}

void CommandPalette::move(int step)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = m_view->currentIndex().row();
    m_view->setCurrentIndex(m_model->index((now + step + rows) % rows, 0));
}

void CommandPalette::choose(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid())
        return;
    const QPointer<QAction> action = index.data(ActionRole).value<QAction*>();
    const QString hit = index.data(HitRole).toString();
    const bool all = index.data(SearchRole).toBool();
    const QString query = m_field->text().trimmed();
    dismiss();
    if (action)
        action->trigger();
    else if (!hit.isEmpty())
        Q_EMIT hitChosen(hit);
    else if (all)
        Q_EMIT searchRequested(query);
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        if (!isVisible())
            open();
        else
            move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        m_view->setCurrentIndex(
            m_model->index(key == Qt::Key_PageUp ? 0 : m_model->rowCount() - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isVisible())
            choose(m_view->currentIndex().row());
        return isVisible() || m_field->text().isEmpty();
    case Qt::Key_Escape:
        if (isVisible()) {
            dismiss();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event); // by its type
        if (handleKey(press->key()))
            return true;
    } else if (watched == m_field && event->type() == QEvent::MouseButtonRelease && !isVisible()) {
        open();
    } else if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()) {
        const auto* focus = static_cast<QFocusEvent*>(event); // by its type
        if (focus->reason() == Qt::TabFocusReason || focus->reason() == Qt::BacktabFocusReason)
            dismiss();
    } else if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        const auto* target = qobject_cast<QWidget*>(watched);
        if (target && target->window() == window() && target != m_field && !isAncestorOf(target)
            && target != this)
            dismiss();
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const QRectF body = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paint::popShadow(&painter, body, tokens);
    paint::panel(
        &painter, body, radius::kCard, tokens.pop, tokens.line2, tokens.isHighContrast() ? 2 : 1);
}

} // namespace waymark
