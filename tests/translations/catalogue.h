// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace waymark::test {

/// One message of a .ts catalogue.
struct CatalogueEntry
{
    QString context;
    QString source;
    QString comment; ///< disambiguation; part of the identity
    bool isPlural = false;
    bool isFinished = false; ///< not marked unfinished, vanished or obsolete
    bool isGone = false; ///< vanished or obsolete: no source has it any more
    QStringList forms; ///< one translation, or one a plural form

    /// Tells entries apart as Qt does, and is read by people: `Context: "source"`.
    [[nodiscard]] QString name() const;
};

struct Catalogue
{
    QString language; ///< as written in the file, e.g. "de_DE"
    std::vector<CatalogueEntry> entries; ///< in file order
};

/// Fails the calling test's run with qFatal when the file is no catalogue.
[[nodiscard]] Catalogue readCatalogue(const QString& path);

// Each of these lists what is wrong, one entry a line; empty is right.

/// What the sources have and @p kept has not, and the other way round.
[[nodiscard]] QStringList lag(const Catalogue& fresh, const Catalogue& kept);
/// Entries without a finished, non-empty translation.
[[nodiscard]] QStringList unfinished(const Catalogue& catalogue);
/// Plural entries with another number of forms than @p forms, or with an empty one.
[[nodiscard]] QStringList pluralFaults(const Catalogue& catalogue, int forms);
/// Translated entries whose %1, %L1, %n, tags, mnemonic or closing … or : are not those of the
/// source. %n may be left out of the first plural form ("eine Nachricht").
[[nodiscard]] QStringList placeholderFaults(const Catalogue& catalogue);

} // namespace waymark::test
