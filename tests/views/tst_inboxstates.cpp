// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/countsview.h"
#include "inbox/decisionpad.h"
#include "inbox/inboxview.h"
#include "inbox/messagelist.h"
#include "inbox/reportdialog.h"
#include "inbox/reportsheet.h"
#include "inbox/sessionrow.h"
#include "inboxdesk.h"
#include "style/theme.h"
#include "widgets/card.h"
#include "widgets/decisiontile.h"
#include "widgets/errorbar.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QtTest>
#include <QtWidgets>

#include <csignal>
#include <optional>
#include <sys/resource.h>

using namespace waymark;
using test::Desk;

namespace {

/// While it lives, no file grows beyond 4 KB: a write breaks off as on a full disk.
class SmallFiles
{
public:
    SmallFiles()
    {
        (void)std::signal(SIGXFSZ, SIG_IGN);
        (void)getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = 4096;
        (void)setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() { (void)setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_before {};
};

} // namespace

/// The audit page before there is anything to count, and with more than one audit.
class TestInboxStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->setMotion(MotionChoice::Reduced);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void nothingCodedSaysSo()
    {
        Desk desk(6);
        auto* counts = desk.page->view()->findChild<CountsView*>();
        const auto words = [counts] {
            QString all;
            for (const QLabel* label : counts->findChildren<QLabel*>()) {
                if (label->isVisible())
                    all += label->text() + u'\n';
            }
            for (const IntervalRow* row : counts->findChildren<IntervalRow*>())
                all += row->accessibleDescription() + u'\n';
            return all;
        };
        QVERIFY(words().contains(QLatin1String("Nothing coded yet")));
        QVERIFY(words().contains(QLatin1String("From the first decision on")));
        QVERIFY(words().contains(QLatin1String("no share yet")));
        QVERIFY(!words().contains(QLatin1String("Whisker")));
        QVERIFY(!words().contains(u'%'));
        desk.key(Qt::Key_1);
        QVERIFY(words().contains(QLatin1String("So far, of 1 coded")));
        QVERIFY(!words().contains(QLatin1String("no share yet")));
        QVERIFY(words().contains(u'%'));
        desk.undo();
        QVERIFY(words().contains(QLatin1String("Nothing coded yet")));
    }
    void aListWithoutMessagesSaysWhy()
    {
        Desk desk(4);
        AuditFilter filter;
        filter.category = QStringLiteral("help");
        desk.audit().list().setFilter(filter);
        const auto shown = [&desk](const char* words) {
            const auto labels = desk.page->view()->list()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [words](const QLabel* label) {
                return label->isVisible() && label->text() == QLatin1String(words);
            });
        };
        QVERIFY(shown("No message is coded as Help request yet."));
        filter = {};
        filter.flag = auditflag::kEscalated;
        desk.audit().list().setFilter(filter);
        QVERIFY(shown("No message carries this flag."));
    }
    void inASmallWindowNoWordIsCut()
    {
        Desk desk(6);
        const Category help = desk.audit().book().categories.front();
        QVERIFY(desk.audit().editCategory(
            help.key, QStringLiteral("Unterstützungsanfrage"), help.definition));
        desk.audit().setCurrent(desk.audit().items().front().shown.id);
        DecisionPad pad(desk.audit(), nullptr);
        pad.setCuesShown(12);
        pad.show();
        for (const int width : {900, 520, 430}) {
            pad.resize(width, pad.sizeHint().height());
            QCoreApplication::processEvents();
            const auto* chip = pad.findChild<CategoryChip*>();
            QVERIFY2(chip->isVisible() && chip->width() >= chip->sizeHint().width(),
                qPrintable(QString::number(width)));
            for (const FlagButton* flag : pad.findChildren<FlagButton*>())
                QVERIFY2(flag->width() >= flag->sizeHint().width(), qPrintable(flag->text()));
            for (const Label* label : pad.findChildren<Label*>()) {
                if (label->isVisible())
                    QVERIFY2(
                        label->fontMetrics().horizontalAdvance(label->text()) <= label->width() + 1,
                        qPrintable(label->text()));
            }
        }
    }
    void whatIsLeftToCodeFitsOrIsSaidShorter()
    {
        Desk desk(60);
        CountsLine line(desk.audit(), nullptr);
        line.show();
        Label* more = line.findChildren<Label*>().last();
        const auto at = [&line, more](int width) {
            line.resize(width, line.sizeHint().height());
            QCoreApplication::processEvents();
            const bool whole
                = more->fontMetrics().horizontalAdvance(more->text()) <= more->width() + 1;
            return !more->isVisible() ? QString() : (whole ? more->text() : QStringLiteral("cut"));
        };
        for (int i = 0; i < 2; ++i) {
            line.setLead(QStringLiteral("0 von 100 eingeordnet"), QStringLiteral("etwa 14 Min."));
            QCOMPARE(at(1200), CountsView::moreToCode(desk.audit()).constFirst());
            QVERIFY(line.toolTip().isEmpty());
            QStringList seen;
            for (int width = 1200; width > 400; width -= 4) {
                const QString words = at(width);
                QVERIFY2(words != QLatin1String("cut"), qPrintable(QString::number(width)));
                if (!seen.contains(words))
                    seen << words;
            }
            // Every wording has its width, and the whole sentence stays within reach.
            QCOMPARE(seen, CountsView::moreToCode(desk.audit()) << QString());
            QCOMPARE(line.toolTip(), seen.constFirst());
            desk.key(Qt::Key_1);
            desk.key(Qt::Key_2);
        }
    }
    void theTitleIsNeverCut()
    {
        Desk desk(6);
        desk.key(Qt::Key_1);
        const QString name = QStringLiteral("Maximiliane von Hohenstein-Wittgenstein");
        desk.audit().sign(name + QStringLiteral(", on behalf of the whole community team"));
        InboxView* view = desk.page->view();
        const auto label = [view](const QString& part) {
            const auto all = view->findChild<PageHeader*>()->findChildren<Label*>();
            const auto found = std::find_if(all.begin(), all.end(),
                [&part](const Label* each) { return each->text().contains(part); });
            return found == all.end() ? nullptr : *found;
        };
        for (const int width : {1440, 1300, 1200, 1024}) {
            desk.window->resize(width, 700);
            QCoreApplication::processEvents();
            const Label* title = label(QStringLiteral("Inbox audit"));
            QVERIFY(title && title->width() >= title->sizeHint().width());
            // Who signed is never left out where it stands in the header, at most shortened.
            const Label* signer = label(name);
            QVERIFY(signer);
            QCOMPARE(signer->isVisible(), width >= 1280);
        }
    }
    void tabGoesThroughTheReportsDialogInOrder()
    {
        Desk desk(6);
        ReportDialog dialog(desk.audit(), nullptr, desk.window.get());
        dialog.open();
        dialog.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog);
        QStringList seen;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key_Tab);
            const QWidget* now = dialog.focusWidget();
            QVERIFY(now);
            const auto* button = qobject_cast<const QAbstractButton*>(now);
            seen << (button ? button->text() : now->accessibleName());
        }
        const QStringList order {QStringLiteral("HTML"), QStringLiteral("Without the people in it"),
            QStringLiteral("What will be in the file"), QStringLiteral("Close"),
            QStringLiteral("Save as…")};
        const qsizetype first = order.indexOf(seen.constFirst());
        QVERIFY2(first >= 0, qPrintable(seen.constFirst()));
        for (qsizetype i = 0; i < seen.size(); ++i)
            QCOMPARE(seen.at(i), order.at((first + i) % order.size()));
        const auto* box = dialog.findChild<QCheckBox*>();
        QVERIFY2(box->width() < 300, "the ring goes around the words, not through the dialog");
    }
    void theReportsPageFitsItsWidth_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("left to right") << QLocale(QLocale::German);
        QTest::newRow("right to left") << QLocale(QLocale::Arabic);
    }
    void theReportsPageFitsItsWidth()
    {
        QFETCH(QLocale, locale);
        const auto restored = qScopeGuard([before = QLocale()] {
            QLocale::setDefault(before);
            QApplication::setLayoutDirection(Qt::LeftToRight);
        });
        QLocale::setDefault(locale);
        QApplication::setLayoutDirection(locale.textDirection());
        Desk desk(30);
        desk.key(Qt::Key_Return);
        ReportDialog dialog(desk.audit(), nullptr, desk.window.get());
        dialog.setFormat(ReportFormat::Html);
        dialog.show();
        const auto* sheet = dialog.findChild<ReportSheet*>();
        QVERIFY(dialog.minimumWidth() > 0);
        for (int width = 900; width >= dialog.minimumWidth(); width -= 20) {
            dialog.resize(width, 700);
            QCoreApplication::processEvents();
            QVERIFY2(
                sheet->horizontalScrollBar()->maximum() == 0, qPrintable(QString::number(width)));
        }
    }
    void aReportThatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("breaksOff");
        QTest::newRow("no such folder") << QStringLiteral("no/such/folder/r.html") << false;
        QTest::newRow("a folder") << QStringLiteral("taken") << false;
        QTest::newRow("breaks off") << QStringLiteral("r.html") << true;
    }
    void aReportThatCannotBeWrittenIsSaid()
    {
        QFETCH(QString, place);
        QFETCH(bool, breaksOff);
        Desk desk(5);
        ReportDialog dialog(desk.audit(), &desk.settings, desk.window.get());
        dialog.setFormat(ReportFormat::Html);
        dialog.show();
        auto* bar = dialog.findChild<ErrorBar*>();
        QVERIFY(bar && !bar->isVisible());
        QVERIFY(QDir(desk.place.path()).mkpath(QStringLiteral("taken")));
        const QString good = desk.place.filePath(QStringLiteral("r.html"));
        QVERIFY(dialog.saveTo(good));
        const qint64 size = QFileInfo(good).size();
        {
            const std::optional<SmallFiles> small
                = breaksOff ? std::make_optional<SmallFiles>() : std::nullopt;
            QVERIFY(!dialog.saveTo(desk.place.filePath(place)));
        }
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->accessibleName().contains(QStringLiteral("cannot be written")),
            qPrintable(bar->accessibleName()));
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("try again")));
        QCOMPARE(QFileInfo(good).size(), size); // the earlier report is whole
        // It goes when the next try succeeds, and when something else is chosen.
        QVERIFY(dialog.saveTo(good));
        QVERIFY(!bar->isVisible());
        QVERIFY(!dialog.saveTo(desk.place.filePath(QStringLiteral("no/such/r.html"))));
        dialog.setFormat(ReportFormat::Json);
        QVERIFY(!bar->isVisible());
    }
    void auditsAreListedAndOpened()
    {
        Desk desk(30);
        desk.key(Qt::Key_1);
        desk.key(Qt::Key_2);
        const AuditId first = desk.audit().audit().id;
        const MessageId at = desk.audit().currentId();
        desk.stage.clock().pass(3600);
        QVERIFY(desk.audit().begin({10, {}, {}}));
        QCOMPARE(desk.audit().figures().total, 10);
        desk.audit().sign(QStringLiteral("Ines"));
        const AuditId second = desk.audit().audit().id;
        QVERIFY(first != second);
        auto rows = openList(desk);
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0]->content().isSigned && rows[0]->content().isOpen);
        QVERIFY(rows[0]->content().caption.contains(QLatin1String("signed off by Ines")));
        QCOMPARE(rows[0]->content().n, 10);
        QCOMPARE(rows[0]->content().coded, 2);
        QCOMPARE(rows[1]->content().n, 30);
        QCOMPARE(rows[1]->content().coded, 2);
        QVERIFY(rows[1]->content().title.startsWith(QLatin1String("Last 100")));
        // By keyboard to the older one: on where it was left.
        rows[0]->setFocus();
        desk.key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), rows[1]);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.audit().audit().id, first);
        QCOMPARE(desk.audit().currentId(), at);
        desk.page->arrived();
        desk.key(Qt::Key_1);
        QCOMPARE(desk.audit().figures().coded, 3);
        // The signed one can be read, nothing more.
        rows = openList(desk);
        rows[0]->click();
        QCOMPARE(desk.audit().audit().id, second);
        QVERIFY(desk.audit().isReadOnly());
        const int coded = desk.audit().figures().coded;
        desk.audit().decideAt(0);
        QCOMPARE(desk.audit().figures().coded, coded);
    }
    void undoReturnsToTheAuditItHappenedIn()
    {
        Desk desk(30);
        const QString before = desk.stage.dump();
        AuditController& audit = desk.audit();
        const AuditId first = audit.audit().id;
        audit.setCurrent(audit.items()[25].shown.id);
        audit.decideAt(0);
        desk.stage.clock().pass(3600);
        QVERIFY(audit.begin({10, {}, {}})); // without the message decided
        const AuditId second = audit.audit().id;
        desk.undo();
        QCOMPARE(audit.audit().id, first);
        desk.undo();
        QCOMPARE(audit.figures().coded, 0);
        QCOMPARE(desk.stage.dump(), before);
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(audit.audit().id, second);
        QCOMPARE(audit.figures().total, 10);
    }
    void theRuleSaysWhatItFinds()
    {
        Desk desk(12);
        (void)openList(desk);
        auto* pop = desk.popover();
        QPushButton* begin = nullptr;
        for (QPushButton* button : pop->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Begin this audit"))
                begin = button;
        }
        QVERIFY(begin);
        QVERIFY(!begin->isEnabled()); // these messages are open already
        auto* count = pop->findChild<QSpinBox*>();
        count->setValue(5);
        QVERIFY(begin->isEnabled());
        const auto says = [pop](const char* words) {
            const auto labels = pop->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [words](const QLabel* label) {
                return label->text().contains(QLatin1String(words));
            });
        };
        QVERIFY(says("5 message(s), newest first."));
        auto* limited = pop->findChild<QCheckBox*>();
        limited->setChecked(true);
        pop->findChild<QDateEdit*>()->setDate(QDate(1999, 1, 1));
        QVERIFY(!begin->isEnabled());
        QVERIFY(says("No message fits."));
        limited->setChecked(false);
        begin->click();
        QCOMPARE(desk.audit().figures().total, 5);
        QVERIFY(!desk.audit().begin({5, {}, {}})); // nothing new would begin
    }

private:
    /// Opens the list of audits by its button.
    static QList<SessionRow*> openList(Desk& desk)
    {
        for (QPushButton* button : desk.page->view()->findChildren<QPushButton*>()) {
            if (button->text() == desk.audit().sessionTitle())
                button->click();
        }
        return desk.popover() ? desk.popover()->findChildren<SessionRow*>() : QList<SessionRow*>();
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestInboxStates)
#include "tst_inboxstates.moc"
