// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspacesettings.h"
#include "storage/mailtraces.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// An address that looks like the team's own, with what speaks for it. A proposal: nothing changes
/// until somebody takes it.
struct TeamProposal
{
    QString address;
    int answered = 0; ///< threads begun by others in which it wrote
    int addressed = 0; ///< threads that were sent to it
    int threads = 0; ///< looked at

    friend bool operator==(const TeamProposal&, const TeamProposal&) = default;
};

/// The address of a shared inbox: one that answers in at least half of the threads in which anybody
/// answers, or to which at least half of all threads are addressed, and that wrote answers itself
/// (a mailing list is written to and never writes). At least five threads must speak for it. Of
/// several the one with the most answers; none that settings, sources or the manager know already.
[[nodiscard]] std::optional<TeamProposal> proposeTeam(
    const std::vector<MailTrace>& traces, const WorkspaceSettings& settings);

} // namespace waymark
