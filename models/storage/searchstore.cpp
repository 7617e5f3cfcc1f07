// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchstore.h"

#include "storage/connection.h"

#include <QStringList>

#include <algorithm>

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

} // namespace

SearchStore::SearchStore(Connection& connection)
    : m_connection(&connection)
{
}

QString SearchStore::toFts(const QString& userText)
{
    // A query of thousands of words is a paste by mistake; FTS5's parser recurses over terms.
    constexpr int kMostTerms = 64;
    QStringList wanted;
    QStringList excluded;
    qsizetype at = 0;
    while (at < userText.size() && wanted.size() + excluded.size() < kMostTerms) {
        if (userText[at].isSpace()) {
            ++at;
            continue;
        }
        const Term term = readTerm(userText, at);
        if (!hasWordCharacter(term.text))
            continue;
        (term.exclude ? excluded : wanted).append(quoted(term));
    }
    if (wanted.isEmpty())
        return {};
    QString query = wanted.join(QStringLiteral(" AND "));
    for (const QString& term : excluded)
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
    // Ranked first, the snippet made for the few that are shown.
    auto statement
        = m_connection->prepare("SELECT rowid, -bm25(message_fts, 4.0, 2.0, 1.0), "
                                "snippet(message_fts, -1, char(57344), char(57345), '…', 16) "
                                "FROM message_fts WHERE message_fts MATCH ? AND rank MATCH "
                                "'bm25(4.0, 2.0, 1.0)' ORDER BY rank LIMIT ?");
    if (!statement)
        return statement.error();
    statement->bind(1, query).bind(2, limit);
    while (true) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return hits;
        hits.push_back({MessageId(statement->integer(0)), statement->real(1), statement->text(2)});
    }
}

Result<std::vector<MessageId>> SearchStore::newest(const QString& userText, int limit)
{
    std::vector<MessageId> ids;
    const QString query = toFts(userText);
    if (query.isEmpty())
        return ids;
    auto matches = m_connection->prepare("SELECT rowid FROM message_fts WHERE message_fts MATCH ?");
    if (!matches)
        return matches.error();
    matches->bind(1, query);
    std::vector<qint64> found; // ascending: FTS5 delivers by row id
    while (true) {
        const auto row = matches->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        found.push_back(matches->integer(0));
    }
    // Few matches: look up their dates and sort. Many: walk the dates from the newest and stop
    // early.
    constexpr std::size_t kFew = 2000;
    if (found.size() <= kFew) {
        auto date = m_connection->statement("SELECT sent_at FROM message WHERE id=?");
        std::vector<std::pair<std::optional<Millis>, qint64>> dated;
        for (const qint64 id : found) {
            const auto row = date.bind(1, id).step();
            if (!row)
                return row.error();
            dated.emplace_back(*row ? date.optionalInteger(0) : std::nullopt, id);
            date.reset();
        }
        std::sort(dated.rbegin(), dated.rend());
        for (const auto& [sentAt, id] : dated) {
            if (static_cast<int>(ids.size()) >= limit)
                break;
            ids.emplace_back(id);
        }
        return ids;
    }
    auto walk = m_connection->statement("SELECT id FROM message ORDER BY sent_at DESC, id DESC");
    while (static_cast<int>(ids.size()) < limit) {
        const auto row = walk.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const qint64 id = walk.integer(0);
        if (std::binary_search(found.begin(), found.end(), id))
            ids.emplace_back(id);
    }
    return ids;
}

Result<QString> SearchStore::snippet(const QString& userText, MessageId id)
{
    const QString query = toFts(userText);
    if (query.isEmpty())
        return QString();
    auto statement = m_connection->prepare(
        "SELECT snippet(message_fts, -1, char(57344), char(57345), '…', 16) FROM message_fts "
        "WHERE message_fts MATCH ? AND rowid=?");
    if (!statement)
        return statement.error();
    const auto row = statement->bind(1, query).bind(2, id.value()).step();
    if (!row)
        return row.error();
    return *row ? statement->text(0) : QString();
}

} // namespace waymark
