// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dropzone.h"

#include "make.h"
#include "style/icons.h"
#include "style/paint.h"
#include "style/theme.h"
#include "widgets/label.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace waymark {

QStringList localFilesOf(const QMimeData* data)
{
    QStringList paths;
    if (!data || !data->hasUrls())
        return paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

DropZone::DropZone(const QString& title, const QString& detail, QWidget* parent)
    : QWidget(parent)
    , m_row(make<QHBoxLayout>(this))
    , m_title(make<Label>(this, title, TextRole::Strong, Ink::Text))
    , m_detail(make<Label>(this, detail, TextRole::Small, Ink::Text3))
{
    setAcceptDrops(true);
    setMinimumHeight(76);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    m_row->setContentsMargins(space::kHuge + 2, space::kMedium, space::kHuge, space::kMedium);
    m_row->setSpacing(14);
    m_row->addWidget(make<IconLabel>(this, QStringLiteral("import"), 20, Ink::Text2));
    auto* words = makeOwned<QVBoxLayout>();
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    words->addStretch(1);
    m_detail->setWordWrap(true);
    m_row->addLayout(words, 1);
}

void DropZone::addWidget(QWidget* widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

void DropZone::setTexts(const QString& title, const QString& detail)
{
    m_title->setText(title);
    m_detail->setText(detail);
    setAccessibleName(title);
    setAccessibleDescription(detail);
}

void DropZone::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    paint::panel(&painter, rect(), radius::kCard, m_hot ? tokens.selection : tokens.window,
        m_hot ? tokens.accent : tokens.control, 1.4, Qt::DashLine);
}

void DropZone::setHot(bool hot)
{
    m_hot = hot;
    update();
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFilesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setHot(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    setHot(false);
}

void DropZone::dropEvent(QDropEvent* event)
{
    setHot(false);
    const QStringList paths = localFilesOf(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

DropOverlay::DropOverlay(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::setCount(int files)
{
    m_files = files;
    update();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const paint::Canvas canvas {&painter, tokens, layoutDirection()};
    QColor veil = tokens.window;
    veil.setAlphaF(0.86F);
    painter.fillRect(rect(), veil);
    const QRectF zone = QRectF(rect()).adjusted(16, 16, -16, -16);
    paint::panel(&painter, zone, 14, tokens.selection, tokens.accent, 2, Qt::DashLine);
    const QRectF middle(zone.left(), zone.center().y() - 40, zone.width(), 80);
    paintIcon(&painter, QStringLiteral("import"), middle.adjusted(0, 0, 0, -44), 28, tokens.accent);
    paint::text(canvas, middle.adjusted(0, 36, 0, -16),
        tr("Drop to import %Ln file(s)", nullptr, m_files), themeFont(TextRole::SectionTitle),
        tokens.text, Qt::AlignCenter);
    paint::text(canvas, middle.adjusted(0, 60, 0, 8),
        tr("Recognised by their content, whatever they are called"), themeFont(TextRole::Small),
        tokens.text2, Qt::AlignCenter);
}

} // namespace waymark
