// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/mimetree.h"

#include "formats/text/ascii.h"
#include "formats/text/charset.h"
#include "formats/text/utf8.h"

#include <gmime/gmime.h>

#include <mutex>

namespace waymark {

namespace {

void initialiseGMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using GPointer = std::unique_ptr<T, Unref>;

/// A part without (usable) type is text/plain (RFC 2045, 5.2).
ContentType effectiveType(std::string_view raw)
{
    ContentType type = parseContentType(raw);
    if (type.type.empty() || type.subtype.empty()) {
        type.type = "text";
        type.subtype = "plain";
    }
    return type;
}

/// The first line of @p body that could be a boundary, for multiparts that do not name theirs.
std::string_view guessBoundary(std::string_view body)
{
    std::size_t at = body.starts_with("--") ? 0 : body.find("\n--");
    if (at == std::string_view::npos)
        return {};
    at += body[at] == '\n' ? 3 : 2;
    const std::string_view line = body.substr(at, body.find('\n', at) - at);
    return line.size() <= 200 ? ascii::trim(line) : std::string_view();
}

/// What GMime needs to know of the outer header, and the body.
std::string reducedMessage(const ContentType& type, std::string_view coding, std::string_view body)
{
    std::string text;
    text.reserve(body.size() + 256);
    text += "Content-Type: " + type.mime();
    std::string_view boundary = type.parameter("boundary");
    if (boundary.empty() && type.type == "multipart")
        boundary = guessBoundary(body);
    if (!boundary.empty()) {
        text += "; boundary=\"";
        for (const char c : boundary) {
            if (c == '"' || c == '\\')
                text.push_back('\\');
            text.push_back(c);
        }
        text.push_back('"');
    }
    if (transferCodingOf(coding) != TransferCoding::Identity) {
        text += "\nContent-Transfer-Encoding: ";
        text += coding.substr(0, coding.find_first_of("\r\n"));
    }
    text += "\n\n";
    text += body;
    return text;
}

std::string_view rawHeader(GMimeObject* object, const char* name)
{
    GMimeHeader* header
        = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char* value = header != nullptr ? g_mime_header_get_raw_value(header) : nullptr;
    return value != nullptr ? ascii::trim(value) : std::string_view();
}

} // namespace

std::string_view MimePart::fileName() const
{
    const std::string_view name = disposition.parameter("filename");
    return name.empty() ? type.parameter("name") : name;
}

/// Turns GMime's objects into our list.
class MimeWalker
{
public:
    explicit MimeWalker(MimeTree& tree)
        : m_tree(tree)
    {
    }

    void parse(const ContentType& type, std::string_view coding, std::string_view body)
    {
        initialiseGMime();
        m_tree.m_bytes = std::make_unique<std::string>(reducedMessage(type, coding, body));
        std::string& bytes = *m_tree.m_bytes;
        GByteArray array;
        array.data = reinterpret_cast<guint8*>(bytes.data());
        array.len = static_cast<guint>(bytes.size());
        const GPointer<GMimeStream> stream(g_mime_stream_mem_new_with_byte_array(&array));
        g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream.get()), FALSE);
        const GPointer<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
        g_mime_parser_set_persist_stream(parser.get(), TRUE);
        const GPointer<GMimeObject> root(g_mime_parser_construct_part(parser.get(), nullptr));
        if (root)
            walk(root.get(), -1, 0);
    }

private:
    void walk(GMimeObject* object, int parent, int depth)
    {
        if (object == nullptr)
            return;
        if (static_cast<int>(m_tree.m_parts.size()) >= MimeTree::kMaxParts
            || depth > MimeTree::kMaxDepth) {
            m_tree.m_cut = true;
            return;
        }
        const int index = add(object, parent, depth);
        if (GMIME_IS_MULTIPART(object)) {
            GMimeMultipart* multipart = GMIME_MULTIPART(object);
            const int count = g_mime_multipart_get_count(multipart);
            for (int i = 0; i < count && !tooMany(); ++i)
                walk(g_mime_multipart_get_part(multipart, i), index, depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            enclosed(g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)), index, depth);
        } else if (GMIME_IS_PART(object)) {
            m_tree.m_parts[static_cast<std::size_t>(index)].raw = content(GMIME_PART(object));
        }
    }

    bool tooMany()
    {
        if (static_cast<int>(m_tree.m_parts.size()) < MimeTree::kMaxParts)
            return false;
        m_tree.m_cut = true;
        return true;
    }

    int add(GMimeObject* object, int parent, int depth)
    {
        MimePart part;
        part.parent = parent;
        part.depth = depth;
        part.type = effectiveType(rawHeader(object, "Content-Type"));
        // In a digest, and where GMime decided otherwise, the object itself says what it is.
        part.isEnclosedMessage = GMIME_IS_MESSAGE_PART(object);
        if (part.isEnclosedMessage && part.type.type != "message") {
            part.type.type = "message";
            part.type.subtype = "rfc822";
        }
        part.disposition = parseContentType(rawHeader(object, "Content-Disposition"));
        part.coding = transferCodingOf(rawHeader(object, "Content-Transfer-Encoding"));
        m_tree.m_parts.push_back(std::move(part));
        return static_cast<int>(m_tree.m_parts.size()) - 1;
    }

    void enclosed(GMimeMessage* message, int index, int depth)
    {
        if (message == nullptr)
            return;
        MimePart& part = m_tree.m_parts[static_cast<std::size_t>(index)];
        part.innerFrom = rawHeader(GMIME_OBJECT(message), "From");
        part.innerDate = rawHeader(GMIME_OBJECT(message), "Date");
        part.innerSubject = rawHeader(GMIME_OBJECT(message), "Subject");
        walk(g_mime_message_get_mime_part(message), index, depth + 1);
    }

    /// The content's bytes where they lie in what was parsed; a copy if GMime made its own.
    std::string_view content(GMimePart* part)
    {
        GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
        GMimeStream* stream
            = wrapper != nullptr ? g_mime_data_wrapper_get_stream(wrapper) : nullptr;
        if (stream == nullptr || !GMIME_IS_STREAM_MEM(stream))
            return {};
        const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
        const auto length = static_cast<gint64>(array->len);
        const gint64 end = stream->bound_end < 0 ? length : std::min(stream->bound_end, length);
        const gint64 begin = std::clamp<gint64>(stream->bound_start, 0, end);
        const std::string_view bytes(reinterpret_cast<const char*>(array->data) + begin,
            static_cast<std::size_t>(end - begin));
        if (reinterpret_cast<const char*>(array->data) == m_tree.m_bytes->data())
            return bytes;
        m_tree.m_copies.push_back(std::make_unique<std::string>(bytes));
        return *m_tree.m_copies.back();
    }

    MimeTree& m_tree;
};

MimeTree MimeTree::parse(const HeaderBlock& header, std::string_view body)
{
    MimeTree tree;
    const std::string_view coding = header.value("content-transfer-encoding");
    ContentType type = effectiveType(header.value("content-type"));
    if (type.type == "multipart" || type.is("message", "rfc822") || type.is("message", "global")
        || type.is("message", "news")) {
        MimeWalker(tree).parse(type, coding, body);
        if (!tree.m_parts.empty()) {
            tree.m_parts.front().type = std::move(type); // with all its parameters
            return tree;
        }
    }
    MimePart part;
    part.type = std::move(type);
    part.disposition = parseContentType(header.value("content-disposition"));
    part.coding = transferCodingOf(coding);
    part.raw = body;
    tree.m_parts.push_back(std::move(part));
    return tree;
}

std::string partText(const MimePart& part, std::string* note)
{
    std::string_view charset = part.type.parameter("charset");
    DecodedText decoded = part.coding == TransferCoding::Identity
        ? decodeText(part.raw, charset)
        : decodeText(decodeTransfer(part.raw, part.coding), charset);
    if (note != nullptr && note->empty())
        *note = std::move(decoded.note);
    normaliseLineEnds(decoded.text);
    return std::move(decoded.text);
}

} // namespace waymark
