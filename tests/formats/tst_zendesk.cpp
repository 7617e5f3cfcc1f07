// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"
#include "formats/zendesk/zendeskimporter.h"
#include "formats/zendesk/zendeskkinds.h"
#include "support/recordingsink.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// A ticket as the API writes it, without what the tests do not look at.
QByteArray ticket(int id, const QByteArray& more = {})
{
    return "{\"url\":\"https://Acme.zendesk.com/api/v2/tickets/" + QByteArray::number(id)
        + ".json\",\"id\":" + QByteArray::number(id)
        + ",\"via\":{\"channel\":\"web\"},\"subject\":\"Printer\",\"description\":\"It is on "
          "fire.\",\"status\":\"open\",\"requester_id\":77,\"created_at\":\"2024-01-01T10:00:00Z\","
          "\"updated_at\":\"2024-01-02T10:00:00Z\",\"tags\":[\"a\",\"b\"]"
        + more + '}';
}

RecordingSink read(const QByteArray& bytes, const QString& name = QStringLiteral("x.json"))
{
    RecordingSink sink;
    const Result<void> result = readBytes(ZendeskImporter(), bytes, name, sink);
    if (!result)
        qWarning() << result.error().detail;
    const QString problem = sink.tilingProblem(bytes.size());
    if (!problem.isEmpty())
        QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
    return sink;
}

ProbeScore probe(const QByteArray& bytes, const QString& name = QStringLiteral("x.json"))
{
    return ZendeskImporter().probe(
        {bytes.constData(), static_cast<std::size_t>(bytes.size())}, {name, name, bytes.size()});
}

} // namespace

class TestZendesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("tickets");
        QTest::addColumn<QString>("gap");
        const QByteArray two = ticket(1) + ',' + ticket(2);
        QTest::newRow("offset page")
            << "{\"tickets\":[" + two + "],\"next_page\":null,\"previous_page\":null,\"count\":2}"
            << 2 << "";
        QTest::newRow("offset page with a next")
            << "{\"tickets\":[" + two
                + "],\"next_page\":\"https://acme.zendesk.com/api/v2/tickets.json?page=2\","
                  "\"previous_page\":null,\"count\":200}"
            << 2 << "page 2 follows this one: https://acme.zendesk.com/api/v2/tickets.json?page=2";
        QTest::newRow("cursor page") << "{\"tickets\":[" + two
                + "],\"meta\":{\"has_more\":false,\"after_cursor\":\"x\"},\"links\":{\"next\":"
                  "\"https://acme.zendesk.com/api/v2/tickets?page[after]=x\"}}"
                                     << 2 << "";
        QTest::newRow("incremental, ended") << "{\"tickets\":[" + two
                + "],\"count\":2,\"end_of_stream\":true,\"next_page\":\"https://acme.zendesk.com/"
                  "api/v2/incremental/tickets.json?start_time=9\",\"end_time\":9}"
                                            << 2 << "";
        QTest::newRow("incremental by cursor")
            << "{\"tickets\":[" + two
                + "],\"after_url\":\"https://acme.zendesk.com/api/v2/incremental/tickets/"
                  "cursor.json?cursor=y\",\"after_cursor\":\"y\",\"end_of_stream\":false}"
            << 2
            << "a further page follows this one: "
               "https://acme.zendesk.com/api/v2/incremental/tickets/cursor.json?cursor=y";
        QTest::newRow("single") << "{\"ticket\":" + ticket(1) + '}' << 1 << "";
        QTest::newRow("bare object") << ticket(1) << 1 << "";
        QTest::newRow("bare array") << '[' + two + "]\n" << 2 << "";
        QTest::newRow("lines") << ticket(1) + '\n' + ticket(2) + "\r\n\n" << 2 << "";
        QTest::newRow("a page a line") << "{\"tickets\":[" + ticket(1)
                + "],\"count\":1}\n{\"tickets\":[" + ticket(2) + "],\"count\":1}\r\n"
                                       << 2 << "";
        QTest::newRow("search results")
            << "{\"results\":[" + ticket(1, ",\"result_type\":\"ticket\"")
                + "],\"facets\":null,\"meta\":{\"has_more\":false},\"links\":{}}"
            << 1 << "";
        QTest::newRow("empty") << QByteArray("{\"tickets\":[],\"next_page\":null,"
                                             "\"previous_page\":null,\"count\":0}")
                               << 0 << "";
        QTest::newRow("byte order mark")
            << "\xEF\xBB\xBF{\"tickets\":[" + two + "],\"count\":2}" << 2 << "";
    }
    void containers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, tickets);
        QFETCH(QString, gap);
        QVERIFY(probe(bytes) >= ProbeScore::Likely);
        const RecordingSink sink = read(bytes);
        QCOMPARE(static_cast<int>(sink.threads.size()), tickets);
        QCOMPARE(static_cast<int>(sink.messages.size()), tickets);
        QVERIFY(sink.rejections.empty());
        QCOMPARE(sink.gaps.empty() ? QString() : QString::fromStdString(sink.gaps.front()), gap);
        if (tickets > 0)
            QCOMPARE(sink.accounts, std::vector<std::string> {"acme.zendesk.com"});
        // The same in small pieces from a device that cannot seek.
        RecordingSink pieces;
        QVERIFY(readBytes(ZendeskImporter(), bytes, QStringLiteral("x.json"), pieces, 7));
        QCOMPARE(pieces.messages.size(), sink.messages.size());
        QCOMPARE(pieces.tilingProblem(bytes.size()), QString());
    }

    void ticketFields()
    {
        const RecordingSink sink = read("{\"tickets\":["
            + ticket(5,
                ",\"group_id\":9007199254740993,\"is_public\":false,\"satisfaction_rating\":{"
                "\"score\":\"good\",\"comment\":\"ta\"},\"zzz\":{\"kept\":1.00}")
            + "]}");
        const ImportedThread& thread = sink.threads.at(0);
        QCOMPARE(thread.threadKey, std::string("5"));
        QCOMPARE(thread.status, std::string("open"));
        QCOMPARE(thread.category, std::string("9007199254740993"));
        QCOMPARE(thread.tags, (std::vector<std::string> {"a", "b"}));
        QVERIFY(thread.isPrivate);
        QVERIFY(thread.extra.find("\"zzz\":{\"kept\":1.00}") != std::string::npos);
        const ImportedMessage& opening = sink.messages.at(0);
        QCOMPARE(opening.kind, std::string("ticket"));
        QCOMPARE(opening.externalId, std::string("5"));
        QCOMPARE(opening.author.externalId, std::string("77"));
        QCOMPARE(opening.body, std::string("It is on fire."));
        QCOMPARE(opening.sentAt.value(), 1704103200000);
        QVERIFY(opening.isOpening && !opening.isPublic);
        QCOMPARE(sink.ratings.at(0).score, std::string("good"));
        QCOMPARE(sink.ratings.at(0).threadKey, std::string("5"));
    }

    void nothingIsNeeded()
    {
        const RecordingSink sink = read(
            "{\"tickets\":[{\"id\":1,\"subject\":null,\"description\":\"First line\\nsecond\","
            "\"status\":null,\"requester_id\":null,\"created_at\":null,\"tags\":null,\"via\":null},"
            "{\"id\":2,\"subject\":\"\",\"description\":null,\"status\":\"deleted\","
            "\"requester_id\":1}]}");
        QCOMPARE(sink.threads.at(0).subject, std::string("First line"));
        QVERIFY(!sink.messages.at(0).sentAt);
        QVERIFY(sink.messages.at(0).author.isEmpty());
        QCOMPARE(sink.threads.at(1).subject, std::string("-"));
        QVERIFY(sink.threads.at(1).isDeleted);
        QCOMPARE(sink.messages.size(), 1U); // the second ticket has no text
    }

    void embeddedComments()
    {
        const RecordingSink sink = read(
            ticket(3,
                ",\"comments\":[{\"body\":\"hello\"},{\"id\":11,\"author_id\":-1,\"body\":\"auto\","
                "\"public\":false,\"created_at\":\"2024-01-01T11:00:00Z\"}]")
            + '\n' + ticket(4, ",\"comments\":[]") + '\n');
        QCOMPARE(sink.messages.size(), 3U);
        const ImportedMessage& first = sink.messages.at(0);
        QCOMPARE(first.kind, std::string("comment"));
        QVERIFY(first.isOpening && first.externalId.empty());
        QCOMPARE(first.subject, std::string("Printer"));
        QCOMPARE(first.author.externalId, std::string("77"));
        QCOMPARE(first.sentAt.value(), 1704103200000);
        const ImportedMessage& second = sink.messages.at(1);
        QCOMPARE(second.threadKey, std::string("3"));
        QVERIFY(!second.isOpening && !second.isPublic);
        QCOMPARE(second.authorRole, SourceRole::Bot);
        // The thread keeps the ticket without the comments, which are records of their own.
        QVERIFY(sink.threads.at(0).extra.find("comments") == std::string::npos);
        QCOMPARE(sink.messages.at(2).kind, std::string("ticket"));
    }

    void textsAreKeptOnce_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("extra");
        QTest::newRow("all of it is in columns")
            << QByteArray(R"("body":"a\nb","html_body":"<p>a","plain_body":"a\nb","x":1.0)")
            << QByteArray(R"({"id":1,"x":1.0})");
        QTest::newRow("white space around") << QByteArray(R"( "x" : [1, 2] , "body" : "a b" )")
                                            << QByteArray(R"({"id":1,"x":[1,2]})");
        QTest::newRow("another plain text")
            << QByteArray(R"("body":"a","plain_body":"b")") << QByteArray(R"({"id":1,"body":"a"})");
        QTest::newRow("a line end that is changed")
            << QByteArray(R"("body":"a\r\nb")") << QByteArray(R"({"id":1,"body":"a\r\nb"})");
        QTest::newRow("half a surrogate pair")
            << QByteArray(R"("body":"a\ud83d")") << QByteArray(R"({"id":1,"body":"a\ud83d"})");
        QTest::newRow("twice, the last counts")
            << QByteArray(R"("body":"a","body":"b")") << QByteArray(R"({"id":1,"body":"a"})");
        QTest::newRow("no text") << QByteArray(R"("body":"","html_body":null)")
                                 << QByteArray(R"({"id":1,"body":"","html_body":null})");
    }
    void textsAreKeptOnce()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, extra);
        const RecordingSink sink
            = read(ticket(3, ",\"comments\":[{\"id\":1," + fields + "}]") + '\n');
        QCOMPARE(QByteArray::fromStdString(sink.messages.at(0).extra), extra);
    }

    void descriptionThatIsTheFirstComment()
    {
        const RecordingSink sink = read(ticket(3, ",\"comments\":[{\"body\":\"It is on fire.\"}]")
            + '\n' + ticket(4, ",\"comments\":[{\"body\":\"Other.\"}]") + '\n');
        QVERIFY(sink.threads.at(0).extra.find("on fire") == std::string::npos);
        QVERIFY(sink.threads.at(1).extra.find("on fire") != std::string::npos);
    }

    void commentPages_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("thread"); // empty: rejected
        QTest::newRow("file name") << "export/tickets-2-comments.json" << QByteArray() << "2";
        QTest::newRow("path") << "api/v2/tickets/34/comments.json" << QByteArray() << "34";
        QTest::newRow("paging") << "c.json"
                                << QByteArray(
                                       ",\"next_page\":\"https://a.zendesk.com/api/v2/tickets/5/"
                                       "comments.json?page=2\"")
                                << "5";
        QTest::newRow("audits beside them")
            << "c.json" << QByteArray(",\"audits\":[{\"id\":900,\"ticket_id\":6}]") << "6";
        QTest::newRow("unknown") << "c.json" << QByteArray() << "";
    }
    void commentPages()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, more);
        QFETCH(QString, thread);
        const RecordingSink sink = read(
            "{\"comments\":[{\"id\":1,\"type\":\"Comment\",\"author_id\":3,\"body\":\"b\","
            "\"html_body\":\"<p>b</p>\",\"plain_body\":\"plain\",\"public\":true,\"audit_id\":900,"
            "\"via\":{\"channel\":\"email\",\"source\":{\"from\":{\"address\":\"a@b.example\","
            "\"name\":\"Ann\"}}},\"attachments\":[{\"file_name\":\"x.png\",\"content_type\":"
            "\"image/png\",\"size\":12}],\"created_at\":\"2024-01-01T10:00:00Z\"},"
            "{\"id\":2,\"author_id\":4,\"html_body\":\"<p>only</p>\",\"public\":false,"
            "\"audit_id\":900,\"created_at\":\"2024-01-01T11:00:00Z\"}]"
                + more + '}',
            name);
        if (thread.isEmpty()) {
            QVERIFY(sink.messages.empty());
            QCOMPARE(sink.rejections.size(), 1U);
            QCOMPARE(sink.rejections[0].place, std::string("comments"));
            QVERIFY(sink.rejections[0].reason.find("2 comments") == 0);
            return;
        }
        QCOMPARE(sink.messages.size(), 2U);
        QCOMPARE(QString::fromStdString(sink.messages[0].threadKey), thread);
        QVERIFY(sink.messages[0].isOpening && !sink.messages[1].isOpening);
        QCOMPARE(sink.messages[0].body, std::string("plain"));
        QCOMPARE(sink.messages[0].author.email, std::string("a@b.example"));
        QCOMPARE(sink.messages[0].author.name, std::string("Ann"));
        QCOMPARE(sink.messages[0].attachments.at(0).size, 12);
        QCOMPARE(sink.messages[1].body, std::string("only"));
        QVERIFY(!sink.messages[1].isPublic);
    }

    void otherKinds()
    {
        const RecordingSink sink = read(
            "{\"users\":[{\"id\":1,\"url\":\"https://a.zendesk.com/api/v2/users/1.json\",\"name\":"
            "\"Eve\",\"email\":null,\"role\":\"agent\"},{\"id\":2,\"name\":\"Bob\",\"email\":"
            "\"b@c.example\",\"role\":\"end-user\",\"active\":false}],"
            "\"satisfaction_ratings\":[{\"id\":7,\"ticket_id\":3,\"score\":\"bad\"}],"
            "\"organizations\":[{\"id\":1},{\"id\":2}],\"groups\":[],\"surprise\":[1],"
            "\"next_page\":null,\"count\":2}");
        QCOMPARE(sink.persons.at(0).role, SourceRole::Staff);
        QCOMPARE(sink.persons.at(1).role, SourceRole::Member);
        QCOMPARE(sink.ratings.at(0).externalId, std::string("7"));
        QCOMPARE(sink.rejections.size(), 2U);
        QCOMPARE(sink.rejections[0].reason,
            std::string("2 records of kind \"organization\", not imported yet"));
        QCOMPARE(sink.rejections[1].place, std::string("surprise"));
    }

    void damage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("tickets");
        QTest::addColumn<QString>("place");
        QTest::newRow("cut off") << "{\"tickets\":[" + ticket(1) + ",{\"id\":2,\"subj" << 1
                                 << "tickets[1]";
        QTest::newRow("a record that is no JSON") << "{\"tickets\":[" + ticket(1) + ",{\"id\":01},"
                + ticket(3) + "]}" << 2 << "tickets[1]";
        QTest::newRow("junk between") << "{\"tickets\":[" + ticket(1) + " \x01\x02 ," + ticket(3)
                + "]}" << 2 << "after tickets[0]";
        QTest::newRow("bad UTF-8")
            << "{\"tickets\":[" + ticket(1) + ',' + ticket(2, ",\"x\":\"\xFF\"") + "]}" << 1
            << "tickets[1]";
        QTest::newRow("no object") << "{\"tickets\":[" + ticket(1) + ",17]}" << 1 << "tickets[1]";
        QTest::newRow("no id") << QByteArray(
            "{\"tickets\":[{\"subject\":\"x\",\"requester_id\":1}]}")
                               << 0 << "tickets[0]";
        QTest::newRow("a broken line") << ticket(1) + "\n{\"id\":2,\"su\n" + ticket(3) + "\n"
                                       << 2 << "line 2";
        QTest::newRow("an object for a list")
            << QByteArray("{\"tickets\":{\"1\":{\"id\":1}}}") << 0 << "tickets";
        QTest::newRow("text behind")
            << "{\"tickets\":[" + ticket(1) + "]} trailing" << 1 << "after the document";
    }
    void damage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, tickets);
        QFETCH(QString, place);
        const RecordingSink sink = read(bytes);
        QCOMPARE(static_cast<int>(sink.threads.size()), tickets);
        QCOMPARE(sink.rejections.size(), 1U);
        QCOMPARE(QString::fromStdString(sink.rejections[0].place), place);
    }

    void nothingReadable()
    {
        RecordingSink sink;
        const Result<void> result = readBytes(
            ZendeskImporter(), "{\"tickets\":[{\"id\":1,\"su", QStringLiteral("x.json"), sink);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::FileDamaged);
        QVERIFY(result.error().detail.contains(QLatin1String("at byte 23")));
        QVERIFY(sink.importedRanges.empty() && sink.rejections.empty());
    }

    void linesOfOtherKindsAreCounted()
    {
        const QByteArray organisation = "{\"id\":1,\"name\":\"x\",\"domain_names\":[]}\n";
        const RecordingSink sink
            = read(ticket(1) + '\n' + organisation.repeated(3) + ticket(2) + '\n');
        QCOMPARE(sink.threads.size(), 2U);
        QCOMPARE(sink.rejections.size(), 1U);
        QCOMPARE(sink.rejections[0].place, std::string("line 2"));
        QCOMPARE(sink.rejections[0].reason,
            std::string("3 records of kind \"organization\", not imported yet"));
        QCOMPARE(sink.rejections[0].range.length, organisation.size() * 3);
    }

    void remarks()
    {
        const RecordingSink sink = read("{\"tickets\":[{\"id\":1,\"id\":2,\"requester_id\":3,"
                                        "\"subject\":\"a\",\"status\":\"telepathy\"}]}");
        QCOMPARE(sink.threads.at(0).threadKey, std::string("2"));
        QCOMPARE(sink.gaps.size(), 2U);
        QVERIFY(sink.gaps[0].find("\"id\" occurs twice") != std::string::npos);
        QVERIFY(sink.gaps[1].find("telepathy") != std::string::npos);
    }

    void stopsWhenAsked()
    {
        QByteArray lines;
        for (int i = 1; i <= 1000; ++i)
            lines += ticket(i) + '\n';
        RecordingSink sink;
        sink.stopAtCall = 2;
        QVERIFY(readBytes(ZendeskImporter(), lines, QStringLiteral("x.json"), sink));
        QVERIFY(sink.threads.size() >= 100 && sink.threads.size() < 400);
    }

    void strangers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("freshdesk") << QByteArray(
            "[{\"id\":1,\"requester_id\":2,\"subject\":\"a\",\"responder_id\":3,\"fr_escalated\":"
            "false}]");
        QTest::newRow("discourse") << QByteArray(
            "{\"users\":[{\"id\":1,\"username\":\"a\"}],\"topic_list\":{\"topics\":[]}}");
        QTest::newRow("recording") << QByteArray("{\"http_interactions\":[]}");
        QTest::newRow("other") << QByteArray("{\"hello\":\"world\"}");
        QTest::newRow("not JSON") << QByteArray("id,subject\n1,x\n");
        QTest::newRow("nothing") << QByteArray();
    }
    void strangers()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(probe(bytes), ProbeScore::No);
    }

    void urls()
    {
        QCOMPARE(
            zendesk::apiHost("https://Acme.Zendesk.com/api/v2/x"), std::string("acme.zendesk.com"));
        QCOMPARE(zendesk::apiHost("https://acme.zendesk.com/hc/x"), std::string());
        QCOMPARE(zendesk::apiHost("x"), std::string());
        QCOMPARE(zendesk::ticketIdOf("a/tickets-17-comments.json"), std::string("17"));
        QCOMPARE(zendesk::ticketIdOf("tickets"), std::string());
        QCOMPARE(zendesk::pageOf("x?a=1&page=12"), std::string("12"));
    }
};

QTEST_GUILESS_MAIN(TestZendesk)
#include "tst_zendesk.moc"
