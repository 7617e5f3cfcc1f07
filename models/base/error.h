// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// What went wrong, as a closed set. The sentence for people is made in one place
/// (services/errortext), where a switch without default makes a missing one a build error.
enum class ErrorKind {
    Cancelled,

    // files
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    NotRecognised, ///< no importer knows this content
    NothingImported,
    FileDamaged, ///< recognised, but broken as a whole
    TooLarge, ///< beyond a stated limit (depth, entries, size)

    // the workspace
    WorkspaceAbsent,
    WorkspaceLocked,
    WorkspaceNewer, ///< written by a later Waymark
    WorkspaceForeign, ///< an SQLite file of another program
    WorkspaceDamaged,
    WorkspaceReadOnly,

    // storage
    DiskFull,
    StorageFailed,

    InvalidArgument,
};

/// An error as a value: its kind, the file or object it is about, and a technical detail
/// (untranslated, for the log and for "details").
struct Error
{
    ErrorKind kind = ErrorKind::StorageFailed;
    QString subject; ///< path or name, as the user knows it
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace waymark
