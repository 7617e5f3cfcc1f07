// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/messagedialog.h"

#include "inbox/originmenu.h"
#include "inbox/safetextview.h"
#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"
#include "widgets/marks.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

MessageDialog::MessageDialog(
    const Reading& reading, MessageId message, OriginController& origins, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(reading.subject.isEmpty() ? tr("Message") : reading.subject);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(680, 560);
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeHead(reading, message, origins));
    column->addWidget(makeText(reading), 1);
    auto* row = makeOwned<QHBoxLayout>();
    row->addStretch(1);
    auto* close = makeButton(this, tr("Close"), {}, ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    column->addLayout(row);
    close->setFocus();
}

QWidget* MessageDialog::makeHead(
    const Reading& reading, MessageId message, OriginController& origins)
{
    auto* head = make<QWidget>(this);
    auto* row = make<QHBoxLayout>(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    auto* avatar = make<Avatar>(head, 34);
    avatar->setName(reading.author);
    row->addWidget(avatar, 0, Qt::AlignTop);
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(2);
    auto* subject
        = make<Label>(head, reading.subject.isEmpty() ? tr("No subject") : reading.subject,
            TextRole::Subject, Ink::Text);
    subject->setWordWrap(true);
    words->addWidget(subject);
    QStringList who {reading.author};
    if (!reading.address.isEmpty())
        who << reading.address;
    who << reading.when << AuditWords::source(reading.source);
    auto* line = make<Label>(head, who.join(QStringLiteral(" · ")), TextRole::Small, Ink::Text2);
    line->setWordWrap(true);
    words->addWidget(line);
    row->addLayout(words, 1);
    row->addWidget(OriginMenu::button(origins, message, head), 0, Qt::AlignTop);
    return head;
}

QWidget* MessageDialog::makeText(const Reading& reading)
{
    auto* area = make<QScrollArea>(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = make<QWidget>(area);
    inside->setBackgroundRole(QPalette::Base);
    auto* column = make<QVBoxLayout>(inside);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    for (const Reading::Part& part : reading.parts) {
        const bool own = part.kind == Reading::Part::Kind::Own;
        if (!own)
            column->addWidget(
                make<Label>(inside, part.caption, TextRole::CaptionStrong, Ink::Text3));
        auto* text = make<SafeTextView>(inside, own ? TextRole::Reading : TextRole::Small,
            own ? tr("Text of the message") : tr("Quoted text"));
        text->setContent(part.html);
        text->setMaximumWidth(560);
        column->addWidget(text);
    }
    if (!reading.attachments.empty()) {
        QStringList names;
        for (const Reading::Attachment& attachment : reading.attachments)
            names << attachment.name;
        auto* attached = make<Label>(inside,
            tr("Attached: %1").arg(names.join(QStringLiteral(", "))), TextRole::Small, Ink::Text2);
        attached->setWordWrap(true);
        column->addWidget(attached);
    }
    column->addStretch(1);
    area->setWidget(inside);
    return area;
}

} // namespace waymark
