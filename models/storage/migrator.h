// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace waymark {

class Connection;

/// One numbered step of the schema: its statements, as written in resources/migrations.
struct Migration
{
    int version = 0;
    QString name;
    std::vector<std::string> statements;
};

/// "Waym" in ASCII: marks the file as ours (PRAGMA application_id).
inline constexpr int kApplicationId = 0x5761796D;

/// Brings a workspace to the newest schema. A new file runs all migrations; there is no second
/// schema.
class Migrator
{
public:
    /// With the migrations in the program's resources.
    Migrator();
    explicit Migrator(std::vector<Migration> migrations);

    [[nodiscard]] int newestVersion() const;
    /// Checks application id, version and that the schema holds no trigger or view (we have none; a
    /// foreign one would run with our rights).
    [[nodiscard]] Result<int> inspect(Connection& connection) const;
    /// One transaction a version. Before a file that has content is touched, a copy is written
    /// beside it as "NAME.before-vN.waymark". Newer files: WorkspaceNewer; files of others:
    /// WorkspaceForeign.
    [[nodiscard]] Result<void> migrate(Connection& connection) const;

    /// Splits at lines that are exactly "--;;".
    [[nodiscard]] static std::vector<std::string> splitStatements(const QByteArray& sql);

private:
    std::vector<Migration> m_migrations; ///< ascending
};

} // namespace waymark
