// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/decisionpad.h"

#include "inbox/categorypopover.h"
#include "inbox/topicpopover.h"
#include "make.h"
#include "presentation/auditcontroller.h"
#include "presentation/auditwords.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/decisiontile.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

DecisionPad::DecisionPad(AuditController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(&controller)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(space::kLarge, 11, space::kLarge, 12);
    column->setSpacing(10);
    makeProposalRow();
    makeTiles();
    makeFlags();
    connect(&controller, &AuditController::currentChanged, this, &DecisionPad::refresh);
    connect(&controller, &AuditController::chosenChanged, this, &DecisionPad::refresh);
    connect(&controller, &AuditController::itemsChanged, this, &DecisionPad::refresh);
    connect(&controller, &AuditController::bookChanged, this, &DecisionPad::refresh);
    connect(&controller, &AuditController::signatureChanged, this, &DecisionPad::refresh);
    connect(&controller, &AuditController::reloaded, this, &DecisionPad::refresh);
    connect(&controller, &AuditController::newCategoryWanted, this, &DecisionPad::openNewCategory);
    refresh();
}

void DecisionPad::makeProposalRow()
{
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kSmall);
    m_lead = make<Label>(this, TextRole::Small, Ink::Text3);
    m_chip = make<CategoryChip>(this);
    m_bars = make<ConfidenceBars>(this);
    m_note = make<Label>(this, TextRole::Small, Ink::Text3);
    m_note->setElided(true);
    m_back = makeButton(this, tr("Take back"), QString(), ButtonKind::Normal, ButtonSize::Small);
    setKeyHint(m_back, QStringLiteral("U"));
    m_accept = makeButton(this, tr("Accept"), QString(), ButtonKind::Primary, ButtonSize::Small);
    setKeyHint(m_accept, QStringLiteral("↵"));
    row->addWidget(m_lead);
    row->addWidget(m_chip);
    row->addWidget(m_bars);
    row->addWidget(m_note, 1);
    row->addWidget(m_back);
    row->addWidget(m_accept);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_accept, &QPushButton::clicked, m_controller, &AuditController::accept);
    connect(m_back, &QPushButton::clicked, m_controller, &AuditController::clearDecision);
}

void DecisionPad::makeTiles()
{
    auto* grid = makeOwned<QGridLayout>();
    grid->setSpacing(6);
    for (int i = 0; i < 9; ++i) {
        auto* tile = make<DecisionTile>(this, QString::number(i + 1));
        m_tiles[static_cast<std::size_t>(i)] = tile;
        grid->addWidget(tile, i / 3, i % 3);
        connect(tile, &QAbstractButton::clicked, this, [this, i] { m_controller->decideAt(i); });
        tile->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(
            tile, &QWidget::customContextMenuRequested, this, [this, i, tile](const QPoint& at) {
                if (tile->isFree() || m_controller->isReadOnly())
                    return;
                auto* menu = make<QMenu>(this);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                menu->addAction(
                    tr("Edit name and definition…"), this, [this, i] { editCategory(i); });
                menu->popup(tile->mapToGlobal(at));
            });
    }
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(grid);
}

void DecisionPad::makeFlags()
{
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(3);
    const auto add = [this, row](const QString& name, const QString& icon, const QString& key) {
        auto* button = make<FlagButton>(this, name, icon, key);
        if (row->count() > 0)
            row->addStretch(1);
        row->addWidget(button);
        return button;
    };
    m_topic = add(tr("Topic"), QStringLiteral("tagi"), QStringLiteral("T"));
    connect(m_topic, &QAbstractButton::clicked, this, [this] {
        refreshFlags(); // the button tells whether there are topics, it does not switch
        openTopics();
    });
    const std::array<std::tuple<QString, QString, QString>, 4> flags {{
        {auditflag::kPrivate, tr("Private"), QStringLiteral("P")},
        {auditflag::kSafety, tr("Safety"), QStringLiteral("S")},
        {auditflag::kEscalated, tr("Escalate"), QStringLiteral("E")},
        {auditflag::kFaq, tr("FAQ"), QStringLiteral("F")},
    }};
    for (const auto& entry : flags) {
        const QString flag = std::get<0>(entry);
        FlagButton* button
            = add(std::get<1>(entry), AuditWords::flagIcon(flag), std::get<2>(entry));
        m_flags.emplace_back(flag, button);
        connect(button, &QAbstractButton::clicked, this, [this, flag] {
            m_controller->toggleFlag(flag);
            refreshFlags();
        });
    }
    m_archive = add(tr("Archive"), QStringLiteral("archive"), QStringLiteral("A"));
    connect(m_archive, &QAbstractButton::clicked, this, [this] {
        m_controller->toggleArchived();
        refreshFlags();
    });
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void DecisionPad::setCuesShown(int count)
{
    m_cues = count;
    refreshProposal();
    fitProposal();
}

void DecisionPad::refresh()
{
    refreshProposal();
    fitProposal();
    refreshTiles();
    refreshFlags();
}

void DecisionPad::refreshProposal()
{
    const AuditItem* item = m_controller->current();
    const auto targets = m_controller->targets();
    const bool several = targets.size() > 1;
    const bool readOnly = m_controller->isReadOnly();
    const int open = static_cast<int>(std::count_if(targets.begin(), targets.end(),
        [this](MessageId id) { return !m_controller->item(id)->decision.has_value(); }));
    m_accept->setVisible(!readOnly && open > 0);
    m_accept->setText(several ? tr("Accept %Ln proposal(s)", nullptr, open) : tr("Accept"));
    m_back->setVisible(!readOnly && open < static_cast<int>(targets.size()));
    m_chip->setVisible(item && !several);
    m_bars->setVisible(item && !several && !item->decision);
    m_remark.clear();
    if (!item)
        return;
    if (readOnly && m_controller->isSigned())
        m_remark = tr("· signed off");
    if (several) {
        m_lead->setText(tr("%Ln message(s) chosen", nullptr, static_cast<int>(targets.size())));
        return;
    }
    const QString key = item->shown.effectiveCategory();
    const Category* category = m_controller->book().find(key);
    const int position = category ? category->position : -1;
    m_chip->setCategory(category ? category->name : key, categoryIcon(key, position), position);
    m_chip->setDecided(item->decision.has_value());
    m_lead->setText(item->decision ? tr("Decided") : tr("Proposed"));
    if (item->decision) {
        const Category* proposed = m_controller->book().find(item->decision->proposed);
        if (!readOnly && proposed && proposed->key != key)
            m_remark = tr("%1 was proposed").arg(proposed->name);
        return;
    }
    m_bars->setValue(AuditWords::confidence(item->shown.confidence),
        tr("%1 %", "percentage").arg(QLocale().toString(qRound(item->shown.confidence * 100))));
    if (!readOnly && m_cues > 0)
        m_remark = tr("· %Ln cue(s) underlined", nullptr, m_cues);
}

void DecisionPad::refreshTiles()
{
    const AuditItem* item = m_controller->current();
    const bool several = m_controller->targets().size() > 1;
    const CodeBook& book = m_controller->book();
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        DecisionTile* tile = m_tiles[i];
        tile->setEnabled(item && !m_controller->isReadOnly());
        if (i >= book.categories.size()) {
            tile->setFree(tr("New category"));
            tile->setToolTip(tr("Name a category of your own (%1)").arg(i + 1));
            continue;
        }
        const Category& category = book.categories[i];
        tile->setCategory(AuditWords::breakable(category),
            categoryIcon(category.key, category.position), category.position);
        tile->setToolTip(category.definition);
        const bool mine = item && !several && item->shown.effectiveCategory() == category.key;
        tile->setProposed(mine && !item->decision);
        tile->setDecided(mine && item->decision.has_value());
    }
}

void DecisionPad::refreshFlags()
{
    const bool usable = m_controller->current() && !m_controller->isReadOnly();
    for (const auto& [flag, button] : m_flags) {
        button->setChecked(m_controller->hasFlag(flag));
        button->setEnabled(usable);
    }
    m_topic->setChecked(!m_controller->commonTopics().isEmpty());
    m_topic->setEnabled(usable);
    m_archive->setChecked(m_controller->isArchived());
    m_archive->setEnabled(usable);
}

void DecisionPad::openTopics()
{
    if (!m_controller->current() || m_controller->isReadOnly())
        return;
    auto* pop = make<TopicPopover>(window(), *m_controller);
    connect(pop, &Popover::dismissed, pop, &QObject::deleteLater);
    pop->openAt(m_topic);
}

void DecisionPad::openNewCategory(int position)
{
    if (m_controller->isReadOnly() || position < 0 || position >= static_cast<int>(m_tiles.size()))
        return;
    auto* pop = make<CategoryPopover>(window(), *m_controller, QString());
    connect(pop, &Popover::dismissed, pop, &QObject::deleteLater);
    pop->openAt(m_tiles[static_cast<std::size_t>(position)]);
}

void DecisionPad::editCategory(int position)
{
    const QString key = m_controller->book().categories[static_cast<std::size_t>(position)].key;
    auto* pop = make<CategoryPopover>(window(), *m_controller, key);
    connect(pop, &Popover::dismissed, pop, &QObject::deleteLater);
    pop->openAt(m_tiles[static_cast<std::size_t>(position)]);
}

void DecisionPad::fitFlags()
{
    std::vector<FlagButton*> all {m_topic, m_archive};
    for (const auto& [flag, button] : m_flags)
        all.push_back(button);
    for (const FlagButton::Room room :
        {FlagButton::Room::Full, FlagButton::Room::WithoutIcon, FlagButton::Room::Tight}) {
        // The gaps between them and the empty stretches.
        int needed = 2 * space::kLarge + 3 * 2 * (static_cast<int>(all.size()) - 1);
        for (FlagButton* button : all) {
            button->setRoom(room);
            needed += button->sizeHint().width();
        }
        if (needed <= width())
            return;
    }
}

// Where the row is too short, the remark gives way first, then the word before the chip: the name
// of a category never does.
void DecisionPad::fitProposal()
{
    int room = width() - 2 * space::kLarge;
    for (const QWidget* part :
        std::initializer_list<const QWidget*> {m_chip, m_bars, m_back, m_accept}) {
        if (!part->isHidden())
            room -= part->sizeHint().width() + space::kSmall;
    }
    m_lead->setVisible(m_chip->isHidden() || room >= m_lead->sizeHint().width());
    if (!m_lead->isHidden())
        room -= m_lead->sizeHint().width() + space::kSmall;
    const bool fits = room >= m_note->fontMetrics().horizontalAdvance(m_remark);
    m_note->setText(m_bars->isHidden() || fits ? m_remark : QString());
}

void DecisionPad::resizeEvent(QResizeEvent*)
{
    fitFlags();
    fitProposal();
}

void DecisionPad::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    painter.fillRect(rect(), tokens.alt);
    paint::line(&painter, rect(), Qt::TopEdge, tokens.line2);
}

} // namespace waymark
