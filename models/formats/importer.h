// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "formats/sink.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

class QIODevice;

namespace waymark {

/// How sure a probe is. Content decides; a file name only breaks ties.
enum class ProbeScore {
    No = 0,
    Weak = 1, ///< could be, nothing better known ("any text with commas")
    Likely = 2,
    Certain = 3,
};

/// What there is to read: a stream of bytes with a name. Never a path: entries of archives have
/// none.
struct SourceFile
{
    QString name; ///< as shown, e.g. "a.zip!inbox.mbox"
    QString siblingPath; ///< path with folder, for names such as "tickets-2-comments.json"; may
                         ///< equal name
    qint64 size = 0; ///< bytes, exact
};

/// The first bytes of a file for probing.
inline constexpr qint64 kProbeBytes = 64 * 1024;

struct ImportOptions
{
    QString account; ///< chosen by the user; empty = the reader's or the folder's
    QByteArray mapping; ///< column map (JSON) for tables, empty otherwise
};

/// One format. Importers are stateless: read() may run on any thread, each call on its own file.
class Importer
{
public:
    virtual ~Importer() = default;

    /// Stable key, e.g. "mbox", "eml", "zendesk-json", "discourse-json", "csv".
    [[nodiscard]] virtual QString key() const = 0;
    /// The system its records belong to: "mail", "zendesk", "discourse", "table".
    [[nodiscard]] virtual std::string system() const = 0;
    [[nodiscard]] virtual ProbeScore probe(std::string_view head, const SourceFile& file) const = 0;

    /// Reads @p device (open, sequential allowed, positioned at 0) to its end into @p sink. Returns
    /// an error only when nothing of the file can be read as this format (FileDamaged with a place
    /// in detail) or the device fails; single bad records go to sink.rejected().
    [[nodiscard]] virtual Result<void> read(QIODevice& device, const SourceFile& file,
        const ImportOptions& options, RecordSink& sink) const = 0;
};

} // namespace waymark
