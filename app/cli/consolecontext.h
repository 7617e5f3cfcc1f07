// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jobcontext.h"
#include "command.h"

#include <QElapsedTimer>

namespace waymark::cli {

/// A job on the command line: progress as a line on err a few times a second when it is a terminal,
/// cancelled by a signal.
class ConsoleContext final : public JobContext
{
public:
    explicit ConsoleContext(const Context& context);
    ~ConsoleContext() override;
    Q_DISABLE_COPY_MOVE(ConsoleContext)

    void progress(const Progress& progress) override;
    [[nodiscard]] bool isCancelled() const override { return m_context->cancel.isCancelled(); }

private:
    const Context* m_context; ///< not owned
    QElapsedTimer m_sinceLast;
    bool m_shows = false;
    bool m_written = false;
};

} // namespace waymark::cli
