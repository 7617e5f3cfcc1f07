// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/homecontroller.h"

#include "presentation/homecollector.h"
#include "presentation/session.h"
#include "presentation/undocommand.h"
#include "services/weeklymoves.h"

#include <QLocale>
#include <QPointer>

namespace waymark {

namespace {

/// Milliseconds: decisions in quick succession are shown together.
constexpr int kPause = 120;

} // namespace

/// Other picks or another sketch. Holds both values whole: they are small.
class MovesCommand final : public UndoCommand
{
public:
    MovesCommand(const Session& session, HomeController* home, WeeklyMoves before,
        WeeklyMoves after, Words words)
        : UndoCommand(session, std::move(words))
        , m_home(home)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void redo() override { apply(m_after); }
    void undo() override { apply(m_before); }

private:
    void apply(const WeeklyMoves& moves)
    {
        if (m_home)
            m_home->apply(moves);
    }
    QPointer<HomeController> m_home;
    WeeklyMoves m_before;
    WeeklyMoves m_after;
};

HomeController::HomeController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(&session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &HomeController::refresh);
    connect(&session, &Session::opened, this, [this] {
        m_lane.open(m_session->path());
        // The first run must not flash up where there is a community.
        HomeData loading;
        loading.isLoading = true;
        show(loading);
        refreshSoon();
    });
    connect(&session, &Session::aboutToClose, this, [this] {
        m_pause.stop();
        m_stale = false;
        m_lane.close();
        show({});
    });
    connect(&session, &Session::changed, this, &HomeController::refreshSoon);
    // A stopped import changes nothing, and nobody announces it: but while it ran, it was the
    // newest one, and what the one before it had left to do was not shown.
    connect(&session.jobs(), &JobRunner::idle, this, [this] {
        if (m_takenDuringJob)
            refreshSoon();
    });
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

bool HomeController::pick(const QString& key, bool picked)
{
    if (!m_session->isOpen())
        return false;
    auto moves = loadMoves(m_session->workspace());
    if (!moves) {
        m_session->report(moves.error());
        return false;
    }
    if (moves->powerUsers.contains(key) == picked)
        return true;
    if (picked && moves->powerUsers.size() >= WeeklyMoves::kPowerUsers)
        return false;
    const auto name = nameOfKey(m_session->workspace(), key);
    if (!name || name->isEmpty())
        return false;
    WeeklyMoves after = *moves;
    if (picked)
        after.powerUsers << key;
    else
        after.powerUsers.removeAll(key);
    push(after, [picked, name = *name] {
        return picked ? tr("Picked %1").arg(name) : tr("No longer picked: %1").arg(name);
    });
    return true;
}

void HomeController::setSketch(const PathSketch& sketch)
{
    if (!m_session->isOpen())
        return;
    auto moves = loadMoves(m_session->workspace());
    if (!moves) {
        m_session->report(moves.error());
        return;
    }
    WeeklyMoves after = *moves;
    after.sketch.role = sketch.role.simplified();
    after.sketch.steps.clear();
    for (const QString& step : sketch.steps) {
        if (!step.simplified().isEmpty() && after.sketch.steps.size() < PathSketch::kMostSteps)
            after.sketch.steps << step.simplified();
    }
    if (after.sketch.steps.isEmpty())
        after.sketch.role.clear(); // a role alone is no sketch
    push(after, [] { return tr("Sketched a path"); });
}

void HomeController::push(const WeeklyMoves& after, std::function<QString()> words)
{
    auto before = loadMoves(m_session->workspace());
    if (!before || *before == after)
        return;
    m_session->undoStack().push(std::make_unique<MovesCommand>(
        *m_session, this, std::move(before).value(), after, std::move(words))
                                    .release()); // the stack owns it
}

void HomeController::apply(const WeeklyMoves& moves)
{
    if (!m_session->isOpen())
        return;
    if (const auto saved = saveMoves(m_session->workspace(), moves); !saved) {
        m_session->report(saved.error());
        return;
    }
    ChangeSet change;
    change.settings = true;
    m_session->announce(change);
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
    m_takenDuringJob = importing;
    m_lane.ask([this, importing, shipped = &m_session->shipped(), clock = &m_session->clock(),
                   locale = QLocale()](Workspace& workspace) -> QueryLane::Deliver {
        HomeCollector collector(workspace, *shipped, *clock, locale, importing);
        auto data = collector.collect();
        if (!data)
            return [this] { // the session tells of a file that cannot be read
                HomeData told = m_data;
                told.isLoading = false;
                show(told);
            };
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
