// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/snippetmaker.h"

#include "storage/connection.h"

#include <algorithm>

namespace waymark {

namespace {

/// Bytes of a body that are looked at at a time: as few as keep the square of the words in them
/// small.
constexpr std::size_t kPiece = 4096;
/// So many pieces of a text are looked at; a find further behind has no snippet.
constexpr int kMostPieces = 64;

/// Where the piece that begins at @p begin ends: behind a space where there is one.
std::size_t endOfPiece(const std::string& text, std::size_t begin)
{
    if (text.size() - begin <= kPiece)
        return text.size();
    const std::size_t space = text.find_last_of(" \n\t", begin + kPiece);
    if (space != std::string::npos && space > begin)
        return space + 1;
    std::size_t end = begin + kPiece;
    while (end > begin + 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end; // not inside a character
    return end;
}

} // namespace

SnippetMaker::SnippetMaker(
    Connection& connection, std::unique_ptr<Connection> scratch, std::vector<MessageId> ids)
    : m_connection(&connection)
    , m_scratch(std::move(scratch))
    , m_ids(std::move(ids))
    , m_snippets(m_ids.size())
{
}

SnippetMaker::SnippetMaker(SnippetMaker&& other) noexcept = default;
SnippetMaker::~SnippetMaker() = default;

Result<SnippetMaker> SnippetMaker::open(Connection& connection, std::vector<MessageId> ids)
{
    auto scratch = Connection::open(QStringLiteral(":memory:"), OpenMode::Create);
    if (!scratch)
        return scratch.error();
    // Columns and tokenizer as in the migrations: the same query finds the same.
    if (auto made
        = (*scratch)->execute("CREATE VIRTUAL TABLE piece USING fts5(subject, author, body, "
                              "tokenize='unicode61 remove_diacritics 2')");
        !made)
        return made.error();
    SnippetMaker maker(connection, std::move(scratch).value(), std::move(ids));
    if (auto read = maker.readTexts(); !read)
        return read.error();
    return maker;
}

Result<void> SnippetMaker::readTexts()
{
    auto text
        = m_connection->statement("SELECT subject, author, body FROM message_text WHERE id=?");
    for (const MessageId id : m_ids) {
        const auto row = text.bind(1, id.value()).step();
        if (!row)
            return row.error();
        Text read;
        read.isOver = !*row;
        if (*row) {
            // Hostile subjects and names are as long as anything else.
            read.subject = text.view(0).substr(0, kPiece);
            read.author = text.view(1).substr(0, kPiece);
            read.body = text.view(2).substr(0, kPiece * kMostPieces);
        }
        m_texts.push_back(std::move(read));
        text.reset();
    }
    return {};
}

Result<void> SnippetMaker::insertPieces(int round)
{
    auto transaction = Transaction::begin(*m_scratch);
    if (!transaction)
        return transaction.error();
    if (auto done = m_scratch->execute("DELETE FROM piece"); !done)
        return done;
    auto insert
        = m_scratch->statement("INSERT INTO piece(rowid, subject, author, body) VALUES (?,?,?,?)");
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        Text& text = m_texts[i];
        if (text.isOver)
            continue;
        const std::size_t end = endOfPiece(text.body, text.done);
        const std::string_view body
            = std::string_view(text.body).substr(text.done, end - text.done);
        insert.bind(1, static_cast<qint64>(i));
        insert.bind(2, round == 0 ? std::string_view(text.subject) : std::string_view());
        insert.bind(3, round == 0 ? std::string_view(text.author) : std::string_view());
        if (auto done = insert.bind(4, body).run(); !done)
            return done;
        text.done = end;
        text.isOver = end == text.body.size();
    }
    return transaction->commit();
}

Result<void> SnippetMaker::ask(const QString& query)
{
    auto found = m_scratch->prepare(
        "SELECT rowid, snippet(piece, -1, char(57344), char(57345), '…', 16) FROM piece "
        "WHERE piece MATCH ?");
    if (!found)
        return found.error();
    found->bind(1, query);
    while (true) {
        const auto row = found->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const auto place = static_cast<std::size_t>(found->integer(0));
        m_snippets[place] = found->text(1);
        m_texts[place].isOver = true;
    }
}

Result<std::vector<QString>> SnippetMaker::make(const QString& query)
{
    const auto isOver = [](const Text& text) { return text.isOver; };
    for (int round = 0; round < kMostPieces && !query.isEmpty()
         && !std::all_of(m_texts.begin(), m_texts.end(), isOver);
         ++round) {
        if (auto done = insertPieces(round); !done)
            return done.error();
        if (auto done = ask(query); !done)
            return done.error();
    }
    return m_snippets;
}

} // namespace waymark
