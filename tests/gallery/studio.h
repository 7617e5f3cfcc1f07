// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "home/homepage.h"
#include "presentation/homecontroller.h"
#include "presentation/importcontroller.h"
#include "presentation/origincontroller.h"
#include "presentation/searchcontroller.h"
#include "presentation/settingscontroller.h"
#include "presentation/workspacefixture.h"
#include "search/searchpalette.h"
#include "settings/settingspage.h"
#include "shell/mainwindow.h"
#include "transfer/importpage.h"

#include <QDir>
#include <QSettings>
#include <QStringList>

#include <memory>

namespace waymark {

/// The window over a workspace of its own, and the pictures made of it.
class Studio
{
public:
    Studio(const QDir& out, QString suffix, QSize size);
    /// All groups, or those named.
    void run(const QStringList& only);

private:
    void importPictures();
    void loadSample();
    void homePictures();
    void searchPictures();
    void settingsPictures();
    void settle(int rounds = 30);
    void shoot(const QString& name, QWidget* widget = nullptr);
    void waitIdle();
    void addPaths(const QStringList& paths);

    QDir m_out;
    QString m_suffix;
    QTemporaryDir m_place;
    QSettings m_settings;
    test::WorkspaceFixture m_fixture;
    ImportController m_import;
    HomeController m_homeData;
    OriginController m_origins;
    SearchController m_search;
    SettingsController m_preferences;
    QObject m_owner;
    MainWindow m_window;
    HomePageEntry m_homePage;
    ImportPageEntry m_importPage;
    SettingsPageEntry m_settingsPage;
    SearchPalette m_palette;
};

} // namespace waymark
