// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/discourse/discourseimporter.h"

#include "formats/discourse/discoursereader.h"
#include "formats/json/jsoninput.h"
#include "formats/json/jsontext.h"

#include <QIODevice>

namespace waymark {

namespace {

using discourse::Kind;
using json::Value;

/// Of a list only the first record is looked at.
Kind firstOf(const Value& list)
{
    return discourse::kindOfRecord(list.isArray() ? list.firstElement() : list);
}

bool hasAny(const Value& object, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (object[key].isPresent())
            return true;
    }
    return false;
}

ProbeScore probeObject(const Value& root)
{
    if (root["post_stream"].isObject()) {
        return hasAny(root, {"id", "details", "title"}) || root["post_stream"]["stream"].isArray()
            ? ProbeScore::Certain
            : ProbeScore::Likely;
    }
    if (root["topic_list"]["topics"].isArray() || root["latest_posts"].isArray()
        || root["directory_items"].isArray() || root["category_list"].isObject())
        return ProbeScore::Certain;
    if (root["user_badges"].isArray() || root["badge_types"].isArray()
        || (root["user"]["username"].isString() && !root["user"]["url"].isPresent())
        || root["user_summary"].isObject() || root["site"]["post_types"].isObject()
        || root["notifications"].firstElement()["notification_type"].isPresent()
        || root["about"]["admins"].isArray())
        return ProbeScore::Certain;
    for (const Value& list : {root["members"], root["users"], root["topics"], root["posts"],
             root["private_posts"], root["topic"]}) {
        if (firstOf(list) != Kind::Unknown)
            return ProbeScore::Likely;
    }
    if (root["default_archetype"].isPresent() || root["trust_levels"].isPresent())
        return ProbeScore::Likely;
    return firstOf(root) != Kind::Unknown ? ProbeScore::Likely : ProbeScore::No;
}

} // namespace

ProbeScore DiscourseImporter::probe(std::string_view head, const SourceFile&) const
{
    const std::size_t begin = json::skipSpace(head, json::bomLength(head));
    if (begin >= head.size() || (head[begin] != '{' && head[begin] != '['))
        return ProbeScore::No;
    json::Tape tape;
    (void)tape.parse(head, begin); // a head usually breaks off; what is whole in it is enough
    const Value root = tape.root();
    if (root.isArray())
        return firstOf(root) != Kind::Unknown ? ProbeScore::Likely : ProbeScore::No;
    return probeObject(root);
}

Result<void> DiscourseImporter::read(
    QIODevice& device, const SourceFile& file, const ImportOptions&, RecordSink& sink) const
{
    std::string text;
    if (!json::fill(device, text, static_cast<std::size_t>(kProbeBytes)))
        return Error {ErrorKind::FileNotReadable, file.name, device.errorString()};
    discourse::Reader reader(sink, file.siblingPath.toStdString());
    if (json::looksLikeLines(text)) {
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
