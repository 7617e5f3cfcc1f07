// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliprocess.h"

#include "storage/workspace.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

#include <csignal>

using namespace waymark;
using waymark::test::Cli;
using waymark::test::CliProcess;
using waymark::test::CliRun;
using waymark::test::mails;

/// What only a process shows: locales, signals, pipes, two at a time, a terminal.
class CliAsProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>();
        m_process = std::make_unique<CliProcess>(*m_cli);
        QCOMPARE(m_process->run({QStringLiteral("sample")}).code, 0);
    }
    void cleanupTestCase() { m_cli.reset(); }

    void theSameInEveryLanguage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"audit", "audit --before 2026-05-01 --last 20", "audit --json",
                 "audit --redact --json", "sources", "search kiln", "check", "export --list",
                 "--help", "audit --help", "audit --last none", "audit --source nowhere",
                 "import /does/not/exist --dry-run --threads 1"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void theSameInEveryLanguage()
    {
        QFETCH(QString, line);
        static const QRegularExpression seconds(QStringLiteral("\\d+\\.\\d s\\n"));
        QString want;
        for (const char* locale :
            {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "fr_FR.ISO-8859-1"}) {
            CliProcess process(*m_cli);
            process.set(QStringLiteral("LC_ALL"), QLatin1String(locale));
            process.set(QStringLiteral("LANG"), QLatin1String(locale));
            const CliRun run = process.run(line.split(u' '));
            const QString got = QString::fromUtf8(run.out + run.err).remove(seconds);
            if (want.isEmpty())
                want = got;
            QVERIFY(!want.isEmpty());
            QCOMPARE(got, want);
        }
    }
    void reportsForMachinesKnowNoLanguage_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("translated");
        QTest::newRow("csv") << QStringLiteral("csv") << false;
        QTest::newRow("json") << QStringLiteral("json") << false;
        QTest::newRow("html") << QStringLiteral("html") << true;
        QTest::newRow("md") << QStringLiteral("md") << true;
        QTest::newRow("pdf") << QStringLiteral("pdf") << true;
    }
    void reportsForMachinesKnowNoLanguage()
    {
        QFETCH(QString, form);
        QList<QByteArray> reports;
        for (const char* locale : {"en_US.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
            CliProcess process(*m_cli);
            process.set(QStringLiteral("LC_ALL"), QLatin1String(locale));
            const QString path = m_cli->path(QStringLiteral("r.") + form);
            QCOMPARE(process.run({QStringLiteral("audit"), QStringLiteral("--out"), path}).code, 0);
            const QByteArray once = m_cli->read(QStringLiteral("r.") + form);
            QCOMPARE(process.run({QStringLiteral("audit"), QStringLiteral("--out"), path}).code, 0);
            const QByteArray again = m_cli->read(QStringLiteral("r.") + form);
            QVERIFY(form == QLatin1String("pdf")
                || again == once); // a PDF holds the second it was made
            reports.append(once);
        }
        QTEST(reports[0] != reports[1], "translated");
        if (form == QLatin1String("html"))
            QVERIFY(reports[1].contains("lang=\"de\""));
    }
    void theResultMayBeCutOff()
    {
        const CliRun run = CliProcess::finish(*m_process->shell(QStringLiteral(
            "cli search the --limit 1500 --json | head -c 10; echo ${PIPESTATUS[0]}; cli audit "
            "--last 1500 | head -1; echo ${PIPESTATUS[0]}")));
        QCOMPARE(run.err, QByteArray());
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QVERIFY2(lines.first().endsWith("0") && lines.last() == "0", run.out.constData());
    }
    void aLostResultIsAFailure()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("There is no /dev/full here.");
        for (const char* verb :
            {"audit", "audit --json", "sources", "search the", "export --list", "--help"}) {
            const CliRun run = CliProcess::finish(
                *m_process->shell(QStringLiteral("cli %1 >/dev/full").arg(QLatin1String(verb))));
            QVERIFY2(run.code == 5, verb);
            QVERIFY(run.err.contains("standard output"));
        }
    }
    void pipesAreRead()
    {
        CliRun run = CliProcess::finish(*m_process->shell(
            QStringLiteral("printf '{\"id\":1,\"text\":\"How do I?\"}\\n{\"id\":2,\"text\":\"b\"}' "
                           "| cli classify /dev/stdin")));
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out.count('\n'), 2);
        run = CliProcess::finish(*m_process->shell(
            QStringLiteral("cli export workspace --out /dev/stdout | tail -n +2 | wc -l; cli "
                           "--json export workspace --out x.jsonl")));
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QVERIFY2(lines[1].contains("\"records\":" + lines[0].trimmed()), run.out.constData());
    }
    void noProgressWithoutATerminal()
    {
        m_cli->write(QStringLiteral("big.mbox"), mails(20'000));
        CliRun run
            = m_process->run({QStringLiteral("import"), m_cli->path(QStringLiteral("big.mbox"))},
                QStringLiteral("p.waymark"));
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, QByteArray());
        if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
            QSKIP("There is no “script” here to make a terminal.");
        for (const bool quiet : {false, true}) {
            QFile::remove(m_cli->path(QStringLiteral("p.waymark")));
            run = CliProcess::finish(*m_process->shell(
                QStringLiteral("script -qec \"'%1' --workspace p.waymark %2 import big.mbox "
                               ">/dev/null\" /dev/null")
                    .arg(CliProcess::program(), quiet ? QStringLiteral("--quiet") : QString())));
            QCOMPARE(run.out.contains(" %  "), !quiet);
        }
    }
    void stoppedByASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<bool>("into");
        QTest::newRow("Ctrl-C, new file") << SIGINT << false;
        QTest::newRow("Ctrl-C, more messages") << SIGINT << true;
        QTest::newRow("terminated") << SIGTERM << true;
    }
    void stoppedByASignal()
    {
        QFETCH(int, signal);
        QFETCH(bool, into);
        Cli cli;
        CliProcess process(cli);
        const QString big = cli.write(QStringLiteral("big.mbox"), mails(30'000, 100));
        QByteArray before;
        if (into) {
            QCOMPARE(process
                         .run({QStringLiteral("import"),
                             cli.write(QStringLiteral("a.mbox"), mails(150))})
                         .code,
                0);
            before = cli.exported();
        }
        auto running = process.start({QStringLiteral("import"), big});
        QTest::qWait(250); // enough for some transactions, too little for all
        ::kill(static_cast<pid_t>(running->processId()), signal);
        QElapsedTimer timer;
        timer.start();
        const CliRun run = CliProcess::finish(*running);
        QCOMPARE(run.code, 130);
        QVERIFY(run.err.contains("Stopped"));
        QCOMPARE(run.out, QByteArray());
        if (!into) {
            for (const QString& name : cli.files())
                QVERIFY2(!name.contains(QLatin1String("waymark")), qPrintable(name));
            return;
        }
        QCOMPARE(process.run({QStringLiteral("check")}).code, 0);
        QCOMPARE(cli.exported(), before);
    }
    void oneWritesAtATime()
    {
        Cli cli;
        CliProcess process(cli);
        const QString file = cli.write(QStringLiteral("a.mbox"), mails(20));
        QCOMPARE(process.run({QStringLiteral("import"), file}).code, 0);
        {
            auto held = Workspace::open(cli.path(QStringLiteral("w.waymark")), OpenMode::ReadWrite);
            QVERIFY(held.has_value());
            for (const QStringList& words : {QStringList {QStringLiteral("import"), file},
                     QStringList {QStringLiteral("restore"), file}}) {
                const CliRun run = process.run(words);
                QCOMPARE(run.code, 4);
                QCOMPARE(run.err.count('\n'), 1);
            }
            const CliRun run = process.run({QStringLiteral("import"), file});
            QVERIFY2(run.err.contains("in use by another program"), run.err.constData());
            QCOMPARE(process.run({QStringLiteral("sources")}).code, 0); // readers never wait
            QCOMPARE(process.run({QStringLiteral("audit")}).code, 0);
        }
        QCOMPARE(process.run({QStringLiteral("import"), file}).code, 0);
    }
    void twoImportsAtOnceBothArrive()
    {
        Cli cli;
        CliProcess process(cli);
        const QString one = cli.write(QStringLiteral("a.mbox"), mails(300));
        const QString two = cli.write(QStringLiteral("b.mbox"), mails(300, 200));
        auto first = process.start({QStringLiteral("import"), one});
        auto second = process.start({QStringLiteral("import"), two});
        QCOMPARE(CliProcess::finish(*first).code, 0);
        QCOMPARE(CliProcess::finish(*second).code, 0);
        QVERIFY(process.run({QStringLiteral("sources")}).out.contains("500 messages"));
        QCOMPARE(process.run({QStringLiteral("check")}).code, 0);
    }

private:
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<CliProcess> m_process;
};

QTEST_GUILESS_MAIN(CliAsProcess)
#include "tst_cliprocess.moc"
