// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"
#include "translations/catalogue.h"

#include <QTest>

using namespace waymark::test;

/// The checks on catalogues find what is planted in tests/data/translations, and only that.
class TestCatalogue : public QObject
{
    Q_OBJECT

private:
    static Catalogue planted()
    {
        return readCatalogue(dataPath(QStringLiteral("translations/planted_de.ts")));
    }

private Q_SLOTS:
    void readsTheFile()
    {
        const Catalogue catalogue = planted();
        QCOMPARE(catalogue.language, QStringLiteral("de_DE"));
        QCOMPARE(catalogue.entries.size(), std::size_t(13));
        QCOMPARE(catalogue.entries.front().name(), QStringLiteral("Page: \"Open\" (a door)"));
        QCOMPARE(catalogue.entries.front().forms, QStringList(QStringLiteral("Öffnen")));
    }
    void findsTheUnfinished()
    {
        const QStringList expected {QStringLiteral("Page: \"Close\""),
            QStringLiteral("Page: \"Empty\""), QStringLiteral("Page: \"%n file(s)\"")};
        QCOMPARE(unfinished(planted()), expected);
    }
    void findsBrokenPlurals()
    {
        const QStringList expected {
            QStringLiteral("an empty form in Page: \"%n file(s)\""),
            QStringLiteral("1 forms instead of 2 in Page: \"%n star(s)\""),
        };
        QCOMPARE(pluralFaults(planted(), 2), expected);
    }
    void findsWhatDoesNotFit()
    {
        const QStringList expected {
            QStringLiteral("other placeholders in Page: \"%1 of %2\" -> \"%1 von\""),
            QStringLiteral("other placeholders in Page: \"%n row(s) of %1\" -> \"Zeilen von %1\""),
            QStringLiteral("other tags in Page: \"<b>Bold</b>\" -> \"Fett\""),
            QStringLiteral("a mnemonic on one side only in Page: \"&Save\" -> \"Sichern\""),
            QStringLiteral("another ending in Page: \"Import…\" -> \"Einlesen\""),
        };
        QCOMPARE(placeholderFaults(planted()), expected);
    }
    void findsTheLag()
    {
        const Catalogue fresh = readCatalogue(dataPath(QStringLiteral("translations/fresh_de.ts")));
        const QStringList expected {
            QStringLiteral("lacks Page: \"Brand new\""),
            QStringLiteral("lacks Page: \"Open\" (a file)"),
            QStringLiteral("still has Page: \"Close\""),
        };
        Catalogue kept = planted();
        kept.entries.resize(2); // "Open" (a door) and "Close"
        QCOMPARE(lag(fresh, kept), expected);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
