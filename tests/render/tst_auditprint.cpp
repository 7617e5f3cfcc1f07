// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditreportwriter.h"
#include "support/reportbuilder.h"

using namespace waymark;

class TestAuditPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void write()
    {
        const QString out = qEnvironmentVariable("WAYMARK_KEEP_REPORTS");
        for (const char* f : {"html", "pdf", "md", "csv", "json", "svg", "png"}) {
            const QString path = out + QStringLiteral("/large.") + QLatin1String(f);
            QVERIFY(writeAuditReport(test::largeReport(), *reportFormatOf(path), path,
                QLocale(QStringLiteral("en_GB"))));
            const QString small = out + QStringLiteral("/small.") + QLatin1String(f);
            QVERIFY(writeAuditReport(test::smallReport(), *reportFormatOf(path), small,
                QLocale(QStringLiteral("en_GB"))));
        }
    }
};

QTEST_MAIN(TestAuditPrint)
#include "tst_auditprint.moc"
