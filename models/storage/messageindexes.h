// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string_view>

namespace waymark {

class Connection;

/// The indexes of `message` that only reading needs. An import into an empty workspace makes them
/// at its end, sorted and in one go: kept meanwhile, every commit would rewrite most of their
/// pages.

/// Holds the messages of an account and a proposed category, newest last. Those of an account are
/// read from it as kProposedCategories rows in step: an index by account alone would be made and
/// stored for nothing else.
inline constexpr const char* kAccountCategoryIndex = "message_account_category";
/// The proposals that `message.category` holds: 0 to 3.
inline constexpr int kProposedCategories = 4;

/// Whether the index is there now; a query that names a missing one fails.
[[nodiscard]] Result<bool> hasMessageIndex(Connection& connection, std::string_view name);

/// Whether all of them are there.
[[nodiscard]] bool hasReadingIndexes(Connection& connection);

/// Inside a transaction.
[[nodiscard]] Result<void> dropReadingIndexes(Connection& connection);

/// Makes those that are missing. Also when a workspace is opened: an import may have been killed.
[[nodiscard]] Result<void> makeReadingIndexes(Connection& connection);

} // namespace waymark
