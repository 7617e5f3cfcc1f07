// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a reader hands over: plain values, text as valid UTF-8 std::string. UTF-8 and not QString
/// because a million comments pass here on their way into SQLite, which stores UTF-8; a conversion
/// to UTF-16 and back would cost more than reading them.
namespace waymark {

/// What a source calls a person. Any part may be empty; an identity with none of them is "nobody".
struct ImportedIdentity
{
    std::string externalId; ///< the source's own id or handle, empty for mail
    std::string name;
    std::string email; ///< as written; normalised (lower case) when stored
    std::string handle; ///< user name without @

    [[nodiscard]] bool isEmpty() const
    {
        return externalId.empty() && name.empty() && email.empty() && handle.empty();
    }
    friend bool operator==(const ImportedIdentity&, const ImportedIdentity&) = default;
};

/// What the source says about somebody's part in the community. Correctable by the manager.
enum class SourceRole : std::uint8_t {
    Unknown, ///< the source says nothing
    Member,
    Staff,
    Bot,
};

/// A user record: profile data and the link between a source id and an address.
struct ImportedPerson
{
    ImportedIdentity identity;
    SourceRole role = SourceRole::Unknown;
    std::optional<Millis> createdAt;
    std::optional<Millis> updatedAt;
    std::string extra; ///< the whole record as compact JSON (unknown fields kept), or empty
};

struct ImportedAttachment
{
    std::string name; ///< base name as the sender gave it, not yet made safe
    std::string type; ///< MIME type, lower case
    std::int64_t size = 0; ///< bytes after decoding, 0 if not known

    friend bool operator==(const ImportedAttachment&, const ImportedAttachment&) = default;
};

/// One message: a mail, the opening text of a ticket, a comment, a post, a row of a table.
struct ImportedMessage
{
    /// The record kind inside its system: "mail", "ticket" (the opening text of a ticket without
    /// its comments), "comment", "post", "row". Part of the identity (system, account, kind,
    /// externalId).
    std::string kind;
    /// The source's id, or the Message-ID without angle brackets; empty when there is none: the
    /// content hash then identifies the message.
    std::string externalId;
    /// Groups messages within (system, account): ticket id, topic id, a table's thread column.
    /// Empty for mail, whose threads come from the reference ids below.
    std::string threadKey;
    /// What this answers, in terms of externalId of the same kind; for mail: In-Reply-To.
    std::string parentId;
    /// Mail only: ids of References and In-Reply-To, oldest first, without angle brackets.
    std::vector<std::string> references;

    std::optional<Millis> sentAt; ///< UTC; absent when no date could be understood
    std::string sentRaw; ///< the date as written
    std::optional<Millis> updatedAt; ///< of two versions the later wins

    ImportedIdentity author;
    SourceRole authorRole = SourceRole::Unknown; ///< what this record itself says of its author
    std::vector<ImportedIdentity> recipients; ///< mail: To and Cc

    std::string subject; ///< decoded, prefix "Re:" kept
    std::string body; ///< plain text with \n line ends; made from html where there is no plain part
    std::string html; ///< as received (decoded to UTF-8, not sanitised); empty when none
    std::string headers; ///< mail: the raw header block as received (may be 8-bit); else empty
    /// The record's JSON (compact): all fields, but for texts that body or html hold to the letter.
    /// Empty for mail.
    std::string extra;

    bool isPublic = true; ///< false: internal note, private message, whisper
    bool isOpening = false; ///< first message of its thread by construction
    bool isAutomatic = false; ///< auto-reply, bounce, bulk or newsletter by its headers
    bool isDeleted = false; ///< removed, hidden or marked spam in the source
    bool isAccepted = false; ///< the accepted answer
    std::int32_t likes = 0;
    std::vector<ImportedAttachment> attachments;
    std::string encodingNote; ///< e.g. "windows-1252 assumed"; empty when stated and sound
};

/// What is known of a thread apart from its messages.
struct ImportedThread
{
    std::string threadKey;
    std::string subject;
    std::string status; ///< the source's word: "open", "solved", ...; empty if it has none
    std::optional<Millis> createdAt;
    std::optional<Millis> updatedAt;
    std::optional<Millis> solvedAt;
    std::vector<std::string> tags;
    std::string category; ///< forum category or ticket group, as a name or id
    bool isPrivate = false;
    bool isDeleted = false;
    std::string extra; ///< the record's JSON without nested comments and what repeats their text
};

/// A satisfaction rating of a thread.
struct ImportedRating
{
    std::string externalId; ///< may be empty: then the thread's own rating
    std::string threadKey;
    std::string score; ///< the source's word: "good", "bad", "offered", ...
    std::string comment;
    std::optional<Millis> createdAt;
    std::optional<Millis> updatedAt;
    std::string extra;
};

} // namespace waymark
