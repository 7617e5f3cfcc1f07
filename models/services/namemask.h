// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace waymark {

/// Replaces known names, addresses, links, telephone numbers and handles in a text. See redacted().
class NameMask
{
public:
    /// Makes @p name known; what stands for it is @p pseudonym.
    void add(const QString& name, const QString& pseudonym);

    [[nodiscard]] QString masked(const QString& text) const;

    /// Addresses, links, numbers and handles only.
    [[nodiscard]] static QString withoutContacts(const QString& text);

    /// Names only.
    [[nodiscard]] QString withoutNames(const QString& text) const;

private:
    QHash<QString, QString>
        m_words; ///< folded name part to pseudonym, "[name]" when several share it
    QHash<QString, QString> m_whole; ///< folded words of a whole name, joined by spaces
    qsizetype m_longest = 1; ///< words in the longest whole name
    QMap<QString, QString> m_unspaced; ///< names in scripts that put no spaces between words
};

} // namespace waymark
