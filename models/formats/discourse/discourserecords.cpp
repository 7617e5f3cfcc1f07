// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/discourse/discourserecords.h"

#include "formats/json/jsonfields.h"
#include "formats/text/htmltext.h"

#include <algorithm>
#include <limits>

namespace waymark::discourse {

using json::cleanText;
using json::instant;

namespace {

/// post_type of site.json.
constexpr std::int64_t kSmallAction = 3;
constexpr std::int64_t kWhisper = 4;
/// post_action_type of site.json.
constexpr std::int64_t kLike = 2;

/// System users ("system" is -1, the tutorial bot -2) have negative ids.
bool isBotId(const json::Value& id)
{
    return id.integer().value_or(0) < 0;
}

/// @p flags: the fields that make somebody staff. Without any of them the record says nothing.
SourceRole roleOf(
    const json::Value& record, const json::Value& id, std::initializer_list<std::string_view> flags)
{
    if (isBotId(id))
        return SourceRole::Bot;
    SourceRole role = SourceRole::Unknown;
    for (const std::string_view flag : flags) {
        const json::Value value = record[flag];
        if (value.isTrue())
            return SourceRole::Staff;
        if (value.isPresent() && !value.isNull())
            role = SourceRole::Member;
    }
    return role;
}

std::int32_t likesOf(const json::Value& post)
{
    std::int64_t likes = post["like_count"].integer().value_or(0);
    const json::Value actions = post["actions_summary"];
    for (json::Value action = actions.firstElement(); action.isPresent();
         action = actions.elementAfter(action)) {
        if (action["id"].integer() == kLike)
            likes = action["count"].integer().value_or(0);
    }
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(likes, 0, std::numeric_limits<std::int32_t>::max()));
}

std::string parentOf(const json::Value& post, const std::string& topicId, const Topic& topic)
{
    const auto number = post["reply_to_post_number"].integer();
    if (!number)
        return {};
    const auto known = topic.idOfNumber.find(*number);
    if (topicId == topic.id && known != topic.idOfNumber.end())
        return known->second;
    return topicId + ':' + std::to_string(*number);
}

std::string topicStatus(const json::Value& topic)
{
    if (topic["archived"].isTrue())
        return "archived";
    if (topic["closed"].isTrue())
        return "closed";
    return topic["closed"].isPresent() ? "open" : "";
}

bool startsWithAt(std::string_view text, std::size_t at, std::string_view word)
{
    return text.compare(at, word.size(), word) == 0;
}

/// The name in [quote="name, post:1, topic:2"].
std::string_view quotedName(std::string_view tag)
{
    const std::size_t equals = tag.find('=');
    if (equals == std::string_view::npos)
        return {};
    std::string_view name = tag.substr(equals + 1);
    name = name.substr(0, name.find_first_of(",]"));
    while (!name.empty() && (name.front() == '"' || name.front() == ' '))
        name.remove_prefix(1);
    while (!name.empty() && (name.back() == '"' || name.back() == ' '))
        name.remove_suffix(1);
    return name;
}

/// Puts text on lines that each begin with as many "> " as quotes are open.
class QuoteWriter
{
public:
    void text(std::string_view piece)
    {
        for (const char c : piece) {
            if (c == '\n')
                newline();
            else
                put(c);
        }
    }
    void open(std::string_view name)
    {
        freshLine();
        ++m_depth;
        if (!name.empty()) {
            text(name);
            text(":");
            freshLine();
        }
    }
    void close()
    {
        freshLine();
        --m_depth;
        m_swallowNewline = true;
    }
    [[nodiscard]] int depth() const { return m_depth; }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void put(char c)
    {
        if (m_lineStart) {
            for (int i = 0; i < m_depth; ++i)
                m_out += "> ";
        }
        m_lineStart = false;
        m_swallowNewline = false;
        m_out += c;
    }
    void newline()
    {
        if (m_swallowNewline || (m_lineStart && m_depth > 0)) {
            m_swallowNewline = false;
            return;
        }
        m_out += '\n';
        m_lineStart = true;
    }
    void freshLine()
    {
        if (!m_lineStart)
            m_out += '\n';
        m_lineStart = true;
    }

    std::string m_out;
    int m_depth = 0;
    bool m_lineStart = true;
    bool m_swallowNewline = false;
};

} // namespace

std::vector<std::int64_t> acceptedNumbersOf(const json::Value& topic)
{
    std::vector<std::int64_t> numbers;
    if (const auto number = topic["accepted_answer"]["post_number"].integer())
        numbers.push_back(*number);
    const json::Value list = topic["accepted_answers"];
    for (json::Value one = list.firstElement(); one.isPresent(); one = list.elementAfter(one)) {
        if (const auto number = one["post_number"].integer())
            numbers.push_back(*number);
    }
    return numbers;
}

ImportedThread threadOf(const json::Value& topic, std::string extra)
{
    ImportedThread thread;
    thread.threadKey = topic["id"].id();
    thread.subject = cleanText(topic["title"]);
    if (thread.subject.empty())
        thread.subject = htmlToText(cleanText(topic["fancy_title"]));
    thread.status = topicStatus(topic);
    thread.createdAt = instant(topic["created_at"]);
    // Lists and topics share this one date; a new post is what makes the later version.
    thread.updatedAt = instant(topic["last_posted_at"]);
    const json::Value tags = topic["tags"];
    for (json::Value tag = tags.firstElement(); tag.isPresent(); tag = tags.elementAfter(tag))
        thread.tags.push_back(cleanText(tag.isObject() ? tag["name"] : tag));
    thread.category = topic["category_id"].id();
    thread.isPrivate = topic["archetype"].is("private_message");
    thread.isDeleted = topic["deleted_at"].isString();
    thread.extra = std::move(extra);
    return thread;
}

ImportedMessage postOf(const json::Value& post, const Topic& topic)
{
    ImportedMessage message;
    message.kind = "post";
    message.externalId = post["id"].id();
    message.threadKey = post["topic_id"].id();
    if (message.threadKey.empty())
        message.threadKey = topic.id.empty() ? "post:" + message.externalId : topic.id;
    message.parentId = parentOf(post, message.threadKey, topic);
    message.sentRaw = post["created_at"].text();
    message.sentAt = instant(post["created_at"]);
    message.updatedAt = instant(post["updated_at"]);

    message.author.externalId = post["user_id"].id();
    message.author.name = cleanText(post["name"]);
    message.author.handle = cleanText(post["username"]);
    message.authorRole = roleOf(post, post["user_id"], {"staff", "admin", "moderator"});

    message.subject = topic.title.empty() ? cleanText(post["topic_title"]) : topic.title;
    message.html = cleanText(post["cooked"]);
    if (const std::string raw = cleanText(post["raw"]); !raw.empty())
        message.body = textOfRaw(raw);
    else
        message.body = textOfCooked(message.html);

    const auto type = post["post_type"].integer();
    const auto number = post["post_number"].integer();
    message.isOpening = number == 1;
    message.isAutomatic = type == kSmallAction;
    message.isPublic = type != kWhisper && !topic.isPrivate;
    message.isDeleted
        = post["hidden"].isTrue() || post["user_deleted"].isTrue() || post["deleted_at"].isString();
    message.isAccepted = post["accepted_answer"].isTrue()
        || (number
            && std::find(topic.acceptedNumbers.begin(), topic.acceptedNumbers.end(), *number)
                != topic.acceptedNumbers.end());
    message.likes = likesOf(post);
    message.extra = post.compact();
    return message;
}

ImportedPerson personOf(const json::Value& user)
{
    // An entry of the directory may keep who it is about in an object of its own.
    const json::Value inner = user["user"];
    const json::Value& who = inner["username"].isString() ? inner : user;
    ImportedPerson person;
    person.identity.externalId = (who["id"].isPresent() ? who : user)["id"].id();
    person.identity.name = cleanText(who["name"]);
    person.identity.handle = cleanText(who["username"]);
    person.identity.email = cleanText(who["email"]);
    person.role = roleOf(who, who["id"], {"admin", "moderator"});
    person.createdAt = instant(who["created_at"]);
    person.extra = user.compact();
    return person;
}

std::string textOfCooked(std::string_view cooked)
{
    // <aside class="quote"> holds a title (who said it) and a blockquote: with the title moved into
    // the blockquote the whole of it is quoted text.
    constexpr std::string_view kAside = "<aside class=\"quote";
    constexpr std::string_view kQuote = "<blockquote>";
    std::string html;
    std::size_t kept = 0;
    for (std::size_t at = cooked.find(kAside); at != std::string_view::npos;
         at = cooked.find(kAside, at + 1)) {
        const std::size_t title = cooked.find('>', at);
        const std::size_t quote = cooked.find(kQuote, at);
        const std::size_t end = cooked.find("</aside>", at);
        const std::size_t inner = cooked.find(kAside, at + 1);
        if (quote == std::string_view::npos || title > quote || end < quote || inner < quote)
            continue;
        html += cooked.substr(kept, at - kept);
        html += kQuote;
        html += cooked.substr(title + 1, quote - title - 1);
        kept = quote + kQuote.size();
    }
    html += cooked.substr(kept);
    return htmlToText(html);
}

std::string textOfRaw(std::string_view raw)
{
    QuoteWriter writer;
    std::size_t kept = 0;
    for (std::size_t at = raw.find('['); at != std::string_view::npos; at = raw.find('[', at + 1)) {
        const bool opens = startsWithAt(raw, at, "[quote]") || startsWithAt(raw, at, "[quote=");
        const bool closes = startsWithAt(raw, at, "[/quote]") && writer.depth() > 0;
        const std::size_t end = raw.find(']', at);
        if ((!opens && !closes) || end == std::string_view::npos)
            continue;
        writer.text(raw.substr(kept, at - kept));
        if (opens)
            writer.open(quotedName(raw.substr(at, end - at + 1)));
        else
            writer.close();
        kept = end + 1;
        at = end;
    }
    if (kept == 0)
        return std::string(raw);
    writer.text(raw.substr(kept));
    return writer.take();
}

} // namespace waymark::discourse
