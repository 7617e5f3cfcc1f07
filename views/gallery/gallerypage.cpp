// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery/gallerypage.h"

#include "gallery/gallerydata.h"
#include "make.h"
#include "style/icons.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/decisiontile.h"
#include "widgets/dropzone.h"
#include "widgets/filedelegate.h"
#include "widgets/jobstrip.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/messagedelegate.h"
#include "widgets/searchfield.h"
#include "widgets/segmentcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

QHBoxLayout* startRow(QVBoxLayout* column)
{
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kMedium);
    column->addLayout(row);
    return row;
}

/// Words of the gallery itself; they describe drawings to developers and stay English.
QString words(const char* text)
{
    return QString::fromUtf8(text);
}

/// (count, n) -> the 95 % Wilson interval, as the page gets it from the report.
std::pair<double, double> wilson(int count, int n)
{
    const double z = 1.96;
    const double p = static_cast<double>(count) / n;
    const double d = 1 + z * z / n;
    const double middle = (p + z * z / (2.0 * n)) / d;
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / d;
    return {middle - half, middle + half};
}

} // namespace

GalleryPage::GalleryPage(QWidget* parent)
    : QWidget(parent)
{
    auto* all = make<QVBoxLayout>(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* header = make<PageHeader>(this, words("Components"));
    auto* session = makeCombo(header, words("Session"));
    session->addItems({words("Last 100 before 16 Nov"), words("Last 100 before 9 Nov")});
    header->addBesideTitle(session);
    auto* progress = make<SegmentedProgress>(header, 8);
    progress->setTallies(gallery::tallies(), 100);
    header->addState(progress, 1);
    header->addState(make<Label>(header, words("37 of 100 coded"), TextRole::Body, Ink::Text));
    header->addAction(makeButton(header, words("Report"), QStringLiteral("file")));
    all->addWidget(header);

    auto* columns = makeOwned<QHBoxLayout>();
    columns->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    columns->setSpacing(space::kHuge);
    auto* left = makeOwned<QVBoxLayout>();
    auto* right = makeOwned<QVBoxLayout>();
    left->setSpacing(space::kMedium);
    right->setSpacing(space::kMedium);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    all->addLayout(columns, 1);
    addButtons(left);
    addFields(left);
    addMarks(left);
    addPad(left);
    left->addStretch(1);
    addCounts(right);
    addLists(right);
    addContainers(right);
    right->addStretch(1);
}

void GalleryPage::addButtons(QVBoxLayout* column)
{
    auto* row = startRow(column);
    auto* accept
        = makeButton(this, words("Accept"), QString(), ButtonKind::Primary, ButtonSize::Small);
    setKeyHint(accept, QStringLiteral("↵"));
    auto* next = makeButton(this, words("Continue"), QString(), ButtonKind::Primary);
    setTrailingIcon(next, QStringLiteral("chev"));
    auto* off = makeButton(this, words("Disabled"), QStringLiteral("import"));
    off->setEnabled(false);
    auto* offPrimary = makeButton(this, words("Disabled"), QString(), ButtonKind::Primary);
    offPrimary->setEnabled(false);
    for (QPushButton* button :
        {next, accept, makeButton(this, words("Import"), QStringLiteral("import")),
            makeButton(this, words("Withdraw"), QStringLiteral("undo"), ButtonKind::Quiet),
            makeButton(this, words("See why"), QString(), ButtonKind::Link, ButtonSize::Small), off,
            offPrimary})
        row->addWidget(button);
    row->addWidget(
        makeIconButton(this, QStringLiteral("gear"), words("Settings"), QStringLiteral("Ctrl+,")));
    row->addStretch(1);
}

void GalleryPage::addFields(QVBoxLayout* column)
{
    auto* row = startRow(column);
    row->addWidget(
        make<SearchField>(this, words("Search messages, people, actions"), words("Ctrl K")), 2);
    auto* edit = make<QLineEdit>(this, words("team@example.org"));
    edit->setAccessibleName(words("Address"));
    row->addWidget(edit, 1);
    auto* spin = make<QSpinBox>(this);
    spin->setRange(1, 1000);
    spin->setValue(100);
    spin->setAccessibleName(words("Messages"));
    row->addWidget(spin);
    auto* second = startRow(column);
    auto* segments = make<SegmentControl>(this, words("Shown"));
    segments->addChoice(0, words("All"), QStringLiteral("100"));
    segments->addChoice(1, words("Open"), QStringLiteral("63"));
    second->addWidget(segments);
    auto* sort = makeCombo(this, words("Order"), ButtonSize::Small, true);
    sort->addItems({words("Newest first"), words("Unsure first")});
    second->addWidget(sort);
    auto* on = make<QCheckBox>(this, words("Dry run"));
    on->setChecked(true);
    auto* none = make<QCheckBox>(this, words("Keep"));
    auto* disabled = make<QCheckBox>(this, words("Disabled"));
    disabled->setEnabled(false);
    auto* radio = make<QRadioButton>(this, words("Dark"));
    radio->setChecked(true);
    for (QWidget* box : std::initializer_list<QWidget*> {
             on, none, disabled, radio, make<QRadioButton>(this, words("Light"))})
        second->addWidget(box);
    second->addStretch(1);
    auto* third = startRow(column);
    auto* tabs = make<QTabBar>(this);
    tabs->setAccessibleName(words("Tabs"));
    tabs->setDrawBase(true);
    tabs->setExpanding(false);
    for (const char* tab : {"Problems", "Replay", "Reviews"})
        tabs->addTab(words(tab));
    third->addWidget(tabs, 1);
    auto* bar = make<QProgressBar>(this);
    bar->setValue(62);
    bar->setAccessibleName(words("Progress"));
    third->addWidget(bar, 1);
}

void GalleryPage::addMarks(QVBoxLayout* column)
{
    for (const bool decided : {true, false}) {
        auto* row = startRow(column);
        row->setSpacing(space::kSmall);
        for (const CategoryTally& tally : gallery::tallies()) {
            auto* chip = make<CategoryChip>(this);
            chip->setCategory(tally.name, tally.icon, tally.position);
            chip->setDecided(decided);
            row->addWidget(chip);
        }
        row->addStretch(1);
    }
    auto* row = startRow(column);
    row->addWidget(make<Tag>(this, words("help@"), QStringLiteral("mail"), paint::TagKind::Plain));
    row->addWidget(
        make<Tag>(this, words("mbox, eml"), QStringLiteral("mail"), paint::TagKind::Line));
    row->addWidget(make<Tag>(this, words("under way"), QString(), paint::TagKind::Accent));
    row->addWidget(
        make<Tag>(this, words("3 rejected"), QStringLiteral("warn"), paint::TagKind::Warning));
    row->addWidget(
        make<Tag>(this, words("damaged"), QStringLiteral("warn"), paint::TagKind::Danger));
    row->addWidget(make<Tag>(this, words("done"), QStringLiteral("check"), paint::TagKind::Done));
    row->addWidget(make<Tag>(this, words("note"), QStringLiteral("info"), paint::TagKind::Note));
    row->addStretch(1);
    auto* second = startRow(column);
    for (const Confidence value :
        {Confidence::None, Confidence::Unsure, Confidence::Likely, Confidence::Sure}) {
        auto* bars = make<ConfidenceBars>(this);
        bars->setValue(value, value == Confidence::Likely ? QStringLiteral("71 %") : QString());
        second->addWidget(bars);
    }
    for (const char* key : {"1", "E", "Ctrl K"})
        second->addWidget(make<KeyHint>(this, words(key)));
    second->addStretch(1);
    second = startRow(column);
    for (const char* name :
        {"Marek Dvořák", "Amina Yusuf", "Lucía Ferrer", "طارق منصور", "Ødegård", ""}) {
        auto* avatar = make<Avatar>(this, 34);
        avatar->setName(words(name));
        second->addWidget(avatar);
    }
    second->addWidget(make<StepNumber>(this, 1));
    auto* open = make<StepNumber>(this, 3);
    open->setBegun(false);
    second->addWidget(open);
    second->addStretch(1);
}

void GalleryPage::addPad(QVBoxLayout* column)
{
    auto* grid = makeOwned<QGridLayout>();
    grid->setSpacing(6);
    int at = 0;
    for (const CategoryTally& tally : gallery::tallies()) {
        auto* tile = make<DecisionTile>(this, QString::number(at + 1));
        QString name = tally.name;
        name.replace(QStringLiteral("Unterstützungs"), QStringLiteral("Unterstützungs\u00AD"));
        name.replace(QStringLiteral("Verbesserungs"), QStringLiteral("Verbesserungs\u00AD"));
        tile->setCategory(name, tally.icon, tally.position);
        tile->setProposed(at == 2);
        tile->setDecided(at == 4);
        grid->addWidget(tile, at / 3, at % 3);
        ++at;
    }
    for (; at < 9; ++at) {
        auto* tile = make<DecisionTile>(this, QString::number(at + 1));
        tile->setFree(words("New category"));
        grid->addWidget(tile, at / 3, at % 3);
    }
    column->addLayout(grid);
    auto* row = startRow(column);
    row->setSpacing(3);
    const struct
    {
        const char* name;
        const char* icon;
        const char* key;
    } flags[] = {{"Topic", "tagi", "T"}, {"Private", "lock", "P"}, {"Escalate", "up", "E"},
        {"FAQ", "faq", "F"}, {"Archive", "archive", "A"}, {"Evidence", "clip", "V"}};
    for (const auto& flag : flags) {
        auto* button = make<FlagButton>(this, words(flag.name), words(flag.icon), words(flag.key));
        button->setChecked(flag.key[0] == 'F');
        row->addWidget(button);
        row->addStretch(1);
    }
}

void GalleryPage::addCounts(QVBoxLayout* column)
{
    auto* row = startRow(column);
    auto* counts = makeOwned<QVBoxLayout>();
    counts->setSpacing(0);
    for (const CategoryTally& tally : gallery::tallies()) {
        auto* line = make<IntervalRow>(this);
        const auto [low, high] = wilson(tally.count, 37);
        line->setValues(tally, tally.count / 37.0, low, high, 0.6);
        counts->addWidget(line);
    }
    row->addLayout(counts, 2);
    auto* list = make<QListView>(this);
    dressList(list);
    list->setAccessibleName(words("Messages"));
    list->setItemDelegate(make<MessageDelegate>(list));
    list->setModel(gallery::messages(list));
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setMinimumHeight(54 * 5);
    row->addWidget(list, 3);
}

void GalleryPage::addLists(QVBoxLayout* column)
{
    auto* card = make<Card>(this);
    card->setTitle(words("Recognised"), words("6 files, 568 MB"));
    auto* list = make<QListView>(card);
    dressList(list);
    list->setAccessibleName(words("Recognised files"));
    list->setItemDelegate(make<FileDelegate>(list));
    list->setModel(gallery::files(list));
    list->setFixedHeight(52 * list->model()->rowCount() + 2);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    card->body()->addWidget(list);
    column->addWidget(card);
}

void GalleryPage::addContainers(QVBoxLayout* column)
{
    auto* zone = make<DropZone>(this, words("Drop more files or folders"),
        words("Archives are opened. A file that was read before adds only what is new."));
    zone->addWidget(makeButton(zone, words("Choose files")));
    zone->addWidget(makeButton(zone, words("Folder"), QStringLiteral("folder")));
    column->addWidget(zone);
    auto* figures = make<QFrame>(this);
    figures->setFrameShape(QFrame::StyledPanel);
    figures->setProperty("waymarkCard", QStringLiteral("outline"));
    auto* row = make<QHBoxLayout>(figures);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    const std::pair<const char*, const char*> values[]
        = {{"3,702", "new"}, {"9", "changed"}, {"207", "same"}, {"3", "rejected"}};
    for (const auto& [figure, caption] : values) {
        if (row->count() > 0)
            row->addWidget(makeHairline(figures, true));
        auto* key = make<KeyFigure>(figures);
        key->setFigure(words(figure), words(caption), figure[0] == '3' && figure[1] == 0);
        row->addWidget(key, 1);
    }
    column->addWidget(figures);
    auto* jobs = startRow(column);
    auto* running = make<JobStrip>(this);
    running->setJob(words("Importing 7,516 of 8,383"), 0.9);
    auto* idle = make<JobStrip>(this);
    idle->setIdleText(words("Saved"));
    jobs->addWidget(running);
    jobs->addWidget(idle);
    auto* empty = make<EmptyState>(this,
        words("Messages that match the filter stand here. None does."), words("Clear the filter"));
    empty->setFixedHeight(110);
    column->addWidget(empty);
}

} // namespace waymark
