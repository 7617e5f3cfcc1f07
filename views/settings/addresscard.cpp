// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/addresscard.h"

#include "base/displaytext.h"
#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// More people than that are not listed; naming their domain is shorter.
constexpr std::size_t kMostPeople = 30;

} // namespace

AddressCard::AddressCard(Kind kind, SettingsController* settings, QWidget* parent)
    : Card(parent)
    , m_kind(kind)
    , m_settings(settings)
{
    const bool team = kind == Kind::Team;
    setTitle(team ? tr("Team and staff") : tr("Bots"));
    body()->setContentsMargins(
        dense(space::kLarge), dense(space::kMedium), dense(space::kLarge), dense(space::kMedium));
    body()->setSpacing(space::kSmall);
    auto* words = make<Label>(this,
        team ? tr("Their messages are answers, not requests: an audit leaves them out.")
             : tr("What machines write is left out of every audit and every count of people."),
        TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    body()->addWidget(words);
    m_problem = make<Label>(this, TextRole::Small, Ink::Warning);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body()->addWidget(makeAdd());
    body()->addWidget(m_problem);
    auto* list = make<QWidget>(this);
    m_rows = make<QVBoxLayout>(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    body()->addWidget(list);
    connect(settings, &SettingsController::communityChanged, this, &AddressCard::refill);
    connect(settings, &SettingsController::peopleChanged, this, &AddressCard::refill);
    refill();
}

QWidget* AddressCard::makeAdd()
{
    const bool team = m_kind == Kind::Team;
    auto* line = make<QWidget>(this);
    auto* row = make<QHBoxLayout>(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_field = make<QLineEdit>(line);
    m_field->setAccessibleName(
        team ? tr("Address of somebody in the team") : tr("Address or name of a bot"));
    m_field->setPlaceholderText(
        team ? tr("name@example.org or @example.org") : tr("address, @domain or user name"));
    m_field->setMinimumHeight(dense(height::kField));
    row->addWidget(m_field, 1);
    m_add = makeButton(line, tr("Add"), QStringLiteral("plus"));
    m_add->setAccessibleName(team ? tr("Add to the team") : tr("Add to the bots"));
    row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &AddressCard::add);
    connect(m_field, &QLineEdit::returnPressed, this, &AddressCard::add);
    connect(m_field, &QLineEdit::textEdited, m_problem, [this] { m_problem->hide(); });
    return line;
}

const QStringList& AddressCard::addresses() const
{
    return m_kind == Kind::Team ? m_settings->community().staffAddresses
                                : m_settings->community().botAddresses;
}

void AddressCard::add()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return;
    const bool done = m_kind == Kind::Team ? m_settings->addStaff(text) : m_settings->addBot(text);
    if (done) {
        m_field->clear();
        return;
    }
    m_problem->setText(addresses().contains(text, Qt::CaseInsensitive)
            ? tr("%1 is in the list already.").arg(text)
            : tr("That is neither a mail address nor a domain such as @example.org."));
    m_problem->show();
}

void AddressCard::remove(const QString& address)
{
    if (m_kind == Kind::Team)
        m_settings->removeStaff(address);
    else
        m_settings->removeBot(address);
    m_field->setFocus();
}

void AddressCard::refill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own signal may have led here
        }
        delete item;
    }
    const bool open = m_settings->hasCommunity();
    m_field->setEnabled(open);
    m_add->setEnabled(open);
    if (m_kind == Kind::Team && open && m_settings->teamProposal())
        m_rows->addWidget(makeProposal(*m_settings->teamProposal()));
    for (const QString& address : addresses())
        m_rows->addWidget(makeAddress(address));
    const auto& people = m_kind == Kind::Team ? m_settings->staffPeople() : m_settings->botPeople();
    if (people.empty())
        return;
    auto* head = make<Label>(this,
        m_kind == Kind::Team ? tr("Recognised by the sources as staff")
                             : tr("Recognised by the sources as bots"),
        TextRole::SmallStrong, Ink::Text2);
    head->setContentsMargins(0, space::kMedium, 0, space::kTiny);
    m_rows->addWidget(head);
    for (std::size_t i = 0; i < people.size() && i < kMostPeople; ++i)
        m_rows->addWidget(makePerson(people[i]));
    if (people.size() > kMostPeople)
        m_rows->addWidget(make<Label>(this,
            tr("and %Ln more", nullptr, static_cast<int>(people.size() - kMostPeople)),
            TextRole::Caption, Ink::Text3));
}

QWidget* AddressCard::makeAddress(const QString& address)
{
    auto* line = make<QWidget>(this);
    auto* row = make<QHBoxLayout>(line);
    row->setContentsMargins(0, 1, 0, 1);
    row->setSpacing(space::kSmall);
    row->addWidget(make<IconLabel>(line,
        address.startsWith(u'@') ? QStringLiteral("people") : QStringLiteral("mail"), 16,
        Ink::Text3));
    auto* words = make<Label>(line, displayText(address), TextRole::Control, Ink::Text);
    words->setElided(true);
    row->addWidget(words, 1);
    auto* take = makeIconButton(
        line, QStringLiteral("x"), tr("Take %1 off the list").arg(address), {}, ButtonSize::Small);
    connect(take, &QToolButton::clicked, this, [this, address] { remove(address); });
    row->addWidget(take);
    return line;
}

QWidget* AddressCard::makeProposal(const TeamProposal& proposal)
{
    auto* line = make<QWidget>(this);
    auto* row = make<QHBoxLayout>(line);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(space::kSmall);
    const QString address = displayText(proposal.address);
    auto* words = make<Label>(line,
        tr("%1 looks like your team's own address: of the last %Ln mail threads it answered %2 and "
           "was "
           "asked in %3.",
            nullptr, proposal.threads)
            .arg(address, QLocale().toString(proposal.answered),
                QLocale().toString(proposal.addressed)),
        TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto* take = makeButton(
        line, tr("Add"), QStringLiteral("plus"), ButtonKind::Normal, ButtonSize::Small);
    take->setAccessibleName(tr("Add %1 to the team").arg(address));
    connect(
        take, &QPushButton::clicked, m_settings,
        [settings = m_settings, wanted = proposal.address] { settings->addStaff(wanted); },
        Qt::QueuedConnection);
    row->addWidget(take);
    return line;
}

QWidget* AddressCard::makePerson(const StoredPerson& person)
{
    auto* line = make<QWidget>(this);
    auto* row = make<QHBoxLayout>(line);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(space::kSmall);
    const QString name = displayText(person.name.isEmpty() ? person.email : person.name);
    auto* avatar = make<Avatar>(line, 26);
    avatar->setName(name);
    row->addWidget(avatar);
    auto* words = make<Label>(line, name, TextRole::Control, Ink::Text);
    words->setElided(true);
    words->setToolTip(person.email);
    row->addWidget(words, 1);
    row->addWidget(make<Label>(line, tr("%Ln messages", nullptr, static_cast<int>(person.messages)),
        TextRole::Caption, Ink::Text3));
    auto* part = makeCombo(line, tr("Part of %1").arg(name), ButtonSize::Small);
    part->addItem(tr("as the source says"), static_cast<int>(SourceRole::Unknown));
    part->addItem(tr("member"), static_cast<int>(SourceRole::Member));
    part->addItem(tr("staff"), static_cast<int>(SourceRole::Staff));
    part->addItem(tr("bot"), static_cast<int>(SourceRole::Bot));
    part->setCurrentIndex(
        part->findData(static_cast<int>(person.corrected ? person.role : SourceRole::Unknown)));
    connect(part, &QComboBox::activated, this, [this, part, person] {
        m_settings->setRole(person, static_cast<SourceRole>(part->currentData().toInt()));
    });
    row->addWidget(part);
    return line;
}

} // namespace waymark
