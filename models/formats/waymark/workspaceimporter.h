// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/importer.h"

namespace waymark {

/// Reads what `export workspace` writes: JSON Lines, the first of them
/// {"type":"waymark","version":1}.
class WorkspaceImporter final : public Importer
{
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("waymark-jsonl"); }
    [[nodiscard]] std::string system() const override { return "waymark"; }
    [[nodiscard]] ProbeScore probe(std::string_view head, const SourceFile& file) const override;
    [[nodiscard]] Result<void> read(QIODevice& device, const SourceFile& file,
        const ImportOptions& options, RecordSink& sink) const override;
};

} // namespace waymark
