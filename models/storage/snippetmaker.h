// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <memory>
#include <vector>

namespace waymark {

class Connection;

/// Cuts the text around the found words out of a page of messages. It does not ask the workspace's
/// own index: that joins a prefix from all its words anew for every message, and FTS5's snippet()
/// takes time by the square of a word's occurrences in one text, without letting itself be
/// interrupted. The texts go piece by piece into a small index in memory with the same columns and
/// tokenizer.
class SnippetMaker
{
public:
    /// @p connection outlives the maker.
    [[nodiscard]] static Result<SnippetMaker> open(
        Connection& connection, std::vector<MessageId> ids);
    SnippetMaker(SnippetMaker&& other) noexcept;
    SnippetMaker& operator=(SnippetMaker&&) = delete;
    ~SnippetMaker();

    /// One snippet an id, of the first piece in which @p query, in FTS5's language, finds
    /// something.
    [[nodiscard]] Result<std::vector<QString>> make(const QString& query);

private:
    SnippetMaker(
        Connection& connection, std::unique_ptr<Connection> scratch, std::vector<MessageId> ids);
    [[nodiscard]] Result<void> readTexts();
    [[nodiscard]] Result<void> insertPieces(int round);
    [[nodiscard]] Result<void> ask(const QString& query);

    struct Text
    {
        std::string subject;
        std::string author;
        std::string body;
        std::size_t done = 0; ///< bytes of the body that were put in
        bool isOver = false; ///< found, or nothing left
    };

    Connection* m_connection; ///< not owned
    std::unique_ptr<Connection> m_scratch;
    std::vector<MessageId> m_ids;
    std::vector<Text> m_texts;
    std::vector<QString> m_snippets;
};

} // namespace waymark
