// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <utility>

namespace waymark {

/// What stands for what was taken out. As it is, it reads the same everywhere: for machines.
struct MaskWords
{
    Q_DECLARE_TR_FUNCTIONS(MaskWords)

public:
    QString person = QStringLiteral("Person %1");
    QString name = QStringLiteral("[name]"); ///< of somebody, it is not known of whom
    QString address = QStringLiteral("[address]");
    QString link = QStringLiteral("[link]");
    QString number = QStringLiteral("[number]");
    bool hasLocalDigits = false; ///< the numbers of people are written as the locale does

    /// In the language of the moment.
    [[nodiscard]] static MaskWords forPeople();
    /// "Person 12"; @p nth from 1.
    [[nodiscard]] QString pseudonym(int nth) const;
};

/// Replaces known names, addresses, links, telephone numbers and handles in a text. See redacted().
class NameMask
{
public:
    explicit NameMask(MaskWords words = {})
        : m_mask(std::move(words))
    {
    }

    /// Makes @p name known; what stands for it is @p pseudonym.
    void add(const QString& name, const QString& pseudonym);

    [[nodiscard]] QString masked(const QString& text) const;

    /// Addresses, links, numbers and handles only.
    [[nodiscard]] QString withoutContacts(const QString& text) const;

    /// Names only.
    [[nodiscard]] QString withoutNames(const QString& text) const;

private:
    template <typename Map>
    void insert(Map& names, const QString& key, const QString& pseudonym) const;

    MaskWords m_mask;
    QHash<QString, QString>
        m_words; ///< folded name part to pseudonym, "[name]" when several share it
    QHash<QString, QString> m_whole; ///< folded words of a whole name, joined by spaces
    qsizetype m_longest = 1; ///< words in the longest whole name
    QMap<QString, QString> m_unspaced; ///< names in scripts that put no spaces between words
};

} // namespace waymark
