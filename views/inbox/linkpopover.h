// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/popover.h"

namespace waymark {

/// Where a link really leads, whole, with its host first. Copying is one click; opening asks, since
/// it leaves the laptop.
class LinkPopover : public Popover
{
    Q_OBJECT

public:
    LinkPopover(const QString& target, QWidget* window);

private:
    void open();
    QString m_target;
};

} // namespace waymark
