// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/discourse/discourserecords.h"
#include "formats/json/jsonledger.h"
#include "formats/json/jsonnotes.h"

class QIODevice;

namespace waymark::discourse {

enum class Kind : std::uint8_t {
    Unknown,
    Post,
    Topic,
    User,
    Paging, ///< fields of an envelope, nothing of their own
    Other, ///< known by name, not imported yet
};

/// The kind behind a member name of a document.
[[nodiscard]] Kind kindOfKey(std::string_view key);
/// What a record is by its own fields: Post, Topic, User or Unknown.
[[nodiscard]] Kind kindOfRecord(const json::Value& record);

/// Reads one file of Discourse JSON into a sink.
class Reader
{
public:
    /// @p path: name of the file with its folder, which may name the topic ("t/280/posts.json").
    Reader(RecordSink& sink, std::string_view path);

    /// False when nothing in it can be read; the problem is then in problem() and the sink has not
    /// been called. @p base: where @p text begins in its file.
    [[nodiscard]] bool readDocument(std::string_view text, std::int64_t base = 0);
    /// One document a line. False when the device failed.
    [[nodiscard]] bool readLines(QIODevice& device, std::string head);

    [[nodiscard]] const json::Problem& problem() const { return m_problem; }

private:
    struct Document;

    void readTopic(Document& doc, const json::OutlineNode& stream);
    void readEnvelope(Document& doc);
    void readMember(Document& doc, const json::OutlineNode& node);
    void readTopicList(Document& doc, const json::OutlineNode& node);
    void readList(Document& doc, const json::OutlineNode& node, Kind kind);
    void readSingle(Document& doc, const json::OutlineNode& node, Kind kind);
    void readPart(Document& doc, const json::OutlineNode& node, bool isOfThread);
    void indexPosts(Document& doc, const json::OutlineNode& posts, std::int64_t expected);
    [[nodiscard]] bool takeElement(
        Document& doc, json::Span span, Kind kind, const std::string& place);
    [[nodiscard]] std::string take(
        const json::Value& record, Kind kind, const Topic& topic, const std::string& place);
    [[nodiscard]] bool proceed(std::int64_t bytesDone);

    RecordSink& m_sink;
    std::string m_pathTopic;
    json::Tape m_tape;
    json::Notes m_notes;
    json::Problem m_problem;
    int m_sinceProceed = 0;
    bool m_stopped = false;
};

} // namespace waymark::discourse
