// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/discourse/discoursereader.h"

#include "base/phrase.h"

#include "formats/json/jsoninput.h"
#include "formats/json/jsontext.h"

#include <algorithm>
#include <array>

namespace waymark::discourse {

namespace {

constexpr auto kOthers = std::to_array<std::string_view>(
    {"about", "admin_badges", "badge", "badge_groupings", "badge_types", "badges", "bookmarks",
        "categories", "category", "category_list", "flair_groups", "group", "groups", "invites",
        "members", "notifications", "owners", "pending_posts", "primary_groups", "site",
        "tag_groups", "tags", "user_actions", "user_badges", "user_summary"});

constexpr auto kPagings = std::to_array<std::string_view>(
    {"extras", "grouped_search_result", "id", "load_more_notifications", "meta", "more_topics_url",
        "seen_notification_id", "success", "timeline_lookup", "total_rows_notifications"});

std::string notSupported(std::size_t count, std::string_view kind)
{
    return englishCount(
        Phrase::KindsNotImported, static_cast<std::int64_t>(count), {std::string(kind)});
}

bool isEmpty(const json::OutlineNode& node, std::string_view text)
{
    if (node.type == json::Type::Null)
        return true;
    const std::string_view raw = node.span.of(text);
    return (node.type == json::Type::Array || node.type == json::Type::Object)
        && json::skipSpace(raw, 1) + 1 == raw.size();
}

std::size_t elementCount(const json::OutlineNode& node)
{
    std::size_t count = node.elements.size();
    for (const json::OutlineNode& member : node.members)
        count += elementCount(member);
    return count;
}

/// Entries of a list, also of one inside an object ("category_list.categories"), else one.
std::size_t recordCount(const json::OutlineNode& node)
{
    if (node.type == json::Type::Array)
        return node.elements.size();
    return node.key == "category_list" ? elementCount(node) : 1;
}

/// The topic's id in an address or file name: "t/some-title/280/posts.json", "t_280_1.json".
std::string topicIdOf(std::string_view path)
{
    // Folders are looked for with the slash before them, which a relative path may lack.
    const std::string rooted = '/' + std::string(path);
    path = rooted;
    const std::size_t name = path.find_last_of('/') + 1;
    for (const std::string_view word : {"/t/", "t_", "t-", "topic_", "topic-"}) {
        const bool isFolder = word == "/t/";
        std::size_t at = isFolder ? path.find(word) : name;
        if (at == std::string_view::npos || path.substr(at, word.size()) != word)
            continue;
        at += word.size();
        const std::size_t digit = isFolder ? path.find_first_of("0123456789", at) : at;
        std::string id;
        for (std::size_t i = digit; i < path.size() && path[i] >= '0' && path[i] <= '9'; ++i)
            id += path[i];
        if (!id.empty())
            return id;
    }
    return {};
}

} // namespace

struct Reader::Document
{
    std::string_view text;
    std::int64_t base = 0;
    const json::Outline& outline;
    json::Ledger ledger;
    bool validUtf8 = true;
    Topic topic;
};

Kind kindOfKey(std::string_view key)
{
    if (key == "latest_posts" || key == "private_posts" || key == "posts" || key == "post")
        return Kind::Post;
    if (key == "topics" || key == "topic")
        return Kind::Topic;
    if (key == "users" || key == "user" || key == "directory_items" || key == "featured_users")
        return Kind::User;
    if (std::find(kPagings.begin(), kPagings.end(), key) != kPagings.end())
        return Kind::Paging;
    if (std::find(kOthers.begin(), kOthers.end(), key) != kOthers.end())
        return Kind::Other;
    return Kind::Unknown;
}

Kind kindOfRecord(const json::Value& record)
{
    if (!record.isObject())
        return Kind::Unknown;
    const auto has = [&record](std::string_view key) { return record[key].isPresent(); };
    if ((has("cooked") || has("raw")) && has("username") && (has("post_number") || has("topic_id")))
        return Kind::Post;
    if (has("title") && has("slug") && has("posts_count"))
        return Kind::Topic;
    if (has("username") && (has("trust_level") || has("avatar_template")))
        return Kind::User;
    return Kind::Unknown;
}

Reader::Reader(RecordSink& sink, std::string_view path)
    : m_sink(sink)
    , m_pathTopic(topicIdOf(path))
{
}

bool Reader::readDocument(std::string_view text, std::int64_t base)
{
    const json::Outline outline = json::outlineOf(text);
    const json::OutlineNode& root = outline.root;
    const bool isContainer = root.type == json::Type::Object || root.type == json::Type::Array;
    if (!isContainer || (outline.problem && elementCount(root) == 0)) {
        m_problem = outline.problem.value_or(json::Problem {0, english(Phrase::JsonNoContainer)});
        return false;
    }
    Document doc {text, base, outline, json::Ledger(outline, m_sink, base),
        !json::invalidUtf8(text).has_value(), {}};
    const json::OutlineNode* stream = root.member("post_stream");
    if (root.type == json::Type::Array)
        readList(doc, root, Kind::Unknown);
    else if (stream != nullptr && stream->type == json::Type::Object)
        readTopic(doc, *stream);
    else
        readEnvelope(doc);
    if (!m_stopped)
        doc.ledger.finish(text.size());
    if (outline.problem)
        m_notes.add(english(Phrase::DocumentDamaged, {json::Ledger::reasonOf(*outline.problem)}));
    m_notes.giveTo(m_sink);
    return true;
}

/// A topic with its posts, or a further page of them. All but the posts is the topic's record.
void Reader::readTopic(Document& doc, const json::OutlineNode& stream)
{
    const json::OutlineNode& root = doc.outline.root;
    const json::OutlineNode* posts = stream.member("posts");
    std::string whole = root.complete && posts != nullptr
        ? json::withoutMember(doc.text, root.span, posts->memberSpan)
        : std::string(root.span.of(doc.text));
    const bool isSound = m_tape.parse(whole) && (doc.validUtf8 || !json::invalidUtf8(whole));
    const json::Value topic = m_tape.root();
    doc.topic.id = topic["id"].id();
    if (doc.topic.id.empty())
        doc.topic.id = m_pathTopic;
    const bool isThread = isSound && topic["title"].isString() && !doc.topic.id.empty();
    if (isThread) {
        ImportedThread thread = threadOf(topic, json::minified(whole));
        doc.topic.title = thread.subject;
        doc.topic.isPrivate = thread.isPrivate;
        doc.topic.acceptedNumbers = acceptedNumbersOf(topic);
        m_sink.thread(std::move(thread));
    }
    // posts_count leaves out small actions, which the stream of ids holds.
    const std::int64_t expected = std::max(topic["posts_count"].integer().value_or(0),
        static_cast<std::int64_t>(topic["post_stream"]["stream"].count()));
    if (posts != nullptr)
        indexPosts(doc, *posts, expected);

    for (const json::OutlineNode& node : root.members) {
        if (m_stopped)
            return;
        if (&node != &stream) {
            readPart(doc, node, isThread);
            continue;
        }
        for (const json::OutlineNode& part : stream.members) {
            if (&part != posts || isEmpty(part, doc.text))
                readPart(doc, part, true);
            else if (part.type == json::Type::Array)
                readList(doc, part, Kind::Post);
            else
                doc.ledger.rejected(part.span, part.key, english(Phrase::PostsExpected));
            if (m_stopped)
                return;
        }
    }
}

/// A member of a topic's document that is no list of posts.
void Reader::readPart(Document& doc, const json::OutlineNode& node, bool isOfThread)
{
    if (!node.complete)
        doc.ledger.rejected(node.span, node.key, english(Phrase::BreaksOffHere));
    else if (isOfThread || isEmpty(node, doc.text) || kindOfKey(node.key) == Kind::Paging)
        doc.ledger.imported(node.span);
    else
        doc.ledger.rejected(node.span, node.key, english(Phrase::FieldOfUnknownTopic));
}

/// Post numbers to ids, for the replies, and whether posts are missing.
void Reader::indexPosts(Document& doc, const json::OutlineNode& posts, std::int64_t expected)
{
    PageNote note;
    note.list = english(Phrase::Topic, {doc.topic.id});
    note.unit = "posts";
    note.records = static_cast<std::int64_t>(posts.elements.size());
    if (expected > 0)
        note.total = expected;
    for (const json::Span& span : posts.elements) {
        if (!m_tape.parse(span.of(doc.text)))
            continue;
        const json::Value post = m_tape.root();
        if (const auto id = post["id"].integer())
            note.ids.push_back(*id);
        if (const auto number = post["post_number"].integer())
            doc.topic.idOfNumber.insert_or_assign(*number, post["id"].id());
    }
    if (!doc.topic.id.empty())
        m_sink.page(std::move(note));
}

void Reader::readEnvelope(Document& doc)
{
    const json::OutlineNode& root = doc.outline.root;
    // One post or one user is its own document.
    constexpr std::size_t kRecordHead = std::size_t {1} << 20;
    (void)m_tape.parse(doc.text.substr(0, kRecordHead), root.span.begin);
    if (const Kind kind = kindOfRecord(m_tape.root()); kind != Kind::Unknown) {
        readSingle(doc, root, kind);
        return;
    }
    for (const json::OutlineNode& node : root.members) {
        if (m_stopped)
            return;
        readMember(doc, node);
    }
}

void Reader::readMember(Document& doc, const json::OutlineNode& node)
{
    const Kind kind = kindOfKey(node.key);
    const bool isImported = kind == Kind::Post || kind == Kind::Topic || kind == Kind::User;
    if (isEmpty(node, doc.text) || (kind == Kind::Paging && node.complete)) {
        doc.ledger.imported(node.span);
    } else if (node.key == "topic_list" && node.type == json::Type::Object) {
        readTopicList(doc, node);
    } else if (isImported && node.type == json::Type::Array) {
        readList(doc, node, kind);
    } else if (isImported && node.type == json::Type::Object) {
        readSingle(doc, node, kind);
    } else if (kind == Kind::Other) {
        doc.ledger.rejected(node.span, node.key, notSupported(recordCount(node), node.key));
    } else {
        doc.ledger.rejected(node.span, node.key, english(Phrase::NoDiscourseField));
    }
}

void Reader::readTopicList(Document& doc, const json::OutlineNode& node)
{
    for (const json::OutlineNode& member : node.members) {
        if (member.key == "topics" && member.type == json::Type::Array)
            readList(doc, member, Kind::Topic);
        else if (member.complete)
            doc.ledger.imported(member.span);
        else
            doc.ledger.rejected(member.span, member.key, english(Phrase::BreaksOffHere));
        if (m_stopped)
            return;
    }
}

void Reader::readList(Document& doc, const json::OutlineNode& node, Kind kind)
{
    for (std::size_t i = 0; i < node.elements.size(); ++i) {
        const std::string place = node.key.empty()
            ? english(Phrase::PlaceRecord, {std::to_string(i + 1)})
            : node.key + '[' + std::to_string(i) + ']';
        if (!takeElement(doc, node.elements[i], kind, place))
            return;
    }
}

void Reader::readSingle(Document& doc, const json::OutlineNode& node, Kind kind)
{
    const std::string place = node.key.empty() ? english(Phrase::PlaceDocument) : node.key;
    if (!node.complete) {
        doc.ledger.rejected(node.span, place,
            doc.outline.problem ? json::Ledger::reasonOf(*doc.outline.problem)
                                : english(Phrase::BrokenOff));
        return;
    }
    (void)takeElement(doc, node.span, kind, place);
}

bool Reader::takeElement(Document& doc, json::Span span, Kind kind, const std::string& place)
{
    if (const auto problem = json::readRecord(m_tape, doc.text, span, doc.validUtf8)) {
        doc.ledger.rejected(span, place, json::Ledger::reasonOf(*problem));
        return true;
    }
    const json::Value record = m_tape.root();
    const std::string reason
        = take(record, kind != Kind::Unknown ? kind : kindOfRecord(record), doc.topic, place);
    if (reason.empty())
        doc.ledger.imported(span);
    else
        doc.ledger.rejected(span, place, reason);
    return proceed(doc.base + static_cast<std::int64_t>(span.end));
}

std::string Reader::take(
    const json::Value& record, Kind kind, const Topic& topic, const std::string& place)
{
    if (!record.isObject())
        return english(Phrase::RecordExpected);
    if (const json::Value twice = record.duplicateKey(); twice.isPresent())
        m_notes.add(english(Phrase::KeyTwice, {place, std::string(twice.raw())}));
    switch (kind) {
    case Kind::Post:
        if (record["id"].id().empty())
            return english(Phrase::PostWithoutId);
        if (!record["cooked"].isPresent() && !record["raw"].isPresent())
            return english(Phrase::PostWithoutText);
        m_sink.message(postOf(record, topic));
        return {};
    case Kind::Topic:
        if (record["id"].id().empty())
            return english(Phrase::TopicWithoutId);
        m_sink.thread(threadOf(record, record.compact()));
        return {};
    case Kind::User:
        if (record["id"].id().empty() && !record["username"].isString())
            return english(Phrase::UserWithoutIdAndName);
        m_sink.person(personOf(record));
        return {};
    case Kind::Paging:
    case Kind::Other:
    case Kind::Unknown:
        break;
    }
    return english(Phrase::NoDiscourseRecord);
}

bool Reader::readLines(QIODevice& device, std::string head)
{
    json::LineReader lines(device, std::move(head));
    json::LineReader::Line line;
    while (!m_stopped && lines.next(line)) {
        const ByteRange range {line.offset, line.length};
        const std::string place = english(Phrase::PlaceLine, {std::to_string(line.number)});
        if (line.tooLong) {
            m_sink.rejected(range, place,
                english(Phrase::LineTooLong, {std::to_string(json::kMaxLineBytes >> 20)}));
        } else if (json::skipSpace(line.text, 0) == line.text.size()) {
            m_sink.imported(range);
        } else if (readDocument(line.text, line.offset)) {
            const auto rest = range.length - static_cast<std::int64_t>(line.text.size());
            if (rest > 0 && !m_stopped)
                m_sink.imported({range.offset + range.length - rest, rest});
        } else {
            m_problem.offset += static_cast<std::size_t>(line.offset);
            m_sink.rejected(range, place, json::Ledger::reasonOf(m_problem));
        }
        (void)proceed(range.offset + range.length);
    }
    return !lines.failed();
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

} // namespace waymark::discourse
