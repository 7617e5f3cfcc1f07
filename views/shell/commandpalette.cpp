// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "make.h"
#include "search/finddelegate.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/messagedelegate.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kShadow = paint::kPopShadowMargin;
constexpr int kRow = 36;
constexpr int kMostHeight = 520;

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
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    m_foot = makeFoot();
    column->addWidget(m_foot);
    dressList(m_view);
    m_view->setAccessibleName(tr("Actions and finds"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setItemDelegate(make<FindDelegate>(m_view));
    m_view->setModel(m_model);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setAutoFillBackground(false);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_hits.clear();
        m_summary->clear();
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

void CommandPalette::ask(const QString& query)
{
    open();
    m_field->setText(query);
    m_hits.clear();
    m_summary->clear();
    refill();
    Q_EMIT queryChanged(query.trimmed());
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
    m_summary->clear();
    Q_EMIT queryChanged(QString());
    if (m_before && m_field->hasFocus())
        m_before->setFocus(Qt::OtherFocusReason);
}

QWidget* CommandPalette::makeFoot()
{
    auto* foot = make<QWidget>(this);
    auto* row = make<QHBoxLayout>(foot);
    row->setContentsMargins(space::kLarge, 6, space::kMedium, 0);
    row->setSpacing(space::kSmall);
    m_summary = make<Label>(foot, TextRole::Caption, Ink::Text3);
    row->addWidget(m_summary, 1);
    m_order = makeButton(foot, QString(), {}, ButtonKind::Quiet, ButtonSize::Small);
    m_order->setFocusPolicy(Qt::NoFocus); // the field keeps the focus
    m_order->setToolTip(tr("Newest or best first"));
    setKeyHint(m_order, keyText(QKeySequence(Qt::CTRL | Qt::Key_R)));
    row->addWidget(m_order);
    connect(m_order, &QPushButton::clicked, this, &CommandPalette::orderRequested);
    foot->hide();
    return foot;
}

void CommandPalette::setHits(const QString& query, const std::vector<SearchHit>& hits,
    const QString& summary, const QString& order)
{
    if (!isVisible() || m_field->text().trimmed() != query)
        return;
    m_hits = hits;
    m_summary->setText(summary);
    m_order->setText(order);
    m_order->setVisible(hits.size() > 1);
    refill();
}

void CommandPalette::setSummary(const QString& query, const QString& summary)
{
    if (isVisible() && m_field->text().trimmed() == query)
        m_summary->setText(summary);
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
    const bool answered = !m_summary->text().isEmpty();
    if (!query.isEmpty() && !answered) {
        auto* all = makeOwned<QStandardItem>(tr("Search messages for “%1”").arg(query));
        all->setData(QStringLiteral("search"), FindIconRole);
        all->setData(true, FindSearchRole);
        m_model->appendRow(all);
    }
    addHits();
    addActions(query.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    m_foot->setVisible(answered);
    m_view->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::addHits()
{
    for (const SearchHit& hit : m_hits) {
        auto* row = makeOwned<QStandardItem>(hit.title);
        row->setData(hit.icon, FindIconRole);
        row->setData(hit.detail, FindDetailRole);
        row->setData(hit.id, FindHitRole);
        row->setData(hit.snippet, FindSnippetRole);
        row->setData(hit.when, FindWhenRole);
        QString spoken = hit.snippet;
        spoken.remove(QChar(SearchHit::kMatchBegin)).remove(QChar(SearchHit::kMatchEnd));
        QStringList parts {hit.title, hit.detail, spoken, hit.when};
        parts.removeAll(QString());
        row->setData(parts.join(QLatin1String(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(row);
    }
}

void CommandPalette::addActions(const QStringList& words)
{
    for (QAction* action : listedActions()) {
        const QString text = plainText(action);
        const QString haystack = text + QLatin1Char(' ') + action->statusTip();
        if (!std::all_of(words.begin(), words.end(),
                [&](const QString& word) { return haystack.contains(word, Qt::CaseInsensitive); }))
            continue;
        auto* row = makeOwned<QStandardItem>(text);
        const QString name = nameOf(action->icon());
        row->setData(name.isEmpty() ? QStringLiteral("play") : name, FindIconRole);
        row->setData(keyText(action->shortcut()), FindKeysRole);
        row->setData(QVariant::fromValue(action), FindActionRole);
        m_model->appendRow(row);
    }
}

void CommandPalette::place()
{
    const QPoint at = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 6));
    const int rows = m_model->rowCount();
    int high = rows == 0 && m_summary->text().isEmpty() ? kRow : 0;
    for (int row = 0; row < rows && high < kMostHeight; ++row)
        high += m_view->sizeHintForRow(row);
    high = std::min(high, kMostHeight);
    if (!m_summary->text().isEmpty())
        high += m_foot->sizeHint().height();
    const int wide = std::max(m_field->width(), m_hits.empty() ? 440 : 620);
    const int x = layoutDirection() == Qt::RightToLeft ? at.x() + m_field->width() - wide - kShadow
                                                       : at.x() - kShadow;
    setGeometry(x, at.y() - kShadow, wide + 2 * kShadow, high + 16 + 2 * kShadow);
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
    const QPointer<QAction> action = index.data(FindActionRole).value<QAction*>();
    const QString hit = index.data(FindHitRole).toString();
    const bool all = index.data(FindSearchRole).toBool();
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
        if (press->modifiers() == Qt::ControlModifier && press->key() == Qt::Key_R && isVisible()
            && !m_hits.empty()) {
            Q_EMIT orderRequested();
            return true;
        }
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
