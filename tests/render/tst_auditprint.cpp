// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditpdf.h"
#include "render/auditreportwriter.h"
#include "render/pdfnavigation.h"
#include "services/audittext.h"
#include "services/redact.h"
#include "support/reportbuilder.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTranslator>

using namespace waymark;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

/// What a tool of poppler prints about @p pdf; nothing when it is not installed.
std::optional<QString> toolOutput(
    const QString& tool, const QStringList& arguments, const QByteArray& pdf)
{
    const QString program = QStandardPaths::findExecutable(tool);
    if (program.isEmpty())
        return std::nullopt;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return std::nullopt;
    file.close();
    QProcess process;
    QStringList all = arguments;
    const qsizetype place = all.indexOf(QStringLiteral("FILE"));
    all[place] = path;
    process.start(program, all);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput());
}

std::optional<QString> textOf(const QByteArray& pdf)
{
    return toolOutput(QStringLiteral("pdftotext"),
        {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")}, pdf);
}

} // namespace

class TestAuditPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(kEnglish); }

    void sizes_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("leastPages");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("one") << 1 << 2;
        QTest::newRow("hundred") << 100 << 5;
    }
    void sizes()
    {
        QFETCH(int, n);
        QFETCH(int, leastPages);
        const QByteArray pdf = rendered(test::largeReport(n));
        QVERIFY(pdf.startsWith("%PDF-1."));
        const auto info = toolOutput(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}, pdf);
        const auto text = textOf(pdf);
        if (!info || !text)
            QSKIP("pdfinfo and pdftotext are not installed.");
        static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
        const int count = pages.match(*info).captured(1).toInt();
        QVERIFY(count >= leastPages && count <= leastPages + 5);
        QVERIFY(info->contains(QStringLiteral("A4")));
        QVERIFY(info->contains(QStringLiteral("Nov 17"))); // the report's day, not today
        for (int page = 1; page <= count; ++page)
            QVERIFY(text->contains(QStringLiteral("%1 of %2").arg(page).arg(count)));
    }

    void theMeaningStandsWhereThereIsRoom()
    {
        const auto firstPage = [](const QByteArray& pdf) {
            return toolOutput(QStringLiteral("pdftotext"),
                {QStringLiteral("-l"), QStringLiteral("1"), QStringLiteral("FILE"),
                    QStringLiteral("-")},
                pdf);
        };
        AuditReport report = test::largeReport(40);
        const auto full = firstPage(rendered(report));
        if (!full)
            QSKIP("pdftotext is not installed.");
        const QString meaning = QStringLiteral("What the categories mean");
        QVERIFY(!full->contains(meaning));
        report.topics.clear();
        const auto brief = firstPage(rendered(report));
        QVERIFY(brief->contains(meaning));
        QVERIFY(!brief->contains(QStringLiteral("All messages")));
        QCOMPARE(brief->count(QStringLiteral("1 of ")), 1); // the foot is painted once
    }
    void headingsAreInTheOutline()
    {
        const AuditReport report = test::largeReport(100);
        const QByteArray pdf = rendered(report);
        QVERIFY(pdf.contains("/Lang (en-GB)"));
        QVERIFY(pdf.contains("/DisplayDocTitle true"));
        const auto seen = toolOutput(QStringLiteral("pdftohtml"),
            {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"),
                QStringLiteral("FILE")},
            pdf);
        if (!seen)
            QSKIP("pdftohtml is not installed.");
        const QString outline = seen->section(QStringLiteral("<outline>"), 1);
        for (const char* item :
            {"page=\"1\">What 100 messages", "page=\"1\">Categories<", "page=\"1\">Next moves<",
                "page=\"2\">What the categories mean<", "page=\"2\">All messages<"})
            QVERIFY2(outline.contains(QString::fromLatin1(item)), item);
    }
    void anUnknownStructureIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no trailer") << QByteArray("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n");
        QTest::newRow("no root") << QByteArray("trailer\n<< /Size 3 >>\nstartxref\n9\n%%EOF\n");
        QTest::newRow("no pages") << QByteArray(
            "\n2 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Size 3 /Root 2 0 R /Info 1 0 R "
            ">>\nstartxref\n9\n%%EOF\n");
    }
    void anUnknownStructureIsLeftAlone()
    {
        QFETCH(QByteArray, pdf);
        QCOMPARE(withPdfNavigation(pdf, QStringLiteral("en"), {{QStringLiteral("A"), 1, 10}}), pdf);
    }
    void aLongFootKeepsItsMargin()
    {
        AuditReport report = test::largeReport(3);
        report.rule = QString(report.rule + u' ').repeated(4);
        const auto words = textOf(rendered(report));
        QVERIFY(!words || words->contains(QStringLiteral("times in Europe/Lisbon"))); // not cut
        const auto pages = auditPages(report, kEnglish, 1);
        QVERIFY(pages);
        const QImage& first = pages->front();
        for (int y = first.height() - 36; y < first.height(); ++y) {
            for (int x = 0; x < first.width(); ++x)
                QVERIFY(first.pixelColor(x, y) == QColor(Qt::white));
        }
    }
    void picturesAreThePages()
    {
        const AuditReport report = test::largeReport(100);
        const auto pages = auditPages(report, kEnglish, 1);
        QVERIFY(pages);
        QCOMPARE(pages->front().size(), QSize(794, 1123));
        const auto info
            = toolOutput(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}, rendered(report));
        if (!info)
            QSKIP("pdfinfo is not installed.");
        static const QRegularExpression count(QStringLiteral("Pages:\\s+(\\d+)"));
        QCOMPARE(static_cast<int>(pages->size()), count.match(*info).captured(1).toInt());
    }
    void writtenFromRightToLeftItIsMirrored()
    {
        // The mark of the program stands where reading begins.
        const auto green = [](const QImage& page, int from, int to) {
            int found = 0;
            for (int y = 55; y < 90; ++y) {
                for (int x = from; x < to; ++x) {
                    const QColor colour = page.pixelColor(x, y);
                    found += colour.green() > colour.red() + 40 ? 1 : 0;
                }
            }
            return found;
        };
        const AuditReport report = test::largeReport(3);
        const auto left = auditPages(report, kEnglish, 1);
        const auto right = auditPages(report, QLocale(QLocale::Arabic, QLocale::Egypt), 1);
        QVERIFY(left && right);
        QVERIFY(green(left->front(), 60, 110) > 200);
        QCOMPARE(green(left->front(), 684, 734), 0);
        QVERIFY(green(right->front(), 684, 734) > 200);
        QCOMPARE(green(right->front(), 60, 110), 0);
    }
    void saysWhatWasCounted()
    {
        const auto text = textOf(rendered(test::largeReport()));
        if (!text)
            QSKIP("pdftotext is not installed.");
        const QString flat = text->simplified();
        for (const char* words : {"What 100 messages to Saltmarsh Repair Café ask for",
                 "Inbox audit, 17 November 2024", "47 of 100", "38–57 %", "Topics behind them",
                 "In their words", "Next moves", "What the categories mean", "All messages",
                 "41 from staff, 12 from bots and 8 automatic replies", "Signed off by Maren Solis",
                 "Toaster trips the fuse"})
            QVERIFY2(flat.contains(QString::fromUtf8(words)), words);
        QCOMPARE(flat.count(QStringLiteral("needs an answer")), 16);
    }

    void sameReportSameBytes()
    {
        const AuditReport report = test::smallReport();
        const QByteArray pdf = rendered(report);
        QCOMPARE(rendered(report), pdf);
        QTest::qWait(1100); // another second
        QCOMPARE(rendered(report), pdf);
    }

    // Long words, other directions, many categories and topics: nothing hangs and nothing is lost.
    void hardCases()
    {
        AuditReport report = test::largeReport(60);
        report.community = QString(400, u'W');
        report.definitions[1].name
            = QStringLiteral("A very long name of a category that a manager made");
        for (int i = 4; i < 9; ++i)
            report.definitions.push_back({QStringLiteral("own%1").arg(i),
                QStringLiteral("Own %1").arg(i), QStringLiteral("Definition"), {}, i});
        const QString arabic = QStringLiteral("هل يمكنكم إصلاح ماكينة الخياطة يوم السبت؟ ");
        for (std::size_t i = 0; i < report.messages.size(); ++i) {
            AuditedMessage& message = report.messages[i];
            message.topics = {QStringLiteral("Topic %1 %2").arg(i % 17).arg(QString(i % 17, u'n'))};
            message.decided = QStringLiteral("own%1").arg(4 + i % 5);
            message.author = i % 3 == 0 ? arabic : QString(300, u'x');
            message.subject = i % 2 == 0 ? arabic.repeated(9) : QString(500, u'y');
            message.excerpt
                = i % 5 == 0 ? QString() : QStringLiteral("👩‍👩‍👧 ").repeated(80);
        }
        countAudit(report);
        QElapsedTimer timer;
        timer.start();
        const QByteArray pdf = rendered(report);
        QVERIFY(timer.elapsed() < 20000);
        const auto text = textOf(pdf);
        if (!text)
            QSKIP("pdftotext is not installed.");
        for (int topic = 0; topic < 17; ++topic)
            QVERIFY(
                text->simplified().contains(QStringLiteral("Topic %1 ").arg(topic)) || topic == 0);
    }

    void redactedPaperNamesNobody()
    {
        const QByteArray pdf = rendered(redacted(test::largeReport()));
        const auto text = textOf(pdf);
        if (!text)
            QSKIP("pdftotext is not installed.");
        const QString folded = text->toCaseFolded();
        for (const AuditedMessage& message : test::largeReport().messages) {
            for (const QString& part : message.author.split(u' ')) {
                if (part.size() > 3)
                    QVERIFY2(!folded.contains(part.toCaseFolded()), qPrintable(part));
            }
            QVERIFY(!folded.contains(message.externalId));
        }
        QVERIFY(folded.contains(QStringLiteral("person 1")));
    }

    void chart()
    {
        const auto png = renderAuditReport(test::largeReport(), ReportFormat::ChartPng, kEnglish);
        QVERIFY(png.has_value());
        const QImage image = QImage::fromData(*png, "PNG");
        QVERIFY(image.width() > 1500 && image.height() > 300);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                colours.insert(image.pixel(x, y));
        }
        for (const char* mark : {"#2B74B8", "#B47F00", "#BB3F14", "#737F7A"})
            QVERIFY2(colours.contains(QColor(QLatin1String(mark)).rgb()), mark);
    }

    // Sentences of the report in German, and the singular of English, come from the catalogues.
    void speaksTheLanguage()
    {
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/waymark/i18n/waymark_de.qm")));
        QCoreApplication::installTranslator(&german);
        const QLocale locale(QLocale::German, QLocale::Germany);
        const auto page = renderAuditReport(test::largeReport(), ReportFormat::Html, locale);
        QCoreApplication::removeTranslator(&german);
        QVERIFY(page && page->contains("lang=\"de\""));
        QVERIFY(page->contains("Was 100 Nachrichten an Saltmarsh Repair Café wollen"));
        QVERIFY(page->contains("17. November 2024"));
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/waymark/i18n/waymark_en.qm")));
        QCoreApplication::installTranslator(&english);
        const auto one = renderAuditReport(test::largeReport(1), ReportFormat::Html, kEnglish);
        QCoreApplication::removeTranslator(&english);
        QVERIFY(one && one->contains("What 1 message to Saltmarsh Repair Café asks for"));
    }

    // For the eye: WAYMARK_KEEP_REPORTS=folder keeps every form of these reports.
    void keep()
    {
        const QString folder = qEnvironmentVariable("WAYMARK_KEEP_REPORTS");
        if (folder.isEmpty())
            QSKIP("WAYMARK_KEEP_REPORTS names no folder.");
        keepAll(folder + QStringLiteral("/large"), test::largeReport(), kEnglish);
        keepAll(folder + QStringLiteral("/small"), test::smallReport(), kEnglish);
        keepAll(folder + QStringLiteral("/empty"), test::largeReport(0), kEnglish);
        keepAll(folder + QStringLiteral("/redacted"), redacted(test::smallReport()), kEnglish);
        const QString hostile
            = QStringLiteral("\"><img src=http://127.0.0.1:8099/i onerror=alert(1)>"
                             "<script>fetch('http://127.0.0.1:8099/s')</script>");
        keepAll(folder + QStringLiteral("/hostile"), test::reportWith(hostile), kEnglish);
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/waymark/i18n/waymark_de.qm")));
        QCoreApplication::installTranslator(&german);
        AuditReport report = test::largeReport();
        for (std::size_t i = 0; i < report.definitions.size(); ++i)
            report.definitions[i].name = QStringList {QStringLiteral("Unterstützungsanfrage"),
                QStringLiteral("Verbesserungsvorschlag"), QStringLiteral("Beschwerde"),
                QStringLiteral("Nicht themenbezogen")}[static_cast<qsizetype>(i)];
        countAudit(report);
        keepAll(folder + QStringLiteral("/german"), report, QLocale(QLocale::German));
        QCoreApplication::removeTranslator(&german);
    }

private:
    static void keepAll(const QString& stem, const AuditReport& report, const QLocale& locale)
    {
        for (const char* suffix : {"html", "pdf", "md", "csv", "json", "svg", "png"}) {
            const QString path = stem + u'.' + QLatin1String(suffix);
            QVERIFY(writeAuditReport(report, *reportFormatOf(path), path, locale));
        }
    }

    static QByteArray rendered(const AuditReport& report)
    {
        const auto pdf = renderAuditReport(report, ReportFormat::Pdf, kEnglish);
        return pdf ? *pdf : QByteArray();
    }
};

QTEST_MAIN(TestAuditPrint)
#include "tst_auditprint.moc"
