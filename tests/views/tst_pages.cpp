// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/homecontroller.h"
#include "presentation/searchcontroller.h"
#include "presentation/settingscontroller.h"
#include "presentation/workspacefixture.h"
#include "search/searchpalette.h"
#include "settings/settingspage.h"
#include "shell/commandpalette.h"
#include "shell/mainwindow.h"
#include "style/theme.h"
#include "transfer/columnsdialog.h"
#include "transfer/importpage.h"
#include "transfer/placeviewer.h"
#include "transfer/recognisedcard.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/searchfield.h"
#include "widgets/segmentcontrol.h"

#include <QtTest>
#include <QtWidgets>

using namespace waymark;
using test::WorkspaceFixture;

/// Import, settings and search as a person works with them: by keyboard, with names, at every size.
class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->setMotion(MotionChoice::Reduced);
        m_theme->setChoice(ThemeChoice::Light);
    }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_fixture = std::make_unique<WorkspaceFixture>();
        m_user = std::make_unique<QSettings>(
            m_fixture->path(QStringLiteral("user.ini")), QSettings::IniFormat);
        m_import = std::make_unique<ImportController>(session());
        m_search = std::make_unique<SearchController>(session());
        m_settings = std::make_unique<SettingsController>(session(), m_user.get());
        m_window = std::make_unique<MainWindow>(&session().undoStack(), m_user.get());
        m_importPage = std::make_unique<ImportPageEntry>(m_import.get(), nullptr);
        m_settingsPage = std::make_unique<SettingsPageEntry>(m_settings.get(), nullptr);
        m_palette
            = std::make_unique<SearchPalette>(m_window->palettePanel(), m_search.get(), nullptr);
        m_window->resize(1440, 900);
        m_window->addPage(m_importPage.get());
        m_window->addPage(m_settingsPage.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_palette.reset();
        m_settingsPage.reset();
        m_importPage.reset();
        m_settings.reset();
        m_search.reset();
        m_import.reset();
        m_user.reset();
        m_fixture.reset();
    }
    void importByKeyboard();
    void enterLeadsThroughAnImport();
    void theListIsLeftByDelete();
    void oneFilledButton();
    void theBoxSaysWhetherItIsADryRun();
    void theReportSaysWhatHappened();
    void earlierImportsAreListed();
    void theLastReportIsThereAgain();
    void everythingFitsTheSmallestWindow_data();
    void everythingFitsTheSmallestWindow();
    void everyFocusableHasAName();
    void tabGoesAsOneReads();
    void settingsAreSavedAtOnce();
    void settingsFollowUndo();
    void theChoiceOfColoursIsSent();
    void anotherLanguageMakesThePagesAnew();
    void findsAreListedAndOpened();
    void theOrderOfFindsByKeyboard();
    void columnsByKeyboard();
    void thePlaceIsOnlyRead();

private:
    [[nodiscard]] Session& session() { return m_fixture->session(); }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* found : m_window->findChildren<QPushButton*>()) {
            if (found->isVisible() && (found->text() == text || found->accessibleName() == text))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString& words) const
    {
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == words)
                return true;
        }
        return false;
    }
    void add(const QStringList& paths)
    {
        m_import->addPaths(paths);
        QTRY_VERIFY(!m_import->isRecognising());
    }
    void importNow()
    {
        m_import->start();
        QTRY_VERIFY_WITH_TIMEOUT(!m_import->run().isRunning() && session().jobs().isIdle(), 20'000);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<QSettings> m_user;
    std::unique_ptr<ImportController> m_import;
    std::unique_ptr<SearchController> m_search;
    std::unique_ptr<SettingsController> m_settings;
    std::unique_ptr<ImportPageEntry> m_importPage;
    std::unique_ptr<SettingsPageEntry> m_settingsPage;
    std::unique_ptr<SearchPalette> m_palette;
    std::unique_ptr<MainWindow> m_window;
};

void PagesTest::importByKeyboard()
{
    m_window->showPage(QStringLiteral("import"));
    QVERIFY(button(QStringLiteral("Choose files"))->hasFocus());
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 30)});
    m_window->showPage(QStringLiteral("import"));
    auto* start = m_window->findChild<RecognisedCard*>()->startButton();
    QVERIFY2(start->hasFocus(), "the page begins where work goes on");
    QTest::keyClick(start, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(session().counts().messages, 30, 20'000);
    QTRY_VERIFY(!m_import->run().isRunning());
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(session().counts().messages, 0, 20'000);
}

void PagesTest::enterLeadsThroughAnImport()
{
    m_window->showPage(QStringLiteral("import"));
    QVERIFY(button(QStringLiteral("Choose files"))->hasFocus());
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 30)});
    auto* start = m_window->findChild<RecognisedCard*>()->startButton();
    QTRY_VERIFY2(start->hasFocus(), "what was dropped is not asked for again");
    QTest::keyClick(start, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_import->run().isRunning() && session().jobs().isIdle(), 20'000);
    auto* look = button(QStringLiteral("Look at the messages"));
    QVERIFY(look && look->hasFocus());
    QSignalSpy looked(m_importPage.get(), &ImportPageEntry::messagesRequested);
    QTest::keyClick(look, Qt::Key_Return);
    QCOMPARE(looked.size(), 1);
    // Whoever has gone elsewhere is left there.
    auto* map = button(QStringLiteral("Column maps"));
    map->setFocus();
    add({m_fixture->writeMbox(QStringLiteral("b.mbox"), 3, "b")});
    QTRY_VERIFY(start->isVisible() && start->isEnabled());
    QVERIFY(map->hasFocus());
}

void PagesTest::theListIsLeftByDelete()
{
    m_window->showPage(QStringLiteral("import"));
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3),
        m_fixture->write(QStringLiteral("b.bin"), QByteArray(90, '\2'))});
    auto* list = m_window->findChild<RecognisedCard*>()->findChild<QListView*>();
    list->setFocus();
    list->setCurrentIndex(m_import->files()->index(1));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_import->files()->rowCount(), 1);
    QCOMPARE(m_import->files()->file(0).source.format, QStringLiteral("mbox"));
}

void PagesTest::oneFilledButton()
{
    const auto filled = [this] {
        int count = 0;
        for (const QPushButton* found : m_window->findChildren<QPushButton*>()) {
            if (found->isVisible()
                && found->property("waymarkKind").toString() == QLatin1String("primary"))
                ++count;
        }
        return count;
    };
    m_window->showPage(QStringLiteral("import"));
    QCOMPARE(filled(), 1);
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3)});
    QCOMPARE(filled(), 1);
    importNow();
    QCOMPARE(filled(), 1);
    add({m_fixture->writeMbox(QStringLiteral("b.mbox"), 3, "b")});
    QCOMPARE(filled(), 1);
}

void PagesTest::theBoxSaysWhetherItIsADryRun()
{
    m_window->showPage(QStringLiteral("import"));
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3)});
    auto* box = m_window->findChild<RecognisedCard*>()->findChild<QCheckBox*>();
    m_import->setDryRun(true);
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(!m_import->isDryRun());
    m_import->setDryRun(true);
    m_import->setDryRun(false);
    QVERIFY(!box->isChecked());
}

void PagesTest::theReportSaysWhatHappened()
{
    m_window->showPage(QStringLiteral("import"));
    const QString path = m_fixture->writeMbox(QStringLiteral("a.mbox"), 12);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray junk = "junk in front of everything\n\n" + file.readAll();
    file.close();
    m_fixture->write(QStringLiteral("a.mbox"), junk);
    add({path});
    importNow();
    QVERIFY(shows(QStringLiteral("a.mbox is in")));
    QVERIFY(shows(QStringLiteral("Before message 1")));
    QVERIFY(button(QStringLiteral("Look at the messages")));
    // What it is called stands level with what is said of it.
    const auto labels = m_window->findChildren<QLabel*>();
    const auto named = std::find_if(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->text() == QLatin1String("Threads"); });
    QVERIFY(named != labels.end());
    const auto level = std::find_if(labels.begin(), labels.end(), [named](const QLabel* label) {
        return label != *named && label->parent() == (*named)->parent()
            && label->geometry().top() == (*named)->geometry().top();
    });
    QVERIFY(level != labels.end());
    QCOMPARE((*level)->height(), (*named)->height());
    QSignalSpy look(m_importPage.get(), &ImportPageEntry::messagesRequested);
    button(QStringLiteral("Look at the messages"))->click();
    QCOMPARE(look.size(), 1);
    QVERIFY(button(QStringLiteral("Show Before message 1 in its file")));
}

void PagesTest::earlierImportsAreListed()
{
    m_window->showPage(QStringLiteral("import"));
    QVERIFY(!button(QStringLiteral("Earlier imports"))->isEnabled());
    for (int i = 0; i < 6; ++i) {
        add({m_fixture->writeMbox(QStringLiteral("%1.mbox").arg(i), 2, QByteArray::number(i))});
        importNow();
    }
    QVERIFY(button(QStringLiteral("Report of the import of 5.mbox")));
    QVERIFY(!button(QStringLiteral("Report of the import of 0.mbox")));
    button(QStringLiteral("Earlier imports"))->click();
    QTRY_VERIFY(button(QStringLiteral("Report of the import of 0.mbox")));
    button(QStringLiteral("Report of the import of 0.mbox"))->click();
    QVERIFY(shows(QStringLiteral("0.mbox is in")));
    button(QStringLiteral("Withdraw the import of 0.mbox"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(session().counts().messages, 10, 20'000);
    QTRY_VERIFY(!button(QStringLiteral("Report of the import of 0.mbox")));
}

void PagesTest::theLastReportIsThereAgain()
{
    m_window->showPage(QStringLiteral("import"));
    QVERIFY(shows(QStringLiteral("What can be imported")));
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3, "a")});
    importNow();
    QVERIFY(shows(QStringLiteral("a.mbox is in")));
    // As after a start: nothing chosen, but there was an import.
    ImportController later(session());
    ImportPageEntry entry(&later, nullptr);
    MainWindow window(&session().undoStack(), m_user.get());
    window.resize(1440, 900);
    window.addPage(&entry);
    window.show();
    window.showPage(QStringLiteral("import"));
    const auto seen = [&window](const char* words) {
        const auto labels = window.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel* label) {
            return label->isVisible() && label->text() == QLatin1String(words);
        });
    };
    QVERIFY(seen("a.mbox is in"));
    QVERIFY(seen("What can be imported"));
    session().undoStack().undo();
    QTRY_VERIFY(!seen("a.mbox is in"));
}

void PagesTest::everythingFitsTheSmallestWindow_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void PagesTest::everythingFitsTheSmallestWindow()
{
    QFETCH(const bool, mirrored);
    m_window->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    m_window->resize(1024, 640);
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3)});
    importNow();
    for (const QString& page : {QStringLiteral("import"), QStringLiteral("settings")}) {
        m_window->showPage(page);
        QTest::qWait(20);
        QCOMPARE(m_window->size(), QSize(1024, 640));
        for (const QPushButton* found : m_window->findChildren<QPushButton*>()) {
            if (!found->isVisible())
                continue;
            const int x = found->mapTo(m_window.get(), QPoint()).x();
            QVERIFY2(x >= 0 && x + found->width() <= 1024, qPrintable(found->text()));
            QVERIFY2(found->width() >= found->sizeHint().width(), qPrintable(found->text()));
        }
    }
}

void PagesTest::everyFocusableHasAName()
{
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3)});
    importNow();
    m_settings->addStaff(QStringLiteral("@example.org"));
    m_settings->addHoliday(QDate(2026, 12, 25));
    m_settings->setAlwaysOpen(false);
    int counted = 0;
    for (QWidget* root :
        std::initializer_list<QWidget*> {m_importPage->widget(), m_settingsPage->widget()}) {
        for (QWidget* widget : root->findChildren<QWidget*>()) {
            const bool inner = widget->parentWidget()
                && (widget->parentWidget()->inherits("QComboBox")
                    || widget->parentWidget()->inherits("QAbstractSpinBox")
                    || widget->objectName().startsWith(QLatin1String("qt_")));
            if (widget->focusPolicy() == Qt::NoFocus || inner
                || widget->inherits("QComboBoxPrivateContainer")
                || widget->inherits("QComboBoxListView"))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(face);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            ++counted;
        }
    }
    QVERIFY2(counted > 40, qPrintable(QString::number(counted)));
}

void PagesTest::tabGoesAsOneReads()
{
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3)});
    importNow();
    m_window->showPage(QStringLiteral("settings"));
    m_settings->addStaff(QStringLiteral("@example.org")); // a row that is made later than the cards
    m_settings->addHoliday(QDate(2026, 12, 25));
    QWidget* page = m_settingsPage->widget();
    const auto cardOf = [](const QWidget* widget) {
        while (widget && !qobject_cast<const Card*>(widget))
            widget = widget->parentWidget();
        return widget;
    };
    const auto walk = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QList<const QWidget*> cards;
        for (int i = 0; i < 120 && page->isAncestorOf(QApplication::focusWidget()); ++i) {
            if (const QWidget* card = cardOf(QApplication::focusWidget());
                cards.isEmpty() || cards.last() != card)
                cards << card;
            QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        }
        return cards;
    };
    QVERIFY(page->isAncestorOf(QApplication::focusWidget()));
    const QList<const QWidget*> seen = walk(Qt::Key_Tab, Qt::NoModifier);
    QCOMPARE(seen.size(), 5);
    // The left column, then the right one, each from its top.
    const auto at = [&](int i) { return seen.at(i)->mapTo(page, QPoint(0, 0)); };
    QVERIFY(at(0).x() == at(1).x() && at(0).y() < at(1).y());
    QVERIFY(at(2).x() == at(4).x() && at(2).x() > at(0).x());
    QVERIFY(at(2).y() < at(3).y() && at(3).y() < at(4).y());
    QVERIFY2(!page->isAncestorOf(QApplication::focusWidget()), "Tab leaves the page at its end");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QList<const QWidget*> back = walk(Qt::Key_Backtab, Qt::ShiftModifier);
    std::reverse(back.begin(), back.end());
    QCOMPARE(back, seen);
}

void PagesTest::settingsAreSavedAtOnce()
{
    m_window->showPage(QStringLiteral("settings"));
    auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY2(name, "the page begins at the name");
    QTest::keyClicks(name, QStringLiteral("Beds and Borders"));
    QTest::keyClick(name, Qt::Key_Tab);
    QCOMPARE(session().title(), QStringLiteral("Beds and Borders"));
    QLineEdit* team = nullptr;
    for (QLineEdit* field : m_window->findChildren<QLineEdit*>()) {
        if (field->accessibleName() == QLatin1String("Address of somebody in the team"))
            team = field;
    }
    QVERIFY(team);
    QTest::keyClicks(team, QStringLiteral("not an address"));
    QTest::keyClick(team, Qt::Key_Return);
    QVERIFY(m_settings->community().staffAddresses.isEmpty());
    QVERIFY(
        shows(QStringLiteral("That is neither a mail address nor a domain such as @example.org.")));
    team->clear();
    QTest::keyClicks(team, QStringLiteral("@example.org"));
    QTest::keyClick(team, Qt::Key_Return);
    QCOMPARE(m_settings->community().staffAddresses, QStringList(QStringLiteral("@example.org")));
    QVERIFY(team->text().isEmpty());
    QTRY_VERIFY(shows(QStringLiteral("@example.org")));
}

void PagesTest::settingsFollowUndo()
{
    m_window->showPage(QStringLiteral("settings"));
    auto* promise = m_window->findChild<QSpinBox*>();
    promise->setValue(48);
    QCOMPARE(m_settings->community().responsePromiseHours, 48);
    session().undoStack().undo();
    QCOMPARE(promise->value(), 24);
    QCOMPARE(m_settings->community().responsePromiseHours, 24);
    QCOMPARE(session().undoStack().count(), 1);
    session().undoStack().redo();
    QCOMPARE(promise->value(), 48);
    QCOMPARE(session().undoStack().count(), 1);
}

void PagesTest::theChoiceOfColoursIsSent()
{
    m_window->showPage(QStringLiteral("settings"));
    QSignalSpy theme(m_settings.get(), &SettingsController::themeChanged);
    for (QToolButton* choice : m_window->findChildren<QToolButton*>()) {
        if (choice->text() == QLatin1String("Dark"))
            choice->click();
    }
    QCOMPARE(theme.size(), 1);
    QCOMPARE(theme.front().front().toString(), QStringLiteral("dark"));
}

void PagesTest::anotherLanguageMakesThePagesAnew()
{
    m_window->showPage(QStringLiteral("import"));
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 3)});
    const QPointer<ImportPage> before = m_importPage->page();
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(m_importPage->widget(), &change);
    QVERIFY(m_importPage->page() != before);
    QTRY_VERIFY(!before);
    QVERIFY(m_importPage->page()->isVisible());
    QVERIFY(m_window->findChild<RecognisedCard*>()->startButton()->isVisible());
    importNow();
    QSignalSpy look(m_importPage.get(), &ImportPageEntry::messagesRequested);
    button(QStringLiteral("Look at the messages"))->click();
    QCOMPARE(look.size(), 1);
}

void PagesTest::findsAreListedAndOpened()
{
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 40)});
    importNow();
    QSignalSpy open(m_search.get(), &SearchController::openMessage);
    auto* field = m_window->findChild<SearchField*>();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("glaze"));
    auto* view = m_window->palettePanel()->findChild<QListView*>();
    QTRY_VERIFY(view->model()->rowCount() > 20);
    QVERIFY(shows(QStringLiteral("40 messages found")));
    const QString spoken = view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QLatin1String("glaze")), qPrintable(spoken));
    QVERIFY(!spoken.contains(QChar(SearchHit::kMatchBegin)));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(open.size(), 1);
    QVERIFY(!m_window->palettePanel()->isVisible());
    QVERIFY(m_search->query().isEmpty());
    // Nothing found is said.
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("xyzzy"));
    QTRY_VERIFY(shows(QStringLiteral("no messages found")));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!m_window->palettePanel()->isVisible());
}

void PagesTest::theOrderOfFindsByKeyboard()
{
    add({m_fixture->writeMbox(QStringLiteral("a.mbox"), 40)});
    importNow();
    auto* field = m_window->findChild<SearchField*>();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("kiln"));
    QTRY_VERIFY(m_search->answer().total == 40);
    QTest::keyClick(field, Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(m_search->answer().order, SearchOrder::BestFirst);
    QTRY_VERIFY(button(QStringLiteral("best first")));
}

void PagesTest::columnsByKeyboard()
{
    const QString path = m_fixture->write(
        QStringLiteral("x.csv"), "n;q;w\n1;cold kiln here;Ann\n2;warm kiln there;Bo\n");
    auto columns = ImportColumns::ofFile(path);
    QVERIFY(columns);
    columns->setRole(1, std::nullopt);
    ColumnsDialog dialog(QStringLiteral("x.csv"), *columns, m_window.get());
    dialog.show();
    QVERIFY(!dialog.acceptButton()->isEnabled());
    QComboBox* text = dialog.roleBox(1);
    text->setFocus();
    for (int i = 0; i < 20 && text->currentText() != QLatin1String("Text of the message"); ++i)
        QTest::keyClick(text, Qt::Key_Down);
    QComboBox* author = dialog.roleBox(2);
    for (int i = 0; i < 20 && author->currentText() != QLatin1String("Author, name"); ++i)
        QTest::keyClick(author, Qt::Key_Down);
    QVERIFY(dialog.acceptButton()->isEnabled());
    QTest::keyClick(dialog.acceptButton(), Qt::Key_Space);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.columns().columns()[1].role, std::optional(table::Role::Body));
}

void PagesTest::thePlaceIsOnlyRead()
{
    const QByteArray bytes = "one\n<img src=\"file:///etc/passwd\">\nthree\n";
    const QString path = m_fixture->write(QStringLiteral("a.txt"), bytes);
    const auto peek = peekAt(path, 4, 10);
    QVERIFY(peek);
    PlaceViewer viewer(QStringLiteral("a.txt"), QStringLiteral("No message."), *peek, Formatting(),
        m_window.get());
    viewer.show();
    QVERIFY(viewer.text()->isReadOnly());
    QVERIFY2(viewer.text()->toPlainText().contains(QLatin1String("<img")), "text, not a document");
    QCOMPARE(viewer.text()->extraSelections().size(), 1);
    QTest::keyClicks(viewer.text(), QStringLiteral("x"));
    QCOMPARE(viewer.text()->toPlainText(), QString::fromUtf8(bytes));
}

QTEST_MAIN(PagesTest)
#include "tst_pages.moc"
