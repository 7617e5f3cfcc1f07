// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/mimetree.h"

#include "formats/text/ascii.h"
#include "formats/text/charset.h"
#include "formats/text/utf8.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace waymark {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// A part without (usable) type is text/plain (RFC 2045, 5.2).
ContentType effectiveType(std::string_view raw, bool inDigest)
{
    ContentType type = parseContentType(raw);
    if (type.type.empty() || type.subtype.empty()) {
        type.type = inDigest ? "message" : "text";
        type.subtype = inDigest ? "rfc822" : "plain";
    }
    return type;
}

/// The first line of @p body that could be a boundary, for multiparts that do not name theirs.
std::string_view guessBoundary(std::string_view body)
{
    std::size_t at = body.starts_with("--") ? 0 : body.find("\n--");
    if (at == kNone)
        return {};
    at += body[at] == '\n' ? 3 : 2;
    const std::string_view line = body.substr(at, body.find('\n', at) - at);
    return line.size() <= 200 ? ascii::trim(line) : std::string_view();
}

/// Without the line end that belongs to the boundary line behind it.
std::string_view withoutLastLineEnd(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string_view MimePart::fileName() const
{
    const std::string_view name = disposition.parameter("filename");
    return name.empty() ? type.parameter("name") : name;
}

/// Reads one content from front to end with a stack of the multiparts that are open. A boundary
/// line belongs to the innermost of them that it fits; what is open inside ends there, closed or
/// not.
class MimeBuilder
{
public:
    MimeBuilder(MimeTree& tree, std::string_view content)
        : m_tree(tree)
        , m_content(content)
    {
    }

    /// @p parent is the part whose content this is, -1 for the message itself.
    void read(const HeaderBlock& header, int parent)
    {
        m_root = parent;
        begin(header, 0, parent);
        std::size_t at = 0;
        while (!m_open.empty() && !m_tree.m_cut) {
            const std::size_t line = nextDashes(at);
            if (line == kNone)
                break;
            at = boundaryLine(line);
        }
        endLeaf(m_content.size());
        close(0, m_content.size());
    }

private:
    struct Open
    {
        int index = 0; ///< of the multipart
        std::string boundary;
        std::size_t begin = 0; ///< of its content
        bool hasParts = false;
        bool closed = false; ///< what comes now is its epilogue
    };

    [[nodiscard]] MimePart& at(int index)
    {
        return m_tree.m_parts[static_cast<std::size_t>(index)];
    }

    /// Start of the next line of the content at or behind @p from that begins with "--".
    [[nodiscard]] std::size_t nextDashes(std::size_t from) const
    {
        if (from == 0 && m_content.starts_with("--"))
            return 0;
        const std::size_t before = from == 0 ? 0 : from - 1;
        const void* found = memmem(m_content.data() + before, m_content.size() - before, "\n--", 3);
        return found == nullptr
            ? kNone
            : static_cast<std::size_t>(static_cast<const char*>(found) - m_content.data()) + 1;
    }

    /// Judges the line at @p line and returns where to go on: behind it, or behind the header of
    /// the part that it starts.
    std::size_t boundaryLine(std::size_t line)
    {
        const std::size_t newline = m_content.find('\n', line);
        const std::size_t end = newline == kNone ? m_content.size() : newline + 1;
        std::string_view text = m_content.substr(line + 2, end - line - 2);
        while (!text.empty() && ascii::isSpace(text.back()))
            text.remove_suffix(1);
        for (std::size_t level = m_open.size(); level-- > 0;) {
            const std::string& boundary = m_open[level].boundary;
            const bool opens = text == boundary;
            const bool closes = text.size() == boundary.size() + 2 && text.starts_with(boundary)
                && text.ends_with("--");
            if ((!opens && !closes) || m_open[level].closed)
                continue;
            endLeaf(line);
            close(level + 1, line);
            m_open[level].closed = closes;
            m_open[level].hasParts = true;
            if (closes || end == m_content.size())
                return end; // behind the very last line no part begins
            const HeaderBlock header = HeaderBlock::parse(m_content.substr(end));
            const auto body = static_cast<std::size_t>(header.body().data() - m_content.data());
            begin(header, body, m_open[level].index);
            return std::max(body, end);
        }
        return end;
    }

    /// A part starts: its header is read, its content begins at @p body.
    void begin(const HeaderBlock& header, std::size_t body, int parent)
    {
        const int depth = parent < 0 ? 0 : at(parent).depth + 1;
        if (static_cast<int>(m_tree.m_parts.size()) >= MimeTree::kMaxParts
            || depth > MimeTree::kMaxDepth) {
            m_tree.m_cut = true;
            return;
        }
        const bool digest = parent >= 0 && at(parent).type.is("multipart", "digest");
        const int index = add(header, parent, depth, digest);
        m_leaf = index;
        m_leafBegin = body;
        if (at(index).isMultipart() && hasBoundaryLine(at(index), body))
            at(index).coding = TransferCoding::Identity; // it may have no other (RFC 2045, 6.4)
        if (at(index).coding != TransferCoding::Identity)
            return; // if it holds parts, they are looked for when its end is known
        if (at(index).isMultipart()) {
            std::string boundary(at(index).type.parameter("boundary"));
            if (boundary.empty() && m_open.empty())
                boundary = guessBoundary(m_content.substr(body));
            if (boundary.empty())
                return; // its text is what stands there
            m_leaf = -1;
            m_open.push_back({index, std::move(boundary), body, false, false});
        } else if (at(index).isEnclosedMessage) {
            m_leaf = -1;
            const HeaderBlock inner = HeaderBlock::parse(m_content.substr(body));
            describe(index, inner);
            m_messages.push_back({index, body});
            begin(inner, static_cast<std::size_t>(inner.body().data() - m_content.data()), index);
        }
    }

    /// Whether the content has a boundary line of @p part as it stands, so that no coding is over
    /// it.
    [[nodiscard]] bool hasBoundaryLine(const MimePart& part, std::size_t body) const
    {
        const std::string line = "--" + std::string(part.type.parameter("boundary"));
        if (part.coding == TransferCoding::Identity || line.size() == 2)
            return false;
        const std::size_t found = m_content.find(line, body);
        return found != kNone && (found == 0 || m_content[found - 1] == '\n');
    }

    int add(const HeaderBlock& header, int parent, int depth, bool inDigest)
    {
        MimePart part;
        part.parent = parent;
        part.depth = depth;
        part.type = effectiveType(header.lastValue("content-type"), inDigest);
        part.disposition = parseContentType(header.value("content-disposition"));
        part.coding = transferCodingOf(header.value("content-transfer-encoding"));
        part.isEnclosedMessage = part.type.type == "message"
            && (part.type.subtype == "rfc822" || part.type.subtype == "global"
                || part.type.subtype == "news");
        m_tree.m_parts.push_back(std::move(part));
        return static_cast<int>(m_tree.m_parts.size()) - 1;
    }

    void describe(int index, const HeaderBlock& inner)
    {
        at(index).innerFrom = inner.value("from");
        at(index).innerDate = inner.value("date");
        at(index).innerSubject = inner.value("subject");
    }

    /// The part that was being read ends before the boundary line at @p end.
    void endLeaf(std::size_t end)
    {
        if (m_leaf < 0)
            return;
        const int index = std::exchange(m_leaf, -1);
        at(index).raw = contentOf(m_leafBegin, end);
        const bool holdsParts = at(index).isMultipart() || at(index).isEnclosedMessage;
        if (!holdsParts || at(index).coding == TransferCoding::Identity)
            return;
        // A coding is against the standard for what holds parts, but met.
        m_tree.m_decoded.push_back(
            std::make_unique<std::string>(decodeTransfer(at(index).raw, at(index).coding)));
        readDecoded(index, *m_tree.m_decoded.back());
    }

    void readDecoded(int index, std::string_view content)
    {
        at(index).coding = TransferCoding::Identity;
        at(index).raw = content;
        if (at(index).depth >= MimeTree::kMaxDepth || !at(index).isEnclosedMessage)
            return; // a coded multipart is shown as its text
        at(index).raw = {};
        at(index).innerSize = static_cast<std::int64_t>(content.size());
        const HeaderBlock inner = HeaderBlock::parse(content);
        describe(index, inner);
        MimeBuilder(m_tree, inner.body()).read(inner, index);
    }

    [[nodiscard]] std::string_view contentOf(std::size_t begin, std::size_t end) const
    {
        const std::string_view text = m_content.substr(begin, end > begin ? end - begin : 0);
        return end < m_content.size() ? withoutLastLineEnd(text) : text;
    }

    /// Ends the multiparts from @p level on, and the messages that began inside.
    void close(std::size_t level, std::size_t end)
    {
        while (m_open.size() > level) {
            const Open& open = m_open.back();
            if (!open.hasParts)
                at(open.index).raw = contentOf(open.begin, end);
            m_open.pop_back();
        }
        const int keep = level == 0 || m_open.empty() ? m_root : m_open.back().index;
        while (!m_messages.empty() && m_messages.back().index > keep) {
            at(m_messages.back().index).innerSize
                = static_cast<std::int64_t>(contentOf(m_messages.back().begin, end).size());
            m_messages.pop_back();
        }
    }

    struct Message
    {
        int index = 0;
        std::size_t begin = 0;
    };

    MimeTree& m_tree;
    std::string_view m_content;
    std::vector<Open> m_open;
    std::vector<Message> m_messages;
    int m_root = -1;
    int m_leaf = -1; ///< the part whose content is being read, -1 when there is none
    std::size_t m_leafBegin = 0;
};

MimeTree MimeTree::parse(const HeaderBlock& header, std::string_view body)
{
    MimeTree tree;
    MimeBuilder(tree, body).read(header, -1);
    return tree;
}

std::string partText(const MimePart& part, std::string* note)
{
    const std::string_view charset = part.type.parameter("charset");
    DecodedText decoded = part.coding == TransferCoding::Identity
        ? decodeText(part.raw, charset)
        : decodeText(decodeTransfer(part.raw, part.coding), charset);
    if (note != nullptr && note->empty())
        *note = std::move(decoded.note);
    normaliseLineEnds(decoded.text);
    return std::move(decoded.text);
}

} // namespace waymark
