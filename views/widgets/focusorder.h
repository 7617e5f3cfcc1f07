// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace waymark {

/// What Tab stops at within @p root, in the order in which its layouts, splitters and scroll areas
/// hold it: how one reads it. Qt's own order is that of construction, so that rows made later, or a
/// choice filled after its neighbours, would come last. What no layout holds comes after what one
/// does.
[[nodiscard]] QList<QWidget*> tabStopsOf(const QWidget* root);

/// Moves the focus, visibly, from one of tabStopsOf(@p window) to the next one or the one before,
/// at their ends around; from anywhere else to the first or the last. For a window's
/// focusNextPrevChild(); false when there is nowhere to go.
bool moveFocusInOrder(QWidget* window, bool next);

} // namespace waymark
