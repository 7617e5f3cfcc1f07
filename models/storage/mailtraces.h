// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waymark {

class Connection;

/// Who wrote a mail to whom. Addresses in lower case.
struct MailTrace
{
    ThreadId thread;
    QString author;
    bool isKnown = false; ///< the manager or the source has said what part the author plays
    QStringList recipients;
};

/// The newest mails up to @p limit that no machine wrote, oldest first. Reads each one's details:
/// not on the GUI thread.
[[nodiscard]] Result<std::vector<MailTrace>> newestMailTraces(Connection& connection, int limit);

} // namespace waymark
