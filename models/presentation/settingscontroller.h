// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "formats/record.h"
#include "jobs/querylane.h"
#include "services/teamproposal.h"
#include "services/workspacesettings.h"
#include "storage/directorystore.h"

#include <QDate>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QSettings;

namespace waymark {

class Session;

/// What belongs to the person at the desk and not to the community.
struct UserPreferences
{
    QString language; ///< "" the system's, else "en", "de"
    QString theme; ///< "system", "light", "dark", "contrast"
    QString density; ///< "comfortable", "compact"

    friend bool operator==(const UserPreferences&, const UserPreferences&) = default;
};

/// The settings of the community (in its file) and of the person at the desk (in QSettings). Every
/// change is saved at once and is a command on the undo stack; there is no OK and no Apply.
class SettingsController final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    SettingsController(Session& session, QSettings* user, QObject* parent = nullptr);

    [[nodiscard]] bool hasCommunity() const;

    // The community's. Only with one open. Each returns false, and changes nothing, for a value
    // that cannot be: the caller then shows the old one.
    [[nodiscard]] const WorkspaceSettings& community() const { return m_community; }
    bool setTitle(const QString& title);
    /// A mail address, or "@domain" for all of a domain; bots by their handle too.
    bool addStaff(const QString& address);
    void removeStaff(const QString& address);
    bool addBot(const QString& address);
    void removeBot(const QString& address);
    bool setTimeZone(const QString& id);
    /// @p day 0 = Monday; absent hours: closed. Opening hours that end before they begin cannot be.
    bool setHours(int day, std::optional<OpeningHours> hours);
    /// Open day and night, or Monday to Friday nine to five.
    void setAlwaysOpen(bool always);
    bool addHoliday(const QDate& day);
    void removeHoliday(const QString& isoDay);
    bool setPromise(int hours);

    /// People whom the sources (or the manager) call staff and bots; asked for off the GUI thread.
    [[nodiscard]] const std::vector<StoredPerson>& staffPeople() const { return m_staff; }
    [[nodiscard]] const std::vector<StoredPerson>& botPeople() const { return m_bots; }
    /// An address that looks like the team's own; nothing when none does or it is in the settings.
    [[nodiscard]] const std::optional<TeamProposal>& teamProposal() const { return m_proposal; }
    /// The manager's word about a person; Unknown: as the sources say.
    void setRole(const StoredPerson& person, SourceRole role);

    // The person's at the desk.
    [[nodiscard]] const UserPreferences& user() const { return m_user; }
    void setLanguage(const QString& language);
    void setTheme(const QString& theme);
    void setDensity(const QString& density);

    /// IANA ids that people know, sorted; those of the operating system.
    [[nodiscard]] static QStringList timeZones();
    /// "Europe/Lisbon · now 14:05, UTC+0".
    [[nodiscard]] QString timeZoneNote(const QString& id) const;

Q_SIGNALS:
    void communityChanged();
    void peopleChanged();
    void userChanged();
    /// Besides userChanged(), for whoever translates, dresses and spaces the window.
    void languageChanged(const QString& language);
    void themeChanged(const QString& theme);
    void densityChanged(const QString& density);

private:
    friend class CommunityCommand;
    friend class PreferencesCommand;
    friend class RoleCommand;

    void push(const WorkspaceSettings& after, std::function<QString()> words);
    void push(const UserPreferences& after, std::function<QString()> words);
    void apply(const WorkspaceSettings& settings);
    void apply(const UserPreferences& preferences);
    void apply(PersonId person, SourceRole role);
    void readCommunity();
    void readPeople();

    Session* m_session; ///< not owned, like the settings
    QSettings* m_settings;
    WorkspaceSettings m_community;
    UserPreferences m_user;
    std::vector<StoredPerson> m_staff;
    std::vector<StoredPerson> m_bots;
    std::optional<TeamProposal> m_proposal;
    QueryLane m_lane; ///< last: waits for its thread
};

} // namespace waymark
