// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliprocess.h"
#include "app/desk.h"

#include <QtTest>
#include <QtWidgets>

#include <cstdio>
#include <unistd.h>

using namespace waymark;
using waymark::test::Cli;
using waymark::test::CliProcess;
using waymark::test::Desk;
using waymark::test::kLong;
using waymark::test::mails;

namespace {

/// Resident memory of this process in kilobytes, 0 where the system does not tell.
qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() > 1 ? pages[1].toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024 : 0;
}

/// What was said to the log as a warning or worse since the start.
QStringList& complaints()
{
    static QStringList said;
    return said;
}

void listen(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    // The platform without a screen has neither.
    static const QRegularExpression harmless(
        QStringLiteral("propagateSizeHints|does not support raise"));
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains(harmless))
        complaints().append(text);
}

} // namespace

/// A day at the desk without closing the window: nothing grows, nothing complains, nothing breaks.
/// WAYMARK_SOAK_MINUTES says how long (120), WAYMARK_SOAK_MESSAGES over how many (20,000).
class Soak : public QObject
{
    Q_OBJECT

private:
    static int wished(const char* name, int usual)
    {
        bool isSet = false;
        const int value = qEnvironmentVariableIntValue(name, &isSet);
        return isSet ? value : usual;
    }

    static void look(Desk& desk)
    {
        for (const char* page : {"home", "import", "settings", "inbox"}) {
            desk.app().window().showPage(QString::fromLatin1(page));
            QTest::qWait(20);
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.audit().state(), AuditController::State::Ready, kLong);
        for (int i = 0; i < 15; ++i)
            desk.key(i < 10 ? Qt::Key_J : Qt::Key_K);
    }
    static void search(Desk& desk, int round)
    {
        static constexpr const char* kWords[]
            = {"controller", "dark mode", "parcel arrived", "nobody writes this"};
        desk.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        for (const char* letter = kWords[round % 4]; *letter; ++letter)
            QTest::keyClick(QApplication::focusWidget(), *letter);
        desk.key(Qt::Key_Return);
        QTest::qWait(100);
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_Escape);
    }
    static void decideAndTakeBack(Desk& desk)
    {
        desk.goTo("inbox");
        const int before = desk.undoStack().index();
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_Return, Qt::Key_F, Qt::Key_P})
            desk.key(key);
        QVERIFY(desk.undoStack().index() > before);
        while (desk.undoStack().index() > before)
            desk.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.audit().isLearning(), kLong);
    }
    static void importAndTakeBack(Desk& desk, const QString& file)
    {
        const int before = desk.undoStack().index();
        desk.app().window().showPage(QStringLiteral("import"));
        desk.dropAndImport({file});
        desk.goTo("inbox");
        while (desk.undoStack().index() > before) {
            desk.key(Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(desk.app().session().jobs().isIdle(), kLong);
        }
    }
    static void dress(Desk& desk, int round)
    {
        static constexpr const char* kThemes[] = {"light", "dark", "contrast"};
        desk.app().setTheme(QLatin1String(kThemes[round % 3]));
        desk.app().setLanguage(round % 2 ? QStringLiteral("de") : QStringLiteral("en"));
        desk.app().setDensity(
            round % 4 < 2 ? QStringLiteral("comfortable") : QStringLiteral("compact"));
        QTest::qWait(20);
    }

private Q_SLOTS:
    void aDayAtTheDesk()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        Cli place;
        const CliProcess process(place);
        const QString workspace = place.path(QStringLiteral("w.waymark"));
        const QString more = place.write(QStringLiteral("more.mbox"), mails(300, 30'000));
        QCOMPARE(process
                     .run({QStringLiteral("import"),
                         place.write(QStringLiteral("all.mbox"),
                             mails(wished("WAYMARK_SOAK_MESSAGES", 20'000)))})
                     .code,
            0);
        const QByteArray before = place.exported();
        const qint64 end = qint64(wished("WAYMARK_SOAK_MINUTES", 120)) * 60'000;

        qint64 settled = 0; // kilobytes, once every part has been used some times
        int round = 0;
        qInstallMessageHandler(listen);
        {
            Translations translations;
            translations.use(QStringLiteral("en"));
            Desk desk(place, &translations);
            QVERIFY(desk.app().open(workspace, OpenMode::ReadWrite));
            QElapsedTimer timer;
            timer.start();
            for (; timer.elapsed() < end; ++round) {
                look(desk);
                search(desk, round);
                decideAndTakeBack(desk);
                if (round % 5 == 4)
                    dress(desk, round / 5);
                if (round % 10 == 1)
                    importAndTakeBack(desk, more);
                if (round % 20 == 19)
                    QVERIFY(desk.app().open(workspace, OpenMode::ReadWrite));
                if (QTest::currentTestFailed())
                    break;
                if (settled == 0 && (timer.elapsed() > end / 5 || round == 60))
                    settled = residentKilobytes();
                if (round % 20 == 0)
                    std::fprintf(stderr, "round %d, %lld s, %lld MB\n", round,
                        static_cast<long long>(timer.elapsed() / 1000),
                        static_cast<long long>(residentKilobytes() / 1024));
            }
        }
        const qint64 last = residentKilobytes();
        qInstallMessageHandler(nullptr);
        QVERIFY2(complaints().isEmpty(), qPrintable(complaints().join(u'\n').left(2000)));
        QVERIFY2(last <= settled + settled / 20,
            qPrintable(
                QStringLiteral("from %1 to %2 kB in %3 rounds").arg(settled).arg(last).arg(round)));
        QCOMPARE(process.run({QStringLiteral("check")}).code, 0);
        QVERIFY(place.exported() == before); // all was taken back
    }
};

QTEST_MAIN(Soak)
#include "tst_soak.moc"
