// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <string_view>

class QIODevice;

namespace waymark {

/// A window of bytes that slides over a device: what a splitter looks at. It reads blocks, keeps
/// what was not dropped yet, and grows only when one record needs it.
class ByteWindow
{
public:
    /// @p device is open and at its start; it is read sequentially and must outlive the window.
    explicit ByteWindow(QIODevice& device);
    Q_DISABLE_COPY_MOVE(ByteWindow)
    ~ByteWindow();

    /// What is in the window now. Views become invalid with the next fill(), not with drop().
    [[nodiscard]] std::string_view view() const
    {
        return {m_bytes.get() + m_begin, m_end - m_begin};
    }
    /// Offset of view()'s first byte in the device.
    [[nodiscard]] qint64 offset() const { return m_offset; }
    /// Nothing more comes behind view().
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    /// The device reported an error, or ended before the size it had at the start (a file that
    /// was cut meanwhile); what was read before it is in view().
    [[nodiscard]] bool failed() const { return m_failed; }

    /// Reads at least one byte more, unless atEnd(). Returns false when nothing came.
    bool fill();
    /// Fills until view() has @p count bytes or the device ends; true when it has.
    bool require(std::size_t count);
    /// Lets go of @p count bytes at the front.
    void drop(std::size_t count);

private:
    void makeRoom();

    QIODevice& m_device;
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    qint64 m_offset = 0;
    qint64 m_stated; ///< size at the start; 0 when the device cannot say
    bool m_atEnd = false;
    bool m_failed = false;
};

} // namespace waymark
