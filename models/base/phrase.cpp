// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phrase.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <array>

namespace waymark {

namespace {

// The context of the translations is "Phrase"; services/phrasetext asks for them.
constexpr auto kForms = std::to_array<PhraseForm>({
    // places
    {Phrase::PlaceFile, QT_TRANSLATE_NOOP("Phrase", "file")},
    {Phrase::PlaceArchive, QT_TRANSLATE_NOOP("Phrase", "archive")},
    {Phrase::PlaceDocument, QT_TRANSLATE_NOOP("Phrase", "the document")},
    {Phrase::PlaceAfterDocument, QT_TRANSLATE_NOOP("Phrase", "after the document")},
    {Phrase::PlaceAfterRootElement, QT_TRANSLATE_NOOP("Phrase", "after the document[%L1]")},
    {Phrase::PlaceRootElement, QT_TRANSLATE_NOOP("Phrase", "the document[%L1]")},
    {Phrase::PlaceAfter, QT_TRANSLATE_NOOP("Phrase", "after %1")},
    {Phrase::PlaceByte, QT_TRANSLATE_NOOP("Phrase", "byte %L1")},
    {Phrase::PlaceLine, QT_TRANSLATE_NOOP("Phrase", "line %L1")},
    {Phrase::PlaceRecord, QT_TRANSLATE_NOOP("Phrase", "record %L1")},
    {Phrase::PlaceColumn, QT_TRANSLATE_NOOP("Phrase", "column %L1")},
    {Phrase::PlaceMessage, QT_TRANSLATE_NOOP("Phrase", "message %L1")},
    {Phrase::PlaceBeforeMessage, QT_TRANSLATE_NOOP("Phrase", "before message %L1")},
    {Phrase::PlaceAfterMessage, QT_TRANSLATE_NOOP("Phrase", "after message %L1")},
    // files as a whole
    {Phrase::DoesNotExist, QT_TRANSLATE_NOOP("Phrase", "does not exist")},
    {Phrase::NoRegularFile, QT_TRANSLATE_NOOP("Phrase", "not a regular file")},
    {Phrase::CannotBeRead, QT_TRANSLATE_NOOP("Phrase", "cannot be read: %1")},
    {Phrase::NoPermission, QT_TRANSLATE_NOOP("Phrase", "cannot be read: no permission")},
    {Phrase::Empty, QT_TRANSLATE_NOOP("Phrase", "empty")},
    {Phrase::NotRecognised, QT_TRANSLATE_NOOP("Phrase", "not in a format that Waymark reads")},
    {Phrase::Damaged, QT_TRANSLATE_NOOP("Phrase", "damaged")},
    {Phrase::NotRead, QT_TRANSLATE_NOOP("Phrase", "not read")},
    // mail
    {Phrase::NoHeader, QT_TRANSLATE_NOOP("Phrase", "no mail: there is no header")},
    {Phrase::NoSeparator, QT_TRANSLATE_NOOP("Phrase", "no message: no separator line before it")},
    {Phrase::SeparatorOnly, QT_TRANSLATE_NOOP("Phrase", "a separator line without a message")},
    {Phrase::BehindMessage,
        QT_TRANSLATE_NOOP(
            "Phrase", "text behind the end of the message: junk, or the footer of a list")},
    {Phrase::LongerThan, QT_TRANSLATE_NOOP("Phrase", "longer than %L1 MiB, the rest was left out")},
    {Phrase::CutOff, QT_TRANSLATE_NOOP("Phrase", "cut off: the file could not be read further")},
    {Phrase::TooManyParts,
        QT_TRANSLATE_NOOP("Phrase", "more than %L1 parts or %L2 levels, the rest left out")},
    // text encodings
    {Phrase::Assumed, QT_TRANSLATE_NOOP("Phrase", "%1 assumed")},
    {Phrase::DamagedUtf8Assumed, QT_TRANSLATE_NOOP("Phrase", "damaged utf-8 assumed")},
    {Phrase::NotAllBytes, QT_TRANSLATE_NOOP("Phrase", "not all bytes are %1")},
    {Phrase::NotUtf8, QT_TRANSLATE_NOOP("Phrase", "not utf-8, %1"), nullptr, 1},
    {Phrase::Utf8Instead, QT_TRANSLATE_NOOP("Phrase", "not %1, utf-8 assumed")},
    {Phrase::UnknownEncoding, QT_TRANSLATE_NOOP("Phrase", "%1 is not known, %2"), nullptr, 2},
    // JSON
    {Phrase::JsonNone, QT_TRANSLATE_NOOP("Phrase", "there is no JSON value")},
    {Phrase::JsonBehindDocument, QT_TRANSLATE_NOOP("Phrase", "text after the end of the document")},
    {Phrase::JsonBehindRecord, QT_TRANSLATE_NOOP("Phrase", "text after the end of the record")},
    {Phrase::JsonEndsInside,
        QT_TRANSLATE_NOOP("Phrase", "the text ends here, in the middle of a value")},
    {Phrase::JsonCommaOrBrace, QT_TRANSLATE_NOOP("Phrase", "expected ',' or '}'")},
    {Phrase::JsonCommaOrBracket, QT_TRANSLATE_NOOP("Phrase", "expected ',' or ']'")},
    {Phrase::JsonKey, QT_TRANSLATE_NOOP("Phrase", "expected a key in quotes")},
    {Phrase::JsonColon, QT_TRANSLATE_NOOP("Phrase", "expected ':'")},
    {Phrase::JsonNotUtf8, QT_TRANSLATE_NOOP("Phrase", "the text is not valid UTF-8")},
    {Phrase::JsonTooDeep, QT_TRANSLATE_NOOP("Phrase", "nested deeper than %L1 levels")},
    {Phrase::JsonControl, QT_TRANSLATE_NOOP("Phrase", "a control character inside a string")},
    {Phrase::JsonEscape, QT_TRANSLATE_NOOP("Phrase", "an unknown escape in a string")},
    {Phrase::JsonHex, QT_TRANSLATE_NOOP("Phrase", "\\u without four hexadecimal digits")},
    {Phrase::JsonNoValue, QT_TRANSLATE_NOOP("Phrase", "no JSON value starts like this")},
    {Phrase::JsonDigit, QT_TRANSLATE_NOOP("Phrase", "expected a digit")},
    {Phrase::JsonDecimal, QT_TRANSLATE_NOOP("Phrase", "expected a digit after the decimal point")},
    {Phrase::JsonExponent, QT_TRANSLATE_NOOP("Phrase", "expected a digit in the exponent")},
    {Phrase::JsonNoContainer, QT_TRANSLATE_NOOP("Phrase", "neither an object nor an array")},
    {Phrase::JsonAtByte, QT_TRANSLATE_NOOP("Phrase", "%1, at byte %L2"), nullptr, 1},
    {Phrase::JsonTooLarge,
        QT_TRANSLATE_NOOP("Phrase", "a single JSON document may have up to %L1 GiB")},
    {Phrase::LineTooLong, QT_TRANSLATE_NOOP("Phrase", "a line of more than %L1 MiB")},
    {Phrase::BrokenOff, QT_TRANSLATE_NOOP("Phrase", "broken off")},
    {Phrase::BreaksOffHere, QT_TRANSLATE_NOOP("Phrase", "the document breaks off here")},
    {Phrase::DocumentDamaged, QT_TRANSLATE_NOOP("Phrase", "the document is damaged: %1"), nullptr,
        1},
    {Phrase::ListExpected, QT_TRANSLATE_NOOP("Phrase", "a list was expected here")},
    {Phrase::RecordExpected, QT_TRANSLATE_NOOP("Phrase", "a record was expected here")},
    {Phrase::KeyTwice, QT_TRANSLATE_NOOP("Phrase", "%1: key %2 occurs twice, the last counts"),
        nullptr, 1},
    {Phrase::MoreRemarks, QT_TRANSLATE_N_NOOP("Phrase", "%Ln more remarks of this kind"),
        "%Ln more remark of this kind"},
    {Phrase::KindsNotImported,
        QT_TRANSLATE_N_NOOP("Phrase", "%Ln records of kind \"%1\", not imported yet"),
        "%Ln record of kind \"%1\", not imported yet"},
    {Phrase::KindNotImported, QT_TRANSLATE_NOOP("Phrase", "a kind that is not imported yet")},
    {Phrase::UnknownRecordKind,
        QT_TRANSLATE_NOOP("Phrase", "a kind of record that this version does not know")},
    {Phrase::NoRecordLine, QT_TRANSLATE_NOOP("Phrase", "this line is no JSON object")},
    // helpdesk
    {Phrase::OldReportRows,
        QT_TRANSLATE_N_NOOP("Phrase",
            "%Ln records of kind \"row of the old ticket report\", not imported yet (they hold no "
            "text)"),
        "%Ln record of kind \"row of the old ticket report\", not imported yet (they hold no "
        "text)"},
    {Phrase::NoZendeskField,
        QT_TRANSLATE_NOOP("Phrase", "no field of a Zendesk export that is known")},
    {Phrase::NoZendeskRecord,
        QT_TRANSLATE_NOOP("Phrase", "no record of a Zendesk export that is known")},
    {Phrase::CommentsOfNoTicket,
        QT_TRANSLATE_N_NOOP(
            "Phrase", "%Ln comments of a ticket that neither the file's name nor the records name"),
        "%Ln comment of a ticket that neither the file's name nor the records name"},
    {Phrase::CommentOfNoTicket,
        QT_TRANSLATE_NOOP(
            "Phrase", "a comment of a ticket that neither the file's name nor the record names")},
    {Phrase::TicketWithoutId, QT_TRANSLATE_NOOP("Phrase", "a ticket without an id")},
    {Phrase::UserWithoutId, QT_TRANSLATE_NOOP("Phrase", "a user without an id")},
    {Phrase::RatingWithoutTicket, QT_TRANSLATE_NOOP("Phrase", "a rating without a ticket")},
    {Phrase::UnknownStatus, QT_TRANSLATE_NOOP("Phrase", "%1: unknown status \"%2\", kept as it is"),
        nullptr, 1},
    // forum
    {Phrase::NoDiscourseField,
        QT_TRANSLATE_NOOP("Phrase", "no field of a Discourse export that is known")},
    {Phrase::NoDiscourseRecord,
        QT_TRANSLATE_NOOP("Phrase", "no record of a Discourse export that is known")},
    {Phrase::PostsExpected, QT_TRANSLATE_NOOP("Phrase", "a list of posts was expected here")},
    {Phrase::FieldOfUnknownTopic,
        QT_TRANSLATE_NOOP("Phrase", "a field of a topic whose title is not here")},
    {Phrase::PostWithoutId, QT_TRANSLATE_NOOP("Phrase", "a post without an id")},
    {Phrase::PostWithoutText,
        QT_TRANSLATE_NOOP("Phrase", "a post without its text (a search hit)")},
    {Phrase::TopicWithoutId, QT_TRANSLATE_NOOP("Phrase", "a topic without an id")},
    {Phrase::UserWithoutIdAndName, QT_TRANSLATE_NOOP("Phrase", "a user without an id and a name")},
    {Phrase::Topic, QT_TRANSLATE_NOOP("Phrase", "topic %1")},
    // pages of a list
    {Phrase::PageFollows, QT_TRANSLATE_NOOP("Phrase", "page %L1 follows this one: %2")},
    {Phrase::APageFollows, QT_TRANSLATE_NOOP("Phrase", "a further page follows this one: %1")},
    {Phrase::PageBefore, QT_TRANSLATE_NOOP("Phrase", "page %L1 comes before this one: %2")},
    {Phrase::APageBefore, QT_TRANSLATE_NOOP("Phrase", "a page comes before this one: %1")},
    {Phrase::InThisFile, QT_TRANSLATE_NOOP("Phrase", "%L1 of %L2 %3 are in this file")},
    {Phrase::InTheseFiles, QT_TRANSLATE_NOOP("Phrase", "%L1 of %L2 %3 are in these files")},
    {Phrase::ListInThisFile, QT_TRANSLATE_NOOP("Phrase", "%1: %L2 of %L3 %4 are in this file"),
        nullptr, 1},
    {Phrase::ListInTheseFiles, QT_TRANSLATE_NOOP("Phrase", "%1: %L2 of %L3 %4 are in these files"),
        nullptr, 1},
    // tables
    {Phrase::FileEmpty, QT_TRANSLATE_NOOP("Phrase", "the file is empty")},
    {Phrase::NoRows, QT_TRANSLATE_NOOP("Phrase", "the file has no rows")},
    {Phrase::NotATable, QT_TRANSLATE_NOOP("Phrase", "this is %1, not a table of text"), nullptr, 1},
    {Phrase::ZipOrExcel, QT_TRANSLATE_NOOP("Phrase", "a ZIP or Excel file")},
    {Phrase::EmptyZip, QT_TRANSLATE_NOOP("Phrase", "an empty ZIP file")},
    {Phrase::GzipFile, QT_TRANSLATE_NOOP("Phrase", "a gzip file")},
    {Phrase::PngPicture, QT_TRANSLATE_NOOP("Phrase", "a PNG picture")},
    {Phrase::JpegPicture, QT_TRANSLATE_NOOP("Phrase", "a JPEG picture")},
    {Phrase::GifPicture, QT_TRANSLATE_NOOP("Phrase", "a GIF picture")},
    {Phrase::PdfFile, QT_TRANSLATE_NOOP("Phrase", "a PDF file")},
    {Phrase::OldOffice, QT_TRANSLATE_NOOP("Phrase", "an old Office file")},
    {Phrase::SqliteFile, QT_TRANSLATE_NOOP("Phrase", "an SQLite database")},
    {Phrase::ProgramFile, QT_TRANSLATE_NOOP("Phrase", "a program")},
    {Phrase::Utf32Text, QT_TRANSLATE_NOOP("Phrase", "UTF-32 text")},
    {Phrase::BinaryData, QT_TRANSLATE_NOOP("Phrase", "binary data")},
    {Phrase::NoColumnTold,
        QT_TRANSLATE_NOOP("Phrase",
            "no column of messages with an author or a date could be told; a mapping says which "
            "column is what. Columns: %1"),
        nullptr, 1},
    {Phrase::NoSuchColumn,
        QT_TRANSLATE_NOOP("Phrase",
            "the mapping names a column \"%1\" that the table does not have. Columns: %2"),
        nullptr, 2},
    {Phrase::NoBodyColumn,
        QT_TRANSLATE_NOOP("Phrase", "the mapping names no column for the text of the messages")},
    {Phrase::ListAndMore, QT_TRANSLATE_N_NOOP("Phrase", "%1 and %Ln more"), "%1 and %Ln more"},
    {Phrase::MappingObject, QT_TRANSLATE_NOOP("Phrase", "expected an object with \"columns\"")},
    {Phrase::MappingRole, QT_TRANSLATE_NOOP("Phrase", "no such column role: %1")},
    {Phrase::MappingOrder, QT_TRANSLATE_NOOP("Phrase", "date_order is \"day\" or \"month\"")},
    {Phrase::MappingZone, QT_TRANSLATE_NOOP("Phrase", "no such time zone: %1")},
    {Phrase::MappingDelimiter, QT_TRANSLATE_NOOP("Phrase", "delimiter is one character")},
    {Phrase::QuoteNeverClosed,
        QT_TRANSLATE_NOOP("Phrase", "a quote opened in line %L1 is never closed")},
    {Phrase::RowTooLong, QT_TRANSLATE_NOOP("Phrase", "a row of more than %L1 MiB")},
    {Phrase::HalfACharacter,
        QT_TRANSLATE_NOOP("Phrase", "half a character at the end of UTF-16 text")},
    {Phrase::ShortRows,
        QT_TRANSLATE_N_NOOP("Phrase",
            "%Ln rows with fewer cells than the header, the missing ones read as empty, first in "
            "line %L1"),
        "%Ln row with fewer cells than the header, the missing ones read as empty, first in line "
        "%L1"},
    {Phrase::LongRows,
        QT_TRANSLATE_N_NOOP("Phrase",
            "%Ln rows with more cells than the header, the surplus kept with the row, first in "
            "line %L1"),
        "%Ln row with more cells than the header, the surplus kept with the row, first in line "
        "%L1"},
    {Phrase::OtherEncodingRows,
        QT_TRANSLATE_N_NOOP(
            "Phrase", "%Ln rows not in UTF-8, read in another encoding, first in line %L1"),
        "%Ln row not in UTF-8, read in another encoding, first in line %L1"},
    {Phrase::NulRows,
        QT_TRANSLATE_N_NOOP(
            "Phrase", "%Ln rows with NUL characters, shown as U+FFFD, first in line %L1"),
        "%Ln row with NUL characters, shown as U+FFFD, first in line %L1"},
    {Phrase::DayFirst,
        QT_TRANSLATE_NOOP("Phrase", "numeric dates in \"%1\" are read with the day first")},
    {Phrase::MonthFirst,
        QT_TRANSLATE_NOOP("Phrase", "numeric dates in \"%1\" are read with the month first")},
    {Phrase::UndecidedDates,
        QT_TRANSLATE_N_NOOP("Phrase",
            "%Ln dates can be day or month first; the mapping can say which (date_order)"),
        "%Ln date can be day or month first; the mapping can say which (date_order)"},
    // archives
    {Phrase::ArchiveEmpty, QT_TRANSLATE_NOOP("Phrase", "it is empty")},
    {Phrase::NoArchive, QT_TRANSLATE_NOOP("Phrase", "it is no zip, tar or gzip")},
    {Phrase::ArchiveDamaged, QT_TRANSLATE_NOOP("Phrase", "it is damaged")},
    {Phrase::ArchiveDamagedAs, QT_TRANSLATE_NOOP("Phrase", "it is damaged: %1")},
    {Phrase::NoFileInside, QT_TRANSLATE_NOOP("Phrase", "there is no file in it")},
    {Phrase::TooManyEntries, QT_TRANSLATE_NOOP("Phrase", "it has more than %L1 entries")},
    {Phrase::UnpacksTo, QT_TRANSLATE_NOOP("Phrase", "it unpacks to more than %L1 MiB")},
    {Phrase::UnpacksTimes,
        QT_TRANSLATE_NOOP("Phrase", "it unpacks to more than %L1 times its size")},
    {Phrase::SharedBytes, QT_TRANSLATE_NOOP("Phrase", "its entries share the same bytes")},
    {Phrase::WrongChecksum, QT_TRANSLATE_NOOP("Phrase", "its checksum is wrong")},
    {Phrase::WrongSize, QT_TRANSLATE_NOOP("Phrase", "its size is not the one stated")},
    {Phrase::ChecksumDiffers,
        QT_TRANSLATE_NOOP("Phrase", "its checksum is not the one in the directory")},
    {Phrase::SizeDiffers, QT_TRANSLATE_NOOP("Phrase", "its size is not the one in the directory")},
    {Phrase::HeaderElsewhere,
        QT_TRANSLATE_NOOP("Phrase", "its header is not where the directory says")},
    {Phrase::NameWithNul, QT_TRANSLATE_NOOP("Phrase", "its name holds a NUL")},
    {Phrase::NoName, QT_TRANSLATE_NOOP("Phrase", "it has no name")},
    {Phrase::NameTooLong, QT_TRANSLATE_NOOP("Phrase", "its name is too long")},
    {Phrase::NameAbsolute, QT_TRANSLATE_NOOP("Phrase", "its name is an absolute path")},
    {Phrase::NameWithDrive, QT_TRANSLATE_NOOP("Phrase", "its name begins with a drive letter")},
    {Phrase::NameLeadsOut, QT_TRANSLATE_NOOP("Phrase", "its name leads out of the archive")},
    {Phrase::EntryLink, QT_TRANSLATE_NOOP("Phrase", "it is a link")},
    {Phrase::EntryDevice, QT_TRANSLATE_NOOP("Phrase", "it is a device or the like, no file")},
    {Phrase::EntryProtected, QT_TRANSLATE_NOOP("Phrase", "it is password protected")},
    {Phrase::EntryNegative, QT_TRANSLATE_NOOP("Phrase", "its size is negative")},
    {Phrase::ArchiveInArchive,
        QT_TRANSLATE_NOOP(
            "Phrase", "it is an archive inside an archive; unpack it and import what is in it")},
    // workspaces
    {Phrase::NeedsUpgrade, QT_TRANSLATE_NOOP("Phrase", "needs an upgrade first")},
    {Phrase::ForeignTriggers,
        QT_TRANSLATE_NOOP("Phrase", "the file holds triggers or views that Waymark did not make")},
    {Phrase::ExistsAlready, QT_TRANSLATE_NOOP("Phrase", "exists already")},
});

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kForms.size(); ++i) {
        if (static_cast<std::size_t>(kForms[i].phrase) != i)
            return false;
    }
    return kForms.size() == kPhrases;
}
static_assert(inOrder(), "a phrase without its text, or in another order");

/// A place in a pattern: its length there, and what it stands for.
struct Place
{
    std::size_t length = 0; ///< 0: no place
    bool isCount = false;
    bool isNumber = false; ///< digits only
    std::size_t word = 0; ///< from 0
};

Place placeAt(std::string_view pattern, std::size_t at)
{
    if (pattern[at] != '%' || at + 1 >= pattern.size())
        return {};
    const bool isNumber = pattern[at + 1] == 'L';
    const std::size_t name = at + (isNumber ? 2 : 1);
    if (name >= pattern.size())
        return {};
    if (isNumber && pattern[name] == 'n')
        return {3, true, true, 0};
    if (pattern[name] < '1' || pattern[name] > '9')
        return {};
    return {name + 1 - at, false, isNumber, static_cast<std::size_t>(pattern[name] - '1')};
}

/// A pattern as an expression that takes its places out of a text.
struct Reader
{
    Phrase phrase;
    QRegularExpression expression;
    std::vector<Place> places; ///< in the order of the captures
    std::size_t own = 0; ///< bytes of the pattern outside its places
};

Reader readerFor(Phrase phrase, std::string_view pattern)
{
    Reader reader {phrase, {}, {}, 0};
    QString expression;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const Place place = placeAt(pattern, at);
        if (place.length > 0) {
            expression += place.isNumber ? QStringLiteral("(\\d{1,18})") : QStringLiteral("(.*)");
            reader.places.push_back(place);
            at += place.length;
        } else {
            expression += QRegularExpression::escape(QString(QLatin1Char(pattern[at])));
            ++reader.own;
            ++at;
        }
    }
    reader.expression.setPattern(QRegularExpression::anchoredPattern(expression));
    reader.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    return reader;
}

const std::vector<Reader>& readers()
{
    static const std::vector<Reader> kReaders = [] {
        std::vector<Reader> all;
        for (const PhraseForm& form : kForms) {
            all.push_back(readerFor(form.phrase, form.text));
            if (form.one != nullptr)
                all.push_back(readerFor(form.phrase, form.one));
        }
        return all;
    }();
    return kReaders;
}

} // namespace

const PhraseForm& formOf(Phrase phrase)
{
    return kForms[static_cast<std::size_t>(phrase)];
}

std::string filled(
    std::string_view pattern, std::int64_t count, const std::vector<std::string>& words)
{
    std::string text;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const Place place = placeAt(pattern, at);
        if (place.length == 0) {
            text += pattern[at++];
            continue;
        }
        if (place.isCount)
            text += std::to_string(count);
        else if (place.word < words.size())
            text += words[place.word];
        at += place.length;
    }
    return text;
}

std::string english(Phrase phrase, std::initializer_list<std::string> words)
{
    return filled(formOf(phrase).text, 0, words);
}

std::string englishCount(
    Phrase phrase, std::int64_t count, std::initializer_list<std::string> words)
{
    const PhraseForm& form = formOf(phrase);
    return filled(count == 1 && form.one != nullptr ? form.one : form.text, count, words);
}

std::optional<PhraseReading> readPhrase(const QString& text)
{
    constexpr qsizetype kLongest = 4000;
    if (text.isEmpty() || text.size() > kLongest)
        return std::nullopt;
    const Reader* best = nullptr;
    QRegularExpressionMatch found;
    for (const Reader& reader : readers()) {
        if (best != nullptr && reader.own <= best->own)
            continue;
        QRegularExpressionMatch match = reader.expression.match(text);
        if (match.hasMatch()) {
            best = &reader;
            found = std::move(match);
        }
    }
    if (best == nullptr)
        return std::nullopt;
    PhraseReading reading {best->phrase, 0, {}};
    for (std::size_t i = 0; i < best->places.size(); ++i) {
        const Place& place = best->places[i];
        const QString word = found.captured(static_cast<int>(i) + 1);
        if (place.isCount) {
            reading.count = word.toLongLong();
            continue;
        }
        if (reading.words.size() <= place.word)
            reading.words.resize(place.word + 1);
        reading.words[place.word] = word.toStdString();
    }
    return reading;
}

} // namespace waymark
