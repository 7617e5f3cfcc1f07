// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace waymark {

namespace {

constexpr std::size_t kMost = 8;
const QString kArray = QStringLiteral("recent");
const QString kPath = QStringLiteral("path");
const QString kTitle = QStringLiteral("title");

} // namespace

RecentFiles::RecentFiles(QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

std::vector<RecentFile> RecentFiles::stored() const
{
    std::vector<RecentFile> files;
    const int count = m_settings->beginReadArray(kArray);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        RecentFile file {m_settings->value(kPath).toString(), m_settings->value(kTitle).toString()};
        if (!file.path.isEmpty())
            files.push_back(std::move(file));
    }
    m_settings->endArray();
    return files;
}

void RecentFiles::store(const std::vector<RecentFile>& files)
{
    m_settings->remove(kArray);
    m_settings->beginWriteArray(kArray, static_cast<int>(files.size()));
    int index = 0;
    for (const RecentFile& file : files) {
        m_settings->setArrayIndex(index++);
        m_settings->setValue(kPath, file.path);
        m_settings->setValue(kTitle, file.title);
    }
    m_settings->endArray();
    Q_EMIT changed();
}

std::vector<RecentFile> RecentFiles::files() const
{
    std::vector<RecentFile> files = stored();
    files.erase(std::remove_if(files.begin(), files.end(),
                    [](const RecentFile& file) { return !QFileInfo::exists(file.path); }),
        files.end());
    return files;
}

void RecentFiles::add(const QString& path, const QString& title)
{
    const QFileInfo info(path);
    const QString whole = info.absoluteFilePath();
    std::vector<RecentFile> files = stored();
    files.erase(std::remove_if(files.begin(), files.end(),
                    [&whole](const RecentFile& file) { return file.path == whole; }),
        files.end());
    files.insert(files.begin(), {whole, title.isEmpty() ? info.completeBaseName() : title});
    if (files.size() > kMost)
        files.resize(kMost);
    store(files);
}

void RecentFiles::remove(const QString& path)
{
    std::vector<RecentFile> files = stored();
    files.erase(std::remove_if(files.begin(), files.end(),
                    [&path](const RecentFile& file) { return file.path == path; }),
        files.end());
    store(files);
}

void RecentFiles::clear()
{
    store({});
}

} // namespace waymark
