// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/masking.h"

using namespace waymark;

class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* name, const char* text, const char* masked) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("plain", "nothing to hide: at 5 pm", "nothing to hide: at 5 pm");
        row("link", "see https://example.org/a?b=c#d.", "see http://link.");
        row("link in brackets", "(http://example.org/x)", "(http://link)");
        row("link in angles", "<https://example.org>", "<http://link>");
        row("www", "WWW.Example.org rocks", "http://link rocks");
        row("link with a handle", "https://example.org/@jane now", "http://link now");
        row("mail", "write jane.doe+x@mail.example.org, please", "write name@mail, please");
        row("mail at the end", "jane@example.org.", "name@mail.");
        row("mailto", "mailto:jane@example.org", "mailto:name@mail");
        row("handle", "@jane_doe: thanks", "@name: thanks");
        row("handle with a server", "ask @jane@example.org.", "ask @name.");
        row("handle with a dot", "ask @jane.doe.", "ask @name.");
        row("handle in brackets", "(@jane)", "(@name)");
        row("two handles", "@a @b", "@name @name");
        row("handle after a link", "http://example.org @jane", "http://link @name");
        row("no handle", "2 @ 5 Euro, a @, @", "2 @ 5 Euro, a @, @");
        row("scheme alone", "http:// and www. are no links", "http:// and www. are no links");
        row("inside a word", "awww.x", "awww.x");
        row("umlauts", "Grüße an @jürgen", "Grüße an @nameürgen");
    }
    void masks()
    {
        QFETCH(QString, text);
        QTEST(QString::fromStdString(maskPersonal(text.toStdString())), "masked");
    }
    void masksOnce()
    {
        const std::string text = "see http://link, name@mail and @name; http://link";
        QCOMPARE(maskPersonal(text), text);
    }
    void hugeTextTakesLinearTime()
    {
        QCOMPARE(maskPersonal(std::string(1000000, '@')).size(), std::size_t(1000000));
        QCOMPARE(maskPersonal(std::string(1000000, 'a') + "@b"), std::string("name@mail"));
        QVERIFY(maskPersonal(std::string(1000000, '\xFF')).size() == 1000000);
    }
};

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
