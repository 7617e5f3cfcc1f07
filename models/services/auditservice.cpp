// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/auditservice.h"

#include "categorise/cleaner.h"
#include "categorise/flags.h"
#include "metrics/wilson.h"
#include "services/audittext.h"
#include "services/authorrole.h"
#include "services/categorytext.h"
#include "storage/auditqueries.h"
#include "storage/connection.h"
#include "storage/directorystore.h"
#include "storage/workspace.h"

#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

const QString kPrivate = QStringLiteral("private");
const QString kSafety = QStringLiteral("safety");
const QString kNeedsAnswer = QStringLiteral("needs_answer");

std::string toUtf8(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// "zendesk/host" or "mail": the account's name for people and machines.
QString sourceName(const StoredMessage& message)
{
    return message.host.isEmpty() ? message.system : message.system + u'/' + message.host;
}

/// The text cut at a word border, with an ellipsis when something is missing.
QString shortened(const QString& text, qsizetype limit)
{
    QString flat = text.simplified();
    if (flat.size() <= limit)
        return flat;
    qsizetype end = flat.lastIndexOf(u' ', limit);
    if (end < limit / 2)
        end = limit;
    if (flat[end - 1].isHighSurrogate())
        --end;
    return flat.left(end) + u'…';
}

template <typename F>
Result<void> inTransaction(Connection& connection, F&& work)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    if (auto done = work(); !done)
        return done.error();
    return transaction->commit();
}

} // namespace

AuditService::AuditService(Workspace& workspace, const Categoriser& shipped, const Clock& clock)
    : m_workspace(&workspace)
    , m_shipped(&shipped)
    , m_clock(&clock)
{
}

Result<AuditSample> AuditService::select(const AuditSelection& selection)
{
    const auto settings = loadSettings(m_workspace->connection());
    if (!settings)
        return settings.error();
    AuditCandidates candidates(m_workspace->connection(), selection.source, selection.before);
    AuditSample sample;
    while (static_cast<int>(sample.messages.size()) < selection.asked) {
        const auto next = candidates.next();
        if (!next)
            return next.error();
        if (!*next)
            break;
        const AuditCandidate& candidate = **next;
        if (candidate.flags & MessageDeleted)
            continue;
        const SourceRole role = authorRole(candidate, *settings);
        if (role == SourceRole::Bot)
            ++sample.bots;
        else if (candidate.flags & MessageAutomatic)
            ++sample.automatic;
        else if (role == SourceRole::Staff)
            ++sample.staff;
        else {
            // Passed over are those of the audit's own time: what came after its newest message
            // would make the same audit read differently a day later.
            if (sample.messages.empty())
                sample = {};
            sample.messages.push_back(candidate.id);
        }
    }
    return sample;
}

Result<std::vector<Decision>> AuditService::lessons()
{
    const auto decisions = AuditStore(m_workspace->connection()).decisions();
    if (!decisions)
        return decisions.error();
    std::vector<Decision> lessons;
    lessons.reserve(decisions->size());
    for (const auto& [uid, decision] : *decisions)
        lessons.push_back({toUtf8(decision.text), toUtf8(decision.category)});
    return lessons;
}

Result<Categoriser> AuditService::learned()
{
    const auto known = lessons();
    if (!known)
        return known.error();
    return m_shipped->learn(*known);
}

Result<bool> AuditService::isAnswered(const StoredMessage& message)
{
    return ThreadQueries(m_workspace->connection()).hasLaterReply(message);
}

QStringList effectiveFlags(const AuditItem& item)
{
    const QString category = item.shown.effectiveCategory();
    const bool wantsAnswer
        = category == QLatin1String("help") || category == QLatin1String("complaint");
    QStringList names;
    for (const QString& name :
        {kPrivate, kSafety, kNeedsAnswer, QStringLiteral("escalated"), QStringLiteral("faq")}) {
        const bool proposed = (name == kPrivate && item.looksPrivate)
            || (name == kSafety && item.looksUnsafe)
            || (name == kNeedsAnswer && wantsAnswer && !item.answered);
        if (item.saidFlags.value(name, proposed))
            names.append(name);
    }
    return names;
}

Result<void> AuditService::fillMarks(AuditItem& item, const StoredMessage& message)
{
    AuditStore audits(m_workspace->connection());
    if (item.decision) {
        const StoredDecision& decided = *item.decision;
        item.shown.decided = decided.category;
        item.seconds = decided.seconds;
        if (!decided.proposed.isEmpty()) {
            item.shown.category = decided.proposed;
            item.shown.confidence = std::clamp(decided.confidence, 0.0, 1.0);
        }
    }
    const auto said = audits.flags(message.uid);
    if (!said)
        return said.error();
    item.saidFlags = *said;
    item.looksPrivate = !(message.flags & MessagePublic);
    const FlagProposal proposed = proposeFlags(toUtf8(item.text));
    item.looksPrivate = item.looksPrivate || proposed.isPrivate;
    item.looksUnsafe = proposed.isSafety;
    const auto answered = isAnswered(message);
    if (!answered)
        return answered.error();
    item.answered = *answered;
    item.shown.flags = effectiveFlags(item);
    const auto topics = audits.topics(message.uid);
    if (!topics)
        return topics.error();
    item.shown.topics = *topics;
    const auto archived = audits.isArchived(message.uid);
    if (!archived)
        return archived.error();
    item.archived = *archived;
    return {};
}

Result<std::vector<AuditItem>> AuditService::items(const std::vector<MessageId>& ids)
{
    const auto model = learned();
    if (!model)
        return model.error();
    return items(ids, *model);
}

Result<std::vector<AuditItem>> AuditService::items(
    const std::vector<MessageId>& ids, const Categoriser& model)
{
    MessageStore messages(m_workspace->connection());
    AuditStore audits(m_workspace->connection());
    std::vector<AuditItem> items;
    items.reserve(ids.size());
    for (const MessageId id : ids) {
        const auto loaded = messages.load(id);
        if (!loaded)
            return loaded.error();
        if (!*loaded)
            continue;
        const StoredMessage& message = **loaded;
        const std::string body = toUtf8(message.body);
        const std::string text = textToCategorise(toUtf8(message.kind),
            (message.flags & MessageOpening) != 0, toUtf8(message.subject), body);
        const auto decided = audits.decision(message.uid);
        if (!decided)
            return decided.error();
        // A model that learned the decision would only repeat it.
        const Proposal proposal = (*decided ? *m_shipped : model).propose(text);

        AuditItem item;
        item.uid = message.uid;
        item.text = QString::fromStdString(text);
        AuditedMessage& shown = item.shown;
        shown.id = message.id;
        shown.uid = QStringLiteral("%1").arg(message.uid, 16, 16, QLatin1Char('0'));
        shown.source = sourceName(message);
        shown.externalId = message.externalId;
        shown.sentAt = message.sentAt;
        shown.author = message.author;
        shown.authorKey = QString::number(message.person.value());
        shown.subject = message.subject;
        shown.excerpt = shortened(QString::fromStdString(ownWords(body)), 280);
        shown.category = QString::fromStdString(proposal.category);
        shown.confidence = std::clamp(proposal.confidence, 0.0, 1.0);
        shown.second = QString::fromStdString(proposal.second);
        for (const Cue& cue : proposal.why)
            shown.why.push_back({QString::fromStdString(cue.text), cue.weight});
        item.decision = *decided;
        if (auto done = fillMarks(item, message); !done)
            return done.error();
        items.push_back(std::move(item));
    }
    return items;
}

Result<AuditReport> AuditService::report(
    const AuditSelection& selection, const AuditSample& sample, const std::vector<AuditItem>& items)
{
    const auto settings = loadSettings(m_workspace->connection());
    if (!settings)
        return settings.error();
    const auto book = codeBook();
    if (!book)
        return book.error();
    AuditReport report;
    report.community = settings->title;
    report.timeZone = settings->timeZone;
    report.madeAt = m_clock->now();
    report.asked = selection.asked;
    report.leftOutStaff = sample.staff;
    report.leftOutBots = sample.bots;
    report.leftOutAutomatic = sample.automatic;
    report.codeBookVersion = book->version;
    for (const AuditItem& item : items)
        report.messages.push_back(item.shown);
    const QString source = selection.source;
    report.rule = AuditText::rule(selection.asked, source, selection.before);
    report.ruleKey = AuditText::ruleKey(selection.asked, source, selection.before);
    for (const Category& category : book->categories)
        report.definitions.push_back(describedCategory(category));
    for (const Category& category : book->categories)
        report.plainDefinitions.push_back(AuditText::plainCategory(category));
    countAudit(report);
    return report;
}

Result<AuditReport> AuditService::audit(const AuditSelection& selection)
{
    const auto sample = select(selection);
    if (!sample)
        return sample.error();
    const auto chosen = items(sample->messages);
    if (!chosen)
        return chosen.error();
    auto made = report(selection, *sample, *chosen);
    if (!made)
        return made;
    if (auto done = addSignature(*made, sample->messages); !done)
        return done.error();
    return made;
}

Result<void> AuditService::addSignature(AuditReport& report, const std::vector<MessageId>& messages)
{
    const auto newest = newestSession();
    if (!newest)
        return newest.error();
    if (!*newest || !(*newest)->isSigned)
        return {};
    const auto signedOff = sessionMessages((*newest)->id);
    if (!signedOff)
        return signedOff.error();
    if (*signedOff == messages) {
        report.signedBy = (*newest)->signedBy;
        report.signedAt = (*newest)->signedAt;
    }
    return {};
}

Result<AuditId> AuditService::begin(const AuditSelection& selection, const AuditSample& sample)
{
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    StoredAudit audit;
    audit.asked = selection.asked;
    audit.source = selection.source;
    audit.before = selection.before;
    audit.createdAt = m_clock->now();
    auto id = AuditStore(connection).createAudit(audit, sample.messages);
    if (!id)
        return id;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return id;
}

Result<std::optional<StoredAudit>> AuditService::newestSession()
{
    return AuditStore(m_workspace->connection()).newestAudit();
}

Result<std::vector<AuditOverview>> AuditService::sessions(int most)
{
    return AuditStore(m_workspace->connection()).audits(most);
}

Result<std::optional<StoredAudit>> AuditService::session(AuditId audit)
{
    return AuditStore(m_workspace->connection()).audit(audit);
}

Result<std::vector<MessageId>> AuditService::sessionMessages(AuditId audit)
{
    return AuditStore(m_workspace->connection()).items(audit);
}

Result<void> AuditService::setCursor(AuditId audit, int position)
{
    Connection& connection = m_workspace->connection();
    return inTransaction(connection, [&]() -> Result<void> {
        AuditStore store(connection);
        auto stored = store.audit(audit);
        if (!stored)
            return stored.error();
        if (!*stored)
            return {};
        (*stored)->cursor = position;
        return store.update(**stored);
    });
}

Result<void> AuditService::sign(
    AuditId audit, const QString& name, const QString& summaryJson, std::optional<Millis> at)
{
    Connection& connection = m_workspace->connection();
    return inTransaction(connection, [&]() -> Result<void> {
        AuditStore store(connection);
        auto stored = store.audit(audit);
        if (!stored)
            return stored.error();
        if (!*stored)
            return Error {ErrorKind::InvalidArgument, QStringLiteral("audit"), {}};
        (*stored)->isSigned = true;
        (*stored)->signedBy = name;
        (*stored)->signedAt = at.value_or(m_clock->now());
        (*stored)->summary = summaryJson;
        return store.update(**stored);
    });
}

Result<void> AuditService::unsign(AuditId audit)
{
    Connection& connection = m_workspace->connection();
    return inTransaction(connection, [&]() -> Result<void> {
        AuditStore store(connection);
        auto stored = store.audit(audit);
        if (!stored)
            return stored.error();
        if (!*stored)
            return {};
        (*stored)->isSigned = false;
        (*stored)->signedBy.clear();
        (*stored)->signedAt.reset();
        (*stored)->summary.clear();
        return store.update(**stored);
    });
}

Result<void> AuditService::setDecision(
    MessageUid uid, const std::optional<StoredDecision>& decision)
{
    Connection& connection = m_workspace->connection();
    return inTransaction(
        connection, [&] { return AuditStore(connection).setDecision(uid, decision); });
}

Result<std::optional<StoredDecision>> AuditService::decision(MessageUid uid)
{
    return AuditStore(m_workspace->connection()).decision(uid);
}

Result<void> AuditService::setFlag(MessageUid uid, const QString& flag, std::optional<bool> value)
{
    Connection& connection = m_workspace->connection();
    return inTransaction(
        connection, [&] { return AuditStore(connection).setFlag(uid, flag, value); });
}

Result<std::optional<bool>> AuditService::flag(MessageUid uid, const QString& flag)
{
    return AuditStore(m_workspace->connection()).flag(uid, flag);
}

Result<void> AuditService::setTopics(MessageUid uid, const QStringList& topics)
{
    Connection& connection = m_workspace->connection();
    return inTransaction(connection, [&] { return AuditStore(connection).setTopics(uid, topics); });
}

Result<QStringList> AuditService::allTopics()
{
    return AuditStore(m_workspace->connection()).allTopics();
}

Result<void> AuditService::setArchived(MessageUid uid, bool archived)
{
    Connection& connection = m_workspace->connection();
    return inTransaction(connection,
        [&] { return AuditStore(connection).setArchived(uid, archived, m_clock->now()); });
}

Result<CodeBook> AuditService::codeBook()
{
    return AuditStore(m_workspace->connection()).codeBook();
}

Result<int> AuditService::saveCodeBook(const CodeBook& book, std::optional<Millis> at)
{
    Connection& connection = m_workspace->connection();
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    auto version = AuditStore(connection).saveCodeBook(book, at.value_or(m_clock->now()));
    if (!version)
        return version;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return version;
}

Result<void> AuditService::dropNewestCodeBook()
{
    Connection& connection = m_workspace->connection();
    return inTransaction(connection, [&] { return AuditStore(connection).dropNewestCodeBook(); });
}

Result<std::optional<StoredMessage>> AuditService::message(MessageId id)
{
    return MessageStore(m_workspace->connection()).load(id);
}

Result<QStringList> AuditService::sources()
{
    return DirectoryStore(m_workspace->connection()).accountNames();
}

Result<ThreadContext> AuditService::thread(const StoredMessage& message)
{
    MessageStore messages(m_workspace->connection());
    const auto ids = messages.ofThread(message.thread);
    if (!ids)
        return ids.error();
    // A forum's topic may have thousands of posts; somebody who reads one looks at the last before
    // it.
    constexpr std::ptrdiff_t kNearest = 50;
    const auto self = std::find(ids->begin(), ids->end(), message.id);
    const auto end = self == ids->end() ? self : std::next(self);
    const auto begin = end - std::min(end - ids->begin(), kNearest + 1);
    ThreadContext context;
    context.skipped = static_cast<int>(begin - ids->begin());
    context.later = static_cast<int>(ids->end() - end);
    if (!ids->empty()) {
        const auto first = messages.load(ids->front());
        if (!first)
            return first.error();
        if (*first)
            context.firstAt = (*first)->sentAt;
    }
    for (auto id = begin; id != end; ++id) {
        const auto loaded = messages.load(*id);
        if (!loaded)
            return loaded.error();
        if (!*loaded)
            continue;
        if (*id == message.id)
            context.position = static_cast<int>(context.entries.size());
        const StoredMessage& entry = **loaded;
        context.entries.push_back({*id, entry.author, entry.sentAt,
            shortened(QString::fromStdString(ownWords(toUtf8(entry.body))), 280),
            (entry.flags & MessageFromStaff) != 0});
    }
    return context;
}

} // namespace waymark
