// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zendesk/zendeskrecords.h"

#include "formats/json/jsonfields.h"
#include "formats/json/jsontext.h"
#include "formats/text/htmltext.h"
#include "formats/text/utf8.h"

namespace waymark::zendesk {

using json::cleanText;
using json::instant;

namespace {

/// Who wrote, as far as the channel knows more than an id: sender of a mail, name on a network.
void addSource(const json::Value& via, ImportedIdentity& author)
{
    const json::Value from = via["source"]["from"];
    if (!from.isObject())
        return;
    author.email = cleanText(from["address"]);
    author.handle = cleanText(from["username"]);
    if (!author.email.empty() || !author.handle.empty() || from["facebook_id"].isPresent())
        author.name = cleanText(from["name"]);
}

/// Business rules and the system write comments of their own ("rule" is a trigger's or
/// automation's, "system" a merge's); flag 4 in a comment's metadata is Zendesk's "automatically
/// generated".
bool isMachineMade(const json::Value& via, const json::Value& metadata)
{
    const json::Value channel = via["channel"];
    if (channel.is("rule") || channel.is("system"))
        return true;
    if (metadata["system"]["machine_generated"].isTrue())
        return true;
    const json::Value flags = metadata["flags"];
    for (json::Value flag = flags.firstElement(); flag.isPresent();
         flag = flags.elementAfter(flag)) {
        if (flag.integer() == 4)
            return true;
    }
    return false;
}

void setAuthor(ImportedMessage& message, const json::Value& id, const json::Value& via)
{
    message.author.externalId = id.id();
    if (message.author.externalId == "-1") {
        message.author.name = "Zendesk";
        message.authorRole = SourceRole::Bot;
        return;
    }
    addSource(via, message.author);
}

std::vector<ImportedAttachment> attachmentsOf(const json::Value& list)
{
    std::vector<ImportedAttachment> attachments;
    for (json::Value item = list.firstElement(); item.isPresent(); item = list.elementAfter(item)) {
        ImportedAttachment attachment;
        attachment.name = cleanText(item["file_name"]);
        attachment.type = cleanText(item["content_type"]);
        attachment.size = item["size"].integer().value_or(0);
        attachments.push_back(std::move(attachment));
    }
    return attachments;
}

/// @p text when the column that takes its cleaned text holds all of it, else "not there": only what
/// no column holds need be kept as JSON, and texts are most of a record.
json::Value ifHeld(const json::Value& text)
{
    const std::string_view raw = text.raw();
    if (!text.isString() || raw.size() == 2)
        return {};
    const bool isWhole = text.isPlainString() || json::decodesWhole(raw.substr(1, raw.size() - 2));
    return isWhole ? text : json::Value();
}

/// The ticket as it came, without its comments: those are records of their own. Without a
/// description that is the first comment's text once more, too.
std::string ticketExtra(const json::Value& ticket)
{
    const json::Value comments = ticket["comments"];
    if (!comments.isArray() || comments.count() == 0)
        return ticket.compact();
    const json::Value description = ticket["description"];
    const json::Value first = comments.firstElement();
    const json::Value body = first["plain_body"].isPresent() ? first["plain_body"] : first["body"];
    const bool isTwice = body.isString() && body.raw() == description.raw();
    return ticket.compactWithout({comments, isTwice ? ifHeld(description) : json::Value()});
}

std::string firstWords(const std::string& text)
{
    constexpr std::size_t kMaxBytes = 120;
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string::npos)
        return {};
    const std::string_view line
        = std::string_view(text).substr(begin, text.find('\n', begin) - begin);
    return std::string(cutUtf8(line, kMaxBytes));
}

bool isDeletedTicket(const json::Value& ticket)
{
    return ticket["status"].is("deleted") || ticket["deleted_at"].isString();
}

} // namespace

std::string subjectOf(const json::Value& ticket)
{
    for (const std::string_view key : {"subject", "raw_subject"}) {
        std::string subject = cleanText(ticket[key]);
        if (subject.find_first_not_of(" \t\n") != std::string::npos)
            return subject;
    }
    const std::string words = firstWords(cleanText(ticket["description"]));
    return words.empty() ? "-" : words;
}

ImportedThread threadOf(const json::Value& ticket)
{
    ImportedThread thread;
    thread.threadKey = ticket["id"].id();
    thread.subject = subjectOf(ticket);
    thread.status = cleanText(ticket["status"]);
    thread.createdAt = instant(ticket["created_at"]);
    thread.updatedAt = instant(ticket["updated_at"]);
    thread.solvedAt = instant(ticket["solved_at"]);
    const json::Value tags = ticket["tags"];
    for (json::Value tag = tags.firstElement(); tag.isPresent(); tag = tags.elementAfter(tag))
        thread.tags.push_back(cleanText(tag));
    thread.category = ticket["group_id"].id();
    thread.isPrivate = !ticket["is_public"].boolean(true);
    thread.isDeleted = isDeletedTicket(ticket);
    thread.extra = ticketExtra(ticket);
    return thread;
}

ImportedMessage openingOf(const json::Value& ticket)
{
    ImportedMessage message;
    message.kind = "ticket";
    message.externalId = ticket["id"].id();
    message.threadKey = message.externalId;
    message.sentRaw = ticket["created_at"].text();
    message.sentAt = instant(ticket["created_at"]);
    message.updatedAt = instant(ticket["updated_at"]);
    // The requester, not the submitter: an agent who types in somebody's call submits for them.
    setAuthor(message, ticket["requester_id"], ticket["via"]);
    message.subject = subjectOf(ticket);
    message.body = cleanText(ticket["description"]);
    message.isOpening = true;
    message.isPublic = ticket["is_public"].boolean(true);
    message.isAutomatic = isMachineMade(ticket["via"], ticket["metadata"]);
    message.isDeleted = isDeletedTicket(ticket);
    return message;
}

ImportedMessage commentOf(const json::Value& comment, std::string_view ticketId)
{
    static constexpr auto kKeys
        = std::to_array<std::string_view>({"id", "created_at", "updated_at", "author_id",
            "html_body", "plain_body", "body", "public", "via", "metadata", "attachments"});
    const auto [id, createdAt, updatedAt, authorId, html, plainBody, body, isPublic, via, metadata,
        attachments]
        = json::pick(comment, kKeys);
    ImportedMessage message;
    message.kind = "comment";
    message.externalId = id.id();
    message.threadKey = ticketId;
    message.sentRaw = createdAt.text();
    message.sentAt = instant(createdAt);
    message.updatedAt = instant(updatedAt);
    setAuthor(message, authorId, via);
    message.html = cleanText(html);
    message.body = cleanText(plainBody);
    json::Value held = plainBody;
    if (message.body.empty()) {
        message.body = cleanText(body);
        held = body;
    }
    if (message.body.empty() && !message.html.empty())
        message.body = htmlToText(message.html);
    message.isPublic = isPublic.boolean(true);
    message.isAutomatic = isMachineMade(via, metadata);
    message.attachments = attachmentsOf(attachments);
    const bool isTwice = body.isString() && body.raw() == held.raw();
    message.extra = comment.compactWithout(
        {ifHeld(html), ifHeld(held), isTwice ? ifHeld(body) : json::Value()});
    return message;
}

ImportedPerson personOf(const json::Value& user)
{
    ImportedPerson person;
    person.identity.externalId = user["id"].id();
    person.identity.name = cleanText(user["name"]);
    person.identity.email = cleanText(user["email"]);
    const json::Value role = user["role"];
    if (role.is("agent") || role.is("admin"))
        person.role = SourceRole::Staff;
    else if (role.is("end-user"))
        person.role = SourceRole::Member;
    person.createdAt = instant(user["created_at"]);
    person.updatedAt = instant(user["updated_at"]);
    person.extra = user.compact();
    return person;
}

ImportedRating ratingOf(const json::Value& record)
{
    ImportedRating rating;
    rating.externalId = record["id"].id();
    rating.threadKey = record["ticket_id"].id();
    rating.score = cleanText(record["score"]);
    rating.comment = cleanText(record["comment"]);
    rating.createdAt = instant(record["created_at"]);
    rating.updatedAt = instant(record["updated_at"]);
    rating.extra = record.compact();
    return rating;
}

ImportedRating ratingInside(const json::Value& ticket)
{
    const json::Value inside = ticket["satisfaction_rating"];
    if (!inside.isObject() || !inside["score"].isString() || inside["score"].is("unoffered"))
        return {};
    ImportedRating rating = ratingOf(inside);
    rating.threadKey = ticket["id"].id();
    if (!rating.updatedAt)
        rating.updatedAt = instant(ticket["updated_at"]);
    return rating;
}

} // namespace waymark::zendesk
