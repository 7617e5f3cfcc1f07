// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/discourse/discourseimporter.h"
#include "formats/discourse/discourserecords.h"
#include "support/recordingsink.h"

using namespace waymark;
using namespace waymark::test;

namespace {

QByteArray post(int id, int number, const QByteArray& more = {})
{
    return "{\"id\":" + QByteArray::number(id) + ",\"post_number\":" + QByteArray::number(number)
        + ",\"topic_id\":40,\"user_id\":7,\"username\":\"ann\",\"name\":\"Ann\",\"cooked\":\"<p>Hi "
          "there</p>\",\"created_at\":\"2024-01-01T10:00:00.000Z\",\"post_type\":1,\"staff\":false"
        + more + '}';
}

QByteArray topic(const QByteArray& posts, const QByteArray& more = {})
{
    return "{\"post_stream\":{\"posts\":[" + posts
        + "],\"stream\":[]},\"id\":40,\"title\":\"A & B\",\"closed\":false,\"category_id\":3,"
          "\"tags\":[\"x\",{\"id\":1,\"name\":\"y\"}],\"details\":{\"links\":[]}"
        + more + '}';
}

RecordingSink read(const QByteArray& bytes, const QString& name = QStringLiteral("x.json"))
{
    RecordingSink sink;
    const Result<void> result = readBytes(DiscourseImporter(), bytes, name, sink);
    if (!result)
        qWarning() << result.error().detail;
    const QString problem = sink.tilingProblem(bytes.size());
    if (!problem.isEmpty())
        QTest::qFail(qPrintable(problem), __FILE__, __LINE__);
    return sink;
}

ProbeScore probe(const QByteArray& bytes)
{
    return DiscourseImporter().probe({bytes.constData(), static_cast<std::size_t>(bytes.size())},
        {QStringLiteral("x.json"), QStringLiteral("x.json"), bytes.size()});
}

} // namespace

class TestDiscourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topicWithPosts()
    {
        const QByteArray bytes = topic(post(100, 1) + ','
                + post(105, 3,
                    ",\"reply_to_post_number\":1,\"actions_summary\":[{\"id\":2,\"count\":4}],"
                    "\"moderator\":true,\"hidden\":true")
                + ',' + post(109, 5, ",\"reply_to_post_number\":4,\"accepted_answer\":true"),
            ",\"posts_count\":9");
        QCOMPARE(probe(bytes), ProbeScore::Certain);
        const RecordingSink sink = read(bytes);
        const ImportedThread& thread = sink.threads.at(0);
        QCOMPARE(thread.threadKey, std::string("40"));
        QCOMPARE(thread.subject, std::string("A & B"));
        QCOMPARE(thread.tags, (std::vector<std::string> {"x", "y"}));
        QCOMPARE(thread.status, std::string("open"));
        QVERIFY(thread.extra.find("\"details\"") != std::string::npos);
        QVERIFY(thread.extra.find("cooked") == std::string::npos);

        const auto& posts = sink.messages;
        QCOMPARE(posts.size(), 3U);
        QVERIFY(posts[0].isOpening && posts[0].parentId.empty());
        QCOMPARE(posts[0].body, std::string("Hi there"));
        QCOMPARE(posts[0].html, std::string("<p>Hi there</p>"));
        QCOMPARE(posts[0].author.handle, std::string("ann"));
        QCOMPARE(posts[0].authorRole, SourceRole::Member);
        QCOMPARE(posts[1].parentId, std::string("100"));
        QCOMPARE(posts[1].likes, 4);
        QCOMPARE(posts[1].authorRole, SourceRole::Staff);
        QVERIFY(posts[1].isDeleted);
        QCOMPARE(posts[2].parentId, std::string("40:4")); // that post is not in the file
        QVERIFY(posts[2].isAccepted);
        QCOMPARE(sink.gaps.at(0), std::string("topic 40: 3 of 9 posts are in this file"));
    }

    void kindsOfPosts_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::addColumn<QByteArray>("topicFields");
        QTest::addColumn<QString>("flags");
        QTest::newRow("ordinary") << QByteArray() << QByteArray() << "";
        QTest::newRow("small action")
            << QByteArray(",\"post_type\":3,\"action_code\":\"closed.enabled\"") << QByteArray()
            << "automatic";
        QTest::newRow("whisper") << QByteArray(",\"post_type\":4") << QByteArray() << "private";
        QTest::newRow("private message")
            << QByteArray() << QByteArray(",\"archetype\":\"private_message\"") << "private";
        QTest::newRow("removed by its author")
            << QByteArray(",\"user_deleted\":true") << QByteArray() << "deleted";
        QTest::newRow("deleted") << QByteArray(",\"deleted_at\":\"2024-01-02T00:00:00Z\"")
                                 << QByteArray() << "deleted";
        QTest::newRow("accepted by the topic")
            << QByteArray() << QByteArray(",\"accepted_answer\":{\"post_number\":2}") << "accepted";
        QTest::newRow("accepted by the topic, newer")
            << QByteArray() << QByteArray(",\"accepted_answers\":[{\"post_number\":2}]")
            << "accepted";
        QTest::newRow("system") << QByteArray(",\"user_id\":-1") << QByteArray() << "bot";
    }
    void kindsOfPosts()
    {
        QFETCH(QByteArray, post);
        QFETCH(QByteArray, topicFields);
        QFETCH(QString, flags);
        const RecordingSink sink = read(topic(::post(1, 2, post), topicFields));
        const ImportedMessage& message = sink.messages.at(0);
        QStringList found;
        if (message.isAutomatic)
            found += QStringLiteral("automatic");
        if (!message.isPublic)
            found += QStringLiteral("private");
        if (message.isDeleted)
            found += QStringLiteral("deleted");
        if (message.isAccepted)
            found += QStringLiteral("accepted");
        if (message.authorRole == SourceRole::Bot)
            found += QStringLiteral("bot");
        QCOMPARE(found.join(QLatin1Char(' ')), flags);
    }

    void pagesOfPosts()
    {
        const RecordingSink page
            = read("{\"post_stream\":{\"posts\":[" + post(1, 21) + "]},\"id\":40}");
        QVERIFY(page.threads.empty() && page.rejections.empty());
        QCOMPARE(page.messages.at(0).threadKey, std::string("40"));
        const RecordingSink latest = read("{\"latest_posts\":["
            + post(1, 1,
                ",\"raw\":\"[quote=\\\"bob, post:3\\\"]\\nold\\n[/quote]\\n\\nnew\","
                "\"topic_title\":\"T\"")
            + "]}");
        QCOMPARE(latest.messages.at(0).subject, std::string("T"));
        QCOMPARE(latest.messages.at(0).body, std::string("> bob:\n> old\n\nnew"));
        QCOMPARE(read(post(9, 4)).messages.at(0).externalId, std::string("9"));
        const RecordingSink orphan = read(
            "{\"post_stream\":{\"posts\":[{\"id\":1,\"cooked\":\"x\",\"username\":\"a\"}]}}");
        QCOMPARE(orphan.messages.at(0).threadKey, std::string("post:1"));
        const RecordingSink named
            = read("{\"post_stream\":{\"posts\":[{\"id\":1,\"cooked\":\"x\",\"username\":\"a\"}]}}",
                QStringLiteral("t/some-title/280/posts.json"));
        QCOMPARE(named.messages.at(0).threadKey, std::string("280"));
    }

    void listsAndPeople()
    {
        const RecordingSink list = read(
            "{\"users\":[{\"id\":1,\"username\":\"a\",\"avatar_template\":\"\"}],\"topic_list\":{"
            "\"per_page\":30,\"topics\":[{\"id\":5,\"title\":\"T\",\"slug\":\"t\",\"posts_count\":"
            "2,"
            "\"archived\":true,\"last_posted_at\":null}]}}");
        QCOMPARE(list.threads.at(0).status, std::string("archived"));
        QCOMPARE(list.persons.at(0).identity.handle, std::string("a"));

        const RecordingSink user = read(
            "{\"user_badges\":[{\"id\":1},{\"id\":2}],\"user\":{\"id\":8,\"username\":\"eve\","
            "\"name\":\"Eve\",\"email\":\"e@x.example\",\"admin\":true,\"moderator\":false}}");
        QCOMPARE(user.persons.at(0).role, SourceRole::Staff);
        QCOMPARE(user.rejections.at(0).reason,
            std::string("2 records of kind \"user_badges\", not imported yet"));

        const RecordingSink directory = read(
            "{\"directory_items\":[{\"id\":3,\"likes_given\":4,\"user\":{\"id\":3,\"username\":"
            "\"z\"}}],\"meta\":{\"total_rows_directory_items\":1}}");
        QCOMPARE(directory.persons.at(0).identity.handle, std::string("z"));
        QVERIFY(directory.persons.at(0).extra.find("likes_given") != std::string::npos);

        const RecordingSink admins
            = read("[{\"id\":3,\"username\":\"z\",\"trust_level\":2,\"email\":null}]");
        QCOMPARE(admins.persons.size(), 1U);
        const RecordingSink categories
            = read("{\"category_list\":{\"categories\":[{\"id\":1},{\"id\":2}]}}");
        QCOMPARE(categories.rejections.at(0).reason,
            std::string("2 records of kind \"category_list\", not imported yet"));
    }

    void damage()
    {
        const QByteArray whole = topic(post(1, 1) + ',' + post(2, 2));
        const QByteArray cut = whole.left(whole.indexOf("\"post_number\":2") + 5);
        const RecordingSink sink = read(cut);
        QCOMPARE(sink.messages.size(), 1U);
        QCOMPARE(sink.rejections.size(), 1U);
        QCOMPARE(sink.rejections[0].place, std::string("posts[1]"));
        const RecordingSink broken = read(topic(post(1, 1) + ",{\"id\":02}," + post(3, 3)));
        QCOMPARE(broken.messages.size(), 2U);
        QCOMPARE(broken.threads.size(), 1U);
    }

    void lines()
    {
        const RecordingSink sink
            = read(topic(post(1, 1)) + '\n' + topic(post(2, 1)) + "\n{\"post_stream\":\n");
        QCOMPARE(sink.messages.size(), 2U);
        QCOMPARE(sink.rejections.size(), 1U);
        QCOMPARE(sink.rejections[0].place, std::string("line 3"));
    }

    void quotes_data()
    {
        QTest::addColumn<QString>("cooked");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << "<p>a</p><p>b</p>"
                              << "a\n\nb";
        QTest::newRow("quote")
            << "<aside class=\"quote no-group\" data-post=\"3\"><div class=\"title\">sam:</div>\n"
               "<blockquote><p>old</p></blockquote></aside>\n<p>new</p>"
            << "> sam:\n>\n> old\n\nnew";
        QTest::newRow("onebox is no quote")
            << "<aside class=\"onebox\"><p>preview</p></aside><p>x</p>"
            << "preview\n\nx";
        QTest::newRow("broken") << "<aside class=\"quote\"><p>x</p>"
                                << "x";
    }
    void quotes()
    {
        QFETCH(QString, cooked);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(discourse::textOfCooked(cooked.toStdString())), text);
    }

    void writtenQuotes_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << "a [b] c"
                              << "a [b] c";
        QTest::newRow("nested")
            << "[quote=\"a\"]\n[quote=\"b\"]\none\n[/quote]\ntwo\n[/quote]\nthree"
            << "> a:\n> > b:\n> > one\n> two\nthree";
        QTest::newRow("one line") << "[quote]x[/quote] y"
                                  << "> x\n y";
        QTest::newRow("never closed") << "[quote]\nx"
                                      << "> x";
        QTest::newRow("never opened") << "x[/quote]"
                                      << "x[/quote]";
    }
    void writtenQuotes()
    {
        QFETCH(QString, raw);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(discourse::textOfRaw(raw.toStdString())), text);
    }

    void strangers()
    {
        QCOMPARE(probe("{\"hello\":\"world\"}"), ProbeScore::No);
        QCOMPARE(probe("{\"tickets\":[]}"), ProbeScore::No);
        QCOMPARE(probe("[1,2]"), ProbeScore::No);
        QCOMPARE(probe("From a@b"), ProbeScore::No);
    }
};

QTEST_GUILESS_MAIN(TestDiscourse)
#include "tst_discourse.moc"
