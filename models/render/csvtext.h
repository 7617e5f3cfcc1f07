// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace waymark {

/// A cell that no spreadsheet takes for a formula (CWE-1236): if it begins, after white space, a
/// byte order mark, control or direction characters, with = + - @ or a wide or small form of them,
/// or with an apostrophe, one apostrophe is put in front. Reversible: formulaSafe(x) without one
/// leading apostrophe is x.
[[nodiscard]] QString formulaSafe(const QString& cell);

/// What formulaSafe() was given.
[[nodiscard]] QString withoutFormulaGuard(const QString& cell);

/// One CSV record after RFC 4180 with CRLF, cells guarded by formulaSafe() and quoted where needed;
/// UTF-8, lone surrogates as U+FFFD.
[[nodiscard]] QByteArray csvRecord(const QStringList& cells);

} // namespace waymark
