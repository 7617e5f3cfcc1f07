// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"
#include "formats/archive/archivereader.h"
#include "support/paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;

namespace {

struct Outcome
{
    int entries = 0;
    qint64 bytes = 0;
    QStringList refusals;
    QString problem;
    qint64 milliseconds = 0;
};

Outcome readThrough(const QString& path)
{
    Outcome outcome;
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(path));
    ArchiveReader reader(file, path.section(QLatin1Char('/'), -1));
    while (const auto entry = reader.next()) {
        QByteArray block(64 * 1024, '\0');
        qint64 got = 0;
        while ((got = reader.entryDevice().read(block.data(), block.size())) > 0) { }
        outcome.bytes += reader.entryBytes();
        if (!reader.entryDevice().atEnd())
            outcome.refusals
                += entry->name + QStringLiteral(": ") + reader.entryDevice().errorString();
        else
            ++outcome.entries;
    }
    for (const ArchiveRefusal& refusal : reader.refusals())
        outcome.refusals
            += refusal.name + QStringLiteral(": ") + QString::fromStdString(refusal.reason);
    if (reader.error())
        outcome.problem = reader.error()->detail;
    outcome.milliseconds = timer.elapsed();
    return outcome;
}

} // namespace

class TestConformanceArchives : public QObject
{
    Q_OBJECT

private:
    AreaReport m_report;

    void judge(const QString& name, const Outcome& outcome, const QJsonObject& wanted)
    {
        const QString area = QStringLiteral("archives");
        const bool refused = !outcome.problem.isEmpty() || !outcome.refusals.isEmpty();
        const bool imported = outcome.entries > 0;
        const auto is = [&wanted](const char* key) { return wanted.contains(QLatin1String(key)); };
        const QString shown
            = QStringLiteral("%1 entries, refused: %2, error: %3")
                  .arg(outcome.entries)
                  .arg(outcome.refusals.join(QStringLiteral(" | ")).left(200), outcome.problem);
        if (outcome.milliseconds > wanted[QLatin1String("max_seconds")].toInt(10) * 1000)
            m_report.unlike(area, name, QStringLiteral("took %1 ms").arg(outcome.milliseconds));
        else if (!refused && !imported && wanted.isEmpty())
            m_report.refused(area); // an archive without files: "nothing to import"
        else if ((is("refuse") && !is("also_accept")) || is("refuse_or_skip")) {
            // Of an archive with good entries beside the bad one only the bad one is refused.
            if (refused || (is("refuse_or_skip") && !imported))
                m_report.refused(area);
            else
                m_report.unlike(area, name, shown);
        } else if (is("accept") && refused) {
            m_report.unlike(area, name, shown);
        } else if (imported) {
            m_report.imported(area);
        } else if (refused) {
            m_report.refused(area);
        } else {
            m_report.unlike(area, name, shown);
        }
        if (qEnvironmentVariableIsSet("WAYMARK_VERBOSE"))
            qInfo().noquote() << name << shown << outcome.bytes << outcome.milliseconds << "ms";
    }

private Q_SLOTS:
    void suites()
    {
        const QString root = sharedPath(QStringLiteral("suites/archives"));
        if (root.isEmpty())
            QSKIP("the suites beside the checkout are not there");
        const QJsonObject expected
            = QJsonDocument::fromJson(readAll(root + QStringLiteral("/authored/expected.json")))
                  .object();
        QVERIFY(expected.size() > 30);
        for (const QString& name : expected.keys())
            judge(QStringLiteral("authored/") + name,
                readThrough(root + QStringLiteral("/authored/") + name), expected[name].toObject());
        const QDir others(root + QStringLiteral("/libarchive"));
        for (const QString& name : others.entryList(QDir::Files, QDir::Name)) {
            if (!name.contains(QLatin1String("LICENCE")))
                judge(QStringLiteral("libarchive/") + name, readThrough(others.filePath(name)), {});
        }
        qInfo().noquote() << '\n' << m_report.table();
        const QString problems = m_report.verify();
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }
};

QTEST_GUILESS_MAIN(TestConformanceArchives)
#include "tst_conformance_archives.moc"
