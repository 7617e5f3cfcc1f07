// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cliharness.h"

#include "command.h"
#include "services/shippedmodel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QSettings>
#include <QTextStream>

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

QJsonObject CliRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Cli::Cli()
    : m_model(loadModel())
{
    QCoreApplication::setOrganizationName(QStringLiteral("Waymark"));
    QCoreApplication::setApplicationName(QStringLiteral("Waymark"));
    QSettings::setPath(
        QSettings::NativeFormat, QSettings::UserScope, m_dir.filePath(QStringLiteral(".config")));
}

CliRun Cli::run(const QStringList& arguments)
{
    QStringList words = arguments;
    if (m_named && !arguments.contains(QStringLiteral("--workspace")))
        words = QStringList {QStringLiteral("--workspace"), path(QStringLiteral("w.waymark"))}
            + arguments;
    CliRun result;
    {
        QTextStream out(&result.out);
        QTextStream err(&result.err);
        cli::Context context;
        context.out = &out;
        context.err = &err;
        context.cancel = m_cancel;
        context.clock = &m_clock;
        context.formats = &m_formats;
        context.categoriser = &m_model;
        result.code = cli::runCommandLine(words, context);
    }
    return result;
}

QString Cli::write(const QString& name, const QByteArray& bytes) const
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(file));
    return file;
}

QByteArray Cli::read(const QString& name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(name));
    return file.readAll();
}

bool Cli::exists(const QString& name) const
{
    return QFileInfo::exists(path(name));
}

QStringList Cli::files() const
{
    return QDir(m_dir.path()).entryList(QDir::Files, QDir::Name);
}

QByteArray Cli::exported(const QString& workspace)
{
    const CliRun done = run({QStringLiteral("--workspace"), path(workspace),
        QStringLiteral("export"), QStringLiteral("workspace"), QStringLiteral("--out"),
        path(QStringLiteral("exported.jsonl"))});
    if (done.code != cli::Done)
        qFatal("no export: %s", done.err.constData());
    return read(QStringLiteral("exported.jsonl"));
}

QByteArray mails(int count, int from)
{
    static const char* const kTexts[] = {
        "How do I reset the controller? It asks for a code and I cannot find one.",
        "It would be great if the page had a dark mode. Please add one.",
        "This is the third time that the parcel arrived broken. I am very disappointed.",
        "Lovely weather at the fair yesterday, here are some impressions from the walk.",
    };
    QByteArray all;
    for (int i = from; i < from + count; ++i) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(1'731'000'000 + i * 600LL, Qt::UTC);
        const QByteArray date
            = QLocale::c().toString(at, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toUtf8()
            + " +0000";
        const QByteArray n = QByteArray::number(i);
        all += "From member" + n + "@example.org "
            + QLocale::c().toString(at, QStringLiteral("ddd MMM dd HH:mm:ss yyyy")).toUtf8()
            + "\nFrom: Member " + n + " <member" + n
            + "@example.org>\nTo: help@kilnhouse.example\nSubject: Message " + n + "\nDate: " + date
            + "\nMessage-ID: <m" + n + "@example.org>\nContent-Type: text/plain; charset=utf-8\n\n"
            + kTexts[i % 4] + "\nThis is number " + n + ".\n\n";
    }
    return all;
}

} // namespace waymark::test
