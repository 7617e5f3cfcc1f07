// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sourcewalk.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace waymark {

namespace {

QString folderNameOf(const QFileInfo& file)
{
    const QString name = file.absoluteDir().dirName();
    return name.isEmpty() ? QStringLiteral("root") : name;
}

bool isMaildirTmp(const QDir& dir)
{
    QDir parent = dir;
    return dir.dirName() == QLatin1String("tmp") && parent.cdUp()
        && (parent.exists(QStringLiteral("cur")) || parent.exists(QStringLiteral("new")));
}

void walk(const QDir& dir, std::vector<FoundFile>& found)
{
    if (isMaildirTmp(dir))
        return;
    const QFileInfoList entries = dir.entryInfoList(
        QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (entry.isDir()) {
            if (!entry.isSymLink())
                walk(QDir(entry.filePath()), found);
        } else {
            found.push_back({entry.filePath(), folderNameOf(entry), entry.size()});
        }
    }
}

} // namespace

std::vector<FoundFile> findFiles(const QStringList& paths, QStringList* missing)
{
    std::vector<FoundFile> found;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            missing->append(path);
        } else if (info.isDir()) {
            walk(QDir(path), found);
        } else {
            found.push_back({path, folderNameOf(info), info.size()});
        }
    }
    return found;
}

QString hostInHead(std::string_view head)
{
    std::size_t at = 0;
    while ((at = head.find("\"url\"", at)) != std::string_view::npos) {
        at += 5;
        const std::size_t begin = head.find_first_not_of(" \t\r\n:", at);
        if (begin == std::string_view::npos)
            return {};
        if (head.substr(begin, 9) != "\"https://" && head.substr(begin, 8) != "\"http://")
            continue;
        const std::size_t host = head.find("//", begin) + 2;
        const std::size_t end = head.find_first_of("/\"\\:", host);
        if (end == std::string_view::npos)
            return {};
        if (head.substr(end, 5) != "/api/")
            continue;
        return QString::fromUtf8(head.data() + host, static_cast<qsizetype>(end - host)).toLower();
    }
    return {};
}

void FolderAccounts::note(const QString& directory, const QString& system, const QString& host)
{
    if (host.isEmpty())
        return;
    QStringList& hosts = m_hosts[system + u' ' + directory];
    if (!hosts.contains(host))
        hosts.append(host);
}

QString FolderAccounts::accountFor(
    const QString& directory, const QString& system, const QString& folderName) const
{
    const QStringList hosts = m_hosts.value(system + u' ' + directory);
    return hosts.size() == 1 ? hosts.first() : folderName;
}

} // namespace waymark
