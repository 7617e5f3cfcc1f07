// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "jobs/querylane.h"
#include "presentation/auditreading.h"
#include "presentation/formatting.h"
#include "presentation/searchhit.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

namespace waymark {

class Session;

enum class SearchOrder { NewestFirst, BestFirst };

/// What was found for one text. People stand before messages.
struct SearchAnswer
{
    QString query;
    SearchOrder order = SearchOrder::NewestFirst;
    qint64 total = 0; ///< messages found, not only those listed
    bool isCounted = true; ///< else there are more than total; the number follows
    std::vector<SearchHit> hits;

    friend bool operator==(const SearchAnswer&, const SearchAnswer&) = default;
};

/// Looks for messages and people while somebody types. Every question runs off the GUI thread on a
/// read-only connection; a newer one interrupts it, and an outdated answer is never shown. Of a
/// word that very many messages hold the page comes first and the number of them after it.
class SearchController final : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives the controller.
    explicit SearchController(Session& session, QObject* parent = nullptr);

    /// Begins to look for @p text; an empty one, or one without anything to look for, clears.
    void setQuery(const QString& text);
    [[nodiscard]] QString query() const { return m_query; }
    void setOrder(SearchOrder order);
    [[nodiscard]] SearchOrder order() const { return m_order; }
    [[nodiscard]] const SearchAnswer& answer() const { return m_answer; }
    /// "1,204 messages found", "more than 20,000 messages found", "no messages found".
    [[nodiscard]] QString summary() const;
    [[nodiscard]] static QString orderName(SearchOrder order);
    /// The message or person behind a hit's id.
    [[nodiscard]] static std::optional<MessageId> messageOf(const QString& hitId);
    [[nodiscard]] static std::optional<PersonId> personOf(const QString& hitId);
    /// The message as the reader shows it; nothing (and a failure told) when it cannot be loaded.
    [[nodiscard]] std::optional<Reading> reading(MessageId message) const;
    /// Opens what was chosen by its hit's id.
    void choose(const QString& hitId);

Q_SIGNALS:
    /// The answer to the present query and order, or its clearing.
    void answered();
    /// The present answer's total has come; its hits are the same.
    void counted();
    void openMessage(waymark::MessageId message);
    void openPerson(waymark::PersonId person);

private:
    void ask();
    void count(const QString& words);
    void clear();

    Session* m_session; ///< not owned
    QString m_query;
    SearchOrder m_order = SearchOrder::NewestFirst;
    SearchAnswer m_answer;
    QTimer m_pause; ///< between two key strokes
    QueryLane m_lane; ///< last: waits for its thread
};

} // namespace waymark
