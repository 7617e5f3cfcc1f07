// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importservice.h"

#include "base/logging.h"
#include "services/channel.h"
#include "services/importreader.h"
#include "services/importreportjson.h"
#include "services/importwriter.h"
#include "storage/auditstore.h"
#include "storage/movedmarks.h"
#include "storage/settingstore.h"
#include "storage/workspace.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <atomic>
#include <thread>

namespace waymark {

namespace {

QString pathsJson(const QStringList& paths)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(paths)).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// How the import was asked for, without its paths.
QJsonObject requestJson(const ImportRequest& request)
{
    return {{QStringLiteral("format"), request.format},
        {QStringLiteral("account"), request.account},
        {QStringLiteral("mapping"), QString::fromUtf8(request.mapping)}};
}

QString reportText(const ImportReport& report, const ImportRequest& request)
{
    QJsonObject object = toJson(report);
    object.insert(QStringLiteral("request"), requestJson(request));
    return compact(object);
}

/// The writing half: takes chunks until the reader is done, in file order.
class Writing
{
public:
    Writing(Connection& connection, BatchId batch, int commitEvery, ImportReader& reader,
        JobContext& context)
        : m_writer(connection, batch, commitEvery)
        , m_reader(&reader)
        , m_context(&context)
    {
    }

    [[nodiscard]] Result<void> take(RecordChunk chunk)
    {
        while (m_counts.size() <= chunk.file)
            m_counts.emplace_back();
        m_writer.setSystem(chunk.system);
        for (ImportRecord& record : chunk.records) {
            if (auto done = m_writer.write(record, m_counts[chunk.file]); !done)
                return done;
        }
        Progress progress = m_reader->progress();
        progress.items = m_writer.messagesWritten();
        m_context->progress(progress);
        return {};
    }

    [[nodiscard]] Result<void> finish() { return m_writer.finish(); }

    /// Adds what was stored to the reader's half of the reports.
    void complete(ImportReport& report) const
    {
        for (std::size_t i = 0; i < m_counts.size() && i < report.files.size(); ++i) {
            FileReport& file = report.files[i];
            file.messages = m_counts[i].messages;
            file.people = m_counts[i].people;
            file.ratings = m_counts[i].ratings;
            file.decisions = m_counts[i].decisions;
            file.threads = m_counts[i].threads;
            file.newPeople = m_counts[i].newPeople;
            file.automatic = m_counts[i].automatic;
        }
    }

private:
    ImportWriter m_writer;
    ImportReader* m_reader; ///< not owned, like the context
    JobContext* m_context;
    std::vector<FileReport> m_counts;
};

/// Reads on a second thread, writes on this one.
Result<void> runTwoThreads(ImportReader& reader, Writing& writing)
{
    constexpr std::size_t kWaitingChunks = 4;
    Channel<RecordChunk> channel(kWaitingChunks);
    std::thread reading([&] {
        reader.run([&](RecordChunk chunk) { return channel.push(std::move(chunk)); });
        channel.close();
    });
    Result<void> outcome;
    while (auto chunk = channel.pop()) {
        outcome = writing.take(std::move(*chunk));
        if (!outcome) {
            channel.abandon();
            break;
        }
    }
    reading.join();
    return outcome;
}

Result<void> runOneThread(ImportReader& reader, Writing& writing)
{
    Result<void> outcome;
    reader.run([&](RecordChunk chunk) {
        outcome = writing.take(std::move(chunk));
        return outcome.has_value();
    });
    return outcome;
}

} // namespace

ImportRequest requestOf(const StoredBatch& batch)
{
    ImportRequest request;
    for (const auto& path : QJsonDocument::fromJson(batch.paths.toUtf8()).array())
        request.paths.append(path.toString());
    const QJsonObject asked = QJsonDocument::fromJson(batch.report.toUtf8())
                                  .object()
                                  .value(QLatin1String("request"))
                                  .toObject();
    request.format = asked.value(QLatin1String("format")).toString();
    request.account = asked.value(QLatin1String("account")).toString();
    request.mapping = asked.value(QLatin1String("mapping")).toString().toUtf8();
    return request;
}

ImportService::ImportService(Workspace& workspace, const FormatRegistry& formats,
    const Categoriser& categoriser, const Clock& clock)
    : m_workspace(&workspace)
    , m_formats(&formats)
    , m_categoriser(&categoriser)
    , m_clock(&clock)
{
}

Result<ImportReport> ImportService::run(const ImportRequest& request, JobContext& context)
{
    QElapsedTimer timer;
    timer.start();
    Connection& connection = m_workspace->connection();
    SettingStore settings(connection);
    const auto batch = settings.beginBatch(m_clock->now(), pathsJson(request.paths),
        compact({{QStringLiteral("request"), requestJson(request)}}));
    if (!batch)
        return batch.error();

    // Looked up beforehand: the reader has a thread of its own, the connection has not.
    const auto maps = settings.columnMaps();
    if (!maps)
        return maps.error();
    QHash<QString, QString> known;
    for (const StoredColumnMap& map : *maps)
        known.insert(map.signature, map.mapping);
    ImportReader reader(*m_formats, *m_categoriser, request, context,
        [known](const QString& signature) -> std::optional<QString> {
            const auto found = known.find(signature);
            return found == known.end() ? std::nullopt : std::optional<QString>(*found);
        });
    Writing writing(connection, *batch, request.commitEvery, reader, context);
    Result<void> outcome
        = request.twoThreads ? runTwoThreads(reader, writing) : runOneThread(reader, writing);
    if (auto done = writing.finish(); outcome && !done)
        outcome = done;

    if (context.isCancelled()) {
        if (auto undone = withdraw(*batch); !undone)
            return undone.error();
        return Error {ErrorKind::Cancelled, {}, {}};
    }
    if (!outcome)
        return outcome.error();

    ImportReport report;
    report.files = reader.takeReports();
    writing.complete(report);
    report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    report.dryRun = request.dryRun;
    if (request.dryRun) {
        if (auto undone = withdraw(*batch); !undone)
            return undone.error();
        return report;
    }
    for (const auto& [signature, mapping] : reader.usedMappings()) {
        if (auto saved = settings.saveColumnMap(signature, {}, mapping); !saved)
            return saved.error();
    }
    report.batch = batch->value();
    if (auto done = settings.finishBatch(*batch, m_clock->now(), reportText(report, request));
        !done)
        return done.error();
    return report;
}

Result<ImportReport> ImportService::complete(
    BatchId interrupted, const ImportRequest& request, JobContext& context)
{
    auto report = run(request, context);
    if (!report || request.dryRun)
        return report;
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (auto joined = SettingStore(connection).joinBatch(interrupted, BatchId(report->batch));
        !joined)
        return joined.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return report;
}

Result<void> ImportService::withdraw(BatchId batch)
{
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    ThreadStore threads(connection);
    const auto touched = threads.mailThreadsOf(batch);
    if (!touched)
        return touched.error();
    MovedMarks marks(connection);
    if (auto done = marks.note(batch); !done)
        return done;
    MessageStore messages(connection);
    if (const auto gone = messages.withdraw(batch); !gone)
        return gone.error();
    if (auto done = marks.moveBack(); !done)
        return done;
    if (auto done = threads.regroup(*touched); !done)
        return done;
    if (auto done = threads.withdraw(batch); !done)
        return done;
    DirectoryStore directory(connection);
    if (auto done = directory.withdraw(batch); !done)
        return done;
    if (auto done = SettingStore(connection).removeBatch(batch); !done)
        return done;
    return transaction->commit();
}

} // namespace waymark
