// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/text/charset.h"

#include "base/phrase.h"

#include "formats/text/ascii.h"
#include "formats/text/utf8.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <map>

namespace waymark {

namespace {

enum class Coding {
    Detect, ///< not stated, or stated without meaning
    Utf8,
    Windows1252,
    Iconv,
    Unknown, ///< stated, but nobody knows it
};

struct Charset
{
    Coding coding = Coding::Detect;
    std::string iconvName;
};

struct Alias
{
    std::string_view label;
    Coding coding;
    const char* iconvName;
};

// Labels that iconv does not know, or knows as something narrower than what mail means by them.
constexpr Alias kAliases[] = {
    {"utf-8", Coding::Utf8, nullptr},
    {"utf8", Coding::Utf8, nullptr},
    {"unicode-1-1-utf-8", Coding::Utf8, nullptr},
    {"us-ascii", Coding::Detect, nullptr},
    {"ascii", Coding::Detect, nullptr},
    {"ansi_x3.4-1968", Coding::Detect, nullptr},
    {"ansi_x3.110-1983", Coding::Windows1252, nullptr},
    {"iso-8859-1", Coding::Windows1252, nullptr},
    {"iso8859-1", Coding::Windows1252, nullptr},
    {"iso_8859-1", Coding::Windows1252, nullptr},
    {"8859-1", Coding::Windows1252, nullptr},
    {"latin1", Coding::Windows1252, nullptr},
    {"latin-1", Coding::Windows1252, nullptr},
    {"l1", Coding::Windows1252, nullptr},
    {"windows-1252", Coding::Windows1252, nullptr},
    {"cp1252", Coding::Windows1252, nullptr},
    {"cp-1252", Coding::Windows1252, nullptr},
    {"x-cp1252", Coding::Windows1252, nullptr},
    {"ansi", Coding::Windows1252, nullptr},
    {"gb2312", Coding::Iconv, "GB18030"},
    {"gbk", Coding::Iconv, "GB18030"},
    {"x-gbk", Coding::Iconv, "GB18030"},
    {"gb_2312-80", Coding::Iconv, "GB18030"},
    {"cp936", Coding::Iconv, "GB18030"},
    {"ks_c_5601-1987", Coding::Iconv, "CP949"},
    {"ks_c_5601", Coding::Iconv, "CP949"},
    {"euc-kr", Coding::Iconv, "CP949"},
    {"korean", Coding::Iconv, "CP949"},
    {"shift_jis", Coding::Iconv, "CP932"},
    {"shift-jis", Coding::Iconv, "CP932"},
    {"sjis", Coding::Iconv, "CP932"},
    {"x-sjis", Coding::Iconv, "CP932"},
    {"iso-2022-jp", Coding::Iconv, "ISO-2022-JP-2"},
    {"iso-8859-8-i", Coding::Iconv, "ISO-8859-8"},
    {"iso-8859-8-e", Coding::Iconv, "ISO-8859-8"},
    {"iso-8859-6-i", Coding::Iconv, "ISO-8859-6"},
    {"iso-8859-9", Coding::Iconv, "CP1254"},
    {"iso-8859-11", Coding::Iconv, "CP874"},
    {"tis-620", Coding::Iconv, "CP874"},
    {"windows-874", Coding::Iconv, "CP874"},
    {"unicode-1-1-utf-7", Coding::Iconv, "UTF-7"},
    {"x-mac-roman", Coding::Iconv, "MACINTOSH"},
    {"x-mac-cyrillic", Coding::Iconv, "MAC-CYRILLIC"},
    {"x-macroman", Coding::Iconv, "MACINTOSH"},
    {"big5-hkscs", Coding::Iconv, "BIG5-HKSCS"},
    {"x-user-defined", Coding::Detect, nullptr},
    {"default", Coding::Detect, nullptr},
    {"x-unknown", Coding::Detect, nullptr},
    {"unknown", Coding::Detect, nullptr},
    {"unknown-8bit", Coding::Detect, nullptr},
    {"8bit", Coding::Detect, nullptr},
    {"7bit", Coding::Detect, nullptr},
    {"none", Coding::Detect, nullptr},
    {"binary", Coding::Detect, nullptr},
    {"_autodetect", Coding::Detect, nullptr},
    {"_autodetect_all", Coding::Detect, nullptr},
};

/// The first word of what a header calls a charset, without quotes, in lower case.
std::string plainLabel(std::string_view declared)
{
    declared = ascii::trim(declared);
    while (!declared.empty() && (declared.front() == '"' || declared.front() == '\''))
        declared.remove_prefix(1);
    std::size_t end = 0;
    while (end < declared.size() && end < 64) {
        const char c = declared[end];
        if (!ascii::isAlnum(c) && std::strchr("-_.:+()", c) == nullptr)
            break;
        ++end;
    }
    return ascii::toLower(declared.substr(0, end));
}

/// Open converters are kept per thread: opening one costs more than decoding a header with it.
class Converters
{
public:
    Converters() = default;
    Converters(const Converters&) = delete;
    Converters& operator=(const Converters&) = delete;
    ~Converters()
    {
        for (const auto& [name, handle] : m_open) {
            if (handle != kNone)
                iconv_close(handle);
        }
    }
    /// kNone when there is no such charset.
    iconv_t get(const std::string& name)
    {
        const auto found = m_open.find(name);
        if (found != m_open.end())
            return found->second;
        if (m_open.size() >= kMost)
            return iconv_t(kNone); // a file of invented charset names must not eat the memory
        const iconv_t handle = iconv_open("UTF-8", name.c_str());
        m_open.emplace(name, handle);
        return handle;
    }
    static inline const iconv_t kNone = reinterpret_cast<iconv_t>(std::intptr_t {-1});

private:
    static constexpr std::size_t kMost = 256;
    std::map<std::string, iconv_t> m_open;
};

Converters& converters()
{
    thread_local Converters instance;
    return instance;
}

Charset lookUp(std::string_view declared)
{
    const std::string label = plainLabel(declared);
    if (label.empty())
        return {};
    for (const Alias& alias : kAliases) {
        if (alias.label == label)
            return {alias.coding, alias.iconvName != nullptr ? alias.iconvName : ""};
    }
    std::string name = label;
    if (label.starts_with("windows-12"))
        name = "cp12" + label.substr(10, 2); // also "windows-1252http-equivcontent-type"
    else if (label.starts_with("cp-") || label.starts_with("x-cp"))
        name = "cp" + label.substr(label.starts_with("cp-") ? 3 : 4);
    else if (label.starts_with("iso8859") && label.size() > 8)
        name = "iso-8859-" + label.substr(8);
    if (name == "cp1252")
        return {Coding::Windows1252, {}};
    if (converters().get(name) != Converters::kNone)
        return {Coding::Iconv, name};
    return {Coding::Unknown, label};
}

constexpr std::array<char16_t, 32> kWindows1252
    = {0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
        0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};

std::string fromWindows1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8 + 8);
    for (const char c : bytes) {
        const auto b = static_cast<std::uint8_t>(c);
        if (b == 0)
            appendUtf8(out, 0xFFFD);
        else if (b < 0x80)
            out.push_back(c);
        else if (b < 0xA0)
            appendUtf8(out, kWindows1252[b - 0x80U]);
        else
            appendUtf8(out, b);
    }
    return out;
}

/// @p errors counts the bytes that were replaced. False when the converter does not exist.
bool fromIconv(
    std::string_view bytes, const std::string& name, std::string& out, std::size_t& errors)
{
    const iconv_t handle = converters().get(name);
    if (handle == Converters::kNone)
        return false;
    iconv(handle, nullptr, nullptr, nullptr, nullptr);
    std::array<char, 4096> block;
    char* in = const_cast<char*>(bytes.data());
    std::size_t inLeft = bytes.size();
    out.reserve(bytes.size() * 2);
    while (inLeft > 0) {
        char* to = block.data();
        std::size_t toLeft = block.size();
        const std::size_t result = iconv(handle, &in, &inLeft, &to, &toLeft);
        const int why = result == static_cast<std::size_t>(-1) ? errno : 0;
        out.append(block.data(), block.size() - toLeft);
        if (why == EILSEQ || why == EINVAL) {
            out += "\xEF\xBF\xBD";
            ++errors;
            ++in;
            --inLeft;
        }
    }
    std::array<char, 64> tail;
    char* to = tail.data();
    std::size_t toLeft = tail.size();
    iconv(handle, nullptr, nullptr, &to, &toLeft);
    out.append(tail.data(), tail.size() - toLeft);
    out = cleanUtf8(std::move(out));
    return true;
}

bool isAscii(std::string_view bytes)
{
    std::uint64_t seen = 0;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        seen |= word;
    }
    for (; i < bytes.size(); ++i)
        seen |= static_cast<std::uint8_t>(bytes[i]) & 0x80U;
    return (seen & 0x8080808080808080ULL) == 0;
}

bool looksLikeIso2022Jp(std::string_view bytes)
{
    const std::size_t in = bytes.find("\x1B$");
    return in != std::string_view::npos && in + 2 < bytes.size()
        && (bytes[in + 2] == 'B' || bytes[in + 2] == '@' || bytes[in + 2] == '(');
}

/// Every high byte belongs to a legal Shift_JIS pair or is half-width kana, and kana rows (0x82,
/// 0x83) make up a good part: in windows-1252 these bytes are rare punctuation.
bool looksLikeShiftJis(std::string_view bytes)
{
    std::size_t pairs = 0;
    std::size_t kana = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto b = static_cast<std::uint8_t>(bytes[i]);
        if (b < 0x80 || (b >= 0xA1 && b <= 0xDF))
            continue;
        if (b == 0x80 || b == 0xA0 || b > 0xFC || i + 1 >= bytes.size())
            return false;
        const auto next = static_cast<std::uint8_t>(bytes[++i]);
        if (next < 0x40 || next == 0x7F || next > 0xFC)
            return false;
        ++pairs;
        if ((b == 0x82 && next >= 0x9F && next <= 0xF1) || (b == 0x83 && next <= 0x96))
            ++kana;
    }
    return pairs >= 3 && kana * 4 >= pairs;
}

/// Without (usable) statement: UTF-8 if it is that, then the Japanese mail encodings by their
/// patterns, then windows-1252, which every byte can be read as.
DecodedText detect(std::string_view bytes, bool asciiOnly)
{
    if (looksLikeIso2022Jp(bytes) && asciiOnly) {
        DecodedText decoded;
        std::size_t errors = 0;
        if (fromIconv(bytes, "ISO-2022-JP-2", decoded.text, errors) && errors == 0) {
            decoded.note = english(Phrase::Assumed, {"iso-2022-jp"});
            return decoded;
        }
    }
    if (asciiOnly)
        return {cleanUtf8(std::string(bytes)), {}};
    if (isValidUtf8(bytes))
        return {cleanUtf8(std::string(bytes)), english(Phrase::Assumed, {"utf-8"})};
    if (looksLikeShiftJis(bytes)) {
        DecodedText decoded;
        std::size_t errors = 0;
        if (fromIconv(bytes, "CP932", decoded.text, errors) && errors == 0) {
            decoded.note = english(Phrase::Assumed, {"shift_jis"});
            return decoded;
        }
    }
    const Utf8Census census = utf8Census(bytes);
    if (census.wellFormed > 2 * census.illFormed)
        return {cleanUtf8(std::string(bytes)), english(Phrase::DamagedUtf8Assumed)};
    return {fromWindows1252(bytes), english(Phrase::Assumed, {"windows-1252"})};
}

DecodedText decodeUtf8(std::string_view bytes)
{
    if (isValidUtf8(bytes))
        return {cleanUtf8(std::string(bytes)), {}};
    DecodedText decoded = detect(bytes, false);
    decoded.note = decoded.note == english(Phrase::DamagedUtf8Assumed)
        ? english(Phrase::NotAllBytes, {"utf-8"})
        : english(Phrase::NotUtf8, {decoded.note});
    return decoded;
}

DecodedText decodeIconv(std::string_view bytes, const Charset& charset)
{
    DecodedText decoded;
    std::size_t errors = 0;
    if (!fromIconv(bytes, charset.iconvName, decoded.text, errors))
        return detect(bytes, isAscii(bytes));
    if (errors == 0)
        return decoded;
    if (isValidUtf8(bytes) && !isAscii(bytes))
        return {cleanUtf8(std::string(bytes)), english(Phrase::Utf8Instead, {charset.iconvName})};
    decoded.note = english(Phrase::NotAllBytes, {charset.iconvName});
    return decoded;
}

} // namespace

DecodedText decodeText(std::string_view bytes, std::string_view declared)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        if (isValidUtf8(bytes)) // a mark beats any label
            return {cleanUtf8(std::string(bytes.substr(3))), {}};
    }
    const Charset charset = lookUp(declared);
    const bool asciiOnly = isAscii(bytes);
    switch (charset.coding) {
    case Coding::Detect:
        return detect(bytes, asciiOnly);
    case Coding::Utf8:
        return asciiOnly ? DecodedText {cleanUtf8(std::string(bytes)), {}} : decodeUtf8(bytes);
    case Coding::Windows1252:
        return asciiOnly ? DecodedText {cleanUtf8(std::string(bytes)), {}}
                         : DecodedText {fromWindows1252(bytes), {}};
    case Coding::Iconv:
        return decodeIconv(bytes, charset);
    case Coding::Unknown:
        break;
    }
    DecodedText decoded = detect(bytes, asciiOnly);
    if (!decoded.note.empty())
        decoded.note = english(Phrase::UnknownEncoding, {charset.iconvName, decoded.note});
    return decoded;
}

} // namespace waymark
