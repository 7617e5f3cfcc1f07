// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What a message may need besides an answer. The keys in files are "private" and "safety".
enum class ProposedFlag {
    Private, ///< personal data, account, money or health matters, reports of harassment
    Safety, ///< threats, self-harm, injury, danger to people
};

/// Why a flag is proposed: the phrase and its place in the text, in bytes.
struct FlagReason
{
    ProposedFlag flag = ProposedFlag::Private;
    std::string kind; ///< e.g. "a threat", "health"; English, for reasons and machine output
    std::string phrase; ///< as written
    int offset = 0;
    int length = 0;

    friend bool operator==(const FlagReason&, const FlagReason&) = default;
};

[[nodiscard]] std::string_view flagKey(ProposedFlag flag);

struct FlagProposal
{
    bool isPrivate = false;
    bool isSafety = false;
    std::vector<FlagReason> reasons; ///< in the order of their places, one for each flag and kind

    friend bool operator==(const FlagProposal&, const FlagProposal&) = default;
};

/// Proposals for @p text (masked or not); only its first kMaxClassifiedCharacters characters are
/// read. They are for a person to look at: a message without any is not known to be harmless.
[[nodiscard]] FlagProposal proposeFlags(std::string_view text);

/// Phrases of the flags' book that could not be read; empty, by test.
[[nodiscard]] const std::vector<std::string>& unreadableFlagPhrases();

} // namespace waymark
