// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "formats/pagenote.h"

#include <map>
#include <string>
#include <vector>

namespace waymark {

/// Puts the pages of lists together that lie in several files of one import, so that only what no
/// file holds is reported as missing.
///
/// Where a list numbers its pages, every missing one is found. A list paged by cursor or time does
/// not: there the end decides, and a page missing in the middle shows nowhere.
class PageGaps
{
public:
    /// @p file is an index into the reports, @p host the account.
    void add(std::size_t file, const std::string& host, PageNote note);
    /// Adds the gaps to the reports of the files that name them.
    void tell(std::vector<FileReport>& reports) const;

private:
    struct Page
    {
        std::size_t file = 0;
        PageNote note;
    };
    using Pages = std::vector<Page>;

    static bool tellMissing(const Pages& pages, std::vector<FileReport>& reports);
    static void tellCount(const Pages& pages, std::vector<FileReport>& reports);

    std::map<std::string, Pages> m_lists; ///< by host and list
    Pages m_single; ///< that belong to no list
};

} // namespace waymark
