// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"
#include "shell/page.h"

#include <QPointer>
#include <QWidget>

class QStackedLayout;

namespace waymark {

class FirstRunView;
class PowerUsersDialog;
class RebuiltPage;
class WeekView;

/// Home in its two forms: the first run with its three choices, and the week. Shows one HomeData
/// and says by signals what the manager wants.
class HomePage : public QWidget
{
    Q_OBJECT

public:
    explicit HomePage(QWidget* parent);
    void setData(const HomeData& home);
    /// Puts the focus visibly on the first thing to do.
    void focusStart();

Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void openRequested();
    void auditRequested(); ///< begin, continue or look at the audit
    void pickRequested(const QString& key, bool picked); ///< a power user
    void sketchChanged(const PathSketch& sketch);
    void filesDropped(const QStringList& paths);
    void categoryChosen(const QString& key); ///< the messages behind a line of "what people write"
    void attentionChosen(const QString& id);

private:
    void showForm(int form);
    void choosePowerUsers();
    void sketchPath();

    HomeData m_data; ///< as last set, for the dialogs
    QPointer<PowerUsersDialog> m_powerUsers;
    QStackedLayout* m_forms;
    FirstRunView* m_first;
    WeekView* m_week;
};

/// Home as the window registers it.
class HomePageEntry : public Page
{
    Q_OBJECT

public:
    explicit HomePageEntry(QObject* parent);
    [[nodiscard]] QString id() const override { return QStringLiteral("home"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("home"); }
    QWidget* widget() override;
    void arrived() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    /// The page itself; another one after a change of the language.
    HomePage* page();

Q_SIGNALS:
    /// Made at the first need and for another language: whoever composes sets its data and connects
    /// it.
    void made(waymark::HomePage* page);

private:
    QPointer<RebuiltPage> m_host;
};

} // namespace waymark
