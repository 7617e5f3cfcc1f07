// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditcontroller.h"

#include "services/errortext.h"
#include "services/redact.h"

#include <QTimeZone>

#include <algorithm>

namespace waymark {

namespace {

constexpr int kCursorDelay = 800; ///< ms; a walk through the list writes once
constexpr int kDefaultAsked = 100;

bool isUntouchedItem(const AuditItem& item)
{
    return !item.decision && item.saidFlags.isEmpty() && item.shown.topics.isEmpty()
        && !item.archived;
}

} // namespace

AuditController::AuditController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(&session)
    , m_list(this)
    , m_origins(session)
    , m_learner(session.shipped(), this)
{
    m_cursorTimer.setSingleShot(true);
    m_cursorTimer.setInterval(kCursorDelay);
    connect(&m_cursorTimer, &QTimer::timeout, this, &AuditController::saveCursor);
    connect(&m_learner, &AuditLearner::learned, this, &AuditController::takeProposals);
    connect(&session, &Session::opened, this, &AuditController::load);
    connect(&session, &Session::aboutToClose, this, [this] {
        saveCursor();
        clear(State::Closed);
    });
    connect(&session, &Session::changed, this, &AuditController::onChange);
    load();
}

AuditController::~AuditController()
{
    saveCursor();
}

// --- Loading -------------------------------------------------------------------------------------

void AuditController::clear(State state)
{
    m_cursorTimer.stop();
    m_learner.drop();
    m_state = state;
    if (state == State::Closed)
        m_wanted = {};
    m_audit = {};
    m_sample = {};
    m_items.clear();
    m_current = {};
    m_chosen.clear();
    m_list.reset(&m_items, &m_book, m_words, today());
    recount();
    Q_EMIT reloaded();
    Q_EMIT currentChanged();
}

void AuditController::load()
{
    if (!m_session->isOpen()) {
        clear(State::Closed);
        return;
    }
    const MessageId before = m_current;
    m_cursorTimer.stop();
    m_learner.drop();
    m_chosen.clear();
    m_model = std::make_shared<const Categoriser>(m_session->shipped());
    m_isShipped = true;
    if (const auto done = resume(); !done) {
        m_session->report(done.error());
        clear(State::Closed);
        return;
    }
    if (m_items.empty()) {
        clear(m_session->counts().messages > 0 ? State::NothingFound : State::NothingImported);
        return;
    }
    m_state = State::Ready;
    m_list.reset(&m_items, &m_book, m_words, today());
    recount();
    const bool stays = item(before) != nullptr;
    const std::size_t cursor
        = std::min(static_cast<std::size_t>(std::max(0, m_audit.cursor)), m_items.size() - 1);
    m_current = stays ? before : m_items[cursor].shown.id;
    m_shownAt = m_session->clock().now();
    Q_EMIT reloaded();
    Q_EMIT currentChanged();
    relearn();
}

Result<void> AuditController::resume()
{
    AuditService& audits = m_session->audits();
    const auto settings = m_session->settings();
    if (!settings)
        return settings.error();
    m_words = AuditWords(settings->timeZone);
    if (auto done = loadBook(); !done)
        return done;
    m_sample = {};
    m_items.clear();
    const auto newest = audits.newestSession();
    if (!newest)
        return newest.error();
    const auto wanted = m_wanted.isValid() ? audits.session(m_wanted) : newest;
    if (!wanted)
        return wanted.error();
    if (!*wanted)
        m_wanted = {}; // it went with the act that began it
    m_audit = *wanted ? **wanted : newest->value_or(StoredAudit());
    if (*newest) {
        const auto messages = audits.sessionMessages(m_audit.id);
        if (!messages)
            return messages.error();
        auto items = audits.items(*messages, *m_model);
        if (!items)
            return items.error();
        m_items = std::move(items).value();
        // The newest session follows what was imported as long as nobody worked in it.
        const bool fixed = m_audit.isSigned || m_audit.before || m_audit.id != (*newest)->id
            || !std::all_of(m_items.begin(), m_items.end(), isUntouchedItem);
        if (fixed)
            return {};
    }
    AuditSelection rule;
    rule.asked = *newest ? m_audit.asked : kDefaultAsked;
    rule.source = m_audit.source;
    auto sample = audits.select(rule);
    if (!sample)
        return sample.error();
    const bool same = *newest && sample->messages.size() == m_items.size()
        && std::equal(m_items.begin(), m_items.end(), sample->messages.begin(),
            [](const AuditItem& item, MessageId id) { return item.shown.id == id; });
    m_sample = std::move(sample).value();
    if (same)
        return {};
    m_audit.asked = rule.asked;
    if (!m_session->workspace().isReadOnly()) {
        if (m_audit.id.isValid()) {
            if (auto done = audits.removeSession(m_audit.id); !done)
                return done;
        }
        m_audit = {};
        if (!m_sample.messages.empty()) {
            const auto id = audits.begin(rule, m_sample);
            if (!id)
                return id.error();
            const auto stored = audits.session(*id);
            if (!stored)
                return stored.error();
            m_audit = stored->value_or(StoredAudit());
        }
    }
    auto items = audits.items(m_sample.messages, *m_model);
    if (!items)
        return items.error();
    m_items = std::move(items).value();
    return {};
}

Result<void> AuditController::loadBook()
{
    const auto book = m_session->audits().codeBook();
    if (!book)
        return book.error();
    m_book.version = book->version;
    m_book.categories.clear();
    for (const Category& category : book->categories)
        m_book.categories.push_back(describedCategory(category));
    return {};
}

void AuditController::onChange(const ChangeSet& change)
{
    if (m_own > 0 || !m_session->isOpen())
        return;
    if (change.messages || change.marks || change.people || change.settings || change.audits
        || change.codeBook) {
        saveCursor();
        load();
        if (change.codeBook)
            Q_EMIT bookChanged();
    }
}

// --- What there is -------------------------------------------------------------------------------

bool AuditController::isReadOnly() const
{
    return m_audit.isSigned || !m_session->isOpen() || m_session->workspace().isReadOnly();
}

AuditSelection AuditController::selection() const
{
    return {m_audit.asked, m_audit.source, m_audit.before};
}

QString AuditController::sessionTitle() const
{
    std::optional<Millis> newest;
    for (const AuditItem& item : m_items)
        newest = item.shown.sentAt
            ? std::max(newest.value_or(*item.shown.sentAt), *item.shown.sentAt)
            : newest;
    return m_words.session(selection(), newest, today());
}

QStringList AuditController::sources()
{
    return m_session->isOpen() ? m_session->audits().sources().value_or({}) : QStringList();
}

QDate AuditController::today() const
{
    return m_words.local(m_session->clock().now()).date();
}

int AuditController::placeOf(MessageId id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
        [id](const AuditItem& item) { return item.shown.id == id; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

const AuditItem* AuditController::item(MessageId id) const
{
    const int place = placeOf(id);
    return place < 0 ? nullptr : &m_items[static_cast<std::size_t>(place)];
}

void AuditController::setCurrent(MessageId id)
{
    if (id == m_current || !item(id))
        return;
    m_current = id;
    m_shownAt = m_session->clock().now();
    m_cursorTimer.start();
    Q_EMIT currentChanged();
}

void AuditController::setChosen(const std::vector<MessageId>& ids)
{
    if (m_chosen == ids)
        return;
    m_chosen = ids;
    Q_EMIT chosenChanged();
}

std::vector<MessageId> AuditController::targets() const
{
    std::vector<MessageId> ids;
    if (m_chosen.size() > 1) {
        std::copy_if(m_chosen.begin(), m_chosen.end(), std::back_inserter(ids),
            [this](MessageId id) { return item(id) != nullptr; });
    }
    if (ids.empty() && current())
        ids.push_back(m_current);
    return ids;
}

void AuditController::goNext()
{
    const int row = m_list.rowOf(m_current);
    setCurrent(m_list.idAt(std::min(row + 1, m_list.rowCount() - 1)));
}

void AuditController::goPrevious()
{
    setCurrent(m_list.idAt(std::max(0, m_list.rowOf(m_current) - 1)));
}

std::optional<StoredMessage> AuditController::stored(MessageId id)
{
    if (!m_session->isOpen())
        return {};
    auto message = m_session->audits().message(id);
    if (!message) {
        m_session->report(message.error());
        return {};
    }
    return std::move(message).value();
}

std::optional<Reading> AuditController::reading()
{
    const auto message = stored(m_current);
    if (!message)
        return {};
    const auto thread = m_session->audits().thread(*message);
    if (!thread) {
        m_session->report(thread.error());
        return {};
    }
    return AuditReader::read(*message, *thread, m_words, today());
}

std::vector<Cue> AuditController::cues() const
{
    const AuditItem* shown = current();
    if (!shown || !m_model)
        return {};
    const Proposal proposal = m_model->propose(shown->text.toStdString());
    if (QString::fromStdString(proposal.category) != shown->shown.effectiveCategory())
        return {};
    return proposal.why;
}

bool AuditController::hasFlag(const QString& flag) const
{
    const auto ids = targets();
    return !ids.empty() && std::all_of(ids.begin(), ids.end(), [&](MessageId id) {
        return item(id)->shown.flags.contains(flag);
    });
}

bool AuditController::isArchived() const
{
    const auto ids = targets();
    return !ids.empty()
        && std::all_of(ids.begin(), ids.end(), [this](MessageId id) { return item(id)->archived; });
}

QStringList AuditController::commonTopics() const
{
    QStringList common;
    bool first = true;
    for (const MessageId id : targets()) {
        const QStringList topics = item(id)->shown.topics;
        if (first)
            common = topics;
        first = false;
        common.removeIf([&topics](const QString& topic) { return !topics.contains(topic); });
    }
    return common;
}

QStringList AuditController::allTopics()
{
    return m_session->isOpen() ? m_session->audits().allTopics().value_or({}) : QStringList();
}

void AuditController::setWatched(bool watched)
{
    m_watched = watched;
    m_shownAt = m_session->clock().now();
}

void AuditController::saveCursor()
{
    m_cursorTimer.stop();
    const int place = placeOf(m_current);
    if (place < 0 || place == m_audit.cursor || !m_audit.id.isValid() || !m_session->isOpen()
        || m_session->workspace().isReadOnly())
        return;
    if (const auto done = m_session->audits().setCursor(m_audit.id, place); !done)
        m_session->report(done.error());
    else
        m_audit.cursor = place;
}

Result<AuditReport> AuditController::report(Redaction redaction)
{
    AuditService& audits = m_session->audits();
    AuditSelection chosen = selection();
    AuditSample sample = m_sample;
    if (sample.messages.empty() && !m_items.empty()) {
        // How many were passed over is counted again, from where the session's newest message
        // stands.
        AuditSelection again = chosen;
        if (const auto newest = m_items.front().shown.sentAt)
            again.before = std::min(again.before.value_or(*newest + 1), *newest + 1);
        auto counted = audits.select(again);
        if (!counted)
            return counted.error();
        sample = std::move(counted).value();
    }
    auto report = audits.report(chosen, sample, m_items);
    if (report && m_audit.isSigned) {
        report->signedBy = m_audit.signedBy;
        report->signedAt = m_audit.signedAt;
    }
    if (report && redaction != Redaction::None)
        return redacted(
            *report, redaction == Redaction::ForPeople ? MaskWords::forPeople() : MaskWords());
    return report;
}

QString AuditController::pseudonym(int number)
{
    return MaskWords::forPeople().pseudonym(number);
}

QString AuditController::sentence(const Error& error)
{
    return ErrorText::sentence(error);
}

QString AuditController::remark(ErrorKind kind)
{
    return ErrorText::remark(kind);
}

// --- After writing -------------------------------------------------------------------------------

void AuditController::marksWritten(const std::vector<MessageId>& ids, bool goThere)
{
    refreshItems(ids);
    m_list.refresh();
    recount();
    Q_EMIT itemsChanged();
    if (goThere) {
        const auto there = std::find_if(
            ids.begin(), ids.end(), [this](MessageId id) { return item(id) != nullptr; });
        if (there != ids.end()) {
            setChosen({});
            setCurrent(*there);
        }
    }
    relearn();
}

void AuditController::refreshItems(const std::vector<MessageId>& ids)
{
    std::vector<MessageId> known;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(known),
        [this](MessageId id) { return item(id); });
    auto fresh = m_session->audits().items(known, *m_model);
    if (!fresh) {
        m_session->report(fresh.error());
        return;
    }
    for (AuditItem& item : fresh.value()) {
        if (const int place = placeOf(item.shown.id); place >= 0)
            m_items[static_cast<std::size_t>(place)] = std::move(item);
    }
}

void AuditController::recount()
{
    m_figures = auditFigures(m_items, m_book);
}

void AuditController::relearn()
{
    auto lessons = m_session->audits().lessons();
    if (!lessons) {
        m_session->report(lessons.error());
        return;
    }
    // Without a decision the shipped model stands, and made the proposals already.
    if (lessons->empty() && m_isShipped && !m_learner.isBusy())
        return;
    LearningTask task;
    task.lessons = std::move(lessons).value();
    for (const AuditItem& item : m_items) {
        if (!item.decision)
            task.texts.emplace_back(item.shown.id.value(), item.text.toStdString());
    }
    m_learner.request(std::move(task));
}

void AuditController::takeProposals(const LearningResult& result)
{
    m_model = result.model;
    m_isShipped = false;
    for (const auto& [id, proposal] : result.proposals) {
        const int place = placeOf(MessageId(id));
        if (place < 0 || m_items[static_cast<std::size_t>(place)].decision)
            continue;
        AuditItem& item = m_items[static_cast<std::size_t>(place)];
        item.shown.category = QString::fromStdString(proposal.category);
        item.shown.confidence = std::clamp(proposal.confidence, 0.0, 1.0);
        item.shown.second = QString::fromStdString(proposal.second);
        item.shown.why.clear();
        for (const Cue& cue : proposal.why)
            item.shown.why.push_back({QString::fromStdString(cue.text), cue.weight});
        item.shown.flags = effectiveFlags(item);
    }
    m_list.refresh();
    recount();
    Q_EMIT itemsChanged();
}

void AuditController::bookWritten()
{
    if (const auto done = loadBook(); !done)
        m_session->report(done.error());
    recount();
    m_list.refresh();
    Q_EMIT bookChanged();
    Q_EMIT itemsChanged();
}

void AuditController::retranslate()
{
    if (m_session->isOpen())
        bookWritten();
}

void AuditController::signatureWritten()
{
    if (const auto stored = m_session->audits().session(m_audit.id); stored && *stored) {
        const int cursor = m_audit.cursor;
        m_audit = **stored;
        m_audit.cursor = cursor;
    }
    Q_EMIT signatureChanged();
}

} // namespace waymark
