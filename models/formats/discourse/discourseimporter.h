// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/importer.h"

namespace waymark {

/// Discourse's JSON: topics with their posts and further pages of them, lists of topics, lists of
/// posts, single posts, users, user lists and the directory. Other kinds (badges, categories,
/// groups, site) are rejected with their name and count. Its records name no host: the account is
/// the caller's.
class DiscourseImporter final : public Importer
{
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("discourse-json"); }
    [[nodiscard]] std::string system() const override { return "discourse"; }
    [[nodiscard]] ProbeScore probe(std::string_view head, const SourceFile& file) const override;
    [[nodiscard]] Result<void> read(QIODevice& device, const SourceFile& file,
        const ImportOptions& options, RecordSink& sink) const override;
};

} // namespace waymark
