// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importprobe.h"

#include "base/phrase.h"

#include "formats/archive/archivereader.h"
#include "presentation/importcolumns.h"
#include "services/sourcewalk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace waymark {

namespace {

/// A folder with more recognised kinds than that stays one source: forty rows help nobody.
constexpr int kMostRows = 40;

/// So many entries of an archive are looked at, and so many of its packed bytes.
constexpr std::size_t kEntriesLooked = 200;
constexpr qint64 kPackedLooked = 64LL * 1024 * 1024;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

RecognisedSource recogniseHead(
    const FormatRegistry& formats, const QString& path, const QByteArray& head, qint64 size)
{
    RecognisedSource source;
    source.path = path;
    source.files = 1;
    source.bytes = size;
    const FormatRegistry::Match match = formats.probe(viewOf(head), {path, path, size});
    if (!match.importer) {
        source.unknownFiles = 1;
        return source;
    }
    source.format = match.importer->key();
    source.system = QString::fromStdString(match.importer->system());
    source.certainty = match.score;
    return source;
}

RecognisedSource joined(const QString& path, const std::vector<RecognisedSource>& parts);

RecognisedSource recogniseArchive(const FormatRegistry& formats, const QString& path, QFile& file)
{
    file.seek(0);
    ArchiveReader archive(file, path);
    std::vector<RecognisedSource> parts;
    while (parts.size() < kEntriesLooked && file.pos() < kPackedLooked) {
        const auto entry = archive.next();
        if (!entry)
            break;
        parts.push_back(recogniseHead(formats, path + QLatin1Char('!') + entry->name,
            archive.entryDevice().peek(kProbeBytes), entry->size));
    }
    RecognisedSource whole = joined(path, parts);
    whole.isFolder = false;
    whole.isArchive = true;
    whole.bytes = file.size();
    if (parts.empty() && archive.error())
        whole.problem = archive.error()->detail;
    return whole;
}

RecognisedSource recogniseFile(const FormatRegistry& formats, const QString& path)
{
    RecognisedSource source;
    source.path = path;
    source.files = 1;
    const QFileInfo info(path);
    source.bytes = info.size();
    if (!info.exists()) {
        source.problem = QString::fromStdString(english(Phrase::DoesNotExist));
        return source;
    }
    if (!info.isFile()) {
        source.problem = QString::fromStdString(english(Phrase::NoRegularFile));
        return source;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        source.problem = file.errorString();
        return source;
    }
    const QByteArray head = file.read(kProbeBytes);
    if (archiveKind(viewOf(head), path) != ArchiveKind::None)
        return recogniseArchive(formats, path, file);
    source = recogniseHead(formats, path, head, source.bytes);
    if (source.system == QLatin1String("table")) {
        if (const auto columns = ImportColumns::ofFile(path)) {
            source.tableSignature = columns->signature();
            source.tableColumns = static_cast<int>(columns->columns().size());
            source.tableUnderstood = columns->understood();
            source.tableUsable = columns->isUsable();
        }
    }
    return source;
}

/// Everything in one folder as one source.
RecognisedSource joined(const QString& path, const std::vector<RecognisedSource>& parts)
{
    RecognisedSource whole;
    whole.path = path;
    whole.isFolder = true;
    whole.certainty = ProbeScore::Certain;
    std::map<QString, int> formats;
    std::set<QString> systems;
    for (const RecognisedSource& part : parts) {
        whole.bytes += part.bytes;
        whole.files += part.files;
        whole.unknownFiles += part.unknownFiles;
        if (!part.isRecognised())
            continue;
        formats[part.format] += part.files;
        systems.insert(part.system);
        whole.certainty = std::min(whole.certainty, part.certainty);
    }
    if (formats.empty()) {
        whole.certainty = ProbeScore::No;
        return whole;
    }
    const auto most = std::max_element(formats.begin(), formats.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    whole.format = most->first;
    whole.system = systems.size() == 1 ? *systems.begin() : QString();
    return whole;
}

class Recogniser
{
public:
    Recogniser(const FormatRegistry& formats, const JobContext& context)
        : m_formats(&formats)
        , m_context(&context)
    {
    }

    [[nodiscard]] std::vector<RecognisedSource> look(const QString& path) const
    {
        if (m_context->isCancelled())
            return {};
        if (!QFileInfo(path).isDir())
            return {recogniseFile(*m_formats, path)};
        return lookIntoFolder(path);
    }

private:
    [[nodiscard]] std::vector<RecognisedSource> lookIntoFolder(const QString& path) const
    {
        QStringList missing;
        std::vector<RecognisedSource> parts;
        for (const FoundFile& file : findFiles({path}, &missing)) {
            if (m_context->isCancelled())
                return {};
            parts.push_back(recogniseFile(*m_formats, file.path));
        }
        const RecognisedSource whole = joined(path, parts);
        if (!whole.system.isEmpty() || !whole.isRecognised())
            return {whole};
        std::vector<RecognisedSource> rows;
        const QFileInfoList entries = QDir(path).entryInfoList(
            QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        if (entries.size() > kMostRows)
            return {whole};
        for (const QFileInfo& entry : entries) {
            if (entry.isDir() && entry.isSymLink())
                continue; // as the import does
            for (RecognisedSource& row : look(entry.absoluteFilePath())) {
                if (row.files > 0)
                    rows.push_back(std::move(row));
            }
        }
        return rows;
    }

    const FormatRegistry* m_formats; ///< not owned, like the context
    const JobContext* m_context;
};

} // namespace

bool isWithin(const QString& path, const QString& root)
{
    return path == root || path.startsWith(root + QLatin1Char('!'))
        || path.startsWith(root + QLatin1Char('/'));
}

std::vector<RecognisedSource> recognise(
    const FormatRegistry& formats, const QStringList& paths, const JobContext& context)
{
    const Recogniser recogniser(formats, context);
    std::vector<RecognisedSource> sources;
    for (const QString& path : paths) {
        for (RecognisedSource& source : recogniser.look(QFileInfo(path).absoluteFilePath()))
            sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace waymark
