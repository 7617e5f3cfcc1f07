// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/categoriser.h"
#include "domain/importreport.h"
#include "formats/sink.h"
#include "services/importwriter.h"
#include "services/pagegaps.h"

#include <functional>
#include <string>
#include <vector>

namespace waymark {

/// Records of one file on their way to the writer.
struct RecordChunk
{
    std::size_t file = 0; ///< index into the reports
    std::string system;
    std::vector<ImportRecord> records;
};

/// The reading side of an import: prepares records (clean text, category, fingerprint), gathers
/// them into chunks, and keeps the account of bytes of the file being read.
class ReaderSink final : public RecordSink
{
public:
    /// @p deliver takes a chunk and returns false to stop; @p proceed is asked for going on and
    /// told the bytes read of the present file.
    ReaderSink(const Categoriser& categoriser, std::function<bool(RecordChunk)> deliver,
        std::function<bool(qint64)> proceed);

    /// Starts a file. @p host is its account until its records say another; a @p fixedHost stays.
    void begin(std::size_t file, std::string system, std::string host, bool fixedHost);
    /// Delivers what is gathered and closes the file's account: bytes beyond the last range are
    /// rejected with @p failure, or as not read. @p size in bytes. False when stopped.
    bool end(FileReport& report, qint64 size, const QString& failure);

    void account(std::string_view host) override;
    void source(std::string_view system, std::string_view host) override;
    void message(ImportedMessage&& message) override;
    void person(ImportedPerson&& person) override;
    void thread(ImportedThread&& thread) override;
    void rating(ImportedRating&& rating) override;
    void workspaceRecord(std::string json) override;
    void imported(ByteRange range) override;
    void rejected(ByteRange range, std::string place, std::string reason) override;
    void gap(std::string text) override;
    void page(PageNote note) override;
    bool proceed(std::int64_t bytesDone) override;

    /// The pages of all files read so far.
    [[nodiscard]] const PageGaps& pages() const { return m_pages; }
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    void add(decltype(ImportRecord::value) value, std::size_t weight);
    void flush();

    const Categoriser* m_categoriser;
    std::function<bool(RecordChunk)> m_deliver;
    std::function<bool(qint64)> m_proceed;
    RecordChunk m_chunk;
    std::size_t m_weight = 0; ///< bytes gathered, about
    std::string m_host;
    bool m_fixedHost = false;
    bool m_stopped = false;
    FileReport m_report; ///< of the present file: the reader's half
    PageGaps m_pages;
    qint64 m_end = 0; ///< highest end of a range
};

} // namespace waymark
