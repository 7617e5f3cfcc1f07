// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/settingscontroller.h"

#include "presentation/formatting.h"
#include "presentation/session.h"
#include "presentation/settingscommands.h"
#include "storage/connection.h"
#include "storage/workspace.h"

#include <QDateTime>
#include <QSettings>
#include <QTimeZone>

#include <algorithm>
#include <memory>

namespace waymark {

namespace {

constexpr std::size_t kDays = 7;
constexpr int kDayMinutes = 24 * 60;
constexpr int kNine = 9 * 60;
constexpr int kFive = 17 * 60;
constexpr int kLongestPromise = 30 * 24;
const QString kLanguageKey = QStringLiteral("user/language");
const QString kThemeKey = QStringLiteral("user/theme");
const QString kDensityKey = QStringLiteral("user/density");

/// Whether @p text could be an address or "@domain"; @p handles lets a bare word pass too.
bool isAddress(const QString& text, bool handles)
{
    if (text.isEmpty() || text.contains(u' ') || text.size() > 254)
        return false;
    const qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return handles;
    return text.indexOf(u'@', at + 1) < 0 && at + 1 < text.size();
}

bool contains(const QStringList& list, const QString& address)
{
    return list.contains(address, Qt::CaseInsensitive);
}

UserPreferences readPreferences(const QSettings& settings)
{
    UserPreferences user;
    user.language = settings.value(kLanguageKey).toString();
    user.theme = settings.value(kThemeKey, QStringLiteral("system")).toString();
    user.density = settings.value(kDensityKey, QStringLiteral("comfortable")).toString();
    return user;
}

std::vector<OpeningHours> officeHours()
{
    std::vector<OpeningHours> hours(kDays);
    for (std::size_t day = 0; day < 5; ++day)
        hours[day] = {kNine, kFive};
    return hours;
}

/// A team shows in its last two thousand mails.
constexpr int kMailsLookedAt = 2000;

} // namespace

SettingsController::SettingsController(Session& session, QSettings* user, QObject* parent)
    : QObject(parent)
    , m_session(&session)
    , m_settings(user)
    , m_user(readPreferences(*user))
{
    connect(&session, &Session::opened, this, [this] {
        m_lane.open(m_session->path());
        readCommunity();
        readPeople();
    });
    connect(&session, &Session::aboutToClose, this, [this] {
        m_lane.close();
        m_staff.clear();
        m_bots.clear();
        m_proposal.reset();
        m_community = {};
    });
    connect(&session, &Session::closed, this, [this] {
        Q_EMIT communityChanged();
        Q_EMIT peopleChanged();
    });
    connect(&session, &Session::changed, this, [this](const ChangeSet& change) {
        if (change.settings)
            readCommunity();
        if (change.messages || change.people || change.settings)
            readPeople();
    });
    if (session.isOpen()) {
        m_lane.open(session.path());
        readCommunity();
        readPeople();
    }
}

bool SettingsController::hasCommunity() const
{
    return m_session->isOpen();
}

void SettingsController::readCommunity()
{
    const auto settings = m_session->settings();
    if (!settings) {
        m_session->report(settings.error());
        return;
    }
    m_community = *settings;
    Q_EMIT communityChanged();
}

void SettingsController::readPeople()
{
    m_lane.ask([this](Workspace& workspace) -> QueryLane::Deliver {
        DirectoryStore directory(workspace.connection());
        auto staff = directory.peopleWithRole(SourceRole::Staff);
        if (!staff)
            return {};
        auto bots = directory.peopleWithRole(SourceRole::Bot);
        if (!bots)
            return {};
        const auto settings = loadSettings(workspace.connection());
        if (!settings)
            return {};
        const auto traces = newestMailTraces(workspace.connection(), kMailsLookedAt);
        if (!traces)
            return {};
        return [this, staff = std::move(staff).value(), bots = std::move(bots).value(),
                   proposal = proposeTeam(*traces, *settings)] {
            m_staff = staff;
            m_bots = bots;
            m_proposal = proposal;
            Q_EMIT peopleChanged();
        };
    });
}

// --- Changes as commands ------------------------------------------------------------------------

void SettingsController::push(const WorkspaceSettings& after, std::function<QString()> words)
{
    if (!hasCommunity() || after == m_community)
        return;
    m_session->undoStack().push(
        std::make_unique<CommunityCommand>(*m_session, this, m_community, after, std::move(words))
            .release()); // the stack owns it
}

void SettingsController::push(const UserPreferences& after, std::function<QString()> words)
{
    if (after == m_user)
        return;
    m_session->undoStack().push(
        std::make_unique<PreferencesCommand>(*m_session, this, m_user, after, std::move(words))
            .release()); // the stack owns it
}

void SettingsController::apply(const WorkspaceSettings& settings)
{
    // Announces itself; the answer comes back as Session::changed().
    if (const auto saved = m_session->saveSettings(settings); !saved) {
        m_session->report(saved.error());
        Q_EMIT communityChanged(); // what is shown is what is stored
    }
}

void SettingsController::apply(const UserPreferences& preferences)
{
    const UserPreferences before = m_user;
    m_user = preferences;
    m_settings->setValue(kLanguageKey, m_user.language);
    m_settings->setValue(kThemeKey, m_user.theme);
    m_settings->setValue(kDensityKey, m_user.density);
    Q_EMIT userChanged();
    if (m_user.language != before.language)
        Q_EMIT languageChanged(m_user.language);
    if (m_user.theme != before.theme)
        Q_EMIT themeChanged(m_user.theme);
    if (m_user.density != before.density)
        Q_EMIT densityChanged(m_user.density);
}

void SettingsController::apply(PersonId person, SourceRole role)
{
    Connection& connection = m_session->workspace().connection();
    auto transaction = Transaction::begin(connection);
    Result<void> done;
    if (!transaction)
        done = transaction.error();
    if (done)
        done = DirectoryStore(connection).setRole(person, role);
    if (done)
        done = transaction->commit();
    if (!done) {
        m_session->report(done.error());
        return;
    }
    ChangeSet change;
    change.people = true;
    m_session->announce(change);
}

// --- The community's ----------------------------------------------------------------------------

bool SettingsController::setTitle(const QString& title)
{
    WorkspaceSettings after = m_community;
    after.title = title.simplified();
    push(after, [title = after.title] {
        return title.isEmpty() ? tr("Removed the community's name")
                               : tr("Named the community %1").arg(title);
    });
    return true;
}

bool SettingsController::addStaff(const QString& address)
{
    const QString wanted = address.trimmed();
    if (!isAddress(wanted, false) || contains(m_community.staffAddresses, wanted))
        return false;
    WorkspaceSettings after = m_community;
    after.staffAddresses << wanted;
    push(after, [wanted] { return tr("Added %1 to the team").arg(wanted); });
    return true;
}

void SettingsController::removeStaff(const QString& address)
{
    WorkspaceSettings after = m_community;
    after.staffAddresses.removeAll(address);
    push(after, [address] { return tr("Took %1 off the team").arg(address); });
}

bool SettingsController::addBot(const QString& address)
{
    const QString wanted = address.trimmed();
    if (!isAddress(wanted, true) || contains(m_community.botAddresses, wanted))
        return false;
    WorkspaceSettings after = m_community;
    after.botAddresses << wanted;
    push(after, [wanted] { return tr("Added %1 to the bots").arg(wanted); });
    return true;
}

void SettingsController::removeBot(const QString& address)
{
    WorkspaceSettings after = m_community;
    after.botAddresses.removeAll(address);
    push(after, [address] { return tr("Took %1 off the bots").arg(address); });
}

bool SettingsController::setTimeZone(const QString& id)
{
    if (!QTimeZone::isTimeZoneIdAvailable(id.toLatin1()))
        return false;
    WorkspaceSettings after = m_community;
    after.timeZone = id;
    push(after, [id] { return tr("Set the time zone to %1").arg(id); });
    return true;
}

bool SettingsController::setHours(int day, std::optional<OpeningHours> hours)
{
    if (day < 0 || day >= static_cast<int>(kDays))
        return false;
    if (hours && (hours->begin < 0 || hours->end > kDayMinutes || hours->begin >= hours->end))
        return false;
    WorkspaceSettings after = m_community;
    if (after.businessHours.size() != kDays)
        after.businessHours = officeHours();
    after.businessHours[static_cast<std::size_t>(day)] = hours.value_or(OpeningHours());
    push(after, [] { return tr("Changed the business hours"); });
    return true;
}

void SettingsController::setAlwaysOpen(bool always)
{
    WorkspaceSettings after = m_community;
    after.businessHours = always ? std::vector<OpeningHours>() : officeHours();
    push(after,
        [always] { return always ? tr("Removed the business hours") : tr("Set business hours"); });
}

bool SettingsController::addHoliday(const QDate& day)
{
    const QString iso = day.toString(Qt::ISODate);
    if (!day.isValid() || m_community.holidays.contains(iso))
        return false;
    WorkspaceSettings after = m_community;
    after.holidays << iso;
    after.holidays.sort();
    push(after, [] { return tr("Added a holiday"); });
    return true;
}

void SettingsController::removeHoliday(const QString& isoDay)
{
    WorkspaceSettings after = m_community;
    after.holidays.removeAll(isoDay);
    push(after, [] { return tr("Removed a holiday"); });
}

bool SettingsController::setPromise(int hours)
{
    if (hours < 1 || hours > kLongestPromise)
        return false;
    WorkspaceSettings after = m_community;
    after.responsePromiseHours = hours;
    push(after, [hours] { return tr("Promised an answer within %Ln hours", nullptr, hours); });
    return true;
}

void SettingsController::setRole(const StoredPerson& person, SourceRole role)
{
    const SourceRole before = person.corrected ? person.role : SourceRole::Unknown;
    if (!hasCommunity() || before == role)
        return;
    const QString name = person.name.isEmpty() ? person.email : person.name;
    m_session->undoStack().push(
        std::make_unique<RoleCommand>(*m_session, this, person.id, before, role, [name] {
            return tr("Changed the part of %1").arg(name);
        }).release()); // the stack owns it
}

// --- The person's at the desk -------------------------------------------------------------------

void SettingsController::setLanguage(const QString& language)
{
    UserPreferences after = m_user;
    after.language = language;
    push(after, [] { return tr("Changed the language"); });
}

void SettingsController::setTheme(const QString& theme)
{
    UserPreferences after = m_user;
    after.theme = theme;
    push(after, [] { return tr("Changed the colours"); });
}

void SettingsController::setDensity(const QString& density)
{
    UserPreferences after = m_user;
    after.density = density;
    push(after, [] { return tr("Changed the density"); });
}

QStringList SettingsController::timeZones()
{
    QStringList ids {QStringLiteral("UTC")};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        // "Etc/..." and names without a place are aliases that say less.
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            ids << QString::fromLatin1(id);
    }
    return ids;
}

QString SettingsController::timeZoneNote(const QString& id) const
{
    const Millis now = m_session->clock().now();
    const QTimeZone zone(id.toLatin1());
    const QString offset = zone.isValid()
        ? zone.displayName(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC), QTimeZone::OffsetName)
        : QString();
    const Formatting format = Formatting::forZone(id);
    //: The time there now, and the offset from UTC.
    return tr("There it is %1 now (%2).").arg(format.time(now), format.digits(offset));
}

} // namespace waymark
