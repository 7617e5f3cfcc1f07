// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "make.h"
#include "settings/addresscard.h"
#include "settings/communitycard.h"
#include "settings/hourscard.h"
#include "settings/personalcard.h"
#include "style/theme.h"
#include "widgets/card.h"
#include "widgets/focusorder.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kNarrow = 900;
constexpr int kWidest = 1120;

} // namespace

SettingsPage::SettingsPage(SettingsController* settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
{
    auto* outer = make<QVBoxLayout>(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* header = make<PageHeader>(this, tr("Settings"));
    header->addBesideTitle(make<Label>(header,
        tr("Every change is saved at once and can be undone."), TextRole::Small, Ink::Text2));
    outer->addWidget(header);
    auto* area = make<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = make<QWidget>(area);
    auto* row = make<QHBoxLayout>(inside);
    row->setContentsMargins(
        dense(space::kLarge), dense(space::kLarge), dense(space::kLarge), dense(space::kLarge));
    auto* cards = make<QWidget>(inside);
    cards->setMaximumWidth(kWidest);
    row->addWidget(cards, 1);
    row->addStretch(0);
    m_grid = make<QGridLayout>(cards);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(dense(space::kLarge));
    m_community = make<CommunityCard>(cards, settings);
    m_personal = make<PersonalCard>(cards, settings);
    m_hours = make<HoursCard>(cards, settings);
    m_team = make<AddressCard>(cards, AddressCard::Kind::Team, settings);
    m_bots = make<AddressCard>(cards, AddressCard::Kind::Bots, settings);
    arrange(false);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() switches it on
    outer->addWidget(area, 1);
}

void SettingsPage::arrange(bool narrow)
{
    m_narrow = narrow;
    auto* left = makeOwned<QVBoxLayout>();
    auto* right = narrow ? left : makeOwned<QVBoxLayout>();
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item; // the two columns of the last arrangement; cards stay
    left->setSpacing(dense(space::kLarge));
    right->setSpacing(dense(space::kLarge));
    left->addWidget(m_community);
    left->addWidget(m_hours);
    right->addWidget(m_team);
    right->addWidget(m_bots);
    right->addWidget(m_personal);
    left->addStretch(1);
    m_grid->addLayout(left, 0, 0);
    if (!narrow) {
        right->addStretch(1);
        m_grid->addLayout(right, 0, 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, narrow ? 0 : 1);
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    if (narrow != m_narrow)
        arrange(narrow);
}

void SettingsPage::focusStart()
{
    if (m_settings->hasCommunity())
        focusVisibly(m_community->title());
    else if (QWidget* first = tabStopsOf(m_personal).value(0))
        focusVisibly(first);
}

SettingsPageEntry::SettingsPageEntry(SettingsController* settings, QObject* parent)
    : Page(parent)
    , m_settings(settings)
{
}

QString SettingsPageEntry::title() const
{
    return tr("Settings");
}

RebuiltPage* SettingsPageEntry::host()
{
    if (!m_host) {
        // The window's stack takes it over.
        m_host = makeOwned<RebuiltPage>([this](QWidget* parent) -> QWidget* {
            auto* page = make<SettingsPage>(parent, m_settings);
            return page;
        });
    }
    return m_host;
}

SettingsPage* SettingsPageEntry::page()
{
    return static_cast<SettingsPage*>(host()->current()); // made above
}

void SettingsPageEntry::arrived()
{
    page()->focusStart();
}

} // namespace waymark
