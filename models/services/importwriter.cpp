// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importwriter.h"

#include "base/hash.h"
#include "services/messageuid.h"
#include "services/workspacerecords.h"
#include "storage/auditstore.h"
#include "storage/connection.h"
#include "storage/messageindexes.h"

#include <bit>
#include <cstring>
#include <tuple>

namespace waymark {

namespace {

/// Kinds that deliver one text twice: the opening text of a ticket is also its first comment.
constexpr std::string_view kTicketKind = "ticket";
constexpr std::string_view kCommentKind = "comment";

/// Text a transaction, in bytes: about what the full-text index can gather before it must write,
/// and a few seconds at most during which nobody else can write.
constexpr std::size_t kCommitBytes = std::size_t {32} << 20;

/// Beyond this many stored records the memory is given back and the table asked.
constexpr std::size_t kRememberedKeys = 5'000'000;

/// Under which the opening text of a ticket is remembered for its thread.
std::uint64_t twinKey(ThreadId thread, std::uint64_t contentHash)
{
    return stableHash(kTicketKind, contentHash + static_cast<std::uint64_t>(thread.value()));
}

/// How many of the eight bytes at @p at come before the first white space or control character.
std::size_t blackBytes(const char* at)
{
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    constexpr std::uint64_t kHigh = 0x80 * kEach;
    std::uint64_t bytes = 0;
    for (unsigned i = 0; i < 8; ++i) // little-endian by construction, whatever the machine
        bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(at[i])) << (8 * i);
    // "Determine if a word has a byte less than n" (S. E. Anderson, Bit Twiddling Hacks): exact for
    // the lowest such byte.
    const std::uint64_t white = (bytes - kEach * (' ' + 1)) & ~bytes & kHigh;
    return white == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(white)) / 8;
}

/// The text with every run of white space as one space: copies differ in line ends and indents.
/// Eight bytes at a time: where words end cannot be foretold, and a wrong guess at each of them
/// costs more than the copying.
std::string collapsed(std::string_view text)
{
    constexpr std::size_t kStep = 8;
    std::string out(text.size() + kStep, '\0');
    std::size_t to = 0;
    std::size_t at = 0;
    bool gap = false;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) <= ' ') {
            gap = to > 0;
            ++at;
            continue;
        }
        out[to] = ' ';
        to += gap ? 1 : 0;
        gap = false;
        std::size_t step = kStep;
        while (step == kStep && at + kStep <= text.size()) {
            step = blackBytes(text.data() + at);
            std::memcpy(out.data() + to, text.data() + at, kStep);
            to += step;
            at += step;
        }
        for (; step == kStep && at < text.size() && static_cast<unsigned char>(text[at]) > ' ';
             ++at)
            out[to++] = text[at];
    }
    out.resize(to);
    return out;
}

void appendJsonText(std::string& out, std::string_view text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (u < 0x20) {
            out += "\\u00";
            out += kHex[u >> 4];
            out += kHex[u & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

class ObjectText
{
public:
    void add(std::string_view key, std::string_view value)
    {
        if (value.empty())
            return;
        begin(key);
        appendJsonText(m_text, value);
    }
    void begin(std::string_view key)
    {
        m_text += m_text.empty() ? '{' : ',';
        appendJsonText(m_text, key);
        m_text += ':';
    }
    std::string& text() { return m_text; }
    [[nodiscard]] std::string finish()
    {
        if (m_text.empty())
            return {};
        m_text += '}';
        return std::move(m_text);
    }

private:
    std::string m_text;
};

/// Of two versions the later wins. Of two of the same instant the fuller does, and of equally full
/// ones that of the higher fingerprint, so that the order in which files are read decides nothing.
/// Where no version has an instant and the words differ, that holds within one import only; a later
/// import replaces them, for somebody corrected or blacked out such a record.
Result<bool> isNewer(MessageStore& messages, const PreparedMessage& incoming,
    const MessageStamp& known, const MessageRow& row)
{
    const auto& updatedAt = incoming.message.updatedAt;
    if (updatedAt != known.updatedAt)
        return updatedAt > known.updatedAt;
    if (!updatedAt && known.batch != row.batch && incoming.contentHash != known.contentHash)
        return true;
    const auto stored = messages.shapeOf(known.id);
    if (!stored)
        return stored.error();
    const MessageShape shape = shapeOf(row);
    return std::make_tuple(shape.bytes, shape.fingerprint)
        > std::make_tuple(stored->bytes, stored->fingerprint);
}

std::uint32_t flagsOf(const ImportedMessage& message)
{
    std::uint32_t flags = 0;
    if (message.isPublic)
        flags |= MessagePublic;
    if (message.isOpening)
        flags |= MessageOpening;
    if (message.isAutomatic)
        flags |= MessageAutomatic;
    if (message.isDeleted)
        flags |= MessageDeleted;
    if (message.isAccepted)
        flags |= MessageAccepted;
    if (message.authorRole == SourceRole::Staff)
        flags |= MessageFromStaff;
    if (message.authorRole == SourceRole::Bot)
        flags |= MessageFromBot;
    return flags;
}

std::string_view shownAuthor(const ImportedIdentity& author)
{
    if (!author.name.empty())
        return author.name;
    return author.handle.empty() ? author.email : author.handle;
}

/// What the record itself says of its row; its keys are the writer's.
MessageRow rowOf(const PreparedMessage& prepared)
{
    const ImportedMessage& message = prepared.message;
    MessageRow row;
    row.kind = message.kind;
    row.externalId = message.externalId;
    row.sentAt = message.sentAt;
    row.updatedAt = message.updatedAt;
    row.contentHash = prepared.contentHash;
    row.flags = flagsOf(message);
    row.likes = message.likes;
    row.category = prepared.category;
    row.confidence = prepared.confidence;
    row.subject = message.subject;
    row.author = shownAuthor(message.author);
    row.body = message.body;
    row.html = message.html;
    row.headers = message.headers;
    row.extra = message.extra;
    row.detail = prepared.detail;
    return row;
}

RecordCounts& countsOf(StoreOutcome outcome, RecordCounts& counts)
{
    switch (outcome) {
    case StoreOutcome::New:
        ++counts.fresh;
        break;
    case StoreOutcome::Changed:
        ++counts.changed;
        break;
    case StoreOutcome::Same:
        ++counts.same;
        break;
    }
    return counts;
}

} // namespace

std::uint64_t contentHashOf(const ImportedMessage& message)
{
    // A ticket's text and its first comment must come out equal, whatever stands around them.
    std::uint64_t hash = stableHash(collapsed(message.body));
    if (message.kind == kTicketKind || message.kind == kCommentKind)
        return hash;
    hash = stableHash(message.subject, hash);
    hash = stableHash(
        message.author.email.empty() ? message.author.name : message.author.email, hash);
    const Millis at = message.sentAt.value_or(-1);
    return stableHash(message.sentAt ? std::to_string(at) : message.sentRaw, hash);
}

std::string detailJson(const ImportedMessage& message)
{
    ObjectText object;
    object.add("parent", message.parentId);
    if (!message.references.empty()) {
        object.begin("references");
        std::string& out = object.text();
        for (std::size_t i = 0; i < message.references.size(); ++i) {
            out += i == 0 ? '[' : ',';
            appendJsonText(out, message.references[i]);
        }
        out += ']';
    }
    if (!message.recipients.empty()) {
        object.begin("recipients");
        std::string& out = object.text();
        for (std::size_t i = 0; i < message.recipients.size(); ++i) {
            out += i == 0 ? "[[" : ",[";
            appendJsonText(out, message.recipients[i].name);
            out += ',';
            appendJsonText(out, message.recipients[i].email);
            out += ']';
        }
        out += ']';
    }
    if (!message.attachments.empty()) {
        object.begin("attachments");
        std::string& out = object.text();
        for (std::size_t i = 0; i < message.attachments.size(); ++i) {
            const ImportedAttachment& attachment = message.attachments[i];
            out += i == 0 ? "[[" : ",[";
            appendJsonText(out, attachment.name);
            out += ',';
            appendJsonText(out, attachment.type);
            out += ',' + std::to_string(attachment.size) + ']';
        }
        out += ']';
    }
    if (!message.sentAt || message.kind == "mail")
        object.add("date", message.sentRaw);
    object.add("encoding", message.encodingNote);
    object.add("email", message.author.email);
    object.add("handle", message.author.handle);
    object.add("author_id", message.author.externalId);
    return object.finish();
}

ImportWriter::ImportWriter(Connection& connection, BatchId batch, int commitEvery)
    : m_connection(&connection)
    , m_batch(batch)
    , m_directory(connection)
    , m_threads(connection)
    , m_messages(connection)
    , m_commitEvery(commitEvery)
{
}

ImportWriter::~ImportWriter() = default;

Result<void> ImportWriter::ensureTransaction()
{
    if (m_transaction
        && (m_inTransaction >= m_commitEvery || m_textInTransaction >= kCommitBytes)) {
        if (auto done = commit(false); !done)
            return done;
    }
    if (m_transaction)
        return {};
    auto begun = Transaction::begin(*m_connection);
    if (!begun)
        return begun.error();
    m_transaction = std::make_unique<Transaction>(std::move(begun).value());
    m_inTransaction = 0;
    m_textInTransaction = 0;
    return m_bulk ? Result<void>() : prepareBulk();
}

Result<void> ImportWriter::prepareBulk()
{
    m_bulk = true;
    if (auto done = m_directory.setBatch(m_batch); !done)
        return done;
    const auto empty = m_messages.isEmpty();
    if (!empty)
        return empty.error();
    m_knowsAll = *empty;
    if (m_knowsAll) {
        m_owesIndexes = true;
        if (auto done = dropReadingIndexes(*m_connection); !done)
            return done;
    }
    return m_messages.prepareBulk();
}

void ImportWriter::remember(std::uint64_t key)
{
    if (!m_knowsAll)
        return;
    m_stored.insert(key);
    if (m_stored.size() > kRememberedKeys) {
        m_knowsAll = false;
        m_stored.clear();
    }
}

Result<void> ImportWriter::finish()
{
    if (auto done = commit(true); !done || !m_owesIndexes)
        return done;
    m_owesIndexes = false;
    return makeReadingIndexes(*m_connection);
}

Result<void> ImportWriter::commit(bool isLast)
{
    if (!m_transaction)
        return {};
    if (auto done = m_directory.flush(isLast); !done)
        return done;
    auto done = m_transaction->commit();
    m_transaction.reset();
    return done;
}

Result<void> ImportWriter::write(ImportRecord& record, FileReport& report)
{
    if (auto done = ensureTransaction(); !done)
        return done;
    ++m_inTransaction;
    m_host = record.host;
    if (const auto* own = std::get_if<WorkspaceRecord>(&record.value)) {
        const auto restored = restoreRecord(*m_connection, own->json);
        if (!restored)
            return restored.error();
        if (restored->isDecision)
            countsOf(restored->outcome, report.decisions);
        return {};
    }
    // An address belongs to no account; only a workspace export names people that way.
    const auto account = m_system.empty() ? Result<AccountId>(AccountId(0))
                                          : m_directory.account(m_system, record.host);
    if (!account)
        return account.error();
    const qint64 threads = m_threads.threadsMade();
    const qint64 people = m_directory.peopleMade();
    Result<void> done;
    if (auto* message = std::get_if<PreparedMessage>(&record.value)) {
        done = writeMessage(*account, *message, report);
    } else if (const auto* person = std::get_if<ImportedPerson>(&record.value)) {
        const auto outcome = m_directory.person(*account, *person, m_batch);
        if (outcome)
            countsOf(*outcome, report.people);
        else
            done = outcome.error();
    } else if (const auto* thread = std::get_if<ImportedThread>(&record.value)) {
        const auto outcome = m_threads.record(*account, *thread, m_batch);
        if (!outcome)
            done = outcome.error();
    } else if (const auto* rating = std::get_if<ImportedRating>(&record.value)) {
        const auto outcome = m_threads.rating(*account, *rating, m_batch);
        if (outcome)
            countsOf(*outcome, report.ratings);
        else
            done = outcome.error();
    }
    report.threads += m_threads.threadsMade() - threads;
    report.newPeople += m_directory.peopleMade() - people;
    return done;
}

Result<ThreadId> ImportWriter::threadOf(AccountId account, const ImportedMessage& message)
{
    if (!message.threadKey.empty())
        return m_threads.keyed(account, message.threadKey);
    std::vector<std::string> references = message.references;
    if (!message.parentId.empty())
        references.push_back(message.parentId);
    return m_threads.ofMail(account, message.externalId, references);
}

Result<void> ImportWriter::writeMessage(
    AccountId account, PreparedMessage& prepared, FileReport& report)
{
    const ImportedMessage& message = prepared.message;
    const auto thread = threadOf(account, message);
    if (!thread)
        return thread.error();
    const auto identity = m_directory.identity(
        account, m_system == "mail", message.author, message.authorRole, message.sentAt);
    if (!identity)
        return identity.error();
    const auto outcome = storeMessage(account, *thread, *identity, prepared);
    if (!outcome)
        return outcome.error();
    countsOf(*outcome, report.messages);
    if (message.isAutomatic)
        ++report.automatic;
    ++m_written;
    return {};
}

Result<std::optional<MessageStamp>> ImportWriter::twinInThread(
    AccountId, ThreadId thread, const PreparedMessage& prepared)
{
    const std::string& kind = prepared.message.kind;
    if (m_system == "zendesk" && kind == kTicketKind)
        return m_messages.findInThread(thread, kCommentKind, prepared.contentHash);
    if (m_system == "zendesk" && kind == kCommentKind
        && mayKnow(twinKey(thread, prepared.contentHash)))
        return m_messages.findInThread(thread, kTicketKind, prepared.contentHash);
    return std::optional<MessageStamp>();
}

Result<StoreOutcome> ImportWriter::storeMessage(
    AccountId account, ThreadId thread, IdentityId identity, PreparedMessage& prepared)
{
    const ImportedMessage& message = prepared.message;
    // A Message-ID may be repeated with other content; a row may have no id: then the content
    // decides.
    const bool byContent = message.externalId.empty() || message.kind == "mail";
    const std::string variant = byContent ? toHex(prepared.contentHash) : std::string();
    const std::uint64_t uid
        = messageUid(m_system, m_host, message.kind, message.externalId, variant);
    Result<std::optional<MessageStamp>> known = std::optional<MessageStamp>();
    if (mayKnow(uid))
        known = m_messages.find(account, message.kind, message.externalId, variant);
    if (!known)
        return known.error();

    MessageRow row = rowOf(prepared);
    row.account = account;
    row.variant = variant;
    row.thread = thread;
    row.identity = identity;
    row.batch = m_batch;
    row.uid = uid;

    if (known->has_value()) {
        const auto newer = isNewer(m_messages, prepared, **known, row);
        if (!newer)
            return newer.error();
        if (!*newer)
            return StoreOutcome::Same;
        if (auto done = m_messages.update((*known)->id, row); !done)
            return done.error();
        if (message.kind == kTicketKind)
            remember(twinKey(thread, prepared.contentHash));
        return StoreOutcome::Changed;
    }
    const auto twin = twinInThread(account, thread, prepared);
    if (!twin)
        return twin.error();
    if (twin->has_value()) {
        if (message.kind == kTicketKind)
            return StoreOutcome::Same; // its first comment is here and says the same
        const auto old = m_messages.load((*twin)->id);
        if (!old)
            return old.error();
        if (auto done = m_messages.update((*twin)->id, row); !done)
            return done.error();
        if (*old) {
            if (auto done = AuditStore(*m_connection).moveMarks((*old)->uid, row.uid); !done)
                return done.error();
        }
        remember(uid);
        return StoreOutcome::Changed;
    }
    const auto id = m_messages.insert(row);
    if (!id)
        return id.error();
    remember(uid);
    if (message.kind == kTicketKind)
        remember(twinKey(thread, prepared.contentHash));
    m_textInTransaction += row.subject.size() + row.author.size() + row.body.size();
    return StoreOutcome::New;
}

} // namespace waymark
