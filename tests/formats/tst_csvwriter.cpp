// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/csvreader.h"
#include "formats/table/csvwriter.h"

#include <QBuffer>

using namespace waymark::table;

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spreadsheet");
        QTest::addColumn<QString>("literal");
        QTest::newRow("plain") << "abc"
                               << "abc"
                               << "abc";
        QTest::newRow("comma") << "a,b"
                               << "\"a,b\""
                               << "\"a,b\"";
        QTest::newRow("quote") << "a\"b"
                               << "\"a\"\"b\""
                               << "\"a\"\"b\"";
        QTest::newRow("line") << "a\nb"
                              << "\"a\nb\""
                              << "\"a\nb\"";
        QTest::newRow("blank at the end") << "a "
                                          << "\"a \""
                                          << "\"a \"";
        QTest::newRow("formula") << "=1+1"
                                 << "'=1+1"
                                 << "=1+1";
        QTest::newRow("formula behind blanks") << "  @x"
                                               << "'  @x"
                                               << "\"  @x\"";
        QTest::newRow("minus in a text") << "-1+1"
                                         << "'-1+1"
                                         << "-1+1";
        QTest::newRow("full width")
            << QStringLiteral("＝1") << QStringLiteral("'＝1") << QStringLiteral("＝1");
        QTest::newRow("tab") << "\tx"
                             << "'\tx"
                             << "\tx";
        QTest::newRow("no-break space") << QStringLiteral("\u00a0=1") << QStringLiteral("'\u00a0=1")
                                        << QStringLiteral("\u00a0=1");
        QTest::newRow("apostrophe") << "'tis"
                                    << "''tis"
                                    << "'tis";
        QTest::newRow("formula inside") << "a=1"
                                        << "a=1"
                                        << "a=1";
        QTest::newRow("accent") << QStringLiteral("é=1") << QStringLiteral("é=1")
                                << QStringLiteral("é=1");
    }
    void cells()
    {
        QFETCH(QString, text);
        QFETCH(QString, spreadsheet);
        QFETCH(QString, literal);
        const std::string bytes = text.toStdString();
        CsvWriter safe;
        safe.cell("x");
        safe.cell(bytes);
        QCOMPARE(QString::fromStdString(safe.text()), QStringLiteral("x,") + spreadsheet);
        CsvWriter raw(CsvTarget::Reimport);
        raw.cell(bytes);
        QCOMPARE(QString::fromStdString(raw.text()), literal);
        QCOMPARE(std::string(unescapeCell(escapeCell(bytes))), bytes);
    }

    void numbers()
    {
        CsvWriter writer;
        writer.number(-5);
        writer.number("-12.5");
        writer.number("-1+1");
        writer.number("");
        writer.endRow();
        QCOMPARE(writer.text(), std::string("-5,-12.5,'-1+1,\r\n"));
    }

    void readsBack()
    {
        const std::vector<std::vector<std::string>> rows
            = {{"id", "text"}, {"1", "a \"b\",\r\nc"}, {"", ""}, {"2", "=x"}, {""}};
        CsvWriter writer;
        for (const auto& row : rows) {
            for (const std::string& cell : row)
                writer.cell(cell);
            writer.endRow();
        }
        QBuffer device;
        device.setData(QByteArray::fromStdString(writer.take()));
        device.open(QIODevice::ReadOnly);
        QVERIFY(writer.text().empty());
        CsvReader reader(device, {}, Dialect());
        Row row;
        for (const auto& wanted : rows) {
            QVERIFY(reader.next(row));
            std::vector<std::string> cells;
            for (const std::string_view cell : row.cells)
                cells.emplace_back(unescapeCell(cell));
            QCOMPARE(cells, wanted);
        }
        QVERIFY(!reader.next(row));
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
