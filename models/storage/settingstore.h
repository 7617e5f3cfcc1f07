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

struct StoredBatch
{
    BatchId id;
    Millis startedAt = 0;
    std::optional<Millis> finishedAt;
    QString state; ///< running, done
    QString paths; ///< JSON array
    QString report; ///< JSON
};

/// What belongs to the workspace as a whole: its settings, its imports, saved column maps.
class SettingStore
{
public:
    explicit SettingStore(Connection& connection);

    [[nodiscard]] Result<std::optional<QString>> value(const QString& key);
    /// An empty value removes the setting.
    [[nodiscard]] Result<void> setValue(const QString& key, const QString& value);
    [[nodiscard]] Result<std::vector<std::pair<QString, QString>>> all();

    [[nodiscard]] Result<BatchId> beginBatch(Millis at, const QString& pathsJson);
    [[nodiscard]] Result<void> finishBatch(BatchId batch, Millis at, const QString& reportJson);
    [[nodiscard]] Result<void> removeBatch(BatchId batch);
    /// Newest first.
    [[nodiscard]] Result<std::vector<StoredBatch>> batches();

    [[nodiscard]] Result<std::optional<QString>> columnMap(const QString& signature);
    [[nodiscard]] Result<void> saveColumnMap(
        const QString& signature, const QString& name, const QString& mapping);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
