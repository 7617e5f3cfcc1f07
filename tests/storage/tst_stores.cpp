// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditqueries.h"
#include "storage/auditstore.h"
#include "storage/directorystore.h"
#include "storage/messageindexes.h"
#include "storage/messagestore.h"
#include "storage/searchstore.h"
#include "storage/threadstore.h"
#include "storage/uidset.h"
#include "storage/workspace.h"

#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace waymark;

class TestStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_workspace = std::move(
            Workspace::open(m_dir->filePath(QStringLiteral("w.waymark")), OpenMode::Create))
                          .value();
    }
    void cleanup() { m_workspace.reset(); }

    void oneAddressIsOnePerson()
    {
        DirectoryStore people(db());
        const AccountId mail = *people.account("mail", "");
        const AccountId desk = *people.account("zendesk", "a.example");
        QVERIFY(
            people.identity(mail, true, {{}, "Ana", "Ana@X.example", {}}, SourceRole::Unknown, 5)
                .has_value());
        QVERIFY(
            people.identity(desk, false, {"7", "", "", ""}, SourceRole::Unknown, 6).has_value());
        QCOMPARE(*people.countPeople(), qint64(2));
        ImportedPerson user;
        user.identity = {"7", "Ana Lima", "ana@x.example", ""};
        user.role = SourceRole::Staff;
        user.updatedAt = 9;
        QCOMPARE(*people.person(desk, user, BatchId(1)), StoreOutcome::New);
        QCOMPARE(*people.person(desk, user, BatchId(1)), StoreOutcome::Same);
        QVERIFY(people.flush(true).has_value());
        QCOMPARE(*people.countPeople(), qint64(1));
        const auto staff = people.peopleWithRole(SourceRole::Staff);
        QCOMPARE(staff->size(), std::size_t(1));
        QCOMPARE(staff->front().name, QStringLiteral("Ana Lima"));
        QCOMPARE(staff->front().email, QStringLiteral("ana@x.example"));
        QVERIFY(people.setRole(staff->front().id, SourceRole::Member).has_value());
        QCOMPARE(people.peopleWithRole(SourceRole::Staff)->size(), std::size_t(0));
        QCOMPARE(people.peopleWithRole(SourceRole::Member)->front().corrected, true);
    }
    void datesOfUnchangedNamesAreWrittenAtTheEnd()
    {
        auto transaction = Transaction::begin(db());
        DirectoryStore people(db());
        const AccountId desk = *people.account("zendesk", "a.example");
        const auto write = [&](const char* name, Millis at) {
            return people.identity(desk, false, {"7", name, "", ""}, SourceRole::Unknown, at)
                .has_value();
        };
        const auto stored = [this] {
            auto row = db().statement("SELECT name, name_at FROM identity");
            return *row.step() ? row.text(0) + u' ' + row.text(1) : QString();
        };
        QVERIFY(write("Ana", 5));
        QVERIFY(people.flush(false).has_value());
        QCOMPARE(stored(), QStringLiteral("Ana 5"));
        QVERIFY(write("Ana", 9));
        QVERIFY(people.flush(false).has_value());
        QCOMPARE(stored(), QStringLiteral("Ana 5"));
        QVERIFY(write("Old name", 7)); // the later one is known, though not yet written
        QVERIFY(people.flush(true).has_value());
        QCOMPARE(stored(), QStringLiteral("Ana 9"));
    }
    void accountsNeverMeet()
    {
        DirectoryStore people(db());
        const AccountId a = *people.account("zendesk", "a.example");
        const AccountId b = *people.account("zendesk", "b.example");
        QVERIFY(a != b);
        const auto one = people.identity(a, false, {"7", "", "", ""}, SourceRole::Unknown, {});
        const auto two = people.identity(b, false, {"7", "", "", ""}, SourceRole::Unknown, {});
        QVERIFY(*one != *two);
    }
    void latestNameWinsInAnyOrder()
    {
        for (const bool forward : {true, false}) {
            DirectoryStore people(db());
            const AccountId mail = *people.account("mail", forward ? "f" : "b");
            const std::string email = forward ? "f@x" : "b@x";
            const std::pair<const char*, Millis> uses[] = {{"Old", 1}, {"New", 2}};
            for (int i = 0; i < 2; ++i) {
                const auto& [name, at] = uses[forward ? i : 1 - i];
                QVERIFY(people.identity(mail, true, {{}, name, email, {}}, SourceRole::Bot, at)
                            .has_value());
            }
            QVERIFY(people.flush(true).has_value());
        }
        DirectoryStore people(db());
        const auto bots = people.peopleWithRole(SourceRole::Bot);
        QCOMPARE(bots->size(), std::size_t(2));
        for (const StoredPerson& person : *bots)
            QCOMPARE(person.name, QStringLiteral("New"));
    }
    void mailThreads_data()
    {
        QTest::addColumn<QString>("mails"); // "id:ref,ref id:ref ..."
        QTest::addColumn<QString>("threads"); // thread letter a mail
        QTest::newRow("reply") << "a: b:a"
                               << "AA";
        QTest::newRow("apart") << "a: b:"
                               << "AB";
        QTest::newRow("lost parent joins two") << "a:x b:x"
                                               << "AA";
        QTest::newRow("later mail joins two threads") << "a: b: c:a,b"
                                                      << "AAA";
        QTest::newRow("joined threads go on") << "a: b: c:a,b d:b e:a"
                                              << "AAAAA";
        QTest::newRow("loop") << "a:b b:c c:a"
                              << "AAA";
        QTest::newRow("self") << "a:a b:a"
                              << "AA";
        QTest::newRow("child first") << "b:a a:"
                                     << "AA";
        QTest::newRow("no id at all") << ": :"
                                      << "AB";
    }
    void mailThreads()
    {
        QFETCH(QString, mails);
        QFETCH(QString, threads);
        DirectoryStore people(db());
        const AccountId account = *people.account("mail", "");
        const auto identity
            = people.identity(account, true, {{}, "A", "a@x", {}}, SourceRole::Unknown, {});
        // Once with everything remembered, once with each store asking the table anew.
        for (const bool fresh : {false, true}) {
            auto store = std::make_unique<ThreadStore>(db());
            MessageStore messages(db());
            std::vector<MessageId> ids;
            for (const QString& mail : mails.split(u' ')) {
                if (fresh)
                    store = std::make_unique<ThreadStore>(db());
                const QString prefix = fresh ? QStringLiteral("f") : QString();
                const QString name = mail.section(u':', 0, 0);
                std::vector<std::string> references;
                for (const QString& reference :
                    mail.section(u':', 1).split(u',', Qt::SkipEmptyParts))
                    references.push_back((prefix + reference).toStdString());
                const std::string own
                    = name.isEmpty() ? std::string() : (prefix + name).toStdString();
                MessageRow row;
                const std::string external = std::to_string(fresh) + std::to_string(ids.size());
                row.account = account;
                row.kind = "mail";
                row.externalId = external;
                row.identity = *identity;
                row.thread = *store->ofMail(account, own, references);
                ids.push_back(*messages.insert(row));
            }
            QString letters;
            std::vector<ThreadId> seen;
            for (const MessageId id : ids) {
                const ThreadId thread = (*messages.load(id))->thread;
                auto it = std::find(seen.begin(), seen.end(), thread);
                if (it == seen.end())
                    it = seen.insert(seen.end(), thread);
                letters += QChar(static_cast<char16_t>(u'A' + (it - seen.begin())));
            }
            QCOMPARE(letters, threads);
        }
    }
    void pagesFollowTheKeyToTheUndated()
    {
        MessageStore messages(db());
        DirectoryStore people(db());
        const AccountId account = *people.account("mail", "");
        const auto identity
            = people.identity(account, true, {{}, "A", "a@x", {}}, SourceRole::Unknown, {});
        for (int i = 0; i < 25; ++i) {
            MessageRow row;
            const std::string external = std::to_string(i);
            row.account = account;
            row.kind = "mail";
            row.externalId = external;
            row.identity = *identity;
            row.sentAt = i < 20 ? std::optional<Millis>(i / 3) : std::nullopt; // ties and undated
            QVERIFY(messages.insert(row).has_value());
        }
        std::vector<qint64> order;
        PageKey key;
        while (true) {
            const auto page = messages.page({}, key, 4);
            QVERIFY(page.has_value());
            if (page->empty())
                break;
            for (const auto& [id, next] : *page)
                order.push_back(id.value());
            key = page->back().second;
        }
        QCOMPARE(order.size(), std::size_t(25));
        std::vector<qint64> expected;
        for (qint64 id = 20; id >= 1; --id)
            expected.push_back(id);
        for (qint64 id = 25; id >= 21; --id)
            expected.push_back(id);
        QCOMPARE(order, expected);
        MessageFilter none;
        none.category = 1;
        QCOMPARE(messages.page(none, {}, 4)->size(), std::size_t(0));
    }
    /// Pages of four, put together, are what a look at every message gives, in list order.
    void everyFilterPagesAlike()
    {
        MessageStore messages(db());
        fillForFilters(messages);
        std::vector<StoredMessage> all;
        for (int i = 1; i <= kFiltered; ++i)
            all.push_back(**messages.load(MessageId(i)));
        const auto accounts = *DirectoryStore(db()).accounts();
        const std::optional<Millis> none;
        int filters = 0;
        for (int bits = 0; bits < 32; ++bits) {
            for (const StoredMessage& like : {all[7], all[10], all[60]}) {
                MessageFilter filter;
                if (bits & 1) {
                    filter.account = accounts[accounts[0].system == like.system ? 0 : 1].id;
                }
                if (bits & 2)
                    filter.category = like.category;
                if (bits & 4)
                    filter.person = like.person;
                if (bits & 8)
                    filter.thread = like.thread;
                filter.before = bits & 16 ? std::optional<Millis>(40) : none;
                std::vector<std::pair<std::optional<Millis>, qint64>> expected;
                for (const StoredMessage& one : all) {
                    if ((!filter.account || one.system == like.system)
                        && (!filter.category || one.category == like.category)
                        && (!filter.person || one.person == like.person)
                        && (!filter.thread || one.thread == like.thread)
                        && (!filter.before || (one.sentAt && *one.sentAt < 40)))
                        expected.emplace_back(one.sentAt, one.id.value());
                }
                std::sort(expected.rbegin(), expected.rend());
                const auto seen = inPages(messages, filter);
                QVERIFY2(seen == expected,
                    qPrintable(
                        QStringLiteral("bits %1, message %2").arg(bits).arg(like.id.value())));
                filters += expected.empty() ? 0 : 1;
            }
        }
        QVERIFY(filters > 40);
    }
    /// Candidates of a source come in list order, whichever accounts it has.
    void candidatesOfASource()
    {
        MessageStore messages(db());
        fillForFilters(messages);
        const auto accounts = *DirectoryStore(db()).accounts();
        for (const char* source : {"", "mail", "zendesk", "zendesk/h", "zendes"}) {
            for (const std::optional<Millis> before :
                {std::optional<Millis>(), std::optional<Millis>(40)}) {
                std::vector<qint64> expected;
                for (const StoredAccount& account : accounts) {
                    MessageFilter filter;
                    filter.account = account.id;
                    filter.before = before;
                    if (*source && !QString::fromUtf8(source).startsWith(account.system))
                        continue;
                    if (!*source)
                        filter.account.reset();
                    expected.clear();
                    for (const auto& [at, id] : inPages(messages, filter))
                        expected.push_back(id);
                }
                std::vector<qint64> seen;
                AuditCandidates candidates(db(), QString::fromUtf8(source), before);
                while (const auto next = *candidates.next())
                    seen.push_back(next->id.value());
                QCOMPARE(seen, expected);
            }
        }
        // Two accounts of one system are merged by their dates.
        QVERIFY(db().execute("UPDATE account SET system='mail', host='h'||id").has_value());
        std::vector<qint64> all;
        for (const auto& [at, id] : inPages(messages, {}))
            all.push_back(id);
        std::vector<qint64> seen;
        AuditCandidates candidates(db(), QStringLiteral("mail"), {});
        while (const auto next = *candidates.next())
            seen.push_back(next->id.value());
        QCOMPARE(seen, all);
    }
    void interruptedBeforeItRan()
    {
        // Between two statements of a question that nobody waits for any more.
        static constexpr const char* kSql = "SELECT count(*) FROM setting";
        auto running = db().statement("SELECT 1 UNION ALL SELECT 2");
        QVERIFY(*running.step());
        db().interrupt();
        auto next = db().statement(kSql);
        const auto row = next.bind(1, 5).step();
        QVERIFY(!row);
        QCOMPARE(row.error().kind, ErrorKind::Cancelled);
        QVERIFY(!next.run());
        {
            auto lent = db().borrow(kSql);
            QVERIFY(!lent->step());
        }
        running.reset();
        // The next question has an answer.
        QVERIFY(db().execute("DELETE FROM setting").has_value());
        QVERIFY(*db().statement(kSql).step());
        auto lent = db().borrow(kSql);
        QVERIFY(*lent->step());
        QCOMPARE(lent->integer(0), qint64(0));
    }
    void aDamagedSnapshotIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("no CBOR") << QByteArray("UPDATE superseded SET snapshot='nothing kept'");
        QTest::newRow("empty") << QByteArray("UPDATE superseded SET snapshot=x''");
        QTest::newRow("too few values")
            << QByteArray("UPDATE superseded SET snapshot=x'8341314132f6'");
    }
    void aDamagedSnapshotIsRefused()
    {
        QFETCH(QByteArray, sql);
        MessageStore messages(db());
        DirectoryStore people(db());
        MessageRow row;
        row.account = *people.account("mail", "");
        row.kind = "mail";
        row.externalId = "1";
        row.identity
            = *people.identity(row.account, true, {{}, "A", "a@x", {}}, SourceRole::Unknown, {});
        row.batch = BatchId(1);
        row.subject = "first";
        const MessageId id = *messages.insert(row);
        row.batch = BatchId(2);
        row.subject = "second";
        QVERIFY(messages.update(id, row).has_value());
        QVERIFY(db().execute(sql.toStdString()).has_value());

        const auto withdrawn = messages.withdraw(BatchId(2));
        QVERIFY(!withdrawn);
        QCOMPARE(withdrawn.error().kind, ErrorKind::WorkspaceDamaged);
        QCOMPARE((*messages.load(id))->subject, QStringLiteral("second"));
    }
    void withdrawnBatchLeavesWhatWasThere()
    {
        MessageStore messages(db());
        DirectoryStore people(db());
        const AccountId account = *people.account("mail", "");
        const auto identity
            = people.identity(account, true, {{}, "A", "a@x", {}}, SourceRole::Unknown, {});
        MessageRow row;
        row.account = account;
        row.kind = "mail";
        row.externalId = "1";
        row.identity = *identity;
        row.batch = BatchId(1);
        row.subject = "first";
        row.headers = std::string_view("a\0b", 3);
        const MessageId id = *messages.insert(row);
        row.batch = BatchId(2);
        row.subject = "second";
        QVERIFY(messages.update(id, row).has_value());
        row.externalId = "2";
        QVERIFY(messages.insert(row).has_value());
        row.externalId = "1";
        row.batch = BatchId(3);
        row.subject = "third";
        QVERIFY(messages.update(id, row).has_value());

        // The middle one goes: the newest stays, and falls back to the first when it goes too.
        QCOMPARE(messages.withdraw(BatchId(2))->size(), std::size_t(1));
        QCOMPARE((*messages.load(id))->subject, QStringLiteral("third"));
        QCOMPARE(messages.withdraw(BatchId(3))->size(), std::size_t(1));
        QCOMPARE((*messages.load(id))->subject, QStringLiteral("first"));
        QCOMPARE((*messages.load(id))->headers, QByteArray("a\0b", 3));
        QCOMPARE(messages.withdraw(BatchId(1))->size(), std::size_t(1));
        QCOMPARE(*messages.count(), qint64(0));
        QCOMPARE(db().scalar("SELECT count(*) FROM message_text")->value_or(9), qint64(0));
        QVERIFY(db().execute("INSERT INTO message_fts(message_fts) VALUES ('integrity-check')")
                    .has_value());
    }
    void decisionsFlagsTopics()
    {
        AuditStore audits(db());
        const MessageUid uid = 0xFFFFFFFFFFFFFFF0ULL;
        const StoredDecision decision {QStringLiteral("help"), 5, 2.5, QStringLiteral("complaint"),
            0.4, QStringLiteral("text")};
        QVERIFY(audits.setDecision(uid, decision).has_value());
        QCOMPARE(**audits.decision(uid), decision);
        QVERIFY(audits.setDecision(uid, std::nullopt).has_value());
        QVERIFY(!audits.decision(uid)->has_value());
        QVERIFY(audits.setFlag(uid, QStringLiteral("private"), true).has_value());
        QCOMPARE(audits.flags(uid)->value(QStringLiteral("private")), true);
        QVERIFY(audits.setTopics(uid, {QStringLiteral("b"), QStringLiteral("a")}).has_value());
        QCOMPARE(*audits.topics(uid), (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(audits.renameTopic(QStringLiteral("b"), QStringLiteral("a")).has_value());
        QCOMPARE(*audits.topics(uid), (QStringList {QStringLiteral("a")}));
        QVERIFY(audits.setTopics(uid, {}).has_value());
        QCOMPARE(*audits.allTopics(), QStringList());
        CodeBook book = *audits.codeBook();
        QCOMPARE(book.categories.size(), std::size_t(4));
        book.categories.push_back({QStringLiteral("thanks"), QStringLiteral("Thanks"), {}, {}, 4});
        QCOMPARE(*audits.saveCodeBook(book, 7), 2);
        QCOMPARE(audits.codeBook()->categories.size(), std::size_t(5));
        QVERIFY(audits.dropNewestCodeBook().has_value());
        QVERIFY(audits.dropNewestCodeBook().has_value());
        QCOMPARE(audits.codeBook()->version, 1);
    }
    void uidSetHoldsWhatWasPutIn()
    {
        UidSet set;
        QVERIFY(!set.contains(0));
        std::set<std::uint64_t> known;
        std::uint64_t uid = 1;
        for (int i = 0; i < 5000; ++i) {
            uid = uid * 6364136223846793005U + 1442695040888963407U;
            const std::uint64_t key = i % 3 == 0 ? uid << 40U : uid; // many with equal low bits
            known.insert(key);
            set.insert(key);
            set.insert(key);
        }
        QCOMPARE(set.size(), known.size());
        QVERIFY(std::all_of(
            known.begin(), known.end(), [&set](std::uint64_t k) { return set.contains(k); }));
        QVERIFY(!set.contains(12345));
        set.clear();
        QCOMPARE(set.size(), std::size_t(0));
        QVERIFY(!set.contains(uid));
    }
    void takingBackWritesTheIndexOnce()
    {
        // A statement with a savepoint of its own makes the full-text index write at every message.
        MessageStore messages(db());
        const auto changes = [this] { return **db().scalar("SELECT total_changes()"); };
        const auto insert = [&](int first, int count, BatchId batch) {
            auto transaction = Transaction::begin(db());
            for (int i = first; i < first + count; ++i) {
                const std::string words = "these words and number " + std::to_string(i);
                MessageRow row;
                row.account = AccountId(1);
                row.kind = "mail";
                row.externalId = words;
                row.batch = batch;
                row.body = words;
                if (!messages.insert(row))
                    return false;
            }
            return transaction->commit().has_value();
        };
        const auto withdraw = [&](BatchId batch) {
            auto transaction = Transaction::begin(db());
            const qint64 before = changes();
            const auto gone = messages.withdraw(batch);
            const qint64 made = changes() - before;
            return transaction->commit() && gone ? made : -1;
        };
        constexpr int kMany = 400;
        constexpr int kRows
            = 4; // of a message: its own, its text, what the index is told, its length
        QVERIFY(insert(0, 1, BatchId(1)) && insert(1, kMany, BatchId(2)));
        const qint64 some = withdraw(BatchId(2));
        QVERIFY2(some > 0 && some < kMany * (kRows + 1), qPrintable(QString::number(some)));
        QCOMPARE(*SearchStore(db()).count(QStringLiteral("words")), qint64(1));

        QVERIFY(insert(1, kMany, BatchId(1)));
        QVERIFY(withdraw(BatchId(1)) > 0); // everything there is
        QCOMPARE(*SearchStore(db()).count(QStringLiteral("words")), qint64(0));
        QCOMPARE(*messages.count(), qint64(0));
        QVERIFY(db().execute("INSERT INTO message_fts(message_fts) VALUES ('integrity-check')")
                    .has_value());
        QVERIFY(insert(0, 2, BatchId(3)));
        QCOMPARE(*SearchStore(db()).count(QStringLiteral("words")), qint64(2));
    }
    void indexesOfAKilledImportAreMadeAtTheNextStart()
    {
        const auto schema = [this] {
            QStringList lines;
            auto statement = db().statement("SELECT sql FROM sqlite_schema WHERE type='index' AND "
                                            "sql IS NOT NULL ORDER BY name");
            while (*statement.step())
                lines.append(statement.text(0));
            return lines;
        };
        const QStringList migrated = schema();
        QVERIFY(dropReadingIndexes(db()).has_value());
        QCOMPARE(schema().size(), migrated.size() - 3);
        const QString path = db().path();
        m_workspace.reset();
        m_workspace = std::move(Workspace::open(path, OpenMode::ReadWrite)).value();
        QCOMPARE(schema(), migrated);
    }

private:
    static constexpr int kFiltered = 120;
    /// Messages of two accounts by three people with two identities each, in four threads.
    void fillForFilters(MessageStore& messages)
    {
        auto transaction = Transaction::begin(db());
        DirectoryStore people(db());
        const std::array accounts {*people.account("mail", ""), *people.account("zendesk", "h")};
        std::vector<IdentityId> identities;
        for (int i = 0; i < 6; ++i) {
            const std::string name = std::to_string(i);
            const std::string address = std::to_string(i % 3) + "@x";
            identities.push_back(*people.identity(accounts[i < 3 ? 0 : 1], i < 3,
                {i < 3 ? std::string() : name, name, address, {}}, SourceRole::Unknown, {}));
        }
        QVERIFY(people.flush(true).has_value());
        for (int i = 0; i < kFiltered; ++i) {
            MessageRow row;
            const std::string external = std::to_string(i);
            row.account = accounts[static_cast<std::size_t>(i % 5 == 0 ? 1 : 0)];
            row.kind = "mail";
            row.externalId = external;
            row.identity = identities[static_cast<std::size_t>(i % 6)];
            row.thread = ThreadId(i % 4);
            row.category = i % kProposedCategories;
            row.sentAt = i % 11 == 0 ? std::nullopt : std::optional<Millis>(i * 37 % 60);
            QVERIFY(messages.insert(row).has_value());
        }
        QVERIFY(transaction->commit().has_value());
    }
    static std::vector<std::pair<std::optional<Millis>, qint64>> inPages(
        MessageStore& messages, const MessageFilter& filter)
    {
        std::vector<std::pair<std::optional<Millis>, qint64>> seen;
        PageKey key;
        while (seen.size() <= kFiltered) {
            const auto page = messages.page(filter, key, 4);
            if (!page || page->empty() || page->size() > 4)
                break;
            for (const auto& [id, place] : *page)
                seen.emplace_back(place.sentAt, id.value());
            key = page->back().second;
        }
        return seen;
    }
    Connection& db() { return m_workspace->connection(); }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
