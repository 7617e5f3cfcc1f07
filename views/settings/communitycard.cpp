// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/communitycard.h"

#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace waymark {

namespace {

constexpr int kFieldWidth = 260;
constexpr int kLongestPromise = 30 * 24;

} // namespace

CommunityCard::CommunityCard(SettingsController* settings, QWidget* parent)
    : Card(parent)
    , m_settings(settings)
    , m_title(make<QLineEdit>(this))
    , m_zone(makeCombo(this, tr("Time zone of the community")))
    , m_zoneNote(make<Label>(this, TextRole::Caption, Ink::Text3))
    , m_promise(make<QSpinBox>(this))
{
    setTitle(tr("Community"));
    body()->setContentsMargins(
        dense(space::kLarge), dense(space::kMedium), dense(space::kLarge), dense(space::kLarge));
    auto* form = makeOwned<QFormLayout>();
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kMedium);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    body()->addLayout(form);

    const auto label = [this](const QString& words, QWidget* field) {
        auto* name = make<Label>(this, words, TextRole::Control, Ink::Text2);
        name->setBuddy(field);
        name->setMinimumHeight(dense(height::kField));
        return name;
    };
    m_title->setAccessibleName(tr("Name of the community"));
    m_title->setFixedWidth(kFieldWidth);
    m_title->setMinimumHeight(dense(height::kField));
    form->addRow(label(tr("Name"), m_title), m_title);

    makeZones();
    auto* zone = make<QWidget>(this);
    auto* column = make<QVBoxLayout>(zone);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(m_zone);
    column->addWidget(m_zoneNote);
    form->addRow(label(tr("Time zone"), m_zone), zone);

    m_promise->setAccessibleName(tr("Hours within which an answer is promised"));
    m_promise->setRange(1, kLongestPromise);
    m_promise->setSuffix(tr(" hours"));
    m_promise->setMinimumHeight(dense(height::kField));
    m_promise->setKeyboardTracking(false); // one change when done, not one a digit
    form->addRow(label(tr("First answer within"), m_promise), m_promise);

    connect(m_title, &QLineEdit::editingFinished, this,
        [this] { m_settings->setTitle(m_title->text()); });
    connect(m_promise, &QSpinBox::valueChanged, this,
        [this](int hours) { m_settings->setPromise(hours); });
    connect(settings, &SettingsController::communityChanged, this, &CommunityCard::refresh);
    refresh();
}

void CommunityCard::makeZones()
{
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(SettingsController::timeZones());
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setFixedWidth(kFieldWidth);
    m_zone->setMinimumHeight(dense(height::kField));
    m_zone->lineEdit()->setAccessibleName(m_zone->accessibleName());
    // Any part of the name finds it: "lisb", "paulo".
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    const auto take = [this] {
        if (!m_settings->setTimeZone(m_zone->currentText().trimmed()))
            refresh(); // no such zone: the one in force is shown again
    };
    connect(m_zone, &QComboBox::activated, this, take);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, take);
}

void CommunityCard::refresh()
{
    const WorkspaceSettings& community = m_settings->community();
    const QSignalBlocker title(m_title);
    const QSignalBlocker zone(m_zone);
    const QSignalBlocker promise(m_promise);
    if (m_title->text() != community.title)
        m_title->setText(community.title);
    m_zone->setCurrentText(community.timeZone);
    m_zoneNote->setText(m_settings->timeZoneNote(community.timeZone));
    m_promise->setValue(community.responsePromiseHours);
    for (QWidget* field : std::initializer_list<QWidget*> {m_title, m_zone, m_promise})
        field->setEnabled(m_settings->hasCommunity());
}

} // namespace waymark
