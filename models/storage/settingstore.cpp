// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingstore.h"

#include "storage/connection.h"

namespace waymark {

namespace {

Result<std::optional<QString>> oneText(Statement& statement)
{
    const auto row = statement.step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<QString>();
    return std::optional<QString>(statement.text(0));
}

} // namespace

SettingStore::SettingStore(Connection& connection)
    : m_connection(&connection)
{
}

Result<std::optional<QString>> SettingStore::value(const QString& key)
{
    auto statement = m_connection->statement("SELECT value FROM setting WHERE key=?");
    return oneText(statement.bind(1, key));
}

Result<void> SettingStore::setValue(const QString& key, const QString& value)
{
    if (value.isEmpty())
        return m_connection->statement("DELETE FROM setting WHERE key=?").bind(1, key).run();
    auto statement = m_connection->statement("INSERT OR REPLACE INTO setting VALUES (?,?)");
    return statement.bind(1, key).bind(2, value).run();
}

Result<std::vector<std::pair<QString, QString>>> SettingStore::all()
{
    auto statement = m_connection->statement("SELECT key, value FROM setting ORDER BY key");
    std::vector<std::pair<QString, QString>> values;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return values;
        values.emplace_back(statement.text(0), statement.text(1));
    }
}

Result<BatchId> SettingStore::beginBatch(Millis at, const QString& pathsJson)
{
    auto statement = m_connection->statement(
        "INSERT INTO import_batch(started_at, state, paths, report) VALUES (?, 'running', ?, '')");
    if (auto done = statement.bind(1, at).bind(2, pathsJson).run(); !done)
        return done.error();
    return BatchId(m_connection->lastInsertId());
}

Result<void> SettingStore::finishBatch(BatchId batch, Millis at, const QString& reportJson)
{
    auto statement = m_connection->statement(
        "UPDATE import_batch SET finished_at=?, state='done', report=? WHERE id=?");
    return statement.bind(1, at).bind(2, reportJson).bind(3, batch.value()).run();
}

Result<void> SettingStore::removeBatch(BatchId batch)
{
    return m_connection->statement("DELETE FROM import_batch WHERE id=?")
        .bind(1, batch.value())
        .run();
}

Result<std::vector<StoredBatch>> SettingStore::batches()
{
    auto statement
        = m_connection->statement("SELECT id, started_at, finished_at, state, paths, report "
                                  "FROM import_batch ORDER BY started_at DESC, id DESC");
    std::vector<StoredBatch> batches;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return batches;
        batches.push_back({BatchId(statement.integer(0)), statement.integer(1),
            statement.optionalInteger(2), statement.text(3), statement.text(4), statement.text(5)});
    }
}

Result<std::optional<QString>> SettingStore::columnMap(const QString& signature)
{
    auto statement = m_connection->statement("SELECT mapping FROM column_map WHERE signature=?");
    return oneText(statement.bind(1, signature));
}

Result<void> SettingStore::saveColumnMap(
    const QString& signature, const QString& name, const QString& mapping)
{
    auto statement = m_connection->statement("INSERT OR REPLACE INTO column_map VALUES (?,?,?)");
    return statement.bind(1, signature).bind(2, name).bind(3, mapping).run();
}

} // namespace waymark
