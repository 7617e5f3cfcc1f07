// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace waymark {

/// Roles of the rows under the search field; Qt::DisplayRole is the first words.
enum FindRole {
    FindIconRole = Qt::UserRole + 1, ///< QString, icon name
    FindDetailRole, ///< QString, behind the first words
    FindKeysRole, ///< QString, keycap at the end
    FindWhenRole, ///< QString, at the end
    FindSnippetRole, ///< QString, a second line, matches between SearchHit's marks
    FindActionRole, ///< QAction*
    FindHitRole, ///< QString, a SearchHit's id
    FindSearchRole, ///< bool, the row that searches all messages
};

/// One row under the search field: an action with its key, a person, or a message with what was
/// found in it.
class FindDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace waymark
