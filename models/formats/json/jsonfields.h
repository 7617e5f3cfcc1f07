// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "formats/json/jsontape.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// What readers of records take out of them.
namespace waymark::json {

/// The values of @p keys in @p object, found in one pass; an absent one is "not there". Of a key
/// that occurs twice the last counts.
template <std::size_t N>
[[nodiscard]] std::array<Value, N> pick(
    const Value& object, const std::array<std::string_view, N>& keys)
{
    std::array<Value, N> found;
    std::array<std::uint16_t, N> tags;
    for (std::size_t i = 0; i < N; ++i)
        tags[i] = keyTag(keys[i]);
    for (Value key = object.firstKey(); key.isPresent(); key = object.keyAfter(key)) {
        const std::uint16_t tag = key.tag();
        const bool isPlain = key.isPlainString(); // else the tag is that of its escapes
        for (std::size_t i = 0; i < N; ++i) {
            if ((tags[i] == tag || !isPlain) && key.is(keys[i]))
                found[i] = key.value();
        }
    }
    return found;
}

/// A string for storing: decoded, NUL as U+FFFD, line ends as \n. Numbers and booleans as written.
[[nodiscard]] std::string cleanText(const Value& value);

/// A date and time as text ("2024-01-01T10:00:00Z"), in UTC; empty when it is none.
[[nodiscard]] std::optional<Millis> instant(const Value& date);

} // namespace waymark::json
