// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waymark {

class Connection;

/// Opening times of one weekday in minutes after midnight; begin == end: closed.
struct OpeningHours
{
    int begin = 0;
    int end = 0;

    friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};

/// What belongs to the community and so to its file; what belongs to the person at the desk (theme,
/// language, density) lies in the user's own settings.
struct WorkspaceSettings
{
    QString title; ///< of the community
    QStringList staffAddresses; ///< mail addresses, or "@domain" for all of a domain
    QStringList botAddresses; ///< likewise; handles too
    QString timeZone = QStringLiteral("UTC"); ///< IANA id
    std::vector<OpeningHours> businessHours; ///< Monday first; seven or none (= always open)
    QStringList holidays; ///< ISO dates
    int responsePromiseHours = 24;

    friend bool operator==(const WorkspaceSettings&, const WorkspaceSettings&) = default;
};

[[nodiscard]] Result<WorkspaceSettings> loadSettings(Connection& connection);
/// In one transaction of its own.
[[nodiscard]] Result<void> saveSettings(Connection& connection, const WorkspaceSettings& settings);

/// Whether @p address (any case) is in @p list, itself or by its "@domain".
[[nodiscard]] bool matchesAddress(const QStringList& list, const QString& address);

} // namespace waymark
