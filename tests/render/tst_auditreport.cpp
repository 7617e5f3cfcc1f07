// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/sanitiser.h"
#include "formats/html/tokenizer.h"
#include "render/auditfindings.h"
#include "render/auditmarkdown.h"
#include "render/auditreportwriter.h"
#include "services/audittext.h"
#include "services/redact.h"
#include "support/paths.h"
#include "support/reportbuilder.h"

using namespace waymark;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

QByteArray rendered(const AuditReport& report, ReportFormat format)
{
    const auto bytes = renderAuditReport(report, format, kEnglish);
    return bytes ? *bytes : QByteArray();
}

/// The page without its style sheet, which has a hash of its own in the policy.
QByteArray withoutStyle(const QByteArray& html)
{
    static const QRegularExpression style(QStringLiteral("<style>.*</style>|sha256-[^']*"),
        QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(html).remove(style).toUtf8();
}

/// Elements, attribute names and classes of a page in their order: what a browser would build.
QString structure(const QByteArray& html)
{
    const std::string input = html.toStdString();
    HtmlTokenizer tokenizer(input);
    QString result;
    for (HtmlToken token = tokenizer.next(); token.type != HtmlToken::Type::End;
         token = tokenizer.next()) {
        if (token.type == HtmlToken::Type::Text)
            continue;
        result
            += QString::number(static_cast<int>(token.type)) + QString::fromStdString(token.name);
        for (const HtmlAttribute& attribute : token.attributes)
            result += u' ' + QString::fromStdString(attribute.name);
        result += u'\n';
    }
    return result;
}

/// Of a page with harmless text: too short to quote, and long enough.
QStringList plainStructures()
{
    static const QStringList kStructures {
        structure(rendered(test::reportWith(QStringLiteral("x")), ReportFormat::Html)),
        structure(rendered(test::reportWith(QString(40, u'x')), ReportFormat::Html))};
    return kStructures;
}

void compareToGolden(const QByteArray& found, const QString& name)
{
    const QString path = test::dataPath(QStringLiteral("report/") + name);
    if (qEnvironmentVariableIsSet("WAYMARK_UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(found);
        return;
    }
    const QList<QByteArray> expectedLines = test::readAll(path).split('\n');
    const QList<QByteArray> lines = found.split('\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expectedLines.size()); ++i)
        QCOMPARE(lines[i], expectedLines[i]);
    QCOMPARE(lines.size(), expectedLines.size());
}

const QList<ReportFormat> kTexts {ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Csv,
    ReportFormat::Json, ReportFormat::ChartSvg};

} // namespace

class TestAuditReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(kEnglish); }

    void quotesBeginBehindTheGreeting_data()
    {
        QTest::addColumn<QString>("excerpt");
        QTest::addColumn<QString>("begins");
        QTest::newRow("a sentence of its own")
            << QStringLiteral("Hello all, The fuse is gone. Which one do I need?")
            << QStringLiteral("The fuse");
        QTest::newRow("German") << QStringLiteral("Liebe Leute! Der Schrank schließt nicht mehr.")
                                << QStringLiteral("Der Schrank");
        QTest::newRow("goes on in the same sentence")
            << QStringLiteral("Hello all, my fuse is gone. Which one do I need?")
            << QStringLiteral("Hello all, my fuse");
        QTest::newRow("a word that only begins alike")
            << QStringLiteral("Highly odd, Kiln 2 is cold again this morning.")
            << QStringLiteral("Highly odd");
        QTest::newRow("nothing but a greeting")
            << QStringLiteral("Dear people of the house,") << QStringLiteral("Dear people");
    }
    void quotesBeginBehindTheGreeting()
    {
        QFETCH(QString, excerpt);
        QFETCH(QString, begins);
        AuditReport report = test::smallReport();
        for (AuditedMessage& message : report.messages)
            message.excerpt = excerpt;
        const AuditFindings findings = AuditFindingsMaker(report, kEnglish).make();
        QVERIFY(!findings.quotes.empty());
        QVERIFY2(findings.quotes.front().text.mid(1).startsWith(begins),
            qPrintable(findings.quotes.front().text));
    }
    void nothingIsCountedThatWasNotLeftOut()
    {
        AuditReport report = test::smallReport();
        report.leftOutStaff = 3;
        report.leftOutBots = 0;
        report.leftOutAutomatic = 0;
        const QString one = AuditFindingsMaker(report, kEnglish).make().foot;
        QVERIFY2(
            one.contains(QStringLiteral("Left out on the way: 3 from staff.")), qPrintable(one));
        report.leftOutStaff = 0;
        QVERIFY(AuditFindingsMaker(report, kEnglish)
                    .make()
                    .foot.contains(QStringLiteral("Nothing was left out on the way.")));
    }
    // With WAYMARK_UPDATE_GOLDEN set these write what they should compare: read the difference
    // then.
    void golden()
    {
        const AuditReport report = test::smallReport();
        compareToGolden(rendered(report, ReportFormat::Json), QStringLiteral("small.json"));
        compareToGolden(rendered(report, ReportFormat::Csv), QStringLiteral("small.csv"));
        compareToGolden(rendered(report, ReportFormat::Markdown), QStringLiteral("small.md"));
        compareToGolden(
            withoutStyle(rendered(report, ReportFormat::Html)), QStringLiteral("small.html"));
        compareToGolden(rendered(report, ReportFormat::ChartSvg), QStringLiteral("small.svg"));
    }

    void sizes_data()
    {
        QTest::addColumn<int>("n");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("hundred") << 100;
    }
    void sizes()
    {
        QFETCH(int, n);
        const AuditReport report = test::largeReport(n);
        for (const ReportFormat format : kTexts)
            QVERIFY(!rendered(report, format).isEmpty());
        const QJsonObject json
            = QJsonDocument::fromJson(rendered(report, ReportFormat::Json)).object();
        QCOMPARE(json[QLatin1String("n")].toInt(), n);
        QCOMPARE(json[QLatin1String("messages")].toArray().size(), n);
        QCOMPARE(json[QLatin1String("categories")].toArray().size(), 4);
        QCOMPARE(rendered(report, ReportFormat::Csv).count("\r\n"), n + 1);
        QCOMPARE(json[QLatin1String("from")].isNull(), n == 0);
        // Of nothing nothing is known: bars and whiskers only where there are messages.
        QCOMPARE(rendered(report, ReportFormat::ChartSvg).contains("stroke-width=\"1.4\""), n > 0);
    }

    void jsonKeepsItsContract()
    {
        AuditReport report = test::smallReport();
        std::swap(report.messages.front(), report.messages.back()); // undated first
        report.categories[0].share = 1.5;
        report.categories[0].low = -1;
        report.categories[1].low = 0.9;
        report.messages[1].confidence = 7;
        const QByteArray bytes = rendered(report, ReportFormat::Json);
        const QJsonObject json = QJsonDocument::fromJson(bytes).object();
        qsizetype at = -1;
        for (const char* key : {"n", "from", "to", "rule", "categories", "messages"}) {
            const qsizetype found = bytes.indexOf(QByteArray("\n \"") + key + "\":");
            QVERIFY2(found > at, key);
            at = found;
        }
        for (const QJsonValue& value : json[QLatin1String("categories")].toArray()) {
            const double share = value[QLatin1String("share")].toDouble();
            QVERIFY(0 <= value[QLatin1String("low")].toDouble()
                && value[QLatin1String("low")].toDouble() <= share);
            QVERIFY(share <= value[QLatin1String("high")].toDouble()
                && value[QLatin1String("high")].toDouble() <= 1);
        }
        QString before = QStringLiteral("9");
        const QJsonArray messages = json[QLatin1String("messages")].toArray();
        for (const QJsonValue& value : messages) {
            const QString sent = value[QLatin1String("sent_at")].toString();
            QVERIFY(sent <= before);
            before = sent;
            QVERIFY(!value[QLatin1String("why")].toArray().isEmpty());
            QVERIFY(value[QLatin1String("confidence")].toDouble() <= 1);
            for (const char* key : {"id", "source", "external_id", "author", "subject", "category",
                     "decided", "second", "flags", "topics"})
                QVERIFY2(value.toObject().contains(QLatin1String(key)), key);
        }
        QVERIFY(messages.last()[QLatin1String("sent_at")].isNull());
        const QJsonValue reason = messages.last()[QLatin1String("why")].toArray().at(0);
        QCOMPARE(reason[QLatin1String("cue")].toString(), QStringLiteral("no words"));
        QCOMPARE(messages.at(1)[QLatin1String("decided")].toString(), QStringLiteral("complaint"));
        QVERIFY(json[QLatin1String("rule")].toString().startsWith(QLatin1String("last 100")));
    }

    // No text of a stranger changes what a page is built of, in whichever field it stands.
    void textMakesNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        const char* const payloads[] {"<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>",
            "</style><script>alert(1)</script>", "</title><b>", "<!-- x", "]]>",
            "javascript:alert(1)", "&lt;script&gt;", "{{1}}", "${1}", "%1 %2 %n %L1 %s", "--><b>",
            "</bdi></td></table><b>", "' onmouseover='alert(1)", "\\\"><b>", "`x`",
            "a\xE2\x80\xAE"
            "b",
            "<a href=//x>"};
        for (const char* payload : payloads)
            QTest::newRow(payload) << QString::fromUtf8(payload);
    }
    void textMakesNoMarkup()
    {
        QFETCH(QString, text);
        const AuditReport report = test::reportWith(text);
        const QByteArray html = rendered(report, ReportFormat::Html);
        QVERIFY(plainStructures().contains(structure(html)));
        QVERIFY(!html.contains(text.toUtf8())
            || !text.contains(QRegularExpression(QStringLiteral("[<>\"'&]"))));
        QXmlStreamReader svg(rendered(report, ReportFormat::ChartSvg));
        while (!svg.atEnd())
            svg.readNext();
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QVERIFY(QJsonDocument::fromJson(rendered(report, ReportFormat::Json)).isObject());
    }

    void payloadsOfTheSuiteMakeNoMarkup()
    {
        const QString path
            = test::sharedPath(QStringLiteral("suites/html/xss-payload-list/payloads.json"));
        if (path.isEmpty())
            QSKIP("The suites are not beside this checkout.");
        const QJsonArray payloads = QJsonDocument::fromJson(test::readAll(path)).array();
        for (qsizetype i = 0; i < payloads.size(); ++i) {
            const QString text = payloads.at(i).toString();
            if (text.trimmed().isEmpty())
                continue;
            QVERIFY2(plainStructures().contains(
                         structure(rendered(test::reportWith(text), ReportFormat::Html))),
                qPrintable(text));
        }
    }

    void pageFetchesNothing()
    {
        const QByteArray html = rendered(test::largeReport(), ReportFormat::Html);
        QVERIFY(html.contains("default-src 'none'"));
        for (const char* forbidden :
            {"<script", "<link", "<iframe", "<img", "@import", " src=", " href=", " style=\""})
            QVERIFY2(!html.contains(forbidden), forbidden);
        // The policy names exactly the style sheet that stands in the page.
        const qsizetype start = html.indexOf("<style>") + 7;
        const QByteArray style = html.mid(start, html.indexOf("</style>") - start);
        const QByteArray hash
            = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY(html.contains("'sha256-" + hash + "'"));
        QVERIFY(style.contains("prefers-color-scheme:dark") && style.contains("@media print"));
    }

    void markdownShowsTheText_data()
    {
        QTest::addColumn<QString>("text");
        const char* const texts[] {"*a* _b_ `c` [d](http://e.example) ![f](g)", "# a", "1. a",
            "- a", "+ a", "=== a", "http://a.example www.a.example a@b.example mailto:a@b.example",
            "<b>a</b> &amp; &#35;", "a | b", "a \\* b", "~~a~~", "> a", "---", "***", "    code",
            "[x]: http://a.example", "$a$", "10) a"};
        for (const char* text : texts)
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void markdownShowsTheText()
    {
        QFETCH(QString, text);
        const SafeHtml alone = sanitiseMarkdown(markdownText(text).toStdString());
        QCOMPARE(QString::fromStdString(alone.text).simplified(), text.simplified());
        QVERIFY(alone.links.empty());
        const QString cell = QStringLiteral("| a |\n| --- |\n| %1 |\n").arg(markdownText(text));
        const SafeHtml table = sanitiseMarkdown(cell.toStdString());
        QCOMPARE(QString::fromStdString(table.text).simplified(),
            QStringLiteral("a ") + text.simplified());
    }

    void findingsFollowFromTheCounts()
    {
        const AuditReport report = test::largeReport();
        const AuditFindings findings = AuditFindingsMaker(report, kEnglish).make();
        QCOMPARE(
            findings.title, QStringLiteral("What 100 messages to Saltmarsh Repair Café ask for"));
        QCOMPARE(findings.kicker, QStringLiteral("Inbox audit, 17 November 2024"));
        QCOMPARE(findings.figures.size(), std::size_t(4));
        int sum = 0;
        for (std::size_t i = 0; i < findings.categories.size(); ++i) {
            sum += findings.categories[i].count;
            QVERIFY(i == 0 || findings.categories[i].count <= findings.categories[i - 1].count);
            QVERIFY(findings.categories[i].high <= findings.axisMax + 1e-9);
        }
        QCOMPARE(sum, report.n);
        QVERIFY(findings.lead.startsWith(QString::number(findings.categories.front().count)));
        QCOMPARE(findings.rows.size(), std::size_t(100));
        QCOMPARE(findings.moves.size(), std::size_t(3));
        QSet<QString> voices;
        for (const AuditFindings::Quote& quote : findings.quotes)
            voices.insert(quote.author);
        QCOMPARE(voices.size(), qsizetype(findings.quotes.size()));
        QCOMPARE(findings.quotes.size(), std::size_t(3));
        QVERIFY(findings.foot.contains(
            QStringLiteral("41 from staff, 12 from bots and 8 automatic replies")));
    }

    void movesNameOnlyWhatIsThere()
    {
        AuditReport report = test::largeReport(0);
        QVERIFY(AuditFindingsMaker(report, kEnglish).make().moves.empty());
        report = test::largeReport(400);
        for (AuditedMessage& message : report.messages) {
            message.flags.clear();
            message.topics.clear();
            message.decided = message.category;
        }
        countAudit(report);
        QVERIFY(AuditFindingsMaker(report, kEnglish).make().moves.empty());
        report.messages[3].flags = {QStringLiteral("safety"), QStringLiteral("needs_answer")};
        const AuditFindings findings = AuditFindingsMaker(report, kEnglish).make();
        QCOMPARE(findings.moves.size(), std::size_t(2));
        QVERIFY(findings.moves.front().contains(QStringLiteral("safety")));
    }

    void privateAndSafetyAreNotQuoted()
    {
        AuditReport report = test::largeReport();
        for (std::size_t i = 0; i < report.messages.size(); ++i)
            report.messages[i].flags
                = {i % 2 == 0 ? QStringLiteral("private") : QStringLiteral("safety")};
        QVERIFY(AuditFindingsMaker(report, kEnglish).make().quotes.empty());
    }

    // None of the people in any form, whole or in part.
    void redactedReportNamesNobody()
    {
        AuditReport report = test::smallReport();
        report.messages[0].subject = QStringLiteral("From Tamsin (tamsin.okoro@saltmarsh.example)");
        report.messages[1].excerpt
            = QStringLiteral("Odalys told me, see https://saltmarsh.example/u/obrink or 030 "
                             "1234567, @juno. ليلى حداد");
        report.messages[1].topics = {QStringLiteral("Brink case")};
        report.messages[1].why = {{QStringLiteral("featherstone"), 1}};
        report.definitions[0].examples = QStringLiteral("“I am Odalys Brink”");
        countAudit(report);
        const AuditReport anonymous = redacted(report);
        const QStringList secrets {QStringLiteral("odalys"), QStringLiteral("brink"),
            QStringLiteral("tamsin"), QStringLiteral("okoro"), QStringLiteral("vale"),
            QStringLiteral("featherstone"), QStringLiteral("bram"), QStringLiteral("juno"),
            QStringLiteral("ليلى"), QStringLiteral("حداد"), QStringLiteral("@saltmarsh.example"),
            QStringLiteral("saltmarsh.example/u"), QStringLiteral("1234567"),
            QStringLiteral("obrink")};
        for (const ReportFormat format : kTexts) {
            const QByteArray bytes = rendered(anonymous, format);
            const QString text = QString::fromUtf8(bytes).toCaseFolded();
            for (const QString& secret : secrets) {
                QVERIFY2(!text.contains(secret), qPrintable(secret));
                QVERIFY(!bytes.contains(secret.toUtf8().toBase64().left(8)));
            }
            QVERIFY(format == ReportFormat::ChartSvg || text.contains(QStringLiteral("person 1")));
        }
        QVERIFY(rendered(anonymous, ReportFormat::Html).contains("Names replaced"));
        // Six were found, five are shown.
        QVERIFY(rendered(anonymous, ReportFormat::Html).contains("There were only 6."));
    }

    void formatsBySuffix()
    {
        QVERIFY(reportFormatOf(QStringLiteral("a/b.HTML")) == ReportFormat::Html);
        QVERIFY(reportFormatOf(QStringLiteral("b.pdf")) == ReportFormat::Pdf);
        QVERIFY(reportFormatOf(QStringLiteral("b.md")) == ReportFormat::Markdown);
        QVERIFY(reportFormatOf(QStringLiteral("b.csv")) == ReportFormat::Csv);
        QVERIFY(reportFormatOf(QStringLiteral("b.json")) == ReportFormat::Json);
        QVERIFY(!reportFormatOf(QStringLiteral("b.docx")));
        QVERIFY(!reportFormatOf(QStringLiteral("html")));
    }

    void paperNeedsAnApplicationWithFonts()
    {
        const auto pdf = renderAuditReport(test::smallReport(), ReportFormat::Pdf, kEnglish);
        QVERIFY(!pdf && pdf.error().kind == ErrorKind::InvalidArgument);
    }

    void writesWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.json"));
        QVERIFY(writeAuditReport(test::smallReport(), ReportFormat::Json, path, kEnglish));
        QCOMPARE(test::readAll(path), rendered(test::smallReport(), ReportFormat::Json));
        // A failing format leaves what is there.
        QVERIFY(!writeAuditReport(test::smallReport(), ReportFormat::Pdf, path, kEnglish));
        QCOMPARE(test::readAll(path), rendered(test::smallReport(), ReportFormat::Json));
        const auto nowhere = writeAuditReport(test::smallReport(), ReportFormat::Json,
            folder.filePath(QStringLiteral("no/such/folder.json")), kEnglish);
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::FileNotWritable);
    }
};

QTEST_GUILESS_MAIN(TestAuditReport)
#include "tst_auditreport.moc"
