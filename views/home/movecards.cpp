// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/movecards.h"

#include "make.h"
#include "style/icons.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainterPath>
#include <QPushButton>

#include <algorithm>

namespace waymark {

namespace {

constexpr int kAvatar = 26;

/// A person of the second move, or the invitation to choose one when @p name is empty.
QWidget* makePersonRow(QWidget* parent, const QString& name, const QString& detail)
{
    auto* row = make<QWidget>(parent);
    auto* line = make<QHBoxLayout>(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    auto* avatar = make<Avatar>(row, kAvatar);
    avatar->setName(name);
    line->addWidget(avatar);
    auto* who = make<Label>(row, name, TextRole::Control, Ink::Text);
    line->addWidget(who);
    auto* what = make<Label>(row, detail, TextRole::Caption, Ink::Text3);
    what->setElided(true);
    line->addWidget(what, 1);
    return row;
}

/// A place that is still free: a dashed circle with a plus.
class FreePlace : public Painted
{
public:
    explicit FreePlace(QWidget* parent)
        : Painted(parent)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {kAvatar, kAvatar}; }

protected:
    void draw(const paint::Canvas& canvas) override
    {
        const QRectF area(0, 0, kAvatar, kAvatar);
        canvas.painter->setRenderHint(QPainter::Antialiasing);
        paint::panel(
            canvas.painter, area, kAvatar / 2.0, QColor(), canvas.tokens.control, 1, Qt::DashLine);
        paintIcon(canvas.painter, QStringLiteral("plus"), area, 14, canvas.tokens.text2,
            canvas.direction);
    }
};

QWidget* makeFreeRow(QWidget* parent, const QString& words)
{
    auto* row = make<QWidget>(parent);
    auto* line = make<QHBoxLayout>(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    line->addWidget(make<FreePlace>(row));
    auto* label = make<Label>(row, words, TextRole::Body, Ink::Text2);
    label->setElided(true);
    line->addWidget(label, 1);
    return row;
}

void clear(QVBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

MoveCard::MoveCard(int number, const QString& title, const QString& action, QWidget* parent)
    : Card(parent)
    , m_number(make<StepNumber>(this, number))
    , m_state(make<Tag>(this))
    , m_middle(makeOwned<QVBoxLayout>())
    , m_action(makeButton(this, action))
{
    body()->setContentsMargins(dense(18), dense(space::kLarge), dense(18), dense(15));
    auto* head = makeOwned<QHBoxLayout>();
    head->setSpacing(10);
    head->addWidget(m_number);
    auto* words = make<Label>(this, title, TextRole::SectionTitle, Ink::Text);
    words->setElided(true);
    head->addWidget(words, 1);
    head->addWidget(m_state);
    body()->addLayout(head);
    body()->addSpacing(space::kMedium);
    m_middle->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(m_middle, 1);
    body()->addSpacing(space::kMedium);
    body()->addWidget(m_action, 0, Qt::AlignLeading);
    connect(m_action, &QPushButton::clicked, this, &MoveCard::actionChosen);
}

void MoveCard::setState(MoveState state, const QString& words)
{
    m_number->setBegun(state != MoveState::Open);
    switch (state) {
    case MoveState::Open:
        m_state->setTag(tr("not begun"), QString(), paint::TagKind::Plain);
        break;
    case MoveState::UnderWay:
        m_state->setTag(
            words.isEmpty() ? tr("under way") : words, QString(), paint::TagKind::Accent);
        break;
    case MoveState::Done:
        m_state->setTag(
            words.isEmpty() ? tr("done") : words, QStringLiteral("check"), paint::TagKind::Done);
        break;
    }
}

// --- The audit ----------------------------------------------------------------------------------

AuditMoveCard::AuditMoveCard(QWidget* parent)
    : MoveCard(
        1, tr("Audit the last %1").arg(QLocale().toString(100)), tr("Begin the audit"), parent)
    , m_figure(make<Label>(this, TextRole::KeyFigure, Ink::Text))
    , m_of(make<Label>(this, TextRole::Body, Ink::Text2))
    , m_bar(make<SegmentedProgress>(this, 10))
    , m_note(make<Label>(this, TextRole::Caption, Ink::Text3))
{
    auto* figure = makeOwned<QHBoxLayout>();
    figure->setSpacing(space::kSmall);
    m_of->setContentsMargins(0, 7, 0, 0); // its foot on the figure's
    figure->addWidget(m_figure);
    figure->addWidget(m_of);
    figure->addStretch(1);
    middle()->addLayout(figure);
    middle()->addSpacing(2);
    middle()->addWidget(m_bar);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    middle()->addSpacing(6);
    m_note->setWordWrap(true);
    middle()->addWidget(m_note);
    middle()->addStretch(1);
    setTrailingIcon(action(), QStringLiteral("chev"));
}

void AuditMoveCard::setData(const HomeData& home)
{
    const QLocale locale;
    m_figure->setText(locale.toString(home.auditCoded));
    m_of->setText(tr("of %Ln message(s) coded", nullptr, home.auditFound));
    m_bar->setTallies(home.coded, home.auditFound);
    setState(home.audit);
    action()->setText(home.audit == MoveState::Open ? tr("Begin the audit")
            : home.audit == MoveState::UnderWay     ? tr("Continue")
                                                    : tr("Look at the audit"));
    action()->setEnabled(home.auditFound > 0);
    m_note->setText(home.auditNote);
    m_note->setVisible(!home.auditNote.isEmpty());
}

// --- The power users ----------------------------------------------------------------------------

UsersMoveCard::UsersMoveCard(QWidget* parent)
    : MoveCard(2, tr("Pick three power users"), tr("Choose them"), parent)
    , m_people(makeOwned<QVBoxLayout>())
{
    m_people->setSpacing(4);
    middle()->addLayout(m_people);
    middle()->addStretch(1);
}

void UsersMoveCard::setData(const HomeData& home)
{
    clear(m_people);
    const auto picked = static_cast<int>(std::count_if(home.powerUsers.begin(),
        home.powerUsers.end(), [](const PowerUser& user) { return user.picked; }));
    const int others = static_cast<int>(home.powerUsers.size()) - picked;
    const QLocale locale;
    setState(home.users,
        tr("%1 of %2", "picked, to pick")
            .arg(locale.toString(picked), locale.toString(WeeklyMoves::kPowerUsers)));
    if (home.powerUsers.empty()) {
        auto* words = make<Label>(this,
            tr("Nobody but the team answers others yet. Whoever does shows up here."),
            TextRole::Body, Ink::Text2);
        words->setWordWrap(true);
        m_people->addWidget(words);
    }
    if (picked == 0 && others > 0)
        m_people->addWidget(
            make<Label>(this, tr("Who answers most"), TextRole::Caption, Ink::Text3));
    // Before the first pick the two who answer most stand here, to say what it is about.
    const int shown = picked > 0 ? picked : std::min(others, 2);
    for (int i = 0; i < shown; ++i) {
        const PowerUser& user = home.powerUsers[static_cast<std::size_t>(i)];
        m_people->addWidget(makePersonRow(this, user.name, user.detail));
    }
    const int more = picked > 0 ? others : others - shown;
    if (picked < WeeklyMoves::kPowerUsers && more > 0)
        m_people->addWidget(
            makeFreeRow(this, tr("%Ln more member(s) answer without being asked", nullptr, more)));
    action()->setText(picked == 0               ? tr("Choose them")
            : picked < WeeklyMoves::kPowerUsers ? tr("Choose the next")
                                                : tr("Change the choice"));
    action()->setEnabled(!home.powerUsers.empty());
}

// --- The path -----------------------------------------------------------------------------------

PathLine::PathLine(QWidget* parent)
    : Painted(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PathLine::setSteps(int written, int all)
{
    m_written = written;
    m_all = std::max(1, all);
    shown(tr("%1 of %Ln step(s)", nullptr, m_all).arg(QLocale().toString(m_written)));
}

void PathLine::draw(const paint::Canvas& canvas)
{
    constexpr double kRadius = 6;
    QPainter* painter = canvas.painter;
    const Tokens& tokens = canvas.tokens;
    painter->setRenderHint(QPainter::Antialiasing);
    std::vector<QPointF> points;
    const double wide = width() - 2 * kRadius - 4;
    const double high = height() - 2 * kRadius - 8;
    for (int step = 0; step < m_all; ++step) {
        const double along = m_all == 1 ? 0.5 : static_cast<double>(step) / (m_all - 1);
        const double x = kRadius + 2 + along * wide;
        points.emplace_back(canvas.isRtl() ? width() - x : x, kRadius + 4 + (1 - along) * high);
    }
    for (std::size_t step = 1; step < points.size(); ++step) {
        QPainterPath path(points[step - 1]);
        const double middle = (points[step - 1].x() + points[step].x()) / 2;
        path.cubicTo({middle, points[step - 1].y()}, {middle, points[step].y()}, points[step]);
        const bool walked = static_cast<int>(step) < m_written;
        painter->setPen(QPen(walked ? tokens.accent : tokens.control, 2,
            walked ? Qt::SolidLine : Qt::DotLine, Qt::RoundCap));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(path);
    }
    for (std::size_t step = 0; step < points.size(); ++step) {
        const bool written = static_cast<int>(step) < m_written;
        painter->setPen(QPen(written ? tokens.accent : tokens.control, 2));
        painter->setBrush(written ? tokens.accent : tokens.base);
        painter->drawEllipse(points[step], kRadius, kRadius);
        if (!written)
            continue;
        painter->setPen(QPen(tokens.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {points[step] + QPointF(-2.6, 0.2),
            points[step] + QPointF(-0.7, 2.1), points[step] + QPointF(2.8, -2.0)};
        painter->drawPolyline(tick, 3);
    }
}

PathMoveCard::PathMoveCard(QWidget* parent)
    : MoveCard(3, tr("Map one path"), tr("Sketch a path"), parent)
    , m_line(make<PathLine>(this))
    , m_note(make<Label>(this, TextRole::Caption, Ink::Text3))
{
    middle()->addWidget(m_line);
    middle()->addSpacing(4);
    m_note->setWordWrap(true);
    middle()->addWidget(m_note);
    middle()->addStretch(1);
}

void PathMoveCard::setData(const HomeData& home)
{
    const int steps = static_cast<int>(home.sketch.steps.size());
    setState(home.path);
    m_line->setSteps(steps, std::max(steps, PathSketch::kLeastSteps));
    const QString role = home.sketch.role.isEmpty() ? tr("No name yet") : home.sketch.role;
    if (steps == 0)
        m_note->setText(tr("Which role could a member grow into, in three to five steps?"));
    else if (steps < PathSketch::kLeastSteps)
        //: %1 is the role that a path leads to.
        m_note->setText(
            tr("“%1”: %Ln step(s) so far, three make a path.", nullptr, steps).arg(role));
    else
        m_note->setText(tr("“%1” in %Ln step(s).", nullptr, steps).arg(role));
    action()->setText(steps == 0 ? tr("Sketch a path") : tr("Open the sketch"));
}

} // namespace waymark
