// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/importreport.h"
#include "presentation/importwords.h"

#include <QString>
#include <QStringList>

namespace waymark {

/// The report of an import as plain text for people: title, account, counts, then every file with
/// what was rejected in it and why.
[[nodiscard]] QString reportAsText(
    const ImportReport& report, const QStringList& paths, const ImportWords& words);

/// Writes the report: as `waymark-cli --json import` prints it for a name ending in ".json", else
/// as text. The file is replaced only once it is written as a whole.
[[nodiscard]] Result<void> writeReport(const ImportReport& report, const QStringList& paths,
    const ImportWords& words, const QString& path);

} // namespace waymark
