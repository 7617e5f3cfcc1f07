// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"

#include "formats/discourse/discourseimporter.h"
#include "formats/mail/mailfile.h"
#include "formats/table/tableimporter.h"
#include "formats/waymark/workspaceimporter.h"
#include "formats/zendesk/zendeskimporter.h"

namespace waymark {

FormatRegistry::FormatRegistry()
{
    m_importers.push_back(std::make_unique<WorkspaceImporter>());
    m_importers.push_back(std::make_unique<MboxImporter>());
    m_importers.push_back(std::make_unique<EmlImporter>());
    m_importers.push_back(std::make_unique<ZendeskImporter>());
    m_importers.push_back(std::make_unique<DiscourseImporter>());
    // Last: any text with commas in it could be a table, so everything else goes first.
    m_importers.push_back(std::make_unique<TableImporter>());
}

FormatRegistry::~FormatRegistry() = default;

FormatRegistry::Match FormatRegistry::probe(std::string_view head, const SourceFile& file) const
{
    Match best;
    for (const auto& importer : m_importers) {
        const ProbeScore score = importer->probe(head, file);
        if (score > best.score)
            best = {importer.get(), score};
    }
    return best;
}

const Importer* FormatRegistry::byKey(const QString& key) const
{
    for (const auto& importer : m_importers) {
        if (importer->key() == key)
            return importer.get();
    }
    return nullptr;
}

const std::vector<std::unique_ptr<Importer>>& FormatRegistry::importers() const
{
    return m_importers;
}

} // namespace waymark
