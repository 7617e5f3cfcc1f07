// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/importer.h"
#include "formats/sink.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace waymark::test {

/// A RecordSink that keeps everything it is given, for tests of readers, and proves the account:
/// tilingProblem() says whether the ranges cover the file exactly once.
struct RecordingSink final : public RecordSink
{
    struct Rejection
    {
        ByteRange range;
        std::string place;
        std::string reason;
    };

    void account(std::string_view host) override;
    void message(ImportedMessage&& message) override;
    void person(ImportedPerson&& person) override;
    void thread(ImportedThread&& thread) override;
    void rating(ImportedRating&& rating) override;
    void imported(ByteRange range) override;
    void rejected(ByteRange range, std::string place, std::string reason) override;
    void gap(std::string text) override;
    [[nodiscard]] bool proceed(std::int64_t bytesDone) override;

    [[nodiscard]] std::int64_t bytesImported() const;
    [[nodiscard]] std::int64_t bytesRejected() const;
    /// Empty when every byte of [0, @p fileSize) is imported or rejected exactly once and no range
    /// is empty or negative; else a sentence naming the first hole, overlap or stray range.
    [[nodiscard]] QString tilingProblem(std::int64_t fileSize) const;
    /// All reasons with their places, one a line, for QCOMPARE and messages.
    [[nodiscard]] std::string rejectionText() const;

    std::vector<std::string> accounts;
    std::vector<ImportedMessage> messages;
    std::vector<ImportedPerson> persons;
    std::vector<ImportedThread> threads;
    std::vector<ImportedRating> ratings;
    std::vector<ByteRange> importedRanges;
    std::vector<Rejection> rejections;
    std::vector<std::string> gaps;

    int proceedCalls = 0;
    std::int64_t lastBytesDone = 0;
    /// proceed() answers false from this call on; 0 = never.
    int stopAtCall = 0;
    /// Set false to count records without keeping them (large files).
    bool keepMessages = true;
    std::size_t messageCount = 0;
};

/// Reads @p bytes with @p importer as a file called @p name. @p blockSize > 0 gives them through a
/// sequential device that hands out at most so many bytes a call, as an archive entry does.
[[nodiscard]] Result<void> readBytes(const Importer& importer, const QByteArray& bytes,
    const QString& name, RecordingSink& sink, qint64 blockSize = 0);

} // namespace waymark::test
