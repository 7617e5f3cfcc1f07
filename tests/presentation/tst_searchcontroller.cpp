// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/searchcontroller.h"
#include "presentation/workspacefixture.h"
#include "services/importservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using test::WorkspaceFixture;

/// Search through the event loop: what is asked, what is answered, and what is never shown.
class SearchControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WorkspaceFixture>();
        import(m_fixture->writeMbox(QStringLiteral("a.mbox"), 120));
        m_search = std::make_unique<SearchController>(m_fixture->session());
    }
    void cleanup()
    {
        m_search.reset();
        m_fixture.reset();
    }
    void findsMessagesAndPeople();
    void marksWhatWasLookedFor();
    void theLastWordMayGoOn();
    void aWholeWordStandsForItself();
    void thePageComesBeforeTheCount();
    void onlyTheLastQuestionIsAnswered();
    void theOrderCanBeChanged();
    void nothingToLookForClears();
    void anyTextIsAQuestion_data();
    void anyTextIsAQuestion();
    void newMessagesAreFoundAtOnce();
    void closingForgets();
    void hitsAreOpenedByTheirId();
    void aFoundMessageCanBeRead();

private:
    void import(const QString& path)
    {
        Session& session = m_fixture->session();
        ImportService service(
            session.workspace(), session.formats(), session.shipped(), session.clock());
        SilentContext silent;
        ImportRequest request;
        request.paths = {path};
        QVERIFY(service.run(request, silent));
    }
    void ask(const QString& text)
    {
        QSignalSpy answered(m_search.get(), &SearchController::answered);
        m_search->setQuery(text);
        QTRY_VERIFY(!answered.isEmpty());
        QCOMPARE(m_search->answer().query, text);
    }
    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<SearchController> m_search;
};

void SearchControllerTest::findsMessagesAndPeople()
{
    ask(QStringLiteral("writer7"));
    const SearchAnswer& answer = m_search->answer();
    QVERIFY(!answer.hits.empty());
    QVERIFY(answer.hits.front().id.startsWith(QLatin1String("person:")));
    QCOMPARE(answer.hits.front().title, QStringLiteral("Writer 7"));
    ask(QStringLiteral("\"number 17\""));
    QCOMPARE(m_search->answer().total, 1);
    const SearchHit& hit = m_search->answer().hits.back();
    QVERIFY(hit.id.startsWith(QLatin1String("message:")));
    QCOMPARE(hit.title, QStringLiteral("Writer 17"));
    QCOMPARE(hit.detail, QStringLiteral("Question 17 about the kiln"));
    QVERIFY(!hit.when.isEmpty());
    QCOMPARE(m_search->summary(), QStringLiteral("1 messages found"));
}

void SearchControllerTest::marksWhatWasLookedFor()
{
    for (const SearchOrder order : {SearchOrder::NewestFirst, SearchOrder::BestFirst}) {
        m_search->setOrder(order);
        ask(QStringLiteral("glaze"));
        const QString marked
            = QChar(SearchHit::kMatchBegin) + QStringLiteral("glaze") + QChar(SearchHit::kMatchEnd);
        QVERIFY2(m_search->answer().hits.back().snippet.contains(marked),
            qPrintable(m_search->answer().hits.back().snippet));
        m_search->setQuery(QString());
    }
}

void SearchControllerTest::theLastWordMayGoOn()
{
    ask(QStringLiteral("how do I rea")); // reach
    QCOMPARE(m_search->answer().total, 120);
    ask(QStringLiteral("how do I \"rea\""));
    QCOMPARE(m_search->answer().total, 0);
}

void SearchControllerTest::aWholeWordStandsForItself()
{
    // "glaze" fills a page, so that nobody is given "glazed" for it; "questio" fills none.
    import(m_fixture->write(QStringLiteral("b.mbox"),
        "From a@example.org Mon Nov  9 10:00:00 2026\nFrom: Ana <a@example.org>\n"
        "Date: Tue, 10 Nov 2026 11:00:00 +0000\nMessage-ID: <glazed@example>\nSubject: Shelf\n\n"
        "It is glazed.\n"));
    ask(QStringLiteral("glaze"));
    QCOMPARE(m_search->answer().total, 120);
    ask(QStringLiteral("glaz"));
    QCOMPARE(m_search->answer().total, 121);
    ask(QStringLiteral("glaze*"));
    QCOMPARE(m_search->answer().total, 121);
}

void SearchControllerTest::thePageComesBeforeTheCount()
{
    constexpr int kCount = 20'500;
    import(m_fixture->writeMbox(QStringLiteral("many.mbox"), kCount, "many"));
    QStringList heard;
    connect(m_search.get(), &SearchController::answered, this, [&] {
        heard << QStringLiteral("page");
        QCOMPARE(m_search->answer().hits.size(), std::size_t(30));
        QVERIFY(!m_search->answer().isCounted);
        QCOMPARE(m_search->summary(), QStringLiteral("more than 20,000 messages found"));
    });
    connect(m_search.get(), &SearchController::counted, this, [&] {
        heard << QStringLiteral("count");
        QVERIFY(m_search->answer().isCounted);
    });
    m_search->setQuery(QStringLiteral("\"glaze number\""));
    QTRY_COMPARE(heard, (QStringList {QStringLiteral("page"), QStringLiteral("count")}));
    QCOMPARE(m_search->answer().total, qint64(kCount + 120));
    QCOMPARE(m_search->summary(), QStringLiteral("20,620 messages found"));
}

void SearchControllerTest::onlyTheLastQuestionIsAnswered()
{
    QSignalSpy answered(m_search.get(), &SearchController::answered);
    QStringList seen;
    connect(m_search.get(), &SearchController::answered, this,
        [&] { seen << m_search->answer().query; });
    // Faster and slower than the pause between two strokes, so that questions overlap their
    // answers.
    for (int round = 0; round < 12; ++round) {
        for (const QString& text : {QStringLiteral("k"), QStringLiteral("ki"),
                 QStringLiteral("kil"), QStringLiteral("kiln")}) {
            m_search->setQuery(text);
            QTest::qWait(round * 7);
            if (!seen.isEmpty())
                QCOMPARE(seen.last(), m_search->answer().query);
        }
        QTRY_COMPARE(m_search->answer().query, QStringLiteral("kiln"));
        const int count = static_cast<int>(seen.size());
        m_search->setQuery(QStringLiteral("xyzzy"));
        m_search->setQuery(QStringLiteral("kiln"));
        QTest::qWait(120);
        for (int i = count; i < seen.size(); ++i)
            QCOMPARE(seen.at(i), QStringLiteral("kiln"));
    }
    QVERIFY(!answered.isEmpty());
    QCOMPARE(m_search->answer().total, 120);
}

void SearchControllerTest::theOrderCanBeChanged()
{
    ask(QStringLiteral("question"));
    QCOMPARE(m_search->answer().order, SearchOrder::NewestFirst);
    QSignalSpy answered(m_search.get(), &SearchController::answered);
    m_search->setOrder(SearchOrder::BestFirst);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(m_search->answer().order, SearchOrder::BestFirst);
    QCOMPARE(m_search->answer().total, 120);
    QVERIFY(SearchController::orderName(SearchOrder::BestFirst)
        != SearchController::orderName(SearchOrder::NewestFirst));
}

void SearchControllerTest::nothingToLookForClears()
{
    ask(QStringLiteral("kiln"));
    m_search->setQuery(QStringLiteral("  "));
    QVERIFY(m_search->answer().hits.empty());
    ask(QStringLiteral("kiln"));
    m_search->setQuery(QStringLiteral("\"\" - *"));
    QVERIFY(m_search->answer().hits.empty());
}

void SearchControllerTest::anyTextIsAQuestion_data()
{
    QTest::addColumn<QString>("text");
    const char16_t* const texts[] = {u"\"open quote", u"a OR", u"NEAR(", u"100%_", u"kiln*",
        u"-kiln", u"from:writer1 kiln", u"subject:", u"col : x", u"^a",
        u"'; DROP TABLE message; --", u"\U0001F600", u"кил", u"\\"};
    int n = 0;
    for (const char16_t* text : texts)
        QTest::addRow("%d", n++) << QString::fromUtf16(text);
}

void SearchControllerTest::anyTextIsAQuestion()
{
    QFETCH(const QString, text);
    QSignalSpy failed(&m_fixture->session(), &Session::failed);
    m_search->setQuery(text);
    QTest::qWait(90);
    ask(QStringLiteral("kiln")); // the lane still answers
    QVERIFY(failed.isEmpty());
}

void SearchControllerTest::newMessagesAreFoundAtOnce()
{
    ask(QStringLiteral("kiln"));
    import(m_fixture->writeMbox(QStringLiteral("b.mbox"), 5, "n"));
    ChangeSet change;
    change.messages = true;
    m_fixture->session().announce(change);
    QTRY_COMPARE(m_search->answer().total, 125);
}

void SearchControllerTest::closingForgets()
{
    m_search->setQuery(QStringLiteral("kiln"));
    m_fixture->session().close();
    QTest::qWait(120);
    QVERIFY(m_search->answer().hits.empty());
    m_search->setQuery(QStringLiteral("glaze"));
    QTest::qWait(90);
    QVERIFY(m_search->answer().hits.empty());
}

void SearchControllerTest::hitsAreOpenedByTheirId()
{
    QSignalSpy message(m_search.get(), &SearchController::openMessage);
    QSignalSpy person(m_search.get(), &SearchController::openPerson);
    m_search->choose(QStringLiteral("message:12"));
    m_search->choose(QStringLiteral("person:3"));
    m_search->choose(QStringLiteral("message:x"));
    m_search->choose(QString());
    QCOMPARE(message.size(), 1);
    QCOMPARE(message.front().front().value<MessageId>(), MessageId(12));
    QCOMPARE(person.size(), 1);
}

void SearchControllerTest::aFoundMessageCanBeRead()
{
    ask(QStringLiteral("\"number 17\""));
    const auto id = SearchController::messageOf(m_search->answer().hits.back().id);
    QVERIFY(id);
    const auto reading = m_search->reading(*id);
    QVERIFY(reading);
    QCOMPARE(reading->subject, QStringLiteral("Question 17 about the kiln"));
    QVERIFY(!m_search->reading(MessageId(999'999)));
}

QTEST_GUILESS_MAIN(SearchControllerTest)
#include "tst_searchcontroller.moc"
