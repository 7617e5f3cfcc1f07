// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditfindings.h"
#include "render/auditsheet.h"
#include "render/reportstyle.h"
#include "render/safetextdocument.h"
#include "support/reportbuilder.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

using namespace waymark;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

/// Laid out as the window does.
QString shown(const AuditSheet& sheet)
{
    SafeTextDocument document;
    document.setOwnHtml(sheet.html, sheet.pictures);
    return document.toPlainText();
}

QImage painted(const AuditSheet& sheet)
{
    SafeTextDocument document;
    document.setOwnHtml(sheet.html, sheet.pictures);
    document.setTextWidth(620);
    QImage image(
        document.size().toSize().boundedTo(QSize(620, 1200)), QImage::Format_ARGB32_Premultiplied);
    image.fill(sheet.base);
    QPainter painter(&image);
    document.drawContents(&painter);
    return image;
}

int pixelsOf(const QImage& image, std::string_view colour)
{
    const QRgb wanted
        = QColor(QString::fromLatin1(colour.data(), static_cast<qsizetype>(colour.size()))).rgb();
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == wanted ? 1 : 0;
    }
    return found;
}

} // namespace

class TestAuditSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAllThatTheFileSays()
    {
        const AuditReport report = test::largeReport(100);
        const QString words = shown(auditSheet(report, kEnglish, false, 1));
        const AuditFindings findings = AuditFindingsMaker(report, kEnglish).make();
        QStringList wanted {findings.title, findings.lead, findings.kicker, findings.categoryNote,
            findings.movesRule, findings.foot, findings.period, findings.signature};
        for (const auto& figure : findings.figures)
            wanted << figure.value << figure.label;
        for (const auto& row : findings.categories)
            wanted << row.name << row.rangeText;
        for (const auto& row : findings.topics)
            wanted << row.topic;
        for (const auto& quote : findings.quotes)
            wanted << quote.text;
        for (const auto& definition : findings.definitions)
            wanted << definition.text;
        for (const auto& row : findings.rows)
            wanted << row.subject << row.excerpt << row.when << row.basis << row.marks;
        for (const QString& move : findings.moves)
            wanted << move;
        for (const QString& one : wanted)
            QVERIFY2(words.contains(one), qPrintable(one));
        QCOMPARE(
            words.count(QStringLiteral("proposed, ")) + words.count(QStringLiteral("decided\n")),
            100);
    }
    void thousandsAreNotLaidOut()
    {
        const AuditSheet sheet = auditSheet(test::largeReport(2000), kEnglish, false, 1);
        QCOMPARE(sheet.html.count(QStringLiteral("· Mail")), kSheetMessages);
        QVERIFY(sheet.html.contains(QStringLiteral("What 2,000 messages"))); // counted are all
    }
    void showsTheColoursAndTheChart_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void showsTheColoursAndTheChart()
    {
        QFETCH(bool, dark);
        const ReportPalette& palette = dark ? kDarkReport : kLightReport;
        const AuditReport report = test::largeReport(100);
        const QImage image = painted(auditSheet(report, kEnglish, dark, 1));
        for (std::size_t i = 0; i < 4; ++i) // a bar of each category
            QVERIFY2(
                pixelsOf(image, palette.categories[i].mark) > 150, qPrintable(QString::number(i)));
        QVERIFY(pixelsOf(image, palette.accent) > 500); // of the topics
        QVERIFY(pixelsOf(image, palette.base) > 620 * 400);
    }
    void strangersWordsStayWords()
    {
        const QString hostile
            = QStringLiteral("<img src=\"file:///etc/passwd\"><a "
                             "href=\"https://x.example\">a</a></td></table>&amp;%1");
        const AuditSheet sheet = auditSheet(test::reportWith(hostile), kEnglish, false, 1);
        SafeTextDocument document;
        document.setOwnHtml(sheet.html, sheet.pictures);
        QVERIFY(document.toPlainText().contains(QStringLiteral("&amp;%1")));
        QVERIFY(document.toPlainText().contains(QStringLiteral("</td></table>")));
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                QVERIFY(!format.isAnchor());
                if (format.isImageFormat())
                    QVERIFY(sheet.pictures.count(format.toImageFormat().name()) == 1);
            }
        }
    }
    void nothingElseIsLoaded()
    {
        SafeTextDocument document;
        QImage red(3, 3, QImage::Format_RGB32);
        red.fill(Qt::red);
        document.setOwnHtml(QStringLiteral("x"), {{QStringLiteral("waymark:red"), red}});
        const auto given = [&document](const char* name) {
            return document.resource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(name)))
                .value<QImage>()
                .size();
        };
        QCOMPARE(given("waymark:red"), QSize(3, 3));
        QCOMPARE(given("file:///etc/passwd"), QSize(1, 1));
        document.setSafeHtml("y"); // what was handed over goes with its page
        QCOMPARE(given("waymark:red"), QSize(1, 1));
    }
    void fromRightToLeftItTurns()
    {
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        const AuditReport report = test::largeReport(20);
        const QImage left = painted(auditSheet(report, kEnglish, false, 1));
        const QImage right = painted(auditSheet(report, arabic, false, 1));
        const auto half = [](const QImage& image, int from) {
            return pixelsOf(
                image.copy(from, 0, 310, image.height()), kLightReport.categories[0].mark);
        };
        QVERIFY(half(left, 310) > 2 * half(left, 0));
        QVERIFY(half(right, 0) > 2 * half(right, 310));
    }
};

QTEST_MAIN(TestAuditSheet)
#include "tst_auditsheet.moc"
