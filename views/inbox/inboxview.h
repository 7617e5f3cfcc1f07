// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QSettings;
class QShortcut;
class QSplitter;
class QStackedLayout;

namespace waymark {

class AuditController;
class CountsLine;
class CountsView;
class DecisionPad;
class EmptyState;
class Label;
class MessageList;
class PageHeader;
class ReaderView;
class SegmentedProgress;

/// The audit page: list, reader with the decision pad below it, counts. Everything has a key; keys
/// act only while nothing is being typed and no popover is open.
class InboxView : public QWidget
{
    Q_OBJECT

public:
    /// @p controller and @p settings (may be null) are not owned and outlive the view.
    InboxView(AuditController& controller, QSettings* settings, QWidget* parent);
    ~InboxView() override;

    /// Puts the focus where work goes on.
    void focusStart();
    [[nodiscard]] MessageList* list() const { return m_list; }
    [[nodiscard]] ReaderView* reader() const { return m_reader; }
    [[nodiscard]] DecisionPad* pad() const { return m_pad; }

Q_SIGNALS:
    void importRequested();
    /// The report is wanted; the page opens the dialog.
    void reportRequested();
    void sourceRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeWork();
    void makeHeader();
    void dressCoded();
    void makeKeys();
    void addKey(const QKeySequence& keys, std::function<void()> act);
    [[nodiscard]] bool keysFree() const;
    void refresh();
    void refreshHeader();
    void fitWidth();
    void chooseSession();
    void signOff();
    void savePlaces();

    AuditController* m_controller;
    QSettings* m_settings;
    QStackedLayout* m_forms;
    EmptyState* m_nothingImported;
    EmptyState* m_nothingFound;
    QWidget* m_work = nullptr;
    PageHeader* m_header = nullptr;
    QPushButton* m_session = nullptr;
    SegmentedProgress* m_progress = nullptr;
    QLabel* m_coded = nullptr; ///< rich text, for the figure
    Label* m_left = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_sign = nullptr;
    CountsLine* m_line = nullptr;
    QSplitter* m_split = nullptr;
    MessageList* m_list = nullptr;
    ReaderView* m_reader = nullptr;
    DecisionPad* m_pad = nullptr;
    CountsView* m_counts = nullptr;
    bool m_placed = false; ///< the splitters, at the first showing
};

} // namespace waymark
