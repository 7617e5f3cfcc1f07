// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelfixture.h"

#include <random>

using namespace waymark;
using namespace waymark::test;

class TestLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_model = shippedCategoriser();
        QVERIFY(m_model);
        m_messages = ownMessages(QStringLiteral("heldout.jsonl"));
        for (std::size_t i = 0; i < m_messages.size(); i += 4) {
            m_decisions.push_back(Decision {m_messages[i].text, m_messages[i].category});
        }
    }

    void nothingLearnedIsTheShippedModel()
    {
        const Categoriser same = m_model->learn(m_decisions).learn({});
        for (std::size_t i = 0; i < m_messages.size(); i += 10) {
            QCOMPARE(same.propose(m_messages[i].text), m_model->propose(m_messages[i].text));
        }
    }

    void orderDoesNotMatter()
    {
        const Categoriser learned = m_model->learn(m_decisions);
        std::mt19937 random(7);
        for (int round = 0; round < 3; ++round) {
            std::vector<Decision> shuffled = m_decisions;
            for (std::size_t i = shuffled.size() - 1; i > 0; --i) {
                std::swap(shuffled[i], shuffled[random() % (i + 1)]);
            }
            const Categoriser other = m_model->learn(shuffled);
            for (const Message& message : m_messages) {
                QCOMPARE(other.propose(message.text), learned.propose(message.text));
            }
        }
    }

    /// Learning starts from the shipped weights each time: a model that has learned before learns
    /// the same.
    void learningIsNotSteppingOn()
    {
        const Categoriser once = m_model->learn(m_decisions);
        const Categoriser twice = once.learn(m_decisions);
        for (std::size_t i = 0; i < m_messages.size(); i += 10) {
            QCOMPARE(twice.propose(m_messages[i].text), once.propose(m_messages[i].text));
        }
    }

    void decisionsArePreferred()
    {
        const Categoriser learned = m_model->learn(m_decisions);
        int before = 0;
        int after = 0;
        for (const Decision& decision : m_decisions) {
            before += m_model->propose(decision.text).category == decision.category ? 1 : 0;
            after += learned.propose(decision.text).category == decision.category ? 1 : 0;
        }
        QVERIFY(after >= before);
        QVERIFY(after * 10 > static_cast<int>(m_decisions.size()) * 9);
    }

    void learnsAnotherMapping()
    {
        // a manager who calls thanks a complaint: unlikely, and therefore a proof
        std::vector<Decision> odd;
        for (int i = 0; i < 12; ++i) {
            odd.push_back(Decision {
                "Thanks a lot to everybody, great day number " + std::to_string(i), "complaint"});
        }
        const std::string text = "Thanks a lot, that was great";
        QCOMPARE(m_model->propose(text).category, std::string("off_topic"));
        QCOMPARE(m_model->learn(odd).propose(text).category, std::string("complaint"));
    }

    void ownCategoriesAreLearned()
    {
        std::vector<Decision> decisions = m_decisions;
        for (const char* place : {"the harbour", "the old mill", "platform 4", "the market hall",
                 "the north gate", "the school yard"}) {
            decisions.push_back(
                Decision {std::string("Lost and found: a grey glove was handed in at ") + place,
                    "lost_property"});
            decisions.push_back(Decision {
                std::string("Lost a set of keys near ") + place + ", has anyone handed them in?",
                "lost_property"});
            decisions.push_back(
                Decision {std::string("Shift swap wanted, evening at ") + place, "duty"});
        }
        const Categoriser learned = m_model->learn(decisions);
        const std::vector<std::string> names
            = {"help", "suggestion", "complaint", "off_topic", "duty", "lost_property"};
        QCOMPARE(learned.categories(), names);
        QCOMPARE(learned.propose("Lost a pair of keys near the station, has anyone handed them in?")
                     .category,
            std::string("lost_property"));
        QCOMPARE(learned.propose("How do I change the language of the menu?").category,
            std::string("help"));
        const Proposal proposal = learned.propose("A glove was handed in at the station");
        QVERIFY(!proposal.why.empty());
        QVERIFY(proposal.why.front().weight > 0);
    }

    void oddDecisionsAreSafe()
    {
        const std::vector<Decision> odd
            = {{"", "help"}, {"", "complaint"}, {std::string(100000, 'x'), ""}, {"same", "help"},
                {"same", "help"}, {"\xFF\xFE", "own"}};
        const Categoriser learned = m_model->learn(odd);
        const Proposal proposal = learned.propose("same");
        QVERIFY(std::isfinite(proposal.confidence));
        QVERIFY(!proposal.why.empty());
    }

private:
    std::optional<Categoriser> m_model;
    std::vector<Message> m_messages;
    std::vector<Decision> m_decisions;
};

QTEST_GUILESS_MAIN(TestLearning)
#include "tst_learning.moc"
