// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

class QSettings;

namespace waymark {

struct RecentFile
{
    QString path;
    QString title; ///< of the community; the file's base name when it has none

    friend bool operator==(const RecentFile&, const RecentFile&) = default;
};

/// The Waymark files opened last, newest first, in the user's own settings. Files that have gone
/// are left out when shown, and come back when they do.
class RecentFiles final : public QObject
{
    Q_OBJECT

public:
    /// @p settings is not owned and outlives the list.
    explicit RecentFiles(QSettings* settings, QObject* parent = nullptr);

    [[nodiscard]] std::vector<RecentFile> files() const;
    /// Puts @p path in front.
    void add(const QString& path, const QString& title);
    void remove(const QString& path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::vector<RecentFile> stored() const;
    void store(const std::vector<RecentFile>& files);

    QSettings* m_settings;
};

} // namespace waymark
