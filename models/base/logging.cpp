// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

namespace waymark {

Q_LOGGING_CATEGORY(lcStorage, "waymark.storage")
Q_LOGGING_CATEGORY(lcImport, "waymark.import")
Q_LOGGING_CATEGORY(lcUi, "waymark.ui")

} // namespace waymark
