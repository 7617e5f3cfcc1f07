// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QMenu>

class QToolButton;

namespace waymark {

class OriginController;

/// Whom a message is from and whether a machine answered, as recognised and to be corrected.
class OriginMenu : public QMenu
{
    Q_OBJECT

public:
    /// @p controller outlives the menu.
    OriginMenu(OriginController& controller, MessageId message, QWidget* parent);

    /// The three dots that open such a menu.
    [[nodiscard]] static QToolButton* button(
        OriginController& controller, MessageId message, QWidget* parent);

private:
    void fill();

    OriginController* m_controller; ///< not owned
    MessageId m_message;
};

} // namespace waymark
