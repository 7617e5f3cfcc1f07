// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingscontroller.h"
#include "widgets/card.h"

class QLineEdit;
class QPushButton;

namespace waymark {

class Label;

/// Who belongs to the team, or is a bot: addresses the manager names, and the people whom the
/// sources call so, each correctable.
class AddressCard : public Card
{
    Q_OBJECT

public:
    enum class Kind { Team, Bots };

    AddressCard(Kind kind, SettingsController* settings, QWidget* parent);
    [[nodiscard]] QLineEdit* field() const { return m_field; }

private:
    QWidget* makeAdd();
    QWidget* makeAddress(const QString& address);
    QWidget* makePerson(const StoredPerson& person);
    QWidget* makeProposal(const TeamProposal& proposal);
    void add();
    void remove(const QString& address);
    void refill();
    [[nodiscard]] const QStringList& addresses() const;

    Kind m_kind;
    SettingsController* m_settings; ///< not owned
    QVBoxLayout* m_rows = nullptr;
    QLineEdit* m_field = nullptr;
    QPushButton* m_add = nullptr;
    Label* m_problem = nullptr;
};

} // namespace waymark
