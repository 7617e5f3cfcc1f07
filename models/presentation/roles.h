// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <Qt>

namespace waymark {

/// How sure a proposal or a recognition is. Shown as that many bars and a word.
enum class Confidence { None = 0, Unsure = 1, Likely = 2, Sure = 3 };

/// Roles of a list of messages (the audit's list), read by MessageDelegate. Qt::AccessibleTextRole
/// should hold the row as one sentence for screen readers.
enum MessageRole {
    MessageIdRole = Qt::UserRole + 1, ///< qint64
    SenderRole, ///< QString, display name
    SubjectRole, ///< QString, one line
    TimeTextRole, ///< QString, in the reader's locale
    CategoryKeyRole, ///< QString, the effective category; empty = none yet
    CategoryNameRole, ///< QString, for people
    CategoryPositionRole, ///< int, 0-based place in the code book
    CategoryIconRole, ///< QString, icon name, see views/style/icons.h
    ConfidenceRole, ///< int, a Confidence
    DecidedRole, ///< bool, true once the manager decided
    FlagIconsRole, ///< QStringList, icon names of what is set, in display order
    LoadedRole, ///< bool, false while the row's values are still being read (row is drawn empty)
};

/// State of a recognised file on the Import page.
enum class FileState {
    Waiting, ///< recognised, not started
    NeedsColumns, ///< the manager has to check the column map
    Reading, ///< under way, FileProgressRole counts
    Done, ///< read, perhaps with rejected records
    Unknown, ///< no format known
    Failed, ///< could not be read; FileStateTextRole says why
    Stopped, ///< stopped at a safe point, can go on
};

/// Roles of the list of recognised files, read by FileDelegate.
enum FileRole {
    FileNameRole = Qt::UserRole + 101, ///< QString
    FileSizeTextRole, ///< QString
    FileIconRole, ///< QString, icon name of its kind
    FormatTextRole, ///< QString, "Mailbox, mbox"
    CertaintyRole, ///< int, a Confidence
    CertaintyTextRole, ///< QString, "certain, by content"
    FileStateRole, ///< int, a FileState
    FileStateTextRole, ///< QString, "3,918 messages" or "478 of 1,034 · 1,900 a second"
    FileProgressRole, ///< double, 0..1, below 0 when the end is not known
    RejectedTextRole, ///< QString, "3 rejected", empty when none
    FileActionTextRole, ///< QString, the button's text, empty for no button
    FileActionIconRole, ///< QString, the button's icon name, may be empty
};

} // namespace waymark
