// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

class Connection;

struct TextHit
{
    MessageId id;
    double score = 0; ///< higher is better
    QString snippet; ///< around the first match, matches between kMatchBegin and kMatchEnd
};

/// The newest messages that a query finds.
struct NewestPage
{
    std::vector<MessageId> ids; ///< newest first, undated last
    qint64 found = 0; ///< how many match, at least
    bool isAll = true; ///< found is exact; else count() tells
};

/// Full text over subject, author and body. Any text a person types is a valid query: words are all
/// required, "quotes" make a phrase, a leading minus excludes, a trailing star is a prefix, `from:`
/// and `subject:` look in one field; everything else is looked for as it stands.
class SearchStore
{
public:
    /// Marks around a match in a snippet: private-use characters that no message is shown with.
    static constexpr char16_t kMatchBegin = u'\uE000';
    static constexpr char16_t kMatchEnd = u'\uE001';

    explicit SearchStore(Connection& connection);

    /// The query in FTS5's language; empty when the text holds nothing to look for.
    [[nodiscard]] static QString toFts(const QString& userText);

    [[nodiscard]] Result<qint64> count(const QString& userText);
    /// Best first (bm25: subject 4, author 2, body 1). Slow for very common words: not on the GUI
    /// thread.
    [[nodiscard]] Result<std::vector<TextHit>> best(const QString& userText, int limit);
    /// The newest @p limit. Words that very many messages hold are not looked up to the end: the
    /// answer takes some milliseconds in a million messages, but for a prefix of many words, all of
    /// which FTS5 joins first.
    [[nodiscard]] Result<NewestPage> newest(const QString& userText, int limit);
    /// For each of @p ids the text around the first of the words, marked as in TextHit; empty where
    /// there is none.
    [[nodiscard]] Result<std::vector<QString>> snippets(
        const QString& userText, const std::vector<MessageId>& ids);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
