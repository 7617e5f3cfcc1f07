// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrunner.h"

#include <QMetaObject>
#include <QPointer>

#include <chrono>
#include <mutex>

namespace waymark {

namespace {

/// Collects progress on the working thread and passes on what a person can see. It speaks to the
/// runner, which outlives the thread, and never to a widget.
class ThrottledContext final : public JobContext
{
public:
    ThrottledContext(CancelToken token, std::function<void(Progress)> post)
        : m_token(std::move(token))
        , m_post(std::move(post))
    {
    }

    void progress(const Progress& progress) override
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(50))
            return;
        m_last = now;
        m_post(progress);
    }
    [[nodiscard]] bool isCancelled() const override { return m_token.isCancelled(); }

private:
    CancelToken m_token;
    std::function<void(Progress)> m_post;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace

Job::Job(QString title, QObject* parent)
    : QObject(parent)
    , m_title(std::move(title))
{
}

void Job::cancel()
{
    m_token.requestCancel();
}

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
{
}

JobRunner::~JobRunner()
{
    cancelAndWait();
}

void JobRunner::cancelAndWait()
{
    for (Job* job : m_waiting)
        job->m_token.requestCancel();
    if (m_current)
        m_current->m_token.requestCancel();
    if (m_thread.joinable())
        m_thread.join();
}

Job* JobRunner::start(const QString& title, std::function<void(JobContext&)> work)
{
    auto job = std::unique_ptr<Job>(new Job(title, this)); // NOLINT: private constructor
    job->m_work = std::move(work);
    Job* raw = job.release(); // owned by the runner as its parent
    m_waiting.push_back(raw);
    if (!m_current)
        QMetaObject::invokeMethod(
            this, [this] { startNext(); }, Qt::QueuedConnection);
    return raw;
}

void JobRunner::startNext()
{
    if (m_current || m_waiting.empty())
        return;
    m_current = m_waiting.front();
    m_waiting.pop_front();
    Job* job = m_current;
    const QPointer<JobRunner> alive(this);
    Q_EMIT started(job);
    if (!alive)
        return;
    if (m_thread.joinable())
        m_thread.join();
    m_thread = std::thread([this, job, work = std::move(job->m_work), token = job->m_token] {
        ThrottledContext context(token, [this, job](const Progress& progress) {
            QMetaObject::invokeMethod(
                this,
                [this, job, progress] {
                    if (m_current != job)
                        return;
                    job->m_progress = progress;
                    Q_EMIT job->progressed(progress);
                },
                Qt::QueuedConnection);
        });
        if (!token.isCancelled())
            work(context);
        QMetaObject::invokeMethod(
            this, [this, job] { finish(job); }, Qt::QueuedConnection);
    });
}

void JobRunner::finish(Job* job)
{
    if (m_thread.joinable())
        m_thread.join();
    m_current = nullptr;
    const QPointer<JobRunner> alive(this);
    Q_EMIT job->finished();
    if (!alive)
        return;
    job->deleteLater();
    // A slot that showed a dialog ran an event loop, in which the next one began.
    if (m_current)
        return;
    if (m_waiting.empty())
        Q_EMIT idle();
    else
        startNext();
}

} // namespace waymark
