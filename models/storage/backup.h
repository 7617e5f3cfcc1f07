// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace waymark {

class Connection;

/// Writes a compact copy of the workspace as one committed state with VACUUM INTO: never a file
/// copy, which could catch the file between two pages. The copy appears under its name only when
/// whole; an existing file of that name is replaced then.
[[nodiscard]] Result<void> backupInto(Connection& connection, const QString& path);

/// What an integrity check found. Empty: nothing wrong.
[[nodiscard]] Result<QStringList> checkIntegrity(Connection& connection);

/// Compares the full-text index with the texts. Empty: they agree. Needs no write access.
[[nodiscard]] Result<QStringList> checkIndex(Connection& connection);

/// Makes @p workspace what @p backup holds. The backup is opened and checked first; the present
/// file is kept as "NAME.before-restore-N.waymark". Returns the name it is kept under, empty when
/// there was none.
[[nodiscard]] Result<QString> restoreFrom(const QString& backup, const QString& workspace);

/// Copies every row that can still be read into a new workspace at @p target (which must not
/// exist), table by table, going round what is broken. Returns how many rows were saved.
[[nodiscard]] Result<qint64> rescueInto(const QString& damaged, const QString& target);

} // namespace waymark
