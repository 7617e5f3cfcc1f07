// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/querylane.h"
#include "presentation/homedata.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace waymark {

class Session;

/// Keeps HomeData up to date with the session, off the GUI thread. Changes in quick succession are
/// gathered; while nobody looks, nothing is computed.
class HomeController final : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives the controller.
    explicit HomeController(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const HomeData& data() const { return m_data; }
    /// What the bundled sample holds, for the first run.
    void setSample(int messages, int people);
    /// Whether Home is in front; it is from the start.
    void setActive(bool active);
    /// Picks a member as power user, or takes the pick back. False when three are picked already.
    bool pick(const QString& key, bool picked);
    /// Replaces the sketch of the first path; lines without words are left out.
    void setSketch(const PathSketch& sketch);
    /// Asks again, since what it holds is in words: another language came.
    void retranslate() { refreshSoon(); }
    [[nodiscard]] bool isUpToDate() const { return !m_stale && !m_lane.isBusy(); }

Q_SIGNALS:
    void dataChanged();

private:
    friend class MovesCommand;
    void push(const WeeklyMoves& after, std::function<QString()> words);
    void apply(const WeeklyMoves& moves);
    void refreshSoon();
    void refresh();
    void show(HomeData data);

    Session* m_session; ///< not owned
    HomeData m_data;
    int m_sampleMessages = 0;
    int m_samplePeople = 0;
    bool m_active = true;
    bool m_stale = false;
    bool m_takenDuringJob = false; ///< the data shown, or asked for, are of a moment within a job
    QTimer m_pause;
    QueryLane m_lane; ///< last: waits for its thread
};

} // namespace waymark
