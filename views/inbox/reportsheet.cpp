// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/reportsheet.h"

#include "make.h"
#include "render/auditsheet.h"
#include "render/safetextdocument.h"
#include "style/theme.h"

#include <QScrollBar>
#include <QTextOption>

namespace waymark {

ReportSheet::ReportSheet(QWidget* parent)
    : QTextBrowser(parent)
    , m_document(make<SafeTextDocument>(this))
{
    setDocument(m_document);
    m_document->setDocumentMargin(24);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::StyledPanel);
    setAcceptDrops(false);
    setAccessibleName(tr("What will be in the file"));
}

void ReportSheet::setSheet(const AuditSheet& sheet)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, sheet.base);
    setPalette(colours);
    QTextOption option = m_document->defaultTextOption();
    option.setTextDirection(sheet.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_document->setDefaultTextOption(option);
    m_document->setDefaultFont(themeFont(TextRole::Small));
    // Who masks people while reading further down stays there.
    const int at = verticalScrollBar()->value();
    m_document->setOwnHtml(sheet.html, sheet.pictures);
    moveCursor(QTextCursor::Start); // laying in leaves it, and what is in sight, at the end
    verticalScrollBar()->setValue(at);
}

QVariant ReportSheet::loadResource(int, const QUrl&)
{
    return SafeTextDocument::nothing();
}

} // namespace waymark
