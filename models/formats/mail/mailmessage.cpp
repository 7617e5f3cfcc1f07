// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/mailmessage.h"

#include "formats/mail/addresses.h"
#include "formats/mail/fromline.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/headertext.h"
#include "formats/mail/mailbody.h"
#include "formats/mail/mimetree.h"
#include "formats/text/ascii.h"
#include "formats/text/charset.h"
#include "formats/text/dates.h"
#include "formats/text/utf8.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr std::size_t kMaxReferences = 200;
/// No honest field is longer; a hostile one of megabytes is read to here (the raw header keeps it).
constexpr std::size_t kMaxFieldRead = 256 * 1024;

std::string_view fieldOf(const HeaderBlock& header, std::string_view name)
{
    return header.value(name).substr(0, kMaxFieldRead);
}

std::vector<Mailbox> mailboxesOf(const HeaderBlock& header, std::string_view name)
{
    const std::string_view value = fieldOf(header, name);
    return value.empty() ? std::vector<Mailbox>() : parseMailboxes(value);
}

const Mailbox* firstUsable(const std::vector<Mailbox>& mailboxes)
{
    for (const Mailbox& mailbox : mailboxes) {
        if (mailbox.quality != AddressQuality::Broken)
            return &mailbox;
    }
    return nullptr;
}

std::string_view localPart(std::string_view address)
{
    return address.substr(0, address.rfind('@'));
}

/// Addresses that programs send from, so that the person stands in Reply-To: "no-reply",
/// "donotreply", contact forms and web servers.
bool isProgramAddress(std::string_view address)
{
    std::string local;
    for (const char c : localPart(address)) {
        if (ascii::isAlnum(c))
            local.push_back(ascii::lower(c));
    }
    constexpr std::array<std::string_view, 4> kInside
        = {"noreply", "donotreply", "notreply", "nepasrepondre"};
    for (const std::string_view word : kInside) {
        if (local.find(word) != std::string::npos)
            return true;
    }
    constexpr std::array<std::string_view, 21> kWhole
        = {"contactform", "contact", "contactus", "kontakt", "kontaktformular", "form", "forms",
            "formular", "formmail", "webform", "website", "web", "webmaster", "wwwdata", "www",
            "apache", "nobody", "wordpress", "drupal", "mailer", "notifications"};
    return std::find(kWhole.begin(), kWhole.end(), local) != kWhole.end();
}

bool sameAddress(std::string_view a, std::string_view b)
{
    return ascii::toLower(a) == ascii::toLower(b);
}

/// Whether From is not the person: a program address, a form that writes from the inbox to itself,
/// or a list that rewrites its members ("Name via List <list@host>").
bool replyToIsThePerson(const Mailbox& from, const Mailbox& replyTo, const HeaderBlock& header)
{
    if (sameAddress(from.address, replyTo.address))
        return false;
    const std::string_view listPost = fieldOf(header, "list-post");
    if (from.name.find(" via ") != std::string::npos)
        return !ascii::contains(listPost, ascii::toLower(replyTo.address));
    if (!listPost.empty() || header.has("list-id"))
        return false; // a list's Reply-To leads back to the list
    if (isProgramAddress(from.address))
        return true;
    const std::vector<Mailbox> to = mailboxesOf(header, "to");
    return std::any_of(to.begin(), to.end(),
        [&from](const Mailbox& mailbox) { return sameAddress(mailbox.address, from.address); });
}

ImportedIdentity authorOf(const HeaderBlock& header, std::string_view fromLine)
{
    std::vector<Mailbox> from = mailboxesOf(header, "from");
    const Mailbox* usable = firstUsable(from);
    if (usable != nullptr) {
        const std::vector<Mailbox> replyTo = mailboxesOf(header, "reply-to");
        const Mailbox* reply = firstUsable(replyTo);
        if (reply != nullptr && replyToIsThePerson(*usable, *reply, header)) {
            Mailbox person = *reply;
            if (person.name.empty())
                person.name = usable->name.substr(0, usable->name.find(" via "));
            return toIdentity(std::move(person));
        }
        return toIdentity(Mailbox(*usable));
    }
    ImportedIdentity named; // a name without an address is kept, should nothing better come
    if (!from.empty())
        named = toIdentity(std::move(from.front()));
    for (const char* const field : {"sender", "reply-to", "x-original-from", "return-path"}) {
        const std::vector<Mailbox> others = mailboxesOf(header, field);
        const Mailbox* other = firstUsable(others);
        if (other == nullptr)
            continue;
        ImportedIdentity identity = toIdentity(Mailbox(*other));
        if (!named.name.empty())
            identity.name = std::move(named.name);
        return identity;
    }
    Mailbox envelope;
    envelope.address = FromLine::parse(fromLine).address;
    envelope.quality = addressQuality(envelope.address);
    if (named.isEmpty() && envelope.quality != AddressQuality::Broken)
        return toIdentity(std::move(envelope));
    return named;
}

std::vector<ImportedIdentity> recipientsOf(const HeaderBlock& header)
{
    std::vector<ImportedIdentity> recipients;
    for (const char* const field : {"to", "cc"}) {
        for (Mailbox& mailbox : mailboxesOf(header, field)) {
            ImportedIdentity identity = toIdentity(std::move(mailbox));
            if (!identity.isEmpty())
                recipients.push_back(std::move(identity));
        }
    }
    return recipients;
}

void readIds(const HeaderBlock& header, ImportedMessage& out)
{
    std::vector<std::string> own = parseMessageIds(fieldOf(header, "message-id"));
    if (!own.empty())
        out.externalId = std::move(own.front());
    out.references = parseMessageIds(fieldOf(header, "references"));
    std::vector<std::string> answered = parseMessageIds(fieldOf(header, "in-reply-to"));
    if (!answered.empty()) {
        out.parentId = answered.front();
        for (std::string& id : answered) {
            if (std::find(out.references.begin(), out.references.end(), id) == out.references.end())
                out.references.push_back(std::move(id));
        }
    }
    std::erase(out.references, out.externalId); // a message that answers itself
    if (out.parentId == out.externalId)
        out.parentId.clear();
    if (out.parentId.empty() && !out.references.empty())
        out.parentId = out.references.back();
    if (out.references.size() > kMaxReferences) // the root and the nearest ones tell the thread
        out.references.erase(out.references.begin() + 1,
            out.references.end() - static_cast<std::ptrdiff_t>(kMaxReferences - 1));
}

void readDate(const HeaderBlock& header, std::string_view fromLine, ImportedMessage& out)
{
    const std::string_view written = fieldOf(header, "date");
    out.sentRaw = decodeHeaderText(written.substr(0, 1'000));
    for (const HeaderField& field : header.fields()) { // of several the first that is one
        if (!out.sentAt && ascii::equals(field.name, "date"))
            out.sentAt = parseDate(field.value);
    }
    if (out.sentAt)
        return;
    const std::string_view received = fieldOf(header, "received");
    out.sentAt = parseReceivedDate(received);
    if (out.sentAt && out.sentRaw.empty())
        out.sentRaw = decodeHeaderText(received.substr(received.rfind(';') + 1));
    if (out.sentAt)
        return;
    const FromLine envelope = FromLine::parse(fromLine);
    out.sentAt = envelope.date;
    if (out.sentAt && out.sentRaw.empty())
        out.sentRaw = envelope.dateText;
}

/// What Gmail calls its spam and trash labels in the languages that occur; "Spam" is the same in
/// most of them.
bool isDiscardLabel(std::string_view label)
{
    constexpr std::array<std::string_view, 13> kLabels
        = {"spam", "trash", "papierkorb", "corbeille", "papelera", "lixeira", "lixo", "cestino",
            "prullenbak", "kosz", "courrier indésirable", "junk", "\\trash"};
    const std::string lower = ascii::toLower(label);
    return std::find(kLabels.begin(), kLabels.end(), lower) != kLabels.end();
}

bool isReport(const HeaderBlock& header)
{
    return ascii::startsWith(header.value("content-type"), "multipart/report");
}

} // namespace

bool isAutomaticMail(const HeaderBlock& header)
{
    const std::string_view submitted = header.value("auto-submitted");
    if (!submitted.empty() && !ascii::startsWith(submitted, "no"))
        return true;
    if (isReport(header) || header.has("x-autoreply") || header.has("x-autorespond")
        || header.value("return-path") == "<>")
        return true;
    const std::string_view precedence = header.value("precedence");
    if (ascii::equals(precedence, "auto_reply") || ascii::equals(precedence, "junk"))
        return true;
    const std::string_view post = header.value("list-post");
    const bool discussion = (!post.empty() && !ascii::startsWith(post, "no"))
        || header.has("x-beenthere") || header.has("x-mailman-version")
        || header.has("mailing-list") || header.has("x-mailing-list");
    if (discussion)
        return false;
    return ascii::equals(precedence, "bulk") || !header.value("list-unsubscribe").empty();
}

std::vector<std::string> gmailLabels(const HeaderBlock& header)
{
    const std::string text = decodeHeaderText(fieldOf(header, "x-gmail-labels"));
    std::vector<std::string> labels;
    std::string label;
    bool quoted = false;
    const auto finish = [&] {
        const std::string_view trimmed = ascii::trim(label);
        if (!trimmed.empty())
            labels.emplace_back(trimmed);
        label.clear();
    };
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            finish();
        else
            label.push_back(c);
    }
    finish();
    return labels;
}

ImportedMessage readMail(std::string_view message, std::string_view fromLine)
{
    const HeaderBlock header = HeaderBlock::parse(message);
    ImportedMessage out;
    out.kind = "mail";
    out.headers = header.raw();
    readIds(header, out);
    readDate(header, fromLine, out);
    out.author = authorOf(header, fromLine);
    out.recipients = recipientsOf(header);
    std::string subjectNote;
    out.subject = decodeHeaderText(fieldOf(header, "subject"), &subjectNote);
    out.isAutomatic = isAutomaticMail(header);
    const std::vector<std::string> labels = gmailLabels(header);
    out.isDeleted = std::any_of(labels.begin(), labels.end(), isDiscardLabel);

    MailBody body = readBody(MimeTree::parse(header, header.body()));
    out.body = std::move(body.text);
    out.html = std::move(body.html);
    out.attachments = std::move(body.attachments);
    out.encodingNote = body.note.empty() ? std::move(subjectNote) : std::move(body.note);
    return out;
}

} // namespace waymark
