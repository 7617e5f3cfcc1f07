// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <QFile>
#include <QFileInfo>

namespace waymark::test {

QString dataPath(const QString& relative)
{
    return QStringLiteral(WAYMARK_TEST_DATA "/") + relative;
}

QString sourcePath(const QString& relative)
{
    return QStringLiteral(WAYMARK_SOURCE_DIR "/") + relative;
}

QString sharedPath(const QString& relative)
{
    const QString root = qEnvironmentVariable("WAYMARK_SHARED");
    const QString path = root + QLatin1Char('/') + relative;
    return !root.isEmpty() && QFileInfo::exists(path) ? path : QString();
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return file.readAll();
}

} // namespace waymark::test
