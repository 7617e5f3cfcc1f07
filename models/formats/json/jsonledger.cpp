// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/json/jsonledger.h"

#include "base/phrase.h"

#include "formats/text/utf8.h"

#include <algorithm>

namespace waymark::json {

void Ledger::imported(Span span)
{
    advanceTo(span.begin);
    m_sink.imported(range(span));
    skipTo(span.end);
}

void Ledger::rejected(Span span, std::string place, std::string reason)
{
    advanceTo(span.begin);
    // Places and reasons name keys of the document, which may hold anything.
    m_sink.rejected(range(span), cleanUtf8(std::move(place)), cleanUtf8(std::move(reason)));
    skipTo(span.end);
}

void Ledger::finish(std::size_t textSize)
{
    advanceTo(textSize);
}

std::string Ledger::reasonOf(const Problem& problem)
{
    return english(Phrase::JsonAtByte, {problem.what, std::to_string(problem.offset)});
}

ByteRange Ledger::range(Span span) const
{
    return {m_base + static_cast<std::int64_t>(span.begin),
        static_cast<std::int64_t>(span.end - span.begin)};
}

void Ledger::advanceTo(std::size_t limit)
{
    for (;;) {
        const Span* syntax
            = m_syntax < m_outline.syntax.size() ? &m_outline.syntax[m_syntax] : nullptr;
        const BrokenStretch* broken
            = m_broken < m_outline.broken.size() ? &m_outline.broken[m_broken] : nullptr;
        const bool syntaxFirst
            = syntax != nullptr && (broken == nullptr || syntax->begin < broken->span.begin);
        if (syntaxFirst && syntax->begin < limit) {
            const Span piece {std::max(syntax->begin, m_done), std::min(syntax->end, limit)};
            if (piece.begin < piece.end) {
                m_sink.imported(range(piece));
                m_done = piece.end;
            }
            if (syntax->end > limit)
                return;
            ++m_syntax;
        } else if (!syntaxFirst && broken != nullptr && broken->span.begin < limit) {
            if (broken->span.begin >= m_done) {
                m_sink.rejected(
                    range(broken->span), cleanUtf8(broken->place), reasonOf(broken->problem));
                m_done = broken->span.end;
            }
            ++m_broken;
        } else {
            return;
        }
    }
}

/// Moves on past what a claim covers, the outline's own entries inside it included.
void Ledger::skipTo(std::size_t offset)
{
    m_done = offset;
    while (m_syntax < m_outline.syntax.size() && m_outline.syntax[m_syntax].end <= offset)
        ++m_syntax;
    while (m_broken < m_outline.broken.size() && m_outline.broken[m_broken].span.end <= offset)
        ++m_broken;
}

} // namespace waymark::json
