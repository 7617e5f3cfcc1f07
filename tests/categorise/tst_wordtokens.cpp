// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/tokens.h"

using namespace waymark;

namespace {

/// Tokens as text: words between bars, marks by their kind.
QString shown(std::string_view text)
{
    std::vector<Token> tokens;
    tokenise(text, tokens);
    QStringList parts;
    for (const Token& token : tokens) {
        const auto part = text.substr(
            static_cast<std::size_t>(token.offset), static_cast<std::size_t>(token.length));
        parts << (token.kind == TokenKind::Line
                ? QStringLiteral("/")
                : QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())));
    }
    return parts.join(QLatin1Char('|'));
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("words") << QStringLiteral("Why not?") << QStringLiteral("Why|not|?");
        QTest::newRow("apostrophes") << QStringLiteral("I don't") << QStringLiteral("I|don't");
        QTest::newRow("quotes") << QStringLiteral("the 'old' one") << QStringLiteral("the|old|one");
        QTest::newRow("masks") << QStringLiteral("@name see http://link, or name@mail.")
                               << QStringLiteral("@name|see|http://link|or|name@mail|.");
        QTest::newRow("numbers") << QStringLiteral("since 2.7.1 at 10:30")
                                 << QStringLiteral("since|2.7.1|at|10:30");
        QTest::newRow("several marks")
            << QStringLiteral("what?! ok...") << QStringLiteral("what|?!|ok|...");
        QTest::newRow("faces") << QStringLiteral("fine :-) not :( ok: yes")
                               << QStringLiteral("fine|:-)|not|:(|ok|yes");
        QTest::newRow("lines") << QStringLiteral("a\n\n\nb\n") << QStringLiteral("a|/|b");
        QTest::newRow("umlauts") << QStringLiteral("Grüße an alle")
                                 << QStringLiteral("Grüße|an|alle");
        QTest::newRow("emoji") << QStringLiteral("nice 🎉 day") << QStringLiteral("nice|🎉|day");
        QTest::newRow("dashes") << QStringLiteral("a—b – c") << QStringLiteral("a|b|c");
    }
    void splits()
    {
        QFETCH(QString, text);
        QTEST(shown(text.toStdString()), "tokens");
    }

    void spellingDoesNotMatter()
    {
        std::vector<Token> a;
        std::vector<Token> b;
        tokenise("DON'T don\xE2\x80\x99t dont 7 1,000", a);
        QCOMPARE(a.size(), std::size_t(5));
        QCOMPARE(a[0].hash, wordHash("dont"));
        QCOMPARE(a[1].hash, wordHash("dont"));
        QCOMPARE(a[2].hash, wordHash("dont"));
        QCOMPARE(a[3].hash, a[4].hash);
        tokenise("crashes crashed cras", b);
        QCOMPARE(b[0].prefix, b[1].prefix);
        QVERIFY(b[0].suffix != b[1].suffix);
        QCOMPARE(b[2].prefix, 0U);
    }

    void findsSections()
    {
        std::vector<Token> t;
        const TextShape shape = tokenise("The title\nFirst one. Middle. And the last?", t);
        QVERIFY(shape.hasTitle);
        QVERIFY(shape.endsWithQuestion);
        QCOMPARE(t.front().sections, std::uint8_t(SectionTitle));
        QCOMPARE(t[3].sections, std::uint8_t(SectionFirst)); // "First"
        QCOMPARE(t[6].sections, std::uint8_t(0)); // "Middle"
        QCOMPARE(t.back().sections, std::uint8_t(SectionLast));
    }

    void readsSoManyCharacters()
    {
        QCOMPARE(classifiedPart(std::string(2000, 'a')).size(), std::size_t(1500));
        const std::string umlauts = QString(2000, QChar(0xE4)).toStdString();
        QCOMPARE(classifiedPart(umlauts).size(), std::size_t(3000));
        QVERIFY(classifiedPart(std::string(100000, '\x80')).size() <= 6000);
    }

    /// Every single byte and every pair of bytes, so that no lead byte at the end reads on.
    void anyBytesAreSafe()
    {
        std::vector<Token> tokens;
        for (int a = 0; a < 256; ++a) {
            for (int b = 0; b < 256; ++b) {
                const std::string text = {static_cast<char>(a), static_cast<char>(b)};
                tokenise(text, tokens);
                for (const Token& token : tokens) {
                    QVERIFY(token.offset >= 0 && token.length > 0);
                    QVERIFY(static_cast<std::size_t>(token.offset + token.length) <= text.size());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_wordtokens.moc"
