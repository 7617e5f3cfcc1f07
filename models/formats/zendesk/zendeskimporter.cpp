// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zendesk/zendeskimporter.h"

#include "formats/json/jsoninput.h"
#include "formats/json/jsonoutline.h"
#include "formats/json/jsontext.h"
#include "formats/zendesk/zendeskreader.h"

#include <QIODevice>

namespace waymark {

namespace {

using json::Value;
using zendesk::Kind;
using zendesk::KindName;

bool hasApiUrl(const Value& record)
{
    return !zendesk::apiHost(record["url"].text()).empty();
}

/// Paging as no other system of the sniffing table writes it.
bool hasPaging(const Value& root)
{
    const bool isOffset = root["next_page"].isPresent() && root["previous_page"].isPresent();
    const bool isIncremental = root["end_of_stream"].isPresent();
    const bool isCursor = root["meta"]["has_more"].isPresent();
    return isOffset || isIncremental || isCursor;
}

bool hasPagingUrl(const Value& root)
{
    for (const Value& value : {root["next_page"], root["previous_page"], root["after_url"],
             root["links"]["next"], root["links"]["prev"]}) {
        if (!zendesk::apiHost(value.text()).empty())
            return true;
    }
    return false;
}

ProbeScore probeRecord(const Value& record)
{
    const KindName found = zendesk::kindOfRecord(record);
    if (found.kind == Kind::Unknown || record["result_type"].isPresent())
        return ProbeScore::No;
    const bool isSure
        = hasApiUrl(record) || (found.kind == Kind::Ticket && record["via"].isObject());
    return isSure ? ProbeScore::Certain : ProbeScore::Likely;
}

ProbeScore probeMember(const Value& root, const Value& name, const Value& value)
{
    const std::string key = name.text();
    const KindName kind = zendesk::kindOfKey(key);
    const bool isResults = key == "results";
    if (kind.kind == Kind::Unknown && !isResults)
        return ProbeScore::No;
    const Value first = value.isArray() ? value.firstElement() : value;
    if (first.isObject() && hasApiUrl(first))
        return ProbeScore::Certain;
    if (hasPagingUrl(root) && hasPaging(root))
        return ProbeScore::Certain;
    if (zendesk::kindOfRecord(first).kind != Kind::Unknown)
        return ProbeScore::Likely;
    if (hasPaging(root) && !isResults)
        return ProbeScore::Likely;
    // Names that no other system has: "organization_memberships", "suspended_tickets".
    if (kind.plural == key && key.find('_') != std::string::npos && first.isObject())
        return ProbeScore::Likely;
    return key == "tickets" && value.isObject() ? ProbeScore::Weak : ProbeScore::No;
}

ProbeScore probeObject(const Value& root)
{
    if (root["http_interactions"].isPresent())
        return ProbeScore::No;
    if (root["field_headers"].isObject()
        || (root["results"].isArray()
            && root["results"].firstElement()["generated_timestamp"].isPresent()))
        return ProbeScore::Certain;
    ProbeScore best = probeRecord(root);
    for (Value name = root.firstKey(); name.isPresent(); name = root.keyAfter(name))
        best = std::max(best, probeMember(root, name, name.value()));
    return best;
}

/// One object a line. A single line that does not end in the head may be a record or a page; only
/// its own fields tell.
bool isLines(std::string_view head)
{
    if (json::looksLikeLines(head))
        return true;
    json::Tape tape;
    return head.find('\n') == std::string_view::npos && !tape.parse(head, json::bomLength(head))
        && zendesk::kindOfRecord(tape.root()).kind == Kind::Ticket;
}

} // namespace

ProbeScore ZendeskImporter::probe(std::string_view head, const SourceFile& file) const
{
    const std::size_t begin = json::skipSpace(head, json::bomLength(head));
    if (begin >= head.size() || (head[begin] != '{' && head[begin] != '['))
        return ProbeScore::No;
    json::Tape tape;
    (void)tape.parse(head, begin); // a head usually breaks off; what is whole in it is enough
    const Value root = tape.root();
    if (root.isArray())
        return probeRecord(root.firstElement());
    ProbeScore score = probeObject(root);
    if (score == ProbeScore::No && isLines(head)) {
        // The first line may be the broken one.
        const std::size_t second = head.find('\n', begin);
        if (second != std::string_view::npos && tape.parse(head, second + 1))
            score = probeObject(tape.root());
    }
    // The list of a ticket's tags is only known by its name.
    if (score == ProbeScore::No && root["tags"].isArray()
        && !zendesk::ticketIdOf(file.siblingPath.toStdString()).empty())
        score = ProbeScore::Weak;
    return score;
}

Result<void> ZendeskImporter::read(
    QIODevice& device, const SourceFile& file, const ImportOptions&, RecordSink& sink) const
{
    std::string text;
    if (!json::fill(device, text, static_cast<std::size_t>(kProbeBytes)))
        return Error {ErrorKind::FileNotReadable, file.name, device.errorString()};
    zendesk::Reader reader(sink, file.siblingPath.toStdString());
    if (isLines(text)) {
        if (!reader.readLines(device, std::move(text)))
            return Error {ErrorKind::FileNotReadable, file.name, device.errorString()};
        return {};
    }
    if (Result<void> read = json::readAll(device, text, file.name); !read)
        return read;
    if (!reader.readDocument(text))
        return Error {ErrorKind::FileDamaged, file.name,
            QString::fromStdString(json::Ledger::reasonOf(reader.problem()))};
    return {};
}

} // namespace waymark
