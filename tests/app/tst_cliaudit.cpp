// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliharness.h"

#include <QtTest>

using waymark::test::Cli;
using waymark::test::CliRun;
using waymark::test::mails;

/// `audit`: choice, counts, order, forms, masking.
class CliAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>();
        QCOMPARE(m_cli->run({QStringLiteral("sample")}).code, 0);
    }
    void cleanupTestCase() { m_cli.reset(); }

    void everyFieldIsThereAndWithinItsBounds()
    {
        const CliRun run = m_cli->json({QStringLiteral("audit")});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, QByteArray());
        const QJsonObject audit = run.json();
        QCOMPARE(audit.value(QLatin1String("n")).toInt(), 100);
        QVERIFY(!audit.value(QLatin1String("rule")).toString().isEmpty());
        const QDateTime from
            = QDateTime::fromString(audit.value(QLatin1String("from")).toString(), Qt::ISODate);
        const QDateTime to
            = QDateTime::fromString(audit.value(QLatin1String("to")).toString(), Qt::ISODate);
        QCOMPARE(from.timeSpec(), Qt::UTC);
        QVERIFY(from < to);
        int sum = 0;
        QStringList keys;
        for (const QJsonValue& value : audit.value(QLatin1String("categories")).toArray()) {
            const QJsonObject category = value.toObject();
            keys.append(category.value(QLatin1String("category")).toString());
            sum += category.value(QLatin1String("count")).toInt();
            const double low = category.value(QLatin1String("low")).toDouble(-1);
            const double share = category.value(QLatin1String("share")).toDouble(-1);
            const double high = category.value(QLatin1String("high")).toDouble(-1);
            QVERIFY(0 <= low && low <= share && share <= high && high <= 1);
        }
        QCOMPARE(sum, 100);
        QCOMPARE(keys,
            (QStringList {QStringLiteral("help"), QStringLiteral("suggestion"),
                QStringLiteral("complaint"), QStringLiteral("off_topic")}));
        const QJsonArray messages = audit.value(QLatin1String("messages")).toArray();
        QCOMPARE(messages.size(), 100);
        QString last = QStringLiteral("9999");
        for (const QJsonValue& value : messages) {
            const QJsonObject message = value.toObject();
            for (const char* field : {"id", "source", "external_id", "sent_at", "author", "subject",
                     "category", "decided", "confidence", "second", "flags", "topics", "why"})
                QVERIFY2(message.contains(QLatin1String(field)), field);
            QVERIFY(message.value(QLatin1String("decided")).isNull());
            const double confidence = message.value(QLatin1String("confidence")).toDouble(-1);
            QVERIFY(0 <= confidence && confidence <= 1);
            QVERIFY(keys.contains(message.value(QLatin1String("category")).toString()));
            const QJsonArray why = message.value(QLatin1String("why")).toArray();
            QVERIFY(!why.isEmpty());
            QVERIFY(why.first().toObject().contains(QLatin1String("cue")));
            QVERIFY(why.first().toObject().value(QLatin1String("weight")).isDouble());
            for (const QJsonValue& flag : message.value(QLatin1String("flags")).toArray())
                QVERIFY((QStringList {QStringLiteral("private"), QStringLiteral("safety"),
                             QStringLiteral("needs_answer")})
                            .contains(flag.toString()));
            const QString at = message.value(QLatin1String("sent_at")).toString();
            QVERIFY(at.endsWith(u'Z') && at <= last);
            last = at;
        }
    }
    void theSameQuestionGivesTheSameBytes()
    {
        for (const char* out : {"r.html", "r.pdf", "r.md", "r.csv", "r.json"}) {
            const QString path = m_cli->path(QLatin1String(out));
            QCOMPARE(m_cli->run({QStringLiteral("audit"), QStringLiteral("--out"), path}).code, 0);
            const QByteArray once = m_cli->read(QLatin1String(out));
            QVERIFY(once.size() > 1000);
            QCOMPARE(m_cli->run({QStringLiteral("audit"), QStringLiteral("--out"), path}).code, 0);
            QVERIFY2(m_cli->read(QLatin1String(out)) == once, out);
        }
        const QByteArray json = m_cli->json({QStringLiteral("audit")}).out;
        QCOMPARE(m_cli->json({QStringLiteral("audit")}).out, json);
        QCOMPARE(m_cli->read(QStringLiteral("r.json")), json);
        const QByteArray table = m_cli->run({QStringLiteral("audit")}).out;
        QCOMPARE(m_cli->run({QStringLiteral("audit")}).out, table);
        QVERIFY(table.startsWith("The last 100"));
    }
    void aReportGoesToItsFile()
    {
        CliRun run = m_cli->run({QStringLiteral("audit"), QStringLiteral("--out"),
            m_cli->path(QStringLiteral("r.MD"))});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.contains("r.MD"));
        run = m_cli->run({QStringLiteral("--quiet"), QStringLiteral("audit"),
            QStringLiteral("--out"), m_cli->path(QStringLiteral("r.html"))});
        QCOMPARE(run.err, QByteArray());
        QVERIFY(m_cli->read(QStringLiteral("r.html")).startsWith("<!"));
        QVERIFY(m_cli->read(QStringLiteral("r.html")).contains("Content-Security-Policy"));
        run = m_cli->run({QStringLiteral("audit"), QStringLiteral("--out"),
            m_cli->path(QStringLiteral("none/r.html"))});
        QCOMPARE(run.code, 5);
        QVERIFY(run.err.contains("none/r.html"));
    }
    void theChoiceIsHonoured()
    {
        const auto audit = [this](const QStringList& words) {
            return m_cli->json(QStringList {QStringLiteral("audit")} + words).json();
        };
        const auto times = [](const QJsonObject& report) {
            QStringList list;
            for (const QJsonValue& message : report.value(QLatin1String("messages")).toArray())
                list.append(message.toObject().value(QLatin1String("sent_at")).toString());
            return list;
        };
        QCOMPARE(audit({QStringLiteral("--last"), QStringLiteral("7")})
                     .value(QLatin1String("n"))
                     .toInt(),
            7);
        for (const char* day : {"2026-03-01", "2026-03-01T00:00:00Z", "2026-03-01T01:00:00+01:00",
                 "2026-03-01T00:00:00"}) {
            const QStringList at = times(audit({QStringLiteral("--before"), QLatin1String(day),
                QStringLiteral("--last"), QStringLiteral("5")}));
            QCOMPARE(at.size(), 5);
            QVERIFY2(
                at.first() < QStringLiteral("2026-03-01") && at.first() > QStringLiteral("2026-02"),
                day);
        }
        for (const char* source : {"mail", "zendesk", "zendesk/kilnhouse.zendesk.example"}) {
            const QJsonObject report = audit({QStringLiteral("--source"), QLatin1String(source)});
            QVERIFY(report.value(QLatin1String("n")).toInt() > 10);
            for (const QJsonValue& message : report.value(QLatin1String("messages")).toArray())
                QVERIFY(message.toObject()
                            .value(QLatin1String("source"))
                            .toString()
                            .startsWith(QLatin1String(source)));
        }
        // Everything there is: staff and machines are counted as left out, and nothing twice.
        const QJsonObject all = audit({QStringLiteral("--last"), QStringLiteral("1000000")});
        QVERIFY(all.value(QLatin1String("n")).toInt() > 1000);
        QVERIFY(
            all.value(QLatin1String("left_out")).toObject().value(QLatin1String("staff")).toInt()
            > 50);
    }
    void aMidnightThatTheMachineDoesNotHave()
    {
        qputenv("TZ", "America/Sao_Paulo"); // the clock went from 23:59:59 to 01:00:00
        tzset();
        const CliRun run = m_cli->json(
            {QStringLiteral("audit"), QStringLiteral("--before"), QStringLiteral("2018-11-04")});
        qunsetenv("TZ");
        tzset();
        QCOMPARE(run.code, 0);
        QVERIFY(run.json()
                    .value(QLatin1String("rule"))
                    .toString()
                    .contains(QLatin1String("2018-11-04T00:00:00Z")));
    }
    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("none") << QStringList {QStringLiteral("--last"), QStringLiteral("0")}
                              << QByteArray("“0”");
        QTest::newRow("negative") << QStringList {QStringLiteral("--last=-3")}
                                  << QByteArray("“-3”");
        QTest::newRow("word") << QStringList {QStringLiteral("--last"), QStringLiteral("ten")}
                              << QByteArray("“ten”");
        QTest::newRow("too many") << QStringList {QStringLiteral("--last"),
            QStringLiteral("99999999999")}
                                  << QByteArray("--last");
        QTest::newRow("date") << QStringList {QStringLiteral("--before"),
            QStringLiteral("yesterday")}
                              << QByteArray("yesterday");
        QTest::newRow("impossible date") << QStringList {QStringLiteral("--before"),
            QStringLiteral("2026-02-30")} << QByteArray("2026-02-30");
        QTest::newRow("no date") << QStringList {QStringLiteral("--before"), QString()}
                                 << QByteArray("--before");
        QTest::newRow("source") << QStringList {QStringLiteral("--source"), QStringLiteral("slack")}
                                << QByteArray("zendesk/");
        QTest::newRow("form") << QStringList {QStringLiteral("--out"), QStringLiteral("r.doc")}
                              << QByteArray(".html");
        QTest::newRow("no form") << QStringList {QStringLiteral("--out"), QString()}
                                 << QByteArray(".html");
        QTest::newRow("extra") << QStringList {QStringLiteral("inbox")} << QByteArray("inbox");
        QTest::newRow("option") << QStringList {QStringLiteral("--first"), QStringLiteral("3")}
                                << QByteArray("first");
    }
    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, named);
        const CliRun run = m_cli->run(QStringList {QStringLiteral("audit")} + words);
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(named), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
    }
    void maskedForHandingOn()
    {
        const QJsonObject plain = m_cli->json({QStringLiteral("audit")}).json();
        const CliRun run = m_cli->json({QStringLiteral("audit"), QStringLiteral("--redact")});
        QCOMPARE(run.code, 0);
        QCOMPARE(m_cli->json({QStringLiteral("audit"), QStringLiteral("--redact")}).out,
            run.out); // stable
        const QJsonObject report = run.json();
        QVERIFY(report.value(QLatin1String("redacted")).toBool());
        int hidden = 0;
        for (const QJsonValue& value : plain.value(QLatin1String("messages")).toArray()) {
            const QJsonObject message = value.toObject();
            if (message.value(QLatin1String("flags")).toArray().contains(QLatin1String("private")))
                ++hidden;
            const QByteArray author = message.value(QLatin1String("author")).toString().toUtf8();
            QVERIFY2(author.isEmpty() || !run.out.contains('"' + author + '"'), author.constData());
        }
        QVERIFY(hidden > 0);
        QCOMPARE(report.value(QLatin1String("n")).toInt(), 100 - hidden);
        for (const QJsonValue& value : report.value(QLatin1String("messages")).toArray())
            QVERIFY(value.toObject()
                        .value(QLatin1String("author"))
                        .toString()
                        .startsWith(QLatin1String("Person ")));
        for (const char* out : {"r.html", "r.md", "r.csv", "r.json"}) {
            QCOMPARE(m_cli
                         ->run({QStringLiteral("audit"), QStringLiteral("--redact"),
                             QStringLiteral("--out"), m_cli->path(QLatin1String(out))})
                         .code,
                0);
            static const QRegularExpression address(QStringLiteral("[\\w.]@[\\w]"));
            QVERIFY2(!QString::fromUtf8(m_cli->read(QLatin1String(out))).contains(address), out);
        }
    }
    void undatedComesLastAndNoWordsIsSaid()
    {
        Cli cli;
        const QString silent = cli.write(QStringLiteral("z.eml"),
            "From: Z <z@example.org>\nTo: help@kilnhouse.example\nMessage-ID: "
            "<z@example.org>\nMIME-Version: 1.0\n\n\n");
        QCOMPARE(cli.run({QStringLiteral("import"), cli.write(QStringLiteral("a.mbox"), mails(2)),
                             silent})
                     .code,
            0);
        const QJsonArray messages
            = cli.json({QStringLiteral("audit")}).json().value(QLatin1String("messages")).toArray();
        QCOMPARE(messages.size(), 3);
        const QJsonObject last = messages.last().toObject();
        QVERIFY(last.value(QLatin1String("sent_at")).isNull());
        const QJsonObject why = last.value(QLatin1String("why")).toArray().first().toObject();
        QCOMPARE(why.value(QLatin1String("cue")).toString(), QStringLiteral("no words"));
        QCOMPARE(why.value(QLatin1String("weight")).toDouble(-1), 0.0);
    }
    void anEmptyWorkspaceIsAnAnswer()
    {
        Cli cli;
        QCOMPARE(cli.run({QStringLiteral("import"), cli.write(QStringLiteral("a.mbox"), mails(1)),
                             QStringLiteral("--account"), QStringLiteral("x")})
                     .code,
            0);
        const CliRun run = cli.json(
            {QStringLiteral("audit"), QStringLiteral("--before"), QStringLiteral("1990-01-01")});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json().value(QLatin1String("n")).toInt(-1), 0);
        QVERIFY(run.json().value(QLatin1String("from")).isNull());
        QCOMPARE(run.json().value(QLatin1String("categories")).toArray().size(), 4);
    }

private:
    std::unique_ptr<Cli> m_cli;
};

QTEST_MAIN(CliAudit)
#include "tst_cliaudit.moc"
