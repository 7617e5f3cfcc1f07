// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/csvreader.h"
#include "support/sequentialbuffer.h"

using namespace waymark;
using namespace waymark::table;
using waymark::test::SequentialBuffer;

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Rows as text: cells joined by |, "!" before what is rejected, "-" for an empty line.
QStringList rowsOf(const QByteArray& bytes, const Dialect& dialect, std::size_t columns = 0,
    qint64 block = 100'000, const std::string& charset = {})
{
    SequentialBuffer device(bytes, block);
    CsvReader reader(device, {}, dialect, charset);
    reader.setColumns(columns);
    QStringList rows;
    qint64 at = static_cast<qint64>(dialect.bomBytes);
    Row row;
    while (reader.next(row)) {
        if (row.offset != at || row.length <= 0)
            rows += QStringLiteral("gap at %1").arg(at);
        at = row.offset + row.length;
        if (row.state == Row::State::Broken) {
            rows += QStringLiteral("!%1").arg(row.line);
            continue;
        }
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells += QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        rows += row.state == Row::State::Blank ? QStringLiteral("-") : cells.join(QLatin1Char('|'));
    }
    if (at != bytes.size())
        rows += QStringLiteral("ends at %1 of %2").arg(at).arg(bytes.size());
    return rows;
}

QStringList list(std::initializer_list<const char*> rows)
{
    QStringList all;
    for (const char* row : rows)
        all += QString::fromUtf8(row);
    return all;
}

QByteArray utf16(const QString& text, bool isBig, bool withBom)
{
    QByteArray bytes;
    for (const QChar c : (withBom ? QString(QChar(0xFEFF)) : QString()) + text) {
        const char high = static_cast<char>(c.unicode() >> 8U);
        const char low = static_cast<char>(c.unicode() & 0xFFU);
        bytes += isBig ? high : low;
        bytes += isBig ? low : high;
    }
    return bytes;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << list({"a|b", "c|d"});
        QTest::newRow("no line end") << QByteArray("a,b\nc,d") << list({"a|b", "c|d"});
        QTest::newRow("carriage returns and line feeds")
            << QByteArray("a,b\r\nc,d\r\n") << list({"a|b", "c|d"});
        QTest::newRow("mixed ends") << QByteArray("a,b\r\nc,d\ne,f") << list({"a|b", "c|d", "e|f"});
        QTest::newRow("empty cells") << QByteArray(",,\n\"\",x,\n") << list({"||", "|x|"});
        QTest::newRow("quotes") << QByteArray("\"a,b\",\"c \"\"d\"\"\"\n") << list({"a,b|c \"d\""});
        QTest::newRow("a line in a cell")
            << QByteArray("1,\"x\r\ny\n\nz\",2\n3,4,5\n") << list({"1|x\r\ny\n\nz|2", "3|4|5"});
        QTest::newRow("quote inside")
            << QByteArray("1,say \"hi\" now\n") << list({"1|say \"hi\" now"});
        QTest::newRow("misplaced quote") << QByteArray("\"a\"b\",c\n") << list({"a\"b|c"});
        QTest::newRow("blanks behind a quote")
            << QByteArray("\"a\"  ,b\n\"c\" \r\n") << list({"a|b", "c"});
        QTest::newRow("empty lines") << QByteArray("a\n\n\r\nb\n") << list({"a", "-", "-", "b"});
        QTest::newRow("one empty cell in quotes") << QByteArray("\"\"\n") << list({""});
        QTest::newRow("nothing") << QByteArray() << list({});
    }
    void rows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        for (const qint64 block : {1, 2, 5, 100'000})
            QCOMPARE(rowsOf(bytes, Dialect(), 0, block), rows);
    }

    void unclosedQuotes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("in the last row") << QByteArray("a,b\n1,\"open") << list({"a|b", "!2"});
        QTest::newRow("rows go on")
            << QByteArray("a,b\n1,\"open\n2,x\n3,y\n") << list({"a|b", "!2", "2|x", "3|y"});
        QTest::newRow("over lines that are no rows")
            << QByteArray("a,b\n1,\"open\nstill\nmore\n2,x\n") << list({"a|b", "!2", "2|x"});
        QTest::newRow("never again")
            << QByteArray("a,b\n1,\"open\nstill\nmore\n") << list({"a|b", "!2"});
    }
    void unclosedQuotes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        QCOMPARE(rowsOf(bytes, Dialect(), 2), rows);
        QCOMPARE(rowsOf(bytes, Dialect(), 2, 3), rows);
    }

    void lineNumbers()
    {
        SequentialBuffer device("a,b\n\n1,\"x\ny\nz\"\n2,w\n", 4);
        CsvReader reader(device, {}, Dialect());
        QList<qint64> lines;
        Row row;
        while (reader.next(row))
            lines += row.line;
        QCOMPARE(lines, (QList<qint64> {1, 2, 3, 6}));
    }

    void rowsLongerThanABlock()
    {
        const QByteArray body(3 << 20, 'x');
        const QByteArray bytes = "a,b\n1,\"" + body + "\"\"" + body + "\"\n2,y\n";
        SequentialBuffer device(bytes, 1 << 16);
        CsvReader reader(device, {}, Dialect());
        Row row;
        QVERIFY(reader.next(row));
        QVERIFY(reader.next(row));
        QCOMPARE(row.cells.at(1).size(), static_cast<std::size_t>(body.size() * 2 + 1));
        QVERIFY(reader.next(row));
        QCOMPARE(row.line, 3);
    }

    void aRowThatIsTooLong()
    {
        QByteArray bytes = "a,b\n1,\"" + QByteArray(static_cast<qsizetype>(kMaxRowBytes), 'x');
        bytes += "\n2,y\n3,z\n";
        const QStringList rows = rowsOf(bytes, Dialect(), 2);
        QCOMPARE(rows, (list({"a|b", "!2", "2|y", "3|z"})));
    }

    void aFailingDevice()
    {
        SequentialBuffer device(QByteArray("a,b\n").repeated(1000), 100, 2000);
        CsvReader reader(device, {}, Dialect());
        Row row;
        int rows = 0;
        while (reader.next(row))
            ++rows;
        QVERIFY(reader.failed());
        QVERIFY(rows >= 400 && rows <= 500);
    }

    void dialects_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("comma") << QByteArray("a,b\n1,x;y\n") << list({"a|b", "1|x;y"});
        QTest::newRow("semicolon")
            << QByteArray("a;b\n1;x,y,z\n2;w\n") << list({"a|b", "1|x,y,z", "2|w"});
        QTest::newRow("tab") << QByteArray("a\tb\n1\tx,y\n") << list({"a|b", "1|x,y"});
        QTest::newRow("pipe") << QByteArray("a|b\n1|x\n") << list({"a|b", "1|x"});
        QTest::newRow("quoted delimiters")
            << QByteArray("a;\"b,c,d\";e\n1;\"2,3\";4\n") << list({"a|b,c,d|e", "1|2,3|4"});
        QTest::newRow("carriage returns only")
            << QByteArray("a,b\r1,x\r2,y") << list({"a|b", "1|x", "2|y"});
        QTest::newRow("one column") << QByteArray("a\nb\n") << list({"a", "b"});
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n1,\xC3\xA9\n")
                                         << list({"a|b", "1|é"});
        QTest::newRow("windows-1252")
            << QByteArray("a,b\n1,\x93q\x94 \x80\n") << list({"a|b", "1|“q” €"});
        QTest::newRow("NUL") << QByteArray("a,b\n1,x\0y\n", 10) << list({"a|b", "1|x\uFFFDy"});
        const QString wide = QStringLiteral("a\tb\n1\t\"é,\n𝄞\"\n");
        const QStringList wideRows = list({"a|b", "1|é,\n𝄞"});
        QTest::newRow("UTF-16LE, marked") << utf16(wide, false, true) << wideRows;
        QTest::newRow("UTF-16BE, marked") << utf16(wide, true, true) << wideRows;
        QTest::newRow("UTF-16LE") << utf16(wide, false, false) << wideRows;
        QTest::newRow("UTF-16BE") << utf16(wide, true, false) << wideRows;
        QTest::newRow("UTF-16, half a character")
            << utf16(wide, false, true) + 'x' << wideRows + list({"!4"});
    }
    void dialects()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const Dialect dialect = sniffDialect(view(bytes));
        for (const qint64 block : {1, 2, 3, 100'000})
            QCOMPARE(rowsOf(bytes, dialect, 2, block), rows);
    }

    void declaredCharset()
    {
        QCOMPARE(
            rowsOf("a,b\n1,\xE9\xEA\n", Dialect(), 2, 100, "iso-8859-5"), (list({"a|b", "1|щъ"})));
    }

    void otherFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("zip") << QByteArray("PK\x03\x04....") << "a ZIP or Excel file";
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") << "a PNG picture";
        QTest::newRow("binary") << QByteArray("\x01\x02\x03\x04\x05\x06,\x07\x08") << "binary data";
        QTest::newRow("text") << QByteArray("a,b\n1,2\n") << "";
        QTest::newRow("UTF-16") << utf16(QStringLiteral("a,b\n1,2\n"), false, true) << "";
        QTest::newRow("nothing") << QByteArray() << "";
    }
    void otherFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        QCOMPARE(QString::fromStdString(notATable(view(bytes))), what);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
