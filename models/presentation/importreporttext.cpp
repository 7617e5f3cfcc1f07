// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importreporttext.h"

#include "services/importreportjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace waymark {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImportReportText)

public:
    [[nodiscard]] static QString counts(const RecordCounts& counts, const Formatting& format)
    {
        return tr("%1 new, %2 changed, %3 the same")
            .arg(format.number(counts.fresh), format.number(counts.changed),
                format.number(counts.same));
    }
    [[nodiscard]] static QString messages() { return tr("Messages"); }
    [[nodiscard]] static QString rejected() { return tr("Rejected"); }
    [[nodiscard]] static QString notRecognised() { return tr("not recognised"); }
    [[nodiscard]] static QString bytes(const FileReport& file, const Formatting& format)
    {
        return tr("%1 of %2 imported, %3 set aside")
            .arg(format.number(file.bytesImported), format.exactBytes(file.bytes),
                format.number(file.bytesRejected));
    }
    [[nodiscard]] static QString more(qint64 count)
    {
        return tr("and %Ln more", nullptr, static_cast<int>(count));
    }
};

void addFile(QStringList& lines, const FileReport& file, const ImportWords& words)
{
    const QString format
        = file.format ? ImportWords::formatName(*file.format) : Texts::notRecognised();
    lines << QString() << file.path + QStringLiteral(" (") + format + QLatin1Char(')');
    lines << QStringLiteral("  ") + Texts::bytes(file, words.format());
    if (file.messages.total() > 0)
        lines << QStringLiteral("  ") + Texts::messages() + QStringLiteral(": ")
                + Texts::counts(file.messages, words.format());
    for (const RejectedRecord& record : file.rejected)
        lines << QStringLiteral("  ") + Texts::rejected() + QStringLiteral(": ")
                + words.place(record) + QStringLiteral(": ") + ImportWords::reason(record);
    const qint64 unlisted = file.rejectedCount - static_cast<qint64>(file.rejected.size());
    if (unlisted > 0)
        lines << QStringLiteral("  ") + Texts::more(unlisted);
}

} // namespace

QString reportAsText(const ImportReport& report, const QStringList& paths, const ImportWords& words)
{
    const FileReport totals = report.totals();
    QStringList lines {words.title(report, paths), words.account(report), QString(),
        Texts::messages() + QStringLiteral(": ") + Texts::counts(totals.messages, words.format())};
    for (const ReportDetail& detail : words.details(report))
        lines << detail.label + QStringLiteral(": ") + detail.words;
    lines << Texts::rejected() + QStringLiteral(": ") + words.format().number(totals.rejectedCount);
    for (const FileReport& file : report.files)
        addFile(lines, file, words);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

Result<void> writeReport(const ImportReport& report, const QStringList& paths,
    const ImportWords& words, const QString& path)
{
    QSaveFile file(path);
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = json ? QJsonDocument(toJson(report)).toJson()
                                  : reportAsText(report, paths, words).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()
        || !file.commit()) // commit() alone passes over a failed last write
        return Error {ErrorKind::FileNotWritable, path, file.errorString()};
    return {};
}

} // namespace waymark
