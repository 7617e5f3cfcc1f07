// SPDX-License-Identifier: GPL-3.0-or-later
// Search latency in one process: waymark-searchbench WORKSPACE [NOTMUCH_CONFIG]
//
// Ten queries, CPU milliseconds, medians of 11 warm calls: how many messages match, and the newest
// 50 with date, author and subject. The queries are those of rare, common and very common words, of
// several words, a phrase, a prefix, a field and a choice. Prints the table, then one line each of
// the worst values for search.sh.
#include "benchtools.h"
#include "storage/messagestore.h"
#include "storage/searchstore.h"
#include "storage/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>

#ifdef WAYMARK_WITH_NOTMUCH
#include <notmuch.h>
#endif

namespace {

using namespace waymark;

constexpr int kRuns = 11;
constexpr int kNewest = 50;

struct Query
{
    const char* name;
    const char* ours;
    const char* peers;
};

constexpr std::array kQueries {Query {"rare", "netnoteinc", "netnoteinc"},
    Query {"medium", "invoice", "invoice"}, Query {"common", "please", "please"},
    Query {"very common", "the", "the"},
    Query {"two words", "password account", "password account"},
    Query {"three words", "free money offer", "free money offer"},
    Query {"phrase", "\"mailing list\"", "\"mailing list\""},
    Query {"prefix", "regist*", "regist*"}, Query {"field", "subject:linux", "subject:linux"},
    Query {"without", "refund -shipping", "refund not shipping"}};

struct Figures
{
    double count = 0;
    double newest = 0;
    qint64 found = 0;
    int listed = 0;
};

/// Ends the program where a figure would be one of a failure.
template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(result.error().subject),
            qPrintable(result.error().detail));
        std::exit(1);
    }
    return std::move(result).value();
}

Figures ours(Connection& connection, const Query& query)
{
    SearchStore search(connection);
    MessageStore messages(connection);
    const QString text = QString::fromUtf8(query.ours);
    Figures figures;
    figures.count
        = bench::medianOf(kRuns, bench::cpuMs, [&] { figures.found = must(search.count(text)); });
    figures.newest = bench::medianOf(kRuns, bench::cpuMs, [&] {
        figures.listed = 0;
        for (const MessageId id : must(search.newest(text, kNewest)).ids)
            figures.listed += must(messages.load(id)).has_value() ? 1 : 0;
    });
    return figures;
}

#ifdef WAYMARK_WITH_NOTMUCH
Figures peers(notmuch_database_t* database, const Query& query)
{
    Figures figures;
    const auto asked = [&](const auto& work) {
        return bench::medianOf(kRuns, bench::cpuMs, [&] {
            notmuch_query_t* question = notmuch_query_create(database, query.peers);
            notmuch_query_set_sort(question, NOTMUCH_SORT_NEWEST_FIRST);
            work(question);
            notmuch_query_destroy(question);
        });
    };
    figures.count = asked([&](notmuch_query_t* question) {
        unsigned found = 0;
        if (notmuch_query_count_messages(question, &found) == NOTMUCH_STATUS_SUCCESS)
            figures.found = found;
    });
    figures.newest = asked([&](notmuch_query_t* question) {
        notmuch_messages_t* list = nullptr;
        figures.listed = 0;
        if (notmuch_query_search_messages(question, &list) != NOTMUCH_STATUS_SUCCESS)
            return;
        for (; notmuch_messages_valid(list) && figures.listed < kNewest;
             notmuch_messages_move_to_next(list)) {
            notmuch_message_t* message = notmuch_messages_get(list);
            (void)notmuch_message_get_date(message);
            (void)notmuch_message_get_header(message, "subject");
            (void)notmuch_message_get_header(message, "from");
            notmuch_message_destroy(message);
            ++figures.listed;
        }
    });
    return figures;
}
#endif

void print(const char* who, const Figures& figures)
{
    std::printf("  %-8s count %7.2f ms (%lld)   newest %d %7.2f ms\n", who, figures.count,
        static_cast<long long>(figures.found), figures.listed, figures.newest);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: waymark-searchbench WORKSPACE [NOTMUCH_CONFIG]\n", stderr);
        return 1;
    }
    const auto workspace
        = must(Workspace::open(QString::fromLocal8Bit(argv[1]), OpenMode::ReadOnly));
    std::printf("%lld messages\n",
        static_cast<long long>(must(MessageStore(workspace->connection()).count())));
    Figures worst;
    Figures worstOfPeer;
    const auto keepWorst = [](Figures& kept, const Figures& seen) {
        kept.count = std::max(kept.count, seen.count);
        kept.newest = std::max(kept.newest, seen.newest);
    };
#ifdef WAYMARK_WITH_NOTMUCH
    notmuch_database_t* database = nullptr;
    char* said = nullptr;
    if (argc > 2
        && notmuch_database_open_with_config(
               nullptr, NOTMUCH_DATABASE_MODE_READ_ONLY, argv[2], nullptr, &database, &said)
            != NOTMUCH_STATUS_SUCCESS) {
        std::fprintf(stderr, "notmuch: %s\n", said ? said : "no database");
        return 1;
    }
#endif
    for (const Query& query : kQueries) {
        std::printf("%s: %s\n", query.name, query.ours);
        const Figures seen = ours(workspace->connection(), query);
        print("waymark", seen);
        keepWorst(worst, seen);
#ifdef WAYMARK_WITH_NOTMUCH
        if (database) {
            const Figures peer = peers(database, query);
            print("notmuch", peer);
            keepWorst(worstOfPeer, peer);
        }
#endif
    }
#ifdef WAYMARK_WITH_NOTMUCH
    if (database)
        notmuch_database_destroy(database);
#endif
    std::printf("worst count %.2f %.2f\nworst newest %.2f %.2f\n", worst.count, worstOfPeer.count,
        worst.newest, worstOfPeer.newest);
    return 0;
}
