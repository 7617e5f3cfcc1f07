// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importpeek.h"

#include "base/displaytext.h"

#include <QFile>
#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

namespace waymark {

namespace {

/// So much is shown in front of the record.
constexpr qint64 kBefore = 4 * 1024;

bool isPacked(const QByteArray& head)
{
    static constexpr std::string_view marks[]
        = {"PK\3\4", "\x1f\x8b", "BZh", "\xFD" "7zXZ", "\x28\xB5\x2F\xFD"};
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

} // namespace

Result<PlacePeek> peekAt(const QString& path, qint64 offset, qint64 length)
{
    QFile file(path);
    if (!file.exists())
        return Error {ErrorKind::FileNotFound, path, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::FileNotReadable, path, file.errorString()};
    const QByteArray head = file.read(6);
    const qint64 size = file.size();
    if (isPacked(head) || offset < 0 || offset > size)
        return Error {ErrorKind::InvalidArgument, path, {}};

    QStringConverter::Encoding encoding = QStringConverter::Utf8;
    if (head.startsWith("\xFF\xFE"))
        encoding = QStringConverter::Utf16LE;
    else if (head.startsWith("\xFE\xFF"))
        encoding = QStringConverter::Utf16BE;
    const bool wide = encoding != QStringConverter::Utf8;

    PlacePeek peek;
    peek.fileSize = size;
    peek.from = std::max<qint64>(0, offset - kBefore);
    if (wide)
        peek.from -= peek.from % 2;
    if (!file.seek(peek.from))
        return Error {ErrorKind::FileNotReadable, path, file.errorString()};
    const QByteArray bytes = file.read(kPeekBytes);
    peek.to = peek.from + bytes.size();

    const qint64 begin = peek.from == 0 || wide ? 0 : behindContinuation(bytes, 0);
    const qint64 mark = std::clamp<qint64>(offset - peek.from, begin, bytes.size());
    const qint64 markEnd = std::clamp<qint64>(mark + std::max<qint64>(length, 0), mark, bytes.size());
    const QString before = safe(decode(bytes.mid(begin, mark - begin), encoding));
    const QString marked = safe(decode(bytes.mid(mark, markEnd - mark), encoding));
    const QString after = safe(decode(bytes.mid(markEnd), encoding));
    peek.text = before + marked + after;
    peek.markBegin = static_cast<int>(before.size());
    peek.markLength = static_cast<int>(marked.size());
    return peek;
}

} // namespace waymark
