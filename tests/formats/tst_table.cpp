// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"
#include "formats/table/tabledates.h"
#include "formats/table/tableimporter.h"
#include "formats/table/tableinspection.h"
#include "support/recordingsink.h"

#include <QBuffer>
#include <QDateTime>

using namespace waymark;
using namespace waymark::table;
using namespace waymark::test;

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Result<void> import(const QByteArray& bytes, RecordingSink& sink, const QByteArray& mapping = {})
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    const QString name = QStringLiteral("x.csv");
    return TableImporter().read(device, {name, name, bytes.size()}, {QString(), mapping}, sink);
}

QString iso(std::optional<Millis> at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODate)
              : QStringLiteral("none");
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mapping");
        QTest::newRow("forum posts")
            << QByteArray("post_id,topic_id,category,user_id,username,created_at,like_count,raw\n"
                          "1,1,help,7,ann,2024-01-01 10:00:00 UTC,3,\"How do I start?\"\n")
            << "id=post_id thread=topic_id date=created_at author_id=user_id "
               "author_handle=username body=raw category=category likes=like_count";
        QTest::newRow("German")
            << QByteArray("Nr.;Absender;E-Mail-Adresse;Datum;Betreff;Nachricht\n"
                          "1;Eva;eva@x.example;31.12.2023;Frage;Wie geht das?\n")
            << "id=Nr. date=Datum author_name=Absender author_email=E-Mail-Adresse "
               "subject=Betreff body=Nachricht";
        QTest::newRow("by looks alone")
            << QByteArray("x1,x2,x3\n"
                          "2024-01-01,a@b.example,\"A long enough sentence about a problem here\"\n"
                          "2024-01-02,c@d.example,\"Another long enough sentence about a thing\"\n")
            << "date=x1 author_email=x2 body=x3";
        QTest::newRow("no header")
            << QByteArray("2024-01-01,a@b.example,\"A long enough sentence about a problem here\"\n"
                          "2024-01-02,c@d.example,\"Another long enough sentence about a thing\"\n")
            << "date=column 1 author_email=column 2 body=column 3";
        QTest::newRow("a date that is none")
            << QByteArray("id,date,message\n1,soon,hello there\n") << "id=id body=message";
        QTest::newRow("no text") << QByteArray("id,name\n1,x\n") << "id=id author_name=name";
    }
    void proposals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, mapping);
        const ColumnMapping proposal = inspectTable(view(bytes)).proposal;
        QStringList found;
        for (std::size_t i = 0; i < kRoleCount; ++i) {
            if (!proposal.columns[i].empty()) {
                const std::string_view name = roleName(static_cast<Role>(i));
                found += QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
                    + QLatin1Char('=') + QString::fromStdString(proposal.columns[i]);
            }
        }
        QCOMPARE(found.join(QLatin1Char(' ')), mapping);
    }

    void mappingsAsJson()
    {
        ColumnMapping mapping;
        mapping.setColumn(Role::Body, "Text");
        mapping.setColumn(Role::AuthorEmail, "#3");
        mapping.dateOrder = DateOrder::MonthFirst;
        mapping.zone = "Europe/Berlin";
        mapping.hasHeader = false;
        mapping.delimiter = ';';
        mapping.encoding = "windows-1252";
        mapping.bodyIsHtml = true;
        const Result<ColumnMapping> back = ColumnMapping::fromJson(mapping.toJson());
        QVERIFY(back);
        QCOMPARE(*back, mapping);
        QCOMPARE(*ColumnMapping::fromJson(ColumnMapping().toJson()), ColumnMapping());
    }

    void badMappings_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no columns") << QByteArray("{}");
        QTest::newRow("unknown role") << QByteArray(R"({"columns":{"colour":"x"}})");
        QTest::newRow("order") << QByteArray(R"({"columns":{},"date_order":"year"})");
        QTest::newRow("zone") << QByteArray(R"({"columns":{},"zone":"Mars/Base"})");
        QTest::newRow("delimiter") << QByteArray(R"({"columns":{},"delimiter":"ab"})");
    }
    void badMappings()
    {
        QFETCH(QByteArray, json);
        const Result<ColumnMapping> mapping = ColumnMapping::fromJson(json);
        QVERIFY(!mapping);
        QCOMPARE(mapping.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(!mapping.error().detail.isEmpty());
    }

    void signatures()
    {
        const QString one = headerSignature({"Created at", "E-Mail", "Text"});
        QCOMPARE(headerSignature({"created_at", "email", "TEXT"}), one);
        QVERIFY(headerSignature({"email", "created_at", "text"}) != one);
        QCOMPARE(plainTitle("Überschrift (neu)"), std::string("ueberschriftneu"));
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("instant");
        const int none = static_cast<int>(DateOrder::Unknown);
        const int day = static_cast<int>(DateOrder::DayFirst);
        const int month = static_cast<int>(DateOrder::MonthFirst);
        QTest::newRow("ISO") << "2024-04-03T10:11:12Z" << none << ""
                             << "2024-04-03T10:11:12Z";
        QTest::newRow("with UTC") << "2024-04-03 10:11:12 UTC" << none << "Europe/Berlin"
                                  << "2024-04-03T10:11:12Z";
        QTest::newRow("in a zone") << "2024-07-03 10:11" << none << "Europe/Berlin"
                                   << "2024-07-03T08:11:00Z";
        QTest::newRow("with an offset") << "2012-09-06 12:18:55 -0800" << none << ""
                                        << "2012-09-06T20:18:55Z";
        QTest::newRow("dots") << "3.4.2024 9:05" << none << ""
                              << "2024-04-03T09:05:00Z";
        QTest::newRow("dots, two-digit year") << "03.04.24" << month << ""
                                              << "2024-04-03T00:00:00Z";
        QTest::newRow("slashes, day first") << "03/04/2024" << day << ""
                                            << "2024-04-03T00:00:00Z";
        QTest::newRow("slashes, month first") << "03/04/2024 1:05 PM" << month << ""
                                              << "2024-03-04T13:05:00Z";
        QTest::newRow("slashes, not told") << "03/04/2024" << none << ""
                                           << "none";
        QTest::newRow("midnight") << "3/4/2024 12:30 am" << month << ""
                                  << "2024-03-04T00:30:00Z";
        QTest::newRow("epoch") << "1704103200" << none << ""
                               << "2024-01-01T10:00:00Z";
        QTest::newRow("mail") << "Mon, 01 Jan 2024 10:00:00 +0100" << none << ""
                              << "2024-01-01T09:00:00Z";
        QTest::newRow("no such day") << "31.02.2024" << none << ""
                                     << "none";
        QTest::newRow("no such hour") << "2024-01-01 25:00" << none << ""
                                      << "none";
        QTest::newRow("a number") << "42" << none << ""
                                  << "none";
        QTest::newRow("empty") << "" << none << ""
                               << "none";
    }
    void dates()
    {
        QFETCH(QString, text);
        QFETCH(int, order);
        QFETCH(QString, zone);
        QFETCH(QString, instant);
        DateReader reader(static_cast<DateOrder>(order), zone.toStdString());
        QCOMPARE(iso(reader.read(text.toStdString())), instant);
    }

    void orderOfAColumn()
    {
        QCOMPARE(orderOf({"03/04/2024", "31/12/2024"}), DateOrder::DayFirst);
        QCOMPARE(orderOf({"03/04/2024", "12/31/2024"}), DateOrder::MonthFirst);
        QCOMPARE(orderOf({"03/04/2024", "2024-12-31"}), DateOrder::Unknown);
        QCOMPARE(orderOf({"31/12/2024", "12/31/2024"}), DateOrder::Unknown);
    }

    void rowsBecomeMessages()
    {
        RecordingSink sink;
        const QByteArray bytes = "id,thread_id,created_at,author,text,mood,mood,\n"
                                 "a1,t1,2024-01-01 10:00:00,Ann,\"Hello\r\nthere\",good,,x\n"
                                 "a2,t1,2024-01-02 10:00:00,Bob,Hi\n";
        QVERIFY(import(bytes, sink));
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());
        QCOMPARE(sink.messages.size(), 2U);
        const ImportedMessage& first = sink.messages[0];
        QCOMPARE(first.kind, std::string("row"));
        QCOMPARE(first.externalId, std::string("a1"));
        QCOMPARE(first.threadKey, std::string("t1"));
        QCOMPARE(first.author.name, std::string("Ann"));
        QCOMPARE(first.body, std::string("Hello\nthere"));
        QCOMPARE(iso(first.sentAt), QStringLiteral("2024-01-01T10:00:00Z"));
        QCOMPARE(first.extra, std::string(R"({"mood":"good","column 8":"x"})"));
        QVERIFY(sink.messages[1].extra.empty());
        QCOMPARE(sink.gaps.size(), 1U);
        QVERIFY(sink.gaps[0].find("1 row with fewer cells") == 0);
        QVERIFY(sink.gaps[0].find("line 4") != std::string::npos);
    }

    void givenMapping()
    {
        RecordingSink sink;
        const QByteArray bytes = "1;02/03/2024;<p>Hi <b>you</b></p>;extra\n";
        QVERIFY(import(bytes, sink,
            R"({"columns":{"id":1,"date":"#2","body":"#3"},"date_order":"month","header":false,)"
            R"("delimiter":";","html":true,"zone":"America/New_York"})"));
        QCOMPARE(sink.messages.size(), 1U);
        QCOMPARE(sink.messages[0].externalId, std::string("1"));
        QCOMPARE(sink.messages[0].body, std::string("Hi you"));
        QCOMPARE(sink.messages[0].html, std::string("<p>Hi <b>you</b></p>"));
        QCOMPARE(iso(sink.messages[0].sentAt), QStringLiteral("2024-02-03T05:00:00Z"));
        QCOMPARE(sink.messages[0].extra, std::string(R"({"column 4":"extra"})"));
    }

    void decisionsAreNotBelieved()
    {
        RecordingSink sink;
        QVERIFY(import("id,text,category\n1,\"Please help me with it\",help\n", sink));
        QCOMPARE(sink.messages.at(0).extra, std::string(R"({"category":"help"})"));
    }

    void undecidedDatesAreReported()
    {
        RecordingSink sink;
        QVERIFY(import("id,date,text\n1,03/04/2024,hello you\n2,05/06/2024,and you\n", sink));
        QVERIFY(!sink.messages.at(0).sentAt);
        QCOMPARE(sink.messages.at(0).sentRaw, std::string("03/04/2024"));
        QVERIFY(sink.gaps.at(0).find("2 dates can be day or month first") == 0);
    }

    void brokenRowsAreRejected()
    {
        RecordingSink sink;
        const QByteArray bytes = "id,date,text\n1,2024-01-01,\"open\n2,2024-01-02,fine\n";
        QVERIFY(import(bytes, sink));
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());
        QCOMPARE(sink.messages.size(), 1U);
        QCOMPARE(sink.rejectionText(),
            std::string("line 2: a quote opened in line 2 is never closed\n"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("mapping");
        QTest::addColumn<QString>("word"); // of the sentence
        QTest::newRow("empty") << QByteArray() << QByteArray() << "empty";
        QTest::newRow("blank lines") << QByteArray("\n\n") << QByteArray() << "no rows";
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n") << QByteArray() << "PNG";
        QTest::newRow("no text column")
            << QByteArray("id,name\n1,x\n") << QByteArray() << "\"id\", \"name\"";
        QTest::newRow("only a description")
            << QByteArray("name,description\nx,a thing of some sort\n") << QByteArray()
            << "mapping";
        QTest::newRow("unknown column")
            << QByteArray("id,name\n1,x\n") << QByteArray(R"({"columns":{"body":"Text"}})")
            << "\"Text\"";
        QTest::newRow("mapping without text")
            << QByteArray("id,name\n1,x\n") << QByteArray(R"({"columns":{"id":"id"}})") << "text";
        QTest::newRow("mapping that is none")
            << QByteArray("id,name\n1,x\n") << QByteArray("[]") << "columns";
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, mapping);
        QFETCH(QString, word);
        RecordingSink sink;
        const Result<void> result = import(bytes, sink, mapping);
        QVERIFY(!result);
        QVERIFY2(result.error().detail.contains(word), qPrintable(result.error().detail));
        QVERIFY(sink.importedRanges.empty());
    }

    void probing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("named") << QByteArray("id,text\n1,x\n") << "x.csv"
                               << "csv";
        QTest::newRow("even rows") << QByteArray("a,b,c\n1,2,3\n4,5,6\n") << "x.txt"
                                   << "csv";
        QTest::newRow("prose") << QByteArray("Hello, you.\nThis is, well, a text.\nBye.\n")
                               << "x.txt"
                               << "";
        QTest::newRow("mbox named csv") << QByteArray(
            "From a@b.example Mon Jan  1 10:00:00 2024\nFrom: a@b.example\n"
            "Subject: x, y, z\n\nhi\n") << "x.csv"
                                        << "mbox";
        QTest::newRow("Zendesk named csv")
            << QByteArray("{\"tickets\":[{\"id\":1,\"requester_id\":2,\"subject\":\"a\"}]}")
            << "x.csv"
            << "zendesk-json";
        QTest::newRow("other JSON") << QByteArray("{\"a\":1,\"b\":2}") << "x.json"
                                    << "";
    }
    void probing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, key);
        const FormatRegistry registry;
        const auto match = registry.probe(view(bytes), {name, name, bytes.size()});
        QCOMPARE(match.importer != nullptr ? match.importer->key() : QString(), key);
    }

    void stopsWhenAsked()
    {
        const QByteArray bytes
            = "id,date,text\n" + QByteArray("1,2024-01-01,hello\n").repeated(2000);
        RecordingSink sink;
        sink.stopAtCall = 2;
        QVERIFY(import(bytes, sink));
        QVERIFY(sink.messages.size() >= 200 && sink.messages.size() <= 400);
    }
};

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
