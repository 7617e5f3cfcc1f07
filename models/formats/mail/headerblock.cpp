// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/headerblock.h"

#include "formats/text/ascii.h"

namespace waymark {

namespace {

/// The line at @p at with its line end.
std::string_view lineAt(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find('\n', at);
    return text.substr(at, end == std::string_view::npos ? std::string_view::npos : end + 1 - at);
}

std::string_view withoutLineEnd(std::string_view line)
{
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.remove_suffix(1);
    return line;
}

bool isEmptyLine(std::string_view line)
{
    return withoutLineEnd(line).empty();
}

/// Whether a field follows a line that is none, before the header ends. Lines of text are few
/// before it is body; lines without a blank are data whose folds were lost, and a header may hold
/// many of them.
bool fieldFollows(std::string_view message, std::size_t at)
{
    constexpr int kLookThroughText = 3;
    constexpr int kLookThroughData = 200;
    int text = 0;
    for (int i = 0; i < kLookThroughData && at < message.size(); ++i) {
        const std::string_view line = lineAt(message, at);
        if (isEmptyLine(line))
            return false;
        if (fieldNameLength(line) > 0)
            return true;
        if (line.find(' ') != std::string_view::npos || i < kLookThroughText)
            ++text;
        if (text >= kLookThroughText && line.find(' ') != std::string_view::npos)
            return false;
        at += line.size();
    }
    return false;
}

/// Whether the value breaks off inside an address or id that @p line ends: its fold was lost.
bool endsInside(std::string_view value, std::string_view line)
{
    const std::size_t open = value.rfind('<');
    if (open == std::string_view::npos || value.find('>', open) != std::string_view::npos)
        return false;
    const std::size_t close = line.find('>');
    return close != std::string_view::npos
        && line.substr(0, close).find_first_of(" <") == std::string_view::npos
        && (value.find('@', open) != std::string_view::npos
            || line.substr(0, close).find('@') != std::string_view::npos);
}

} // namespace

std::size_t fieldNameLength(std::string_view line)
{
    constexpr std::size_t kLongestName = 256;
    std::size_t n = 0;
    while (n < line.size() && line[n] > ' ' && line[n] < '\x7F' && line[n] != ':')
        ++n;
    std::size_t colon = n;
    while (colon < line.size() && (line[colon] == ' ' || line[colon] == '\t'))
        ++colon;
    return colon < line.size() && line[colon] == ':' && n <= kLongestName ? n : 0;
}

HeaderBlock HeaderBlock::parse(std::string_view message)
{
    HeaderBlock block;
    block.m_fields.reserve(32);
    std::size_t at = 0;
    while (message.substr(at, 5) == "From " || message.substr(at, 6) == ">From ")
        at += lineAt(message, at).size();
    const std::size_t begin = at;
    while (at < message.size()) {
        const std::string_view line = lineAt(message, at);
        const char first = line.front();
        if (isEmptyLine(line))
            break;
        const bool folded = first == ' ' || first == '\t';
        const std::size_t name = folded ? 0 : fieldNameLength(line);
        if (name > 0) {
            const std::size_t colon = line.find(':', name);
            block.m_fields.push_back(
                {line.substr(0, name), withoutLineEnd(line.substr(colon + 1))});
        } else if (line.starts_with("--") && withoutLineEnd(line).find(' ') == line.npos) {
            break; // a boundary, and the empty line before it is missing
        } else if (!block.m_fields.empty()
            && (folded || fieldFollows(message, at + line.size())
                || endsInside(block.m_fields.back().value, line))) {
            std::string_view& value = block.m_fields.back().value;
            const char* const start = value.data();
            value = withoutLineEnd(std::string_view(
                start, static_cast<std::size_t>(message.data() + at + line.size() - start)));
        } else if (!folded || block.m_fields.empty()) {
            if (!fieldFollows(message, at + line.size()))
                break; // the body, without the empty line that should stand before it
        }
        at += line.size();
    }
    block.m_raw = message.substr(begin, at - begin);
    if (at < message.size() && isEmptyLine(lineAt(message, at)))
        at += lineAt(message, at).size();
    block.m_body = message.substr(at);
    return block;
}

std::string_view HeaderBlock::value(std::string_view lowerCaseName) const
{
    for (const HeaderField& field : m_fields) {
        if (field.name.size() == lowerCaseName.size() && ascii::equals(field.name, lowerCaseName)) {
            const std::string_view value = ascii::trim(field.value);
            if (!value.empty())
                return value;
        }
    }
    return {};
}

std::string_view HeaderBlock::lastValue(std::string_view lowerCaseName) const
{
    std::string_view last;
    for (const HeaderField& field : m_fields) {
        const std::string_view value = ascii::trim(field.value);
        if (ascii::equals(field.name, lowerCaseName) && !value.empty())
            last = value;
    }
    return last;
}

bool HeaderBlock::has(std::string_view lowerCaseName) const
{
    for (const HeaderField& field : m_fields) {
        if (ascii::equals(field.name, lowerCaseName))
            return true;
    }
    return false;
}

} // namespace waymark
