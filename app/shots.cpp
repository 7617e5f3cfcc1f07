// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots.h"

#include "appcontext.h"

#include <QApplication>
#include <QTimer>

namespace waymark {

namespace {

constexpr QSize kUsual(1440, 900);
constexpr QSize kSmall(1024, 640);
/// Between preparing and drawing: long enough for what comes from another thread.
constexpr int kPauseMs = 450;
constexpr int kMostWaits = 40;

} // namespace

Shots::Shots(AppContext& app, const QString& folder, const QStringList& pages)
    : QObject(&app)
    , m_app(&app)
    , m_folder(folder)
{
    m_folder.mkpath(QStringLiteral("."));
    if (!pages.isEmpty()) {
        for (const QString& page : pages)
            addPage(page, QStringLiteral("light"), QStringLiteral("light"), QStringLiteral("en"), false, kUsual);
        return;
    }
    for (const QString& page :
        {QStringLiteral("home"), QStringLiteral("inbox"), QStringLiteral("import"), QStringLiteral("settings")}) {
        addPage(page, QStringLiteral("light"), QStringLiteral("light"), QStringLiteral("en"), false, kUsual);
        addPage(page, QStringLiteral("dark"), QStringLiteral("dark"), QStringLiteral("en"), false, kUsual);
        addPage(page, QStringLiteral("contrast"), QStringLiteral("contrast"), QStringLiteral("en"), false, kUsual);
        addPage(page, QStringLiteral("de"), QStringLiteral("light"), QStringLiteral("de"), false, kUsual);
        addPage(page, QStringLiteral("rtl"), QStringLiteral("light"), QStringLiteral("en"), true, kUsual);
        addPage(page, QStringLiteral("small"), QStringLiteral("light"), QStringLiteral("en"), false, kSmall);
    }
    add(QStringLiteral("firstrun-light"), [this] {
        m_app->setLanguage(QStringLiteral("en"));
        m_app->setTheme(QStringLiteral("light"));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_app->window().resize(kUsual);
        m_app->session().close();
    });
    add(QStringLiteral("firstrun-dark"), [this] { m_app->setTheme(QStringLiteral("dark")); });
    add(QStringLiteral("firstrun-de"), [this] {
        m_app->setTheme(QStringLiteral("light"));
        m_app->setLanguage(QStringLiteral("de"));
    });
}

void Shots::add(const QString& name, std::function<void()> prepare)
{
    m_steps.push_back({name, std::move(prepare)});
}

void Shots::addPage(const QString& page, const QString& suffix, const QString& theme, const QString& language,
    bool rtl, QSize size)
{
    add(page + u'-' + suffix, [this, page, theme, language, rtl, size] {
        m_app->setLanguage(language);
        m_app->setTheme(theme);
        QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
        m_app->window().resize(size);
        m_app->window().showPage(page);
    });
}

void Shots::start()
{
    QTimer::singleShot(kPauseMs, this, &Shots::next);
}

void Shots::next()
{
    if (m_step >= m_steps.size()) {
        QApplication::quit();
        return;
    }
    m_steps[m_step].prepare();
    m_waits = 0;
    QTimer::singleShot(kPauseMs, this, &Shots::shoot);
}

void Shots::shoot()
{
    if (!m_app->isSettled() && ++m_waits < kMostWaits) {
        QTimer::singleShot(kPauseMs, this, &Shots::shoot);
        return;
    }
    const QString file = m_folder.filePath(m_steps[m_step].name + QStringLiteral(".png"));
    if (!m_app->window().grab().save(file))
        qWarning("cannot write %s", qUtf8Printable(file));
    ++m_step;
    next();
}

} // namespace waymark
