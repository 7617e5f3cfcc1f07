// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recentfiles.h"
#include "presentation/settingscontroller.h"
#include "presentation/workspacefixture.h"
#include "services/importservice.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using test::WorkspaceFixture;

/// Every setting is saved at once, comes back after a restart, and can be undone.
class SettingsControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WorkspaceFixture>();
        m_user = std::make_unique<QSettings>(
            m_fixture->path(QStringLiteral("user.ini")), QSettings::IniFormat);
        m_settings = std::make_unique<SettingsController>(session(), m_user.get());
    }
    void cleanup()
    {
        m_settings.reset();
        m_user.reset();
        m_fixture.reset();
    }
    void everyChangeIsSavedAndUndone_data();
    void everyChangeIsSavedAndUndone();
    void impossibleValuesAreRefused();
    void theSameValueIsNoChange();
    void preferencesAreTheUsers();
    void peopleOfTheSourcesAreCorrected();
    void timeZonesAreTheOnesPeopleKnow();
    void withoutACommunityOnlyPreferences();
    void recentFilesNewestFirst();

private:
    [[nodiscard]] Session& session() { return m_fixture->session(); }
    [[nodiscard]] WorkspaceSettings stored() { return session().settings().value_or({}); }
    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<QSettings> m_user;
    std::unique_ptr<SettingsController> m_settings;
};

using Change = void (*)(SettingsController&);
using Check = bool (*)(const WorkspaceSettings&);
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Check)

void SettingsControllerTest::everyChangeIsSavedAndUndone_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Check>("check");
    const auto row = [](const char* name, Change change, Check check) {
        QTest::newRow(name) << change << check;
    };
    row(
        "title", [](SettingsController& s) { s.setTitle(QStringLiteral("  Beds and  Borders ")); },
        [](const WorkspaceSettings& w) { return w.title == QLatin1String("Beds and Borders"); });
    row(
        "staff", [](SettingsController& s) { s.addStaff(QStringLiteral(" @team.example ")); },
        [](const WorkspaceSettings& w) {
            return w.staffAddresses == QStringList(QStringLiteral("@team.example"));
        });
    row(
        "bot by handle", [](SettingsController& s) { s.addBot(QStringLiteral("robo")); },
        [](const WorkspaceSettings& w) {
            return w.botAddresses == QStringList(QStringLiteral("robo"));
        });
    row(
        "time zone", [](SettingsController& s) { s.setTimeZone(QStringLiteral("Asia/Kolkata")); },
        [](const WorkspaceSettings& w) { return w.timeZone == QLatin1String("Asia/Kolkata"); });
    row(
        "hours of a day",
        [](SettingsController& s) {
            s.setHours(5, OpeningHours {600, 720});
        },
        [](const WorkspaceSettings& w) {
            return w.businessHours.size() == 7 && w.businessHours[5] == OpeningHours {600, 720}
            && w.businessHours[0] == OpeningHours {540, 1020};
        });
    row(
        "closed day", [](SettingsController& s) { s.setHours(0, std::nullopt); },
        [](const WorkspaceSettings& w) {
            return w.businessHours.size() == 7 && w.businessHours[0] == OpeningHours();
        });
    row(
        "office hours", [](SettingsController& s) { s.setAlwaysOpen(false); },
        [](const WorkspaceSettings& w) { return w.businessHours.size() == 7; });
    row(
        "holiday", [](SettingsController& s) { s.addHoliday(QDate(2026, 12, 25)); },
        [](const WorkspaceSettings& w) {
            return w.holidays == QStringList(QStringLiteral("2026-12-25"));
        });
    row(
        "promise", [](SettingsController& s) { s.setPromise(48); },
        [](const WorkspaceSettings& w) { return w.responsePromiseHours == 48; });
}

void SettingsControllerTest::everyChangeIsSavedAndUndone()
{
    QFETCH(const Change, change);
    QFETCH(const Check, check);
    const WorkspaceSettings before = stored();
    QVERIFY(!check(before));
    QSignalSpy changed(m_settings.get(), &SettingsController::communityChanged);
    change(*m_settings);
    QVERIFY(check(stored()));
    QVERIFY(check(m_settings->community()));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(session().undoStack().count(), 1);
    QVERIFY(!session().undoStack().undoText().isEmpty());
    session().undoStack().undo();
    QCOMPARE(stored(), before);
    QCOMPARE(m_settings->community(), before);
    session().undoStack().redo();
    QVERIFY(session().open(session().path(), OpenMode::ReadWrite));
    QVERIFY2(check(m_settings->community()), "it comes back after a restart");
}

void SettingsControllerTest::impossibleValuesAreRefused()
{
    QVERIFY(!m_settings->addStaff(QStringLiteral("no address")));
    QVERIFY(!m_settings->addStaff(QStringLiteral("word")));
    QVERIFY(!m_settings->addStaff(QStringLiteral("a@b@c")));
    QVERIFY(!m_settings->addStaff(QString()));
    QVERIFY(!m_settings->setTimeZone(QStringLiteral("Nowhere/Land")));
    QVERIFY(!m_settings->setHours(7, std::nullopt));
    QVERIFY(!m_settings->setHours(1, OpeningHours {600, 600}));
    QVERIFY(!m_settings->setHours(1, OpeningHours {600, 540}));
    QVERIFY(!m_settings->addHoliday(QDate()));
    QVERIFY(!m_settings->setPromise(0));
    QVERIFY(m_settings->addStaff(QStringLiteral("a@b.example")));
    QVERIFY2(
        !m_settings->addStaff(QStringLiteral("A@B.example")), "the same address in other letters");
    QCOMPARE(session().undoStack().count(), 1);
}

void SettingsControllerTest::theSameValueIsNoChange()
{
    m_settings->setTitle(QStringLiteral("Kiln"));
    m_settings->setTitle(QStringLiteral("Kiln "));
    m_settings->setPromise(24);
    m_settings->setAlwaysOpen(true);
    m_settings->removeStaff(QStringLiteral("nobody@example.org"));
    QCOMPARE(session().undoStack().count(), 1);
}

void SettingsControllerTest::preferencesAreTheUsers()
{
    QSignalSpy language(m_settings.get(), &SettingsController::languageChanged);
    QSignalSpy theme(m_settings.get(), &SettingsController::themeChanged);
    QSignalSpy density(m_settings.get(), &SettingsController::densityChanged);
    QCOMPARE(m_settings->user(),
        (UserPreferences {QString(), QStringLiteral("system"), QStringLiteral("comfortable")}));
    m_settings->setLanguage(QStringLiteral("de"));
    m_settings->setTheme(QStringLiteral("dark"));
    m_settings->setDensity(QStringLiteral("compact"));
    QCOMPARE(language.size(), 1);
    QCOMPARE(theme.size(), 1);
    QCOMPARE(density.size(), 1);
    session().undoStack().undo();
    QCOMPARE(density.last().front().toString(), QStringLiteral("comfortable"));
    QCOMPARE(theme.size(), 1);
    // Another workspace, the same person.
    QVERIFY(session().open(m_fixture->path(QStringLiteral("other.waymark")), OpenMode::Create));
    SettingsController again(session(), m_user.get());
    QCOMPARE(again.user().language, QStringLiteral("de"));
    QCOMPARE(again.user().theme, QStringLiteral("dark"));
    QCOMPARE(again.user().density, QStringLiteral("comfortable"));
}

void SettingsControllerTest::peopleOfTheSourcesAreCorrected()
{
    ImportService service(
        session().workspace(), session().formats(), session().shipped(), session().clock());
    SilentContext silent;
    ImportRequest request;
    request.paths = {m_fixture->writeMbox(QStringLiteral("a.mbox"), 40)};
    QVERIFY(service.run(request, silent));
    DirectoryStore directory(session().workspace().connection());
    const auto person = directory.personByEmail(QStringLiteral("writer3@example.org"));
    QVERIFY(person && *person);
    StoredPerson writer;
    writer.id = **person;
    writer.name = QStringLiteral("Writer 3");
    m_settings->setRole(writer, SourceRole::Bot);
    QTRY_COMPARE(m_settings->botPeople().size(), std::size_t(1));
    QCOMPARE(m_settings->botPeople().front().name, QStringLiteral("Writer 3"));
    QVERIFY(m_settings->botPeople().front().corrected);
    m_settings->setRole(m_settings->botPeople().front(), SourceRole::Staff);
    QTRY_COMPARE(m_settings->staffPeople().size(), std::size_t(1));
    QVERIFY(m_settings->botPeople().empty());
    session().undoStack().undo();
    QTRY_COMPARE(m_settings->botPeople().size(), std::size_t(1));
    session().undoStack().undo();
    QTRY_VERIFY(m_settings->botPeople().empty());
    QVERIFY(m_settings->staffPeople().empty());
}

void SettingsControllerTest::timeZonesAreTheOnesPeopleKnow()
{
    const QStringList zones = SettingsController::timeZones();
    QVERIFY(zones.contains(QStringLiteral("Europe/Lisbon")));
    QCOMPARE(zones.front(), QStringLiteral("UTC"));
    QVERIFY(!zones.contains(QStringLiteral("Etc/GMT+5")));
    QVERIFY(
        m_settings->timeZoneNote(QStringLiteral("Asia/Kolkata")).contains(QStringLiteral("5:30")));
}

void SettingsControllerTest::withoutACommunityOnlyPreferences()
{
    session().close();
    QVERIFY(!m_settings->hasCommunity());
    m_settings->setTitle(QStringLiteral("x"));
    QCOMPARE(session().undoStack().count(), 0);
    m_settings->setTheme(QStringLiteral("light"));
    QCOMPARE(m_settings->user().theme, QStringLiteral("light"));
}

void SettingsControllerTest::recentFilesNewestFirst()
{
    RecentFiles recent(m_user.get());
    QSignalSpy changed(&recent, &RecentFiles::changed);
    QStringList paths;
    for (int i = 0; i < 10; ++i) {
        paths << m_fixture->write(QStringLiteral("c%1.waymark").arg(i), "x");
        recent.add(paths.last(), i == 9 ? QString() : QStringLiteral("Community %1").arg(i));
    }
    QCOMPARE(changed.size(), 10);
    QCOMPARE(recent.files().size(), std::size_t(8));
    QCOMPARE(recent.files().front(), (RecentFile {paths[9], QStringLiteral("c9")}));
    recent.add(paths[5], QStringLiteral("Five"));
    QCOMPARE(recent.files().front().title, QStringLiteral("Five"));
    QCOMPARE(recent.files().size(), std::size_t(8));
    // One that has gone is not shown, and is there again when it is back.
    QVERIFY(QFile::rename(paths[9], paths[9] + QStringLiteral(".away")));
    QCOMPARE(recent.files().size(), std::size_t(7));
    QVERIFY(QFile::rename(paths[9] + QStringLiteral(".away"), paths[9]));
    QCOMPARE(RecentFiles(m_user.get()).files().size(), std::size_t(8));
    recent.remove(paths[9]);
    QCOMPARE(recent.files().size(), std::size_t(7));
    recent.clear();
    QVERIFY(recent.files().empty());
}

QTEST_GUILESS_MAIN(SettingsControllerTest)
#include "tst_settingscontroller.moc"
