// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace waymark::test {

/// Notices whether this machine is touched for a message: a listening socket that counts
/// connections, and a folder and /etc/hostname of which the kernel reports every opening.
class Tripwire
{
public:
    Tripwire();
    ~Tripwire();
    Q_DISABLE_COPY_MOVE(Tripwire)

    [[nodiscard]] bool isArmed() const { return m_socket >= 0 && m_inotify >= 0; }
    [[nodiscard]] QByteArray host() const; ///< "127.0.0.1:port"
    [[nodiscard]] QString file() const; ///< a picture that nothing should open

    [[nodiscard]] int connections(); ///< since the last call
    [[nodiscard]] int opens(); ///< since the last call

private:
    QTemporaryDir m_folder;
    int m_socket = -1;
    int m_inotify = -1;
    int m_port = 0;
};

} // namespace waymark::test
