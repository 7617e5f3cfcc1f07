// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/reportcard.h"

#include "make.h"
#include "style/theme.h"
#include "style/waymarkstyle.h"
#include "transfer/bytebar.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// More are in the saved report; nobody reads a longer list here.
constexpr int kMostRejected = 50;

void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own signal may have led here
        }
        delete item;
    }
}

} // namespace

ReportCard::ReportCard(QWidget* parent)
    : Card(parent)
    , m_forms(makeOwned<QStackedLayout>())
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(m_forms);
    m_forms->addWidget(makeEmpty());
    m_forms->addWidget(makeReport());
    setAccessibleName(tr("Report of the import"));
}

QWidget* ReportCard::makeEmpty()
{
    auto* page = make<QWidget>(this);
    auto* column = make<QVBoxLayout>(page);
    column->setContentsMargins(
        dense(space::kHuge), dense(18), dense(space::kHuge), dense(space::kLarge));
    column->setSpacing(space::kSmall);
    column->addWidget(make<Label>(page, tr("Report"), TextRole::SectionTitle, Ink::Text));
    const QString lines[] = {
        tr("What came in, what changed and what was known already, as counts."),
        tr("Every byte is accounted for: imported, or set aside with its place and the reason."),
        tr("Nothing is final. An import can be taken back as a whole, today or in a year."),
    };
    const QString icons[]
        = {QStringLiteral("chart"), QStringLiteral("eye"), QStringLiteral("undo")};
    for (int i = 0; i < 3; ++i) {
        auto* row = makeOwned<QHBoxLayout>();
        row->setSpacing(10);
        row->addWidget(make<IconLabel>(page, icons[i], 16, Ink::Text3), 0, Qt::AlignTop);
        auto* words = make<Label>(page, lines[i], TextRole::Small, Ink::Text2);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        column->addLayout(row);
    }
    column->addStretch(1);
    return page;
}

QWidget* ReportCard::makeReport()
{
    auto* page = make<QWidget>(this);
    auto* column = make<QVBoxLayout>(page);
    column->setContentsMargins(dense(space::kHuge), dense(18), dense(space::kHuge), dense(14));
    column->setSpacing(0);
    column->addWidget(makeHead(page));
    column->addSpacing(5);
    m_account = make<Label>(page, TextRole::Body, Ink::Text2);
    m_account->setWordWrap(true);
    column->addWidget(m_account);
    column->addSpacing(14);
    column->addWidget(makeFigures(page));
    column->addSpacing(14);
    m_bytes = make<ByteBar>(page);
    column->addWidget(m_bytes);
    column->addSpacing(14);

    auto* area = make<QScrollArea>(page);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = make<QWidget>(area);
    auto* lines = make<QVBoxLayout>(inside);
    lines->setContentsMargins(0, 0, 0, space::kSmall);
    lines->setSpacing(14);
    m_rejected = make<QWidget>(inside);
    auto* rejected = make<QVBoxLayout>(m_rejected);
    rejected->setContentsMargins(0, 0, 0, 0);
    rejected->setSpacing(space::kSmall);
    m_details = make<QWidget>(inside);
    auto* grid = make<QGridLayout>(m_details);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    lines->addWidget(m_rejected);
    lines->addWidget(m_details);
    lines->addStretch(1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() switches it on
    column->addWidget(area, 1);

    column->addWidget(makeHairline(page));
    column->addSpacing(14);
    m_actions = makeActions(page);
    column->addWidget(m_actions);
    return page;
}

QWidget* ReportCard::makeHead(QWidget* parent)
{
    auto* head = make<QWidget>(parent);
    auto* row = make<QHBoxLayout>(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_icon = make<IconLabel>(head, QStringLiteral("checkc"), 20, Ink::Done);
    m_title = make<Label>(head, TextRole::SectionTitle, Ink::Text);
    m_title->setElided(true);
    m_tag = make<Tag>(head);
    row->addWidget(m_icon);
    row->addWidget(m_title, 1);
    row->addWidget(m_tag);
    return head;
}

QWidget* ReportCard::makeFigures(QWidget* parent)
{
    auto* box = make<QFrame>(parent);
    box->setFrameShape(QFrame::StyledPanel);
    box->setProperty(prop::kCard, QStringLiteral("outline"));
    auto* row = make<QHBoxLayout>(box);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (int i = 0; i < 4; ++i) {
        if (i > 0)
            row->addWidget(makeHairline(box, true));
        m_figures[i] = make<KeyFigure>(box);
        row->addWidget(m_figures[i], 1);
    }
    return box;
}

QWidget* ReportCard::makeActions(QWidget* parent)
{
    auto* actions = make<QWidget>(parent);
    auto* row = make<QHBoxLayout>(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_look = makeButton(actions, tr("Look at the messages"), {}, ButtonKind::Primary);
    m_save = makeButton(actions, tr("Save the report"), QStringLiteral("file"));
    m_withdraw = makeButton(actions, tr("Withdraw"), QStringLiteral("undo"), ButtonKind::Quiet);
    m_withdraw->setToolTip(tr("Takes this import back as a whole"));
    row->addWidget(m_look);
    row->addWidget(m_save);
    row->addStretch(1);
    row->addWidget(m_withdraw);
    connect(m_look, &QPushButton::clicked, this, &ReportCard::messagesRequested);
    connect(m_save, &QPushButton::clicked, this, &ReportCard::saveRequested);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT withdrawRequested(m_batch); });
    return actions;
}

void ReportCard::clear()
{
    m_forms->setCurrentIndex(0);
}

void ReportCard::setMainAction(bool main)
{
    setButtonKind(m_look, main ? ButtonKind::Primary : ButtonKind::Normal);
}

int ReportCard::wantedWidth() const
{
    // What stands in the margins, and the card's own edge.
    return m_actions->sizeHint().width() + 2 * space::kHuge + 2;
}

void ReportCard::setWithdrawEnabled(bool enabled)
{
    m_withdraw->setEnabled(enabled && m_batch.isValid());
}

void ReportCard::setReport(const ShownReport& shown, const ImportWords& words)
{
    const ImportReport& report = shown.report;
    const FileReport totals = report.totals();
    const Formatting& format = words.format();
    m_batch = BatchId(report.batch);
    const bool good = report.anythingRead();
    m_icon->setIconName(good ? (report.dryRun ? QStringLiteral("eye") : QStringLiteral("checkc"))
                             : QStringLiteral("warn"));
    m_icon->setInk(good ? (report.dryRun ? Ink::Text2 : Ink::Done) : Ink::Warning);
    m_title->setText(words.title(report, shown.paths));
    m_tag->setVisible(totals.rejectedCount > 0 || report.dryRun);
    if (totals.rejectedCount > 0)
        m_tag->setTag(words.rejectedText(totals.rejectedCount), {}, paint::TagKind::Warning);
    else
        m_tag->setTag(tr("nothing kept"), {}, paint::TagKind::Plain);
    m_account->setText(words.account(report));

    m_figures[0]->setFigure(format.number(totals.messages.fresh), tr("new"));
    m_figures[1]->setFigure(format.number(totals.messages.changed), tr("changed"));
    m_figures[2]->setFigure(format.number(totals.messages.same), tr("same"));
    m_figures[3]->setFigure(
        format.number(totals.rejectedCount), tr("rejected"), totals.rejectedCount > 0);

    const double share = totals.bytes > 0
        ? static_cast<double>(totals.bytesImported) / static_cast<double>(totals.bytes)
        : 1;
    const int decimals = share > 0.99 && share < 1 ? 2 : (share == 1 || share == 0 ? 0 : 1);
    m_bytes->setShare(share, tr("%1 of bytes imported").arg(format.percent(share, decimals)),
        share < 1 ? tr("%1 set aside").arg(format.percent(1 - share, decimals)) : QString());
    fillRejected(report, words);
    fillDetails(report, words);

    m_look->setVisible(!report.dryRun && totals.messages.total() > 0);
    m_withdraw->setVisible(m_batch.isValid());
    m_forms->setCurrentIndex(1);
}

void ReportCard::fillRejected(const ImportReport& report, const ImportWords& words)
{
    emptyLayout(m_rejected->layout());
    const qint64 all = report.totals().rejectedCount;
    m_rejected->setVisible(all > 0);
    if (all == 0)
        return;
    m_rejected->layout()->addWidget(make<Label>(
        m_rejected, tr("Rejected, with place and reason"), TextRole::SmallStrong, Ink::Text2));
    auto* box = make<QFrame>(m_rejected);
    box->setFrameShape(QFrame::StyledPanel);
    box->setProperty(prop::kCard, QStringLiteral("outline"));
    auto* rows = make<QVBoxLayout>(box);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    int listed = 0;
    for (const FileReport& file : report.files) {
        for (const RejectedRecord& record : file.rejected) {
            if (listed == kMostRejected)
                break;
            if (listed++ > 0)
                rows->addWidget(makeHairline(box));
            rows->addWidget(makeRejectedRow(box, file.path, record, words));
        }
    }
    m_rejected->layout()->addWidget(box);
    if (all > listed) {
        auto* more = make<Label>(m_rejected,
            tr("and %1 more; the saved report names them", nullptr, static_cast<int>(all - listed))
                .arg(words.format().number(all - listed)),
            TextRole::Caption, Ink::Text3);
        more->setWordWrap(true);
        m_rejected->layout()->addWidget(more);
    }
}

QWidget* ReportCard::makeRejectedRow(
    QWidget* parent, const QString& path, const RejectedRecord& record, const ImportWords& words)
{
    auto* row = make<QWidget>(parent);
    auto* line = make<QHBoxLayout>(row);
    line->setContentsMargins(space::kMedium, 9, space::kTiny, 9);
    line->setSpacing(space::kSmall);
    line->addWidget(
        make<IconLabel>(row, QStringLiteral("warn"), 16, Ink::Warning), 0, Qt::AlignTop);
    auto* both = makeOwned<QVBoxLayout>();
    both->setSpacing(1);
    const QString place
        = ImportWords::isWhole(record) ? QFileInfo(path).fileName() : words.place(record);
    auto* title = make<Label>(row, place, TextRole::SmallStrong, Ink::Text);
    title->setElided(true);
    title->setToolTip(path);
    both->addWidget(title);
    auto* reason = make<Label>(row, ImportWords::reason(record), TextRole::Small, Ink::Text2);
    reason->setWordWrap(true);
    both->addWidget(reason);
    line->addLayout(both, 1);
    auto* show = makeButton(row, tr("Show"), {}, ButtonKind::Link, ButtonSize::Small);
    show->setAccessibleName(tr("Show %1 in its file").arg(place));
    connect(show, &QPushButton::clicked, this,
        [this, path, record] { Q_EMIT placeRequested(path, record); });
    line->addWidget(show, 0, Qt::AlignTop);
    return row;
}

void ReportCard::fillDetails(const ImportReport& report, const ImportWords& words)
{
    auto* grid = static_cast<QGridLayout*>(m_details->layout()); // made as one above
    emptyLayout(grid);
    int row = 0;
    for (const ReportDetail& detail : words.details(report)) {
        auto* label = make<Label>(m_details, detail.label, TextRole::Small, Ink::Text3);
        label->setWordWrap(true); // wrapped texts have the same pitch, so that both stand level
        auto* text = make<Label>(m_details, detail.words, TextRole::Small, Ink::Text);
        text->setWordWrap(true);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
        ++row;
    }
}

} // namespace waymark
