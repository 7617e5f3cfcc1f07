// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/json/jsonoutline.h"
#include "formats/sink.h"

namespace waymark::json {

/// Keeps the byte account of one document: the reader claims its records in file order, the
/// envelope's syntax and broken stretches between them are handed to the sink from the outline as
/// the account passes them. A value that nobody claims stays unaccounted, so that the sum shows it.
class Ledger
{
public:
    /// @p base: where the document begins in its file.
    Ledger(const Outline& outline, RecordSink& sink, std::int64_t base = 0)
        : m_outline(outline)
        , m_sink(sink)
        , m_base(base)
    {
    }

    /// Spans must come in rising order and not overlap.
    void imported(Span span);
    void rejected(Span span, std::string place, std::string reason);
    /// To be called once, behind the last claim: accounts for syntax up to the end.
    void finish(std::size_t textSize);

    /// "…, at byte N": the reason for a stretch that is no JSON.
    [[nodiscard]] static std::string reasonOf(const Problem& problem);

private:
    [[nodiscard]] ByteRange range(Span span) const;
    /// Hands on syntax and broken stretches between the account's position and @p limit.
    void advanceTo(std::size_t limit);
    void skipTo(std::size_t offset);

    const Outline& m_outline;
    RecordSink& m_sink;
    std::int64_t m_base;
    std::size_t m_done = 0; ///< all bytes before this one are accounted for
    std::size_t m_syntax = 0; ///< next entries of the outline's lists
    std::size_t m_broken = 0;
};

} // namespace waymark::json
