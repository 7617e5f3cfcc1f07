// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"
#include "conformance/mimecompare.h"
#include "formats/archive/archivereader.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/maildir.h"
#include "formats/mail/mailmessage.h"
#include "formats/registry.h"
#include "formats/text/utf8.h"
#include "support/paths.h"
#include "support/recordingsink.h"

#include <QBuffer>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace waymark;
using namespace waymark::test;

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QStringList filesUnder(const QString& folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next();
    files.sort();
    return files;
}

} // namespace

class TestConformanceMail : public QObject
{
    Q_OBJECT

private:
    FormatRegistry m_formats;
    AreaReport m_report;

    struct Outcome
    {
        RecordingSink sink;
        QString problem;
        bool recognised = true;
    };

    /// Reads a file as the import does: probe, read, account.
    Outcome import(const QString& path, const QByteArray& bytes, const QString& forced = {})
    {
        Outcome outcome;
        const SourceFile file {path.section(QLatin1Char('/'), -1), path, bytes.size()};
        const std::string_view head = view(bytes).substr(0, kProbeBytes);
        const Importer* importer
            = forced.isEmpty() ? m_formats.probe(head, file).importer : m_formats.byKey(forced);
        outcome.recognised = importer != nullptr;
        if (importer == nullptr)
            return outcome;
        QElapsedTimer timer;
        timer.start();
        const Result<void> result = readBytes(*importer, bytes, file.name, outcome.sink, 16 * 1024);
        if (!result)
            outcome.problem = QStringLiteral("error ") + result.error().detail;
        else
            outcome.problem = outcome.sink.tilingProblem(bytes.size());
        if (timer.elapsed() > 10'000)
            outcome.problem += QStringLiteral(" took %1 ms").arg(timer.elapsed());
        for (const ImportedMessage& message : outcome.sink.messages) {
            if (!isValidUtf8(message.body) || !isValidUtf8(message.subject)
                || !isValidUtf8(message.author.name) || !isValidUtf8(message.html))
                outcome.problem += QStringLiteral(" text is not UTF-8");
        }
        return outcome;
    }

    /// Imported, or refused in words; nothing else is asked.
    void importOrRefuse(const QString& area, const QString& name, const QString& path)
    {
        const QByteArray bytes = readAll(path);
        const Outcome outcome = import(path, bytes);
        if (!outcome.problem.isEmpty())
            m_report.unlike(area, name, outcome.problem);
        else if (outcome.recognised && !outcome.sink.messages.empty())
            m_report.imported(area);
        else if (!outcome.recognised || !outcome.sink.rejections.empty())
            m_report.refused(area);
        else
            m_report.unlike(area, name, QStringLiteral("neither imported nor refused"));
    }

    void mime(const QString& root)
    {
        const QString area = QStringLiteral("mime");
        for (const QString& path : filesUnder(root)) {
            const QString name = path.mid(root.size() + 1);
            const QString base = path.left(path.lastIndexOf(QLatin1Char('.')));
            const QString suffix = path.mid(path.lastIndexOf(QLatin1Char('.')) + 1);
            if (name.contains(QLatin1String("LICENCE")) || name.contains(QLatin1String("NOTICE"))
                || name.contains(QLatin1String("COPYING")) || suffix == QLatin1String("json")
                || suffix == QLatin1String("xml") || suffix == QLatin1String("gitattributes")
                || name.contains(QLatin1String("_decoded")))
                continue;
            const QByteArray bytes = readAll(path);
            if (name.startsWith(QLatin1String("stalwart-mail-parser/"))) {
                stalwart(area, name, path, bytes);
            } else if (QFile::exists(base + QStringLiteral("_decoded.xml"))) {
                QString problem = import(path, bytes, QStringLiteral("eml")).problem;
                if (problem.isEmpty())
                    problem = mime4jDifference(bytes, base + QStringLiteral("_decoded.xml"));
                m_report.judge(area, name, problem);
            } else {
                importOrRefuse(area, name, path);
            }
        }
    }

    void stalwart(
        const QString& area, const QString& name, const QString& path, const QByteArray& bytes)
    {
        const QString base = path.left(path.lastIndexOf(QLatin1Char('.')));
        QString problem = import(path, bytes, QStringLiteral("eml")).problem;
        if (problem.isEmpty())
            problem = stalwartDifference(bytes, base + QStringLiteral(".json"));
        QByteArray crlf = bytes;
        crlf.replace("\r\n", "\n").replace("\n", "\r\n");
        if (problem.isEmpty())
            problem = import(path, crlf, QStringLiteral("eml")).problem;
        if (problem.isEmpty())
            problem = stalwartDifference(crlf, base + QStringLiteral(".crlf.json"));
        m_report.judge(area, name, problem);
    }

    void mbox(const QString& root)
    {
        const QString area = QStringLiteral("mbox");
        const QJsonObject expected
            = QJsonDocument::fromJson(readAll(root + QStringLiteral("/authored/expected.json")))
                  .object();
        for (const QString& name : expected.keys()) {
            const QByteArray bytes = readAll(root + QStringLiteral("/authored/") + name);
            const Outcome outcome = import(name, bytes, QStringLiteral("mbox"));
            QString problem = outcome.problem;
            if (problem.isEmpty())
                problem = mboxDifference(expected[name].toObject(), outcome.sink);
            if (problem.isEmpty() && outcome.sink.messages.empty())
                m_report.refused(area);
            else
                m_report.judge(area, QStringLiteral("authored/") + name, problem);
        }
        mboxOffsets(area, root + QStringLiteral("/mimekit/"));
        const QByteArray rlug = readAll(root + QStringLiteral("/mime4j/mbox.rlug"));
        const Outcome outcome = import(QStringLiteral("mbox.rlug"), rlug, QStringLiteral("mbox"));
        QString problem = outcome.problem;
        for (std::size_t i = 0; i < 5 && problem.isEmpty(); ++i) {
            const QByteArray one = readAll(root + QStringLiteral("/mime4j/mbox.rlug-%1").arg(i));
            const ImportedMessage alone = readMail(view(one));
            if (outcome.sink.messages.size() != 5 || outcome.sink.messages[i].body != alone.body
                || outcome.sink.messages[i].headers != alone.headers)
                problem = QStringLiteral("message %1 differs").arg(i);
        }
        m_report.judge(area, QStringLiteral("mime4j/mbox.rlug"), problem);
    }

    static QString mboxDifference(const QJsonObject& wanted, const RecordingSink& sink)
    {
        const auto count = static_cast<int>(sink.messages.size());
        const QJsonValue also = wanted[QLatin1String("also_accept")];
        const bool refusedFine = also.toString() == QLatin1String("clear refusal") && count == 0
            && !sink.rejections.empty();
        if (count != wanted[QLatin1String("messages")].toInt()
            && !(also.isDouble() && also.toInt() == count) && !refusedFine)
            return QStringLiteral("%1 messages").arg(count);
        const auto is = [&wanted](const char* key) { return wanted.contains(QLatin1String(key)); };
        if (is("body0")
            && text(sink.messages.front().body) != wanted[QLatin1String("body0")].toString())
            return QStringLiteral("first body “%1”").arg(text(sink.messages.front().body));
        if (is("body0_length")
            && static_cast<int>(sink.messages.front().body.size())
                != wanted[QLatin1String("body0_length")].toInt())
            return QStringLiteral("first body has %1 bytes").arg(sink.messages.front().body.size());
        if (is("last_body")
            && text(sink.messages.back().body) != wanted[QLatin1String("last_body")].toString())
            return QStringLiteral("last body “%1”").arg(text(sink.messages.back().body));
        if (is("text")) {
            const QString needle = wanted[QLatin1String("text")].toString();
            const bool found = std::any_of(sink.messages.begin(), sink.messages.end(),
                [&needle](const ImportedMessage& message) {
                    return text(message.subject + message.body + message.author.name)
                        .contains(needle);
                });
            if (!found)
                return QStringLiteral("text not found");
        }
        if (is("labels0")) {
            QStringList labels;
            const HeaderBlock header = HeaderBlock::parse(sink.messages.front().headers);
            for (const std::string& label : gmailLabels(header))
                labels += text(label);
            if (QJsonArray::fromStringList(labels) != wanted[QLatin1String("labels0")].toArray())
                return QStringLiteral("labels ") + labels.join(QLatin1Char('|'));
        }
        return {};
    }

    /// Offsets of MimeKit: where each separator stands and where its message ends.
    void mboxOffsets(const QString& area, const QString& folder)
    {
        const QByteArray unix = readAll(folder + QStringLiteral("issue1189.mbox.txt"));
        QByteArray dos = unix;
        dos.replace("\r\n", "\n").replace("\n", "\r\n");
        for (const char* const kind : {"unix", "dos"}) {
            const bool isDos = QLatin1String(kind) == QLatin1String("dos");
            const QJsonArray offsets = QJsonDocument::fromJson(
                readAll(
                    folder + QStringLiteral("issue1189.%1-offsets.json").arg(QLatin1String(kind))))
                                           .array();
            const Outcome outcome = import(
                QStringLiteral("issue1189.mbox.txt"), isDos ? dos : unix, QStringLiteral("mbox"));
            QString problem = outcome.problem;
            if (outcome.sink.importedRanges.size() != static_cast<std::size_t>(offsets.size()))
                problem = QStringLiteral("%1 messages").arg(outcome.sink.importedRanges.size());
            for (qsizetype i = 0; i < offsets.size() && problem.isEmpty(); ++i) {
                const auto got = outcome.sink.importedRanges[static_cast<std::size_t>(i)].offset;
                if (got != offsets[i][QLatin1String("mboxMarkerOffset")].toInteger())
                    problem = QStringLiteral("message %1 at %2").arg(i).arg(got);
                const QString subject = QStringLiteral("Message %1").arg(i + 1);
                if (text(outcome.sink.messages[static_cast<std::size_t>(i)].subject) != subject)
                    problem = QStringLiteral("subject of message %1").arg(i);
            }
            m_report.judge(
                area, QStringLiteral("mimekit/issue1189 ") + QLatin1String(kind), problem);
        }
        importOrRefuse(
            area, QStringLiteral("mimekit/unmunged"), folder + QStringLiteral("unmunged.mbox.txt"));
    }

    void maildir(const QString& root)
    {
        const QString area = QStringLiteral("maildir");
        QDir authored(root + QStringLiteral("/authored"));
        for (const QString& name : authored.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QJsonObject wanted = QJsonDocument::fromJson(
                readAll(authored.filePath(name + QStringLiteral(".expected.json"))))
                                           .object();
            m_report.judge(area, QStringLiteral("authored/") + name,
                maildirDifference(authored.filePath(name), wanted));
        }
        // Their files hold no mail, only names: flags are what can be compared.
        const QMap<QString, std::string> flags {
            {QStringLiteral("new/1234567890.M20046P2137.mailserver,S=4542,W=4642;2,Sb"), "S"},
            {QStringLiteral(".My Folder/cur/1035478339.27041_118.foo.org,S=1000,W=1030;2,TDR"),
                "DRT"}};
        QString problem;
        for (auto it = flags.begin(); it != flags.end(); ++it) {
            if (maildirFlags(it.key()) != it.value() || !isMaildirPath(it.key()))
                problem += it.key();
        }
        m_report.judge(area, QStringLiteral("stalwart-mail-parser"), problem);
    }

    QString maildirDifference(const QString& folder, const QJsonObject& wanted)
    {
        int messages = 0;
        QStringList folders;
        QStringList problems;
        for (const QString& path : filesUnder(folder)) {
            const QString relative = path.mid(folder.size() + 1);
            if (!isMaildirPath(relative))
                continue;
            const Outcome outcome = import(path, readAll(path));
            problems += outcome.problem;
            messages += static_cast<int>(outcome.sink.messages.size());
            if (!folders.contains(maildirFolder(relative)))
                folders += maildirFolder(relative);
            const QJsonObject flags = wanted[QLatin1String("flags")].toObject();
            for (const ImportedMessage& message : outcome.sink.messages) {
                const QString number = text(message.externalId).section(QLatin1Char('@'), 0, 0);
                for (const QString& key : flags.keys()) {
                    if (number.endsWith(key)
                        && flags[key].toString() != text(maildirFlags(relative)))
                        problems += QStringLiteral("flags of ") + relative;
                }
            }
        }
        if (messages != wanted[QLatin1String("messages")].toInt())
            problems += QStringLiteral("%1 messages").arg(messages);
        folders.sort();
        if (wanted.contains(QLatin1String("folders"))
            && QJsonArray::fromStringList(folders) != wanted[QLatin1String("folders")].toArray())
            problems += QStringLiteral("folders ") + folders.join(QLatin1Char('|'));
        problems.removeAll(QString());
        return problems.join(QStringLiteral("; "));
    }

private Q_SLOTS:
    void suites()
    {
        const QString root = sharedPath(QStringLiteral("suites"));
        if (root.isEmpty())
            QSKIP("the suites beside the checkout are not there");
        mime(root + QStringLiteral("/mime"));
        mbox(root + QStringLiteral("/mbox"));
        maildir(root + QStringLiteral("/maildir"));
        qInfo().noquote() << '\n' << m_report.table();
        const QString problems = m_report.verify();
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    void samples()
    {
        const QString root = sharedPath(QStringLiteral("samples/mail"));
        if (root.isEmpty())
            QSKIP("the samples beside the checkout are not there");
        int messages = 0;
        QStringList unrecognised;
        for (const QString& path : filesUnder(root)) {
            const QString shown = path.mid(root.size() + 1);
            const QByteArray bytes = readAll(path);
            const Outcome outcome = import(path, bytes);
            QVERIFY2(outcome.problem.isEmpty(), qPrintable(shown + outcome.problem));
            messages += static_cast<int>(outcome.sink.messages.size());
            if (outcome.recognised)
                continue;
            const int packed = archiveMessages(path, bytes);
            if (packed == 0)
                unrecognised += shown;
            messages += packed;
        }
        qInfo() << messages << "messages";
        QVERIFY(messages >= 756);
        QCOMPARE(unrecognised, QStringList());
    }

private:
    /// Messages of the entries of an archive; 0 when it is none.
    int archiveMessages(const QString& path, QByteArray bytes)
    {
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        ArchiveReader reader(device, path);
        int messages = 0;
        while (const auto entry = reader.next()) {
            const QByteArray content = reader.entryDevice().readAll();
            const Outcome outcome = import(entry->name, content);
            if (!outcome.problem.isEmpty())
                qFatal("%s: %s", qPrintable(entry->name), qPrintable(outcome.problem));
            messages += static_cast<int>(outcome.sink.messages.size());
        }
        return messages;
    }
};

QTEST_GUILESS_MAIN(TestConformanceMail)
#include "tst_conformance_mail.moc"
