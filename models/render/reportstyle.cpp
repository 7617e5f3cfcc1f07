// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/reportstyle.h"

#include <QByteArray>
#include <QFile>

namespace waymark {

QString reportIcon(const QString& key, int position)
{
    const auto named = [](const QString& name) {
        return QStringLiteral(":/waymark-report/icons/%1.svg").arg(name);
    };
    if (key == QLatin1String("help"))
        return named(QStringLiteral("help"));
    if (key == QLatin1String("suggestion"))
        return named(QStringLiteral("sugg"));
    if (key == QLatin1String("complaint"))
        return named(QStringLiteral("comp"));
    if (key == QLatin1String("off_topic"))
        return named(QStringLiteral("off"));
    if (key == QLatin1String("offer") || key == QLatin1String("thanks"))
        return named(key);
    switch (position) {
    case 4:
        return named(QStringLiteral("star"));
    case 5:
        return named(QStringLiteral("flag"));
    case 6:
        return named(QStringLiteral("tagi"));
    case 7:
        return named(QStringLiteral("badge"));
    default:
        return named(QStringLiteral("chat"));
    }
}

QByteArray reportIconSvg(const QString& resource, const QByteArray& colour)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().replace("#17201d", colour).replace("#17201D", colour);
}

} // namespace waymark
