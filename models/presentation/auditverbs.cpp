// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of AuditController: each makes one command on the undo stack.
#include "presentation/auditcommands.h"
#include "presentation/auditcontroller.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <utility>

namespace waymark {

namespace {

constexpr std::size_t kMostCategories = 9;
constexpr double kLongestLook = 300; ///< seconds; beyond it somebody went for coffee

/// A stored key from a name: letters and digits of the name without their accents.
QString keyFrom(const QString& name)
{
    QString key;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            key += c;
        else if (c.isSpace() && !key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    return key.isEmpty() ? QStringLiteral("own") : key.left(40);
}

/// The category's name at any later time: a shipped one follows the language.
std::function<QString()> nameOf(const Category& category)
{
    const bool shipped = category.name == describedCategory({category.key, {}, {}, {}, 0}).name;
    return [key = category.key, own = shipped ? QString() : category.name] {
        return describedCategory({key, own, {}, {}, 0}).name;
    };
}

QString summaryOf(const AuditFigures& figures)
{
    QJsonObject categories;
    for (const CategoryCount& category : figures.categories)
        categories.insert(category.category, category.count);
    QJsonObject flags;
    for (const auto& [flag, count] : figures.flags)
        flags.insert(flag, count);
    QJsonObject topics;
    for (const auto& [topic, count] : figures.topics)
        topics.insert(topic, count);
    const QJsonObject summary {{QStringLiteral("n"), figures.total},
        {QStringLiteral("decided"), figures.coded}, {QStringLiteral("categories"), categories},
        {QStringLiteral("flags"), flags}, {QStringLiteral("topics"), topics},
        {QStringLiteral("agreed"), figures.agreed}, {QStringLiteral("proposed"), figures.proposed}};
    return QString::fromUtf8(QJsonDocument(summary).toJson(QJsonDocument::Compact));
}

} // namespace

bool AuditController::refuses()
{
    if (m_state != State::Ready)
        return true;
    if (isReadOnly()) {
        Q_EMIT refused();
        return true;
    }
    return false;
}

std::optional<double> AuditController::secondsSpent() const
{
    const double seconds = static_cast<double>(m_session->clock().now() - m_shownAt) / 1000;
    if (!m_watched || seconds < 0 || seconds > kLongestLook)
        return {};
    return seconds;
}

MessageId AuditController::nextOpenAfter(const std::vector<MessageId>& done) const
{
    int last = -1;
    for (const MessageId id : done)
        last = std::max(last, m_list.rowOf(id));
    const int count = m_list.rowCount();
    for (int step = 1; step <= count; ++step) {
        const MessageId id = m_list.idAt((last + step) % count);
        const AuditItem* candidate = item(id);
        if (candidate && !candidate->decision
            && std::find(done.begin(), done.end(), id) == done.end())
            return id;
    }
    return {};
}

AuditMark AuditController::decisionFor(
    const AuditItem& item, const QString& category, bool alone) const
{
    StoredDecision decision;
    decision.category = category;
    decision.decidedAt = m_session->clock().now();
    decision.text = item.text;
    if (item.decision) { // a second thought: what was proposed at first stays what it was
        decision.proposed = item.decision->proposed;
        decision.confidence = item.decision->confidence;
        decision.seconds = item.decision->seconds;
    } else {
        decision.proposed = item.shown.category;
        decision.confidence = item.shown.confidence;
        if (alone)
            decision.seconds = secondsSpent();
    }
    return {item.uid, std::optional<StoredDecision>(decision)};
}

void AuditController::pushDecisions(
    std::vector<AuditMark> marks, std::vector<MessageId> ids, std::function<QString()> words)
{
    const MessageId next = nextOpenAfter(targets());
    if (!marks.empty()) {
        m_session->undoStack().push(std::make_unique<MarksCommand>(
            *m_session, this, std::move(words), std::move(marks), std::move(ids))
                                        .release());
    }
    setChosen({});
    if (next.isValid())
        setCurrent(next);
}

void AuditController::decide(const QString& category)
{
    const Category* known = m_book.find(category);
    if (!known || refuses())
        return;
    const std::vector<MessageId> ids = targets();
    std::vector<AuditMark> marks;
    std::vector<MessageId> changed;
    for (const MessageId id : ids) {
        const AuditItem& target = *item(id);
        if (target.decision && target.decision->category == category)
            continue;
        marks.push_back(decisionFor(target, category, ids.size() == 1));
        changed.push_back(id);
    }
    const int count = static_cast<int>(changed.size());
    pushDecisions(std::move(marks), std::move(changed), [count, name = nameOf(*known)] {
        return tr("Coded %Ln message(s) as %1", nullptr, count).arg(name());
    });
}

void AuditController::decideAt(int position)
{
    if (position < 0 || position >= static_cast<int>(kMostCategories) || refuses())
        return;
    if (position < static_cast<int>(m_book.categories.size()))
        decide(m_book.categories[static_cast<std::size_t>(position)].key);
    else
        Q_EMIT newCategoryWanted(static_cast<int>(m_book.categories.size()));
}

void AuditController::accept()
{
    if (refuses())
        return;
    const std::vector<MessageId> ids = targets();
    std::vector<AuditMark> marks;
    std::vector<MessageId> changed;
    const Category* common = nullptr;
    bool mixed = false;
    for (const MessageId id : ids) {
        const AuditItem& target = *item(id);
        const Category* category = m_book.find(target.shown.category);
        if (target.decision || !category)
            continue;
        mixed = mixed || (common && common != category);
        common = category;
        marks.push_back(decisionFor(target, category->key, ids.size() == 1));
        changed.push_back(id);
    }
    const int count = static_cast<int>(changed.size());
    if (!common) {
        pushDecisions({}, {}, {});
        return;
    }
    pushDecisions(std::move(marks), std::move(changed), [count, mixed, name = nameOf(*common)] {
        return mixed ? tr("Coded %Ln message(s) as proposed", nullptr, count)
                     : tr("Coded %Ln message(s) as %1", nullptr, count).arg(name());
    });
}

void AuditController::clearDecision()
{
    if (refuses())
        return;
    std::vector<AuditMark> marks;
    std::vector<MessageId> changed;
    for (const MessageId id : targets()) {
        const AuditItem& target = *item(id);
        if (!target.decision)
            continue;
        marks.push_back({target.uid, std::optional<StoredDecision>()});
        changed.push_back(id);
    }
    if (marks.empty())
        return;
    const auto words = [count = static_cast<int>(changed.size())] {
        return tr("Took %Ln decision(s) back", nullptr, count);
    };
    m_session->undoStack().push(std::make_unique<MarksCommand>(
        *m_session, this, words, std::move(marks), std::move(changed))
                                    .release());
}

void AuditController::undoDecision()
{
    if (refuses())
        return;
    const std::vector<MessageId> ids = targets();
    if (std::any_of(ids.begin(), ids.end(),
            [this](MessageId id) { return item(id)->decision.has_value(); })) {
        clearDecision();
        return;
    }
    QUndoStack& stack = m_session->undoStack();
    if (stack.canUndo() && dynamic_cast<const MarksCommand*>(stack.command(stack.index() - 1)))
        stack.undo();
}

void AuditController::toggleFlag(const QString& flag)
{
    if (refuses())
        return;
    const bool on = !hasFlag(flag);
    std::vector<AuditMark> marks;
    std::vector<MessageId> changed;
    for (const MessageId id : targets()) {
        const AuditItem& target = *item(id);
        if (target.shown.flags.contains(flag) == on)
            continue;
        marks.push_back({target.uid, AuditMark::Flag {flag, on}});
        changed.push_back(id);
    }
    const int n = static_cast<int>(changed.size());
    const auto words = [flag, on, n] {
        if (!on)
            return tr("Took “%1” off %Ln message(s)", nullptr, n).arg(AuditWords::flag(flag));
        if (flag == auditflag::kPrivate)
            return tr("Marked %Ln message(s) for private handling", nullptr, n);
        if (flag == auditflag::kSafety)
            return tr("Marked %Ln message(s) as a safety matter", nullptr, n);
        if (flag == auditflag::kNeedsAnswer)
            return tr("Marked %Ln message(s) as waiting for an answer", nullptr, n);
        if (flag == auditflag::kEscalated)
            return tr("Escalated %Ln message(s)", nullptr, n);
        return tr("Marked %Ln message(s) for the FAQ", nullptr, n);
    };
    m_session->undoStack().push(std::make_unique<MarksCommand>(
        *m_session, this, words, std::move(marks), std::move(changed))
                                    .release());
}

void AuditController::setTopics(const QStringList& topics)
{
    if (refuses())
        return;
    QStringList wanted;
    for (const QString& topic : topics) {
        const QString name = topic.simplified();
        if (!name.isEmpty() && !wanted.contains(name))
            wanted.append(name);
    }
    // Of several messages only what they had in common is replaced: each keeps topics of its own.
    const QStringList common = commonTopics();
    std::vector<AuditMark> marks;
    std::vector<MessageId> changed;
    for (const MessageId id : targets()) {
        const AuditItem& target = *item(id);
        QStringList next = target.shown.topics;
        next.removeIf([&common](const QString& topic) { return common.contains(topic); });
        next += wanted;
        next.removeDuplicates();
        std::sort(next.begin(), next.end());
        if (next == target.shown.topics)
            continue;
        marks.push_back({target.uid, next});
        changed.push_back(id);
    }
    if (marks.empty())
        return;
    const int n = static_cast<int>(changed.size());
    const auto words = [wanted, n] {
        return wanted.isEmpty() ? tr("Took the topics off %Ln message(s)", nullptr, n)
                                : tr("Gave %Ln message(s) the topics %1", nullptr, n)
                                      .arg(QLocale().createSeparatedList(wanted));
    };
    m_session->undoStack().push(std::make_unique<MarksCommand>(
        *m_session, this, words, std::move(marks), std::move(changed))
                                    .release());
}

void AuditController::toggleArchived()
{
    if (refuses())
        return;
    const bool on = !isArchived();
    std::vector<AuditMark> marks;
    std::vector<MessageId> changed;
    for (const MessageId id : targets()) {
        const AuditItem& target = *item(id);
        if (target.archived == on)
            continue;
        marks.push_back({target.uid,
            AuditMark::Archive {on ? std::optional(m_session->clock().now()) : std::nullopt}});
        changed.push_back(id);
    }
    const int n = static_cast<int>(changed.size());
    const auto words = [on, n] {
        return on ? tr("Archived %Ln message(s)", nullptr, n)
                  : tr("Took %Ln message(s) out of the archive", nullptr, n);
    };
    m_session->undoStack().push(std::make_unique<MarksCommand>(
        *m_session, this, words, std::move(marks), std::move(changed))
                                    .release());
}

// --- The code book, the session ------------------------------------------------------------------

Result<QString> AuditController::newCategory(const QString& name, const QString& definition)
{
    const QString wanted = name.simplified();
    const bool taken = std::any_of(
        m_book.categories.begin(), m_book.categories.end(), [&wanted](const Category& category) {
            return category.name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    if (wanted.isEmpty() || taken || m_book.categories.size() >= kMostCategories || refuses())
        return Error {ErrorKind::InvalidArgument, wanted, QStringLiteral("category")};
    auto stored = m_session->audits().codeBook();
    if (!stored)
        return stored.error();
    const QString stem = keyFrom(wanted);
    QString key = stem;
    const auto used = [&](const QString& candidate) {
        return stored->find(candidate)
            || std::any_of(m_items.begin(), m_items.end(), [&](const AuditItem& item) {
                   return item.decision && item.decision->category == candidate;
               });
    };
    for (int i = 2; used(key); ++i)
        key = QStringLiteral("%1_%2").arg(stem).arg(i);
    CodeBook book = std::move(stored).value();
    book.categories.push_back(
        {key, wanted, definition.trimmed(), {}, static_cast<int>(book.categories.size())});
    m_session->undoStack().push(std::make_unique<CodeBookCommand>(
        *m_session, this, [wanted] { return tr("Added the category %1").arg(wanted); },
        std::move(book), m_session->clock().now())
                                    .release());
    return key;
}

Result<void> AuditController::editCategory(
    const QString& key, const QString& name, const QString& definition)
{
    const QString wanted = name.simplified();
    const bool taken = std::any_of(
        m_book.categories.begin(), m_book.categories.end(), [&](const Category& category) {
            return category.key != key && category.name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    const Category* shown = m_book.find(key);
    if (wanted.isEmpty() || taken || !shown || refuses())
        return Error {ErrorKind::InvalidArgument, wanted, QStringLiteral("category")};
    if (shown->name == wanted && shown->definition == definition.trimmed())
        return {};
    auto stored = m_session->audits().codeBook();
    if (!stored)
        return stored.error();
    CodeBook book = std::move(stored).value();
    for (Category& category : book.categories) {
        if (category.key != key)
            continue;
        // What equals the shipped words stays empty, so that it follows the language.
        const Category shipped = describedCategory({key, {}, {}, {}, 0});
        category.name = wanted == shipped.name ? QString() : wanted;
        category.definition
            = definition.trimmed() == shipped.definition ? QString() : definition.trimmed();
    }
    m_session->undoStack().push(std::make_unique<CodeBookCommand>(
        *m_session, this, [wanted] { return tr("Edited the category %1").arg(wanted); },
        std::move(book), m_session->clock().now())
                                    .release());
    return {};
}

bool AuditController::begin(const AuditSelection& selection)
{
    if (!m_session->isOpen() || m_session->workspace().isReadOnly())
        return false;
    auto sample = preview(selection);
    if (!sample || sample->messages.empty() || isOpenSession(*sample))
        return false;
    saveCursor();
    const auto words = [n = static_cast<int>(sample->messages.size())] {
        return tr("Began an audit of %Ln message(s)", nullptr, n);
    };
    m_session->undoStack().push(
        std::make_unique<BeginAuditCommand>(*m_session, this, words, selection, std::move(*sample))
            .release());
    return true;
}

bool AuditController::isOpenSession(const AuditSample& sample) const
{
    return !m_audit.isSigned && m_audit.id.isValid()
        && std::equal(m_items.begin(), m_items.end(), sample.messages.begin(),
            sample.messages.end(),
            [](const AuditItem& item, MessageId id) { return item.shown.id == id; });
}

std::optional<AuditSample> AuditController::preview(const AuditSelection& selection)
{
    if (!m_session->isOpen())
        return {};
    auto sample = m_session->audits().select(selection);
    if (!sample) {
        m_session->report(sample.error());
        return {};
    }
    return std::move(sample).value();
}

std::vector<AuditOverview> AuditController::sessions()
{
    if (!m_session->isOpen())
        return {};
    auto entries = m_session->audits().sessions();
    if (!entries) {
        m_session->report(entries.error());
        return {};
    }
    return std::move(entries).value();
}

QString AuditController::titleOf(const AuditOverview& entry) const
{
    return m_words.session(
        {entry.audit.asked, entry.audit.source, entry.audit.before}, entry.newest, today());
}

void AuditController::open(AuditId audit)
{
    m_wanted = audit;
    if (audit == m_audit.id || !m_session->isOpen())
        return;
    saveCursor();
    m_current = {}; // each session has its own place
    m_list.setFilter({});
    load();
}

void AuditController::sign(const QString& name)
{
    if (refuses() || name.simplified().isEmpty())
        return;
    StoredAudit after = m_audit;
    after.isSigned = true;
    after.signedBy = name.simplified();
    after.signedAt = m_session->clock().now();
    after.summary = summaryOf(m_figures);
    m_session->undoStack().push(std::make_unique<SignCommand>(
        *m_session, this, [] { return tr("Signed the audit off"); }, after, m_audit)
                                    .release());
}

void AuditController::unsign()
{
    if (m_state != State::Ready || !m_audit.isSigned || m_session->workspace().isReadOnly())
        return;
    StoredAudit after = m_audit;
    after.isSigned = false;
    m_session->undoStack().push(std::make_unique<SignCommand>(
        *m_session, this, [] { return tr("Took the signature back"); }, after, m_audit)
                                    .release());
}

} // namespace waymark
