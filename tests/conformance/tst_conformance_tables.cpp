// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"
#include "formats/registry.h"
#include "formats/table/csvreader.h"
#include "formats/table/csvwriter.h"
#include "formats/table/tableimporter.h"
#include "formats/table/tableinspection.h"
#include "support/paths.h"
#include "support/recordingsink.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;
using table::CsvReader;
using table::Dialect;
using table::Row;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray compact(const QJsonArray& rows)
{
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

struct Rows
{
    QJsonArray rows; ///< arrays of strings, empty lines left out
    QList<qint64> reportedLines; ///< broken, of another length, in another encoding
    bool isClosed = true; ///< the rows cover every byte
};

Rows read(const QByteArray& bytes, const Dialect& dialect)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device, {}, dialect);
    Rows result;
    qint64 at = static_cast<qint64>(dialect.bomBytes);
    qsizetype columns = -1;
    Row row;
    while (reader.next(row)) {
        result.isClosed = result.isClosed && row.offset == at && row.length > 0;
        at = row.offset + row.length;
        if (row.state == Row::State::Broken)
            result.reportedLines += row.line;
        if (row.state != Row::State::Good)
            continue;
        QJsonArray cells;
        for (const std::string_view cell : row.cells)
            cells += text(cell);
        if (columns < 0) {
            columns = cells.size();
            reader.setColumns(static_cast<std::size_t>(columns));
        }
        if (cells.size() != columns || !row.encodingNote.empty() || row.hadNul)
            result.reportedLines += row.line;
        result.rows += cells;
    }
    result.isClosed = result.isClosed && at == bytes.size();
    return result;
}

/// An expectation as rows of strings: objects by their header, numbers as text, empty lines left
/// out.
QJsonArray expectedRows(const QJsonArray& data, const QJsonArray& header)
{
    QJsonArray rows;
    for (const QJsonValue& value : data) {
        QJsonArray cells;
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (const QJsonValue& key : header) {
                if (object.contains(key.toString()))
                    cells += object[key.toString()];
            }
            for (const QJsonValue& extra : object[QLatin1String("__parsed_extra")].toArray())
                cells += extra;
        } else {
            cells = value.toArray();
        }
        if (cells != QJsonArray {QString()})
            rows += cells;
    }
    return rows;
}

} // namespace

class TestConformanceTables : public QObject
{
    Q_OBJECT

    AreaReport m_report;

    void spectrum(const QString& folder)
    {
        for (const QString& name : QDir(folder).entryList({QStringLiteral("*.csv")})) {
            const QByteArray bytes = readAll(folder + QLatin1Char('/') + name);
            const Rows got = read(bytes, table::sniffDialect(view(bytes)));
            const QString jsonName = name.chopped(4) + QStringLiteral(".json");
            const QJsonArray data
                = QJsonDocument::fromJson(readAll(folder + QLatin1Char('/') + jsonName)).array();
            const QJsonArray header = got.rows.isEmpty() ? QJsonArray() : got.rows[0].toArray();
            QJsonArray rows = got.rows;
            if (!rows.isEmpty())
                rows.removeFirst();
            const QJsonArray wanted = expectedRows(data, header);
            m_report.judge(QStringLiteral("csv"), QStringLiteral("csv-spectrum/") + name,
                rows == wanted && got.isClosed ? QString()
                                               : QString::fromUtf8(compact(rows).left(200)));
        }
    }

    /// Options of the other program that are no properties of a table; such cases must be read
    /// whole, their data is not compared.
    [[nodiscard]] static bool hasForeignOption(const QJsonObject& config)
    {
        for (const QString& key : config.keys()) {
            const bool isOurs = key == QLatin1String("delimiter") || key == QLatin1String("newline")
                || key == QLatin1String("quoteChar") || key == QLatin1String("escapeChar")
                || key == QLatin1String("header") || key == QLatin1String("skipEmptyLines");
            if (!isOurs)
                return true;
        }
        const QString delimiter = config[QLatin1String("delimiter")].toString();
        if (config[QLatin1String("skipEmptyLines")].isString())
            return true; // "greedy": rows of blanks are no rows either
        return delimiter.size() > 1 || delimiter == QLatin1String("\n");
    }

    static Dialect dialectFor(const QByteArray& bytes, const QJsonObject& config)
    {
        Dialect dialect = table::sniffDialect(view(bytes));
        const auto option = [&config](const char* key) {
            const QString value = config[QLatin1String(key)].toString();
            return value.isEmpty() ? '\0' : value[0].toLatin1();
        };
        if (option("delimiter") != '\0')
            dialect.delimiter = option("delimiter");
        if (option("quoteChar") != '\0')
            dialect.quote = dialect.escape = option("quoteChar");
        if (option("escapeChar") != '\0')
            dialect.escape = option("escapeChar");
        if (config[QLatin1String("newline")].toString() == QLatin1String("\r"))
            dialect.carriageReturns = true;
        return dialect;
    }

    void papaparse(const QString& folder, const QString& file)
    {
        const QJsonArray cases
            = QJsonDocument::fromJson(readAll(folder + QLatin1Char('/') + file)).array();
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QJsonObject one = cases[i].toObject();
            const QJsonObject config = one[QLatin1String("config")].toObject();
            const QJsonObject expected = one[QLatin1String("expected")].toObject();
            const QString name = QStringLiteral("papaparse/%1#%2").arg(file).arg(i);
            const QByteArray bytes = one[QLatin1String("input")].toString().toUtf8();
            const Rows got = read(bytes, dialectFor(bytes, config));
            if (!got.isClosed) {
                m_report.unlike(QStringLiteral("csv"), name, QStringLiteral("bytes are missing"));
                continue;
            }
            if (hasForeignOption(config)) {
                m_report.imported(QStringLiteral("csv options of others"));
                continue;
            }
            QJsonArray rows = got.rows;
            QJsonArray header;
            if (config[QLatin1String("header")].toBool() && !rows.isEmpty())
                header = rows.takeAt(0).toArray();
            const QJsonArray wanted
                = expectedRows(expected[QLatin1String("data")].toArray(), header);
            m_report.judge(QStringLiteral("csv"), name,
                rows == wanted ? QString()
                               : one[QLatin1String("description")].toString() + QStringLiteral(": ")
                        + QString::fromUtf8(compact(rows).left(160)) + QStringLiteral(" for ")
                        + QString::fromUtf8(compact(wanted).left(160)));
        }
    }

    void authored(const QString& folder)
    {
        const QJsonObject expected
            = QJsonDocument::fromJson(readAll(folder + QStringLiteral("/expected.json"))).object();
        for (const QString& name : expected.keys()) {
            const QByteArray bytes = readAll(folder + QLatin1Char('/') + name);
            const QJsonObject wanted = expected[name].toObject();
            const QString area = QStringLiteral("csv");
            const QString caseName = QStringLiteral("authored/") + name;
            const std::string notATable = table::notATable(view(bytes));
            if (wanted[QLatin1String("refuse")].toBool()) {
                if (notATable.empty())
                    m_report.unlike(area, caseName, QStringLiteral("not refused"));
                else
                    m_report.refused(area);
                continue;
            }
            const Rows got = read(bytes, table::sniffDialect(view(bytes)));
            QString difference = got.isClosed ? QString() : QStringLiteral("bytes are missing");
            const QJsonArray rows = wanted[QLatin1String("rows")].toArray();
            if (!rows.isEmpty() && rows != got.rows)
                difference += QString::fromUtf8(compact(got.rows));
            if (got.rows.size() < wanted[QLatin1String("rows_min")].toInt())
                difference += QStringLiteral("%1 rows").arg(got.rows.size());
            const int line = wanted[QLatin1String("report_line")].toInt();
            if (line > 0 && !got.reportedLines.contains(line))
                difference += QStringLiteral("line %1 is not reported").arg(line);
            const int columns = wanted[QLatin1String("columns")].toInt();
            if (columns > 0 && got.rows[0].toArray().size() != columns)
                difference += QStringLiteral("%1 columns").arg(got.rows[0].toArray().size());
            m_report.judge(area, caseName, difference);
        }
    }

    void formulas(const QString& path)
    {
        static const QRegularExpression danger(
            QStringLiteral(
                "^[\\s\\x{feff}\\p{Cc}\\p{Cf}]*[=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}]"),
            QRegularExpression::UseUnicodePropertiesOption);
        const QJsonArray cases = QJsonDocument::fromJson(readAll(path)).array();
        QVERIFY(!cases.isEmpty());
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const QJsonValue& one = cases[i];
            const QByteArray value
                = (one.isObject() ? one[QLatin1String("value")] : one).toString().toUtf8();
            table::CsvWriter writer;
            writer.cell("x");
            writer.cell(view(value));
            writer.endRow();
            const Rows back = read(QByteArray::fromStdString(writer.text()), Dialect());
            const QString cell
                = back.rows.isEmpty() ? QString() : back.rows[0].toArray().at(1).toString();
            const QByteArray bytes = cell.toUtf8();
            QString difference;
            if (danger.match(cell).hasMatch())
                difference = QStringLiteral("still a formula: ") + cell;
            // NUL cannot be read back from a cell; it is shown as U+FFFD.
            QString wanted = QString::fromUtf8(value);
            wanted.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
            if (text(table::unescapeCell(view(bytes))) != wanted)
                difference += QStringLiteral("not reversible: ") + cell;
            m_report.judge(QStringLiteral("csv export"),
                QStringLiteral("%1#%2").arg(QFileInfo(path).fileName()).arg(i), difference);
        }
    }

private Q_SLOTS:
    void suites()
    {
        const QString root = sharedPath(QStringLiteral("suites/csv"));
        if (root.isEmpty())
            QSKIP("the suites beside the checkout are not there");
        spectrum(root + QStringLiteral("/csv-spectrum"));
        papaparse(root + QStringLiteral("/papaparse"), QStringLiteral("core.json"));
        papaparse(root + QStringLiteral("/papaparse"), QStringLiteral("parse.json"));
        authored(root + QStringLiteral("/authored"));
        formulas(root + QStringLiteral("/authored/export-formula-cells.json"));
        formulas(root + QStringLiteral("/csv-injection-payloads/payloads.json"));
        qInfo().noquote() << '\n' << m_report.table();
        const QString problems = m_report.verify();
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    /// Whole files through the importer: read, or refused with a sentence; never half.
    void importer_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* folder : {"suites/csv/authored", "suites/csv/csv-spectrum",
                 "suites/csv/papaparse", "samples/discourse/core-csv", "samples/moodle"}) {
            const QDir dir(sharedPath(QLatin1String(folder)));
            for (const QString& name : dir.entryList({QStringLiteral("*.csv")}))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
    }
    void importer()
    {
        if (sharedPath(QStringLiteral("suites/csv")).isEmpty())
            QSKIP("the suites beside the checkout are not there");
        QFETCH(QString, path);
        const QByteArray bytes = readAll(path);
        RecordingSink sink;
        const Result<void> result = readBytes(TableImporter(), bytes, path, sink);
        if (!result) {
            QVERIFY(result.error().detail.size() > 10);
            QVERIFY(sink.messages.empty() && sink.importedRanges.empty());
            return;
        }
        QCOMPARE(sink.tilingProblem(bytes.size()), QString());
    }

    /// Nothing but tables is taken for a table.
    void samplesOfOthers()
    {
        const QString root = sharedPath(QStringLiteral("samples"));
        if (root.isEmpty())
            QSKIP("the samples beside the checkout are not there");
        const FormatRegistry registry;
        QDirIterator it(root, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QByteArray head = readAll(path).left(kProbeBytes);
            const FormatRegistry::Match match
                = registry.probe(view(head), {it.fileName(), path, it.fileInfo().size()});
            if (match.importer != nullptr && match.importer->key() == QLatin1String("csv"))
                QVERIFY2(path.endsWith(QLatin1String(".csv")), qPrintable(path));
        }
    }
};

QTEST_GUILESS_MAIN(TestConformanceTables)
#include "tst_conformance_tables.moc"
