// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Character tests and comparisons that know ASCII only, whatever the locale: what protocols need.
namespace waymark::ascii {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool isAlnum(char c)
{
    return isDigit(c) || isAlpha(c);
}
[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
[[nodiscard]] constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// @p lowerCase must be in lower case.
[[nodiscard]] constexpr bool equals(std::string_view text, std::string_view lowerCase)
{
    if (text.size() != lowerCase.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (lower(text[i]) != lowerCase[i])
            return false;
    }
    return true;
}
[[nodiscard]] constexpr bool startsWith(std::string_view text, std::string_view lowerCase)
{
    return text.size() >= lowerCase.size() && equals(text.substr(0, lowerCase.size()), lowerCase);
}
[[nodiscard]] constexpr bool endsWith(std::string_view text, std::string_view lowerCase)
{
    return text.size() >= lowerCase.size()
        && equals(text.substr(text.size() - lowerCase.size()), lowerCase);
}
[[nodiscard]] constexpr bool contains(std::string_view text, std::string_view lowerCase)
{
    for (std::size_t i = 0; i + lowerCase.size() <= text.size(); ++i) {
        if (equals(text.substr(i, lowerCase.size()), lowerCase))
            return true;
    }
    return false;
}

[[nodiscard]] constexpr std::string_view trim(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

[[nodiscard]] inline std::string toLower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = lower(c);
    return out;
}

} // namespace waymark::ascii
