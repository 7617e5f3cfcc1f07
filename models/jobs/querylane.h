// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace waymark {

class Workspace;

/// Asks the workspace questions that are too slow for the GUI thread: one thread with a read-only
/// connection of its own. Only the newest question counts: a waiting one is replaced, a running one
/// is interrupted, and the answer to an outdated one is never delivered. Belongs to the GUI thread.
class QueryLane final : public QObject
{
    Q_OBJECT

public:
    /// What is to be done with the answer; runs on the GUI thread.
    using Deliver = std::function<void()>;
    /// Runs on the lane's thread and must own what it uses. An empty result delivers nothing.
    using Question = std::function<Deliver(Workspace&)>;

    explicit QueryLane(QObject* parent = nullptr);
    ~QueryLane() override;

    /// The file that questions are put to. The connection is opened at the first question.
    void open(const QString& path);
    /// Drops every question and closes the connection before it returns.
    void close();
    void ask(Question question);
    /// Forgets the present question and its answer.
    void dismiss();
    /// True from ask() to the delivery (or dismissal) of its answer.
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    void run();
    void answer(std::uint64_t generation, const Deliver& deliver);
    /// Ends what an outdated question does. With m_mutex held.
    void interruptOutdated();

    std::thread m_thread;
    std::mutex m_mutex; ///< of all that follow up to m_closed
    std::condition_variable m_wake;
    QString m_path;
    Question m_question;
    std::uint64_t m_generation = 0; ///< of the newest question; counts dismissals too
    Workspace* m_running = nullptr; ///< in use by a question that may be interrupted
    std::uint64_t m_runningGeneration = 0; ///< of that question
    bool m_reopen = false;
    bool m_stop = false;
    bool m_closed = true; ///< the thread holds no connection
    bool m_busy = false; ///< of the GUI thread
    QTimer m_insist; ///< of the GUI thread: interrupts again
};

} // namespace waymark
