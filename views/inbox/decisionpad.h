// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;
class QPushButton;

namespace waymark {

class AuditController;
class CategoryChip;
class ConfidenceBars;
class DecisionTile;
class FlagButton;
class Label;

/// Below the message: what is proposed, the categories as they stand on the number keys, the flags.
class DecisionPad : public QWidget
{
    Q_OBJECT

public:
    DecisionPad(AuditController& controller, QWidget* parent);

    /// How many cues the reader could underline.
    void setCuesShown(int count);
    [[nodiscard]] QPushButton* acceptButton() const { return m_accept; }
    void openTopics();
    /// Asks for the name of a category to stand on the key @p position (0-based).
    void openNewCategory(int position);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeProposalRow();
    void makeTiles();
    void makeFlags();
    void refresh();
    void refreshProposal();
    void refreshTiles();
    void refreshFlags();
    void editCategory(int position);
    void fitFlags();
    void fitProposal();

    AuditController* m_controller;
    QString m_remark; ///< beside the proposal, where there is room
    Label* m_lead = nullptr;
    CategoryChip* m_chip = nullptr;
    ConfidenceBars* m_bars = nullptr;
    Label* m_note = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_accept = nullptr;
    std::array<DecisionTile*, 9> m_tiles {};
    FlagButton* m_topic = nullptr;
    std::vector<std::pair<QString, FlagButton*>> m_flags; ///< flag key
    FlagButton* m_archive = nullptr;
    int m_cues = 0;
};

} // namespace waymark
