// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card.h"

#include "make.h"
#include "style/paint.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_all(make<QVBoxLayout>(this))
    , m_body(makeOwned<QVBoxLayout>())
{
    setFrameShape(QFrame::StyledPanel);
    setProperty(prop::kCard, QStringLiteral("card"));
    m_all->setContentsMargins(1, 1, 1, 2);
    m_all->setSpacing(0);
    m_body->setContentsMargins(
        dense(space::kLarge), dense(space::kLarge), dense(space::kLarge), dense(space::kLarge));
    m_body->setSpacing(0);
    m_all->addLayout(m_body, 1);
}

void Card::setTitle(const QString& title, const QString& caption)
{
    if (!m_head) {
        m_headRow = make<QWidget>(this);
        m_headRow->setMinimumHeight(42);
        m_head = make<QHBoxLayout>(m_headRow);
        m_head->setContentsMargins(space::kLarge, 0, space::kLarge, 0);
        m_title = make<Label>(m_headRow, TextRole::SectionTitle, Ink::Text);
        m_caption = make<Label>(m_headRow, TextRole::Caption, Ink::Text3);
        m_caption->setElided(true);
        m_head->addWidget(m_title);
        m_head->addStretch(1);
        m_head->addWidget(m_caption);
        m_all->insertWidget(0, m_headRow);
        m_all->insertWidget(1, makeHairline(this));
        m_body->setContentsMargins(0, 0, 0, 0);
    }
    m_title->setText(title);
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void Card::addToTitle(QWidget* widget)
{
    if (m_head)
        m_head->addWidget(widget);
}

QFrame* makeHairline(QWidget* parent, bool vertical)
{
    auto* line = make<QFrame>(parent);
    line->setFrameShape(vertical ? QFrame::VLine : QFrame::HLine);
    if (vertical)
        line->setFixedWidth(1);
    else
        line->setFixedHeight(1);
    return line;
}

KeyFigure::KeyFigure(QWidget* parent)
    : QWidget(parent)
    , m_figure(make<Label>(this, TextRole::CardFigure, Ink::Text))
    , m_caption(make<Label>(this, TextRole::Caption, Ink::Text3))
{
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(space::kMedium, 10, space::kMedium, 10);
    column->setSpacing(1);
    column->addWidget(m_figure);
    column->addWidget(m_caption);
}

void KeyFigure::setFigure(const QString& figure, const QString& caption, bool warning)
{
    m_figure->setText(figure);
    m_figure->setInk(warning ? Ink::Warning : Ink::Text);
    m_caption->setText(caption);
    setAccessibleName(caption);
    setAccessibleDescription(figure);
}

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(make<Label>(this, title, TextRole::PageTitle, Ink::Text))
    , m_lead(makeOwned<QHBoxLayout>())
    , m_state(makeOwned<QHBoxLayout>())
    , m_actions(makeOwned<QHBoxLayout>())
{
    setMinimumHeight(dense(height::kPageHeader));
    auto* row = make<QHBoxLayout>(this);
    row->setContentsMargins(space::kLarge, 0, space::kLarge, 1);
    row->setSpacing(space::kMedium);
    m_lead->setSpacing(10);
    m_state->setSpacing(space::kMedium);
    m_actions->setSpacing(space::kMedium);
    m_lead->addWidget(m_title);
    row->addLayout(m_lead);
    row->addStretch(1);
    row->addLayout(m_state, 2);
    row->addSpacing(space::kTiny);
    row->addLayout(m_actions);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::addBesideTitle(QWidget* widget)
{
    m_lead->addWidget(widget);
}

void PageHeader::addState(QWidget* widget, int stretch)
{
    m_state->addWidget(widget, stretch);
}

void PageHeader::addAction(QWidget* widget)
{
    m_actions->addWidget(widget);
}

void PageHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::line(&painter, rect(), Qt::BottomEdge, currentTokens().line);
}

EmptyState::EmptyState(const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent)
{
    auto* column = make<QVBoxLayout>(this);
    column->setSpacing(space::kLarge);
    auto* words = make<Label>(this, sentence, TextRole::Body, Ink::Text2);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    column->addStretch(1);
    column->addWidget(words);
    if (!action.isEmpty()) {
        auto* button = makeButton(this, action);
        connect(button, &QPushButton::clicked, this, &EmptyState::actionChosen);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(2);
}

} // namespace waymark
