// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zendesk/zendeskreader.h"

#include "base/phrase.h"

#include "formats/json/jsonfields.h"
#include "formats/json/jsoninput.h"
#include "formats/json/jsontext.h"
#include "formats/zendesk/zendeskrecords.h"

#include <algorithm>
#include <array>

namespace waymark::zendesk {

namespace {

constexpr auto kStatuses = std::to_array<std::string_view>(
    {"", "new", "open", "pending", "hold", "solved", "closed", "deleted"});

/// So many bytes tell whether a document is one record or an envelope.
constexpr std::size_t kRecordHead = std::size_t {1} << 20;

std::string notSupported(std::size_t count, std::string_view kind)
{
    return englishCount(
        Phrase::KindsNotImported, static_cast<std::int64_t>(count), {std::string(kind)});
}

std::size_t elementCount(const json::OutlineNode& node)
{
    std::size_t count = node.elements.size();
    for (const json::OutlineNode& member : node.members)
        count += elementCount(member);
    return count;
}

/// An object that holds a list of records.
bool isEnvelope(const json::Value& object)
{
    for (json::Value key = object.firstKey(); key.isPresent(); key = object.keyAfter(key)) {
        if (key.value().isArray() && kindOfKey(key.text()).kind != Kind::Unknown)
            return true;
    }
    return false;
}

/// A page's number; none beyond what any list has.
std::optional<std::int64_t> numberOf(const std::string& digits)
{
    constexpr std::size_t kMostDigits = 9;
    if (digits.empty() || digits.size() > kMostDigits)
        return std::nullopt;
    return std::stoll(digits);
}

/// True when there is nothing in the value that could be lost.
bool isEmpty(const json::OutlineNode& node, std::string_view text)
{
    if (node.type == json::Type::Null)
        return true;
    const std::string_view raw = node.span.of(text);
    return (node.type == json::Type::Array || node.type == json::Type::Object)
        && json::skipSpace(raw, 1) + 1 == raw.size();
}

} // namespace

/// The first address of the API that a record or an attachment names as its own, so that the
/// account is known before the first record. Inside a text its quotes would be escaped.
std::string firstRecordUrl(std::string_view text)
{
    constexpr std::string_view kKey = "\"url\"";
    for (std::size_t at = text.find(kKey); at != std::string_view::npos;
         at = text.find(kKey, at + 1)) {
        const std::size_t colon = json::skipSpace(text, at + kKey.size());
        const std::size_t quote = json::skipSpace(text, colon + 1);
        if (quote >= text.size() || text[colon] != ':' || text[quote] != '"')
            continue;
        std::string url(text.substr(quote + 1, text.find('"', quote + 1) - quote - 1));
        if (!apiHost(url).empty())
            return url;
    }
    return {};
}

/// One document while it is read.
struct Reader::Document
{
    std::string_view text;
    std::int64_t base = 0;
    const json::Outline& outline;
    json::Ledger ledger;
    bool validUtf8 = true;
    bool isLegacyReport = false; ///< rows of /exports/tickets, with their column titles
    std::string ticketId; ///< of the comments in it, as far as the envelope tells
    std::string next; ///< address of the next page, and of the one before
    std::string previous;
    std::string list; ///< an address of the list, with what pages through it
    std::optional<std::int64_t> count; ///< of the whole list
    bool ended = false; ///< an incremental export said that nothing follows
    std::unordered_map<std::string, std::string> ticketOfAudit;
};

bool Reader::readDocument(std::string_view text, std::int64_t base)
{
    const json::Outline outline = json::outlineOf(text);
    const bool isContainer
        = outline.root.type == json::Type::Object || outline.root.type == json::Type::Array;
    if (!isContainer || (outline.problem && elementCount(outline.root) == 0)) {
        m_problem = outline.problem.value_or(json::Problem {0, english(Phrase::JsonNoContainer)});
        return false;
    }
    Document doc {text, base, outline, json::Ledger(outline, m_sink, base),
        !json::invalidUtf8(text).has_value(), false, m_pathTicket, {}, {}, {}, {}, false, {}};

    KindName rootKind;
    if (m_tape.parse(text.substr(0, kRecordHead), outline.root.span.begin)
        || m_tape.root().isObject())
        rootKind = kindOfRecord(m_tape.root());
    if (outline.root.type == json::Type::Array) {
        readList(doc, outline.root, {});
    } else if (rootKind.kind != Kind::Unknown) {
        readSingle(doc, outline.root, rootKind);
    } else {
        learnEnvelope(doc);
        if (m_account.empty())
            learnAccount(firstRecordUrl(text));
        for (const json::OutlineNode& node : outline.root.members) {
            if (!m_stopped)
                readMember(doc, node);
        }
        tellPaging(doc);
    }
    if (!m_stopped)
        doc.ledger.finish(text.size());
    if (outline.problem)
        m_notes.add(english(Phrase::DocumentDamaged, {json::Ledger::reasonOf(*outline.problem)}));
    m_notes.giveTo(m_sink);
    return true;
}

/// What the paging fields tell of the records: account, ticket, what comes before and after. They
/// are few and small and usually stand behind the records, so they are read on their own.
void Reader::learnEnvelope(Document& doc)
{
    const json::OutlineNode& root = doc.outline.root;
    const auto textAt = [this, &doc](const json::OutlineNode* node) {
        if (node == nullptr || !node->complete || node->type != json::Type::String
            || !m_tape.parse(node->span.of(doc.text)))
            return std::string();
        return m_tape.root().text();
    };
    const auto memberOf = [&root](std::string_view object, std::string_view name) {
        const json::OutlineNode* node = root.member(object);
        return node != nullptr ? node->member(name) : nullptr;
    };
    const json::OutlineNode* headers = root.member("field_headers");
    doc.isLegacyReport = headers != nullptr && headers->type == json::Type::Object;
    const json::OutlineNode* ended = root.member("end_of_stream");
    doc.ended = ended != nullptr && ended->type == json::Type::True;
    const json::OutlineNode* more = memberOf("meta", "has_more");
    const bool hasMore = more != nullptr && more->type == json::Type::True;

    const std::string nextLink = textAt(memberOf("links", "next"));
    const std::string nextPage = textAt(root.member("next_page"));
    const std::string afterUrl = textAt(root.member("after_url"));
    doc.previous = textAt(root.member("previous_page"));
    doc.next = !nextPage.empty() ? nextPage : hasMore ? nextLink : afterUrl;
    for (const std::string& url : {nextPage, doc.previous, afterUrl, nextLink}) {
        learnAccount(url);
        if (doc.list.empty())
            doc.list = url;
        if (std::string id = ticketIdOf(url); !id.empty())
            doc.ticketId = std::move(id);
    }
    // In an incremental export it counts the page.
    const json::OutlineNode* count = root.member("count");
    if (count != nullptr && count->complete && ended == nullptr
        && root.member("end_time") == nullptr && m_tape.parse(count->span.of(doc.text)))
        doc.count = m_tape.root().integer();
    const json::OutlineNode* audits = root.member("audits");
    if (doc.ticketId.empty() && root.member("comments") != nullptr && audits != nullptr)
        learnAudits(doc, *audits);
}

/// Audits beside comments know the tickets that the comments do not name.
void Reader::learnAudits(Document& doc, const json::OutlineNode& audits)
{
    for (const json::Span& span : audits.elements) {
        if (!m_tape.parse(span.of(doc.text)))
            continue;
        const json::Value audit = m_tape.root();
        if (audit["ticket_id"].isPresent())
            doc.ticketOfAudit.insert_or_assign(audit["id"].id(), audit["ticket_id"].id());
    }
}

/// Where this document stands among the pages of its list.
void Reader::tellPaging(const Document& doc)
{
    PageNote note;
    note.list = listOf(doc.list);
    note.previous = doc.previous;
    if (!doc.ended)
        note.next = doc.next;
    if (const auto next = numberOf(pageOf(note.next)))
        note.page = *next - 1;
    else if (const auto previous = numberOf(pageOf(doc.previous)))
        note.page = *previous + 1;
    const std::string path = note.list.substr(0, note.list.find('?'));
    // The count is of the one list here, or of the one that the address names among those
    // side-loaded.
    const json::OutlineNode* counted = nullptr;
    int lists = 0;
    for (const json::OutlineNode& node : doc.outline.root.members) {
        if (node.type != json::Type::Array
            || (kindOfKey(node.key).kind == Kind::Unknown && node.key != "results"))
            continue;
        ++lists;
        if (lists == 1 || path.ends_with('/' + node.key))
            counted = &node;
    }
    if (counted != nullptr) {
        note.unit = counted->key;
        note.records = static_cast<std::int64_t>(counted->elements.size());
        if (lists == 1 || path.ends_with('/' + counted->key))
            note.total = doc.count;
    }
    if (!note.list.empty() || note.total)
        m_sink.page(std::move(note));
}

void Reader::readMember(Document& doc, const json::OutlineNode& node)
{
    const KindName kind = kindOfKey(node.key);
    const bool isImported = kind.kind == Kind::Ticket || kind.kind == Kind::Comment
        || kind.kind == Kind::User || kind.kind == Kind::Rating;
    const bool isReport = doc.isLegacyReport
        && (node.key == "results" || node.key == "field_headers" || node.key == "options");
    const bool areReportRows = isReport && node.key == "results";
    if (isEmpty(node, doc.text) || (isPagingKey(node.key) && node.complete)
        || (isReport && !areReportRows && node.complete)) {
        doc.ledger.imported(node.span);
    } else if (areReportRows) {
        doc.ledger.rejected(node.span, node.key,
            englishCount(Phrase::OldReportRows, static_cast<std::int64_t>(node.elements.size())));
    } else if (node.type == json::Type::Array && (isImported || node.key == "results")) {
        readList(doc, node, kind);
    } else if (node.type == json::Type::Object && isImported && node.key == kind.singular) {
        readSingle(doc, node, kind);
    } else if (isImported) {
        doc.ledger.rejected(node.span, node.key, english(Phrase::ListExpected));
    } else if (kind.kind != Kind::Unknown) {
        const std::size_t count = node.type == json::Type::Array ? node.elements.size() : 1;
        doc.ledger.rejected(node.span, node.key, notSupported(count, kind.singular));
    } else {
        doc.ledger.rejected(node.span, node.key, english(Phrase::NoZendeskField));
    }
}

void Reader::readList(Document& doc, const json::OutlineNode& node, KindName kind)
{
    const auto place = [&node](std::size_t index) {
        return node.key.empty() ? english(Phrase::PlaceRecord, {std::to_string(index + 1)})
                                : node.key + '[' + std::to_string(index) + ']';
    };
    // A whole first page in rising order begins with the comment that opened the ticket.
    std::size_t opening = node.elements.size();
    if (kind.kind == Kind::Comment && doc.previous.empty() && !node.elements.empty()) {
        opening = 0;
        if (!m_tape.parse(doc.text, node.elements.front().begin))
            opening = node.elements.size();
        const std::string first = m_tape.root()["created_at"].text();
        if (m_tape.parse(doc.text, node.elements.back().begin)
            && m_tape.root()["created_at"].text() < first)
            opening = doc.next.empty() ? node.elements.size() - 1 : node.elements.size();
        if (m_tape.parse(doc.text, node.elements.front().begin) && doc.ticketId.empty()
            && doc.ticketOfAudit.empty() && !m_tape.root()["ticket_id"].isPresent()) {
            doc.ledger.rejected(node.span, node.key,
                englishCount(
                    Phrase::CommentsOfNoTicket, static_cast<std::int64_t>(node.elements.size())));
            return;
        }
    }
    for (std::size_t i = 0; i < node.elements.size(); ++i) {
        if (!takeElement(doc, node.elements[i], kind, place(i), i == opening))
            return;
    }
}

void Reader::readSingle(Document& doc, const json::OutlineNode& node, KindName kind)
{
    const std::string place = node.key.empty() ? english(Phrase::PlaceDocument) : node.key;
    if (!node.complete) {
        doc.ledger.rejected(node.span, place,
            doc.outline.problem ? json::Ledger::reasonOf(*doc.outline.problem)
                                : english(Phrase::BrokenOff));
        return;
    }
    (void)takeElement(doc, node.span, kind, place, false);
}

/// One record of a document into the sink and into the account. False: stop reading.
bool Reader::takeElement(
    Document& doc, json::Span span, KindName kind, const std::string& place, bool mayOpen)
{
    if (const auto problem = json::readRecord(m_tape, doc.text, span, doc.validUtf8)) {
        doc.ledger.rejected(span, place, json::Ledger::reasonOf(*problem));
        return true;
    }
    const json::Value record = m_tape.root();
    const KindName found = kind.kind != Kind::Unknown ? kind : kindOfRecord(record);
    std::string ticketId = record["ticket_id"].id();
    if (ticketId.empty())
        ticketId = doc.ticketId;
    if (const auto audit = doc.ticketOfAudit.find(record["audit_id"].id());
        ticketId.empty() && audit != doc.ticketOfAudit.end())
        ticketId = audit->second;

    const std::string reason = take(record, found.kind, place, ticketId, mayOpen);
    if (reason.empty())
        doc.ledger.imported(span);
    else
        doc.ledger.rejected(span, place,
            found.kind == Kind::Other || found.kind == Kind::Audit ? notSupported(1, found.singular)
                                                                   : reason);
    return proceed(doc.base + static_cast<std::int64_t>(span.end));
}

bool Reader::readLines(QIODevice& device, std::string head)
{
    json::LineReader lines(device, std::move(head));
    json::LineReader::Line line;
    while (!m_stopped && lines.next(line)) {
        const ByteRange range {line.offset, line.length};
        const std::string place = english(Phrase::PlaceLine, {std::to_string(line.number)});
        if (line.tooLong) {
            flushUnsupported();
            m_sink.rejected(range, place,
                english(Phrase::LineTooLong, {std::to_string(json::kMaxLineBytes >> 20)}));
        } else {
            readLine(line.text, range, place);
        }
        (void)proceed(range.offset + range.length);
    }
    flushUnsupported();
    m_notes.giveTo(m_sink);
    return !lines.failed();
}

void Reader::readLine(std::string_view text, ByteRange range, const std::string& place)
{
    const std::size_t begin = json::skipSpace(text, range.offset == 0 ? json::bomLength(text) : 0);
    if (begin == text.size()) {
        flushUnsupported();
        m_sink.imported(range);
        return;
    }
    std::optional<json::Problem> problem;
    if (const auto bad = json::invalidUtf8(text))
        problem = json::Problem {*bad, english(Phrase::JsonNotUtf8)};
    else if (!m_tape.parse(text, begin))
        problem = m_tape.problem();
    else if (const std::size_t rest = json::skipSpace(text, m_tape.end()); rest < text.size())
        problem = json::Problem {rest, english(Phrase::JsonBehindRecord)};
    if (problem) {
        flushUnsupported();
        problem->offset += static_cast<std::size_t>(range.offset);
        m_sink.rejected(range, place, json::Ledger::reasonOf(*problem));
        return;
    }
    const json::Value record = m_tape.root();
    const KindName found = kindOfRecord(record);
    if (found.kind == Kind::Other || found.kind == Kind::Audit) {
        addUnsupported(range, place, found.singular);
        return;
    }
    flushUnsupported();
    if (found.kind == Kind::Unknown && isEnvelope(record)) {
        // Pages of the API, one a line.
        if (readDocument(text, range.offset)) {
            const auto read = static_cast<std::int64_t>(text.size());
            if (range.length > read && !m_stopped)
                m_sink.imported({range.offset + read, range.length - read});
            return;
        }
    }
    const std::string reason = take(record, found.kind, place, record["ticket_id"].id(), false);
    if (reason.empty())
        m_sink.imported(range);
    else
        m_sink.rejected(range, place, reason);
}

void Reader::addUnsupported(ByteRange range, const std::string& place, std::string_view kind)
{
    if (m_unsupported.count > 0 && m_unsupported.kind == kind) {
        m_unsupported.range.length += range.length;
        ++m_unsupported.count;
        return;
    }
    flushUnsupported();
    m_unsupported = {range, place, std::string(kind), 1};
}

void Reader::flushUnsupported()
{
    if (m_unsupported.count > 0)
        m_sink.rejected(m_unsupported.range, m_unsupported.place,
            notSupported(m_unsupported.count, m_unsupported.kind));
    m_unsupported = {};
}

std::string Reader::take(const json::Value& record, Kind kind, const std::string& place,
    const std::string& ticketId, bool mayOpen)
{
    if (!record.isObject())
        return english(Phrase::RecordExpected);
    if (const json::Value twice = record.duplicateKey(); twice.isPresent())
        m_notes.add(english(Phrase::KeyTwice, {place, std::string(twice.raw())}));
    if (kind != Kind::Unknown)
        learnAccount(record["url"].text());
    switch (kind) {
    case Kind::Ticket:
        return takeTicket(record, place);
    case Kind::Comment: {
        if (ticketId.empty())
            return english(Phrase::CommentOfNoTicket);
        ImportedMessage message = commentOf(record, ticketId);
        message.isOpening = mayOpen;
        m_sink.message(std::move(message));
        return {};
    }
    case Kind::User:
        if (record["id"].id().empty())
            return english(Phrase::UserWithoutId);
        m_sink.person(personOf(record));
        return {};
    case Kind::Rating:
        if (record["ticket_id"].id().empty())
            return english(Phrase::RatingWithoutTicket);
        m_sink.rating(ratingOf(record));
        return {};
    case Kind::Audit:
    case Kind::Other:
        return english(Phrase::KindNotImported);
    case Kind::Unknown:
        break;
    }
    return english(Phrase::NoZendeskRecord);
}

std::string Reader::takeTicket(const json::Value& ticket, const std::string& place)
{
    if (ticket["id"].id().empty())
        return english(Phrase::TicketWithoutId);
    ImportedThread thread = threadOf(ticket);
    if (std::find(kStatuses.begin(), kStatuses.end(), thread.status) == kStatuses.end())
        m_notes.add(english(Phrase::UnknownStatus, {place, thread.status}));
    m_sink.thread(std::move(thread));
    const json::Value comments = ticket["comments"];
    if (comments.firstElement().isObject())
        takeEmbedded(ticket, comments);
    else if (!ticket["description"].text().empty())
        m_sink.message(openingOf(ticket));
    if (ImportedRating rating = ratingInside(ticket); !rating.score.empty())
        m_sink.rating(std::move(rating));
    return {};
}

/// The comments inside a ticket; what the first of them leaves out is the ticket's.
void Reader::takeEmbedded(const json::Value& ticket, const json::Value& comments)
{
    const std::string ticketId = ticket["id"].id();
    const bool isDeleted = ticket["status"].is("deleted");
    bool isFirst = true;
    for (json::Value comment = comments.firstElement(); comment.isPresent();
         comment = comments.elementAfter(comment)) {
        ImportedMessage message = commentOf(comment, ticketId);
        message.isDeleted = isDeleted;
        if (isFirst) {
            isFirst = false;
            message.isOpening = true;
            message.subject = subjectOf(ticket);
            if (message.sentRaw.empty()) {
                message.sentRaw = ticket["created_at"].text();
                message.sentAt = json::instant(ticket["created_at"]);
            }
            if (message.author.isEmpty())
                message.author.externalId = ticket["requester_id"].id();
        }
        m_sink.message(std::move(message));
    }
}

void Reader::learnAccount(std::string_view url)
{
    if (url.empty())
        return;
    std::string host = apiHost(url);
    if (host.empty() || host == m_account)
        return;
    m_account = std::move(host);
    m_sink.account(m_account);
}

bool Reader::proceed(std::int64_t bytesDone)
{
    constexpr int kRecordsBetween = 100;
    if (m_stopped)
        return false;
    if (++m_sinceProceed >= kRecordsBetween) {
        m_sinceProceed = 0;
        m_stopped = !m_sink.proceed(bytesDone);
    }
    return !m_stopped;
}

} // namespace waymark::zendesk
