// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/settingscommands.h"

namespace waymark {

CommunityCommand::CommunityCommand(const Session& session, SettingsController* controller,
    WorkspaceSettings before, WorkspaceSettings after, Words words)
    : UndoCommand(session, std::move(words))
    , m_controller(controller)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void CommunityCommand::redo()
{
    if (m_controller)
        m_controller->apply(m_after);
}

void CommunityCommand::undo()
{
    if (m_controller)
        m_controller->apply(m_before);
}

PreferencesCommand::PreferencesCommand(const Session& session, SettingsController* controller,
    UserPreferences before, UserPreferences after, Words words)
    : UndoCommand(session, std::move(words))
    , m_controller(controller)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void PreferencesCommand::redo()
{
    if (m_controller)
        m_controller->apply(m_after);
}

void PreferencesCommand::undo()
{
    if (m_controller)
        m_controller->apply(m_before);
}

RoleCommand::RoleCommand(const Session& session, SettingsController* controller, PersonId person,
    SourceRole before, SourceRole after, Words words)
    : UndoCommand(session, std::move(words))
    , m_controller(controller)
    , m_person(person)
    , m_before(before)
    , m_after(after)
{
}

void RoleCommand::redo()
{
    if (m_controller)
        m_controller->apply(m_person, m_after);
}

void RoleCommand::undo()
{
    if (m_controller)
        m_controller->apply(m_person, m_before);
}

} // namespace waymark
