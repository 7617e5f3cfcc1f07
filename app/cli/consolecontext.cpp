// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolecontext.h"

#include "base/displaytext.h"

#include <unistd.h>

namespace waymark::cli {

ConsoleContext::ConsoleContext(const Context& context)
    : m_context(&context)
    , m_shows(!context.quiet && isatty(STDERR_FILENO) != 0)
{
    m_sinceLast.start();
}

ConsoleContext::~ConsoleContext()
{
    if (m_written) {
        *m_context->err << "\r\033[K";
        m_context->err->flush();
    }
}

void ConsoleContext::progress(const Progress& progress)
{
    if (!m_shows || m_sinceLast.elapsed() < 200)
        return;
    m_sinceLast.restart();
    m_written = true;
    const qint64 percent = progress.total > 0 ? progress.done * 100 / progress.total : 0;
    *m_context->err << "\r\033[K" << percent << " %  " << progress.items << " messages  "
                    << displayText(progress.what.right(60));
    m_context->err->flush();
}

} // namespace waymark::cli
