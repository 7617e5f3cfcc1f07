// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/importcontroller.h"
#include "widgets/card.h"

#include <QPointer>

class QGridLayout;
class QPushButton;
class QStackedLayout;

namespace waymark {

class ByteBar;
class IconLabel;
class Label;
class Tag;

/// What an import did: four counts, the account of its bytes, every rejected record with its place
/// and reason, and what else is worth knowing. Lasts until the next import; earlier ones are shown
/// again from the list of earlier imports.
class ReportCard : public Card
{
    Q_OBJECT

public:
    explicit ReportCard(QWidget* parent);
    /// Nothing to show: says what will stand here.
    void clear();
    void setReport(const ShownReport& shown, const ImportWords& words);
    /// The page's filled button is elsewhere while something waits to be imported.
    void setMainAction(bool main);
    /// "Look at the messages"; hidden where there are none.
    [[nodiscard]] QPushButton* lookButton() const { return m_look; }
    /// What the buttons need in this language, beside each other.
    [[nodiscard]] int wantedWidth() const;
    void setWithdrawEnabled(bool enabled);

Q_SIGNALS:
    void messagesRequested();
    void saveRequested();
    void withdrawRequested(BatchId batch);
    /// A rejected record of @p path wants to be seen in its file.
    void placeRequested(const QString& path, const waymark::RejectedRecord& record);

private:
    QWidget* makeEmpty();
    QWidget* makeReport();
    QWidget* makeHead(QWidget* parent);
    QWidget* makeFigures(QWidget* parent);
    QWidget* makeActions(QWidget* parent);
    QWidget* makeRejectedRow(QWidget* parent, const QString& path, const RejectedRecord& record,
        const ImportWords& words);
    void fillRejected(const ImportReport& report, const ImportWords& words);
    void fillDetails(const ImportReport& report, const ImportWords& words);

    QStackedLayout* m_forms;
    IconLabel* m_icon = nullptr;
    Label* m_title = nullptr;
    Tag* m_tag = nullptr;
    Label* m_account = nullptr;
    KeyFigure* m_figures[4] = {};
    ByteBar* m_bytes = nullptr;
    QWidget* m_rejected = nullptr;
    QWidget* m_details = nullptr;
    QWidget* m_actions = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_withdraw = nullptr;
    BatchId m_batch;
};

} // namespace waymark
