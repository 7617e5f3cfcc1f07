// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importreader.h"

#include "base/phrase.h"

#include "formats/table/columnmapping.h"
#include "formats/table/tableinspection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QSet>

namespace waymark {

namespace {

QString said(Phrase phrase, std::initializer_list<std::string> words = {})
{
    return QString::fromStdString(english(phrase, words));
}

/// The technical half of an error, for reports: plain English, never empty.
QString errorDetail(const Error& error)
{
    return error.detail.isEmpty() ? said(Phrase::Damaged) : error.detail;
}

QString archiveKey(ArchiveKind kind)
{
    switch (kind) {
    case ArchiveKind::Zip:
        return QStringLiteral("zip");
    case ArchiveKind::Tar:
        return QStringLiteral("tar");
    case ArchiveKind::Gzip:
        return QStringLiteral("gzip");
    case ArchiveKind::None:
        break;
    }
    return {};
}

/// Reads what an importer left, so that the size of an entry is known and its checksum looked at.
void drain(QIODevice& device)
{
    char buffer[64 * 1024];
    while (device.read(buffer, sizeof buffer) > 0) { }
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

ImportReader::ImportReader(const FormatRegistry& formats, const Categoriser& categoriser,
    const ImportRequest& request, const JobContext& context, SavedMapping savedMapping)
    : m_formats(&formats)
    , m_categoriser(&categoriser)
    , m_request(&request)
    , m_context(&context)
    , m_savedMapping(std::move(savedMapping))
{
}

Progress ImportReader::progress() const
{
    Progress progress;
    {
        const std::lock_guard lock(m_mutex);
        progress.what = m_current;
    }
    progress.done = m_bytesBefore + m_bytesNow;
    progress.total = m_bytesTotal;
    return progress;
}

void ImportReader::setCurrent(const QString& path)
{
    const std::lock_guard lock(m_mutex);
    m_current = path;
}

void ImportReader::reject(const QString& path, qint64 size, const QString& reason)
{
    FileReport report;
    report.path = path;
    report.bytes = size;
    report.bytesRejected = size;
    report.rejectedCount = 1;
    report.rejected.push_back({said(Phrase::PlaceFile), reason, 0, size});
    m_reports.push_back(std::move(report));
}

void ImportReader::run(const Deliver& deliver)
{
    QStringList missing;
    const std::vector<FoundFile> files = findFiles(m_request->paths, &missing);
    for (const QString& path : missing)
        reject(path, 0, said(Phrase::DoesNotExist));
    qint64 total = 0;
    for (const FoundFile& file : files)
        total += file.size;
    m_bytesTotal = total;
    noteAccounts(files);

    ReaderSink sink(*m_categoriser, deliver, [this](qint64 done) {
        m_bytesNow = done;
        return !m_context->isCancelled();
    });
    for (const FoundFile& file : files) {
        if (sink.isStopped() || m_context->isCancelled())
            return;
        setCurrent(file.path);
        readFile(file, sink);
        m_bytesBefore += file.size;
        m_bytesNow = 0;
    }
    sink.pages().tell(m_reports);
}

void ImportReader::noteAccounts(const std::vector<FoundFile>& files)
{
    if (!m_request->account.isEmpty())
        return;
    // Beside a file means in its folder, asked for or not: the same file must get the same account
    // whether it is imported alone or with its folder.
    constexpr int kLookedAt = 2000;
    QSet<QString> folders;
    for (const FoundFile& found : files)
        folders.insert(QFileInfo(found.path).absolutePath());
    for (const QString& folder : folders) {
        int looked = 0;
        for (const QFileInfo& beside : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
            if (++looked > kLookedAt || m_context->isCancelled())
                break;
            noteAccount(folder, beside);
        }
    }
}

void ImportReader::noteAccount(const QString& folder, const QFileInfo& beside)
{
    QFile file(beside.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray head = file.read(kProbeBytes);
    if (!head.contains("/api/"))
        return;
    const FormatRegistry::Match match
        = m_formats->probe(viewOf(head), {beside.filePath(), beside.filePath(), beside.size()});
    if (match.importer)
        m_accounts.note(
            folder, QString::fromStdString(match.importer->system()), hostInHead(viewOf(head)));
}

QString ImportReader::accountFor(const FoundFile& file, const Importer& importer) const
{
    if (!m_request->account.isEmpty())
        return m_request->account;
    // A Message-ID is unique in the world: the same mail in two folders is one mail.
    if (importer.system() == "mail")
        return {};
    return m_accounts.accountFor(QFileInfo(file.path).absolutePath(),
        QString::fromStdString(importer.system()), file.folder);
}

void ImportReader::readFile(const FoundFile& found, ReaderSink& sink)
{
    QFile file(found.path);
    const QFileInfo info(found.path);
    if (!info.isFile()) {
        reject(found.path, 0, said(Phrase::NoRegularFile));
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        // The system's own words come in the system's language: the usual reason has ours.
        reject(found.path, found.size,
            info.isReadable() ? said(Phrase::CannotBeRead, {file.errorString().toStdString()})
                              : said(Phrase::NoPermission));
        return;
    }
    const QByteArray head = file.peek(kProbeBytes);
    // A chosen format is a word about the content: an archive is opened all the same.
    const ArchiveKind kind = archiveKind(viewOf(head), found.path);
    if (kind != ArchiveKind::None)
        readArchive(found, file, kind, sink);
    else
        readContent(
            found, file, found.path, [&found] { return found.size; }, sink);
}

void ImportReader::readArchive(
    const FoundFile& found, QIODevice& device, ArchiveKind kind, ReaderSink& sink)
{
    const std::size_t index = m_reports.size();
    m_reports.push_back({});
    m_reports[index].path = found.path;
    m_reports[index].bytes = found.size;

    ArchiveReader archive(device, QFileInfo(found.path).fileName());
    bool any = false;
    while (const auto entry = archive.next()) {
        if (sink.isStopped() || m_context->isCancelled())
            return;
        any = true;
        const QString shown = found.path + u'!' + entry->name;
        setCurrent(shown);
        const qsizetype slash = entry->name.lastIndexOf(u'/');
        FoundFile inner {shown, found.folder, entry->size};
        inner.folder = slash > 0 ? entry->name.left(slash).section(u'/', -1)
                                 : QFileInfo(found.path).completeBaseName();
        readContent(
            inner, archive.entryDevice(), shown,
            [&archive] {
                drain(archive.entryDevice());
                return archive.entryBytes();
            },
            sink);
    }
    FileReport& report = m_reports[index];
    // The container's own bytes: read as a whole, or set aside as a whole where it is broken.
    if (archive.error()) {
        report.bytesRejected = found.size;
        report.rejected.push_back(
            {said(Phrase::PlaceArchive), errorDetail(*archive.error()), 0, found.size});
    } else {
        report.bytesImported = found.size;
    }
    if (any || !archive.error())
        report.format = archiveKey(kind);
    for (const ArchiveRefusal& refusal : archive.refusals())
        report.rejected.push_back({refusal.name, QString::fromStdString(refusal.reason), 0, 0});
    report.rejectedCount = static_cast<qint64>(report.rejected.size());
}

QByteArray ImportReader::mappingFor(const QByteArray& head)
{
    table::ColumnMapping known;
    if (!m_request->mapping.isEmpty())
        known = table::ColumnMapping::fromJson(m_request->mapping).value_or({});
    const QString signature = table::inspectTable(viewOf(head), known).signature;
    if (m_request->mapping.isEmpty())
        return m_savedMapping(signature).value_or(QString()).toUtf8();
    m_usedMappings.emplace_back(signature, QString::fromUtf8(m_request->mapping));
    return m_request->mapping;
}

void ImportReader::readContent(const FoundFile& found, QIODevice& device, const QString& shownPath,
    const std::function<qint64()>& finalSize, ReaderSink& sink)
{
    const QByteArray head = device.peek(kProbeBytes);
    const SourceFile source {shownPath, shownPath, found.size};
    FormatRegistry::Match match = m_formats->probe(viewOf(head), source);
    if (!m_request->format.isEmpty()) {
        if (const Importer* wanted = m_formats->byKey(m_request->format))
            match = {wanted, ProbeScore::Certain};
    }
    if (!match.importer) {
        const qint64 size = finalSize();
        reject(shownPath, size, size == 0 ? said(Phrase::Empty) : said(Phrase::NotRecognised));
        return;
    }
    const std::size_t index = m_reports.size();
    m_reports.push_back({});
    m_reports[index].path = shownPath;
    m_reports[index].format = match.importer->key();

    ImportOptions options;
    options.account = m_request->account;
    options.mapping = m_request->mapping;
    if (match.importer->system() == "table")
        options.mapping = mappingFor(head);
    sink.begin(index, match.importer->system(), accountFor(found, *match.importer).toStdString(),
        !m_request->account.isEmpty());
    const Result<void> outcome = match.importer->read(device, source, options, sink);
    const QString failure = outcome ? QString() : errorDetail(outcome.error());
    const qint64 size = sink.isStopped() ? found.size : finalSize();
    m_reports[index].bytes = size;
    sink.end(m_reports[index], size, failure);
}

} // namespace waymark
