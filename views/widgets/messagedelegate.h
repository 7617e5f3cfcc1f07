// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace waymark {

/// Two lines a message: who and when with its flags; what, with the proposal's confidence at the
/// end, or a check once decided. Reads MessageRole. The category stands as its icon in front; its
/// word is in the tooltip and in the accessible text.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MessageDelegate(QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;
};

/// A list view dressed for rows of ours: no frame, equal heights, whole-pixel scrolling.
void dressList(QListView* view);

} // namespace waymark
