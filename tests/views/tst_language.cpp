// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "inbox/inboxview.h"
#include "inbox/messagelist.h"
#include "inboxstage.h"
#include "presentation/auditcontroller.h"
#include "translator.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/navlist.h"
#include "widgets/undopill.h"

#include <QtTest>
#include <QtWidgets>

#include <array>

using namespace waymark;

/// The whole window changes its language or its density while somebody works.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::InboxStage>();
        m_stage->importMails(12);
        const QString path = m_stage->workspacePath();
        m_stage->session().close();
        m_settings = std::make_unique<QSettings>(
            QFileInfo(path).dir().filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_translations = std::make_unique<Translations>();
        m_translations->use(QStringLiteral("en"));
        m_app = std::make_unique<AppContext>(
            m_stage->shipped(), m_settings.get(), m_translations.get());
        m_app->theme().setMotion(MotionChoice::Reduced);
        window().resize(1440, 900);
        window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().activateWindow();
        QVERIFY(m_app->open(path, OpenMode::ReadWrite));
        window().showPage(QStringLiteral("inbox"));
    }
    void cleanup()
    {
        m_app.reset();
        m_translations.reset();
        m_settings.reset();
        m_stage.reset();
    }

    void workSurvives()
    {
        audit().decideAt(0);
        audit().decideAt(1);
        QCOMPARE(audit().figures().coded, 2);
        const MessageId at = audit().currentId();
        const QString path = m_app->session().path();
        speak(QStringLiteral("de"));
        QVERIFY(m_app->session().isOpen());
        QCOMPARE(m_app->session().path(), path);
        QCOMPARE(audit().currentId(), at);
        QCOMPARE(audit().figures().coded, 2);
        QCOMPARE(window().currentPage(), QStringLiteral("inbox"));
        // The pill offers to take back the last decision, and the keys do.
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(audit().figures().coded, 1);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(audit().figures().coded, 0);
        QVERIFY(!m_app->session().undoStack().canUndo());
    }
    void everythingSpeaksIt()
    {
        auto* nav = window().findChild<NavList*>();
        QCOMPARE(nav->button(QStringLiteral("inbox"))->text(), QStringLiteral("Inbox audit"));
        speak(QStringLiteral("de"));
        nav = window().findChild<NavList*>();
        QCOMPARE(
            nav->button(QStringLiteral("inbox"))->text(), QStringLiteral("Posteingangsprüfung"));
        QCOMPARE(window().windowTitle(), QStringLiteral("Posteingangsprüfung — Waymark"));
        QCOMPARE(audit().book().categories.front().name, QStringLiteral("Unterstützungsanfrage"));
        QCOMPARE(window().locale().language(), QLocale::German);
        QStringList actions;
        for (const QAction* action : window().actions())
            actions += action->text();
        QVERIFY(actions.contains(QStringLiteral("Waymark-Datei öffnen…")));
        QVERIFY(!actions.contains(QStringLiteral("Quit Waymark")));
        QStringList once = actions;
        once.removeDuplicates();
        QCOMPARE(once, actions);
        for (const QString& page : {QStringLiteral("home"), QStringLiteral("import"),
                 QStringLiteral("settings"), QStringLiteral("inbox")}) {
            window().showPage(page);
            QCOMPARE(window().currentPage(), page);
            for (const QPushButton* button : window().findChildren<QPushButton*>()) {
                if (button->isVisible())
                    QVERIFY2(!english().contains(button->text()), qPrintable(button->text()));
            }
        }
        QVERIFY(window().findChild<QLabel*>());
        speak(QStringLiteral("en"));
        QCOMPARE(window().windowTitle(), QStringLiteral("Inbox audit — Waymark"));
    }
    /// What was done before the language changed is named in the new one, wherever it is named.
    void whatCanBeUndoneSpeaksIt()
    {
        QUndoStack& stack = m_app->session().undoStack();
        audit().decide(QStringLiteral("help"));
        audit().toggleFlag(auditflag::kPrivate);
        audit().setTopics({QStringLiteral("glaze")});
        m_app->preferences().setTitle(QStringLiteral("Saltmarsh"));
        QCOMPARE(stack.undoText(), QStringLiteral("Named the community Saltmarsh"));
        stack.undo();
        stack.undo();
        QStringList english;
        for (int i = 0; i < stack.count(); ++i)
            english += stack.text(i);
        QCOMPARE(english.front(), QStringLiteral("Coded 1 message as Help request"));
        speak(QStringLiteral("de"));
        for (int i = 0; i < stack.count(); ++i)
            QVERIFY2(stack.text(i) != english[i], qPrintable(english[i]));
        QCOMPARE(
            stack.text(0), QStringLiteral("1 Nachricht als Unterstützungsanfrage eingeordnet"));
        QCOMPARE(stack.redoText(), stack.text(2));
        QStringList actions;
        for (const QAction* action : window().actions())
            actions += action->text();
        QVERIFY(actions.contains(QStringLiteral("Rückgängig: ") + stack.undoText()));
        auto* pill = window().findChild<UndoPill*>();
        QVERIFY(pill && pill->isVisible());
        QCOMPARE(pill->accessibleName(), stack.undoText());
        speak(QStringLiteral("en"));
        QCOMPARE(stack.text(0), english[0]);
    }
    void theChoiceCanBeTakenBack()
    {
        window().showPage(QStringLiteral("settings"));
        const QPointer<QComboBox> choice
            = window().findChild<QComboBox*>(QStringLiteral("language"));
        QVERIFY(choice);
        choice->setFocus();
        choice->setCurrentIndex(choice->findData(QStringLiteral("de")));
        Q_EMIT choice->activated(choice->currentIndex());
        QTRY_COMPARE(window().windowTitle(), QStringLiteral("Einstellungen — Waymark"));
        // The focus is where the next key would change it again.
        QTRY_VERIFY(window().focusWidget());
        QCOMPARE(window().focusWidget()->objectName(), QStringLiteral("language"));
        QTRY_VERIFY(!choice);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(window().windowTitle(), QStringLiteral("Settings — Waymark"));
    }

    void densityChangesRoomNotText()
    {
        const auto measure = [this] {
            window().showPage(QStringLiteral("inbox"));
            QCoreApplication::processEvents();
            auto* list = m_app->inbox().view()->list()->view();
            auto* nav = window().findChild<NavList*>()->button(QStringLiteral("inbox"));
            return std::array {list->sizeHintForRow(0), nav->height(),
                window().findChild<PageHeader*>()->height(),
                makeButton(&window(), QStringLiteral("x"))->sizeHint().height()};
        };
        const auto comfortable = measure();
        const qreal text = QApplication::font().pointSizeF();
        audit().decideAt(0);
        window().showPage(QStringLiteral("settings"));
        auto* choice = window().findChild<QToolButton*>(QStringLiteral("density-1"));
        QVERIFY(choice);
        choice->setFocus();
        choice->click();
        QTRY_VERIFY(window().focusWidget() && window().focusWidget() != choice);
        QCOMPARE(window().focusWidget()->objectName(), QStringLiteral("density-1"));
        const auto compact = measure();
        for (std::size_t i = 0; i < compact.size(); ++i)
            QVERIFY2(compact[i] < comfortable[i], qPrintable(QString::number(i)));
        QCOMPARE(QApplication::font().pointSizeF(), text);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(measure(), comfortable);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(audit().figures().coded, 0);
    }

private:
    MainWindow& window() { return m_app->window(); }
    AuditController& audit() { return m_app->inbox().controller(); }
    static QStringList english()
    {
        return {QStringLiteral("Choose files"), QStringLiteral("Folder"), QStringLiteral("Report"),
            QStringLiteral("Sign off"), QStringLiteral("Add"), QStringLiteral("Column maps"),
            QStringLiteral("Earlier imports")};
    }
    void speak(const QString& language)
    {
        m_app->setLanguage(language);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<test::InboxStage> m_stage;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<AppContext> m_app;
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
