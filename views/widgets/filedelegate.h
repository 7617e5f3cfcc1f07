// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace waymark {

/// One recognised file: name and size, format and certainty, state with progress and the one
/// button it needs. Reads FileRole. Install it with a view that tracks the mouse (dressList()).
class FileDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FileDelegate(QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

Q_SIGNALS:
    /// The row's button was clicked. For the keyboard connect the view's activated() to the same.
    void actionRequested(const QModelIndex& index);
    /// The stop beside a running bar was clicked.
    void stopRequested(const QModelIndex& index);

private:
    QPersistentModelIndex m_pressed;
};

} // namespace waymark
