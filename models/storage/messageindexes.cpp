// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/messageindexes.h"

#include "storage/connection.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace waymark {

namespace {

/// As in the migrations. The index by thread is not among them: joining mail threads needs it.
constexpr std::pair<std::string_view, std::string_view> kIndexes[] = {
    {"message_sent", "CREATE INDEX message_sent ON message(sent_at, id)"},
    {"message_identity", "CREATE INDEX message_identity ON message(identity_id, sent_at)"},
    {kAccountCategoryIndex,
        "CREATE INDEX message_account_category ON message(account_id, category, sent_at, id)"},
};

} // namespace

Result<bool> hasMessageIndex(Connection& connection, std::string_view name)
{
    auto find = connection.borrow("SELECT 1 FROM sqlite_schema WHERE type='index' AND name=?");
    return find->bind(1, name).step();
}

bool hasReadingIndexes(Connection& connection)
{
    return std::all_of(std::begin(kIndexes), std::end(kIndexes), [&connection](const auto& index) {
        return hasMessageIndex(connection, index.first).value_or(false);
    });
}

Result<void> dropReadingIndexes(Connection& connection)
{
    for (const auto& [name, sql] : kIndexes) {
        if (auto done = connection.execute("DROP INDEX IF EXISTS " + std::string(name)); !done)
            return done;
    }
    return {};
}

Result<void> makeReadingIndexes(Connection& connection)
{
    for (const auto& [name, sql] : kIndexes) {
        const auto found = hasMessageIndex(connection, name);
        if (!found)
            return found.error();
        if (*found)
            continue;
        if (auto done = connection.execute(sql); !done)
            return done;
    }
    return {};
}

} // namespace waymark
