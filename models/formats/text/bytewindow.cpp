// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/text/bytewindow.h"

#include <QIODevice>

#include <cstring>

namespace waymark {

namespace {
constexpr std::size_t kBlock = 1024 * 1024;
constexpr std::size_t kSmallFile = 16 * 1024;
} // namespace

ByteWindow::ByteWindow(QIODevice& device)
    : m_device(device)
    , m_stated(device.isSequential() ? 0 : device.size())
{
}

ByteWindow::~ByteWindow() = default;

void ByteWindow::makeRoom()
{
    const std::size_t used = m_end - m_begin;
    if (m_begin > 0 && used <= m_capacity / 2) {
        std::memmove(m_bytes.get(), m_bytes.get() + m_begin, used);
    } else {
        // A folder of small mails must not pay a megabyte each: the first block is the file's size.
        std::size_t wanted = m_capacity * 2;
        if (m_capacity == 0) {
            const qint64 size = m_device.isSequential() ? 0 : m_device.size();
            wanted = size > 0 && size < static_cast<qint64>(kBlock)
                ? std::max(kSmallFile, static_cast<std::size_t>(size) + 1)
                : kBlock;
        }
        std::unique_ptr<char[]> larger(new char[wanted]);
        if (used > 0)
            std::memcpy(larger.get(), m_bytes.get() + m_begin, used);
        m_bytes = std::move(larger);
        m_capacity = wanted;
    }
    m_begin = 0;
    m_end = used;
}

bool ByteWindow::fill()
{
    if (m_atEnd)
        return false;
    if (m_end == m_capacity)
        makeRoom();
    const qint64 got
        = m_device.read(m_bytes.get() + m_end, static_cast<qint64>(m_capacity - m_end));
    if (got > 0) {
        m_end += static_cast<std::size_t>(got);
        return true;
    }
    // A sequential device that has no more answers -1 as one that fails does; only the latter has
    // something to say about it. Callers of ours give open devices that block.
    m_failed = (got < 0 && !m_device.atEnd())
        || m_offset + static_cast<qint64>(m_end - m_begin) < m_stated;
    m_atEnd = true;
    return false;
}

bool ByteWindow::require(std::size_t count)
{
    while (view().size() < count) {
        if (!fill())
            return false;
    }
    return true;
}

void ByteWindow::drop(std::size_t count)
{
    m_begin += count;
    m_offset += static_cast<qint64>(count);
}

} // namespace waymark
