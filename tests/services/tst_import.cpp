// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/messageuid.h"
#include "services/samplecommunity.h"
#include "storage/auditstore.h"
#include "storage/directorystore.h"
#include "storage/messagestore.h"
#include "support/importfixture.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// Stops after so many looks at the flag.
class StoppingContext final : public JobContext
{
public:
    explicit StoppingContext(int looks)
        : m_looks(looks)
    {
    }
    void progress(const Progress&) override { }
    [[nodiscard]] bool isCancelled() const override { return --m_looks < 0; }

private:
    mutable std::atomic<int> m_looks;
};

QByteArray tickets(const QByteArray& json)
{
    return QByteArray(R"({"tickets":[)") + json + R"(],"next_page":null,"previous_page":null,"count":1})";
}

constexpr const char* kTicket
    = R"({"id":7,"url":"https://a.zendesk.example/api/v2/tickets/7.json","subject":"Kiln","description":"It is cold.",)"
      R"("status":"open","requester_id":5,"submitter_id":5,"created_at":"2026-03-01T10:00:00Z","updated_at":"2026-03-01T10:00:00Z"})";

constexpr const char* kComments
    = R"({"comments":[{"id":71,"author_id":5,"body":"It is cold.","plain_body":"It is cold.","public":true,)"
      R"("created_at":"2026-03-01T10:00:00Z"},{"id":72,"author_id":6,"body":"Warm it.","public":true,)"
      R"("created_at":"2026-03-01T11:00:00Z"}],"next_page":null,"count":2})";

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameFileTwiceAddsNothing()
    {
        ImportFixture f;
        const QString file = f.write(QStringLiteral("in.mbox"),
            mbox({QStringLiteral("ana@x.example|Kiln|Help me"), QStringLiteral("ben@x.example|Re: Kiln|Sure|m1")}));
        QCOMPARE(ImportFixture::counts(f.import({file})), QStringLiteral("2 0 0"));
        const QByteArray once = f.exported();
        const ImportReport second = f.import({file});
        QCOMPARE(ImportFixture::counts(second), QStringLiteral("0 0 2"));
        QCOMPARE(second.totals().newPeople, qint64(0));
        QCOMPARE(second.totals().threads, qint64(0));
        QVERIFY(second.files.front().isClosed());
        QCOMPARE(f.exported(), once);
    }
    void whatAFileHoldsTwiceIsFoundInTheSameImport()
    {
        // An empty workspace is not asked what it knows; its import must know by itself.
        ImportFixture f;
        const QByteArray mails = mbox({QStringLiteral("ana@x.example|Kiln|Help me")});
        const QString once = f.write(QStringLiteral("a/in.mbox"), mails);
        const QString again = f.write(QStringLiteral("b/in.mbox"), mails);
        QCOMPARE(ImportFixture::counts(f.import({once, again})), QStringLiteral("1 0 1"));
        f.startAnew();
        const QString ticket = f.write(QStringLiteral("desk/a.json"), tickets(kTicket));
        const QString comments = f.write(QStringLiteral("desk/tickets-7-comments.json"), kComments);
        QCOMPARE(ImportFixture::counts(f.import({ticket, comments})), QStringLiteral("2 1 0"));
    }
    void indexesAreWholeAfterAnImport()
    {
        const auto schema = [](ImportFixture& f) {
            auto statement = f.workspace().connection().statement(
                "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE "
                "type='index' ORDER BY name)");
            return *statement.step() ? statement.text(0) : QString();
        };
        ImportFixture f;
        const QString fresh = schema(f);
        QVERIFY(fresh.contains(QLatin1String("message_sent")));
        QStringList lines;
        for (int i = 0; i < 3000; ++i)
            lines.append(QStringLiteral("p%1@x.example|Subject %2|Body %2|m%3")
                             .arg(i % 40)
                             .arg(i)
                             .arg(i / 7 + 1));
        ImportRequest request;
        request.paths = QStringList {f.write(QStringLiteral("in.mbox"), mbox(lines))};
        request.commitEvery = 100;
        StoppingContext stops(3);
        QVERIFY(!f.run(request, stops).has_value());
        QCOMPARE(schema(f), fresh);
        SilentContext goesOn;
        QVERIFY(f.run(request, goesOn).has_value());
        QCOMPARE(schema(f), fresh);
    }
    void oneThreadAndTwoGiveEqualBytes()
    {
        ImportFixture f;
        QStringList mails;
        for (int i = 0; i < 1500; ++i)
            mails.append(QStringLiteral("p%1@x.example|Subject %2|Body %2|m%3").arg(i % 40).arg(i).arg(i / 7 + 1));
        const QString file = f.write(QStringLiteral("in.mbox"), mbox(mails));
        ImportRequest request;
        request.paths = QStringList {file};
        request.commitEvery = 100;
        SilentContext context;
        QVERIFY(f.run(request, context).has_value());
        const QByteArray two = f.exported();
        f.startAnew();
        request.twoThreads = false;
        request.commitEvery = 7;
        QVERIFY(f.run(request, context).has_value());
        QCOMPARE(f.exported(), two);
    }
    void cancelLeavesNoTrace()
    {
        ImportFixture f;
        f.import({f.write(QStringLiteral("first.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}))});
        const QByteArray before = f.exported();
        QStringList mails;
        for (int i = 0; i < 3000; ++i)
            mails.append(QStringLiteral("p%1@x.example|Subject %2|Body %2|m%3").arg(i % 40).arg(i).arg(i / 7 + 1));
        const QString file = f.write(QStringLiteral("second.mbox"), mbox(mails));
        for (const int looks : {1, 3, 8}) {
            StoppingContext context(looks);
            ImportRequest request;
            request.paths = QStringList {file};
            request.commitEvery = 100;
            const auto report = f.run(request, context);
            QVERIFY(!report.has_value());
            QCOMPARE(report.error().kind, ErrorKind::Cancelled);
            QCOMPARE(f.exported(), before);
            QCOMPARE(f.workspace().connection().scalar("SELECT count(*) FROM import_batch")->value_or(9), qint64(1));
            QCOMPARE(f.workspace().connection().scalar("SELECT count(*) FROM person")->value_or(9), qint64(1));
        }
    }
    void withdrawnImportIsGoneAndComesBack()
    {
        ImportFixture f;
        const QString first = f.write(QStringLiteral("first.mbox"),
            mbox({QStringLiteral("ana@x.example|Kiln|Help"), QStringLiteral("cy@x.example|Other|Text")}));
        f.import({first});
        const QByteArray before = f.exported();
        // The second file joins the two threads of the first and brings a person.
        const QByteArray joining = "From d@x.example Mon Mar  2 09:00:00 2026\nFrom: d@x.example\nSubject: Both\n"
                                   "Date: Tue, 3 Mar 2026 09:00:00 +0000\nMessage-ID: <j@x.example>\n"
                                   "References: <m1@x.example> <m2@x.example>\n\nBoth of you\n";
        const QString second = f.write(QStringLiteral("second.mbox"), joining);
        const ImportReport report = f.import({second});
        const QByteArray after = f.exported();
        QCOMPARE(threadsWithMessages(f), qint64(1));
        QVERIFY(f.withdraw(report).has_value());
        QCOMPARE(f.exported(), before);
        QCOMPARE(threadsWithMessages(f), qint64(2));
        f.import({second});
        QCOMPARE(f.exported(), after);
        QCOMPARE(threadsWithMessages(f), qint64(1));
    }
    void dryRunKeepsNothing()
    {
        ImportFixture f;
        const QString file = f.write(QStringLiteral("in.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}));
        const QByteArray before = f.exported();
        ImportRequest request;
        request.paths = QStringList {file};
        request.dryRun = true;
        SilentContext context;
        const auto report = f.run(request, context);
        QCOMPARE(ImportFixture::counts(*report), QStringLiteral("1 0 0"));
        QCOMPARE(f.exported(), before);
    }
    void openingTextOfATicketIsNotCountedTwice()
    {
        QByteArray reference;
        for (const bool ticketFirst : {true, false}) {
            ImportFixture f;
            const QString ticket = f.write(QStringLiteral("desk/tickets.json"), tickets(kTicket));
            const QString comments = f.write(QStringLiteral("desk/tickets-7-comments.json"), kComments);
            f.import(ticketFirst ? QStringList {ticket} : QStringList {comments});
            f.import({QFileInfo(ticket).path()});
            QCOMPARE(*MessageStore(f.workspace().connection()).count(), qint64(2));
            const ImportReport again = f.import({QFileInfo(ticket).path()});
            QCOMPARE(again.totals().messages.fresh, qint64(0));
            QCOMPARE(again.totals().messages.changed, qint64(0));
            if (reference.isEmpty())
                reference = f.exported();
            QCOMPARE(f.exported(), reference);
        }
    }
    void laterVersionWinsInAnyOrder()
    {
        QByteArray later(kTicket);
        later.replace("It is cold.", "It is warm now.").replace("\"updated_at\":\"2026-03-01", "\"updated_at\":\"2026-03-09");
        QByteArray reference;
        for (const bool laterFirst : {true, false}) {
            ImportFixture f;
            const QString a = f.write(QStringLiteral("desk/a.json"), tickets(laterFirst ? later : QByteArray(kTicket)));
            const QString b = f.write(QStringLiteral("desk/b.json"), tickets(laterFirst ? QByteArray(kTicket) : later));
            const ImportReport first = f.import({a});
            const ImportReport second = f.import({b});
            QCOMPARE(ImportFixture::counts(second), laterFirst ? QStringLiteral("0 0 1") : QStringLiteral("0 1 0"));
            if (reference.isEmpty())
                reference = f.exported();
            QCOMPARE(f.exported(), reference);
            QVERIFY(reference.contains("It is warm now."));
            if (!laterFirst) {
                QVERIFY(f.withdraw(second).has_value());
                QVERIFY(f.exported().contains("It is cold."));
            }
            Q_UNUSED(first)
        }
    }
    void accountsNeverMeet()
    {
        ImportFixture f;
        QByteArray other(kTicket);
        other.replace("a.zendesk.example", "b.zendesk.example");
        f.import({f.write(QStringLiteral("one/t.json"), tickets(kTicket)), f.write(QStringLiteral("two/t.json"), tickets(other))});
        QCOMPARE(*MessageStore(f.workspace().connection()).count(), qint64(2));
    }
    void unrecognisedFileIsListed()
    {
        ImportFixture f;
        f.write(QStringLiteral("folder/a.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}));
        f.write(QStringLiteral("folder/b.bin"), QByteArray("\x00\x01\x02\xFF\xFE\x10", 6));
        const ImportReport report = f.import({f.path(QStringLiteral("folder"))});
        QCOMPARE(report.files.size(), std::size_t(2));
        QVERIFY(!report.files[1].format.has_value());
        QCOMPARE(report.files[1].bytesRejected, qint64(6));
        QVERIFY(report.files[1].isClosed());
    }
    void decisionsSurviveWithdrawalAndTravel()
    {
        ImportFixture f;
        const QString file = f.write(QStringLiteral("in.mbox"), mbox({QStringLiteral("ana@x.example|Kiln|Help")}));
        const ImportReport report = f.import({file});
        MessageStore messages(f.workspace().connection());
        const auto page = messages.page({}, {}, 1);
        const MessageUid uid = (*messages.load(page->front().first))->uid;
        AuditStore audits(f.workspace().connection());
        QVERIFY(audits.setDecision(uid, StoredDecision {QStringLiteral("help"), 5, 1.5, QStringLiteral("help"), 0.5, QStringLiteral("t")}).has_value());
        QVERIFY(audits.setTopics(uid, {QStringLiteral("Kilns")}).has_value());
        QVERIFY(audits.setFlag(uid, QStringLiteral("faq"), true).has_value());
        QVERIFY(f.withdraw(report).has_value());
        QVERIFY(audits.decision(uid)->has_value());
        f.import({file});
        const QByteArray all = f.exported();
        const QString copy = f.write(QStringLiteral("copy.jsonl"), all);
        f.startAnew();
        const ImportReport restored = f.import({copy});
        QCOMPARE(restored.totals().decisions.fresh, qint64(1));
        QCOMPARE(f.exported(), all);
    }
    void sampleRoundTrips()
    {
        ImportFixture f;
        SilentContext context;
        const auto report = installSample(f.workspace(), f.formats(), f.categoriser(), f.clock(), context);
        QVERIFY(report.has_value());
        for (const FileReport& file : report->files)
            QVERIFY2(file.isClosed() && file.rejectedCount == 0, qUtf8Printable(file.path));
        QVERIFY(report->totals().messages.fresh >= 1500);
        const QByteArray all = f.exported();
        const auto again = installSample(f.workspace(), f.formats(), f.categoriser(), f.clock(), context);
        QCOMPARE(again->totals().messages.fresh, qint64(0));
        QCOMPARE(f.exported(), all);
        const QString copy = f.write(QStringLiteral("copy.jsonl"), all);
        f.startAnew();
        f.import({copy});
        QCOMPARE(f.exported(), all);
        QCOMPARE(DirectoryStore(f.workspace().connection()).countPeople().value_or(0), report->totals().newPeople);
    }

private:
    static qint64 threadsWithMessages(ImportFixture& f)
    {
        return f.workspace().connection().scalar("SELECT count(DISTINCT thread_id) FROM message")->value_or(-1);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
