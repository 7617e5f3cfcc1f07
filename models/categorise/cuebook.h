// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace waymark {

/// What a cue speaks of. Pairs of families are features of their own: "a fault and a question" is
/// another thing than "a fault".
enum class CueFamily : std::uint8_t {
    Ask,
    Fault,
    Propose,
    Displeasure,
    Thanks,
    Announce,
    Spam,
    Report,
    Chat,
    Effort,
    None,
};
inline constexpr int kCueFamilies = 10; ///< without None

/// A named set of phrases. The name is shown to people as the reason of a proposal.
///
/// A phrase is a row of words in lower case without apostrophes; `a|b` either, `[a|b]` may be
/// missing, `*` up to three words of the same sentence, `^` and `$` begin and end of a sentence,
/// `{name}` a word list of wordLists(), `<num>`, `<link>`, `<mail>`, `<name>`, `<emoji>`,
/// `<smile>`, `<frown>`, `?`, `!` what they say. Phrases are separated by line breaks.
struct CueDefinition
{
    std::string_view name;
    CueFamily family = CueFamily::None;
    std::string_view phrases;
};

struct WordList
{
    std::string_view name;
    std::string_view words; ///< separated by |
};

/// In the order of the model's weights: a change of names or order needs a newly trained model.
[[nodiscard]] const std::vector<CueDefinition>& cueDefinitions();
[[nodiscard]] const std::vector<WordList>& wordLists();

} // namespace waymark
