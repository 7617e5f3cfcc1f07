// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "inbox/reportdialog.h"
#include "services/importservice.h"
#include "services/shippedmodel.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;

/// What the whole window can be told to do, by key and in the list of actions.
class TestActions : public QObject
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
        QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
    }
    void cleanup()
    {
        m_app.reset();
        m_settings.reset();
    }

    void everyKeyMeansOneThing()
    {
        QStringList taken;
        for (const QAction* action : m_app->window().actions()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys.toString()),
                    qPrintable(keys.toString() + QStringLiteral(": ") + action->text()));
                taken << keys.toString();
            }
        }
        QVERIFY(taken.size() > 8);
        QTest::keyClick(&m_app->window(), Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!m_app->window().isVisible());
    }
    void onlyWhatWouldDoSomethingIsOffered()
    {
        const QStringList ofCommunity {
            QStringLiteral("Save a backup…"), QStringLiteral("Close this community")};
        const QString report = QStringLiteral("Report of the audit…");
        for (const QString& text : ofCommunity)
            QVERIFY2(action(text) && !action(text)->isEnabled(), qPrintable(text));
        QVERIFY(action(report) && !action(report)->isEnabled());
        importMails();
        for (const QString& text : ofCommunity)
            QVERIFY2(action(text)->isEnabled(), qPrintable(text));
        QTRY_VERIFY(action(report)->isEnabled());
        m_app->session().close();
        QVERIFY(!action(report)->isEnabled());
        QVERIFY(!action(ofCommunity.first())->isEnabled());
    }
    void theReportOpensByKeyFromAnyPage()
    {
        importMails();
        QTRY_VERIFY(action(QStringLiteral("Report of the audit…"))->isEnabled());
        m_app->window().showPage(QStringLiteral("settings"));
        QTest::keyClick(&m_app->window(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(m_app->window().currentPage(), QStringLiteral("inbox"));
        auto* dialog = m_app->window().findChild<ReportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

private:
    [[nodiscard]] QAction* action(const QString& text) const
    {
        for (QAction* found : m_app->window().actions()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }
    void importMails()
    {
        Session& session = m_app->session();
        QVERIFY(m_app->open(m_dir->filePath(QStringLiteral("a.waymark")), OpenMode::Create));
        QFile file(m_dir->filePath(QStringLiteral("a.mbox")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("From ann@example.org Mon Nov  9 10:00:00 2026\nFrom: Ann <ann@example.org>\n"
                   "To: help@example.org\nSubject: Cone six\nMessage-ID: <1@example.org>\n"
                   "Date: Mon, 9 Nov 2026 10:00:00 +0000\n\nHow do I reach it, please?\n");
        file.close();
        ImportService service(
            session.workspace(), session.formats(), session.shipped(), session.clock());
        SilentContext context;
        ImportRequest request;
        request.paths = QStringList {file.fileName()};
        QVERIFY(service.run(request, context));
        ChangeSet change;
        change.messages = true;
        session.announce(change);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AppContext> m_app;
};

QTEST_MAIN(TestActions)

#include "tst_actions.moc"
