// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxview.h"
#include "inbox/messagelist.h"
#include "inboxstage.h"
#include "presentation/auditcontroller.h"

#include <QtTest>
#include <QtWidgets>

#include <sqlite3.h>

using namespace waymark;

namespace {

/// Counts the statements of the window's own connection while it lives.
class StatementCount
{
public:
    explicit StatementCount(Connection& connection)
        : m_handle(connection.handle())
    {
        sqlite3_trace_v2(m_handle, SQLITE_TRACE_STMT, &StatementCount::note, this);
    }
    ~StatementCount() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(StatementCount)
    [[nodiscard]] int count() const { return m_count; }

private:
    static int note(unsigned, void* self, void*, void*)
    {
        ++static_cast<StatementCount*>(self)->m_count;
        return 0;
    }
    sqlite3* m_handle; ///< not owned
    int m_count = 0;
};

} // namespace

/// Moving about in the audit's list never waits for the file: its rows are in memory.
class TestScrolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scrollingAsksNothing()
    {
        test::InboxStage stage;
        stage.importMails(150);
        AuditController audit(stage.session());
        QCOMPARE(audit.items().size(), std::size_t(100));
        InboxView view(audit, nullptr, nullptr);
        view.resize(1280, 720);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(!audit.isLearning());
        MessageListView* list = view.list()->view();
        QScrollBar* bar = list->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);

        const StatementCount statements(stage.session().workspace().connection());
        int furthest = 0;
        for (int turn = 0; turn < 80; ++turn) {
            QWheelEvent wheel(QPointF(60, 60), list->viewport()->mapToGlobal(QPointF(60, 60)),
                QPoint(), QPoint(0, turn < 50 ? -240 : 240), Qt::NoButton, Qt::NoModifier,
                Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(list->viewport(), &wheel);
            list->viewport()->repaint();
            furthest = std::max(furthest, bar->value());
        }
        QVERIFY(furthest > 0);
        for (const int place : {bar->maximum(), 0, bar->maximum() / 2}) {
            bar->setValue(place);
            list->viewport()->repaint();
        }
        AuditFilter open;
        open.openOnly = true;
        audit.list().setFilter(open);
        audit.list().setFilter({});
        list->viewport()->repaint();
        QCOMPARE(statements.count(), 0);

        // The count counts: another message is read from the file.
        audit.goNext();
        QVERIFY(statements.count() > 0);
    }
    /// A topic of thousands of posts is not read and laid out whole for each message of it.
    void aLongThreadIsReadInPart()
    {
        constexpr int kPosts = 130;
        QByteArray mails;
        for (int i = 0; i < kPosts; ++i) {
            const QByteArray minute = QByteArray::number(100 + i % 60).mid(1);
            const QByteArray hour = QByteArray::number(110 + i / 60).mid(1);
            mails += "From a@example.org Thu Nov 14 10:00:00 2024\nFrom: Ana <a@example.org>\n"
                     "Date: Thu, 14 Nov 2024 "
                + hour + ':' + minute + ":00 +0000\nSubject: Long\nMessage-ID: <m"
                + QByteArray::number(i) + "@example.org>\n"
                + (i > 0 ? QByteArray("References: <m0@example.org>\n") : QByteArray())
                + "\nHow do I get to step " + QByteArray::number(i) + "?\n\n";
        }
        test::InboxStage stage;
        stage.importBytes(QStringLiteral("long.mbox"), mails);
        AuditController audit(stage.session());
        QCOMPARE(audit.items().size(), std::size_t(100));
        const auto newest = audit.reading();
        QVERIFY(newest.has_value());
        QCOMPARE(newest->threadLength, kPosts);
        QCOMPARE(newest->position, kPosts);
        QCOMPARE(newest->earlier.size(), std::size_t(50));
        QCOMPARE(newest->earlierUnlisted, kPosts - 51);
        QVERIFY(newest->earlier.back().excerpt.contains(QStringLiteral("step %1").arg(kPosts - 2)));
        QVERIFY2(newest->earlierCaption.contains(QString::number(kPosts - 1)),
            qPrintable(newest->earlierCaption));
        audit.setCurrent(audit.items().back().shown.id);
        const auto oldest = audit.reading();
        QCOMPARE(oldest->position, kPosts - 99);
        QCOMPARE(oldest->threadLength, kPosts);
        QCOMPARE(oldest->earlier.size(), std::size_t(kPosts - 100));
        QCOMPARE(oldest->earlierUnlisted, 0);
    }
};

QTEST_MAIN(TestScrolling)
#include "tst_scrolling.moc"
