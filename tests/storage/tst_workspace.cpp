// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "storage/messagestore.h"
#include "storage/migrator.h"
#include "storage/searchstore.h"
#include "storage/workspace.h"
#include "support/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace waymark;

namespace {

QByteArray hashOf(const QString& path)
{
    return QCryptographicHash::hash(test::readAll(path), QCryptographicHash::Sha256);
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void newFileIsOurs()
    {
        {
            auto workspace = Workspace::open(path(), OpenMode::Create);
            QVERIFY(workspace.has_value());
            QCOMPARE(**(*workspace)->connection().scalar("PRAGMA application_id"),
                qint64(kApplicationId));
            QCOMPARE(**(*workspace)->connection().scalar("PRAGMA foreign_keys"), qint64(1));
            QCOMPARE((*workspace)->connection().scalar("SELECT 1 FROM code_book")->value_or(0),
                qint64(1));
        }
        QVERIFY(!QFile::exists(path() + QStringLiteral("-wal"))); // one file is left behind
        QVERIFY(!QFile::exists(path() + QStringLiteral(".lock")));
    }
    void absentIsNotMade()
    {
        const auto workspace = Workspace::open(path(), OpenMode::ReadWrite);
        QCOMPARE(workspace.error().kind, ErrorKind::WorkspaceAbsent);
        QVERIFY(!QFile::exists(path()));
    }
    void aLockThatNobodyHoldsIsTakenOver()
    {
        QVERIFY(Workspace::open(path(), OpenMode::Create).has_value());
        QFile lock(path() + QStringLiteral(".lock")); // the machine stopped while it was written
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        QVERIFY(Workspace::open(path(), OpenMode::ReadWrite).has_value());
        QVERIFY(!lock.exists());
    }
    void secondWriterIsToldSo()
    {
        auto first = Workspace::open(path(), OpenMode::Create);
        QVERIFY(first.has_value());
        const auto second = Workspace::open(path(), OpenMode::ReadWrite);
        QCOMPARE(second.error().kind, ErrorKind::WorkspaceLocked);
        const auto reader = Workspace::open(path(), OpenMode::ReadOnly);
        QVERIFY(reader.has_value());
        QVERIFY(
            !(*reader)->connection().execute("INSERT INTO setting VALUES ('a','b')").has_value());
    }
    void foreignAndNewerFilesAreRefused()
    {
        {
            QVERIFY(Workspace::open(path(), OpenMode::Create).has_value());
        }
        {
            auto connection = Connection::open(path(), OpenMode::ReadWrite);
            QVERIFY((*connection)->execute("PRAGMA user_version=999").has_value());
        }
        QCOMPARE(
            Workspace::open(path(), OpenMode::ReadWrite).error().kind, ErrorKind::WorkspaceNewer);
        {
            auto connection = Connection::open(path(), OpenMode::ReadWrite);
            QVERIFY((*connection)->execute("PRAGMA user_version=1").has_value());
            QVERIFY(
                (*connection)
                    ->execute(
                        "CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM message; END")
                    .has_value());
        }
        QCOMPARE(
            Workspace::open(path(), OpenMode::ReadWrite).error().kind, ErrorKind::WorkspaceDamaged);
        QFile text(path() + QStringLiteral(".txt"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5000, 'x'));
        text.close();
        QCOMPARE(Workspace::open(text.fileName(), OpenMode::Create).error().kind,
            ErrorKind::WorkspaceForeign);
    }
    void failedMigrationLeavesTheOldFile()
    {
        {
            QVERIFY(Workspace::open(path(), OpenMode::Create).has_value());
        }
        auto connection = Connection::open(path(), OpenMode::ReadWrite);
        const int shipped = Migrator().newestVersion();
        const Migrator migrator({{shipped, QString(), {}},
            {shipped + 1, QString(), {"CREATE TABLE extra(a)", "CREATE NONSENSE"}}});
        QVERIFY(!migrator.migrate(**connection).has_value());
        QCOMPARE(**(*connection)->scalar("PRAGMA user_version"), qint64(shipped));
        QCOMPARE((*connection)
                     ->scalar("SELECT count(*) FROM sqlite_schema WHERE name='extra'")
                     ->value_or(9),
            qint64(0));
        QVERIFY(QFile::exists(path() + QStringLiteral(".before-v%1.waymark").arg(shipped + 1)));
    }
    void aFileOfVersionFourIsSearchedAsBefore()
    {
        {
            auto connection = Connection::open(path(), OpenMode::Create);
            std::vector<Migration> old;
            const QDir folder(QStringLiteral(":/waymark/migrations"));
            for (const QString& name : folder.entryList(QDir::Files, QDir::Name).mid(0, 4))
                old.push_back({name.left(4).toInt(), name,
                    Migrator::splitStatements(test::readAll(folder.filePath(name)))});
            QVERIFY(Migrator(old).migrate(**connection).has_value());
            for (const char* sql :
                {"INSERT INTO account VALUES (1,'mail','')", "INSERT INTO person VALUES (1,0)",
                    "INSERT INTO identity(id, account_id, kind, value, person_id) VALUES "
                    "(1,0,'email','a@x',1)",
                    "INSERT INTO thread(id, account_id) VALUES (1,1)",
                    "INSERT INTO message VALUES (1,1,'mail','m','',1,1,1,5,NULL,7,1,0,2,500,9)",
                    "INSERT INTO message_text VALUES (1,'Lamp','Ana','It flickers','','','','')",
                    "INSERT INTO message_fts(rowid, subject, author, body) VALUES "
                    "(1,'Lamp','Ana','It flickers')"})
                QVERIFY2((*connection)->execute(sql).has_value(), sql);
        }
        auto workspace = Workspace::open(path(), OpenMode::ReadWrite);
        QVERIFY(workspace.has_value());
        Connection& connection = (*workspace)->connection();
        QVERIFY(
            connection.execute("INSERT INTO message_fts(message_fts) VALUES ('integrity-check')")
                .has_value());
        SearchStore search(connection);
        for (const char* found : {"flickers", "subject:lamp", "from:ana", "\"it flickers\""})
            QCOMPARE(*search.count(QString::fromLatin1(found)), qint64(1));
        QCOMPARE(*search.count(QStringLiteral("subject:flickers")), qint64(0));
        MessageFilter ofAccount;
        ofAccount.account = AccountId(1);
        QCOMPARE(MessageStore(connection).page(ofAccount, {}, 10)->size(), std::size_t(1));
    }
    void whatALargeFileOwesIsSaidAndCanBeStopped()
    {
        {
            auto workspace = Workspace::open(path(), OpenMode::Create);
            QVERIFY(workspace.has_value());
            QVERIFY((*workspace)
                        ->connection()
                        .execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n "
                                 "WHERE i<60000) "
                                 "INSERT INTO setting SELECT i, hex(zeroblob(600)) FROM n")
                        .has_value());
        }
        QVERIFY(!Workspace::owesWork(path()));
        {
            auto connection = Connection::open(path(), OpenMode::ReadWrite);
            QVERIFY((*connection)->execute("DROP INDEX message_sent").has_value());
        }
        QVERIFY(Workspace::owesWork(path())); // as after an import that was killed
        {
            auto connection = Connection::open(path(), OpenMode::ReadWrite);
            QVERIFY((*connection)->execute("PRAGMA user_version=3").has_value());
        }
        QVERIFY(Workspace::owesWork(path()));
        const CancelToken stop;
        stop.requestCancel();
        QCOMPARE(
            Workspace::open(path(), OpenMode::ReadWrite, Workspace::Lock::Take, stop).error().kind,
            ErrorKind::Cancelled);
        QVERIFY(Workspace::owesWork(path()));
    }
    void statementsAreSplitAtTheirLine()
    {
        const auto statements
            = Migrator::splitStatements("CREATE TABLE a(b);\n--;;\nSELECT ';'\n--;;\n\n");
        QCOMPARE(statements, (std::vector<std::string> {"CREATE TABLE a(b);", "SELECT ';'"}));
    }
    void forgottenTransactionRollsBack()
    {
        auto workspace = Workspace::open(path(), OpenMode::Create);
        Connection& db = (*workspace)->connection();
        {
            auto transaction = Transaction::begin(db);
            QVERIFY(db.execute("INSERT INTO setting VALUES ('a','b')").has_value());
        }
        QCOMPARE(**db.scalar("SELECT count(*) FROM setting"), qint64(0));
    }
    void backupIsWholeAndRescueSavesRows()
    {
        auto workspace = Workspace::open(path(), OpenMode::Create);
        Connection& db = (*workspace)->connection();
        QVERIFY(db.execute("INSERT INTO setting VALUES ('name','Kiln')").has_value());
        const QString copy = m_dir->filePath(QStringLiteral("copy.waymark"));
        QVERIFY(backupInto(db, copy).has_value());
        QVERIFY(!QFile::exists(copy + QStringLiteral(".part")));
        auto opened = Workspace::open(copy, OpenMode::ReadOnly);
        QCOMPARE(**(*opened)->connection().scalar("SELECT count(*) FROM setting"), qint64(1));
        QVERIFY(!backupInto(db, m_dir->filePath(QStringLiteral("none/copy.waymark"))).has_value());
        // Whoever only reads may copy, too, and still not write.
        const auto reader = Workspace::open(path(), OpenMode::ReadOnly);
        QVERIFY(
            backupInto((*reader)->connection(), m_dir->filePath(QStringLiteral("second.waymark")))
                .has_value());
        QVERIFY(!(*reader)->connection().execute("DELETE FROM setting").has_value());

        const QString rescued = m_dir->filePath(QStringLiteral("rescued.waymark"));
        const auto rows = rescueInto(copy, rescued);
        QVERIFY(rows.has_value());
        auto again = Workspace::open(rescued, OpenMode::ReadOnly);
        QCOMPARE(**(*again)->connection().scalar("SELECT count(*) FROM setting WHERE value='Kiln'"),
            qint64(1));
    }
    /// Damaged, foreign and newer database files of the bench: refused in words or opened, never
    /// changed.
    void strangeFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("mustRefuse");
        const QString folder = test::sharedPath(QStringLiteral("suites/sqlite/authored"));
        if (folder.isEmpty())
            QSKIP(
                "the examples beside the checkout are not there: strange database files not tried");
        const QJsonObject expected
            = QJsonDocument::fromJson(test::readAll(folder + QStringLiteral("/expected.json")))
                  .object();
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            const QString file = folder + u'/' + it.key();
            if (it.key().endsWith(QLatin1String(".db")) && QFile::exists(file))
                QTest::newRow(qUtf8Printable(it.key()))
                    << file << it.value().toObject().value(QLatin1String("refuse")).toBool();
        }
    }
    void strangeFiles()
    {
        QFETCH(QString, file);
        QFETCH(bool, mustRefuse);
        QVERIFY(QFile::copy(file, path()));
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
        const QByteArray before = hashOf(path());
        bool refused = false;
        {
            const auto workspace = Workspace::open(path(), OpenMode::ReadWrite);
            refused = !workspace.has_value();
        }
        if (mustRefuse)
            QVERIFY(refused);
        if (refused)
            QCOMPARE(hashOf(path()), before);
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("w.waymark")); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
