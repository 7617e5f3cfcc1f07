// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/importcontroller.h"
#include "shell/page.h"
#include "shell/rebuiltpage.h"

#include <QPointer>
#include <QStandardPaths>
#include <QWidget>

class QFileDialog;
class QVBoxLayout;
class QPushButton;

namespace waymark {

class DropZone;
class HistoryCard;
class RecognisedCard;
class ReportCard;

/// The Import page: what comes in at the leading side, what became of it at the other.
class ImportPage : public QWidget
{
    Q_OBJECT

public:
    ImportPage(ImportController* controller, QWidget* parent);
    ~ImportPage() override;
    /// Puts the focus visibly where work starts: on the rows, else on the way to choose files.
    void focusStart();
    /// Asks for files with the desktop's dialog and adds them.
    void chooseFiles();

Q_SIGNALS:
    void messagesRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeLead(QWidget* parent);
    QWidget* makeKinds(QWidget* parent);
    QWidget* makePromises(QWidget* parent);
    void chooseFolder();
    /// Open without waiting for it; goes with its closing.
    QFileDialog* fileDialog(const QString& title, QStandardPaths::StandardLocation place);
    void refreshFiles();
    void refreshReport();
    /// What Enter does for whoever follows the work: choose, start, stop, look at the messages.
    [[nodiscard]] QPushButton* mainAction() const;
    /// Takes the focus from one main action to the next, unless it has been moved elsewhere.
    void followWork();
    [[nodiscard]] std::optional<ShownReport> newestReport() const;
    void arrange(bool narrow);
    void saveReport();
    void withdraw(BatchId batch);
    void showPlace(const QString& path, const RejectedRecord& record);
    void help(int row);
    void checkColumns(int row);
    void showColumnMaps();

    ImportController* m_controller; ///< not owned
    QVBoxLayout* m_column = nullptr; ///< what scrolls
    QWidget* m_beside = nullptr; ///< holds the report in a wide window
    QWidget* m_kinds = nullptr;
    DropZone* m_drop = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_maps = nullptr;
    QPushButton* m_earlier = nullptr;
    RecognisedCard* m_recognised = nullptr;
    HistoryCard* m_history = nullptr;
    ReportCard* m_report = nullptr;
    std::optional<ShownReport> m_shown; ///< what the report card shows
    QPushButton* m_main = nullptr; ///< as of now
    bool m_onMain = false; ///< it has the focus, or had it until it was hidden
    bool m_narrow = false;
};

/// Import as the window registers it.
class ImportPageEntry : public Page
{
    Q_OBJECT

public:
    /// @p controller is not owned and outlives the page.
    ImportPageEntry(ImportController* controller, QObject* parent);
    [[nodiscard]] QString id() const override { return QStringLiteral("import"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("import"); }
    [[nodiscard]] PageGroup group() const override { return PageGroup::Transfer; }
    QWidget* widget() override { return host(); }
    void arrived() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    /// The page itself; another one after a change of the language.
    [[nodiscard]] ImportPage* page();

Q_SIGNALS:
    /// "Look at the messages".
    void messagesRequested();

private:
    ImportController* m_controller;
    [[nodiscard]] RebuiltPage* host();
    QPointer<RebuiltPage> m_host;
};

} // namespace waymark
