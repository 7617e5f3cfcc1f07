// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/linkpopover.h"

#include "base/displaytext.h"
#include "make.h"
#include "shell/dialogs.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace waymark {

LinkPopover::LinkPopover(const QString& target, QWidget* window)
    : Popover(window)
    , m_target(target)
{
    setAccessibleName(tr("Where the link leads"));
    const bool mail = target.startsWith(QLatin1String("mailto:"));
    body()->addWidget(make<Label>(
        this, mail ? tr("This writes to") : tr("This link leads to"), TextRole::Small, Ink::Text3));
    auto* host
        = make<Label>(this, displayText(linkHost(target)), TextRole::SectionTitle, Ink::Text);
    host->setTextFormat(Qt::PlainText);
    body()->addWidget(host);
    // A target has no blanks to break at.
    QString breakable;
    for (const QChar c : displayText(target)) {
        breakable += c;
        breakable += QChar(0x200B);
    }
    auto* whole = make<Label>(this, breakable, TextRole::Code, Ink::Text2);
    whole->setTextFormat(Qt::PlainText);
    whole->setWordWrap(true);
    whole->setFixedWidth(380);
    whole->setLayoutDirection(Qt::LeftToRight);
    whole->setAccessibleName(target);
    body()->addWidget(whole);
    auto* row = makeOwned<QHBoxLayout>();
    auto* copy
        = makeButton(this, tr("Copy address"), QString(), ButtonKind::Normal, ButtonSize::Small);
    auto* open
        = makeButton(this, mail ? tr("Open in the mail program…") : tr("Open in the browser…"),
            QString(), ButtonKind::Normal, ButtonSize::Small);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_target);
        dismiss();
    });
    connect(open, &QPushButton::clicked, this, &LinkPopover::open);
    row->addWidget(copy);
    row->addWidget(open);
    row->addStretch(1);
    body()->addLayout(row);
    connect(this, &Popover::dismissed, this, &QObject::deleteLater);
}

void LinkPopover::open()
{
    const QString target = m_target;
    QWidget* above = window();
    dismiss();
    auto* question = make<QuestionDialog>(above, tr("Open this address outside of Waymark?"),
        tr("%1\nWhoever runs it will see that somebody opened it.").arg(displayText(target)),
        tr("Open"), tr("Stay here"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, question,
        [target] { QDesktopServices::openUrl(QUrl(target)); });
    question->open();
}

} // namespace waymark
