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

QStringList everyPage()
{
    return {QStringLiteral("home"), QStringLiteral("inbox"), QStringLiteral("import"),
        QStringLiteral("settings")};
}

} // namespace

Shots::Shots(
    AppContext& app, const QString& folder, const QStringList& pages, const QString& language)
    : QObject(&app)
    , m_app(&app)
    , m_folder(folder)
{
    m_folder.mkpath(QStringLiteral("."));
    if (language != QLatin1String("en")) {
        for (const QString& page : everyPage())
            addPage(page, language, QStringLiteral("light"), false, kUsual);
        addPage(QStringLiteral("inbox"), language + QStringLiteral("-small"),
            QStringLiteral("light"), false, kSmall);
        addFirstRun(language);
        return;
    }
    if (!pages.isEmpty()) {
        for (const QString& page : pages)
            addPage(page, QStringLiteral("light"), QStringLiteral("light"), false, kUsual);
        return;
    }
    for (const QString& page : everyPage()) {
        addPage(page, QStringLiteral("light"), QStringLiteral("light"), false, kUsual);
        addPage(page, QStringLiteral("dark"), QStringLiteral("dark"), false, kUsual);
        addPage(page, QStringLiteral("contrast"), QStringLiteral("contrast"), false, kUsual);
        addPage(page, QStringLiteral("rtl"), QStringLiteral("light"), true, kUsual);
        addPage(page, QStringLiteral("small"), QStringLiteral("light"), false, kSmall);
    }
    for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        for (const QString& page : everyPage())
            addTrouble(page, theme);
    }
    addCompact();
    addFirstRun(QStringLiteral("light"));
    add(QStringLiteral("firstrun-dark"), [this] { m_app->setTheme(QStringLiteral("dark")); });
}

// The bar of the window over a page, with what a full disk says.
void Shots::addTrouble(const QString& page, const QString& theme)
{
    add(page + QStringLiteral("-trouble-") + theme, [this, page, theme] {
        m_app->setTheme(theme);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_app->window().resize(kUsual);
        m_app->window().showPage(page);
        m_app->tell({ErrorKind::DiskFull, QStringLiteral("/home/ines/kilnhouse.waymark"),
            QStringLiteral("database or disk is full")});
    });
}

// All compact ones together: another density makes the frame and the pages anew.
void Shots::addCompact()
{
    for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        for (const QString& page : everyPage())
            add(page + QStringLiteral("-compact-") + theme, [this, page, theme] {
                m_app->window().dismissTrouble();
                m_app->setDensity(QStringLiteral("compact"));
                m_app->setTheme(theme);
                m_app->window().showPage(page);
            });
    }
    add(QStringLiteral("inbox-compact-small"), [this] {
        m_app->setTheme(QStringLiteral("light"));
        m_app->window().resize(kSmall);
        m_app->window().showPage(QStringLiteral("inbox"));
    });
}

void Shots::addFirstRun(const QString& suffix)
{
    add(QStringLiteral("firstrun-") + suffix, [this] {
        m_app->setTheme(QStringLiteral("light"));
        m_app->setDensity(QStringLiteral("comfortable"));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_app->window().resize(kUsual);
        m_app->session().close();
        // Behind the frame that another density makes anew: the page's start has the focus again.
        QTimer::singleShot(0, m_app, [this] { m_app->window().showPage(QStringLiteral("home")); });
    });
}

void Shots::add(const QString& name, std::function<void()> prepare)
{
    m_steps.push_back({name, std::move(prepare)});
}

void Shots::addPage(
    const QString& page, const QString& suffix, const QString& theme, bool rtl, QSize size)
{
    add(page + u'-' + suffix, [this, page, theme, rtl, size] {
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
