// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelfixture.h"

#include <map>
#include <set>

using namespace waymark;
using namespace waymark::test;

class TestCategoriser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_model = shippedCategoriser();
        QVERIFY2(
            m_model, "resources/classifier/model.bin does not load; ./dev train makes it anew");
    }

    void isSmall()
    {
        QVERIFY(readAll(sourcePath(QStringLiteral("resources/classifier/model.bin"))).size()
            <= 1500000);
    }

    void proposes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("category");
        const auto row = [](const char* text, const char* category) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(category);
        };
        row("How do I change the language of the menu? I looked everywhere.", "help");
        row("Hi, could somebody please tell me where the ticket office is?", "help");
        row("It would be nice to have a dark theme.", "suggestion");
        row("Please add an option to sort the list by date.", "suggestion");
        row("The app crashes every single time since the last update. Useless.", "complaint");
        row("Third week without an answer. Nobody cares about customers here.", "complaint");
        row("Thanks everybody, that was a wonderful evening!", "off_topic");
        row("Subscribe to my channel and win a free phone!!! http://link", "off_topic");
    }
    void proposes()
    {
        QFETCH(QString, text);
        const Proposal proposal = m_model->propose(text.toStdString());
        QTEST(QString::fromStdString(proposal.category), "category");
    }

    /// Floors well below what training reports (tests/benchmarks/README.md): they catch a model
    /// that does not fit the program, not a point more or less.
    void knowsCommunitiesItNeverSaw()
    {
        constexpr double kLeastMacroF1 = 0.75;
        constexpr double kMostCalibrationError = 0.15;
        std::map<std::string, std::array<int, 3>> counts; // hit, proposed, labelled
        std::array<double, 10> said {};
        std::array<double, 10> right {};
        const std::vector<Message> messages = ownMessages(QStringLiteral("heldout.jsonl"));
        QVERIFY(messages.size() >= 400);
        for (const Message& message : messages) {
            const Proposal proposal = m_model->propose(message.text);
            const bool hit = proposal.category == message.category;
            counts[message.category][0] += hit ? 1 : 0;
            ++counts[proposal.category][1];
            ++counts[message.category][2];
            const auto bin
                = std::min<std::size_t>(9, static_cast<std::size_t>(proposal.confidence * 10));
            said[bin] += proposal.confidence;
            right[bin] += hit ? 1 : 0;
        }
        double f1 = 0;
        for (const auto& [category, n] : counts) {
            f1 += 2.0 * n[0] / (n[1] + n[2]) / 4;
        }
        double error = 0;
        for (std::size_t bin = 0; bin < said.size(); ++bin) {
            error += std::abs(said[bin] - right[bin]) / static_cast<double>(messages.size());
        }
        qInfo("macro-F1 %.3f, calibration error %.3f", f1, error);
        QVERIFY(f1 >= kLeastMacroF1);
        QVERIFY(error <= kMostCalibrationError);
    }

    void quickAgrees()
    {
        for (const Message& message : ownMessages(QStringLiteral("heldout.jsonl"))) {
            const Categoriser::Quick quick = m_model->quick(message.text);
            const Proposal proposal = m_model->propose(message.text);
            QCOMPARE(
                m_model->categories()[static_cast<std::size_t>(quick.category)], proposal.category);
            QVERIFY(std::abs(static_cast<double>(quick.confidence) - proposal.confidence) < 1e-4);
            QVERIFY(proposal.category != proposal.second);
            QCOMPARE(m_model->propose(message.text), proposal);
        }
    }

    void reasonsStandWhereTheySay()
    {
        const std::string text = "Hello. How do I rotate the labels?";
        const Proposal proposal = m_model->propose(text, 20);
        bool named = false;
        for (const Cue& cue : proposal.why) {
            QVERIFY(cue.offset >= 0 && cue.length >= 0);
            QVERIFY(static_cast<std::size_t>(cue.offset + cue.length) <= text.size());
            named = named || cue.text == "asks how to";
            if (cue.text == "asks how to") {
                QCOMPARE(text.substr(static_cast<std::size_t>(cue.offset),
                             static_cast<std::size_t>(cue.length)),
                    std::string("How do I"));
            }
        }
        QVERIFY(named);
        QVERIFY(std::is_sorted(proposal.why.begin(), proposal.why.end(),
            [](const Cue& a, const Cue& b) { return a.weight > b.weight; }));
        QCOMPARE(m_model->propose(text, 2).why.size(), std::size_t(2));
    }

    void nothingToReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("spaces") << QByteArray(" \n\t ");
        QTest::newRow("marks") << QByteArray("--- *** ,,,");
    }
    void nothingToReadIsSaid()
    {
        QFETCH(QByteArray, text);
        const Proposal proposal = m_model->propose(text.toStdString());
        QCOMPARE(proposal.why, (std::vector<Cue> {Cue {"no words", 0, 0, 0}}));
        QVERIFY(proposal.confidence > 0 && proposal.confidence <= 1);
    }

    void anyBytesAreSafe()
    {
        std::string every;
        for (int i = 0; i < 4096; ++i) {
            every += static_cast<char>((i * 7919 + i / 256) & 0xFF);
        }
        for (const std::string& text : {every, std::string(10000000, 'a'), std::string(100000, '?'),
                 std::string(100000, '\xF0'), std::string(5000, '\0')}) {
            const Proposal proposal = m_model->propose(text);
            QVERIFY(!proposal.why.empty());
            QVERIFY(std::isfinite(proposal.confidence));
        }
    }

    void onlyTheBeginningCounts()
    {
        std::string text;
        while (text.size() < 1500) {
            text += "The page crashes again. ";
        }
        text.resize(1500);
        QCOMPARE(m_model->propose(text + " How do I thank you?"), m_model->propose(text));
    }

    void damagedFilesAreRefused()
    {
        const QByteArray good
            = readAll(sourcePath(QStringLiteral("resources/classifier/model.bin")));
        QByteArray changed = good;
        changed[good.size() / 2] = static_cast<char>(changed[good.size() / 2] ^ 1);
        for (const QByteArray& bad : {QByteArray(), QByteArray("WMKCAT1\n"), good.left(1000),
                 good.left(good.size() - 1), changed, QByteArray(100000, 'x')}) {
            const Result<Categoriser> loaded = Categoriser::load(bad);
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().kind, ErrorKind::FileDamaged);
        }
    }

private:
    std::optional<Categoriser> m_model;
};

QTEST_GUILESS_MAIN(TestCategoriser)
#include "tst_categoriser.moc"
