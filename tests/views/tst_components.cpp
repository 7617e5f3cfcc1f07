// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery/gallerydata.h"
#include "gallery/gallerypage.h"
#include "help/handbookview.h"
#include "help/helpwindow.h"
#include "home/firstrunview.h"
#include "home/homepage.h"
#include "home/movedialogs.h"
#include "inbox/safetextview.h"
#include "presentation/roles.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/decisiontile.h"
#include "widgets/filedelegate.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/messagedelegate.h"
#include "widgets/navlist.h"
#include "widgets/segmentcontrol.h"
#include "widgets/undopill.h"

#include <QtTest>
#include <QtWidgets>

using namespace waymark;

/// What screen readers hear, how rows mirror, and what the small parts do.
class TestComponents : public QObject
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

    void aLongTextIsLaidOutOnce()
    {
        SafeTextView view(TextRole::Small, QStringLiteral("report"), nullptr);
        QSignalSpy laid(view.document(), &QTextDocument::contentsChanged);
        std::string html;
        for (int i = 0; i < 500; ++i)
            html += "<p>A paragraph of the report.</p>";
        view.setContent(html);
        QVERIFY2(laid.count() < 10, "each block lays out all blocks");
    }
    void everyFocusableHasAName()
    {
        GalleryPage page(nullptr);
        page.resize(1440, 1100);
        HomePage home(nullptr);
        home.setData(gallery::home());
        HomePage first(nullptr);
        first.setData(HomeData());
        int counted = 0;
        for (QWidget* root : std::initializer_list<QWidget*> {&page, &home, &first}) {
            for (QWidget* widget : root->findChildren<QWidget*>()) {
                if (widget->focusPolicy() == Qt::NoFocus
                    || widget->inherits("QComboBoxPrivateContainer") || isPartOfControl(widget))
                    continue;
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(face);
                QVERIFY2(
                    !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
                ++counted;
            }
        }
        QVERIFY2(counted > 40, qPrintable(QString::number(counted)));
    }
    void paintedOnesTellTheirValue()
    {
        QWidget parent;
        ConfidenceBars bars(&parent);
        bars.setValue(Confidence::Likely, QStringLiteral("71 %"));
        QCOMPARE(bars.accessibleDescription(), QStringLiteral("likely 71 %"));
        CategoryChip chip(&parent);
        chip.setCategory(QStringLiteral("Complaint"), QStringLiteral("comp"), 2);
        QCOMPARE(chip.accessibleName(), QStringLiteral("Complaint"));
        const QString proposed = chip.accessibleDescription();
        chip.setDecided(true);
        QVERIFY(chip.accessibleDescription() != proposed);
        ProgressLine line(6, &parent);
        line.setFraction(0.456, QStringLiteral("Reading"));
        QCOMPARE(line.accessibleDescription(), QStringLiteral("46 %"));
        SegmentedProgress progress(8, &parent);
        progress.setTallies(gallery::tallies(), 100);
        QVERIFY(progress.accessibleName().contains(QStringLiteral("37")));
    }
    void lowLinesKeepTheirDescenders()
    {
        const QFont font = themeFont(TextRole::Strong);
        const double whole = QFontMetricsF(font).height();
        const auto drawn = [&font, whole](double height) {
            QImage image(120, 60, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            const QRectF line(4, std::round(30 - whole / 2) + (whole - height) / 2, 110, height);
            paint::text({&painter, kLightTokens, Qt::LeftToRight}, line,
                QStringLiteral("vorschlag"), font, Qt::black);
            return image;
        };
        QCOMPARE(drawn(whole - 4), drawn(whole));
    }
    void theChipOfARowKeepsOffItsEdges()
    {
        const std::unique_ptr<QAbstractItemModel> model(gallery::messages(nullptr));
        const MessageDelegate delegate(nullptr);
        for (const DensityChoice density : {DensityChoice::Compact, DensityChoice::Comfortable}) {
            m_theme->setDensity(density);
            const QImage row = drawRow(delegate, model->index(1, 0), Qt::LeftToRight);
            const QColor tint = kLightTokens.category(0).tint;
            int first = row.height();
            int last = 0;
            for (int y = 0; y < row.height(); ++y) {
                if (row.pixelColor(25, y) == tint) {
                    first = std::min(first, y);
                    last = y;
                }
            }
            // The ring of the focused row runs from the second to the fourth pixel.
            QVERIFY2(first >= 5 && last <= row.height() - 6, qPrintable(QString::number(first)));
        }
    }
    void messageRowMirrors()
    {
        const std::unique_ptr<QAbstractItemModel> model(gallery::messages(nullptr));
        MessageDelegate delegate(nullptr);
        const QModelIndex index = model->index(1, 0); // decided: its chip has a fill
        const QImage left = drawRow(delegate, index, Qt::LeftToRight);
        const QImage right = drawRow(delegate, index, Qt::RightToLeft);
        const int width = left.width();
        const int middle = left.height() / 2;
        QCOMPARE(left.pixelColor(1, middle), kLightTokens.accent);
        QCOMPARE(right.pixelColor(width - 2, middle), kLightTokens.accent);
        QVERIFY(left.pixelColor(width - 2, middle) != kLightTokens.accent);
        // The chip's tint, at its leading edge.
        const QColor tint = kLightTokens.category(0).tint;
        const int y = rowOf(left, tint);
        QVERIFY(y >= 0);
        int first = 0;
        while (left.pixelColor(first, y) != tint)
            ++first;
        QVERIFY(first < 24);
        QCOMPARE(right.pixelColor(width - 1 - first, y), tint);
    }
    void fileRowMirrorsAndItsButtonWorks_data()
    {
        QTest::addColumn<int>("direction");
        QTest::newRow("left to right") << static_cast<int>(Qt::LeftToRight);
        QTest::newRow("right to left") << static_cast<int>(Qt::RightToLeft);
    }
    void fileRowMirrorsAndItsButtonWorks()
    {
        QFETCH(int, direction);
        QListView view;
        dressList(&view);
        view.setLayoutDirection(static_cast<Qt::LayoutDirection>(direction));
        auto* delegate = new FileDelegate(&view);
        view.setItemDelegate(delegate);
        view.setModel(gallery::files(&view));
        view.resize(720, 400);
        view.show();
        QSignalSpy action(delegate, &FileDelegate::actionRequested);
        QSignalSpy stop(delegate, &FileDelegate::stopRequested);
        const auto click = [&](int row, int fromEnd) {
            const QRect rect = view.visualRect(view.model()->index(row, 0));
            const bool rtl = direction == static_cast<int>(Qt::RightToLeft);
            const QPoint at(
                rtl ? rect.left() + fromEnd : rect.right() - fromEnd, rect.center().y());
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        };
        click(3, 180); // "Check the columns"
        QCOMPARE(action.count(), 1);
        QCOMPARE(action.takeFirst().at(0).toModelIndex().row(), 3);
        click(0, 180); // done: no button there
        QCOMPARE(action.count(), 0);
        const QRect rect = view.visualRect(view.model()->index(2, 0));
        const bool rtl = direction == static_cast<int>(Qt::RightToLeft);
        const int x = 10 + 180 - 120 - 6 - 10;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
            {rtl ? rect.left() + x : rect.right() - x, rect.center().y() - 10});
        QCOMPARE(stop.count(), 1);
    }
    void pillFollowsTheStack()
    {
        QWidget window;
        QUndoStack stack;
        UndoPill pill(&stack, &window);
        window.show();
        QVERIFY(!pill.isVisible());
        stack.push(new QUndoCommand(QStringLiteral("Coded 1 message as Help request")));
        QVERIFY(pill.isVisible());
        QCOMPARE(pill.text(), QStringLiteral("Coded 1 message as Help request"));
        auto* button = pill.findChild<QAbstractButton*>();
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(stack.index(), 0);
        QVERIFY(pill.text().contains(QStringLiteral("Coded 1 message")));
        QTest::mouseClick(button, Qt::LeftButton); // now it says Redo
        QCOMPARE(stack.index(), 1);
        stack.clear();
        QVERIFY(!pill.isVisible());
    }
    void navigationByArrows()
    {
        NavList list(nullptr);
        list.addPage(QStringLiteral("home"), QStringLiteral("Home"), QStringLiteral("home"), 0);
        list.addPage(
            QStringLiteral("import"), QStringLiteral("Import"), QStringLiteral("import"), 1);
        auto* inbox = list.addPage(
            QStringLiteral("inbox"), QStringLiteral("Inbox audit"), QStringLiteral("inbox"), 0);
        inbox->setEnabled(false);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QSignalSpy chosen(&list, &NavList::pageChosen);
        auto* home = list.button(QStringLiteral("home"));
        auto* import = list.button(QStringLiteral("import"));
        QVERIFY(inbox->y() < import->y()); // groups keep together
        home->setFocus();
        QTest::keyClick(home, Qt::Key_Down); // over the disabled one
        QVERIFY(import->hasFocus());
        QTest::keyClick(import, Qt::Key_Space);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(list.current(), QStringLiteral("import"));
        QVERIFY(!list.button(QStringLiteral("none")));
    }
    void segmentsAreExclusive()
    {
        SegmentControl control(QStringLiteral("Shown"), nullptr);
        control.addChoice(0, QStringLiteral("All"), QStringLiteral("100"));
        control.addChoice(1, QStringLiteral("Open"), QStringLiteral("63"));
        QCOMPARE(control.chosen(), 0);
        QSignalSpy changed(&control, &SegmentControl::chosenChanged);
        control.setChosen(1);
        QCOMPARE(changed.count(), 0);
        QTest::mouseClick(control.findChildren<QToolButton*>().at(0), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(control.chosen(), 0);
    }
    void initials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two words") << QStringLiteral("Marek Dvořák") << QStringLiteral("MD");
        QTest::newRow("three words") << QStringLiteral("Ana de Souza") << QStringLiteral("AS");
        QTest::newRow("one word") << QStringLiteral("greta") << QStringLiteral("G");
        QTest::newRow("nickname in quotes")
            << QStringLiteral("\"Kim\" (list)") << QStringLiteral("?");
        QTest::newRow("empty") << QString() << QStringLiteral("?");
        QTest::newRow("combining mark")
            << QStringLiteral("e\u0301milie") << QStringLiteral("E\u0301");
        QTest::newRow("letter beyond the first plane")
            << QString::fromUtf8("𝔄da Byron") << QString::fromUtf8("𝔄B");
    }
    void initials()
    {
        QFETCH(QString, name);
        QTEST(paint::initialsOf(name), "initials");
    }
    void wrappedTextKeepsItsPitch()
    {
        QWidget parent;
        Label label(QStringLiteral("word ").repeated(60), TextRole::Body, Ink::Text, &parent);
        label.setWordWrap(true);
        const int narrow = label.heightForWidth(120);
        const int wide = label.heightForWidth(600);
        QVERIFY(narrow > 3 * wide);
        label.setFixedWidth(120);
        QCOMPARE(label.heightForWidth(5000), narrow); // never laid out wider than it may be
    }
    void flowWrapsAndMirrors()
    {
        QWidget parent;
        auto* flow = new FlowLayout(6, &parent);
        for (int i = 0; i < 3; ++i) {
            auto* box = new QWidget(&parent);
            box->setFixedSize(50, 20);
            flow->addWidget(box);
        }
        QCOMPARE(flow->heightForWidth(200), 20);
        QVERIFY(flow->heightForWidth(110) > 20);
        parent.setLayoutDirection(Qt::RightToLeft);
        flow->setGeometry(QRect(0, 0, 200, 20));
        QCOMPARE(flow->itemAt(0)->geometry(), QRect(150, 0, 50, 20));
    }
    void homeSendsWhatIsWanted()
    {
        HomePage home(nullptr);
        home.resize(1200, 800);
        home.setData(HomeData());
        home.show();
        QVERIFY(QTest::qWaitForWindowActive(&home));
        QSignalSpy sample(&home, &HomePage::sampleRequested);
        home.focusStart();
        QTest::keyClick(&home, Qt::Key_S);
        QCOMPARE(sample.count(), 1);
        // The focus goes with the work: to what is to be done first, not to what stands next.
        HomeData loading;
        loading.isLoading = true;
        home.setData(loading);
        home.setData(gallery::home());
        const auto* first = qobject_cast<QPushButton*>(QApplication::focusWidget());
        QVERIFY(first && first->text() == QLatin1String("Continue"));
        QVERIFY(home.findChild<QFocusFrame*>() && home.findChild<QFocusFrame*>()->isVisible());
        QSignalSpy attention(&home, &HomePage::attentionChosen);
        QSignalSpy category(&home, &HomePage::categoryChosen);
        QSignalSpy audit(&home, &HomePage::auditRequested);
        for (auto* button : home.findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                button->click();
        }
        QCOMPARE(attention.count(), 3);
        QCOMPARE(category.count(), 6);
        QCOMPARE(audit.count(), 1);
        auto* users = home.findChild<PowerUsersDialog*>();
        auto* sketch = home.findChild<PathSketchDialog*>();
        QVERIFY(users && sketch);
        users->close();
        sketch->close();
        QTest::keyClick(&home, Qt::Key_S); // the first run's key is gone with it
        QCOMPARE(sample.count(), 1);
    }
    void theFirstPageFitsASmallWindow()
    {
        FirstRunView home(nullptr);
        home.resize(720, 560);
        home.show();
        QCoreApplication::processEvents();
        const auto* area = home.findChild<QScrollArea*>();
        QVERIFY2(area->widget()->width() <= area->viewport()->width(),
            qPrintable(QStringLiteral("%1 in %2")
                           .arg(area->widget()->width())
                           .arg(area->viewport()->width())));
        for (const auto* button : home.findChildren<QPushButton*>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
    }
    void powerUsersAreTickedAndLimited()
    {
        HomeData data = gallery::home();
        data.powerUsers.push_back({QStringLiteral("4"), QStringLiteral("Cy & Co"), {}, false});
        PowerUsersDialog dialog(nullptr);
        dialog.setData(data);
        const auto rows = [&dialog] {
            QStringList words;
            for (const auto* box : dialog.findChildren<QCheckBox*>())
                words << box->text() + (box->isChecked() ? QStringLiteral(" on") : QString())
                        + (box->isEnabled() ? QString() : QStringLiteral(" full"));
            return words.join(u',');
        };
        QCOMPARE(rows(), QStringLiteral("Amara Lind on,Teodor Brandt on,Ines Ferro,Cy && Co"));
        QSignalSpy picked(&dialog, &PowerUsersDialog::picked);
        dialog.findChildren<QCheckBox*>().at(2)->click();
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked.at(0), QVariantList({QStringLiteral("3"), true}));
        data.powerUsers[2].picked = true;
        std::rotate(data.powerUsers.begin(), data.powerUsers.begin() + 2, data.powerUsers.end());
        dialog.setData(data); // what is ticked keeps its place
        QCOMPARE(
            rows(), QStringLiteral("Amara Lind on,Teodor Brandt on,Ines Ferro on,Cy && Co full"));
        data.powerUsers.clear(); // the community was closed
        dialog.setData(data);
        QCOMPARE(rows(),
            QStringLiteral("Amara Lind full,Teodor Brandt full,Ines Ferro full,Cy && Co full"));
    }
    void aSketchIsWrittenWithKeys()
    {
        PathSketchDialog dialog({QStringLiteral("Mentor"), {QStringLiteral("one")}}, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("s"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" two  words "));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.sketch().steps,
            QStringList({QStringLiteral("one"), QStringLiteral("two words")}));
        QVERIFY(dialog.sketch().role.endsWith(u's'));
    }
    void theHandbookIsFoundThroughItsWords()
    {
        HelpWindow help(QStringLiteral("en"), nullptr);
        help.show();
        QVERIFY(QTest::qWaitForWindowActive(&help));
        help.showChapter(QStringLiteral("04-report.md"));
        QCOMPARE(help.chapter(), QStringLiteral("04-report.md"));
        const auto shown = [&help] {
            QStringList ids;
            for (const auto* button : help.findChildren<NavButton*>()) {
                if (!button->isHidden())
                    ids << button->id().left(2);
            }
            return ids.join(u' ');
        };
        QCOMPARE(shown(), QStringLiteral("01 02 03 04 05 06 07 08"));
        QTest::keyClick(&help, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wilson INTERVAL"));
        QCOMPARE(shown(), QStringLiteral("03"));
        QCOMPARE(help.chapter(), QStringLiteral("03-audit.md"));
        auto* view = help.findChild<HandbookView*>();
        QCOMPARE(view->textCursor().selectedText().toLower(), QStringLiteral("wilson interval"));
        auto* field = help.findChild<QLineEdit*>();
        field->setText(QStringLiteral("Ctrl+Z"));
        QStringList tour;
        for (int step = 0; step < 8; ++step) {
            QTest::keyClick(field, Qt::Key_Return);
            if (tour.isEmpty() || tour.last() != help.chapter().left(2))
                tour << help.chapter().left(2);
        }
        QVERIFY2(tour.size() >= 4 && tour.contains(QStringLiteral("06")),
            qPrintable(tour.join(u' '))); // on through the chapters, and round again
        field->setText(QStringLiteral("no such words"));
        QCOMPARE(shown(), QString());
        help.showChapter(QStringLiteral("unknown"));
        QCOMPARE(help.chapter(), QStringLiteral("01-start.md"));
        Q_EMIT view->anchorClicked(QUrl(QStringLiteral("03-audit.md")));
        QCOMPARE(help.chapter(), QStringLiteral("03-audit.md"));
        QVERIFY(!view->loadResource(
                         QTextDocument::ImageResource, QUrl(QStringLiteral("../images/inbox.png")))
                     .isNull());
        QVERIFY(view->loadResource(
                        QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
                    .isNull());
    }

private:
    /// The edit field of a spin box and the like: the control around it has the name.
    static bool isPartOfControl(const QWidget* widget)
    {
        for (const QWidget* parent = widget->parentWidget(); parent;
             parent = parent->parentWidget()) {
            if (qobject_cast<const QAbstractSpinBox*>(parent)
                || qobject_cast<const QComboBox*>(parent) || qobject_cast<const QTabBar*>(parent)
                || qobject_cast<const QAbstractItemView*>(parent))
                return true;
        }
        return false;
    }
    static QImage drawRow(const QStyledItemDelegate& delegate, const QModelIndex& index,
        Qt::LayoutDirection direction)
    {
        QImage image(
            352, delegate.sizeHint({}, index).height(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.direction = direction;
        option.state = QStyle::State_Enabled | QStyle::State_Selected;
        QPainter painter(&image);
        delegate.paint(&painter, option, index);
        return image;
    }
    /// A line in the leading part of @p image where @p colour stands.
    static int rowOf(const QImage& image, const QColor& colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < 30; ++x) {
                if (image.pixelColor(x, y) == colour)
                    return y;
            }
        }
        return -1;
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestComponents)
#include "tst_components.moc"
