// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Everything that the reading of files says about a place, a record or a file as a whole, as a
/// closed set. What is stored, logged and printed for machines is the English of it (english());
/// a window reads that back (readPhrase()) and says it in the language of the moment
/// (services/phrasetext.h), so that a report outlives a change of the language.
enum class Phrase {

    // places
    PlaceFile,
    PlaceArchive,
    PlaceDocument,
    PlaceAfterDocument,
    PlaceAfterRootElement,
    PlaceRootElement,
    PlaceAfter,
    PlaceByte,
    PlaceLine,
    PlaceRecord,
    PlaceColumn,
    PlaceMessage,
    PlaceBeforeMessage,
    PlaceAfterMessage,

    // files as a whole
    DoesNotExist,
    NoRegularFile,
    CannotBeRead,
    NoPermission,
    Empty,
    NotRecognised,
    Damaged,
    NotRead,

    // mail
    NoHeader,
    NoSeparator,
    SeparatorOnly,
    BehindMessage,
    LongerThan,
    CutOff,
    TooManyParts,

    // text encodings
    Assumed,
    DamagedUtf8Assumed,
    NotAllBytes,
    NotUtf8,
    Utf8Instead,
    UnknownEncoding,

    // JSON
    JsonNone,
    JsonBehindDocument,
    JsonBehindRecord,
    JsonEndsInside,
    JsonCommaOrBrace,
    JsonCommaOrBracket,
    JsonKey,
    JsonColon,
    JsonNotUtf8,
    JsonTooDeep,
    JsonControl,
    JsonEscape,
    JsonHex,
    JsonNoValue,
    JsonDigit,
    JsonDecimal,
    JsonExponent,
    JsonNoContainer,
    JsonAtByte,
    JsonTooLarge,
    LineTooLong,
    BrokenOff,
    BreaksOffHere,
    DocumentDamaged,
    ListExpected,
    RecordExpected,
    KeyTwice,
    MoreRemarks,
    KindsNotImported,
    KindNotImported,
    UnknownRecordKind,
    NoRecordLine,

    // helpdesk
    OldReportRows,
    NoZendeskField,
    NoZendeskRecord,
    CommentsOfNoTicket,
    CommentOfNoTicket,
    TicketWithoutId,
    UserWithoutId,
    RatingWithoutTicket,
    UnknownStatus,

    // forum
    NoDiscourseField,
    NoDiscourseRecord,
    PostsExpected,
    FieldOfUnknownTopic,
    PostWithoutId,
    PostWithoutText,
    TopicWithoutId,
    UserWithoutIdAndName,
    Topic,

    // pages of a list
    PageFollows,
    APageFollows,
    PageBefore,
    APageBefore,
    InThisFile,
    InTheseFiles,
    ListInThisFile,
    ListInTheseFiles,

    // tables
    FileEmpty,
    NoRows,
    NotATable,
    ZipOrExcel,
    EmptyZip,
    GzipFile,
    PngPicture,
    JpegPicture,
    GifPicture,
    PdfFile,
    OldOffice,
    SqliteFile,
    ProgramFile,
    Utf32Text,
    BinaryData,
    NoColumnTold,
    NoSuchColumn,
    NoBodyColumn,
    ListAndMore,
    MappingObject,
    MappingRole,
    MappingOrder,
    MappingZone,
    MappingDelimiter,
    QuoteNeverClosed,
    RowTooLong,
    HalfACharacter,
    ShortRows,
    LongRows,
    OtherEncodingRows,
    NulRows,
    DayFirst,
    MonthFirst,
    UndecidedDates,

    // archives
    ArchiveEmpty,
    NoArchive,
    ArchiveDamaged,
    ArchiveDamagedAs,
    NoFileInside,
    TooManyEntries,
    UnpacksTo,
    UnpacksTimes,
    SharedBytes,
    WrongChecksum,
    WrongSize,
    ChecksumDiffers,
    SizeDiffers,
    HeaderElsewhere,
    NameWithNul,
    NoName,
    NameTooLong,
    NameAbsolute,
    NameWithDrive,
    NameLeadsOut,
    EntryLink,
    EntryDevice,
    EntryProtected,
    EntryNegative,
    ArchiveInArchive,

    // workspaces
    NeedsUpgrade,
    ForeignTriggers,
    ExistsAlready,
};

/// How a phrase is written in English.
struct PhraseForm
{
    Phrase phrase;
    /// "%1" to "%9" stand for words, "%L1" to "%L9" for whole numbers, "%Ln" for a count.
    const char* text;
    const char* one = nullptr; ///< for a count of one; null for phrases that count nothing
    int clause = 0; ///< the word that may be a phrase itself, from 1; 0: none
};

inline constexpr std::size_t kPhrases = static_cast<std::size_t>(Phrase::ExistsAlready) + 1;

/// In the order of the enumeration.
[[nodiscard]] const PhraseForm& formOf(Phrase phrase);

/// The English text. Words beyond what the phrase asks for are left out.
[[nodiscard]] std::string english(Phrase phrase, std::initializer_list<std::string> words = {});
/// Of a phrase that counts.
[[nodiscard]] std::string englishCount(
    Phrase phrase, std::int64_t count, std::initializer_list<std::string> words = {});

/// A text taken apart again.
struct PhraseReading
{
    Phrase phrase;
    std::int64_t count = 0; ///< of a phrase that counts
    std::vector<std::string> words;
};

/// Which phrase @p text is, whole; of several the one with the most words of its own. Nothing for
/// other texts: those of foreign libraries and of older versions. Never guesses in texts longer
/// than 4,000 characters.
[[nodiscard]] std::optional<PhraseReading> readPhrase(const QString& text);

/// @p pattern with its places filled; a missing word leaves its place empty.
[[nodiscard]] std::string filled(
    std::string_view pattern, std::int64_t count, const std::vector<std::string>& words);

} // namespace waymark
