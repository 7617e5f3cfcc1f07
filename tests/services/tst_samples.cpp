// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/importfixture.h"
#include "support/paths.h"

using namespace waymark;
using namespace waymark::test;

/// The real exports beside the checkout: everything is stored or named, a second import adds
/// nothing.
class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAccountIsClosed_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"mail", "zendesk", "discourse"}) {
            const QString folder
                = sharedPath(QStringLiteral("samples/") + QString::fromLatin1(name));
            if (folder.isEmpty())
                QSKIP("the examples beside the checkout are not there: real exports not imported");
            QTest::newRow(name) << folder;
        }
    }
    void everyAccountIsClosed()
    {
        QFETCH(QString, folder);
        ImportFixture f;
        const ImportReport report = f.import({folder});
        const FileReport totals = report.totals();
        for (const FileReport& file : report.files) {
            QVERIFY2(file.isClosed(),
                qUtf8Printable(QStringLiteral("%1: %2 + %3 of %4")
                                   .arg(file.path)
                                   .arg(file.bytesImported)
                                   .arg(file.bytesRejected)
                                   .arg(file.bytes)));
            if (!file.format)
                qInfo("not recognised: %s", qUtf8Printable(file.path));
        }
        qInfo("%s: %d files, %s messages (new changed same), %lld people, %lld rejected, %lld of "
              "%lld bytes imported",
            qUtf8Printable(folder.section(u'/', -1)), static_cast<int>(report.files.size()),
            qUtf8Printable(ImportFixture::counts(report)), totals.newPeople, totals.rejectedCount,
            totals.bytesImported, totals.bytes);
        QVERIFY(totals.messages.fresh > 0);
        const QByteArray once = f.exported();
        const ImportReport again = f.import({folder});
        QCOMPARE(again.totals().messages.fresh, qint64(0));
        QCOMPARE(again.totals().messages.changed, qint64(0));
        QCOMPARE(again.totals().newPeople, qint64(0));
        QCOMPARE(f.exported(), once);

        const QString copy = f.write(QStringLiteral("copy.jsonl"), once);
        f.startAnew();
        f.import({copy});
        QCOMPARE(f.exported(), once);
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
