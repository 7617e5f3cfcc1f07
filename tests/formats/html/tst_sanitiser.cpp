// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/sanitiser.h"

using namespace waymark;

class TestSanitiser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("text");
        const auto row
            = [](const char* name, const char* html, const char* expected, const char* text) {
                  QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(expected)
                                      << QString::fromUtf8(text);
              };
        row("plain", "a &amp; b", "a &amp; b", "a & b");
        row("spaces", " a \n\t b ", "a b", "a b");
        row("paragraphs", "<p>a<p>b", "<p>a</p><p>b</p>", "a\nb");
        row("script", "a<script>alert(1)</script>b", "ab", "ab");
        row("style", "<style>p{color:red}</style><p style='x' class=y onclick=z>a", "<p>a</p>",
            "a");
        row("handlers", "<b onmouseover=alert(1)>a</b>", "<b>a</b>", "a");
        row("unknown elements keep their text", "<blink>a</blink><x-y>b</x-y>", "ab", "ab");
        row("title and frames", "<title>a</title><iframe src=x>b</iframe>c", "c", "c");
        row("forms", "<form action=x><input name=y>a<button>b</button></form>", "<div>ab</div>",
            "ab");
        row("inline, crossed", "<b>a<i>b</b>c</i>", "<b>a<i>b</i></b><i>c</i>", "abc");
        row("inline over blocks", "<b><p>a</p><p>b</p></b>", "<p><b>a</b></p><p><b>b</b></p>",
            "a\nb");
        row("inline, doubled", "<b><b>a</b>b</b>c", "<b>ab</b>c", "abc");
        row("space belongs outside", "<b>a </b>c<u> d</u>", "<b>a</b> c <u>d</u>", "a c d");
        row("empty elements vanish", "<div><p></p><b></b><ul><li></ul></div>a", "a", "a");
        row("a block without text still parts", "a<div></div>b", "a<br>b", "a\nb");
        row("breaks", "a<br>b<br><br><br>c<br>", "a<br>b<br><br>c", "a\nb\nc");
        row("an empty line", "<div>a</div><div><br></div><div>b</div>",
            "<div>a</div><div>\u00A0</div><div>b</div>", "a\n \nb");
        row("div in div", "<div>a<div>b</div>c</div>", "<div>a</div><div>b</div><div>c</div>",
            "a\nb\nc");
        row("block ends paragraph", "<p>a<div>b</div>", "<p>a</p><div>b</div>", "a\nb");
        row("heading levels", "<h1>a</h1><h6>b</h6>", "<h1>a</h1><h4>b</h4>", "a\nb");
        row("list", "<ul><li>a<li>b<ol><li>c</ol></ul>",
            "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "- a\n- b\n- c");
        row("list without items", "<ul>a<p>b</p></ul>", "<ul><li>a<p>b</p></li></ul>", "- a\nb");
        row("item without list", "<li>a<li>b", "<div>a</div><div>b</div>", "a\nb");
        row("quotation", "<blockquote><p>a</p>b</blockquote>c",
            "<blockquote><p>a</p>b</blockquote>c", "> a\n> b\nc");
        row("pre", "<pre>\n a\n\n\n  b\n</pre>", "<pre> a\n\n  b</pre>", " a\n  b");
        row("blocks in pre", "<pre>a<div>b</div>c</pre>", "<pre>a\nb\nc</pre>", "a\nb\nc");
        row("table", "<table><thead><tr><th>a<th>b<tbody><tr><td>c<td></table>",
            "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>", "a\tb\nc");
        row("empty cells before", "<table><tr><td><td colspan=2><td>a</table>",
            "<table><tr><td></td><td></td><td></td><td>a</td></tr></table>", "a");
        row("span", "<table><tr><td colspan=2>a</table>",
            "<table><tr><td colspan=\"2\">a</td></tr></table>", "a");
        row("text between rows", "<table>a<tr>b<td>c</table>",
            "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>", "a\nb\tc");
        row("caption", "<table><caption>a</caption><tr><td>b</table>",
            "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb");
        row("cell outside a table", "a<td>b", "a<br>b", "a\nb");
        row("formatting stays in its cell", "<table><tr><td><b>a<td>b</table>",
            "<table><tr><td><b>a</b></td><td>b</td></tr></table>", "a\tb");
        row("rule", "a<hr>b", "a<hr>b", "a\nb");
        row("link", "<a href='http://a.example/?b&amp;c' target=x>d</a>",
            "<a href=\"http://a.example/?b&amp;c\">d</a>", "d");
        row("link in link", "<a href=http://a.example>b<a href=http://c.example>d</a>",
            "<a href=\"http://a.example\">b</a><a href=\"http://c.example\">d</a>", "bd");
        row("script link", "<a href='java\nscript:alert(1)'>a</a>", "a", "a");
        row("relative link", "<a href=x>a</a>", "a", "a");
        row("picture", "<img src=http://a.example alt='b &lt; c'>", "[picture: b &lt; c]",
            "[picture: b < c]");
        row("picture without words", "<img src=cid:x>", "[picture]", "[picture]");
        row("pixel", "a<img src=http://a.example width=1 height=1>", "a", "a");
        row("textarea", "<textarea><b>a&amp;</textarea>", "<div>&lt;b&gt;a&amp;</div>", "<b>a&");
        row("control characters", "a\x01\x1B[31mb", "a[31mb", "a[31mb");
        row("references make no markup", "&lt;script&gt;", "&lt;script&gt;", "<script>");
        row("comment", "a<!-- b -->c", "ac", "ac");
        row("one tag that never ends", "<a href=\"x", "<div>&lt;a href=\"x</div>", "<a href=\"x");
    }
    void html()
    {
        QFETCH(QString, html);
        const SafeHtml safe = sanitiseHtml(html.toStdString());
        QTEST(QString::fromStdString(safe.html), "expected");
        QTEST(QString::fromStdString(safe.text), "text");
        QCOMPARE(sanitiseHtml(safe.html).html, safe.html);
    }

    void links()
    {
        const SafeHtml safe = sanitiseHtml(
            "<a href='HTTP://evil.example/ \xC3\xA9\"<'>http://<b>bank</b>.example</a> <a "
            "href=mailto:a@b.example>mail</a>"
            "<a href='ftp://x.example'>c</a><a href='http:evil'>d</a>");
        const std::vector<SafeLink> expected {
            {"HTTP://evil.example/%20%C3%A9%22%3C", "http://bank.example"},
            {"mailto:a@b.example", "mail"},
        };
        QCOMPARE(safe.links.size(), expected.size());
        QVERIFY(safe.links == expected);
        QVERIFY(safeLinkTarget("http://a.example/" + std::string(3000, 'a')).empty());
        QVERIFY(safeLinkTarget("\x01javascript:alert(1)").empty());
        QVERIFY(safeLinkTarget("http://").empty());
    }

    void countsWhatIsNotLoaded()
    {
        const SafeHtml safe = sanitiseHtml("<img src=http://a.example><img src=//a.example "
                                           "srcset='http://b.example'><img src=cid:x>"
                                           "<table background='https://a.example'><tr><td "
                                           "style='background:URL(http://a.example)'>x</table>"
                                           "<video poster=http://a.example></video><img "
                                           "src=x.png><link href=http://a.example rel=stylesheet>");
        QCOMPARE(safe.remotePictures, 6);
        QCOMPARE(safe.embeddedPictures, 1);
        QVERIFY(!safe.html.empty() && safe.html.find("example") == std::string::npos);
    }

    void limits()
    {
        SanitiserLimits limits;
        limits.outputBytes = 10;
        SafeHtml safe = sanitiseHtml("<p>one two three four</p>", limits);
        QCOMPARE(safe.html, std::string("<p>one two</p>"));
        QVERIFY(safe.truncated);
        QVERIFY(!sanitiseHtml(safe.html, limits).html.empty());

        limits = {};
        limits.inputBytes = 4;
        safe = sanitiseHtml("abc\xC3\xA9", limits);
        QCOMPARE(safe.html, std::string("abc"));
        QVERIFY(safe.truncated);

        limits = {};
        limits.tables = 1;
        safe = sanitiseHtml(
            "<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table>e</table>", limits);
        QCOMPARE(safe.html,
            std::string("<table><tr><td>a<div>b</div><div>c</div><div>d</div>e</td></tr></table>"));
        QCOMPARE(safe.text, std::string("a\nb\nc\nd\ne"));
        QVERIFY(safe.simplified);

        limits = {};
        limits.columns = 2;
        limits.cells = 3;
        safe = sanitiseHtml("<table><tr><td>a<td>b<td>c<td>d<tr><td>e</table>f", limits);
        QCOMPARE(safe.html,
            std::string("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
                        "<div>d</div><div>e</div>f"));
        QVERIFY(safe.simplified);

        limits = {};
        limits.nesting = 2;
        safe = sanitiseHtml("<blockquote><blockquote><p>a<ul><li>b", limits);
        QCOMPARE(safe.html,
            std::string(
                "<blockquote><blockquote><div>a</div><div>b</div></blockquote></blockquote>"));
        QVERIFY(safe.simplified);
    }

    void longWords()
    {
        const std::string word(450, 'x');
        const SafeHtml safe
            = sanitiseHtml("<b>" + word.substr(0, 100) + "</b>" + word.substr(100) + " y");
        std::string expected = "<b>" + word.substr(0, 100) + "</b>" + word.substr(0, 100);
        expected
            += "\xE2\x80\x8B" + word.substr(0, 200) + "\xE2\x80\x8B" + word.substr(0, 50) + " y";
        QCOMPARE(safe.html, expected);
        QCOMPARE(safe.text, word + " y");
        QCOMPARE(sanitiseHtml(safe.html).html, safe.html);
    }

    void lineEnds()
    {
        QCOMPARE(sanitiseHtml("<pre>a\r\nb\rc</pre>").html, std::string("<pre>a\nb\nc</pre>"));
    }

    void invalidUtf8()
    {
        QCOMPARE(sanitiseHtml("a\xFF\xC3(b").html, std::string("a\xEF\xBF\xBD\xEF\xBF\xBD(b"));
    }

    void plainText()
    {
        const SafeHtml safe = plainTextToHtml("a < b\n\n  c  d\r\n<script>");
        QCOMPARE(safe.html,
            std::string("<div>a &lt; b</div><div>\xC2\xA0</div><div>\xC2\xA0\xC2\xA0"
                        "c \xC2\xA0"
                        "d</div><div>&lt;script&gt;</div>"));
        QVERIFY(safe.links.empty());
    }

    void markdown()
    {
        QCOMPARE(sanitiseMarkdown("# A\n\n*b* `c` [d](http://e.example)\n\n- f\n").html,
            std::string(
                "<h1>A</h1><p><em>b</em> <code>c</code> <a href=\"http://e.example\">d</a></p>"
                "<ul><li>f</li></ul>"));
        QCOMPARE(sanitiseMarkdown("<b>a</b>").html, std::string("<p>&lt;b&gt;a&lt;/b&gt;</p>"));
        QCOMPARE(sanitiseMarkdown("[x](javascript:alert(1)) ![y](file:///etc/passwd)").html,
            std::string("<p>x [picture: y]</p>"));
        QCOMPARE(sanitiseMarkdown("[x](&#106;avascript:alert(1))").html, std::string("<p>x</p>"));
        QVERIFY(sanitiseMarkdown("").html.empty());
    }

    // Random soups of every element, with small limits too: reading the output again changes
    // nothing.
    void canonical()
    {
        static const std::string kLong(150, 'l');
        static const std::array kPieces {"<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>",
            "</i>", "<a href=http://x.example>", "<a href=http://y.example>", "</a>", "<ul>",
            "</ul>", "<ol>", "<li>", "</li>", "<table>", "</table>", "<tr>", "</tr>", "<td>",
            "</td>", "<th colspan=3>", "<caption>", "<blockquote>", "</blockquote>", "<pre>",
            "</pre>", "<br>", "<hr>", "<h1>", "</h1>", "<h5>", " ", "\n", "a", "bb ", " c", "&amp;",
            "&nbsp;", "<img alt=x>", "<textarea>", "</textarea>", "<code>", "</code>", "<xmp>",
            "</xmp>", "<option>", "\xC3\xA9", kLong.c_str(), "\xE2\x80\x8B", "<!--x-->", "<script>",
            "</script>"};
        QRandomGenerator random(20240501);
        for (int round = 0; round < 30000; ++round) {
            std::string html;
            const int pieces = random.bounded(1, 40);
            for (int i = 0; i < pieces; ++i)
                html += kPieces[random.bounded(static_cast<quint32>(kPieces.size()))];
            SanitiserLimits limits;
            if (round % 2 == 1) {
                limits.outputBytes = random.bounded(1U, 120U);
                limits.nesting = random.bounded(1, 8);
                limits.tables = random.bounded(0, 3);
                limits.indents = random.bounded(0, 3);
                limits.columns = random.bounded(1, 4);
                limits.cells = random.bounded(1, 6);
            }
            const SafeHtml once = sanitiseHtml(html, limits);
            const SafeHtml twice = sanitiseHtml(once.html, limits);
            if (twice.html != once.html || twice.text != once.text) {
                QFAIL(qPrintable(
                    QStringLiteral(
                        "round %1\n  input %2\n  once  %3\n  twice %4\n  text  %5\n  twice %6")
                        .arg(round)
                        .arg(QString::fromStdString(html), QString::fromStdString(once.html),
                            QString::fromStdString(twice.html), QString::fromStdString(once.text),
                            QString::fromStdString(twice.text))));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestSanitiser)
#include "tst_sanitiser.moc"
