// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/fromline.h"
#include "formats/mail/maildir.h"
#include "formats/mail/mailfile.h"
#include "formats/mail/mboxsplitter.h"
#include "formats/registry.h"
#include "support/recordingsink.h"
#include "support/sequentialbuffer.h"

using namespace waymark;
using namespace waymark::test;

namespace {

QByteArray message(int number, const QByteArray& body)
{
    const QByteArray n = QByteArray::number(number);
    return "From ann@example.org Mon Jan  8 10:0" + n + ":00 2024\nFrom: Ann <ann@example.org>\n"
        + "Message-ID: <" + n + "@example.org>\nSubject: Number " + n + "\n\n" + body + "\n";
}

/// Subjects and bodies, one message a line: what tests compare.
QStringList shown(const RecordingSink& sink)
{
    QStringList all;
    for (const ImportedMessage& m : sink.messages)
        all += QString::fromStdString(m.subject + '|' + m.body)
                   .replace(QLatin1Char('\n'), QLatin1Char('/'));
    return all;
}

} // namespace

class TestMbox : public QObject
{
    Q_OBJECT

private:
    MboxImporter m_importer;

    /// Reads whole and in small blocks; both must agree and close the account.
    RecordingSink read(const QByteArray& bytes)
    {
        RecordingSink whole;
        if (!readBytes(m_importer, bytes, QStringLiteral("a.mbox"), whole))
            qFatal("reading failed");
        if (const QString problem = whole.tilingProblem(bytes.size()); !problem.isEmpty())
            qFatal("%s", qPrintable(problem));
        for (const qint64 block : {1, 7, 4096}) {
            RecordingSink pieces;
            if (!readBytes(m_importer, bytes, QStringLiteral("a.mbox"), pieces, block)
                || shown(pieces) != shown(whole) || pieces.importedRanges != whole.importedRanges
                || pieces.rejectionText() != whole.rejectionText())
                qFatal("blocks of %lld bytes read otherwise", block);
        }
        return whole;
    }

private Q_SLOTS:
    void fromLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("dated");
        const auto row = [](const char* line, FromLineKind kind, const char* address, bool dated) {
            QTest::newRow(line) << QByteArray(line) << static_cast<int>(kind) << QByteArray(address)
                                << dated;
        };
        row("From ann@example.org Mon Jan  8 10:02:03 2024", FromLineKind::Full, "ann@example.org",
            true);
        row("From ann at example.org  Mon Jan  8 10:02:03 2024", FromLineKind::Full,
            "ann@example.org", true);
        row("From - Mon Jan  8 10:02:03 2024", FromLineKind::Full, "", true);
        row("From 1773664405479613283@xxx Tue Aug 08 12:36:29 +0000 2023", FromLineKind::Full, "",
            true);
        row("From \"Ann Lee\"@example.org Mon Jan  8 10:02:03 2024", FromLineKind::Full,
            "\"Ann Lee\"@example.org", true);
        row("From ann@example.org Mo Jän  8 10:02:03 2024", FromLineKind::Full, "ann@example.org",
            false);
        row("From -", FromLineKind::Bare, "", false);
        row("From ann@example.org", FromLineKind::Bare, "ann@example.org", false);
        row("From here on it is downhill", FromLineKind::Prose, "here", false);
        row("From 10:00 to 11:00 we are closed", FromLineKind::Prose, "10:00", false);
        row("Frometer", FromLineKind::Prose, "", false);
    }
    void fromLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(fromLineKind(line.toStdString())), kind);
        const FromLine parsed = FromLine::parse(line.toStdString());
        QTEST(QByteArray::fromStdString(parsed.address), "address");
        QTEST(parsed.date.has_value(), "dated");
    }

    void splits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("messages");
        QTest::addColumn<QByteArray>("rejected");
        const auto row
            = [](const char* name, const QByteArray& bytes,
                  std::initializer_list<const char*> messages, const char* rejected = "") {
                  QStringList list;
                  for (const char* const m : messages)
                      list += QString::fromUtf8(m);
                  QTest::newRow(name) << bytes << list << QByteArray(rejected);
              };
        const QByteArray one = message(1, "one\n");
        const QByteArray two = message(2, "two\n");
        row("two", one + two, {"Number 1|one", "Number 2|two"});
        row("mark", "\xEF\xBB\xBF" + one + two, {"Number 1|one", "Number 2|two"});
        row("crlf", QByteArray(one + two).replace("\n", "\r\n"), {"Number 1|one", "Number 2|two"});
        row("cr", QByteArray(one + two).replace("\n", "\r"), {"Number 1|one", "Number 2|two"});
        row("no blank line between", QByteArray(one).chopped(1) + two,
            {"Number 1|one", "Number 2|two"});
        row("no line end at the end", QByteArray(one + two).chopped(2),
            {"Number 1|one", "Number 2|two"});
        row("prose in the body", message(1, "a\n\nFrom here on: b\n") + two,
            {"Number 1|a//From here on: b", "Number 2|two"});
        row("separator without a header",
            message(1, "a\n\nFrom x@example.org Mon Jan  8 10:02:03 2024\nb\n") + two,
            {"Number 1|a//From x@example.org Mon Jan  8 10:02:03 2024/b", "Number 2|two"});
        row("bare separator needs a blank line", message(1, "a\nFrom b\nc: d\n") + two,
            {"Number 1|a/From b/c: d", "Number 2|two"});
        row("bare separators", "From -\nSubject: A\n\na\n\nFrom -\nSubject: B\n\nb\n",
            {"A|a", "B|b"});
        row("quoting", message(1, ">From a\n>>From b\n> From c\n>Fromm d\n"),
            {"Number 1|From a/>From b/> From c/>Fromm d"});
        row("uucp line",
            "From ann Mon Jan  8 10:02:03 2024\n>From x Mon Jan  8 10:02:03 2024\nSubject: "
            "A\n\na\n",
            {"A|a"});
        const QByteArray holdsOne
            = "a\n\nFrom x@example.org Mon Jan  8 10:02:03 2024\nSubject: no\n\nb\n";
        row("content length that fits",
            message(1, holdsOne)
                    .replace("Subject: N",
                        "Content-Length: " + QByteArray::number(holdsOne.size()) + "\nSubject: N")
                + two,
            {"Number 1|a//From x@example.org Mon Jan  8 10:02:03 2024/Subject: no//b",
                "Number 2|two"});
        row("content length too short",
            QByteArray(one).replace("Subject:", "Content-Length: 1\nSubject:") + two,
            {"Number 1|one", "Number 2|two"});
        row("content length too long",
            QByteArray(one).replace("Subject:", "Content-Length: 999999999999999999999\nSubject:")
                + two,
            {"Number 1|one", "Number 2|two"});
        row("junk before", "garbage\nmore\n" + one, {"Number 1|one"},
            "before message 1: no message: no separator line before it\n");
        row("binary junk between", one + QByteArray("\0\0\0\xFFjunk\0\n", 10) + two,
            {"Number 1|one", "Number 2|two"},
            "after message 1: no message: no separator line before it\n");
        row("zeros at the end", one + QByteArray(4096, '\0'), {"Number 1|one"},
            "after message 1: no message: no separator line before it\n");
        row("NUL in a body", message(1, QByteArray("a\0b\n", 4)) + two,
            {"Number 1|a\xEF\xBF\xBD"
             "b",
                "Number 2|two"});
        row("only a separator", "From ann@example.org Mon Jan  8 10:02:03 2024\n\n", {},
            "message 1: a separator line without a message\n");
        const QByteArray multi
            = "From ann@example.org Mon Jan  8 10:01:00 2024\nFrom: Ann <ann@example.org>\n"
              "Subject: Parts\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n";
        row("text behind a closing boundary", multi + "\nlost bytes\nof a crash\n" + two,
            {"Parts|one", "Number 2|two"},
            "after message 1: text behind the end of the message: junk, or the footer of a list\n");
        row("empty lines behind a closing boundary", multi + "\n\n" + two,
            {"Parts|one", "Number 2|two"}, "");
        const QByteArray counted
            = "From ann@example.org Mon Jan  8 10:01:00 2024\nFrom: Ann <ann@example.org>\n"
              "Subject: Counted\nContent-Length: 8\nLines: 2\n\none\nend\n";
        row("text behind the stated end", counted + "\nlost bytes\n" + two,
            {"Counted|one/end", "Number 2|two"},
            "after message 1: text behind the end of the message: junk, or the footer of a list\n");
        row("a stated end that lines contradict",
            QByteArray(counted).replace("Lines: 2", "Lines: 4") + "\nmore\n" + two,
            {"Counted|one/end//more", "Number 2|two"}, "");
        row("only junk", "nothing here\n", {},
            "before message 1: no message: no separator line before it\n");
        row("header only", "From ann@example.org Mon Jan  8 10:02:03 2024\nSubject: A\n", {"A|"});
        row("mmdf",
            "\1\1\1\1\nSubject: A\n\na\n\1\1\1\1\n\1\1\1\1\nSubject: B\n\nFrom b\n\1\1\1\1\n",
            {"A|a", "B|From b"});
        row("mmdf with junk",
            "\1\1\1\1\nSubject: A\n\na\n\1\1\1\1\nxx\n\1\1\1\1\nSubject: B\n\nb\n\1\1\1\1\n",
            {"A|a", "B|b"}, "after message 1: no message: no separator line before it\n");
    }
    void splits()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, messages);
        const RecordingSink sink = read(bytes);
        QCOMPARE(shown(sink), messages);
        QTEST(QByteArray::fromStdString(sink.rejectionText()), "rejected");
    }

    void emptyFile()
    {
        RecordingSink sink;
        QVERIFY(readBytes(m_importer, {}, QStringLiteral("a.mbox"), sink));
        QVERIFY(sink.messages.empty() && sink.importedRanges.empty() && sink.rejections.empty());
    }

    void rangesStartAtSeparators()
    {
        const QByteArray one = message(1, "one\n");
        const RecordingSink sink = read("xx\n" + one + message(2, "two\n"));
        QCOMPARE(sink.rejections.size(), std::size_t {1});
        QVERIFY(sink.rejections[0].range == (ByteRange {0, 3}));
        QVERIFY(sink.importedRanges[0] == (ByteRange {3, one.size()}));
    }

    /// Separators on every position relative to the window's block borders.
    void bordersOfBlocks()
    {
        QByteArray bytes;
        int count = 0;
        while (bytes.size() < 3'000'000) {
            bytes += message(1, QByteArray(1 + (count * 37) % 5000, 'x') + "\n");
            ++count;
        }
        RecordingSink sink;
        QVERIFY(readBytes(m_importer, bytes, QStringLiteral("a.mbox"), sink));
        QCOMPARE(static_cast<int>(sink.messages.size()), count);
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());
        QVERIFY(sink.proceedCalls >= 3);
    }

    void hugeMessageIsCut()
    {
        QByteArray huge = message(1, {});
        const auto limit = static_cast<qsizetype>(MboxSplitter::kMaxMessage);
        const QByteArray line(1023, 'x');
        huge.reserve(limit + 10'000'000);
        while (huge.size() < limit + 6'000'000)
            huge += line + '\n';
        const QByteArray bytes = message(2, "before\n") + huge + '\n' + message(3, "after\n");
        RecordingSink sink;
        QVERIFY(readBytes(m_importer, bytes, QStringLiteral("a.mbox"), sink));
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());
        QCOMPARE(sink.messages.size(), std::size_t {3});
        QCOMPARE(QString::fromStdString(sink.messages[2].body), QStringLiteral("after"));
        QVERIFY(QString::fromStdString(sink.rejectionText())
                    .startsWith(QLatin1String("message 2: longer than 64 MiB")));
        QVERIFY(sink.bytesRejected() > 6'000'000 && sink.bytesRejected() < 6'100'000);
    }

    void hugeJunkNeedsNoMemory()
    {
        const QByteArray bytes = QByteArray(30'000'000, 'x') + '\n' + message(1, "one\n");
        RecordingSink sink;
        QVERIFY(readBytes(m_importer, bytes, QStringLiteral("a.mbox"), sink, 65'536));
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());
        QCOMPARE(sink.messages.size(), std::size_t {1});
    }

    void stopsWhenTold()
    {
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += message(1, "x\n");
        RecordingSink sink;
        sink.stopAtCall = 2;
        QVERIFY(readBytes(m_importer, bytes, QStringLiteral("a.mbox"), sink));
        QVERIFY(sink.messages.size() < 600);
        QCOMPARE(sink.tilingProblem(sink.lastBytesDone), QString());
    }

    void deviceErrorIsTold()
    {
        const QByteArray bytes = message(1, "one\n") + message(2, "two\n");
        SequentialBuffer device(bytes, 64, bytes.size() - 20);
        RecordingSink sink;
        const Result<void> result = m_importer.read(
            device, {QStringLiteral("a"), QStringLiteral("a"), bytes.size()}, {}, sink);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::FileNotReadable);
        QCOMPARE(sink.messages.size(), std::size_t {1}); // half a mail is none
        QCOMPARE(sink.rejections.size(), std::size_t {1});
        QCOMPARE(sink.tilingProblem(bytes.size() - 20), QString());
    }

    void probes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const QByteArray& bytes, const char* key) {
            QTest::newRow(name) << bytes << QString::fromLatin1(name) << QString::fromLatin1(key);
        };
        row("a.mbox", message(1, "x\n"), "mbox");
        row("no-suffix", message(1, "x\n"), "mbox");
        row("garbage.mbox", "garbage\n" + message(1, "x\n"), "mbox");
        row("a.eml", "From: a@example.org\nSubject: x\n\ny\n", "eml");
        row("b", "Received: from a\nFrom: a@example.org\n\ny\n", "eml");
        row("only-type.eml", "Content-Type: text/plain\n\ny\n", "eml");
        row("cur/1700000000.M1.host:2,S", "X-A: b\n\ny\n", "eml");
        row("a.json", "{\"From\": \"x\"}\n", "");
        row("a.csv", "id,subject\n1,Hello: you\n", "");
        row("a.txt", "Dear all,\nFrom now on: nothing.\n", "");
        row("a.yaml", "title: x\nname: y\n", "");
    }
    void probes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const FormatRegistry registry;
        const auto match = registry.probe(bytes.toStdString(), {name, name, bytes.size()});
        const bool mail = match.importer != nullptr
            && (match.importer->key() == QLatin1String("mbox")
                || match.importer->key() == QLatin1String("eml"));
        QTEST(mail ? match.importer->key() : QString(), "key");
    }

    void emlFile()
    {
        const EmlImporter importer;
        const QByteArray bytes = "Subject: A\r\n\r\nFrom here\r\n";
        RecordingSink sink;
        QVERIFY(readBytes(importer, bytes, QStringLiteral("a.eml"), sink, 5));
        QCOMPARE(shown(sink), QStringList {QStringLiteral("A|From here")});
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());

        RecordingSink none;
        QVERIFY(readBytes(importer, "just text\n", QStringLiteral("a.eml"), none));
        QVERIFY(none.messages.empty());
        QCOMPARE(none.tilingProblem(10), QString());
        QCOMPARE(none.rejectionText(), std::string("message 1: no mail: there is no header\n"));
    }

    void trashedMaildirFileIsDeleted()
    {
        const EmlImporter importer;
        for (const char* const name : {"cur/1.a:2,ST", "cur/1.a:2,S"}) {
            RecordingSink sink;
            QVERIFY(readBytes(importer, "Subject: A\n\nb\n", QString::fromLatin1(name), sink));
            QCOMPARE(sink.messages.at(0).isDeleted, QByteArray(name).endsWith('T'));
        }
    }

    void maildirNames()
    {
        const auto flags = [](const char* name) { return maildirFlags(QString::fromLatin1(name)); };
        QCOMPARE(flags("cur/1.a.host:2,SRF"), std::string("FRS"));
        QCOMPARE(flags("1.a.host;2,S"), std::string("S"));
        QCOMPARE(flags("1.a.host!2,"), std::string());
        QCOMPARE(flags("1.a.host,S=12:2,SabT"), std::string("ST"));
        QCOMPARE(flags("1.a.host"), std::string());
        const auto place = [](const char* path) { return maildirPlace(QString::fromLatin1(path)); };
        QCOMPARE(place("Mail/cur/1.a:2,"), MaildirPlace::Message);
        QCOMPARE(place("Mail/new/1.a"), MaildirPlace::Message);
        QCOMPARE(place("Mail/sub/1.a:2,"), MaildirPlace::Message);
        QCOMPARE(place("Mail/tmp/1.a"), MaildirPlace::Skipped);
        QCOMPARE(place("Mail/cur/.hidden"), MaildirPlace::Skipped);
        QCOMPARE(place("Mail/notes.txt"), MaildirPlace::Outside);
        QCOMPARE(
            maildirFolder(QStringLiteral(".Work.2023/cur/1.a:2,")), QStringLiteral("Work/2023"));
        QCOMPARE(maildirFolder(QStringLiteral("Work/2023/new/1.a")), QStringLiteral("Work/2023"));
        QCOMPARE(maildirFolder(QStringLiteral("cur/1.a")), QString());
    }
};

QTEST_GUILESS_MAIN(TestMbox)
#include "tst_mbox.moc"
