// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "categorise/categoriser.h"
#include "domain/importreport.h"
#include "formats/sink.h"
#include "services/importwriter.h"
#include "services/pagegaps.h"

#include <functional>
#include <string>
#include <type_traits>
#include <utility>
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
    /// A new record at the end of the chunk, made where it stays: records are large, and moving one
    /// costs about as much as reading it. Nothing when the import was stopped.
    template <typename T>
    [[nodiscard]] T* add()
    {
        if (m_stopped)
            return nullptr;
        if (m_chunk.records.capacity() == 0)
            m_chunk.records.reserve(kChunkRecords);
        ImportRecord& record = m_chunk.records.emplace_back();
        record.host = m_host;
        return &record.value.emplace<T>();
    }
    template <typename T>
    void add(T&& value)
    {
        if (auto* added = add<std::decay_t<T>>()) {
            *added = std::forward<T>(value);
            weigh(kSmallRecord);
        }
    }
    /// Hands the chunk over when it holds enough.
    void weigh(std::size_t bytes);
    void flush();

    /// A chunk is handed over when it holds this many records or bytes: few enough to bound the
    /// memory between the two sides, and many, since on one thread each side pushes the other's
    /// tables out of the processor's cache (chunks of 64 records cost 5 % more).
    static constexpr std::size_t kChunkRecords = 2048;
    static constexpr std::size_t kChunkBytes = std::size_t {4} << 20;
    static constexpr std::size_t kSmallRecord = 500; ///< bytes, about

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
