// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zendesk/zendeskkinds.h"

#include "formats/json/jsonfields.h"

#include <algorithm>
#include <array>

namespace waymark::zendesk {

namespace {

constexpr auto kKinds = std::to_array<KindName>({
    {"tickets", "ticket", Kind::Ticket},
    {"requests", "request", Kind::Ticket},
    {"comments", "comment", Kind::Comment},
    {"users", "user", Kind::User},
    {"satisfaction_ratings", "satisfaction_rating", Kind::Rating},
    {"audits", "audit", Kind::Audit},
    {"ticket_audits", "ticket_audit", Kind::Audit},
    {"activities", "activity", Kind::Other},
    {"articles", "article", Kind::Other},
    {"attachments", "attachment", Kind::Other},
    {"automations", "automation", Kind::Other},
    {"brands", "brand", Kind::Other},
    {"categories", "category", Kind::Other},
    {"custom_roles", "custom_role", Kind::Other},
    {"custom_statuses", "custom_status", Kind::Other},
    {"deleted_tickets", "deleted_ticket", Kind::Other},
    {"deleted_users", "deleted_user", Kind::Other},
    {"dynamic_content_items", "dynamic_content_item", Kind::Other},
    {"forums", "forum", Kind::Other},
    {"group_memberships", "group_membership", Kind::Other},
    {"groups", "group", Kind::Other},
    {"identities", "identity", Kind::Other},
    {"locales", "locale", Kind::Other},
    {"macros", "macro", Kind::Other},
    {"metric_sets", "metric_set", Kind::Other},
    {"organization_fields", "organization_field", Kind::Other},
    {"organization_memberships", "organization_membership", Kind::Other},
    {"organizations", "organization", Kind::Other},
    {"posts", "post", Kind::Other},
    {"schedules", "schedule", Kind::Other},
    {"sections", "section", Kind::Other},
    {"sharing_agreements", "sharing_agreement", Kind::Other},
    {"sla_policies", "sla_policy", Kind::Other},
    {"suspended_tickets", "suspended_ticket", Kind::Other},
    {"tags", "tag", Kind::Other},
    {"ticket_events", "ticket_event", Kind::Other},
    {"ticket_fields", "ticket_field", Kind::Other},
    {"ticket_forms", "ticket_form", Kind::Other},
    {"ticket_metric_events", "ticket_metric_event", Kind::Other},
    {"ticket_metrics", "ticket_metric", Kind::Other},
    {"topic_comments", "topic_comment", Kind::Other},
    {"topics", "topic", Kind::Other},
    {"triggers", "trigger", Kind::Other},
    {"user_fields", "user_field", Kind::Other},
    {"views", "view", Kind::Other},
    {"votes", "vote", Kind::Other},
});

constexpr auto kPagingKeys
    = std::to_array<std::string_view>({"after_cursor", "after_url", "before_cursor", "before_url",
        "count", "end_of_stream", "end_time", "facets", "links", "meta", "next_page", "page",
        "page_count", "per_page", "previous_page", "sort_by", "sort_order", "start_time"});

std::string_view digitsAt(std::string_view text, std::size_t at)
{
    at = std::min(at, text.size());
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return text.substr(at, end - at);
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

KindName kindOfKey(std::string_view key)
{
    for (const KindName& name : kKinds) {
        if (name.plural == key || name.singular == key)
            return name;
    }
    return {};
}

KindName kindOfRecord(const json::Value& record)
{
    if (!record.isObject())
        return {};
    static constexpr auto kKeys = std::to_array<std::string_view>(
        {"result_type", "responder_id", "fr_escalated", "body_text", "requester_id", "via",
            "submitter_id", "subject", "description", "author_id", "body", "html_body",
            "plain_body", "post_id", "source_id", "public", "audit_id", "type", "name", "role",
            "email", "url", "username", "score", "ticket_id", "events", "domain_names"});
    const auto [resultType, responder, escalated, bodyText, requester, via, submitter, subject,
        description, author, body, htmlBody, plainBody, post, source, isPublic, audit, type, name,
        role, email, url, username, score, ticket, events, domains]
        = json::pick(record, kKeys);
    if (resultType.isString())
        return kindOfKey(resultType.text());
    // Freshdesk's tickets and conversations share names with Zendesk's.
    if (responder.isPresent() || escalated.isPresent() || bodyText.isPresent())
        return {};
    if (requester.isPresent()
        && (via.isPresent() || submitter.isPresent() || subject.isPresent()
            || description.isPresent()))
        return kindOfKey("tickets");
    const bool hasBody = body.isPresent() || htmlBody.isPresent() || plainBody.isPresent();
    if (author.isPresent() && hasBody && !post.isPresent() && !source.isPresent()
        && (isPublic.isPresent() || audit.isPresent() || type.is("Comment")))
        return kindOfKey("comments");
    if (name.isPresent() && role.isPresent() && (email.isPresent() || url.isPresent())
        && !username.isPresent())
        return kindOfKey("users");
    if (score.isPresent() && ticket.isPresent())
        return kindOfKey("satisfaction_ratings");
    if (events.isPresent() && ticket.isPresent())
        return kindOfKey("audits");
    if (domains.isPresent())
        return kindOfKey("organizations");
    return {};
}

bool isPagingKey(std::string_view key)
{
    return std::find(kPagingKeys.begin(), kPagingKeys.end(), key) != kPagingKeys.end();
}

std::string apiHost(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos || scheme > 5)
        return {};
    const std::size_t begin = scheme + 3;
    const std::size_t end = url.find('/', begin);
    if (end == std::string_view::npos || url.compare(end, 8, "/api/v2/") != 0)
        return {};
    std::string host(url.substr(begin, end - begin));
    std::transform(host.begin(), host.end(), host.begin(), lowered);
    return host;
}

std::string ticketIdOf(std::string_view path)
{
    for (const std::string_view word : {"tickets", "ticket", "requests"}) {
        for (std::size_t at = path.find(word); at != std::string_view::npos;
             at = path.find(word, at + 1)) {
            const std::size_t number = at + word.size() + 1;
            const std::string_view digits = digitsAt(path, number);
            const std::size_t behind = std::min(path.size(), number + digits.size() + 1);
            if (!digits.empty()
                && (path.substr(behind, 8) == "comments" || path.substr(behind, 6) == "audits"
                    || path.substr(behind, 4) == "tags"))
                return std::string(digits);
        }
    }
    return {};
}

std::string pageOf(std::string_view url)
{
    for (const std::string_view word : {"?page=", "&page="}) {
        const std::size_t at = url.find(word);
        if (at != std::string_view::npos)
            return std::string(digitsAt(url, at + word.size()));
    }
    return {};
}

std::string listOf(std::string_view url)
{
    std::string list = apiHost(url);
    if (list.empty())
        return {};
    const std::size_t path = url.find("/api/v2/");
    const std::size_t query = std::min(url.find('?', path), url.size());
    std::string_view name = url.substr(path, query - path);
    if (name.ends_with(".json"))
        name.remove_suffix(5);
    list += name;
    std::vector<std::string_view> kept;
    for (std::size_t at = query + 1; at < url.size();) {
        const std::size_t end = std::min(url.find('&', at), url.size());
        const std::string_view parameter = url.substr(at, end - at);
        at = end + 1;
        const auto pages
            = [parameter](std::string_view word) { return parameter.starts_with(word); };
        if (!pages("page=") && !pages("page%5B") && !pages("page[") && !pages("per_page=")
            && !pages("cursor=") && !pages("start_time="))
            kept.push_back(parameter);
    }
    std::sort(kept.begin(), kept.end());
    for (const std::string_view parameter : kept)
        list.append(list.find('?') == std::string::npos ? "?" : "&").append(parameter);
    return list;
}

} // namespace waymark::zendesk
