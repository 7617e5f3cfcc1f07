// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// @p english, a text of english() (base/phrase.h), in the language and with the digits of the
/// moment; its clauses likewise. Other texts (words of foreign libraries, reports of versions to
/// come) as they are.
[[nodiscard]] QString phraseText(const QString& english);

} // namespace waymark
