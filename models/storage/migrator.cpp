// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "base/phrase.h"

#include "storage/backup.h"
#include "storage/connection.h"

#include <QDir>
#include <QFile>

namespace waymark {

namespace {

std::vector<Migration> shippedMigrations()
{
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/waymark/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        migrations.push_back(
            {name.left(4).toInt(), name, Migrator::splitStatements(file.readAll())});
    }
    return migrations;
}

} // namespace

Migrator::Migrator()
    : Migrator(shippedMigrations())
{
}

Migrator::Migrator(std::vector<Migration> migrations)
    : m_migrations(std::move(migrations))
{
}

int Migrator::newestVersion() const
{
    return m_migrations.empty() ? 0 : m_migrations.back().version;
}

std::vector<std::string> Migrator::splitStatements(const QByteArray& sql)
{
    std::vector<std::string> statements;
    QByteArray current;
    const auto flush = [&] {
        const QByteArray trimmed = current.trimmed();
        if (!trimmed.isEmpty())
            statements.push_back(trimmed.toStdString());
        current.clear();
    };
    for (const QByteArray& line : sql.split('\n')) {
        if (line.trimmed() == "--;;")
            flush();
        else
            current += line + '\n';
    }
    flush();
    return statements;
}

Result<int> Migrator::inspect(Connection& connection) const
{
    const auto application = connection.scalar("PRAGMA application_id");
    if (!application)
        return application.error();
    const auto version = connection.scalar("PRAGMA user_version");
    if (!version)
        return version.error();
    const auto objects = connection.scalar("SELECT count(*) FROM sqlite_schema");
    if (!objects)
        return objects.error();
    const bool empty = objects->value_or(0) == 0;
    if (empty && application->value_or(0) == 0)
        return 0;
    if (application->value_or(0) != kApplicationId)
        return Error {ErrorKind::WorkspaceForeign, connection.path(), {}};
    if (version->value_or(0) > newestVersion())
        return Error {ErrorKind::WorkspaceNewer, connection.path(), {}};
    const auto foreign
        = connection.scalar("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')");
    if (!foreign)
        return foreign.error();
    if (foreign->value_or(0) > 0) {
        return Error {ErrorKind::WorkspaceDamaged, connection.path(),
            QString::fromStdString(english(Phrase::ForeignTriggers))};
    }
    return static_cast<int>(version->value_or(0));
}

Result<void> Migrator::migrate(Connection& connection) const
{
    const auto found = inspect(connection);
    if (!found)
        return found.error();
    if (*found == newestVersion())
        return {};
    if (*found > 0) {
        const QString copy
            = connection.path() + QStringLiteral(".before-v%1.waymark").arg(newestVersion());
        QFile::remove(copy);
        if (auto saved = backupInto(connection, copy); !saved)
            return saved;
    }
    for (const Migration& migration : m_migrations) {
        if (migration.version <= *found)
            continue;
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return transaction.error();
        for (const std::string& statement : migration.statements) {
            if (auto done = connection.execute(statement); !done)
                return done;
        }
        // Pragmas take no bound values; both are integers of our own.
        const std::string stamp = std::to_string(migration.version);
        if (auto done = connection.execute("PRAGMA user_version=" + stamp); !done)
            return done;
        if (auto done
            = connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId));
            !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

} // namespace waymark
