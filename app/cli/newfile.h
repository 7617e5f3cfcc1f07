// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace waymark::cli {

/// A workspace that a verb may have to make: taken away again unless keep() was called, so that
/// what was stopped or came to nothing leaves no empty file behind. A file that was there before is
/// never touched.
class NewFile
{
public:
    explicit NewFile(QString path)
        : m_path(std::move(path))
        , m_ours(!m_path.isEmpty() && !QFile::exists(m_path))
    {
    }
    ~NewFile()
    {
        if (!m_ours)
            return;
        for (const char* suffix : {"-wal", "-shm", ""})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    Q_DISABLE_COPY_MOVE(NewFile)

    void keep() { m_ours = false; }

private:
    QString m_path;
    bool m_ours;
};

} // namespace waymark::cli
