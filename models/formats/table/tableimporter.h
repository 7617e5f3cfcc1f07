// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/importer.h"

namespace waymark {

/// Any table of comma, tab, semicolon or pipe separated values whose rows are messages. Which
/// column is what comes from ImportOptions::mapping (columnmapping.h), else from the header and the
/// looks of the columns; without a text column the file is refused. Columns without a role are kept
/// in each message's extra as a JSON object of strings.
class TableImporter final : public Importer
{
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("csv"); }
    [[nodiscard]] std::string system() const override { return "table"; }
    [[nodiscard]] ProbeScore probe(std::string_view head, const SourceFile& file) const override;
    [[nodiscard]] Result<void> read(QIODevice& device, const SourceFile& file,
        const ImportOptions& options, RecordSink& sink) const override;
};

} // namespace waymark
