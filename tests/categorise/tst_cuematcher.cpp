// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/cuematcher.h"
#include "categorise/features.h"

#include <set>

using namespace waymark;

namespace {

/// The places of one cue with the given phrases, as "first-last".
QString places(std::string_view phrases, std::string_view text)
{
    const CueMatcher matcher(
        {CueDefinition {"x", CueFamily::None, phrases}}, {WordList {"fruit", "apple|pear"}});
    std::vector<Token> tokens;
    std::vector<std::uint16_t> ids;
    std::vector<CueMatch> matches;
    tokenise(text, tokens);
    matcher.find(tokens, ids, matches);
    QStringList found;
    for (const CueMatch& match : matches) {
        found << QStringLiteral("%1-%2").arg(match.first).arg(match.last);
    }
    return found.join(QLatin1Char(' '));
}

} // namespace

class TestCueMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("phrases");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row
            = [](const char* name, const char* phrases, const char* text, const char* found) {
                  QTest::newRow(name) << QString::fromLatin1(phrases) << QString::fromLatin1(text)
                                      << QString::fromLatin1(found);
              };
        row("a row of words", "how do i", "so how do I start", "1-3");
        row("not in part", "how do i", "how do we", "");
        row("either", "how do|can i", "how can I", "0-2");
        row("may be missing", "can you [please] help", "can you help. can you please help",
            "0-2 4-7");
        row("longest at one place", "thanks [you|everybody]", "thanks everybody", "0-1");
        row("longest of two phrases", "thanks\nthanks a lot", "thanks a lot", "0-2");
        row("gap", "is * broken", "it is all so broken", "1-4");
        row("gap of nothing", "is * broken", "it is broken", "1-2");
        row("gap too long", "is * broken", "is one two three four broken", "");
        row("gap ends with the sentence", "is * broken", "it is. Now broken", "");
        row("word list", "{fruit} pie", "pear pie", "0-1");
        row("begin", "^ please", "please. oh please", "0-0");
        row("begin after a line break", "^ please", "well\nplease", "2-2");
        row("end", "again $", "again and again. x", "2-2");
        row("end of the text", "again $", "not again", "1-1");
        row("question mark", "ideas ?", "any ideas? ideas.", "1-2");
        row("number", "<num> stars", "5 stars", "0-1");
        row("link", "see <link>", "see http://link", "0-1");
    }
    void finds()
    {
        QFETCH(QString, phrases);
        QFETCH(QString, text);
        QTEST(places(phrases.toStdString(), text.toStdString()), "found");
    }

    void unreadablePhrasesAreNamed()
    {
        const CueMatcher matcher({CueDefinition {"x", CueFamily::None, "{nothing} here"}}, {});
        QCOMPARE(matcher.problems().size(), std::size_t(1));
        const CueMatcher rows({CueDefinition {"x", CueFamily::None, "thanks [a lot]"}}, {});
        QCOMPARE(rows.problems().size(), std::size_t(1));
    }
    void theShippedBookReads()
    {
        QVERIFY2(CueMatcher::shipped().problems().empty(),
            CueMatcher::shipped().problems().empty()
                ? ""
                : CueMatcher::shipped().problems().front().c_str());
        std::set<std::string_view> names;
        for (const CueDefinition& cue : cueDefinitions()) {
            QVERIFY2(names.insert(cue.name).second, cue.name.data());
        }
        for (int i = 0; i < denseFeatureCount(); ++i) {
            QVERIFY(!denseFeatureName(i).empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestCueMatcher)
#include "tst_cuematcher.moc"
