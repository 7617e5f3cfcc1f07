// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchstore.h"

#include "storage/connection.h"
#include "storage/snippetmaker.h"

#include <QStringList>

#include <algorithm>
#include <functional>
#include <iterator>

namespace waymark {

namespace {

struct Term
{
    QString text;
    QString field; ///< empty: all
    bool exclude = false;
    bool prefix = false;
};

bool hasWordCharacter(const QString& text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// Reads one term at @p at and moves @p at behind it.
Term readTerm(const QString& text, qsizetype& at)
{
    Term term;
    if (text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace()) {
        term.exclude = true;
        ++at;
    }
    for (const auto& [word, field] :
        {std::pair(u"from:", u"author"), std::pair(u"subject:", u"subject")}) {
        if (QStringView(text).mid(at).startsWith(QStringView(word), Qt::CaseInsensitive)) {
            term.field = QStringView(field).toString();
            at += QStringView(word).size();
            break;
        }
    }
    if (at < text.size() && text[at] == u'"') {
        const qsizetype end = text.indexOf(u'"', at + 1);
        term.text = text.mid(at + 1, end < 0 ? -1 : end - at - 1);
        at = end < 0 ? text.size() : end + 1;
    } else {
        const qsizetype begin = at;
        while (at < text.size() && !text[at].isSpace() && text[at] != u'"')
            ++at;
        term.text = text.mid(begin, at - begin);
    }
    if (term.text.endsWith(u'*')) {
        term.prefix = true;
        term.text.chop(1);
    }
    return term;
}

QString quoted(const Term& term)
{
    QString text = term.text;
    text.replace(u'"', u' ').replace(QChar(0), u' ');
    QString out = u'"' + text + u'"';
    if (term.prefix)
        out += QStringLiteral(" *");
    if (!term.field.isEmpty())
        out = term.field + QStringLiteral(" : ") + out;
    return out;
}

/// A person's text as terms in FTS5's language.
struct Terms
{
    QStringList wanted;
    QStringList excluded;
};

Terms termsOf(const QString& userText)
{
    // A query of thousands of words is a paste by mistake; FTS5's parser recurses over terms.
    constexpr int kMostTerms = 64;
    Terms terms;
    qsizetype at = 0;
    while (at < userText.size() && terms.wanted.size() + terms.excluded.size() < kMostTerms) {
        if (userText[at].isSpace()) {
            ++at;
            continue;
        }
        const Term term = readTerm(userText, at);
        QStringList& list = term.exclude ? terms.excluded : terms.wanted;
        // A word said twice costs twice, and in a snippet four times.
        if (hasWordCharacter(term.text) && !list.contains(quoted(term)))
            list.append(quoted(term));
    }
    return terms;
}

/// Of so many matches each one's date is looked up; of more the dates are walked from the newest.
constexpr std::size_t kFew = 1000;
/// So many matches are collected; beyond them the index is asked again for the newest stretches
/// only.
constexpr std::size_t kRemembered = 20'000;

/// The newest @p limit of @p found, by looking up every date.
Result<std::vector<MessageId>> byDate(
    Connection& connection, const std::vector<qint64>& found, int limit)
{
    auto date = connection.statement("SELECT sent_at FROM message WHERE id=?");
    std::vector<std::pair<std::optional<Millis>, qint64>> dated;
    dated.reserve(found.size());
    for (const qint64 id : found) {
        const auto row = date.bind(1, id).step();
        if (!row)
            return row.error();
        dated.emplace_back(*row ? date.optionalInteger(0) : std::nullopt, id);
        date.reset();
    }
    const std::size_t wanted = std::min(dated.size(), static_cast<std::size_t>(limit));
    std::partial_sort(dated.begin(), dated.begin() + static_cast<std::ptrdiff_t>(wanted),
        dated.end(), std::greater<>());
    std::vector<MessageId> ids;
    for (std::size_t i = 0; i < wanted; ++i)
        ids.emplace_back(dated[i].second);
    return ids;
}

/// Walks the messages from the newest in growing chunks until @p limit of them match. @p pick tells
/// which of a chunk do, ascending.
template <typename Pick>
Result<std::vector<MessageId>> alongDates(Connection& connection, int limit, Pick&& pick)
{
    constexpr std::size_t kFirstChunk = 256;
    constexpr std::size_t kLargestChunk = 4096;
    auto walk = connection.statement("SELECT id FROM message ORDER BY sent_at DESC, id DESC");
    std::vector<MessageId> ids;
    std::vector<qint64> chunk;
    bool more = true;
    for (std::size_t size = kFirstChunk; more && static_cast<int>(ids.size()) < limit;
         size = std::min(size * 2, kLargestChunk)) {
        chunk.clear();
        while (more && chunk.size() < size) {
            const auto row = walk.step();
            if (!row)
                return row.error();
            more = *row;
            if (more)
                chunk.push_back(walk.integer(0));
        }
        const Result<std::vector<qint64>> picked = pick(chunk);
        if (!picked)
            return picked.error();
        for (const qint64 id : chunk) {
            if (static_cast<int>(ids.size()) < limit
                && std::binary_search(picked->begin(), picked->end(), id))
                ids.emplace_back(id);
        }
    }
    return ids;
}

/// Those of @p chunk that are in @p found, which is ascending; ascending.
std::vector<qint64> common(const std::vector<qint64>& found, std::vector<qint64> chunk)
{
    std::sort(chunk.begin(), chunk.end());
    std::vector<qint64> both;
    std::copy_if(chunk.begin(), chunk.end(), std::back_inserter(both),
        [&found](qint64 id) { return std::binary_search(found.begin(), found.end(), id); });
    return both;
}

/// What @p query finds in the stretches of row ids that @p chunk lies in, ascending. Row ids mostly
/// follow the dates of an import, so a chunk of the newest is one stretch or a few.
Result<std::vector<qint64>> matching(
    Connection& connection, const QString& query, std::vector<qint64> chunk)
{
    constexpr qint64 kGap = 512; ///< ids further apart are asked for apart
    std::vector<qint64> found;
    auto range = connection.prepare(
        "SELECT rowid FROM message_fts WHERE message_fts MATCH ? AND rowid BETWEEN ? AND ?");
    if (!range)
        return range.error();
    range->bind(1, query);
    std::sort(chunk.begin(), chunk.end());
    for (auto begin = chunk.begin(); begin != chunk.end();) {
        auto last = begin;
        while (std::next(last) != chunk.end() && *std::next(last) - *last <= kGap)
            ++last;
        range->bind(2, *begin).bind(3, *last);
        while (true) {
            const auto row = range->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            found.push_back(range->integer(0));
        }
        range->reset();
        begin = std::next(last);
    }
    return found;
}

} // namespace

SearchStore::SearchStore(Connection& connection)
    : m_connection(&connection)
{
}

QString SearchStore::toFts(const QString& userText)
{
    const Terms terms = termsOf(userText);
    if (terms.wanted.isEmpty())
        return {};
    QString query = terms.wanted.join(QStringLiteral(" AND "));
    for (const QString& term : terms.excluded)
        query = u'(' + query + QStringLiteral(") NOT (") + term + u')';
    return query;
}

Result<qint64> SearchStore::count(const QString& userText)
{
    const QString query = toFts(userText);
    if (query.isEmpty())
        return 0;
    auto statement
        = m_connection->prepare("SELECT count(*) FROM message_fts WHERE message_fts MATCH ?");
    if (!statement)
        return statement.error();
    const auto row = statement->bind(1, query).step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

Result<std::vector<TextHit>> SearchStore::best(const QString& userText, int limit)
{
    std::vector<TextHit> hits;
    const QString query = toFts(userText);
    if (query.isEmpty())
        return hits;
    auto statement
        = m_connection->prepare("SELECT rowid, -bm25(message_fts, 1.0, 4.0, 2.0) FROM message_fts "
                                "WHERE message_fts MATCH ? "
                                "AND rank MATCH 'bm25(1.0, 4.0, 2.0)' ORDER BY rank LIMIT ?");
    if (!statement)
        return statement.error();
    statement->bind(1, query).bind(2, limit);
    std::vector<MessageId> ids;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        ids.emplace_back(statement->integer(0));
        hits.push_back({ids.back(), statement->real(1), {}});
    }
    const auto found = snippets(userText, ids);
    if (!found)
        return found.error();
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i].snippet = (*found)[i];
    return hits;
}

Result<NewestPage> SearchStore::newest(const QString& userText, int limit)
{
    NewestPage page;
    const QString query = toFts(userText);
    if (query.isEmpty() || limit <= 0)
        return page;
    auto matches = m_connection->prepare("SELECT rowid FROM message_fts WHERE message_fts MATCH ?");
    if (!matches)
        return matches.error();
    matches->bind(1, query);
    // A prefix is joined from its words at every asking: ask once, and remember all of it.
    const bool once = query.contains(QLatin1String("\" *"));
    std::vector<qint64> found; // ascending: FTS5 delivers by row id
    while (once || found.size() < kRemembered) {
        const auto row = matches->step();
        if (!row)
            return row.error();
        page.isAll = !*row;
        if (!*row)
            break;
        found.push_back(matches->integer(0));
    }
    page.found = static_cast<qint64>(found.size());
    if (page.isAll && found.size() <= kFew) {
        auto ids = byDate(*m_connection, found, limit);
        if (!ids)
            return ids.error();
        page.ids = std::move(ids).value();
        return page;
    }
    matches->reset();
    const bool remembered = page.isAll;
    auto ids = alongDates(
        *m_connection, limit, [&](const std::vector<qint64>& chunk) -> Result<std::vector<qint64>> {
            return remembered ? common(found, chunk) : matching(*m_connection, query, chunk);
        });
    if (!ids)
        return ids.error();
    page.ids = std::move(ids).value();
    return page;
}

Result<std::vector<QString>> SearchStore::snippets(
    const QString& userText, const std::vector<MessageId>& ids)
{
    if (ids.empty())
        return std::vector<QString>();
    auto maker = SnippetMaker::open(*m_connection, ids);
    if (!maker)
        return maker.error();
    return maker->make(termsOf(userText).wanted.join(QStringLiteral(" OR ")));
}

} // namespace waymark
