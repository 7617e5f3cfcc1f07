// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/gate.h"
#include "jobs/querylane.h"
#include "storage/statement.h"
#include "storage/workspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

using namespace waymark;
using waymark::test::Gate;

namespace {

/// Counts for minutes unless it is interrupted; whether it was.
bool endlessStatementStops(Workspace& workspace)
{
    auto statement = workspace.connection().prepare(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 4000000000) SELECT count(*) FROM n");
    if (!statement)
        return false;
    const auto row = statement->step();
    return !row && row.error().kind == ErrorKind::Cancelled;
}

} // namespace

/// Only the newest question counts, and no answer comes after its question was dropped.
class TestQueryLane : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    [[nodiscard]] QString file(const QString& name = QStringLiteral("w.waymark")) const
    {
        return m_dir.filePath(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"w.waymark", "other.waymark"})
            QVERIFY(Workspace::open(file(QLatin1String(name)), OpenMode::Create));
    }

    void asksElsewhereAndDeliversHere()
    {
        QueryLane lane;
        lane.open(file());
        const QThread* asked = nullptr;
        const QThread* delivered = nullptr;
        bool readOnly = false;
        lane.ask([&](Workspace& workspace) -> QueryLane::Deliver {
            asked = QThread::currentThread();
            readOnly = workspace.isReadOnly();
            return [&] { delivered = QThread::currentThread(); };
        });
        QVERIFY(lane.isBusy());
        QTRY_VERIFY(delivered);
        QVERIFY(asked != thread());
        QCOMPARE(delivered, thread());
        QVERIFY(readOnly);
        QVERIFY(!lane.isBusy());
    }

    void withoutAFileNothingIsAsked()
    {
        QueryLane lane;
        std::atomic<bool> asked = false;
        const auto question = [&](Workspace&) -> QueryLane::Deliver {
            asked = true;
            return {};
        };
        lane.ask(question);
        QVERIFY(!lane.isBusy());
        lane.open(file());
        lane.close();
        lane.ask(question);
        QVERIFY(!lane.isBusy());
        QTest::qWait(20);
        QVERIFY(!asked);
    }

    void aFileThatIsNotThereAnswersNothing()
    {
        QueryLane lane;
        lane.open(file(QStringLiteral("absent.waymark")));
        std::atomic<bool> asked = false;
        lane.ask([&](Workspace&) -> QueryLane::Deliver {
            asked = true;
            return {};
        });
        QTRY_VERIFY(!lane.isBusy());
        QVERIFY(!asked);
        QVERIFY(!QFile::exists(file(QStringLiteral("absent.waymark"))));
        // And the lane goes on with the next file.
        lane.open(file());
        lane.ask([&](Workspace&) -> QueryLane::Deliver {
            asked = true;
            return {};
        });
        QTRY_VERIFY(!lane.isBusy());
        QVERIFY(asked);
    }

    void anEmptyAnswerEndsTheWaiting()
    {
        QueryLane lane;
        lane.open(file());
        lane.ask([](Workspace&) -> QueryLane::Deliver { return {}; });
        QTRY_VERIFY(!lane.isBusy());
    }

    void aWaitingQuestionIsReplaced()
    {
        Gate begun;
        Gate go;
        std::vector<int> delivered;
        std::atomic<bool> secondAsked = false;
        QueryLane lane;
        lane.open(file());
        lane.ask([&](Workspace&) -> QueryLane::Deliver {
            begun.open();
            (void)go.pass();
            return [&] { delivered.push_back(1); };
        });
        QVERIFY(begun.pass());
        lane.ask([&](Workspace&) -> QueryLane::Deliver {
            secondAsked = true;
            return [&] { delivered.push_back(2); };
        });
        lane.ask([&](Workspace&) -> QueryLane::Deliver { return [&] { delivered.push_back(3); }; });
        go.open();
        QTRY_VERIFY(!lane.isBusy());
        QTest::qWait(20);
        QVERIFY(!secondAsked);
        QCOMPARE(delivered, (std::vector<int> {3}));
    }

    void aRunningStatementIsInterrupted()
    {
        Gate begun;
        std::atomic<bool> stopped = false;
        bool answered = false;
        QueryLane lane;
        lane.open(file());
        lane.ask([&](Workspace& workspace) -> QueryLane::Deliver {
            begun.open();
            stopped = endlessStatementStops(workspace);
            return {};
        });
        QVERIFY(begun.pass());
        QTest::qSleep(50); // it is within the statement
        lane.ask([&](Workspace&) -> QueryLane::Deliver { return [&] { answered = true; }; });
        QTRY_VERIFY(answered);
        QVERIFY(stopped);
    }

    void interruptedAlsoBetweenTwoStatements_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"asked anew", "dismissed", "closed", "gone"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void interruptedAlsoBetweenTwoStatements()
    {
        // SQLite forgets an interruption that comes while no statement runs.
        QFETCH(QString, how);
        Gate begun;
        Gate go;
        Gate ended;
        std::atomic<bool> stopped = false;
        bool answered = false;
        auto lane = std::make_unique<QueryLane>();
        lane->open(file());
        lane->ask([&](Workspace& workspace) -> QueryLane::Deliver {
            begun.open();
            (void)go.pass();
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            stopped = endlessStatementStops(workspace);
            ended.open();
            return {};
        });
        QVERIFY(begun.pass());
        QElapsedTimer timer;
        timer.start();
        if (how == QLatin1String("asked anew")) {
            lane->ask([&](Workspace&) -> QueryLane::Deliver { return [&] { answered = true; }; });
            go.open();
            QTRY_VERIFY(answered);
        } else if (how == QLatin1String("dismissed")) {
            lane->dismiss();
            go.open();
            QTRY_VERIFY(stopped);
        } else {
            go.open();
            if (how == QLatin1String("closed"))
                lane->close();
            else
                lane.reset();
        }
        QVERIFY(ended.pass());
        QVERIFY(stopped);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void aDismissedAnswerIsNotDelivered()
    {
        Gate ended;
        bool delivered = false;
        QueryLane lane;
        lane.open(file());
        lane.ask([&](Workspace&) -> QueryLane::Deliver {
            ended.open();
            return [&] { delivered = true; };
        });
        QVERIFY(ended.pass());
        QTest::qSleep(20); // the answer waits in the event loop
        lane.dismiss();
        QVERIFY(!lane.isBusy());
        QTest::qWait(20);
        QVERIFY(!delivered);
    }

    void anAnswerAfterTheOwnerDiedIsNotDelivered()
    {
        auto held = std::make_shared<int>(0);
        Gate ended;
        {
            QueryLane lane;
            lane.open(file());
            lane.ask([&ended, held](Workspace&) -> QueryLane::Deliver {
                ended.open();
                return [held] { *held = 1; };
            });
            QVERIFY(ended.pass());
            QTest::qSleep(20);
        }
        QTest::qWait(20);
        QCOMPARE(*held, 0);
        QCOMPARE(held.use_count(), 1L); // neither the question nor its answer is kept
    }

    void whatAQuestionHeldGoesWithItsDelivery()
    {
        QueryLane lane;
        lane.open(file());
        auto held = std::make_shared<int>(0);
        lane.ask([held](Workspace&) -> QueryLane::Deliver { return [held] { *held = 1; }; });
        QTRY_COMPARE(*held, 1);
        QTRY_COMPARE(held.use_count(), 1L);
    }

    void theNextIsAskedFromTheDelivery()
    {
        QueryLane lane;
        lane.open(file());
        int rounds = 0;
        const std::function<void()> again = [&] {
            lane.ask([&](Workspace&) -> QueryLane::Deliver {
                return [&] {
                    if (++rounds < 50)
                        again();
                };
            });
        };
        again();
        QTRY_COMPARE(rounds, 50);
        QVERIFY(!lane.isBusy());
    }

    void theLaneMayGoWithItsDelivery()
    {
        auto lane = std::make_unique<QueryLane>();
        lane->open(file());
        lane->ask([&](Workspace&) -> QueryLane::Deliver { return [&] { lane.reset(); }; });
        QTRY_VERIFY(!lane);
    }

    void closedMeansNoConnection()
    {
        QueryLane lane;
        const QString path = file(QStringLiteral("closing.waymark"));
        QVERIFY(Workspace::open(path, OpenMode::Create));
        for (int round = 0; round < 20; ++round) {
            lane.open(path);
            Gate asked;
            lane.ask([&](Workspace&) -> QueryLane::Deliver {
                asked.open();
                return {};
            });
            QVERIFY(asked.pass());
            lane.close();
            QVERIFY(!lane.isBusy());
            // Only the last connection may take the log away.
            QVERIFY(Workspace::open(path, OpenMode::ReadWrite));
            QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
        }
    }

    void anotherFileIsAskedAfterwards()
    {
        QueryLane lane;
        for (const char* name : {"w.waymark", "other.waymark", "w.waymark"}) {
            const QString path = file(QLatin1String(name));
            lane.open(path);
            QString asked;
            lane.ask([&](Workspace& workspace) -> QueryLane::Deliver {
                return [&asked, at = workspace.path()] { asked = at; };
            });
            QTRY_COMPARE(asked, path);
        }
    }

    void manyQuestionsAtOnce()
    {
        // As typing does it: the last one is answered, none twice, none out of turn.
        QueryLane lane;
        lane.open(file());
        std::vector<int> delivered;
        for (int i = 0; i < 500; ++i) {
            lane.ask([&, i](Workspace&) -> QueryLane::Deliver {
                return [&, i] { delivered.push_back(i); };
            });
            if (i % 50 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!lane.isBusy());
        QCOMPARE(delivered.back(), 499);
        QVERIFY(std::is_sorted(delivered.begin(), delivered.end()));
        QCOMPARE(std::adjacent_find(delivered.begin(), delivered.end()), delivered.end());
    }
};

QTEST_GUILESS_MAIN(TestQueryLane)
#include "tst_querylane.moc"
