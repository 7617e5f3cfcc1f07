// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// JSON by byte position. A reader must say of every byte of its file whether it was imported, at
/// which byte a file breaks, keep numbers of any size as they were written and hand on each record
/// as the bytes it came in. simdjson gives none of the four: its DOM has no positions and refuses
/// integers above 64 bit, its on-demand front end does not check what it skips. So the grammar is
/// walked here, once and strictly (RFC 8259), into a flat tape of byte ranges; UTF-8 checking and
/// minifying, where simdjson's vectors pay, are its (jsontext.h).
namespace waymark::json {

/// Arrays and objects may stand this deep inside each other; deeper text is refused.
inline constexpr int kMaxDepth = 512;

/// What is wrong with a text and at which byte of it.
struct Problem
{
    std::size_t offset = 0;
    std::string what; ///< an English clause: "expected ',' or '}'"
};

enum class Type : std::uint8_t { Null, False, True, Number, String, Array, Object };

/// One value on the tape. In an object each value follows its key, a String node.
struct Node
{
    std::uint32_t begin = 0; ///< byte range in the text; of a string with its quotes
    std::uint32_t end = 0;
    std::uint32_t next = 0; ///< index of the node after this one and all it contains
    Type type = Type::Null;
    bool escaped = false; ///< a string with a backslash in it
    std::uint16_t tag = 0; ///< of a string: keyTag() of its bytes, so that look-ups rarely compare
};

/// Length and first letter.
[[nodiscard]] constexpr std::uint16_t keyTag(std::string_view key)
{
    const auto first = static_cast<unsigned char>(key.empty() ? '\0' : key.front());
    return static_cast<std::uint16_t>((key.size() & 0xFFU) | (static_cast<unsigned>(first) << 8U));
}

class Tape;

/// A value on a tape: a view, valid as long as the tape and its text. A default constructed Value
/// stands for "not there" and answers like null.
class Value
{
public:
    Value() = default;
    Value(const Tape* tape, std::uint32_t index)
        : m_tape(tape)
        , m_index(index)
    {
    }

    [[nodiscard]] bool isPresent() const { return m_tape != nullptr; }
    [[nodiscard]] Type type() const; ///< Null when not there
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }
    [[nodiscard]] bool isTrue() const { return type() == Type::True; }

    /// The bytes as they stand in the text, empty when not there.
    [[nodiscard]] std::string_view raw() const;
    /// raw() without white space between its tokens; nothing else changes.
    [[nodiscard]] std::string compact() const;
    /// compact() of an object without the members that have one of these values (values of the same
    /// tape; one that is "not there" stands for nothing).
    [[nodiscard]] std::string compactWithout(std::initializer_list<Value> dropped) const;
    /// Whether the text this value stands in has no white space between tokens anyway.
    [[nodiscard]] bool isCompact() const;
    /// A string that needs no decoding: what stands between its quotes is its text.
    [[nodiscard]] bool isPlainString() const;
    /// A string decoded (a lone surrogate becomes U+FFFD, U+0000 stays), a number or a boolean as
    /// written; empty for everything else.
    [[nodiscard]] std::string text() const;
    void appendText(std::string& out) const;
    /// An identifier: a string, or a number exactly as written, of any size.
    [[nodiscard]] std::string id() const;
    /// Only for integers that fit.
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    /// @p absent for everything that is no boolean.
    [[nodiscard]] bool boolean(bool absent) const;
    /// keyTag() of a string.
    [[nodiscard]] std::uint16_t tag() const { return node().tag; }
    /// True when this is the string @p wanted.
    [[nodiscard]] bool is(std::string_view wanted) const;

    /// The member @p key of an object, the last one when it occurs twice; else "not there".
    [[nodiscard]] Value operator[](std::string_view key) const;

    /// Walks elements of an array: for (Value v = a.firstElement(); v.isPresent(); v =
    /// a.elementAfter(v)).
    [[nodiscard]] Value firstElement() const;
    [[nodiscard]] Value elementAfter(const Value& element) const;
    /// Walks members of an object by their keys; value() of a key is what follows it.
    [[nodiscard]] Value firstKey() const;
    [[nodiscard]] Value keyAfter(const Value& key) const;
    [[nodiscard]] Value value() const; ///< only for a key
    /// Elements or members.
    [[nodiscard]] std::size_t count() const;
    /// The first key of this object that occurs twice, or "not there".
    [[nodiscard]] Value duplicateKey() const;

private:
    [[nodiscard]] const Node& node() const;
    [[nodiscard]] bool keyIs(std::string_view key) const;

    const Tape* m_tape = nullptr;
    std::uint32_t m_index = 0;
};

/// The nodes of one text. Reusable: parse() keeps its memory.
class Tape
{
public:
    /// Reads one value of @p text from byte @p from (white space before it allowed) up to its end,
    /// where end() then points; what follows is not looked at. @p text must outlive the tape and
    /// hold less than 4 GiB. False at a problem: then root() holds what was complete before it
    /// (objects without their broken member), which is enough to recognise a format.
    [[nodiscard]] bool parse(std::string_view text, std::size_t from = 0, int depth = 0);

    [[nodiscard]] Value root() const { return m_nodes.empty() ? Value() : Value(this, 0); }
    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] const Problem& problem() const { return m_problem; }

private:
    friend class Value;
    std::string_view m_text;
    std::vector<Node> m_nodes;
    std::size_t m_end = 0;
    bool m_isCompact = false; ///< no white space between any tokens
    Problem m_problem;
};

inline const Node& Value::node() const
{
    return m_tape->m_nodes[m_index];
}

inline Type Value::type() const
{
    return m_tape != nullptr ? node().type : Type::Null;
}

inline std::string_view Value::raw() const
{
    if (m_tape == nullptr)
        return {};
    return m_tape->m_text.substr(node().begin, node().end - node().begin);
}

inline bool Value::isCompact() const
{
    return m_tape != nullptr && m_tape->m_isCompact;
}

inline bool Value::isPlainString() const
{
    return type() == Type::String && !node().escaped;
}

inline Value Value::value() const
{
    return {m_tape, m_index + 1};
}

inline Value Value::firstElement() const
{
    if (!isArray() || node().next <= m_index + 1)
        return {};
    return {m_tape, m_index + 1};
}

inline Value Value::elementAfter(const Value& element) const
{
    const std::uint32_t next = element.node().next;
    return next < node().next ? Value(m_tape, next) : Value();
}

inline Value Value::firstKey() const
{
    if (!isObject() || node().next <= m_index + 1)
        return {};
    return {m_tape, m_index + 1};
}

inline Value Value::keyAfter(const Value& key) const
{
    return elementAfter(key.value());
}

/// For any string: whether it spells @p key, without decoding where nothing is escaped.
inline bool Value::keyIs(std::string_view key) const
{
    const Node& self = node();
    if (self.escaped)
        return text() == key;
    return self.end - self.begin == key.size() + 2
        && std::memcmp(m_tape->m_text.data() + self.begin + 1, key.data(), key.size()) == 0;
}

/// Passes over one value without remembering it: its end, or the problem in @p problem. @p depth:
/// how many containers it stands in.
[[nodiscard]] std::optional<std::size_t> skipValue(
    std::string_view text, std::size_t from, int depth, Problem& problem);

/// First byte from @p from on that is no JSON white space.
[[nodiscard]] std::size_t skipSpace(std::string_view text, std::size_t from);

} // namespace waymark::json
