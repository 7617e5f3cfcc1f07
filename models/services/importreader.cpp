// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importreader.h"

#include "base/logging.h"

#include <QFile>
#include <QFileInfo>
#include <QIODevice>

namespace waymark {

namespace {

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
    report.rejected.push_back({QStringLiteral("file"), reason, 0, size});
    m_reports.push_back(std::move(report));
}

void ImportReader::run(const Deliver& deliver)
{
    QStringList missing;
    const std::vector<FoundFile> files = findFiles(m_request->paths, &missing);
    for (const QString& path : missing)
        reject(path, 0, QStringLiteral("does not exist"));
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
}

void ImportReader::noteAccounts(const std::vector<FoundFile>& files)
{
    if (!m_request->account.isEmpty())
        return;
    // The host that the files of one folder agree on is the account of those that name none. Only
    // folders matter: a single file has nothing beside it that was asked for.
    for (const FoundFile& found : files) {
        QFile file(found.path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray head = file.read(kProbeBytes);
        if (!head.contains("/api/"))
            continue;
        const FormatRegistry::Match match
            = m_formats->probe(viewOf(head), {found.path, found.path, found.size});
        if (match.importer) {
            m_accounts.note(QFileInfo(found.path).absolutePath(), QString::fromStdString(match.importer->system()),
                hostInHead(viewOf(head)));
        }
    }
}

QString ImportReader::accountFor(const FoundFile& file, const Importer& importer) const
{
    if (!m_request->account.isEmpty())
        return m_request->account;
    // A Message-ID is unique in the world: the same mail in two folders is one mail.
    if (importer.system() == "mail")
        return {};
    return m_accounts.accountFor(
        QFileInfo(file.path).absolutePath(), QString::fromStdString(importer.system()), file.folder);
}

void ImportReader::readFile(const FoundFile& found, ReaderSink& sink)
{
    QFile file(found.path);
    const QFileInfo info(found.path);
    if (!info.isFile()) {
        reject(found.path, 0, QStringLiteral("not a regular file"));
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        reject(found.path, found.size, QStringLiteral("cannot be read: ") + file.errorString());
        return;
    }
    readContent(found, file, found.path, sink);
}

void ImportReader::readContent(
    const FoundFile& found, QIODevice& device, const QString& shownPath, ReaderSink& sink)
{
    const QByteArray head = device.peek(kProbeBytes);
    const SourceFile source {shownPath, shownPath, found.size};
    FormatRegistry::Match match = m_formats->probe(viewOf(head), source);
    if (!m_request->format.isEmpty()) {
        if (const Importer* wanted = m_formats->byKey(m_request->format))
            match = {wanted, ProbeScore::Certain};
    }
    if (!match.importer) {
        reject(shownPath, found.size,
            found.size == 0 ? QStringLiteral("empty") : QStringLiteral("not in a format that Waymark reads"));
        return;
    }
    const std::size_t index = m_reports.size();
    m_reports.push_back({});
    m_reports[index].path = shownPath;
    m_reports[index].format = match.importer->key();
    m_reports[index].bytes = found.size;

    ImportOptions options;
    options.account = m_request->account;
    options.mapping = m_request->mapping;
    sink.begin(index, match.importer->system(), accountFor(found, *match.importer).toStdString(),
        !m_request->account.isEmpty());
    const Result<void> outcome = match.importer->read(device, source, options, sink);
    const QString failure = outcome ? QString()
                                    : (outcome.error().detail.isEmpty() ? QStringLiteral("damaged") : outcome.error().detail);
    sink.end(m_reports[index], found.size, failure);
}

} // namespace waymark
