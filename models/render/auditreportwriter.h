// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/auditreport.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

#include <optional>

namespace waymark {

enum class ReportFormat {
    Html,
    Pdf,
    Markdown,
    Csv,
    Json,
    ChartSvg, ///< the chart of the categories alone
    ChartPng,
};

/// The format a file name asks for by its suffix: html, htm, pdf, md, csv, json, svg, png; in any
/// case. Nothing for others.
[[nodiscard]] std::optional<ReportFormat> reportFormatOf(const QString& fileName);

/// Read by machines: CSV and JSON, which know no language.
[[nodiscard]] bool isForMachines(ReportFormat format);

/// The report in @p format. Sentences are those of the installed translation, numbers and dates
/// those of @p locale in the report's time zone; JSON and CSV know neither. PDF and PNG need a
/// QGuiApplication (InvalidArgument without one). The same report gives the same bytes.
[[nodiscard]] Result<QByteArray> renderAuditReport(
    const AuditReport& report, ReportFormat format, const QLocale& locale = QLocale());

/// Writes it whole or not at all: an existing file stays as it is when anything fails
/// (FileNotWritable, DiskFull).
[[nodiscard]] Result<void> writeAuditReport(const AuditReport& report, ReportFormat format,
    const QString& path, const QLocale& locale = QLocale());

} // namespace waymark
