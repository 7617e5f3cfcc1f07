// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <cstring>

namespace waymark {

namespace {

constexpr std::uint64_t kMul = 0x9E3779B97F4A7C15ULL;

std::uint64_t mix(std::uint64_t x) noexcept
{
    // The finaliser of splitmix64 (Steele, Lea, Flood 2014): every input bit reaches every output
    // bit.
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    x ^= x >> 31;
    return x;
}

} // namespace

std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed) noexcept
{
    std::uint64_t h = mix(seed + kMul * (bytes.size() + 1));
    const char* p = bytes.data();
    std::size_t left = bytes.size();
    while (left >= 8) {
        std::uint64_t w = 0;
        for (int i = 7; i >= 0; --i) // little-endian by construction, whatever the machine
            w = (w << 8) | static_cast<unsigned char>(p[i]);
        h = (h ^ mix(w * kMul)) * kMul + 0x632BE59BD9B4E019ULL;
        p += 8;
        left -= 8;
    }
    std::uint64_t w = 0;
    for (std::size_t i = left; i > 0; --i)
        w = (w << 8) | static_cast<unsigned char>(p[i - 1]);
    return mix(h ^ mix(w * kMul + left));
}

std::string toHex(std::uint64_t value)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 16; i > 0; --i) {
        out[i - 1] = kDigits[value & 15U];
        value >>= 4;
    }
    return out;
}

} // namespace waymark
