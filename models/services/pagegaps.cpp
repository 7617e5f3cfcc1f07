// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pagegaps.h"

#include <algorithm>
#include <set>

namespace waymark {

namespace {

void say(std::vector<FileReport>& reports, std::size_t file, const std::string& text)
{
    if (file < reports.size())
        reports[file].gaps.append(QString::fromStdString(text));
}

} // namespace

void PageGaps::add(std::size_t file, const std::string& host, PageNote note)
{
    if (note.list.empty()) {
        m_single.push_back({file, std::move(note)});
        return;
    }
    Pages& pages = m_lists[host + '\n' + note.list];
    pages.push_back({file, std::move(note)});
}

/// True when a page is missing.
bool PageGaps::tellMissing(const Pages& pages, std::vector<FileReport>& reports)
{
    std::set<std::int64_t> numbers;
    bool hasEnd = false;
    for (const Page& page : pages) {
        if (page.note.page)
            numbers.insert(*page.note.page);
        hasEnd = hasEnd || page.note.next.empty();
    }
    bool missing = false;
    const Page* open = nullptr; // the last without a number that others follow
    for (const Page& page : pages) {
        const PageNote& note = page.note;
        if (!note.previous.empty() && (!note.page || numbers.count(*note.page - 1) == 0)) {
            say(reports, page.file, previousPageText(note));
            missing = true;
        }
        if (note.next.empty())
            continue;
        if (!note.page) {
            open = &page;
        } else if (numbers.count(*note.page + 1) == 0) {
            say(reports, page.file, nextPageText(note));
            missing = true;
        }
    }
    if (open != nullptr && !hasEnd) {
        say(reports, open->file, nextPageText(open->note));
        missing = true;
    }
    return missing;
}

void PageGaps::tellCount(const Pages& pages, std::vector<FileReport>& reports)
{
    std::set<std::int64_t> ids;
    std::map<std::int64_t, std::int64_t> records; // by page: the same page may lie in two files
    const Page* stating = nullptr; // the last page's word, for a list may grow while it is fetched
    for (const Page& page : pages) {
        ids.insert(page.note.ids.begin(), page.note.ids.end());
        std::int64_t& held = records[page.note.page.value_or(0)];
        held = std::max(held, page.note.records);
        if (page.note.total
            && (stating == nullptr || page.note.page.value_or(0) > stating->note.page.value_or(0)))
            stating = &page;
    }
    if (stating == nullptr)
        return;
    std::int64_t held = static_cast<std::int64_t>(ids.size());
    if (ids.empty()) {
        for (const auto& [page, count] : records)
            held += count;
    }
    if (held < *stating->note.total)
        say(reports, stating->file, countText(stating->note, held, pages.size() == 1));
}

void PageGaps::tell(std::vector<FileReport>& reports) const
{
    for (const Page& page : m_single)
        tellCount({page}, reports);
    for (const auto& [list, pages] : m_lists) {
        if (!tellMissing(pages, reports))
            tellCount(pages, reports);
    }
}

} // namespace waymark
