// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/importer.h"

#include <memory>
#include <vector>

namespace waymark {

/// All importers. Probing asks every one and takes the highest score; on a tie the earlier
/// registered.
class FormatRegistry
{
public:
    /// With the importers Waymark ships.
    FormatRegistry();
    ~FormatRegistry();
    Q_DISABLE_COPY_MOVE(FormatRegistry)

    struct Match
    {
        const Importer* importer = nullptr; ///< null: not recognised; owned by the registry
        ProbeScore score = ProbeScore::No;
    };
    [[nodiscard]] Match probe(std::string_view head, const SourceFile& file) const;
    [[nodiscard]] const Importer* byKey(const QString& key) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Importer>>& importers() const;

private:
    std::vector<std::unique_ptr<Importer>> m_importers;
};

} // namespace waymark
