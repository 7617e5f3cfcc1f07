// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrase.h"
#include "formats/json/jsontape.h"

#include <array>
#include <bit>
#include <cstring>

namespace waymark::json {

/// Walks one JSON value strictly. With kBuild it leaves nodes behind, without it only checks.
/// Iterative: the depth of a text costs a few bytes here and never the stack.
template <bool kBuild>
class Walker
{
public:
    Walker(std::string_view text, std::size_t from, int depth, std::vector<Node>* nodes)
        : m_begin(text.data())
        , m_at(text.data() + from)
        , m_end(text.data() + text.size())
        , m_baseDepth(depth)
        , m_nodes(nodes)
    {
    }

    [[nodiscard]] bool run();
    [[nodiscard]] std::size_t position() const { return static_cast<std::size_t>(m_at - m_begin); }
    [[nodiscard]] Phrase problem() const { return m_problem; }
    /// No white space stood between the tokens.
    [[nodiscard]] bool isCompact() const { return m_isCompact; }

private:
    [[nodiscard]] bool fail(Phrase what)
    {
        m_problem = what;
        return false;
    }
    [[nodiscard]] bool failAtEnd(Phrase what)
    {
        return fail(m_at >= m_end ? Phrase::JsonEndsInside : what);
    }
    void skipBlanks()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t')) {
            ++m_at;
            m_isCompact = false;
        }
    }
    [[nodiscard]] bool value();
    [[nodiscard]] bool key();
    [[nodiscard]] bool separator();
    [[nodiscard]] bool open(Type type);
    void close();
    [[nodiscard]] bool string();
    [[nodiscard]] bool escape();
    [[nodiscard]] bool number();
    [[nodiscard]] bool digits();
    [[nodiscard]] bool literal(std::string_view word, Type type);
    void leaf(const char* begin, Type type, bool escaped = false);
    void closeAllOpen();

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    int m_baseDepth;
    std::vector<Node>* m_nodes;
    Phrase m_problem = Phrase::JsonNoValue; ///< when run() was false
    int m_depth = 0;
    bool m_isCompact = true;
    bool m_keyPending = false; ///< the last node is a key whose value has not come yet
    std::array<std::uint32_t, kMaxDepth> m_open; ///< node index of each open container
    std::array<bool, kMaxDepth> m_isObject;
};

template <bool kBuild>
bool Walker<kBuild>::run()
{
    skipBlanks();
    m_isCompact = true;
    bool good = value();
    while (good && m_depth > 0)
        good = separator();
    if (!good)
        closeAllOpen();
    return good;
}

/// What follows a value inside a container: its end, or a comma and the next member.
template <bool kBuild>
bool Walker<kBuild>::separator()
{
    const bool isObject = m_isObject[static_cast<std::size_t>(m_depth - 1)];
    skipBlanks();
    if (m_at < m_end && *m_at == ',') {
        ++m_at;
        skipBlanks();
        return isObject ? key() : value();
    }
    if (m_at < m_end && *m_at == (isObject ? '}' : ']')) {
        close();
        return true;
    }
    return failAtEnd(isObject ? Phrase::JsonCommaOrBrace : Phrase::JsonCommaOrBracket);
}

template <bool kBuild>
bool Walker<kBuild>::key()
{
    if (m_at >= m_end || *m_at != '"')
        return failAtEnd(Phrase::JsonKey);
    if (!string())
        return false;
    m_keyPending = true;
    skipBlanks();
    if (m_at >= m_end || *m_at != ':')
        return failAtEnd(Phrase::JsonColon);
    ++m_at;
    skipBlanks();
    return value();
}

/// A scalar, or the opening of a container up to and with its first member.
template <bool kBuild>
bool Walker<kBuild>::value()
{
    if (m_at >= m_end)
        return fail(Phrase::JsonEndsInside);
    switch (*m_at) {
    case '"':
        return string();
    case '{':
        return open(Type::Object);
    case '[':
        return open(Type::Array);
    case 't':
        return literal("true", Type::True);
    case 'f':
        return literal("false", Type::False);
    case 'n':
        return literal("null", Type::Null);
    default:
        return number();
    }
}

template <bool kBuild>
bool Walker<kBuild>::open(Type type)
{
    if (m_depth + m_baseDepth >= kMaxDepth)
        return fail(Phrase::JsonTooDeep);
    if constexpr (kBuild)
        m_open[static_cast<std::size_t>(m_depth)] = static_cast<std::uint32_t>(m_nodes->size());
    m_isObject[static_cast<std::size_t>(m_depth)] = type == Type::Object;
    ++m_depth;
    leaf(m_at, type);
    ++m_at;
    skipBlanks();
    if (m_at < m_end && *m_at == (type == Type::Object ? '}' : ']')) {
        close();
        return true;
    }
    return type == Type::Object ? key() : value();
}

template <bool kBuild>
void Walker<kBuild>::close()
{
    ++m_at;
    --m_depth;
    if constexpr (kBuild) {
        Node& node = (*m_nodes)[m_open[static_cast<std::size_t>(m_depth)]];
        node.end = static_cast<std::uint32_t>(m_at - m_begin);
        node.next = static_cast<std::uint32_t>(m_nodes->size());
    }
}

/// After a problem: what is open ends here, and a key without its value goes.
template <bool kBuild>
void Walker<kBuild>::closeAllOpen()
{
    if constexpr (kBuild) {
        if (m_keyPending && !m_nodes->empty())
            m_nodes->pop_back();
        while (m_depth > 0) {
            --m_depth;
            Node& node = (*m_nodes)[m_open[static_cast<std::size_t>(m_depth)]];
            node.end = static_cast<std::uint32_t>(m_at - m_begin);
            node.next = static_cast<std::uint32_t>(m_nodes->size());
        }
    }
}

template <bool kBuild>
void Walker<kBuild>::leaf(const char* begin, Type type, bool escaped)
{
    m_keyPending = false;
    if constexpr (kBuild) {
        Node node;
        node.begin = static_cast<std::uint32_t>(begin - m_begin);
        node.end = static_cast<std::uint32_t>(m_at - m_begin);
        node.next = static_cast<std::uint32_t>(m_nodes->size() + 1);
        node.type = type;
        node.escaped = escaped;
        if (type == Type::String)
            node.tag = keyTag({begin + 1, static_cast<std::size_t>(m_at - begin - 2)});
        m_nodes->push_back(node);
    }
}

/// Bytes of the word that a string cannot simply pass over: quote, backslash, control character.
/// The lowest set bit is exact (higher ones may be carried over), and only that one is used.
inline std::uint64_t stringStops(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    const std::uint64_t quote = word ^ (ones * '"');
    const std::uint64_t slash = word ^ (ones * '\\');
    return (((quote - ones) & ~quote) | ((slash - ones) & ~slash) | ((word - ones * 0x20) & ~word))
        & highs;
}

template <bool kBuild>
bool Walker<kBuild>::string()
{
    const char* const begin = m_at;
    bool escaped = false;
    ++m_at;
    for (;;) {
        if constexpr (std::endian::native == std::endian::little) {
            while (m_end - m_at >= 8) {
                std::uint64_t word = 0;
                std::memcpy(&word, m_at, 8);
                const std::uint64_t stops = stringStops(word);
                if (stops != 0) {
                    m_at += std::countr_zero(stops) / 8;
                    break;
                }
                m_at += 8;
            }
        }
        while (m_at < m_end && *m_at != '"' && *m_at != '\\'
            && static_cast<unsigned char>(*m_at) >= 0x20)
            ++m_at;
        if (m_at >= m_end)
            return fail(Phrase::JsonEndsInside);
        if (*m_at == '"') {
            ++m_at;
            leaf(begin, Type::String, escaped);
            return true;
        }
        if (*m_at != '\\')
            return fail(Phrase::JsonControl);
        escaped = true;
        if (!escape())
            return false;
    }
}

template <bool kBuild>
bool Walker<kBuild>::escape()
{
    if (m_end - m_at < 2) {
        m_at = m_end;
        return fail(Phrase::JsonEndsInside);
    }
    switch (m_at[1]) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        m_at += 2;
        return true;
    case 'u':
        break;
    default:
        return fail(Phrase::JsonEscape);
    }
    for (int i = 2; i < 6; ++i) {
        if (m_at + i >= m_end) {
            m_at = m_end;
            return fail(Phrase::JsonEndsInside);
        }
        const char c = m_at[i];
        if ((c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F'))
            return fail(Phrase::JsonHex);
    }
    m_at += 6;
    return true;
}

template <bool kBuild>
bool Walker<kBuild>::digits()
{
    const char* const begin = m_at;
    while (m_at < m_end && *m_at >= '0' && *m_at <= '9')
        ++m_at;
    return m_at > begin;
}

template <bool kBuild>
bool Walker<kBuild>::number()
{
    const char* const begin = m_at;
    if (*m_at == '-')
        ++m_at;
    if (m_at < m_end && *m_at == '0')
        ++m_at;
    else if (!digits())
        return failAtEnd(m_at == begin ? Phrase::JsonNoValue : Phrase::JsonDigit);
    if (m_at < m_end && *m_at == '.') {
        ++m_at;
        if (!digits())
            return failAtEnd(Phrase::JsonDecimal);
    }
    if (m_at < m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at < m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!digits())
            return failAtEnd(Phrase::JsonExponent);
    }
    leaf(begin, Type::Number);
    return true;
}

template <bool kBuild>
bool Walker<kBuild>::literal(std::string_view word, Type type)
{
    const char* const begin = m_at;
    for (const char c : word) {
        if (m_at >= m_end || *m_at != c)
            return failAtEnd(Phrase::JsonNoValue);
        ++m_at;
    }
    leaf(begin, type);
    return true;
}

} // namespace waymark::json
