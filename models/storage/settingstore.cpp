// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingstore.h"

#include "storage/connection.h"
#include "storage/rowhistory.h"

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

Result<BatchId> SettingStore::beginBatch(
    Millis at, const QString& pathsJson, const QString& requestJson)
{
    auto statement = m_connection->statement(
        "INSERT INTO import_batch(started_at, state, paths, report) VALUES (?, 'running', ?, ?)");
    statement.bind(1, at).bind(2, pathsJson).bind(3, requestJson);
    if (auto done = statement.run(); !done)
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

Result<void> SettingStore::joinBatch(BatchId from, BatchId into)
{
    // A row that both changed keeps the snapshot of the first: it is the one from before both.
    for (const char* sql : {R"(DELETE FROM superseded WHERE batch_id=?2 AND message_id IN
                                (SELECT message_id FROM superseded WHERE batch_id=?1))",
             "UPDATE superseded SET batch_id=?2 WHERE batch_id=?1",
             "UPDATE superseded SET old_batch=?2 WHERE old_batch=?1",
             // What the first made and the second changed was new to both together.
             "DELETE FROM superseded WHERE batch_id=?2 AND old_batch=?2",
             "UPDATE message SET batch_id=?2 WHERE batch_id=?1",
             "UPDATE rating SET batch_id=?2 WHERE batch_id=?1",
             "UPDATE identity SET batch_id=?2 WHERE batch_id=?1",
             "UPDATE thread SET batch_id=?2 WHERE batch_id=?1"}) {
        auto statement = m_connection->statement(sql);
        if (auto done = statement.bind(1, from.value()).bind(2, into.value()).run(); !done)
            return done;
    }
    if (auto done = RowHistory(*m_connection).join(from, into); !done)
        return done;
    return removeBatch(from);
}

namespace {

Result<std::vector<StoredBatch>> readBatches(Statement& statement)
{
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

} // namespace

Result<std::vector<StoredBatch>> SettingStore::batches()
{
    auto statement
        = m_connection->statement("SELECT id, started_at, finished_at, state, paths, report "
                                  "FROM import_batch ORDER BY started_at DESC, id DESC");
    return readBatches(statement);
}

Result<std::optional<StoredBatch>> SettingStore::newestBatch()
{
    auto statement
        = m_connection->statement("SELECT id, started_at, finished_at, state, paths, report "
                                  "FROM import_batch ORDER BY started_at DESC, id DESC LIMIT 1");
    auto batches = readBatches(statement);
    if (!batches)
        return batches.error();
    return batches->empty() ? std::optional<StoredBatch>()
                            : std::optional<StoredBatch>(std::move(batches->front()));
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

Result<std::vector<StoredColumnMap>> SettingStore::columnMaps()
{
    auto statement = m_connection->statement(
        "SELECT signature, name, mapping FROM column_map ORDER BY name, signature");
    std::vector<StoredColumnMap> maps;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return maps;
        maps.push_back({statement.text(0), statement.text(1), statement.text(2)});
    }
}

Result<void> SettingStore::removeColumnMap(const QString& signature)
{
    return m_connection->statement("DELETE FROM column_map WHERE signature=?")
        .bind(1, signature)
        .run();
}

} // namespace waymark
