// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliprocess.h"
#include "app/desk.h"
#include "support/paths.h"

using namespace waymark;
using waymark::test::Cli;
using waymark::test::CliProcess;
using waymark::test::Desk;
using waymark::test::kLong;
using waymark::test::mails;

/// One workspace, two doors: the window and the command line do the same job to the same bytes.
class EndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_translations.use(QString());
        m_cli = std::make_unique<Cli>();
        m_process = std::make_unique<CliProcess>(*m_cli);
        m_sources = {m_cli->write(QStringLiteral("in/help.mbox"), mails(130)),
            m_cli->write(QStringLiteral("in/forum/42.json"),
                R"({"id":42,"title":"Cones","fancy_title":"Cones","posts_count":2,"created_at":"2024-12-01T10:00:00.000Z",
                "post_stream":{"posts":[{"id":420,"topic_id":42,"post_number":1,"user_id":7,"username":"ada","name":"Ada",
                "created_at":"2024-12-01T10:00:00.000Z","updated_at":"2024-12-01T10:00:00.000Z","cooked":"<p>Which cone is right for <b>stoneware</b>?</p>"},
                {"id":421,"topic_id":42,"post_number":2,"user_id":8,"username":"bo","name":"Bo","reply_to_post_number":1,
                "created_at":"2024-12-01T11:00:00.000Z","updated_at":"2024-12-01T11:00:00.000Z","cooked":"<p>Six, mostly.</p>"}]}})"),
            m_cli->write(QStringLiteral("in/form.csv"),
                "id,created_at,author,email,subject,message\n"
                "1,2024-12-02T09:00:00Z,Cem,cem@example.org,Opening,\"Please open on Sundays, "
                "too.\"\n"
                "2,2024-12-02T10:00:00Z,Dana,dana@example.org,Door,\"The door is broken again, "
                "nobody cares.\"\n")};
        for (const char* folder :
            {"samples/mail/notmuch-threading", "samples/zendesk", "samples/discourse/perceval"}) {
            if (const QString path = test::sharedPath(QLatin1String(folder)); !path.isEmpty())
                m_sources.append(path);
        }
        const auto run = m_process->run(QStringList {QStringLiteral("import")} + m_sources);
        QVERIFY2(run.code == 0 || run.code == 1, run.err.constData());
        m_imported = exported("w.waymark");
        QVERIFY(m_imported.count('\n') > 130);
    }
    void cleanupTestCase()
    {
        m_process.reset();
        m_cli.reset();
    }

    void theWindowImportsTheSame()
    {
        const QString path = m_cli->path(QStringLiteral("dropped.waymark"));
        {
            Desk desk(*m_cli);
            QVERIFY(desk.app().open(path, OpenMode::Create));
            desk.dropAndImport(m_sources);
        }
        QVERIFY(exported("dropped.waymark") == m_imported);
        QCOMPARE(m_process
                     ->run({QStringLiteral("audit"), QStringLiteral("--json")},
                         QStringLiteral("dropped.waymark"))
                     .out,
            m_process->run({QStringLiteral("audit"), QStringLiteral("--json")}).out);
    }
    void anImportTakenBackLeavesNothing()
    {
        const QString path = m_cli->path(QStringLiteral("back.waymark"));
        QByteArray before;
        {
            Desk desk(*m_cli);
            QVERIFY(desk.app().open(path, OpenMode::Create));
            before = exported("back.waymark");
            desk.dropAndImport(m_sources);
            desk.goTo("inbox");
            while (desk.undoStack().canUndo()) {
                desk.key(Qt::Key_Z, Qt::ControlModifier);
                QTRY_VERIFY_WITH_TIMEOUT(desk.app().session().jobs().isIdle(), kLong);
            }
            QTRY_COMPARE_WITH_TIMEOUT(desk.app().session().counts().messages, 0, kLong);
        }
        QCOMPARE(exported("back.waymark"), before);
    }
    void lookingChangesNothing()
    {
        {
            Desk desk(*m_cli);
            QVERIFY(desk.app().open(copy("looked.waymark"), OpenMode::ReadWrite));
            desk.goTo("inbox");
            QTRY_COMPARE(desk.audit().state(), AuditController::State::Ready);
            for (int i = 0; i < 10; ++i)
                desk.key(Qt::Key_J);
            QTest::qWait(1500); // the place is written after a while
        }
        QVERIFY(exported("looked.waymark") == m_imported);
    }
    void allTakenBackIsAsBefore()
    {
        {
            Desk desk(*m_cli);
            QVERIFY(desk.app().open(copy("undone.waymark"), OpenMode::ReadWrite));
            desk.codeEverything();
            desk.signOff(QStringLiteral("Ines"));
            desk.goTo("inbox");
            while (desk.undoStack().canUndo())
                desk.key(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(desk.audit().figures().coded, 0);
        }
        QVERIFY(exported("undone.waymark") == m_imported);
    }
    void theAuditThroughBothDoors()
    {
        struct Form
        {
            int position;
            const char* suffix;
        };
        static constexpr Form kForms[] = {{0, "html"}, {2, "md"}, {3, "csv"}, {4, "json"}};
        {
            Desk desk(*m_cli);
            QVERIFY(desk.app().open(copy("coded.waymark"), OpenMode::ReadWrite));
            desk.codeEverything();
            desk.signOff(QStringLiteral("Ines Marques"));
            QCOMPARE(desk.audit().figures().coded, 100);
            for (const Form& form : kForms) {
                desk.saveReport(form.position, false,
                    m_cli->path(QStringLiteral("window.%1").arg(QLatin1String(form.suffix))));
                desk.saveReport(form.position, true,
                    m_cli->path(
                        QStringLiteral("window-masked.%1").arg(QLatin1String(form.suffix))));
            }
        }
        const QString workspace = QStringLiteral("coded.waymark");
        for (const Form& form : kForms) {
            const QString suffix = QLatin1String(form.suffix);
            for (const bool masked : {false, true}) {
                QStringList words {QStringLiteral("audit"), QStringLiteral("--out"),
                    m_cli->path(QStringLiteral("cli.") + suffix)};
                if (masked)
                    words.append(QStringLiteral("--redact"));
                QCOMPARE(m_process->run(words, workspace).code, 0);
                const QByteArray ours = m_cli->read(QStringLiteral("cli.") + suffix);
                const QByteArray theirs = m_cli->read(
                    (masked ? QStringLiteral("window-masked.") : QStringLiteral("window."))
                    + suffix);
                QVERIFY2(ours == theirs, qPrintable(difference(ours, theirs)));
                QVERIFY(suffix == QLatin1String("csv") || ours.contains("Ines Marques"));
            }
        }
        // What the window decided goes through the other door, and comes back as it went.
        const QByteArray decided = exported("coded.waymark");
        QVERIFY(decided != m_imported);
        QCOMPARE(decided.count("\"type\":\"decision\""), 100);
        const QString file = m_cli->write(QStringLiteral("decided.jsonl"), decided);
        QCOMPARE(
            m_process->run({QStringLiteral("import"), file}, QStringLiteral("cli-again.waymark"))
                .code,
            0);
        QVERIFY(exported("cli-again.waymark") == decided);
        {
            Desk desk(*m_cli);
            QVERIFY(desk.app().open(
                m_cli->path(QStringLiteral("window-again.waymark")), OpenMode::Create));
            desk.dropAndImport({file});
            desk.goTo("inbox");
            QTRY_VERIFY(desk.audit().isSigned());
            QCOMPARE(desk.audit().figures().coded, 100);
        }
        QVERIFY(exported("window-again.waymark") == decided);
    }
    void theCommandLineReadsWhileTheWindowIsOpen()
    {
        Desk desk(*m_cli);
        QVERIFY(desk.app().open(copy("shared.waymark"), OpenMode::ReadWrite));
        desk.goTo("inbox");
        QTRY_COMPARE(desk.audit().state(), AuditController::State::Ready);
        desk.key(Qt::Key_1);
        const auto read = m_process->run(
            {QStringLiteral("audit"), QStringLiteral("--json")}, QStringLiteral("shared.waymark"));
        QCOMPARE(read.code, 0);
        QVERIFY(read.out.contains("\"decided\": \"help\""));
        const auto write = m_process->run(
            {QStringLiteral("import"), m_sources.first()}, QStringLiteral("shared.waymark"));
        QCOMPARE(write.code, 4);
        QVERIFY(write.err.contains("in use"));
    }

private:
    QByteArray exported(const char* workspace)
    {
        const QString file = m_cli->path(QStringLiteral("export.jsonl"));
        const auto run = m_process->run(
            {QStringLiteral("export"), QStringLiteral("workspace"), QStringLiteral("--out"), file},
            QString::fromLatin1(workspace));
        if (run.code != 0)
            qFatal("no export: %s", run.err.constData());
        return m_cli->read(QStringLiteral("export.jsonl"));
    }
    /// A copy of the imported workspace to work in.
    QString copy(const char* name)
    {
        const QString path = m_cli->path(QString::fromLatin1(name));
        const auto run = m_process->run({QStringLiteral("backup"), path});
        if (run.code != 0)
            qFatal("no copy: %s", run.err.constData());
        return path;
    }
    static QString difference(const QByteArray& a, const QByteArray& b)
    {
        qsizetype at = 0;
        while (at < a.size() && at < b.size() && a[at] == b[at])
            ++at;
        const qsizetype from = std::max<qsizetype>(0, at - 80);
        return QStringLiteral("at byte %1: …%2… and …%3…")
            .arg(at)
            .arg(QString::fromUtf8(a.mid(from, 200)), QString::fromUtf8(b.mid(from, 200)));
    }

    Translations m_translations;
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<CliProcess> m_process;
    QStringList m_sources;
    QByteArray m_imported;
};

QTEST_MAIN(EndToEnd)
#include "tst_endtoend.moc"
