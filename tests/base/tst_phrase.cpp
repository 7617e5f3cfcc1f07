// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phrase.h"

#include <QTest>

using namespace waymark;

/// The phrases can be read back from what they write: that is how a window says in another language
/// what was stored in English.
class TestPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPhraseIsReadBack()
    {
        const std::vector<std::string> numbers {"11", "22", "33", "44"};
        for (std::size_t i = 0; i < kPhrases; ++i) {
            const PhraseForm& form = formOf(static_cast<Phrase>(i));
            // Words that none of the phrases uses, so that a wrong reading shows.
            std::vector<std::string> words {"Wort1", "Wort2", "Wort3", "Wort4"};
            for (std::size_t word = 0; word < words.size(); ++word) {
                if (std::string(form.text).find("%L" + std::to_string(word + 1))
                    != std::string::npos)
                    words[word] = numbers[word];
            }
            for (const char* pattern : {form.text, form.one}) {
                if (pattern == nullptr)
                    continue;
                const std::string text = filled(pattern, 7, words);
                QVERIFY2(text.find('%') == std::string::npos, text.c_str());
                const auto reading = readPhrase(QString::fromStdString(text));
                QVERIFY2(reading.has_value(), text.c_str());
                QVERIFY2(reading->phrase == form.phrase, text.c_str());
                QCOMPARE(reading->count, form.one == nullptr ? 0 : 7);
                QVERIFY(reading->words.size() <= words.size());
                for (std::size_t word = 0; word < reading->words.size(); ++word)
                    QCOMPARE(reading->words[word], words[word]);
            }
        }
    }

    void writes()
    {
        QCOMPARE(english(Phrase::TicketWithoutId), std::string("a ticket without an id"));
        QCOMPARE(english(Phrase::PlaceLine, {"12"}), std::string("line 12"));
        QCOMPARE(english(Phrase::JsonAtByte, {english(Phrase::JsonColon), "7"}),
            std::string("expected ':', at byte 7"));
        QCOMPARE(englishCount(Phrase::KindsNotImported, 1, {"badge"}),
            std::string("1 record of kind \"badge\", not imported yet"));
        QCOMPARE(englishCount(Phrase::KindsNotImported, 3, {"badge"}),
            std::string("3 records of kind \"badge\", not imported yet"));
    }

    /// A stranger's words within a phrase are words, whatever they hold.
    void wordsMayLookLikePlaces()
    {
        const std::string text = english(Phrase::KeyTwice, {"tickets[2]", "\"%1 %Ln %L2\""});
        QCOMPARE(text, std::string("tickets[2]: key \"%1 %Ln %L2\" occurs twice, the last counts"));
        const auto reading = readPhrase(QString::fromStdString(text));
        QVERIFY(reading.has_value());
        QCOMPARE(reading->words, (std::vector<std::string> {"tickets[2]", "\"%1 %Ln %L2\""}));
    }

    void otherTextsAreNone()
    {
        QVERIFY(!readPhrase(QString()));
        QVERIFY(!readPhrase(QStringLiteral("Truncated tar archive detected")));
        QVERIFY(!readPhrase(QStringLiteral("line twelve")));
        QVERIFY(!readPhrase(QString(5000, QLatin1Char('x')) + QStringLiteral(" assumed")));
    }
};

QTEST_GUILESS_MAIN(TestPhrase)
#include "tst_phrase.moc"
