// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokenwindow.h"

#include "presentation/auditcontroller.h"
#include "textcatcher.h"
#include "widgets/decisiontile.h"
#include "widgets/marks.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileInfo>
#include <QTest>

namespace waymark::test {

namespace {

/// Something that is no mail, a dozen mails, each an answer to the one before, and a mail in an
/// encoding that nobody knows.
QByteArray mails()
{
    static constexpr const char* kNames[]
        = {"Ada", "Bo", "Cyd", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo", "Kit", "Lea"};
    QByteArray bytes = "Unrat\n\n";
    int minute = 10;
    QByteArray answered;
    for (const char* name : kNames) {
        const QByteArray at = "11:" + QByteArray::number(minute++) + ":00";
        bytes += QByteArray("From x@example.org Mon Mar  3 ") + at + " 2025\nFrom: " + name + " <"
            + QByteArray(name).toLower() + "@example.org>\nTo: hilfe@ofenhaus.example\n"
            + "Subject: Ein Wort von " + name + answered + "\nDate: Mon, 3 Mar 2025 " + at
            + " +0000\nMessage-ID: <" + name
            + "@example.org>\nContent-Type: text/plain; charset=x-niemand\n\n"
            + "Wie stelle ich den Ofen zur\xfc"
              "ck? Er will einen Code.\n\n"
            + "> eine alte Zeile\n> und noch eine\n\n-- \nDie T\xf6pfer\naus dem Haus\n\n";
        answered = QByteArray("\nIn-Reply-To: <") + name + "@example.org>";
    }
    return bytes;
}

} // namespace

std::vector<ShownWords> wordsIn(QWidget& root)
{
    std::vector<ShownWords> all;
    TextCatcher catcher;
    QList<QWidget*> widgets = root.findChildren<QWidget*>();
    widgets.append(&root);
    for (QWidget* widget : widgets) {
        if (!widget->isVisible() || qobject_cast<DecisionTile*>(widget)
            || dynamic_cast<KeyHint*>(widget))
            continue;
        const QString where
            = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        for (const QString& words : catcher.wordsOf(*widget))
            all.push_back({where, words});
        for (const QString& words :
            {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()}) {
            if (!words.isEmpty())
                all.push_back({where, words});
        }
    }
    return all;
}

SpokenWindow::SpokenWindow(const QString& language)
{
    m_translations.use(language);
    m_stage.importBytes(QStringLiteral("post.mbox"), mails());
    const QString path = m_stage.workspacePath();
    m_stage.session().close();
    m_settings = std::make_unique<QSettings>(
        QFileInfo(path).dir().filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_settings->setValue(QStringLiteral("user/language"), language);
    m_app = std::make_unique<AppContext>(m_stage.shipped(), m_settings.get(), &m_translations);
    m_app->theme().setMotion(MotionChoice::Reduced);
    window().resize(1440, 900);
    window().show();
    if (!QTest::qWaitForWindowExposed(&window()) || !m_app->open(path, OpenMode::ReadWrite))
        qFatal("the window does not open");
}

SpokenWindow::~SpokenWindow()
{
    m_app.reset();
    QLocale::setDefault(QLocale::c());
}

void SpokenWindow::work()
{
    AuditController& audit = m_app->inbox().controller();
    for (int i = 0; i < 6; ++i)
        audit.decideAt(i % 4);
    audit.setTopics({QStringLiteral("Glasur")});
    audit.toggleFlag(auditflag::kPrivate);
}

void SpokenWindow::show(const QString& page)
{
    window().showPage(page);
    QTest::qWait(400); // queries on other threads, counts that follow
}

bool SpokenWindow::press(const QString& words)
{
    for (QAbstractButton* button : window().findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && button->text() == words) {
            button->click();
            QTest::qWait(200);
            return true;
        }
    }
    for (QAction* action : window().actions()) {
        if (action->text() == words) {
            action->trigger();
            QTest::qWait(200);
            return true;
        }
    }
    return false;
}

} // namespace waymark::test
