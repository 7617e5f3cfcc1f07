// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QObject>
#include <QSize>
#include <QStringList>

#include <functional>
#include <vector>

namespace waymark {

class AppContext;

/// Draws the real pages over a real workspace into PNG files, one after the other, and ends the
/// program. Waits between the steps with a timer, so that the window works as it always does.
class Shots final : public QObject
{
    Q_OBJECT

public:
    /// @p pages: ids; empty: every page in every theme, from right to left, small, compact, and
    /// with the bar that tells of trouble.
    /// @p language is the one in force; other than "en" only names the pictures and draws fewer.
    Shots(
        AppContext& app, const QString& folder, const QStringList& pages, const QString& language);

    void start();

private:
    struct Step
    {
        QString name;
        std::function<void()> prepare;
    };
    void add(const QString& name, std::function<void()> prepare);
    void addPage(
        const QString& page, const QString& suffix, const QString& theme, bool rtl, QSize size);
    void addTrouble(const QString& page, const QString& theme);
    void addCompact();
    void addFirstRun(const QString& suffix);
    void next();
    void shoot();

    AppContext* m_app; ///< not owned
    QDir m_folder;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    int m_waits = 0;
};

} // namespace waymark
