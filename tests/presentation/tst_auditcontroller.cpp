// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditcontroller.h"
#include "views/inboxstage.h"

#include <QtTest>

#include <QAbstractItemModelTester>

using namespace waymark;

namespace {

/// Everything said through the controller, so that each kind of command is on the stack.
void sayALot(AuditController& audit, test::StageClock& clock)
{
    for (int i = 0; i < 12; ++i) {
        clock.pass(7 + i);
        if (i % 3 == 0)
            audit.decideAt(i % 4);
        else
            audit.accept();
    }
    const auto items = audit.items();
    audit.setCurrent(items[3].shown.id);
    audit.toggleFlag(auditflag::kPrivate);
    audit.toggleFlag(auditflag::kFaq);
    audit.toggleFlag(auditflag::kFaq);
    audit.setTopics({QStringLiteral("Kiln"), QStringLiteral("Glaze")});
    audit.setTopics({QStringLiteral("Kiln")});
    audit.toggleArchived();
    clock.pass(5);
    audit.setChosen({items[0].shown.id, items[1].shown.id, items[20].shown.id, items[21].shown.id});
    audit.decide(QStringLiteral("complaint"));
    audit.setChosen({items[20].shown.id, items[21].shown.id});
    audit.clearDecision();
    QVERIFY(audit.newCategory(QStringLiteral("Offer to help"), QStringLiteral("Gives.")));
    QVERIFY(audit.editCategory(QStringLiteral("help"), QStringLiteral("Question"), QString()));
    audit.setCurrent(items[25].shown.id);
    audit.decideAt(4);
    audit.sign(QStringLiteral("Ines"));
    clock.pass(60);
    audit.unsign();
    AuditSelection fewer;
    fewer.asked = 10;
    audit.begin(fewer);
}

} // namespace

class TestAuditController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesOfAnEmptyWorkspace()
    {
        test::InboxStage stage;
        AuditController audit(stage.session());
        QCOMPARE(audit.state(), AuditController::State::NothingImported);
        audit.decideAt(0);
        audit.accept();
        audit.toggleFlag(auditflag::kFaq);
        QCOMPARE(stage.session().undoStack().count(), 0);
        stage.session().close();
        QCOMPARE(audit.state(), AuditController::State::Closed);
    }
    void takesTheLastHundredAndFollowsImportsUntilWorkBegins()
    {
        test::InboxStage stage;
        AuditController audit(stage.session());
        stage.importMails(20);
        QCOMPARE(audit.items().size(), std::size_t(20));
        stage.importMails(130);
        QCOMPARE(audit.items().size(), std::size_t(100));
        QCOMPARE(audit.items().front().shown.subject, QStringLiteral("Message 129"));
        audit.accept();
        stage.importMails(140);
        QCOMPARE(audit.items().front().shown.subject, QStringLiteral("Message 129"));
    }
    void decidingGoesOnAndIsUndone()
    {
        test::InboxStage stage;
        stage.importMails(5);
        AuditController audit(stage.session());
        new QAbstractItemModelTester(
            &audit.list(), QAbstractItemModelTester::FailureReportingMode::QtTest, &audit);
        const MessageId first = audit.currentId();
        const QString proposed = audit.current()->shown.category;
        stage.clock().pass(12);
        audit.decide(QStringLiteral("complaint"));
        QCOMPARE(audit.currentId(), audit.items()[1].shown.id);
        QCOMPARE(audit.figures().coded, 1);
        QCOMPARE(*audit.item(first)->decision->seconds, 12.0);
        QCOMPARE(audit.item(first)->decision->proposed, proposed);
        QCOMPARE(stage.session().undoStack().undoText(),
            QStringLiteral("Coded 1 message(s) as Complaint"));
        stage.session().undoStack().undo();
        QCOMPARE(audit.currentId(), first);
        QCOMPARE(audit.figures().coded, 0);
        QVERIFY(!audit.current()->decision);
        stage.session().undoStack().redo();
        QCOMPARE(audit.item(first)->decision->category, QStringLiteral("complaint"));
        // The same again is no step; another category keeps what was proposed at first.
        audit.setCurrent(first);
        audit.decide(QStringLiteral("complaint"));
        QCOMPARE(stage.session().undoStack().count(), 1);
        audit.setCurrent(first);
        audit.decide(QStringLiteral("help"));
        QCOMPARE(audit.item(first)->decision->proposed, proposed);
        QCOMPARE(*audit.item(first)->decision->seconds, 12.0);
    }
    void undoAllThenRedoAllIsTheIdentity()
    {
        test::InboxStage stage;
        stage.importMails(40);
        AuditController audit(stage.session());
        new QAbstractItemModelTester(
            &audit.list(), QAbstractItemModelTester::FailureReportingMode::QtTest, &audit);
        const QString before = stage.dump();
        sayALot(audit, stage.clock());
        const QString after = stage.dump();
        QVERIFY(before != after);
        QUndoStack& stack = stage.session().undoStack();
        const int steps = stack.count();
        QVERIFY(steps > 20);
        for (int round = 0; round < 2; ++round) {
            stage.clock().pass(100);
            while (stack.canUndo())
                stack.undo();
            QCOMPARE(stage.dump(), before);
            QCOMPARE(audit.figures().coded, 0);
            while (stack.canRedo())
                stack.redo();
            QCOMPARE(stage.dump(), after);
        }
        QCOMPARE(stack.count(), steps);
        QTRY_VERIFY_WITH_TIMEOUT(!audit.isLearning(), 20000);
    }
    void bulkIsOneStep()
    {
        test::InboxStage stage;
        stage.importMails(10);
        AuditController audit(stage.session());
        std::vector<MessageId> seven;
        for (int i = 0; i < 7; ++i)
            seven.push_back(audit.items()[static_cast<std::size_t>(i)].shown.id);
        audit.setChosen(seven);
        audit.decide(QStringLiteral("suggestion"));
        QCOMPARE(stage.session().undoStack().count(), 1);
        QCOMPARE(stage.session().undoStack().undoText(),
            QStringLiteral("Coded 7 message(s) as Suggestion"));
        QCOMPARE(audit.figures().coded, 7);
        QVERIFY(!audit.items()[0].decision->seconds);
        QCOMPARE(audit.currentId(), audit.items()[7].shown.id);
        audit.setChosen(seven);
        audit.toggleFlag(auditflag::kEscalated);
        QCOMPARE(audit.figures().flags[3].second, 7);
        audit.setChosen(seven);
        audit.setTopics({QStringLiteral("Kiln")});
        QCOMPARE(audit.figures().topics.front().second, 7);
        stage.session().undoStack().undo();
        stage.session().undoStack().undo();
        QCOMPARE(audit.figures().flags[3].second, 0);
        stage.session().undoStack().undo();
        QCOMPARE(audit.figures().coded, 0);
    }
    void topicsOfSeveralKeepWhatIsTheirOwn()
    {
        test::InboxStage stage;
        stage.importMails(3);
        AuditController audit(stage.session());
        const MessageId a = audit.items()[0].shown.id;
        const MessageId b = audit.items()[1].shown.id;
        audit.setCurrent(a);
        audit.setTopics({QStringLiteral("Kiln"), QStringLiteral("Old")});
        audit.setCurrent(b);
        audit.setTopics({QStringLiteral("Kiln")});
        audit.setChosen({a, b});
        QCOMPARE(audit.commonTopics(), QStringList {QStringLiteral("Kiln")});
        audit.setTopics({QStringLiteral("Glaze")});
        QCOMPARE(audit.item(a)->shown.topics,
            (QStringList {QStringLiteral("Glaze"), QStringLiteral("Old")}));
        QCOMPARE(audit.item(b)->shown.topics, QStringList {QStringLiteral("Glaze")});
    }
    void filterAndOrder()
    {
        test::InboxStage stage;
        stage.importMails(30);
        AuditController audit(stage.session());
        AuditListModel& list = audit.list();
        new QAbstractItemModelTester(
            &list, QAbstractItemModelTester::FailureReportingMode::QtTest, &list);
        AuditFilter open;
        open.openOnly = true;
        list.setFilter(open);
        for (int i = 0; i < 10; ++i)
            audit.accept();
        QCOMPARE(list.rowCount(), 20);
        list.setOrder(AuditOrder::LeastSureFirst);
        QTRY_VERIFY_WITH_TIMEOUT(!audit.isLearning(), 20000);
        for (int row = 1; row < list.rowCount(); ++row)
            QVERIFY(audit.item(list.idAt(row - 1))->shown.confidence
                <= audit.item(list.idAt(row))->shown.confidence);
        list.setFilter({});
        QCOMPARE(list.rowCount(), 30);
        QVERIFY(audit.item(list.idAt(29))->decision.has_value()); // decided ones come last
        AuditFilter category;
        category.category = audit.items()[0].decision->category;
        list.setFilter(category);
        for (int row = 0; row < list.rowCount(); ++row)
            QCOMPARE(audit.item(list.idAt(row))->decision->category, category.category);
        QVERIFY(list.rowOf(audit.items()[29].shown.id) == -1 || audit.items()[29].decision);
        category.orProposed = true; // as Home counts them
        list.setFilter(category);
        int expected = 0;
        for (const AuditItem& item : audit.items())
            expected += item.shown.effectiveCategory() == category.category ? 1 : 0;
        QCOMPARE(list.rowCount(), expected);
    }
    void proposalsLearnFromDecisions()
    {
        test::InboxStage stage;
        stage.importMails(60);
        AuditController audit(stage.session());
        // The fair's chatter is called a complaint from now on: what is open must follow.
        int taught = 0;
        for (std::size_t i = 0; i < audit.items().size() && taught < 12; ++i) {
            if (!audit.items()[i].text.contains(QStringLiteral("weather")))
                continue;
            audit.setCurrent(audit.items()[i].shown.id);
            audit.decide(QStringLiteral("complaint"));
            ++taught;
        }
        QTRY_VERIFY_WITH_TIMEOUT(!audit.isLearning(), 20000);
        int followed = 0;
        int open = 0;
        for (const AuditItem& item : audit.items()) {
            if (item.decision || !item.text.contains(QStringLiteral("weather")))
                continue;
            ++open;
            followed += item.shown.category == QLatin1String("complaint");
        }
        QVERIFY(open > 0);
        QCOMPARE(followed, open);
    }
    void aSignedSessionRefusesUntilUnsigned()
    {
        test::InboxStage stage;
        stage.importMails(4);
        AuditController audit(stage.session());
        audit.accept();
        audit.sign(QStringLiteral("  Ines  Carvalho "));
        QVERIFY(audit.isSigned());
        QCOMPARE(audit.audit().signedBy, QStringLiteral("Ines Carvalho"));
        QVERIFY(audit.audit().summary.contains(QStringLiteral("\"decided\":1")));
        QSignalSpy refused(&audit, &AuditController::refused);
        const QString before = stage.dump();
        audit.decideAt(0);
        audit.toggleArchived();
        audit.undoDecision();
        QVERIFY(!audit.newCategory(QStringLiteral("X"), QString()));
        QVERIFY(refused.count() >= 3);
        QCOMPARE(stage.dump(), before);
        const auto report = audit.report(AuditController::Redaction::None);
        QVERIFY(report);
        QCOMPARE(report->signedBy.value_or(QString()), QStringLiteral("Ines Carvalho"));
        audit.unsign();
        QVERIFY(!audit.isSigned());
        stage.session().undoStack().undo();
        QVERIFY(audit.isSigned());
        stage.session().undoStack().undo();
        QVERIFY(!audit.isSigned());
        audit.accept();
        QCOMPARE(audit.figures().coded, 2);
    }
    void resumesWhereItWas()
    {
        test::InboxStage stage;
        stage.importMails(30);
        AuditController audit(stage.session());
        for (int i = 0; i < 5; ++i)
            audit.accept();
        const MessageId at = audit.currentId();
        const auto counts = audit.figures().tallies;
        stage.session().close();
        QCOMPARE(audit.state(), AuditController::State::Closed);
        stage.open();
        QCOMPARE(audit.state(), AuditController::State::Ready);
        QCOMPARE(audit.currentId(), at);
        QCOMPARE(audit.figures().tallies, counts);
        QVERIFY(!stage.session().undoStack().canUndo());
    }
    void categoriesAreNamedOnce()
    {
        test::InboxStage stage;
        stage.importMails(3);
        AuditController audit(stage.session());
        QVERIFY(!audit.newCategory(QStringLiteral("   "), QString()));
        QVERIFY(!audit.newCategory(QStringLiteral("help REQUEST"), QString()));
        QCOMPARE(audit.newCategory(QStringLiteral("Äußerst Gut!"), QString()).value_or(QString()),
            QStringLiteral("auerst_gut"));
        QCOMPARE(audit.newCategory(QStringLiteral("日本"), QString()).value_or(QString()),
            QStringLiteral("own"));
        QCOMPARE(audit.newCategory(QStringLiteral("日本語"), QString()).value_or(QString()),
            QStringLiteral("own_2"));
        QVERIFY(audit.newCategory(QStringLiteral("Eight"), QString()));
        QVERIFY(audit.newCategory(QStringLiteral("Nine"), QString()));
        QVERIFY(!audit.newCategory(QStringLiteral("Ten"), QString()));
        QVERIFY(!audit.editCategory(QStringLiteral("help"), QStringLiteral("Nine"), QString()));
        audit.decideAt(8);
        QCOMPARE(audit.items()[0].decision->category, QStringLiteral("nine"));
    }
    void reportsWithAndWithoutPeople()
    {
        test::InboxStage stage;
        stage.importMails(6);
        AuditController audit(stage.session());
        audit.accept();
        audit.toggleFlag(auditflag::kPrivate);
        const auto open = audit.report(AuditController::Redaction::None);
        const auto masked = audit.report(AuditController::Redaction::ForPeople);
        QVERIFY(open && masked);
        QCOMPARE(open->n, 6);
        QCOMPARE(masked->n + masked->leftOutPrivate, 6);
        for (const AuditedMessage& message : masked->messages)
            QVERIFY(!message.author.startsWith(QStringLiteral("Member")));
    }
    void staysResponsive()
    {
        test::InboxStage stage;
        stage.importMails(100);
        AuditController audit(stage.session());
        qint64 slowest = 0;
        for (int i = 0; i < 100; ++i) {
            QElapsedTimer timer;
            timer.start();
            audit.accept();
            slowest = std::max(slowest, timer.elapsed());
        }
        QCOMPARE(audit.figures().coded, 100);
        qInfo("slowest of 100 decisions: %lld ms", static_cast<long long>(slowest));
        QTRY_VERIFY_WITH_TIMEOUT(!audit.isLearning(), 20000);
        QVERIFY(!audit.figures().minutesLeft);
        QElapsedTimer opening;
        opening.start();
        audit.load();
        qInfo("opening 100 decided messages: %lld ms", static_cast<long long>(opening.elapsed()));
        QElapsedTimer reading;
        reading.start();
        for (const AuditItem& item : audit.items()) {
            audit.setCurrent(item.shown.id);
            QVERIFY(audit.reading());
        }
        qInfo("reading 100 messages: %lld ms", static_cast<long long>(reading.elapsed()));
        QTRY_VERIFY_WITH_TIMEOUT(!audit.isLearning(), 20000);
    }
};

QTEST_GUILESS_MAIN(TestAuditController)
#include "tst_auditcontroller.moc"
