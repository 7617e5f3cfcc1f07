// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditfigures.h"
#include "presentation/auditwords.h"

#include <QtTest>

using namespace waymark;

namespace {

CodeBook book()
{
    CodeBook book;
    int place = 0;
    for (const char* key : {"help", "suggestion", "complaint", "off_topic"})
        book.categories.push_back(
            {QString::fromLatin1(key), QString::fromLatin1(key).toUpper(), {}, {}, place++});
    return book;
}

AuditItem coded(const char* category, const char* proposed, std::optional<double> seconds = {})
{
    AuditItem item;
    StoredDecision decision;
    decision.category = QString::fromLatin1(category);
    decision.proposed = QString::fromLatin1(proposed);
    decision.seconds = seconds;
    item.decision = decision;
    item.shown.decided = decision.category;
    return item;
}

} // namespace

class TestAuditFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownOfNothing()
    {
        const AuditFigures figures = auditFigures(std::vector<AuditItem>(3), book());
        QCOMPARE(figures.total, 3);
        QCOMPARE(figures.open(), 3);
        QCOMPARE(figures.categories.size(), std::size_t(4));
        QCOMPARE(figures.categories[0].low, 0.0);
        QCOMPARE(figures.categories[0].high, 1.0);
        QVERIFY(!figures.medianSeconds);
        QVERIFY(!figures.minutesLeft);
    }
    void countsWhatIsDecided()
    {
        std::vector<AuditItem> items;
        for (int i = 0; i < 14; ++i)
            items.push_back(coded("help", "help", 10.0 + i));
        for (int i = 0; i < 23; ++i)
            items.push_back(coded("complaint", i < 8 ? "help" : "complaint"));
        items.resize(100);
        const AuditFigures figures = auditFigures(items, book());
        QCOMPARE(figures.coded, 37);
        QCOMPARE(figures.agreed, 29);
        QCOMPARE(figures.proposed, 37);
        QCOMPARE(figures.tallies[0].count, 14);
        QCOMPARE(figures.tallies[2].name, QStringLiteral("COMPLAINT"));
        // 14 of 37, Wilson 95 %: as the pictures print it.
        QCOMPARE(qRound(figures.categories[0].low * 100), 24);
        QCOMPARE(qRound(figures.categories[0].high * 100), 54);
        QCOMPARE(*figures.medianSeconds, 16.5);
        QCOMPARE(*figures.minutesLeft, 18); // 63 x 16.5 s = 17.3 min
        QVERIFY(figures.moreForTen > 0);
        QVERIFY(figures.moreForFive > figures.moreForTen);
    }
    void decisionsOfAnEarlierBookStayCounted()
    {
        const AuditFigures figures = auditFigures({coded("gone", "help")}, book());
        QCOMPARE(figures.categories.size(), std::size_t(5));
        QCOMPARE(figures.categories.back().category, QStringLiteral("gone"));
        QCOMPARE(figures.tallies.back().position, -1);
    }
    void flagsAndTopicsCountAllMessages()
    {
        std::vector<AuditItem> items(3);
        items[0].shown.flags = QStringList {auditflag::kFaq};
        items[1].shown.flags = QStringList {auditflag::kPrivate, auditflag::kFaq};
        items[1].shown.topics = QStringList {QStringLiteral("Kiln"), QStringLiteral("Glaze")};
        items[2].shown.topics = QStringList {QStringLiteral("Kiln")};
        const AuditFigures figures = auditFigures(items, book());
        QCOMPARE(figures.flags.size(), std::size_t(5));
        QCOMPARE(figures.flags[0], std::make_pair(auditflag::kPrivate, 1));
        QCOMPARE(figures.flags[4], std::make_pair(auditflag::kFaq, 2));
        QCOMPARE(figures.topics[0], std::make_pair(QStringLiteral("Kiln"), 2));
    }
};

QTEST_APPLESS_MAIN(TestAuditFigures)
#include "tst_auditfigures.moc"
