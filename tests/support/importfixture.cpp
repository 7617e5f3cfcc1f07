// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/importfixture.h"

#include "services/shippedmodel.h"
#include "services/workspacerecords.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace waymark::test {

namespace {

Categoriser loadModel()
{
    auto model = shippedModel();
    if (!model)
        qFatal("the shipped model does not load");
    return std::move(model).value();
}

} // namespace

ImportFixture::ImportFixture()
    : m_categoriser(loadModel())
{
    startAnew();
}

QString ImportFixture::write(const QString& name, const QByteArray& content)
{
    const QString file = m_dir.filePath(name);
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(file));
    return file;
}

void ImportFixture::startAnew()
{
    m_workspace.reset();
    auto workspace
        = Workspace::open(path(QStringLiteral("w%1.waymark").arg(++m_number)), OpenMode::Create);
    if (!workspace)
        qFatal("no workspace: %s", qUtf8Printable(workspace.error().detail));
    m_workspace = std::move(workspace).value();
}

Result<ImportReport> ImportFixture::run(const ImportRequest& request, JobContext& context)
{
    ImportService service(*m_workspace, m_formats, m_categoriser, m_clock);
    return service.run(request, context);
}

ImportReport ImportFixture::import(const QStringList& paths)
{
    ImportRequest request;
    request.paths = paths;
    SilentContext context;
    auto report = run(request, context);
    if (!report)
        qFatal("import failed: %s", qUtf8Printable(report.error().detail));
    return std::move(report).value();
}

Result<void> ImportFixture::withdraw(const ImportReport& report)
{
    ImportService service(*m_workspace, m_formats, m_categoriser, m_clock);
    return service.withdraw(BatchId(report.batch));
}

QByteArray ImportFixture::exported()
{
    QByteArray all;
    const auto done
        = WorkspaceExport(m_workspace->connection()).write([&all](const QByteArray& line) {
              all += line;
              return true;
          });
    if (!done)
        qFatal("export failed: %s", qUtf8Printable(done.error().detail));
    return all;
}

QString ImportFixture::counts(const ImportReport& report)
{
    const RecordCounts messages = report.totals().messages;
    return QStringLiteral("%1 %2 %3").arg(messages.fresh).arg(messages.changed).arg(messages.same);
}

QByteArray mbox(const QStringList& mails)
{
    QByteArray out;
    const QDateTime start(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    int number = 0;
    for (const QString& mail : mails) {
        const QStringList fields = mail.split(u'|');
        const QString date = QLocale::c().toString(
            start.addSecs(60 * number), QStringLiteral("ddd, d MMM yyyy hh:mm:ss +0000"));
        ++number;
        out += "From " + fields.at(0).toUtf8() + " Mon Mar  2 09:00:00 2026\n";
        out += "From: " + fields.at(0).toUtf8() + "\nSubject: " + fields.at(1).toUtf8() + "\nDate: "
            + date.toUtf8() + "\nMessage-ID: <m" + QByteArray::number(number) + "@x.example>\n";
        if (fields.size() > 3)
            out += "In-Reply-To: <" + fields.at(3).toUtf8() + "@x.example>\n";
        out += "Content-Type: text/plain; charset=utf-8\n\n" + fields.at(2).toUtf8() + "\n\n";
    }
    return out;
}

} // namespace waymark::test
