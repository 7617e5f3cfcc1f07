// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

class Connection;

/// What one account brought.
struct SourceSummary
{
    AccountId account;
    QString system;
    QString host;
    qint64 messages = 0;
    qint64 people = 0; ///< who wrote in it
    qint64 threads = 0;
    std::optional<Millis> first;
    std::optional<Millis> last;

    [[nodiscard]] QString name() const { return host.isEmpty() ? system : system + u'/' + host; }
};

[[nodiscard]] Result<std::vector<SourceSummary>> loadSources(Connection& connection);

} // namespace waymark
