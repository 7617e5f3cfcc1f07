// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importcommand.h"

namespace waymark {

ImportCommand::ImportCommand(const Session& session, ImportController* controller,
    std::shared_ptr<ImportUnit> unit, Kind kind, bool done, Words words)
    : UndoCommand(session, std::move(words))
    , m_controller(controller)
    , m_unit(std::move(unit))
    , m_kind(kind)
    , m_done(done)
{
}

void ImportCommand::redo()
{
    if (m_done)
        m_done = false;
    else
        move(m_kind == Kind::Import);
}

void ImportCommand::undo()
{
    move(m_kind != Kind::Import);
}

ColumnMapCommand::ColumnMapCommand(const Session& session, ImportController* controller,
    Words words, QString signature, QString name, QString mapping)
    : UndoCommand(session, std::move(words))
    , m_controller(controller)
    , m_signature(std::move(signature))
    , m_name(std::move(name))
    , m_mapping(std::move(mapping))
{
    for (const StoredColumnMap& map : controller->columnMaps()) {
        if (map.signature == m_signature) {
            m_nameBefore = map.name;
            m_mappingBefore = map.mapping;
        }
    }
}

void ColumnMapCommand::redo()
{
    if (m_controller)
        m_controller->setColumnMap(m_signature, m_name, m_mapping);
}

void ColumnMapCommand::undo()
{
    if (m_controller)
        m_controller->setColumnMap(m_signature, m_nameBefore, m_mappingBefore);
}

void ImportCommand::move(bool in)
{
    if (!m_controller)
        return;
    if (in)
        m_controller->bringIn(m_unit, false);
    else
        m_controller->takeOut(m_unit);
}

} // namespace waymark
