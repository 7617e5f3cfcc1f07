// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/messageuid.h"
#include "storage/auditstore.h"
#include "storage/directorystore.h"
#include "storage/messagestore.h"
#include "support/importfixture.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// Stops after so many looks at the flag.
class StoppingContext final : public JobContext
{
public:
    explicit StoppingContext(int looks)
        : m_looks(looks)
    {
    }
    void progress(const Progress&) override { }
    [[nodiscard]] bool isCancelled() const override { return --m_looks < 0; }

private:
    mutable std::atomic<int> m_looks;
};

QByteArray tickets(const QByteArray& json)
{
    return QByteArray(R"({"tickets":[)") + json
        + R"(],"next_page":null,"previous_page":null,"count":1})";
}

constexpr const char* kTicket
    = R"({"id":7,"url":"https://a.zendesk.example/api/v2/tickets/7.json","subject":"Kiln","description":"It is cold.",)"
      R"("status":"open","requester_id":5,"submitter_id":5,"created_at":"2026-03-01T10:00:00Z","updated_at":"2026-03-01T10:00:00Z"})";

constexpr const char* kComments
    = R"({"comments":[{"id":71,"author_id":5,"body":"It is cold.","plain_body":"It is cold.","public":true,)"
      R"("created_at":"2026-03-01T10:00:00Z"},{"id":72,"author_id":6,"body":"Warm it.","public":true,)"
      R"("created_at":"2026-03-01T11:00:00Z"}],"next_page":null,"count":2})";

constexpr const char* kTopic
    = R"({"id":9,"title":"@title","posts_count":1,"created_at":"2026-03-01T10:00:00Z","post_stream":{"posts":[)"
      R"({"id":1,"topic_id":9,"post_number":1,"username":"ana","user_id":1,"created_at":"2026-03-01T10:00:00Z",)"
      R"("updated_at":"2026-03-02T10:00:00Z",@post}],"stream":[1]},"details":{}})";

constexpr const char* kDesk
    = R"({"tickets":[{"id":7,"url":"https://a.zendesk.example/api/v2/tickets/7.json","subject":"@subject",)"
      R"("description":"It is cold.","status":"@status","requester_id":5,"submitter_id":5,)"
      R"("created_at":"2026-03-01T10:00:00Z","updated_at":"@dayT10:00:00Z"}],)"
      R"("users":[{"id":5,"url":"https://a.zendesk.example/api/v2/users/5.json","name":"@name","email":@email,)"
      R"("role":"@role","created_at":"2026-02-01T10:00:00Z","updated_at":"@dayT10:00:00Z"}],)"
      R"("satisfaction_ratings":[{"id":3,"url":"https://a.zendesk.example/api/v2/satisfaction_ratings/3.json",)"
      R"("ticket_id":7,"requester_id":5,"score":"@score","created_at":"2026-03-01T10:00:00Z",)"
      R"("updated_at":"@dayT10:00:00Z"}],"next_page":null,"previous_page":null})";

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameFileTwiceAddsNothing()
    {
        ImportFixture f;
        const QString file = f.write(QStringLiteral("in.mbox"),
            mbox({QStringLiteral("ana@x.example|Kiln|Help me"),
                QStringLiteral("ben@x.example|Re: Kiln|Sure|m1")}));
        QCOMPARE(ImportFixture::counts(f.import({file})), QStringLiteral("2 0 0"));
        const QByteArray once = f.exported();
        const ImportReport second = f.import({file});
        QCOMPARE(ImportFixture::counts(second), QStringLiteral("0 0 2"));
        QCOMPARE(second.totals().newPeople, qint64(0));
        QCOMPARE(second.totals().threads, qint64(0));
        QVERIFY(second.files.front().isClosed());
        QCOMPARE(f.exported(), once);
    }
    void whatAFileHoldsTwiceIsFoundInTheSameImport()
    {
        // An empty workspace is not asked what it knows; its import must know by itself.
        ImportFixture f;
        const QByteArray mails = mbox({QStringLiteral("ana@x.example|Kiln|Help me")});
        const QString once = f.write(QStringLiteral("a/in.mbox"), mails);
        const QString again = f.write(QStringLiteral("b/in.mbox"), mails);
        QCOMPARE(ImportFixture::counts(f.import({once, again})), QStringLiteral("1 0 1"));
        f.startAnew();
        const QString ticket = f.write(QStringLiteral("desk/a.json"), tickets(kTicket));
        const QString comments = f.write(QStringLiteral("desk/tickets-7-comments.json"), kComments);
        QCOMPARE(ImportFixture::counts(f.import({ticket, comments})), QStringLiteral("2 1 0"));
    }
    void indexesAreWholeAfterAnImport()
    {
        const auto schema = [](ImportFixture& f) {
            auto statement = f.workspace().connection().statement(
                "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE "
                "type='index' ORDER BY name)");
            return *statement.step() ? statement.text(0) : QString();
        };
        ImportFixture f;
        const QString fresh = schema(f);
        QVERIFY(fresh.contains(QLatin1String("message_sent")));
        QStringList lines;
        for (int i = 0; i < 3000; ++i)
            lines.append(QStringLiteral("p%1@x.example|Subject %2|Body %2|m%3")
                             .arg(i % 40)
                             .arg(i)
                             .arg(i / 7 + 1));
        ImportRequest request;
        request.paths = QStringList {f.write(QStringLiteral("in.mbox"), mbox(lines))};
        request.commitEvery = 100;
        StoppingContext stops(3);
        QVERIFY(!f.run(request, stops).has_value());
        QCOMPARE(schema(f), fresh);
        SilentContext goesOn;
        QVERIFY(f.run(request, goesOn).has_value());
        QCOMPARE(schema(f), fresh);
    }
    void oneThreadAndTwoGiveEqualBytes()
    {
        ImportFixture f;
        QStringList mails;
        for (int i = 0; i < 1500; ++i)
            mails.append(QStringLiteral("p%1@x.example|Subject %2|Body %2|m%3")
                             .arg(i % 40)
                             .arg(i)
                             .arg(i / 7 + 1));
        const QString file = f.write(QStringLiteral("in.mbox"), mbox(mails));
        ImportRequest request;
        request.paths = QStringList {file};
        request.commitEvery = 100;
        SilentContext context;
        QVERIFY(f.run(request, context).has_value());
        const QByteArray two = f.exported();
        f.startAnew();
        request.twoThreads = false;
        request.commitEvery = 7;
        QVERIFY(f.run(request, context).has_value());
        QCOMPARE(f.exported(), two);
    }
    void cancelLeavesNoTrace()
    {
        ImportFixture f;
        f.import({f.write(
            QStringLiteral("first.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}))});
        const QByteArray before = f.exported();
        QStringList mails;
        for (int i = 0; i < 3000; ++i)
            mails.append(QStringLiteral("p%1@x.example|Subject %2|Body %2|m%3")
                             .arg(i % 40)
                             .arg(i)
                             .arg(i / 7 + 1));
        const QString file = f.write(QStringLiteral("second.mbox"), mbox(mails));
        for (const int looks : {1, 3, 8}) {
            StoppingContext context(looks);
            ImportRequest request;
            request.paths = QStringList {file};
            request.commitEvery = 100;
            const auto report = f.run(request, context);
            QVERIFY(!report.has_value());
            QCOMPARE(report.error().kind, ErrorKind::Cancelled);
            QCOMPARE(f.exported(), before);
            QCOMPARE(
                f.workspace().connection().scalar("SELECT count(*) FROM import_batch")->value_or(9),
                qint64(1));
            QCOMPARE(f.workspace().connection().scalar("SELECT count(*) FROM person")->value_or(9),
                qint64(1));
        }
    }
    void withdrawnImportIsGoneAndComesBack()
    {
        ImportFixture f;
        const QString first = f.write(QStringLiteral("first.mbox"),
            mbox({QStringLiteral("ana@x.example|Kiln|Help"),
                QStringLiteral("cy@x.example|Other|Text")}));
        f.import({first});
        const QByteArray before = f.exported();
        // The second file joins the two threads of the first and brings a person.
        const QByteArray joining
            = "From d@x.example Mon Mar  2 09:00:00 2026\nFrom: d@x.example\nSubject: Both\n"
              "Date: Tue, 3 Mar 2026 09:00:00 +0000\nMessage-ID: <j@x.example>\n"
              "References: <m1@x.example> <m2@x.example>\n\nBoth of you\n";
        const QString second = f.write(QStringLiteral("second.mbox"), joining);
        const ImportReport report = f.import({second});
        const QByteArray after = f.exported();
        QCOMPARE(threadsWithMessages(f), qint64(1));
        QVERIFY(f.withdraw(report).has_value());
        QCOMPARE(f.exported(), before);
        QCOMPARE(threadsWithMessages(f), qint64(2));
        f.import({second});
        QCOMPARE(f.exported(), after);
        QCOMPARE(threadsWithMessages(f), qint64(1));
    }
    void withdrawnImportGivesPeopleAndThreadsBack()
    {
        ImportFixture f;
        const QString first = f.write(QStringLiteral("desk/a.json"),
            desk("Kiln", "open", "Ana", "null", "end-user", "good", "2026-03-01"));
        const QString mails = f.write(QStringLiteral("in.mbox"),
            mbox({QStringLiteral("ana@x.example|Glaze|Which one?"),
                QStringLiteral("Benno <ben@x.example>|Wheel|It stops.")}));
        f.import({first});
        f.import({mails});
        correct(f, QStringLiteral("ben@x.example"), SourceRole::Staff);
        const QByteArray before = f.exported();
        const qint64 people = *DirectoryStore(f.workspace().connection()).countPeople();
        // Other names, an address that joins a ticket's author to a mail's, a new status and a
        // worse rating.
        const ImportReport second = f.import({f.write(QStringLiteral("desk/b.json"),
            desk("Kiln is cold", "solved", "Ana Lind", "\"ben@x.example\"", "agent", "bad",
                "2026-03-05"))});
        const QByteArray both = f.exported();
        QVERIFY(
            both.contains("Ana Lind") && both.contains("Kiln is cold") && both.contains("\"bad\""));
        QCOMPARE(*DirectoryStore(f.workspace().connection()).countPeople(), people - 1);
        const ImportReport third = f.import({f.write(QStringLiteral("desk/c.json"),
            desk("Kiln is warm", "closed", "Ana L.", "\"ana@x.example\"", "agent", "good",
                "2026-03-09"))});
        const QByteArray all = f.exported();
        QVERIFY(f.withdraw(third).has_value());
        QCOMPARE(f.exported(), both);
        QVERIFY(f.withdraw(second).has_value());
        QCOMPARE(f.exported(), before);
        QCOMPARE(*DirectoryStore(f.workspace().connection()).countPeople(), people);
        f.import({f.path(QStringLiteral("desk/b.json"))});
        QCOMPARE(f.exported(), both);
        f.import({f.path(QStringLiteral("desk/c.json"))});
        QCOMPARE(f.exported(), all);
    }
    void batchesAreWithdrawnInAnyOrder()
    {
        const QByteArray versions[]
            = {desk("Kiln", "open", "Ana", "null", "end-user", "good", "2026-03-01"),
                desk("Kiln is cold", "solved", "Ana Lind", "\"ben@x.example\"", "agent", "bad",
                    "2026-03-05"),
                desk("Kiln is warm", "closed", "Ana L.", "\"ana@x.example\"", "agent", "good",
                    "2026-03-09")};
        QByteArray alone[3]; // exports with all but one
        for (int without = 0; without < 3; ++without) {
            ImportFixture f;
            for (int i = 0; i < 3; ++i) {
                if (i != without)
                    f.import({f.write(QStringLiteral("desk/%1.json").arg(i), versions[i])});
            }
            alone[without] = f.exported();
        }
        for (int gone = 0; gone < 3; ++gone) {
            ImportFixture f;
            const QByteArray empty = f.exported();
            std::vector<ImportReport> reports;
            for (int i = 0; i < 3; ++i)
                reports.push_back(
                    f.import({f.write(QStringLiteral("desk/%1.json").arg(i), versions[i])}));
            QVERIFY(f.withdraw(reports[static_cast<std::size_t>(gone)]).has_value());
            QCOMPARE(f.exported().split('\n'), alone[gone].split('\n'));
            for (int i = 0; i < 3; ++i) {
                if (i != gone)
                    QVERIFY(f.withdraw(reports[static_cast<std::size_t>(i)]).has_value());
            }
            QCOMPARE(f.exported(), empty);
            for (const char* table :
                {"identity", "person", "thread", "rating", "account", "kept_thread", "kept_name",
                    "kept_role", "kept_link", "kept_profile", "kept_rating"})
                QCOMPARE(*f.workspace().connection().scalar(
                             std::string("SELECT count(*) FROM ") + table),
                    qint64(0));
        }
    }
    void decisionGoesBackToTheOpeningText()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("desk/tickets.json"), tickets(kTicket))});
        MessageStore messages(f.workspace().connection());
        const auto page = messages.page({}, {}, 1);
        AuditStore audits(f.workspace().connection());
        QVERIFY(
            audits.setFlag((*messages.load(page->front().first))->uid, QStringLiteral("faq"), true)
                .has_value());
        const QByteArray before = f.exported();
        const ImportReport comments
            = f.import({f.write(QStringLiteral("desk/tickets-7-comments.json"), kComments)});
        QVERIFY(f.exported() != before);
        QVERIFY(f.withdraw(comments).has_value());
        QCOMPARE(f.exported(), before);
    }
    void dryRunKeepsNothing()
    {
        ImportFixture f;
        const QString file
            = f.write(QStringLiteral("in.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}));
        const QByteArray before = f.exported();
        ImportRequest request;
        request.paths = QStringList {file};
        request.dryRun = true;
        SilentContext context;
        const auto report = f.run(request, context);
        QCOMPARE(ImportFixture::counts(*report), QStringLiteral("1 0 0"));
        QCOMPARE(f.exported(), before);
    }
    void openingTextOfATicketIsNotCountedTwice()
    {
        QByteArray reference;
        for (const bool ticketFirst : {true, false}) {
            ImportFixture f;
            const QString ticket = f.write(QStringLiteral("desk/tickets.json"), tickets(kTicket));
            const QString comments
                = f.write(QStringLiteral("desk/tickets-7-comments.json"), kComments);
            f.import(ticketFirst ? QStringList {ticket} : QStringList {comments});
            f.import({QFileInfo(ticket).path()});
            QCOMPARE(*MessageStore(f.workspace().connection()).count(), qint64(2));
            const ImportReport again = f.import({QFileInfo(ticket).path()});
            QCOMPARE(again.totals().messages.fresh, qint64(0));
            QCOMPARE(again.totals().messages.changed, qint64(0));
            if (reference.isEmpty())
                reference = f.exported();
            QCOMPARE(f.exported(), reference);
        }
    }
    void laterVersionWinsInAnyOrder()
    {
        QByteArray later(kTicket);
        later.replace("It is cold.", "It is warm now.")
            .replace("\"updated_at\":\"2026-03-01", "\"updated_at\":\"2026-03-09");
        QByteArray reference;
        for (const bool laterFirst : {true, false}) {
            ImportFixture f;
            const QString a = f.write(
                QStringLiteral("desk/a.json"), tickets(laterFirst ? later : QByteArray(kTicket)));
            const QString b = f.write(
                QStringLiteral("desk/b.json"), tickets(laterFirst ? QByteArray(kTicket) : later));
            const ImportReport first = f.import({a});
            const ImportReport second = f.import({b});
            QCOMPARE(ImportFixture::counts(second),
                laterFirst ? QStringLiteral("0 0 1") : QStringLiteral("0 1 0"));
            if (reference.isEmpty())
                reference = f.exported();
            QCOMPARE(f.exported(), reference);
            QVERIFY(reference.contains("It is warm now."));
            if (!laterFirst) {
                QVERIFY(f.withdraw(second).has_value());
                QVERIFY(f.exported().contains("It is cold."));
            }
            Q_UNUSED(first)
        }
    }
    void fullerOfOneInstantWinsInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("fuller");
        QTest::addColumn<QByteArray>("other");
        const auto topic = [](const QByteArray& title, const QByteArray& post) {
            QByteArray json(kTopic);
            return json.replace("@title", title).replace("@post", post);
        };
        QTest::newRow("a text that was cut") << topic("T", "\"cooked\":\"<p>Warm it well.</p>\"")
                                             << topic("T", "\"cooked\":\"<p>Warm it.</p>\"");
        QTest::newRow("fields beside an equal text")
            << topic("T",
                   "\"cooked\":\"<p>Warm it.</p>\",\"actions_summary\":[{\"id\":2,\"count\":3}]")
            << topic("T", "\"cooked\":\"<p>Warm it.</p>\"");
        QTest::newRow("equally long") << topic("T", "\"cooked\":\"<p>Warm it.</p>\",\"version\":3")
                                      << topic("T", "\"cooked\":\"<p>Warm it.</p>\",\"version\":2");
        QTest::newRow("a thread") << topic("T, the long title", "\"cooked\":\"a\"")
                                  << topic("T", "\"cooked\":\"a\"");
    }
    void fullerOfOneInstantWinsInAnyOrder()
    {
        QFETCH(QByteArray, fuller);
        QFETCH(QByteArray, other);
        QByteArray reference;
        for (const bool fullerFirst : {true, false}) {
            for (const bool together : {true, false}) {
                ImportFixture f;
                const QString a
                    = f.write(QStringLiteral("forum/a.json"), fullerFirst ? fuller : other);
                const QString b
                    = f.write(QStringLiteral("forum/b.json"), fullerFirst ? other : fuller);
                f.import(together ? QStringList {a, b} : QStringList {a});
                if (!together)
                    f.import({b});
                if (reference.isEmpty())
                    reference = f.exported();
                QCOMPARE(f.exported(), reference);
                QCOMPARE(ImportFixture::counts(f.import({a, b})), QStringLiteral("0 0 2"));
            }
        }
    }
    void copiesOfAMailGiveEqualBytesInAnyOrder()
    {
        const QByteArray mail = mbox({QStringLiteral("ana@x.example|Kiln|Help me")});
        QByteArray copy = mail;
        copy.replace("Subject:",
            "Received: from desk.example by list.example; Mon, 2 Mar 2026 09:00:05 "
            "+0000\nSubject:");
        QByteArray reference;
        for (const bool copyFirst : {true, false}) {
            ImportFixture f;
            f.import({f.write(QStringLiteral("a.mbox"), copyFirst ? copy : mail)});
            f.import({f.write(QStringLiteral("b.mbox"), copyFirst ? mail : copy)});
            if (reference.isEmpty())
                reference = f.exported();
            QCOMPARE(f.exported(), reference);
            QCOMPARE(*MessageStore(f.workspace().connection()).count(), qint64(1));
        }
    }
    void fullerUserRecordWinsInAnyOrder()
    {
        QByteArray reference;
        for (const bool fullerFirst : {true, false}) {
            ImportFixture f;
            QByteArray full
                = desk("Kiln", "open", "Ana", "\"ana@x.example\"", "agent", "good", "2026-03-01");
            QByteArray sparse = full;
            sparse.replace("\"email\":\"ana@x.example\",", "");
            f.import({f.write(QStringLiteral("desk/a.json"), fullerFirst ? full : sparse)});
            f.import({f.write(QStringLiteral("desk/b.json"), fullerFirst ? sparse : full)});
            if (reference.isEmpty())
                reference = f.exported();
            QCOMPARE(f.exported(), reference);
            QVERIFY(reference.contains("ana@x.example"));
        }
    }
    void undatedRecordIsReplacedByALaterImport()
    {
        ImportFixture f;
        QByteArray first("id,author,body\n1,Ana,The kiln of Mr Long Name is cold\n");
        QByteArray corrected("id,author,body\n1,Ana,The kiln is cold\n");
        f.import({f.write(QStringLiteral("a.csv"), first)});
        QCOMPARE(ImportFixture::counts(f.import({f.write(QStringLiteral("b.csv"), corrected)})),
            QStringLiteral("0 1 0"));
        QVERIFY(!f.exported().contains("Long Name"));
    }
    void onlyWhatNoFileHoldsIsMissing_data()
    {
        QTest::addColumn<QByteArrayList>("files");
        QTest::addColumn<QString>("gaps");
        const QByteArray api("https://a.zendesk.example/api/v2/");
        const auto page = [&api](int number, int of, int count, int held) {
            QByteArrayList records;
            for (int i = 0; i < held; ++i)
                records.append(QByteArray(kTicket).replace(
                    "\"id\":7", "\"id\":" + QByteArray::number(number * 100 + i)));
            const auto link = [&api](int other) {
                return '"' + api + "tickets.json?include=users&page=" + QByteArray::number(other)
                    + '"';
            };
            return "{\"tickets\":[" + records.join(',')
                + "],\"next_page\":" + (number < of ? link(number + 1) : "null")
                + ",\"previous_page\":" + (number > 1 ? link(number - 1) : "null")
                + ",\"count\":" + QByteArray::number(count) + '}';
        };
        const auto cursor = [&api](int id, bool more) {
            return "{\"tickets\":["
                + QByteArray(kTicket).replace("\"id\":7", "\"id\":" + QByteArray::number(id))
                + "],\"meta\":{\"has_more\":" + (more ? "true" : "false")
                + "},\"links\":{\"next\":\"" + api + "tickets.json?page%5Bafter%5D=x"
                + QByteArray::number(id) + "\"}}";
        };
        const auto posts = [](const QByteArray& numbers, int count) {
            QByteArrayList list;
            for (const QByteArray& number : numbers.split(' '))
                list.append("{\"id\":" + number + ",\"topic_id\":9,\"post_number\":" + number
                    + ",\"username\":\"ana\",\"user_id\":1,\"created_at\":\"2026-03-01T10:00:00Z\","
                      "\"cooked\":\"a\"}");
            return "{\"id\":9,"
                + (count > 0 ? "\"title\":\"T\",\"posts_count\":" + QByteArray::number(count) + ','
                             : QByteArray())
                + "\"post_stream\":{\"posts\":[" + list.join(',') + "]}}";
        };
        QTest::newRow("all pages, in any order")
            << QByteArrayList {page(3, 3, 5, 1), page(1, 3, 5, 2), page(2, 3, 5, 2)} << "";
        QTest::newRow("the middle is missing")
            << QByteArrayList {page(1, 3, 5, 2), page(3, 3, 5, 1)}
            << "page 2 follows this one: "
               "https://a.zendesk.example/api/v2/tickets.json?include=users&page=2|"
               "page 2 comes before this one: "
               "https://a.zendesk.example/api/v2/tickets.json?include=users&page=2";
        QTest::newRow("the same page twice")
            << QByteArrayList {page(1, 2, 4, 2), page(1, 2, 4, 2), page(2, 2, 4, 2)} << "";
        QTest::newRow("fewer than counted")
            << QByteArrayList {page(1, 2, 5, 2), page(2, 2, 5, 2)}
            << "a.zendesk.example/api/v2/tickets?include=users: 4 of 5 tickets are in these files";
        QTest::newRow("one file, fewer than counted")
            << QByteArrayList {page(1, 1, 5, 2)} << "2 of 5 tickets are in this file";
        QTest::newRow("cursor pages with their end")
            << QByteArrayList {cursor(1, true), cursor(2, true), cursor(3, false)} << "";
        QTest::newRow("cursor pages without")
            << QByteArrayList {cursor(1, true), cursor(2, true)}
            << "a further page follows this one: "
               "https://a.zendesk.example/api/v2/tickets.json?page%5Bafter%5D=x2";
        QTest::newRow("posts of a topic")
            << QByteArrayList {posts("1 2", 4), posts("3 4", 0)} << "";
        QTest::newRow("posts that are missing") << QByteArrayList {posts("1 2", 4), posts("2 3", 0)}
                                                << "topic 9: 3 of 4 posts are in these files";
    }
    void onlyWhatNoFileHoldsIsMissing()
    {
        QFETCH(QByteArrayList, files);
        QFETCH(QString, gaps);
        ImportFixture f;
        QStringList paths;
        for (int i = 0; i < files.size(); ++i)
            paths.append(f.write(QStringLiteral("desk/%1.json").arg(i), files.at(i)));
        QStringList said;
        const ImportReport report = f.import(paths);
        for (const FileReport& file : report.files) {
            QVERIFY(file.isClosed());
            said += file.gaps;
        }
        QCOMPARE(said.join(u'|'), gaps);
    }
    void accountsNeverMeet()
    {
        ImportFixture f;
        QByteArray other(kTicket);
        other.replace("a.zendesk.example", "b.zendesk.example");
        f.import({f.write(QStringLiteral("one/t.json"), tickets(kTicket)),
            f.write(QStringLiteral("two/t.json"), tickets(other))});
        QCOMPARE(*MessageStore(f.workspace().connection()).count(), qint64(2));
    }
    void unrecognisedFileIsListed()
    {
        ImportFixture f;
        f.write(QStringLiteral("folder/a.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}));
        f.write(QStringLiteral("folder/b.bin"), QByteArray("\x00\x01\x02\xFF\xFE\x10", 6));
        const ImportReport report = f.import({f.path(QStringLiteral("folder"))});
        QCOMPARE(report.files.size(), std::size_t(2));
        QVERIFY(!report.files[1].format.has_value());
        QCOMPARE(report.files[1].bytesRejected, qint64(6));
        QVERIFY(report.files[1].isClosed());
    }
    void decisionsSurviveWithdrawalAndTravel()
    {
        ImportFixture f;
        const QString file
            = f.write(QStringLiteral("in.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}));
        { // the stores must go before their workspace does
            const ImportReport report = f.import({file});
            MessageStore messages(f.workspace().connection());
            const auto page = messages.page({}, {}, 1);
            const MessageUid uid = (*messages.load(page->front().first))->uid;
            AuditStore audits(f.workspace().connection());
            QVERIFY(audits
                        .setDecision(uid,
                            StoredDecision {QStringLiteral("help"), 5, 1.5, QStringLiteral("help"),
                                0.5, QStringLiteral("t")})
                        .has_value());
            QVERIFY(audits.setTopics(uid, {QStringLiteral("Kilns")}).has_value());
            QVERIFY(audits.setFlag(uid, QStringLiteral("faq"), true).has_value());
            QVERIFY(f.withdraw(report).has_value());
            QVERIFY(audits.decision(uid)->has_value());
            f.import({file});
        }
        const QByteArray all = f.exported();
        const QString copy = f.write(QStringLiteral("copy.jsonl"), all);
        f.startAnew();
        const ImportReport restored = f.import({copy});
        QCOMPARE(restored.totals().decisions.fresh, qint64(1));
        QCOMPARE(f.exported(), all);
    }

private:
    /// A ticket with a rating and its requester as a helpdesk tells them at the same instant.
    static QByteArray desk(const QByteArray& subject, const QByteArray& status,
        const QByteArray& name, const QByteArray& email, const QByteArray& role,
        const QByteArray& score, const QByteArray& day)
    {
        QByteArray json(kDesk);
        json.replace("@subject", subject).replace("@status", status).replace("@name", name);
        return json.replace("@email", email)
            .replace("@role", role)
            .replace("@score", score)
            .replace("@day", day);
    }
    static void correct(ImportFixture& f, const QString& email, SourceRole role)
    {
        DirectoryStore people(f.workspace().connection());
        if (!people.setRole(**people.personByEmail(email), role).has_value())
            qFatal("no correction");
    }
    static qint64 threadsWithMessages(ImportFixture& f)
    {
        return f.workspace()
            .connection()
            .scalar("SELECT count(DISTINCT thread_id) FROM message")
            ->value_or(-1);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
