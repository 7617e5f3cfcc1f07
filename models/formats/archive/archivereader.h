// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

enum class ArchiveKind { None, Zip, Tar, Gzip };

/// What kind of archive the first bytes (kProbeBytes of a file) show; content decides, and the name
/// only where content cannot: a zip with something in front of it, an empty or broken one.
[[nodiscard]] ArchiveKind archiveKind(std::string_view head, const QString& name);

/// What a hostile or broken archive may cost. Counted while reading, never believed from headers.
struct ArchiveLimits
{
    int entries = 100'000;
    qint64 totalBytes = 4LL * 1024 * 1024 * 1024; ///< unpacked, all entries together
    qint64 ratio = 200; ///< unpacked bytes for one packed ...
    qint64 ratioFrom = 10LL * 1024 * 1024; ///< ... looked at beyond so many unpacked bytes
    /// Entries up to this size are unpacked and checked in memory before they are given out.
    qint64 checkedBytes = 16LL * 1024 * 1024;
    int nameBytes = 1024;
};

/// A file inside an archive.
struct ArchiveEntry
{
    /// Cleaned for showing: '/' between folders, control characters escaped as \n or \x07; of two
    /// equal names the second gets " (2)". Never to be used as a path to write to. A .gz inside an
    /// archive is unpacked, its name is without ".gz".
    QString name;
    /// Bytes unpacked: exact if isChecked, else what the archive says, -1 if it says nothing.
    qint64 size = -1;
    /// The content was unpacked whole and agrees with size and checksum. Otherwise damage shows
    /// only while reading: entryDevice().read() gives -1 then, and what was taken from it is in
    /// doubt.
    bool isChecked = false;
};

/// An entry that is not given out, and why, in plain English.
struct ArchiveRefusal
{
    QString name; ///< cleaned as above
    std::string reason;
};

/// Reads zip, tar, tar.gz and gz (a single file) as a stream, without writing anything to disk:
///
///     ArchiveReader reader(device, "a.zip");
///     while (const auto entry = reader.next())
///         use(*entry, reader.entryDevice());
///     // then reader.refusals() and reader.error()
///
/// Refused entry by entry: absolute names, "..", drive letters, names with NUL or too long, links,
/// devices, encrypted content, damaged content, archives inside the archive (a .gz of one file is
/// opened). Directories are passed over. A limit or damage of the whole ends the reading with
/// error(): FileDamaged, TooLarge, FileNotReadable or NotRecognised. Not thread-safe; different
/// readers are independent.
class ArchiveReader
{
public:
    /// @p device is open and at its start and outlives the reader; a zip in a sequential device is
    /// read in the order of its entries, otherwise by its directory. @p name is the archive's, for
    /// messages and for the entry of a .gz.
    ArchiveReader(QIODevice& device, QString name, ArchiveLimits limits = {});
    ~ArchiveReader();
    Q_DISABLE_COPY_MOVE(ArchiveReader)

    /// The next file, or nothing at the end or after an error. What was not read of the one before
    /// is skipped.
    [[nodiscard]] std::optional<ArchiveEntry> next();
    /// Content of the entry that next() gave last: open, sequential, valid until the next call.
    [[nodiscard]] QIODevice& entryDevice();
    /// Bytes read from entryDevice() so far.
    [[nodiscard]] qint64 entryBytes() const;

    [[nodiscard]] const std::vector<ArchiveRefusal>& refusals() const;
    [[nodiscard]] const std::optional<Error>& error() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace waymark
