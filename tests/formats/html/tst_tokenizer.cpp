// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/tokenizer.h"

using namespace waymark;

namespace {

std::string describe(const HtmlToken& token)
{
    switch (token.type) {
    case HtmlToken::Type::Text:
        return "text:" + std::string(token.raw);
    case HtmlToken::Type::Comment:
        return "comment:" + std::string(token.raw);
    case HtmlToken::Type::Doctype:
        return "doctype:" + std::string(token.raw);
    case HtmlToken::Type::EndTag:
        return "/" + token.name;
    case HtmlToken::Type::End:
        return "end";
    case HtmlToken::Type::StartTag:
        break;
    }
    std::string result = token.name;
    for (const HtmlAttribute& attribute : token.attributes)
        result += " " + attribute.name + "=" + std::string(attribute.rawValue);
    return token.selfClosing ? result + " /" : result;
}

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* html, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected);
        };
        row("text", "a < b", "text:a < b");
        row("tags", "<P>x</P >", "p|text:x|/p");
        row("attributes", "<a HREF=x b='y z' c=\"w\" d>", "a href=x b=y z c=w d=");
        row("the first of two counts", "<a b=1 b=2>", "a b=1");
        row("a bracket in a value", "<a b='>'>c", "a b=>|text:c");
        row("slashes between", "<img/src=x/onerror=y/>", "img src=x/onerror=y/");
        row("self closing", "<br/><hr />", "br /|hr /");
        row("comment", "a<!-- <b> -->c", "text:a|comment: <b> |text:c");
        row("comment, abrupt", "<!-->a<!--->b", "comment:|text:a|comment:|text:b");
        row("comment, exclamation mark", "<!--a--!>b", "comment:a|text:b");
        row("comment without end", "<!--a", "comment:a");
        row("bogus comments", "<?xml?>a</ b>c<!x>",
            "comment:?xml?|text:a|comment: b|text:c|comment:x");
        row("nothing at all", "a</>b", "text:a|text:b");
        row("doctype", "<!DOCTYPE html>x", "doctype: html|text:x");
        row("script", "<script>if (a<b) '</b>'</SCRIPT >x",
            "script|text:if (a<b) '</b>'|/script|text:x");
        row("script, another end", "<script></scriptx></script>", "script|text:</scriptx>|/script");
        row("script, empty", "<script></script>x", "script|/script|text:x");
        row("script without end", "<script>a<b>", "script|text:a<b>");
        row("title", "<title>a<b></title>", "title|text:a<b>|/title");
        row("plaintext", "<plaintext>a</plaintext>", "plaintext|text:a</plaintext>");
        row("tag without end", "a<b c=\"d", "text:a");
        row("equals sign in front", "<a =b>", "a =b=");
    }
    void tokens()
    {
        QFETCH(QString, html);
        const std::string input = html.toStdString();
        HtmlTokenizer tokenizer(input);
        QStringList found;
        for (HtmlToken token = tokenizer.next(); token.type != HtmlToken::Type::End;
             token = tokenizer.next())
            found.append(QString::fromStdString(describe(token)));
        QTEST(found.join(u'|'), "expected");
        QVERIFY(tokenizer.next().type == HtmlToken::Type::End);
    }

    void saysWhereItEnded()
    {
        const auto endedInside = [](std::string_view html) {
            HtmlTokenizer tokenizer(html);
            while (tokenizer.next().type != HtmlToken::Type::End) { }
            return tokenizer.endedInside();
        };
        QVERIFY(!endedInside("<p>x"));
        QVERIFY(endedInside("<p x"));
        QVERIFY(endedInside("<!-- x"));
        QVERIFY(endedInside("<style>x"));
    }

    void attributesAreCapped()
    {
        std::string html = "<a";
        for (int i = 0; i < 100000; ++i)
            html += " a" + std::to_string(i);
        html += ">";
        QElapsedTimer timer;
        timer.start();
        const HtmlToken token = HtmlTokenizer(html).next();
        QCOMPARE(token.attributes.size(), HtmlTokenizer::kMaxAttributes);
        QVERIFY2(
            timer.elapsed() < 2000, "the time must not grow with the square of the attributes");
    }

    void references_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("attribute");
        QTest::newRow("named") << QStringLiteral("&eacute;&amp;") << QStringLiteral("é&")
                               << QStringLiteral("é&");
        QTest::newRow("numbers") << QStringLiteral("&#233;&#xE9;") << QStringLiteral("éé")
                                 << QStringLiteral("éé");
        QTest::newRow("windows numbers")
            << QStringLiteral("&#128;") << QStringLiteral("€") << QStringLiteral("€");
        QTest::newRow("without semicolon")
            << QStringLiteral("?a=1&copy=2") << QStringLiteral("?a=1©=2")
            << QStringLiteral("?a=1&copy=2");
        QTest::newRow("unknown") << QStringLiteral("&nope; & b") << QStringLiteral("&nope; & b")
                                 << QStringLiteral("&nope; & b");
        QTest::newRow("markup stays text")
            << QStringLiteral("<b>&lt;") << QStringLiteral("<b><") << QStringLiteral("<b><");
        QTest::newRow("quotes") << QStringLiteral("\"&quot;") << QStringLiteral("\"\"")
                                << QStringLiteral("\"\"");
    }
    // Whatever a number gives, it is valid UTF-8.
    void numbersBeyondUnicode()
    {
        for (const char* number :
            {"&#11111111111;", "&#x110000;", "&#xFFFFFFFFFF;", "&#4294967297", "&#xD800;"}) {
            const std::string text = resolveReferences(number, false);
            QCOMPARE(QString::fromStdString(text).toStdString(), text);
            QVERIFY(!text.empty());
        }
    }

    void references()
    {
        QFETCH(QString, raw);
        QTEST(QString::fromStdString(resolveReferences(raw.toStdString(), false)), "text");
        QTEST(QString::fromStdString(resolveReferences(raw.toStdString(), true)), "attribute");
    }
};

QTEST_APPLESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
