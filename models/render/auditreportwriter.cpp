// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/auditreportwriter.h"

#include "render/auditfindings.h"
#include "render/audithtml.h"
#include "render/auditmachine.h"
#include "render/auditmarkdown.h"
#include "render/auditpdf.h"
#include "render/categorychart.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>
#include <QStorageInfo>

namespace waymark {

namespace {

constexpr double kChartScale = 3; ///< device pixels a px: sharp on paper and on dense screens

Error writeError(const QString& path, const QSaveFile& file, qsizetype needed)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    const bool full = storage.isValid() && storage.bytesAvailable() < needed;
    return {full ? ErrorKind::DiskFull : ErrorKind::FileNotWritable, path, file.errorString()};
}

} // namespace

std::optional<ReportFormat> reportFormatOf(const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm"))
        return ReportFormat::Html;
    if (suffix == QLatin1String("pdf"))
        return ReportFormat::Pdf;
    if (suffix == QLatin1String("md"))
        return ReportFormat::Markdown;
    if (suffix == QLatin1String("csv"))
        return ReportFormat::Csv;
    if (suffix == QLatin1String("json"))
        return ReportFormat::Json;
    if (suffix == QLatin1String("svg"))
        return ReportFormat::ChartSvg;
    if (suffix == QLatin1String("png"))
        return ReportFormat::ChartPng;
    return std::nullopt;
}

bool isForMachines(ReportFormat format)
{
    return format == ReportFormat::Csv || format == ReportFormat::Json;
}

Result<QByteArray> renderAuditReport(
    const AuditReport& report, ReportFormat format, const QLocale& locale)
{
    switch (format) {
    case ReportFormat::Html:
        return auditHtml(report, locale);
    case ReportFormat::Pdf:
        return auditPdf(report, locale);
    case ReportFormat::Markdown:
        return auditMarkdown(report, locale);
    case ReportFormat::Csv:
        return auditCsv(report);
    case ReportFormat::Json:
        return auditJson(report);
    case ReportFormat::ChartSvg:
    case ReportFormat::ChartPng:
        break;
    }
    const AuditFindings findings = AuditFindingsMaker(report, locale).make();
    if (format == ReportFormat::ChartSvg)
        return categoryChartSvg(findings, ChartUse::File, findings.title);
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Error {ErrorKind::InvalidArgument, QStringLiteral("png"),
            QStringLiteral("no QGuiApplication")};
    return categoryChartPng(findings, kChartScale, findings.title);
}

Result<void> writeAuditReport(
    const AuditReport& report, ReportFormat format, const QString& path, const QLocale& locale)
{
    const Result<QByteArray> bytes = renderAuditReport(report, format, locale);
    if (!bytes)
        return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.flush()
        || !file.commit()) // commit() alone passes over a failed last write
        return writeError(path, file, bytes->size());
    return {};
}

} // namespace waymark
