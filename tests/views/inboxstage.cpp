// SPDX-License-Identifier: GPL-3.0-or-later
#include "inboxstage.h"

#include "base/jobcontext.h"
#include "services/importservice.h"
#include "services/samplecommunity.h"
#include "services/shippedmodel.h"
#include "storage/connection.h"
#include "storage/statement.h"
#include "storage/workspace.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>

namespace waymark::test {

namespace {

template <typename T>
T must(Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().subject + u' ' + result.error().detail));
    return std::move(result).value();
}

} // namespace

InboxStage::InboxStage()
    : m_shipped(must(shippedModel(), "shipped model"))
    , m_session(std::make_unique<Session>(m_clock, m_formats, m_shipped))
{
    open();
}

QString InboxStage::workspacePath() const
{
    return m_dir.filePath(QStringLiteral("stage.waymark"));
}

void InboxStage::open()
{
    if (const auto done = m_session->open(workspacePath(), OpenMode::Create); !done)
        qFatal("open: %s", qPrintable(done.error().detail));
}

void InboxStage::installSample()
{
    SilentContext context;
    (void)must(
        waymark::installSample(m_session->workspace(), m_formats, m_shipped, m_clock, context),
        "sample");
    ChangeSet change;
    change.messages = true;
    change.settings = true;
    m_session->announce(change);
}

void InboxStage::importMails(int count)
{
    static const char* const kTexts[] = {
        "How do I reset the controller? It asks for a code and I cannot find one.",
        "It would be great if the page had a dark mode. Please add one.",
        "This is the third time that the parcel arrived broken. I am very disappointed.",
        "Lovely weather at the fair yesterday, here are some impressions from the walk.",
    };
    QByteArray mails;
    for (int i = 0; i < count; ++i) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(1'731'000'000 + i * 600, Qt::UTC);
        const QByteArray date
            = QLocale::c().toString(at, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toUtf8()
            + " +0000";
        const QByteArray number = QByteArray::number(i);
        mails += "From member" + number + "@example.org "
            + QLocale::c().toString(at, QStringLiteral("ddd MMM dd HH:mm:ss yyyy")).toUtf8()
            + "\nFrom: Member " + number + " <member" + number
            + "@example.org>\nTo: help@kilnhouse.example\nSubject: Message " + number
            + "\nDate: " + date + "\nMessage-ID: <m" + number
            + "@example.org>\nContent-Type: text/plain; charset=utf-8\n\n" + kTexts[i % 4]
            + "\nThis is number " + number + ".\n\n";
    }
    importBytes(QStringLiteral("mails.mbox"), mails);
}

void InboxStage::importBytes(const QString& name, const QByteArray& bytes)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    file.close();
    ImportService service(m_session->workspace(), m_formats, m_shipped, m_clock);
    SilentContext context;
    ImportRequest request;
    request.paths = QStringList {file.fileName()};
    (void)must(service.run(request, context), "import");
    ChangeSet change;
    change.messages = true;
    m_session->announce(change);
}

QString InboxStage::dump()
{
    QString all;
    Connection& connection = m_session->workspace().connection();
    for (const char* sql : {"SELECT * FROM decision ORDER BY uid",
             "SELECT * FROM message_flag ORDER BY uid, flag", "SELECT * FROM archived ORDER BY uid",
             "SELECT m.uid, t.name FROM message_topic m JOIN topic t ON t.id=m.topic_id ORDER BY "
             "1, 2",
             "SELECT name FROM topic ORDER BY name", "SELECT * FROM code_book ORDER BY version",
             "SELECT id, asked, source, before, created_at, state, signed_by, signed_at, summary "
             "FROM audit_session ORDER BY id",
             "SELECT * FROM audit_item ORDER BY audit_id, position"}) {
        auto statement = connection.statement(sql);
        all += QLatin1String(sql) + u'\n';
        while (must(statement.step(), "dump")) {
            for (int i = 0; i < statement.columnCount(); ++i)
                all += statement.text(i) + u'|';
            all += u'\n';
        }
    }
    return all;
}

} // namespace waymark::test
