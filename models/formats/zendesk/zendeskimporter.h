// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/importer.h"

namespace waymark {

/// Zendesk's JSON: pages of the API v2 in offset, cursor and incremental form, single objects, bare
/// arrays, search results, and the full export of one ticket a line with its comments. Imported are
/// tickets, comments, users and satisfaction ratings; every other kind is rejected with its name
/// and count.
class ZendeskImporter final : public Importer
{
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("zendesk-json"); }
    [[nodiscard]] std::string system() const override { return "zendesk"; }
    [[nodiscard]] ProbeScore probe(std::string_view head, const SourceFile& file) const override;
    [[nodiscard]] Result<void> read(QIODevice& device, const SourceFile& file,
        const ImportOptions& options, RecordSink& sink) const override;
};

} // namespace waymark
