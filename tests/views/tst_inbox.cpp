// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/decisionpad.h"
#include "inbox/inboxpage.h"
#include "inbox/inboxview.h"
#include "inbox/messagelist.h"
#include "inbox/paperpages.h"
#include "inbox/readerview.h"
#include "inbox/reportdialog.h"
#include "inbox/safetextview.h"
#include "inbox/sourcehighlighter.h"
#include "inbox/sourcewindow.h"
#include "inboxdesk.h"
#include "presentation/auditcontroller.h"
#include "style/theme.h"
#include "widgets/decisiontile.h"
#include "widgets/popover.h"

#include <QtTest>
#include <QtWidgets>

using namespace waymark;
using test::Desk;

namespace {

QByteArray hostileMail()
{
    return "From a@example.org Thu Nov 14 10:00:00 2024\n"
           "From: Mallory <m@example.org>\nTo: help@kilnhouse.example\nSubject: pictures\n"
           "Date: Thu, 14 Nov 2024 10:00:00 +0000\nMessage-ID: <h@example.org>\nMIME-Version: 1.0\n"
           "Content-Type: text/html; charset=utf-8\n\n"
           "<html><head><link rel=stylesheet href=\"http://127.0.0.1:9/s.css\"><style>@import "
           "url(http://127.0.0.1:9/i)</style>"
           "</head><body background=\"file:///etc/passwd\"><img src=\"file:///etc/hostname\"><img "
           "src=\"/etc/passwd\">"
           "<img src=\"http://127.0.0.1:9/p.png\"><object data=\"http://127.0.0.1:9/o\"></object>"
           "<p style=\"background:url(file:///etc/passwd)\">hello <a "
           "href=\"javascript:alert(1)\">run</a>"
           "<a href=\"http://bank.example@evil.example/x\">bank.example</a></p>"
           "<table><tr><td><table><tr><td><table><tr><td><table><tr><td><table><tr><td><table><tr><"
           "td><table><tr><td>"
           "<table><tr><td>deep</td></tr></table></td></tr></table></td></tr></table></td></tr></"
           "table></td></tr></table>"
           "</td></tr></table></td></tr></table></td></tr></table></body></html>\n\n";
}

/// Records what would have been opened outside.
class UrlTrap : public QObject
{
    Q_OBJECT

public:
    UrlTrap()
    {
        for (const char* scheme : {"http", "https", "mailto", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "take");
    }
    ~UrlTrap() override
    {
        for (const char* scheme : {"http", "https", "mailto", "file"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
    Q_INVOKABLE void take(const QUrl& url) { opened << url.toString(); }
    QStringList opened;
};

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->setMotion(MotionChoice::Reduced);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void aHundredMessagesFromTheKeyboard()
    {
        Desk desk(120);
        AuditController& audit = desk.audit();
        const QString before = desk.stage.dump();
        for (int i = 0; i < 100; ++i) {
            desk.stage.clock().pass(9);
            if (i % 5 == 0)
                desk.key(Qt::Key_F);
            if (i % 7 == 0)
                desk.key(Qt::Key_P);
            if (i % 4 == 3)
                desk.key(static_cast<Qt::Key>(Qt::Key_1 + i % 3));
            else
                desk.key(Qt::Key_Return);
        }
        QCOMPARE(audit.figures().coded, 100);
        QCOMPARE(audit.figures().open(), 0);
        QCOMPARE(*audit.figures().medianSeconds, 9.0);
        QCOMPARE(desk.page->badge(), 0);
        const QString after = desk.stage.dump();
        QUndoStack& stack = desk.stage.session().undoStack();
        while (stack.canUndo())
            desk.undo();
        QCOMPARE(desk.stage.dump(), before);
        QCOMPARE(audit.figures().coded, 0);
        while (stack.canRedo())
            desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.stage.dump(), after);
        QTRY_VERIFY_WITH_TIMEOUT(!audit.isLearning(), 20000);
    }
    void keysMoveAndTakeBack()
    {
        Desk desk(10);
        AuditController& audit = desk.audit();
        const MessageId first = audit.currentId();
        desk.key(Qt::Key_J);
        desk.key(Qt::Key_J);
        QCOMPARE(audit.currentId(), audit.items()[2].shown.id);
        desk.key(Qt::Key_K);
        desk.key(Qt::Key_Up);
        QCOMPARE(audit.currentId(), first);
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_2);
        QCOMPARE(audit.items()[1].decision->category, QStringLiteral("suggestion"));
        desk.key(Qt::Key_U); // nothing decided here: the last act goes
        QVERIFY(!audit.items()[1].decision);
        QCOMPARE(audit.currentId(), audit.items()[1].shown.id);
        desk.key(Qt::Key_3);
        audit.setCurrent(audit.items()[1].shown.id);
        desk.key(Qt::Key_U); // decided here: taken back as a new act
        QVERIFY(!audit.items()[1].decision);
        desk.undo();
        QCOMPARE(audit.items()[1].decision->category, QStringLiteral("complaint"));
        for (const auto& [key, flag] :
            {std::pair(Qt::Key_P, auditflag::kPrivate), {Qt::Key_S, auditflag::kSafety},
                {Qt::Key_E, auditflag::kEscalated}, {Qt::Key_F, auditflag::kFaq}}) {
            const bool was = audit.hasFlag(flag);
            desk.key(key);
            QCOMPARE(audit.hasFlag(flag), !was);
        }
        desk.key(Qt::Key_A);
        QVERIFY(audit.isArchived());
    }
    void enterPressesTheButtonThatHasTheFocus()
    {
        Desk desk(4);
        AuditController& audit = desk.audit();
        DecisionTile* tile = desk.page->view()->pad()->findChildren<DecisionTile*>().at(2);
        const MessageId first = audit.currentId();
        tile->setFocus(Qt::TabFocusReason);
        desk.key(Qt::Key_Return);
        QCOMPARE(audit.item(first)->decision->category, QStringLiteral("complaint"));
    }
    void spaceScrollsTheMessage()
    {
        Desk desk(0);
        QByteArray mail = "From a@example.org Thu Nov 14 10:00:00 2024\nFrom: A "
                          "<a@example.org>\nSubject: long\n"
                          "Date: Thu, 14 Nov 2024 10:00:00 +0000\nMessage-ID: <l@example.org>\n\n";
        for (int i = 0; i < 200; ++i)
            mail += "A line of this long message.\n\n";
        desk.stage.importBytes(QStringLiteral("long.mbox"), mail);
        desk.window->showPage(QStringLiteral("inbox"));
        QScrollBar* bar = desk.page->view()->reader()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 500);
        desk.key(Qt::Key_Space);
        QVERIFY(bar->value() > 100);
        desk.key(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(bar->value(), 0);
    }
    void keysStayInFields()
    {
        Desk desk(6);
        AuditController& audit = desk.audit();
        desk.key(Qt::Key_T);
        QVERIFY(desk.popover());
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("1 paste 2"));
        QCOMPARE(field->text(), QStringLiteral("1 paste 2"));
        QCOMPARE(audit.figures().coded, 0);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(audit.current()->shown.topics, QStringList {QStringLiteral("1 paste 2")});
        QTest::keyClick(field, Qt::Key_Return); // empty: done
        QVERIFY(!desk.popover());
        QCOMPARE(audit.figures().coded, 0);
        // On a button inside a popover a digit decides nothing either.
        desk.key(Qt::Key_T);
        auto* button = desk.popover()->findChild<QPushButton*>();
        QVERIFY(button);
        button->setFocus();
        desk.key(Qt::Key_1);
        QCOMPARE(audit.figures().coded, 0);
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.popover());
        // Nor in the window's search field.
        desk.key(Qt::Key_K, Qt::ControlModifier);
        desk.key(Qt::Key_1);
        desk.key(Qt::Key_A);
        QCOMPARE(audit.figures().coded, 0);
        QVERIFY(!audit.isArchived());
    }
    void aFreeKeyAsksForACategory()
    {
        Desk desk(5);
        AuditController& audit = desk.audit();
        desk.key(Qt::Key_5);
        QVERIFY(desk.popover());
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(desk.popover()); // a category needs a name
        // The field for its meaning looks like one, and shows the focus as one.
        QTest::keyClick(field, Qt::Key_Tab);
        const auto* frame = desk.window->findChild<QFocusFrame*>();
        QVERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        QVERIFY(frame && frame->widget() == QApplication::focusWidget());
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("Thanks"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!desk.popover());
        QCOMPARE(audit.book().categories.size(), std::size_t(5));
        const MessageId first = audit.currentId();
        desk.page->view()->focusStart();
        desk.key(Qt::Key_5);
        QCOMPARE(audit.item(first)->decision->category, QStringLiteral("thanks"));
        QVERIFY(!desk.page->view()->pad()->findChildren<DecisionTile*>().at(4)->isFree());
    }
    void severalAtOnce()
    {
        Desk desk(9);
        AuditController& audit = desk.audit();
        desk.key(Qt::Key_Down, Qt::ShiftModifier);
        desk.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(audit.targets().size(), std::size_t(3));
        desk.key(Qt::Key_4);
        QCOMPARE(audit.figures().coded, 3);
        QCOMPARE(desk.stage.session().undoStack().count(), 1);
        QCOMPARE(desk.page->view()->list()->view()->selectionModel()->selectedRows().size(), 1);
        desk.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(audit.targets().size(), std::size_t(9));
        desk.key(Qt::Key_Return);
        QCOMPARE(audit.figures().coded, 9);
        QCOMPARE(desk.stage.session().undoStack().count(), 2);
        desk.undo();
        QCOMPARE(audit.figures().coded, 3);
    }
    void theListFollowsUnderTheOpenFilter()
    {
        Desk desk(8);
        AuditController& audit = desk.audit();
        AuditFilter open;
        open.openOnly = true;
        audit.list().setFilter(open);
        const MessageId second = audit.items()[1].shown.id;
        desk.key(Qt::Key_1);
        QCOMPARE(audit.list().rowCount(), 7);
        QCOMPARE(audit.currentId(), second);
        auto* view = desk.page->view()->list()->view();
        QCOMPARE(MessageId(view->currentIndex().data(MessageIdRole).toLongLong()), second);
        desk.undo();
        QCOMPARE(audit.list().rowCount(), 8);
        QCOMPARE(audit.currentId(), audit.items()[0].shown.id);
        QCOMPARE(view->currentIndex().row(), 0);
    }
    void hostileHtmlLoadsNothing()
    {
        Desk desk(0);
        desk.stage.importBytes(QStringLiteral("h.mbox"), hostileMail());
        desk.window->showPage(QStringLiteral("inbox"));
        const auto texts = desk.page->view()->reader()->findChildren<SafeTextView*>();
        QVERIFY(texts.size() >= 2);
        for (SafeTextView* text : texts) {
            const QString html = text->document()->toHtml();
            QVERIFY(!html.contains(QStringLiteral("<img")));
            QVERIFY(!html.contains(QStringLiteral("/etc/")));
            QVERIFY(!html.contains(QStringLiteral("javascript:")));
            // Whatever is asked for, a picture of ours comes.
            const QVariant answer = text->document()->resource(
                QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")));
            QCOMPARE(answer.value<QImage>().size(), QSize(1, 1));
            QVERIFY(text->loadResource(QTextDocument::StyleSheetResource, QUrl()).isValid());
        }
        desk.window->grab();
        QVERIFY(desk.window->grab().width() > 0);
        bool said = false;
        for (QLabel* label : desk.page->view()->reader()->findChildren<QLabel*>())
            said = said || label->text().contains(QStringLiteral("not loaded"));
        QVERIFY(said);
    }
    void aLinkIsShownWholeAndNotOpened()
    {
        Desk desk(0);
        desk.stage.importBytes(QStringLiteral("h.mbox"), hostileMail());
        desk.window->showPage(QStringLiteral("inbox"));
        SafeTextView* body = desk.page->view()->reader()->findChildren<SafeTextView*>().at(1);
        QVERIFY(body->laidOutText().contains(QStringLiteral("bank.example")));
        UrlTrap trap;
        Q_EMIT body->anchorClicked(QUrl(QStringLiteral("http://bank.example@evil.example/x")));
        Popover* pop = desk.popover();
        QVERIFY(pop);
        QStringList words;
        for (QLabel* label : pop->findChildren<QLabel*>())
            words << label->text().remove(QChar(0x200B));
        QVERIFY(words.contains(QStringLiteral("evil.example")));
        QVERIFY(words.contains(QStringLiteral("http://bank.example@evil.example/x")));
        QVERIFY(trap.opened.isEmpty());
        pop->findChild<QPushButton*>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
            QStringLiteral("http://bank.example@evil.example/x"));
        QVERIFY(trap.opened.isEmpty());
    }
    void cuesAreUnderlinedWhereTheyStand()
    {
        Desk desk(8);
        AuditController& audit = desk.audit();
        int seen = 0;
        for (const AuditItem& item : audit.items()) {
            audit.setCurrent(item.shown.id);
            for (SafeTextView* text : desk.page->view()->reader()->findChildren<SafeTextView*>()) {
                for (const auto& [start, length] : text->cues()) {
                    const QString words = text->laidOutText().mid(start, length).simplified();
                    QVERIFY2(item.text.simplified().contains(words), qPrintable(words));
                    ++seen;
                }
            }
        }
        QVERIFY(seen > 0);
    }
    void signedPagesChangeNothing()
    {
        Desk desk(4);
        AuditController& audit = desk.audit();
        desk.key(Qt::Key_Return);
        audit.sign(QStringLiteral("Ines"));
        const QString before = desk.stage.dump();
        desk.key(Qt::Key_1);
        desk.key(Qt::Key_Return);
        desk.key(Qt::Key_F);
        desk.key(Qt::Key_A);
        desk.key(Qt::Key_T);
        QVERIFY(!desk.popover());
        QCOMPARE(desk.stage.dump(), before);
        for (DecisionTile* tile : desk.page->view()->pad()->findChildren<DecisionTile*>())
            QVERIFY(!tile->isEnabled());
        desk.undo();
        desk.key(Qt::Key_Return);
        QCOMPARE(audit.figures().coded, 2);
    }
    void everythingHasANameAndAPlaceInTheTabOrder()
    {
        Desk desk(6);
        desk.audit().accept();
        desk.audit().setTopics({QStringLiteral("Kiln")});
        QStringList nameless;
        int focusable = 0;
        for (QWidget* widget : desk.page->view()->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
                || widget->inherits("QScrollBar"))
                continue;
            ++focusable;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
                nameless << QString::fromLatin1(widget->metaObject()->className());
        }
        QVERIFY(focusable > 20);
        QCOMPARE(nameless, QStringList());
        // Tab goes round without leaving anything it should reach.
        desk.page->view()->focusStart();
        QSet<QWidget*> reached;
        for (int i = 0; i < 120; ++i) {
            desk.key(Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (DecisionTile* tile : desk.page->view()->pad()->findChildren<DecisionTile*>())
            QVERIFY(reached.contains(tile));
    }
    void theReaderSaysWhatItShows()
    {
        Desk desk(3);
        const QString before = desk.page->view()->reader()->accessibleName();
        QVERIFY(before.contains(QStringLiteral("Member 2")));
        desk.key(Qt::Key_J);
        QVERIFY(desk.page->view()->reader()->accessibleName().contains(QStringLiteral("Member 1")));
    }
    void narrowWindowsFoldTheCounts()
    {
        Desk desk(5);
        desk.window->resize(1024, 640);
        QCoreApplication::processEvents();
        QCOMPARE(desk.window->size(), QSize(1024, 640));
        QVERIFY(desk.page->view()->list()->isVisible());
        QVERIFY(desk.page->view()->reader()->height() > 120);
        QVERIFY(desk.page->view()->pad()->acceptButton()->isVisible());
        desk.window->resize(1440, 900);
        QCoreApplication::processEvents();
    }
    void rightToLeftMirrors()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        {
            Desk desk(5);
            InboxView* view = desk.page->view();
            const int list = view->list()->mapTo(view, QPoint(view->list()->width() / 2, 0)).x();
            const int reader
                = view->reader()->mapTo(view, QPoint(view->reader()->width() / 2, 0)).x();
            QVERIFY(list > reader);
            const auto tiles = view->pad()->findChildren<DecisionTile*>();
            QVERIFY(tiles.at(0)->x() > tiles.at(2)->x());
            desk.key(Qt::Key_1);
            QCOMPARE(desk.audit().figures().coded, 1);
            QVERIFY(!desk.window->grab().isNull());
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void splittersAreRemembered()
    {
        QTemporaryDir place;
        QSettings settings(place.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        test::InboxStage stage;
        stage.importMails(3);
        AuditController audit(stage.session());
        int width = 0;
        {
            InboxView view(audit, &settings, nullptr);
            view.resize(1400, 800);
            view.show();
            auto* split = view.findChild<QSplitter*>();
            split->setSizes({450, 694, 256});
            width = split->sizes().first();
            QVERIFY(width > 400);
        }
        InboxView again(audit, &settings, nullptr);
        again.resize(1400, 800);
        again.show();
        QCOMPARE(again.findChild<QSplitter*>()->sizes().first(), width);
    }
    void anotherLanguageMakesThePageAnew()
    {
        Desk desk(4);
        desk.key(Qt::Key_2);
        const MessageId at = desk.audit().currentId();
        QPointer<InboxView> before = desk.page->view();
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(desk.page->widget(), &change);
        QVERIFY(desk.page->view() != before);
        QTRY_VERIFY(!before);
        QCOMPARE(desk.audit().currentId(), at);
        desk.page->arrived();
        desk.key(Qt::Key_3);
        QCOMPARE(desk.audit().figures().coded, 2);
    }
    void emptyStatesInvite()
    {
        test::InboxStage stage;
        AuditController audit(stage.session());
        InboxView view(audit, nullptr, nullptr);
        view.resize(1300, 800);
        view.show();
        QSignalSpy wanted(&view, &InboxView::importRequested);
        QPushButton* import = nullptr;
        for (QPushButton* button : view.findChildren<QPushButton*>()) {
            if (button->isVisible())
                import = button;
        }
        QVERIFY(import);
        import->click();
        QCOMPARE(wanted.count(), 1);
        stage.importMails(1);
        QVERIFY(!import->isVisible());
    }
    void reportsAreMaskedUnlessAskedOtherwise()
    {
        Desk desk(5);
        desk.key(Qt::Key_Return);
        ReportDialog dialog(desk.audit(), &desk.settings, desk.window.get());
        for (const ReportFormat format :
            {ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Csv, ReportFormat::Json}) {
            dialog.setFormat(format);
            dialog.setRedacted(true);
            QVERIFY(!dialog.previewText().contains(QStringLiteral("Member 1")));
            dialog.setRedacted(false);
            QVERIFY(dialog.previewText().contains(QStringLiteral("Member 1")));
        }
        dialog.setRedacted(true);
        // Pages are shown as they will be printed, and follow the mask at once.
        dialog.setFormat(ReportFormat::Pdf);
        QVERIFY(dialog.pages()->count() >= 2);
        const auto firstSheet = [&dialog] {
            return dialog.pages()->widget()->findChildren<QLabel*>().last()->pixmap().toImage();
        };
        const QImage masked = firstSheet();
        dialog.setRedacted(false);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(firstSheet() != masked);
        dialog.setRedacted(true);
        dialog.setFormat(ReportFormat::Json);
        const QString path = desk.place.filePath(QStringLiteral("r.json"));
        QVERIFY(dialog.saveTo(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Member 1"));
        QVERIFY(!dialog.saveTo(desk.place.filePath(QStringLiteral("no/such/folder/r.json"))));
    }
    void sourcesAreHighlightedByOurDefinitions()
    {
        for (const char* name : {"Waymark Mail Headers", "Waymark HTML", "Waymark JSON"})
            QVERIFY2(SourceHighlighter::hasDefinition(QString::fromLatin1(name)), name);
        for (const char* name : {"Waymark Light", "Waymark Dark", "Waymark Contrast"})
            QVERIFY2(SourceHighlighter::hasTheme(QString::fromLatin1(name)), name);
        StoredMessage message;
        message.subject = QStringLiteral("x");
        message.headers = "From: a@b.example\nSubject: =?utf-8?Q?x?=\nbroken line\n";
        message.html = QStringLiteral("<!-- c --><p title=\"a\">&amp;<script>x</script></p>");
        message.extra = QStringLiteral("{\"id\":18446744073709551615,\"t\":[true,\"a\\\"b\",{}]}");
        SourceWindow source(message, nullptr);
        source.show();
        QCOMPARE(source.tabs()->count(), 3);
        const auto colours = [&source](int tab) {
            source.tabs()->setCurrentIndex(tab);
            auto* edit = source.tabs()->widget(tab)->findChild<SourceEdit*>();
            QVERIFY2(edit->isReadOnly(), "read-only");
            QSet<QRgb> seen;
            for (QTextBlock block = edit->document()->begin(); block.isValid();
                 block = block.next()) {
                const auto formats = block.layout()->formats();
                for (const auto& range : formats)
                    seen.insert(range.format.foreground().color().rgb());
            }
            QVERIFY2(seen.size() >= 4, "four colours or more");
            QVERIFY2(seen.contains(currentTokens().syntax.key.rgb()),
                "keys in the colour of the tokens");
        };
        for (int tab = 0; tab < 3; ++tab)
            colours(tab);
        QVERIFY(source.tabs()->widget(2)->findChild<SourceEdit*>()->toPlainText().contains(
            QStringLiteral("18446744073709551615")));
    }
    void theSourceOpensByKey()
    {
        Desk desk(2);
        desk.key(Qt::Key_U, Qt::ControlModifier);
        const auto windows = desk.page->view()->findChildren<SourceWindow*>();
        QCOMPARE(windows.size(), 1);
        QVERIFY(windows.first()->isVisible());
        QCOMPARE(desk.audit().figures().coded, 0);
        auto* edit = windows.first()->tabs()->widget(0)->findChild<SourceEdit*>();
        QVERIFY(edit->toPlainText().contains(QStringLiteral("Message-ID: <m1@example.org>")));
        windows.first()->close();
    }
    void sourcesAreCapped()
    {
        const CappedSource capped
            = cappedSource(QString(5000, u'x') + u'\n' + QString(100, u'y'), 5050, 2000);
        QCOMPARE(capped.missing, qsizetype(51));
        QVERIFY(capped.broken);
        QVERIFY(capped.text.startsWith(QString(2000, u'x') + u'\n'));
        QCOMPARE(indentedJson(QStringLiteral("{\"a\":[1.10,{}],\"b\":\"}\"}")),
            QStringLiteral("{\n  \"a\": [\n    1.10,\n    {}\n  ],\n  \"b\": \"}\"\n}"));
        QCOMPARE(indentedJson(QStringLiteral("}{")), QStringLiteral("}{"));
        QCOMPARE(indentedJson(QStringLiteral("{\"a")), QStringLiteral("{\"a"));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestInbox)
#include "tst_inbox.moc"
