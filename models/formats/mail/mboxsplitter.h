// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/sink.h"
#include "formats/text/bytewindow.h"

#include <cstdint>
#include <string_view>

namespace waymark {

/// Cuts an mbox into its records, block by block, so that every byte belongs to exactly one piece.
///
/// A separator is a line "From " that fromLineKind() accepts, followed by a line that starts a
/// header field (or by ">From "), see formats.md 1.1: a bare one only behind an empty line, since
/// bodies hold such lines. Content-Length (mboxcl) is believed when what it points to is a
/// separator or the end of the file. MMDF files (lines of four ^A), a byte order mark, LF, CRLF and
/// CR line ends are understood.
class MboxSplitter
{
public:
    /// A single message may have so many bytes; what lies beyond is given as Rest.
    static constexpr std::size_t kMaxMessage = 64U * 1024 * 1024;

    enum class Kind {
        Message,
        Junk, ///< bytes that belong to no message
        Rest, ///< the end of a message that is too long
        Mark, ///< byte order mark or other syntax of the container
        End,
    };

    struct Piece
    {
        Kind kind = Kind::End;
        ByteRange range; ///< with separator line and the empty line behind the message
        std::string_view fromLine; ///< without line end; empty in MMDF files
        std::string_view message; ///< header and body as in the file; valid until the next call
        bool crLineEnds = false; ///< lines end with CR alone
        bool isBehindEnd = false; ///< junk: text behind where its message says that it ends
    };

    /// @p device is open, at its start, and outlives the splitter.
    explicit MboxSplitter(QIODevice& device);

    [[nodiscard]] Piece next();
    [[nodiscard]] bool failed() const { return m_window.failed(); }
    /// The device failed, and the last piece reaches to where it did: its end may be missing.
    [[nodiscard]] bool isCutOff() const
    {
        return m_window.failed() && m_dropNext == m_window.view().size();
    }

private:
    enum class Style { Unknown, Mbox, Mmdf };

    void detectStyle();
    [[nodiscard]] Piece piece(Kind kind, std::size_t length);
    [[nodiscard]] Piece nextMbox();
    [[nodiscard]] Piece nextMmdf();
    [[nodiscard]] Piece message(std::size_t length);
    [[nodiscard]] Piece skipToSeparator(Kind kind);

    [[nodiscard]] std::size_t lineEnd(std::string_view view, std::size_t at) const;
    [[nodiscard]] bool separatorAt(std::size_t at, bool fileStart);
    [[nodiscard]] bool emptyLineBefore(std::string_view view, std::size_t at) const;
    [[nodiscard]] std::size_t findSeparator(std::size_t from, std::size_t limit);
    [[nodiscard]] std::size_t believedLength(std::size_t headerAt);
    [[nodiscard]] std::size_t withoutJunk(std::size_t length) const;
    [[nodiscard]] std::size_t withoutText(std::size_t headerAt, std::size_t length) const;
    [[nodiscard]] std::size_t findMmdfLine(std::size_t from, std::size_t limit);

    ByteWindow m_window;
    Style m_style = Style::Unknown;
    bool m_cr = false;
    bool m_inRest = false;
    bool m_behindEnd = false;
    std::size_t m_dropNext = 0;
};

} // namespace waymark
