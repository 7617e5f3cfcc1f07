// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxview.h"

#include "inbox/countsview.h"
#include "inbox/decisionpad.h"
#include "inbox/messagelist.h"
#include "inbox/readerview.h"
#include "inbox/sessionpopover.h"
#include "inbox/signoffdialog.h"
#include "make.h"
#include "presentation/auditcontroller.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/popover.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kWideWindow = 1280; ///< below it the counts fold into a line
const QString kSplitKey = QStringLiteral("inbox/splitter");

} // namespace

InboxView::InboxView(AuditController& controller, QSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_controller(&controller)
    , m_settings(settings)
    , m_forms(make<QStackedLayout>(this))
    , m_nothingImported(make<EmptyState>(this,
          tr("Here the last messages of your members stand to be read and sorted. There are none "
             "yet."),
          tr("Import")))
    , m_nothingFound(make<EmptyState>(this,
          tr("No message fits this audit: what was imported comes from your team, from bots or "
             "from automatic replies."),
          tr("Choose other messages")))
{
    m_forms->addWidget(m_nothingImported);
    m_forms->addWidget(m_nothingFound);
    m_work = makeWork();
    m_forms->addWidget(m_work);
    connect(m_nothingImported, &EmptyState::actionChosen, this, &InboxView::importRequested);
    connect(m_nothingFound, &EmptyState::actionChosen, this, &InboxView::chooseSession);
    connect(&controller, &AuditController::reloaded, this, &InboxView::refresh);
    connect(&controller, &AuditController::itemsChanged, this, &InboxView::refreshHeader);
    connect(&controller, &AuditController::signatureChanged, this, &InboxView::refreshHeader);
    connect(&controller, &AuditController::bookChanged, this, &InboxView::refreshHeader);
    connect(m_reader, &ReaderView::cuesChanged, this,
        [this] { m_pad->setCuesShown(m_reader->cuesShown()); });
    m_pad->setCuesShown(m_reader->cuesShown());
    makeKeys();
    refresh();
}

InboxView::~InboxView()
{
    savePlaces();
}

QWidget* InboxView::makeWork()
{
    auto* work = make<QWidget>(this);
    auto* column = make<QVBoxLayout>(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_work = work;
    makeHeader();
    column->addWidget(m_header);
    m_line = make<CountsLine>(work, *m_controller);
    column->addWidget(m_line);
    m_split = make<QSplitter>(work, Qt::Horizontal);
    m_split->setChildrenCollapsible(false);
    m_list = make<MessageList>(m_split, *m_controller);
    auto* middle = make<QWidget>(m_split);
    auto* reading = make<QVBoxLayout>(middle);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(0);
    m_reader = make<ReaderView>(middle, *m_controller);
    m_pad = make<DecisionPad>(middle, *m_controller);
    reading->addWidget(m_reader, 1);
    reading->addWidget(m_pad);
    m_counts = make<CountsView>(m_split, *m_controller);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setStretchFactor(2, 0);
    column->addWidget(m_split, 1);
    return work;
}

void InboxView::makeHeader()
{
    m_header = make<PageHeader>(m_work, tr("Inbox audit"));
    m_session = makeButton(m_header, QString());
    setTrailingIcon(m_session, QStringLiteral("chevd"));
    m_session->setToolTip(tr("Choose the messages of the audit"));
    m_header->addBesideTitle(m_session);
    m_progress = make<SegmentedProgress>(m_header, 8);
    m_progress->setMaximumWidth(230);
    m_coded = make<QLabel>(m_header);
    m_coded->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_coded->setTextFormat(Qt::RichText);
    dressCoded();
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &InboxView::dressCoded);
    m_left = make<Label>(m_header, TextRole::Body, Ink::Text2);
    m_left->setTextFormat(Qt::PlainText);
    m_header->addState(m_progress, 1);
    m_header->addState(m_coded);
    m_header->addState(m_left);
    m_report = makeButton(m_header, tr("Report"), QStringLiteral("file"));
    m_sign = makeButton(m_header, tr("Sign off"), QStringLiteral("checkc"));
    //: %1 is the key.
    m_report->setToolTip(
        tr("What the audit found, to save and hand on (%1)")
            .arg(QKeySequence(QKeySequence::Print).toString(QKeySequence::NativeText)));
    m_header->addAction(m_report);
    m_header->addAction(m_sign);
    connect(m_session, &QPushButton::clicked, this, &InboxView::chooseSession);
    connect(m_report, &QPushButton::clicked, this, &InboxView::reportRequested);
    connect(m_sign, &QPushButton::clicked, this, &InboxView::signOff);
}

void InboxView::dressCoded()
{
    m_coded->setFont(themeFont(TextRole::Body));
}

// --- Keys ----------------------------------------------------------------------------------------

bool InboxView::keysFree() const
{
    // Fields take their letters themselves; a popover and what is in it keep them all.
    for (const QWidget* widget = QApplication::focusWidget(); widget;
         widget = widget->parentWidget()) {
        if (qobject_cast<const Popover*>(widget))
            return false;
    }
    return m_controller->state() == AuditController::State::Ready;
}

void InboxView::addKey(const QKeySequence& keys, std::function<void()> act)
{
    auto* shortcut = make<QShortcut>(this, keys);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, act = std::move(act)] {
        if (keysFree())
            act();
    });
}

void InboxView::makeKeys()
{
    for (int i = 0; i < 9; ++i)
        addKey(QKeySequence(Qt::Key_1 + i), [this, i] { m_controller->decideAt(i); });
    const std::pair<Qt::Key, QString> flags[]
        = {{Qt::Key_P, auditflag::kPrivate}, {Qt::Key_S, auditflag::kSafety},
            {Qt::Key_E, auditflag::kEscalated}, {Qt::Key_F, auditflag::kFaq}};
    for (const auto& entry : flags)
        addKey(QKeySequence(entry.first),
            [this, flag = entry.second] { m_controller->toggleFlag(flag); });
    addKey(QKeySequence(Qt::Key_N), [this] { m_controller->toggleFlag(auditflag::kNeedsAnswer); });
    addKey(QKeySequence(Qt::Key_A), [this] { m_controller->toggleArchived(); });
    addKey(QKeySequence(Qt::Key_T), [this] { m_pad->openTopics(); });
    addKey(QKeySequence(Qt::Key_U), [this] { m_controller->undoDecision(); });
    addKey(QKeySequence(Qt::Key_J), [this] { m_controller->goNext(); });
    addKey(QKeySequence(Qt::Key_K), [this] { m_controller->goPrevious(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_U), [this] { Q_EMIT sourceRequested(); });
}

void InboxView::keyPressEvent(QKeyEvent* event)
{
    // What comes here was left by the focused widget. Enter on a button presses it, elsewhere
    // accepts.
    if (!keysFree()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->isAutoRepeat())
            return;
        if (!qobject_cast<QAbstractButton*>(QApplication::focusWidget()))
            m_controller->accept();
        else
            QWidget::keyPressEvent(event); // the window presses it
        return;
    case Qt::Key_Space:
        m_reader->scrollPage(event->modifiers() & Qt::ShiftModifier);
        return;
    case Qt::Key_Down:
        m_controller->goNext();
        return;
    case Qt::Key_Up:
        m_controller->goPrevious();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void InboxView::focusStart()
{
    if (m_forms->currentWidget() == m_work)
        focusVisibly(m_list->view());
    else if (auto* button = m_forms->currentWidget()->findChild<QPushButton*>())
        focusVisibly(button);
}

// --- State ---------------------------------------------------------------------------------------

void InboxView::refresh()
{
    switch (m_controller->state()) {
    case AuditController::State::Closed:
    case AuditController::State::NothingImported:
        m_forms->setCurrentWidget(m_nothingImported);
        break;
    case AuditController::State::NothingFound:
        m_forms->setCurrentWidget(m_nothingFound);
        break;
    case AuditController::State::Ready:
        m_forms->setCurrentWidget(m_work);
        break;
    }
    refreshHeader();
}

void InboxView::refreshHeader()
{
    const AuditFigures& figures = m_controller->figures();
    const QLocale locale;
    m_session->setText(m_controller->sessionTitle());
    m_session->setAccessibleName(tr("Messages of the audit: %1").arg(m_session->text()));
    m_progress->setTallies(figures.tallies, figures.total);
    m_coded->setText(
        tr("<b>%1</b> of %Ln coded", nullptr, figures.total).arg(locale.toString(figures.coded)));
    QString left;
    if (m_controller->isSigned())
        left = tr("signed off by %1").arg(m_controller->audit().signedBy);
    else if (figures.total > 0 && figures.open() == 0)
        left = tr("all done");
    else if (figures.minutesLeft)
        left = tr("about %Ln min left", nullptr, *figures.minutesLeft);
    m_left->setText(left.isEmpty() ? QString() : tr("· %1", "after the count").arg(left));
    m_line->setLead(
        tr("%1 of %Ln coded", nullptr, figures.total).arg(locale.toString(figures.coded)), left);
    m_sign->setText(m_controller->isSigned() ? tr("Take signature back") : tr("Sign off"));
    m_sign->setEnabled(m_controller->isSigned() || figures.coded > 0);
    // What is left to do is the page's main action.
    const bool ready = !m_controller->isSigned() && figures.total > 0 && figures.open() == 0;
    setButtonKind(m_sign, ready ? ButtonKind::Primary : ButtonKind::Normal);
    fitWidth();
}

void InboxView::fitWidth()
{
    // What does not fit into the header stands in the line below it.
    const bool wide = window()->width() >= kWideWindow;
    m_counts->setVisible(wide);
    m_line->setVisible(!wide);
    m_coded->setVisible(wide);
    m_left->setVisible(wide && !m_left->text().isEmpty());
    m_progress->show();
    // The bar shrinks first. Then the time left goes; who signed is shortened, but stays. The title
    // is never cut: rather the bar goes, whose counts stand beside it or below.
    m_left->setElided(m_controller->isSigned());
    const auto isTooNarrow = [this] {
        m_header->layout()->invalidate();
        m_header->layout()->activate();
        return m_header->minimumSizeHint().width() > width();
    };
    if (!m_controller->isSigned() && isTooNarrow())
        m_left->hide();
    if (isTooNarrow())
        m_progress->hide();
}

void InboxView::chooseSession()
{
    auto* pop = make<SessionPopover>(window(), *m_controller);
    pop->openAt(
        m_forms->currentWidget() == m_work ? static_cast<QWidget*>(m_session) : m_nothingFound);
}

void InboxView::signOff()
{
    if (m_controller->isSigned()) {
        m_controller->unsign();
        return;
    }
    auto* dialog
        = make<SignOffDialog>(static_cast<QWidget*>(this), m_controller->figures(), m_settings);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, dialog] { m_controller->sign(dialog->name()); });
    dialog->open();
}

void InboxView::savePlaces()
{
    if (m_settings && m_counts->isVisibleTo(m_split))
        m_settings->setValue(kSplitKey, m_split->saveState());
}

void InboxView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void InboxView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    fitWidth();
    if (!m_placed) {
        m_placed = true;
        if (!m_settings || !m_split->restoreState(m_settings->value(kSplitKey).toByteArray())) {
            const int list = std::clamp(width() * 28 / 100, 260, 352);
            m_split->setSizes({list, width() - list - 256, 256});
        }
    }
    m_controller->setWatched(true);
}

void InboxView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    savePlaces();
    m_controller->setWatched(false);
}

bool InboxView::eventFilter(QObject* watched, QEvent* event)
{
    // Time stands still while the manager is in another program.
    if (watched == window() && isVisible()
        && (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate))
        m_controller->setWatched(event->type() == QEvent::WindowActivate);
    return QWidget::eventFilter(watched, event);
}

void InboxView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace waymark
