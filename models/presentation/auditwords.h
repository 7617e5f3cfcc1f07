// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "presentation/roles.h"
#include "services/auditservice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace waymark {

/// The flags that the audit knows, in display order.
namespace auditflag {
inline const QString kPrivate = QStringLiteral("private");
inline const QString kSafety = QStringLiteral("safety");
inline const QString kNeedsAnswer = QStringLiteral("needs_answer");
inline const QString kEscalated = QStringLiteral("escalated");
inline const QString kFaq = QStringLiteral("faq");
[[nodiscard]] inline const QStringList& all()
{
    static const QStringList names {kPrivate, kSafety, kNeedsAnswer, kEscalated, kFaq};
    return names;
}
} // namespace auditflag

/// Dates, names and short sentences of the audit in the reader's language. Instants are shown in
/// the community's stated time zone, so that page and report say the same.
class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

public:
    explicit AuditWords(const QString& timeZone = {});

    [[nodiscard]] QDateTime local(Millis at) const;
    [[nodiscard]] Millis startOfDay(const QDate& day) const;
    /// "21:48" on @p today, "9 Nov" in its year, else "9 Nov 2023"; "no date" when absent.
    [[nodiscard]] QString when(std::optional<Millis> at, const QDate& today) const;
    /// "Thu 14 Nov 2024, 21:48"
    [[nodiscard]] QString fullWhen(std::optional<Millis> at) const;
    /// "14 Nov", with the year when it is not that of @p today.
    [[nodiscard]] static QString day(const QDate& date, const QDate& today);

    /// "Last 100 to 14 Nov", "Last 50 before 1 Oct"
    [[nodiscard]] QString session(
        const AuditSelection& selection, std::optional<Millis> newest, const QDate& today) const;
    /// An account as people know it, sourceText() for views.
    [[nodiscard]] static QString source(const QString& source);
    [[nodiscard]] static QString sourceIcon(const QString& source);

    /// A category's name with soft hyphens (U+00AD) where a long word may break: for narrow tiles.
    /// A manager's own name as it is.
    [[nodiscard]] static QString breakable(const Category& category);
    [[nodiscard]] static QString flag(const QString& flag); ///< "FAQ candidates"
    [[nodiscard]] static QString flagOfOne(const QString& name); ///< "FAQ candidate"
    [[nodiscard]] static QString flagIcon(const QString& flag);
    [[nodiscard]] static Confidence confidence(double probability);
    [[nodiscard]] static QString confidenceWord(Confidence value);

private:
    QTimeZone m_zone;
};

} // namespace waymark
