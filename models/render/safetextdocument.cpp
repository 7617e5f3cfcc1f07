// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/safetextdocument.h"

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
    setOwnHtml(QString::fromUtf8(html.data(), static_cast<qsizetype>(html.size())), {});
}

void SafeTextDocument::setOwnHtml(const QString& html, std::map<QString, QImage> pictures)
{
    clear(); // with what it has loaded so far
    m_pictures = std::move(pictures);
    setHtml(html);
}

QVariant SafeTextDocument::loadResource(int type, const QUrl& name)
{
    if (type == StyleSheetResource || type == HtmlResource || type == MarkdownResource)
        return QString();
    if (const auto found = m_pictures.find(name.toString()); found != m_pictures.end())
        return found->second;
    return nothing();
}

QImage SafeTextDocument::nothing()
{
    QImage pixel(1, 1, QImage::Format_ARGB32);
    pixel.fill(Qt::transparent);
    return pixel;
}

} // namespace waymark
