// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/categorytext.h"

#include "categorise/cleaner.h"

namespace waymark {

namespace {

bool isOwnTitle(std::string_view kind, bool isOpening, std::string_view subject)
{
    if (kind == "mail")
        return !isReplySubject(subject);
    return isOpening || kind == "row";
}

} // namespace

std::string textToCategorise(
    std::string_view kind, bool isOpening, std::string_view subject, std::string_view body)
{
    return cleanForCategorising(
        isOwnTitle(kind, isOpening, subject) ? subject : std::string_view(), body);
}

} // namespace waymark
