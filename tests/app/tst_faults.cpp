// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliprocess.h"

#include <QRandomGenerator>
#include <QtTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using waymark::test::Cli;
using waymark::test::CliProcess;
using waymark::test::CliRun;
using waymark::test::mails;
using waymark::test::takesItsTime;

namespace {

/// Few in the everyday run, many in the long one.
int rounds(int everyday, int longRun)
{
    return takesItsTime() ? longRun : everyday;
}

} // namespace

/// What a power cut, a full disk, a broken one or a kill leaves behind: a whole workspace, which
/// the same import completes to the bytes of an undisturbed one. Every case says which call it was.
class CliFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>();
        m_process = std::make_unique<CliProcess>(*m_cli);
        m_small = m_cli->write(QStringLiteral("small.mbox"), mails(60));
        m_big = m_cli->write(QStringLiteral("big.mbox"), mails(takesItsTime() ? 20'000 : 6'000));
        m_wantSmall = undisturbed(m_small);
        m_wantBig = undisturbed(m_big);
    }
    void cleanupTestCase() { m_cli.reset(); }
    void init() { clean(); }

    void killedAtRandom()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_process->run({QStringLiteral("import"), m_big}).code, 0);
        const int whole = static_cast<int>(timer.elapsed());
        for (int round = 0; round < rounds(6, 500); ++round) {
            clean();
            auto running = m_process->start({QStringLiteral("import"), m_big});
            const int after = QRandomGenerator::global()->bounded(whole) + 1;
            QTest::qSleep(after);
            running->kill();
            CliProcess::finish(*running);
            QVERIFY2(comesBack(m_big, m_wantBig),
                qPrintable(QStringLiteral("after %1 ms: %2").arg(after).arg(m_said)));
        }
    }
    void killedAtACall()
    {
        // The first calls make the file, the later ones write messages: both ends are looked at
        // closely.
        for (int k = 1; k <= rounds(400, 500); k += rounds(57, 1)) {
            clean();
            CliProcess process = faulty("any", k, 0);
            process.set(QStringLiteral("FI_KILL"), QStringLiteral("1"));
            const CliRun run = process.run({QStringLiteral("import"), m_small});
            if (run.code == 0)
                break; // fewer calls than that
            QVERIFY2(comesBack(m_small, m_wantSmall),
                qPrintable(QStringLiteral("call %1: %2").arg(k).arg(m_said)));
        }
    }
    void aCallFails_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("sticky");
        QTest::newRow("disk full") << QByteArray("write") << ENOSPC << true;
        QTest::newRow("one write is lost") << QByteArray("write") << EIO << false;
        QTest::newRow("the disk is gone") << QByteArray("any") << EIO << true;
        QTest::newRow("sync fails once") << QByteArray("fsync") << EIO << false;
        QTest::newRow("truncate fails") << QByteArray("ftruncate") << EIO << false;
    }
    void aCallFails()
    {
        QFETCH(QByteArray, call);
        QFETCH(int, error);
        QFETCH(bool, sticky);
        for (int k = 1; k <= rounds(200, 400); k += rounds(61, 3)) {
            clean();
            CliProcess process = faulty(call, k, error);
            process.set(QStringLiteral("FI_PATH"), QStringLiteral("w.waymark"));
            if (sticky)
                process.set(QStringLiteral("FI_STICKY"), QStringLiteral("1"));
            const CliRun run = process.run({QStringLiteral("import"), m_small});
            const QString place = QStringLiteral("call %1, code %2: %3")
                                      .arg(k)
                                      .arg(run.code)
                                      .arg(QString::fromUtf8(run.err));
            QVERIFY2(run.code == 0 || run.code == 4 || run.code == 5, qPrintable(place));
            // Said in words, with the file.
            QVERIFY2(
                run.code == 0 || (run.err.contains("w.waymark") && !run.out.contains("imported")),
                qPrintable(place));
            QVERIFY2(comesBack(m_small, m_wantSmall), qPrintable(place + m_said));
        }
    }
    void aLimitOnFiles()
    {
        // As `ulimit -f` and a quota do it.
        for (int kilobytes = 64; kilobytes < rounds(5000, 9000); kilobytes += rounds(1700, 150)) {
            clean();
            const CliRun run = CliProcess::finish(*m_process->shell(
                QStringLiteral("ulimit -f %1; cli import '%2'").arg(kilobytes).arg(m_big)));
            QVERIFY2(run.code == 0 || run.code == 5, run.err.constData());
            if (run.code == 5)
                QVERIFY2(run.err.contains("no space") && run.err.contains("w.waymark"),
                    run.err.constData());
            QVERIFY2(comesBack(m_big, m_wantBig), qPrintable(m_said));
        }
    }
    void aFullDisk()
    {
        const CliRun run
            = CliProcess::finish(*m_process->shell(QStringLiteral(
                "unshare -Urm bash -c 'mkdir -p m && mount -t tmpfs -o size=1m none m || exit 77; "
                "%1 --workspace m/f.waymark import %2; echo code $?; mount -o remount,size=60m m; "
                "%1 --workspace m/f.waymark import %2 >/dev/null; echo code $?; %1 --workspace "
                "m/f.waymark export workspace --out full.jsonl >/dev/null; "
                "mount -o remount,ro m; %1 --workspace m/f.waymark audit --last 1 --json; %1 "
                "--workspace m/f.waymark import %2; echo code $?'")
                                                       .arg(CliProcess::program(), m_big)));
        if (run.code == 77 || run.err.contains("unshare failed")
            || run.err.contains("not permitted"))
            QSKIP("This machine lets no test mount a small disk.");
        QVERIFY2(run.out.contains("code 5\ncode 0\n"), (run.out + run.err).constData());
        QVERIFY(m_cli->read(QStringLiteral("full.jsonl")) == m_wantBig);
        QVERIFY2(run.out.contains("\"n\": 1") && run.out.endsWith("code 4\n"),
            (run.out + run.err).constData()); // read-only
    }
    void copiesAreWholeOrNotThere()
    {
        QCOMPARE(m_process->run({QStringLiteral("import"), m_small}).code, 0);
        QCOMPARE(
            m_process->run({QStringLiteral("backup"), m_cli->path(QStringLiteral("old.waymark"))})
                .code,
            0);
        QCOMPARE(m_process->run({QStringLiteral("import"), m_big}).code, 0);
        const QByteArray present = m_cli->exported();
        for (int k = 1; k <= rounds(200, 300); k += rounds(23, 1)) {
            for (const bool kill : {true, false}) {
                QFile::remove(m_cli->path(QStringLiteral("b.waymark")));
                QVERIFY(QFile::copy(m_cli->path(QStringLiteral("old.waymark")),
                    m_cli->path(QStringLiteral("b.waymark"))));
                CliProcess process = faulty("any", k, ENOSPC);
                process.set(QStringLiteral("FI_PATH"), QStringLiteral("b.waymark"));
                if (kill)
                    process.set(QStringLiteral("FI_KILL"), QStringLiteral("1"));
                const CliRun run = process.run(
                    {QStringLiteral("backup"), m_cli->path(QStringLiteral("b.waymark"))});
                // The copy of last night until the new one is whole.
                const QByteArray copy = m_cli->exported(QStringLiteral("b.waymark"));
                QVERIFY2(
                    copy == (run.code == 0 ? present : m_wantSmall) || (kill && copy == present),
                    qPrintable(QString::number(k)));
                QVERIFY(kill || !m_cli->exists(QStringLiteral("b.waymark.part")));
            }
        }
    }
    void restoredOrAsBefore()
    {
        QCOMPARE(m_process->run({QStringLiteral("import"), m_small}).code, 0);
        QCOMPARE(
            m_process->run({QStringLiteral("backup"), m_cli->path(QStringLiteral("old.waymark"))})
                .code,
            0);
        QCOMPARE(m_process
                     ->run({QStringLiteral("import"),
                         m_cli->write(QStringLiteral("more.mbox"), mails(200))})
                     .code,
            0);
        const QByteArray present = m_cli->exported();
        QCOMPARE(
            m_process->run({QStringLiteral("backup"), m_cli->path(QStringLiteral("now.waymark"))})
                .code,
            0);
        for (int k = 1; k <= rounds(80, 200); k += rounds(7, 1)) {
            clean({QStringLiteral("old.waymark"), QStringLiteral("now.waymark")});
            QVERIFY(QFile::copy(m_cli->path(QStringLiteral("now.waymark")),
                m_cli->path(QStringLiteral("w.waymark"))));
            CliProcess process = faulty("any", k, ENOSPC);
            process.set(QStringLiteral("FI_PATH"), QStringLiteral("w.waymark"));
            process.set(QStringLiteral("FI_KILL"), QStringLiteral("1"));
            const CliRun run = process.run(
                {QStringLiteral("restore"), m_cli->path(QStringLiteral("old.waymark"))});
            const QByteArray after = m_cli->exported();
            QVERIFY2(after == m_wantSmall || (run.code != 0 && after == present),
                qPrintable(QString::number(k)));
            QCOMPARE(
                m_process
                    ->run({QStringLiteral("restore"), m_cli->path(QStringLiteral("old.waymark"))})
                    .code,
                0);
            QVERIFY(m_cli->exported() == m_wantSmall);
        }
    }
    void aReportIsWholeOrNotThere()
    {
        QCOMPARE(m_process->run({QStringLiteral("import"), m_small}).code, 0);
        for (const char* name : {"r.html", "r.csv", "e.jsonl"}) {
            const QString path = m_cli->path(QLatin1String(name));
            const QStringList words = path.endsWith(QLatin1String("jsonl"))
                ? QStringList {QStringLiteral("export"), QStringLiteral("workspace"),
                    QStringLiteral("--out"), path}
                : QStringList {QStringLiteral("audit"), QStringLiteral("--out"), path};
            for (const char* call : {"write", "rename"}) {
                m_cli->write(QLatin1String(name), "the one of last week\n");
                CliProcess process = faulty(call, 1, ENOSPC);
                // It is written without a name, and gets one when it is whole.
                process.set(QStringLiteral("FI_PATH"),
                    qstrcmp(call, "write") == 0 ? QStringLiteral("(deleted)")
                                                : QLatin1String(name));
                const CliRun run = process.run(words);
                QVERIFY2(run.code == 5, run.err.constData());
                QVERIFY2(run.err.contains(name), run.err.constData());
                QCOMPARE(m_cli->read(QLatin1String(name)), QByteArray("the one of last week\n"));
            }
        }
    }
    void slowAndInterruptedReading()
    {
        CliProcess process = faulty("read", 0, EIO);
        process.set(QStringLiteral("FI_PATH"), QStringLiteral(".mbox"));
        process.set(QStringLiteral("FI_SHORT"), QStringLiteral("1"));
        QCOMPARE(process.run({QStringLiteral("import"), m_big}).code, 0);
        QVERIFY(m_cli->exported() == m_wantBig);
    }
    void aFileThatCannotBeReadToItsEnd()
    {
        CliProcess process = faulty("read", 3, EIO);
        process.set(QStringLiteral("FI_PATH"), QStringLiteral("big.mbox"));
        process.set(QStringLiteral("FI_STICKY"), QStringLiteral("1"));
        const CliRun run = process.run({QStringLiteral("import"), m_big, QStringLiteral("--json")});
        QVERIFY2(run.code == 1 || run.code == 3, run.err.constData());
        const QJsonObject file
            = run.json().value(QLatin1String("files")).toArray().first().toObject();
        QVERIFY2(file.value(QLatin1String("bytes_rejected")).toInteger() > 0,
            run.out.left(600).constData());
        QCOMPARE(file.value(QLatin1String("bytes_imported")).toInteger()
                + file.value(QLatin1String("bytes_rejected")).toInteger(),
            file.value(QLatin1String("bytes")).toInteger());
        QVERIFY2(comesBack(m_big, m_wantBig), qPrintable(m_said));
    }
    void aFileThatShrinksMeanwhile()
    {
        for (int round = 0; round < rounds(3, 40); ++round) {
            clean();
            const QString path = m_cli->write(
                QStringLiteral("shrinks.mbox"), m_cli->read(QStringLiteral("big.mbox")));
            auto running
                = m_process->start({QStringLiteral("import"), path, QStringLiteral("--json")});
            QTest::qSleep(30 + round * 15 % 200);
            QVERIFY(QFile::resize(path, 5000));
            QVERIFY(QFile::remove(path));
            const CliRun run = CliProcess::finish(*running);
            QVERIFY2(run.code == 0 || run.code == 1 || run.code == 3, run.err.constData());
            QVERIFY(run.json().contains(QLatin1String("totals")));
            QVERIFY2(comesBack(m_big, m_wantBig), qPrintable(m_said));
        }
    }

private:
    QByteArray undisturbed(const QString& file)
    {
        clean();
        const CliRun run = m_process->run({QStringLiteral("import"), file});
        if (run.code != 0)
            qFatal("the undisturbed import: %s", run.err.constData());
        return m_cli->exported();
    }
    /// Only the sources stay, and what is named.
    void clean(const QStringList& but = {})
    {
        for (const QString& name : m_cli->files()) {
            if (!name.endsWith(QLatin1String(".mbox")) && !but.contains(name))
                QFile::remove(m_cli->path(name));
        }
    }
    CliProcess faulty(const QByteArray& call, int number, int error) const
    {
        CliProcess process(*m_cli);
        process.set(QStringLiteral("LD_PRELOAD"), QStringLiteral(WAYMARK_FAULTSHIM));
        process.set(QStringLiteral("FI_CALL"), QString::fromLatin1(call));
        process.set(QStringLiteral("FI_N"), QString::number(number));
        process.set(QStringLiteral("FI_ERR"), QString::number(error));
        process.set(QStringLiteral("FI_PATH"), QStringLiteral("w.waymark"));
        return process;
    }
    /// What is there is whole, and the same import again completes it.
    bool comesBack(const QString& file, const QByteArray& want)
    {
        if (m_cli->exists(QStringLiteral("w.waymark"))) {
            const CliRun check = m_process->run({QStringLiteral("check")});
            // Ended before there was anything in it: not yet a workspace.
            const bool unborn = check.code == 4 && check.err.contains("not a Waymark");
            if (check.code != 0 && !unborn) {
                m_said = QString::fromUtf8(check.out + check.err);
                return false;
            }
        }
        const CliRun again = m_process->run({QStringLiteral("import"), file});
        m_said = QString::fromUtf8(again.out + again.err);
        return again.code == 0 && m_process->run({QStringLiteral("check")}).code == 0
            && m_cli->exported() == want;
    }

    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<CliProcess> m_process;
    QString m_small;
    QString m_big;
    QByteArray m_wantSmall;
    QByteArray m_wantBig;
    QString m_said;
};

QTEST_GUILESS_MAIN(CliFaults)
#include "tst_faults.moc"
