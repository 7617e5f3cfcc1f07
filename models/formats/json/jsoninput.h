// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

class QIODevice;

namespace waymark::json {

/// A single document is held in memory while it is read; a larger one is refused (API pages have a
/// few megabytes; exports of everything come as lines, which are streamed).
inline constexpr std::int64_t kMaxDocumentBytes = std::int64_t {1} << 30;
/// NDJSON is read in blocks of this size.
inline constexpr std::size_t kBlockBytes = std::size_t {4} << 20;
/// A longer line is passed over and rejected.
inline constexpr std::size_t kMaxLineBytes = std::size_t {32} << 20;

/// Reads until @p buffer holds @p wanted bytes or the device ends. False when the device fails.
[[nodiscard]] bool fill(QIODevice& device, std::string& buffer, std::size_t wanted);

/// Reads the rest of the device behind what @p buffer holds. Errors: TooLarge beyond
/// kMaxDocumentBytes, FileNotReadable when the device fails; @p name is the error's subject.
[[nodiscard]] Result<void> readAll(QIODevice& device, std::string& buffer, const QString& name);

/// A file of one JSON text a line, block by block.
class LineReader
{
public:
    struct Line
    {
        std::string_view text; ///< without its line end; valid until the next call
        std::int64_t offset = 0; ///< of its first byte in the file
        std::int64_t length = 0; ///< bytes with the line end
        std::int64_t number = 0; ///< from 1
        bool tooLong = false; ///< text is empty then; length counts what was passed over
    };

    /// @p head: what has been read of the device so far. @p longest: bytes of a line to hold.
    LineReader(QIODevice& device, std::string head, std::size_t longest = kMaxLineBytes);

    /// False at the end, or when the device failed.
    [[nodiscard]] bool next(Line& line);
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    bool skipLongLine(Line& line);

    QIODevice& m_device;
    std::size_t m_longest;
    std::string m_buffer;
    std::size_t m_at = 0; ///< start of the next line in m_buffer
    std::int64_t m_bufferOffset = 0; ///< of m_buffer in the file
    std::int64_t m_number = 0;
    bool m_ended = false;
    bool m_failed = false;
};

} // namespace waymark::json
