// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace waymark {

/// A file to read, as found on disk.
struct FoundFile
{
    QString path; ///< as named by the user or below a folder named by the user
    QString folder; ///< name of the folder it lies in: its account, when its records name none
    qint64 size = 0;

    friend bool operator==(const FoundFile&, const FoundFile&) = default;
};

/// The files behind what the user named: folders are walked in a fixed order (by name), symbolic
/// links to folders are not followed, the `tmp` folder of a Maildir holds unfinished deliveries and
/// is left out. Paths that do not exist are returned in @p missing.
[[nodiscard]] std::vector<FoundFile> findFiles(const QStringList& paths, QStringList* missing);

/// The host of the first API address ("url":"https://HOST/api/...") in the first bytes of a file;
/// empty when there is none.
[[nodiscard]] QString hostInHead(std::string_view head);

/// The account of the files in each folder whose records do not name one: the host that the files
/// beside it agree on, else the folder's name.
class FolderAccounts
{
public:
    /// Notes what the file's head says.
    void note(const QString& directory, const QString& system, const QString& host);
    [[nodiscard]] QString accountFor(
        const QString& directory, const QString& system, const QString& folderName) const;

private:
    QHash<QString, QStringList> m_hosts; ///< "system directory" to distinct hosts
};

} // namespace waymark
