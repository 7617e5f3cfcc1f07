// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/messagelist.h"

#include "make.h"
#include "presentation/auditcontroller.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/messagedelegate.h"
#include "widgets/segmentcontrol.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kAll = 0;
constexpr int kOpen = 1;

} // namespace

MessageListView::MessageListView(QWidget* parent)
    : QListView(parent)
{
}

void MessageListView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        QListView::keyPressEvent(event);
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else
        event->ignore(); // letters decide, they do not search
}

MessageList::MessageList(AuditController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(&controller)
    , m_which(make<SegmentControl>(this, tr("Which messages")))
    , m_order(makeButton(this, QString(), QString(), ButtonKind::Quiet, ButtonSize::Small))
    , m_narrowed(make<QWidget>(this))
    , m_narrowedTo(make<Label>(m_narrowed, TextRole::Small, Ink::Text2))
    , m_empty(make<Label>(this, TextRole::Body, Ink::Text2))
    , m_view(make<MessageListView>(this))
{
    setMinimumWidth(240);
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = makeOwned<QHBoxLayout>();
    column->addLayout(head);
    makeHead(head);
    column->addWidget(makeHairline(this));

    auto* narrowed = make<QHBoxLayout>(m_narrowed);
    narrowed->setContentsMargins(14, 5, 8, 5);
    m_narrowedTo->setElided(true);
    m_narrowedTo->setTextFormat(Qt::PlainText);
    narrowed->addWidget(m_narrowedTo, 1);
    auto* all = makeIconButton(
        m_narrowed, QStringLiteral("x"), tr("Show all messages"), {}, ButtonSize::Small);
    narrowed->addWidget(all);
    connect(all, &QToolButton::clicked, this, [this] { m_controller->list().setFilter({}); });
    column->addWidget(m_narrowed);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 40, 24, 40);
    column->addWidget(m_empty);
    dressList(m_view);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAccessibleName(tr("Messages of this audit"));
    m_view->setProperty(prop::kNoRing, true); // the row shows it
    m_view->setModel(&controller.list());
    m_view->setItemDelegate(make<MessageDelegate>(m_view));
    column->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &MessageList::takeSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &MessageList::takeSelection);
    connect(&controller, &AuditController::currentChanged, this, &MessageList::showCurrent);
    connect(&controller, &AuditController::itemsChanged, this, [this] {
        refreshHead();
        showCurrent();
    });
    connect(&controller, &AuditController::reloaded, this, [this] {
        refreshHead();
        showCurrent();
    });
    connect(&controller.list(), &AuditListModel::filterChanged, this, [this] {
        refreshHead();
        showCurrent();
    });
    refreshHead();
    showCurrent();
}

void MessageList::makeHead(QHBoxLayout* head)
{
    head->setContentsMargins(space::kMedium, 4, space::kSmall, 4);
    head->setSpacing(space::kSmall);
    m_which->addChoice(kAll, tr("All"));
    m_which->addChoice(kOpen, tr("Open"));
    head->addWidget(m_which);
    head->addStretch(1);
    setTrailingIcon(m_order, QStringLiteral("chevd"));
    head->addWidget(m_order);
    connect(m_which, &SegmentControl::chosenChanged, this, [this](int which) {
        AuditFilter filter;
        filter.openOnly = which == kOpen;
        m_controller->list().setFilter(filter);
    });
    connect(m_order, &QPushButton::clicked, this, &MessageList::chooseOrder);
}

void MessageList::chooseOrder()
{
    auto* menu = make<QMenu>(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& words, AuditOrder order) {
        QAction* action = menu->addAction(words, this, [this, order] {
            m_controller->list().setOrder(order);
            refreshHead();
            showCurrent();
        });
        action->setCheckable(true);
        action->setChecked(m_controller->list().order() == order);
    };
    add(tr("Newest first"), AuditOrder::NewestFirst);
    add(tr("Least sure first"), AuditOrder::LeastSureFirst);
    menu->popup(m_order->mapToGlobal(QPoint(0, m_order->height() + 2)));
}

void MessageList::refreshHead()
{
    const AuditFigures& figures = m_controller->figures();
    const QLocale locale;
    m_which->setCount(kAll, locale.toString(figures.total));
    m_which->setCount(kOpen, locale.toString(figures.open()));
    const AuditFilter& filter = m_controller->list().filter();
    m_which->setChosen(filter.openOnly ? kOpen : kAll);
    fitHead();
    m_narrowed->setVisible(filter.narrows());
    if (!filter.category.isEmpty()) {
        const Category* category = m_controller->book().find(filter.category);
        const QString name = category ? category->name : filter.category;
        m_narrowedTo->setText(
            filter.orProposed ? tr("Only: %1").arg(name) : tr("Only decided as %1").arg(name));
    } else if (!filter.flag.isEmpty()) {
        m_narrowedTo->setText(tr("Only: %1").arg(AuditWords::flag(filter.flag)));
    } else if (!filter.topic.isEmpty()) {
        m_narrowedTo->setText(tr("Only the topic %1").arg(filter.topic));
    }
    const bool empty = m_controller->list().rowCount() == 0;
    m_empty->setVisible(empty);
    m_empty->setText(emptySentence(filter));
    m_view->setVisible(!empty);
}

QString MessageList::emptySentence(const AuditFilter& filter) const
{
    if (filter.openOnly)
        return tr("Everything is coded.");
    if (!filter.category.isEmpty()) {
        const Category* category = m_controller->book().find(filter.category);
        return tr("No message is coded as %1 yet.")
            .arg(category ? category->name : filter.category);
    }
    return filter.flag.isEmpty() ? tr("No message has this topic any more.")
                                 : tr("No message carries this flag.");
}

void MessageList::fitHead()
{
    const bool newest = m_controller->list().order() == AuditOrder::NewestFirst;
    const QString words = newest ? tr("Newest first") : tr("Least sure first");
    m_order->setAccessibleName(tr("Order: %1").arg(words));
    m_order->setText(words);
    m_which->setMinimumWidth(m_which->sizeHint().width());
    // Where the words have no room their icon says it, never half a word.
    const int needed = space::kMedium + 2 * space::kSmall + m_which->minimumWidth()
        + m_order->sizeHint().width();
    const bool fits = needed <= width();
    m_order->setText(fits ? words : QString());
    m_order->setIcon(fits ? QIcon() : icon(QStringLiteral("filter")));
    m_order->setToolTip(fits ? QString() : m_order->accessibleName());
}

void MessageList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

void MessageList::showCurrent()
{
    const int row = m_controller->list().rowOf(m_controller->currentId());
    const QScopedValueRollback<bool> guard(m_following, true);
    if (row < 0) {
        m_view->selectionModel()->clear();
        return;
    }
    const QModelIndex index = m_controller->list().index(row);
    QItemSelectionModel* selection = m_view->selectionModel();
    // A selection of several stays while its proposals are being renewed.
    const bool several = m_controller->targets().size() > 1;
    if (several && selection->isSelected(index))
        return;
    if (selection->currentIndex() != index || !selection->isSelected(index)
        || selection->selectedRows().size() > 1)
        selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
}

void MessageList::takeSelection()
{
    if (m_following || m_controller->list().isRefreshing())
        return;
    std::vector<MessageId> chosen;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    QList<int> places;
    for (const QModelIndex& row : rows)
        places.append(row.row());
    std::sort(places.begin(), places.end());
    for (const int place : places)
        chosen.push_back(m_controller->list().idAt(place));
    m_controller->setChosen(chosen);
    const QModelIndex current = m_view->selectionModel()->currentIndex();
    if (current.isValid())
        m_controller->setCurrent(m_controller->list().idAt(current.row()));
}

void MessageList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTokens().base);
}

} // namespace waymark
