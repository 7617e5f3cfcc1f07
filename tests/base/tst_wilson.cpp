// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/wilson.h"

using namespace waymark;

class TestWilson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interval_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // By hand from (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
        QTest::newRow("38 of 100") << 38 << 100 << 0.2910 << 0.4779;
        QTest::newRow("14 of 37") << 14 << 37 << 0.2406 << 0.5390;
        QTest::newRow("none of 10") << 0 << 10 << 0.0 << 0.2775;
        QTest::newRow("all of 10") << 10 << 10 << 0.7225 << 1.0;
        QTest::newRow("nothing coded") << 0 << 0 << 0.0 << 1.0;
    }
    void interval()
    {
        QFETCH(int, count);
        QFETCH(int, n);
        const Interval interval = wilsonInterval(count, n);
        QTEST(std::round(interval.low * 1e4) / 1e4, "low");
        QTEST(std::round(interval.high * 1e4) / 1e4, "high");
    }
    void neverCrossesTheShare()
    {
        for (int n = 1; n <= 200; ++n) {
            for (int count = 0; count <= n; ++count) {
                const Interval i = wilsonInterval(count, n);
                const double share = static_cast<double>(count) / n;
                QVERIFY(0 <= i.low && i.low <= share && share <= i.high && i.high <= 1);
            }
        }
    }
    void moreNeeded()
    {
        const int counts[] = {14, 6, 7, 5, 5};
        const int more = moreNeededFor(0.05, counts, 5, 37);
        const double share = 14.0 / 37;
        const auto half = [&](int n) {
            const double z2 = 1.96 * 1.96;
            return 1.96 * std::sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        };
        QVERIFY(half(37 + more) <= 0.05);
        QVERIFY(half(37 + more - 1) > 0.05);
        QCOMPARE(moreNeededFor(0.5, counts, 5, 37), 0);
        QCOMPARE(moreNeededFor(0.05, counts, 5, 0), 0);
    }
};

QTEST_GUILESS_MAIN(TestWilson)
#include "tst_wilson.moc"
