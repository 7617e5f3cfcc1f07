// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/weekview.h"

#include "home/homerows.h"
#include "home/movecards.h"
#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kMostSources = 6;

/// Empties a card before it is filled anew.
void clearBody(Card* card)
{
    while (QLayoutItem* item = card->body()->takeAt(0)) {
        // Not deleted at once: the row's own signal may have led here.
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// The sentence that stands where a card has nothing to list.
void addSentence(Card* card, const QString& words)
{
    auto* label = make<Label>(card, words, TextRole::Body, Ink::Text2);
    label->setWordWrap(true);
    label->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    card->body()->addWidget(label);
}

} // namespace

WeekView::WeekView(QWidget* parent)
    : QWidget(parent)
{
    auto* outer = make<QVBoxLayout>(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = make<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    outer->addWidget(area);
    auto* inside = make<QWidget>(area);
    auto* column = make<QVBoxLayout>(inside);
    column->setContentsMargins(
        dense(space::kPage), dense(22), dense(space::kPage), dense(space::kHuge));
    column->setSpacing(dense(space::kLarge));
    column->addWidget(makeHead(inside));
    m_audit = make<AuditMoveCard>(inside);
    m_users = make<UsersMoveCard>(inside);
    m_path = make<PathMoveCard>(inside);
    connect(m_audit, &MoveCard::actionChosen, this, &WeekView::auditRequested);
    connect(m_users, &MoveCard::actionChosen, this, &WeekView::usersRequested);
    connect(m_path, &MoveCard::actionChosen, this, &WeekView::sketchRequested);
    m_moves = makeOwned<QGridLayout>();
    m_moves->setSpacing(dense(space::kLarge));
    column->addLayout(m_moves);
    m_attention = make<Card>(inside);
    m_mix = make<Card>(inside);
    m_loaded = make<Card>(inside);
    m_cards = makeOwned<QGridLayout>();
    m_cards->setSpacing(dense(space::kLarge));
    arrangeCards(false);
    column->addLayout(m_cards);
    column->addStretch(1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() switches it on
}

void WeekView::arrangeCards(bool narrow)
{
    for (Card* move : std::initializer_list<Card*> {m_audit, m_users, m_path})
        m_moves->removeWidget(move);
    m_moves->addWidget(m_audit, 0, 0, 1, narrow ? 2 : 1);
    m_moves->addWidget(m_users, narrow ? 1 : 0, narrow ? 0 : 1);
    m_moves->addWidget(m_path, narrow ? 1 : 0, narrow ? 1 : 2);
    for (int column = 0; column < 3; ++column)
        m_moves->setColumnStretch(column, narrow && column == 2 ? 0 : 1);
    for (Card* card : {m_attention, m_mix, m_loaded})
        m_cards->removeWidget(card);
    m_cards->addWidget(m_attention, 0, 0);
    m_cards->addWidget(m_mix, 0, 1);
    if (narrow)
        m_cards->addWidget(m_loaded, 1, 0, 1, 2);
    else
        m_cards->addWidget(m_loaded, 0, 2);
    m_cards->setColumnStretch(0, 115);
    m_cards->setColumnStretch(1, 100);
    m_cards->setColumnStretch(2, narrow ? 0 : 85);
    m_narrow = narrow;
}

void WeekView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (const bool narrow = width() < 940; narrow != m_narrow)
        arrangeCards(narrow);
}

QWidget* WeekView::makeHead(QWidget* parent)
{
    auto* head = make<QWidget>(parent);
    auto* row = make<QHBoxLayout>(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(2);
    m_title = make<Label>(head, TextRole::PageTitle, Ink::Text);
    m_period = make<Label>(head, TextRole::Body, Ink::Text2);
    m_title->setElided(true);
    m_period->setElided(true);
    words->addWidget(m_title);
    words->addWidget(m_period);
    row->addLayout(words, 1);
    auto* import = makeButton(head, tr("Import"), QStringLiteral("import"));
    connect(import, &QPushButton::clicked, this, &WeekView::importRequested);
    row->addWidget(import);
    return head;
}

void WeekView::setData(const HomeData& home)
{
    m_title->setText(tr("This week at %1").arg(home.community));
    m_period->setText(home.period);
    fillMoves(home);
    fillAttention(home);
    fillMix(home);
    fillLoaded(home);
}

void WeekView::fillMoves(const HomeData& home)
{
    m_audit->setData(home);
    m_users->setData(home);
    m_path->setData(home);
    // One filled button: on the first move that is not done.
    setButtonKind(m_audit->action(),
        home.audit != MoveState::Done ? ButtonKind::Primary : ButtonKind::Normal);
    const bool users = home.audit == MoveState::Done && home.users != MoveState::Done;
    setButtonKind(m_users->action(), users ? ButtonKind::Primary : ButtonKind::Normal);
    const bool path = home.audit == MoveState::Done && home.users == MoveState::Done
        && home.path != MoveState::Done;
    setButtonKind(m_path->action(), path ? ButtonKind::Primary : ButtonKind::Normal);
}

void WeekView::fillAttention(const HomeData& home)
{
    clearBody(m_attention);
    m_attention->setTitle(tr("Needs your eye"));
    if (home.attention.empty())
        addSentence(m_attention, tr("Nothing waits for a decision."));
    bool first = true;
    for (const AttentionItem& item : home.attention) {
        if (!first)
            m_attention->body()->addWidget(makeHairline(m_attention));
        first = false;
        auto* row = make<AttentionRow>(m_attention, item);
        connect(row, &AttentionRow::chosen, this, &WeekView::attentionChosen);
        m_attention->body()->addWidget(row);
    }
    m_attention->body()->addStretch(1);
}

void WeekView::fillMix(const HomeData& home)
{
    clearBody(m_mix);
    const QLocale locale;
    QString caption = tr("of %Ln message(s)", nullptr, home.mixTotal);
    if (!home.mixBefore.isEmpty())
        caption = tr("of %1 · ○ %2 · ● %3")
                      .arg(locale.toString(home.mixTotal), home.mixBefore, home.mixNow);
    m_mix->setTitle(tr("What people write about"), home.mixTotal > 0 ? caption : QString());
    if (home.mix.empty() || home.mixTotal == 0) {
        addSentence(m_mix, tr("Import messages, and their categories show here."));
        m_mix->body()->addStretch(1);
        return;
    }
    int most = 1;
    double names = 70;
    for (const CategoryTally& tally : home.mix) {
        most = std::max({most, tally.count, tally.before.value_or(0)});
        names = std::max(names, MixRow::widthOf(tally.name));
    }
    m_mix->body()->setContentsMargins(8, 8, 8, 8);
    for (const CategoryTally& tally : home.mix) {
        auto* row = make<MixRow>(m_mix, tally, most, home.mixTotal, names);
        connect(
            row, &MixRow::clicked, this, [this, key = tally.key] { Q_EMIT categoryChosen(key); });
        m_mix->body()->addWidget(row);
    }
    m_mix->body()->addStretch(1);
}

void WeekView::fillLoaded(const HomeData& home)
{
    clearBody(m_loaded);
    m_loaded->setTitle(
        tr("Loaded"), tr("%Ln message(s)", nullptr, static_cast<int>(home.messages)));
    if (home.loaded.empty())
        addSentence(m_loaded, tr("No source is loaded yet."));
    int shown = 0;
    for (const LoadedSource& source : home.loaded) {
        if (shown == kMostSources) {
            auto* more = make<Label>(m_loaded,
                tr("and %Ln more", nullptr, static_cast<int>(home.loaded.size()) - shown),
                TextRole::Caption, Ink::Text3);
            more->setContentsMargins(space::kLarge, 10, space::kLarge, 10);
            m_loaded->body()->addWidget(makeHairline(m_loaded));
            m_loaded->body()->addWidget(more);
            break;
        }
        if (shown++ > 0)
            m_loaded->body()->addWidget(makeHairline(m_loaded));
        m_loaded->body()->addWidget(make<SourceRow>(m_loaded, source));
    }
    m_loaded->body()->addStretch(1);
}

void WeekView::focusStart()
{
    if (m_audit->action()->isEnabled())
        focusVisibly(m_audit->action());
}

} // namespace waymark
