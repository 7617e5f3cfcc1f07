// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace waymark {

class AuditController;
class Label;
struct AuditFilter;
class SegmentControl;

/// The audit's list view: keeps the keys that move and choose, leaves all others to the page.
class MessageListView : public QListView
{
    Q_OBJECT

public:
    explicit MessageListView(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// The list with its head: all or open, the order, and what it is narrowed to.
class MessageList : public QWidget
{
    Q_OBJECT

public:
    MessageList(AuditController& controller, QWidget* parent);

    [[nodiscard]] MessageListView* view() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override { return {352, 500}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString emptySentence(const AuditFilter& filter) const;
    void fitHead();
    void makeHead(QHBoxLayout* head);
    void refreshHead();
    void chooseOrder();
    void showCurrent();
    void takeSelection();

    AuditController* m_controller;
    SegmentControl* m_which;
    QPushButton* m_order;
    QWidget* m_narrowed;
    Label* m_narrowedTo;
    Label* m_empty;
    MessageListView* m_view;
    bool m_following = false; ///< the controller leads
};

} // namespace waymark
