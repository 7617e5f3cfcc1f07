// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace waymark {

/// The flags of a Maildir file name: the letters behind ":2," or, where a file system forbids the
/// colon, ";2," or "!2,"; standard letters only (P R S T D F), sorted, each once. Empty when there
/// are none.
[[nodiscard]] std::string maildirFlags(const QString& fileName);

/// Where a file of a folder tree stands by the rules of Maildir.
enum class MaildirPlace {
    Outside, ///< not in cur/, new/ or tmp/ and without flags in its name
    Message, ///< in cur/ or new/, or flagged
    Skipped, ///< in tmp/ (not delivered), or a file that programs keep beside the messages
};
/// @p path uses '/' and names a file.
[[nodiscard]] MaildirPlace maildirPlace(const QString& path);

/// True when maildirPlace() is Message.
[[nodiscard]] bool isMaildirPath(const QString& path);

/// The folder a Maildir message lies in, relative to the Maildir's root: "" for the inbox,
/// "Work/2023" for Maildir++ ".Work.2023" or real sub-folders. @p path is relative to the root.
[[nodiscard]] QString maildirFolder(const QString& path);

} // namespace waymark
