// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QVector>

namespace waymark {

/// Widgets one after another, wrapping into further lines; mirrored when the layout runs right to
/// left. setTrailing() pushes the lines to the far side.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    FlowLayout(int spacing, QWidget* parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;
    void setTrailing(bool trailing) { m_trailing = trailing; }

private:
    /// Places the items in @p rect when @p apply; returns the height taken.
    int arrange(const QRect& rect, bool apply) const;
    QVector<QLayoutItem*> m_items;
    int m_gap;
    bool m_trailing = false;
};

} // namespace waymark
