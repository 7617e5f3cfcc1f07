// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/archive/zipdirectory.h"

#include "base/phrase.h"

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace waymark {

namespace {

constexpr qint64 kMaxDirectory = 64LL * 1024 * 1024;
constexpr std::uint32_t kUse64 = 0xFFFFFFFFU;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width)
{
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

struct Directory
{
    qint64 begin = 0;
    qint64 size = 0;
    qint64 shift = 0; ///< what stands in front of the zip: offsets are counted from behind it
};

struct Entry
{
    std::string_view name;
    std::uint64_t flags = 0;
    std::uint64_t crc = 0;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    qint64 header = 0; ///< offset of its local header
    qint64 end = 0; ///< behind its data
};

QByteArray readAt(QIODevice& device, qint64 at, qint64 size)
{
    return at >= 0 && device.seek(at) ? device.read(size) : QByteArray();
}

std::optional<Directory> findDirectory(QIODevice& device)
{
    constexpr qint64 kTail = 65'535 + 22 + 20;
    const qint64 tailAt = std::max<qint64>(0, device.size() - kTail);
    const QByteArray bytes = readAt(device, tailAt, kTail);
    const std::string_view tail = view(bytes);
    const std::size_t end = tail.rfind("PK\x05\x06");
    if (end == std::string_view::npos || end + 22 > tail.size())
        return std::nullopt;
    auto size = static_cast<qint64>(number(tail, end + 12, 4));
    auto offset = static_cast<qint64>(number(tail, end + 16, 4));
    qint64 behind = tailAt + static_cast<qint64>(end);
    const bool has64 = end >= 20 && tail.substr(end - 20, 4) == "PK\x06\x07";
    if (has64) {
        const auto at = static_cast<qint64>(number(tail, end - 20 + 8, 8));
        const QByteArray record = readAt(device, at, 56);
        if (record.size() < 56 || !view(record).starts_with("PK\x06\x06"))
            return std::nullopt;
        size = static_cast<qint64>(number(view(record), 40, 8));
        offset = static_cast<qint64>(number(view(record), 48, 8));
        behind = at;
    }
    if (size < 0 || size > kMaxDirectory || size > behind)
        return std::nullopt;
    return Directory {behind - size, size, behind - size - offset};
}

/// Takes the values that do not fit 32 bits from the zip64 extra field.
void widen(Entry& entry, std::uint64_t& offset, std::string_view extra)
{
    while (extra.size() >= 4) {
        const std::uint64_t id = number(extra, 0, 2);
        const std::uint64_t size = number(extra, 2, 2);
        std::string_view data = extra.substr(4, size);
        extra.remove_prefix(std::min<std::size_t>(extra.size(), 4 + size));
        if (id != 1)
            continue;
        for (std::uint64_t* const value : {&entry.unpacked, &entry.packed, &offset}) {
            if (*value == kUse64 && data.size() >= 8) {
                *value = number(data, 0, 8);
                data.remove_prefix(8);
            }
        }
    }
}

std::vector<Entry> readEntries(std::string_view bytes, qint64 shift, int maxEntries)
{
    constexpr std::size_t kFixed = 46;
    std::vector<Entry> entries;
    while (bytes.size() >= kFixed && bytes.starts_with("PK\x01\x02")
        && entries.size() < static_cast<std::size_t>(maxEntries)) {
        const std::size_t nameLength = number(bytes, 28, 2);
        const std::size_t extraLength = number(bytes, 30, 2);
        const std::size_t commentLength = number(bytes, 32, 2);
        Entry entry;
        entry.flags = number(bytes, 8, 2);
        entry.crc = number(bytes, 16, 4);
        entry.packed = number(bytes, 20, 4);
        entry.unpacked = number(bytes, 24, 4);
        std::uint64_t offset = number(bytes, 42, 4);
        entry.name = bytes.substr(kFixed, nameLength);
        widen(
            entry, offset, bytes.substr(std::min(bytes.size(), kFixed + nameLength), extraLength));
        entry.header = static_cast<qint64>(offset) + shift;
        entries.push_back(entry);
        bytes.remove_prefix(
            std::min(bytes.size(), kFixed + nameLength + extraLength + commentLength));
    }
    return entries;
}

/// What the local header has against the directory's entry; sets where the entry ends.
std::string compareLocal(QIODevice& device, Entry& entry)
{
    constexpr std::size_t kFixed = 30;
    constexpr std::uint64_t kSizesFollow = 0x8; // a data descriptor behind the data
    if (entry.name.find('\0') != std::string_view::npos)
        return english(Phrase::NameWithNul);
    const std::size_t needed = kFixed + entry.name.size();
    const QByteArray bytes = readAt(device, entry.header, static_cast<qint64>(needed));
    const std::string_view local = view(bytes);
    if (local.size() < needed || !local.starts_with("PK\x03\x04"))
        return english(Phrase::HeaderElsewhere);
    entry.end = entry.header + static_cast<qint64>(kFixed)
        + static_cast<qint64>(number(local, 26, 2) + number(local, 28, 2) + entry.packed);
    if ((number(local, 6, 2) & kSizesFollow) != 0)
        return {};
    const auto differs = [&local](std::size_t at, std::uint64_t stated) {
        const std::uint64_t here = number(local, at, 4);
        return here != kUse64 && here != stated;
    };
    if (differs(14, entry.crc))
        return english(Phrase::ChecksumDiffers);
    if (differs(18, entry.packed) || differs(22, entry.unpacked))
        return english(Phrase::SizeDiffers);
    return {};
}

} // namespace

ZipDirectoryCheck checkZipDirectory(QIODevice& device, int maxEntries)
{
    ZipDirectoryCheck check;
    const qint64 position = device.pos();
    if (const auto directory = findDirectory(device)) {
        const QByteArray bytes = readAt(device, directory->begin, directory->size);
        std::vector<Entry> entries = readEntries(view(bytes), directory->shift, maxEntries);
        for (Entry& entry : entries) {
            if (std::string problem = compareLocal(device, entry); !problem.empty())
                check.entries.emplace(
                    std::string(entry.name.substr(0, entry.name.find('\0'))), std::move(problem));
        }
        std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.header < b.header; });
        for (std::size_t i = 1; i < entries.size(); ++i) {
            if (entries[i].header < entries[i - 1].end)
                check.archive = english(Phrase::SharedBytes);
        }
    }
    device.seek(position);
    return check;
}

} // namespace waymark
