// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importcontroller.h"
#include "presentation/workspacefixture.h"
#include "storage/settingstore.h"
#include "storage/workspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using test::WorkspaceFixture;

namespace {

constexpr int kLong = 30'000;

} // namespace

class ImportControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WorkspaceFixture>();
        m_import = std::make_unique<ImportController>(session());
    }
    void cleanup()
    {
        m_import.reset();
        m_fixture.reset();
    }

    void recognisesByContentOffTheGuiThread();
    void aMixedFolderIsTakenApart();
    void importsAsOneUndoableAct();
    void undoTakesBackAndRedoBringsIn();
    void aStoppedImportLeavesNoTrace();
    void aDryRunKeepsNothing();
    void aSecondImportAddsNothing();
    void anEarlierImportIsWithdrawnAndComesBack();
    void aKilledImportIsCompleted();
    void aKilledImportIsWithdrawn();
    void anUnknownFileIsNamedInTheReport();
    void withoutAWorkspaceOneIsAskedFor();
    void closingTheWorkspaceForgetsItsReports();
    void savesTheReport();
    void theChosenAccountIsKeptForLater();

private:
    [[nodiscard]] Session& session() { return m_fixture->session(); }
    [[nodiscard]] qint64 messages() { return session().counts().messages; }
    void add(const QStringList& paths)
    {
        m_import->addPaths(paths);
        QTRY_VERIFY_WITH_TIMEOUT(!m_import->isRecognising(), kLong);
    }
    void startAndWait()
    {
        m_import->start();
        waitIdle();
    }
    void waitIdle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_import->run().isRunning() && session().jobs().isIdle(), kLong);
    }
    /// Leaves the first @p kept messages of the file in a batch that never finished, as a kill
    /// does.
    void leaveInterrupted(const QString& whole, int kept)
    {
        const QString part = m_fixture->writeMbox(QStringLiteral("part.mbox"), kept);
        ImportService service(
            session().workspace(), session().formats(), session().shipped(), session().clock());
        SilentContext silent;
        ImportRequest request;
        request.paths = {part};
        const auto report = service.run(request, silent);
        QVERIFY(report);
        auto& connection = session().workspace().connection();
        auto statement = connection.statement("UPDATE import_batch SET state='running', "
                                              "finished_at=NULL, paths=?, report='' WHERE id=?");
        const QString paths = QStringLiteral("[\"%1\"]").arg(whole);
        QVERIFY(statement.bind(1, paths).bind(2, report->batch).run());
        ChangeSet change;
        change.messages = true;
        session().announce(change);
    }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<ImportController> m_import;
};

void ImportControllerTest::recognisesByContentOffTheGuiThread()
{
    const QString mbox = m_fixture->writeMbox(QStringLiteral("odd-name.dat"), 3);
    const QString noise = m_fixture->write(QStringLiteral("sheet.xlsx"), QByteArray(400, '\1'));
    m_import->addPaths({mbox, noise});
    QVERIFY(m_import->isRecognising());
    QVERIFY(!m_import->canStart());
    QTRY_COMPARE(m_import->files()->rowCount(), 2);
    const QModelIndex first = m_import->files()->index(0);
    QCOMPARE(first.data(FileNameRole).toString(), QStringLiteral("odd-name.dat"));
    QCOMPARE(first.data(FormatTextRole).toString(), QStringLiteral("Mailbox, mbox"));
    QCOMPARE(first.data(CertaintyRole).toInt(), static_cast<int>(Confidence::Sure));
    QCOMPARE(first.data(FileStateRole).toInt(), static_cast<int>(FileState::Waiting));
    const QModelIndex second = m_import->files()->index(1);
    QCOMPARE(second.data(FileStateRole).toInt(), static_cast<int>(FileState::Unknown));
    QCOMPARE(second.data(CertaintyRole).toInt(), static_cast<int>(Confidence::None));
    QVERIFY(!second.data(FileActionTextRole).toString().isEmpty());
    QVERIFY(second.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("sheet.xlsx")));
    QCOMPARE(m_import->waiting(), 1);
    // The same path again is no second row.
    add({mbox});
    QCOMPARE(m_import->files()->rowCount(), 2);
}

void ImportControllerTest::aMixedFolderIsTakenApart()
{
    m_fixture->writeMbox(QStringLiteral("export/a.mbox"), 2);
    m_fixture->write(QStringLiteral("export/table.csv"),
        "id,date,author,subject,body\n1,2026-11-01,Ann,Kiln,\"It is cold, is it not?\"\n");
    m_fixture->writeMbox(QStringLiteral("mail/a.mbox"), 2, "x");
    m_fixture->writeMbox(QStringLiteral("mail/b.mbox"), 2, "y");
    add({m_fixture->path(QStringLiteral("export")), m_fixture->path(QStringLiteral("mail"))});
    QStringList names;
    for (const ImportFile& file : m_import->files()->files())
        names << QFileInfo(file.source.path).fileName();
    QCOMPARE(names,
        QStringList(
            {QStringLiteral("a.mbox"), QStringLiteral("table.csv"), QStringLiteral("mail")}));
    QCOMPARE(m_import->files()->file(2).source.files, 2);
}

void ImportControllerTest::importsAsOneUndoableAct()
{
    QSignalSpy changed(&session(), &Session::changed);
    QSignalSpy imported(m_import.get(), &ImportController::imported);
    add({m_fixture->writeMbox(QStringLiteral("help.mbox"), 1540)});
    startAndWait();
    QCOMPARE(messages(), 1540);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(
        session().undoStack().undoText(), QStringLiteral("Imported 1,540 messages from help.mbox"));
    QVERIFY(!changed.isEmpty());
    QVERIFY(m_import->report().has_value());
    QCOMPARE(m_import->report()->report.totals().messages.fresh, 1540);
    QCOMPARE(m_import->files()->file(0).state, FileState::Done);
    QCOMPARE(m_import->files()->index(0).data(FileStateTextRole).toString(),
        QStringLiteral("1,540 messages"));
    QCOMPARE(m_import->history()->rowCount(), 1);
    QCOMPARE(m_import->history()->index(0).data(HistoryCountRole).toString(),
        QStringLiteral("1,540 messages"));
    QVERIFY(!m_import->history()->index(0).data(HistoryInterruptedRole).toBool());
}

void ImportControllerTest::undoTakesBackAndRedoBringsIn()
{
    add({m_fixture->writeMbox(QStringLiteral("help.mbox"), 60)});
    startAndWait();
    session().undoStack().undo();
    waitIdle();
    QCOMPARE(messages(), 0);
    QCOMPARE(session().counts().people, 0);
    QCOMPARE(m_import->history()->rowCount(), 0);
    QVERIFY(!m_import->report().has_value());
    QCOMPARE(m_import->files()->file(0).state, FileState::Waiting);
    session().undoStack().redo();
    waitIdle();
    QCOMPARE(messages(), 60);
    QCOMPARE(m_import->history()->rowCount(), 1);
    // Faster than the work: the requests are kept in order.
    session().undoStack().undo();
    session().undoStack().redo();
    session().undoStack().undo();
    waitIdle();
    QCOMPARE(messages(), 0);
    QCOMPARE(session().undoStack().index(), 0);
}

void ImportControllerTest::aStoppedImportLeavesNoTrace()
{
    add({m_fixture->writeMbox(QStringLiteral("big.mbox"), 20'000)});
    QSignalSpy failed(&session(), &Session::failed);
    bool sawRate = false;
    connect(m_import.get(), &ImportController::runChanged, this, [&] {
        const ImportRun& run = m_import->run();
        sawRate = sawRate || run.perSecond > 0;
        if (run.messages > 1000 && !run.stopping) {
            QVERIFY(run.fraction() > 0 && run.fraction() < 1);
            QCOMPARE(m_import->files()->file(0).state, FileState::Reading);
            m_import->stop();
            QVERIFY(m_import->run().stopping);
        }
    });
    startAndWait();
    QCOMPARE(messages(), 0);
    QCOMPARE(m_import->history()->rowCount(), 0);
    QCOMPARE(session().undoStack().count(), 0);
    QCOMPARE(m_import->files()->file(0).state, FileState::Stopped);
    QVERIFY2(failed.isEmpty(), "a stop is no failure");
    // It can begin again.
    QVERIFY(m_import->canStart());
}

void ImportControllerTest::aDryRunKeepsNothing()
{
    add({m_fixture->writeMbox(QStringLiteral("help.mbox"), 25)});
    m_import->setDryRun(true);
    startAndWait();
    QCOMPARE(messages(), 0);
    QCOMPARE(session().undoStack().count(), 0);
    QVERIFY(m_import->report()->report.dryRun);
    QCOMPARE(m_import->report()->report.totals().messages.fresh, 25);
    QCOMPARE(m_import->waiting(), 1);
}

void ImportControllerTest::aSecondImportAddsNothing()
{
    const QString file = m_fixture->writeMbox(QStringLiteral("help.mbox"), 25);
    add({file});
    startAndWait();
    add({file});
    QCOMPARE(m_import->waiting(), 1);
    startAndWait();
    QCOMPARE(messages(), 25);
    QCOMPARE(session().undoStack().count(), 1);
    QCOMPARE(m_import->words().title(m_import->report()->report, m_import->report()->paths),
        QStringLiteral("help.mbox holds nothing new"));
}

void ImportControllerTest::anEarlierImportIsWithdrawnAndComesBack()
{
    add({m_fixture->writeMbox(QStringLiteral("old.mbox"), 30)});
    startAndWait();
    // As after a restart: nothing on the stack.
    const QString path = session().path();
    QVERIFY(session().open(path, OpenMode::ReadWrite));
    QCOMPARE(session().undoStack().count(), 0);
    QCOMPARE(m_import->history()->rowCount(), 1);
    const BatchId batch(m_import->history()->index(0).data(HistoryBatchRole).toLongLong());
    m_import->showReport(batch);
    QCOMPARE(m_import->report()->report.totals().messages.fresh, 30);
    QVERIFY(m_import->canComeBack(batch));
    m_import->withdraw(batch);
    waitIdle();
    QCOMPARE(messages(), 0);
    QCOMPARE(session().undoStack().undoText(), QStringLiteral("Withdrew the import of old.mbox"));
    session().undoStack().undo();
    waitIdle();
    QCOMPARE(messages(), 30);
    session().undoStack().redo();
    waitIdle();
    QCOMPARE(messages(), 0);
}

void ImportControllerTest::aKilledImportIsCompleted()
{
    const QString whole = m_fixture->writeMbox(QStringLiteral("whole.mbox"), 50);
    leaveInterrupted(whole, 20);
    QCOMPARE(m_import->history()->rowCount(), 1);
    QVERIFY(m_import->history()->index(0).data(HistoryInterruptedRole).toBool());
    const BatchId batch(m_import->history()->index(0).data(HistoryBatchRole).toLongLong());
    m_import->complete(batch);
    waitIdle();
    QCOMPARE(messages(), 50);
    QCOMPARE(m_import->history()->rowCount(), 1);
    QVERIFY(!m_import->history()->index(0).data(HistoryInterruptedRole).toBool());
    // Both halves are one import now.
    session().undoStack().undo();
    waitIdle();
    QCOMPARE(messages(), 0);
}

void ImportControllerTest::aKilledImportIsWithdrawn()
{
    leaveInterrupted(m_fixture->path(QStringLiteral("gone.mbox")), 20);
    const BatchId batch(m_import->history()->index(0).data(HistoryBatchRole).toLongLong());
    QVERIFY(!m_import->canComeBack(batch));
    m_import->withdraw(batch);
    waitIdle();
    QCOMPARE(messages(), 0);
    QCOMPARE(m_import->history()->rowCount(), 0);
}

void ImportControllerTest::anUnknownFileIsNamedInTheReport()
{
    const QString noise = m_fixture->write(QStringLiteral("noise.bin"), QByteArray(5000, '\1'));
    add({m_fixture->writeMbox(QStringLiteral("help.mbox"), 5), noise});
    startAndWait();
    const auto part = m_import->reportOf(1);
    QVERIFY(part.has_value());
    QCOMPARE(part->report.totals().bytesRejected, 5000);
    QVERIFY(!part->report.anythingRead());
    QCOMPARE(m_import->reportOf(0)->report.totals().messages.fresh, 5);
    QCOMPARE(m_import->reportOf(-1)->report.files.size(), std::size_t(2));
}

void ImportControllerTest::withoutAWorkspaceOneIsAskedFor()
{
    session().close();
    add({m_fixture->writeMbox(QStringLiteral("help.mbox"), 5)});
    QSignalSpy needed(m_import.get(), &ImportController::workspaceNeeded);
    m_import->start();
    QCOMPARE(needed.size(), 1);
    QVERIFY(!m_import->run().isRunning());
    connect(m_import.get(), &ImportController::workspaceNeeded, this, [this] {
        QVERIFY(session().open(m_fixture->path(QStringLiteral("new.waymark")), OpenMode::Create));
    });
    startAndWait();
    QCOMPARE(messages(), 5);
}

void ImportControllerTest::closingTheWorkspaceForgetsItsReports()
{
    add({m_fixture->writeMbox(QStringLiteral("big.mbox"), 8000)});
    m_import->start();
    session().close(); // cancels and waits
    QVERIFY(!m_import->run().isRunning());
    QVERIFY(session().open(m_fixture->path(QStringLiteral("other.waymark")), OpenMode::Create));
    QTest::qWait(50);
    QVERIFY(!m_import->report().has_value());
    QCOMPARE(messages(), 0);
    QCOMPARE(session().undoStack().count(), 0);
}

void ImportControllerTest::savesTheReport()
{
    add({m_fixture->writeMbox(QStringLiteral("help.mbox"), 7)});
    startAndWait();
    const QString json = m_fixture->path(QStringLiteral("report.json"));
    QVERIFY(m_import->saveReport(*m_import->report(), json));
    QFile file(json);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject totals = QJsonDocument::fromJson(file.readAll())
                                   .object()
                                   .value(QStringLiteral("totals"))
                                   .toObject();
    QCOMPARE(
        totals.value(QStringLiteral("messages")).toObject().value(QStringLiteral("new")).toInt(),
        7);
    const QString text = m_fixture->path(QStringLiteral("report.txt"));
    QVERIFY(m_import->saveReport(*m_import->report(), text));
    QFile words(text);
    QVERIFY(words.open(QIODevice::ReadOnly));
    QVERIFY(words.readAll().startsWith("help.mbox is in\n"));
    QSignalSpy failed(&session(), &Session::failed);
    QVERIFY(!m_import->saveReport(*m_import->report(), QStringLiteral("/nowhere/at/all.json")));
    QCOMPARE(failed.size(), 1);
}

void ImportControllerTest::theChosenAccountIsKeptForLater()
{
    const QByteArray csv
        = "id,date,author,subject,body\n1,2026-11-01,Ann,Kiln,\"It is cold, is it not?\"\n";
    add({m_fixture->write(QStringLiteral("t/table.csv"), csv)});
    m_import->setAccount(QStringLiteral("north"));
    startAndWait();
    QCOMPARE(messages(), 1);
    QCOMPARE(m_import->accounts(), QStringList(QStringLiteral("north")));
    const BatchId batch(m_import->history()->index(0).data(HistoryBatchRole).toLongLong());
    QVERIFY(session().open(session().path(), OpenMode::ReadWrite));
    m_import->withdraw(batch);
    session().undoStack().undo();
    waitIdle();
    QCOMPARE(m_import->accounts(), QStringList(QStringLiteral("north")));
}

QTEST_GUILESS_MAIN(ImportControllerTest)
#include "tst_importcontroller.moc"
