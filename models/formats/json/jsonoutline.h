// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/json/jsontape.h"

namespace waymark::json {

/// A stretch of the text: bytes begin to end.
struct Span
{
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view of(std::string_view text) const
    {
        return text.substr(begin, end - begin);
    }
    friend bool operator==(const Span&, const Span&) = default;
};

/// One value of an outline. Arrays know their elements; objects know their members, except those
/// below kOutlineDepth, which stay whole.
struct OutlineNode
{
    std::string key; ///< in an object: its name, decoded
    Type type = Type::Null;
    bool complete = false; ///< false: the text broke inside this value
    Span span; ///< from the first to the last byte of the value; to the end of the text if broken
    Span memberSpan; ///< with key and colon, for cutting the member out
    std::vector<Span> elements; ///< of an array, the sound ones
    std::vector<OutlineNode> members; ///< of an object that was opened

    [[nodiscard]] const OutlineNode* member(std::string_view name) const;
};

/// A stretch that is no JSON, with what stands against it.
struct BrokenStretch
{
    Span span;
    Problem problem; ///< its offset lies in the span or at its end
    std::string place; ///< "tickets[3]", "after tickets[3]", "the document"
};

/// The two upper levels of a document with exact byte ranges: what an export's envelope is, without
/// reading its records. Every byte of the text is in exactly one of: syntax; broken; an element of
/// an array that was opened; a member value that was not opened.
struct Outline
{
    OutlineNode root;
    std::vector<Span> syntax; ///< brackets, commas, keys and colons, white space, a BOM
    std::vector<BrokenStretch> broken;
    /// The first problem of the document, also one that takes no bytes (it ends too early).
    std::optional<Problem> problem;
};

/// Objects are opened down to this level (the document, its members), arrays one level further
/// ("post_stream.posts").
inline constexpr int kOutlineDepth = 2;

/// Reads the outline of @p text. A broken element of an array is passed over when its end can be
/// told by its brackets and the array goes on behind it; else everything from its first byte on is
/// broken. UTF-8 is not looked at.
[[nodiscard]] Outline outlineOf(std::string_view text);

/// The first problem of a whole document: grammar, depth or UTF-8. None: it is valid JSON.
[[nodiscard]] std::optional<Problem> checkDocument(std::string_view text);

/// Parses the record at @p span of @p text; a problem comes back with its offset in @p text. @p
/// validUtf8: the whole text has been checked already.
[[nodiscard]] std::optional<Problem> readRecord(
    Tape& tape, std::string_view text, Span span, bool validUtf8);

/// Whether @p head, the first bytes of a file, begins one object a line: two of its first lines
/// are whole objects. A file of one line reads the same either way and is no lines.
[[nodiscard]] bool looksLikeLines(std::string_view head);

/// The text of @p object (a span of @p text) without the bytes of @p member and the comma that
/// belongs to it.
[[nodiscard]] std::string withoutMember(std::string_view text, Span object, Span member);

} // namespace waymark::json
