// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importcontroller.h"

#include "presentation/importcommand.h"
#include "presentation/importprobe.h"
#include "presentation/importreporttext.h"
#include "presentation/session.h"
#include "services/errortext.h"
#include "storage/directorystore.h"
#include "storage/settingstore.h"
#include "storage/workspace.h"

#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

/// Short transactions let the window write in between.
constexpr int kMessagesACommit = 500;
/// The rate is that of the last seconds, in milliseconds.
constexpr qint64 kRateWindow = 3000;

/// The connection of a job, on the job's own thread.
Result<std::unique_ptr<Workspace>> openBeside(const QString& path)
{
    return Workspace::open(path, OpenMode::ReadWrite, Workspace::Lock::HeldByThisProcess);
}

/// What the undo of an import says. Holds what it needs of the report and no list of rejections,
/// for it stays as long as the window.
UndoCommand::Words importedWords(ImportReport report, const QStringList& paths)
{
    for (FileReport& file : report.files) {
        file.rejected.clear();
        file.gaps.clear();
    }
    return [report = std::move(report), paths] {
        return ImportWords(Formatting()).importedText(report, paths);
    };
}

} // namespace

ImportController::ImportController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(&session)
    , m_files(nullptr)
    , m_history(nullptr)
{
    connect(&session, &Session::opened, this, [this] {
        refreshFormatting();
        refreshHistory();
    });
    connect(&session, &Session::languageChanged, this, [this] {
        refreshFormatting();
        refreshHistory();
    });
    connect(&session, &Session::aboutToClose, this, &ImportController::sessionClosed);
    connect(&session, &Session::changed, this, [this](const ChangeSet& change) {
        if (change.settings)
            refreshFormatting();
        if (change.settings || change.messages)
            refreshHistory();
    });
    if (session.isOpen()) {
        refreshFormatting();
        refreshHistory();
    }
}

ImportController::~ImportController()
{
    m_probes.cancelAndWait();
}

void ImportController::sessionClosed()
{
    ++m_epoch;
    m_units.clear();
    m_report.reset();
    resetRows(FileState::Waiting);
    m_work.clear();
    m_run = {};
    m_history.setBatches({}, m_format, 0);
    Q_EMIT runChanged();
    Q_EMIT reportChanged();
    Q_EMIT historyChanged();
    Q_EMIT filesChanged();
}

void ImportController::refreshFormatting()
{
    const auto settings = m_session->settings();
    m_format = Formatting::forZone(settings ? settings->timeZone : QString());
    m_files.setFormatting(m_format);
}

void ImportController::refreshHistory()
{
    auto batches = SettingStore(m_session->workspace().connection()).batches();
    if (!batches) {
        m_session->report(batches.error());
        return;
    }
    // The import that runs now is no interrupted one. The workspace's lock makes sure that there is
    // only one, and its batch is the newest.
    const bool importing
        = m_run.kind == ImportRun::Kind::Import || m_run.kind == ImportRun::Kind::DryRun;
    if (importing) {
        const auto newest = std::max_element(batches->begin(), batches->end(),
            [](const StoredBatch& a, const StoredBatch& b) { return a.id < b.id; });
        if (newest != batches->end() && newest->state == QLatin1String("running"))
            batches->erase(newest);
    }
    m_history.setBatches(std::move(*batches), m_format, m_session->clock().now());
    Q_EMIT historyChanged();
}

// --- The list -----------------------------------------------------------------------------------

void ImportController::addPaths(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    auto found = std::make_shared<std::vector<RecognisedSource>>();
    const FormatRegistry* formats = &m_session->formats();
    Job* job
        = m_probes.start(tr("Recognising files"), [found, formats, paths](JobContext& context) {
              *found = recognise(*formats, paths, context);
          });
    ++m_recognising;
    connect(job, &Job::finished, this, [this, found] {
        --m_recognising;
        m_files.add(std::move(*found));
        noteColumnMaps();
        Q_EMIT filesChanged();
    });
    Q_EMIT filesChanged();
}

void ImportController::removeFile(int row)
{
    if (m_run.isRunning())
        return;
    m_files.remove(row);
    Q_EMIT filesChanged();
}

void ImportController::clearFiles()
{
    if (m_run.isRunning())
        return;
    m_files.clear();
    Q_EMIT filesChanged();
}

QStringList ImportController::accounts()
{
    QStringList names;
    if (!m_session->isOpen())
        return names;
    const auto accounts = DirectoryStore(m_session->workspace().connection()).accounts();
    if (!accounts)
        return names;
    for (const StoredAccount& account : *accounts) {
        if (!account.host.isEmpty() && !names.contains(account.host))
            names << account.host;
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

void ImportController::setDryRun(bool dryRun)
{
    m_dryRun = dryRun;
    Q_EMIT filesChanged();
}

int ImportController::waiting() const
{
    const auto& files = m_files.files();
    return static_cast<int>(std::count_if(files.begin(), files.end(), [](const ImportFile& file) {
        return file.state == FileState::Waiting || file.state == FileState::Stopped;
    }));
}

bool ImportController::canStart() const
{
    return waiting() > 0 && !m_run.isRunning() && !isRecognising();
}

// --- Running ------------------------------------------------------------------------------------

void ImportController::start()
{
    if (!canStart())
        return;
    if (!m_session->isOpen()) {
        Q_EMIT workspaceNeeded();
        if (!m_session->isOpen())
            return;
    }
    auto unit = std::make_shared<ImportUnit>();
    // What nobody recognises comes along once: it is then named in the report with its bytes.
    for (const ImportFile& file : m_files.files()) {
        const bool unnamed = file.state == FileState::Unknown && file.rejected == 0;
        if (file.state == FileState::Waiting || file.state == FileState::Stopped || unnamed)
            unit->request.paths << file.source.path;
    }
    unit->request.account = m_account;
    unit->request.dryRun = m_dryRun;
    unit->request.commitEvery = kMessagesACommit;
    bringIn(unit, true);
}

void ImportController::bringIn(const UnitPtr& unit, bool pushCommand)
{
    auto outcome = std::make_shared<Result<ImportReport>>(Error {ErrorKind::Cancelled, {}, {}});
    const QString name = words().nameOf(unit->request.paths);
    Job* job = m_session->jobs().start(tr("Importing %1").arg(name),
        [unit, outcome, path = m_session->path(), formats = &m_session->formats(),
            shipped = &m_session->shipped(), clock = &m_session->clock()](JobContext& context) {
            if (unit->batch.isValid()) { // its withdrawal failed: it is in already
                *outcome = unit->report;
                return;
            }
            auto workspace = openBeside(path);
            if (!workspace) {
                *outcome = workspace.error();
                return;
            }
            ImportService service(**workspace, *formats, *shipped, *clock);
            *outcome = unit->interrupted.isValid()
                ? service.complete(unit->interrupted, unit->request, context)
                : service.run(unit->request, context);
            if (*outcome && !unit->request.dryRun) {
                unit->batch = BatchId((*outcome)->batch);
                unit->interrupted = BatchId();
                unit->report = outcome->value();
            }
        });
    beginRun(job, unit->request.dryRun ? ImportRun::Kind::DryRun : ImportRun::Kind::Import, name);
    connect(job, &Job::finished, this, [this, unit, outcome, pushCommand, epoch = m_epoch] {
        if (epoch == m_epoch)
            finishImport(unit, *outcome, pushCommand);
    });
}

void ImportController::takeOut(const UnitPtr& unit)
{
    auto outcome = std::make_shared<Result<void>>(Error {ErrorKind::Cancelled, {}, {}});
    const QString name = words().nameOf(unit->request.paths);
    Job* job = m_session->jobs().start(tr("Withdrawing %1").arg(name),
        [unit, outcome, path = m_session->path(), formats = &m_session->formats(),
            shipped = &m_session->shipped(), clock = &m_session->clock()](JobContext&) {
            if (!unit->batch.isValid()) { // it never came in
                *outcome = Result<void>();
                return;
            }
            auto workspace = openBeside(path);
            if (!workspace) {
                *outcome = workspace.error();
                return;
            }
            *outcome = ImportService(**workspace, *formats, *shipped, *clock).withdraw(unit->batch);
            if (*outcome)
                unit->batch = BatchId();
        });
    beginRun(job, ImportRun::Kind::Withdraw, name);
    connect(job, &Job::finished, this, [this, unit, outcome, epoch = m_epoch] {
        if (epoch == m_epoch)
            finishWithdrawal(unit, *outcome);
    });
}

void ImportController::beginRun(Job* job, ImportRun::Kind kind, const QString& name)
{
    connect(job, &Job::progressed, this, [this, job](const Progress& progress) {
        if (!m_work.empty() && m_work.front().job == job)
            note(progress);
    });
    m_work.push_back({job, kind, name});
    if (m_work.size() == 1)
        showFront();
}

void ImportController::endRun()
{
    if (!m_work.empty())
        m_work.pop_front();
    showFront();
}

void ImportController::showFront()
{
    m_run = {};
    m_samples.clear();
    m_clock.start();
    if (!m_work.empty()) {
        m_run.kind = m_work.front().kind;
        m_run.name = m_work.front().name;
    }
    Q_EMIT runChanged();
    Q_EMIT filesChanged();
}

void ImportController::stop()
{
    if (m_work.empty() || !m_work.front().job || m_run.stopping)
        return;
    m_run.stopping = true;
    m_work.front().job->cancel();
    Q_EMIT runChanged();
}

void ImportController::note(const Progress& progress)
{
    m_run.current = progress.what;
    m_run.bytesDone = progress.done;
    m_run.bytesTotal = progress.total;
    m_run.messages = progress.items;
    noteRate(progress);
    markRows(progress);
    Q_EMIT runChanged();
}

void ImportController::noteRate(const Progress& progress)
{
    const qint64 now = m_clock.elapsed();
    m_samples.push_back({now, progress.items, progress.done});
    while (m_samples.size() > 2 && now - m_samples.front().at > kRateWindow)
        m_samples.pop_front();
    const Sample& first = m_samples.front();
    const double seconds = static_cast<double>(now - first.at) / 1000;
    if (seconds < 0.3)
        return;
    m_run.perSecond = static_cast<double>(progress.items - first.items) / seconds;
    const double bytesPerSecond = static_cast<double>(progress.done - first.bytes) / seconds;
    if (bytesPerSecond > 0 && progress.total > 0)
        m_run.left = static_cast<Millis>(
            static_cast<double>(progress.total - progress.done) / bytesPerSecond * 1000);
}

void ImportController::markRows(const Progress& progress)
{
    const int reading = m_files.rowOf(progress.what);
    if (reading < 0)
        return;
    qint64 before = 0;
    for (int row = 0; row < m_files.rowCount(); ++row) {
        const ImportFile& file = m_files.file(row);
        const bool partOfRun = file.state != FileState::Done && file.state != FileState::Failed;
        if (row == reading && file.source.isRecognised()) {
            const qint64 mine = progress.done - before;
            m_files.change(row, [&](ImportFile& f) {
                f.state = FileState::Reading;
                f.progress = f.source.bytes > 0
                    ? std::clamp(
                        static_cast<double>(mine) / static_cast<double>(f.source.bytes), 0.0, 1.0)
                    : -1;
                const QString so = words().messagesText(progress.items);
                f.stateText = m_run.perSecond >= 1
                    ? tr("%1 · %2 a second")
                          .arg(so, m_format.number(static_cast<qint64>(m_run.perSecond)))
                    : so;
            });
            continue;
        }
        // Those before it have been read; their counts come with the report.
        if (row < reading && file.state == FileState::Reading)
            m_files.change(row, [](ImportFile& f) { f.progress = 1; });
        if (row < reading && partOfRun)
            before += file.source.bytes;
    }
}

void ImportController::resetRows(FileState state)
{
    for (int row = 0; row < m_files.rowCount(); ++row) {
        m_files.change(row, [state](ImportFile& file) {
            // A new workspace has read nothing yet.
            if (file.state == FileState::Reading
                || (file.state == FileState::Done && state == FileState::Waiting))
                file.state = state;
            file.progress = -1;
        });
    }
}

void ImportController::finishImport(
    const UnitPtr& unit, const Result<ImportReport>& outcome, bool pushCommand)
{
    if (!outcome) {
        resetRows(FileState::Stopped);
        endRun();
        refreshHistory();
        if (outcome.error().kind != ErrorKind::Cancelled)
            m_session->report(outcome.error());
        return;
    }
    const ImportReport& report = *outcome;
    m_report = ShownReport {report, unit->request.paths};
    if (report.dryRun) {
        resetRows(FileState::Waiting);
    } else {
        m_files.setReport(report);
        m_units.insert(report.batch, unit);
    }
    endRun();
    if (!report.dryRun) {
        const FileReport totals = report.totals();
        const qint64 messages = totals.messages.fresh + totals.messages.changed;
        const bool anything = messages > 0 || totals.people.fresh + totals.people.changed > 0
            || totals.ratings.fresh + totals.ratings.changed > 0
            || totals.decisions.fresh + totals.decisions.changed > 0;
        if (pushCommand && anything)
            m_session->undoStack().push(std::make_unique<ImportCommand>(*m_session, this, unit,
                ImportCommand::Kind::Import, true, importedWords(report, unit->request.paths))
                                            .release()); // the stack owns it
        announceAll();
        Q_EMIT imported(messages);
    }
    Q_EMIT reportChanged();
}

void ImportController::finishWithdrawal(const UnitPtr& unit, const Result<void>& outcome)
{
    endRun();
    if (!outcome) {
        refreshHistory();
        m_session->report(outcome.error());
        return;
    }
    for (int row = 0; row < m_files.rowCount(); ++row) {
        if (!unit->request.paths.contains(m_files.file(row).source.path))
            continue;
        m_files.change(row, [](ImportFile& file) {
            if (file.state == FileState::Done)
                file.state = FileState::Waiting;
        });
    }
    if (m_report && m_report->paths == unit->request.paths) {
        m_report.reset();
        Q_EMIT reportChanged();
    }
    announceAll();
    Q_EMIT filesChanged();
}

void ImportController::announceAll()
{
    ChangeSet change;
    change.messages = true;
    change.people = true;
    change.marks = true; // a workspace export brings decisions with it
    m_session->announce(change);
}

// --- Reports and earlier imports ----------------------------------------------------------------

void ImportController::showReport(BatchId batch)
{
    const ImportHistoryModel::Entry* entry = m_history.find(batch);
    if (!entry || entry->isInterrupted())
        return;
    m_report = ShownReport {entry->report, entry->paths};
    Q_EMIT reportChanged();
}

void ImportController::closeReport()
{
    m_report.reset();
    Q_EMIT reportChanged();
}

std::optional<ShownReport> ImportController::reportOf(int row) const
{
    if (!m_report || row < 0)
        return m_report;
    ShownReport part {m_files.part(m_report->report, row), {m_files.file(row).source.path}};
    if (part.report.files.empty())
        return std::nullopt;
    return part;
}

ImportController::UnitPtr ImportController::unitOf(const ImportHistoryModel::Entry& entry)
{
    if (UnitPtr known = m_units.value(entry.batch.id.value()))
        return known;
    auto unit = std::make_shared<ImportUnit>();
    unit->request = requestOf(entry.batch);
    unit->request.commitEvery = kMessagesACommit;
    unit->batch = entry.batch.id;
    unit->report = entry.report;
    m_units.insert(entry.batch.id.value(), unit);
    return unit;
}

void ImportController::withdraw(BatchId batch)
{
    const ImportHistoryModel::Entry* entry = m_history.find(batch);
    if (!entry || m_run.isRunning())
        return;
    const UnitPtr unit = unitOf(*entry);
    m_session->undoStack().push(std::make_unique<ImportCommand>(*m_session, this, unit,
        ImportCommand::Kind::Withdrawal, false, [paths = unit->request.paths] {
            return ImportWords(Formatting()).withdrewText(paths);
        }).release()); // the stack owns it
}

bool ImportController::canComeBack(BatchId batch) const
{
    const ImportHistoryModel::Entry* entry = m_history.find(batch);
    return entry && !entry->paths.isEmpty()
        && std::all_of(entry->paths.begin(), entry->paths.end(),
            [](const QString& path) { return QFileInfo::exists(path); });
}

void ImportController::complete(BatchId batch)
{
    const ImportHistoryModel::Entry* entry = m_history.find(batch);
    if (!entry || !entry->isInterrupted() || m_run.isRunning())
        return;
    auto unit = std::make_shared<ImportUnit>();
    unit->request = requestOf(entry->batch);
    unit->request.commitEvery = kMessagesACommit;
    unit->interrupted = batch;
    bringIn(unit, true);
}

bool ImportController::saveReport(const ShownReport& shown, const QString& path) const
{
    const auto written = writeReport(shown.report, shown.paths, words(), path);
    if (!written)
        m_session->report(written.error());
    return written.has_value();
}

ImportController::Place ImportController::placeOf(const QString& path, const RejectedRecord& record)
{
    auto peek = peekAt(path, record.offset, record.length);
    if (peek)
        return {std::move(peek).value(), {}};
    if (peek.error().kind == ErrorKind::FileNotReadable)
        return {std::nullopt, ErrorText::sentence(peek.error())};
    return {std::nullopt,
        tr("The place cannot be shown: the file has gone, has changed, or the place lies too deep "
           "in an archive.")};
}

} // namespace waymark
