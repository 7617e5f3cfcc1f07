// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/messagestore.h"
#include "storage/searchstore.h"
#include "storage/workspace.h"
#include "support/paths.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace waymark;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = std::move(
            Workspace::open(m_dir.filePath(QStringLiteral("w.waymark")), OpenMode::Create))
                          .value();
        add(3, "Glaze runs", "Ana", "the glaze runs off the shelf");
        add(1, "Kiln", "Björn", "glaze and kiln, and a café");
        add(2, "Shelf", "Chen", "kiln shelf cracked");
        add(std::nullopt, "Undated glaze", "Dov", "no date here");
    }
    void query_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("one word, newest first") << "glaze"
                                                << "Glaze runs|Kiln|Undated glaze";
        QTest::newRow("all words") << "glaze kiln"
                                   << "Kiln";
        QTest::newRow("phrase") << "\"kiln shelf\""
                                << "Shelf";
        QTest::newRow("without accents") << "cafe"
                                         << "Kiln";
        QTest::newRow("with accents") << "CAFÉ"
                                      << "Kiln";
        QTest::newRow("excluded") << "glaze -kiln"
                                  << "Glaze runs|Undated glaze";
        QTest::newRow("prefix") << "crack*"
                                << "Shelf";
        QTest::newRow("field") << "from:bjorn"
                               << "Kiln";
        QTest::newRow("subject field") << "subject:shelf"
                                       << "Shelf";
        QTest::newRow("nothing") << "   "
                                 << "";
        QTest::newRow("only signs") << "!!! (("
                                    << "";
        QTest::newRow("operators are words") << "glaze OR kiln"
                                             << "";
        QTest::newRow("open quote") << "\"kiln sh"
                                    << "";
        QTest::newRow("column syntax") << "nosuch:glaze"
                                       << "";
        QTest::newRow("only excluded") << "-glaze"
                                       << "";
    }
    void query()
    {
        QFETCH(QString, typed);
        SearchStore search(m_workspace->connection());
        MessageStore messages(m_workspace->connection());
        QStringList subjects;
        const auto ids = search.newest(typed, 10);
        QVERIFY2(ids.has_value(), ids ? "" : qUtf8Printable(ids.error().detail));
        for (const MessageId id : *ids)
            subjects.append((*messages.load(id))->subject);
        QTEST(subjects.join(u'|'), "found");
        const auto count = search.count(typed);
        QCOMPARE(*count, qint64(subjects.size()));
        const auto best = search.best(typed, 10);
        QCOMPARE(qint64(best->size()), *count);
    }
    /// Every query of the bench is answered without an SQL message, within a second.
    void anyTextIsAQuery()
    {
        const QString file
            = test::sharedPath(QStringLiteral("suites/sqlite/authored/search-queries.json"));
        if (file.isEmpty())
            QSKIP("the examples beside the checkout are not there: their queries not tried");
        const QJsonDocument document = QJsonDocument::fromJson(test::readAll(file));
        const QJsonArray queries = document.array();
        QVERIFY(queries.size() >= 38);
        SearchStore search(m_workspace->connection());
        for (const QJsonValue& value : queries) {
            const QString text = value.isString()
                ? value.toString()
                : value.toObject().value(QLatin1String("q")).toString();
            QElapsedTimer timer;
            timer.start();
            const auto found = search.best(text, 10);
            QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(text + found.error().detail));
            QVERIFY(search.newest(text, 10).has_value());
            QVERIFY(timer.elapsed() < 1000);
        }
    }

private:
    void add(std::optional<Millis> sentAt, std::string_view subject, std::string_view author,
        std::string_view body)
    {
        Connection& db = m_workspace->connection();
        if (*db.scalar("SELECT count(*) FROM account") == 0) {
            QVERIFY(db.execute("INSERT INTO account VALUES (1,'mail','')").has_value());
            QVERIFY(db.execute("INSERT INTO person VALUES (1,0)").has_value());
            QVERIFY(db.execute("INSERT INTO identity(id,account_id,kind,value,person_id) VALUES "
                               "(1,0,'email','a',1)")
                        .has_value());
        }
        MessageRow row;
        const std::string id = std::to_string(++m_next);
        row.account = AccountId(1);
        row.kind = "mail";
        row.externalId = id;
        row.identity = IdentityId(1);
        row.sentAt = sentAt;
        row.subject = subject;
        row.author = author;
        row.body = body;
        MessageStore store(db);
        QVERIFY(store.insert(row).has_value());
    }
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
