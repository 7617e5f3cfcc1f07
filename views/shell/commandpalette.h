// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/searchhit.h"

#include <QFrame>
#include <QPointer>

#include <vector>

class QAction;
class QListView;
class QStandardItemModel;

namespace waymark {

class SearchField;

/// What hangs below the search field: actions whose words match, the way to search all messages,
/// and the finds that come from outside. The field keeps the focus; Up, Down and Enter reach here.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// @p window owns it; the actions listed are @p window's own that are enabled and have a text,
    /// those of high priority first, those of low priority never.
    CommandPalette(SearchField* field, QWidget* window);

    void open();
    void dismiss();
    /// Finds for @p query; ignored when something else is typed by now.
    void setHits(const QString& query, const std::vector<SearchHit>& hits);

Q_SIGNALS:
    void queryChanged(const QString& query);
    /// Enter on "search all messages".
    void searchRequested(const QString& query);
    void hitChosen(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QList<QAction*> listedActions() const;
    void refill();
    void place();
    void move(int step);
    void choose(int row);
    [[nodiscard]] bool handleKey(int key);

    SearchField* m_field;
    QListView* m_view;
    QStandardItemModel* m_model;
    std::vector<SearchHit> m_hits;
    QPointer<QWidget> m_before;
};

} // namespace waymark
