// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waymark {

struct DecodedText
{
    std::string text; ///< valid UTF-8 without NUL
    /// Empty when the encoding was stated and sound (or the text is plain ASCII); else what was
    /// done, e.g. "windows-1252 assumed" or "not all bytes are gb2312".
    std::string note;
};

/// Decodes @p bytes with the charset a sender declared, else as UTF-8, else as windows-1252; never
/// fails. @p declared may be anything a header holds: empty, unknown ("x-unknown", "default"), with
/// quotes, or with a swallowed next header behind it. Labels follow the WHATWG Encoding Standard
/// where mail practice agrees (iso-8859-1 and us-ascii with 8-bit bytes mean windows-1252, gb2312
/// means gb18030, ks_c_5601-1987 means cp949). Undeclared ISO-2022-JP and Shift_JIS are recognised
/// by their byte patterns.
[[nodiscard]] DecodedText decodeText(std::string_view bytes, std::string_view declared);

} // namespace waymark
