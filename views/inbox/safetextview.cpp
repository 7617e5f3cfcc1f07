// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/safetextview.h"

#include "make.h"
#include "render/safetextdocument.h"
#include "style/theme.h"
#include "widgets/label.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>
#include <QWheelEvent>

namespace waymark {

namespace {

constexpr double kLatinLine = 1.58; ///< of the font's size
constexpr double kArabicLine = 1.8;
constexpr double kParagraphGap = 11;

/// The line height in percent of the font's own, which already holds some leading.
double lineHeight(const QFont& font, bool tall)
{
    const QFontMetricsF metrics(font);
    const double wanted
        = metrics.fontDpi() * font.pointSizeF() / 72 * (tall ? kArabicLine : kLatinLine);
    return std::max(100.0, 100 * wanted / metrics.height());
}

} // namespace

SafeTextView::SafeTextView(TextRole role, const QString& name, QWidget* parent)
    : QTextBrowser(parent)
    , m_document(make<SafeTextDocument>(this))
    , m_role(role)
{
    setDocument(m_document);
    m_document->setDocumentMargin(0);
    setReadOnly(true);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAcceptDrops(false);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    setAccessibleName(name);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const QString target = QString::fromUtf8(url.toEncoded());
        Q_EMIT linkChosen(target, cursorRect().translated(0, 2));
    });
    // Where a link leads is seen before it is chosen.
    connect(this, &QTextBrowser::highlighted, this, [this](const QUrl& url) {
        QToolTip::showText(QCursor::pos(), QString::fromUtf8(url.toEncoded()), this);
    });
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &SafeTextView::dress);
}

QVariant SafeTextView::loadResource(int, const QUrl&)
{
    return SafeTextDocument::nothing();
}

void SafeTextView::setContent(const std::string& html)
{
    m_html = html;
    m_cues.clear();
    dress();
}

void SafeTextView::dress()
{
    const Tokens& tokens = currentTokens();
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Text, tokens.text);
    colours.setColor(QPalette::Link, tokens.link);
    colours.setColor(QPalette::LinkVisited, tokens.link);
    colours.setColor(QPalette::Highlight, tokens.selectionStrong);
    colours.setColor(QPalette::HighlightedText, tokens.text);
    setPalette(colours);
    const QFont font = themeFont(m_role);
    setFont(font);
    m_document->setDefaultFont(font);
    m_document->setSafeHtml(m_html); // link colours are fixed when the text is laid in
    if (m_role == TextRole::Reading || m_role == TextRole::Small) {
        // In one go: on its own each block would have the whole document laid out anew.
        QTextCursor all(m_document);
        all.beginEditBlock();
        for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
            QTextCursor cursor(block);
            QTextBlockFormat format = block.blockFormat();
            if (block.text().trimmed().isEmpty() && !cursor.currentTable())
                format.setLineHeight(kParagraphGap, QTextBlockFormat::FixedHeight);
            else
                format.setLineHeight(lineHeight(font, block.text().isRightToLeft()),
                    QTextBlockFormat::ProportionalHeight);
            cursor.setBlockFormat(format);
        }
        all.endEditBlock();
    }
    fitHeight();
    update();
}

QString SafeTextView::laidOutText() const
{
    return m_document->toRawText();
}

void SafeTextView::setCues(std::vector<std::pair<int, int>> cues, int position)
{
    m_cues = std::move(cues);
    m_cuePosition = position;
    viewport()->update();
}

QSize SafeTextView::sizeHint() const
{
    return {200, height()};
}

QSize SafeTextView::minimumSizeHint() const
{
    return {80, minimumHeight()};
}

void SafeTextView::fitHeight()
{
    const int width = viewport()->width();
    if (width < 20)
        return;
    m_document->setTextWidth(width);
    const bool wide = m_document->idealWidth() > width + 1;
    const int bar = wide ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(qCeil(m_document->size().height()) + bar + 1);
}

void SafeTextView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

void SafeTextView::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.translate(-horizontalScrollBar()->value(), 0);
        for (const auto& [start, length] : m_cues)
            paintCue(painter, start, length);
    }
    QTextBrowser::paintEvent(event);
}

void SafeTextView::paintCue(QPainter& painter, int start, int length) const
{
    const CategoryColours colours = currentTokens().category(m_cuePosition);
    const int end = start + length;
    for (QTextBlock block = m_document->findBlock(start); block.isValid() && block.position() < end;
         block = block.next()) {
        const QTextLayout* layout = block.layout();
        const QPointF origin = m_document->documentLayout()->blockBoundingRect(block).topLeft();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(start - block.position(), line.textStart());
            int to = std::min(end - block.position(), line.textStart() + line.textLength());
            while (to > from && block.text().at(to - 1).isSpace())
                --to;
            if (from >= to)
                continue;
            const double a = line.cursorToX(from);
            const double b = line.cursorToX(to);
            const double bottom = origin.y() + line.y() + line.ascent() + 4.5;
            const QRectF strip(origin.x() + std::min(a, b), bottom - 5.5, std::abs(b - a), 5.5);
            painter.fillRect(strip, colours.tint);
            painter.fillRect(QRectF(strip.left(), bottom - 1.5, strip.width(), 1.5), colours.mark);
        }
    }
}

void SafeTextView::keyPressEvent(QKeyEvent* event)
{
    const bool selects = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)
        && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right
            || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
            || event->key() == Qt::Key_Home || event->key() == Qt::Key_End);
    const bool onLink = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && textCursor().charFormat().isAnchor() && textCursor().hasSelection();
    if (selects || onLink || event->matches(QKeySequence::Copy)
        || event->matches(QKeySequence::SelectAll))
        QTextBrowser::keyPressEvent(event);
    else
        event->ignore(); // scrolling and the keys of the page belong to those around
}

void SafeTextView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void SafeTextView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = make<QMenu>(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(tr("Copy"), this, &QTextEdit::copy);
    copy->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select all"), this, &QTextEdit::selectAll);
    if (const QString link = anchorAt(event->pos()); !link.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Show where the link leads"), this,
            [this, link, at = event->pos()] { Q_EMIT linkChosen(link, QRect(at, QSize(1, 1))); });
    }
    menu->popup(event->globalPos());
}

} // namespace waymark
