// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/importcommand.h"

namespace waymark {

ImportCommand::ImportCommand(ImportController* controller, std::shared_ptr<ImportUnit> unit,
    Kind kind, bool done, const QString& text)
    : QUndoCommand(text)
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
