// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// A Content-Type or Content-Disposition value.
struct ContentType
{
    std::string type; ///< lower case; for a disposition the whole word, e.g. "attachment"
    std::string subtype; ///< lower case, may be empty
    /// Names in lower case; values decoded (RFC 2231 with continuations and charsets, RFC 2047
    /// where a mailer used it wrongly), valid UTF-8. The first of equal names counts.
    std::vector<std::pair<std::string, std::string>> parameters;

    [[nodiscard]] std::string_view parameter(std::string_view lowerCaseName) const;
    [[nodiscard]] bool is(std::string_view wantedType, std::string_view wantedSubtype) const
    {
        return type == wantedType && subtype == wantedSubtype;
    }
    [[nodiscard]] std::string mime() const { return type + '/' + subtype; }
    [[nodiscard]] bool isEmpty() const { return type.empty(); }
};

/// Parses @p raw (folded, with comments, quoted or bare values, stray semicolons); isEmpty() when
/// no type stands there. At most 100 parameters are read.
[[nodiscard]] ContentType parseContentType(std::string_view raw);

} // namespace waymark
