// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/archive/archivestream.h"

#include "base/phrase.h"

#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace waymark {

namespace {
constexpr std::size_t kBlock = 64 * 1024;
}

ArchiveStream::ArchiveStream(QIODevice& device, ArchiveKind kind, ArchiveBudget* budget)
    : m_device(device)
    , m_budget(budget)
    , m_archive(archive_read_new())
    , m_block(kBlock)
{
    switch (kind) {
    case ArchiveKind::Zip:
        archive_read_support_format_zip_streamable(m_archive);
        if (!device.isSequential())
            archive_read_support_format_zip_seekable(m_archive);
        break;
    case ArchiveKind::Tar:
        archive_read_support_format_tar(m_archive);
        break;
    case ArchiveKind::Gzip:
        archive_read_support_filter_gzip(m_archive);
        archive_read_support_format_raw(m_archive);
        break;
    case ArchiveKind::None:
        break;
    }
    archive_read_set_callback_data(m_archive, this);
    archive_read_set_read_callback(m_archive, &ArchiveStream::readCallback);
    if (!device.isSequential())
        archive_read_set_seek_callback(m_archive, &ArchiveStream::seekCallback);
    m_failed = archive_read_open1(m_archive) != ARCHIVE_OK;
    if (m_failed)
        fail();
}

ArchiveStream::~ArchiveStream()
{
    archive_read_free(m_archive);
}

void ArchiveStream::fail()
{
    const char* text = archive_error_string(m_archive);
    std::string why = text != nullptr ? text : "";
    while (!why.empty() && (why.back() == '\n' || why.back() == '.'))
        why.pop_back();
    m_problem
        = why.empty() ? english(Phrase::ArchiveDamaged) : english(Phrase::ArchiveDamagedAs, {why});
}

void ArchiveStream::remember(const char* data, qint64 size)
{
    constexpr std::string_view kGzip = "\x1F\x8B\x08";
    const std::string_view block(data, static_cast<std::size_t>(size));
    if (block.find(kGzip, m_taken == 0 ? 1 : 0) != std::string_view::npos)
        m_secondGzip = true;
    for (std::size_t i = 1; i < kGzip.size() && m_taken > 0; ++i) { // across two blocks
        const std::string before(m_tail.end() - static_cast<std::ptrdiff_t>(i), m_tail.end());
        if (before == kGzip.substr(0, i) && block.starts_with(kGzip.substr(i)))
            m_secondGzip = true;
    }
    m_taken += size;
    const auto count = static_cast<std::size_t>(std::min<qint64>(size, 8));
    std::rotate(m_tail.begin(), m_tail.begin() + static_cast<std::ptrdiff_t>(count), m_tail.end());
    std::transform(data + size - count, data + size,
        m_tail.end() - static_cast<std::ptrdiff_t>(count),
        [](char c) { return static_cast<std::uint8_t>(c); });
}

la_ssize_t ArchiveStream::readCallback(archive* handle, void* self, const void** buffer)
{
    auto* stream = static_cast<ArchiveStream*>(self);
    const qint64 got = stream->m_device.read(
        stream->m_block.data(), static_cast<qint64>(stream->m_block.size()));
    if (got <= 0) {
        if (got < 0 && !stream->m_device.atEnd()) {
            archive_set_error(
                handle, EIO, "%s", stream->m_device.errorString().toUtf8().constData());
            return ARCHIVE_FATAL;
        }
        return 0;
    }
    stream->remember(stream->m_block.data(), got);
    if (stream->m_budget != nullptr)
        stream->m_budget->addPacked(got);
    *buffer = stream->m_block.data();
    return static_cast<la_ssize_t>(got);
}

la_int64_t ArchiveStream::seekCallback(archive*, void* self, la_int64_t offset, int whence)
{
    auto* stream = static_cast<ArchiveStream*>(self);
    qint64 target = offset;
    if (whence == SEEK_CUR)
        target += stream->m_device.pos();
    else if (whence == SEEK_END)
        target += stream->m_device.size();
    if (target < 0 || target > stream->m_device.size() || !stream->m_device.seek(target))
        return ARCHIVE_FATAL;
    return target;
}

ArchiveStream::Status ArchiveStream::nextEntry()
{
    if (m_failed)
        return Status::Failed;
    m_problem.clear();
    const int result = archive_read_next_header(m_archive, &m_entry);
    if (result == ARCHIVE_EOF)
        return Status::End;
    if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
        return Status::Entry;
    fail();
    m_failed = true;
    return Status::Failed;
}

qint64 ArchiveStream::read(char* data, qint64 maxSize)
{
    const la_ssize_t got = archive_read_data(m_archive, data, static_cast<std::size_t>(maxSize));
    if (got < 0) {
        fail();
        m_failed = got == ARCHIVE_FATAL; // a wrong checksum is a matter of its entry alone
        return -1;
    }
    if (m_budget != nullptr && !m_budget->addUnpacked(got)) {
        m_problem = m_budget->reason();
        m_failed = true;
        return -1;
    }
    return got;
}

} // namespace waymark
