// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/placeviewer.h"

#include "make.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace waymark {

PlaceViewer::PlaceViewer(const QString& title, const QString& reason, const PlacePeek& peek,
    const Formatting& format, QWidget* parent)
    : QDialog(parent)
    , m_text(make<QPlainTextEdit>(this))
    , m_mark(peek.markBegin)
{
    setWindowTitle(title);
    resize(760, 540);
    auto* column = make<QVBoxLayout>(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto* why = make<Label>(this, reason, TextRole::Strong, Ink::Text);
    why->setWordWrap(true);
    column->addWidget(why);
    //: Bytes %1 to %2 of a file of %3.
    auto* where = make<Label>(this,
        tr("Bytes %1 to %2 of %3. The file is only read; the marked part was set aside.")
            .arg(format.number(peek.from), format.number(peek.to), format.number(peek.fileSize)),
        TextRole::Small, Ink::Text2);
    where->setWordWrap(true);
    column->addWidget(where);

    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setAccessibleName(tr("The file around this place"));
    m_text->setFont(fixedFont(themeFont(TextRole::Code)));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setPlainText(peek.text);
    m_text->setLayoutDirection(Qt::LeftToRight);
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_text->document());
    mark.cursor.setPosition(peek.markBegin);
    mark.cursor.setPosition(peek.markBegin + peek.markLength, QTextCursor::KeepAnchor);
    mark.format.setBackground(currentTokens().warning.tint);
    mark.format.setForeground(currentTokens().warning.ink);
    m_text->setExtraSelections({mark});
    column->addWidget(m_text, 1);

    auto* row = makeOwned<QHBoxLayout>();
    row->addStretch(1);
    auto* close = makeButton(this, tr("Close"), {}, ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    column->addLayout(row);
    m_text->setFocus();
}

void PlaceViewer::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // The record begins a little below the upper edge, with what stands before it.
    QTextCursor cursor(m_text->document());
    cursor.setPosition(m_mark);
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
}

} // namespace waymark
