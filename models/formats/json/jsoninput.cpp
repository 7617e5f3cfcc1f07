// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json/jsoninput.h"

#include "base/phrase.h"

#include <QIODevice>

#include <algorithm>

namespace waymark::json {

bool fill(QIODevice& device, std::string& buffer, std::size_t wanted)
{
    std::size_t held = buffer.size();
    if (held >= wanted)
        return true;
    buffer.resize(wanted);
    while (held < wanted) {
        const qint64 got = device.read(buffer.data() + held, static_cast<qint64>(wanted - held));
        if (got <= 0) {
            buffer.resize(held);
            return got == 0 || device.atEnd();
        }
        held += static_cast<std::size_t>(got);
    }
    return true;
}

Result<void> readAll(QIODevice& device, std::string& buffer, const QString& name)
{
    for (;;) {
        const std::size_t wanted = buffer.size() + std::max(kBlockBytes, buffer.size() / 2);
        if (!fill(device, buffer, wanted))
            return Error {ErrorKind::FileNotReadable, name, device.errorString()};
        if (static_cast<std::int64_t>(buffer.size()) > kMaxDocumentBytes)
            return Error {ErrorKind::TooLarge, name,
                QString::fromStdString(
                    english(Phrase::JsonTooLarge, {std::to_string(kMaxDocumentBytes >> 30)}))};
        if (buffer.size() < wanted)
            return {};
    }
}

LineReader::LineReader(QIODevice& device, std::string head, std::size_t longest)
    : m_device(device)
    , m_longest(longest)
    , m_buffer(std::move(head))
{
}

bool LineReader::next(Line& line)
{
    std::size_t searched = m_at;
    for (;;) {
        const std::size_t newline = m_buffer.find('\n', searched);
        const bool found = newline != std::string::npos;
        if (found || (m_ended && m_at < m_buffer.size())) {
            const std::size_t end = found ? newline : m_buffer.size();
            line.text = std::string_view(m_buffer).substr(m_at, end - m_at);
            line.offset = m_bufferOffset + static_cast<std::int64_t>(m_at);
            const std::size_t behind = found ? end + 1 : end;
            line.length = static_cast<std::int64_t>(behind - m_at);
            line.number = ++m_number;
            line.tooLong = false;
            m_at = behind;
            return true;
        }
        if (m_ended || m_failed)
            return false;
        if (m_buffer.size() - m_at > m_longest)
            return skipLongLine(line);
        m_buffer.erase(0, m_at);
        m_bufferOffset += static_cast<std::int64_t>(m_at);
        m_at = 0;
        searched = m_buffer.size();
        const std::size_t wanted = searched + kBlockBytes;
        m_failed = !fill(m_device, m_buffer, wanted);
        m_ended = !m_failed && m_buffer.size() < wanted;
    }
}

/// Passes over a line that is too long to hold, keeping one block of it at a time.
bool LineReader::skipLongLine(Line& line)
{
    line.text = {};
    line.tooLong = true;
    line.offset = m_bufferOffset + static_cast<std::int64_t>(m_at);
    line.number = ++m_number;
    for (;;) {
        const std::size_t newline = m_buffer.find('\n', m_at);
        if (newline != std::string::npos) {
            m_at = newline + 1;
            break;
        }
        m_bufferOffset += static_cast<std::int64_t>(m_buffer.size());
        m_buffer.clear();
        m_at = 0;
        if (m_ended || m_failed)
            break;
        m_failed = !fill(m_device, m_buffer, kBlockBytes);
        m_ended = !m_failed && m_buffer.size() < kBlockBytes;
    }
    line.length = m_bufferOffset + static_cast<std::int64_t>(m_at) - line.offset;
    return true;
}

} // namespace waymark::json
