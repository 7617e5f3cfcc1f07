// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authorrole.h"

#include "services/workspacesettings.h"
#include "storage/auditqueries.h"

namespace waymark {

SourceRole authorRole(const AuditCandidate& message, const WorkspaceSettings& settings)
{
    if (message.corrected)
        return message.role;
    if (matchesAddress(settings.botAddresses, message.address)
        || matchesAddress(settings.botAddresses, message.handle)
        || (message.flags & MessageFromBot))
        return SourceRole::Bot;
    if (matchesAddress(settings.staffAddresses, message.address)
        || (message.flags & MessageFromStaff))
        return SourceRole::Staff;
    return message.role;
}

} // namespace waymark
