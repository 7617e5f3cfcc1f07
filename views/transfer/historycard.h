// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/importcontroller.h"
#include "widgets/card.h"

namespace waymark {

/// The earlier imports, newest first: when, what, how much, and for each its report and its
/// withdrawal; for one that was killed on its way its completion.
class HistoryCard : public Card
{
    Q_OBJECT

public:
    HistoryCard(ImportController* controller, QWidget* parent);
    /// Shows all, not only the newest, and puts the focus on the first.
    void openAll();

Q_SIGNALS:
    void reportRequested(waymark::BatchId batch);
    void withdrawRequested(waymark::BatchId batch);
    void completeRequested(waymark::BatchId batch);

private:
    void refill();
    QWidget* makeRow(const QModelIndex& index);

    ImportController* m_controller; ///< not owned
    bool m_all = false;
};

} // namespace waymark
