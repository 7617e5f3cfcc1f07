// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"
#include "translations/catalogue.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;

/// The catalogues of translations/: they do not lag behind the sources, and what they say is whole.
class TestCatalogues : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_complaints; ///< of lupdate

    [[nodiscard]] static QString kept(const QString& language)
    {
        return sourcePath(QStringLiteral("translations/waymark_%1.ts").arg(language));
    }

    /// What lupdate finds in the sources today.
    Catalogue fresh(const QString& language, bool pluralOnly)
    {
        const QString path = m_folder.filePath(QStringLiteral("waymark_%1.ts").arg(language));
        QStringList arguments
            = QStringLiteral(WAYMARK_LUPDATE_ARGUMENTS).split(u' ', Qt::SkipEmptyParts);
        if (pluralOnly)
            arguments.prepend(QStringLiteral("-pluralonly"));
        arguments << QStringLiteral("-silent") << QStringLiteral("-ts") << path;
        QProcess lupdate;
        lupdate.setWorkingDirectory(sourcePath(QString()));
        lupdate.start(QStringLiteral(WAYMARK_LUPDATE), arguments);
        if (!lupdate.waitForFinished(60000) || lupdate.exitCode() != 0)
            qFatal("lupdate: %s", lupdate.readAllStandardError().constData());
        m_complaints = lupdate.readAllStandardError();
        return readCatalogue(path);
    }

    /// Lists every fault on a line of its own; Qt Test cuts a failure's message after 1 KB.
    static void verifyNone(const QStringList& faults, const char* what)
    {
        for (const QString& fault : faults)
            qInfo().noquote() << fault;
        const QByteArray text = QByteArray::number(faults.size()) + ' ' + what;
        QVERIFY2(faults.isEmpty(), text.constData());
    }

private Q_SLOTS:
    void lag_data()
    {
        QTest::addColumn<bool>("pluralOnly");
        QTest::newRow("de") << false;
        QTest::newRow("en") << true;
    }
    void lag()
    {
        QFETCH(bool, pluralOnly);
        const QString language = QString::fromLatin1(QTest::currentDataTag());
        const Catalogue now = fresh(language, pluralOnly);
        QVERIFY(!now.entries.empty());
        verifyNone(test::lag(now, readCatalogue(kept(language))),
            "differences to the sources; the target update_translations takes them in");
    }

    /// A sentence lupdate cannot place (a class without Q_OBJECT, a tr() outside any class) would
    /// never be translated.
    void everySentenceHasItsClass()
    {
        (void)fresh(QStringLiteral("de"), false);
        QVERIFY2(m_complaints.isEmpty(), m_complaints.constData());
    }

    void languages_data()
    {
        QTest::addColumn<int>("forms");
        QTest::newRow("de") << 2;
        QTest::newRow("en") << 2;
    }
    void languages()
    {
        QFETCH(int, forms);
        const Catalogue catalogue
            = readCatalogue(kept(QString::fromLatin1(QTest::currentDataTag())));
        verifyNone(placeholderFaults(catalogue), "translations that do not fit their source");
        verifyNone(pluralFaults(catalogue, forms), "plurals that are not whole");
        verifyNone(unfinished(catalogue), "sentences without a translation");
    }

    /// The catalogues in the program are those of the folder.
    void embedded_data() { languages_data(); }
    void embedded()
    {
        const QString path = QStringLiteral(":/waymark/i18n/waymark_%1.qm")
                                 .arg(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(QFile::exists(path), qUtf8Printable(path));
    }
};

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
