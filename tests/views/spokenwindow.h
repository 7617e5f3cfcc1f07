// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontext.h"
#include "inboxstage.h"
#include "translator.h"

#include <QSettings>
#include <QString>

#include <memory>
#include <vector>

namespace waymark::test {

/// A piece of text that is seen or read out, with what shows it.
struct ShownWords
{
    QString where; ///< class and name of the widget
    QString words;
};

/// Everything that @p root and what is visible in it shows: painted words, tooltips, accessible
/// names and descriptions. Keys are left out: they are called as they are printed on them.
[[nodiscard]] std::vector<ShownWords> wordsIn(QWidget& root);

/// The whole program in a language, over a community of a dozen members whose words are German and
/// hold no digit: what else is shown is ours.
class SpokenWindow
{
public:
    explicit SpokenWindow(const QString& language);
    ~SpokenWindow();
    Q_DISABLE_COPY_MOVE(SpokenWindow)

    [[nodiscard]] MainWindow& window() { return m_app->window(); }
    [[nodiscard]] AppContext& app() { return *m_app; }
    /// Decides some messages and gives one topics and a flag.
    void work();
    /// Shows the page and waits until it has what it asks for.
    void show(const QString& page);
    /// Presses a visible button, else starts an action, by its words; false when there is none.
    [[nodiscard]] bool press(const QString& words);

private:
    InboxStage m_stage;
    Translations m_translations;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AppContext> m_app;
};

} // namespace waymark::test
