// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "make.h"
#include "presentation/tokens.h"
#include "shell/commandpalette.h"
#include "shell/dialogs.h"
#include "shell/navpane.h"
#include "shell/page.h"
#include "shell/statusstrip.h"
#include "shell/topbar.h"
#include "style/icons.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/dropzone.h"
#include "widgets/errorbar.h"
#include "widgets/focusorder.h"
#include "widgets/jobstrip.h"
#include "widgets/navlist.h"
#include "widgets/searchfield.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoStack>

namespace waymark {

namespace {

const QString kSettingsPage = QStringLiteral("settings");
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPageKey = QStringLiteral("window/page");

/// Shows @p dialog over its window without an event loop of its own; it goes when it is closed.
void openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MainWindow::MainWindow(QUndoStack* undo, QSettings* settings, QWidget* parent)
    : QMainWindow(parent)
    , m_undo(undo)
    , m_settings(settings)
    , m_nav(nullptr)
    , m_top(nullptr)
    , m_trouble(nullptr)
    , m_stack(nullptr)
    , m_status(nullptr)
    , m_palette(nullptr)
    , m_overlay(nullptr)
{
    auto* middle = make<QWidget>(this);
    auto* grid = make<QGridLayout>(middle);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_trouble = make<ErrorBar>(middle);
    m_stack = make<QStackedWidget>(middle);
    grid->addWidget(m_trouble, 1, 1);
    grid->addWidget(m_stack, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    setCentralWidget(middle);
    makeFrame();
    setAcceptDrops(true);
    setMinimumSize(1024, 640);
    setWindowIcon(applicationIcon());
    connect(m_undo, &QUndoStack::indexChanged, this, &MainWindow::refreshUndo);
    // Later: an undo may bring it, whose action belongs to the frame.
    if (Theme* theme = Theme::instance())
        connect(
            theme, &Theme::densityChanged, this, &MainWindow::makeFrameAnew, Qt::QueuedConnection);
    restorePlace();
    retitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeFrame()
{
    QWidget* middle = centralWidget();
    auto* grid = static_cast<QGridLayout*>(middle->layout()); // made in the constructor
    m_nav = make<NavPane>(middle);
    m_top = make<TopBar>(middle);
    m_status = make<StatusStrip>(middle, m_undo);
    grid->addWidget(m_nav, 0, 0, 3, 1);
    grid->addWidget(m_top, 0, 1);
    grid->addWidget(m_status, 3, 0, 1, 2);
    m_palette = make<CommandPalette>(this, m_top->search());
    m_overlay = make<DropOverlay>(this);
    m_top->settings()->setVisible(false);
    connect(m_nav->list(), &NavList::pageChosen, this, &MainWindow::showPage);
    connect(m_top->settings(), &QToolButton::clicked, this, [this] { showPage(kSettingsPage); });
    connect(m_top->help(), &QToolButton::clicked, this, &MainWindow::showHelp);
    connect(m_status->jobs(), &JobStrip::cancelRequested, this, &MainWindow::cancelJobRequested);
    connect(m_palette, &CommandPalette::queryChanged, this, &MainWindow::queryChanged);
    connect(m_palette, &CommandPalette::searchRequested, this, &MainWindow::searchRequested);
    connect(m_palette, &CommandPalette::hitChosen, this, &MainWindow::hitChosen);
    makeActions();
}

void MainWindow::makeFrameAnew()
{
    m_trouble->dismiss(); // its words are of the former language
    unsetLocale(); // dates and numbers in fields follow, too
    for (QWidget* part :
        std::initializer_list<QWidget*> {m_nav, m_top, m_status, m_palette, m_overlay}) {
        part->hide();
        part->setParent(nullptr);
        part->deleteLater();
    }
    qDeleteAll(m_actions);
    m_actions.clear();
    makeFrame();
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        addToFrame(m_pages[i], i);
    m_nav->setCommunity(m_community);
    if (m_current)
        m_nav->list()->setCurrent(m_current->id());
    for (QWidget* part : std::initializer_list<QWidget*> {m_nav, m_top, m_status})
        part->show();
    m_status->setLoaded(m_loaded);
    retitle();
    Q_EMIT retranslated();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        makeFrameAnew();
    QMainWindow::changeEvent(event);
}

void MainWindow::makeActions()
{
    const auto add = [this](const QString& text, const QString& iconName, const QKeySequence& keys,
                         auto&& run) {
        auto* action = make<QAction>(this, icon(iconName), text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_actions.append(action);
        return action;
    };
    auto* find = add(tr("Search"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { m_palette->open(); });
    find->setPriority(QAction::LowPriority);
    find->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence::Find});
    // Standard keys are lists: some desktops redo by Ctrl+Y, some by Ctrl+Shift+Z, some by both.
    m_undoAction
        = add(tr("Undo"), QStringLiteral("undo"), QKeySequence::Undo, [this] { m_undo->undo(); });
    m_redoAction
        = add(tr("Redo"), QStringLiteral("undo"), QKeySequence::Redo, [this] { m_undo->redo(); });
    m_undoAction->setShortcuts(QKeySequence::Undo);
    m_redoAction->setShortcuts(QKeySequence::Redo);
    refreshUndo();
    add(tr("Keyboard shortcuts"), QStringLiteral("info"), QKeySequence(Qt::CTRL | Qt::Key_Slash),
        [this] { showKeys(); });
    add(tr("Help"), QStringLiteral("help"), QKeySequence::HelpContents, [this] { showHelp(); });
    add(tr("About Waymark"), QStringLiteral("info"), QKeySequence(),
        [this] { openDialog(make<AboutDialog>(this)); });
    // Not the standard key: on some desktops that is none.
    add(tr("Quit"), QStringLiteral("x"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::refreshUndo()
{
    // The texts say what would be undone; the palette shows them.
    m_undoAction->setEnabled(m_undo->canUndo());
    m_redoAction->setEnabled(m_undo->canRedo());
    m_undoAction->setText(m_undo->canUndo() ? tr("Undo: %1").arg(m_undo->undoText()) : tr("Undo"));
    m_redoAction->setText(m_undo->canRedo() ? tr("Redo: %1").arg(m_undo->redoText()) : tr("Redo"));
}

void MainWindow::addToFrame(Page* page, std::size_t place)
{
    if (page->group() != PageGroup::Hidden)
        m_nav->list()->addPage(
            page->id(), page->title(), page->iconName(), static_cast<int>(page->group()));
    if (page->id() == kSettingsPage)
        m_top->settings()->setVisible(true);
    addPageAction(page, place);
    refreshPage(page);
}

void MainWindow::addPage(Page* page)
{
    m_pages.push_back(page);
    addToFrame(page, m_pages.size() - 1);
    connect(page, &Page::changed, this, [this, page] { refreshPage(page); });
    // The page of the last time comes to the front as soon as it is there.
    const bool wanted = page->id() == m_lastPage && page->isAvailable();
    if (!m_current || wanted)
        showPage(page->id());
    if (!wanted)
        m_settings->setValue(kPageKey, m_lastPage);
}

void MainWindow::addPageAction(Page* page, std::size_t place)
{
    auto* go = make<QAction>(this, icon(page->iconName()), tr("Go to %1").arg(page->title()));
    if (page->id() == kSettingsPage)
        go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    else if (place < 9)
        go->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(place + 1)));
    connect(go, &QAction::triggered, this, [this, page] { showPage(page->id()); });
    connect(page, &Page::changed, go, [go, page] {
        go->setText(MainWindow::tr("Go to %1").arg(page->title()));
        go->setEnabled(page->isAvailable());
    });
    go->setEnabled(page->isAvailable());
    go->setPriority(QAction::HighPriority);
    addAction(go);
    m_actions.append(go);
}

void MainWindow::refreshPage(Page* page)
{
    if (NavButton* row = m_nav->list()->button(page->id())) {
        row->setPage(page->title(), page->iconName());
        row->setBadge(page->badge());
        row->setEnabled(page->isAvailable());
    }
    // Nobody is left on a page that has just lost its contents.
    if (page == m_current && !page->isAvailable() && !m_pages.empty())
        showPage(m_pages.front()->id());
    retitle();
}

void MainWindow::showPage(const QString& id)
{
    Page* page = pageById(id);
    if (!page || !page->isAvailable())
        return;
    QWidget* widget = page->widget();
    if (m_stack->indexOf(widget) < 0)
        m_stack->addWidget(widget);
    m_stack->setCurrentWidget(widget);
    m_current = page;
    m_nav->list()->setCurrent(id);
    m_settings->setValue(kPageKey, id);
    retitle();
    page->arrived();
    Q_EMIT pageChanged(id);
}

QString MainWindow::currentPage() const
{
    return m_current ? m_current->id() : QString();
}

Page* MainWindow::pageById(const QString& id) const
{
    const auto found = std::find_if(
        m_pages.begin(), m_pages.end(), [&id](const Page* page) { return page->id() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

void MainWindow::setCommunity(const QString& name)
{
    m_community = name;
    m_nav->setCommunity(name);
    retitle();
}

void MainWindow::setLoaded(const QString& words)
{
    m_loaded = words;
    m_status->setLoaded(words);
}

JobStrip* MainWindow::jobs() const
{
    return m_status->jobs();
}

void MainWindow::tellTrouble(const QString& what, const QString& remark)
{
    m_trouble->tell(what, remark);
}

void MainWindow::dismissTrouble()
{
    m_trouble->dismiss();
}

void MainWindow::setSearchHits(const QString& query, const std::vector<SearchHit>& hits)
{
    m_palette->setHits(query, hits);
}

void MainWindow::retitle()
{
    // Home carries the community's name, every other page its own.
    const bool home = !m_current || m_current == m_pages.front();
    const QString what = home ? m_community : m_current->title();
    setWindowTitle(what.isEmpty() ? QStringLiteral("Waymark") : tr("%1 — Waymark").arg(what));
}

void MainWindow::restorePlace()
{
    m_lastPage = m_settings->value(kPageKey).toString();
    const QByteArray geometry = m_settings->value(kGeometryKey).toByteArray();
    if (!geometry.isEmpty() && restoreGeometry(geometry))
        return;
    const QSize room = screen() ? screen()->availableSize() : QSize(1440, 900);
    resize(QSize(1440, 900).boundedTo(room).expandedTo(minimumSize()));
}

void MainWindow::showHelp()
{
    if (isSignalConnected(QMetaMethod::fromSignal(&MainWindow::helpRequested)))
        Q_EMIT helpRequested();
    else
        showKeys();
}

void MainWindow::showKeys()
{
    std::vector<KeyGroup> groups;
    if (m_current && !m_current->keys().empty())
        groups.push_back({m_current->title(), m_current->keys()});
    KeyGroup everywhere {tr("Everywhere"), {}};
    for (const QAction* action : actions()) {
        if (action->shortcut().isEmpty())
            continue;
        QString text = action->text().remove(QLatin1Char('&'));
        everywhere.keys.emplace_back(keyText(action->shortcut()), text);
    }
    groups.push_back(std::move(everywhere));
    for (const Page* page : m_pages) {
        if (page != m_current && !page->keys().empty())
            groups.push_back({page->title(), page->keys()});
    }
    openDialog(make<KeysDialog>(this, groups));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->accept();
    Q_EMIT closing(event);
    if (event->isAccepted())
        m_settings->setValue(kGeometryKey, saveGeometry());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList paths = localFilesOf(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_overlay->setCount(static_cast<int>(paths.size()));
    m_overlay->setGeometry(m_stack->geometry());
    m_overlay->raise();
    m_overlay->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_overlay->hide();
    const QStringList paths = localFilesOf(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Outside of dialogs Qt presses buttons with Space only, on most desktops. What has the ring is
    // what Enter does.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    if (enter && !event->isAutoRepeat() && button && isAncestorOf(button))
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocusInOrder(this, next);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_overlay->setGeometry(m_stack->geometry());
}

} // namespace waymark
