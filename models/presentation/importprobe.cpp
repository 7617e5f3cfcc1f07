// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importprobe.h"

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

RecognisedSource recogniseFile(const FormatRegistry& formats, const QString& path)
{
    RecognisedSource source;
    source.path = path;
    source.files = 1;
    const QFileInfo info(path);
    source.bytes = info.size();
    if (!info.exists()) {
        source.problem = QStringLiteral("does not exist");
        return source;
    }
    if (!info.isFile()) {
        source.problem = QStringLiteral("not a regular file");
        return source;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        source.problem = file.errorString();
        return source;
    }
    const QByteArray head = file.read(kProbeBytes);
    const FormatRegistry::Match match
        = formats.probe(std::string_view(head.constData(), static_cast<std::size_t>(head.size())),
            {path, path, source.bytes});
    if (!match.importer) {
        source.unknownFiles = 1;
        return source;
    }
    source.format = match.importer->key();
    source.system = QString::fromStdString(match.importer->system());
    source.certainty = match.score;
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
