// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auditservice.h"
#include "services/categorytext.h"
#include "services/teamproposal.h"
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
            mbox({QStringLiteral("ana@x.example|One|How do I centre clay?"),
                QStringLiteral("team@desk.example|Two|We answer."),
                QStringLiteral("bot@desk.example|Three|Beep."),
                QStringLiteral("cy@x.example|Four|Thanks all!")}))});
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
    void autoReplyIsCorrected()
    {
        ImportFixture f;
        QByteArray mails = mbox({QStringLiteral("ana@x.example|One|How do I centre clay?"),
            QStringLiteral("ben@x.example|Re: One|I am away until Monday, but try both hands.|m1"),
            QStringLiteral("cy@x.example|Two|How do I mix a glaze?")});
        mails.replace("Subject: Re: One", "Auto-Submitted: auto-replied\nSubject: Re: One");
        const QString file = f.write(QStringLiteral("in.mbox"), mails);
        const ImportReport first = f.import({file});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        QCOMPARE(service.select({})->automatic, 1);
        const auto before = service.items(service.select({})->messages);
        QVERIFY(!before->back().answered);
        MessageStore messages(f.workspace().connection());
        MessageId reply;
        const auto page = messages.page({}, {}, 9);
        for (const auto& [id, key] : *page) {
            if ((*messages.load(id))->subject == QLatin1String("Re: One"))
                reply = id;
        }
        const auto origin = service.origin(reply);
        QVERIFY((*origin)->isAutomatic);
        const auto undo
            = service.apply({{(*origin)->uid, AuditMark::Flag {kAutomaticFlag, false}}});
        QVERIFY(!(*service.origin(reply))->isAutomatic);
        QCOMPARE(subjects(*service.audit({})), QStringLiteral("Two|Re: One|One"));
        QVERIFY(service.items({before->back().shown.id})->front().answered);
        QVERIFY(!service.audit({})->messages.at(1).flags.contains(kAutomaticFlag));
        // Kept over the import's repetition and its withdrawal; gone when undone.
        f.import({file});
        QCOMPARE(service.select({})->automatic, 0);
        QVERIFY(f.withdraw(first).has_value());
        f.import({file});
        QCOMPARE(service.select({})->automatic, 0);
        QVERIFY(service.apply(*undo).has_value());
        QCOMPARE(service.select({})->automatic, 1);
        // And the other way round: a machine's mail that does not say so.
        const auto asker = service.origin(service.select({})->messages.front());
        QVERIFY(
            service.apply({{(*asker)->uid, AuditMark::Flag {kAutomaticFlag, true}}}).has_value());
        QCOMPARE(subjects(*service.audit({})), QStringLiteral("One"));
    }
    void teamIsProposed_data()
    {
        QTest::addColumn<QStringList>("mails"); // thread, author, recipient
        QTest::addColumn<QString>("proposed"); // address, answered, addressed, threads
        const auto threads = [](int count, const QString& answerer, const QString& to) {
            QStringList mails;
            for (int i = 0; i < count; ++i) {
                mails.append(QStringLiteral("%1 asker%1@x.example %2").arg(i + 1).arg(to));
                if (!answerer.isEmpty())
                    mails.append(
                        QStringLiteral("%1 %2 asker%1@x.example").arg(i + 1).arg(answerer));
            }
            return mails;
        };
        const QString desk = QStringLiteral("help@desk.example");
        const QString list = QStringLiteral("talk@lists.example");
        QTest::newRow("a shared inbox") << threads(6, desk, desk) << "help@desk.example 6 6 6";
        QTest::newRow("answers under another address")
            << threads(6, QStringLiteral("ines@desk.example"), desk) << "ines@desk.example 6 0 6";
        QTest::newRow("too little to tell") << threads(4, desk, desk) << "";
        QTest::newRow("a list that never writes") << threads(9, {}, list) << "";
        QStringList everybody = threads(12, {}, list);
        for (int i = 0; i < 12; ++i)
            everybody.append(
                QStringLiteral("%1 friend%2@x.example talk@lists.example").arg(i + 1).arg(i % 4));
        QTest::newRow("members answer each other") << everybody << "";
        QTest::newRow("asked by most, answers some")
            << threads(8, {}, desk) + threads(3, desk, desk) << "help@desk.example 3 8 8";
    }
    void teamIsProposed()
    {
        QFETCH(QStringList, mails);
        QFETCH(QString, proposed);
        std::vector<MailTrace> traces;
        for (const QString& mail : mails) {
            const QStringList parts = mail.split(u' ');
            traces.push_back({ThreadId(parts.at(0).toInt()), parts.at(1), false, {parts.at(2)}});
        }
        const auto found = proposeTeam(traces, {});
        QCOMPARE(found ? QStringLiteral("%1 %2 %3 %4")
                             .arg(found->address)
                             .arg(found->answered)
                             .arg(found->addressed)
                             .arg(found->threads)
                       : QString(),
            proposed);
        if (!found)
            return;
        WorkspaceSettings settings;
        settings.staffAddresses = QStringList {u'@' + found->address.section(u'@', 1)};
        QVERIFY(!proposeTeam(traces, settings).has_value());
        for (MailTrace& trace : traces)
            trace.isKnown = trace.author == found->address;
        QVERIFY(!proposeTeam(traces, {}).has_value());
    }
    void mailTracesAreRead()
    {
        ImportFixture f;
        QByteArray mails = mbox({QStringLiteral("Ana@x.example|One|Text"),
            QStringLiteral("ben@x.example|Re: One|Text|m1")});
        mails.replace("Subject: Re: One",
            "To: Ana@x.example, \"List\" <talk@lists.example>\nSubject: Re: One");
        f.import({f.write(QStringLiteral("in.mbox"), mails)});
        const auto traces = newestMailTraces(f.workspace().connection(), 10);
        QCOMPARE(traces->size(), std::size_t(2));
        QCOMPARE(traces->front().author, QStringLiteral("ana@x.example"));
        QCOMPARE(traces->back().recipients,
            (QStringList {QStringLiteral("ana@x.example"), QStringLiteral("talk@lists.example")}));
        QVERIFY(traces->front().thread == traces->back().thread && !traces->back().isKnown);
        DirectoryStore people(f.workspace().connection());
        QVERIFY(people
                    .setRole(
                        **people.personByEmail(QStringLiteral("ben@x.example")), SourceRole::Member)
                    .has_value());
        QVERIFY(newestMailTraces(f.workspace().connection(), 1)->front().isKnown);
    }
    void partOfAnAuthorIsCorrected()
    {
        ImportFixture f;
        const QString file = f.write(QStringLiteral("in.mbox"),
            mbox({QStringLiteral("ana@x.example|One|How do I centre clay?")}));
        f.import({file});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const MessageId id = service.select({})->messages.front();
        const PersonId ana = (*service.origin(id))->person;
        for (const SourceRole role : {SourceRole::Staff, SourceRole::Bot}) {
            QVERIFY(service.setRole(ana, role).has_value());
            f.import({file});
            QVERIFY((*service.origin(id))->isCorrected);
            QCOMPARE((*service.origin(id))->role, role);
            QVERIFY(service.select({})->messages.empty());
        }
        QVERIFY(service.setRole(ana, SourceRole::Unknown).has_value());
        QCOMPARE(service.select({})->messages.size(), std::size_t(1));
    }
    void decisionCountsBeforeTheProposal()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("in.mbox"),
            mbox({QStringLiteral("ana@x.example|One|How do I centre clay?")}))});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const auto items = service.items(service.select({})->messages);
        QCOMPARE(items->size(), std::size_t(1));
        const AuditItem& item = items->front();
        QVERIFY(!item.shown.why.empty());
        QVERIFY(!item.shown.decided.has_value());
        QVERIFY(service
                    .setDecision(item.uid,
                        StoredDecision {QStringLiteral("complaint"), 1, {}, item.shown.category,
                            item.shown.confidence, item.text})
                    .has_value());
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
        f.import(
            {f.write(QStringLiteral("in.mbox"), mbox({QStringLiteral("ana@x.example|One|Help")}))});
        AuditService service(f.workspace(), f.categoriser(), f.clock());
        const AuditSelection selection;
        const auto sample = service.select(selection);
        const auto id = service.begin(selection, *sample);
        QVERIFY(id.has_value());
        f.import({f.write(
            QStringLiteral("later.mbox"), mbox({QStringLiteral("new@x.example|Newer|Text")}))});
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
        QTest::newRow("topic") << QByteArray("post") << true << QByteArray("Kiln?")
                               << QByteArray("Kiln?\nBody");
        QTest::newRow("reply in a topic")
            << QByteArray("post") << false << QByteArray("Kiln?") << QByteArray("\nBody");
        QTest::newRow("ticket") << QByteArray("ticket") << true << QByteArray("Kiln?")
                                << QByteArray("Kiln?\nBody");
        QTest::newRow("comment") << QByteArray("comment") << false << QByteArray("Kiln?")
                                 << QByteArray("\nBody");
        QTest::newRow("row of a table")
            << QByteArray("row") << false << QByteArray("Kiln?") << QByteArray("Kiln?\nBody");
        QTest::newRow("mail") << QByteArray("mail") << false << QByteArray("[list] Kiln?")
                              << QByteArray("Kiln?\nBody");
        QTest::newRow("reply") << QByteArray("mail") << false << QByteArray("[list] AW: Kiln?")
                               << QByteArray("\nBody");
        QTest::newRow("numbered reply")
            << QByteArray("mail") << false << QByteArray("Re[2]: Kiln?") << QByteArray("\nBody");
        QTest::newRow("forward") << QByteArray("mail") << false << QByteArray("Fwd: Kiln?")
                                 << QByteArray("Kiln?\nBody");
        QTest::newRow("forwarded reply")
            << QByteArray("mail") << false << QByteArray("WG: Re: Kiln?")
            << QByteArray("Kiln?\nBody");
        QTest::newRow("a word, no prefix")
            << QByteArray("mail") << false << QByteArray("Recipe: glaze")
            << QByteArray("Recipe: glaze\nBody");
    }
    void titleCountsWhereItIsTheAuthors()
    {
        QFETCH(QByteArray, kind);
        QFETCH(bool, opening);
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(
                     textToCategorise(kind.toStdString(), opening, subject.toStdString(), "Body")),
            text);
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
            QCOMPARE(QString::fromUtf8(kShippedCategories[static_cast<std::size_t>(
                         (*messages.load(item.shown.id))->category)]),
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
