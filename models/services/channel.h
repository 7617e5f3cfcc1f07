// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace waymark {

/// Hands values from one thread to another, at most @p capacity waiting. On std::mutex and not on
/// Qt's, so that the thread sanitizer sees the hand-off.
template <typename T>
class Channel
{
public:
    explicit Channel(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// Waits for room. False when the channel is closed; the value is then dropped.
    bool push(T value)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_queue.size() < m_capacity; });
        if (m_closed)
            return false;
        m_queue.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }

    /// Waits for a value. Nothing when the channel is closed and empty.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_queue.empty(); });
        if (m_queue.empty())
            return std::nullopt;
        std::optional<T> value(std::move(m_queue.front()));
        m_queue.pop_front();
        m_changed.notify_all();
        return value;
    }

    /// No more pushes; what waits can still be popped.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    /// Closes and drops what waits.
    void abandon()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_queue.clear();
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_queue;
    std::size_t m_capacity;
    bool m_closed = false;
};

} // namespace waymark
