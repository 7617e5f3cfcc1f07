// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/text/bytewindow.h"
#include "formats/text/charset.h"
#include "formats/text/dates.h"
#include "formats/text/htmltext.h"
#include "formats/text/utf8.h"
#include "support/sequentialbuffer.h"

#include <QDateTime>
#include <QElapsedTimer>

using namespace waymark;

namespace {

QString shown(const std::optional<Millis>& at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODateWithMs)
              : QString();
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clean_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QByteArray r("\xEF\xBF\xBD");
        QTest::newRow("ascii") << QByteArray("abc") << QByteArray("abc");
        QTest::newRow("valid") << QByteArray("ü€😀") << QByteArray("ü€😀");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << "a" + r + "b";
        QTest::newRow("lone continuation") << QByteArray("a\x80"
                                                         "b")
                                           << "a" + r + "b";
        QTest::newRow("cut at the end") << QByteArray("a\xE2\x82") << "a" + r;
        QTest::newRow("cut in the middle") << QByteArray("\xE2\x82"
                                                         "b")
                                           << r + "b";
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << r + r + r;
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << r + r;
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << r + r + r + r;
    }
    void clean()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        const std::string cleaned = cleanUtf8(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(cleaned), text);
        QVERIFY(isValidUtf8(cleaned));
    }

    void cutsAtCharacters()
    {
        const std::string_view text = "aü€😀";
        for (std::size_t n = 0; n <= text.size() + 2; ++n) {
            const std::string_view cut = cutUtf8(text, n);
            QVERIFY(cut.size() <= n && isValidUtf8(cut) && text.starts_with(cut));
        }
        QCOMPARE(cutUtf8(text, 5), std::string_view("aü"));
        QCOMPARE(cutUtf8(text, 10), text);
    }

    void lineEnds()
    {
        std::string text = "a\r\nb\rc\n\r\r\nd\r";
        normaliseLineEnds(text);
        QCOMPARE(text, std::string("a\nb\nc\n\n\nd\n"));
    }

    void decode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("note");
        const auto row = [](const char* name, const QByteArray& bytes, const char* charset,
                             const char* text, const char* note) {
            QTest::newRow(name) << bytes << QByteArray(charset) << QByteArray(text)
                                << QByteArray(note);
        };
        row("ascii", "abc", "", "abc", "");
        row("utf-8", "\xC3\xBC", "utf-8", "ü", "");
        row("quoted label", "\xC3\xBC", "\"UTF-8\"", "ü", "");
        row("undeclared utf-8", "\xC3\xBC", "", "ü", "utf-8 assumed");
        row("undeclared 8-bit", "\xFC\x80", "", "ü€", "windows-1252 assumed");
        row("us-ascii with 8-bit", "\xFC", "us-ascii", "ü", "windows-1252 assumed");
        row("iso-8859-1", "\xFC\x93", "ISO-8859-1", "ü“", "");
        row("iso-8859-15", "\xA4", "iso-8859-15", "€", "");
        row("windows-1251", "\xEF\xF0\xE8", "windows-1251", "при", "");
        row("windows with more behind", "\xEF", "windows-1251http-equivcontent-type", "п", "");
        row("koi8-r", "\xD0\xD2", "koi8-r", "пр", "");
        row("gb2312", "\xC4\xE3\xBA\xC3", "gb2312", "你好", "");
        row("ks_c_5601-1987", "\xBE\xC8", "ks_c_5601-1987", "안", "");
        row("euc-kr", "\xBE\xC8", "euc-kr", "안", "");
        row("shift_jis", "\x93\xFA\x96\x7B", "shift_jis", "日本", "");
        row("iso-2022-jp", "\x1B$BF|K\\\x1B(B", "iso-2022-jp", "日本", "");
        row("iso-2022-jp undeclared", "\x1B$BF|K\\\x1B(B", "", "日本", "iso-2022-jp assumed");
        row("shift_jis undeclared", "\x82\xB1\x82\xEA\x82\xCD\x93\xFA\x96\x7B", "", "これは日本",
            "shift_jis assumed");
        row("utf-7", "+AOQ-", "unicode-1-1-utf-7", "ä", "");
        row("big5", "\xA7\x41", "big5", "你", "");
        row("default", "\xFC", "default", "ü", "windows-1252 assumed");
        row("x-unknown", "\xC3\xBC", "x-unknown", "ü", "utf-8 assumed");
        row("nobody knows it", "\xFC", "x-martian", "ü",
            "x-martian is not known, windows-1252 assumed");
        row("swallowed header", "\xC3\xBC", "utf-8\n content-transfer-encoding: 7bit", "ü", "");
        row("utf-8 that is not", "\xFC", "utf-8", "ü", "not utf-8, windows-1252 assumed");
        row("utf-8 with a flaw", "äöü\xFC", "utf-8", "äöü\xEF\xBF\xBD", "not all bytes are utf-8");
        row("gb2312 that is utf-8", "ünïcödé ẁ", "ks_c_5601-1987", "ünïcödé ẁ",
            "not CP949, utf-8 assumed");
        row("mark", "\xEF\xBB\xBFü", "iso-8859-1", "ü", "");
        row("path as a label", "abc", "../../etc", "abc", "");
    }
    void decode()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, charset);
        const DecodedText decoded = decodeText(bytes.toStdString(), charset.toStdString());
        QTEST(QByteArray::fromStdString(decoded.text), "text");
        QTEST(QByteArray::fromStdString(decoded.note), "note");
    }

    void everyByteInEveryCharsetIsText()
    {
        std::string all;
        for (int i = 0; i < 256; ++i)
            all.push_back(static_cast<char>(i));
        for (const char* const charset : {"", "utf-8", "iso-8859-1", "windows-1253", "gb2312",
                 "shift_jis", "iso-2022-jp", "utf-7", "utf-16", "utf-16le", "euc-jp", "x-none"})
            QVERIFY2(isValidUtf8(decodeText(all, charset).text), charset);
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char* text, const char* utc) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(utc);
        };
        row("Mon, 8 Jan 2024 10:02:03 +0100", "2024-01-08T09:02:03.000Z");
        row("8 Jan 24 10:02 PST", "2024-01-08T18:02:00.000Z");
        row("8 Jan 99 10:02 GMT", "1999-01-08T10:02:00.000Z");
        row("8 Jan 103 10:02 GMT", "2003-01-08T10:02:00.000Z");
        row("Mon Jan  8 10:02:03 2024", "2024-01-08T10:02:03.000Z");
        row("Mon Jan  8 10:02:03 EST 2024", "2024-01-08T15:02:03.000Z");
        row("Tue Aug 08 12:36:29 +0000 2023", "2023-08-08T12:36:29.000Z");
        row("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000Z");
        row("Mon, 8 Jan 2024 10:02:03 (CET (one)) +0100", "2024-01-08T09:02:03.000Z");
        row("Mon, 8 Jan 2024 1:02 pm +0000", "2024-01-08T13:02:00.000Z");
        row("2024-01-08T10:02:03Z", "2024-01-08T10:02:03.000Z");
        row("2024-01-08T10:02:03.5-0330", "2024-01-08T13:32:03.500Z");
        row("2024-01-08 10:02:03 UTC", "2024-01-08T10:02:03.000Z");
        row("2024-01-08", "2024-01-08T00:00:00.000Z");
        row("2024/01/08 10:02", "2024-01-08T10:02:00.000Z");
        row("1704708123", "2024-01-08T10:02:03.000Z");
        row("1704708123.000200", "2024-01-08T10:02:03.000Z");
        row("1704708123456", "2024-01-08T10:02:03.456Z");
        row("1704708123456789", "2024-01-08T10:02:03.456Z");
        row("Thu, 29 Feb 2024 10:00:00 +0000", "2024-02-29T10:00:00.000Z");
        row("Wed, 29 Feb 2023 10:00:00 +0000", "");
        row("Mon, 8 Jan 2024 24:00:00 +0000", "");
        row("Mon, 8 Jan 2024 10:60:00 +0000", "");
        row("8 Jan 10:02:03", "");
        row("2024-13-01", "");
        row("2024-01-08T", "");
        row("12345678", "");
        row("99999999999999999999", "");
        row("Mon", "");
        row("", "");
    }
    void dates()
    {
        QFETCH(QByteArray, text);
        QTEST(shown(parseDate(text.toStdString())), "utc");
    }

    void html_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* html, const char* text) {
            QTest::newRow(name) << QByteArray(html) << QByteArray(text);
        };
        row("words", "a <b>b</b>\n  c", "a b c");
        row("paragraphs", "<p>a</p><p>b</p>", "a\n\nb");
        row("div and br", "<div>a</div><div><br></div><div>b<br>c</div>", "a\n\nb\nc");
        row("list", "<ul><li>a</li><li>b</li></ul>", "- a\n- b");
        row("table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc");
        row("dropped", "<head><title>T</title><style>p{}</style></head><script>x<y</script>a", "a");
        row("comment", "a<!-- b > c -->d<!--[if mso]><p>x</p><![endif]-->e", "ade");
        row("entities", "&lt;a&gt; &amp;&nbsp;&euro;&#8364;&#x20AC;&#128;&eacute &bogus; &",
            "<a> & €€€€é &bogus; &");
        row("bad number", "&#0;&#xD800;&#99999999;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        row("quote", "<p>a</p><blockquote>b<br>c<blockquote>d</blockquote></blockquote>e",
            "a\n\n> b\n> c\n>> d\n\ne");
        row("links", "see <a href='http://x/\">'>here</a>.", "see here.");
        row("pre", "<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\n\nd");
        row("attribute with >", "<a title=\"a>b\">c</a>", "c");
        row("attribute never closed", "<a title=\"a>b</a> c", "b c");
        row("less than", "1 < 2 and <3", "1 < 2 and <3");
        row("unclosed script", "<script>var x; a", "var x; a");
        row("unclosed title", "<title>a<p>b</p>", "a\n\nb");
        row("invisible",
            "a&#8203;b\xE2\x80\x8B"
            "c&shy;d",
            "abcd");
        row("word's names", "a<o:p></o:p>b", "ab");
        row("no end", "a <b", "a");
        row("empty", "", "");
    }
    void html()
    {
        QFETCH(QByteArray, html);
        QTEST(QByteArray::fromStdString(htmlToText(html.toStdString())), "text");
    }

    void hostileHtmlEnds_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char* const piece :
            {"<b><i>", "<div>", "<blockquote>", "<table><tr><td>", "<a x=\"", "<a x='", "<!--",
                "<script>", "</", "&#", "<", "<ul><li>", "<title>a", "<svg>"})
            QTest::newRow(piece) << QByteArray(piece);
    }
    void hostileHtmlEnds()
    {
        QFETCH(QByteArray, piece);
        const std::string html
            = piece.repeated(4'000'000 / static_cast<int>(piece.size())).toStdString();
        QElapsedTimer timer;
        timer.start();
        const std::string text = htmlToText(html + "end");
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(text.size() <= html.size() * 6);
    }

    void windowGivesAllBytes()
    {
        QByteArray bytes;
        for (int i = 0; i < 700'000; ++i)
            bytes += QByteArray::number(i) + '\n';
        test::SequentialBuffer device(bytes, 10'007);
        ByteWindow window(device);
        QByteArray got;
        while (window.require(1)) {
            window.require(3'000);
            const std::size_t take = std::min<std::size_t>(window.view().size(), 2'999);
            QCOMPARE(window.offset(), got.size());
            got.append(window.view().data(), static_cast<qsizetype>(take));
            window.drop(take);
        }
        QVERIFY(got == bytes);
        QVERIFY(!window.failed());
    }

    void windowTellsFailure()
    {
        test::SequentialBuffer device(QByteArray(1000, 'x'), 100, 500);
        ByteWindow window(device);
        QVERIFY(!window.require(501));
        QVERIFY(window.failed());
        QCOMPARE(window.view().size(), std::size_t {500});
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
