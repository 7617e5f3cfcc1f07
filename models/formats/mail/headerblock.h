// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace waymark {

/// One field as it stands in the message: the value may be folded and hold any bytes.
struct HeaderField
{
    std::string_view name; ///< without blanks before the colon
    std::string_view value; ///< from behind the colon to before the line end
};

/// The header of a message or a part as views into its bytes, which must outlive it.
class HeaderBlock
{
public:
    /// Splits @p message into header and body. A From_ line or ">From " line in front is skipped. A
    /// line that is no field ends the header when no further field follows, else it is taken for a
    /// broken fold of the field before it. Line ends LF or CRLF.
    [[nodiscard]] static HeaderBlock parse(std::string_view message);

    [[nodiscard]] const std::vector<HeaderField>& fields() const { return m_fields; }
    /// The bytes of the header, with the last line end, without the empty line behind it.
    [[nodiscard]] std::string_view raw() const { return m_raw; }
    [[nodiscard]] std::string_view body() const { return m_body; }

    /// Value of the first field called @p lowerCaseName that is not blank, else an empty view.
    [[nodiscard]] std::string_view value(std::string_view lowerCaseName) const;
    /// The same of the last field: where a mailer wrote two, the later one is what it meant.
    [[nodiscard]] std::string_view lastValue(std::string_view lowerCaseName) const;
    [[nodiscard]] bool has(std::string_view lowerCaseName) const;

private:
    std::vector<HeaderField> m_fields;
    std::string_view m_raw;
    std::string_view m_body;
};

/// Length of the field name at the front of @p line (without blanks before the colon), 0 when the
/// line does not start a field: printable ASCII without colon, then a colon (RFC 5322, 2.2; blanks
/// before the colon as in section 4.5).
[[nodiscard]] std::size_t fieldNameLength(std::string_view line);

} // namespace waymark
