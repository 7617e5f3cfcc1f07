// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/tableimporter.h"

#include "base/phrase.h"

#include "formats/json/jsoninput.h"
#include "formats/json/jsontape.h"
#include "formats/json/jsontext.h"
#include "formats/table/csvreader.h"
#include "formats/table/tabledates.h"
#include "formats/table/tableinspection.h"
#include "formats/text/ascii.h"
#include "formats/text/htmltext.h"
#include "formats/text/utf8.h"

#include <QIODevice>

#include <charconv>

namespace waymark {

namespace {

using table::ColumnMapping;
using table::Inspection;
using table::Role;
using table::Row;

/// Turns rows into messages.
class RowReader
{
public:
    RowReader(const Inspection& table, const ColumnMapping& mapping)
        : m_columns(table.titles.size())
        , m_dates(mapping.dateOrder, mapping.zone)
        , m_bodyIsHtml(mapping.bodyIsHtml.value_or(false))
    {
        if (mapping.dateOrder != table::DateOrder::Unknown)
            m_orderNote
                = english(mapping.dateOrder == table::DateOrder::DayFirst ? Phrase::DayFirst
                                                                          : Phrase::MonthFirst,
                    {mapping.column(Role::Date)});
        std::vector<bool> isKept(table.titles.size(), true);
        for (std::size_t role = 0; role < table::kRoleCount; ++role) {
            const int column = table::columnIndex(table.titles, mapping.columns[role]);
            m_columnOf[role] = column;
            if (column >= 0 && static_cast<Role>(role) != Role::Category)
                isKept[static_cast<std::size_t>(column)] = false;
        }
        for (std::size_t i = 0; i < isKept.size(); ++i) {
            if (!isKept[i])
                continue;
            std::string key;
            json::appendQuoted(table.titles[i], key);
            m_kept.push_back({i, key + ':'});
        }
    }

    [[nodiscard]] ImportedMessage messageOf(const Row& row)
    {
        ImportedMessage message;
        message.kind = "row";
        message.externalId = cell(row, Role::Id);
        message.threadKey = cell(row, Role::Thread);
        message.parentId = cell(row, Role::Parent);
        message.sentRaw = cell(row, Role::Date);
        message.sentAt = m_dates.read(message.sentRaw);
        message.author.name = cell(row, Role::AuthorName);
        message.author.email = cell(row, Role::AuthorEmail);
        message.author.externalId = cell(row, Role::AuthorId);
        message.author.handle = cell(row, Role::AuthorHandle);
        message.subject = cell(row, Role::Subject);
        message.body = cell(row, Role::Body);
        if (message.body.find('\r') != std::string::npos)
            normaliseLineEnds(message.body);
        if (m_bodyIsHtml) {
            message.html = std::move(message.body);
            message.body = htmlToText(message.html);
        }
        message.encodingNote = row.encodingNote;
        message.extra = extraOf(row);
        setCounts(row, message);
        return message;
    }

    [[nodiscard]] const table::DateReader& dates() const { return m_dates; }
    /// What was decided about the order of day and month, when the column decided it.
    [[nodiscard]] const std::string& orderNote() const { return m_orderNote; }

private:
    struct Kept
    {
        std::size_t column;
        std::string key; ///< its title as a JSON key with the colon
    };

    [[nodiscard]] std::string_view cell(const Row& row, Role role) const
    {
        const int column = m_columnOf[static_cast<std::size_t>(role)];
        if (column < 0 || static_cast<std::size_t>(column) >= row.cells.size())
            return {};
        return row.cells[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] std::string extraOf(const Row& row) const
    {
        std::string extra;
        const auto add = [&extra](std::string_view key, std::string_view value) {
            extra += extra.empty() ? '{' : ',';
            extra += key;
            json::appendQuoted(value, extra);
        };
        for (const Kept& kept : m_kept) {
            if (kept.column < row.cells.size() && !row.cells[kept.column].empty())
                add(kept.key, row.cells[kept.column]);
        }
        for (std::size_t i = m_columns; i < row.cells.size(); ++i) {
            if (!row.cells[i].empty())
                add("\"column " + std::to_string(i + 1) + "\":", row.cells[i]);
        }
        // What a role's column held and could not be understood is kept as well.
        const std::string_view likes = cell(row, Role::Likes);
        if (!likes.empty() && !numberOf(likes))
            add("\"likes\":", likes);
        if (!extra.empty())
            extra += '}';
        return extra;
    }
    [[nodiscard]] static std::optional<std::int32_t> numberOf(std::string_view text)
    {
        std::int32_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size())
            return {};
        return number;
    }
    void setCounts(const Row& row, ImportedMessage& message) const
    {
        message.likes = numberOf(cell(row, Role::Likes)).value_or(0);
        const std::string_view accepted = cell(row, Role::Accepted);
        message.isAccepted = ascii::equals(accepted, "true") || ascii::equals(accepted, "yes")
            || ascii::equals(accepted, "ja") || accepted == "1" || ascii::equals(accepted, "t")
            || ascii::equals(accepted, "wahr");
    }

    std::array<int, table::kRoleCount> m_columnOf {};
    std::vector<Kept> m_kept;
    std::size_t m_columns;
    table::DateReader m_dates;
    std::string m_orderNote;
    bool m_bodyIsHtml;
};

Error refusal(ErrorKind kind, const SourceFile& file, const std::string& sentence)
{
    return {kind, file.name, QString::fromStdString(sentence)};
}

std::string listed(const std::vector<std::string>& titles)
{
    constexpr std::size_t kShown = 12;
    std::string list;
    for (std::size_t i = 0; i < titles.size() && i < kShown; ++i)
        list += (i > 0 ? ", \"" : "\"") + std::string(cutUtf8(titles[i], 40)) + '"';
    return titles.size() > kShown ? englishCount(
               Phrase::ListAndMore, static_cast<std::int64_t>(titles.size() - kShown), {list})
                                  : list;
}

/// The mapping to read with: the caller's, or the proposal if it is enough.
Result<ColumnMapping> chooseMapping(
    const Inspection& table, const std::optional<ColumnMapping>& given, const SourceFile& file)
{
    if (!given) {
        if (!isUsable(table.proposal)) {
            return refusal(ErrorKind::NotRecognised, file,
                english(Phrase::NoColumnTold, {listed(table.titles)}));
        }
        return table.proposal;
    }
    for (const std::string& name : given->columns) {
        if (!name.empty() && table::columnIndex(table.titles, name) < 0) {
            return refusal(ErrorKind::InvalidArgument, file,
                english(Phrase::NoSuchColumn, {name, listed(table.titles)}));
        }
    }
    if (given->column(Role::Body).empty())
        return refusal(ErrorKind::InvalidArgument, file, english(Phrase::NoBodyColumn));
    ColumnMapping mapping = *given;
    if (mapping.dateOrder == table::DateOrder::Unknown
        && table::columnIndex(table.titles, mapping.column(Role::Date))
            == table::columnIndex(table.titles, table.proposal.column(Role::Date)))
        mapping.dateOrder = table.proposal.dateOrder;
    return mapping;
}

/// Counts rows of one oddity and names the first.
struct Oddity
{
    std::int64_t count = 0;
    std::int64_t firstLine = 0;

    void see(std::int64_t line)
    {
        if (count++ == 0)
            firstLine = line;
    }
    void tell(RecordSink& sink, Phrase what) const
    {
        if (count > 0)
            sink.gap(englishCount(what, count, {std::to_string(firstLine)}));
    }
};

/// Remarks on rows that were imported all the same.
struct Oddities
{
    Oddity shortRows;
    Oddity longRows;
    Oddity otherEncoding;
    Oddity nulBytes;

    void look(const Row& row, std::size_t columns)
    {
        if (row.cells.size() < columns)
            shortRows.see(row.line);
        if (row.cells.size() > columns)
            longRows.see(row.line);
        if (!row.encodingNote.empty())
            otherEncoding.see(row.line);
        if (row.hadNul)
            nulBytes.see(row.line);
    }
    void tell(RecordSink& sink) const
    {
        shortRows.tell(sink, Phrase::ShortRows);
        longRows.tell(sink, Phrase::LongRows);
        otherEncoding.tell(sink, Phrase::OtherEncodingRows);
        nulBytes.tell(sink, Phrase::NulRows);
    }
};

void readRows(table::CsvReader& reader, const Inspection& table, RowReader& rows, RecordSink& sink)
{
    constexpr int kRowsBetween = 200;
    Oddities oddities;
    const std::size_t columns = table.titles.size();
    bool atHeader = table.hasHeader;
    int sinceProceed = 0;
    Row row;
    while (reader.next(row)) {
        const ByteRange range {row.offset, row.length};
        if (row.state == Row::State::Broken) {
            sink.rejected(
                range, english(Phrase::PlaceLine, {std::to_string(row.line)}), row.reason);
        } else if (row.state == Row::State::Good && !atHeader) {
            oddities.look(row, columns);
            sink.message(rows.messageOf(row));
            sink.imported(range);
        } else {
            atHeader = atHeader && row.state == Row::State::Blank;
            sink.imported(range);
        }
        if (++sinceProceed >= kRowsBetween) {
            sinceProceed = 0;
            if (!sink.proceed(row.offset + row.length))
                return;
        }
    }
    oddities.tell(sink);
    if (!rows.orderNote().empty())
        sink.gap(rows.orderNote());
    if (rows.dates().undecided() > 0)
        sink.gap(englishCount(
            Phrase::UndecidedDates, static_cast<std::int64_t>(rows.dates().undecided())));
}

bool hasTableSuffix(const QString& name)
{
    for (const QLatin1String suffix :
        {QLatin1String(".csv"), QLatin1String(".tsv"), QLatin1String(".tab")}) {
        if (name.endsWith(suffix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

ProbeScore TableImporter::probe(std::string_view head, const SourceFile& file) const
{
    const bool isNamed = hasTableSuffix(file.name);
    const std::size_t begin = json::skipSpace(head, json::bomLength(head));
    const char first = begin < head.size() ? head[begin] : '\0';
    // Of other kinds' bytes a table may only carry the name, so that the refusal says what they
    // are.
    if (!table::notATable(head).empty() || first == '{' || first == '[' || first == '<')
        return isNamed && first != '<' ? ProbeScore::Weak : ProbeScore::No;
    if (isNamed)
        return ProbeScore::Weak;
    const Inspection inspected = table::inspectTable(head.substr(0, 16 * 1024));
    if (inspected.titles.size() < 3 || inspected.rows.size() < 2)
        return ProbeScore::No;
    std::size_t even = 0;
    for (const auto& row : inspected.rows)
        even += row.size() == inspected.titles.size() ? 1U : 0U;
    // Prose has commas too, but not as many in every line. The last row of the head may be cut.
    return even + 1 >= inspected.rows.size() ? ProbeScore::Weak : ProbeScore::No;
}

Result<void> TableImporter::read(
    QIODevice& device, const SourceFile& file, const ImportOptions& options, RecordSink& sink) const
{
    std::string head;
    if (!json::fill(device, head, table::kInspectedBytes))
        return Error {ErrorKind::FileNotReadable, file.name, device.errorString()};
    if (head.empty())
        return refusal(ErrorKind::NothingImported, file, english(Phrase::FileEmpty));
    if (const std::string what = table::notATable(head); !what.empty())
        return refusal(ErrorKind::NotRecognised, file, english(Phrase::NotATable, {what}));

    std::optional<ColumnMapping> given;
    if (!options.mapping.isEmpty()) {
        Result<ColumnMapping> parsed = ColumnMapping::fromJson(options.mapping);
        if (!parsed)
            return parsed.error();
        given = std::move(parsed).value();
    }
    const Inspection inspected = table::inspectTable(head, given.value_or(ColumnMapping()));
    if (inspected.titles.empty())
        return refusal(ErrorKind::NothingImported, file, english(Phrase::NoRows));
    const Result<ColumnMapping> mapping = chooseMapping(inspected, given, file);
    if (!mapping)
        return mapping.error();

    if (inspected.dialect.bomBytes > 0)
        sink.imported({0, static_cast<std::int64_t>(inspected.dialect.bomBytes)});
    table::CsvReader reader(device, std::move(head), inspected.dialect, mapping->encoding);
    reader.setColumns(inspected.titles.size());
    RowReader rows(inspected, *mapping);
    readRows(reader, inspected, rows, sink);
    if (reader.failed())
        return Error {ErrorKind::FileNotReadable, file.name, device.errorString()};
    return {};
}

} // namespace waymark
