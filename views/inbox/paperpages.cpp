// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/paperpages.h"

#include "make.h"
#include "presentation/tokens.h"
#include "style/theme.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace waymark {

PaperPages::PaperPages(QWidget* parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("What will be in the file"));
    setBackgroundRole(QPalette::Window);
    auto* desk = make<QWidget>(this);
    desk->setBackgroundRole(QPalette::Window);
    m_column = make<QVBoxLayout>(desk);
    m_column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    m_column->setSpacing(space::kLarge);
    setWidget(desk);
}

void PaperPages::setPages(const std::vector<QImage>& pages)
{
    const bool same = m_count == static_cast<int>(pages.size());
    const int at = verticalScrollBar()->value();
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* sheet = item->widget())
            sheet->deleteLater();
        delete item;
    }
    m_count = static_cast<int>(pages.size());
    for (int i = 0; i < m_count; ++i) {
        auto* sheet = make<QLabel>(widget());
        sheet->setFrameShape(QFrame::Box);
        sheet->setFrameShadow(QFrame::Plain);
        QPalette edge = sheet->palette();
        edge.setColor(QPalette::WindowText, currentTokens().line2);
        sheet->setPalette(edge);
        sheet->setPixmap(QPixmap::fromImage(pages[static_cast<std::size_t>(i)]));
        sheet->setAccessibleName(tr("Page %1 of %2").arg(i + 1).arg(m_count));
        m_column->addWidget(sheet, 0, Qt::AlignHCenter);
    }
    m_column->addStretch(1);
    // Who masks people while reading page 3 stays there.
    verticalScrollBar()->setValue(same ? at : 0);
}

} // namespace waymark
