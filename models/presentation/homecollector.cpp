// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/homecollector.h"

#include "presentation/auditwords.h"
#include "presentation/formatting.h"
#include "presentation/importwords.h"
#include "services/importreportjson.h"
#include "services/importservice.h"
#include "services/weeklymoves.h"
#include "storage/directorystore.h"
#include "storage/messagestore.h"
#include "storage/settingstore.h"
#include "storage/workspace.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

constexpr Millis kDay = 24LL * 3600 * 1000;
/// The earlier sample ends a season before the present one.
constexpr Millis kSeason = 90 * kDay;
/// Under so many messages an earlier sample says nothing.
constexpr std::size_t kLeastEarlier = 30;
/// To choose power users from.
constexpr int kMostHelpers = 12;

std::vector<CategoryTally> emptyTallies(const CodeBook& book)
{
    std::vector<CategoryTally> tallies;
    for (const Category& category : book.categories) {
        CategoryTally tally;
        tally.key = category.key;
        tally.name = describedCategory(category).name;
        tally.position = category.position;
        tally.icon = categoryIcon(category.key, category.position);
        tallies.push_back(std::move(tally));
    }
    return tallies;
}

CategoryTally* tallyOf(std::vector<CategoryTally>& tallies, const QString& key)
{
    const auto found = std::find_if(tallies.begin(), tallies.end(),
        [&key](const CategoryTally& tally) { return tally.key == key; });
    return found == tallies.end() ? nullptr : &*found;
}

std::optional<Millis> newestOf(const std::vector<AuditItem>& items)
{
    std::optional<Millis> newest;
    for (const AuditItem& item : items) {
        if (item.shown.sentAt && (!newest || *item.shown.sentAt > *newest))
            newest = item.shown.sentAt;
    }
    return newest;
}

} // namespace

HomeCollector::HomeCollector(Workspace& workspace, const Categoriser& shipped, const Clock& clock,
    const QLocale& locale, bool importing)
    : m_workspace(&workspace)
    , m_audits(workspace, shipped, clock)
    , m_clock(&clock)
    , m_locale(locale)
    , m_importing(importing)
{
}

Result<HomeData> HomeCollector::collect()
{
    HomeData home;
    const auto settings = loadSettings(m_workspace->connection());
    if (!settings)
        return settings.error();
    const Formatting format = Formatting::forZone(settings->timeZone, m_locale);
    home.community = settings->title.isEmpty() ? QFileInfo(m_workspace->path()).completeBaseName()
                                               : settings->title;
    //: %1 is the week ("Week 46, 11 to 17 November"), %2 a time zone.
    home.period = tr("%1 · times in %2").arg(format.week(m_clock->now()), settings->timeZone);
    if (auto done = takeLoaded(home); !done)
        return done.error();
    home.hasCommunity = home.messages > 0;
    if (!home.hasCommunity)
        return home;
    if (auto done = takeAudit(home); !done)
        return done.error();
    if (auto done = takeMoves(home); !done)
        return done.error();
    takeWaiting(home, format);
    if (auto done = takeImports(home, format); !done)
        return done.error();
    if (const auto newest = newestOf(m_items)) {
        home.mixNow = format.month(*newest);
        if (auto done = takeEarlier(home, *newest); !done)
            return done.error();
    }
    return home;
}

Result<void> HomeCollector::takeAudit(HomeData& home)
{
    const auto book = m_audits.codeBook();
    if (!book)
        return book.error();
    const auto session = m_audits.newestSession();
    if (!session)
        return session.error();
    std::vector<MessageId> ids;
    bool isSigned = false;
    if (*session) {
        const auto messages = m_audits.sessionMessages((*session)->id);
        if (!messages)
            return messages.error();
        ids = *messages;
        home.auditAsked = (*session)->asked;
        isSigned = (*session)->isSigned;
    } else {
        const auto sample = m_audits.select({home.auditAsked, {}, std::nullopt});
        if (!sample)
            return sample.error();
        ids = sample->messages;
    }
    auto items = m_audits.items(ids);
    if (!items)
        return items.error();
    m_items = std::move(items).value();

    home.coded = emptyTallies(*book);
    home.mix = home.coded;
    for (const AuditItem& item : m_items) {
        if (CategoryTally* tally = tallyOf(home.mix, item.shown.effectiveCategory()))
            ++tally->count;
        if (!item.shown.decided)
            continue;
        ++home.auditCoded;
        if (CategoryTally* tally = tallyOf(home.coded, *item.shown.decided))
            ++tally->count;
    }
    home.auditFound = static_cast<int>(m_items.size());
    home.mixTotal = home.auditFound;
    if (isSigned)
        home.audit = MoveState::Done;
    else if (home.auditCoded > 0)
        home.audit = MoveState::UnderWay;
    noteAudit(home);
    return {};
}

void HomeCollector::noteAudit(HomeData& home) const
{
    std::vector<CategoryTally> order = home.coded;
    std::stable_sort(order.begin(), order.end(),
        [](const CategoryTally& a, const CategoryTally& b) { return a.count > b.count; });
    if (home.auditCoded == 0 || order.empty())
        return;
    if (order.size() > 1 && order[1].count > 0)
        //: Names and counts of the two most frequent categories.
        home.auditNote = tr("Most so far: %1 (%2), then %3 (%4).")
                             .arg(order[0].name, m_locale.toString(order[0].count), order[1].name,
                                 m_locale.toString(order[1].count));
    else
        home.auditNote
            = tr("All so far: %1 (%2).").arg(order[0].name, m_locale.toString(order[0].count));
}

Result<void> HomeCollector::takeMoves(HomeData& home)
{
    const auto moves = loadMoves(*m_workspace);
    if (!moves)
        return moves.error();
    const auto helpers = activeHelpers(*m_workspace, kMostHelpers);
    if (!helpers)
        return helpers.error();
    const auto detail = [this](const ActiveHelper& helper) {
        const QString people = tr("%Ln person(s)", nullptr, helper.people);
        //: %1 is "12 people". Answers of one member to others in 90 days.
        return tr("%Ln answer(s) to %1", nullptr, helper.answers).arg(people);
    };
    for (const QString& key : moves->powerUsers) {
        const auto known = std::find_if(helpers->begin(), helpers->end(),
            [&key](const ActiveHelper& helper) { return helper.key == key; });
        const auto name = nameOfKey(*m_workspace, key);
        if (!name)
            return name.error();
        if (!name->isEmpty()) // gone with the import that brought them; back when it is
            home.powerUsers.push_back(
                {key, *name, known == helpers->end() ? QString() : detail(*known), true});
    }
    const std::size_t picked = home.powerUsers.size();
    for (const ActiveHelper& helper : *helpers) {
        if (!moves->powerUsers.contains(helper.key))
            home.powerUsers.push_back({helper.key, helper.name, detail(helper), false});
    }
    if (picked > 0)
        home.users = picked < WeeklyMoves::kPowerUsers ? MoveState::UnderWay : MoveState::Done;
    home.sketch = moves->sketch;
    if (!home.sketch.steps.isEmpty())
        home.path = home.sketch.steps.size() < PathSketch::kLeastSteps ? MoveState::UnderWay
                                                                       : MoveState::Done;
    return {};
}

Result<void> HomeCollector::takeEarlier(HomeData& home, Millis newest)
{
    const auto sample = m_audits.select({home.auditAsked, {}, newest - kSeason});
    if (!sample)
        return sample.error();
    if (sample->messages.size() < kLeastEarlier)
        return {};
    const auto items = m_audits.items(sample->messages);
    if (!items)
        return items.error();
    const auto before = newestOf(*items);
    if (!before)
        return {};
    for (CategoryTally& tally : home.mix)
        tally.before = 0;
    for (const AuditItem& item : *items) {
        if (CategoryTally* tally = tallyOf(home.mix, item.shown.effectiveCategory()))
            tally->before = tally->before.value_or(0) + 1;
    }
    // Both of the same size, or the two numbers could not be compared.
    const auto found = static_cast<int>(items->size());
    if (found != home.mixTotal && found > 0) {
        for (CategoryTally& tally : home.mix)
            tally.before
                = qRound(static_cast<double>(tally.before.value_or(0)) * home.mixTotal / found);
    }
    const auto settings = loadSettings(m_workspace->connection());
    if (!settings)
        return settings.error();
    home.mixBefore = Formatting::forZone(settings->timeZone, m_locale).month(*before);
    return {};
}

Result<void> HomeCollector::takeLoaded(HomeData& home)
{
    Connection& connection = m_workspace->connection();
    const auto accounts = DirectoryStore(connection).accounts();
    if (!accounts)
        return accounts.error();
    const auto counts = MessageStore(connection).countByAccount();
    if (!counts)
        return counts.error();
    for (const auto& [account, messages] : *counts) {
        const AccountId wanted = account;
        const auto found = std::find_if(accounts->begin(), accounts->end(),
            [wanted](const StoredAccount& stored) { return stored.id == wanted; });
        if (found == accounts->end())
            continue;
        home.loaded.push_back({ImportWords::systemIcon(found->system),
            ImportWords::systemName(found->system), found->host, messages});
        home.messages += messages;
    }
    std::stable_sort(home.loaded.begin(), home.loaded.end(),
        [](const LoadedSource& a, const LoadedSource& b) { return a.messages > b.messages; });
    return {};
}

void HomeCollector::takeWaiting(HomeData& home, const Formatting& format)
{
    int privates = 0;
    int safety = 0;
    int unanswered = 0;
    std::optional<Millis> oldestPrivate;
    std::optional<Millis> oldestUnanswered;
    const auto older = [](std::optional<Millis>& oldest, const std::optional<Millis>& at) {
        if (at && (!oldest || *at < *oldest))
            oldest = at;
    };
    for (const AuditItem& item : m_items) {
        const bool open = !item.shown.decided;
        if (open && item.shown.flags.contains(auditflag::kPrivate)) {
            ++privates;
            older(oldestPrivate, item.shown.sentAt);
        }
        if (open && item.shown.flags.contains(auditflag::kSafety))
            ++safety;
        if (item.shown.effectiveCategory() == QLatin1String("help")
            && item.shown.flags.contains(auditflag::kNeedsAnswer)) {
            ++unanswered;
            older(oldestUnanswered, item.shown.sentAt);
        }
    }
    const Millis now = m_clock->now();
    const auto since = [&](const std::optional<Millis>& oldest) {
        return oldest ? tr("oldest from %1").arg(format.day(*oldest, now)) : QString();
    };
    if (safety > 0)
        home.attention.push_back({QStringLiteral("audit:safety"), QStringLiteral("warn"),
            tr("%Ln messages may be about somebody's safety", nullptr, safety),
            tr("read these first"), tr("Open"), true});
    if (privates > 0)
        home.attention.push_back({QStringLiteral("audit:private"), QStringLiteral("lock"),
            tr("%Ln private messages wait for a decision", nullptr, privates), since(oldestPrivate),
            tr("Open"), false});
    if (unanswered > 0)
        home.attention.push_back({QStringLiteral("audit:needs_answer"), QStringLiteral("clock"),
            tr("%Ln help requests have no answer yet", nullptr, unanswered),
            since(oldestUnanswered), tr("Open"), false});
}

Result<void> HomeCollector::takeImports(HomeData& home, const Formatting& format)
{
    const auto newest = SettingStore(m_workspace->connection()).newestBatch();
    if (!newest)
        return newest.error();
    if (!*newest)
        return {};
    const StoredBatch& batch = **newest;
    const ImportWords words(format);
    const QString name = words.nameOf(requestOf(batch).paths);
    if (batch.state == QLatin1String("running")) {
        if (!m_importing)
            home.attention.push_back({QStringLiteral("import:history"), QStringLiteral("import"),
                tr("An import was interrupted"), name, tr("See"), true});
        return {};
    }
    const ImportReport report
        = importReportFromJson(QJsonDocument::fromJson(batch.report.toUtf8()).object());
    const qint64 rejected = report.totals().rejectedCount;
    QStringList where;
    for (const FileReport& file : report.files) {
        if (file.rejectedCount > 0)
            where << file.path;
    }
    if (rejected > 0)
        home.attention.push_back({QStringLiteral("import:report"), QStringLiteral("import"),
            tr("%Ln records of the last import were rejected", nullptr, static_cast<int>(rejected)),
            where.size() == 1 ? words.nameOf(where) : name, tr("See why"), false});
    return {};
}

} // namespace waymark
