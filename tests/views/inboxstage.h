// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "categorise/categoriser.h"
#include "formats/registry.h"
#include "presentation/session.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace waymark::test {

/// A clock that a test turns on.
class StageClock final : public Clock
{
public:
    [[nodiscard]] Millis now() const override { return m_now; }
    void set(Millis now) { m_now = now; }
    void pass(double seconds) { m_now += static_cast<Millis>(seconds * 1000); }

private:
    Millis m_now = 1'800'000'000'000;
};

/// A session over a workspace in a temporary folder, empty until something is imported.
class InboxStage
{
public:
    InboxStage();

    [[nodiscard]] Session& session() { return *m_session; }
    [[nodiscard]] StageClock& clock() { return m_clock; }
    [[nodiscard]] const Categoriser& shipped() const { return m_shipped; }
    [[nodiscard]] QString workspacePath() const;
    /// Opens the workspace, made when absent; again after close().
    void open();
    void installSample();
    /// Imports an mbox of @p count plain mails from as many members, ten minutes apart.
    void importMails(int count);
    void importBytes(const QString& name, const QByteArray& bytes);
    /// Every table of the workspace as text, without the cursor of the audit.
    [[nodiscard]] QString dump();

private:
    QTemporaryDir m_dir;
    StageClock m_clock;
    FormatRegistry m_formats;
    Categoriser m_shipped;
    std::unique_ptr<Session> m_session;
};

} // namespace waymark::test
