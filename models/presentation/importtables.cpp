// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ImportController that knows which column of a table is what.
#include "presentation/importcommand.h"
#include "presentation/importcontroller.h"
#include "presentation/session.h"
#include "storage/settingstore.h"
#include "storage/workspace.h"

#include <algorithm>

namespace waymark {

std::optional<ImportColumns> ImportController::columnsOf(int row) const
{
    const RecognisedSource& source = m_files.file(row).source;
    QByteArray saved;
    for (const StoredColumnMap& map : columnMaps()) {
        if (map.signature == source.tableSignature)
            saved = map.mapping.toUtf8();
    }
    auto columns = ImportColumns::ofFile(source.path, saved);
    if (!columns) {
        m_session->report(columns.error());
        return std::nullopt;
    }
    return std::move(columns).value();
}

std::vector<StoredColumnMap> ImportController::columnMaps() const
{
    if (!m_session->isOpen())
        return {};
    return SettingStore(m_session->workspace().connection()).columnMaps().value_or({});
}

void ImportController::saveColumns(const ImportColumns& columns, const QString& name)
{
    if (!m_session->isOpen()) {
        Q_EMIT workspaceNeeded();
        if (!m_session->isOpen())
            return;
    }
    m_session->undoStack().push(std::make_unique<ColumnMapCommand>(
        *m_session, this, [name] { return tr("Set the columns of %1").arg(name); },
        columns.signature(), name,
        QString::fromUtf8(columns.toJson()))
                                    .release()); // the stack owns it
}

void ImportController::removeColumnMap(const QString& signature)
{
    for (const StoredColumnMap& map : columnMaps()) {
        if (map.signature == signature) {
            m_session->undoStack().push(std::make_unique<ColumnMapCommand>(
                *m_session, this,
                [name = map.name] { return tr("Forgot the columns of %1").arg(name); }, signature,
                map.name, QString())
                                            .release()); // the stack owns it
            return;
        }
    }
}

void ImportController::setColumnMap(
    const QString& signature, const QString& name, const QString& mapping)
{
    SettingStore store(m_session->workspace().connection());
    const auto done = mapping.isEmpty() ? store.removeColumnMap(signature)
                                        : store.saveColumnMap(signature, name, mapping);
    if (!done)
        m_session->report(done.error());
    noteColumnMaps();
    Q_EMIT filesChanged();
}

void ImportController::noteColumnMaps()
{
    const std::vector<StoredColumnMap> maps = columnMaps();
    for (int row = 0; row < m_files.rowCount(); ++row) {
        const QString signature = m_files.file(row).source.tableSignature;
        if (signature.isEmpty())
            continue;
        const bool saved = std::any_of(maps.begin(), maps.end(),
            [&](const StoredColumnMap& map) { return map.signature == signature; });
        m_files.change(row, [saved](ImportFile& file) {
            if (file.state == FileState::NeedsColumns && saved)
                file.state = FileState::Waiting;
            else if (file.state == FileState::Waiting && !saved && !file.source.tableUsable)
                file.state = FileState::NeedsColumns;
        });
    }
}

} // namespace waymark
