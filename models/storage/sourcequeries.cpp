// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sourcequeries.h"

#include "storage/connection.h"

namespace waymark {

Result<std::vector<SourceSummary>> loadSources(Connection& connection)
{
    auto statement = connection.prepare(
        "SELECT a.id, a.system, a.host, count(m.id), count(DISTINCT i.person_id), count(DISTINCT "
        "m.thread_id), "
        "min(m.sent_at), max(m.sent_at) FROM account a LEFT JOIN message m ON m.account_id=a.id "
        "LEFT JOIN identity i ON i.id=m.identity_id GROUP BY a.id ORDER BY a.system, a.host");
    if (!statement)
        return statement.error();
    std::vector<SourceSummary> sources;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return sources;
        SourceSummary source;
        source.account = AccountId(statement->integer(0));
        source.system = statement->text(1);
        source.host = statement->text(2);
        source.messages = statement->integer(3);
        source.people = statement->integer(4);
        source.threads = statement->integer(5);
        source.first = statement->optionalInteger(6);
        source.last = statement->optionalInteger(7);
        sources.push_back(std::move(source));
    }
}

} // namespace waymark
