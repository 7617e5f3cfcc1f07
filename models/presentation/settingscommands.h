// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingscontroller.h"
#include "presentation/undocommand.h"

#include <QPointer>

namespace waymark {

/// Other settings of the community. Holds both values whole: settings are small.
class CommunityCommand final : public UndoCommand
{
public:
    CommunityCommand(const Session& session, SettingsController* controller,
        WorkspaceSettings before, WorkspaceSettings after, Words words);
    void redo() override;
    void undo() override;

private:
    QPointer<SettingsController> m_controller;
    WorkspaceSettings m_before;
    WorkspaceSettings m_after;
};

/// Other preferences of the person at the desk.
class PreferencesCommand final : public UndoCommand
{
public:
    PreferencesCommand(const Session& session, SettingsController* controller,
        UserPreferences before, UserPreferences after, Words words);
    void redo() override;
    void undo() override;

private:
    QPointer<SettingsController> m_controller;
    UserPreferences m_before;
    UserPreferences m_after;
};

/// Another role for a person.
class RoleCommand final : public UndoCommand
{
public:
    RoleCommand(const Session& session, SettingsController* controller, PersonId person,
        SourceRole before, SourceRole after, Words words);
    void redo() override;
    void undo() override;

private:
    QPointer<SettingsController> m_controller;
    PersonId m_person;
    SourceRole m_before;
    SourceRole m_after;
};

} // namespace waymark
