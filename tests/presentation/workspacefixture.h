// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "formats/registry.h"
#include "presentation/session.h"
#include "services/shippedmodel.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace waymark::test {

/// An open session over a workspace in a temporary folder, with a clock that stands at
/// 2026-11-11T12:00:00Z, and a hand for making source files.
class WorkspaceFixture
{
public:
    WorkspaceFixture()
        : m_shipped(shippedModel())
        , m_clock(1794398400000)
    {
        if (!m_shipped)
            qFatal("the shipped model cannot be read");
        m_session = std::make_unique<Session>(m_clock, m_formats, *m_shipped);
        if (!m_session->open(path(QStringLiteral("community.waymark")), OpenMode::Create))
            qFatal("no workspace");
    }

    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] Session& session() { return *m_session; }
    [[nodiscard]] FixedClock& clock() { return m_clock; }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).absolutePath());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write a fixture");
        return file;
    }
    /// A mailbox of @p count messages by some forty people; ids are "@p tag-N@example".
    QString writeMbox(const QString& name, int count, const QByteArray& tag = "m") const
    {
        QByteArray bytes;
        for (int i = 0; i < count; ++i) {
            const QByteArray n = QByteArray::number(i);
            const QByteArray who = QByteArray::number(i % 40);
            bytes += "From writer" + who
                + "@example.org Mon Nov  9 10:00:00 2026\n"
                  "From: Writer "
                + who + " <writer" + who
                + "@example.org>\n"
                  "To: help@example.org\nDate: Mon, 9 Nov 2026 10:"
                + QByteArray::number(10 + i % 50) + ":00 +0000\nMessage-ID: <" + tag + "-" + n
                + "@example>\nSubject: Question " + n
                + " about the kiln\nContent-Type: text/plain; charset=utf-8\n\n"
                  "How do I reach cone six with glaze number "
                + n + "? It does not melt.\n\n";
        }
        return write(name, bytes);
    }

private:
    QTemporaryDir m_dir;
    FormatRegistry m_formats;
    Result<Categoriser> m_shipped;
    FixedClock m_clock;
    std::unique_ptr<Session> m_session;
};

} // namespace waymark::test
