// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/originmenu.h"

#include "make.h"
#include "presentation/origincontroller.h"
#include "widgets/buttons.h"

#include <QActionGroup>
#include <QToolButton>

namespace waymark {

QToolButton* OriginMenu::button(OriginController& controller, MessageId message, QWidget* parent)
{
    QToolButton* dots = makeIconButton(
        parent, QStringLiteral("dots"), tr("Whom this is from"), {}, ButtonSize::Small);
    dots->setPopupMode(QToolButton::InstantPopup);
    dots->setMenu(make<OriginMenu>(dots, controller, message));
    return dots;
}

OriginMenu::OriginMenu(OriginController& controller, MessageId message, QWidget* parent)
    : QMenu(parent)
    , m_controller(&controller)
    , m_message(message)
{
    connect(this, &QMenu::aboutToShow, this, &OriginMenu::fill);
}

/// What is chosen runs once the menu has closed: the page, and the menu with it, is built anew
/// then.
void OriginMenu::fill()
{
    clear();
    const auto origin = m_controller->of(m_message);
    if (!origin)
        return;
    const auto add
        = [this, can = m_controller->canCorrect()](const QString& words, bool on, auto choose) {
              QAction* action = addAction(words);
              action->setCheckable(true);
              action->setChecked(on);
              action->setEnabled(can);
              connect(action, &QAction::triggered, m_controller, choose, Qt::QueuedConnection);
              return action;
          };
    OriginController* controller = m_controller;
    const Origin& known = *origin;
    add(tr("Auto-reply"), known.isAutomatic,
        [controller, known] { controller->setAutomatic(known, !known.isAutomatic); });
    addSeparator();
    const SourceRole shown = known.role == SourceRole::Unknown ? SourceRole::Member : known.role;
    const std::pair<SourceRole, QString> parts[] = {{SourceRole::Member, tr("From a member")},
        {SourceRole::Staff, tr("From the team")}, {SourceRole::Bot, tr("From a bot")}};
    auto* group = make<QActionGroup>(this);
    for (const auto& part : parts) {
        const SourceRole role = part.first;
        group->addAction(add(part.second, role == shown,
            [controller, known, role] { controller->setRole(known, role); }));
    }
    if (known.isCorrected)
        add(tr("As recognised"), false,
            [controller, known] { controller->setRole(known, SourceRole::Unknown); });
}

} // namespace waymark
