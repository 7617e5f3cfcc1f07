// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// One find of the search field, as the palette lists it below the actions.
struct SearchHit
{
    QString id; ///< sent back when chosen, e.g. "message:812" or "person:14"
    QString icon; ///< icon name
    QString title;
    QString detail;

    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

} // namespace waymark
