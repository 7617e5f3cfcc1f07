// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/searchhit.h"

#include <QMainWindow>

#include <vector>

class QSettings;
class QStackedWidget;
class QUndoStack;

namespace waymark {

class CommandPalette;
class DropOverlay;
class ErrorBar;
class JobStrip;
class NavPane;
class Page;
class StatusStrip;
class TopBar;

/// The frame around the pages: navigation, search, stack, status. It knows pages by their
/// interface, changes by the undo stack, and says everything else by signals; whoever composes the
/// program connects them.
///
/// Another language or density makes the frame anew inside the living window: pages keep their
/// place, and with them everything that their controllers know. See retranslated().
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @p undo and @p settings are not owned and outlive the window.
    MainWindow(QUndoStack* undo, QSettings* settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds @p page (not owned) to the navigation; the first one becomes current. An action "Go to
    /// ..." with Ctrl+number comes with it. A page with the id "settings" makes the gear appear.
    void addPage(Page* page);
    void showPage(const QString& id);
    [[nodiscard]] QString currentPage() const;
    /// Opens the list of every key that works.
    void showKeys();

    /// The community's name for navigation and title; empty when none is open.
    void setCommunity(const QString& name);
    /// "8,412 messages · 1,204 people · 5 sources"
    void setLoaded(const QString& words);
    [[nodiscard]] JobStrip* jobs() const;
    [[nodiscard]] CommandPalette* palettePanel() const { return m_palette; }

    /// A bar over the page: what happened, and in @p remark what is safe and what to do.
    void tellTrouble(const QString& what, const QString& remark);
    void dismissTrouble();

    /// Finds for the search field; see CommandPalette.
    void setSearchHits(const QString& query, const std::vector<SearchHit>& hits);

Q_SIGNALS:
    /// Files or folders were dropped anywhere on the window.
    void filesDropped(const QStringList& paths);
    void pageChanged(const QString& id);
    void queryChanged(const QString& query);
    void searchRequested(const QString& query);
    void hitChosen(const QString& id);
    void cancelJobRequested();
    /// The handbook is wanted. Without a receiver the list of keys opens instead.
    void helpRequested();
    /// Sent once before closing; the receiver may still refuse by ignoring @p event.
    void closing(QCloseEvent* event);
    /// The frame was made anew: palettePanel() and jobs() are other ones, actions added
    /// from outside must be made anew by who added them.
    void retranslated();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeFrame();
    void makeFrameAnew();
    void makeActions();
    void addToFrame(Page* page, std::size_t place);
    void addPageAction(Page* page, std::size_t place);
    void refreshPage(Page* page);
    void refreshUndo();
    void retitle();
    void restorePlace();
    void showHelp();
    [[nodiscard]] Page* pageById(const QString& id) const;

    QUndoStack* m_undo;
    QSettings* m_settings;
    NavPane* m_nav;
    TopBar* m_top;
    ErrorBar* m_trouble;
    QStackedWidget* m_stack;
    StatusStrip* m_status;
    CommandPalette* m_palette;
    DropOverlay* m_overlay;
    std::vector<Page*> m_pages;
    QList<QAction*> m_actions; ///< children; the frame's own
    QAction* m_undoAction = nullptr; ///< one of them
    QAction* m_redoAction = nullptr; ///< another
    Page* m_current = nullptr;
    QString m_community;
    QString m_loaded;
    QString m_lastPage; ///< where the last session ended
};

} // namespace waymark
