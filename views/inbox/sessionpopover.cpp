// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/sessionpopover.h"

#include "inbox/sessionrow.h"
#include "make.h"
#include "presentation/auditcontroller.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kWidth = 432;
constexpr int kMostRows = 5; ///< seen at once; the others scroll
constexpr int kMostMessages = 2000; ///< one person can read in an audit

} // namespace

SessionPopover::SessionPopover(AuditController& controller, QWidget* window)
    : Popover(window)
    , m_controller(&controller)
    , m_count(make<QSpinBox>(this))
    , m_source(make<QComboBox>(this))
    , m_limited(make<QCheckBox>(this))
    , m_before(make<QDateEdit>(this))
    , m_found(make<Label>(this, TextRole::Small, Ink::Text2))
    , m_begin(makeButton(
          this, tr("Begin this audit"), QString(), ButtonKind::Normal, ButtonSize::Small))
{
    setAccessibleName(tr("Audits"));
    if (QWidget* list = makeList()) {
        body()->addWidget(make<Label>(this, tr("Audits"), TextRole::SectionTitle, Ink::Text));
        body()->addWidget(list);
        body()->addSpacing(4);
        body()->addWidget(makeHairline(this));
        body()->addSpacing(4);
    }
    body()->addWidget(make<Label>(this, tr("Begin another"), TextRole::SectionTitle, Ink::Text));
    makeRule();
    m_found->setWordWrap(true);
    m_found->setFixedWidth(kWidth);
    body()->addWidget(m_found);
    auto* row = makeOwned<QHBoxLayout>();
    row->addStretch(1);
    connect(m_begin, &QPushButton::clicked, this, &SessionPopover::begin);
    row->addWidget(m_begin);
    body()->addLayout(row);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
    preview();
}

QWidget* SessionPopover::makeList()
{
    const std::vector<AuditOverview> sessions = m_controller->sessions();
    if (sessions.empty())
        return nullptr;
    auto* area = make<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = make<QWidget>(area);
    auto* column = make<QVBoxLayout>(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const AuditWords& words = m_controller->words();
    const QDate today = m_controller->today();
    SessionRow* open = nullptr;
    for (const AuditOverview& entry : sessions) {
        const StoredAudit& audit = entry.audit;
        const QString caption = audit.isSigned
            ? tr("signed off by %1, %2", "name, day")
                  .arg(audit.signedBy, words.when(audit.signedAt, today))
            : tr("begun %1", "day").arg(words.when(audit.createdAt, today));
        const bool isOpen = audit.id == m_controller->audit().id;
        auto* row = make<SessionRow>(inside,
            SessionRow::Content {m_controller->titleOf(entry), caption, entry.coded, entry.n,
                audit.isSigned, isOpen});
        open = isOpen ? row : open;
        column->addWidget(row);
        connect(row, &SessionRow::clicked, this, [this, id = audit.id] {
            dismiss();
            m_controller->open(id);
        });
    }
    column->addStretch(1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() has switched it on
    const int rows = std::min(kMostRows, static_cast<int>(sessions.size()));
    const int high = column->itemAt(0)->sizeHint().height() + 2;
    area->setFixedSize(kWidth, rows * high);
    if (open)
        QTimer::singleShot(0, open, [area, open] { area->ensureWidgetVisible(open); });
    return area;
}

void SessionPopover::makeRule()
{
    auto* grid = makeOwned<QGridLayout>();
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const AuditSelection now = m_controller->selection();
    m_count->setRange(1, kMostMessages);
    m_count->setValue(now.asked);
    m_count->setKeyboardTracking(false);
    m_count->setAccessibleName(tr("How many messages"));
    m_source->addItem(tr("All sources"), QString());
    for (const QString& source : m_controller->sources())
        m_source->addItem(AuditWords::source(source), source);
    m_source->setCurrentIndex(std::max(0, m_source->findData(now.source)));
    m_source->setAccessibleName(tr("Source"));
    m_limited->setText(tr("Only before"));
    m_limited->setChecked(now.before.has_value());
    m_before->setCalendarPopup(true);
    m_before->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_before->setDate(
        now.before ? m_controller->words().local(*now.before).date() : m_controller->today());
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
    connect(m_count, &QSpinBox::valueChanged, this, &SessionPopover::preview);
    connect(m_source, &QComboBox::currentIndexChanged, this, &SessionPopover::preview);
    connect(m_limited, &QCheckBox::toggled, this, &SessionPopover::preview);
    connect(m_before, &QDateEdit::dateChanged, this, &SessionPopover::preview);
}

AuditSelection SessionPopover::wanted() const
{
    AuditSelection rule;
    rule.asked = m_count->value();
    rule.source = m_source->currentData().toString();
    if (m_limited->isChecked())
        rule.before = m_controller->words().startOfDay(m_before->date());
    return rule;
}

void SessionPopover::preview()
{
    const auto sample = m_controller->preview(wanted());
    const int found = sample ? static_cast<int>(sample->messages.size()) : 0;
    const bool again = m_controller->isOpenSession(sample.value_or(AuditSample()));
    m_begin->setEnabled(found > 0 && !again);
    if (found == 0) {
        m_found->setText(tr("No message fits."));
        return;
    }
    if (again) {
        m_found->setText(tr("These are the messages of the audit that is open."));
        return;
    }
    const QLocale locale;
    m_found->setText(tr("%Ln message(s), newest first.", nullptr, found) + u' '
        + tr("Left out on the way: %1 of the team, %2 of bots, %3 automatic replies.")
              .arg(locale.toString(sample->staff), locale.toString(sample->bots),
                  locale.toString(sample->automatic)));
}

void SessionPopover::begin()
{
    const AuditSelection rule = wanted();
    dismiss();
    m_controller->begin(rule);
}

} // namespace waymark
