// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"

#include <QJsonObject>

namespace waymark {

/// The report as the command line prints it: fields and names are a contract.
[[nodiscard]] QJsonObject toJson(const ImportReport& report);
[[nodiscard]] ImportReport importReportFromJson(const QJsonObject& object);

} // namespace waymark
