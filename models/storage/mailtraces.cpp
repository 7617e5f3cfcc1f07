// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/mailtraces.h"

#include "formats/record.h"
#include "storage/connection.h"
#include "storage/messagestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waymark {

Result<std::vector<MailTrace>> newestMailTraces(Connection& connection, int limit)
{
    auto statement = connection.statement(
        "SELECT m.thread_id, i.value, t.detail, p.role<>0 OR i.role>?3 FROM message m JOIN "
        "message_text t ON t.id=m.id "
        "JOIN identity i ON i.id=m.identity_id JOIN person p ON p.id=i.person_id WHERE "
        "m.kind='mail' AND i.kind='email' AND (m.flags & ?1)=0 "
        "AND m.sent_at IS NOT NULL ORDER BY m.sent_at DESC, m.id DESC LIMIT ?2");
    statement.bind(1, qint64(MessageAutomatic | MessageDeleted | MessageFromBot)).bind(2, limit);
    statement.bind(3, static_cast<int>(SourceRole::Member));
    std::vector<MailTrace> traces;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        MailTrace trace;
        trace.thread = ThreadId(statement.integer(0));
        trace.author = statement.text(1).toLower();
        trace.isKnown = statement.integer(3) != 0;
        const QJsonObject detail = QJsonDocument::fromJson(statement.text(2).toUtf8()).object();
        for (const auto& recipient : detail.value(QLatin1String("recipients")).toArray())
            trace.recipients.append(recipient.toArray().at(1).toString().toLower());
        traces.push_back(std::move(trace));
    }
    std::reverse(traces.begin(), traces.end());
    return traces;
}

} // namespace waymark
