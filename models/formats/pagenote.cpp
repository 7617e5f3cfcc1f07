// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagenote.h"

namespace waymark {

std::string nextPageText(const PageNote& note)
{
    return (note.page ? "page " + std::to_string(*note.page + 1) + " follows"
                      : std::string("a further page follows"))
        + " this one: " + note.next;
}

std::string previousPageText(const PageNote& note)
{
    return (note.page ? "page " + std::to_string(*note.page - 1) + " comes"
                      : std::string("a page comes"))
        + " before this one: " + note.previous;
}

std::string countText(const PageNote& note, std::int64_t records, const char* where)
{
    return (note.list.empty() ? std::string() : note.list + ": ") + std::to_string(records) + " of "
        + std::to_string(note.total.value_or(records)) + ' ' + note.unit + " are in " + where;
}

std::vector<std::string> gapTexts(const PageNote& note)
{
    std::vector<std::string> texts;
    if (!note.previous.empty())
        texts.push_back(previousPageText(note));
    if (!note.next.empty())
        texts.push_back(nextPageText(note));
    if (texts.empty() && note.total.value_or(0) > note.records)
        texts.push_back(countText(note, note.records, "this file"));
    return texts;
}

} // namespace waymark
