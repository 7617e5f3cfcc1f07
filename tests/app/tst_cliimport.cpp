// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliharness.h"

#include <QtTest>

using waymark::test::Cli;
using waymark::test::CliRun;
using waymark::test::mails;

namespace {

const QString kMbox = QStringLiteral("a.mbox");

QJsonObject totalsOf(const CliRun& run)
{
    return run.json().value(QLatin1String("totals")).toObject();
}

QString counts(const QJsonObject& file)
{
    const QJsonObject messages = file.value(QLatin1String("messages")).toObject();
    return QStringLiteral("%1 %2 %3")
        .arg(messages.value(QLatin1String("new")).toInt(-1))
        .arg(messages.value(QLatin1String("changed")).toInt(-1))
        .arg(messages.value(QLatin1String("same")).toInt(-1));
}

} // namespace

/// `import` and `sample`: what they print, leave behind and return.
class CliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReportHasEveryField()
    {
        Cli cli;
        const CliRun run = cli.json({QStringLiteral("import"), cli.write(kMbox, mails(5))});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, QByteArray());
        const QJsonObject report = run.json();
        QVERIFY(report.value(QLatin1String("seconds")).isDouble());
        const QJsonArray files = report.value(QLatin1String("files")).toArray();
        QCOMPARE(files.size(), 1);
        const QJsonObject file = files.first().toObject();
        for (const QJsonObject& object : {file, report.value(QLatin1String("totals")).toObject()}) {
            for (const char* field :
                {"bytes", "bytes_imported", "bytes_rejected", "threads", "people"})
                QVERIFY2(object.value(QLatin1String(field)).isDouble(), field);
            const QJsonObject records = object.value(QLatin1String("records")).toObject();
            for (const char* kind :
                {"people", "enrolments", "skills", "badges", "ratings", "decisions"}) {
                const QJsonObject count = records.value(QLatin1String(kind)).toObject();
                for (const char* field : {"new", "changed", "same"})
                    QVERIFY2(count.value(QLatin1String(field)).isDouble(), kind);
            }
            QCOMPARE(counts(object), QStringLiteral("5 0 0"));
        }
        for (const char* field : {"rejected", "gaps"})
            QVERIFY2(file.value(QLatin1String(field)).isArray(), field);
        QCOMPARE(file.value(QLatin1String("path")).toString(), cli.path(kMbox));
        QCOMPARE(file.value(QLatin1String("format")).toString(), QStringLiteral("mbox"));
        QVERIFY(file.value(QLatin1String("account")).isString());
        QCOMPARE(file.value(QLatin1String("bytes")).toInteger(), mails(5).size());
        QCOMPARE(file.value(QLatin1String("bytes_imported")).toInteger()
                + file.value(QLatin1String("bytes_rejected")).toInteger(),
            mails(5).size());
        QCOMPARE(file.value(QLatin1String("people")).toInt(), 5);
    }
    void aSecondTimeAddsNothing()
    {
        Cli cli;
        const QString file = cli.write(kMbox, mails(5));
        QCOMPARE(cli.run({QStringLiteral("import"), file}).code, 0);
        const QByteArray once = cli.exported();
        const CliRun again = cli.json({QStringLiteral("import"), file});
        QCOMPARE(again.code, 0);
        QCOMPARE(counts(totalsOf(again)), QStringLiteral("0 0 5"));
        QCOMPARE(cli.exported(), once);
    }
    void theOrderOfPathsIsOfNoMatter()
    {
        Cli one;
        Cli other;
        for (Cli* cli : {&one, &other}) {
            cli->write(QStringLiteral("x/a.mbox"), mails(4));
            cli->write(QStringLiteral("x/b.mbox"), mails(4, 2));
        }
        QCOMPARE(one.run({QStringLiteral("import"), one.path(QStringLiteral("x/a.mbox")),
                             one.path(QStringLiteral("x/b.mbox"))})
                     .code,
            0);
        QCOMPARE(other
                     .run({QStringLiteral("import"), other.path(QStringLiteral("x/b.mbox")),
                         other.path(QStringLiteral("x/a.mbox"))})
                     .code,
            0);
        QCOMPARE(one.exported(), other.exported());
    }
    void aFolderNamesWhatItDidNotRecognise()
    {
        Cli cli;
        cli.write(QStringLiteral("in/a.mbox"), mails(2));
        cli.write(QStringLiteral("in/picture.bin"), QByteArray("\x00\x01\x02\xff\xfe", 5));
        const CliRun run = cli.json({QStringLiteral("import"), cli.path(QStringLiteral("in"))});
        QCOMPARE(run.code, 1);
        const QJsonArray files = run.json().value(QLatin1String("files")).toArray();
        QCOMPARE(files.size(), 2);
        const QJsonObject odd = files.last().toObject();
        QVERIFY(odd.value(QLatin1String("format")).isNull());
        QCOMPARE(odd.value(QLatin1String("bytes_rejected")).toInt(), 5);
        QVERIFY(!odd.value(QLatin1String("rejected"))
                     .toArray()
                     .first()
                     .toObject()
                     .value(QLatin1String("reason"))
                     .toString()
                     .isEmpty());
    }
    void nothingReadLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("unknown") << QByteArray("\x00\x01\x02", 3);
        QTest::newRow("empty") << QByteArray();
    }
    void nothingReadLeavesNothing()
    {
        QFETCH(QByteArray, bytes);
        Cli cli;
        const CliRun run
            = cli.run({QStringLiteral("import"), cli.write(QStringLiteral("x.bin"), bytes)});
        QCOMPARE(run.code, 3);
        QCOMPARE(cli.files(), QStringList {QStringLiteral("x.bin")});
        cli.none();
        QCOMPARE(cli.run({QStringLiteral("sources")}).code, 4); // nor is it remembered
    }
    void aPathThatIsNotThere()
    {
        Cli cli;
        CliRun run = cli.json({QStringLiteral("import"), cli.path(QStringLiteral("gone.mbox"))});
        QCOMPARE(run.code, 3);
        QVERIFY(run.out.contains("does not exist"));
        run = cli.json({QStringLiteral("import"), cli.path(QStringLiteral("gone.mbox")),
            cli.write(kMbox, mails(1))});
        QCOMPARE(run.code, 1);
        QCOMPARE(counts(totalsOf(run)), QStringLiteral("1 0 0"));
    }
    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("no path") << QStringList {} << QByteArray("at least one file");
        QTest::newRow("format") << QStringList {QStringLiteral("x"), QStringLiteral("--format"),
            QStringLiteral("outlook")}
                                << QByteArray("mbox");
        QTest::newRow("threads") << QStringList {QStringLiteral("x"), QStringLiteral("--threads"),
            QStringLiteral("many")}
                                 << QByteArray("many");
        QTest::newRow("option") << QStringList {QStringLiteral("x"), QStringLiteral("--fast")}
                                << QByteArray("fast");
        QTest::newRow("value missing")
            << QStringList {QStringLiteral("x"), QStringLiteral("--account")}
            << QByteArray("account");
    }
    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, named);
        Cli cli;
        const CliRun run = cli.run(QStringList {QStringLiteral("import")} + words);
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(named), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
        QCOMPARE(cli.files(), QStringList());
    }
    void aMapIsReadOrRefused()
    {
        Cli cli;
        const QString table = cli.write(QStringLiteral("t.csv"),
            "wer,was,wann,nr\nAda,\"How do I fire this?\",2026-03-01T10:00:00Z,1\nBo,I like "
            "it,2026-03-02T10:00:00Z,2\n");
        const auto import = [&](const QString& map) {
            return cli.json({QStringLiteral("import"), table, QStringLiteral("--map"), map});
        };
        QCOMPARE(import(cli.path(QStringLiteral("none.json"))).code, 3);
        for (const char* broken : {"{", "[]", "{\"columns\":{\"shoe\":\"wer\"}}"}) {
            const CliRun run = import(cli.write(QStringLiteral("m.json"), broken));
            QCOMPARE(run.code, 2);
            QVERIFY2(run.err.contains("column map"), run.err.constData());
        }
        const CliRun good = import(cli.write(QStringLiteral("m.json"),
            "{\"columns\":{\"author_name\":\"wer\",\"body\":\"was\",\"date\":\"wann\",\"id\":"
            "\"nr\"}}"));
        QVERIFY2(good.code == 0, (good.out + good.err).constData());
        QCOMPARE(counts(totalsOf(good)), QStringLiteral("2 0 0"));
        QVERIFY(cli.run({QStringLiteral("search"), QStringLiteral("fire")}).out.contains("Ada"));
    }
    void accountsNeverMeet()
    {
        Cli cli;
        const QByteArray topic
            = R"({"users":[{"id":7,"username":"ada","name":"Ada"}],"id":1,"title":"Kiln","post_stream":{"posts":[
            {"id":10,"username":"ada","user_id":7,"created_at":"2026-03-01T10:00:00.000Z","updated_at":"2026-03-01T10:00:00.000Z",
            "cooked":"<p>How do I fire this?</p>","post_number":1,"topic_id":1}]}})";
        const QString file = cli.write(QStringLiteral("f/1.json"), topic);
        for (const char* account : {"north", "south"})
            QCOMPARE(counts(totalsOf(cli.json({QStringLiteral("import"), file,
                         QStringLiteral("--account"), QLatin1String(account)}))),
                QStringLiteral("1 0 0"));
        QCOMPARE(cli.json({QStringLiteral("sources")})
                     .json()
                     .value(QLatin1String("sources"))
                     .toArray()
                     .size(),
            2);
    }
    void aDryRunKeepsNothing()
    {
        Cli cli;
        const QString file = cli.write(kMbox, mails(3));
        CliRun run = cli.run({QStringLiteral("import"), file, QStringLiteral("--dry-run")});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("3 new"));
        QVERIFY(!cli.exists(QStringLiteral("w.waymark")));
        cli.none();
        QCOMPARE(cli.run({QStringLiteral("sources")}).code, 4); // no trace in the settings either
    }
    void aDryRunOverAWorkspaceKeepsNothing()
    {
        Cli cli;
        QCOMPARE(cli.run({QStringLiteral("import"), cli.write(kMbox, mails(3))}).code, 0);
        const QByteArray before = cli.exported();
        const CliRun run = cli.json({QStringLiteral("import"),
            cli.write(QStringLiteral("b.mbox"), mails(6)), QStringLiteral("--dry-run")});
        QCOMPARE(counts(totalsOf(run)), QStringLiteral("3 0 3"));
        QCOMPARE(cli.exported(), before);
    }
    void cancelledLeavesNoTrace()
    {
        Cli cli;
        const QString file = cli.write(kMbox, mails(20));
        cli.cancel().requestCancel();
        const CliRun run = cli.run({QStringLiteral("import"), file});
        QCOMPARE(run.code, 130);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(cli.files(), QStringList {kMbox});
        QCOMPARE(cli.run({QStringLiteral("sample")}).code, 130);
        QCOMPARE(cli.files(), QStringList {kMbox});
    }
    void oneThreadOrTwo()
    {
        Cli one;
        Cli two;
        QCOMPARE(one.run({QStringLiteral("import"), one.write(kMbox, mails(40)),
                             QStringLiteral("--threads"), QStringLiteral("1")})
                     .code,
            0);
        QCOMPARE(two.run({QStringLiteral("import"), two.write(kMbox, mails(40)),
                             QStringLiteral("--threads"), QStringLiteral("2")})
                     .code,
            0);
        QCOMPARE(one.exported(), two.exported());
    }
    void strangersDoNotSteerTheTerminal()
    {
        Cli cli;
        const QString evil = QStringLiteral("x\u001b]0;owned\u0007\u009b31m.bin");
        cli.write(QStringLiteral("in/") + evil, QByteArray("\x00\x01", 2));
        cli.write(QStringLiteral("in/a.mbox"),
            "From a@b.example Thu Nov 14 10:00:00 2024\nFrom: \"\x1b[31mred\" "
            "<a@b.example>\nSubject: =?utf-8?q?=1B]0;hi=07?=\n"
            "Date: Thu, 14 Nov 2024 10:00:00 +0000\nMessage-ID: <e@b.example>\n\nneedle "
            "\x1b[2J\n\n");
        QByteArray all;
        for (const QStringList& words :
            {QStringList {QStringLiteral("import"), cli.path(QStringLiteral("in"))},
                QStringList {QStringLiteral("audit")},
                QStringList {QStringLiteral("search"), QStringLiteral("needle")},
                QStringList {QStringLiteral("sources")},
                QStringList {QStringLiteral("import"), cli.path(evil)},
                QStringList {QStringLiteral("backup"), cli.path(QStringLiteral("no/") + evil)},
                QStringList {QStringLiteral("\u001b[31m")},
                QStringList {QStringLiteral("audit"), QStringLiteral("--source"), evil}}) {
            const CliRun run = cli.run(words);
            all += run.out + run.err;
        }
        QVERIFY(all.contains("needle"));
        for (const QChar c : QString::fromUtf8(all))
            QVERIFY2(
                c == u'\n' || (c.unicode() >= 0x20 && (c.unicode() < 0x7F || c.unicode() > 0x9F)),
                all.constData());
    }
    void theSampleComesOnce()
    {
        Cli cli;
        const CliRun first = cli.json({QStringLiteral("sample")});
        QCOMPARE(first.code, 0);
        QVERIFY(totalsOf(first)
                    .value(QLatin1String("messages"))
                    .toObject()
                    .value(QLatin1String("new"))
                    .toInt()
            > 1000);
        const QByteArray once = cli.exported();
        const CliRun second = cli.json({QStringLiteral("sample")});
        QCOMPARE(second.code, 0);
        QCOMPARE(totalsOf(second)
                     .value(QLatin1String("messages"))
                     .toObject()
                     .value(QLatin1String("new"))
                     .toInt(-1),
            0);
        QCOMPARE(cli.exported(), once);
        QCOMPARE(cli.run({QStringLiteral("sample"), QStringLiteral("twice")}).code, 2);
    }
    void anExportComesBackAsItWent()
    {
        Cli cli;
        QCOMPARE(cli.run({QStringLiteral("sample")}).code, 0);
        const QByteArray once = cli.exported();
        const QString file = cli.write(QStringLiteral("back.jsonl"), once);
        QCOMPARE(cli.run({QStringLiteral("--workspace"), cli.path(QStringLiteral("v.waymark")),
                             QStringLiteral("import"), file})
                     .code,
            0);
        QCOMPARE(cli.exported(QStringLiteral("v.waymark")), once);
    }
};

QTEST_GUILESS_MAIN(CliImport)
#include "tst_cliimport.moc"
