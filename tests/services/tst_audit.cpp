// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auditservice.h"
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
