// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/countsview.h"

#include "inbox/countrow.h"
#include "make.h"
#include "presentation/auditcontroller.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace waymark {

namespace {

constexpr std::size_t kMostTopics = 8;
constexpr int kEdge = 10; ///< between the pane's edge and the rows' grounds
constexpr int kLeastWidth = 180; ///< of a row
constexpr int kMostWidth = 320; ///< of the pane, however long a name is

/// The share at the bars' full width: the longest whisker with a little room, on a round step.
double scaleOf(const AuditFigures& figures)
{
    double highest = 0.1;
    for (const CategoryCount& category : figures.categories)
        highest = std::max(highest, category.high);
    return std::min(1.0, std::ceil(highest * 10 + 0.2) / 10);
}

QWidget* iconLine(QWidget* parent, const QString& iconName, Label*& words)
{
    auto* box = make<QWidget>(parent);
    auto* row = make<QHBoxLayout>(box);
    row->setContentsMargins(6, 2, 6, 2);
    row->setSpacing(8);
    row->addWidget(make<IconLabel>(box, iconName, 14, Ink::Text2), 0, Qt::AlignTop);
    words = make<Label>(box, TextRole::Small, Ink::Text2);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    return box;
}

void sectionLine(QWidget* parent, QVBoxLayout* column)
{
    auto* row = makeOwned<QHBoxLayout>();
    row->setContentsMargins(
        6, 11, 6, 11); // in line with the words, not with the grounds of the rows
    row->addWidget(makeHairline(parent));
    column->addLayout(row);
}

} // namespace

CountsView::CountsView(AuditController& controller, QWidget* parent)
    : QScrollArea(parent)
    , m_controller(&controller)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Counts so far"));
    auto* inside = make<QWidget>(this);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* column = make<QVBoxLayout>(inside);
    column->setContentsMargins(kEdge, 14, kEdge, 14);
    column->setSpacing(0);
    const auto indented = [](Label* label) {
        label->setContentsMargins(6, 0, 6, 0);
        return label;
    };
    m_title = indented(make<Label>(inside, TextRole::SmallStrong, Ink::Text2));
    column->addWidget(m_title);
    column->addSpacing(8);
    m_categories = makeOwned<QVBoxLayout>();
    m_categories->setSpacing(0);
    column->addLayout(m_categories);
    m_whisker = indented(
        make<Label>(inside, tr("Whisker: %1 % Wilson interval").arg(QLocale().toString(95)),
            TextRole::Caption, Ink::Text3));
    m_whisker->setWordWrap(true);
    column->addWidget(m_whisker);
    column->addSpacing(3);
    m_more = indented(make<Label>(inside, TextRole::Small, Ink::Text2));
    m_more->setWordWrap(true);
    column->addWidget(m_more);

    sectionLine(inside, column);
    column->addWidget(
        indented(make<Label>(inside, tr("Flags"), TextRole::SmallStrong, Ink::Text2)));
    column->addSpacing(4);
    m_flags = makeOwned<QVBoxLayout>();
    m_flags->setSpacing(0);
    column->addLayout(m_flags);

    m_topicBox = make<QWidget>(inside);
    auto* topics = make<QVBoxLayout>(m_topicBox);
    topics->setContentsMargins(0, 0, 0, 0);
    topics->setSpacing(0);
    sectionLine(m_topicBox, topics);
    topics->addWidget(
        indented(make<Label>(m_topicBox, tr("Topics"), TextRole::SmallStrong, Ink::Text2)));
    topics->addSpacing(4);
    m_topics = makeOwned<QVBoxLayout>();
    m_topics->setSpacing(0);
    topics->addLayout(m_topics);
    column->addWidget(m_topicBox);

    m_workBox = make<QWidget>(inside);
    auto* work = make<QVBoxLayout>(m_workBox);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    sectionLine(m_workBox, work);
    m_paceBox = iconLine(m_workBox, QStringLiteral("clock"), m_pace);
    m_agreeBox = iconLine(m_workBox, QStringLiteral("checkc"), m_agree);
    work->addWidget(m_paceBox);
    work->addWidget(m_agreeBox);
    column->addWidget(m_workBox);
    column->addStretch(1);
    setWidget(inside);

    for (const QString& flag : auditflag::all()) {
        CountRow* row = addRow(m_flags);
        m_flagRows.push_back(row);
        connect(row, &QAbstractButton::clicked, this, [this, flag](bool on) {
            AuditFilter filter;
            filter.flag = flag;
            choose(filter, on);
        });
    }
    connect(&controller, &AuditController::itemsChanged, this, &CountsView::refresh);
    connect(&controller, &AuditController::reloaded, this, &CountsView::refresh);
    connect(&controller, &AuditController::bookChanged, this, &CountsView::refresh);
    connect(&controller.list(), &AuditListModel::filterChanged, this, &CountsView::refresh);
    refresh();
}

CountRow* CountsView::addRow(QVBoxLayout* column)
{
    auto* row = make<CountRow>(widget() ? widget() : column->parentWidget());
    column->addWidget(row);
    return row;
}

void CountsView::choose(AuditFilter filter, bool on)
{
    AuditListModel& list = m_controller->list();
    if (!on)
        filter = {};
    filter.openOnly = false; // the number counts all of them
    list.setFilter(filter);
}

QStringList CountsView::moreToCode(const AuditController& controller)
{
    const AuditFigures& figures = controller.figures();
    const QLocale locale;
    if (figures.coded == 0)
        return {
            tr("From the first decision on, each category's share stands here with its interval."),
            tr("Shares from the first decision on")};
    if (figures.moreForFive == 0)
        return {tr("Every share is known to ±%1 points.").arg(locale.toString(5))};
    QStringList wordings;
    const bool forTen = figures.moreForTen > 0;
    if (forTen)
        wordings << tr("Code %Ln more for ±%1 points, %2 for ±%3.", nullptr, figures.moreForTen)
                        .arg(locale.toString(10), locale.toString(figures.moreForFive),
                            locale.toString(5));
    const int more = forTen ? figures.moreForTen : figures.moreForFive;
    const QString points = locale.toString(forTen ? 10 : 5);
    wordings << tr("Code %Ln more for ±%1 points.", nullptr, more).arg(points)
             << tr("%Ln more for ±%1", "messages to code, percentage points", more).arg(points);
    return wordings.replaceInStrings(QStringLiteral(" ±"), QStringLiteral("\u00A0±"));
}

void CountsView::refresh()
{
    const AuditFigures& figures = m_controller->figures();
    const QLocale locale;
    m_title->setText(figures.coded > 0 ? tr("So far, of %Ln coded", nullptr, figures.coded)
                                       : tr("Nothing coded yet"));
    refreshCategories();
    m_more->setText(moreToCode(*m_controller).constFirst());
    m_whisker->setVisible(figures.coded > 0);
    const AuditFilter& filter = m_controller->list().filter();
    for (std::size_t i = 0; i < m_flagRows.size() && i < figures.flags.size(); ++i) {
        const auto& [flag, count] = figures.flags[i];
        m_flagRows[i]->setPlain(AuditWords::flag(flag), AuditWords::flagIcon(flag), count, -1);
        m_flagRows[i]->setChecked(filter.flag == flag);
        m_flagRows[i]->setEnabled(count > 0);
    }
    refreshTopics();
    m_paceBox->setVisible(figures.medianSeconds.has_value());
    if (figures.medianSeconds)
        m_pace->setText(
            tr("%1 s median a message").arg(locale.toString(qRound(*figures.medianSeconds))));
    m_agreeBox->setVisible(figures.proposed > 0);
    m_workBox->setVisible(figures.medianSeconds || figures.proposed > 0);
    m_agree->setText(tr("You agreed with %1 of %Ln proposal(s)", nullptr, figures.proposed)
                         .arg(locale.toString(figures.agreed)));
}

void CountsView::refreshCategories()
{
    const AuditFigures& figures = m_controller->figures();
    while (m_categoryRows.size() > figures.categories.size()) {
        m_categoryRows.back()->deleteLater();
        m_categoryRows.pop_back();
    }
    while (m_categoryRows.size() < figures.categories.size()) {
        CountRow* row = addRow(m_categories);
        m_categoryRows.push_back(row);
        connect(row, &QAbstractButton::clicked, this,
            [this, place = m_categoryRows.size() - 1](bool on) {
                AuditFilter filter;
                filter.category = m_controller->figures().categories[place].category;
                choose(filter, on);
            });
    }
    const double scale = scaleOf(figures);
    int whole = kLeastWidth;
    for (std::size_t i = 0; i < m_categoryRows.size(); ++i) {
        const CategoryCount& category = figures.categories[i];
        if (figures.coded > 0)
            m_categoryRows[i]->setCategory(
                figures.tallies[i], category.share, category.low, category.high, scale);
        else
            m_categoryRows[i]->setUnknownCategory(figures.tallies[i]);
        whole = std::max(whole, m_categoryRows[i]->wholeWidth());
        m_categoryRows[i]->setChecked(m_controller->list().filter().category == category.category);
    }
    // The name of a category is never shortened, as long as the reader keeps its place.
    setMinimumWidth(std::min(kMostWidth, whole + 2 * kEdge));
}

void CountsView::refreshTopics()
{
    const AuditFigures& figures = m_controller->figures();
    const std::size_t wanted = std::min(kMostTopics, figures.topics.size());
    m_topicBox->setVisible(wanted > 0);
    while (m_topicRows.size() > wanted) {
        m_topicRows.back()->deleteLater();
        m_topicRows.pop_back();
    }
    while (m_topicRows.size() < wanted) {
        CountRow* row = addRow(m_topics);
        m_topicRows.push_back(row);
        connect(
            row, &QAbstractButton::clicked, this, [this, place = m_topicRows.size() - 1](bool on) {
                AuditFilter filter;
                filter.topic = m_controller->figures().topics[place].first;
                choose(filter, on);
            });
    }
    for (std::size_t i = 0; i < wanted; ++i) {
        const auto& [topic, count] = figures.topics[i];
        m_topicRows[i]->setPlain(
            topic, QString(), count, static_cast<double>(count) / figures.topics.front().second);
        m_topicRows[i]->setChecked(m_controller->list().filter().topic == topic);
    }
}

// --- One line ------------------------------------------------------------------------------------

CountsLine::CountsLine(AuditController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(&controller)
    , m_row(make<QHBoxLayout>(this))
    , m_lead(make<Label>(this, TextRole::Small, Ink::Text2))
    , m_more(make<Label>(this, TextRole::Small, Ink::Text2))
{
    m_row->setContentsMargins(space::kLarge, 4, space::kLarge, 5);
    m_row->setSpacing(4);
    m_row->addWidget(m_lead);
    m_row->addSpacing(8);
    m_row->addStretch(1);
    m_lead->setElided(true);
    m_row->addWidget(m_more);
    connect(&controller, &AuditController::itemsChanged, this, &CountsLine::refresh);
    connect(&controller, &AuditController::reloaded, this, &CountsLine::refresh);
    connect(&controller, &AuditController::bookChanged, this, &CountsLine::refresh);
    connect(&controller.list(), &AuditListModel::filterChanged, this, &CountsLine::refresh);
    refresh();
}

void CountsLine::setLead(const QString& coded, const QString& left)
{
    m_lead->setText(left.isEmpty() ? coded : tr("%1 · %2", "coded, time left").arg(coded, left));
    fitMore();
}

void CountsLine::refresh()
{
    const AuditFigures& figures = m_controller->figures();
    while (m_rows.size() > figures.tallies.size()) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < figures.tallies.size()) {
        auto* row = make<CountRow>(this);
        m_row->insertWidget(2 + static_cast<int>(m_rows.size()), row);
        connect(row, &QAbstractButton::clicked, this, [this, place = m_rows.size()](bool on) {
            AuditFilter filter;
            if (on)
                filter.category = m_controller->figures().categories[place].category;
            m_controller->list().setFilter(filter);
        });
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setShort(figures.tallies[i]);
        m_rows[i]->setChecked(m_controller->list().filter().category == figures.tallies[i].key);
    }
    fitMore();
}

void CountsLine::fitMore()
{
    int room = contentsRect().width() - m_row->contentsMargins().left()
        - m_row->contentsMargins().right() - m_row->spacing();
    for (int i = 0; i < m_row->count(); ++i) {
        if (QLayoutItem* item = m_row->itemAt(i); item->widget() != m_more)
            room -= item->sizeHint().width() + (item->spacerItem() ? 0 : m_row->spacing());
    }
    const QStringList wordings = CountsView::moreToCode(*m_controller);
    const auto fitting
        = std::find_if(wordings.begin(), wordings.end(), [this, room](const QString& words) {
              return m_more->fontMetrics().horizontalAdvance(words) < room;
          });
    m_more->setVisible(fitting != wordings.end());
    m_more->setText(fitting == wordings.end() ? QString() : *fitting);
    setToolTip(fitting == wordings.begin() ? QString() : wordings.value(0));
}

void CountsLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitMore();
}

void CountsLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::line(&painter, rect(), Qt::BottomEdge, currentTokens().line);
}

} // namespace waymark
