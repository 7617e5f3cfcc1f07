// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cliharness.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <memory>

namespace waymark::test {

/// The command line as a process: for signals, pipes, locales and what else only a process has.
class CliProcess
{
public:
    explicit CliProcess(const Cli& place)
        : m_place(&place)
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(
            QStringLiteral("XDG_CONFIG_HOME"), place.path(QStringLiteral(".process")));
        m_environment.remove(QStringLiteral("LANGUAGE"));
    }

    static QString program() { return QStringLiteral(WAYMARK_CLI); }
    void set(const QString& name, const QString& value) { m_environment.insert(name, value); }

    /// Starts it over w.waymark; the caller waits.
    std::unique_ptr<QProcess> start(
        const QStringList& arguments, const QString& workspace = QStringLiteral("w.waymark")) const
    {
        return startProgram(program(),
            QStringList {QStringLiteral("--workspace"), m_place->path(workspace)} + arguments);
    }
    /// A line for the shell, in which $cli is the program with its workspace.
    std::unique_ptr<QProcess> shell(const QString& line) const
    {
        return startProgram(QStringLiteral("bash"),
            {QStringLiteral("-c"),
                QStringLiteral("cli() { '%1' --workspace '%2' \"$@\"; }; ")
                        .arg(program(), m_place->path(QStringLiteral("w.waymark")))
                    + line});
    }
    static CliRun finish(QProcess& process)
    {
        CliRun run;
        if (!process.waitForFinished(kPatience))
            qFatal("the command line hangs");
        run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -9;
        run.out = process.readAllStandardOutput();
        run.err = process.readAllStandardError();
        return run;
    }
    CliRun run(
        const QStringList& arguments, const QString& workspace = QStringLiteral("w.waymark")) const
    {
        return finish(*start(arguments, workspace));
    }

private:
    static constexpr int kPatience = 100'000; ///< milliseconds

    std::unique_ptr<QProcess> startProgram(
        const QString& program, const QStringList& arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_place->path(QStringLiteral(".")));
        process->start(program, arguments);
        if (!process->waitForStarted())
            qFatal("cannot start %s", qUtf8Printable(program));
        return process;
    }

    const Cli* m_place; ///< not owned
    QProcessEnvironment m_environment;
};

/// Whether the tests that take long were asked for.
inline bool takesItsTime()
{
    return qEnvironmentVariableIsSet("WAYMARK_LONG");
}

} // namespace waymark::test
