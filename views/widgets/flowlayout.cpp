// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace waymark {

FlowLayout::FlowLayout(int spacing, QWidget* parent)
    : QLayout(parent)
    , m_gap(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int wide = 0;
    int high = 0;
    for (const QLayoutItem* item : m_items) {
        wide += item->sizeHint().width() + m_gap;
        high = std::max(high, item->sizeHint().height());
    }
    return {wide, high};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    const QWidget* owner = parentWidget();
    const Qt::LayoutDirection direction = owner ? owner->layoutDirection() : Qt::LeftToRight;
    int y = rect.top();
    qsizetype next = 0;
    while (next < m_items.size()) {
        qsizetype end = next;
        int wide = 0;
        int high = 0;
        while (end < m_items.size()) {
            const QSize size = m_items[end]->sizeHint();
            const int more = (end > next ? m_gap : 0) + size.width();
            if (end > next && wide + more > rect.width())
                break;
            wide += more;
            high = std::max(high, size.height());
            ++end;
        }
        int x = m_trailing ? rect.right() + 1 - wide : rect.left();
        for (; next < end; ++next) {
            const QSize size = m_items[next]->sizeHint().boundedTo(QSize(rect.width(), high));
            const QRect place(QPoint(x, y + (high - size.height()) / 2), size);
            if (apply)
                m_items[next]->setGeometry(QStyle::visualRect(direction, rect, place));
            x += size.width() + m_gap;
        }
        y += high + (next < m_items.size() ? std::min(m_gap, 8) : 0);
    }
    return y - rect.top();
}

} // namespace waymark
