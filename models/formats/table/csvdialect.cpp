// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/csvdialect.h"

#include "base/phrase.h"

#include "formats/table/csvreader.h"
#include "formats/text/utf8.h"

#include <QBuffer>

#include <algorithm>
#include <array>
#include <map>

namespace waymark::table {

namespace {

constexpr std::string_view kDelimiters = ",;\t|\x1e\x1f";

struct Magic
{
    std::string_view bytes;
    Phrase what;
};

constexpr auto kMagics = std::to_array<Magic>({
    {std::string_view("PK\x03\x04", 4), Phrase::ZipOrExcel},
    {std::string_view("PK\x05\x06", 4), Phrase::EmptyZip},
    {std::string_view("\x1f\x8b", 2), Phrase::GzipFile},
    {std::string_view("\x89PNG", 4), Phrase::PngPicture},
    {std::string_view("\xff\xd8\xff", 3), Phrase::JpegPicture},
    {std::string_view("GIF8", 4), Phrase::GifPicture},
    {std::string_view("%PDF-", 5), Phrase::PdfFile},
    {std::string_view("\xd0\xcf\x11\xe0", 4), Phrase::OldOffice},
    {std::string_view("SQLite format 3", 15), Phrase::SqliteFile},
    {std::string_view("\x7f"
                      "ELF",
         4),
        Phrase::ProgramFile},
    {std::string_view("\xff\xfe\x00\x00", 4), Phrase::Utf32Text},
    {std::string_view("\x00\x00\xfe\xff", 4), Phrase::Utf32Text},
});

/// UTF-16 without a mark: every other byte of western text is zero.
bool hasZerosAt(std::string_view head, std::size_t first)
{
    const std::size_t size = std::min<std::size_t>(head.size(), 512) & ~std::size_t {1};
    std::size_t zeros = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < size; i += 2) {
        zeros += head[i + first] == '\0' ? 1U : 0U;
        others += head[i + 1 - first] == '\0' ? 1U : 0U;
    }
    return size >= 8 && zeros * 10 >= size * 4 && others == 0;
}

struct Trial
{
    double agreement = 0; ///< share of rows with the commonest number of cells
    std::size_t columns = 0; ///< that number
};

/// How well the text reads as a table with the dialect.
Trial tryDialect(std::string_view text, const Dialect& dialect, bool isWhole)
{
    constexpr int kRows = 60;
    QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device, {}, dialect);
    std::map<std::size_t, int> rowsOf;
    int rows = 0;
    std::size_t lastColumns = 0;
    Row row;
    while (rows < kRows && reader.next(row)) {
        if (row.state == Row::State::Blank)
            continue;
        lastColumns = row.state == Row::State::Good ? row.cells.size() : 0;
        ++rowsOf[lastColumns];
        ++rows;
    }
    // The last row of a head is cut off.
    if (!isWhole && rows > 1 && rows < kRows) {
        --rowsOf[lastColumns];
        --rows;
    }
    Trial trial;
    int best = 0;
    for (const auto& [columns, count] : rowsOf) {
        if (columns > 0 && count > 0 && count >= best) {
            best = count;
            trial.columns = columns;
        }
    }
    trial.agreement = rows > 0 ? static_cast<double>(best) / rows : 0;
    return trial;
}

} // namespace

std::string notATable(std::string_view head)
{
    for (const Magic& magic : kMagics) {
        if (head.substr(0, magic.bytes.size()) == magic.bytes)
            return english(magic.what);
    }
    if (sniffDialect(head.substr(0, 512)).encoding != Encoding::Bytes)
        return {};
    const std::string_view front = head.substr(0, 4096);
    const auto controls = std::count_if(front.begin(), front.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'
            && c != '\x1e' && c != '\x1f' && c != '\f';
    });
    if (controls * 10 > static_cast<std::ptrdiff_t>(front.size()))
        return english(Phrase::BinaryData);
    return {};
}

Dialect sniffDialect(std::string_view head)
{
    constexpr std::size_t kSniffed = std::size_t {64} << 10;
    Dialect dialect;
    std::string converted;
    if (head.substr(0, 3) == "\xEF\xBB\xBF") {
        dialect.bomBytes = 3;
    } else if (head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF") {
        dialect.bomBytes = 2;
        dialect.encoding = head[0] == '\xFF' ? Encoding::Utf16Le : Encoding::Utf16Be;
    } else if (hasZerosAt(head, 1)) {
        dialect.encoding = Encoding::Utf16Le;
    } else if (hasZerosAt(head, 0)) {
        dialect.encoding = Encoding::Utf16Be;
    }
    std::string_view text = head.substr(dialect.bomBytes, kSniffed);
    if (dialect.encoding != Encoding::Bytes) {
        converted = utf16ToUtf8(text, dialect.encoding);
        text = converted;
    }
    const bool isWhole = head.size() <= kSniffed;
    dialect.carriageReturns
        = text.find('\r') != std::string_view::npos && text.find('\n') == std::string_view::npos;

    Dialect plain = dialect;
    plain.encoding = Encoding::Bytes;
    plain.bomBytes = 0;
    double best = 0;
    for (const char delimiter : kDelimiters) {
        plain.delimiter = delimiter;
        const Trial trial = tryDialect(text, plain, isWhole);
        if (trial.columns < 2)
            continue;
        // Agreement first; of equal ones the delimiter that makes more columns.
        const double score = trial.agreement + 0.001 * static_cast<double>(trial.columns);
        if (score > best + 1e-9) {
            best = score;
            dialect.delimiter = delimiter;
        }
    }
    return dialect;
}

std::string utf16ToUtf8(std::string_view bytes, Encoding encoding)
{
    const auto unit = [bytes, encoding](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return encoding == Encoding::Utf16Le ? static_cast<char32_t>(first | (second << 8U))
                                             : static_cast<char32_t>(second | (first << 8U));
    };
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t point = unit(at);
        if (point >= 0xD800 && point < 0xDC00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            }
        }
        appendUtf8(out, point);
    }
    return out;
}

std::int64_t utf16Bytes(std::string_view utf8)
{
    // One unit for each character, two for those of four bytes.
    std::int64_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0U) != 0x80U ? 1 : 0;
        units += byte >= 0xF0U ? 1 : 0;
    }
    return units * 2;
}

} // namespace waymark::table
