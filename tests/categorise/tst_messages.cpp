// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "modelfixture.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

using namespace waymark;
using namespace waymark::test;

namespace {

/// Rows of three words, in lower case, as hashes without repeats.
std::vector<std::uint64_t> trigrams(const std::string& text)
{
    QString words = QString::fromStdString(text).toLower();
    for (QChar& c : words) {
        if (!c.isLetterOrNumber()) {
            c = QLatin1Char(' ');
        }
    }
    const QStringList list = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::uint64_t> result;
    for (qsizetype i = 0; i + 2 < list.size(); ++i) {
        result.push_back(stableHash(list.mid(i, 3).join(QLatin1Char(' ')).toStdString()));
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace

/// The messages that were written for this project decide the classifier's quality; this is what
/// was promised of them.
class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_training = ownMessages(QStringLiteral("messages.jsonl"));
        m_heldOut = ownMessages(QStringLiteral("heldout.jsonl"));
    }

    void areMany()
    {
        QVERIFY(m_training.size() >= 2000);
        std::set<std::string> communities;
        std::map<std::string, int> categories;
        std::set<std::string> ids;
        for (const Message& message : m_training) {
            communities.insert(message.community);
            ++categories[message.category];
            QVERIFY2(ids.insert(message.id).second, message.id.c_str());
            QVERIFY2(!message.text.empty(), message.id.c_str());
        }
        QVERIFY(communities.size() >= 12);
        QCOMPARE(categories.size(), std::size_t(4));
        for (const auto& [category, count] : categories) {
            QVERIFY2(count >= 400, category.c_str());
        }
    }

    void threeCommunitiesAreHeldOut()
    {
        std::set<std::string> held;
        for (const Message& message : m_heldOut) {
            held.insert(message.community);
        }
        QCOMPARE(held, (std::set<std::string> {"boardgame-cafe", "food-bank", "video-editor"}));
        for (const Message& message : m_training) {
            QVERIFY2(held.count(message.community) == 0, message.id.c_str());
        }
    }

    /// By an inverted index: only pairs that share anything are counted.
    void areNotFilledIn()
    {
        std::vector<Message> all = m_training;
        all.insert(all.end(), m_heldOut.begin(), m_heldOut.end());
        std::vector<std::vector<std::uint64_t>> rows;
        std::unordered_map<std::uint64_t, std::vector<std::size_t>> where;
        std::set<std::string> texts;
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY2(texts.insert(all[i].text).second, all[i].id.c_str());
            rows.push_back(trigrams(all[i].text));
            for (const std::uint64_t row : rows.back()) {
                where[row].push_back(i);
            }
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::unordered_map<std::size_t, std::size_t> shared;
            for (const std::uint64_t row : rows[i]) {
                for (const std::size_t other : where[row]) {
                    if (other > i) {
                        ++shared[other];
                    }
                }
            }
            for (const auto& [other, count] : shared) {
                const std::size_t smaller = std::min(rows[i].size(), rows[other].size());
                QVERIFY2(2 * count <= smaller,
                    qPrintable(QString::fromStdString(all[i].id + " and " + all[other].id)));
            }
        }
    }

    void areMasked()
    {
        for (const Message& message : m_training) {
            const QString text = QString::fromStdString(message.text);
            QVERIFY2(!text.contains(QLatin1String("https://")), message.id.c_str());
            QVERIFY2(
                text.count(QLatin1String("http://")) == text.count(QLatin1String("http://link")),
                message.id.c_str());
        }
    }

private:
    std::vector<Message> m_training;
    std::vector<Message> m_heldOut;
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
