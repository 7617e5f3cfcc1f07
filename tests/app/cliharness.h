// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/jobcontext.h"
#include "categorise/categoriser.h"
#include "formats/registry.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace waymark::test {

/// What a run of the command line left: texts and the exit code.
struct CliRun
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// The one JSON document on out; an empty object when it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// The command line as a function, in a folder of its own with settings of its own.
class Cli
{
public:
    Cli();

    /// Runs with --workspace w.waymark unless @p arguments name one or none() was called.
    CliRun run(const QStringList& arguments);
    /// The same with --json.
    CliRun json(const QStringList& arguments)
    {
        return run(arguments + QStringList {QStringLiteral("--json")});
    }

    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray read(const QString& name) const;
    [[nodiscard]] bool exists(const QString& name) const;
    [[nodiscard]] QStringList files() const; ///< names in the folder, sorted
    /// The workspace as `export workspace` writes it.
    QByteArray exported(const QString& workspace = QStringLiteral("w.waymark"));

    void none() { m_named = false; } ///< no --workspace is added any more
    [[nodiscard]] CancelToken& cancel() { return m_cancel; }

private:
    QTemporaryDir m_dir;
    FixedClock m_clock {1'800'000'000'000};
    FormatRegistry m_formats;
    Categoriser m_model;
    CancelToken m_cancel;
    bool m_named = true;
};

/// An mbox of @p count mails by as many people, ten minutes apart, in four kinds.
[[nodiscard]] QByteArray mails(int count, int from = 0);

} // namespace waymark::test
