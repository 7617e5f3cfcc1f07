// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/weekview.h"

#include "home/homerows.h"
#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/marks.h"

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
    column->setContentsMargins(space::kPage, 22, space::kPage, space::kHuge);
    column->setSpacing(space::kLarge);
    column->addWidget(makeHead(inside));
    column->addWidget(makeAudit(inside));
    m_attention = make<Card>(inside);
    m_mix = make<Card>(inside);
    m_loaded = make<Card>(inside);
    m_cards = makeOwned<QGridLayout>();
    m_cards->setSpacing(space::kLarge);
    arrangeCards(false);
    column->addLayout(m_cards);
    column->addStretch(1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() switches it on
}

void WeekView::arrangeCards(bool narrow)
{
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

Card* WeekView::makeAudit(QWidget* parent)
{
    auto* card = make<Card>(parent);
    card->body()->setContentsMargins(18, space::kLarge, 18, 15);
    auto* head = makeOwned<QHBoxLayout>();
    head->setSpacing(10);
    m_number = make<StepNumber>(card, 1);
    m_state = make<Tag>(card);
    auto* title = make<Label>(card, tr("Audit the last 100"), TextRole::SectionTitle, Ink::Text);
    head->addWidget(m_number);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_state);
    card->body()->addLayout(head);
    card->body()->addSpacing(space::kMedium);
    auto* figure = makeOwned<QHBoxLayout>();
    figure->setSpacing(space::kSmall);
    m_figure = make<Label>(card, TextRole::KeyFigure, Ink::Text);
    m_of = make<Label>(card, TextRole::Body, Ink::Text2);
    m_of->setContentsMargins(0, 7, 0, 0); // its foot on the figure's
    figure->addWidget(m_figure);
    figure->addWidget(m_of);
    figure->addStretch(1);
    card->body()->addLayout(figure);
    card->body()->addSpacing(6);
    m_bar = make<SegmentedProgress>(card, 10);
    card->body()->addWidget(m_bar);
    card->body()->addSpacing(10);
    m_legend = make<QWidget>(card);
    m_legendFlow = make<FlowLayout>(m_legend, 18);
    card->body()->addWidget(m_legend);
    m_note = make<Label>(card, TextRole::Caption, Ink::Text3);
    m_note->setWordWrap(true);
    card->body()->addSpacing(space::kTiny);
    card->body()->addWidget(m_note);
    card->body()->addSpacing(space::kLarge);
    m_continue = makeButton(card, tr("Begin the audit"), QString(), ButtonKind::Primary);
    setTrailingIcon(m_continue, QStringLiteral("chev"));
    connect(m_continue, &QPushButton::clicked, this, &WeekView::auditRequested);
    card->body()->addWidget(m_continue, 0, Qt::AlignLeading);
    return card;
}

void WeekView::setData(const HomeData& home)
{
    m_title->setText(tr("This week at %1").arg(home.community));
    m_period->setText(home.period);
    fillAudit(home);
    fillAttention(home);
    fillMix(home);
    fillLoaded(home);
}

void WeekView::fillAudit(const HomeData& home)
{
    const QLocale locale;
    m_figure->setText(locale.toString(home.auditCoded));
    m_of->setText(tr("of %Ln message(s) coded", nullptr, home.auditFound));
    m_bar->setTallies(home.coded, home.auditFound);
    m_number->setBegun(home.audit != MoveState::Open);
    switch (home.audit) {
    case MoveState::Open:
        m_state->setTag(tr("not begun"), QString(), paint::TagKind::Plain);
        m_continue->setText(tr("Begin the audit"));
        break;
    case MoveState::UnderWay:
        m_state->setTag(tr("under way"), QString(), paint::TagKind::Accent);
        m_continue->setText(tr("Continue"));
        break;
    case MoveState::Done:
        m_state->setTag(tr("done"), QStringLiteral("check"), paint::TagKind::Done);
        m_continue->setText(tr("Look at the audit"));
        break;
    }
    m_continue->setEnabled(home.auditFound > 0);
    m_note->setText(home.auditNote);
    m_note->setVisible(!home.auditNote.isEmpty());
    while (QLayoutItem* item = m_legendFlow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const CategoryTally& tally : home.coded) {
        if (tally.count > 0)
            m_legendFlow->addWidget(make<LegendEntry>(m_legend, tally));
    }
    m_legend->setVisible(m_legendFlow->count() > 0);
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
    if (m_continue->isEnabled())
        m_continue->setFocus(Qt::OtherFocusReason);
}

} // namespace waymark
