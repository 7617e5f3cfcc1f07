// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/homedata.h"
#include "presentation/tokens.h"
#include "render/reportstyle.h"
#include "render/safetextdocument.h"

using namespace waymark;

namespace {

QString hex(std::string_view colour)
{
    return QString::fromLatin1(colour.data(), static_cast<qsizetype>(colour.size())).toLower();
}

} // namespace

class TestReportStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursAreThoseOfTheWindow()
    {
        compare(kLightReport, kLightTokens);
        compare(kDarkReport, kDarkTokens);
    }

    void iconsAreThoseOfTheWindow()
    {
        const QStringList keys {QStringLiteral("help"), QStringLiteral("suggestion"),
            QStringLiteral("complaint"), QStringLiteral("off_topic"), QStringLiteral("offer"),
            QStringLiteral("thanks"), QStringLiteral("lending")};
        for (const QString& key : keys) {
            for (int position = 0; position < 10; ++position) {
                const QString name = QStringLiteral(":/waymark-report/icons/%1.svg")
                                         .arg(categoryIcon(key, position));
                QCOMPARE(reportIcon(key, position), name);
                const QByteArray svg = reportIconSvg(name, "currentColor");
                QVERIFY2(svg.contains("currentColor"), qPrintable(name));
                QVERIFY(!svg.contains("#17201"));
            }
        }
        QVERIFY(reportIconSvg(QStringLiteral(":/nowhere"), "red").isEmpty());
    }

    // A picture that exists must not be read, an absent one not be looked for.
    void documentLoadsNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("red.png"));
        QImage red(40, 40, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(path));
        SafeTextDocument document;
        document.setHtml(QStringLiteral("<img src=\"file://%1\"><img src=\"%1\">").arg(path));
        QImage page(200, 100, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        document.drawContents(&painter);
        painter.end();
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                QVERIFY(page.pixelColor(x, y) != QColor(Qt::red));
        }
    }

private:
    static void compare(const ReportPalette& report, const Tokens& window)
    {
        QCOMPARE(hex(report.base), window.base.name());
        QCOMPARE(hex(report.alt), window.alt.name());
        QCOMPARE(hex(report.text), window.text.name());
        QCOMPARE(hex(report.text2), window.text2.name());
        QCOMPARE(hex(report.text3), window.text3.name());
        QCOMPARE(hex(report.line), window.line.name());
        QCOMPARE(hex(report.line2), window.line2.name());
        QCOMPARE(hex(report.accent), window.accent.name());
        QCOMPARE(hex(report.onAccent), window.onAccent.name());
        for (int position = 0; position < 9; ++position) {
            const CategoryColours colours = window.category(position);
            const ReportHue& hue = report.categories[hueOf(position)];
            QCOMPARE(hex(hue.mark), colours.mark.name());
            QCOMPARE(hex(hue.ink), colours.ink.name());
            QCOMPARE(hex(hue.tint), colours.tint.name());
            QCOMPARE(hatchOf(position) > 0, colours.pattern != Qt::SolidPattern);
        }
    }
};

QTEST_MAIN(TestReportStyle)
#include "tst_reportstyle.moc"
