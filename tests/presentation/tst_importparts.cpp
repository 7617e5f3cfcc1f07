// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importcontroller.h"
#include "presentation/importpeek.h"
#include "presentation/workspacefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using test::WorkspaceFixture;

/// The place viewer's bytes and the columns of tables.
class ImportPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WorkspaceFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void aPlaceIsMarked();
    void aPlaceIsSafeToShow();
    void aPlaceInALargeFileReadsLittle();
    void aWideTextIsReadAsSuch();
    void aPlaceThatIsNotThere();
    void columnsAreProposed();
    void aRoleIsHeldByOneColumn();
    void withoutATextItIsNotUsable();
    void aMapIsKeptUsedAndUndone();

private:
    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void ImportPartsTest::aPlaceIsMarked()
{
    const QString path = m_fixture->write(QStringLiteral("a.txt"), "first\r\nsecond\nthird\n");
    const auto peek = peekAt(path, 7, 6);
    QVERIFY(peek);
    QCOMPARE(peek->text, QStringLiteral("first\nsecond\nthird\n"));
    QCOMPARE(peek->text.mid(peek->markBegin, peek->markLength), QStringLiteral("second"));
    QCOMPARE(peek->from, 0);
    QCOMPARE(peek->to, 20);
}

void ImportPartsTest::aPlaceIsSafeToShow()
{
    const QString path = m_fixture->write(
        QStringLiteral("a.txt"), QByteArray("a\0b\x1b[31m\xE2\x80\xAEgnp.exe\xff\n", 21));
    const auto peek = peekAt(path, 0, 5);
    QVERIFY(peek);
    for (const QChar c : peek->text)
        QVERIFY2(c == u'\n' || (c.isPrint() && c.category() != QChar::Other_Format),
            qPrintable(peek->text));
    QVERIFY(peek->text.contains(QStringLiteral("[U+202E]")));
    QVERIFY(peek->text.contains(QChar(QChar::ReplacementCharacter)));
}

void ImportPartsTest::aPlaceInALargeFileReadsLittle()
{
    QByteArray large;
    while (large.size() < 3'000'000)
        large += "ä line of some text\n";
    const QString path = m_fixture->write(QStringLiteral("a.txt"), large);
    const auto peek = peekAt(path, 1'500'007, 10);
    QVERIFY(peek);
    QVERIFY(peek->to - peek->from <= kPeekBytes);
    QVERIFY(peek->markBegin > 0);
    QVERIFY2(
        !peek->text.startsWith(QChar(QChar::ReplacementCharacter)), "no half character at the cut");
    QCOMPARE(peek->fileSize, large.size());
}

void ImportPartsTest::aWideTextIsReadAsSuch()
{
    QByteArray wide("\xFF\xFE", 2);
    const QString text = QStringLiteral("zuerst\ndann\n");
    wide += QByteArray(
        reinterpret_cast<const char*>(text.utf16()), text.size() * 2); // as bytes, on purpose
    const auto peek = peekAt(m_fixture->write(QStringLiteral("a.csv"), wide), 16, 8);
    QVERIFY(peek);
    QCOMPARE(peek->text.mid(peek->markBegin, peek->markLength), QStringLiteral("dann"));
}

void ImportPartsTest::aPlaceThatIsNotThere()
{
    const QString path = m_fixture->write(QStringLiteral("a.txt"), "short");
    QCOMPARE(peekAt(path, 500, 5).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(peekAt(path, -1, 5).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(peekAt(path + QStringLiteral("x"), 0, 5).error().kind, ErrorKind::FileNotFound);
    const QString packed
        = m_fixture->write(QStringLiteral("a.gz"), QByteArray("\x1f\x8b\x08\0\0", 5));
    QCOMPARE(peekAt(packed, 0, 5).error().kind, ErrorKind::InvalidArgument);
    RejectedRecord record;
    record.offset = 500;
    const auto place = ImportController::placeOf(path, record);
    QVERIFY(!place.peek && !place.why.isEmpty());
}

const QByteArray kTable = "Ticket,Created,Requester,Title,Description,Tags\n"
                          "1,2025-03-04 10:00,Ann,Cone 6,\"How do I reach it, please?\",kiln\n"
                          "2,2025-03-05 11:00,Bo,Shelf,\"The shelf is cracked, again.\",shelf\n";

void ImportPartsTest::columnsAreProposed()
{
    const auto columns = ImportColumns::ofFile(m_fixture->write(QStringLiteral("t.csv"), kTable));
    QVERIFY(columns);
    QCOMPARE(columns->columns().size(), std::size_t(6));
    QCOMPARE(columns->columns()[4].role, std::optional(table::Role::Body));
    QCOMPARE(columns->columns()[1].role, std::optional(table::Role::Date));
    QCOMPARE(columns->columns()[4].samples.size(), 2);
    QVERIFY(columns->isUsable());
    for (std::size_t i = 0; i < table::kRoleCount; ++i)
        QVERIFY(!ImportColumns::roleName(static_cast<table::Role>(i)).isEmpty());
}

void ImportPartsTest::aRoleIsHeldByOneColumn()
{
    auto columns = ImportColumns::ofFile(m_fixture->write(QStringLiteral("t.csv"), kTable));
    QVERIFY(columns);
    columns->setRole(3, table::Role::Body);
    QCOMPARE(columns->columns()[3].role, std::optional(table::Role::Body));
    QVERIFY(!columns->columns()[4].role);
    columns->setRole(3, std::nullopt);
    QVERIFY(!columns->columns()[3].role);
    columns->setRole(99, table::Role::Body); // no such column
    QVERIFY(!columns->isUsable());
}

void ImportPartsTest::withoutATextItIsNotUsable()
{
    ImportController import(m_fixture->session());
    import.addPaths({m_fixture->write(QStringLiteral("numbers.csv"), "a;b\n1;2\n3;4\n5;6\n")});
    QTRY_COMPARE(import.files()->rowCount(), 1);
    QCOMPARE(import.files()->file(0).state, FileState::NeedsColumns);
    QVERIFY(!import.canStart());
}

void ImportPartsTest::aMapIsKeptUsedAndUndone()
{
    Session& session = m_fixture->session();
    ImportController import(session);
    import.addPaths({m_fixture->write(
        QStringLiteral("x.csv"), "n;q;w\n1;cold kiln here;Ann\n2;warm kiln there;Bo\n")});
    QTRY_COMPARE(import.files()->rowCount(), 1);
    auto columns = import.columnsOf(0);
    QVERIFY(columns);
    columns->setRole(1, table::Role::Body);
    columns->setRole(2, table::Role::AuthorName);
    QVERIFY(columns->isUsable());
    import.saveColumns(*columns, QStringLiteral("x.csv"));
    QCOMPARE(import.columnMaps().size(), std::size_t(1));
    QCOMPARE(session.undoStack().undoText(), QStringLiteral("Set the columns of x.csv"));
    QCOMPARE(import.files()->file(0).state, FileState::Waiting);
    QCOMPARE(import.columnsOf(0)->columns()[1].role, std::optional(table::Role::Body));
    import.start();
    QTRY_VERIFY(!import.run().isRunning());
    QCOMPARE(session.counts().messages, 2);
    session.undoStack().undo();
    QTRY_VERIFY(!import.run().isRunning() && session.jobs().isIdle());
    session.undoStack().undo();
    QVERIFY(import.columnMaps().empty());
    session.undoStack().redo();
    QCOMPARE(import.columnMaps().size(), std::size_t(1));
    import.removeColumnMap(import.columnMaps().front().signature);
    QVERIFY(import.columnMaps().empty());
    session.undoStack().undo();
    QCOMPARE(import.columnMaps().front().name, QStringLiteral("x.csv"));
}

QTEST_GUILESS_MAIN(ImportPartsTest)
#include "tst_importparts.moc"
