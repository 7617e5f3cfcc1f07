// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/table/csvdialect.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace waymark::table {

/// What a column of a table can be to Waymark.
enum class Role : std::uint8_t {
    Id,
    Thread,
    Parent, ///< id of the row this one answers
    Date,
    AuthorName,
    AuthorEmail,
    AuthorId,
    AuthorHandle,
    Subject,
    Body,
    Category, ///< a decision somebody made already; read, not believed: it stays in extra
    Likes,
    Accepted,
};
inline constexpr std::size_t kRoleCount = 13;

/// The word for a role in a mapping file: "id", "author_email", ...
[[nodiscard]] std::string_view roleName(Role role);
[[nodiscard]] std::optional<Role> roleNamed(std::string_view name);

/// How numeric dates without a year in front are meant.
enum class DateOrder : std::uint8_t {
    Unknown, ///< they are left unread, and that is reported
    DayFirst,
    MonthFirst,
};

/// Which column is what. A value; its JSON form is what --map names and what is saved for tables
/// with the same header:
/// {"version":1,"columns":{"body":"raw","date":"created_at"},"date_order":"day|month",
///  "zone":"Europe/Berlin","header":true,"delimiter":";","encoding":"windows-1252","html":false}
/// Columns are named by their title or by "#3" (the third). All but "columns" may be missing.
struct ColumnMapping
{
    std::array<std::string, kRoleCount> columns; ///< title or "#N" for each Role, empty: none
    DateOrder dateOrder = DateOrder::Unknown;
    std::string zone; ///< IANA name for dates without a zone; empty: UTC
    std::optional<bool> hasHeader; ///< absent: decided from the file
    std::optional<char> delimiter;
    std::string encoding; ///< charset of the file; empty: UTF-8, else windows-1252
    std::optional<bool> bodyIsHtml;

    [[nodiscard]] const std::string& column(Role role) const
    {
        return columns[static_cast<std::size_t>(role)];
    }
    void setColumn(Role role, std::string title)
    {
        columns[static_cast<std::size_t>(role)] = std::move(title);
    }

    [[nodiscard]] QByteArray toJson() const;
    /// InvalidArgument with a sentence for text that is no mapping.
    [[nodiscard]] static Result<ColumnMapping> fromJson(const QByteArray& json);

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// The same for every table with these titles in this order, whatever their case and spacing: under
/// it a mapping is saved.
[[nodiscard]] QString headerSignature(const std::vector<std::string>& titles);

/// What a sample of a column's cells looks like.
struct ColumnStats
{
    std::size_t filled = 0; ///< cells that are not empty
    std::size_t dates = 0;
    std::size_t numbers = 0;
    std::size_t emails = 0;
    std::size_t sentences = 0; ///< with a blank in them
    std::size_t markup = 0; ///< with HTML tags
    std::size_t bytes = 0;
};
[[nodiscard]] ColumnStats statsOf(const std::vector<std::string>& cells);

/// A proposal from the titles (English and German words) and the looks of the columns. May lack a
/// body: then isUsable() is false.
[[nodiscard]] ColumnMapping proposeMapping(
    const std::vector<std::string>& titles, const std::vector<ColumnStats>& stats);

/// Whether rows read with @p mapping are messages: they have a text, and somebody or some day to
/// it.
[[nodiscard]] bool isUsable(const ColumnMapping& mapping);

/// A title in lower-case letters and digits, umlauts written out: "E-Mail-Adresse" gives
/// "emailadresse".
[[nodiscard]] std::string plainTitle(std::string_view title);

} // namespace waymark::table
