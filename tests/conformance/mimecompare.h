// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace waymark::test {

/// How our reading of a message differs from what stalwart's mail-parser read (X.json): subject,
/// id, sender, date, part tree and decoded contents. Empty when it does not.
[[nodiscard]] QString stalwartDifference(const QByteArray& message, const QString& jsonPath);

/// The same for mime4j's X_decoded.xml and the decoded parts beside it.
[[nodiscard]] QString mime4jDifference(const QByteArray& message, const QString& xmlPath);

} // namespace waymark::test
