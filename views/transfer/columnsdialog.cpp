// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/columnsdialog.h"

#include "make.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

namespace waymark {

ColumnsDialog::ColumnsDialog(const QString& fileName, ImportColumns columns, QWidget* parent)
    : QDialog(parent)
    , m_columns(std::move(columns))
{
    setWindowTitle(tr("Which column is what?"));
    resize(720, 560);
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(
        make<Label>(this, tr("Which column is what?"), TextRole::SectionTitle, Ink::Text));
    auto* words = make<Label>(this,
        tr("%1 has %Ln columns. What you choose is kept and used for every table with the same "
           "header.",
            nullptr, static_cast<int>(m_columns.columns().size()))
            .arg(fileName),
        TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(makeColumns(), 1);
    column->addWidget(makeDates());
    m_problem = make<Label>(this,
        tr("Choose the column with the text of the messages, and one that says who wrote or when."),
        TextRole::Small, Ink::Warning);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);

    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kSmall);
    row->addStretch(1);
    auto* cancel = makeButton(this, tr("Cancel"));
    m_accept = makeButton(this, tr("Use these columns"), {}, ButtonKind::Primary);
    row->addWidget(cancel);
    row->addWidget(m_accept);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    m_accept->setDefault(true);
    refresh();
    if (!m_roles.empty())
        m_roles.front()->setFocus();
}

QWidget* ColumnsDialog::makeColumns()
{
    auto* area = make<QScrollArea>(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inside = make<QWidget>(area);
    inside->setBackgroundRole(QPalette::Base);
    auto* grid = make<QGridLayout>(inside);
    grid->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const std::pair<QString, int> heads[]
        = {{tr("Column"), 0}, {tr("First values"), 1}, {tr("Is"), 2}};
    for (const auto& [head, at] : heads)
        grid->addWidget(make<Label>(inside, head, TextRole::CaptionStrong, Ink::Text3), row, at);
    for (std::size_t i = 0; i < m_columns.columns().size(); ++i) {
        const TableColumn& shown = m_columns.columns()[i];
        ++row;
        auto* title = make<Label>(inside, shown.title, TextRole::Control, Ink::Text);
        title->setElided(true);
        title->setMinimumWidth(140);
        grid->addWidget(title, row, 0);
        auto* samples = make<Label>(inside,
            shown.samples.isEmpty() ? tr("empty") : shown.samples.join(QStringLiteral(" · ")),
            TextRole::Small, Ink::Text3);
        samples->setElided(true);
        grid->addWidget(samples, row, 1);
        auto* box = makeCombo(inside, tr("Column %1 is").arg(shown.title), ButtonSize::Small);
        box->setMinimumWidth(190);
        box->addItem(tr("kept, no meaning"), -1);
        for (std::size_t role = 0; role < table::kRoleCount; ++role)
            box->addItem(
                ImportColumns::roleName(static_cast<table::Role>(role)), static_cast<int>(role));
        grid->addWidget(box, row, 2);
        const int index = static_cast<int>(i);
        connect(box, &QComboBox::activated, this,
            [this, index, box](int choice) { setRole(index, box->itemData(choice).toInt()); });
        m_roles.push_back(box);
    }
    grid->setRowStretch(row + 1, 1);
    area->setWidget(inside);
    return area;
}

QWidget* ColumnsDialog::makeDates()
{
    auto* dates = make<QWidget>(this);
    auto* row = make<QHBoxLayout>(dates);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(
        make<Label>(dates, tr("Dates such as 03/04/2026 are"), TextRole::Small, Ink::Text2));
    auto* order = makeCombo(dates, tr("Order of day and month"), ButtonSize::Small);
    order->addItem(tr("left unread"), static_cast<int>(table::DateOrder::Unknown));
    order->addItem(tr("day first"), static_cast<int>(table::DateOrder::DayFirst));
    order->addItem(tr("month first"), static_cast<int>(table::DateOrder::MonthFirst));
    order->setCurrentIndex(order->findData(static_cast<int>(m_columns.dateOrder())));
    row->addWidget(order);
    row->addSpacing(space::kMedium);
    row->addWidget(make<Label>(dates, tr("times in"), TextRole::Small, Ink::Text2));
    auto* zone = makeCombo(dates, tr("Time zone of dates without one"), ButtonSize::Small);
    zone->addItem(tr("UTC"), QString());
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            zone->addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    }
    zone->setCurrentIndex(std::max(0, zone->findData(m_columns.zone())));
    zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    zone->setMinimumContentsLength(18);
    row->addWidget(zone);
    row->addStretch(1);
    connect(order, &QComboBox::activated, this, [this, order] {
        m_columns.setDateOrder(static_cast<table::DateOrder>(order->currentData().toInt()));
    });
    connect(zone, &QComboBox::activated, this,
        [this, zone] { m_columns.setZone(zone->currentData().toString()); });
    return dates;
}

void ColumnsDialog::setRole(int index, int choice)
{
    m_columns.setRole(index,
        choice < 0 ? std::nullopt : std::optional<table::Role>(static_cast<table::Role>(choice)));
    refresh();
}

void ColumnsDialog::refresh()
{
    for (std::size_t i = 0; i < m_roles.size(); ++i) {
        const auto role = m_columns.columns()[i].role;
        const QSignalBlocker blocker(m_roles[i]);
        m_roles[i]->setCurrentIndex(m_roles[i]->findData(role ? static_cast<int>(*role) : -1));
    }
    m_problem->setVisible(!m_columns.isUsable());
    m_accept->setEnabled(m_columns.isUsable());
}

} // namespace waymark
