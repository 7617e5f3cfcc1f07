// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jobcontext.h"
#include "formats/importer.h"
#include "formats/registry.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waymark {

/// One thing that was dropped or chosen, as it was recognised before anything is read as a whole: a
/// file, or a folder whose files belong to one system.
struct RecognisedSource
{
    QString path; ///< absolute
    bool isFolder = false;
    bool isArchive = false; ///< then files counts entries, and format and system are theirs
    qint64 bytes = 0; ///< of all its files
    int files = 0;
    int unknownFiles = 0; ///< among them, in no format that Waymark reads
    QString format; ///< importer key; of a folder: that of most of its files; empty: none
    QString system; ///< "mail", "zendesk", ...; empty: none
    ProbeScore certainty = ProbeScore::No; ///< of a folder: the lowest among the recognised
    QString problem; ///< why it cannot be read at all, untranslated; empty otherwise
    QString tableSignature; ///< of a table's header; empty for everything else
    int tableColumns = 0;
    int tableUnderstood = 0; ///< columns whose meaning is proposed
    bool tableUsable = false; ///< the proposal suffices to read messages

    [[nodiscard]] bool isRecognised() const { return !format.isEmpty(); }
    friend bool operator==(const RecognisedSource&, const RecognisedSource&) = default;
};

/// Whether @p path is @p root itself, an entry of the archive @p root or a file below the folder @p
/// root.
[[nodiscard]] bool isWithin(const QString& path, const QString& root);

/// Looks at the heads of files; of an archive at those of its first entries. A folder is one source
/// as long as everything recognised in it belongs to one system; a mixed folder is taken apart into
/// its entries. Reads at most kProbeBytes a file; stops early, with what it has, when @p context is
/// cancelled.
[[nodiscard]] std::vector<RecognisedSource> recognise(
    const FormatRegistry& formats, const QStringList& paths, const JobContext& context);

} // namespace waymark
