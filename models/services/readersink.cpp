// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readersink.h"

#include "base/phrase.h"

#include "services/categorytext.h"
#include "storage/messageindexes.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

static_assert(kProposedCategories == static_cast<int>(kShippedCategories.size()));

/// Rejected records listed by name; beyond them only the count and the bytes grow.
constexpr std::size_t kListedRejections = 10'000;

} // namespace

ReaderSink::ReaderSink(const Categoriser& categoriser, std::function<bool(RecordChunk)> deliver,
    std::function<bool(qint64)> proceed)
    : m_categoriser(&categoriser)
    , m_deliver(std::move(deliver))
    , m_proceed(std::move(proceed))
{
}

void ReaderSink::begin(std::size_t file, std::string system, std::string host, bool fixedHost)
{
    m_chunk = {};
    m_chunk.file = file;
    m_chunk.system = std::move(system);
    m_weight = 0;
    m_host = std::move(host);
    m_fixedHost = fixedHost;
    m_report = {};
    m_end = 0;
}

bool ReaderSink::end(FileReport& report, qint64 size, const QString& failure)
{
    flush();
    if (!m_stopped && m_end < size)
        rejected({m_end, size - m_end},
            m_end == 0 ? english(Phrase::PlaceFile)
                       : english(Phrase::PlaceByte, {std::to_string(m_end)}),
            failure.isEmpty() ? english(Phrase::NotRead) : failure.toStdString());
    report.account = QString::fromStdString(m_host);
    report.bytesImported = m_report.bytesImported;
    report.bytesRejected = m_report.bytesRejected;
    report.rejected = std::move(m_report.rejected);
    report.rejectedCount = m_report.rejectedCount;
    report.gaps = std::move(m_report.gaps);
    report.encodings = std::move(m_report.encodings);
    return !m_stopped;
}

void ReaderSink::account(std::string_view host)
{
    if (!m_fixedHost && !host.empty())
        m_host = host;
}

void ReaderSink::source(std::string_view system, std::string_view host)
{
    if (m_chunk.system != system) {
        flush();
        m_chunk.system = system;
    }
    m_host = host; // a workspace export names the account of each record: no choice of the user's
                   // stands above it
}

void ReaderSink::workspaceRecord(std::string json)
{
    const std::size_t weight = json.size();
    if (auto* record = add<WorkspaceRecord>()) {
        record->json = std::move(json);
        weigh(weight);
    }
}

void ReaderSink::message(ImportedMessage&& message)
{
    auto* prepared = add<PreparedMessage>();
    if (!prepared)
        return;
    const std::string text
        = textToCategorise(message.kind, message.isOpening, message.subject, message.body);
    const Categoriser::Quick proposal = m_categoriser->quick(text);
    prepared->category = proposal.category;
    prepared->confidence
        = static_cast<int>(std::lround(std::clamp(proposal.confidence, 0.0F, 1.0F) * 1000));
    prepared->contentHash = contentHashOf(message);
    prepared->detail = detailJson(message);
    if (!message.encodingNote.empty())
        ++m_report.encodings[QString::fromStdString(message.encodingNote)];
    const std::size_t weight
        = message.body.size() + message.html.size() + message.extra.size() + kSmallRecord;
    prepared->message = std::move(message);
    weigh(weight);
}

void ReaderSink::person(ImportedPerson&& person)
{
    add(std::move(person));
}

void ReaderSink::thread(ImportedThread&& thread)
{
    add(std::move(thread));
}

void ReaderSink::rating(ImportedRating&& rating)
{
    add(std::move(rating));
}

void ReaderSink::weigh(std::size_t bytes)
{
    m_weight += bytes;
    if (m_chunk.records.size() >= kChunkRecords || m_weight >= kChunkBytes)
        flush();
}

void ReaderSink::flush()
{
    if (m_stopped || m_chunk.records.empty())
        return;
    RecordChunk next;
    next.file = m_chunk.file;
    next.system = m_chunk.system;
    std::swap(next, m_chunk);
    m_weight = 0;
    if (!m_deliver(std::move(next)))
        m_stopped = true;
}

void ReaderSink::imported(ByteRange range)
{
    m_report.bytesImported += range.length;
    m_end = std::max<qint64>(m_end, range.offset + range.length);
}

void ReaderSink::rejected(ByteRange range, std::string place, std::string reason)
{
    m_report.bytesRejected += range.length;
    m_end = std::max<qint64>(m_end, range.offset + range.length);
    ++m_report.rejectedCount;
    if (m_report.rejected.size() < kListedRejections)
        m_report.rejected.push_back({QString::fromStdString(place), QString::fromStdString(reason),
            range.offset, range.length});
}

void ReaderSink::gap(std::string text)
{
    m_report.gaps.append(QString::fromStdString(text));
}

void ReaderSink::page(PageNote note)
{
    m_pages.add(m_chunk.file, m_host, std::move(note));
}

bool ReaderSink::proceed(std::int64_t bytesDone)
{
    if (!m_stopped && !m_proceed(bytesDone))
        m_stopped = true;
    return !m_stopped;
}

} // namespace waymark
