// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace waymark::test {

/// What is wrong with the output of the sanitiser: an element or attribute outside the allow-list,
/// a target that is no web or mail address, or that reading it again changes it. Empty when nothing
/// is.
[[nodiscard]] QString unsafeIn(const std::string& html);

} // namespace waymark::test
