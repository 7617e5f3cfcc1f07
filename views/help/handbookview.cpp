// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/handbookview.h"

#include "style/theme.h"

#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

namespace waymark {

namespace {

constexpr int kPictureWidth = 600;
constexpr int kLine = 145; ///< percent of the font's own height
constexpr int kCellPadding = 6;

TextRole roleOf(int heading)
{
    return heading == 1 ? TextRole::PageTitle
        : heading > 1   ? TextRole::SectionTitle
                        : TextRole::Reading;
}

/// Keeps bold and fixed letters of the source, takes all else from the type scale.
void dressFragments(const QTextBlock& block, const QFont& font, const Tokens& tokens)
{
    struct Change
    {
        int position;
        int length;
        QTextCharFormat format;
    };
    std::vector<Change> changes; // made afterwards: each may join fragments
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        QTextCharFormat format = fragment.charFormat();
        if (format.isImageFormat())
            continue;
        QFont own = font;
        if (format.fontWeight() > QFont::Normal)
            own.setWeight(QFont::DemiBold);
        QTextCharFormat dressed;
        if (format.fontFixedPitch()) {
            own.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("monospace")});
            own.setPointSizeF(font.pointSizeF() * 0.93);
            dressed.setBackground(tokens.sunken);
        }
        dressed.setFont(own);
        dressed.setForeground(format.isAnchor() ? tokens.link : tokens.text);
        if (format.isAnchor()) {
            dressed.setAnchor(true);
            dressed.setAnchorHref(format.anchorHref());
        }
        changes.push_back({fragment.position(), fragment.length(), dressed});
    }
    QTextCursor cursor(block);
    for (const Change& change : changes) {
        cursor.setPosition(change.position);
        cursor.setPosition(change.position + change.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(change.format);
    }
}

} // namespace

HandbookView::HandbookView(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAccessibleName(tr("Chapter"));
    document()->setDocumentMargin(space::kPage);
    connect(this, &QTextBrowser::anchorClicked, this,
        [this](const QUrl& url) { Q_EMIT chapterChosen(url.fileName()); });
    if (Theme* theme = Theme::instance())
        connect(theme, &Theme::changed, this, &HandbookView::dress);
}

void HandbookView::setChapter(const QString& markdown)
{
    m_markdown = markdown;
    dress();
    verticalScrollBar()->setValue(0);
}

void HandbookView::dress()
{
    document()->setMarkdown(m_markdown);
    dressBlocks();
    dressTables();
    QTextCursor start(document());
    setTextCursor(start);
}

void HandbookView::dressBlocks()
{
    const Tokens& tokens = currentTokens();
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int heading = block.blockFormat().headingLevel();
        const bool inTable = QTextCursor(block).currentTable() != nullptr;
        const bool code = block.blockFormat().nonBreakableLines();
        QTextBlockFormat format;
        // The line of a picture is as high as the picture.
        if (!block.text().contains(QChar::ObjectReplacementCharacter))
            format.setLineHeight(kLine, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(heading > 1 ? space::kLarge : 0);
        format.setBottomMargin(inTable || code ? 0 : block.textList() ? 4 : space::kSmall + 2);
        if (code) {
            format.setNonBreakableLines(true);
            format.setBackground(tokens.sunken);
            format.setLeftMargin(space::kSmall);
        }
        cursor.setPosition(block.position());
        cursor.mergeBlockFormat(format);
        dressFragments(block, themeFont(roleOf(heading)), tokens);
    }
}

void HandbookView::dressTables()
{
    const Tokens& tokens = currentTokens();
    const QList<QTextFrame*> frames = document()->rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderBrush(tokens.line2);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(kCellPadding);
        format.setCellSpacing(0);
        format.setBottomMargin(space::kMedium);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
    }
}

QVariant HandbookView::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage picture(QStringLiteral(":/waymark/help/images/") + name.fileName());
    if (picture.isNull())
        return {};
    const double ratio = devicePixelRatioF();
    QImage scaled = picture.scaledToWidth(qRound(kPictureWidth * ratio), Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    return scaled;
}

} // namespace waymark
