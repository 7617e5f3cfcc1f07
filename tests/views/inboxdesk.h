// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxpage.h"
#include "inbox/inboxview.h"
#include "inboxstage.h"
#include "presentation/auditcontroller.h"
#include "shell/mainwindow.h"
#include "widgets/popover.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace waymark::test {

/// The window with the audit page over a workspace with mails.
struct Desk
{
    explicit Desk(int mails)
    {
        if (mails > 0)
            stage.importMails(mails);
        window = std::make_unique<MainWindow>(&stage.session().undoStack(), &settings);
        page = std::make_unique<InboxPage>(stage.session(), &settings, nullptr);
        window->resize(1440, 900);
        window->addPage(page.get());
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("the window did not become active");
        window->showPage(QStringLiteral("inbox"));
    }
    ~Desk()
    {
        window.reset(); // the view before the controller
        page.reset();
    }
    AuditController& audit() { return page->controller(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(target, key, modifiers);
    }
    void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    Popover* popover()
    {
        for (Popover* pop : window->findChildren<Popover*>()) {
            if (pop->isVisible())
                return pop;
        }
        return nullptr;
    }

    QTemporaryDir place;
    QSettings settings {place.filePath(QStringLiteral("d.ini")), QSettings::IniFormat};
    InboxStage stage;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<InboxPage> page;
};

} // namespace waymark::test
