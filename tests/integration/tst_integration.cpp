// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliharness.h"
#include "support/paths.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using waymark::test::Cli;
using waymark::test::CliRun;
using waymark::test::mails;

#define NEEDS(program)                                                                             \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty())                         \
    QSKIP("There is no “" program "” here; ./dev test --integration installs it.")

namespace {

/// Starts a foreign program with a home of its own.
void start(QProcess& process, const Cli& cli, const QString& program, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString home = cli.path(QStringLiteral("home"));
    QDir().mkpath(home);
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config"));
    environment.insert(QStringLiteral("NOTMUCH_CONFIG"), cli.path(QStringLiteral("notmuch.conf")));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
}

/// Runs a foreign program to its end; qFatal when it hangs.
QByteArray output(
    const Cli& cli, const QString& program, const QStringList& arguments, int* code = nullptr)
{
    QProcess process;
    start(process, cli, program, arguments);
    if (!process.waitForFinished(180'000))
        qFatal("%s hangs", qUtf8Printable(program));
    if (code)
        *code = process.exitCode();
    else if (process.exitCode() != 0)
        qWarning("%s: %s", qUtf8Printable(program),
            process.readAllStandardError().left(2000).constData());
    return process.readAllStandardOutput();
}

/// Counts who connects to it. Plain sockets: nothing of ours links a network library.
class Listener
{
public:
    Listener()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* plain = reinterpret_cast<sockaddr*>(&address);
        if (bind(m_socket, plain, size) != 0 || listen(m_socket, 64) != 0
            || getsockname(m_socket, plain, &size) != 0)
            qFatal("no listener");
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(Listener)

    [[nodiscard]] int port() const { return m_port; }
    /// Since the last time it was asked.
    [[nodiscard]] int connections() const
    {
        int count = 0;
        for (int peer = accept(m_socket, nullptr, nullptr); peer >= 0;
             peer = accept(m_socket, nullptr, nullptr)) {
            close(peer);
            ++count;
        }
        return count;
    }

private:
    int m_socket;
    int m_port = 0;
};

/// The cells of an RFC 4180 text: a reader that shares nothing with ours.
QList<QStringList> cells(const QByteArray& csv)
{
    QList<QStringList> rows {{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(csv.startsWith("\xEF\xBB\xBF") ? csv.mid(3) : csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            rows.last().last() += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.last().append(QString());
        else if (c == u'\n' && !quoted)
            rows.append({QString()});
        else if (c != u'\r' || quoted)
            rows.last().last() += c;
    }
    if (rows.last() == QStringList {QString()})
        rows.removeLast();
    return rows;
}

/// Mails whose names, subjects and words want to be formulas.
QByteArray formulas()
{
    QByteArray all;
    int n = 0;
    for (const QByteArray& cell : {QByteArray("=1+1"),
             QByteArray("=HYPERLINK(\"http://127.0.0.1/\",\"click\")"), QByteArray("+2+3"),
             QByteArray("-2+3"), QByteArray("@SUM(1,2)"), QByteArray("=cmd|' /C calc'!A0"),
             QByteArray("'=1+1"), QByteArray("a,\"b\";c"), QByteArray("1,234.50"),
             QByteArray("007"), QByteArray("1e9"), QByteArray("2024-01-02")}) {
        ++n;
        all += "From a@example.org Thu Nov 14 10:00:00 2024\nFrom: \""
            + QByteArray(cell).replace('"', "") + "\" <a" + QByteArray::number(n)
            + "@example.org>\nSubject: " + cell + "\nDate: Thu, 14 Nov 2024 10:"
            + QByteArray::number(10 + n) + ":00 +0000\nMessage-ID: <f" + QByteArray::number(n)
            + "@example.org>\n\n" + cell + "\n\n";
    }
    return all;
}

} // namespace

class Integration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpreadsheetOpensTheReport()
    {
        NEEDS("soffice");
        Cli cli;
        QCOMPARE(
            cli.run({QStringLiteral("import"), cli.write(QStringLiteral("f.mbox"), formulas())})
                .code,
            0);
        QCOMPARE(cli.run({QStringLiteral("audit"), QStringLiteral("--out"),
                             cli.path(QStringLiteral("report.csv"))})
                     .code,
            0);
        const QList<QStringList> ours = cells(cli.read(QStringLiteral("report.csv")));
        QCOMPARE(ours.size(), 13);
        // As a double click opens it: whatever looks like a formula would be one, and numbers
        // numbers.
        const auto convert = [&cli](const QString& to, const QString& from) {
            return output(cli, QStringLiteral("soffice"),
                {QStringLiteral("--headless"), QStringLiteral("--norestore"), from,
                    QStringLiteral("--convert-to"), to, QStringLiteral("--outdir"),
                    cli.path(QStringLiteral("out")), cli.path(QStringLiteral("report.csv"))});
        };
        convert(QStringLiteral("fods"),
            QStringLiteral("--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"));
        const QByteArray sheet = cli.read(QStringLiteral("out/report.fods"));
        QVERIFY(sheet.contains("<table:table "));
        QVERIFY2(!sheet.contains("table:formula="), "a cell of a report is a formula");
        QVERIFY(!sheet.contains("Err:5"));
        // Cell for cell the same text; the confidence is the one number.
        QString types;
        for (int i = 1; i <= ours.first().size(); ++i)
            types += QStringLiteral("%1/2/").arg(i);
        types.chop(1);
        convert(QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"),
            QStringLiteral("--infilter=CSV:44,34,76,1,") + types);
        QCOMPARE(cells(cli.read(QStringLiteral("out/report.csv"))), ours);
    }
    void aBrowserShowsTheReportAndNothingElse()
    {
        NEEDS("chromium");
        const Listener listener;
        const QByteArray host = "http://127.0.0.1:" + QByteArray::number(listener.port());
        Cli cli;
        QByteArray mail;
        int n = 0;
        const QList<QByteArray> payloads {QByteArray("<script>document.title='owned'</script>"),
            "<img src=\"" + host + "/i.png\" onerror=\"document.title='owned'\">",
            "<iframe src=\"" + host + "/\"></iframe>",
            "</td></table><svg/onload=document.title='owned'>",
            "\"><link rel=stylesheet href=\"" + host + "/s.css\">",
            "<style>@import url(" + host + "/c.css);</style>",
            "<a href=\"javascript:document.title='owned'\">x</a>",
            "<meta http-equiv=refresh content=\"0;url=" + host + "/r\">",
            "![i](" + host + "/m.png)"};
        for (const QByteArray& payload : payloads) {
            ++n;
            mail += "From a@example.org Thu Nov 14 10:00:00 2024\nFrom: =?utf-8?b?"
                + payload.toBase64() + "?= <a" + QByteArray::number(n)
                + "@example.org>\nSubject: =?utf-8?b?" + payload.toBase64()
                + "?=\nDate: Thu, 14 Nov 2024 10:" + QByteArray::number(10 + n)
                + ":00 +0000\nMessage-ID: <x" + QByteArray::number(n) + "@example.org>\n\n"
                + payload + "\n\n";
        }
        QCOMPARE(
            cli.run({QStringLiteral("import"), cli.write(QStringLiteral("x.mbox"), mail)}).code, 0);
        QCOMPARE(cli.run({QStringLiteral("audit"), QStringLiteral("--out"),
                             cli.path(QStringLiteral("report.html"))})
                     .code,
            0);
        const QStringList common {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
            QStringLiteral("--disable-gpu"), QStringLiteral("--disable-dev-shm-usage"),
            QStringLiteral("--virtual-time-budget=3000"), QStringLiteral("--window-size=1000,1400"),
            QStringLiteral("--user-data-dir=") + cli.path(QStringLiteral("browser"))};
        const QString page = QStringLiteral("file://") + cli.path(QStringLiteral("report.html"));
        const QByteArray dom = output(cli, QStringLiteral("chromium"),
            common + QStringList {QStringLiteral("--dump-dom"), page});
        QVERIFY2(dom.contains("</table>"), dom.left(500).constData());
        static const QRegularExpression title(QStringLiteral("<title>([^<]*)</title>"));
        QVERIFY(!title.match(QString::fromUtf8(dom)).captured(1).contains(QLatin1String("owned")));
        QVERIFY(dom.contains("&lt;script&gt;"));
        for (const char* tag : {"<script", "<iframe", "<svg/onload", "<img", "<a href=\"javascript",
                 "<link rel=\"stylesheet"})
            QVERIFY2(!dom.contains(tag), tag);
        const QString picture = cli.path(QStringLiteral("page.png"));
        output(cli, QStringLiteral("chromium"),
            common + QStringList {QStringLiteral("--screenshot=") + picture, page});
        const QByteArray png = cli.read(QStringLiteral("page.png"));
        QVERIFY2(png.size() > 20'000, "the page is all but blank");
        QCOMPARE(listener.connections(), 0);
        // The listener hears a page that does ask. It never answers, so that page never ends.
        cli.write(QStringLiteral("asks.html"), "<img src=\"" + host + "/i.png\">");
        QProcess asking;
        start(asking, cli, QStringLiteral("chromium"),
            common
                + QStringList {QStringLiteral("--dump-dom"),
                    QStringLiteral("file://") + cli.path(QStringLiteral("asks.html"))});
        int heard = 0; // the macro asks more than once
        QTRY_VERIFY_WITH_TIMEOUT((heard += listener.connections()) > 0, 60'000);
        asking.kill();
        asking.waitForFinished();
    }
    void theExportIsLinesOfJson()
    {
        NEEDS("jq");
        Cli cli;
        QCOMPARE(cli.run({QStringLiteral("sample")}).code, 0);
        const CliRun made = cli.json({QStringLiteral("export"), QStringLiteral("workspace"),
            QStringLiteral("--out"), cli.path(QStringLiteral("e.jsonl"))});
        const QByteArray counted = output(cli, QStringLiteral("jq"),
            {QStringLiteral("-n"), QStringLiteral("-c"),
                QStringLiteral("reduce inputs as $r ({}; .[$r.type] += 1)"),
                cli.path(QStringLiteral("e.jsonl"))});
        const QJsonObject types = QJsonDocument::fromJson(counted).object();
        int sum = 0;
        for (const QJsonValue& count : types)
            sum += count.toInt();
        QCOMPARE(sum, made.json().value(QLatin1String("records")).toInt() + 1);
        int messages = 0;
        for (const QJsonValue& source :
            cli.json({QStringLiteral("sources")}).json().value(QLatin1String("sources")).toArray())
            messages += source.toObject().value(QLatin1String("messages")).toInt();
        QCOMPARE(types.value(QLatin1String("message")).toInt(), messages);
    }
    void anotherSqliteReadsTheFile()
    {
        NEEDS("sqlite3");
        Cli cli;
        QCOMPARE(
            cli.run({QStringLiteral("import"), cli.write(QStringLiteral("a.mbox"), mails(120))})
                .code,
            0);
        QCOMPARE(output(cli, QStringLiteral("sqlite3"),
                     {QStringLiteral("-readonly"), cli.path(QStringLiteral("w.waymark")),
                         QStringLiteral("PRAGMA integrity_check; SELECT count(*) FROM message;")}),
            QByteArray("ok\n120\n"));
        // What is left of a file that lost its middle, compared with the tool's own recovery.
        QByteArray bytes = cli.read(QStringLiteral("w.waymark"));
        bytes.replace(30 * 4096, 2 * 4096, QByteArray(2 * 4096, '\x11'));
        const QString broken = cli.write(QStringLiteral("broken.waymark"), bytes);
        const QString rescued = cli.path(QStringLiteral("rescued.waymark"));
        QCOMPARE(cli.run({QStringLiteral("--workspace"), broken, QStringLiteral("check"),
                             QStringLiteral("--rescue"), rescued})
                     .code,
            0);
        const QString recovered = cli.path(QStringLiteral("theirs.db"));
        int code = 0;
        output(cli, QStringLiteral("bash"),
            {QStringLiteral("-c"),
                QStringLiteral("sqlite3 '%1' .recover | sqlite3 '%2'").arg(broken, recovered)},
            &code);
        for (const char* table : {"message", "identity", "thread"}) {
            const QString question = QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table);
            const int ours
                = output(cli, QStringLiteral("sqlite3"), {rescued, question}).trimmed().toInt();
            // Some versions recover nothing of such a file.
            const int theirs = output(cli, QStringLiteral("sqlite3"), {recovered, question}, &code)
                                   .trimmed()
                                   .toInt();
            QVERIFY2(ours >= theirs && ours > 60,
                qPrintable(QStringLiteral("%1: %2 of ours, %3 of theirs")
                               .arg(QLatin1String(table))
                               .arg(ours)
                               .arg(theirs)));
        }
    }
    void anotherMailProgramCountsTheSame()
    {
        NEEDS("notmuch");
        Cli cli;
        const QString shared
            = waymark::test::sharedPath(QStringLiteral("samples/mail/maildir-notmuch-default"));
        const QString folder = cli.path(QStringLiteral("mail"));
        QDir().mkpath(folder);
        if (!shared.isEmpty()) {
            output(cli, QStringLiteral("cp"),
                {QStringLiteral("-r"), shared, folder + QStringLiteral("/a")});
        } else {
            for (int i = 0; i < 50; ++i) {
                const QByteArray mail = mails(1, i);
                cli.write(
                    QStringLiteral("mail/a/cur/%1:2,S").arg(i), mail.mid(mail.indexOf('\n') + 1));
            }
            QDir().mkpath(folder + QStringLiteral("/a/new"));
            QDir().mkpath(folder + QStringLiteral("/a/tmp"));
        }
        cli.write(QStringLiteral("notmuch.conf"),
            "[database]\npath=" + folder.toUtf8()
                + "\n[user]\nname=A\nprimary_email=a@example.org\n[new]\ntags=new\n");
        output(cli, QStringLiteral("notmuch"), {QStringLiteral("new"), QStringLiteral("--quiet")});
        const int theirs
            = output(cli, QStringLiteral("notmuch"), {QStringLiteral("count"), QStringLiteral("*")})
                  .trimmed()
                  .toInt();
        QVERIFY(theirs > 10);
        const CliRun run = cli.json({QStringLiteral("import"), folder + QStringLiteral("/a")});
        const int ours = run.json()
                             .value(QLatin1String("totals"))
                             .toObject()
                             .value(QLatin1String("messages"))
                             .toObject()
                             .value(QLatin1String("new"))
                             .toInt();
        QCOMPARE(ours, theirs);
    }
};

QTEST_GUILESS_MAIN(Integration)
#include "tst_integration.moc"
