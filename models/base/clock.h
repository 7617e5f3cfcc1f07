// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace waymark {

/// An instant in milliseconds since 1970-01-01T00:00:00Z. Local time exists only in
/// presentation/formatting and in metrics, which name their zone.
using Millis = qint64;

/// Time is an input: services take a Clock, tests set it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Millis now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Millis now() const override;
};

/// A clock that stands still until told otherwise, for tests and reproducible reports.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Millis now)
        : m_now(now)
    {
    }
    [[nodiscard]] Millis now() const override { return m_now; }
    void set(Millis now) { m_now = now; }

private:
    Millis m_now;
};

} // namespace waymark
