// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/historycard.h"

#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kNewest = 4;

} // namespace

HistoryCard::HistoryCard(ImportController* controller, QWidget* parent)
    : Card(parent)
    , m_controller(controller)
{
    setTitle(tr("Earlier imports"));
    connect(controller, &ImportController::historyChanged, this, &HistoryCard::refill);
    connect(controller, &ImportController::runChanged, this, [this] {
        const bool idle = !m_controller->run().isRunning();
        for (QPushButton* button : findChildren<QPushButton*>()) {
            if (button->property("waymarkActs").toBool())
                button->setEnabled(idle);
        }
    });
    refill();
}

void HistoryCard::openAll()
{
    m_all = true;
    refill();
    if (auto* first = findChild<QPushButton*>())
        focusVisibly(first);
}

void HistoryCard::refill()
{
    while (QLayoutItem* item = body()->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->setParent(nullptr); // findChild() must not find it any more
            widget->deleteLater(); // its own signal may have led here
        }
        delete item;
    }
    const ImportHistoryModel* model = m_controller->history();
    const int count = model->rowCount();
    setVisible(count > 0);
    const int shown = m_all ? count : std::min(count, kNewest);
    for (int row = 0; row < shown; ++row) {
        if (row > 0)
            body()->addWidget(makeHairline(this));
        body()->addWidget(makeRow(model->index(row)));
    }
    if (count > shown) {
        body()->addWidget(makeHairline(this));
        auto* all = makeButton(this, tr("Show all %Ln imports", nullptr, count), {},
            ButtonKind::Quiet, ButtonSize::Small);
        connect(all, &QPushButton::clicked, this, &HistoryCard::openAll);
        body()->addSpacing(space::kTiny);
        body()->addWidget(all, 0, Qt::AlignHCenter);
        body()->addSpacing(space::kTiny);
    }
}

QWidget* HistoryCard::makeRow(const QModelIndex& index)
{
    auto* row = make<QWidget>(this);
    row->setMinimumHeight(38);
    auto* line = make<QHBoxLayout>(row);
    line->setContentsMargins(space::kLarge, 0, space::kSmall, 0); // level with the title
    line->setSpacing(space::kSmall);
    const QString name = index.data(HistoryNameRole).toString();
    auto* when
        = make<Label>(row, index.data(HistoryWhenRole).toString(), TextRole::Body, Ink::Text);
    when->setMinimumWidth(78);
    line->addWidget(when);
    auto* what = make<Label>(row, name, TextRole::Body, Ink::Text2);
    what->setElided(true);
    what->setToolTip(index.data(Qt::ToolTipRole).toString());
    line->addWidget(what, 1);
    const bool interrupted = index.data(HistoryInterruptedRole).toBool();
    const QString count = index.data(HistoryCountRole).toString();
    if (interrupted)
        line->addWidget(make<Tag>(row, count, QStringLiteral("warn"), paint::TagKind::Warning));
    else
        line->addWidget(make<Label>(row, count, TextRole::Body, Ink::Text));
    line->addSpacing(space::kLarge);

    const BatchId batch(index.data(HistoryBatchRole).toLongLong());
    const bool idle = !m_controller->run().isRunning();
    auto* first = makeButton(
        row, interrupted ? tr("Complete") : tr("Report"), {}, ButtonKind::Quiet, ButtonSize::Small);
    auto* second = makeButton(row, tr("Withdraw"), {}, ButtonKind::Quiet, ButtonSize::Small);
    first->setAccessibleName(interrupted ? tr("Complete the import of %1").arg(name)
                                         : tr("Report of the import of %1").arg(name));
    second->setAccessibleName(tr("Withdraw the import of %1").arg(name));
    first->setProperty("waymarkActs", interrupted);
    second->setProperty("waymarkActs", true);
    first->setEnabled(idle || !interrupted);
    second->setEnabled(idle);
    connect(first, &QPushButton::clicked, this, [this, batch, interrupted] {
        if (interrupted)
            Q_EMIT completeRequested(batch);
        else
            Q_EMIT reportRequested(batch);
    });
    connect(
        second, &QPushButton::clicked, this, [this, batch] { Q_EMIT withdrawRequested(batch); });
    line->addWidget(first);
    line->addWidget(second);
    return row;
}

} // namespace waymark
