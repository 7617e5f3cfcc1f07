// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <memory>

namespace waymark {

/// Shared between whoever asks for a stop and whoever does the work. Safe from any thread and, for
/// requestCancel(), from a signal handler.
class CancelToken
{
public:
    CancelToken()
        : m_flag(std::make_shared<std::atomic<bool>>(false))
    {
    }
    void requestCancel() const noexcept { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const noexcept
    {
        return m_flag->load(std::memory_order_relaxed);
    }

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
};

/// How far a piece of work has come. total 0 means "not known".
struct Progress
{
    QString what; ///< what is being worked on, e.g. a file name; not translated
    qint64 done = 0; ///< in the work's own unit: bytes while reading
    qint64 total = 0;
    qint64 items = 0; ///< messages or records so far

    friend bool operator==(const Progress&, const Progress&) = default;
};

/// What a service knows of the job it runs in: it reports progress and asks whether to stop. A
/// service knows no threads; the command line and the window each bring their own JobContext.
class JobContext
{
public:
    virtual ~JobContext() = default;
    /// Cheap enough to call every few hundred records; the receiver thins out.
    virtual void progress(const Progress& progress) = 0;
    [[nodiscard]] virtual bool isCancelled() const = 0;
};

/// Reports nowhere and never stops: for tests and for work too short to watch.
class SilentContext final : public JobContext
{
public:
    void progress(const Progress&) override { }
    [[nodiscard]] bool isCancelled() const override { return false; }
};

} // namespace waymark
