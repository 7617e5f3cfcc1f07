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
    /// Newest first, undated last.
    [[nodiscard]] Result<std::vector<MessageId>> newest(const QString& userText, int limit);
    /// The text around the first match in one message, marked as in TextHit; empty when it is no match.
    [[nodiscard]] Result<QString> snippet(const QString& userText, MessageId id);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
