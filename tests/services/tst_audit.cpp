// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auditservice.h"
#include "services/categorytext.h"
#include "storage/directorystore.h"
#include "support/importfixture.h"

using namespace waymark;
using namespace waymark::test;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheLastFromOthers()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("in.mbox"),
            mbox({QStringLiteral("ana@x.example|One|How do I centre clay?"), QStringLiteral("team@desk.example|Two|We answer."),
                QStringLiteral("bot@desk.example|Three|Beep."), QStringLiteral("cy@x.example|Four|Thanks all!")}))});
        WorkspaceSettings settings;
        settings.staffAddresses = QStringList {QStringLiteral("@desk.example")};
        settings.botAddresses = QStringList {QStringLiteral("BOT@desk.example")};
        QVERIFY(saveSettings(f.workspace().connection(), settings).has_value());
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const auto report = service.audit({});
        QCOMPARE(subjects(*report), QStringLiteral("Four|One"));
        QCOMPARE(report->leftOutStaff, 1);
        QCOMPARE(report->leftOutBots, 1);
        QCOMPARE(report->n, 2);
        QCOMPARE(subjects(*service.audit({1, {}, {}})), QStringLiteral("Four"));
        QCOMPARE(subjects(*service.audit({100, QStringLiteral("zendesk"), {}})), QString());
        // The manager's word about a person stands above everything.
        DirectoryStore people(f.workspace().connection());
        const auto team = people.personByEmail(QStringLiteral("team@desk.example"));
        QVERIFY(people.setRole(**team, SourceRole::Member).has_value());
        QCOMPARE(subjects(*service.audit({})), QStringLiteral("Four|Two|One"));
    }
    void decisionCountsBeforeTheProposal()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("in.mbox"), mbox({QStringLiteral("ana@x.example|One|How do I centre clay?")}))});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const auto items = service.items(service.select({})->messages);
        QCOMPARE(items->size(), std::size_t(1));
        const AuditItem& item = items->front();
        QVERIFY(!item.shown.why.empty());
        QVERIFY(!item.shown.decided.has_value());
        QVERIFY(service.setDecision(item.uid, StoredDecision {QStringLiteral("complaint"), 1, {}, item.shown.category, item.shown.confidence, item.text}).has_value());
        const auto report = service.audit({});
        QCOMPARE(report->messages.front().decided.value_or(QString()), QStringLiteral("complaint"));
        int complaints = 0;
        for (const CategoryCount& category : report->categories) {
            QVERIFY(category.low <= category.share && category.share <= category.high);
            if (category.category == QLatin1String("complaint"))
                complaints = category.count;
        }
        QCOMPARE(complaints, 1);
        QCOMPARE(report->categories.size(), std::size_t(4)); // zeros are listed
        QCOMPARE(report->decidedCount, 1);
    }
    void openQuestionsNeedAnAnswer()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("in.mbox"),
            mbox({QStringLiteral("ana@x.example|One|How do I centre clay? Please help."),
                QStringLiteral("ben@x.example|Re: One|Use both hands.|m1"),
                QStringLiteral("cy@x.example|Two|How do I mix a glaze? Any ideas?")}))});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const auto report = service.audit({});
        for (const AuditedMessage& message : report->messages) {
            if (message.subject == QLatin1String("One"))
                QVERIFY(!message.flags.contains(QStringLiteral("needs_answer")));
            if (message.subject == QLatin1String("Two"))
                QVERIFY(message.flags.contains(QStringLiteral("needs_answer")));
        }
    }
    void sessionIsResumedAndSigned()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("in.mbox"), mbox({QStringLiteral("ana@x.example|One|Help")}))});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const AuditSelection selection;
        const auto sample = service.select(selection);
        const auto id = service.begin(selection, *sample);
        QVERIFY(id.has_value());
        f.import({f.write(QStringLiteral("later.mbox"), mbox({QStringLiteral("new@x.example|Newer|Text")}))});
        QCOMPARE(service.sessionMessages(*id)->size(), std::size_t(1)); // keeps what it was about
        QVERIFY(service.sign(*id, QStringLiteral("Ines"), QStringLiteral("{}")).has_value());
        QVERIFY((*service.newestSession())->isSigned);
        QVERIFY(service.unsign(*id).has_value());
        QVERIFY(!(*service.newestSession())->isSigned);
    }

    void titleCountsWhereItIsTheAuthors_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("opening");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("topic") << QByteArray("post") << true << QByteArray("Kiln?") << QByteArray("Kiln?\nBody");
        QTest::newRow("reply in a topic") << QByteArray("post") << false << QByteArray("Kiln?") << QByteArray("\nBody");
        QTest::newRow("ticket") << QByteArray("ticket") << true << QByteArray("Kiln?") << QByteArray("Kiln?\nBody");
        QTest::newRow("comment") << QByteArray("comment") << false << QByteArray("Kiln?") << QByteArray("\nBody");
        QTest::newRow("row of a table") << QByteArray("row") << false << QByteArray("Kiln?") << QByteArray("Kiln?\nBody");
        QTest::newRow("mail") << QByteArray("mail") << false << QByteArray("[list] Kiln?") << QByteArray("Kiln?\nBody");
        QTest::newRow("reply") << QByteArray("mail") << false << QByteArray("[list] AW: Kiln?") << QByteArray("\nBody");
        QTest::newRow("numbered reply") << QByteArray("mail") << false << QByteArray("Re[2]: Kiln?") << QByteArray("\nBody");
        QTest::newRow("forward") << QByteArray("mail") << false << QByteArray("Fwd: Kiln?") << QByteArray("Kiln?\nBody");
        QTest::newRow("forwarded reply") << QByteArray("mail") << false << QByteArray("WG: Re: Kiln?") << QByteArray("Kiln?\nBody");
        QTest::newRow("a word, no prefix") << QByteArray("mail") << false << QByteArray("Recipe: glaze") << QByteArray("Recipe: glaze\nBody");
    }
    void titleCountsWhereItIsTheAuthors()
    {
        QFETCH(QByteArray, kind);
        QFETCH(bool, opening);
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(textToCategorise(kind.toStdString(), opening, subject.toStdString(), "Body")), text);
    }
    void importAndAuditReadTheSameText()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("topic.json"),
            R"({"id":9,"title":"How do I fix a kiln that will not heat, please help?","posts_count":2,"post_stream":{"posts":[)"
            R"({"id":1,"topic_id":9,"post_number":1,"username":"ana","user_id":1,"created_at":"2026-03-01T10:00:00Z","cooked":"<p>It stays cold.</p>"},)"
            R"({"id":2,"topic_id":9,"post_number":2,"username":"cy","user_id":2,"created_at":"2026-03-01T11:00:00Z","cooked":"<p>What a lovely photo, happy new year everyone!</p>"}],)"
            R"("stream":[1,2]},"details":{}})")});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const auto chosen = service.select({});
        QCOMPARE(chosen->messages.size(), std::size_t(2));
        const auto items = service.items(chosen->messages, f.categoriser());
        QVERIFY(items->back().text.contains(QStringLiteral("How do I fix")));
        QVERIFY(!items->front().text.contains(QStringLiteral("How do I fix")));
        MessageStore messages(f.workspace().connection());
        for (const AuditItem& item : *items)
            QCOMPARE(QString::fromUtf8(kShippedCategories[static_cast<std::size_t>((*messages.load(item.shown.id))->category)]),
                item.shown.category);
    }

private:
    static QString subjects(const AuditReport& report)
    {
        QStringList all;
        for (const AuditedMessage& message : report.messages)
            all.append(message.subject);
        return all.join(u'|');
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
