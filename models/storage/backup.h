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

/// Copies every row that can still be read into a new workspace at @p target (which must not
/// exist), table by table, going round what is broken. Returns how many rows were saved.
[[nodiscard]] Result<qint64> rescueInto(const QString& damaged, const QString& target);

} // namespace waymark
