// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/record.h"

namespace waymark {

struct AuditCandidate;
struct WorkspaceSettings;

/// What its author was when a message was written. The manager's word about the person comes
/// first, then the settings' bots, then its team; what the records say is the last resort.
[[nodiscard]] SourceRole authorRole(
    const AuditCandidate& message, const WorkspaceSettings& settings);

} // namespace waymark
