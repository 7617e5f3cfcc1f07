// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/safetextdocument.h"

#include <QImage>
#include <QUrl>
#include <QVariant>

#include <string>

namespace waymark {

SafeTextDocument::SafeTextDocument(QObject* parent)
    : QTextDocument(parent)
{
    setUndoRedoEnabled(false);
}

void SafeTextDocument::setSafeHtml(const std::string& html)
{
    setHtml(QString::fromUtf8(html.data(), static_cast<qsizetype>(html.size())));
}

QVariant SafeTextDocument::loadResource(int type, const QUrl&)
{
    if (type == StyleSheetResource || type == HtmlResource || type == MarkdownResource)
        return QString();
    QImage pixel(1, 1, QImage::Format_ARGB32);
    pixel.fill(Qt::transparent);
    return pixel;
}

} // namespace waymark
