// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/archive/archivereader.h"

#include "base/phrase.h"

#include "formats/archive/archivestream.h"
#include "formats/archive/zipdirectory.h"
#include "formats/text/charset.h"

#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace waymark {

namespace {

constexpr std::size_t kTarBlock = 512;

/// The header checksum of tar (POSIX pax, "chksum"): the sum of its bytes with the field as blanks.
bool isTarHeader(std::string_view head)
{
    constexpr std::size_t kSumAt = 148;
    constexpr std::size_t kSumLength = 8;
    if (head.size() < kTarBlock)
        return false;
    unsigned stated = 0;
    bool digits = false;
    for (const char c : head.substr(kSumAt, kSumLength)) {
        if (c >= '0' && c <= '7') {
            stated = stated * 8 + static_cast<unsigned>(c - '0');
            digits = true;
        } else if (c != ' ' && c != '\0') {
            return false;
        }
    }
    unsigned sum = 0;
    for (std::size_t i = 0; i < kTarBlock; ++i)
        sum += i >= kSumAt && i < kSumAt + kSumLength ? ' ' : static_cast<unsigned char>(head[i]);
    return digits && sum == stated;
}

ArchiveKind kindOfContent(std::string_view head)
{
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")
        || head.starts_with("PK00PK\x03\x04"))
        return ArchiveKind::Zip;
    if (head.starts_with("\x1F\x8B"))
        return ArchiveKind::Gzip;
    if (head.substr(0, kTarBlock).size() == kTarBlock
        && (head.substr(257, 5) == "ustar" || isTarHeader(head)))
        return ArchiveKind::Tar;
    return ArchiveKind::None;
}

/// CRC-32 as in gzip (RFC 1952, 8).
class Crc32
{
public:
    void add(std::string_view bytes)
    {
        static const std::array<std::uint32_t, 256> table = [] {
            std::array<std::uint32_t, 256> made {};
            for (std::uint32_t n = 0; n < 256; ++n) {
                std::uint32_t c = n;
                for (int k = 0; k < 8; ++k)
                    c = (c & 1U) != 0 ? 0xEDB88320U ^ (c >> 1) : c >> 1;
                made[n] = c;
            }
            return made;
        }();
        for (const char c : bytes)
            m_value = table[(m_value ^ static_cast<std::uint8_t>(c)) & 0xFFU] ^ (m_value >> 8);
        m_length += static_cast<std::uint32_t>(bytes.size());
    }
    [[nodiscard]] std::uint32_t value() const { return ~m_value; }
    /// Modulo 2^32, as gzip states it.
    [[nodiscard]] std::uint32_t length() const { return m_length; }

private:
    std::uint32_t m_value = 0xFFFFFFFFU;
    std::uint32_t m_length = 0;
};

/// A sequential device whose bytes come from somewhere else, with what was read ahead in front.
class SourceDevice : public QIODevice
{
public:
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_ended && m_taken >= m_ahead.size(); }

    /// Reads up to @p limit bytes ahead. True when the source ended within them, soundly.
    bool readAhead(qint64 limit)
    {
        while (!m_ended && m_ahead.size() < limit) {
            const qsizetype had = m_ahead.size();
            m_ahead.resize(had + std::min<qint64>(kStep, limit - had));
            const qint64 got = pull(m_ahead.data() + had, m_ahead.size() - had);
            m_ahead.resize(had + std::max<qint64>(got, 0));
            if (got < 0)
                return false;
            m_ended = got == 0;
        }
        return m_ended;
    }
    [[nodiscard]] std::string_view ahead() const
    {
        return {m_ahead.constData(), static_cast<std::size_t>(m_ahead.size())};
    }
    [[nodiscard]] qint64 taken() const { return m_total; }
    [[nodiscard]] bool failed() const { return m_failed; }

protected:
    /// Bytes from the source: their number, 0 at the end, -1 when it failed.
    virtual qint64 produce(char* data, qint64 maxSize) = 0;

    qint64 readData(char* data, qint64 maxSize) override
    {
        qint64 count = std::min<qint64>(maxSize, m_ahead.size() - m_taken);
        if (count > 0) {
            std::copy_n(m_ahead.constData() + m_taken, count, data);
            m_taken += count;
            if (m_taken == m_ahead.size()) {
                m_ahead.clear();
                m_taken = 0;
            }
        } else {
            if (m_ended || maxSize == 0)
                return m_ended ? -1 : 0;
            count = pull(data, maxSize);
            if (count <= 0) {
                m_ended = count == 0;
                return -1;
            }
        }
        m_total += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    static constexpr qint64 kStep = 256 * 1024;

    qint64 pull(char* data, qint64 maxSize)
    {
        if (m_failed)
            return -1;
        const qint64 got = produce(data, maxSize);
        m_failed = got < 0;
        return got;
    }

    QByteArray m_ahead;
    qsizetype m_taken = 0;
    qint64 m_total = 0;
    bool m_ended = false;
    bool m_failed = false;
};

/// The unpacked content of a gzip; its checksum is verified at its end.
class GzipDevice final : public SourceDevice
{
public:
    GzipDevice(QIODevice& packed, ArchiveBudget& budget)
        : m_stream(packed, ArchiveKind::Gzip, &budget)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        if (m_stream.nextEntry() == ArchiveStream::Status::End)
            m_empty = true;
    }
    [[nodiscard]] const std::string& problem() const { return m_problem; }

protected:
    qint64 produce(char* data, qint64 maxSize) override
    {
        if (m_empty)
            return 0;
        const qint64 got = m_stream.problem().empty() ? m_stream.read(data, maxSize) : qint64 {-1};
        if (got > 0)
            m_crc.add({data, static_cast<std::size_t>(got)});
        if (got < 0)
            m_problem = m_stream.problem();
        else if (got == 0 && !isSound())
            m_problem = english(Phrase::WrongChecksum);
        setErrorString(QString::fromStdString(m_problem));
        return m_problem.empty() ? got : qint64 {-1};
    }

private:
    /// A file of several members states the length of its last one; its parts are not checked.
    [[nodiscard]] bool isSound() const
    {
        const auto tail = m_stream.tail();
        const auto number = [&tail](std::size_t at) {
            return static_cast<std::uint32_t>(tail[at])
                | static_cast<std::uint32_t>(tail[at + 1]) << 8
                | static_cast<std::uint32_t>(tail[at + 2]) << 16
                | static_cast<std::uint32_t>(tail[at + 3]) << 24;
        };
        return m_stream.sawSecondGzip()
            || (number(4) == m_crc.length() && number(0) == m_crc.value());
    }

    ArchiveStream m_stream;
    Crc32 m_crc;
    std::string m_problem;
    bool m_empty = false;
};

/// The content of the current entry of a zip or tar. Its size must be the one that was stated.
class EntryDevice final : public SourceDevice
{
public:
    EntryDevice(ArchiveStream& stream, qint64 stated)
        : m_stream(stream)
        , m_stated(stated)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] const std::string& problem() const { return m_problem; }

protected:
    qint64 produce(char* data, qint64 maxSize) override
    {
        const qint64 got = m_stream.read(data, maxSize);
        m_size += std::max<qint64>(got, 0);
        if (got < 0)
            m_problem = m_stream.problem();
        else if (m_stated >= 0 && (m_size > m_stated || (got == 0 && m_size != m_stated)))
            m_problem = english(Phrase::WrongSize);
        setErrorString(QString::fromStdString(m_problem));
        return m_problem.empty() ? got : qint64 {-1};
    }

private:
    ArchiveStream& m_stream;
    qint64 m_stated;
    qint64 m_size = 0;
    std::string m_problem;
};

QString shownName(std::string_view raw)
{
    QString shown;
    for (const QChar c : QString::fromStdString(decodeText(raw, {}).text)) {
        if (c == QLatin1Char('\n'))
            shown += QLatin1String("\\n");
        else if (c.unicode() < 0x20 || c.unicode() == 0x7F)
            shown += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            shown += c == QLatin1Char('\\') ? QLatin1Char('/') : c;
    }
    return shown;
}

/// Why a name is not accepted, empty when it is.
std::string nameProblem(std::string_view raw, const ArchiveLimits& limits)
{
    if (raw.empty())
        return english(Phrase::NoName);
    if (raw.size() > static_cast<std::size_t>(limits.nameBytes))
        return english(Phrase::NameTooLong);
    if (raw.front() == '/' || raw.front() == '\\')
        return english(Phrase::NameAbsolute);
    if (raw.size() > 2 && raw[1] == ':' && (raw[2] == '/' || raw[2] == '\\'))
        return english(Phrase::NameWithDrive);
    std::size_t begin = 0;
    while (begin <= raw.size()) {
        const std::size_t end = std::min(raw.find_first_of("/\\", begin), raw.size());
        if (raw.substr(begin, end - begin) == "..")
            return english(Phrase::NameLeadsOut);
        begin = end + 1;
    }
    return {};
}

} // namespace

ArchiveKind archiveKind(std::string_view head, const QString& name)
{
    const ArchiveKind kind = kindOfContent(head);
    if (kind != ArchiveKind::None)
        return kind;
    const auto named = [&name](const char* suffix) {
        return name.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    };
    if (named(".zip"))
        return ArchiveKind::Zip;
    if (named(".tar"))
        return ArchiveKind::Tar;
    return named(".tgz") || named(".tar.gz") || named(".gz") ? ArchiveKind::Gzip
                                                             : ArchiveKind::None;
}

class ArchiveReader::Private
{
public:
    Private(QIODevice& device, QString archiveName, ArchiveLimits wanted)
        : source(device)
        , name(std::move(archiveName))
        , limits(wanted)
        , budget(limits, device.isSequential() ? -1 : device.size())
    {
    }

    void open();
    std::optional<ArchiveEntry> nextFromStream();
    std::optional<ArchiveEntry> nextPlainGzip();
    std::string entryProblem() const;
    bool giveOut(ArchiveEntry& found);
    bool unpackInner(ArchiveEntry& found);
    void refuse(const QString& entryName, std::string reason)
    {
        refusals.push_back({entryName, std::move(reason)});
    }
    void stop(ErrorKind kind, const std::string& detail)
    {
        error = Error {kind, name, QString::fromStdString(detail)};
        finished = true;
    }
    /// An archive without a single readable entry is damaged; one over a limit is too large.
    void stopAs(const std::string& detail)
    {
        stop(budget.reason().empty() ? ErrorKind::FileDamaged : ErrorKind::TooLarge,
            budget.reason().empty() ? detail : budget.reason());
    }
    void finishGzip();
    QString uniqueName(const QString& shown);

    QIODevice& source;
    QString name;
    ArchiveLimits limits;
    ArchiveBudget budget;
    bool opened = false;
    bool finished = false;
    int entries = 0;
    std::unique_ptr<GzipDevice> gzip; ///< the whole archive's outer layer, if it has one
    ZipDirectoryCheck directory;
    std::unique_ptr<ArchiveStream> stream; ///< zip or tar
    std::unique_ptr<EntryDevice> entry;
    std::unique_ptr<GzipDevice> inner; ///< a .gz that is an entry
    SourceDevice* current = nullptr;
    std::unordered_map<std::string, int> names;
    std::vector<ArchiveRefusal> refusals;
    std::optional<Error> error;
};

void ArchiveReader::Private::open()
{
    opened = true;
    const QByteArray head = source.peek(static_cast<qint64>(kTarBlock));
    if (head.isEmpty()) {
        stop(ErrorKind::FileDamaged, english(Phrase::ArchiveEmpty));
        return;
    }
    const ArchiveKind kind
        = archiveKind({head.constData(), static_cast<std::size_t>(head.size())}, name);
    if (kind == ArchiveKind::None) {
        stop(ErrorKind::NotRecognised, english(Phrase::NoArchive));
        return;
    }
    if (kind == ArchiveKind::Zip && !source.isSequential()) {
        directory = checkZipDirectory(source, limits.entries);
        if (!directory.archive.empty()) {
            stop(ErrorKind::FileDamaged, directory.archive);
            return;
        }
    }
    if (kind != ArchiveKind::Gzip) {
        stream = std::make_unique<ArchiveStream>(source, kind, &budget);
        return;
    }
    gzip = std::make_unique<GzipDevice>(source, budget);
    if (!gzip->readAhead(static_cast<qint64>(kTarBlock)) && gzip->failed())
        stopAs(gzip->problem());
    else if (kindOfContent(gzip->ahead()) == ArchiveKind::Tar)
        stream = std::make_unique<ArchiveStream>(*gzip, ArchiveKind::Tar, nullptr);
}

QString ArchiveReader::Private::uniqueName(const QString& shown)
{
    const int count = ++names[shown.toStdString()];
    return count == 1 ? shown : QStringLiteral("%1 (%2)").arg(shown).arg(count);
}

std::string ArchiveReader::Private::entryProblem() const
{
    archive_entry* const header = stream->entry();
    const char* stored = archive_entry_pathname(header);
    if (stored == nullptr)
        stored = archive_entry_pathname_utf8(header);
    const std::string raw(stored != nullptr ? stored : "");
    std::string problem = nameProblem(raw, limits);
    if (!problem.empty())
        return problem;
    if (const auto bad = directory.entries.find(raw); bad != directory.entries.end())
        return bad->second;
    if (archive_entry_hardlink(header) != nullptr || archive_entry_symlink(header) != nullptr
        || archive_entry_filetype(header) == AE_IFLNK)
        return english(Phrase::EntryLink);
    if (archive_entry_filetype(header) != AE_IFREG && archive_entry_filetype(header) != 0)
        return english(Phrase::EntryDevice);
    if (archive_entry_is_encrypted(header) != 0)
        return english(Phrase::EntryProtected);
    if (archive_entry_size_is_set(header) != 0 && archive_entry_size(header) < 0)
        return english(Phrase::EntryNegative);
    return {};
}

std::optional<ArchiveEntry> ArchiveReader::Private::nextFromStream()
{
    while (!finished) {
        inner.reset();
        entry.reset();
        current = nullptr;
        const ArchiveStream::Status status = stream->nextEntry();
        if (status == ArchiveStream::Status::Failed) {
            stopAs(stream->problem());
            break;
        }
        if (status == ArchiveStream::Status::End) {
            finished = true;
            finishGzip();
            if (entries == 0 && !error)
                stop(ErrorKind::FileDamaged, english(Phrase::NoFileInside));
            break;
        }
        if (++entries > limits.entries) {
            stop(ErrorKind::TooLarge,
                english(Phrase::TooManyEntries, {std::to_string(limits.entries)}));
            break;
        }
        archive_entry* const header = stream->entry();
        if (archive_entry_filetype(header) == AE_IFDIR)
            continue;
        const char* utf8 = archive_entry_pathname_utf8(header);
        const char* raw = utf8 != nullptr ? utf8 : archive_entry_pathname(header);
        ArchiveEntry found;
        found.name = uniqueName(shownName(raw != nullptr ? raw : ""));
        if (std::string problem = entryProblem(); !problem.empty()) {
            refuse(found.name, std::move(problem));
            continue;
        }
        found.size = archive_entry_size_is_set(header) != 0 ? archive_entry_size(header) : -1;
        entry = std::make_unique<EntryDevice>(*stream, found.size);
        if (giveOut(found))
            return found;
    }
    return std::nullopt;
}

/// Looks into the entry; false when it was refused.
bool ArchiveReader::Private::giveOut(ArchiveEntry& found)
{
    current = entry.get();
    found.isChecked = entry->readAhead(limits.checkedBytes);
    if (found.isChecked)
        found.size = static_cast<qint64>(entry->ahead().size());
    if (entry->failed()) {
        if (budget.reason().empty())
            refuse(found.name, entry->problem());
        else
            stopAs(entry->problem());
        return false;
    }
    switch (kindOfContent(entry->ahead())) {
    case ArchiveKind::None:
        return true;
    case ArchiveKind::Gzip:
        return unpackInner(found);
    case ArchiveKind::Zip:
    case ArchiveKind::Tar:
        break;
    }
    refuse(found.name, english(Phrase::ArchiveInArchive));
    return false;
}

bool ArchiveReader::Private::unpackInner(ArchiveEntry& found)
{
    inner = std::make_unique<GzipDevice>(*entry, budget);
    current = inner.get();
    found.isChecked = inner->readAhead(limits.checkedBytes);
    found.size = found.isChecked ? static_cast<qint64>(inner->ahead().size()) : -1;
    if (found.name.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive))
        found.name.chop(3);
    if (!inner->failed() && kindOfContent(inner->ahead()) == ArchiveKind::None)
        return true;
    if (!inner->failed())
        refuse(found.name, english(Phrase::ArchiveInArchive));
    else if (budget.reason().empty())
        refuse(found.name, inner->problem());
    else
        stopAs(inner->problem());
    return false;
}

/// The single file of a .gz.
std::optional<ArchiveEntry> ArchiveReader::Private::nextPlainGzip()
{
    finished = true;
    ArchiveEntry found;
    found.name = name.section(QLatin1Char('/'), -1);
    if (found.name.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive))
        found.name.chop(3);
    found.isChecked = gzip->readAhead(limits.checkedBytes);
    found.size = found.isChecked ? static_cast<qint64>(gzip->ahead().size()) : -1;
    if (gzip->failed()) {
        stopAs(gzip->problem());
        return std::nullopt;
    }
    if (kindOfContent(gzip->ahead()) != ArchiveKind::None) {
        refuse(found.name, english(Phrase::ArchiveInArchive));
        return std::nullopt;
    }
    current = gzip.get();
    return found;
}

/// A tar ends before its gzip does; only there stands the checksum.
void ArchiveReader::Private::finishGzip()
{
    std::array<char, 16 * 1024> rest;
    while (gzip && gzip->read(rest.data(), static_cast<qint64>(rest.size())) > 0) { }
    if (gzip && gzip->failed())
        stopAs(gzip->problem());
}

ArchiveReader::ArchiveReader(QIODevice& device, QString name, ArchiveLimits limits)
    : d(std::make_unique<Private>(device, std::move(name), limits))
{
}

ArchiveReader::~ArchiveReader() = default;

std::optional<ArchiveEntry> ArchiveReader::next()
{
    if (!d->opened)
        d->open();
    if (d->current != nullptr && d->current->failed() && !d->budget.reason().empty())
        d->stopAs({});
    if (d->finished)
        return std::nullopt;
    return d->stream ? d->nextFromStream() : d->nextPlainGzip();
}

QIODevice& ArchiveReader::entryDevice()
{
    Q_ASSERT(d->current != nullptr);
    return *d->current;
}

qint64 ArchiveReader::entryBytes() const
{
    return d->current != nullptr ? d->current->taken() : 0;
}

const std::vector<ArchiveRefusal>& ArchiveReader::refusals() const
{
    return d->refusals;
}

const std::optional<Error>& ArchiveReader::error() const
{
    return d->error;
}

} // namespace waymark
