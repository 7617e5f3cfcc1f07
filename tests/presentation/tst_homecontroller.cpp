// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/homecontroller.h"
#include "presentation/workspacefixture.h"
#include "services/importreportjson.h"
#include "services/importservice.h"
#include "storage/settingstore.h"
#include "support/paths.h"

#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace waymark;
using test::WorkspaceFixture;

/// What Home says follows the workspace.
class HomeControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WorkspaceFixture>();
        m_home = std::make_unique<HomeController>(session());
    }
    void cleanup()
    {
        m_home.reset();
        m_fixture.reset();
    }
    void anEmptyWorkspaceIsTheFirstRun();
    void countsWhatIsLoaded();
    void followsTheAudit();
    void namesWhatWaits();
    void saysAgainWhatAStoppedImportHid();
    void comparesWithTheSeasonBefore();
    void computesNothingWhileNobodyLooks();
    void closingShowsTheFirstRun();
    void findsWhoAnswersOthers();
    void picksThreeAndTakesThemBack();
    void keepsASketchOfAPath();

private:
    /// Ann asks, Cleo asks; Bob answers both, Ann answers Cleo twice, Dan of the team answers Ann,
    /// and Cleo answers herself.
    void importAnswers();
    [[nodiscard]] Session& session() { return m_fixture->session(); }
    void import(const QStringList& paths)
    {
        ImportService service(
            session().workspace(), session().formats(), session().shipped(), session().clock());
        SilentContext silent;
        ImportRequest request;
        request.paths = paths;
        QVERIFY(service.run(request, silent));
        ChangeSet change;
        change.messages = true;
        session().announce(change);
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_home->isUpToDate(), 20'000); }
    [[nodiscard]] const AttentionItem* item(const QString& id) const
    {
        for (const AttentionItem& item : m_home->data().attention) {
            if (item.id == id)
                return &item;
        }
        return nullptr;
    }
    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<HomeController> m_home;
};

void HomeControllerTest::anEmptyWorkspaceIsTheFirstRun()
{
    m_home->setSample(1540, 240);
    settle();
    QVERIFY(!m_home->data().hasCommunity);
    QCOMPARE(m_home->data().sampleMessages, 1540);
    QCOMPARE(m_home->data().samplePeople, 240);
}

void HomeControllerTest::countsWhatIsLoaded()
{
    import({m_fixture->writeMbox(QStringLiteral("a.mbox"), 130),
        m_fixture->write(QStringLiteral("north/t.csv"),
            "id,date,author,subject,body\n1,2026-11-01,Ann,Kiln,\"It is cold, is it not?\"\n")});
    settle();
    const HomeData& home = m_home->data();
    QVERIFY(home.hasCommunity);
    QCOMPARE(home.messages, 131);
    QCOMPARE(home.loaded.size(), std::size_t(2));
    QCOMPARE(home.loaded[0].messages, 130);
    QCOMPARE(home.loaded[0].icon, QStringLiteral("mail"));
    QCOMPARE(home.loaded[1].detail, QStringLiteral("north"));
    QCOMPARE(home.community, QStringLiteral("community"));
    QVERIFY2(home.period.startsWith(QLatin1String("Week 46, 9 to 15 November")),
        qPrintable(home.period));
    QCOMPARE(home.audit, MoveState::Open);
    QCOMPARE(home.auditFound, 100);
    QCOMPARE(home.mixTotal, 100);
    int total = 0;
    for (const CategoryTally& tally : home.mix)
        total += tally.count;
    QCOMPARE(total, 100);
}

void HomeControllerTest::followsTheAudit()
{
    import({m_fixture->writeMbox(QStringLiteral("a.mbox"), 20)});
    settle();
    AuditService& audits = session().audits();
    const auto sample = audits.select({});
    QVERIFY(sample);
    const auto audit = audits.begin({}, *sample);
    QVERIFY(audit);
    const auto items = audits.items(sample->messages);
    QVERIFY(items);
    StoredDecision decision;
    decision.category = QStringLiteral("complaint");
    decision.proposed = QStringLiteral("help");
    decision.text = QStringLiteral("cold kiln");
    QVERIFY(audits.setDecision((*items)[0].uid, decision));
    QVERIFY(audits.setDecision((*items)[1].uid, decision));
    ChangeSet change;
    change.marks = true;
    session().announce(change);
    settle();
    QCOMPARE(m_home->data().audit, MoveState::UnderWay);
    QCOMPARE(m_home->data().auditCoded, 2);
    QCOMPARE(m_home->data().coded[2].count, 2);
    QVERIFY2(m_home->data().auditNote.contains(QLatin1String("(2)")),
        qPrintable(m_home->data().auditNote));
    QVERIFY(audits.sign(*audit, QStringLiteral("Marta"), QStringLiteral("{}")));
    session().announce(change);
    settle();
    QCOMPARE(m_home->data().audit, MoveState::Done);
}

void HomeControllerTest::namesWhatWaits()
{
    const QString noise = m_fixture->write(QStringLiteral("noise.bin"), QByteArray(500, '\1'));
    import({m_fixture->writeMbox(QStringLiteral("a.mbox"), 20), noise});
    settle();
    const AttentionItem* rejected = item(QStringLiteral("import:report"));
    QVERIFY(rejected);
    QCOMPARE(rejected->detail, QStringLiteral("noise.bin"));
    QVERIFY2(item(QStringLiteral("audit:needs_answer")), "questions that nobody answered");
    // A batch that never finished, and no import runs here.
    QVERIFY(SettingStore(session().workspace().connection())
                .beginBatch(session().clock().now() + 1, QStringLiteral("[\"x.mbox\"]")));
    ChangeSet change;
    change.messages = true;
    session().announce(change);
    settle();
    const AttentionItem* interrupted = item(QStringLiteral("import:history"));
    QVERIFY(interrupted);
    QCOMPARE(interrupted->detail, QStringLiteral("x.mbox"));
    QVERIFY(interrupted->warning);
}

void HomeControllerTest::saysAgainWhatAStoppedImportHid()
{
    import({m_fixture->write(QStringLiteral("junk.mbox"),
        "junk in front of everything\n\nFrom w@example.org Mon Nov  9 10:00:00 2026\nFrom: W "
        "<w@example.org>\nSubject: Glaze\nDate: Mon, 9 Nov 2026 10:00:00 +0000\n\nHello.\n")});
    settle();
    QVERIFY(item(QStringLiteral("import:report")));
    // An import in the making, looked at while it runs.
    std::promise<void> release;
    SettingStore store(session().workspace().connection());
    const auto batch
        = store.beginBatch(session().clock().now() + 1, QStringLiteral("[\"big.mbox\"]"));
    QVERIFY(batch);
    session().jobs().start(QStringLiteral("Importing big.mbox"),
        [stopped = release.get_future().share()](JobContext&) { stopped.wait(); });
    ChangeSet change;
    change.messages = true;
    session().announce(change);
    settle();
    QVERIFY(!item(QStringLiteral("import:report")));
    // It is stopped: what it added goes, and nothing has changed since.
    QVERIFY(store.removeBatch(*batch));
    release.set_value();
    QTRY_VERIFY(item(QStringLiteral("import:report")));
}

void HomeControllerTest::comparesWithTheSeasonBefore()
{
    import({test::sourcePath(QStringLiteral("resources/sample/exports"))});
    settle();
    const HomeData& home = m_home->data();
    QVERIFY(!home.mixBefore.isEmpty());
    QVERIFY(home.mixNow != home.mixBefore);
    int before = 0;
    for (const CategoryTally& tally : home.mix) {
        QVERIFY(tally.before);
        before += *tally.before;
    }
    QVERIFY2(qAbs(before - 100) <= 2, qPrintable(QString::number(before)));
}

void HomeControllerTest::computesNothingWhileNobodyLooks()
{
    settle();
    m_home->setActive(false);
    QSignalSpy changed(m_home.get(), &HomeController::dataChanged);
    import({m_fixture->writeMbox(QStringLiteral("a.mbox"), 20)});
    QTest::qWait(300);
    QVERIFY(changed.isEmpty());
    m_home->setActive(true);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(m_home->data().messages, 20);
}

void HomeControllerTest::closingShowsTheFirstRun()
{
    import({m_fixture->writeMbox(QStringLiteral("a.mbox"), 20)});
    settle();
    QVERIFY(m_home->data().hasCommunity);
    session().close();
    QVERIFY(!m_home->data().hasCommunity);
}

void HomeControllerTest::importAnswers()
{
    const auto mail = [](const char* who, const char* id, const char* to, int hour) {
        return QStringLiteral("From x@y.example Mon Nov  2 %3:00:00 2026\n"
                              "From: %1 <%1@club.example>\nMessage-ID: <%2@club.example>\n"
                              "Date: Mon, 2 Nov 2026 %3:00:00 +0000\n%4Subject: Kiln %2\n\n"
                              "Hello from %1.\n\n")
            .arg(QLatin1String(who), QLatin1String(id))
            .arg(hour, 2, 10, QLatin1Char('0'))
            .arg(*to == 0
                    ? QString()
                    : QStringLiteral("In-Reply-To: <%1@club.example>\n").arg(QLatin1String(to)));
    };
    WorkspaceSettings settings;
    settings.staffAddresses << QStringLiteral("dan@club.example");
    QVERIFY(session().saveSettings(settings));
    const QString box = mail("ann", "a1", "", 8) + mail("cleo", "c1", "", 9)
        + mail("bob", "b1", "a1", 10) + mail("bob", "b2", "c1", 11) + mail("ann", "a2", "c1", 12)
        + mail("ann", "a3", "c1", 13) + mail("dan", "d1", "a1", 14) + mail("cleo", "c2", "c1", 15);
    import({m_fixture->write(QStringLiteral("club.mbox"), box.toUtf8())});
}

void HomeControllerTest::findsWhoAnswersOthers()
{
    importAnswers();
    settle();
    QStringList rows;
    for (const PowerUser& user : m_home->data().powerUsers)
        rows << QStringLiteral("%1: %2%3")
                    .arg(user.name, user.detail,
                        user.picked ? QStringLiteral(" picked") : QString());
    QCOMPARE(rows,
        QStringList({QStringLiteral("bob: 2 answer(s) to 2 person(s)"),
            QStringLiteral("ann: 2 answer(s) to 1 person(s)")}));
    QCOMPARE(m_home->data().users, MoveState::Open);
    // What the manager calls an auto-reply is no answer.
    AuditService& audits = session().audits();
    const auto messages = audits.select({});
    QVERIFY(messages);
    for (const MessageId id : messages->messages) {
        const auto items = audits.items({id});
        if (items->front().shown.author == QLatin1String("bob"))
            QVERIFY(audits.apply({{items->front().uid, AuditMark::Flag {kAutomaticFlag, true}}}));
    }
    ChangeSet change;
    change.marks = true;
    session().announce(change);
    settle();
    QCOMPARE(m_home->data().powerUsers.size(), 1U);
    QCOMPARE(m_home->data().powerUsers.front().name, QStringLiteral("ann"));
}

void HomeControllerTest::picksThreeAndTakesThemBack()
{
    importAnswers();
    settle();
    const auto keys = [this] {
        QStringList picked;
        for (const PowerUser& user : m_home->data().powerUsers) {
            if (user.picked)
                picked << user.name;
        }
        return picked.join(u' ');
    };
    const QString bob = m_home->data().powerUsers.at(0).key;
    const QString ann = m_home->data().powerUsers.at(1).key;
    QVERIFY(!m_home->pick(QStringLiteral("nobody"), true));
    QVERIFY(m_home->pick(ann, true));
    QVERIFY(m_home->pick(ann, true)); // twice is once
    settle();
    QCOMPARE(keys(), QStringLiteral("ann"));
    QCOMPARE(m_home->data().users, MoveState::UnderWay);
    QVERIFY(m_home->pick(bob, true));
    QVERIFY(m_home->pick(ann, false));
    settle();
    QCOMPARE(keys(), QStringLiteral("bob"));
    session().undoStack().undo();
    session().undoStack().undo();
    settle();
    QCOMPARE(keys(), QStringLiteral("ann"));
    session().undoStack().redo();
    session().undoStack().redo();
    session().undoStack().setIndex(0);
    settle();
    QCOMPARE(keys(), QString());
    QCOMPARE(m_home->data().users, MoveState::Open);
}

void HomeControllerTest::keepsASketchOfAPath()
{
    importAnswers();
    settle();
    m_home->setSketch({QStringLiteral(" Helper "),
        {QStringLiteral("answers one"), QStringLiteral("  "), QStringLiteral("writes a guide")}});
    settle();
    QCOMPARE(m_home->data().sketch.role, QStringLiteral("Helper"));
    QCOMPARE(m_home->data().sketch.steps,
        QStringList({QStringLiteral("answers one"), QStringLiteral("writes a guide")}));
    QCOMPARE(m_home->data().path, MoveState::UnderWay);
    PathSketch fuller = m_home->data().sketch;
    fuller.steps << QStringLiteral("greets") << QStringLiteral("fourth") << QStringLiteral("fifth")
                 << QStringLiteral("sixth");
    m_home->setSketch(fuller);
    settle();
    QCOMPARE(m_home->data().sketch.steps.size(), PathSketch::kMostSteps);
    QCOMPARE(m_home->data().path, MoveState::Done);
    session().undoStack().undo();
    session().undoStack().undo();
    settle();
    QCOMPARE(m_home->data().sketch, PathSketch());
    QCOMPARE(m_home->data().path, MoveState::Open);
}

QTEST_GUILESS_MAIN(HomeControllerTest)
#include "tst_homecontroller.moc"
