// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/homecontroller.h"

#include "presentation/homecollector.h"
#include "presentation/session.h"

#include <QLocale>

namespace waymark {

namespace {

/// Milliseconds: decisions in quick succession are shown together.
constexpr int kPause = 120;

} // namespace

HomeController::HomeController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(&session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &HomeController::refresh);
    connect(&session, &Session::opened, this, [this] {
        m_lane.open(m_session->path());
        refreshSoon();
    });
    connect(&session, &Session::aboutToClose, this, [this] {
        m_pause.stop();
        m_stale = false;
        m_lane.close();
        show({});
    });
    connect(&session, &Session::changed, this, &HomeController::refreshSoon);
    if (session.isOpen()) {
        m_lane.open(session.path());
        refreshSoon();
    }
}

void HomeController::setSample(int messages, int people)
{
    m_sampleMessages = messages;
    m_samplePeople = people;
    show(m_data);
}

void HomeController::setActive(bool active)
{
    m_active = active;
    if (active && m_stale)
        refreshSoon();
}

void HomeController::refreshSoon()
{
    m_stale = true;
    if (m_active)
        m_pause.start();
}

void HomeController::refresh()
{
    if (!m_session->isOpen())
        return;
    const bool importing = !m_session->jobs().isIdle();
    m_lane.ask([this, importing, shipped = &m_session->shipped(), clock = &m_session->clock(),
                   locale = QLocale()](Workspace& workspace) -> QueryLane::Deliver {
        HomeCollector collector(workspace, *shipped, *clock, locale, importing);
        auto data = collector.collect();
        if (!data)
            return {};
        return [this, data = std::move(data).value()] {
            m_stale = false;
            show(data);
        };
    });
}

void HomeController::show(HomeData data)
{
    data.sampleMessages = m_sampleMessages;
    data.samplePeople = m_samplePeople;
    if (data == m_data)
        return;
    m_data = std::move(data);
    Q_EMIT dataChanged();
}

} // namespace waymark
