// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/jobcontext.h"
#include "base/result.h"
#include "categorise/categoriser.h"
#include "domain/importreport.h"
#include "formats/registry.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace waymark {

class Workspace;

struct ImportRequest
{
    QStringList paths; ///< files, folders, archives, in any order
    QString format; ///< importer key to use instead of probing; empty: probe
    QString account; ///< empty: as the records say
    QByteArray mapping; ///< column map for tables; empty: saved or proposed
    bool dryRun = false; ///< reads and compares, keeps nothing
    bool twoThreads = true; ///< read on a second thread
    /// Records a transaction at most; much text ends it earlier. Long ones are faster; short ones
    /// let the window write in between.
    int commitEvery = 50000;
};

struct StoredBatch;

/// What a stored import was asked for, so that it can be completed or repeated.
[[nodiscard]] ImportRequest requestOf(const StoredBatch& batch);

/// Brings files into the workspace. Idempotent: the same file a second time adds nothing. A
/// cancelled import leaves no trace; one that was killed keeps its finished batches, and a second
/// run of the same import completes it. One bad record never stops an import.
class ImportService
{
public:
    ImportService(Workspace& workspace, const FormatRegistry& formats,
        const Categoriser& categoriser, const Clock& clock);

    /// The report, or Cancelled, or a storage error (the batch then holds what was committed before
    /// and can be withdrawn or completed).
    [[nodiscard]] Result<ImportReport> run(const ImportRequest& request, JobContext& context);

    /// Runs the request of an import that was killed once more; what it had stored joins the new
    /// batch. Cancelled or failed, the killed one stays as it was.
    [[nodiscard]] Result<ImportReport> complete(
        BatchId interrupted, const ImportRequest& request, JobContext& context);

    /// Takes an import back as a whole: what it added goes, what it changed becomes what it was.
    [[nodiscard]] Result<void> withdraw(BatchId batch);

private:
    Workspace* m_workspace; ///< not owned, like the others
    const FormatRegistry* m_formats;
    const Categoriser* m_categoriser;
    const Clock* m_clock;
};

} // namespace waymark
