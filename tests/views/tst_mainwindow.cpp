// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"
#include "shell/dialogs.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "style/theme.h"
#include "widgets/dropzone.h"
#include "widgets/errorbar.h"
#include "widgets/jobstrip.h"
#include "widgets/label.h"
#include "widgets/navlist.h"
#include "widgets/searchfield.h"
#include "widgets/undopill.h"

#include <QtTest>
#include <QtWidgets>

using namespace waymark;

namespace {

class TestPage : public Page
{
public:
    TestPage(const char* name, PageGroup place)
        : m_id(QString::fromLatin1(name))
        , m_group(place)
    {
    }
    QString id() const override { return m_id; }
    QString title() const override { return m_title.isEmpty() ? m_id.toUpper() : m_title; }
    QString iconName() const override { return QStringLiteral("home"); }
    PageGroup group() const override { return m_group; }
    int badge() const override { return m_badge; }
    bool isAvailable() const override { return m_available; }
    QWidget* widget() override
    {
        if (!m_widget)
            m_widget = new QWidget;
        return m_widget;
    }
    void arrived() override { ++m_arrivals; }
    std::vector<std::pair<QString, QString>> keys() const override
    {
        return {{QStringLiteral("1"), QStringLiteral("one")}};
    }

    QString m_id;
    QString m_title;
    PageGroup m_group;
    int m_badge = 0;
    bool m_available = true;
    int m_arrivals = 0;
    QPointer<QWidget> m_widget;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->setMotion(MotionChoice::Reduced);
        m_place = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(
            m_place->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
        m_undo = std::make_unique<QUndoStack>();
        m_home = std::make_unique<TestPage>("home", PageGroup::Work);
        m_inbox = std::make_unique<TestPage>("inbox", PageGroup::Work);
        m_prefs = std::make_unique<TestPage>("settings", PageGroup::Hidden);
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_theme.reset();
    }

    void troubleIsSaidInTheWindow()
    {
        auto* bar = m_window->findChild<ErrorBar*>();
        QVERIFY(bar && !bar->isVisible());
        m_window->tellTrouble(
            QStringLiteral("“a.waymark” is damaged."), QStringLiteral("It was not touched."));
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), QStringLiteral("“a.waymark” is damaged."));
        QCOMPARE(bar->accessibleDescription(), QStringLiteral("It was not touched."));
        QVERIFY(!QApplication::activeModalWidget()); // work goes on
        // Nothing in it is taken for markup: names of files are anybody's.
        m_window->tellTrouble(QStringLiteral("<b>x</b>"), QString());
        for (const QLabel* label : bar->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        auto* close = bar->findChild<QToolButton*>();
        QVERIFY(!close->accessibleName().isEmpty());
        close->click();
        QVERIFY(!bar->isVisible());
    }
    void pagesAppearOnlyWhenRegistered()
    {
        auto* list = m_window->findChild<NavList*>();
        QVERIFY(list->button(QStringLiteral("home")));
        QVERIFY(list->button(QStringLiteral("inbox")));
        QVERIFY(!list->button(QStringLiteral("settings"))); // reached by the gear
        QVERIFY(!list->button(QStringLiteral("members")));
        QCOMPARE(m_window->currentPage(), QStringLiteral("home"));
        m_window->showPage(QStringLiteral("members"));
        QCOMPARE(m_window->currentPage(), QStringLiteral("home"));
        m_window->showPage(QStringLiteral("inbox"));
        QCOMPARE(m_window->currentPage(), QStringLiteral("inbox"));
        QCOMPARE(m_inbox->m_arrivals, 1);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("INBOX — Waymark"));
    }
    void anEmptiedPageIsLeft()
    {
        m_window->showPage(QStringLiteral("inbox"));
        m_inbox->m_available = false;
        Q_EMIT m_inbox->changed();
        QCOMPARE(m_window->currentPage(), QStringLiteral("home"));
        QVERIFY(!m_window->findChild<NavList*>()->button(QStringLiteral("inbox"))->isEnabled());
    }
    void titleFollowsCommunity()
    {
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Waymark"));
        m_window->setCommunity(QStringLiteral("Beds and Borders"));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Beds and Borders — Waymark"));
    }
    void ctrlKListsActions()
    {
        auto* field = m_window->findChild<SearchField*>();
        auto* palette = m_window->palettePanel();
        QVERIFY(!palette->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isVisible());
        QVERIFY(field->hasFocus());
        auto* view = palette->findChild<QListView*>();
        QVERIFY(view->model()->rowCount() >= 5);
        QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Go to HOME"));
        QTest::keyClicks(field, QStringLiteral("go inb"));
        QCOMPARE(view->model()->rowCount(), 2); // search, and the one action
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QVERIFY(field->text().isEmpty());
        QCOMPARE(m_window->currentPage(), QStringLiteral("inbox"));
    }
    void searchAsksOutside()
    {
        auto* field = m_window->findChild<SearchField*>();
        auto* view = m_window->palettePanel()->findChild<QListView*>();
        QSignalSpy query(m_window.get(), &MainWindow::queryChanged);
        QSignalSpy hit(m_window.get(), &MainWindow::hitChosen);
        QSignalSpy search(m_window.get(), &MainWindow::searchRequested);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("pump"));
        QCOMPARE(query.last().at(0).toString(), QStringLiteral("pump"));
        m_window->setSearchHits(
            QStringLiteral("pum"), {{QStringLiteral("message:1"), {}, QStringLiteral("late"), {}}});
        QCOMPARE(view->model()->rowCount(), 1); // an answer to an older query is dropped
        m_window->setSearchHits(QStringLiteral("pump"),
            {{QStringLiteral("message:7"), QStringLiteral("mail"),
                QStringLiteral("The second pump"), QStringLiteral("Marek")}});
        QCOMPARE(view->model()->rowCount(), 2);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(hit.count(), 1);
        QCOMPARE(hit.at(0).at(0).toString(), QStringLiteral("message:7"));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("pump"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(search.count(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!m_window->palettePanel()->isVisible());
    }
    void filesDropAnywhere()
    {
        QSignalSpy dropped(m_window.get(), &MainWindow::filesDropped);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.mbox")),
            QUrl(QStringLiteral("https://example.org/x"))});
        QDragEnterEvent enter({500, 300}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(m_window->findChild<DropOverlay*>()->isVisible());
        QDropEvent drop({500, 300}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList {QStringLiteral("/tmp/a.mbox")});
        QVERIFY(!m_window->findChild<DropOverlay*>()->isVisible());
        QMimeData words;
        words.setText(QStringLiteral("hello"));
        QDragEnterEvent other({500, 300}, Qt::CopyAction, &words, Qt::LeftButton, {});
        other.setAccepted(false);
        QApplication::sendEvent(m_window.get(), &other);
        QVERIFY(!other.isAccepted());
    }
    void undoByKey()
    {
        m_undo->push(new QUndoCommand(QStringLiteral("Coded 1 message")));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_undo->index(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_undo->index(), 1);
    }
    void enterPressesTheButtonWithTheRing()
    {
        auto* page = m_window->findChild<QStackedWidget*>()->currentWidget();
        QPushButton push(QStringLiteral("Do it"), page);
        QToolButton tool(page);
        for (QAbstractButton* button : std::initializer_list<QAbstractButton*> {&push, &tool}) {
            QSignalSpy clicked(button, &QAbstractButton::clicked);
            button->show();
            button->setFocusPolicy(Qt::StrongFocus);
            button->setFocus(Qt::TabFocusReason);
            QTest::keyClick(button, Qt::Key_Return);
            QCOMPARE(clicked.count(), 1);
            QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
            QCOMPARE(clicked.count(), 2);
            button->setEnabled(false);
            QTest::keyClick(m_window.get(), Qt::Key_Return);
            QCOMPARE(clicked.count(), 2);
        }
    }
    void whatIsLoadedIsNotCutForALongAct()
    {
        m_window->resize(1024, 640);
        const QString loaded = QStringLiteral("1.585 Nachrichten · 253 Personen · 3 Quellen");
        m_window->setLoaded(loaded);
        m_undo->push(new QUndoCommand(
            QStringLiteral("100 Nachrichten als Verbesserungsvorschlag eingeordnet")));
        QCoreApplication::processEvents();
        const auto labels = m_window->findChildren<Label*>();
        const auto found = std::find_if(labels.begin(), labels.end(),
            [&loaded](const Label* label) { return label->text() == loaded; });
        QVERIFY(found != labels.end());
        QVERIFY((*found)->width() >= (*found)->sizeHint().width());
        QVERIFY(m_window->findChild<UndoPill*>()->isVisible());
        QVERIFY(m_window->findChild<UndoPill*>()->width()
            >= m_window->findChild<UndoPill*>()->sizeHint().width());
        // In a wide window the pill keeps the middle.
        m_window->resize(1440, 900);
        QCoreApplication::processEvents();
        const auto* pill = m_window->findChild<UndoPill*>();
        const QPoint middle = pill->mapTo(m_window.get(), pill->rect().center());
        QVERIFY(std::abs(middle.x() - 720) <= 2);
    }
    void jobCanBeStopped()
    {
        QSignalSpy cancel(m_window.get(), &MainWindow::cancelJobRequested);
        m_window->jobs()->setJob(QStringLiteral("Importing"), 0.5);
        auto* stop = m_window->jobs()->findChild<QToolButton*>();
        QVERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(cancel.count(), 1);
        m_window->jobs()->clearJob();
        QVERIFY(!stop->isVisible());
    }
    void placeIsKept()
    {
        m_window->resize(1200, 700);
        m_window->showPage(QStringLiteral("inbox"));
        m_window->close();
        open();
        QCOMPARE(m_window->size(), QSize(1200, 700));
        QCOMPARE(m_window->currentPage(), QStringLiteral("inbox"));
    }
    void smallestSizeHoldsEverything()
    {
        QCOMPARE(m_window->minimumSize(), QSize(1024, 640));
        m_window->resize(1024, 640);
        QVERIFY(m_window->minimumSizeHint().width() <= 1024);
        QVERIFY(m_window->minimumSizeHint().height() <= 640);
    }
    void questionsAreAnsweredLater_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("answer");
        QTest::newRow("Escape is no") << static_cast<int>(Qt::Key_Escape) << false;
        QTest::newRow("Enter is no: it is the safe one")
            << static_cast<int>(Qt::Key_Return) << false;
    }
    void questionsAreAnsweredLater()
    {
        QFETCH(int, key);
        std::optional<bool> answer;
        QuestionDialog::ask(m_window.get(), QStringLiteral("Export with names?"),
            QStringLiteral("The file leaves this laptop."), QStringLiteral("Export"),
            QStringLiteral("Keep"), [&answer](bool yes) { answer = yes; });
        auto* dialog = m_window->findChild<QuestionDialog*>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QVERIFY(!answer);
        QTest::keyClick(dialog, static_cast<Qt::Key>(key));
        QVERIFY(answer);
        QTEST(*answer, "answer");
    }
    void questionsCanBeAgreedTo()
    {
        std::optional<bool> answer;
        QuestionDialog::ask(m_window.get(), QStringLiteral("Export with names?"), QString(),
            QStringLiteral("Export"), QStringLiteral("Keep"),
            [&answer](bool yes) { answer = yes; });
        for (auto* button : m_window->findChild<QuestionDialog*>()->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Export"))
                button->click();
        }
        QCOMPARE(answer.value_or(false), true);
    }
    void keysOpenWithoutBlocking()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Slash, Qt::ControlModifier);
        auto* dialog = m_window->findChild<KeysDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
    }
    void everyFocusableOfTheFrameHasAName()
    {
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus)
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_undo.get(), m_settings.get());
        for (TestPage* page : {m_home.get(), m_inbox.get(), m_prefs.get()})
            m_window->addPage(page);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_inbox->m_arrivals = 0;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<TestPage> m_home;
    std::unique_ptr<TestPage> m_inbox;
    std::unique_ptr<TestPage> m_prefs;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
