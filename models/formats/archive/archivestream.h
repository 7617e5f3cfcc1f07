// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/archive/archivebudget.h"

#include <QIODevice>

#include <archive.h>

#include <array>
#include <cstdint>
#include <vector>

namespace waymark {

/// libarchive on a QIODevice. One format at a time, so that nothing is guessed.
class ArchiveStream
{
public:
    /// @p budget may be null: then this layer counts nothing (a tar inside a counted gzip).
    ArchiveStream(QIODevice& device, ArchiveKind kind, ArchiveBudget* budget);
    ~ArchiveStream();
    Q_DISABLE_COPY_MOVE(ArchiveStream)

    enum class Status {
        Entry,
        End,
        Failed, ///< of the archive as a whole, see problem()
    };
    [[nodiscard]] Status nextEntry();
    [[nodiscard]] archive_entry* entry() const { return m_entry; }

    /// Bytes of the current entry: how many were read, 0 at its end, -1 when it is damaged or over
    /// a limit.
    [[nodiscard]] qint64 read(char* data, qint64 maxSize);

    /// Of the current entry, or of the archive after Failed.
    [[nodiscard]] const std::string& problem() const { return m_problem; }
    /// The last eight bytes taken from the device: a gzip's checksum and length.
    [[nodiscard]] std::array<std::uint8_t, 8> tail() const { return m_tail; }
    /// The mark that begins a gzip member was met again behind the first bytes.
    [[nodiscard]] bool sawSecondGzip() const { return m_secondGzip; }

private:
    static la_ssize_t readCallback(archive*, void* self, const void** buffer);
    static la_int64_t seekCallback(archive*, void* self, la_int64_t offset, int whence);
    void remember(const char* data, qint64 size);
    void fail();

    QIODevice& m_device;
    ArchiveBudget* m_budget;
    archive* m_archive = nullptr;
    archive_entry* m_entry = nullptr;
    std::vector<char> m_block;
    std::array<std::uint8_t, 8> m_tail {};
    bool m_secondGzip = false;
    bool m_failed = false; ///< nothing more can be read
    qint64 m_taken = 0;
    std::string m_problem;
};

} // namespace waymark
