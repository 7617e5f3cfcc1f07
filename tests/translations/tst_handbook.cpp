// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"
#include "command.h"
#include "presentation/handbook.h"

#include <QCommandLineParser>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace waymark;

/// The handbook tells the truth: both languages say the same, what it calls by name is called so
/// in the window, and no verb or option of the command line is missing.
class HandbookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chaptersOfBothLanguagesAreAlike();
    void anUnknownLanguageIsEnglish();
    void everyLinkAndPictureIsThere_data() { languages(); }
    void everyLinkAndPictureIsThere();
    void boldWordsStandInTheWindow_data() { languages(); }
    void boldWordsStandInTheWindow();
    void everyPageHasAChapter();
    void everyVerbAndOptionIsNamed_data() { languages(); }
    void everyVerbAndOptionIsNamed();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }
    /// The first group of every match.
    static QStringList found(const QString& text, const QString& pattern)
    {
        QStringList all;
        auto matches = QRegularExpression(pattern).globalMatch(text);
        while (matches.hasNext())
            all << matches.next().captured(1);
        return all;
    }
};

void HandbookTest::chaptersOfBothLanguagesAreAlike()
{
    const auto english = handbook(QStringLiteral("en_GB"));
    const auto german = handbook(QStringLiteral("de_AT"));
    QVERIFY(english.size() >= 8);
    QCOMPARE(german.size(), english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        QCOMPARE(german[i].id, english[i].id);
        QVERIFY(!english[i].title.isEmpty() && german[i].title != english[i].title);
        // Headings, rows, items and numbered items in the same order.
        const auto shape = [](const HandbookChapter& chapter) {
            QString kinds;
            for (const QString& line : chapter.text.split(u'\n')) {
                if (!line.isEmpty() && QStringLiteral("#|-!").contains(line[0]))
                    kinds += line[0];
            }
            return kinds;
        };
        QCOMPARE(shape(german[i]), shape(english[i]));
    }
}

void HandbookTest::anUnknownLanguageIsEnglish()
{
    QCOMPARE(handbook(QStringLiteral("tlh")).front().title, QStringLiteral("First steps"));
    QCOMPARE(handbook(QString()).front().title, QStringLiteral("First steps"));
}

void HandbookTest::everyLinkAndPictureIsThere()
{
    QFETCH(QString, language);
    QSet<QString> ids;
    for (const HandbookChapter& chapter : handbook(language))
        ids.insert(chapter.id);
    for (const HandbookChapter& chapter : handbook(language)) {
        for (const QString& target : found(chapter.text, QStringLiteral("\\]\\(([^)]+)\\)"))) {
            if (target.startsWith(QLatin1String("../images/")))
                QVERIFY2(QFile::exists(QStringLiteral(":/waymark/help/") + target.mid(3)),
                    qPrintable(chapter.id + u' ' + target));
            else
                QVERIFY2(ids.contains(target), qPrintable(chapter.id + u' ' + target));
        }
    }
}

void HandbookTest::boldWordsStandInTheWindow()
{
    QFETCH(QString, language);
    const test::Catalogue catalogue
        = test::readCatalogue(QStringLiteral(WAYMARK_CATALOGUE_FOLDER "/waymark_de.ts"));
    QSet<QString> words;
    for (const test::CatalogueEntry& entry : catalogue.entries) {
        if (language == QLatin1String("en"))
            words.insert(entry.source);
        else
            words.unite({entry.forms.begin(), entry.forms.end()});
    }
    for (const HandbookChapter& chapter : handbook(language)) {
        for (const QString& word : found(chapter.text, QStringLiteral("\\*\\*([^*]+)\\*\\*"))) {
            // No sentence of the window holds a number of its own; it is put in.
            static const QRegularExpression number(QStringLiteral("\\d+"));
            const QString withPlace = QString(word).replace(number, QStringLiteral("%1"));
            QVERIFY2(words.contains(word) || words.contains(withPlace),
                qPrintable(chapter.id + u' ' + word));
        }
    }
}

void HandbookTest::everyPageHasAChapter()
{
    QSet<QString> ids;
    for (const HandbookChapter& chapter : handbook(QStringLiteral("en")))
        ids.insert(chapter.id);
    for (const char* page : {"home", "inbox", "import", "settings", "a page to come"})
        QVERIFY2(ids.contains(chapterOfPage(QString::fromLatin1(page))), page);
    QCOMPARE(chapterOfPage(QStringLiteral("inbox")), QStringLiteral("03-audit.md"));
}

void HandbookTest::everyVerbAndOptionIsNamed()
{
    QFETCH(QString, language);
    QString chapter;
    for (const HandbookChapter& candidate : handbook(language)) {
        if (candidate.id == QLatin1String("07-command-line.md"))
            chapter = candidate.text;
    }
    for (const auto& command : cli::allCommands()) {
        const QString verb = command->name();
        QVERIFY2(chapter.contains(QStringLiteral("| `%1` |").arg(verb)), qPrintable(verb));
        QCommandLineParser parser;
        command->addOptions(parser);
        for (const QString& option :
            found(parser.helpText(), QStringLiteral("(?m)^  (?:-\\w, )?(--[a-z-]+)")))
            QVERIFY2(chapter.contains(u'`' + option + u'`'), qPrintable(verb + u' ' + option));
    }
}

QTEST_GUILESS_MAIN(HandbookTest)
#include "tst_handbook.moc"
