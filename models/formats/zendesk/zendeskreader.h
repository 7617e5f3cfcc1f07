// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/json/jsonledger.h"
#include "formats/json/jsonnotes.h"
#include "formats/zendesk/zendeskkinds.h"

#include <QString>

#include <string>
#include <unordered_map>

class QIODevice;

namespace waymark::zendesk {

/// Reads one file of Zendesk JSON into a sink: a document (page, single object, bare array) or
/// lines.
class Reader
{
public:
    /// @p path: name of the file with its folder, which may name a comment page's ticket.
    Reader(RecordSink& sink, std::string_view path)
        : m_sink(sink)
        , m_pathTicket(ticketIdOf(path))
    {
    }

    /// False when nothing in it can be read; the problem is then in problem() and the sink has not
    /// been called. @p base: where @p text begins in its file.
    [[nodiscard]] bool readDocument(std::string_view text, std::int64_t base = 0);
    /// @p head: what has been read of the device. False when the device failed.
    [[nodiscard]] bool readLines(QIODevice& device, std::string head);

    [[nodiscard]] const json::Problem& problem() const { return m_problem; }

private:
    struct Document;

    void readMember(Document& doc, const json::OutlineNode& node);
    void readList(Document& doc, const json::OutlineNode& node, KindName kind);
    void readSingle(Document& doc, const json::OutlineNode& node, KindName kind);
    void learnEnvelope(Document& doc);
    void tellPaging(const Document& doc);
    void learnAudits(Document& doc, const json::OutlineNode& audits);
    [[nodiscard]] bool takeElement(
        Document& doc, json::Span span, KindName kind, const std::string& place, bool mayOpen);

    void readLine(std::string_view text, ByteRange range, const std::string& place);
    void addUnsupported(ByteRange range, const std::string& place, std::string_view kind);
    void flushUnsupported();

    /// Hands one record over; the reason when it cannot be.
    [[nodiscard]] std::string take(const json::Value& record, Kind kind, const std::string& place,
        const std::string& ticketId, bool mayOpen);
    [[nodiscard]] std::string takeTicket(const json::Value& ticket, const std::string& place);
    void takeEmbedded(const json::Value& ticket, const json::Value& comments);
    void learnAccount(std::string_view url);
    [[nodiscard]] bool proceed(std::int64_t bytesDone);

    RecordSink& m_sink;
    std::string m_pathTicket;
    std::string m_account;
    json::Tape m_tape;
    json::Notes m_notes;
    json::Problem m_problem;
    int m_sinceProceed = 0;
    bool m_stopped = false;

    /// Neighbouring lines of one kind that is not imported yet become one entry.
    struct Unsupported
    {
        ByteRange range;
        std::string place;
        std::string kind;
        std::size_t count = 0;
    };
    Unsupported m_unsupported;
};

} // namespace waymark::zendesk
