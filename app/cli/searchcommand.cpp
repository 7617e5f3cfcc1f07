// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "base/displaytext.h"
#include "storage/messagestore.h"
#include "storage/searchstore.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>

namespace waymark::cli {

namespace {

QString isoTime(std::optional<Millis> at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC).toString(Qt::ISODateWithMs)
              : QString();
}

/// The snippet for a terminal: match marks as brackets, one line.
QString plain(QString snippet)
{
    return snippet.replace(QChar(SearchStore::kMatchBegin), u'[')
        .replace(QChar(SearchStore::kMatchEnd), u']')
        .simplified();
}

class SearchCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("search"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("Full-text search, best first.");
    }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("QUERY"); }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("limit"), QStringLiteral("At most so many hits."),
            QStringLiteral("N"), QStringLiteral("20")});
        parser.addOption(
            {QStringLiteral("newest"), QStringLiteral("Newest first instead of best first.")});
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        bool ok = false;
        const int limit = parser.value(QStringLiteral("limit")).toInt(&ok);
        if (parser.positionalArguments().isEmpty())
            return context.misused(QStringLiteral("search needs a query."));
        if (!ok || limit < 0) {
            return context.misused(QStringLiteral("--limit is a number from 0, not “%1”.")
                                       .arg(parser.value(QStringLiteral("limit"))));
        }
        const QString query = parser.positionalArguments().join(u' ');
        auto workspace = context.open(OpenMode::ReadOnly);
        if (!workspace)
            return context.failToOpen(workspace.error());
        QElapsedTimer timer;
        timer.start();
        SearchStore search((*workspace)->connection());
        const auto total = search.count(query);
        if (!total)
            return context.fail(total.error());
        Result<std::vector<TextHit>> hits = std::vector<TextHit>();
        if (parser.isSet(QStringLiteral("newest"))) {
            const auto page = search.newest(query, limit);
            if (!page)
                return context.fail(page.error());
            for (const MessageId id : page->ids)
                hits->push_back({id, 0, {}});
        } else {
            hits = search.best(query, limit);
        }
        if (!hits)
            return context.fail(hits.error());
        return print(context, query, *total, *hits, (*workspace)->connection(), timer);
    }

private:
    static int print(const Context& context, const QString& query, qint64 total,
        const std::vector<TextHit>& hits, Connection& connection, const QElapsedTimer& timer)
    {
        MessageStore messages(connection);
        QJsonArray array;
        for (const TextHit& hit : hits) {
            const auto loaded = messages.load(hit.id);
            if (!loaded)
                return context.fail(loaded.error());
            if (!*loaded)
                continue;
            const StoredMessage& message = **loaded;
            const QString uid = QStringLiteral("%1").arg(message.uid, 16, 16, QLatin1Char('0'));
            if (!context.json) {
                *context.out << isoTime(message.sentAt).left(16).leftJustified(17)
                             << displayText(message.author).simplified() << ": "
                             << displayText(message.subject).simplified() << "\n    "
                             << displayText(plain(hit.snippet)) << '\n';
                continue;
            }
            array.append(QJsonObject {{QStringLiteral("id"), uid},
                {QStringLiteral("thread"), QString::number(message.thread.value())},
                {QStringLiteral("sent_at"),
                    message.sentAt ? QJsonValue(isoTime(message.sentAt)) : QJsonValue()},
                {QStringLiteral("author"), message.author},
                {QStringLiteral("subject"), message.subject},
                {QStringLiteral("snippet"), plain(hit.snippet)},
                {QStringLiteral("score"), hit.score},
                {QStringLiteral("source"),
                    message.host.isEmpty() ? message.system : message.system + u'/' + message.host},
                {QStringLiteral("external_id"), message.externalId}});
        }
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        if (context.json)
            context.print({{QStringLiteral("query"), query}, {QStringLiteral("total"), total},
                {QStringLiteral("hits"), array}, {QStringLiteral("seconds"), seconds}});
        else
            *context.out << total << " message(s)\n";
        context.out->flush();
        return Done;
    }
};

} // namespace

std::unique_ptr<Command> makeSearchCommand()
{
    return std::make_unique<SearchCommand>();
}

} // namespace waymark::cli
