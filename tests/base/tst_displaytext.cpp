// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/displaytext.h"

using namespace waymark;

class TestDisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void display_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char16_t* text, const char16_t* shown) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(shown);
        };
        row("plain", u"Zoë O’Neill-山田", u"Zoë O’Neill-山田");
        row("line ends", u"a\r\nb\tc\u2028d", u"a b c d");
        row("escape", u"\u001B]0;t\u0007", u"␛]0;t␇");
        row("C1", u"a\u0085b\u009Bc", u"a[U+0085]b[U+009B]c");
        row("override", u"\u202Enimda", u"[U+202E]nimda");
        row("isolate, paired", u"\u2066Re: t\u2069 closed", u"\u2066Re: t\u2069 closed");
        row("isolate, alone", u"\u2067a", u"[U+2067]a");
        row("isolate end, alone", u"a\u2069", u"a[U+2069]");
        row("zero width", u"adm\u200Bin\u00AD", u"adm[U+200B]in[U+00AD]");
        row("joiner between Latin letters", u"a\u200Db", u"a[U+200D]b");
        row("joiner in an emoji", u"👩\u200D💻", u"👩\u200D💻");
        row("non-joiner in Persian", u"می\u200Cخواهم", u"می\u200Cخواهم");
        row("region flag", u"🏴\U000E0067\U000E007F", u"🏴\U000E0067\U000E007F");
        row("tags elsewhere", u"a\U000E0067", u"a[U+E0067]");
        row("marks", u"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b",
            u"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b");
        row("flood of marks", u"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b",
            u"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301…b");
    }
    void display()
    {
        QFETCH(QString, text);
        QTEST(displayText(text), "shown");
    }

    void loneSurrogate()
    {
        const QString shown = displayText(QString(u'x') + QChar(0xD800) + QChar(u'y'));
        QCOMPARE(shown, QStringLiteral("x\uFFFDy"));
    }

    void isolation()
    {
        QCOMPARE(isolatedText(QStringLiteral("abc")), QStringLiteral("abc"));
        QCOMPARE(isolatedText(QStringLiteral("שלום 1")), QStringLiteral("\u2068שלום 1\u2069"));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("mixed");
        QTest::addColumn<bool>("hidden");
        QTest::addColumn<bool>("imitates");
        const QString real = QStringLiteral("a@example.org");
        QTest::newRow("plain") << QStringLiteral("Zoë") << real << false << false << false;
        QTest::newRow("Cyrillic a")
            << QStringLiteral("p\u0430ypal") << real << true << false << false;
        QTest::newRow("Greek o") << QStringLiteral("g\u03BFogle") << real << true << false << false;
        QTest::newRow("two words, two scripts")
            << QStringLiteral("Анна Smith") << real << false << false << false;
        QTest::newRow("Japanese with Latin")
            << QStringLiteral("山田T") << real << false << false << false;
        QTest::newRow("hidden in between")
            << QStringLiteral("p\u200B\u0430") << real << true << true << false;
        QTest::newRow("other address")
            << QStringLiteral("boss@bank.example") << real << false << false << true;
        QTest::newRow("own address")
            << QStringLiteral("A@example.org") << real << false << false << false;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, address);
        const NameCheck check = checkName(name, address);
        QTEST(check.mixedScripts, "mixed");
        QTEST(check.hiddenCharacters, "hidden");
        QTEST(check.looksLikeAddress, "imitates");
    }

    void addressesAndLinks()
    {
        QCOMPARE(displayAddress(QStringLiteral("a@b.example")), QStringLiteral("a@b.example"));
        QCOMPARE(displayAddress(QStringLiteral("a@xn--mller-kva.example")),
            QStringLiteral("a@xn--mller-kva.example (müller.example)"));
        QCOMPARE(linkHost(QStringLiteral("http://bank.example@evil.example/x")),
            QStringLiteral("evil.example"));
        QCOMPARE(linkHost(QStringLiteral("https://müller.example/")),
            QStringLiteral("xn--mller-kva.example"));
        QCOMPARE(linkHost(QStringLiteral("mailto:a@b.example?subject=x")),
            QStringLiteral("a@b.example"));
        QCOMPARE(linkHost(QStringLiteral("file:///etc/passwd")), QString());
        QCOMPARE(linkHost(QStringLiteral("javascript:alert(1)")), QString());
    }

    void shortening_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("graphemes");
        QTest::addColumn<QString>("cut");
        QTest::addColumn<QString>("atWord");
        QTest::newRow("fits") << QStringLiteral("abc") << 3 << QStringLiteral("abc")
                              << QStringLiteral("abc");
        QTest::newRow("cut") << QStringLiteral("abcd") << 3 << QStringLiteral("ab…")
                             << QStringLiteral("ab…");
        QTest::newRow("one") << QStringLiteral("abcd") << 1 << QStringLiteral("…")
                             << QStringLiteral("…");
        QTest::newRow("none") << QStringLiteral("abcd") << 0 << QString() << QString();
        QTest::newRow("space before the cut")
            << QStringLiteral("ab cdef") << 4 << QStringLiteral("ab…") << QStringLiteral("ab…");
        QTest::newRow("word") << QStringLiteral("a message that goes on") << 20
                              << QStringLiteral("a message that goes…")
                              << QStringLiteral("a message that goes…");
        QTest::newRow("in a word")
            << QStringLiteral("a message that goes on") << 18
            << QStringLiteral("a message that go…") << QStringLiteral("a message that…");
        QTest::newRow("flags") << QStringLiteral("🇩🇪🇫🇷🇪🇸") << 2 << QStringLiteral("🇩🇪…")
                               << QStringLiteral("🇩🇪…");
        QTest::newRow("family") << QStringLiteral("👨‍👩‍👧x y") << 2
                                << QStringLiteral("👨‍👩‍👧…")
                                << QStringLiteral("👨‍👩‍👧…");
        QTest::newRow("marks") << QStringLiteral("e\u0301e\u0301e\u0301") << 2
                               << QStringLiteral("e\u0301…") << QStringLiteral("e\u0301…");
    }
    void shortening()
    {
        QFETCH(QString, text);
        QFETCH(int, graphemes);
        QTEST(shortened(text, graphemes), "cut");
        QTEST(shortenedAtWord(text, graphemes), "atWord");
    }
};

QTEST_APPLESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
