// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/auditreport.h"

#include <QByteArray>
#include <QLocale>

namespace waymark {

/// Text as Markdown that shows exactly this text: every character that could be markup, a link or
/// an HTML tag is escaped, line ends become spaces.
[[nodiscard]] QString markdownText(const QString& text);

/// The report as Markdown (CommonMark with tables), UTF-8, LF.
[[nodiscard]] QByteArray auditMarkdown(const AuditReport& report, const QLocale& locale);

} // namespace waymark
