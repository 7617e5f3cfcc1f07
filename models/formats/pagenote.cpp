// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagenote.h"

#include "base/phrase.h"

namespace waymark {

std::string nextPageText(const PageNote& note)
{
    return note.page ? english(Phrase::PageFollows, {std::to_string(*note.page + 1), note.next})
                     : english(Phrase::APageFollows, {note.next});
}

std::string previousPageText(const PageNote& note)
{
    return note.page ? english(Phrase::PageBefore, {std::to_string(*note.page - 1), note.previous})
                     : english(Phrase::APageBefore, {note.previous});
}

std::string countText(const PageNote& note, std::int64_t records, bool oneFile)
{
    const std::string held = std::to_string(records);
    const std::string all = std::to_string(note.total.value_or(records));
    if (note.list.empty())
        return english(oneFile ? Phrase::InThisFile : Phrase::InTheseFiles, {held, all, note.unit});
    return english(oneFile ? Phrase::ListInThisFile : Phrase::ListInTheseFiles,
        {note.list, held, all, note.unit});
}

std::vector<std::string> gapTexts(const PageNote& note)
{
    std::vector<std::string> texts;
    if (!note.previous.empty())
        texts.push_back(previousPageText(note));
    if (!note.next.empty())
        texts.push_back(nextPageText(note));
    if (texts.empty() && note.total.value_or(0) > note.records)
        texts.push_back(countText(note, note.records, true));
    return texts;
}

} // namespace waymark
