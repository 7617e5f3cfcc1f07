// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/gate.h"
#include "jobs/jobrunner.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

using namespace waymark;
using waymark::test::Gate;

namespace {

/// Work that runs until it is asked to stop; @p begun opens when it runs.
std::function<void(JobContext&)> untilCancelled(const std::shared_ptr<Gate>& begun)
{
    return [begun](JobContext& context) {
        begun->open();
        while (!context.isCancelled())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
}

} // namespace

/// The lane for long work: one job at a time, in order, each with exactly one finished().
class TestJobRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndAnswersHere()
    {
        JobRunner runner;
        const QThread* worker = nullptr;
        Job* job = runner.start(
            QStringLiteral("counting"), [&](JobContext&) { worker = QThread::currentThread(); });
        QCOMPARE(job->title(), QStringLiteral("counting"));
        const QThread* teller = nullptr;
        connect(job, &Job::finished, this, [&] { teller = QThread::currentThread(); });
        QSignalSpy idle(&runner, &JobRunner::idle);
        QVERIFY(idle.wait());
        QVERIFY(worker);
        QVERIFY(worker != thread());
        QCOMPARE(teller, thread());
        QVERIFY(runner.isIdle());
    }

    void nothingBeginsBeforeTheEventLoop()
    {
        // So that whoever starts a job can connect to it first.
        JobRunner runner;
        std::atomic<bool> ran = false;
        Job* job = runner.start(QString(), [&](JobContext&) { ran = true; });
        QTest::qSleep(30);
        QVERIFY(!ran);
        QSignalSpy finished(job, &Job::finished);
        QVERIFY(finished.wait());
        QVERIFY(ran);
    }

    void oneAfterTheOther()
    {
        JobRunner runner;
        std::atomic<int> atOnce = 0;
        std::atomic<bool> overlapped = false;
        std::vector<int> ran; // written by one job at a time, which the runner orders
        std::vector<int> finished;
        for (int i = 0; i < 20; ++i) {
            const Job* job = runner.start(QString::number(i), [&, i](JobContext&) {
                if (++atOnce > 1)
                    overlapped = true;
                ran.push_back(i);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                --atOnce;
            });
            connect(job, &Job::finished, this, [&finished, i] { finished.push_back(i); });
        }
        std::vector<QString> started;
        connect(&runner, &JobRunner::started, this, [&](Job* job) {
            QCOMPARE(runner.current(), job);
            started.push_back(job->title());
        });
        QSignalSpy idle(&runner, &JobRunner::idle);
        QVERIFY(idle.wait());
        QCOMPARE(idle.size(), 1);
        QVERIFY(!overlapped);
        QCOMPARE(ran.size(), std::size_t(20));
        for (int i = 0; i < 20; ++i) {
            const auto at = std::size_t(i);
            QCOMPARE(ran[at], i);
            QCOMPARE(finished[at], i);
            QCOMPARE(started[at], QString::number(i));
        }
    }

    void cancelledBeforeItBegan()
    {
        JobRunner runner;
        std::atomic<bool> ran = false;
        Job* job = runner.start(QString(), [&](JobContext&) { ran = true; });
        QSignalSpy finished(job, &Job::finished);
        QVERIFY(!job->isCancelling());
        job->cancel();
        QVERIFY(job->isCancelling());
        QVERIFY(finished.wait());
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!ran);
    }

    void cancelledWhileItWaits()
    {
        JobRunner runner;
        auto begun = std::make_shared<Gate>();
        auto go = std::make_shared<Gate>();
        runner.start(QStringLiteral("first"), [begun, go](JobContext&) {
            begun->open();
            (void)go->pass();
        });
        std::atomic<bool> secondRan = false;
        std::atomic<bool> thirdRan = false;
        Job* second = runner.start(QString(), [&](JobContext&) { secondRan = true; });
        const Job* third = runner.start(QString(), [&](JobContext&) { thirdRan = true; });
        QSignalSpy secondFinished(second, &Job::finished);
        QSignalSpy thirdFinished(third, &Job::finished);
        QSignalSpy started(&runner, &JobRunner::started);
        QVERIFY(started.wait());
        QVERIFY(begun->pass());
        second->cancel();
        QCOMPARE(secondFinished.size(), 0); // not before its turn
        go->open();
        QVERIFY(thirdFinished.wait());
        QCOMPARE(secondFinished.size(), 1);
        QVERIFY(!secondRan);
        QVERIFY(thirdRan);
    }

    void cancelledWhileItRuns()
    {
        JobRunner runner;
        auto begun = std::make_shared<Gate>();
        Job* job = runner.start(QString(), untilCancelled(begun));
        QSignalSpy finished(job, &Job::finished);
        QSignalSpy started(&runner, &JobRunner::started);
        QVERIFY(started.wait());
        QVERIFY(begun->pass());
        QCOMPARE(finished.size(), 0);
        job->cancel();
        QVERIFY(finished.wait());
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }

    void cancellingOneLeavesTheNextAlone()
    {
        JobRunner runner;
        auto begun = std::make_shared<Gate>();
        Job* first = runner.start(QString(), untilCancelled(begun));
        std::atomic<bool> sawCancel = true;
        const Job* second = runner.start(
            QString(), [&](JobContext& context) { sawCancel = context.isCancelled(); });
        connect(&runner, &JobRunner::started, this, [first] { first->cancel(); });
        QSignalSpy finished(second, &Job::finished);
        QVERIFY(finished.wait());
        QVERIFY(!sawCancel);
    }

    void progressIsThinnedOut()
    {
        JobRunner runner;
        std::atomic<qint64> took = 0;
        Job* job = runner.start(QString(), [&took](JobContext& context) {
            QElapsedTimer timer;
            timer.start();
            for (int i = 1; timer.elapsed() < 300; ++i)
                context.progress({QStringLiteral("a file"), i, 100, i});
            took = timer.elapsed();
        });
        std::vector<qint64> seen;
        connect(job, &Job::progressed, this, [&](const Progress& progress) {
            QCOMPARE(QThread::currentThread(), thread());
            QCOMPARE(job->progress(), progress);
            QCOMPARE(progress.what, QStringLiteral("a file"));
            seen.push_back(progress.done);
        });
        QSignalSpy finished(job, &Job::finished);
        QVERIFY(finished.wait());
        QVERIFY(seen.size() >= 2);
        QVERIFY2(
            seen.size() <= std::size_t(took / 50 + 1), qPrintable(QString::number(seen.size())));
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void whatTheWorkHeldIsGoneWhenItIsFinished()
    {
        // A file that the work had open can be removed or opened anew by whoever hears of its end.
        JobRunner runner;
        auto held = std::make_shared<int>(1);
        Job* job = runner.start(QString(), [held](JobContext&) { *held = 2; });
        long owners = 0;
        connect(job, &Job::finished, this, [&] { owners = held.use_count(); });
        QSignalSpy finished(job, &Job::finished);
        QVERIFY(finished.wait());
        QCOMPARE(*held, 2);
        QCOMPARE(owners, 1L);
        QPointer<Job> watched(job);
        QTRY_VERIFY(!watched); // the job itself goes too
    }

    void theNextMayBeStartedFromTheEnd()
    {
        JobRunner runner;
        std::vector<int> order;
        QSignalSpy idle(&runner, &JobRunner::idle);
        const Job* first = runner.start(QString(), [&](JobContext&) { order.push_back(1); });
        connect(first, &Job::finished, this, [&] {
            QVERIFY(runner.isIdle());
            runner.start(QString(), [&](JobContext&) { order.push_back(2); });
        });
        QVERIFY(idle.wait());
        QCOMPARE(order, (std::vector<int> {1, 2}));
        QCOMPARE(idle.size(), 1);
    }

    void notIdleWhileAnotherRuns()
    {
        // A slot that shows a dialog runs an event loop within finished(), in which the next job
        // begins; it must not be called idle when the dialog closes.
        JobRunner runner;
        auto begun = std::make_shared<Gate>();
        auto go = std::make_shared<Gate>();
        std::vector<bool> idleWasTrue;
        connect(&runner, &JobRunner::idle, this, [&] { idleWasTrue.push_back(runner.isIdle()); });
        const Job* first = runner.start(QString(), [](JobContext&) {});
        const Job* second = nullptr;
        connect(first, &Job::finished, this, [&] {
            second = runner.start(QString(), [begun, go](JobContext&) {
                begun->open();
                (void)go->pass();
            });
            QEventLoop dialog;
            connect(&runner, &JobRunner::started, &dialog, &QEventLoop::quit);
            dialog.exec();
        });
        QTRY_VERIFY(second && runner.current() == second);
        QVERIFY(begun->pass());
        QCoreApplication::processEvents();
        QVERIFY(idleWasTrue.empty());
        go->open();
        QTRY_COMPARE(idleWasTrue.size(), std::size_t(1));
        QVERIFY(idleWasTrue[0]);
    }

    void theRunnerMayGoWhenAJobEnds()
    {
        auto runner = std::make_unique<JobRunner>();
        std::atomic<bool> waitingRan = false;
        const Job* job = runner->start(QString(), [](JobContext&) {});
        runner->start(QString(), [&](JobContext&) { waitingRan = true; });
        connect(job, &Job::finished, this, [&] { runner.reset(); });
        QTRY_VERIFY(!runner);
        QTest::qWait(20);
        QVERIFY(!waitingRan);
    }

    void theRunnerMayGoWhenAJobBegins()
    {
        auto runner = std::make_unique<JobRunner>();
        std::atomic<bool> ran = false;
        runner->start(QString(), [&](JobContext&) { ran = true; });
        connect(runner.get(), &JobRunner::started, this, [&] { runner.reset(); });
        QTRY_VERIFY(!runner);
        QTest::qWait(20);
        QVERIFY(!ran);
    }

    void goingCancelsAndWaits()
    {
        auto held = std::make_shared<int>(0);
        std::atomic<bool> returned = false;
        int finished = 0;
        {
            JobRunner runner;
            auto begun = std::make_shared<Gate>();
            const Job* job = runner.start(QString(), [&, begun, held](JobContext& context) {
                untilCancelled(begun)(context);
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                returned = true;
            });
            const Job* waiting = runner.start(QString(), [held](JobContext&) { *held = 1; });
            connect(job, &Job::finished, this, [&] { ++finished; });
            connect(waiting, &Job::finished, this, [&] { ++finished; });
            QSignalSpy started(&runner, &JobRunner::started);
            QVERIFY(started.wait());
            QVERIFY(begun->pass());
        }
        QVERIFY(returned);
        QCOMPARE(held.use_count(), 1L);
        QCoreApplication::processEvents();
        QCOMPARE(finished, 0); // nobody is told of the end of a job that is no more
        QCOMPARE(*held, 0);
    }

    void cancelAndWaitTellsOfEach()
    {
        JobRunner runner;
        auto begun = std::make_shared<Gate>();
        const Job* running = runner.start(QString(), untilCancelled(begun));
        std::atomic<bool> waitingRan = false;
        const Job* waiting = runner.start(QString(), [&](JobContext&) { waitingRan = true; });
        QSignalSpy runningFinished(running, &Job::finished);
        QSignalSpy waitingFinished(waiting, &Job::finished);
        QSignalSpy idle(&runner, &JobRunner::idle);
        QSignalSpy started(&runner, &JobRunner::started);
        QVERIFY(started.wait());
        QVERIFY(begun->pass());
        runner.cancelAndWait();
        QCOMPARE(runningFinished.size(), 0); // not from within
        QVERIFY(idle.wait());
        QCOMPARE(runningFinished.size(), 1);
        QCOMPARE(waitingFinished.size(), 1);
        QVERIFY(!waitingRan);
        // What comes later is not cancelled.
        std::atomic<bool> laterRan = false;
        runner.start(QString(), [&](JobContext&) { laterRan = true; });
        QVERIFY(idle.wait());
        QVERIFY(laterRan);
    }

    void aResultAfterItsReceiverDied()
    {
        JobRunner runner;
        auto begun = std::make_shared<Gate>();
        auto go = std::make_shared<Gate>();
        auto result = std::make_shared<int>(0);
        bool told = false;
        {
            QObject receiver;
            const Job* job = runner.start(QString(), [begun, go, result](JobContext&) {
                begun->open();
                (void)go->pass();
                *result = 42;
            });
            connect(job, &Job::finished, &receiver, [&told] { told = true; });
            QSignalSpy started(&runner, &JobRunner::started);
            QVERIFY(started.wait());
            QVERIFY(begun->pass());
        }
        go->open();
        QSignalSpy idle(&runner, &JobRunner::idle);
        QVERIFY(idle.wait());
        QVERIFY(!told);
        QCOMPARE(*result, 42); // shared with the work, so there was still a place to write to
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
