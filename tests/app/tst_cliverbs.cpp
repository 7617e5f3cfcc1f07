// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliharness.h"

#include "storage/connection.h"
#include "support/paths.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

using namespace waymark;
using waymark::test::Cli;
using waymark::test::CliRun;
using waymark::test::mails;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

void fill(Cli& cli, int count = 8)
{
    QCOMPARE(
        cli.run({QStringLiteral("import"), cli.write(QStringLiteral("a.mbox"), mails(count))}).code,
        0);
}

void execute(const QString& file, std::string_view sql)
{
    auto connection = Connection::open(file, OpenMode::Create);
    QVERIFY(connection.has_value());
    QVERIFY((*connection)->execute(sql).has_value());
}

} // namespace

/// The verbs beside import and audit, and what holds for all of them.
class CliVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- every verb ------------------------------------------------------------------------------
    void helpIsAResult()
    {
        Cli cli;
        for (const char* line :
            {"--help", "-h", "help", "import --help", "audit -h", "classify --help",
                "search --help", "sources --help", "check --help", "backup --help",
                "restore --help", "sample --help", "export --help", "--version"}) {
            const CliRun run = cli.run(words(line));
            QCOMPARE(run.code, 0);
            QVERIFY2(run.out.startsWith("waymark-cli"), run.out.constData());
            QCOMPARE(run.err, QByteArray());
        }
        QCOMPARE(cli.files(), QStringList());
    }
    void theManualNamesEveryOption()
    {
        QByteArray manual = waymark::test::readAll(
            waymark::test::sourcePath(QStringLiteral("installer/man/waymark-cli.1")));
        manual.replace("\\-", "-");
        Cli cli;
        static const QRegularExpression option(
            QStringLiteral("^  (?:-\\w, )?(--[a-z-]+)"), QRegularExpression::MultilineOption);
        int seen = 0;
        for (const char* verb : {"import", "audit", "classify", "search", "sources", "export",
                 "check", "backup", "restore", "sample"}) {
            const CliRun help = cli.run({QLatin1String(verb), QStringLiteral("--help")});
            auto matches = option.globalMatch(QString::fromUtf8(help.out));
            while (matches.hasNext()) {
                const QByteArray name = matches.next().captured(1).toUtf8();
                QVERIFY2(manual.contains(name), (name + " of " + verb).constData());
                ++seen;
            }
        }
        QVERIFY(seen > 20);
    }
    void noVerb()
    {
        Cli cli;
        QCOMPARE(cli.run({}).code, 2);
        const CliRun run = cli.run({QStringLiteral("improt")});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("improt"));
        QCOMPARE(cli.run({QStringLiteral("sources"), QStringLiteral("--workspace")}).code, 2);
    }
    void whatCannotBeOpenedHasItsCode_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char* verb : {"audit", "search x", "sources", "check", "backup b.waymark",
                 "export workspace --out e.jsonl"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void whatCannotBeOpenedHasItsCode()
    {
        QFETCH(QString, verb);
        Cli cli;
        fill(cli);
        cli.write(QStringLiteral("text.waymark"),
            "this is a letter, not a database, and long enough to be sure of it\n");
        execute(cli.path(QStringLiteral("foreign.waymark")), "CREATE TABLE t(a)");
        QVERIFY(QFile::copy(
            cli.path(QStringLiteral("w.waymark")), cli.path(QStringLiteral("newer.waymark"))));
        execute(cli.path(QStringLiteral("newer.waymark")), "PRAGMA user_version=9999");
        QByteArray damaged = cli.read(QStringLiteral("w.waymark"));
        damaged.replace(4096, 3 * 4096, QByteArray(3 * 4096, 'x'));
        cli.write(QStringLiteral("damaged.waymark"), damaged);
        cli.write(QStringLiteral("empty.waymark"), {});
        const QStringList cases {QStringLiteral("absent.waymark|does not exist"),
            QStringLiteral("text.waymark|not a Waymark"),
            QStringLiteral("foreign.waymark|not a Waymark"),
            QStringLiteral("newer.waymark|newer Waymark"),
            QStringLiteral("empty.waymark|not a Waymark"), QStringLiteral(".|not a Waymark")};
        for (const QString& line : cases) {
            const QString file = cli.path(line.section(u'|', 0, 0));
            const CliRun run
                = cli.run(QStringList {QStringLiteral("--workspace"), file} + verb.split(u' '));
            QVERIFY2(run.code == 4, qPrintable(line + u' ' + QString::fromUtf8(run.err)));
            QCOMPARE(run.out, QByteArray());
            QCOMPARE(run.err.count('\n'), 1);
            QVERIFY2(
                QString::fromUtf8(run.err).contains(line.section(u'|', 1)), run.err.constData());
        }
        const CliRun run = cli.run(
            QStringList {QStringLiteral("--workspace"), cli.path(QStringLiteral("damaged.waymark"))}
            + verb.split(u' '));
        // What needs none of the broken pages may still work; a check must not.
        QVERIFY2(
            run.code == 4 || run.code == 1 || (run.code == 0 && verb != QLatin1String("check")),
            run.err.constData());
    }
    void theLastOneOpenedIsMeant()
    {
        Cli cli;
        fill(cli);
        cli.none();
        CliRun run = cli.run({QStringLiteral("sources")});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("8 messages"));
        const QString other = cli.path(QStringLiteral("other.waymark"));
        QCOMPARE(cli.run({QStringLiteral("backup"), other}).code, 0);
        QCOMPARE(
            cli.run({QStringLiteral("--workspace"), other, QStringLiteral("sources")}).code, 0);
        QVERIFY(QFile::remove(cli.path(QStringLiteral("w.waymark"))));
        QCOMPARE(cli.run({QStringLiteral("sources")}).code, 0); // reading is opening, too
        QVERIFY(QFile::remove(other));
        run = cli.run({QStringLiteral("sources")});
        QCOMPARE(run.code, 4);
        QVERIFY(run.err.contains("other.waymark"));
    }
    void noneWasOpened()
    {
        Cli cli;
        cli.none();
        for (const char* line :
            {"audit", "sources", "import x", "sample", "restore x", "check --rescue y"}) {
            const CliRun run = cli.run(words(line));
            QCOMPARE(run.code, 4);
            QVERIFY2(run.err.contains("--workspace FILE"), run.err.constData());
        }
    }
    void optionsStandAnywhere()
    {
        Cli cli;
        fill(cli);
        cli.none();
        const QString workspace
            = QStringLiteral("--workspace=") + cli.path(QStringLiteral("w.waymark"));
        const QByteArray want
            = cli.run({workspace, QStringLiteral("--json"), QStringLiteral("sources")}).out;
        QVERIFY(want.startsWith('{'));
        QCOMPARE(
            cli.run({QStringLiteral("sources"), QStringLiteral("--json"), workspace}).out, want);
        // After -- everything is a word to look for.
        const CliRun run = cli.run(
            {workspace, QStringLiteral("search"), QStringLiteral("--"), QStringLiteral("--json")});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("message(s)"));
    }
    void anythingTooMuchIsRefused()
    {
        Cli cli;
        fill(cli);
        for (const char* line : {"sources now", "check this", "backup", "backup a b", "restore",
                 "restore a b", "export", "export workspace", "export people --out x",
                 "export workspace twice --out x", "classify", "classify a b", "search",
                 "search a --limit many", "search a --limit -1"}) {
            const CliRun run = cli.run(words(line));
            QVERIFY2(run.code == 2, line);
            QCOMPARE(run.out, QByteArray());
            QCOMPARE(run.err.count('\n'), 1);
        }
    }

    // --- classify --------------------------------------------------------------------------------
    void classifyAnswersInOrder()
    {
        Cli cli;
        cli.none();
        const QString file = cli.write(QStringLiteral("in.jsonl"),
            "\xEF\xBB\xBF{\"id\":\"b\",\"text\":\"How do I reset my "
            "password?\"}\r\n\n{\"id\":7,\"text\":\"This is broken again, I am furious.\"}\n"
            "{\"text\":\"Please add a dark mode.\"}\n{\"id\":null,\"text\":\"\"}");
        const CliRun run = cli.run({QStringLiteral("classify"), file});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, QByteArray());
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QJsonArray ids;
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            for (const char* field : {"id", "category", "confidence", "second", "why"})
                QVERIFY2(object.contains(QLatin1String(field)), line.constData());
            QVERIFY(!object.value(QLatin1String("why")).toArray().isEmpty());
            ids.append(object.value(QLatin1String("id")));
        }
        QCOMPARE(ids, (QJsonArray {QStringLiteral("b"), 7, QJsonValue(), QJsonValue()}));
        QVERIFY(lines[0].contains("\"category\":\"help\""));
        QVERIFY(lines[1].contains("\"category\":\"complaint\""));
        QVERIFY(lines[2].contains("\"category\":\"suggestion\""));
        QCOMPARE(cli.run({QStringLiteral("--quiet"), QStringLiteral("--json"),
                             QStringLiteral("classify"), file})
                     .out,
            run.out);
    }
    void classifyNamesLinesThatAreNone()
    {
        Cli cli;
        const QString file = cli.write(
            QStringLiteral("in.jsonl"), "{\"id\":1,\"text\":\"Hello\"}\nnonsense\n{\"id\":2}\n");
        CliRun run = cli.run({QStringLiteral("classify"), file});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out.count('\n'), 1);
        QVERIFY(run.err.contains("line 2") && run.err.contains("line 3"));
        QCOMPARE(cli.run({QStringLiteral("classify"),
                             cli.write(QStringLiteral("no.jsonl"), "nonsense\n")})
                     .code,
            3);
        run = cli.run({QStringLiteral("classify"), cli.path(QStringLiteral("gone.jsonl"))});
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.contains("gone.jsonl"));
        QCOMPARE(cli.run({QStringLiteral("classify"), cli.path(QStringLiteral("."))}).code, 3);
        QVERIFY(!cli.exists(QStringLiteral("w.waymark"))); // it opens none
    }
    void classifyLearns()
    {
        Cli cli;
        const QString file = cli.write(QStringLiteral("in.jsonl"),
            "{\"id\":1,\"text\":\"The zorblax wobbles near the frumpet.\"}\n");
        QByteArray lessons;
        for (int i = 0; i < 30; ++i)
            lessons += "{\"text\":\"The zorblax wobbles near the frumpet today, number "
                + QByteArray::number(i) + ".\",\"category\":\"complaint\"}\n";
        const QString decisions = cli.write(QStringLiteral("d.jsonl"), lessons);
        const CliRun taught
            = cli.run({QStringLiteral("classify"), file, QStringLiteral("--decisions"), decisions});
        QCOMPARE(taught.code, 0);
        QVERIFY2(taught.out.contains("\"category\":\"complaint\""), taught.out.constData());
        const CliRun half
            = cli.run({QStringLiteral("classify"), file, QStringLiteral("--decisions"),
                cli.write(QStringLiteral("h.jsonl"),
                    "{\"text\":\"a\",\"category\":\"help\"}\n{\"text\":\"b\"}\n")});
        QCOMPARE(half.code, 1);
        QVERIFY(half.err.contains("line 2"));
        QCOMPARE(cli.run({QStringLiteral("classify"), file, QStringLiteral("--decisions"),
                             cli.path(QStringLiteral("gone"))})
                     .code,
            3);
    }

    // --- search ----------------------------------------------------------------------------------
    void searchFindsAndCounts()
    {
        Cli cli;
        fill(cli, 40);
        const QJsonObject found = cli.json(words("search parcel --limit 3")).json();
        QCOMPARE(found.value(QLatin1String("query")).toString(), QStringLiteral("parcel"));
        QCOMPARE(found.value(QLatin1String("total")).toInt(), 10);
        QVERIFY(found.value(QLatin1String("seconds")).isDouble());
        const QJsonArray hits = found.value(QLatin1String("hits")).toArray();
        QCOMPARE(hits.size(), 3);
        for (const QJsonValue& hit : hits) {
            for (const char* field :
                {"id", "thread", "sent_at", "author", "subject", "snippet", "score"})
                QVERIFY2(hit.toObject().contains(QLatin1String(field)), field);
            QVERIFY(hit.toObject()
                        .value(QLatin1String("snippet"))
                        .toString()
                        .contains(QLatin1String("parcel")));
        }
        QCOMPARE(cli.json(words("search parcel --limit 0"))
                     .json()
                     .value(QLatin1String("hits"))
                     .toArray()
                     .size(),
            0);
        const CliRun none = cli.json(words("search xylophone"));
        QCOMPARE(none.code, 0);
        QCOMPARE(none.json().value(QLatin1String("total")).toInt(-1), 0);
    }
    void searchTakesAnyText_data()
    {
        QTest::addColumn<QString>("query");
        for (const char* query : {"\"", "'", "*", "a AND", "NEAR(", "col:x", "(((", "^", "NOT",
                 "\\", "%", "a\"b", "🏺", "-", "{x}", " ", ""})
            QTest::newRow(query) << QString::fromUtf8(query);
    }
    void searchTakesAnyText()
    {
        QFETCH(QString, query);
        Cli cli;
        fill(cli);
        const CliRun run = cli.json({QStringLiteral("search"), QStringLiteral("--"), query});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(!run.err.contains("SQL"));
    }

    // --- sources, check --------------------------------------------------------------------------
    void sourcesAreListed()
    {
        Cli cli;
        fill(cli);
        const QJsonArray sources = cli.json({QStringLiteral("sources")})
                                       .json()
                                       .value(QLatin1String("sources"))
                                       .toArray();
        QCOMPARE(sources.size(), 1);
        QCOMPARE(sources.first().toObject().value(QLatin1String("messages")).toInt(), 8);
        QVERIFY(sources.first().toObject().value(QLatin1String("first")).toString().endsWith(u'Z'));
        QVERIFY(cli.run({QStringLiteral("sources")}).out.contains("8 messages"));
    }
    void checkFindsAndRescues()
    {
        Cli cli;
        fill(cli, 400);
        CliRun run = cli.json({QStringLiteral("check")});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json().value(QLatin1String("problems")).toArray().size(), 0);
        QVERIFY(cli.run({QStringLiteral("check")}).out.contains("No problems"));
        const QByteArray whole = cli.exported();

        QByteArray bytes = cli.read(QStringLiteral("w.waymark"));
        bytes.replace(40 * 4096, 4096, QByteArray(4096, '\xA5'));
        const QString broken = cli.write(QStringLiteral("broken.waymark"), bytes);
        run = cli.json({QStringLiteral("--workspace"), broken, QStringLiteral("check")});
        QVERIFY2(run.code == 1, run.err.constData());
        QVERIFY(!run.json().value(QLatin1String("problems")).toArray().isEmpty());

        const QString rescued = cli.path(QStringLiteral("rescued.waymark"));
        run = cli.json({QStringLiteral("--workspace"), broken, QStringLiteral("check"),
            QStringLiteral("--rescue"), rescued});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(run.json().value(QLatin1String("rescued_rows")).toInt() > 400);
        QCOMPARE(cli.read(QStringLiteral("broken.waymark")), bytes); // the evidence stays as it was
        QCOMPARE(
            cli.run({QStringLiteral("--workspace"), rescued, QStringLiteral("check")}).code, 0);
        // What the broken page held is missing, the rest is there; importing again brings all back.
        QCOMPARE(cli.run({QStringLiteral("--workspace"), rescued, QStringLiteral("import"),
                             cli.path(QStringLiteral("a.mbox"))})
                     .code,
            0);
        QCOMPARE(cli.exported(QStringLiteral("rescued.waymark")), whole);
        QCOMPARE(cli.run({QStringLiteral("check"), QStringLiteral("--rescue"), rescued}).code,
            5); // never over something
    }

    // --- backup, restore -------------------------------------------------------------------------
    void aBackupIsTheWorkspace()
    {
        Cli cli;
        fill(cli);
        const QByteArray whole = cli.exported();
        CliRun run = cli.json({QStringLiteral("backup"), cli.path(QStringLiteral("b.waymark"))});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.json().value(QLatin1String("bytes")).toInteger(),
            cli.read(QStringLiteral("b.waymark")).size());
        QCOMPARE(cli.exported(QStringLiteral("b.waymark")), whole);
        QCOMPARE(cli.run({QStringLiteral("backup"), cli.path(QStringLiteral("b.waymark"))}).code,
            0); // the next night

        QCOMPARE(
            cli.run({QStringLiteral("import"), cli.write(QStringLiteral("b.mbox"), mails(5, 100))})
                .code,
            0);
        const QByteArray later = cli.exported();
        run = cli.json({QStringLiteral("restore"), cli.path(QStringLiteral("b.waymark"))});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(cli.exported(), whole);
        const QString kept
            = QFileInfo(run.json().value(QLatin1String("kept")).toString()).fileName();
        QCOMPARE(cli.exported(kept), later); // the present file is never lost
        for (const QString& name : cli.files())
            QVERIFY2(
                !name.contains(QLatin1String(".part")) && !name.endsWith(QLatin1String(".lock")),
                qPrintable(name));
    }
    void restoreMakesTheFile()
    {
        Cli cli;
        fill(cli);
        const QByteArray whole = cli.exported();
        const QString fresh = cli.path(QStringLiteral("fresh.waymark"));
        QCOMPARE(cli.run({QStringLiteral("--workspace"), fresh, QStringLiteral("restore"),
                             cli.path(QStringLiteral("w.waymark"))})
                     .code,
            0);
        QCOMPARE(cli.exported(QStringLiteral("fresh.waymark")), whole);
    }
    void whatIsNoBackupIsNotRestored()
    {
        Cli cli;
        fill(cli);
        const QByteArray whole = cli.exported();
        for (const QString& file : {cli.path(QStringLiteral("gone.waymark")),
                 cli.write(QStringLiteral("no.waymark"), "letter"),
                 cli.path(QStringLiteral("a.mbox"))}) {
            QCOMPARE(cli.run({QStringLiteral("restore"), file}).code, 4);
            QCOMPARE(cli.exported(), whole);
        }
    }
    void noVerbWritesOverTheWorkspace()
    {
        Cli cli;
        fill(cli);
        const QString own = cli.path(QStringLiteral("w.waymark"));
        const QByteArray whole = cli.exported();
        QVERIFY(QFile::link(own, cli.path(QStringLiteral("alias.waymark"))));
        for (const QString& file : {own, cli.path(QStringLiteral("alias.waymark"))}) {
            QCOMPARE(cli.run({QStringLiteral("backup"), file}).code, 2);
            QCOMPARE(cli.run({QStringLiteral("restore"), file}).code, 2);
            QCOMPARE(cli.run({QStringLiteral("export"), QStringLiteral("workspace"),
                                 QStringLiteral("--out"), file})
                         .code,
                2);
        }
        QCOMPARE(cli.exported(), whole);
        const QString letter = cli.write(QStringLiteral("letter.txt"), "dear all");
        QCOMPARE(cli.run({QStringLiteral("backup"), letter}).code, 2);
        QCOMPARE(cli.read(QStringLiteral("letter.txt")), QByteArray("dear all"));
    }

    // --- export ----------------------------------------------------------------------------------
    void theExportSaysWhatItWrote()
    {
        Cli cli;
        fill(cli);
        const CliRun run = cli.json({QStringLiteral("export"), QStringLiteral("workspace"),
            QStringLiteral("--out"), cli.path(QStringLiteral("e.jsonl"))});
        QCOMPARE(run.code, 0);
        const QByteArray bytes = cli.read(QStringLiteral("e.jsonl"));
        QCOMPARE(run.json().value(QLatin1String("kind")).toString(), QStringLiteral("workspace"));
        QCOMPARE(run.json().value(QLatin1String("redacted")).toBool(true), false);
        for (const QByteArray& line : bytes.trimmed().split('\n'))
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        // The first line names the form and is no record.
        QCOMPARE(run.json().value(QLatin1String("records")).toInt(), bytes.count('\n') - 1);
        QVERIFY(cli.run(words("export --list")).out.contains("workspace"));
        QCOMPARE(cli.json(words("export --list")).json().value(QLatin1String("kinds")).toArray(),
            (QJsonArray {QStringLiteral("workspace")}));
    }
    void theExportSaysWhatItCannot()
    {
        Cli cli;
        fill(cli);
        CliRun run = cli.run({QStringLiteral("export"), QStringLiteral("workspace"),
            QStringLiteral("--redact"), QStringLiteral("--out"), cli.path(QStringLiteral("e"))});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("audit --redact"));
        run = cli.run({QStringLiteral("export"), QStringLiteral("workspace"),
            QStringLiteral("--out"), cli.path(QStringLiteral("none/e"))});
        QCOMPARE(run.code, 5);
        run = cli.run({QStringLiteral("export"), QStringLiteral("workspace"),
            QStringLiteral("--out"), cli.path(QStringLiteral("."))});
        QCOMPARE(run.code, 5);
    }
    void whatIsStoppedIsNotWritten()
    {
        Cli cli;
        fill(cli, 3000);
        cli.cancel().requestCancel();
        for (const char* line : {"export workspace --out", "backup"}) {
            const CliRun run
                = cli.run(words(line) + QStringList {cli.path(QStringLiteral("copy.waymark"))});
            QVERIFY2(run.code == 130, run.err.constData());
            QVERIFY(!cli.exists(QStringLiteral("copy.waymark")));
            QVERIFY(!cli.exists(QStringLiteral("copy.waymark.part")));
        }
    }
};

QTEST_GUILESS_MAIN(CliVerbs)
#include "tst_cliverbs.moc"
