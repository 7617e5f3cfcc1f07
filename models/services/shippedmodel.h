// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "categorise/categoriser.h"

namespace waymark {

/// The classifier in the program's resources.
[[nodiscard]] Result<Categoriser> shippedModel();

} // namespace waymark
