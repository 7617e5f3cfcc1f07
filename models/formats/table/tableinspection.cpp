// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/tableinspection.h"

#include "base/phrase.h"
#include "formats/table/csvreader.h"
#include "formats/table/tabledates.h"
#include "formats/text/ascii.h"

#include <QBuffer>

#include <algorithm>
#include <set>

namespace waymark::table {

namespace {

bool isValueLike(const std::string& cell)
{
    const std::string_view text = ascii::trim(cell);
    return !text.empty()
        && (text.find_first_not_of("0123456789.,-+:/ ") == std::string_view::npos
            || text.find('@') != std::string_view::npos || looksLikeDate(text)
            || text.size() > 120);
}

/// A first row of short words, none twice, over rows that look different is a header.
bool isHeader(const std::vector<std::string>& first, const ColumnMapping& byTitles)
{
    std::size_t words = 0;
    for (const std::string& cell : first) {
        if (isValueLike(cell))
            return false;
        words += cell.empty() ? 0U : 1U;
    }
    const bool isNamed = std::any_of(byTitles.columns.begin(), byTitles.columns.end(),
        [](const std::string& name) { return !name.empty(); });
    return isNamed || (words > 1 && words * 2 >= first.size());
}

std::vector<std::vector<std::string>> columnsOf(
    const std::vector<std::vector<std::string>>& rows, std::size_t count)
{
    std::vector<std::vector<std::string>> columns(count);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < count && i < row.size(); ++i)
            columns[i].push_back(row[i]);
    }
    return columns;
}

/// Titles that can be told apart: a missing one gets its number, a repeated one a count.
std::vector<std::string> distinctTitles(std::vector<std::string> titles)
{
    std::set<std::string> used;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        std::string title(ascii::trim(titles[i]));
        if (title.empty())
            title = english(Phrase::PlaceColumn, {std::to_string(i + 1)});
        std::string distinct = title;
        for (int n = 2; !used.insert(distinct).second; ++n)
            distinct = title + " (" + std::to_string(n) + ')';
        titles[i] = std::move(distinct);
    }
    return titles;
}

} // namespace

Inspection inspectTable(std::string_view head, const ColumnMapping& known)
{
    Inspection result;
    result.dialect = sniffDialect(head);
    if (known.delimiter)
        result.dialect.delimiter = *known.delimiter;

    QByteArray bytes(head.data(), static_cast<qsizetype>(head.size()));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device, {}, result.dialect, known.encoding);
    Row row;
    while (result.rows.size() <= kInspectedRows && reader.next(row)) {
        if (row.state == Row::State::Good)
            result.rows.emplace_back(row.cells.begin(), row.cells.end());
    }
    if (result.rows.empty())
        return result;

    const std::vector<std::string> first = distinctTitles(result.rows.front());
    std::vector<std::vector<std::string>> below(result.rows.begin() + 1, result.rows.end());
    const auto propose = [](const std::vector<std::string>& titles,
                             const std::vector<std::vector<std::string>>& rows) {
        std::vector<ColumnStats> stats;
        for (const auto& column : columnsOf(rows, titles.size()))
            stats.push_back(statsOf(column));
        return proposeMapping(titles, stats);
    };
    const ColumnMapping byTitles = propose(first, {});
    result.hasHeader = known.hasHeader.value_or(isHeader(result.rows.front(), byTitles));
    if (result.hasHeader) {
        result.titles = first;
        result.rows = std::move(below);
    } else {
        result.titles
            = distinctTitles(std::vector<std::string>(result.rows.front().size(), std::string()));
    }
    result.signature = headerSignature(result.titles);
    result.proposal = propose(result.titles, result.rows);
    const int date = columnIndex(result.titles, result.proposal.column(Role::Date));
    if (date >= 0) {
        result.proposal.dateOrder
            = orderOf(columnsOf(result.rows, result.titles.size())[static_cast<std::size_t>(date)]);
    }
    return result;
}

int columnIndex(const std::vector<std::string>& titles, const std::string& name)
{
    if (name.empty())
        return -1;
    const auto exact = std::find(titles.begin(), titles.end(), name);
    if (exact != titles.end())
        return static_cast<int>(exact - titles.begin());
    if (name.front() == '#') {
        int index = 0;
        for (std::size_t i = 1; i < name.size(); ++i) {
            if (!ascii::isDigit(name[i]) || index > 100'000)
                return -1;
            index = index * 10 + (name[i] - '0');
        }
        return index >= 1 && index <= static_cast<int>(titles.size()) ? index - 1 : -1;
    }
    for (std::size_t i = 0; i < titles.size(); ++i) {
        if (plainTitle(titles[i]) == plainTitle(name))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace waymark::table
