// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "categorise/categoriser.h"
#include "domain/importreport.h"
#include "formats/registry.h"
#include "services/importservice.h"
#include "storage/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace waymark::test {

/// A temporary folder with a workspace in it, and files to import beside it.
class ImportFixture
{
public:
    ImportFixture();

    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    /// Writes a file (folders are made) and returns its path.
    QString write(const QString& name, const QByteArray& content);

    [[nodiscard]] Workspace& workspace() { return *m_workspace; }
    /// Closes the workspace and opens a new, empty one under another name.
    void startAnew();

    /// Imports and fails the test's process when that ends with an error.
    ImportReport import(const QStringList& paths);
    Result<ImportReport> run(const ImportRequest& request, JobContext& context);
    [[nodiscard]] Result<void> withdraw(const ImportReport& report);

    /// The whole workspace as `export workspace` writes it.
    [[nodiscard]] QByteArray exported();
    /// "new changed same" of the report's totals.
    [[nodiscard]] static QString counts(const ImportReport& report);

    [[nodiscard]] const Categoriser& categoriser() const { return m_categoriser; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const FormatRegistry& formats() const { return m_formats; }

private:
    QTemporaryDir m_dir;
    FixedClock m_clock {1'800'000'000'000};
    FormatRegistry m_formats;
    Categoriser m_categoriser;
    std::unique_ptr<Workspace> m_workspace;
    int m_number = 0;
};

/// Mails as an mbox: one "from|subject|body" a line, at one-minute steps; a fourth field names the
/// id answered ("m1" is the first line's).
[[nodiscard]] QByteArray mbox(const QStringList& mails);

} // namespace waymark::test
