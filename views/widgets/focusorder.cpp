// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/focusorder.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QHash>
#include <QLayout>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

bool isTabStop(const QWidget* widget)
{
    // One that was hidden or switched off under the focus still says where one was.
    if (widget == QApplication::focusWidget())
        return true;
    return widget->focusPolicy() & Qt::TabFocus && widget->isEnabled() && widget->isVisible()
        && !widget->focusProxy();
}

/// Parts of it have the focus as the whole.
bool isOnePiece(const QWidget* widget)
{
    return qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget);
}

class Walk
{
public:
    QList<QWidget*> stops;

    void take(QWidget* widget)
    {
        if (!widget || widget->isWindow() || m_seen.contains(widget))
            return;
        m_seen.insert(widget);
        if (isTabStop(widget))
            stops.append(widget);
        if (!isOnePiece(widget))
            descend(widget);
    }
    void descend(const QWidget* widget)
    {
        if (const auto* area = qobject_cast<const QScrollArea*>(widget))
            take(area->widget());
        if (const auto* splitter = qobject_cast<const QSplitter*>(widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                take(splitter->widget(i));
        }
        if (QLayout* layout = widget->layout())
            take(layout);
        for (QObject* child : widget->children()) {
            if (child->isWidgetType())
                take(static_cast<QWidget*>(child)); // by its type
        }
    }

private:
    /// Of a grid by rows, however it was filled.
    static QList<QLayoutItem*> itemsOf(QLayout* layout)
    {
        QList<QLayoutItem*> items;
        QHash<QLayoutItem*, std::pair<int, int>> places;
        const auto* grid = qobject_cast<QGridLayout*>(layout);
        for (int i = 0; i < layout->count(); ++i) {
            items.append(layout->itemAt(i));
            int row = 0;
            int column = 0;
            int span = 0;
            if (grid)
                grid->getItemPosition(i, &row, &column, &span, &span);
            places.insert(items.constLast(), {row, column});
        }
        std::stable_sort(items.begin(), items.end(), [&places](QLayoutItem* a, QLayoutItem* b) {
            return places.value(a) < places.value(b);
        });
        return items;
    }

    void take(QLayout* layout)
    {
        for (QLayoutItem* item : itemsOf(layout)) {
            if (QLayout* inner = item->layout())
                take(inner);
            else
                take(item->widget());
        }
    }

    QSet<const QWidget*> m_seen;
};

} // namespace

QList<QWidget*> tabStopsOf(const QWidget* root)
{
    Walk walk;
    walk.descend(root);
    return walk.stops;
}

bool moveFocusInOrder(QWidget* window, bool next)
{
    const QList<QWidget*> stops = tabStopsOf(window);
    if (stops.isEmpty())
        return false;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype then = now < 0 ? (next ? 0 : -1) : now + (next ? 1 : -1);
    QWidget* target = stops.at((then + stops.size()) % stops.size());
    window->setAttribute(Qt::WA_KeyboardFocusChange);
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace waymark
