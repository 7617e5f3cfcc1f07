// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// The key of an account ("mail", "zendesk/kilnhouse") as people know it, in the language of the
/// moment: "Mail", "Zendesk · kilnhouse". Both parts are strangers' words and made safe for a line
/// of ours, see displayText(). A system without a name of its own is called by its key; empty for
/// an empty key.
[[nodiscard]] QString sourceText(const QString& key);

} // namespace waymark
