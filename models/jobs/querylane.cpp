// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/querylane.h"

#include "base/logging.h"
#include "storage/workspace.h"

#include <QMetaObject>

#include <chrono>

namespace waymark {

namespace {

// SQLite forgets an interruption that comes between two statements, so it is repeated until the
// outdated question has returned.
constexpr std::chrono::milliseconds kInsist(20);

} // namespace

QueryLane::QueryLane(QObject* parent)
    : QObject(parent)
{
    m_insist.setInterval(kInsist);
    connect(&m_insist, &QTimer::timeout, this, [this] {
        const std::lock_guard lock(m_mutex);
        interruptOutdated();
    });
}

QueryLane::~QueryLane()
{
    close();
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void QueryLane::open(const QString& path)
{
    close();
    const std::lock_guard lock(m_mutex);
    m_path = path;
}

void QueryLane::close()
{
    dismiss();
    std::unique_lock lock(m_mutex);
    m_path.clear();
    m_reopen = true;
    m_wake.notify_all();
    while (m_thread.joinable() && !m_wake.wait_for(lock, kInsist, [this] { return m_closed; }))
        interruptOutdated();
}

void QueryLane::dismiss()
{
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_question = {};
    m_busy = false;
    interruptOutdated();
}

void QueryLane::interruptOutdated()
{
    if (!m_running || m_runningGeneration == m_generation) {
        m_insist.stop();
        return;
    }
    m_running->connection().interrupt();
    m_insist.start();
}

void QueryLane::ask(Question question)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_path.isEmpty())
            return;
        ++m_generation;
        m_question = std::move(question);
        m_busy = true;
        interruptOutdated();
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_wake.notify_all();
}

void QueryLane::answer(std::uint64_t generation, const Deliver& deliver)
{
    {
        const std::lock_guard lock(m_mutex);
        if (generation != m_generation)
            return;
        m_busy = false;
    }
    if (deliver)
        deliver();
}

void QueryLane::run()
{
    std::unique_ptr<Workspace> workspace;
    while (true) {
        Question question;
        QString path;
        std::uint64_t generation = 0;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stop || m_reopen || m_question; });
            if (m_reopen) {
                workspace.reset();
                m_reopen = false;
                m_closed = true;
                m_wake.notify_all();
            }
            if (m_stop)
                return;
            if (!m_question)
                continue;
            question = std::move(m_question);
            m_question = {};
            path = m_path;
            generation = m_generation;
            m_closed = false;
        }
        if (!workspace) {
            // The lock and the check of the file are the session's business.
            auto opened
                = Workspace::open(path, OpenMode::ReadOnly, Workspace::Lock::HeldByThisProcess);
            if (!opened) {
                qCWarning(lcStorage, "no connection for questions: %s",
                    qUtf8Printable(opened.error().detail));
                QMetaObject::invokeMethod(
                    this, [this, generation] { answer(generation, {}); }, Qt::QueuedConnection);
                continue;
            }
            workspace = std::move(opened).value();
        }
        {
            const std::lock_guard lock(m_mutex);
            if (generation != m_generation)
                continue;
            m_running = workspace.get();
            m_runningGeneration = generation;
        }
        Deliver deliver = question(*workspace);
        {
            const std::lock_guard lock(m_mutex);
            m_running = nullptr;
        }
        QMetaObject::invokeMethod(
            this, [this, generation, deliver = std::move(deliver)] { answer(generation, deliver); },
            Qt::QueuedConnection);
    }
}

} // namespace waymark
