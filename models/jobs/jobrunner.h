// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jobcontext.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <thread>

namespace waymark {

/// A piece of work running off the GUI thread, seen from the GUI thread. Exactly one finished() is
/// emitted, after the work has returned, also when it was cancelled before it began.
class Job final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] Progress progress() const { return m_progress; }
    [[nodiscard]] bool isCancelling() const { return m_token.isCancelled(); }
    /// Asks the work to stop at its next safe point.
    void cancel();

Q_SIGNALS:
    /// At most some twenty times a second.
    void progressed(const waymark::Progress& progress);
    void finished();

private:
    friend class JobRunner;
    Job(QString title, QObject* parent);

    QString m_title;
    Progress m_progress;
    CancelToken m_token;
    std::function<void(JobContext&)> m_work;
};

/// Runs jobs one after the other on one thread: the single writer lane. Belongs to the GUI thread.
/// The destructor cancels and waits.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// Queues @p work. The job belongs to the runner and goes after its finished() was handled;
    /// connect to it at once. @p work runs on another thread: it must own or share what it uses.
    Job* start(const QString& title, std::function<void(JobContext&)> work);

    /// Asks everything to stop and waits for the running work to return; finished() follows later.
    void cancelAndWait();

    /// The running job, or null.
    [[nodiscard]] Job* current() const { return m_current; }
    [[nodiscard]] bool isIdle() const { return !m_current; }

Q_SIGNALS:
    void started(waymark::Job* job);
    /// After the job's own finished().
    void idle();

private:
    void startNext();
    void finish(Job* job);

    std::deque<Job*> m_waiting; ///< children
    Job* m_current = nullptr; ///< child
    std::thread m_thread;
};

} // namespace waymark
