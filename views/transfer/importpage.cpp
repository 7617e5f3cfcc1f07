// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importpage.h"

#include "make.h"
#include "shell/dialogs.h"
#include "style/theme.h"
#include "transfer/columnsdialog.h"
#include "transfer/historycard.h"
#include "transfer/placeviewer.h"
#include "transfer/recognisedcard.h"
#include "transfer/reportcard.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/dropzone.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/popover.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kReportWidth = 470;
/// Narrower than this the report stands below instead of beside.
constexpr int kNarrow = 1000;

} // namespace

ImportPage::ImportPage(ImportController* controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
{
    auto* outer = make<QVBoxLayout>(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* header = make<PageHeader>(this, tr("Import"));
    m_maps = makeButton(header, tr("Column maps"), QStringLiteral("table"));
    m_earlier = makeButton(header, tr("Earlier imports"), QStringLiteral("clock"));
    header->addAction(m_maps);
    header->addAction(m_earlier);
    outer->addWidget(header);

    auto* body = makeOwned<QHBoxLayout>();
    body->setSpacing(0);
    auto* area = make<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = make<QWidget>(area);
    m_column = make<QVBoxLayout>(inside);
    m_column->setContentsMargins(
        dense(space::kLarge), dense(space::kLarge), dense(space::kLarge), dense(space::kLarge));
    m_column->setSpacing(dense(space::kLarge));
    makeLead(inside);
    m_column->addStretch(1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() switches it on
    m_report = make<ReportCard>(this);
    m_beside = make<QWidget>(this);
    // Spacing, not margins: these do not change sides when the layout runs right to left.
    auto* beside = make<QHBoxLayout>(m_beside);
    beside->setContentsMargins(0, dense(space::kLarge), 0, dense(space::kLarge));
    beside->setSpacing(0);
    beside->addSpacing(space::kSmall);
    beside->addSpacing(space::kLarge);
    body->addWidget(area, 1);
    body->addWidget(m_beside);
    outer->addLayout(body, 1);
    arrange(false);

    connect(m_maps, &QPushButton::clicked, this, &ImportPage::showColumnMaps);
    connect(m_earlier, &QPushButton::clicked, this, [this] { m_history->openAll(); });
    connect(
        qApp, &QApplication::focusChanged, this, [this](const QWidget* old, const QWidget* now) {
            // Not left of one's own accord: it was hidden or switched off under the focus.
            const bool taken
                = old == m_main && m_main && !(m_main->isVisible() && m_main->isEnabled());
            m_onMain = now == m_main || taken;
        });
    connect(controller, &ImportController::filesChanged, this, &ImportPage::refreshFiles);
    connect(controller, &ImportController::runChanged, this, &ImportPage::refreshFiles);
    connect(controller, &ImportController::historyChanged, this, &ImportPage::refreshFiles);
    connect(controller, &ImportController::historyChanged, this, [this] {
        if (m_recognised->isHidden()) // else the report is that of what was chosen
            refreshReport();
    });
    connect(controller, &ImportController::reportChanged, this, &ImportPage::refreshReport);
    connect(m_recognised, &RecognisedCard::chosenRowChanged, this, &ImportPage::refreshReport);
    connect(m_recognised, &RecognisedCard::helpRequested, this, &ImportPage::help);
    connect(m_history, &HistoryCard::reportRequested, controller, &ImportController::showReport);
    connect(m_history, &HistoryCard::completeRequested, controller, &ImportController::complete);
    connect(m_history, &HistoryCard::withdrawRequested, this, &ImportPage::withdraw);
    connect(m_report, &ReportCard::withdrawRequested, this, &ImportPage::withdraw);
    connect(m_report, &ReportCard::messagesRequested, this, &ImportPage::messagesRequested);
    connect(m_report, &ReportCard::saveRequested, this, &ImportPage::saveReport);
    connect(m_report, &ReportCard::placeRequested, this, &ImportPage::showPlace);
    refreshFiles();
    refreshReport();
}

ImportPage::~ImportPage()
{
    // The buttons go after this part of the page, and the focus with them.
    disconnect(qApp, nullptr, this, nullptr);
}

void ImportPage::makeLead(QWidget* parent)
{
    m_drop = make<DropZone>(parent, tr("Drop files or folders"),
        tr("Archives are opened. A file that was read before adds only what is new."));
    m_choose = makeButton(m_drop, tr("Choose files"));
    auto* folder = makeButton(m_drop, tr("Folder"), QStringLiteral("folder"));
    folder->setAccessibleName(tr("Choose a folder"));
    m_drop->addWidget(m_choose);
    m_drop->addWidget(folder);
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &ImportPage::chooseFolder);
    connect(m_drop, &DropZone::filesDropped, m_controller, &ImportController::addPaths);
    m_recognised = make<RecognisedCard>(parent, m_controller);
    m_history = make<HistoryCard>(parent, m_controller);
    m_kinds = makeKinds(parent);
    m_column->addWidget(m_drop);
    m_column->addWidget(m_recognised);
    m_column->addWidget(m_history);
    m_column->addWidget(m_kinds);
    m_column->addWidget(makePromises(parent));
}

QWidget* ImportPage::makeKinds(QWidget* parent)
{
    auto* card = make<Card>(parent);
    card->setTitle(tr("What can be imported"));
    struct Kind
    {
        QString icon;
        QString name;
        QString words;
    };
    const Kind kinds[] = {
        {QStringLiteral("mail"), tr("Mailboxes: mbox, eml, Maildir"),
            tr("Thunderbird, Gmail (Takeout), Apple Mail and every mail server export them.")},
        {QStringLiteral("ticket"), tr("Helpdesk: Zendesk, JSON"),
            tr("Tickets, comments, users and ratings, in one file or many.")},
        {QStringLiteral("forum"), tr("Forum: Discourse, JSON"),
            tr("Topics, posts and users as the forum's own pages give them.")},
        {QStringLiteral("table"), tr("Tables: CSV, TSV"),
            tr("Any list of messages. You say once which column is what.")},
        {QStringLiteral("archive"), tr("Archives: zip, tar, gz"),
            tr("Opened and read as they are, without unpacking to disk.")},
    };
    bool first = true;
    for (const Kind& kind : kinds) {
        if (!first)
            card->body()->addWidget(makeHairline(card));
        first = false;
        auto* line = make<QWidget>(card);
        auto* row = make<QHBoxLayout>(line);
        row->setContentsMargins(14, space::kSmall, 14, space::kSmall);
        row->setSpacing(14);
        row->addWidget(make<IconLabel>(line, kind.icon, 20, Ink::Text2));
        auto* both = makeOwned<QVBoxLayout>();
        both->setSpacing(1);
        both->addWidget(make<Label>(line, kind.name, TextRole::Control, Ink::Text));
        auto* words = make<Label>(line, kind.words, TextRole::Small, Ink::Text3);
        words->setWordWrap(true);
        both->addWidget(words);
        row->addLayout(both, 1);
        card->body()->addWidget(line);
    }
    return card;
}

QWidget* ImportPage::makePromises(QWidget* parent)
{
    auto* promises = make<QWidget>(parent);
    auto* flow = make<FlowLayout>(promises, 22);
    const std::pair<QString, QString> lines[] = {
        {QStringLiteral("lock"), tr("Files are read, never changed")},
        {QStringLiteral("undo"), tr("An import can be withdrawn as a whole")},
    };
    for (const auto& [iconName, words] : lines) {
        auto* line = make<QWidget>(promises);
        auto* row = make<QHBoxLayout>(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(7);
        row->addWidget(make<IconLabel>(line, iconName, 16, Ink::Text2));
        row->addWidget(make<Label>(line, words, TextRole::Small, Ink::Text2));
        flow->addWidget(line);
    }
    return promises;
}

void ImportPage::arrange(bool narrow)
{
    m_narrow = narrow;
    if (narrow) {
        m_column->insertWidget(2, m_report); // below the rows it is about
        m_report->setMinimumWidth(0);
        m_report->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        static_cast<QHBoxLayout*>(m_beside->layout())
            ->insertWidget(1, m_report); // made as one above
        m_report->setFixedWidth(std::max(kReportWidth, m_report->wantedWidth()));
    }
    m_beside->setVisible(!narrow);
    m_report->setMinimumHeight(narrow ? 440 : 0);
}

void ImportPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    if (narrow != m_narrow)
        arrange(narrow);
}

void ImportPage::refreshFiles()
{
    const bool any = m_controller->files()->rowCount() > 0 || m_controller->isRecognising()
        || m_controller->run().isRunning();
    const bool turned = any == m_recognised->isHidden();
    m_recognised->setVisible(any);
    m_kinds->setVisible(!any);
    m_drop->setTexts(any ? tr("Drop more files or folders") : tr("Drop files or folders"),
        tr("Archives are opened. A file that was read before adds only what is new."));
    m_earlier->setEnabled(m_controller->history()->rowCount() > 0);
    m_report->setMainAction(any && m_controller->waiting() == 0);
    m_report->setWithdrawEnabled(!m_controller->run().isRunning());
    setButtonKind(m_choose, any ? ButtonKind::Normal : ButtonKind::Primary);
    if (turned)
        refreshReport();
    followWork();
}

QPushButton* ImportPage::mainAction() const
{
    if (m_controller->run().isRunning())
        return m_recognised->stopButton();
    if (m_controller->canStart())
        return m_recognised->startButton();
    const bool read = m_controller->files()->rowCount() > 0 && m_shown;
    return read && !m_report->lookButton()->isHidden() ? m_report->lookButton() : m_choose;
}

void ImportPage::followWork()
{
    QPushButton* main = mainAction();
    if (main == m_main)
        return;
    // In a window that is not active yet nothing has the focus, but something will.
    const QWidget* coming = window()->focusWidget();
    const bool follows = m_onMain || !coming || coming == m_main;
    m_main = main;
    if (follows && isVisible())
        focusVisibly(main);
}

void ImportPage::refreshReport()
{
    auto shown = m_controller->reportOf(m_recognised->chosenRow());
    if (!shown)
        shown = m_controller->report();
    if (!shown && m_recognised->isHidden())
        shown = newestReport();
    m_shown = shown;
    if (!shown) {
        m_report->clear();
        return;
    }
    m_report->setReport(*shown, m_controller->words());
    m_report->setWithdrawEnabled(!m_controller->run().isRunning());
    followWork();
}

// Of an earlier session: what came in last is worth more than an empty card.
std::optional<ShownReport> ImportPage::newestReport() const
{
    for (const ImportHistoryModel::Entry& entry : m_controller->history()->entries()) {
        if (!entry.isInterrupted())
            return ShownReport {entry.report, entry.paths};
    }
    return std::nullopt;
}

void ImportPage::focusStart()
{
    if (m_recognised->isVisibleTo(this) && m_controller->canStart())
        focusVisibly(m_recognised->startButton());
    else if (m_recognised->isVisibleTo(this))
        m_recognised->focusList();
    else
        focusVisibly(m_choose);
}

void ImportPage::chooseFiles()
{
    QFileDialog* dialog
        = fileDialog(tr("Choose files to import"), QStandardPaths::DownloadLocation);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_controller, &ImportController::addPaths);
    dialog->open();
}

void ImportPage::chooseFolder()
{
    QFileDialog* dialog
        = fileDialog(tr("Choose a folder to import"), QStandardPaths::DownloadLocation);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, m_controller, &ImportController::addPaths);
    dialog->open();
}

QFileDialog* ImportPage::fileDialog(const QString& title, QStandardPaths::StandardLocation place)
{
    // Of a folder that is not there the dialog would make a file's name.
    const QString folder = QStandardPaths::writableLocation(place);
    auto* dialog = makeOwned<QFileDialog>(
        this, title, QFileInfo(folder).isDir() ? folder : QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

void ImportPage::saveReport()
{
    if (!m_shown)
        return;
    QFileDialog* dialog = fileDialog(tr("Save the report"), QStandardPaths::DocumentsLocation);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), QStringLiteral("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String(".json")) ? QStringLiteral("json")
                                                                         : QStringLiteral("txt"));
    });
    dialog->selectFile(tr("import-report.txt"));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, report = *m_shown](const QString& path) { m_controller->saveReport(report, path); });
    dialog->open();
}

void ImportPage::withdraw(BatchId batch)
{
    // With the files gone it could not be undone: only then it is a question.
    if (m_controller->canComeBack(batch)) {
        m_controller->withdraw(batch);
        return;
    }
    QuestionDialog::ask(this, tr("Withdraw this import for good?"),
        tr("Its files are no longer where they were, so it could not be imported again from here. "
           "What you decided about its messages is kept."),
        tr("Withdraw"), tr("Keep it"), [this, batch](bool yes) {
            if (yes)
                m_controller->withdraw(batch);
        });
}

void ImportPage::showPlace(const QString& path, const RejectedRecord& record)
{
    const ImportController::Place place = ImportController::placeOf(path, record);
    if (place.peek) {
        auto* viewer = makeOwned<PlaceViewer>(QFileInfo(path).fileName(),
            ImportWords::reason(record), *place.peek, m_controller->formatting(), this);
        viewer->setAttribute(Qt::WA_DeleteOnClose);
        viewer->open();
        return;
    }
    auto* pop = make<Popover>(window());
    connect(pop, &Popover::dismissed, pop, &QObject::deleteLater);
    auto* words = make<Label>(pop, place.why, TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    words->setFixedWidth(300);
    pop->body()->addWidget(words);
    QWidget* button = QApplication::focusWidget();
    pop->openAt(button && isAncestorOf(button) ? button : m_report);
}

void ImportPage::help(int row)
{
    if (m_controller->files()->file(row).source.tableColumns > 0) {
        checkColumns(row);
        return;
    }
    auto* pop = make<Popover>(window());
    connect(pop, &Popover::dismissed, pop, &QObject::deleteLater);
    const QString path = m_controller->files()->file(row).source.path;
    auto* title = make<Label>(pop, QFileInfo(path).fileName(), TextRole::SectionTitle, Ink::Text);
    auto* words = make<Label>(pop, ImportWords::adviceFor(path), TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    words->setFixedWidth(320);
    auto* remove
        = makeButton(pop, tr("Take it off the list"), {}, ButtonKind::Normal, ButtonSize::Small);
    pop->body()->addWidget(title);
    pop->body()->addWidget(words);
    pop->body()->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, [this, pop, path] {
        pop->dismiss();
        m_controller->removeFile(m_controller->files()->rowOf(path));
    });
    pop->openAt(m_recognised->anchorOf(row));
}

void ImportPage::checkColumns(int row)
{
    auto columns = m_controller->columnsOf(row);
    if (!columns)
        return;
    const QString name = QFileInfo(m_controller->files()->file(row).source.path).fileName();
    auto* dialog = makeOwned<ColumnsDialog>(name, std::move(*columns), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, name] { m_controller->saveColumns(dialog->columns(), name); });
    dialog->open();
}

void ImportPage::showColumnMaps()
{
    auto* pop = make<Popover>(window());
    connect(pop, &Popover::dismissed, pop, &QObject::deleteLater);
    pop->body()->addWidget(make<Label>(pop, tr("Column maps"), TextRole::SectionTitle, Ink::Text));
    const std::vector<StoredColumnMap> maps = m_controller->columnMaps();
    auto* words = make<Label>(pop,
        maps.empty()
            ? tr("None is saved yet. When a table is dropped, “Check the columns” says which "
                 "column is what, and keeps it for every table with the same header.")
            : tr("Used for every table with the same header."),
        TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    words->setFixedWidth(320);
    pop->body()->addWidget(words);
    for (const StoredColumnMap& map : maps) {
        auto* line = make<QWidget>(pop);
        auto* row = make<QHBoxLayout>(line);
        row->setContentsMargins(0, 0, 0, 0);
        const QString name = map.name.isEmpty() ? tr("Table without a name") : map.name;
        auto* title = make<Label>(line, name, TextRole::Control, Ink::Text);
        title->setElided(true);
        row->addWidget(title, 1);
        auto* forget = makeButton(line, tr("Forget"), {}, ButtonKind::Quiet, ButtonSize::Small);
        forget->setAccessibleName(tr("Forget the columns of %1").arg(name));
        row->addWidget(forget);
        connect(forget, &QPushButton::clicked, this, [this, pop, signature = map.signature] {
            pop->dismiss();
            m_controller->removeColumnMap(signature);
        });
        pop->body()->addWidget(line);
    }
    pop->openAt(m_maps);
}

// --- The page as the window sees it -------------------------------------------------------------

ImportPageEntry::ImportPageEntry(ImportController* controller, QObject* parent)
    : Page(parent)
    , m_controller(controller)
{
}

QString ImportPageEntry::title() const
{
    return tr("Import");
}

RebuiltPage* ImportPageEntry::host()
{
    if (!m_host) {
        // The window's stack takes it over.
        m_host = makeOwned<RebuiltPage>([this](QWidget* parent) -> QWidget* {
            auto* page = make<ImportPage>(parent, m_controller);
            connect(
                page, &ImportPage::messagesRequested, this, &ImportPageEntry::messagesRequested);
            return page;
        });
    }
    return m_host;
}

ImportPage* ImportPageEntry::page()
{
    return static_cast<ImportPage*>(host()->current()); // made above
}

void ImportPageEntry::arrived()
{
    page()->focusStart();
}

std::vector<std::pair<QString, QString>> ImportPageEntry::keys() const
{
    return {{tr("Enter"), tr("What to do with the chosen file")},
        {tr("Del"), tr("Take the chosen file off the list")}};
}

} // namespace waymark
