// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/samplecommunity.h"
#include "storage/directorystore.h"
#include "storage/messagestore.h"
#include "support/importfixture.h"

using namespace waymark;
using namespace waymark::test;

class TestSampleCommunity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatTheFirstRunSays()
    {
        ImportFixture f;
        SilentContext context;
        QVERIFY(installSample(f.workspace(), f.formats(), f.categoriser(), f.clock(), context)
                    .has_value());
        Connection& connection = f.workspace().connection();
        QCOMPARE(MessageStore(connection).count().value_or(0), qint64(kSampleMessages));
        QCOMPARE(DirectoryStore(connection).countPeople().value_or(0), qint64(kSamplePeople));
    }
    void roundTrips()
    {
        ImportFixture f;
        SilentContext context;
        const auto report
            = installSample(f.workspace(), f.formats(), f.categoriser(), f.clock(), context);
        QVERIFY(report.has_value());
        for (const FileReport& file : report->files)
            QVERIFY2(file.isClosed() && file.rejectedCount == 0, qUtf8Printable(file.path));
        QVERIFY(report->totals().messages.fresh >= 1500);
        const QByteArray all = f.exported();
        const auto again
            = installSample(f.workspace(), f.formats(), f.categoriser(), f.clock(), context);
        QCOMPARE(again->totals().messages.fresh, qint64(0));
        QCOMPARE(f.exported(), all);
        const QString copy = f.write(QStringLiteral("copy.jsonl"), all);
        f.startAnew();
        f.import({copy});
        QCOMPARE(f.exported(), all);
        QCOMPARE(DirectoryStore(f.workspace().connection()).countPeople().value_or(0),
            report->totals().newPeople);
    }
};

QTEST_GUILESS_MAIN(TestSampleCommunity)
#include "tst_samplecommunity.moc"
