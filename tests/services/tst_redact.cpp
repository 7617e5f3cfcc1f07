// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/namemask.h"
#include "services/redact.h"
#include "support/reportbuilder.h"

using namespace waymark;

namespace {

NameMask maskOf(const std::vector<std::pair<const char*, const char*>>& names)
{
    NameMask mask;
    for (const auto& [name, pseudonym] : names)
        mask.add(QString::fromUtf8(name), QString::fromUtf8(pseudonym));
    return mask;
}

} // namespace

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masking_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("nothing to mask", "How do I read the log? It is 19:30 on 2024-11-17.",
            "How do I read the log? It is 19:30 on 2024-11-17.");
        row("whole name", "Regards, Odalys Brink", "Regards, Person 1");
        row("one part", "odalys told me", "Person 1 told me");
        row("possessive", "Brink's idea, Odalys’ idea", "Person 1's idea, Person 1’ idea");
        row("within a word stays", "on the brinkmanship of it", "on the brinkmanship of it");
        row("accents and case", "RENÉ and rene and Rene\u0301",
            "Person 2 and Person 2 and Person 2");
        row("hidden character", "Oda\u200Blys", "Person 1");
        row("full width", "Ｏｄａｌｙｓ", "Person 1");
        row("parts too short", "Bo and Li", "Bo and Li");
        row("short parts together", "It was Bo Li.", "It was Person 3.");
        row("hyphen", "Okoro-Vale or Vale", "Person 4 or Person 4");
        row("shared first name", "ask Sam", "ask [name]");
        row("shared first name, whole", "ask Sam Reed", "ask Person 5");
        row("handle as a name", "sky_walker99 and Walker", "Person 7 and Person 7");
        row("no spaces between words", "山田太郎さんへ", "Person 8さんへ");
        row("title is no name", "the team of Frau Schmidt met Meier",
            "the team of Frau Schmidt met Person 9");
        row("address", "write to o.brink@mail.example.org, please", "write to [address], please");
        row("address, spelled", "o.brink (at) mail.example.org", "[address]");
        row("address in brackets", "<a+b@x.example>", "<[address]>");
        row("link", "see https://x.example/u/odalys?q=1.", "see [link]");
        row("link without scheme", "see www.x.example/a and saltmarsh.example/b",
            "see [link] and [link]");
        row("at name", "thanks @odalys_b, @x!", "thanks [name], [name]!");
        row("discriminator", "walker#1234", "[name]");
        row("international number", "+49 (0)30 1234-567", "[number]");
        row("plain number", "call 030/1234567 now", "call [number] now");
        row("short numbers stay", "12 of 345, model 2024", "12 of 345, model 2024");
    }
    void masking()
    {
        const NameMask mask = maskOf({{"Odalys Brink", "Person 1"}, {"René", "Person 2"},
            {"Bo Li", "Person 3"}, {"Tamsin Okoro-Vale", "Person 4"}, {"Sam Reed", "Person 5"},
            {"Sam Iyer", "Person 6"}, {"sky_walker99", "Person 7"}, {"山田太郎", "Person 8"},
            {"The Team of Frau Meier", "Person 9"}});
        QFETCH(QString, text);
        QTEST(mask.masked(text), "expected");
    }

    void pseudonymsFollowTime()
    {
        const AuditReport report = redacted(test::smallReport());
        QStringList authors;
        for (const AuditedMessage& message : report.messages)
            authors.append(message.author);
        // Oldest is the private message of Odalys Brink, who is therefore first; the undated one is
        // last.
        const QStringList expected {QStringLiteral("Person 1"), QStringLiteral("Person 4"),
            QStringLiteral("Person 3"), QStringLiteral("Person 2"), QStringLiteral("Person 5")};
        QCOMPARE(authors, expected);
    }

    void theOrderOfTheMessagesDoesNotMatter()
    {
        AuditReport turned = test::smallReport();
        std::reverse(turned.messages.begin(), turned.messages.end());
        const AuditReport a = redacted(test::smallReport());
        const AuditReport b = redacted(turned);
        QVERIFY(std::equal(a.messages.begin(), a.messages.end(), b.messages.rbegin()));
    }

    void privateMessagesAreLeftOutAndCounted()
    {
        const AuditReport before = test::smallReport();
        const AuditReport after = redacted(before);
        QCOMPARE(after.leftOutPrivate, 1);
        QCOMPARE(after.n, before.n - 1);
        QCOMPARE(after.decidedCount, before.decidedCount - 1);
        QCOMPARE(after.categories.size(), before.categories.size());
        QCOMPARE(after.categories.back().category, QStringLiteral("lending"));
        QCOMPARE(after.categories.back().count, 0);
        int sum = 0;
        for (const CategoryCount& category : after.categories)
            sum += category.count;
        QCOMPARE(sum, after.n);
        QVERIFY(after.redacted);
        for (const AuditedMessage& message : after.messages) {
            QVERIFY(message.externalId.isEmpty());
            QVERIFY(message.authorKey.isEmpty());
            QVERIFY(!message.flags.contains(QStringLiteral("private")));
        }
    }

    void sourcesKeepTheCommunityOnly()
    {
        AuditReport report = test::smallReport();
        report.messages[0].source = QStringLiteral("mail/odalys@brink.example");
        report.messages[1].source = QStringLiteral("forum/okoro");
        const AuditReport after = redacted(report);
        QCOMPARE(after.messages[0].source, QStringLiteral("[address]"));
        QCOMPARE(after.messages[1].source, QStringLiteral("forum/Person 4"));
        QCOMPARE(after.messages[2].source, QStringLiteral("zendesk/saltmarsh.example"));
    }

    /// For people in their language, for machines never; whoever is who does not depend on it.
    void wordsOfAnotherLanguage()
    {
        const MaskWords words {QStringLiteral("Mitglied %1"), QStringLiteral("[Name]"),
            QStringLiteral("[Adresse]"), QStringLiteral("[Verweis]"), QStringLiteral("[Nummer]")};
        AuditReport report = test::smallReport();
        report.messages[0].excerpt = QStringLiteral(
            "Write to a@b.example, see https://c.example/d or call 030/1234567, @e");
        const AuditReport plain = redacted(report);
        const AuditReport said = redacted(report, words);
        QCOMPARE(said.messages.size(), plain.messages.size());
        for (std::size_t i = 0; i < plain.messages.size(); ++i) {
            QCOMPARE(said.messages[i].author,
                QString(plain.messages[i].author)
                    .replace(QStringLiteral("Person"), QStringLiteral("Mitglied")));
        }
        QCOMPARE(said.messages[0].excerpt,
            QStringLiteral("Write to [Adresse], see [Verweis] or call [Nummer], [Name]"));
        QCOMPARE(plain.messages[0].excerpt,
            QStringLiteral("Write to [address], see [link] or call [number], [name]"));
    }
    void twiceIsOnce()
    {
        const AuditReport once = redacted(test::largeReport());
        QVERIFY(redacted(once) == once);
    }

    void emptyReport()
    {
        const AuditReport report = redacted(test::largeReport(0));
        QVERIFY(report.redacted && report.messages.empty() && report.n == 0);
    }
};

QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
