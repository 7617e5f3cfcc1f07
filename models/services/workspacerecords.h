// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/directorystore.h"

#include <QIODevice>

#include <functional>
#include <string>

namespace waymark {

class Connection;

/// Writes the whole workspace as JSON Lines: one record a line, in an order and with fields that
/// depend on the records only. No row ids, no import times, no batch borders: the same files
/// imported in one go or in pieces give equal bytes, and an export imported into an empty workspace
/// exports equal bytes.
class WorkspaceExport
{
public:
    explicit WorkspaceExport(Connection& connection);

    /// @p line takes each line with its newline and returns false when it cannot be written.
    /// Returns the number of records.
    [[nodiscard]] Result<qint64> write(const std::function<bool(const QByteArray&)>& line);

private:
    Connection* m_connection; ///< not owned
};

struct RestoredRecord
{
    bool isDecision = false;
    StoreOutcome outcome = StoreOutcome::Same;
};

/// Brings a line that is no message, person, thread or rating back: settings, code book, decisions,
/// flags, topics, archive, role corrections, sessions. Inside a transaction. What is known already
/// stays; of two decisions about a message the later stands.
[[nodiscard]] Result<RestoredRecord> restoreRecord(Connection& connection, const std::string& json);

} // namespace waymark
