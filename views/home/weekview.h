// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/homedata.h"

#include <QWidget>

class QGridLayout;

namespace waymark {

class AuditMoveCard;
class Card;
class Label;
class PathMoveCard;
class UsersMoveCard;

/// Home with a community: the three moves of the week, then what needs a decision, what people
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
    void usersRequested();
    void sketchRequested();
    void categoryChosen(const QString& key);
    void attentionChosen(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrangeCards(bool narrow);
    QWidget* makeHead(QWidget* parent);
    void fillMoves(const HomeData& home);
    void fillAttention(const HomeData& home);
    void fillMix(const HomeData& home);
    void fillLoaded(const HomeData& home);

    Label* m_title = nullptr;
    Label* m_period = nullptr;
    AuditMoveCard* m_audit = nullptr;
    UsersMoveCard* m_users = nullptr;
    PathMoveCard* m_path = nullptr;
    QGridLayout* m_moves = nullptr;
    Card* m_attention = nullptr;
    Card* m_mix = nullptr;
    Card* m_loaded = nullptr;
    QGridLayout* m_cards = nullptr;
    bool m_narrow = false;
};

} // namespace waymark
