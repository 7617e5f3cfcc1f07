// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery/studio.h"

#include "search/messagedialog.h"
#include "shell/commandpalette.h"
#include "support/paths.h"
#include "transfer/columnsdialog.h"
#include "transfer/placeviewer.h"
#include "widgets/jobstrip.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QTextStream>

namespace waymark {

Studio::Studio(const QDir& out, QString suffix, QSize size)
    : m_out(out)
    , m_suffix(std::move(suffix))
    , m_settings(m_place.filePath(QStringLiteral("gallery.ini")), QSettings::IniFormat)
    , m_import(m_fixture.session())
    , m_homeData(m_fixture.session())
    , m_origins(m_fixture.session())
    , m_search(m_fixture.session())
    , m_preferences(m_fixture.session(), &m_settings)
    , m_window(&m_fixture.session().undoStack(), &m_settings)
    , m_homePage(&m_owner)
    , m_importPage(&m_import, &m_owner)
    , m_settingsPage(&m_preferences, &m_owner)
    , m_palette(m_window.palettePanel(), &m_search, &m_owner)
{
    QObject::connect(&m_homeData, &HomeController::dataChanged, &m_owner,
        [this] { m_homePage.page()->setData(m_homeData.data()); });
    WorkspaceSettings settings;
    settings.title = QStringLiteral("Kilnhouse");
    settings.timeZone = QStringLiteral("Europe/Lisbon");
    if (!m_fixture.session().saveSettings(settings))
        qFatal("no settings");
    m_window.resize(size);
    m_window.addPage(&m_homePage);
    m_window.addPage(&m_importPage);
    m_window.addPage(&m_settingsPage);
    m_window.setCommunity(QStringLiteral("Kilnhouse"));
    m_window.show();
}

void Studio::run(const QStringList& only)
{
    const auto wanted = [&only](const char* name) {
        return only.isEmpty() || only.contains(QLatin1String(name));
    };
    if (wanted("import"))
        importPictures();
    if (wanted("home"))
        homePictures();
    if (wanted("search"))
        searchPictures();
    if (wanted("settings"))
        settingsPictures();
}

void Studio::loadSample()
{
    if (m_fixture.session().counts().messages > 1500)
        return;
    const QString exports = test::sourcePath(QStringLiteral("resources/sample/exports"));
    addPaths({exports});
    m_import.start();
    waitIdle();
}

void Studio::homePictures()
{
    m_window.showPage(QStringLiteral("home"));
    loadSample();
    settle();
    while (!m_homeData.isUpToDate())
        settle(1);
    shoot(QStringLiteral("home"));
}

void Studio::searchPictures()
{
    loadSample();
    m_window.palettePanel()->ask(QStringLiteral("glaze crack"));
    if (!QTest::qWaitFor([this] { return !m_search.answer().query.isEmpty(); }, 5000))
        qWarning("still waiting");
    shoot(QStringLiteral("search"));
    for (const SearchHit& hit : m_search.answer().hits) {
        const auto id = SearchController::messageOf(hit.id);
        const auto reading = id ? m_search.reading(*id) : std::nullopt;
        if (!reading)
            continue;
        MessageDialog dialog(*reading, *id, m_origins, &m_window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        shoot(QStringLiteral("search-message"), &dialog);
        break;
    }
    m_window.palettePanel()->dismiss();
}

void Studio::settingsPictures()
{
    loadSample();
    m_preferences.addStaff(QStringLiteral("@kilnhouse.example"));
    m_preferences.addStaff(QStringLiteral("marta@example.org"));
    m_preferences.setAlwaysOpen(false);
    m_preferences.addHoliday(QDate(2026, 12, 25));
    m_preferences.addHoliday(QDate(2027, 1, 1));
    m_window.showPage(QStringLiteral("settings"));
    if (!QTest::qWaitFor([this] { return !m_preferences.staffPeople().empty(); }, 5000))
        qWarning("still waiting");
    shoot(QStringLiteral("settings"));
}

void Studio::settle(int rounds)
{
    for (int i = 0; i < rounds; ++i)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
}

void Studio::shoot(const QString& name, QWidget* widget)
{
    const WorkspaceCounts counts = m_fixture.session().counts();
    if (counts.messages > 0) {
        const auto words = [](const char* sentence, qint64 count) {
            return QCoreApplication::translate(
                "waymark::AppContext", sentence, nullptr, static_cast<int>(count));
        };
        m_window.setLoaded(words("%Ln message(s)", counts.messages) + QStringLiteral(" · ")
            + words("%Ln person(s)", counts.people) + QStringLiteral(" · ")
            + words("%Ln source(s)", counts.sources));
    }
    settle();
    const QString path = m_out.filePath(QStringLiteral("%1-%2.png").arg(name, m_suffix));
    const bool saved = (widget ? widget : &m_window)->grab().save(path);
    QTextStream(stdout) << (saved ? "" : "cannot write ") << path << Qt::endl;
}

void Studio::waitIdle()
{
    while (m_import.run().isRunning() || m_import.isRecognising())
        settle(1);
}

void Studio::addPaths(const QStringList& paths)
{
    m_import.addPaths(paths);
    waitIdle();
}

void Studio::importPictures()
{
    m_window.showPage(QStringLiteral("import"));
    shoot(QStringLiteral("import-empty"));

    const QString exports = test::sourcePath(QStringLiteral("resources/sample/exports"));
    const QString csv = m_fixture.write(QStringLiteral("tickets_old.csv"),
        "Ticket,Created,Requester,Requester mail,Title,Description,Group,Tags\n"
        "1,2025-03-04 10:00,Ann,ann@example.org,Cone 6,\"How do I reach it, please?\",Help,kiln\n"
        "2,2025-03-05 11:00,Bo,bo@example.org,Shelf,\"The shelf is cracked, again.\",Help,shelf\n");
    const QString odd
        = m_fixture.write(QStringLiteral("glaze-course.xlsx"), QByteArray(340'000, '\2'));
    addPaths({exports + QStringLiteral("/kilnhouse-help.mbox"),
        exports + QStringLiteral("/kilnhouse-forum"),
        exports + QStringLiteral("/kilnhouse-zendesk"), csv, odd});
    shoot(QStringLiteral("import-recognised"));

    auto* list = m_window.findChild<QListView*>();
    m_import.setDryRun(true);
    m_import.start();
    waitIdle();
    shoot(QStringLiteral("import-dry-run"));
    m_import.setDryRun(false);

    m_import.start();
    waitIdle();
    shoot(QStringLiteral("import-done"));

    // A mailbox with junk between its messages, then a large one that is caught half-way.
    QByteArray damaged = "this line belongs to nobody\n\n";
    for (int i = 0; i < 300; ++i) {
        damaged += "From w@example.org Mon Nov  9 10:00:00 2026\nFrom: W <w@example.org>\nDate: "
                   "Mon, 9 Nov 2026 10:00:00 +0000\n"
                   "Message-ID: <d"
            + QByteArray::number(i) + "@example>\nSubject: Glaze " + QByteArray::number(i)
            + "\n\nDoes it craze?\n\n";
        if (i % 100 == 50)
            damaged += QByteArray(
                "From nobody@example.org Mon Nov  9 10:00:00 2026\n\0\0\0\1\2\3 not a header\n\n",
                72);
    }
    const QString broken = m_fixture.write(QStringLiteral("help-2024.mbox"), damaged);
    addPaths({broken});
    m_import.start();
    waitIdle();
    if (list)
        list->setCurrentIndex(m_import.files()->index(m_import.files()->rowCount() - 1));
    shoot(QStringLiteral("import-rejected"));

    addPaths({m_fixture.writeMbox(QStringLiteral("workshop-export.mbox"), 12'000, "big")});
    m_import.start();
    QElapsedTimer clock;
    clock.start();
    while (
        m_import.run().isRunning() && m_import.run().fraction() < 0.55 && clock.elapsed() < 60'000)
        settle(1);
    if (const Job* job = m_fixture.session().jobs().current())
        m_window.jobs()->setJob(job->title(), m_import.run().fraction());
    const QString path = m_out.filePath(QStringLiteral("import-running-%1.png").arg(m_suffix));
    QCoreApplication::sendPostedEvents(); // lays out, and lets the import get no further
    m_window.grab().save(path);
    m_import.stop();
    waitIdle();
    m_window.jobs()->clearJob();
    shoot(QStringLiteral("import-stopped"));

    if (auto columns = m_import.columnsOf(3)) {
        ColumnsDialog dialog(QStringLiteral("tickets_old.csv"), std::move(*columns), &m_window);
        dialog.show();
        shoot(QStringLiteral("import-columns"), &dialog);
    }
    if (m_import.report() && !m_import.report()->report.files.empty()
        && !m_import.report()->report.files.front().rejected.empty()) {
        const RejectedRecord& record = m_import.report()->report.files.front().rejected.front();
        const auto place = ImportController::placeOf(broken, record);
        if (place.peek) {
            PlaceViewer viewer(QStringLiteral("help-2024.mbox"), ImportWords::reason(record),
                *place.peek, m_import.formatting(), &m_window);
            viewer.show();
            shoot(QStringLiteral("import-place"), &viewer);
        }
    }
}

} // namespace waymark
