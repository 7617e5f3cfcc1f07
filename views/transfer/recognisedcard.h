// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/importcontroller.h"
#include "widgets/card.h"

class QCheckBox;
class QComboBox;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace waymark {

class Label;
class ProgressLine;

/// What was dropped or chosen, what it was recognised as, the account it goes to, and below it the
/// one button that imports, which becomes the running bar with its stop.
class RecognisedCard : public Card
{
    Q_OBJECT

public:
    RecognisedCard(ImportController* controller, QWidget* parent);
    /// The chosen row, or -1.
    [[nodiscard]] int chosenRow() const;
    void focusList();
    [[nodiscard]] QPushButton* startButton() const { return m_start; }
    [[nodiscard]] QPushButton* stopButton() const { return m_stop; }
    /// Something to point at for what row @p row opens.
    [[nodiscard]] QWidget* anchorOf(int row);

Q_SIGNALS:
    void chosenRowChanged(int row);
    /// The button in row @p row was pressed: check the columns, or what to do.
    void helpRequested(int row);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    QWidget* makeReady(QWidget* parent);
    QWidget* makeRunning(QWidget* parent);
    void makeList();
    void refresh();
    void refreshHead();
    void refreshRun();
    void refreshAccounts();
    void fitList();
    void activate(const QModelIndex& index);

    ImportController* m_controller; ///< not owned
    Label* m_caption = nullptr;
    QComboBox* m_account = nullptr;
    QCheckBox* m_dryRun = nullptr;
    QToolButton* m_clear = nullptr;
    QListView* m_list = nullptr;
    QWidget* m_anchor = nullptr;
    QStackedWidget* m_foot = nullptr;
    QPushButton* m_start = nullptr;
    Label* m_note = nullptr;
    Label* m_what = nullptr;
    Label* m_part = nullptr;
    Label* m_count = nullptr;
    ProgressLine* m_bar = nullptr;
    QPushButton* m_stop = nullptr;
    Label* m_promise = nullptr;
};

} // namespace waymark
