// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace waymark {

class Card;
class FlowLayout;
class Label;
class SegmentedProgress;
class StepNumber;
class Tag;

/// Home with a community: the audit as the move under way, then what needs a decision, what people
/// write about, and what is loaded.
class WeekView : public QWidget
{
    Q_OBJECT

public:
    explicit WeekView(QWidget* parent);
    void setData(const HomeData& home);
    void focusStart();

Q_SIGNALS:
    void importRequested();
    void auditRequested();
    void categoryChosen(const QString& key);
    void attentionChosen(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrangeCards(bool narrow);
    QWidget* makeHead(QWidget* parent);
    Card* makeAudit(QWidget* parent);
    void fillAudit(const HomeData& home);
    void fillAttention(const HomeData& home);
    void fillMix(const HomeData& home);
    void fillLoaded(const HomeData& home);

    Label* m_title = nullptr;
    Label* m_period = nullptr;
    Tag* m_state = nullptr;
    StepNumber* m_number = nullptr;
    Label* m_figure = nullptr;
    Label* m_of = nullptr;
    SegmentedProgress* m_bar = nullptr;
    QWidget* m_legend = nullptr;
    FlowLayout* m_legendFlow = nullptr;
    Label* m_note = nullptr;
    QPushButton* m_continue = nullptr;
    Card* m_attention = nullptr;
    Card* m_mix = nullptr;
    Card* m_loaded = nullptr;
    QGridLayout* m_cards = nullptr;
    bool m_narrow = false;
};

} // namespace waymark
