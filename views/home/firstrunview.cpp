// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/firstrunview.h"

#include "make.h"
#include "style/icons.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/dropzone.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/marks.h"
#include "widgets/trail.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

namespace {

/// The icon of a choice on its soft tile, and the large mark of the headline.
class Tile : public Painted
{
public:
    Tile(const QString& icon, QWidget* parent)
        : Painted(parent)
        , m_icon(icon)
    {
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return m_icon.isEmpty() ? QSize(52, 52) : QSize(44, 44);
    }

protected:
    void draw(const paint::Canvas& canvas) override
    {
        if (m_icon.isEmpty()) {
            canvas.painter->drawPixmap(0, 0,
                logoPixmap(52, canvas.tokens.accent, canvas.tokens.onAccent, devicePixelRatioF()));
            return;
        }
        paint::panel(canvas.painter, rect(), 11, canvas.tokens.selection);
        paintIcon(canvas.painter, m_icon, rect(), 24, canvas.tokens.accent, canvas.direction);
    }

private:
    QString m_icon;
};

} // namespace

FirstRunView::FirstRunView(QWidget* parent)
    : QWidget(parent)
    , m_trail(make<Trail>(this))
{
    auto* outer = make<QVBoxLayout>(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = make<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    outer->addWidget(area);

    auto* inside = make<QWidget>(area);
    auto* column = make<QVBoxLayout>(inside);
    column->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(makeHead(inside));
    column->addSpacing(36);

    auto* choices = makeOwned<QHBoxLayout>();
    choices->setSpacing(space::kHuge);
    QPushButton* open = nullptr;
    QPushButton* import = nullptr;
    choices->addWidget(makeChoice(inside,
                           {QStringLiteral("tree"), tr("Try the sample community"), QString(),
                               tr("Load the sample"), QStringLiteral("S"), true},
                           &m_sample, &m_sampleWords),
        1);
    choices->addWidget(makeChoice(inside,
                           {QStringLiteral("import"), tr("Import your messages"),
                               tr("Mailbox files, helpdesk and forum exports, tables. You see what "
                                  "was read before anything counts."),
                               tr("Choose files or a folder"), QStringLiteral("I")},
                           &import, nullptr),
        1);
    choices->addWidget(makeChoice(inside,
                           {QStringLiteral("folder"), tr("Open a Waymark file"),
                               tr("Go on with a community that you or a colleague has worked on. "
                                  "One file holds everything."),
                               tr("Open"), QStringLiteral("O")},
                           &open, nullptr),
        1);
    column->addLayout(choices);
    column->addSpacing(space::kHuge);
    column->addWidget(makeDrop(inside));
    column->addSpacing(18);
    column->addWidget(makePromises(inside));
    column->addStretch(3);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() switches it on

    connect(m_sample, &QPushButton::clicked, this, &FirstRunView::sampleRequested);
    connect(import, &QPushButton::clicked, this, &FirstRunView::importRequested);
    connect(open, &QPushButton::clicked, this, &FirstRunView::openRequested);
    setSample(0, 0);
}

QWidget* FirstRunView::makeHead(QWidget* parent)
{
    auto* head = make<QWidget>(parent);
    auto* column = make<QVBoxLayout>(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(14);
    row->addWidget(make<Tile>(head, QString()));
    row->addWidget(
        make<Label>(head, tr("See where your inbox leads"), TextRole::Headline, Ink::Text), 1);
    column->addLayout(row);
    auto* words = make<Label>(head,
        tr("Waymark reads what your community already writes, shows what people need, and turns "
           "the ones who help into colleagues."),
        TextRole::Lead, Ink::Text2);
    words->setWordWrap(true);
    words->setFixedWidth(560);
    column->addWidget(words);
    return head;
}

QWidget* FirstRunView::makeChoice(
    QWidget* parent, const Choice& choice, QPushButton** button, Label** words)
{
    auto* card = make<Card>(parent);
    card->setMinimumHeight(262);
    card->body()->setContentsMargins(21, 21, 21, 20);
    card->body()->addWidget(make<Tile>(card, choice.icon));
    card->body()->addSpacing(space::kLarge);
    auto* title = make<Label>(card, choice.title, TextRole::ChoiceTitle, Ink::Text);
    title->setWordWrap(true); // in a small window three long titles do not fit beside each other
    card->body()->addWidget(title);
    card->body()->addSpacing(6);
    auto* text = make<Label>(card, choice.words, TextRole::Body, Ink::Text2);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    card->body()->addWidget(text, 1);
    card->body()->addSpacing(space::kMedium);
    auto* row = makeOwned<QHBoxLayout>();
    *button = makeButton(
        card, choice.button, QString(), choice.primary ? ButtonKind::Primary : ButtonKind::Normal);
    row->addWidget(*button);
    row->addSpacing(space::kTiny);
    row->addStretch(1);
    row->addWidget(make<KeyHint>(card, choice.key));
    card->body()->addLayout(row);
    auto* shortcut = make<QShortcut>(this, QKeySequence(choice.key));
    connect(shortcut, &QShortcut::activated, *button, &QPushButton::click);
    (*button)->setAccessibleDescription(tr("key %1").arg(choice.key));
    if (words)
        *words = text;
    return card;
}

QWidget* FirstRunView::makeDrop(QWidget* parent)
{
    auto* zone = make<DropZone>(parent, tr("Or drop files anywhere in this window"),
        tr("Recognised by their content, whatever they are called"));
    zone->setMinimumHeight(92);
    auto* tags = make<QWidget>(zone);
    tags->setMinimumWidth(300);
    tags->setMaximumWidth(600);
    auto* flow = make<FlowLayout>(tags, 6);
    flow->setTrailing(true);
    // Names of formats are the same in every language.
    const std::pair<QString, QString> formats[]
        = {{QStringLiteral("mail"), QStringLiteral("mbox, eml, Maildir")},
            {QStringLiteral("ticket"), QStringLiteral("Zendesk JSON")},
            {QStringLiteral("forum"), QStringLiteral("Discourse JSON")},
            {QStringLiteral("table"), QStringLiteral("CSV, TSV")},
            {QStringLiteral("file"), QStringLiteral("JSON Lines")},
            {QStringLiteral("archive"), QStringLiteral("zip, gzip")}};
    for (const auto& [icon, words] : formats)
        flow->addWidget(make<Tag>(tags, words, icon, paint::TagKind::Line));
    zone->addWidget(tags);
    connect(zone, &DropZone::filesDropped, this, &FirstRunView::filesDropped);
    return zone;
}

QWidget* FirstRunView::makePromises(QWidget* parent)
{
    auto* row = make<QWidget>(parent);
    auto* flow = make<FlowLayout>(row, 22);
    const std::pair<QString, QString> promises[]
        = {{QStringLiteral("lock"), tr("Nothing leaves this laptop unless you export it")},
            {QStringLiteral("undo"), tr("Every step can be undone, imports too")},
            {QStringLiteral("passport"), tr("Every number opens the messages behind it")}};
    for (const auto& [icon, words] : promises) {
        auto* part = make<QWidget>(row);
        auto* line = make<QHBoxLayout>(part);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(7);
        line->addWidget(make<IconLabel>(part, icon, 16, Ink::Text2));
        line->addWidget(make<Label>(part, words, TextRole::Small, Ink::Text2));
        flow->addWidget(part);
    }
    return row;
}

void FirstRunView::setSample(int messages, int people)
{
    const QString words = messages > 0
        ? tr("An invented community of %1 people with %Ln message(s), so that every page has "
             "something to show. Nothing of yours is needed.",
            nullptr, messages)
              .arg(QLocale().toString(people))
        : tr("An invented community, so that every page has something to show. Nothing of yours is "
             "needed.");
    m_sampleWords->setText(words);
}

void FirstRunView::focusStart()
{
    focusVisibly(m_sample);
}

void FirstRunView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_trail->setGeometry(rect());
    m_trail->lower();
    // Wide windows give the contents the air of the drawing, narrow ones every pixel.
    if (auto* area = findChild<QScrollArea*>(); area && area->widget()) {
        const int edge = std::clamp((width() - 960) / 3, static_cast<int>(space::kPage), 92);
        QLayout* layout = area->widget()->layout();
        layout->setContentsMargins(edge, space::kPage, edge, space::kPage);
        // Wrapped words need more height in less width; the area scrolls when that is too much.
        area->widget()->setMinimumHeight(layout->totalHeightForWidth(width()));
    }
}

} // namespace waymark
