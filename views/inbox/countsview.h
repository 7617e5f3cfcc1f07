// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/auditlistmodel.h"

#include <QScrollArea>

#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace waymark {

class AuditController;
class CountRow;
class IconLabel;
class Label;

/// The right column: what is coded so far with its intervals, flags, topics, pace and agreement.
/// Each number shows its messages in the list.
class CountsView : public QScrollArea
{
    Q_OBJECT

public:
    CountsView(AuditController& controller, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override { return {256, 500}; }
    /// How many more to code, from the whole sentence to its shortest wording: "Code 50 more for
    /// ±10 points, 280 for ±5.", "Code 50 more for ±10 points.", "50 more for ±10". Never empty.
    [[nodiscard]] static QStringList moreToCode(const AuditController& controller);

private:
    void refresh();
    void refreshCategories();
    void refreshTopics();
    CountRow* addRow(QVBoxLayout* column);
    void choose(AuditFilter filter, bool on);

    AuditController* m_controller;
    Label* m_title;
    QVBoxLayout* m_categories;
    std::vector<CountRow*> m_categoryRows;
    Label* m_whisker;
    Label* m_more;
    QVBoxLayout* m_flags;
    std::vector<CountRow*> m_flagRows;
    QWidget* m_topicBox;
    QVBoxLayout* m_topics;
    std::vector<CountRow*> m_topicRows;
    QWidget* m_workBox; ///< pace and agreement, once there is either
    QWidget* m_paceBox;
    QWidget* m_agreeBox;
    Label* m_pace;
    Label* m_agree;
};

/// The same in one line, for narrow windows.
class CountsLine : public QWidget
{
    Q_OBJECT

public:
    CountsLine(AuditController& controller, QWidget* parent);
    /// "37 of 100 coded" and "about 12 min left", which have no room in a narrow header.
    void setLead(const QString& coded, const QString& left);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// The longest wording of what is left to code that fits whole; none is better than a cut one.
    void fitMore();
    AuditController* m_controller;
    QHBoxLayout* m_row;
    std::vector<CountRow*> m_rows;
    Label* m_lead;
    Label* m_more;
};

} // namespace waymark
