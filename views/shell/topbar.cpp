// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/topbar.h"

#include "make.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/buttons.h"
#include "widgets/searchfield.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace waymark {

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_search(make<SearchField>(this, tr("Search messages, people, actions"),
          keyText(QKeySequence(Qt::CTRL | Qt::Key_K))))
    , m_help(makeIconButton(this, QStringLiteral("help"), tr("Help"), QStringLiteral("F1")))
    , m_settings(makeIconButton(this, QStringLiteral("gear"), tr("Settings"),
          QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText)))
{
    setMinimumHeight(dense(height::kTopBar));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = make<QHBoxLayout>(this);
    row->setContentsMargins(space::kLarge, 7, space::kLarge, 8);
    row->setSpacing(10);
    m_search->setMaximumWidth(440);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(m_help);
    row->addWidget(m_settings);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::line(&painter, rect(), Qt::BottomEdge, currentTokens().line);
}

} // namespace waymark
