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
    addFirstRun(QStringLiteral("light"));
    add(QStringLiteral("firstrun-dark"), [this] { m_app->setTheme(QStringLiteral("dark")); });
}

void Shots::addFirstRun(const QString& suffix)
{
    add(QStringLiteral("firstrun-") + suffix, [this] {
        m_app->setTheme(QStringLiteral("light"));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_app->window().resize(kUsual);
        m_app->session().close();
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
