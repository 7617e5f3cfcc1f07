// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark::test {

/// A file or folder of our own fixtures, under tests/data.
[[nodiscard]] QString dataPath(const QString& relative);

/// The root of the checkout.
[[nodiscard]] QString sourcePath(const QString& relative);

/// A file or folder of the examples beside the checkout, or an empty string when they are not
/// there. Tests then QSKIP with a sentence.
[[nodiscard]] QString sharedPath(const QString& relative);

/// The bytes of a file; fails the test's process loudly when it cannot be read.
[[nodiscard]] QByteArray readAll(const QString& path);

} // namespace waymark::test
