// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json/jsontape.h"

#include "formats/json/jsontext.h"
#include "formats/json/jsonwalker.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace waymark::json {

namespace {

std::string problemText(Phrase problem)
{
    return english(problem, {std::to_string(kMaxDepth)});
}

} // namespace

std::string Value::compact() const
{
    if (m_tape == nullptr)
        return {};
    return m_tape->m_isCompact ? std::string(raw()) : minified(raw());
}

std::string Value::compactWithout(std::initializer_list<Value> dropped) const
{
    if (!isObject())
        return compact();
    std::string out(1, '{');
    out.reserve(256);
    for (Value key = firstKey(); key.isPresent(); key = keyAfter(key)) {
        const Value member = key.value();
        const bool isDropped
            = std::any_of(dropped.begin(), dropped.end(), [member](const Value& value) {
                  return value.isPresent() && value.m_index == member.m_index;
              });
        if (isDropped)
            continue;
        if (out.size() > 1)
            out += ',';
        out += key.raw();
        out += ':';
        out += member.raw();
    }
    out += '}';
    return isCompact() ? out : minified(out);
}

std::string Value::text() const
{
    std::string out;
    appendText(out);
    return out;
}

void Value::appendText(std::string& out) const
{
    switch (type()) {
    case Type::String: {
        const std::string_view quoted = raw();
        const std::string_view inner = quoted.substr(1, quoted.size() - 2);
        if (node().escaped)
            appendUnescaped(inner, out);
        else
            out += inner;
        break;
    }
    case Type::Number:
    case Type::True:
    case Type::False:
        out += raw();
        break;
    case Type::Null:
    case Type::Array:
    case Type::Object:
        break;
    }
}

std::string Value::id() const
{
    return type() == Type::String || type() == Type::Number ? text() : std::string();
}

std::optional<std::int64_t> Value::integer() const
{
    if (type() != Type::Number)
        return {};
    const std::string_view written = raw();
    std::int64_t number = 0;
    const auto [end, error]
        = std::from_chars(written.data(), written.data() + written.size(), number);
    if (error != std::errc() || end != written.data() + written.size())
        return {};
    return number;
}

bool Value::boolean(bool absent) const
{
    if (type() == Type::True)
        return true;
    return type() == Type::False ? false : absent;
}

bool Value::is(std::string_view wanted) const
{
    return type() == Type::String && keyIs(wanted);
}

Value Value::operator[](std::string_view key) const
{
    if (!isObject())
        return {};
    // The hottest loop of a reader: straight over the nodes, key by key.
    const Node* const nodes = m_tape->m_nodes.data();
    const std::uint32_t end = nodes[m_index].next;
    const std::uint16_t tag = keyTag(key);
    Value found;
    for (std::uint32_t at = m_index + 1; at < end; at = nodes[at + 1].next) {
        if ((nodes[at].tag == tag || nodes[at].escaped) && Value(m_tape, at).keyIs(key))
            found = Value(m_tape, at + 1);
    }
    return found;
}

std::size_t Value::count() const
{
    std::size_t n = 0;
    if (isArray()) {
        for (Value v = firstElement(); v.isPresent(); v = elementAfter(v))
            ++n;
    } else {
        for (Value k = firstKey(); k.isPresent(); k = keyAfter(k))
            ++n;
    }
    return n;
}

Value Value::duplicateKey() const
{
    // A 64-bit filter answers for the usual small record; only a hit there is looked at closely.
    std::uint64_t seen = 0;
    std::size_t position = 0;
    for (Value key = firstKey(); key.isPresent(); key = keyAfter(key), ++position) {
        const std::string_view name = key.raw();
        const std::size_t mix = name.size() * 7 + static_cast<unsigned char>(name[1]) * 3
            + static_cast<unsigned char>(name[name.size() - 2]) * 5
            + static_cast<unsigned char>(name[name.size() / 2]);
        const std::uint64_t bit = std::uint64_t {1} << (mix % 64);
        if (position == 48) {
            std::unordered_set<std::string_view> names;
            for (Value k = firstKey(); k.isPresent(); k = keyAfter(k)) {
                if (!names.insert(k.raw()).second)
                    return k;
            }
            return {};
        }
        if ((seen & bit) != 0) {
            for (Value k = firstKey(); k.m_index < key.m_index; k = keyAfter(k)) {
                if (k.raw() == name)
                    return key;
            }
        }
        seen |= bit;
    }
    return {};
}

bool Tape::parse(std::string_view text, std::size_t from, int depth)
{
    m_text = text;
    m_nodes.clear();
    m_problem = {};
    Walker<true> walker(text, from, depth, &m_nodes);
    const bool good = walker.run();
    m_end = walker.position();
    m_isCompact = walker.isCompact();
    if (!good)
        m_problem = {m_end, problemText(walker.problem())};
    return good;
}

std::optional<std::size_t> skipValue(
    std::string_view text, std::size_t from, int depth, Problem& problem)
{
    Walker<false> walker(text, from, depth, nullptr);
    if (walker.run())
        return walker.position();
    problem = {walker.position(), problemText(walker.problem())};
    return {};
}

std::size_t skipSpace(std::string_view text, std::size_t from)
{
    const std::size_t at = text.find_first_not_of(" \n\r\t", from);
    return at == std::string_view::npos ? text.size() : at;
}

} // namespace waymark::json
