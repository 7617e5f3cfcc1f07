// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <set>

using namespace waymark;

/// The hash is stored in workspaces and indexes the shipped classifier: it may never change.
class TestHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAsItIs()
    {
        QCOMPARE(toHex(stableHash("")), std::string(kEmpty));
        QCOMPARE(toHex(stableHash("waymark")), std::string(kWaymark));
    }
    void everyLengthDiffers()
    {
        std::set<std::uint64_t> seen;
        std::string text;
        for (int i = 0; i < 100; ++i) {
            seen.insert(stableHash(text));
            text += 'a';
        }
        QCOMPARE(seen.size(), std::size_t(100));
    }
    void seedMakesAnotherFunction() { QVERIFY(stableHash("x", 1) != stableHash("x", 2)); }

private:
    static constexpr const char* kEmpty = "48218226ff3cd4bf";
    static constexpr const char* kWaymark = "cbf9072efd8a600a";
};

QTEST_GUILESS_MAIN(TestHash)
#include "tst_hash.moc"
