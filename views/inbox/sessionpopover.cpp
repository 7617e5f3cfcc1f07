// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/sessionpopover.h"

#include "make.h"
#include "presentation/auditcontroller.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kWidth = 376;

} // namespace

SessionPopover::SessionPopover(AuditController& controller, QWidget* window)
    : Popover(window)
    , m_controller(&controller)
    , m_count(make<QSpinBox>(this))
    , m_source(make<QComboBox>(this))
    , m_limited(make<QCheckBox>(this))
    , m_before(make<QDateEdit>(this))
{
    setAccessibleName(tr("Messages of the audit"));
    body()->addWidget(
        make<Label>(this, tr("Messages of the audit"), TextRole::SectionTitle, Ink::Text));
    auto* grid = makeOwned<QGridLayout>();
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const AuditSelection now = controller.selection();
    m_count->setRange(1, 2000);
    m_count->setValue(now.asked);
    m_count->setAccessibleName(tr("How many messages"));
    m_source->addItem(tr("All sources"), QString());
    for (const QString& source : controller.sources())
        m_source->addItem(AuditWords::source(source), source);
    m_source->setCurrentIndex(std::max(0, m_source->findData(now.source)));
    m_source->setAccessibleName(tr("Source"));
    m_limited->setText(tr("Only before"));
    m_limited->setChecked(now.before.has_value());
    m_before->setCalendarPopup(true);
    m_before->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_before->setDate(
        now.before ? controller.words().local(*now.before).date() : controller.today());
    m_before->setAccessibleName(tr("Date"));
    m_before->setEnabled(now.before.has_value());
    connect(m_limited, &QCheckBox::toggled, m_before, &QWidget::setEnabled);
    grid->addWidget(make<Label>(this, tr("The last"), TextRole::Body, Ink::Text2), 0, 0);
    grid->addWidget(m_count, 0, 1);
    grid->addWidget(make<Label>(this, tr("Source"), TextRole::Body, Ink::Text2), 1, 0);
    grid->addWidget(m_source, 1, 1);
    grid->addWidget(m_limited, 2, 0);
    grid->addWidget(m_before, 2, 1);
    body()->addLayout(grid);
    auto* rule = make<Label>(this,
        tr("Newest first. Bots, auto-replies and your team are left out. What you have decided "
           "stays with its messages."),
        TextRole::Small, Ink::Text3);
    rule->setWordWrap(true);
    rule->setFixedWidth(kWidth);
    body()->addWidget(rule);
    auto* row = makeOwned<QHBoxLayout>();
    row->addStretch(1);
    auto* begin = makeButton(
        this, tr("Begin this audit"), QString(), ButtonKind::Normal, ButtonSize::Small);
    connect(begin, &QPushButton::clicked, this, &SessionPopover::begin);
    row->addWidget(begin);
    body()->addLayout(row);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
}

void SessionPopover::begin()
{
    AuditSelection wanted;
    wanted.asked = m_count->value();
    wanted.source = m_source->currentData().toString();
    if (m_limited->isChecked())
        wanted.before = m_controller->words().startOfDay(m_before->date());
    dismiss();
    if (wanted != m_controller->selection())
        m_controller->begin(wanted);
}

} // namespace waymark
