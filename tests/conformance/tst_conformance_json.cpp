// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"
#include "formats/json/jsoninput.h"
#include "formats/json/jsonoutline.h"
#include "formats/json/jsontape.h"
#include "formats/json/jsontext.h"
#include "formats/registry.h"
#include "support/paths.h"
#include "support/recordingsink.h"

#include <QBuffer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Lines that are whole JSON, and the numbers of those that are not.
struct Lines
{
    int good = 0;
    QList<qint64> broken;
};

Lines readLines(const QByteArray& bytes)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    json::LineReader reader(device, {});
    json::LineReader::Line line;
    Lines lines;
    while (reader.next(line)) {
        if (json::checkDocument(line.text))
            lines.broken += line.number;
        else
            ++lines.good;
    }
    return lines;
}

} // namespace

class TestConformanceJson : public QObject
{
    Q_OBJECT

    AreaReport m_report;

    void expectAccepted(const QString& name, const std::optional<json::Problem>& problem)
    {
        m_report.judge(QStringLiteral("json"), name,
            problem ? QString::fromStdString(problem->what) : QString());
    }

    void expectRefused(
        const QString& name, const std::optional<json::Problem>& problem, qsizetype size)
    {
        if (problem && problem->offset <= static_cast<std::size_t>(size) && !problem->what.empty())
            m_report.refused(QStringLiteral("json"));
        else
            m_report.unlike(QStringLiteral("json"), name, QStringLiteral("accepted"));
    }

    /// Read without a crash; what is accepted has lost nothing: minified it is the same document,
    /// and an outline covers every byte.
    void expectNoLoss(const QString& name, const QByteArray& bytes)
    {
        const auto problem = json::checkDocument(view(bytes));
        if (problem) {
            expectRefused(name, problem, bytes.size());
            return;
        }
        const std::string_view text = view(bytes).substr(json::bomLength(view(bytes)));
        json::Tape tape;
        json::Tape again;
        const std::string compact = json::minified(text);
        const bool isSame = tape.parse(text) && again.parse(compact)
            && tape.root().count() == again.root().count() && json::minified(compact) == compact;
        m_report.judge(QStringLiteral("json"), name,
            isSame ? QString() : QStringLiteral("changed by minifying"));
    }

    void testSuite(const QString& root)
    {
        for (const char* sub : {"test_parsing", "test_transform"}) {
            const QDir folder(root + QLatin1Char('/') + QLatin1String(sub));
            for (const QString& file : folder.entryList(QDir::Files)) {
                const QString name = QStringLiteral("JSONTestSuite/") + QLatin1String(sub)
                    + QLatin1Char('/') + file;
                const QByteArray bytes = readAll(folder.filePath(file));
                if (file.startsWith(QLatin1String("y_")))
                    expectAccepted(name, json::checkDocument(view(bytes)));
                else if (file.startsWith(QLatin1String("n_")))
                    expectRefused(name, json::checkDocument(view(bytes)), bytes.size());
                else
                    expectNoLoss(name, bytes);
            }
        }
    }

    void authored(const QString& folder)
    {
        const QJsonObject expected
            = QJsonDocument::fromJson(readAll(folder + QStringLiteral("/expected.json"))).object();
        for (const QString& file : expected.keys()) {
            const QString name = QStringLiteral("authored/") + file;
            const QByteArray bytes = readAll(folder + QLatin1Char('/') + file);
            const QJsonObject wanted = expected[file].toObject();
            auto problem = json::checkDocument(view(bytes));
            // A bare null, true or number is valid JSON, and no export.
            if (!problem && file == QLatin1String("null.json") && !isExport(bytes))
                problem = json::Problem {0, "no export"};
            if (wanted.contains(QLatin1String("report_line"))) {
                const Lines lines = readLines(bytes);
                const bool isEqual = lines.good >= wanted[QLatin1String("rows_min")].toInt()
                    && lines.broken.contains(wanted[QLatin1String("report_line")].toInt());
                m_report.judge(QStringLiteral("json"), name,
                    isEqual ? QString() : QStringLiteral("%1 lines").arg(lines.good));
            } else if (wanted[QLatin1String("accept")].toBool()) {
                expectAccepted(name, problem);
            } else if (wanted[QLatin1String("refuse")].toBool()) {
                expectRefused(name, problem, bytes.size());
            } else {
                expectNoLoss(name, bytes);
            }
        }
    }

    [[nodiscard]] static bool isExport(const QByteArray& bytes)
    {
        const FormatRegistry registry;
        const QString name = QStringLiteral("x.json");
        return registry.probe(view(bytes), {name, name, bytes.size()}).importer != nullptr;
    }

private Q_SLOTS:
    void suites()
    {
        const QString root = sharedPath(QStringLiteral("suites/json"));
        if (root.isEmpty())
            QSKIP("the suites beside the checkout are not there");
        testSuite(root + QStringLiteral("/JSONTestSuite"));
        authored(root + QStringLiteral("/authored"));
        qInfo().noquote() << '\n' << m_report.table();
        const QString problems = m_report.verify();
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    /// The exports that belong to our readers, the account closed, in blocks as an archive gives
    /// them too.
    void files_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("key");
        const auto add = [](const QString& folder, const QString& filter, const char* key) {
            QDirIterator it(
                sharedPath(folder), {filter}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                QTest::newRow(qPrintable(path.section(QLatin1Char('/'), -3)))
                    << path << QString::fromLatin1(key);
            }
        };
        if (sharedPath(QStringLiteral("samples")).isEmpty()) {
            QTest::newRow("absent") << QString() << QString();
            return;
        }
        const QString json = QStringLiteral("*.json");
        add(QStringLiteral("samples/zendesk"), json, "zendesk-json");
        add(QStringLiteral("samples/discourse"), json, "discourse-json");
        add(QStringLiteral("suites/exports/authored"), QStringLiteral("zendesk*"), "zendesk-json");
        add(QStringLiteral("suites/exports/authored"), QStringLiteral("discourse*"),
            "discourse-json");
    }
    void files()
    {
        QFETCH(QString, path);
        QFETCH(QString, key);
        if (path.isEmpty())
            QSKIP("the samples beside the checkout are not there");
        const QByteArray bytes = readAll(path);
        const FormatRegistry registry;
        const SourceFile file {QFileInfo(path).fileName(), path, bytes.size()};
        const Importer* importer = registry.probe(view(bytes.left(kProbeBytes)), file).importer;
        QVERIFY(importer != nullptr);
        QCOMPARE(importer->key(), key);
        RecordingSink whole;
        QVERIFY(readBytes(*importer, bytes, path, whole));
        QCOMPARE(whole.tilingProblem(bytes.size()), QString());
        RecordingSink pieces;
        QVERIFY(readBytes(*importer, bytes, path, pieces, 1000));
        QCOMPARE(pieces.tilingProblem(bytes.size()), QString());
        QCOMPARE(pieces.messages.size(), whole.messages.size());
        for (const RecordingSink::Rejection& rejection : whole.rejections)
            QVERIFY(!rejection.place.empty() && !rejection.reason.empty());
    }

    void strangersAreLeftAlone()
    {
        const QString root = sharedPath(QStringLiteral("samples"));
        if (root.isEmpty())
            QSKIP("the samples beside the checkout are not there");
        for (const char* folder :
            {"freshdesk", "github", "slack", "discord", "vanilla", "stackexchange", "moodle"}) {
            QDirIterator it(root + QLatin1Char('/') + QLatin1String(folder), QDir::Files,
                QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                const QByteArray head = readAll(path).left(kProbeBytes);
                const FormatRegistry registry;
                const auto match = registry.probe(view(head), {it.fileName(), path, head.size()});
                const QString key = match.importer != nullptr ? match.importer->key() : QString();
                QVERIFY2(!key.endsWith(QLatin1String("-json")), qPrintable(path + key));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestConformanceJson)
#include "tst_conformance_json.moc"
