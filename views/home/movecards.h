// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"
#include "widgets/card.h"
#include "widgets/painted.h"

class QPushButton;

namespace waymark {

class Label;
class SegmentedProgress;
class StepNumber;
class Tag;

/// One of the week's three moves: number, title and state on top, the one action at the foot, what
/// was done between them.
class MoveCard : public Card
{
    Q_OBJECT

public:
    MoveCard(int number, const QString& title, const QString& action, QWidget* parent);
    [[nodiscard]] QPushButton* action() const { return m_action; }

Q_SIGNALS:
    void actionChosen();

protected:
    /// What stands between head and foot.
    [[nodiscard]] QVBoxLayout* middle() const { return m_middle; }
    /// @p words replace the ones of the state, when there is something better to say.
    void setState(MoveState state, const QString& words = {});

private:
    StepNumber* m_number;
    Tag* m_state;
    QVBoxLayout* m_middle;
    QPushButton* m_action;
};

/// Audit the last 100.
class AuditMoveCard : public MoveCard
{
    Q_OBJECT

public:
    explicit AuditMoveCard(QWidget* parent);
    void setData(const HomeData& home);

private:
    Label* m_figure;
    Label* m_of;
    SegmentedProgress* m_bar;
    Label* m_note;
};

/// Pick three power users: who is picked, and how many more answer.
class UsersMoveCard : public MoveCard
{
    Q_OBJECT

public:
    explicit UsersMoveCard(QWidget* parent);
    void setData(const HomeData& home);

private:
    QVBoxLayout* m_people;
};

/// A path as a rising line of steps: written ones filled, missing ones open.
class PathLine : public Painted
{
    Q_OBJECT

public:
    explicit PathLine(QWidget* parent);
    /// @p written of @p all steps.
    void setSteps(int written, int all);
    [[nodiscard]] QSize sizeHint() const override { return {200, 64}; }

protected:
    void draw(const paint::Canvas& canvas) override;

private:
    int m_written = 0;
    int m_all = 3;
};

/// Map one path: the sketch as a line.
class PathMoveCard : public MoveCard
{
    Q_OBJECT

public:
    explicit PathMoveCard(QWidget* parent);
    void setData(const HomeData& home);

private:
    PathLine* m_line;
    Label* m_note;
};

} // namespace waymark
