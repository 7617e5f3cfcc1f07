// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/searchhit.h"

#include <QFrame>
#include <QPointer>

#include <vector>

class QAction;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace waymark {

class Label;
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
    /// Opens with @p query as if it had been typed.
    void ask(const QString& query);
    void dismiss();
    /// Finds for @p query; ignored when something else is typed by now. With a @p summary ("1,204
    /// messages found") they are the answer: the row that offers the search goes, and the foot says
    /// how many there are and in which @p order they stand.
    void setHits(const QString& query, const std::vector<SearchHit>& hits,
        const QString& summary = {}, const QString& order = {});
    /// Another @p summary of the finds for @p query.
    void setSummary(const QString& query, const QString& summary);

Q_SIGNALS:
    void queryChanged(const QString& query);
    /// Enter on "search all messages".
    void searchRequested(const QString& query);
    void hitChosen(const QString& id);
    /// The other order is wanted (Ctrl+R, or a click on the word).
    void orderRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QList<QAction*> listedActions() const;
    void refill();
    void addHits();
    void addActions(const QStringList& words);
    QWidget* makeFoot();
    void place();
    void move(int step);
    void choose(int row);
    [[nodiscard]] bool handleKey(int key);

    SearchField* m_field;
    QListView* m_view;
    QStandardItemModel* m_model;
    std::vector<SearchHit> m_hits;
    QWidget* m_foot = nullptr;
    Label* m_summary = nullptr;
    QPushButton* m_order = nullptr;
    QPointer<QWidget> m_before;
};

} // namespace waymark
