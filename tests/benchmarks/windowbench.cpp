// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for in a large workspace: waymark-windowbench WORKSPACE
//
// Drives the program's own window and controllers without a screen and prints one line a figure:
// wall milliseconds, and for each the slowest statement of the GUI thread's connection. Works on
// the file itself, which must hold an audit nobody has signed: one decision is made and taken back.
#include "appcontext.h"
#include "benchtools.h"
#include "inbox/inboxview.h"
#include "inbox/messagelist.h"
#include "presentation/auditcontroller.h"
#include "services/shippedmodel.h"
#include "storage/directorystore.h"
#include "storage/messagestore.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace waymark;
using bench::threadCpuMs;
using bench::wallMs;

/// Notices the longest time that one event kept the window from answering.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        const double begin = wallMs();
        const bool done = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, wallMs() - begin);
        --m_depth;
        return done;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    double m_longest = 0;
    int m_depth = 0;
};

/// Counts the statements of one connection and keeps the slowest.
class Statements
{
public:
    /// Goes before the connection does.
    explicit Statements(Connection& connection)
        : m_handle(connection.handle())
    {
        sqlite3_trace_v2(m_handle, SQLITE_TRACE_PROFILE, &Statements::note, this);
    }
    ~Statements() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Statements)
    void restart()
    {
        m_count = 0;
        m_slowest = 0;
        m_text.clear();
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] double slowest() const { return m_slowest; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    static int note(unsigned, void* self, void* statement, void* nanoseconds)
    {
        auto* me = static_cast<Statements*>(self);
        ++me->m_count;
        const double took = static_cast<double>(*static_cast<sqlite3_int64*>(nanoseconds)) * 1e-6;
        if (took > me->m_slowest) {
            me->m_slowest = took;
            me->m_text = sqlite3_sql(static_cast<sqlite3_stmt*>(statement));
        }
        return 0;
    }
    sqlite3* m_handle;
    int m_count = 0;
    double m_slowest = 0;
    std::string m_text;
};

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

void must(const Result<void>& result)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(result.error().subject),
            qPrintable(result.error().detail));
        std::exit(1);
    }
}

/// Wall time and the CPU time of the GUI thread since it was made or restarted.
class Watch
{
public:
    Watch() { restart(); }
    void restart()
    {
        m_wall = wallMs();
        m_cpu = threadCpuMs();
    }
    [[nodiscard]] double wall() const { return wallMs() - m_wall; }
    [[nodiscard]] double cpu() const { return threadCpuMs() - m_cpu; }

private:
    double m_wall = 0;
    double m_cpu = 0;
};

void line(const char* what, double value, const char* unit = "ms")
{
    std::printf("%-46s %9.2f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// With the statement that took longest, where that says something.
void line(const char* what, const Watch& watch, const Statements& statements)
{
    const double wall = watch.wall();
    const double cpu = watch.cpu();
    std::printf("%-46s %9.2f ms   CPU %8.2f ms", what, wall, cpu);
    if (statements.slowest() > 3)
        std::printf("   %d statements, slowest %.0f ms: %.90s", statements.count(),
            statements.slowest(), statements.text().c_str());
    std::printf("\n");
    std::fflush(stdout);
}

// --- Without a window ---------------------------------------------------------------------------

void measureAudit(Session& session, Statements& statements)
{
    statements.restart();
    Watch watch;
    AuditController controller(session);
    line("audit opens", watch, statements);
    line("  its messages", static_cast<double>(controller.items().size()), "");
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        watch.restart();
        controller.load();
        times.push_back(watch.cpu());
    }
    line("audit opens again, CPU, median of 5", bench::median(times));
    statements.restart();
    double worst = 0;
    for (const AuditItem& item : controller.items()) {
        controller.setCurrent(item.shown.id);
        watch.restart();
        (void)controller.reading();
        worst = std::max(worst, watch.cpu());
    }
    line("a message to read, CPU, worst of the audit", worst);
    for (const QString& source : controller.sources()) {
        statements.restart();
        watch.restart();
        (void)must(session.audits().select({100, source, std::nullopt}));
        line(qPrintable(QStringLiteral("last 100 of ") + source), watch, statements);
    }
    statements.restart();
    watch.restart();
    (void)must(session.audits().select({100, QStringLiteral("mail"), Millis(1'640'995'200'000)}));
    line("last 100 mails before 2022", watch, statements);
    QTest::qWaitFor([&] { return !controller.isLearning(); }, 10'000);
}

void measurePages(Session& session, Statements& statements)
{
    Connection& connection = session.workspace().connection();
    MessageStore store(connection);
    const auto accounts = must(DirectoryStore(connection).accounts());
    const auto newest = must(store.page({}, {}, 1));
    if (newest.empty() || accounts.empty())
        return;
    const auto message = must(store.load(newest.front().first));
    const PageKey middle {Millis(1'650'000'000'000), 1};
    std::vector<std::pair<QString, MessageFilter>> filters {{QStringLiteral("all"), {}}};
    for (const StoredAccount& account : accounts) {
        MessageFilter filter;
        filter.account = account.id;
        filters.emplace_back(QStringLiteral("account ") + account.system, filter);
        for (int category = 0; category < 4; ++category) {
            filter.category = category;
            filters.emplace_back(
                QStringLiteral("account %1, category %2").arg(account.system).arg(category),
                filter);
        }
        filter.category = 2;
        filter.before = Millis(1'641'200'000'000);
        filters.emplace_back(
            QStringLiteral("account %1, category 2, early").arg(account.system), filter);
        filter.person = message->person;
        filters.emplace_back(
            QStringLiteral("account %1, category 2, early, person").arg(account.system), filter);
    }
    for (int category = 0; category < 4; ++category) {
        MessageFilter filter;
        filter.category = category;
        filters.emplace_back(QStringLiteral("category %1").arg(category), filter);
    }
    MessageFilter person;
    person.person = message->person;
    filters.emplace_back(QStringLiteral("person"), person);
    person.category = 1;
    filters.emplace_back(QStringLiteral("person, category"), person);
    MessageFilter thread;
    thread.thread = message->thread;
    filters.emplace_back(QStringLiteral("thread"), thread);
    double worst = 0;
    for (const auto& [name, filter] : filters) {
        for (const PageKey& key : {PageKey {}, middle}) {
            statements.restart();
            const Watch watch;
            (void)must(store.page(filter, key, 100));
            const double cpu = watch.cpu();
            worst = std::max(worst, cpu);
            if (cpu > 5)
                line(qPrintable(QStringLiteral("page: ") + name), watch, statements);
        }
    }
    line("first page of a filter, CPU, worst", worst);
}

void measureSearch(Session& session)
{
    SearchController search(session);
    double worst = 0;
    for (const SearchOrder order : {SearchOrder::NewestFirst, SearchOrder::BestFirst}) {
        search.setOrder(order);
        for (const char* text : {"netnoteinc", "invoice", "please", "the", "t", "th",
                 "password account", "free money offer", "\"mailing list\"", "regist*",
                 "subject:linux", "refund -shipping", "con", "user", "zzzz"}) {
            bool answered = false;
            const auto connection = QObject::connect(
                &search, &SearchController::answered, qApp, [&answered] { answered = true; });
            const double wall = wallMs();
            const double cpu = bench::cpuMs();
            search.setQuery(QString::fromUtf8(text));
            QTest::qWaitFor([&] { return answered; }, 60'000);
            const double used = bench::cpuMs() - cpu;
            QObject::disconnect(connection);
            std::printf("  %-18s %s %9.2f ms   CPU %8.2f ms  (%lld%s)\n", text,
                order == SearchOrder::NewestFirst ? "newest" : "best  ", wallMs() - wall - 60, used,
                static_cast<long long>(search.answer().total),
                search.answer().isCounted ? "" : "+");
            if (order == SearchOrder::NewestFirst)
                worst = std::max(worst, used);
            search.setQuery(QString());
        }
    }
    line("search newest first, CPU, worst", worst);
}

// --- The window ---------------------------------------------------------------------------------

InboxView* inboxView(AppContext& app)
{
    return app.window().findChild<InboxView*>();
}

void measureWindow(const Categoriser& model, QSettings& settings, const QString& path,
    WatchedApplication& application)
{
    const double before = bench::residentMiB();
    Watch watch;
    const Watch all;
    AppContext app(model, &settings);
    app.window().resize(1440, 900);
    line("window made, CPU", watch.cpu());
    watch.restart();
    if (!app.open(path, OpenMode::ReadWrite))
        std::exit(1);
    Statements statements(app.session().workspace().connection());
    line("file opened, all pages told", watch, statements);
    watch.restart();
    app.window().showPage(QStringLiteral("inbox"));
    app.window().show();
    app.window().repaint();
    line("list shown and painted", watch, statements);
    line("first paint of the list, with all above", all, statements);
    application.takeLongest();
    watch.restart();
    QTest::qWaitFor([&] { return app.isSettled(); }, 60'000);
    line("settled after", watch, statements);
    line("  longest event meanwhile", application.takeLongest());
    line("memory resident", bench::residentMiB(), "MiB");
    line("  of it before the window", before, "MiB");

    InboxView* view = inboxView(app);
    MessageListView* list = view->list()->view();
    statements.restart();
    double worst = 0;
    std::vector<double> steps;
    for (int i = 0; i < 60; ++i) {
        QWheelEvent wheel(QPointF(60, 60), list->viewport()->mapToGlobal(QPointF(60, 60)), QPoint(),
            QPoint(0, i < 40 ? -120 : 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        watch.restart();
        QCoreApplication::sendEvent(list->viewport(), &wheel);
        list->viewport()->repaint();
        steps.push_back(watch.cpu());
        worst = std::max(worst, steps.back());
    }
    line("a turn of the wheel, CPU, median of 60", bench::median(steps));
    line("  worst", worst);
    line("  statements meanwhile", statements.count(), "");

    statements.restart();
    steps.clear();
    for (int i = 0; i < 60; ++i) {
        watch.restart();
        QTest::keyClick(list, Qt::Key_Down);
        app.window().repaint();
        steps.push_back(watch.cpu());
    }
    line("to the next message, CPU, median of 60", bench::median(steps));
    line("  worst", *std::max_element(steps.begin(), steps.end()));

    statements.restart();
    watch.restart();
    (void)app.session().counts();
    line("counts", watch, statements);

    statements.restart();
    watch.restart();
    QTest::keyClick(view, Qt::Key_1);
    app.window().repaint();
    line("one decision", watch, statements);
    statements.restart();
    watch.restart();
    app.session().undoStack().undo();
    app.window().repaint();
    line("taken back", watch, statements);

    app.window().showPage(QStringLiteral("home"));
    application.takeLongest();
    watch.restart();
    ChangeSet change;
    change.messages = true;
    statements.restart();
    app.session().announce(change);
    line("all told of new messages", watch, statements);
    QTest::qWait(200);
    QTest::qWaitFor([&] { return app.isSettled(); }, 60'000);
    line("Home settled after", watch, statements);
    line("  longest event meanwhile", application.takeLongest());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: waymark-windowbench WORKSPACE\n", stderr);
        return 1;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat);
    const auto model = must(shippedModel());
    measureWindow(model, settings, path, application);
    {
        const SystemClock clock;
        const FormatRegistry formats;
        Session session(clock, formats, model);
        const double begin = wallMs();
        must(session.open(path, OpenMode::ReadWrite));
        line("file opened", wallMs() - begin);
        Statements statements(session.workspace().connection());
        line("messages", static_cast<double>(session.counts().messages), "");
        measureAudit(session, statements);
        measurePages(session, statements);
        measureSearch(session);
    }
    return 0;
}
