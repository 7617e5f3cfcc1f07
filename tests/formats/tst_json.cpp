// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json/jsonfields.h"
#include "formats/json/jsoninput.h"
#include "formats/json/jsonledger.h"
#include "formats/json/jsonoutline.h"
#include "formats/json/jsontape.h"
#include "formats/json/jsontext.h"
#include "support/recordingsink.h"
#include "support/sequentialbuffer.h"

using namespace waymark;
using namespace waymark::test;

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset"); // -1: valid
        QTest::newRow("object") << QByteArray(R"({"a":[1,-0.5e+3,true,null,"\u00e9"]})") << -1;
        QTest::newRow("scalar") << QByteArray(" 7 ") << -1;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << -1;
        QTest::newRow("nothing") << QByteArray("  ") << 2;
        QTest::newRow("trailing comma") << QByteArray(R"({"a":1,})") << 7;
        QTest::newRow("missing colon") << QByteArray(R"({"a" 1})") << 5;
        QTest::newRow("leading zero") << QByteArray("[01]") << 2;
        QTest::newRow("bare point") << QByteArray("[1.]") << 3;
        QTest::newRow("plus") << QByteArray("[+1]") << 1;
        QTest::newRow("control character") << QByteArray("[\"a\nb\"]") << 3;
        QTest::newRow("escape") << QByteArray(R"(["\x"])") << 2;
        QTest::newRow("short escape") << QByteArray(R"(["\u12"])") << 2;
        QTest::newRow("open string") << QByteArray("[\"abc") << 5;
        QTest::newRow("two documents") << QByteArray("{} {}") << 3;
        QTest::newRow("bad UTF-8") << QByteArray("[\"a\xC0\xAF\"]") << 3;
        QTest::newRow("surrogate in UTF-8") << QByteArray("[\"\xED\xA0\x80\"]") << 2;
        QTest::newRow("cut word") << QByteArray("[tru]") << 4;
    }
    void problems()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        const auto problem
            = json::checkDocument({text.constData(), static_cast<std::size_t>(text.size())});
        QCOMPARE(problem ? static_cast<int>(problem->offset) : -1, offset);
    }

    void depthIsLimited()
    {
        const auto nested = [](int depth) {
            return std::string(static_cast<std::size_t>(depth), '[')
                + std::string(static_cast<std::size_t>(depth), ']');
        };
        QVERIFY(!json::checkDocument(nested(512)));
        const auto problem = json::checkDocument(nested(513));
        QVERIFY(problem.has_value());
        QCOMPARE(problem->offset, 512U);
        // An outline opens two levels itself and keeps to the same limit.
        QVERIFY(!json::outlineOf(nested(512)).problem);
        QVERIFY(json::outlineOf(nested(513)).problem);
        QVERIFY(json::outlineOf(std::string(1'000'000, '[')).problem);
    }

    void values()
    {
        const std::string text
            = R"({"id":123456789012345678901,"n":-7,"s":"a\n\ud83d\ude00\ud800x","t":true,"f":1.5,"e":"","id2":"9"})";
        json::Tape tape;
        QVERIFY(tape.parse(text));
        const json::Value root = tape.root();
        QCOMPARE(root["id"].id(), std::string("123456789012345678901"));
        QVERIFY(!root["id"].integer());
        QCOMPARE(root["n"].integer().value(), -7);
        QVERIFY(!root["f"].integer());
        QCOMPARE(root["s"].text(), std::string("a\n\xF0\x9F\x98\x80\xEF\xBF\xBDx"));
        QVERIFY(root["t"].isTrue());
        QVERIFY(root["absent"].boolean(true));
        QVERIFY(!root["absent"].isPresent());
        QVERIFY(root["absent"]["deeper"].isNull());
        QVERIFY(root["id2"].is("9"));
        QVERIFY(!root["id2"].is("99"));
        QCOMPARE(root.count(), 7U);
    }

    void escapedKeysAreFound()
    {
        const std::string text = R"({"\u0069d":5})";
        json::Tape tape;
        QVERIFY(tape.parse(text));
        QCOMPARE(tape.root()["id"].id(), std::string("5"));
        const auto [id] = json::pick(tape.root(), std::array<std::string_view, 1> {"id"});
        QCOMPARE(id.id(), std::string("5"));
    }

    void duplicateKeys()
    {
        json::Tape tape;
        QVERIFY(tape.parse(R"({"id":1,"x":0,"id":2})"));
        QCOMPARE(tape.root()["id"].id(), std::string("2"));
        QCOMPARE(shown(tape.root().duplicateKey().raw()), QStringLiteral("\"id\""));
        std::string many = "{";
        for (int i = 0; i < 300; ++i)
            many += "\"key" + std::to_string(i) + "\":1,";
        const std::string twice = many + "\"key7\":2}";
        many += "\"last\":2}";
        QVERIFY(tape.parse(many));
        QVERIFY(!tape.root().duplicateKey().isPresent());
        QVERIFY(tape.parse(twice));
        QVERIFY(tape.root().duplicateKey().isPresent());
    }

    void compactKeepsTheWriting()
    {
        const std::string text
            = "{ \"a\" : [ 1.00 , 12345678901234567890 ],\n\t\"b\":\" x \\u00e9 \" }";
        json::Tape tape;
        QVERIFY(tape.parse(text));
        QCOMPARE(shown(tape.root().compact()),
            QStringLiteral("{\"a\":[1.00,12345678901234567890],\"b\":\" x \\u00e9 \"}"));
        const std::string tight = "[{\"a\":1},{\"b\":2}]";
        QVERIFY(tape.parse(tight));
        QCOMPARE(shown(tape.root().firstElement().compact()), QStringLiteral("{\"a\":1}"));
    }

    void membersAreCutOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rest");
        QTest::newRow("first") << R"({"cut":[1, 2] , "b":1})"
                               << R"({ "b":1})";
        QTest::newRow("middle") << R"({"a":0,"cut":[],"b":1})"
                                << R"({"a":0,"b":1})";
        QTest::newRow("last") << R"({"a":0, "cut":[]})"
                              << R"({"a":0})";
        QTest::newRow("only") << R"({ "cut":[] })"
                              << R"({  })";
    }
    void membersAreCutOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, rest);
        const std::string bytes = text.toStdString();
        const json::Outline outline = json::outlineOf(bytes);
        const json::OutlineNode* cut = outline.root.member("cut");
        QVERIFY(cut != nullptr);
        const std::string got = json::withoutMember(bytes, outline.root.span, cut->memberSpan);
        QCOMPARE(shown(got), rest);
        QVERIFY(!json::checkDocument(got));
    }

    void brokenElements_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("sound");
        QTest::addColumn<QString>("places"); // of the broken stretches
        QTest::newRow("none") << R"({"t":[{"a":1},{"a":2}]})" << 2 << "";
        QTest::newRow("one in the middle") << R"({"t":[{"a":1},{"a":01},{"a":3}]})" << 2 << "t[1]";
        QTest::newRow("junk between") << R"({"t":[{"a":1} @@ ,{"a":2}]})" << 2 << "after t[0]";
        QTest::newRow("junk for a comma") << R"({"t":[{"a":1} ??? {"a":2}]})" << 2 << "after t[0]";
        QTest::newRow("junk for an element") << R"({"t":[{"a":1},xyz,{"a":2}]})" << 2 << "t[1]";
        QTest::newRow("cut off") << R"({"t":[{"a":1},{"a":)" << 1 << "t[1]";
        QTest::newRow("cut off in a text") << "{\"t\":[{\"a\":1},{\"a\":\"x" << 1 << "t[1]";
        QTest::newRow("cut off behind") << R"({"t":[{"a":1},{"a":2})" << 2 << "";
        QTest::newRow("behind the document") << R"({"t":[{"a":1}]} x)" << 1 << "after the document";
        QTest::newRow("bare array") << R"([{"a":1},{"a":}])" << 1 << "the document[1]";
    }
    void brokenElements()
    {
        QFETCH(QString, text);
        QFETCH(int, sound);
        QFETCH(QString, places);
        const std::string bytes = text.toStdString();
        const json::Outline outline = json::outlineOf(bytes);
        const json::OutlineNode* list
            = outline.root.members.empty() ? &outline.root : outline.root.member("t");
        QCOMPARE(static_cast<int>(list->elements.size()), sound);
        QStringList found;
        for (const json::BrokenStretch& broken : outline.broken)
            found += QString::fromStdString(broken.place);
        QCOMPARE(found.join(QLatin1Char(';')), places);
        QCOMPARE(outline.problem.has_value(), bytes != R"({"t":[{"a":1},{"a":2}]})");

        // With its elements claimed every byte is accounted for, once.
        RecordingSink sink;
        json::Ledger ledger(outline, sink);
        for (const json::Span& span : list->elements)
            ledger.imported(span);
        ledger.finish(bytes.size());
        QCOMPARE(sink.tilingProblem(static_cast<std::int64_t>(bytes.size())), QString());
    }

    void aClaimCoversWhatIsInside()
    {
        const std::string text = R"({"ticket":{"tags":[1,x,2],"n":1},"count":1})";
        const json::Outline outline = json::outlineOf(text);
        RecordingSink sink;
        json::Ledger ledger(outline, sink);
        ledger.rejected(outline.root.member("ticket")->span, "ticket", "damaged");
        ledger.imported(outline.root.member("count")->span);
        ledger.finish(text.size());
        QCOMPARE(sink.tilingProblem(static_cast<std::int64_t>(text.size())), QString());
        QCOMPARE(sink.rejections.size(), 1U);
    }

    void unclaimedValuesLeaveAHole()
    {
        const std::string text = R"({"count":1})";
        const json::Outline outline = json::outlineOf(text);
        RecordingSink sink;
        json::Ledger ledger(outline, sink);
        ledger.finish(text.size());
        QVERIFY(!sink.tilingProblem(static_cast<std::int64_t>(text.size())).isEmpty());
    }

    void lines()
    {
        const QByteArray text("one\r\ntwo\n\nlast");
        for (const qint64 block : {1, 3, 100}) {
            SequentialBuffer device(text, block);
            json::LineReader reader(device, {});
            json::LineReader::Line line;
            QStringList seen;
            qint64 at = 0;
            while (reader.next(line)) {
                QCOMPARE(line.offset, at);
                at += line.length;
                seen += QString::number(line.number) + QLatin1Char(':') + shown(line.text);
            }
            QVERIFY(!reader.failed());
            QCOMPARE(at, text.size());
            QCOMPARE(seen.join(QLatin1Char('|')), QStringLiteral("1:one\r|2:two|3:|4:last"));
        }
    }

    void aLineThatIsTooLong()
    {
        QByteArray text("{\"a\":1}\n");
        text += QByteArray(static_cast<qsizetype>(json::kMaxLineBytes) + (9 << 20), 'x');
        text += "\n{\"b\":2}\n";
        SequentialBuffer device(text, 1 << 20);
        json::LineReader reader(device, {});
        json::LineReader::Line line;
        QVERIFY(reader.next(line) && !line.tooLong);
        QVERIFY(reader.next(line) && line.tooLong);
        QCOMPARE(line.offset + line.length, text.size() - 8);
        QVERIFY(reader.next(line));
        QCOMPARE(shown(line.text), QStringLiteral("{\"b\":2}"));
        QCOMPARE(line.number, 3);
        QVERIFY(!reader.next(line));
    }

    void aFailingDevice()
    {
        SequentialBuffer device(QByteArray(100, 'x'), 10, 50);
        json::LineReader reader(device, {});
        json::LineReader::Line line;
        QVERIFY(!reader.next(line));
        QVERIFY(reader.failed());
        SequentialBuffer again(QByteArray(100, 'x'), 10, 50);
        std::string text;
        QCOMPARE(json::readAll(again, text, QStringLiteral("f")).error().kind,
            ErrorKind::FileNotReadable);
    }

    void looksLikeLines_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<bool>("isLines");
        QTest::newRow("two lines") << "{\"a\":1}\n{\"a\":2}\n" << true;
        QTest::newRow("second cut") << "{\"a\":1}\n{\"a\":2" << true;
        QTest::newRow("first broken") << "{\"a\":\n{\"a\":2}\n{\"a\":3}\n" << true;
        QTest::newRow("one line") << "{\"a\":1}\n" << false;
        QTest::newRow("indented") << "{\n \"a\": [\n  {\"b\":1},\n  {\"b\":2}\n ]\n}" << false;
        QTest::newRow("array") << "[{\"a\":1},\n{\"a\":2}]" << false;
    }
    void looksLikeLines()
    {
        QFETCH(QString, head);
        QFETCH(bool, isLines);
        QCOMPARE(json::looksLikeLines(head.toStdString()), isLines);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<qint64>("millis"); // -1: none
        QTest::newRow("seconds") << "\"2024-01-01T10:00:00Z\"" << qint64(1704103200000);
        QTest::newRow("fraction") << "\"2024-01-01T10:00:00.123Z\"" << qint64(1704103200123);
        QTest::newRow("offset") << "\"2024-01-01T10:00:00-05:00\"" << qint64(1704121200000);
        QTest::newRow("no such day") << "\"2024-02-30T10:00:00Z\"" << qint64(-1);
        QTest::newRow("words") << "\"yesterday\"" << qint64(-1);
        QTest::newRow("number") << "1704103200" << qint64(-1);
        QTest::newRow("null") << "null" << qint64(-1);
    }
    void dates()
    {
        QFETCH(QString, json);
        QFETCH(qint64, millis);
        json::Tape tape;
        const std::string text = json.toStdString();
        QVERIFY(tape.parse(text));
        QCOMPARE(json::instant(tape.root()).value_or(-1), millis);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
