// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"
#include "conformance/gmimejudge.h"
#include "formats/mail/mboxsplitter.h"
#include "support/paths.h"

#include <QBuffer>
#include <QDirIterator>

using namespace waymark;
using namespace waymark::test;

namespace {

/// What is compared, and the share of the mails in which both readers must agree. What they
/// disagree on is explained in DIFFERENCES-gmime.md, mail by mail.
struct Aspect
{
    const char* name;
    double leastShare;
};
constexpr Aspect kAspects[] = {{"tree", 0.99}, {"file names", 0.995}, {"subject", 0.995},
    {"from", 0.99}, {"to", 0.99}, {"date", 0.999}, {"plain text", 0.98}};
constexpr double kLeastEqual = 0.96; ///< share of the mails equal in all aspects
constexpr std::size_t kAspectCount = std::size(kAspects);

struct Count
{
    int mails = 0;
    int notRead = 0; ///< in which GMime finds no message
    int equal = 0; ///< in every aspect
    int unlike[kAspectCount] = {};
    int inMbox = 0; ///< messages that stand in mboxes: ours, and GMime's over whole files
    int inMboxByGmime = 0;
};

QStringList filesUnder(const QString& folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next();
    files.sort();
    return files;
}

bool isMail(const QString& path, const QByteArray& bytes)
{
    static const QStringList kOther {QStringLiteral(".json"), QStringLiteral(".xml"),
        QStringLiteral(".md"), QStringLiteral(".gz"), QStringLiteral(".zip"),
        QStringLiteral(".txt~"), QStringLiteral(".gitattributes"), QStringLiteral(".html"),
        QStringLiteral(".py")};
    for (const QString& suffix : kOther) {
        if (path.endsWith(suffix, Qt::CaseInsensitive))
            return false;
    }
    const QString name = path.section(u'/', -1);
    return !bytes.isEmpty() && !path.contains(QLatin1String("_decoded"))
        && !name.contains(QLatin1String("LICENCE")) && !name.contains(QLatin1String("NOTICE"))
        && !name.contains(QLatin1String("COPYING"));
}

} // namespace

/// GMime reads every mail that lies here beside us; two readers that never saw each other agree on
/// what is in a mail, or one of them is wrong.
class TestConformanceGmime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMail()
    {
        QMap<QString, Count> table;
        for (const char* folder :
            {"samples/mail", "suites/mime", "suites/headers", "suites/mbox", "suites/maildir"}) {
            const QString root = sharedPath(QString::fromLatin1(folder));
            if (root.isEmpty())
                QSKIP("the examples beside the checkout are not there: GMime has nothing to judge");
            judgeFolder(root, table[QString::fromLatin1(folder)]);
        }
        judgeFolder(sourcePath(QStringLiteral("resources/sample/exports")),
            table[QStringLiteral("sample community")]);
        judgeFolder(
            sourcePath(QStringLiteral("tests/fuzz/seeds/eml")), table[QStringLiteral("fixtures")]);
        judgeFolder(
            sourcePath(QStringLiteral("tests/fuzz/seeds/mbox")), table[QStringLiteral("fixtures")]);
        show(table);
        Count sum;
        for (const Count& count : table) {
            sum.mails += count.mails;
            for (std::size_t i = 0; i < kAspectCount; ++i)
                sum.unlike[i] += count.unlike[i];
        }
        QVERIFY(sum.mails > 2000);
        for (std::size_t i = 0; i < kAspectCount; ++i) {
            const double share = 1.0 - static_cast<double>(sum.unlike[i]) / sum.mails;
            QVERIFY2(share >= kAspects[i].leastShare,
                qPrintable(
                    QStringLiteral("%1: %2").arg(QLatin1String(kAspects[i].name)).arg(share)));
        }
        const QString problems = m_report.verify(kLeastEqual);
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

private:
    void judgeFolder(const QString& root, Count& count)
    {
        for (const QString& path : filesUnder(root)) {
            const QByteArray bytes = readAll(path);
            if (!isMail(path, bytes))
                continue;
            const QString name = path.mid(root.lastIndexOf(u'/') + 1);
            if (bytes.startsWith("From ")
                || bytes.startsWith("\xEF\xBB\xBF"
                                    "From "))
                judgeMbox(name, bytes, count);
            else if (looksLikeMail(bytes))
                judge(name, bytes, count);
        }
    }
    static bool looksLikeMail(const QByteArray& bytes)
    {
        const qsizetype colon = bytes.indexOf(':');
        const qsizetype blank = bytes.indexOf('\n');
        return colon > 0 && (blank < 0 || colon < blank);
    }
    void judgeMbox(const QString& name, const QByteArray& bytes, Count& count)
    {
        QBuffer device;
        device.setData(bytes);
        device.open(QIODevice::ReadOnly);
        MboxSplitter splitter(device);
        int number = 0;
        while (true) {
            const MboxSplitter::Piece piece = splitter.next();
            if (piece.kind == MboxSplitter::Kind::End)
                break;
            if (piece.kind != MboxSplitter::Kind::Message || piece.crLineEnds)
                continue;
            const QByteArray message(
                piece.message.data(), static_cast<qsizetype>(piece.message.size()));
            judge(name + u'#' + QString::number(++number), message, count);
        }
        count.inMbox += number;
        const int theirs = mboxCountByGmime(bytes);
        count.inMboxByGmime += theirs;
        if (theirs != number)
            m_splits.append(
                QStringLiteral("%1: %2 messages, by GMime %3").arg(name).arg(number).arg(theirs));
    }
    void judge(const QString& name, const QByteArray& message, Count& count)
    {
        ++count.mails;
        const auto theirs = readByGmime(message);
        if (!theirs) {
            ++count.notRead;
            return;
        }
        const JudgedMail ours = readByUs(message);
        const QString seconds = QStringLiteral("%1");
        const std::pair<QString, QString> pairs[kAspectCount]
            = {{ours.tree.join(u' '), theirs->tree.join(u' ')},
                {ours.names.join(u'|'), theirs->names.join(u'|')}, {ours.subject, theirs->subject},
                {ours.from.join(u' '), theirs->from.join(u' ')},
                {ours.to.join(u' '), theirs->to.join(u' ')},
                {ours.date ? seconds.arg(*ours.date) : QString(),
                    theirs->date ? seconds.arg(*theirs->date) : QString()},
                {ours.plain.join(u'\f'), theirs->plain.join(u'\f')}};
        bool equal = true;
        QStringList differences;
        for (std::size_t i = 0; i < kAspectCount; ++i) {
            if (pairs[i].first == pairs[i].second)
                continue;
            equal = false;
            ++count.unlike[i];
            differences.append(
                QStringLiteral("%1 “%2” for “%3”")
                    .arg(QLatin1String(kAspects[i].name), around(pairs[i].first, pairs[i].second),
                        around(pairs[i].second, pairs[i].first)));
        }
        count.equal += equal ? 1 : 0;
        m_report.judge(QStringLiteral("gmime"), name, differences.join(QStringLiteral("; ")));
    }
    /// Where @p text parts from @p other.
    static QString around(const QString& text, const QString& other)
    {
        qsizetype at = 0;
        while (at < text.size() && at < other.size() && text[at] == other[at])
            ++at;
        return text.mid(std::max<qsizetype>(0, at - 20), 80).replace(u'\n', QStringLiteral("\\n"));
    }
    void show(const QMap<QString, Count>& table)
    {
        QString out = QStringLiteral("\n%1").arg(QStringLiteral("mails of"), -20)
            + QStringLiteral(" mails  equal no mail");
        for (const Aspect& aspect : kAspects)
            out += QStringLiteral(" %1").arg(QLatin1String(aspect.name), 10);
        out += QStringLiteral("  in mbox: ours, GMime's\n");
        for (auto it = table.cbegin(); it != table.cend(); ++it) {
            out += QStringLiteral("%1 %2 %3 %4")
                       .arg(it.key(), -20)
                       .arg(it->mails, 5)
                       .arg(it->equal, 6)
                       .arg(it->notRead, 7);
            for (const int unlike : it->unlike)
                out += QStringLiteral(" %1").arg(unlike, 10);
            out += QStringLiteral(" %1 %2\n").arg(it->inMbox, 14).arg(it->inMboxByGmime, 6);
        }
        qInfo().noquote() << out + m_splits.join(u'\n');
        if (qEnvironmentVariableIsSet("WAYMARK_SHOW_DIFFERENCES"))
            qInfo().noquote() << m_report.table();
    }

    AreaReport m_report;
    QStringList m_splits; ///< mboxes that the two cut into different numbers of messages
};

QTEST_GUILESS_MAIN(TestConformanceGmime)
#include "tst_conformance_gmime.moc"
