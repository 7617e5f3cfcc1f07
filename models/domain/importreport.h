// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace waymark {

/// How many records were new, replaced an older version, or were known already.
struct RecordCounts
{
    qint64 fresh = 0;
    qint64 changed = 0;
    qint64 same = 0;

    [[nodiscard]] qint64 total() const { return fresh + changed + same; }
    RecordCounts& operator+=(const RecordCounts& other)
    {
        fresh += other.fresh;
        changed += other.changed;
        same += other.same;
        return *this;
    }
    friend bool operator==(const RecordCounts&, const RecordCounts&) = default;
};

struct RejectedRecord
{
    QString place;
    QString reason;
    qint64 offset = 0; ///< bytes
    qint64 length = 0;

    friend bool operator==(const RejectedRecord&, const RejectedRecord&) = default;
};

/// What became of one file (or of one entry of an archive).
struct FileReport
{
    QString path; ///< an entry of an archive: "a.zip!entry"
    std::optional<QString> format; ///< nothing: not recognised
    QString account;
    qint64 bytes = 0; ///< on disk; of an entry: unpacked
    qint64 bytesImported = 0; ///< summed from the reader's ranges
    qint64 bytesRejected = 0; ///< likewise, never computed from the other
    RecordCounts messages;
    RecordCounts people;
    RecordCounts ratings;
    RecordCounts decisions;
    qint64 threads = 0; ///< new in the workspace
    qint64 newPeople = 0; ///< new in the workspace
    qint64 automatic = 0; ///< messages kept and marked as auto-reply, bounce or bulk
    std::vector<RejectedRecord> rejected;
    qint64 rejectedCount = 0; ///< may be more than are listed
    QStringList gaps;
    /// Messages whose text encoding was not stated or not sound, by what was done about it.
    std::map<QString, qint64> encodings;

    /// Every byte is imported or rejected.
    [[nodiscard]] bool isClosed() const { return bytesImported + bytesRejected == bytes; }
    friend bool operator==(const FileReport&, const FileReport&) = default;
};

struct ImportReport
{
    std::vector<FileReport> files;
    double seconds = 0;
    bool dryRun = false;
    qint64 batch = 0; ///< id of the stored batch, 0 for a dry run

    [[nodiscard]] FileReport totals() const
    {
        FileReport sum;
        for (const FileReport& file : files) {
            // An archive's entries carry its content; its own row stands for the bytes on disk.
            sum.bytes += file.bytes;
            sum.bytesImported += file.bytesImported;
            sum.bytesRejected += file.bytesRejected;
            sum.messages += file.messages;
            sum.people += file.people;
            sum.ratings += file.ratings;
            sum.decisions += file.decisions;
            sum.threads += file.threads;
            sum.newPeople += file.newPeople;
            sum.automatic += file.automatic;
            sum.rejectedCount += file.rejectedCount;
            for (const auto& [note, count] : file.encodings)
                sum.encodings[note] += count;
        }
        return sum;
    }
    [[nodiscard]] bool anythingRead() const
    {
        for (const FileReport& file : files) {
            if (file.format)
                return true;
        }
        return false;
    }
    friend bool operator==(const ImportReport&, const ImportReport&) = default;
};

} // namespace waymark
