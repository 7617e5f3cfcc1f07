// SPDX-License-Identifier: GPL-3.0-or-later
#include "make.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/popover.h"

#include <QtTest>
#include <QtWidgets>

using namespace waymark;

/// Metrics, the live switch of colours, icons, and where the focus ring is.
class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->setMotion(MotionChoice::Reduced);
        m_theme->setChoice(ThemeChoice::Light);
    }
    void cleanup() { m_theme.reset(); }

    void heights()
    {
        QWidget parent;
        QCOMPARE(makeButton(&parent, QStringLiteral("Accept"))->sizeHint().height(), 32);
        QCOMPARE(
            makeButton(&parent, QStringLiteral("Accept"), {}, ButtonKind::Normal, ButtonSize::Small)
                ->sizeHint()
                .height(),
            26);
        QLineEdit edit;
        QCOMPARE(edit.sizeHint().height(), 30);
        const QStyle* style = QApplication::style();
        // A hairline that can be grabbed 2 px beside it too.
        QSplitter panes;
        for (int i = 0; i < 2; ++i)
            make<QWidget>(&panes);
        panes.resize(400, 100);
        panes.show();
        QCOMPARE(panes.handleWidth(), 1);
        const int line = panes.sizes().first();
        for (const int x : {line - 2, line, line + 2})
            QVERIFY(qobject_cast<QSplitterHandle*>(panes.childAt(x, 50)));
        QVERIFY(!qobject_cast<QSplitterHandle*>(panes.childAt(line + 4, 50)));
        QCOMPARE(style->pixelMetric(QStyle::PM_FocusFrameHMargin), 4);
        QCOMPARE(style->pixelMetric(QStyle::PM_ScrollBarExtent), 14);
        QCOMPARE(style->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        m_theme->setMotion(MotionChoice::Full);
        QVERIFY(style->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
        QVERIFY(motionTime(120) <= 200);
    }
    void sizesGrowWithTheFont()
    {
        QWidget parent;
        const int before = makeButton(&parent, QStringLiteral("Accept"))->sizeHint().height();
        m_theme->setTextScale(2.0);
        QVERIFY(makeButton(&parent, QStringLiteral("Accept"))->sizeHint().height() > before);
    }
    void darkReachesEverything()
    {
        QWidget window;
        Label caption(QStringLiteral("n 412"), TextRole::Caption, Ink::Text3, &window);
        QLineEdit edit(&window);
        window.show();
        QCOMPARE(caption.palette().color(QPalette::WindowText), kLightTokens.text3);
        QSignalSpy changed(m_theme.get(), &Theme::changed);
        m_theme->setChoice(ThemeChoice::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(caption.palette().color(QPalette::WindowText), kDarkTokens.text3);
        QCoreApplication::processEvents(); // Qt hands the palette on with the next event
        QCOMPARE(edit.palette().color(QPalette::Base), kDarkTokens.base);
        QCOMPARE(currentTokens().kind, ThemeKind::Dark);
        // And in the pixels: the corner of the window is the page's colour.
        QCOMPARE(window.grab().toImage().pixelColor(0, 0), kDarkTokens.window);
    }
    void aComboToTypeInBeginsLikeAField()
    {
        QWidget window;
        QVBoxLayout column(&window);
        QLineEdit field;
        QComboBox combo;
        combo.setEditable(true);
        column.addWidget(&field);
        column.addWidget(&combo);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto start = [&window](QWidget* edit) {
            const QRect cursor = edit->inputMethodQuery(Qt::ImCursorRectangle).toRect();
            return edit->mapTo(&window, cursor.topLeft()).x();
        };
        QVERIFY2(std::abs(start(&field) - start(combo.lineEdit())) <= 1,
            qPrintable(QStringLiteral("%1 %2").arg(start(&field)).arg(start(combo.lineEdit()))));
    }
    void systemFollowsThePlatform()
    {
        m_theme->setChoice(ThemeChoice::System);
        const QPalette platform = QGuiApplication::palette();
        QVERIFY(platform.color(QPalette::Window) == m_theme->tokens().window);
    }
    void iconsAreTinted()
    {
        for (const QString& file : QDir(QStringLiteral(":/waymark/icons")).entryList()) {
            const QString name = file.chopped(4);
            QVERIFY(hasIcon(name));
            const QImage image = tintedPixmap(name, 20, QColor(255, 0, 0), 2.0).toImage();
            QCOMPARE(image.width(), 40);
            int painted = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    painted += image.pixelColor(x, y).alpha() > 100 ? 1 : 0;
            }
            QVERIFY2(painted > 4, qPrintable(name));
            if (name == QLatin1String("waymark"))
                continue; // in two colours of its own
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor c = image.pixelColor(x, y);
                    QVERIFY2(
                        c.alpha() < 100 || (c.red() > 200 && c.green() < 60), qPrintable(name));
                }
            }
        }
        QVERIFY(icon(QStringLiteral("no such drawing")).isNull());
        QCOMPARE(nameOf(icon(QStringLiteral("home"))), QStringLiteral("home"));
    }
    void onlyDirectionsMirror()
    {
        QVERIFY(pointsSomewhere(QStringLiteral("chev")));
        QVERIFY(!pointsSomewhere(QStringLiteral("clock")));
        // Where the ink lies, from the left: the chevron's tip changes sides.
        const auto weight = [](Qt::LayoutDirection direction) {
            QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintIcon(
                &painter, QStringLiteral("chev"), QRectF(0, 0, 20, 20), 20, Qt::black, direction);
            painter.end();
            double sum = 0;
            double all = 0;
            const int y = 10; // the tip's height
            for (int x = 0; x < 20; ++x) {
                sum += x * image.pixelColor(x, y).alpha();
                all += image.pixelColor(x, y).alpha();
            }
            return sum / all;
        };
        QVERIFY(weight(Qt::LeftToRight) > 10.5);
        QVERIFY(weight(Qt::RightToLeft) < 8.5);
    }
    void ringFollowsTheKeyboardOnly()
    {
        QWidget window;
        auto* row = new QVBoxLayout(&window);
        row->setContentsMargins(20, 20, 20, 20);
        auto* first = makeButton(&window, QStringLiteral("First"));
        auto* second = makeButton(&window, QStringLiteral("Second"));
        row->addWidget(first);
        row->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(!ringOf(&window));
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QFocusFrame* ring = ringOf(&window);
        QVERIFY(ring);
        QCOMPARE(ring->widget(), second);
        QCOMPARE(ring->geometry(), second->geometry().adjusted(-4, -4, 4, 4));
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(!ringOf(&window));
    }
    void popoverReturnsTheFocus()
    {
        QWidget window;
        window.resize(600, 400);
        auto* anchor = makeButton(&window, QStringLiteral("Passport"));
        anchor->move(40, 40);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        anchor->setFocus();
        Popover pop(&window);
        auto* inside = makeButton(&pop, QStringLiteral("Open the records"));
        pop.body()->addWidget(inside);
        QSignalSpy dismissed(&pop, &Popover::dismissed);
        pop.openAt(anchor);
        QVERIFY(pop.isVisible());
        QVERIFY(inside->hasFocus());
        QVERIFY(window.rect().intersects(pop.geometry()));
        QTest::keyClick(inside, Qt::Key_Escape);
        QVERIFY(!pop.isVisible());
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(anchor->hasFocus());
        pop.openAt(anchor);
        QTest::mouseClick(&window, Qt::LeftButton, {}, {500, 380});
        QVERIFY(!pop.isVisible());
    }
    void hairlinesAreWholePixels_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("1.0") << 1.0;
        QTest::newRow("1.5") << 1.5;
        QTest::newRow("2.0") << 2.0;
    }
    void hairlinesAreWholePixels()
    {
        QFETCH(double, ratio);
        QImage image(QSize(60, 60) * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint::panel(&painter, QRectF(7, 7, 31, 31), 0, QColor(), Qt::black);
        painter.end();
        // Straight through the middle there is black or white and nothing between.
        const int y = image.height() * 22 / 60;
        int black = 0;
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            QVERIFY2(c == Qt::black || c == Qt::white, qPrintable(c.name()));
            black += c == Qt::black ? 1 : 0;
        }
        QCOMPARE(black, 2 * static_cast<int>(ratio));
    }

private:
    static QFocusFrame* ringOf(QWidget* window)
    {
        for (QFocusFrame* frame : window->findChildren<QFocusFrame*>()) {
            if (frame->isVisible())
                return frame;
        }
        return nullptr;
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
