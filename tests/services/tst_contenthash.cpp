// SPDX-License-Identifier: GPL-3.0-or-later
// The fingerprint of a message's content stands in every workspace: it must stay what it was,
// however it is computed.
#include "base/hash.h"
#include "services/importwriter.h"

#include <QTest>

#include <random>

using namespace waymark;

namespace {

/// The rule, letter by letter: runs of white space and control characters are one space, none at
/// the ends.
std::string byTheRule(const std::string& text)
{
    std::string out;
    bool gap = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) <= ' ') {
            gap = !out.empty();
            continue;
        }
        if (gap)
            out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

std::uint64_t hashOfComment(const std::string& body)
{
    ImportedMessage message;
    message.kind = "comment";
    message.body = body;
    return contentHashOf(message);
}

} // namespace

class TestContentHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameWords_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("line ends") << QStringLiteral("a\r\nb") << QStringLiteral("a\nb");
        QTest::newRow("indent") << QStringLiteral("  a\n    b") << QStringLiteral("a b");
        QTest::newRow("blank ends") << QStringLiteral("\n\na b \t") << QStringLiteral("a b");
        QTest::newRow("nothing") << QStringLiteral(" \n\t ") << QString();
        QTest::newRow("long words") << QStringLiteral("Donaudampfschifffahrt  auf\nder Donau")
                                    << QStringLiteral("Donaudampfschifffahrt auf der Donau");
        QTest::newRow("accents") << QStringLiteral("é\u00a0ü  ß") << QStringLiteral("é\u00a0ü ß");
    }
    void sameWords()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(hashOfComment(one.toStdString()), hashOfComment(other.toStdString()));
    }

    void otherWords()
    {
        QVERIFY(hashOfComment("a b") != hashOfComment("ab"));
        QVERIFY(hashOfComment("abcdefgh i") != hashOfComment("abcdefghi"));
    }

    void anyBytes()
    {
        std::mt19937 random(7);
        const std::string bytes = std::string("a\xc3\xa9 \n\t\0\x1f!~\x7f\xff\x80 bc", 15);
        for (int i = 0; i < 20'000; ++i) {
            std::string text(random() % 40, ' ');
            for (char& c : text)
                c = bytes[random() % bytes.size()];
            QCOMPARE(hashOfComment(text), stableHash(byTheRule(text)));
        }
    }
};

QTEST_GUILESS_MAIN(TestContentHash)
#include "tst_contenthash.moc"
