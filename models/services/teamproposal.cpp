// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/teamproposal.h"

#include <map>
#include <set>

namespace waymark {

std::optional<TeamProposal> proposeTeam(
    const std::vector<MailTrace>& traces, const WorkspaceSettings& settings)
{
    constexpr int kLeastThreads = 5;
    constexpr int kLeastAnswers = 3;
    std::map<ThreadId, QString> beganBy;
    std::map<QString, std::set<ThreadId>> answered;
    std::map<QString, std::set<ThreadId>> addressed;
    std::set<ThreadId> withAnswer;
    std::set<QString> known;
    for (const MailTrace& trace : traces) {
        if (trace.isKnown)
            known.insert(trace.author);
        const QString& opener = beganBy.try_emplace(trace.thread, trace.author).first->second;
        if (opener != trace.author) {
            answered[trace.author].insert(trace.thread);
            withAnswer.insert(trace.thread);
        }
        for (const QString& recipient : trace.recipients) {
            if (opener == trace.author && recipient != trace.author)
                addressed[recipient].insert(trace.thread);
        }
    }
    const int threads = static_cast<int>(beganBy.size());
    std::optional<TeamProposal> best;
    for (const auto& [address, answers] : answered) {
        const int count = static_cast<int>(answers.size());
        const auto sent = addressed.find(address);
        const int to = sent == addressed.end() ? 0 : static_cast<int>(sent->second.size());
        const bool answersMost
            = count >= kLeastThreads && count * 2 >= static_cast<int>(withAnswer.size());
        const bool asked = to >= kLeastThreads && to * 2 >= threads && count >= kLeastAnswers;
        if ((!answersMost && !asked) || known.count(address) > 0
            || matchesAddress(settings.staffAddresses, address)
            || matchesAddress(settings.botAddresses, address))
            continue;
        if (!best || count > best->answered)
            best = TeamProposal {address, count, to, threads};
    }
    return best;
}

} // namespace waymark
