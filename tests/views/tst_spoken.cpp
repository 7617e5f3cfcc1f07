// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokenwindow.h"
#include "textcatcher.h"

#include <QtTest>
#include <QtWidgets>

#include <algorithm>

using namespace waymark;
using namespace waymark::test;

/// What stands in the window, read as it is painted: in German nothing stays English, and where a
/// language has digits of its own all numbers are written in them. The members' words are German
/// and hold no digit, so whatever is found is ours.
class TestSpoken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatcherSees()
    {
        QLabel label(QStringLiteral("Latin 12, Arabic \u0661\u0662"));
        label.resize(200, 20);
        TextCatcher catcher;
        const QString words = catcher.wordsOf(label).join(QString());
        QVERIFY2(words.contains(QLatin1String("12")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("\u0661\u0662")), qPrintable(words));
        QVERIFY(holdsLatinDigit(words) && isEnglish(words + QStringLiteral(" and more")));
        QVERIFY(!holdsLatinDigit(QStringLiteral("F1, \u0661")));
        QVERIFY(!isEnglish(QStringLiteral("Wartezeiten in Tagen")));
    }

    void pages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("press"); ///< a button; empty for none
        for (const char* language : {"ar", "de"}) {
            const bool german = qstrcmp(language, "de") == 0;
            const auto row = [&](const char* page, const char* english, const char* inGerman) {
                QTest::addRow("%s %s %s", language, page, english)
                    << QString::fromLatin1(language) << QString::fromLatin1(page)
                    << QString::fromUtf8(german ? inGerman : english);
            };
            row("home", "", "");
            row("inbox", "", "");
            row("import", "", "");
            row("settings", "", "");
            row("import", "Report", "Bericht");
            row("inbox", "Report", "Bericht");
            row("inbox", "Sign off", "Abzeichnen");
            row("home", "Choose them", "Auswählen");
            row("home", "Sketch a path", "Pfad skizzieren");
            row("import", "Column maps", "Spaltenzuordnungen");
            row("home", "Keyboard shortcuts", "Tastenkürzel");
            row("home", "About Waymark", "Über Waymark");
            row("inbox", "Search", "Suchen");
        }
    }
    void pages()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        QFETCH(QString, press);
        if (!m_spoken || m_language != language) {
            m_spoken.reset(); // the languages of the program are one
            m_spoken = std::make_unique<SpokenWindow>(language);
            m_spoken->work();
            m_language = language;
        }
        SpokenWindow& spoken = *m_spoken;
        spoken.show(page);
        QCOMPARE(spoken.window().currentPage(), page);
        QVERIFY(press.isEmpty() || spoken.press(press));
        const bool german = language == QLatin1String("de");
        std::vector<ShownWords> all = wordsIn(spoken.window());
        for (const QAction* action : spoken.window().actions())
            all.push_back({QStringLiteral("action"), action->text()});
        bool anyNumber = false;
        QStringList faults;
        for (const ShownWords& shown : all) {
            if (german ? isEnglish(shown.words) : holdsLatinDigit(shown.words))
                faults << shown.where + QStringLiteral(": ") + shown.words;
            anyNumber = anyNumber || holdsOwnDigit(shown.words);
        }
        for (const QString& fault : faults)
            qInfo().noquote() << fault;
        QVERIFY2(faults.isEmpty(), qPrintable(QString::number(faults.size())));
        QVERIFY(german || anyNumber);
    }
    void cleanup()
    {
        if (m_spoken)
            qDeleteAll(m_spoken->window().findChildren<QDialog*>());
    }
    void cleanupTestCase() { m_spoken.reset(); }

private:
    std::unique_ptr<SpokenWindow> m_spoken;
    QString m_language;

    static bool holdsLatinDigit(QString text)
    {
        // Keys are called as they are printed on them; encodings, licences and versions have names;
        // the numbers of a list are drawn by who lays it out, be it Qt or a browser.
        static const QRegularExpression allowed(QStringLiteral(
            "\\bF\\d+\\b|\\bCtrl \\d|\\bwindows-\\d+|\\bversion \\d|\\bQt [\\d.]+|^\\d\\.$"));
        text.remove(allowed);
        return std::any_of(
            text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    }
    static bool holdsOwnDigit(const QString& text)
    {
        return std::any_of(text.begin(), text.end(),
            [](QChar c) { return c.unicode() >= 0x660 && c.unicode() <= 0x669; });
    }
    /// By small words that German does not have; one in every English sentence but the shortest.
    static bool isEnglish(const QString& text)
    {
        static const QRegularExpression small(
            QStringLiteral("\\b(the|of|and|is|are|no|not|with|from|to|by|for|on|that|this|it|its|"
                           "your|you|has|have|one|message|messages|file|files|line|"
                           "people|read|days?|none|open|save|close|cancel|search|undo|"
                           "redo|settings|yesterday|rejected|unknown|ctrl)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        return small.match(text).hasMatch();
    }
};

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
