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

/// A saved column map of a kind of table.
struct StoredColumnMap
{
    QString signature; ///< of the header
    QString name; ///< as the manager calls it; may be empty
    QString mapping; ///< JSON
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

    /// @p requestJson says how it was asked for; it stands in the report until there is one.
    [[nodiscard]] Result<BatchId> beginBatch(
        Millis at, const QString& pathsJson, const QString& requestJson = {});
    [[nodiscard]] Result<void> finishBatch(BatchId batch, Millis at, const QString& reportJson);
    [[nodiscard]] Result<void> removeBatch(BatchId batch);
    /// What @p from stored now belongs to @p into; @p from itself goes. Inside a transaction.
    [[nodiscard]] Result<void> joinBatch(BatchId from, BatchId into);
    /// Newest first.
    [[nodiscard]] Result<std::vector<StoredBatch>> batches();
    [[nodiscard]] Result<std::optional<StoredBatch>> newestBatch();

    [[nodiscard]] Result<std::optional<QString>> columnMap(const QString& signature);
    [[nodiscard]] Result<void> saveColumnMap(
        const QString& signature, const QString& name, const QString& mapping);
    [[nodiscard]] Result<std::vector<StoredColumnMap>> columnMaps();
    [[nodiscard]] Result<void> removeColumnMap(const QString& signature);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
