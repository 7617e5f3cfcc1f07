// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/auditreport.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace waymark {

/// The audit's sentences: the rule of selection, and what the shipped categories are called and
/// mean.
class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(AuditText)

public:
    /// In the present language.
    [[nodiscard]] static QString rule(
        int asked, const QString& source, std::optional<Millis> before);
    /// For machines, never translated.
    [[nodiscard]] static QString ruleKey(
        int asked, const QString& source, std::optional<Millis> before);
    [[nodiscard]] static QString categoryName(const QString& key);
    [[nodiscard]] static QString categoryDefinition(const QString& key);
    /// As describedCategory(), untranslated.
    [[nodiscard]] static Category plainCategory(const Category& category);
};

/// Fills in everything that follows from report.messages and report.definitions: n, period, counts
/// with intervals, topics, how many are decided.
void countAudit(AuditReport& report);

} // namespace waymark
