// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jobcontext.h"
#include "formats/archive/archivereader.h"
#include "services/importservice.h"
#include "services/readersink.h"
#include "services/sourcewalk.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

class QFileInfo;
class QIODevice;

namespace waymark {

/// The reading half of an import: walks files, folders and archives, recognises each by its content
/// and reads it into chunks of prepared records. Runs on any one thread; progress() may be asked
/// from another.
class ImportReader
{
public:
    using Deliver = std::function<bool(RecordChunk)>;
    /// The saved column map for a table's header, or nothing.
    using SavedMapping = std::function<std::optional<QString>(const QString& signature)>;

    ImportReader(const FormatRegistry& formats, const Categoriser& categoriser,
        const ImportRequest& request, const JobContext& context, SavedMapping savedMapping);

    /// Reads everything that was asked for. Stops early when @p deliver says no or the job is
    /// cancelled.
    void run(const Deliver& deliver);

    [[nodiscard]] Progress progress() const;
    /// The reports, with the reader's half filled in. Once, after run().
    [[nodiscard]] std::vector<FileReport> takeReports() { return std::move(m_reports); }
    /// Column maps that were given and understood: header signature to map.
    [[nodiscard]] const std::vector<std::pair<QString, QString>>& usedMappings() const
    {
        return m_usedMappings;
    }

private:
    void noteAccounts(const std::vector<FoundFile>& files);
    void noteAccount(const QString& folder, const QFileInfo& beside);
    void readFile(const FoundFile& found, ReaderSink& sink);
    void readArchive(const FoundFile& found, QIODevice& device, ArchiveKind kind, ReaderSink& sink);
    /// @p finalSize is asked after reading: an entry of an archive shows its size only then.
    void readContent(const FoundFile& found, QIODevice& device, const QString& shownPath,
        const std::function<qint64()>& finalSize, ReaderSink& sink);
    /// The column map for the table that begins with @p head: the given one, else the saved one,
    /// else none (the importer proposes one then).
    [[nodiscard]] QByteArray mappingFor(const QByteArray& head);
    void reject(const QString& path, qint64 size, const QString& reason);
    [[nodiscard]] QString accountFor(const FoundFile& file, const Importer& importer) const;
    void setCurrent(const QString& path);

    const FormatRegistry* m_formats; ///< none owned
    const Categoriser* m_categoriser;
    const ImportRequest* m_request;
    const JobContext* m_context;
    SavedMapping m_savedMapping;
    FolderAccounts m_accounts;
    std::vector<FileReport> m_reports;
    std::vector<std::pair<QString, QString>> m_usedMappings;

    mutable std::mutex m_mutex; ///< of m_current
    QString m_current;
    std::atomic<qint64> m_bytesBefore = 0; ///< of files finished
    std::atomic<qint64> m_bytesNow = 0; ///< of the present file
    std::atomic<qint64> m_bytesTotal = 0;
};

} // namespace waymark
