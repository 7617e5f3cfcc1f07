// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "services/shippedmodel.h"
#include "shell/dialogs.h"
#include "storage/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

/// A file that must be mended before it can be used is opened without the window standing still.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(
            m_dir->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        auto model = shippedModel();
        QVERIFY(model.has_value());
        m_app = std::make_unique<AppContext>(std::move(model).value(), m_settings.get());
        m_app->window().show();
    }
    void cleanup()
    {
        m_app.reset();
        m_settings.reset();
    }

    void aWaitIsSaid()
    {
        makeLargeWithoutIndex();
        bool opened = false;
        m_app->openBeside(path(), [&opened] { opened = true; });
        QVERIFY(dialog());
        QCOMPARE(dialog()->windowTitle(), QStringLiteral("Bringing large up to date"));
        QVERIFY(!opened);
        QTRY_VERIFY(opened);
        QVERIFY(m_app->session().isOpen());
        QTRY_VERIFY(!dialog());
        m_app->session().close();
        QVERIFY(!Workspace::owesWork(path()));
    }
    void stoppedItOpensNothingAndSaysNothing()
    {
        makeLargeWithoutIndex();
        execute("PRAGMA user_version=3"); // a copy of the whole file comes first
        bool opened = false;
        m_app->openBeside(path(), [&opened] { opened = true; });
        QVERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(!opened);
        QVERIFY(!m_app->session().isOpen());
        m_app->openBeside(path(), [&opened] { opened = true; });
        QTRY_VERIFY(opened); // and nothing is broken
    }
    void closingTheProgramStopsIt()
    {
        makeLargeWithoutIndex();
        execute("PRAGMA user_version=3");
        m_app->openBeside(path());
        m_app.reset();
        QVERIFY(Workspace::owesWork(path()));
    }
    void smallFilesAreJustOpened()
    {
        QVERIFY(Workspace::open(path(), OpenMode::Create).has_value());
        execute("DROP INDEX message_sent");
        QVERIFY(!Workspace::owesWork(path()));
        bool opened = false;
        m_app->openBeside(path(), [&opened] { opened = true; });
        QVERIFY(opened);
    }

private:
    [[nodiscard]] WaitDialog* dialog() const { return m_app->window().findChild<WaitDialog*>(); }
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("large.waymark")); }

    void execute(std::string_view sql) const
    {
        auto connection = Connection::open(path(), OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY((*connection)->execute(sql).has_value());
    }

    void makeLargeWithoutIndex() const
    {
        QVERIFY(Workspace::open(path(), OpenMode::Create).has_value());
        execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<60000) "
                "INSERT INTO setting SELECT i, hex(zeroblob(600)) FROM n");
        execute("DROP INDEX message_sent");
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AppContext> m_app;
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
