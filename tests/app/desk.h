// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cliharness.h"
#include "appcontext.h"
#include "inbox/inboxpage.h"
#include "inbox/reportdialog.h"
#include "inbox/signoffdialog.h"
#include "presentation/auditcontroller.h"
#include "services/shippedmodel.h"
#include "transfer/recognisedcard.h"
#include "translator.h"
#include "widgets/navlist.h"
#include "widgets/segmentcontrol.h"

#include <QtTest>
#include <QtWidgets>

#include <memory>

namespace waymark::test {

constexpr int kLong = 60'000; ///< milliseconds that an import may take under a sanitizer

/// The real window over the real settings file of a test, driven by keys and clicks only.
class Desk
{
public:
    /// @p translations may be null: the language cannot change then.
    explicit Desk(const Cli& place, Translations* translations = nullptr)
        : m_settings(place.path(QStringLiteral("window.ini")), QSettings::IniFormat)
    {
        auto model = shippedModel();
        if (!model)
            qFatal("the shipped model does not load");
        m_app = std::make_unique<AppContext>(std::move(model).value(), &m_settings, translations);
        m_app->theme().setMotion(MotionChoice::Reduced);
        m_app->window().resize(1440, 900);
        m_app->window().show();
        if (!QTest::qWaitForWindowActive(&m_app->window()))
            qWarning("the window did not become active");
    }
    /// Closes as the person does; what is open is written.
    ~Desk() { m_app->window().close(); }
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] AppContext& app() { return *m_app; }
    [[nodiscard]] QWidget& window() { return m_app->window(); }
    [[nodiscard]] AuditController& audit() { return m_app->inbox().controller(); }
    [[nodiscard]] QUndoStack& undoStack() { return m_app->session().undoStack(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
        QTest::keyClick(target, key, modifiers);
    }
    void goTo(const char* page)
    {
        auto* list = window().findChild<NavList*>();
        QTest::mouseClick(list->button(QString::fromLatin1(page)), Qt::LeftButton);
    }
    [[nodiscard]] static QPushButton* button(QWidget& in, const QString& text)
    {
        for (QPushButton* found : in.findChildren<QPushButton*>()) {
            if (found->isVisible() && found->text() == text)
                return found;
        }
        qFatal("no button “%s”", qUtf8Printable(text));
    }
    void click(QWidget& in, const char* text)
    {
        QTest::mouseClick(button(in, QString::fromUtf8(text)), Qt::LeftButton);
    }

    /// Drops files on the window and imports what was recognised.
    void dropAndImport(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter({500, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({500, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &drop);
        auto* card = window().findChild<RecognisedCard*>();
        QTRY_VERIFY_WITH_TIMEOUT(
            card->startButton()->isVisible() && card->startButton()->isEnabled(), kLong);
        const int before = undoStack().index();
        QTest::mouseClick(card->startButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            undoStack().index() > before && m_app->session().jobs().isIdle(), kLong);
    }
    /// Codes every message of the audit from the keyboard, with flags and archive in between.
    void codeEverything()
    {
        goTo("inbox");
        QTRY_COMPARE(audit().state(), AuditController::State::Ready);
        for (int i = 0; audit().figures().open() > 0; ++i) {
            QVERIFY(i < 300);
            if (i % 9 == 0)
                key(Qt::Key_F);
            if (i % 11 == 0)
                key(Qt::Key_P);
            if (i % 4 == 3)
                key(static_cast<Qt::Key>(Qt::Key_1 + i % 3));
            else
                key(Qt::Key_Return);
        }
        key(Qt::Key_A);
        QTRY_VERIFY_WITH_TIMEOUT(!audit().isLearning(), kLong);
    }
    void signOff(const QString& name)
    {
        click(window(), "Sign off");
        auto* dialog = window().findChild<SignOffDialog*>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto* field = dialog->findChild<QLineEdit*>();
        field->clear();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(audit().isSigned());
    }
    /// Through the dialogs, as a person saves it.
    void saveReport(int form, bool masked, const QString& path)
    {
        click(window(), "Report");
        auto* dialog = window().findChild<ReportDialog*>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto* box = dialog->findChild<QCheckBox*>();
        if (box->isChecked() != masked)
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QCOMPARE(box->isChecked(), masked);
        dialog->findChild<SegmentControl*>()->setChosen(form);
        Q_EMIT dialog->findChild<SegmentControl*>()->chosenChanged(form);
        click(*dialog, "Save as…");
        auto* files = dialog->findChild<QFileDialog*>();
        QVERIFY(files);
        QTRY_VERIFY(files->isVisible());
        auto* name = files->findChild<QLineEdit*>();
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window().findChild<ReportDialog*>());
    }

private:
    QSettings m_settings;
    std::unique_ptr<AppContext> m_app;
};

} // namespace waymark::test
