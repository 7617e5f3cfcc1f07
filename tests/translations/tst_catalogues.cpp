// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phrase.h"
#include "services/phrasetext.h"
#include "support/paths.h"
#include "translations/catalogue.h"

#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

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

    /// A language for a while: the program's catalogue of it, if there is one, and its numbers.
    class Speaking
    {
    public:
        explicit Speaking(const QString& language)
        {
            QLocale::setDefault(QLocale(language));
            if (m_translator.load(QStringLiteral(":/waymark/i18n/waymark_%1.qm").arg(language)))
                QCoreApplication::installTranslator(&m_translator);
        }
        ~Speaking() { QLocale::setDefault(QLocale::c()); }
        Q_DISABLE_COPY_MOVE(Speaking)

    private:
        QTranslator m_translator; ///< takes itself out when it goes
    };

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

    /// Whatever the reading of a file can say, a German reads in German.
    void everyPhraseIsSaid()
    {
        const Speaking german(QStringLiteral("de"));
        QStringList faults;
        for (std::size_t i = 0; i < kPhrases; ++i) {
            const PhraseForm& form = formOf(static_cast<Phrase>(i));
            const std::vector<std::string> words {"1", "2", "3", "4"};
            for (const int count : {1, 7}) {
                const QString text = QString::fromStdString(
                    filled(count == 1 && form.one ? form.one : form.text, count, words));
                if (phraseText(text) == text)
                    faults << text;
            }
        }
        verifyNone(faults, "phrases without German words");
    }

    void phrases_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("shown");
        const auto row
            = [](const char* name, const char* language, const char* english, const char* shown) {
                  QTest::newRow(name) << QString::fromUtf8(language) << QString::fromUtf8(english)
                                      << QString::fromUtf8(shown);
              };
        row("words", "de", "a ticket without an id", "ein Ticket ohne Kennung");
        row("number", "de", "line 12345", "Zeile 12.345");
        row("clause", "de", "expected ':', at byte 1234", "hier fehlt „:“, bei Byte 1.234");
        row("clause in a clause", "de", "the document is damaged: expected ':', at byte 7",
            "das Dokument ist beschädigt: hier fehlt „:“, bei Byte 7");
        row("a stranger's words stay", "de", "tickets[3]: unknown status \"empty\", kept as it is",
            "tickets[3]: unbekannter Status „empty“, so belassen");
        row("one", "de", "1 record of kind \"badge\", not imported yet",
            "1 Eintrag der Art „badge“, noch nicht übernommen");
        row("many", "de", "2 records of kind \"badge\", not imported yet",
            "2 Einträge der Art „badge“, noch nicht übernommen");
        row("foreign words", "de", "it is damaged: truncated gzip input",
            "es ist beschädigt: truncated gzip input");
        row("unknown", "de", "of an older version", "of an older version");
        row("english one", "en", "1 record of kind \"badge\", not imported yet",
            "1 record of kind \"badge\", not imported yet");
        row("english many", "en", "1200 records of kind \"badge\", not imported yet",
            "1,200 records of kind \"badge\", not imported yet");
        row("other digits", "ar", "line 12", "line ١٢");
    }
    void phrases()
    {
        QFETCH(QString, language);
        QFETCH(QString, english);
        QFETCH(QString, shown);
        const Speaking speaking(language);
        QCOMPARE(phraseText(english), shown);
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
