// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingscontroller.h"

#include <QPointer>
#include <QUndoCommand>

namespace waymark {

/// Other settings of the community. Holds both values whole: settings are small.
class CommunityCommand final : public QUndoCommand
{
public:
    CommunityCommand(SettingsController* controller, WorkspaceSettings before,
        WorkspaceSettings after, const QString& text);
    void redo() override;
    void undo() override;

private:
    QPointer<SettingsController> m_controller;
    WorkspaceSettings m_before;
    WorkspaceSettings m_after;
};

/// Other preferences of the person at the desk.
class PreferencesCommand final : public QUndoCommand
{
public:
    PreferencesCommand(SettingsController* controller, UserPreferences before,
        UserPreferences after, const QString& text);
    void redo() override;
    void undo() override;

private:
    QPointer<SettingsController> m_controller;
    UserPreferences m_before;
    UserPreferences m_after;
};

/// Another role for a person.
class RoleCommand final : public QUndoCommand
{
public:
    RoleCommand(SettingsController* controller, PersonId person, SourceRole before,
        SourceRole after, const QString& text);
    void redo() override;
    void undo() override;

private:
    QPointer<SettingsController> m_controller;
    PersonId m_person;
    SourceRole m_before;
    SourceRole m_after;
};

} // namespace waymark
