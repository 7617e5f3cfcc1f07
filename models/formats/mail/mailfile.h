// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/importer.h"

namespace waymark {

/// Mailboxes of one file: mboxo, mboxrd, mboxcl, Thunderbird's, Pipermail's, Google's and MMDF (see
/// MboxSplitter). Bodies are unquoted as mboxrd: one ">" is removed from lines of the form
/// ">From ", ">>From ", ...
class MboxImporter final : public Importer
{
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("mbox"); }
    [[nodiscard]] std::string system() const override { return "mail"; }
    [[nodiscard]] ProbeScore probe(std::string_view head, const SourceFile& file) const override;
    [[nodiscard]] Result<void> read(QIODevice& device, const SourceFile& file,
        const ImportOptions& options, RecordSink& sink) const override;
};

/// A file that is one message: .eml, .msg of other systems' text exports, a file of a Maildir. Of a
/// Maildir file the flags in its name count: what is marked as trashed is deleted.
class EmlImporter final : public Importer
{
public:
    [[nodiscard]] QString key() const override { return QStringLiteral("eml"); }
    [[nodiscard]] std::string system() const override { return "mail"; }
    [[nodiscard]] ProbeScore probe(std::string_view head, const SourceFile& file) const override;
    [[nodiscard]] Result<void> read(QIODevice& device, const SourceFile& file,
        const ImportOptions& options, RecordSink& sink) const override;
};

} // namespace waymark
