// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "categorise/categoriser.h"
#include "formats/registry.h"
#include "home/homepage.h"
#include "inbox/inboxpage.h"
#include "make.h"
#include "presentation/homecontroller.h"
#include "presentation/importcontroller.h"
#include "presentation/recentfiles.h"
#include "presentation/searchcontroller.h"
#include "presentation/session.h"
#include "presentation/settingscontroller.h"
#include "search/searchpalette.h"
#include "settings/settingspage.h"
#include "shell/mainwindow.h"
#include "style/theme.h"
#include "transfer/importpage.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <functional>
#include <memory>

namespace waymark {

class HelpWindow;
class Translations;

/// The composition root: makes every part of the window once, connects them, and owns them. Nothing
/// else in the program knows more than its own neighbours.
class AppContext final : public QObject
{
    Q_OBJECT

public:
    /// @p model is the shipped classifier; @p settings and @p translations are not owned. Without
    /// @p translations the language stays as it is.
    explicit AppContext(
        Categoriser model, QSettings* settings, Translations* translations = nullptr);
    ~AppContext() override;

    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] Theme& theme() { return m_theme; }
    [[nodiscard]] InboxPage& inbox() { return m_inboxPage; }
    [[nodiscard]] SettingsController& preferences() { return m_preferences; }

    /// Opens a workspace and says so when that fails.
    bool open(const QString& path, OpenMode mode);
    /// As open(), and calls @p then when that went well. A large file that owes work is brought up
    /// to date on another thread first, behind a dialog with a stop.
    void openBeside(const QString& path, const std::function<void()>& then = {});
    /// The workspace of the last session, if it is still there.
    void reopenLast();
    /// The bundled sample in a file of its own, imported when that is new.
    void openSample();
    /// Files named on the command line or dropped: a workspace is opened, everything else imported.
    void take(const QStringList& paths);

    /// Everything people read follows at once; what was done, chosen and undone stays.
    void setLanguage(const QString& language);
    void setTheme(const QString& theme);
    void setDensity(const QString& density);
    /// Says in the window's bar what went wrong, what is safe and what to do.
    void tell(const Error& error);
    /// Nothing runs and nothing is being looked up: what is shown is what there is.
    [[nodiscard]] bool isSettled() const;

private:
    /// What the window's frame needs from here: again after another language came.
    void dressFrame();
    void makeActions();
    void enableActions();
    void connectHome(HomePage* home);
    void connectPages();
    void connectShell();
    void followJob(Job* job);
    void refreshFrame();
    void openMessage(MessageId message);
    void chooseWorkspace(bool create);
    void backUp();
    void showHelp();
    void ensureWorkspace();
    void refreshRecent();

    SystemClock m_clock;
    FormatRegistry m_formats;
    Categoriser m_model;
    QSettings* m_settings; ///< not owned
    Translations* m_translations; ///< not owned, may be null
    Theme m_theme;
    Session m_session;
    JobRunner m_mending; ///< beside the session, which is closed then
    CancelToken m_stopMending;
    RecentFiles m_recent;
    ImportController m_import;
    HomeController m_homeData;
    SearchController m_search;
    SettingsController m_preferences;
    HomePageEntry m_homePage;
    InboxPage m_inboxPage;
    ImportPageEntry m_importPage;
    SettingsPageEntry m_settingsPage;
    MainWindow m_window; ///< after the controllers: its widgets know all of the above
    std::unique_ptr<SearchPalette> m_palette; ///< of the window's present frame
    QPointer<HelpWindow> m_help; ///< child of the window
    QList<QAction*> m_actions; ///< children of the window
    QAction* m_reportAction = nullptr; ///< one of these
    QList<QAction*> m_ofCommunity; ///< those that need one
    QList<QAction*> m_recentActions; ///< the same
};

} // namespace waymark
