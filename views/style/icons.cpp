// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/icons.h"

#include "make.h"
#include "presentation/tokens.h"
#include "style/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace waymark {

namespace {

QString pathOf(const QString& name)
{
    return QStringLiteral(":/waymark/icons/%1.svg").arg(name);
}

/// The file's bytes, read once.
QByteArray sourceOf(const QString& name)
{
    static QHash<QString, QByteArray> cache;
    const auto found = cache.constFind(name);
    if (found != cache.constEnd())
        return *found;
    QFile file(pathOf(name));
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    cache.insert(name, bytes);
    return bytes;
}

/// Small drawings get a relatively stronger stroke, in units of the grid.
QByteArray strokeFor(int size)
{
    if (size <= 14)
        return QByteArrayLiteral("1.8");
    return size <= 17 ? QByteArrayLiteral("1.7") : QByteArrayLiteral("1.5");
}

QPixmap rendered(const QByteArray& svg, int size, qreal ratio, bool mirrored)
{
    const int pixels = qRound(size * ratio);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    if (mirrored) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

class Engine : public QIconEngine
{
public:
    explicit Engine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, m_name, rect, std::min(rect.width(), rect.height()), colourFor(mode),
            QGuiApplication::layoutDirection());
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // size arrives in device pixels; the stroke is chosen by what the eye sees.
        const qreal ratio = scale > 0 ? scale : 1.0;
        const int logical = qRound(std::min(size.width(), size.height()) / ratio);
        const bool mirrored
            = pointsSomewhere(m_name) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
        return tintedPixmap(m_name, logical, colourFor(mode), ratio, mirrored);
    }
    QIconEngine* clone() const override { return makeOwned<Engine>(*this); }
    QString key() const override { return QStringLiteral("waymark"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    static QColor colourFor(QIcon::Mode mode)
    {
        const Tokens& tokens = currentTokens();
        switch (mode) {
        case QIcon::Disabled:
            return tokens.disabledText();
        case QIcon::Selected:
        case QIcon::Active:
            return tokens.text;
        case QIcon::Normal:
            break;
        }
        return tokens.text2;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    return hasIcon(name) ? QIcon(makeOwned<Engine>(name)) : QIcon();
}

bool hasIcon(const QString& name)
{
    return !name.isEmpty() && QFile::exists(pathOf(name));
}

QString nameOf(const QIcon& icon)
{
    const QString name = icon.name();
    return hasIcon(name) ? name : QString();
}

bool pointsSomewhere(const QString& name)
{
    return name == QLatin1String("chev") || name == QLatin1String("reply")
        || name == QLatin1String("path") || name == QLatin1String("merge");
}

QPixmap tintedPixmap(
    const QString& name, int size, const QColor& colour, qreal ratio, bool mirrored)
{
    const QString key = QStringLiteral("waymark/%1/%2/%3/%4/%5")
                            .arg(name)
                            .arg(size)
                            .arg(colour.rgba(), 0, 16)
                            .arg(ratio)
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = sourceOf(name);
    svg.replace("#17201d", colour.name().toLatin1());
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + strokeFor(size) + "\"");
    pixmap = rendered(svg, size, ratio, mirrored);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter* painter, const QString& name, const QRectF& rect, int size,
    const QColor& colour, Qt::LayoutDirection direction)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool mirrored = direction == Qt::RightToLeft && pointsSomewhere(name);
    const QPixmap pixmap = tintedPixmap(name, size, colour, ratio, mirrored);
    // On whole device pixels, or the strokes blur.
    const QPointF corner(rect.center().x() - size / 2.0, rect.center().y() - size / 2.0);
    const QPointF snapped(
        std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
    painter->drawPixmap(snapped, pixmap);
}

QPixmap logoPixmap(int size, const QColor& tile, const QColor& trail, qreal ratio)
{
    QByteArray svg = sourceOf(QStringLiteral("waymark"));
    // The second colour first: the first could be put in place of it.
    svg.replace("#ffffff", "@trail");
    svg.replace("#0d6b60", tile.name().toLatin1());
    svg.replace("@trail", trail.name().toLatin1());
    return rendered(svg, size, ratio, false);
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 32, 48, 64, 128, 256})
        icon.addPixmap(logoPixmap(size, kLightTokens.accent, kLightTokens.onAccent, 1.0));
    return icon;
}

} // namespace waymark
