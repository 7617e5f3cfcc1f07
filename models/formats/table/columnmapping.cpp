// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/table/columnmapping.h"

#include "base/phrase.h"

#include "base/hash.h"
#include "formats/table/tabledates.h"
#include "formats/text/ascii.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <span>

namespace waymark::table {

namespace {

constexpr std::array<std::string_view, kRoleCount> kRoleNames {"id", "thread", "parent", "date",
    "author_name", "author_email", "author_id", "author_handle", "subject", "body", "category",
    "likes", "accepted"};

/// Plain titles that name a role, best first.
constexpr auto kBody = std::to_array<std::string_view>(
    {"body", "bodytext", "plainbody", "postbody", "message", "messagetext", "messagebody", "text",
        "raw", "postraw", "content", "comment", "commenttext", "nachricht", "nachrichtentext",
        "inhalt", "kommentar", "beitrag", "beitragstext", "post", "posttext", "question", "frage",
        "anfrage", "feedback", "inquiry", "request", "details", "description", "beschreibung",
        "review", "answer", "antwort", "note", "notiz", "msg", "cooked", "html", "htmlbody"});
constexpr auto kId = std::to_array<std::string_view>({"messageid", "postid", "commentid", "replyid",
    "recordid", "rowid", "responseid", "nachrichtid", "nachrichtenid", "beitragid", "beitragsid",
    "kommentarid", "id", "uid", "externalid", "nr", "nummer", "number", "ticketid", "ticketnumber",
    "ticketnummer", "caseid", "casenumber", "topicid", "threadid", "submissionid"});
constexpr auto kThread = std::to_array<std::string_view>({"threadid", "topicid", "conversationid",
    "discussionid", "themaid", "themenid", "konversationid", "thread", "conversation", "discussion",
    "diskussion", "unterhaltung", "ticketid", "ticketnumber", "ticketnummer", "ticket", "caseid",
    "casenumber", "issueid", "topic", "thema"});
constexpr auto kParent = std::to_array<std::string_view>({"parentid", "inreplyto", "replyto",
    "replytoid", "inreplytoid", "parentpostid", "parentcommentid", "antwortauf", "elternid"});
constexpr auto kDate = std::to_array<std::string_view>({"createdat", "createdon", "created",
    "createddate", "creationdate", "dateinserted", "sentat", "sent", "datesent", "postedat",
    "posted", "postedon", "submittedat", "receivedat", "received", "publishedat", "published",
    "timestamp", "datetime", "date", "time", "datum", "datumuhrzeit", "erstelltam", "erstellt",
    "erstelltdatum", "gesendetam", "gesendet", "eingang", "eingangsdatum", "eingegangenam",
    "empfangenam", "zeitpunkt", "zeitstempel", "zeit", "when"});
constexpr auto kEmail
    = std::to_array<std::string_view>({"authoremail", "fromemail", "senderemail", "requesteremail",
        "useremail", "customeremail", "email", "emailaddress", "mail", "mailaddress", "fromaddress",
        "emailadresse", "mailadresse", "absenderemail", "absenderadresse", "kundenemail"});
constexpr auto kAuthorId = std::to_array<std::string_view>(
    {"authorid", "userid", "senderid", "requesterid", "memberid", "customerid", "contactid",
        "nutzerid", "benutzerid", "autorid", "kundennummer", "mitgliedsnummer", "absenderid"});
constexpr auto kHandle = std::to_array<std::string_view>({"username", "handle", "screenname",
    "login", "nickname", "nick", "benutzername", "nutzername"});
constexpr auto kName = std::to_array<std::string_view>(
    {"authorname", "author", "sendername", "sender", "from", "fromname", "requestername",
        "requester", "customername", "customer", "displayname", "fullname", "postedby", "createdby",
        "membername", "member", "user", "absender", "autor", "autorin", "verfasser", "verfasserin",
        "kunde", "kundin", "mitglied", "nutzer", "benutzer", "von", "realname", "name"});
constexpr auto kSubject = std::to_array<std::string_view>({"subject", "title", "topictitle",
    "threadtitle", "headline", "summary", "betreff", "titel", "ueberschrift", "zusammenfassung"});
constexpr auto kCategory = std::to_array<std::string_view>(
    {"category", "label", "class", "decision", "kategorie", "einordnung", "entscheidung"});
constexpr auto kLikes = std::to_array<std::string_view>(
    {"likes", "likecount", "likescount", "upvotes", "gefaelltmir", "gefaelltmirangaben"});
constexpr auto kAccepted = std::to_array<std::string_view>(
    {"accepted", "isaccepted", "acceptedanswer", "issolution", "solution", "loesung"});

/// Chooses columns for roles, each column once.
class Proposer
{
public:
    Proposer(const std::vector<std::string>& titles, const std::vector<ColumnStats>& stats)
        : m_titles(titles)
        , m_stats(stats)
        , m_taken(titles.size(), false)
    {
        for (const std::string& title : titles)
            m_plain.push_back(plainTitle(title));
    }

    ColumnMapping run()
    {
        const auto any = [](const ColumnStats&) { return true; };
        const auto words = [](const ColumnStats& s) { return s.numbers * 2 <= s.filled; };
        const auto dates = [](const ColumnStats& s) { return s.dates * 2 > s.filled; };
        const auto emails
            = [](const ColumnStats& s) { return s.filled == 0 || s.emails * 2 > s.filled; };
        const auto numbers = [](const ColumnStats& s) { return s.numbers * 10 >= s.filled * 9; };
        byTitle(Role::Category, kCategory, any);
        byTitle(Role::Date, kDate, dates);
        byTitle(Role::AuthorEmail, kEmail, emails);
        byTitle(Role::Body, kBody, words);
        byTitle(Role::Id, kId, any);
        byTitle(Role::Thread, kThread, any);
        byTitle(Role::Parent, kParent, any);
        byTitle(Role::AuthorId, kAuthorId, any);
        byTitle(Role::AuthorHandle, kHandle, any);
        byTitle(Role::Subject, kSubject, any);
        byTitle(Role::AuthorName, kName, words);
        byTitle(Role::Likes, kLikes, numbers);
        byTitle(Role::Accepted, kAccepted, any);
        byLooks();
        markHtml();
        return std::move(m_mapping);
    }

private:
    template <typename Fits>
    void byTitle(Role role, std::span<const std::string_view> words, Fits fits)
    {
        for (const std::string_view word : words) {
            for (std::size_t i = 0; i < m_plain.size(); ++i) {
                if (!m_taken[i] && m_plain[i] == word && fits(m_stats[i])) {
                    take(role, i);
                    return;
                }
            }
        }
    }
    void take(Role role, std::size_t column)
    {
        m_taken[column] = true;
        // A title that is missing or stands twice cannot name its column.
        const bool isUnique = !m_titles[column].empty() && m_titles[column].front() != '#'
            && std::count(m_titles.begin(), m_titles.end(), m_titles[column]) == 1;
        m_mapping.setColumn(role, isUnique ? m_titles[column] : '#' + std::to_string(column + 1));
        if (role == Role::Body)
            m_body = column;
    }
    /// Where no title tells: the column of long sentences is the text, one of dates the date, one
    /// of addresses the author.
    void byLooks()
    {
        std::size_t longest = m_titles.size();
        for (std::size_t i = 0; i < m_stats.size(); ++i) {
            const ColumnStats& stats = m_stats[i];
            if (m_taken[i] || stats.filled == 0)
                continue;
            if (m_mapping.column(Role::Date).empty() && stats.dates * 10 >= stats.filled * 9
                && stats.numbers * 2 < stats.filled)
                take(Role::Date, i);
            else if (m_mapping.column(Role::AuthorEmail).empty()
                && stats.emails * 10 >= stats.filled * 9)
                take(Role::AuthorEmail, i);
            else if (stats.sentences * 10 >= stats.filled * 7 && stats.bytes >= stats.filled * 40
                && (longest == m_titles.size() || stats.bytes > m_stats[longest].bytes))
                longest = i;
        }
        if (m_mapping.column(Role::Body).empty() && longest < m_titles.size())
            take(Role::Body, longest);
    }
    void markHtml()
    {
        if (m_body < m_stats.size() && m_stats[m_body].markup * 2 > m_stats[m_body].filled)
            m_mapping.bodyIsHtml = true;
    }

    const std::vector<std::string>& m_titles;
    const std::vector<ColumnStats>& m_stats;
    std::vector<std::string> m_plain;
    std::vector<bool> m_taken;
    std::size_t m_body = static_cast<std::size_t>(-1);
    ColumnMapping m_mapping;
};

bool hasMarkup(std::string_view cell)
{
    for (const std::string_view tag :
        {"<p>", "<p ", "<br", "<div", "</a>", "</p>", "<blockquote"}) {
        if (cell.find(tag) != std::string_view::npos)
            return true;
    }
    return false;
}

bool isEmail(std::string_view cell)
{
    const std::size_t at = cell.find('@');
    return at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos
        && cell.find_first_of(" \n") == std::string_view::npos;
}

bool isNumber(std::string_view cell)
{
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+'))
        cell.remove_prefix(1);
    // At most one separator: more of them make a date or a list.
    return !cell.empty() && cell.find_first_not_of("0123456789.,") == std::string_view::npos
        && std::count_if(cell.begin(), cell.end(), [](char c) { return c == '.' || c == ','; })
        <= 1;
}

std::string textOf(const QJsonValue& value)
{
    return value.toString().toStdString();
}

Error notAMapping(const std::string& detail)
{
    return {ErrorKind::InvalidArgument, QStringLiteral("mapping"), QString::fromStdString(detail)};
}

} // namespace

std::string_view roleName(Role role)
{
    return kRoleNames[static_cast<std::size_t>(role)];
}

std::optional<Role> roleNamed(std::string_view name)
{
    const auto found = std::find(kRoleNames.begin(), kRoleNames.end(), name);
    if (found == kRoleNames.end())
        return {};
    return static_cast<Role>(found - kRoleNames.begin());
}

QByteArray ColumnMapping::toJson() const
{
    QJsonObject named;
    for (std::size_t i = 0; i < kRoleCount; ++i) {
        if (!columns[i].empty()) {
            named.insert(QString::fromUtf8(kRoleNames[i].data(), qsizetype(kRoleNames[i].size())),
                QString::fromStdString(columns[i]));
        }
    }
    QJsonObject object {{QStringLiteral("version"), 1}, {QStringLiteral("columns"), named}};
    if (dateOrder != DateOrder::Unknown) {
        object.insert(QStringLiteral("date_order"),
            dateOrder == DateOrder::DayFirst ? QStringLiteral("day") : QStringLiteral("month"));
    }
    if (!zone.empty())
        object.insert(QStringLiteral("zone"), QString::fromStdString(zone));
    if (hasHeader)
        object.insert(QStringLiteral("header"), *hasHeader);
    if (delimiter)
        object.insert(QStringLiteral("delimiter"), QString(QLatin1Char(*delimiter)));
    if (!encoding.empty())
        object.insert(QStringLiteral("encoding"), QString::fromStdString(encoding));
    if (bodyIsHtml)
        object.insert(QStringLiteral("html"), *bodyIsHtml);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ColumnMapping> ColumnMapping::fromJson(const QByteArray& json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject() || !document.object().value(QStringLiteral("columns")).isObject()) {
        return notAMapping(parseError.error != QJsonParseError::NoError
                ? parseError.errorString().toStdString()
                : english(Phrase::MappingObject));
    }
    const QJsonObject object = document.object();
    ColumnMapping mapping;
    const QJsonObject named = object.value(QStringLiteral("columns")).toObject();
    for (auto it = named.begin(); it != named.end(); ++it) {
        const auto role = roleNamed(it.key().toStdString());
        if (!role)
            return notAMapping(english(Phrase::MappingRole, {it.key().toStdString()}));
        if (it.value().isDouble())
            mapping.setColumn(*role, '#' + std::to_string(it.value().toInt()));
        else
            mapping.setColumn(*role, textOf(it.value()));
    }
    const QString order = object.value(QStringLiteral("date_order")).toString();
    if (!order.isEmpty() && order != QLatin1String("day") && order != QLatin1String("month"))
        return notAMapping(english(Phrase::MappingOrder));
    if (!order.isEmpty()) {
        mapping.dateOrder
            = order == QLatin1String("day") ? DateOrder::DayFirst : DateOrder::MonthFirst;
    }
    mapping.zone = textOf(object.value(QStringLiteral("zone")));
    if (!mapping.zone.empty() && !isZone(mapping.zone))
        return notAMapping(english(Phrase::MappingZone, {mapping.zone}));
    mapping.encoding = textOf(object.value(QStringLiteral("encoding")));
    if (const QJsonValue header = object.value(QStringLiteral("header")); header.isBool())
        mapping.hasHeader = header.toBool();
    if (const QJsonValue html = object.value(QStringLiteral("html")); html.isBool())
        mapping.bodyIsHtml = html.toBool();
    if (const std::string text = textOf(object.value(QStringLiteral("delimiter"))); !text.empty()) {
        if (text.size() != 1 || text == "\n" || text == "\"")
            return notAMapping(english(Phrase::MappingDelimiter));
        mapping.delimiter = text.front();
    }
    return mapping;
}

std::string plainTitle(std::string_view title)
{
    std::string plain;
    for (std::size_t i = 0; i < title.size(); ++i) {
        const char c = ascii::lower(title[i]);
        if (ascii::isAlnum(c)) {
            plain += c;
        } else if (c == '\xC3' && i + 1 < title.size()) {
            ++i;
            switch (static_cast<unsigned char>(title[i])) {
            case 0xA4: // ä
            case 0x84: // Ä
                plain += "ae";
                break;
            case 0xB6: // ö
            case 0x96: // Ö
                plain += "oe";
                break;
            case 0xBC: // ü
            case 0x9C: // Ü
                plain += "ue";
                break;
            case 0x9F: // ß
                plain += "ss";
                break;
            default:
                break;
            }
        }
    }
    return plain;
}

QString headerSignature(const std::vector<std::string>& titles)
{
    std::string joined;
    for (const std::string& title : titles) {
        joined += plainTitle(title);
        joined += '\n';
    }
    return QString::fromStdString(toHex(stableHash(joined)));
}

ColumnStats statsOf(const std::vector<std::string>& cells)
{
    ColumnStats stats;
    for (const std::string& cell : cells) {
        const std::string_view text = ascii::trim(cell);
        if (text.empty())
            continue;
        ++stats.filled;
        stats.bytes += text.size();
        stats.dates += looksLikeDate(text) ? 1U : 0U;
        stats.numbers += isNumber(text) ? 1U : 0U;
        stats.emails += isEmail(text) ? 1U : 0U;
        stats.sentences += text.find(' ') != std::string_view::npos ? 1U : 0U;
        stats.markup += hasMarkup(text) ? 1U : 0U;
    }
    return stats;
}

ColumnMapping proposeMapping(
    const std::vector<std::string>& titles, const std::vector<ColumnStats>& stats)
{
    return Proposer(titles, stats).run();
}

bool isUsable(const ColumnMapping& mapping)
{
    if (mapping.column(Role::Body).empty())
        return false;
    for (const Role role : {Role::Date, Role::AuthorEmail, Role::AuthorId, Role::AuthorHandle}) {
        if (!mapping.column(role).empty())
            return true;
    }
    // Words that mean a message wherever they stand; "description" or "note" could be anything's.
    static constexpr auto kMessageWords = std::to_array<std::string_view>({"body", "bodytext",
        "plainbody", "postbody", "message", "messagetext", "messagebody", "text", "raw", "postraw",
        "comment", "commenttext", "nachricht", "nachrichtentext", "kommentar", "beitrag",
        "beitragstext", "post", "posttext", "question", "frage", "anfrage", "feedback"});
    const bool isMessage = std::find(kMessageWords.begin(), kMessageWords.end(),
                               plainTitle(mapping.column(Role::Body)))
        != kMessageWords.end();
    for (const Role role : {Role::Id, Role::Thread, Role::Subject}) {
        if (isMessage && !mapping.column(role).empty())
            return true;
    }
    // A "name" beside a text may be anything's name; any other word for an author is one.
    const std::string& name = mapping.column(Role::AuthorName);
    return !name.empty() && plainTitle(name) != "name";
}

} // namespace waymark::table
