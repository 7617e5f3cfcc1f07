// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/categoriser.h"
#include "jobs/jobrunner.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace waymark {

/// What learning is asked for: all decisions, and the messages to propose for anew.
struct LearningTask
{
    std::vector<Decision> lessons;
    std::vector<std::pair<qint64, std::string>> texts; ///< message id and cleaned text
};

/// The model with the lessons learned, and its proposals.
struct LearningResult
{
    std::shared_ptr<const Categoriser> model;
    std::vector<std::pair<qint64, Proposal>> proposals;
};

/// Re-fits the model off the GUI thread (about 0.7 s for 500 decisions). Only the newest task
/// counts: what comes in while one runs replaces what waits. Values only, no database; so it has a
/// thread of its own and never waits behind an import.
class AuditLearner final : public QObject
{
    Q_OBJECT

public:
    /// @p shipped outlives this.
    explicit AuditLearner(const Categoriser& shipped, QObject* parent = nullptr);

    void request(LearningTask task);
    /// Forgets what runs and waits; no result follows.
    void drop();
    [[nodiscard]] bool isBusy() const { return m_running || m_next.has_value(); }

Q_SIGNALS:
    void learned(const waymark::LearningResult& result);

private:
    void startNext();

    const Categoriser* m_shipped;
    std::optional<LearningTask> m_next;
    bool m_running = false;
    quint64 m_generation = 0; ///< results of an older one are dropped
    JobRunner m_runner; ///< last: waits for its work when destroyed
};

} // namespace waymark
