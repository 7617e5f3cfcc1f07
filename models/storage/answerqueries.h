// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/auditqueries.h"

namespace waymark {

/// A message that stands in a thread somebody opened.
struct AnswerRow
{
    AuditCandidate message;
    PersonId author;
    PersonId opener; ///< who wrote the thread's first message; may be the author
};

/// Walks the dated messages of a time newest first, with the person who opened their thread.
class RecentAnswers
{
public:
    /// From @p since on, at most @p most messages: the cost is bounded whatever the file's size.
    RecentAnswers(Connection& connection, Millis since, int most);

    [[nodiscard]] Result<std::optional<AnswerRow>> next();

private:
    Statement m_rows;
};

/// Questions about people that lists of them ask.
class PersonQueries
{
public:
    explicit PersonQueries(Connection& connection);

    /// The date of the newest dated message.
    [[nodiscard]] Result<std::optional<Millis>> newestMessage();
    /// What people call @p person: the latest name, else an address or a handle.
    [[nodiscard]] Result<QString> name(PersonId person);
    /// A text that names @p person after another import of the same records and in a copy of the
    /// file too: the first of the person's identities, with its source.
    [[nodiscard]] Result<QString> key(PersonId person);
    /// The person of a key(), if one is there.
    [[nodiscard]] Result<std::optional<PersonId>> byKey(const QString& key);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
