// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errorbar.h"

#include "make.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

ErrorBar::ErrorBar(QWidget* parent)
    : QFrame(parent)
    , m_what(make<Label>(this, TextRole::Strong, Ink::Danger))
    , m_remark(make<Label>(this, TextRole::Small, Ink::Text))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = make<QHBoxLayout>(this);
    row->setContentsMargins(space::kLarge, space::kSmall + 2, space::kMedium, space::kSmall + 2);
    row->setSpacing(space::kMedium);
    row->addWidget(make<IconLabel>(this, QStringLiteral("comp"), 20, Ink::Danger), 0, Qt::AlignTop);
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(2);
    for (Label* label : {m_what, m_remark}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // names of files are anybody's
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    auto* close = makeIconButton(this, QStringLiteral("x"), tr("Close this message"),
        QStringLiteral("Esc"), ButtonSize::Small);
    connect(close, &QToolButton::clicked, this, &ErrorBar::dismiss);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void ErrorBar::tell(const QString& what, const QString& remark)
{
    m_what->setText(what);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(remark);
    show();
    QAccessibleEvent heard(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&heard);
}

void ErrorBar::dismiss()
{
    hide();
}

void ErrorBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void ErrorBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    painter.fillRect(rect(), tokens.danger.tint);
    painter.fillRect(canvas.mirrored(QRectF(0, 0, 3, height()), rect()), tokens.danger.ink);
    paint::line(&painter, rect(), Qt::BottomEdge, tokens.line);
}

} // namespace waymark
