// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"

#include "help/helpwindow.h"
#include "presentation/auditcontroller.h"
#include "search/messagedialog.h"
#include "services/errortext.h"
#include "services/samplecommunity.h"
#include "shell/dialogs.h"
#include "storage/backup.h"
#include "style/icons.h"
#include "translator.h"
#include "widgets/jobstrip.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace waymark {

namespace {

constexpr auto kLastWorkspace = "lastWorkspace";

QString dataFolder()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder;
}

bool isWorkspace(const QString& path)
{
    return path.endsWith(QLatin1String(".waymark"), Qt::CaseInsensitive)
        && QFileInfo(path).isFile();
}

} // namespace

AppContext::AppContext(Categoriser model, QSettings* settings, Translations* translations)
    : m_model(std::move(model))
    , m_settings(settings)
    , m_translations(translations)
    , m_session(m_clock, m_formats, m_model)
    , m_recent(settings)
    , m_import(m_session)
    , m_homeData(m_session)
    , m_search(m_session)
    , m_preferences(m_session, settings)
    , m_homePage(this)
    , m_inboxPage(m_session, settings, this)
    , m_importPage(&m_import, this)
    , m_settingsPage(&m_preferences, this)
    , m_window(&m_session.undoStack(), settings)
{
    setTheme(m_preferences.user().theme);
    setDensity(m_preferences.user().density);
    m_homeData.setSample(kSampleMessages, kSamplePeople);
    connect(&m_homePage, &HomePageEntry::made, this, &AppContext::connectHome);
    m_window.addPage(&m_homePage);
    m_window.addPage(&m_inboxPage);
    m_window.addPage(&m_importPage);
    m_window.addPage(&m_settingsPage);
    connectPages();
    connectShell();
    dressFrame();
}

AppContext::~AppContext()
{
    m_stopMending.requestCancel();
    m_session.close();
}

void AppContext::dressFrame()
{
    m_palette = std::make_unique<SearchPalette>(m_window.palettePanel(), &m_search, nullptr);
    qDeleteAll(m_actions);
    m_actions.clear();
    makeActions();
    refreshRecent();
    refreshFrame();
}

void AppContext::makeActions()
{
    const auto add
        = [this](const QString& text, const char* iconName, const QKeySequence& keys, auto&& run) {
              auto* action = make<QAction>(&m_window, icon(QLatin1String(iconName)), text);
              m_window.addAction(action);
              m_actions.append(action);
              action->setShortcut(keys);
              connect(action, &QAction::triggered, this, run);
              return action;
          };
    m_reportAction = add(tr("Report of the audit…"), "file", QKeySequence::Print, [this] {
        m_window.showPage(QStringLiteral("inbox"));
        m_inboxPage.openReport();
    });
    add(tr("Open a Waymark file…"), "folder", QKeySequence::Open,
        [this] { chooseWorkspace(false); });
    add(tr("New Waymark file…"), "plus", QKeySequence::New, [this] { chooseWorkspace(true); });
    add(tr("Load the sample community"), "tree", {}, [this] { openSample(); });
    m_ofCommunity = {add(tr("Save a backup…"), "archive", {}, [this] { backUp(); }),
        add(tr("Close this community"), "x", QKeySequence::Close, [this] { m_session.close(); })};
}

// What would do nothing is not offered.
void AppContext::enableActions()
{
    const bool ready = m_inboxPage.controller().state() == AuditController::State::Ready;
    m_reportAction->setEnabled(m_session.isOpen() && ready);
    for (QAction* action : m_ofCommunity)
        action->setEnabled(m_session.isOpen());
}

void AppContext::connectHome(HomePage* home)
{
    home->setData(m_homeData.data());
    connect(home, &HomePage::sampleRequested, this, &AppContext::openSample);
    connect(home, &HomePage::openRequested, this, [this] { chooseWorkspace(false); });
    connect(home, &HomePage::importRequested, this, [this] {
        m_window.showPage(QStringLiteral("import"));
        m_importPage.page()->chooseFiles();
    });
    connect(home, &HomePage::auditRequested, this,
        [this] { m_window.showPage(QStringLiteral("inbox")); });
    connect(home, &HomePage::pickRequested, this,
        [this](const QString& key, bool picked) { m_homeData.pick(key, picked); });
    connect(home, &HomePage::sketchChanged, this,
        [this](const PathSketch& sketch) { m_homeData.setSketch(sketch); });
    connect(home, &HomePage::filesDropped, this, &AppContext::take);
    connect(home, &HomePage::categoryChosen, this, [this](const QString& key) {
        m_window.showPage(QStringLiteral("inbox"));
        m_inboxPage.showCategory(key);
    });
    connect(home, &HomePage::attentionChosen, this, [this](const QString& id) {
        const QString page = id.section(u':', 0, 0);
        m_window.showPage(page == QLatin1String("audit") ? QStringLiteral("inbox") : page);
        if (page == QLatin1String("audit"))
            m_inboxPage.showFlag(id.section(u':', 1));
    });
}

void AppContext::connectPages()
{
    connect(&m_homeData, &HomeController::dataChanged, this,
        [this] { m_homePage.page()->setData(m_homeData.data()); });
    connect(&m_inboxPage, &InboxPage::changed, this, &AppContext::enableActions);
    connect(&m_inboxPage, &InboxPage::importRequested, this,
        [this] { m_window.showPage(QStringLiteral("import")); });
    connect(&m_importPage, &ImportPageEntry::messagesRequested, this,
        [this] { m_window.showPage(QStringLiteral("inbox")); });
    connect(&m_import, &ImportController::workspaceNeeded, this, &AppContext::ensureWorkspace);
    connect(&m_preferences, &SettingsController::languageChanged, this, &AppContext::setLanguage);
    connect(&m_preferences, &SettingsController::themeChanged, this, &AppContext::setTheme);
    connect(&m_preferences, &SettingsController::densityChanged, this, &AppContext::setDensity);
}

void AppContext::connectShell()
{
    connect(&m_window, &MainWindow::retranslated, this, &AppContext::dressFrame);
    connect(&m_window, &MainWindow::filesDropped, this, &AppContext::take);
    connect(&m_window, &MainWindow::pageChanged, this,
        [this](const QString& id) { m_homeData.setActive(id == QLatin1String("home")); });
    connect(&m_window, &MainWindow::helpRequested, this, &AppContext::showHelp);
    connect(&m_search, &SearchController::openMessage, this, &AppContext::openMessage);
    connect(&m_window, &MainWindow::cancelJobRequested, this, [this] {
        if (Job* job = m_session.jobs().current())
            job->cancel();
    });
    connect(&m_session.jobs(), &JobRunner::started, this, &AppContext::followJob);
    connect(&m_session, &Session::failed, this, &AppContext::tell);
    connect(&m_session, &Session::opened, this, [this] {
        m_settings->setValue(
            QLatin1String(kLastWorkspace), QFileInfo(m_session.path()).absoluteFilePath());
        m_recent.add(m_session.path(), m_session.title());
        refreshFrame();
    });
    connect(&m_session, &Session::closed, this, [this] {
        refreshFrame();
        m_window.showPage(QStringLiteral("home"));
    });
    connect(&m_session, &Session::changed, this, [this](const ChangeSet& change) {
        if (change.messages || change.settings || change.people)
            refreshFrame();
    });
    connect(&m_recent, &RecentFiles::changed, this, &AppContext::refreshRecent);
}

void AppContext::followJob(Job* job)
{
    m_window.jobs()->setJob(job->title(), -1);
    connect(job, &Job::progressed, this, [this, job](const Progress& progress) {
        const double fraction = progress.total > 0
            ? static_cast<double>(progress.done) / static_cast<double>(progress.total)
            : -1;
        m_window.jobs()->setJob(job->title(), fraction);
    });
    connect(job, &Job::finished, this, [this] { m_window.jobs()->clearJob(); });
}

void AppContext::refreshFrame()
{
    enableActions();
    m_window.setCommunity(m_session.title());
    if (!m_session.isOpen()) {
        m_window.setLoaded(QString());
        m_window.jobs()->setIdleText(QString());
        return;
    }
    const WorkspaceCounts counts = m_session.counts();
    const QStringList words {tr("%Ln message(s)", nullptr, static_cast<int>(counts.messages)),
        tr("%Ln person(s)", nullptr, static_cast<int>(counts.people)),
        tr("%Ln source(s)", nullptr, counts.sources)};
    m_window.setLoaded(words.join(QStringLiteral(" · ")));
    m_window.jobs()->setIdleText(tr("Saved"));
}

void AppContext::refreshRecent()
{
    for (QAction* action : m_recentActions)
        action->deleteLater();
    m_recentActions.clear();
    for (const RecentFile& file : m_recent.files()) {
        auto* action = make<QAction>(&m_window, tr("Open %1").arg(file.title));
        m_window.addAction(action);
        action->setToolTip(file.path);
        connect(action, &QAction::triggered, this, [this, path = file.path] { openBeside(path); });
        m_recentActions.append(action);
    }
}

bool AppContext::open(const QString& path, OpenMode mode)
{
    const auto opened = m_session.open(path, mode);
    if (!opened) {
        m_recent.remove(path);
        tell(opened.error());
        return false;
    }
    return true;
}

void AppContext::openBeside(const QString& path, const std::function<void()>& then)
{
    if (!Workspace::owesWork(path)) {
        if (open(path, OpenMode::ReadWrite) && then)
            then();
        return;
    }
    m_session.close(); // it may be the same file
    auto* dialog = makeOwned<WaitDialog>(
        tr("Bringing %1 up to date").arg(QFileInfo(path).completeBaseName()),
        tr("The file is large and was written by an older Waymark or not closed properly. This "
           "takes a moment and is needed once."),
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto outcome = std::make_shared<Result<void>>();
    const CancelToken stop = m_stopMending = CancelToken();
    const Job* job = m_mending.start(QString(), [path, outcome, stop](JobContext&) {
        const auto workspace
            = Workspace::open(path, OpenMode::ReadWrite, Workspace::Lock::Take, stop);
        if (!workspace)
            *outcome = workspace.error();
    });
    connect(dialog, &WaitDialog::stopRequested, this, [stop] { stop.requestCancel(); });
    connect(job, &Job::finished, this, [this, dialog, outcome, path, then] {
        dialog->accept();
        if (*outcome) {
            if (open(path, OpenMode::ReadWrite) && then)
                then();
        } else if (outcome->error().kind != ErrorKind::Cancelled) {
            tell(outcome->error());
        }
    });
    dialog->open();
}

void AppContext::reopenLast()
{
    const QString last = m_settings->value(QLatin1String(kLastWorkspace)).toString();
    if (!last.isEmpty() && QFileInfo::exists(last))
        openBeside(last);
}

void AppContext::openSample()
{
    const QString path = QDir(dataFolder()).filePath(QStringLiteral("kilnhouse.waymark"));
    if (m_session.isOpen() && m_session.path() == path)
        return;
    if (!open(path, OpenMode::Create) || m_session.counts().messages > 0)
        return;
    auto outcome = std::make_shared<Result<void>>();
    Job* job = m_session.jobs().start(tr("Loading the sample community"),
        [path, outcome, formats = &m_formats, model = m_model, clock = &m_clock](
            JobContext& context) {
            auto workspace
                = Workspace::open(path, OpenMode::ReadWrite, Workspace::Lock::HeldByThisProcess);
            if (!workspace) {
                *outcome = workspace.error();
                return;
            }
            const auto report = installSample(**workspace, *formats, model, *clock, context);
            if (!report && report.error().kind != ErrorKind::Cancelled)
                *outcome = report.error();
        });
    connect(job, &Job::finished, this, [this, outcome, path] {
        if (!*outcome)
            tell(outcome->error());
        ChangeSet everything;
        everything.messages = everything.people = everything.settings = everything.audits = true;
        m_session.announce(everything);
        m_recent.add(path, m_session.title());
    });
}

void AppContext::take(const QStringList& paths)
{
    QString workspace; // of several the last
    QStringList files;
    for (const QString& path : paths) {
        if (isWorkspace(path))
            workspace = path;
        else
            files.append(path);
    }
    const auto takeFiles = [this, files] {
        if (files.isEmpty())
            return;
        m_window.showPage(QStringLiteral("import"));
        m_import.addPaths(files);
    };
    if (workspace.isEmpty())
        takeFiles();
    else
        openBeside(workspace, takeFiles);
}

void AppContext::ensureWorkspace()
{
    if (m_session.isOpen())
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QDir().mkpath(folder.path());
    QString path;
    for (int n = 1; path.isEmpty() || QFileInfo::exists(path); ++n)
        path = folder.filePath(
            n == 1 ? tr("My community.waymark") : tr("My community %1.waymark").arg(n));
    open(path, OpenMode::Create);
}

void AppContext::chooseWorkspace(bool create)
{
    const QString filter = tr("Waymark files (*.waymark)");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = m_window.findChild<QFileDialog*>();
    if (!dialog) {
        dialog = makeOwned<QFileDialog>(&m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->setDirectory(folder);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(QStringLiteral("waymark"));
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setWindowTitle(create ? tr("New Waymark file") : tr("Open a Waymark file"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, create](const QString& path) {
        if (create)
            open(path, OpenMode::Create);
        else
            openBeside(path);
    });
    dialog->open();
}

void AppContext::backUp()
{
    if (!m_session.isOpen())
        return;
    auto* dialog = makeOwned<QFileDialog>(&m_window, tr("Save a backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Waymark files (*.waymark)"));
    dialog->setDefaultSuffix(QStringLiteral("waymark"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& target) {
        auto outcome = std::make_shared<Result<void>>();
        Job* job = m_session.jobs().start(
            tr("Saving a backup"), [from = m_session.path(), target, outcome](JobContext&) {
                auto workspace = Workspace::open(from, OpenMode::ReadOnly);
                *outcome = workspace ? backupInto((*workspace)->connection(), target)
                                     : Result<void>(workspace.error());
            });
        connect(job, &Job::finished, this, [this, outcome] {
            if (!*outcome)
                tell(outcome->error());
        });
    });
    dialog->open();
}

void AppContext::openMessage(MessageId message)
{
    // Part of the audit: shown there, where it can be decided. Else read where one is.
    if (m_inboxPage.showMessage(message)) {
        m_window.showPage(QStringLiteral("inbox"));
        return;
    }
    const auto reading = m_search.reading(message);
    if (!reading)
        return;
    auto* dialog = makeOwned<MessageDialog>(
        *reading, message, m_inboxPage.controller().origins(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AppContext::setLanguage(const QString& language)
{
    if (!m_translations)
        return;
    m_translations->use(language);
    // What was put into words beforehand is asked for again; the widgets hear of it from Qt.
    m_session.retranslate();
    m_homeData.retranslate();
    m_inboxPage.controller().retranslate();
    if (m_help) {
        m_help->deleteLater();
        m_help.clear();
        showHelp();
    }
}

void AppContext::showHelp()
{
    if (!m_help) {
        m_help = makeOwned<HelpWindow>(QLocale().name(), &m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_help, &HelpWindow::keysRequested, &m_window, &MainWindow::showKeys);
        m_help->showChapter(chapterOfPage(m_window.currentPage()));
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void AppContext::setTheme(const QString& theme)
{
    m_theme.setChoice(theme == QLatin1String("light") ? ThemeChoice::Light
            : theme == QLatin1String("dark")          ? ThemeChoice::Dark
            : theme == QLatin1String("contrast")      ? ThemeChoice::HighContrast
                                                      : ThemeChoice::System);
}

void AppContext::setDensity(const QString& density)
{
    m_theme.setDensity(
        density == QLatin1String("compact") ? DensityChoice::Compact : DensityChoice::Comfortable);
}

bool AppContext::isSettled() const
{
    return !m_session.isOpen() || m_homeData.isUpToDate();
}

void AppContext::tell(const Error& error)
{
    m_window.tellTrouble(ErrorText::sentence(error), ErrorText::remark(error.kind));
}

} // namespace waymark
