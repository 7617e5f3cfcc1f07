// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/importer.h"
#include "formats/registry.h"
#include "fuzz/importerharness.h"
#include "support/paths.h"

#include <QDir>
#include <QTest>

#include <cstdint>

using namespace waymark;
using namespace waymark::test;

/// What the fuzzers check, over their seeds and a few hundred broken children of each: an ordinary
/// test, the same on every run and machine.
class TestFuzzReplay : public QObject
{
    Q_OBJECT

private:
    FormatRegistry m_registry;

    static QString seedFolder(const QString& key)
    {
        return sourcePath(QStringLiteral("tests/fuzz/seeds/") + key);
    }

    /// xorshift64*: the same children everywhere.
    struct Random
    {
        std::uint64_t state;
        qsizetype below(qsizetype limit)
        {
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            return qsizetype((state * 0x2545F4914F6CDD1DULL >> 33) % std::uint64_t(limit));
        }
    };

    /// One to three changes: a byte replaced, removed, a stretch doubled, the end cut off.
    static QByteArray child(const QByteArray& seed, Random& random)
    {
        static constexpr char kTroublesome[] = "\0\n\r\"'{}[],:;\\<>=\t \x80\xC3\xFF\xEF\xBB\xBF-0";
        QByteArray bytes = seed;
        for (qsizetype change = random.below(3); change >= 0 && bytes.size() > 1; --change) {
            const qsizetype at = random.below(bytes.size());
            switch (random.below(4)) {
            case 0:
                bytes[at] = kTroublesome[random.below(qsizetype(sizeof kTroublesome) - 1)];
                break;
            case 1:
                bytes.remove(at, 1 + random.below(40));
                break;
            case 2:
                bytes.insert(at, bytes.mid(random.below(bytes.size()), 1 + random.below(200)));
                break;
            default:
                bytes.truncate(at);
            }
        }
        return bytes;
    }

private Q_SLOTS:
    void everyImporterHasSeeds()
    {
        for (const auto& importer : m_registry.importers()) {
            const QDir folder(seedFolder(importer->key()));
            QVERIFY2(!folder.entryList(QDir::Files).isEmpty(),
                qUtf8Printable(folder.path() + QStringLiteral(" holds no file")));
        }
    }

    void replay_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("seed");
        for (const auto& importer : m_registry.importers()) {
            const QDir folder(seedFolder(importer->key()));
            for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
                QTest::newRow(qUtf8Printable(importer->key() + QLatin1Char('/') + name))
                    << importer->key() << readAll(folder.filePath(name));
        }
    }
    void replay()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, seed);
        const Importer* const importer = m_registry.byKey(key);
        QCOMPARE(faultOf(*importer, seed), QString());
        Random random {0x57617970ULL + std::uint64_t(seed.size())};
        bool isSet = false;
        const int wished = qEnvironmentVariableIntValue("WAYMARK_FUZZ_CHILDREN", &isSet);
        for (int i = 0; i < (isSet ? wished : 300); ++i) {
            const QByteArray bytes = child(seed, random);
            const QString fault = faultOf(*importer, bytes);
            if (!fault.isEmpty())
                QFAIL(qUtf8Printable(QStringLiteral("child %1: %2\n%3")
                                         .arg(QString::number(i), fault,
                                             QString::fromLatin1(bytes.left(2000).toPercentEncoding(
                                                 " \n\"{}[],:;<>@/()'=+")))));
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzReplay)
#include "tst_fuzzreplay.moc"
