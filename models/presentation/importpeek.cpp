// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importpeek.h"

#include "base/displaytext.h"
#include "formats/archive/archivereader.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

namespace waymark {

namespace {

/// So much is shown in front of the record.
constexpr qint64 kBefore = 4 * 1024;
/// Enough for a byte order mark and the mark of an archive.
constexpr qint64 kHead = 6;
/// An entry of an archive is unpacked so far and no further to show a place in it.
constexpr qint64 kDeepest = 64LL * 1024 * 1024;

bool isPacked(const QByteArray& head)
{
    static constexpr std::string_view marks[]
        = {"PK\3\4", "\x1f\x8b", "BZh", "\3757zXZ", "\x28\xB5\x2F\xFD"};
    const std::string_view bytes(head.constData(), static_cast<std::size_t>(head.size()));
    return std::any_of(std::begin(marks), std::end(marks),
        [bytes](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; });
}

QString decode(const QByteArray& bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    return decoder.decode(bytes);
}

/// Line by line, since what makes text safe knows no line ends.
QString safe(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString& line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        line.replace(QLatin1Char('\t'), QStringLiteral("    "));
        line = displayText(line);
    }
    return lines.join(QLatin1Char('\n'));
}

/// Moves @p at behind bytes that continue a character of UTF-8.
qint64 behindContinuation(const QByteArray& bytes, qint64 at)
{
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U && at < 3)
        ++at;
    return at;
}

/// The stretch around a place as bytes.
struct Stretch
{
    QByteArray head; ///< first bytes of the file
    QByteArray bytes;
    qint64 from = 0;
    qint64 size = 0;
};

Result<Stretch> stretchOfFile(const QString& path, qint64 offset)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::FileNotReadable, path, file.errorString()};
    Stretch stretch;
    stretch.head = file.read(kHead);
    stretch.size = file.size();
    if (isPacked(stretch.head) || offset < 0 || offset > stretch.size)
        return Error {ErrorKind::InvalidArgument, path, {}};
    stretch.from = std::max<qint64>(0, offset - kBefore);
    stretch.from -= stretch.from % 2; // whole units of UTF-16
    if (!file.seek(stretch.from))
        return Error {ErrorKind::FileNotReadable, path, file.errorString()};
    stretch.bytes = file.read(kPeekBytes);
    return stretch;
}

Result<Stretch> stretchOfEntry(const QString& path, const QString& name, qint64 offset)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::FileNotReadable, path, file.errorString()};
    ArchiveReader archive(file, path);
    while (const auto entry = archive.next()) {
        if (entry->name != name)
            continue;
        Stretch stretch;
        stretch.size = entry->size;
        stretch.from = std::max<qint64>(0, offset - kBefore);
        stretch.from -= stretch.from % 2;
        if (offset < 0 || stretch.from > kDeepest)
            return Error {ErrorKind::InvalidArgument, path, {}};
        QIODevice& device = archive.entryDevice();
        stretch.head = device.peek(kHead);
        if (device.skip(stretch.from) != stretch.from)
            return Error {ErrorKind::InvalidArgument, path, {}};
        stretch.bytes = device.read(kPeekBytes);
        if (offset > stretch.from + stretch.bytes.size())
            return Error {ErrorKind::InvalidArgument, path, {}};
        return stretch;
    }
    return Error {ErrorKind::FileNotFound, path + QLatin1Char('!') + name, {}};
}

Result<Stretch> stretchOf(const QString& path, qint64 offset)
{
    if (QFileInfo::exists(path))
        return stretchOfFile(path, offset);
    // "a.zip!entry": file names may hold a "!" of their own.
    for (qsizetype at = path.indexOf(u'!'); at > 0; at = path.indexOf(u'!', at + 1)) {
        if (QFileInfo(path.left(at)).isFile())
            return stretchOfEntry(path.left(at), path.mid(at + 1), offset);
    }
    return Error {ErrorKind::FileNotFound, path, {}};
}

} // namespace

Result<PlacePeek> peekAt(const QString& path, qint64 offset, qint64 length)
{
    const auto stretch = stretchOf(path, offset);
    if (!stretch)
        return stretch.error();
    const QByteArray& bytes = stretch->bytes;
    QStringConverter::Encoding encoding = QStringConverter::Utf8;
    if (stretch->head.startsWith("\xFF\xFE"))
        encoding = QStringConverter::Utf16LE;
    else if (stretch->head.startsWith("\xFE\xFF"))
        encoding = QStringConverter::Utf16BE;

    PlacePeek peek;
    peek.from = stretch->from;
    peek.to = peek.from + bytes.size();
    peek.fileSize = std::max(stretch->size, peek.to);
    const bool midway = peek.from > 0 && encoding == QStringConverter::Utf8;
    const qint64 begin = midway ? behindContinuation(bytes, 0) : 0;
    const qint64 mark = std::clamp<qint64>(offset - peek.from, begin, bytes.size());
    const qint64 markEnd
        = std::clamp<qint64>(mark + std::max<qint64>(length, 0), mark, bytes.size());
    const QString before = safe(decode(bytes.mid(begin, mark - begin), encoding));
    const QString marked = safe(decode(bytes.mid(mark, markEnd - mark), encoding));
    const QString after = safe(decode(bytes.mid(markEnd), encoding));
    peek.text = before + marked + after;
    peek.markBegin = static_cast<int>(before.size());
    peek.markLength = static_cast<int>(marked.size());
    return peek;
}

} // namespace waymark
