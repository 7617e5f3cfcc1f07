// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// One find of the search field, as the palette lists it.
struct SearchHit
{
    /// Marks around what was looked for in @c snippet: private-use characters, never shown.
    static constexpr char16_t kMatchBegin = u'\uE000';
    static constexpr char16_t kMatchEnd = u'\uE001';

    QString id; ///< sent back when chosen, e.g. "message:812" or "person:14"
    QString icon; ///< icon name
    QString title;
    QString detail = {};
    QString snippet = {}; ///< second line of a message, with its matches marked; empty for one line
    QString when = {}; ///< at the end of the first line

    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

} // namespace waymark
