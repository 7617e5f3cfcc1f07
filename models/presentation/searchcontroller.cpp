// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/searchcontroller.h"

#include "base/displaytext.h"
#include "presentation/importwords.h"
#include "presentation/session.h"
#include "storage/directorystore.h"
#include "storage/searchstore.h"

namespace waymark {

namespace {

constexpr int kMessages = 30;
constexpr int kPeople = 4;
/// Milliseconds; typing faster than that asks only once.
constexpr int kPause = 60;

static_assert(SearchHit::kMatchBegin == SearchStore::kMatchBegin
    && SearchHit::kMatchEnd == SearchStore::kMatchEnd);

/// One question, with everything that answering it needs.
struct Question
{
    QString query; ///< as typed
    SearchOrder order;
    Formatting format;
    Millis now;
};

/// The text as somebody means it who is still typing: its last word may go on. Inside quotes, and
/// after a star or a minus, it stands as it is.
QString stillTyping(const QString& text)
{
    if (text.size() < 2 || text.count(u'"') % 2 != 0 || !text.back().isLetterOrNumber())
        return text;
    const qsizetype begin = text.lastIndexOf(u' ') + 1;
    return text.at(begin) == u'-' ? text : text + u'*';
}

/// The snippet on one line, safe to show, its marks kept.
QString safeSnippet(const QString& snippet)
{
    QString out;
    QString run;
    const auto flush = [&] {
        out += displayText(run);
        run.clear();
    };
    for (const QChar c : snippet) {
        if (c == QChar(SearchHit::kMatchBegin) || c == QChar(SearchHit::kMatchEnd)) {
            flush();
            out += c;
        } else {
            run += c;
        }
    }
    flush();
    return out;
}

SearchHit messageHit(const StoredMessage& message, const QString& snippet, const Question& question)
{
    SearchHit hit;
    hit.id = QStringLiteral("message:%1").arg(message.id.value());
    hit.icon = ImportWords::systemIcon(message.system);
    hit.title = displayText(message.author);
    hit.detail = displayText(message.subject);
    hit.snippet = safeSnippet(snippet);
    if (message.sentAt)
        hit.when = question.format.relativeDay(*message.sentAt, question.now);
    return hit;
}

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(SearchController)

public:
    [[nodiscard]] static SearchHit personHit(const StoredPerson& person, const Formatting& format)
    {
        SearchHit hit;
        hit.id = QStringLiteral("person:%1").arg(person.id.value());
        hit.icon = QStringLiteral("people");
        hit.title = displayText(person.name.isEmpty() ? person.email : person.name);
        hit.detail = person.name.isEmpty() ? QString() : displayText(person.email);
        hit.when = tr("%1 messages", nullptr, static_cast<int>(person.messages))
                       .arg(format.number(person.messages));
        return hit;
    }
};

/// What was found in the messages for one text.
struct Found
{
    std::vector<TextHit> hits; ///< in the asked order
    qint64 total = 0;
    bool isCounted = true;
    QString words; ///< the text that found them
};

Result<Found> newestOf(SearchStore& store, const QString& words)
{
    const auto page = store.newest(words, kMessages);
    if (!page)
        return page.error();
    const auto snippets = store.snippets(words, page->ids);
    if (!snippets)
        return snippets.error();
    Found found {{}, page->found, page->isAll, words};
    for (std::size_t i = 0; i < page->ids.size(); ++i)
        found.hits.push_back({page->ids[i], 0, (*snippets)[i]});
    return found;
}

Result<Found> bestOf(SearchStore& store, const QString& words)
{
    const auto total = store.count(words);
    if (!total)
        return total.error();
    auto hits = store.best(words, kMessages);
    if (!hits)
        return hits.error();
    return Found {std::move(hits).value(), *total, true, words};
}

/// The words as they stand where they fill a page, else with the last one going on: joining all
/// words with a common beginning takes long, and somebody who typed a whole word means that word.
Result<Found> find(SearchStore& store, const Question& question)
{
    const auto look = [&](const QString& words) {
        return question.order == SearchOrder::BestFirst ? bestOf(store, words)
                                                        : newestOf(store, words);
    };
    const QString goingOn = stillTyping(question.query);
    if (goingOn != question.query) {
        auto asTyped = look(question.query);
        if (!asTyped || asTyped->hits.size() >= static_cast<std::size_t>(kMessages))
            return asTyped;
    }
    return look(goingOn);
}

struct Answered
{
    SearchAnswer answer;
    QString words;
};

/// Nothing when the question was interrupted: its answer would not be delivered anyway.
std::optional<Answered> answerTo(const Question& question, Workspace& workspace)
{
    Connection& connection = workspace.connection();
    SearchAnswer answer;
    answer.query = question.query;
    answer.order = question.order;
    const auto people = DirectoryStore(connection).findPeople(question.query, kPeople);
    if (!people)
        return std::nullopt;
    for (const StoredPerson& person : *people)
        answer.hits.push_back(Texts::personHit(person, question.format));
    SearchStore store(connection);
    const auto found = find(store, question);
    if (!found)
        return std::nullopt;
    answer.total = found->total;
    answer.isCounted = found->isCounted;
    MessageStore messages(connection);
    for (const TextHit& hit : found->hits) {
        const auto message = messages.load(hit.id);
        if (!message)
            return std::nullopt;
        if (*message)
            answer.hits.push_back(messageHit(**message, hit.snippet, question));
    }
    return Answered {std::move(answer), found->words};
}

/// The number behind "@p kind:" in a hit's id, or nothing.
std::optional<qint64> idBehind(const QString& hitId, QLatin1String kind)
{
    if (!hitId.startsWith(kind))
        return std::nullopt;
    bool ok = false;
    const qint64 value = QStringView(hitId).mid(kind.size()).toLongLong(&ok);
    return ok ? std::optional<qint64>(value) : std::nullopt;
}

} // namespace

SearchController::SearchController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(&session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchController::ask);
    connect(&session, &Session::opened, this, [this] { m_lane.open(m_session->path()); });
    connect(&session, &Session::aboutToClose, this, [this] {
        m_query.clear();
        clear();
        m_lane.close();
    });
    connect(&session, &Session::changed, this, [this](const ChangeSet& change) {
        if ((change.messages || change.people) && !m_query.isEmpty())
            m_pause.start();
    });
    if (session.isOpen())
        m_lane.open(session.path());
}

void SearchController::clear()
{
    m_pause.stop();
    m_lane.dismiss();
    if (m_answer == SearchAnswer())
        return;
    m_answer = {};
    Q_EMIT answered();
}

void SearchController::setQuery(const QString& text)
{
    const QString query = text.trimmed();
    if (query == m_query)
        return;
    m_query = query;
    if (!m_session->isOpen() || SearchStore::toFts(query).isEmpty()) {
        clear();
        return;
    }
    m_lane.dismiss(); // its answer would be to another question
    m_pause.start();
}

void SearchController::setOrder(SearchOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    if (!m_query.isEmpty())
        ask();
}

void SearchController::ask()
{
    if (!m_session->isOpen() || m_query.isEmpty())
        return;
    const auto settings = m_session->settings();
    const Question question {m_query, m_order,
        Formatting::forZone(settings ? settings->timeZone : QString()), m_session->clock().now()};
    m_lane.ask([this, question](Workspace& workspace) -> QueryLane::Deliver {
        auto answer = answerTo(question, workspace);
        if (!answer)
            return {};
        return [this, found = std::move(*answer)] {
            m_answer = found.answer;
            if (!m_answer.isCounted)
                count(found.words);
            Q_EMIT answered();
        };
    });
}

void SearchController::count(const QString& words)
{
    m_lane.ask([this, words](Workspace& workspace) -> QueryLane::Deliver {
        const auto total = SearchStore(workspace.connection()).count(words);
        if (!total)
            return {};
        return [this, total = *total] {
            m_answer.total = total;
            m_answer.isCounted = true;
            Q_EMIT counted();
        };
    });
}

QString SearchController::summary() const
{
    if (m_answer.total == 0)
        return tr("no messages found");
    const int plural = static_cast<int>(std::min<qint64>(m_answer.total, 1'000'000'000));
    const QString number = QLocale().toString(m_answer.total);
    return m_answer.isCounted ? tr("%1 messages found", nullptr, plural).arg(number)
                              : tr("more than %1 messages found", nullptr, plural).arg(number);
}

QString SearchController::orderName(SearchOrder order)
{
    return order == SearchOrder::NewestFirst ? tr("newest first") : tr("best first");
}

std::optional<MessageId> SearchController::messageOf(const QString& hitId)
{
    const auto id = idBehind(hitId, QLatin1String("message:"));
    return id ? std::optional<MessageId>(MessageId(*id)) : std::nullopt;
}

std::optional<PersonId> SearchController::personOf(const QString& hitId)
{
    const auto id = idBehind(hitId, QLatin1String("person:"));
    return id ? std::optional<PersonId>(PersonId(*id)) : std::nullopt;
}

std::optional<Reading> SearchController::reading(MessageId message) const
{
    if (!m_session->isOpen())
        return std::nullopt;
    const auto stored = m_session->audits().message(message);
    if (!stored) {
        m_session->report(stored.error());
        return std::nullopt;
    }
    if (!*stored)
        return std::nullopt;
    const auto thread = m_session->audits().thread(**stored);
    if (!thread) {
        m_session->report(thread.error());
        return std::nullopt;
    }
    const auto settings = m_session->settings();
    const AuditWords words(settings ? settings->timeZone : QString());
    return AuditReader::read(
        **stored, *thread, words, words.local(m_session->clock().now()).date());
}

void SearchController::choose(const QString& hitId)
{
    if (const auto message = messageOf(hitId))
        Q_EMIT openMessage(*message);
    else if (const auto person = personOf(hitId))
        Q_EMIT openPerson(*person);
}

} // namespace waymark
