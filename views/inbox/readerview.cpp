// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/readerview.h"

#include "inbox/foldline.h"
#include "inbox/linkpopover.h"
#include "inbox/originmenu.h"
#include "inbox/safetextview.h"
#include "make.h"
#include "presentation/auditcontroller.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int kReadingWidth = 560;
constexpr int kEdge = 28;

} // namespace

ReaderView::ReaderView(AuditController& controller, QWidget* parent)
    : QScrollArea(parent)
    , m_controller(&controller)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(320);
    setBackgroundRole(QPalette::Base);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(&controller, &AuditController::currentChanged, this, &ReaderView::rebuild);
    connect(&controller, &AuditController::itemsChanged, this, [this] {
        addTags();
        markCues();
    });
    connect(&controller, &AuditController::bookChanged, this, &ReaderView::markCues);
    rebuild();
}

void ReaderView::scrollPage(bool back)
{
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + (back ? -1 : 1) * (viewport()->height() * 9 / 10));
}

void ReaderView::rebuild()
{
    m_subject = nullptr;
    m_tags = nullptr;
    m_own.clear();
    m_shown = m_controller->currentId();
    m_inside = make<QWidget>(this);
    m_inside->setBackgroundRole(QPalette::Base);
    m_column = make<QVBoxLayout>(m_inside);
    m_column->setContentsMargins(kEdge, 14, kEdge, 20);
    m_column->setSpacing(0);
    const auto reading = m_controller->current() ? m_controller->reading() : std::nullopt;
    if (reading) {
        addThread(*reading);
        addHead(*reading);
        m_tags = make<QWidget>(m_inside);
        m_column->addWidget(m_tags);
        m_tagGap = make<QWidget>(m_inside);
        m_tagGap->setFixedHeight(12);
        m_column->addWidget(m_tagGap);
        addParts(*reading);
        addNotes(*reading);
        addAttachments(*reading);
        addTags();
    }
    m_column->addStretch(1);
    setWidget(m_inside); // the one before goes
    verticalScrollBar()->setValue(0);
    markCues();
    if (reading)
        announce(*reading);
}

void ReaderView::addThread(const Reading& reading)
{
    if (reading.threadLength <= 1)
        return;
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(space::kMedium);
    QWidget* box = nullptr;
    if (!reading.earlier.empty()) {
        auto* fold = make<FoldLine>(m_inside, reading.earlierCaption, false);
        row->addWidget(fold);
        box = make<QWidget>(m_inside);
        auto* column = make<QVBoxLayout>(box);
        column->setContentsMargins(21, 4, 0, 10);
        column->setSpacing(2);
        if (reading.earlierUnlisted > 0) {
            column->addWidget(make<Label>(box,
                tr("%Ln message(s) before these are not listed", nullptr, reading.earlierUnlisted),
                TextRole::Small, Ink::Text3));
            column->addSpacing(6);
        }
        for (const Reading::Earlier& entry : reading.earlier) {
            auto* who = make<Label>(box,
                entry.isStaff ? tr("%1 (team) · %2", "author, date").arg(entry.author, entry.when)
                              : tr("%1 · %2", "author, date").arg(entry.author, entry.when),
                TextRole::SmallStrong, Ink::Text2);
            who->setTextFormat(Qt::PlainText);
            who->setElided(true);
            auto* what = make<Label>(box, entry.excerpt, TextRole::Small, Ink::Text2);
            what->setTextFormat(Qt::PlainText);
            what->setWordWrap(true);
            what->setMaximumWidth(kReadingWidth);
            column->addWidget(who);
            column->addWidget(what);
            column->addSpacing(6);
        }
        box->hide();
        connect(fold, &QAbstractButton::toggled, box, &QWidget::setVisible);
    }
    row->addStretch(1);
    const QLocale locale;
    row->addWidget(make<Label>(m_inside,
        tr("Message %1 of %2")
            .arg(locale.toString(reading.position), locale.toString(reading.threadLength)),
        TextRole::Small, Ink::Text3));
    m_column->addLayout(row);
    if (box)
        m_column->addWidget(box);
    m_column->addSpacing(8);
}

void ReaderView::addHead(const Reading& reading)
{
    m_subject = addText(m_column, reading.subjectHtml, TextRole::Subject, tr("Subject"));
    m_column->addSpacing(12);
    auto* row = makeOwned<QHBoxLayout>();
    row->setSpacing(10);
    auto* face = make<Avatar>(m_inside, 34);
    face->setName(reading.author);
    row->addWidget(face);
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(0);
    auto* nameRow = makeOwned<QHBoxLayout>();
    nameRow->setSpacing(6);
    auto* name = make<Label>(m_inside, reading.author, TextRole::Strong, Ink::Text);
    name->setTextFormat(Qt::PlainText);
    name->setElided(true);
    nameRow->addWidget(name);
    if (!reading.oddities.isEmpty()) {
        auto* odd = make<Tag>(
            m_inside, tr("Check the sender"), QStringLiteral("warn"), paint::TagKind::Warning);
        odd->setToolTip(reading.oddities);
        odd->setAccessibleDescription(reading.oddities);
        nameRow->addWidget(odd);
    }
    nameRow->addStretch(1);
    words->addLayout(nameRow);
    const QString where = reading.address.isEmpty()
        ? reading.when
        : tr("%1 · %2", "address, date")
              .arg(QChar(0x2066) + reading.address + QChar(0x2069), reading.when);
    auto* address = make<Label>(m_inside, where, TextRole::Small, Ink::Text3);
    address->setTextFormat(Qt::PlainText);
    address->setElided(true);
    words->addWidget(address);
    // In a narrow window the source gives way before the date does.
    constexpr int kLeastSource = 64;
    address->setMinimumWidth(
        std::min(address->fontMetrics().horizontalAdvance(reading.when) + 2, 220));
    row->addLayout(words, 1);
    const QString sourceWords = AuditWords::source(reading.source);
    auto* source = make<Tag>(
        m_inside, sourceWords, AuditWords::sourceIcon(reading.source), paint::TagKind::Plain);
    source->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    source->setMaximumWidth(source->sizeHint().width());
    source->setMinimumWidth(std::min(kLeastSource, source->sizeHint().width()));
    source->setToolTip(sourceWords);
    row->addWidget(source);
    row->addWidget(
        OriginMenu::button(m_controller->origins(), m_controller->currentId(), m_inside));
    m_column->addLayout(row);
    m_column->addSpacing(14);
}

void ReaderView::addTags()
{
    if (!m_tags || m_controller->currentId() != m_shown)
        return;
    qDeleteAll(m_tags->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_tags->layout();
    const AuditItem* item = m_controller->current();
    if (!item)
        return;
    auto* flow = makeOwned<FlowLayout>(6, m_tags);
    for (const QString& flag : item->shown.flags) {
        const bool warns = flag == auditflag::kSafety;
        flow->addWidget(make<Tag>(m_tags, AuditWords::flagOfOne(flag), AuditWords::flagIcon(flag),
            warns ? paint::TagKind::Warning : paint::TagKind::Plain));
    }
    if (item->archived)
        flow->addWidget(
            make<Tag>(m_tags, tr("Archived"), QStringLiteral("archive"), paint::TagKind::Plain));
    for (const QString& topic : item->shown.topics)
        flow->addWidget(make<Tag>(m_tags, topic, QStringLiteral("tagi"), paint::TagKind::Line));
    const bool any = flow->count() > 0;
    m_tags->setVisible(any);
    m_tagGap->setVisible(any);
    for (QWidget* tag : m_tags->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        tag->show();
}

SafeTextView* ReaderView::addText(
    QVBoxLayout* column, const std::string& html, TextRole role, const QString& name)
{
    auto* text = make<SafeTextView>(m_inside, role, name);
    text->setMaximumWidth(kReadingWidth);
    text->setContent(html);
    column->addWidget(text);
    connect(text, &SafeTextView::linkChosen, this,
        [this, text](const QString& target, const QRect& area) {
            auto* spot = make<QWidget>(text->viewport());
            spot->setGeometry(area.isValid() ? area : QRect(0, 0, 1, 1));
            spot->setAttribute(Qt::WA_TransparentForMouseEvents);
            spot->show();
            auto* pop = make<LinkPopover>(window(), target);
            connect(pop, &QObject::destroyed, spot, &QObject::deleteLater);
            pop->openAt(spot);
        });
    return text;
}

void ReaderView::addParts(const Reading& reading)
{
    if (reading.parts.empty())
        m_column->addWidget(
            make<Label>(m_inside, tr("This message has no text."), TextRole::Body, Ink::Text3));
    for (const Reading::Part& part : reading.parts) {
        if (part.kind == Reading::Part::Kind::Own) {
            m_own.push_back(addText(m_column, part.html, TextRole::Reading, tr("Message text")));
            m_column->addSpacing(10);
            continue;
        }
        const bool quote = part.kind == Reading::Part::Kind::Quote;
        auto* fold = make<FoldLine>(m_inside, part.caption, quote);
        m_column->addWidget(fold, 0, Qt::AlignLeft);
        m_column->addSpacing(quote ? 8 : 2);
        auto* box = make<QWidget>(m_inside);
        auto* column = make<QVBoxLayout>(box);
        column->setContentsMargins(21, 0, 0, 10);
        m_column->addWidget(box);
        box->hide();
        // Laid out only when somebody wants to see it.
        connect(fold, &QAbstractButton::toggled, box,
            [this, box, column, html = part.html, quote, done = false](bool open) mutable {
                if (open && !done)
                    addText(
                        column, html, TextRole::Small, quote ? tr("Quoted text") : tr("Signature"));
                done = done || open;
                box->setVisible(open);
            });
    }
}

void ReaderView::addNotes(const Reading& reading)
{
    const auto note = [this](const QString& words, const QString& iconName) {
        auto* row = makeOwned<QHBoxLayout>();
        row->setSpacing(7);
        row->addWidget(make<IconLabel>(m_inside, iconName, 14, Ink::Text2));
        row->addWidget(make<Label>(m_inside, words, TextRole::Small, Ink::Text2), 1);
        m_column->addSpacing(6);
        m_column->addLayout(row);
    };
    if (reading.remotePictures > 0)
        note(tr("%Ln remote picture(s) not loaded", nullptr, reading.remotePictures),
            QStringLiteral("img"));
    if (reading.embeddedPictures > 0)
        note(tr("%Ln embedded picture(s) not shown", nullptr, reading.embeddedPictures),
            QStringLiteral("img"));
    if (reading.truncated)
        note(tr("This message is very long: only its beginning is shown."), QStringLiteral("info"));
    if (reading.simplified)
        note(tr("Its layout was simplified to keep it readable."), QStringLiteral("info"));
}

void ReaderView::addAttachments(const Reading& reading)
{
    if (reading.attachments.empty())
        return;
    m_column->addSpacing(14);
    m_column->addWidget(make<Label>(m_inside,
        tr("%Ln attachment(s), not kept in the workspace", nullptr,
            static_cast<int>(reading.attachments.size())),
        TextRole::SmallStrong, Ink::Text2));
    for (const Reading::Attachment& attachment : reading.attachments) {
        auto* row = makeOwned<QHBoxLayout>();
        row->setSpacing(7);
        row->addWidget(make<IconLabel>(m_inside, QStringLiteral("clip"), 14, Ink::Text2));
        auto* name = make<Label>(m_inside,
            attachment.name.isEmpty() ? tr("without a name") : attachment.name, TextRole::Small,
            Ink::Text);
        name->setTextFormat(Qt::PlainText);
        name->setElided(true);
        row->addWidget(name);
        QStringList facts {attachment.type, attachment.size};
        facts.removeAll(QString());
        row->addWidget(
            make<Label>(m_inside, facts.join(QStringLiteral(" · ")), TextRole::Small, Ink::Text3));
        row->addStretch(1);
        m_column->addSpacing(4);
        m_column->addLayout(row);
    }
}

void ReaderView::markCues()
{
    const AuditItem* item = m_controller->current();
    m_cuesShown = 0;
    if (item && m_subject && item->shown.id == m_shown) {
        QStringList texts;
        for (const SafeTextView* text : m_own)
            texts.append(text->laidOutText());
        const auto ranges = locateCues(
            m_controller->cues(), item->text.toStdString(), m_subject->laidOutText(), texts);
        const Category* category = m_controller->book().find(item->shown.effectiveCategory());
        std::vector<std::vector<std::pair<int, int>>> cues(m_own.size() + 1);
        for (const CueRange& range : ranges)
            cues[static_cast<std::size_t>(range.text)].emplace_back(range.start, range.length);
        const int position = category ? category->position : -1;
        m_subject->setCues(cues[0], position);
        for (std::size_t i = 0; i < m_own.size(); ++i)
            m_own[i]->setCues(cues[i + 1], position);
        m_cuesShown = static_cast<int>(ranges.size());
    }
    Q_EMIT cuesChanged();
}

void ReaderView::announce(const Reading& reading)
{
    const AuditItem* item = m_controller->current();
    const int row = m_controller->list().rowOf(m_shown);
    const QString what = row >= 0
        ? m_controller->list().index(row).data(Qt::AccessibleTextRole).toString()
        : tr("%1, %2", "author, subject").arg(reading.author, reading.subject);
    setAccessibleName(tr("Message: %1").arg(what));
    setAccessibleDescription(item ? item->shown.excerpt : QString());
    if (QAccessible::isActive()) {
        QAccessibleEvent named(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&named);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace waymark
