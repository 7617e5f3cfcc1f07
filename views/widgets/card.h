// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class Label;

/// A raised card. Without a title it is an empty box with a layout.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent);

    /// A title row, 42 px, over a hairline; widgets may be added at its end.
    void setTitle(const QString& title, const QString& caption = {});
    void addToTitle(QWidget* widget);
    /// Where the contents go; margins are 0 under a title row, 16 otherwise.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

private:
    QVBoxLayout* m_all;
    QVBoxLayout* m_body;
    QHBoxLayout* m_head = nullptr;
    QWidget* m_headRow = nullptr;
    Label* m_title = nullptr;
    Label* m_caption = nullptr;
};

/// A horizontal or vertical hairline.
[[nodiscard]] QFrame* makeHairline(QWidget* parent, bool vertical = false);

/// One figure and what it counts, as in the import report: 15 pt over a caption.
class KeyFigure : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFigure(QWidget* parent);
    /// @p warning paints the figure in ochre.
    void setFigure(const QString& figure, const QString& caption, bool warning = false);

private:
    Label* m_figure;
    Label* m_caption;
};

/// Title, what it is about, state, actions: the head of a page, over a hairline. The main action
/// comes last.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    PageHeader(const QString& title, QWidget* parent);
    void setTitle(const QString& title);
    void addBesideTitle(QWidget* widget);
    void addState(QWidget* widget, int stretch = 0);
    void addAction(QWidget* widget);
    using QWidget::addAction;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_title;
    QHBoxLayout* m_lead;
    QHBoxLayout* m_state;
    QHBoxLayout* m_actions;
};

/// What belongs here, and the one button that brings it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& sentence, const QString& action, QWidget* parent);

Q_SIGNALS:
    void actionChosen();
};

} // namespace waymark
