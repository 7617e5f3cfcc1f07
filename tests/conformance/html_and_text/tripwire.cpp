// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/html_and_text/tripwire.h"

#include <QFile>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace waymark::test {

Tripwire::Tripwire()
{
    QFile picture(file());
    if (picture.open(QIODevice::WriteOnly))
        picture.write("no picture");
    picture.close();

    m_inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    inotify_add_watch(m_inotify, QFile::encodeName(m_folder.path()).constData(), IN_OPEN);
    inotify_add_watch(m_inotify, "/etc/hostname", IN_OPEN);

    m_socket = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address); // NOLINT: the sockets interface
    if (bind(m_socket, generic, size) == 0 && listen(m_socket, 64) == 0
        && getsockname(m_socket, generic, &size) == 0)
        m_port = ntohs(address.sin_port);
}

Tripwire::~Tripwire()
{
    close(m_socket);
    close(m_inotify);
}

QByteArray Tripwire::host() const
{
    return "127.0.0.1:" + QByteArray::number(m_port);
}

QString Tripwire::file() const
{
    return m_folder.filePath(QStringLiteral("canary.png"));
}

int Tripwire::connections()
{
    int count = 0;
    for (int client = accept(m_socket, nullptr, nullptr); client >= 0;
         client = accept(m_socket, nullptr, nullptr)) {
        ++count;
        close(client);
    }
    return count;
}

int Tripwire::opens()
{
    int count = 0;
    alignas(inotify_event) std::array<char, 4096> buffer {};
    for (ssize_t size = read(m_inotify, buffer.data(), buffer.size()); size > 0;
         size = read(m_inotify, buffer.data(), buffer.size())) {
        for (ssize_t at = 0; at < size; ++count) {
            const auto* event
                = reinterpret_cast<const inotify_event*>(buffer.data() + at); // NOLINT
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
    return count;
}

} // namespace waymark::test
