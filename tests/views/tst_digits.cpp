// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "inboxstage.h"
#include "presentation/auditcontroller.h"
#include "textcatcher.h"
#include "translator.h"
#include "widgets/decisiontile.h"

#include <QtTest>
#include <QtWidgets>

#include <algorithm>

using namespace waymark;

/// Where a language has digits of its own, a page writes all its numbers in them. The members'
/// words here hold none, so every Latin digit is one of ours.
class TestDigits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_translations.use(QStringLiteral("ar"));
        m_stage.importBytes(QStringLiteral("mails.mbox"), mails());
        const QString path = m_stage.workspacePath();
        m_stage.session().close();
        m_settings = std::make_unique<QSettings>(
            QFileInfo(path).dir().filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings->setValue(QStringLiteral("user/language"), QStringLiteral("ar"));
        m_app = std::make_unique<AppContext>(m_stage.shipped(), m_settings.get(), &m_translations);
        m_app->theme().setMotion(MotionChoice::Reduced);
        window().resize(1440, 900);
        window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(m_app->open(path, OpenMode::ReadWrite));
    }
    void cleanupTestCase()
    {
        m_app.reset();
        QLocale::setDefault(QLocale::c());
    }

    void theCatcherSees()
    {
        QLabel label(QStringLiteral("Latin 12, Arabic \u0661\u0662"));
        label.resize(200, 20);
        test::TextCatcher catcher;
        const QString words = catcher.wordsOf(label).join(QString());
        QVERIFY2(words.contains(QLatin1String("12")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("\u0661\u0662")), qPrintable(words));
    }

    void pages_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"home", "inbox", "import", "settings"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void pages()
    {
        QFETCH(QString, page);
        window().showPage(page);
        QCOMPARE(window().currentPage(), page);
        if (page == QLatin1String("inbox")) {
            AuditController& audit = m_app->inbox().controller();
            for (int i = 0; i < 6; ++i)
                audit.decideAt(i % 4);
            audit.setTopics({QStringLiteral("glaze")});
            audit.toggleFlag(auditflag::kPrivate);
        }
        QTest::qWait(400); // queries on other threads, counts that follow
        const QStringList faults = latin(window());
        for (const QString& fault : faults)
            qInfo().noquote() << fault;
        QVERIFY2(faults.isEmpty(), qPrintable(QString::number(faults.size())));
        QVERIFY(m_own > 0); // there were numbers at all
    }

    /// The lasting report of an import, with what it rejected.
    void importReport()
    {
        window().showPage(QStringLiteral("import"));
        QVERIFY(click(QStringLiteral("Report")));
        QTest::qWait(200);
        const QStringList faults = latin(window());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("button");
        QTest::newRow("report") << QStringLiteral("inbox") << QStringLiteral("Report");
        QTest::newRow("sign-off") << QStringLiteral("inbox") << QStringLiteral("Sign off");
        QTest::newRow("power users") << QStringLiteral("home") << QStringLiteral("Choose them");
        QTest::newRow("sketch") << QStringLiteral("home") << QStringLiteral("Sketch a path");
    }
    void dialogs()
    {
        QFETCH(QString, page);
        QFETCH(QString, button);
        window().showPage(page);
        QVERIFY2(click(button), qPrintable(button));
        QTRY_VERIFY(window().findChild<QDialog*>());
        QTest::qWait(200);
        const std::unique_ptr<QDialog> dialog(window().findChild<QDialog*>());
        const QStringList faults = latin(*dialog);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void actions()
    {
        for (const QAction* action : window().actions())
            QVERIFY2(!holdsLatin(action->text()), qPrintable(action->text()));
    }

private:
    MainWindow& window() { return m_app->window(); }

    static QByteArray mails()
    {
        static constexpr const char* kNames[]
            = {"Ada", "Bo", "Cyd", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo", "Kit", "Lea"};
        QByteArray bytes = "junk\n\n";
        int minute = 10;
        QByteArray answered; // each answers the one before: some are power users
        for (const char* name : kNames) {
            const QByteArray at = "11:" + QByteArray::number(minute++) + ":00";
            bytes += QByteArray("From x@example.org Mon Mar  3 ") + at + " 2025\nFrom: " + name
                + " <" + QByteArray(name).toLower() + "@example.org>\nTo: help@kilnhouse.example\n"
                + "Subject: A word from " + name + answered + "\nDate: Mon, 3 Mar 2025 " + at
                + " +0000\nMessage-ID: <" + name
                + "@example.org>\n\nHow do I reset the kiln? It asks for a code.\n\n"
                + "> an older line\n> and another\n\n-- \nThe potters\nof the house\n\n";
            answered = QByteArray("\nIn-Reply-To: <") + name + "@example.org>";
        }
        return bytes;
    }

    /// A button that can be seen, by its words.
    bool click(const QString& words)
    {
        for (QAbstractButton* button : window().findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == words) {
                button->click();
                return true;
            }
        }
        return false;
    }

    static bool holdsLatin(QString text)
    {
        // Keys are called as they are printed on them.
        static const QRegularExpression key(QStringLiteral("\\bF\\d+\\b"));
        text.remove(key);
        // The numbers of a list are drawn by who lays it out, be it Qt or a browser.
        static const QRegularExpression item(QStringLiteral("^\\d\\.$"));
        text.remove(item);
        return std::any_of(
            text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    }

    /// Everything with a Latin digit in it that is seen or read out, with whose it is.
    QStringList latin(QWidget& root)
    {
        QStringList faults;
        test::TextCatcher catcher;
        QList<QWidget*> widgets = root.findChildren<QWidget*>();
        widgets.append(&root);
        for (QWidget* widget : widgets) {
            if (!widget->isVisible() || qobject_cast<DecisionTile*>(widget))
                continue;
            QStringList words = catcher.wordsOf(*widget);
            words << widget->toolTip() << widget->accessibleName()
                  << widget->accessibleDescription();
            for (const QString& word : words) {
                if (holdsLatin(word))
                    faults << QStringLiteral("%1 %2: %3")
                                  .arg(QString::fromLatin1(widget->metaObject()->className()),
                                      widget->objectName(), word);
                m_own += std::any_of(word.begin(), word.end(),
                    [](QChar c) { return c.unicode() >= 0x660 && c.unicode() <= 0x669; });
            }
        }
        return faults;
    }

    test::InboxStage m_stage;
    Translations m_translations;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AppContext> m_app;
    int m_own = 0; ///< pieces with digits of the language
};

QTEST_MAIN(TestDigits)
#include "tst_digits.moc"
