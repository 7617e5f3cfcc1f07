// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/maildir.h"

#include <QStringList>

#include <algorithm>

namespace waymark {

namespace {

/// Position of the info part (":2,") in a file name, -1 when there is none.
qsizetype infoStart(const QString& name)
{
    for (const QLatin1String mark :
        {QLatin1String(":2,"), QLatin1String(";2,"), QLatin1String("!2,")}) {
        const qsizetype at = name.lastIndexOf(mark);
        if (at >= 0)
            return at;
    }
    return -1;
}

bool isServiceFile(const QString& name)
{
    return name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1String("dovecot"))
        || name == QLatin1String("maildirfolder") || name == QLatin1String("maildirsize")
        || name == QLatin1String("subscriptions") || name.startsWith(QLatin1String("courierimap"));
}

} // namespace

std::string maildirFlags(const QString& fileName)
{
    const QString name = fileName.section(QLatin1Char('/'), -1);
    const qsizetype at = infoStart(name);
    std::string flags;
    if (at < 0)
        return flags;
    for (const QChar c : name.mid(at + 3)) {
        if (c == QLatin1Char(','))
            break; // fields some programs append
        if (QStringLiteral("DFPRST").contains(c))
            flags.push_back(c.toLatin1());
    }
    std::sort(flags.begin(), flags.end());
    flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
    return flags;
}

MaildirPlace maildirPlace(const QString& path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    const QString folder = path.section(QLatin1Char('/'), -2, -2);
    const bool delivered = folder == QLatin1String("cur") || folder == QLatin1String("new");
    if (folder == QLatin1String("tmp") || (delivered && isServiceFile(name)))
        return MaildirPlace::Skipped;
    if (delivered || infoStart(name) > 0)
        return MaildirPlace::Message;
    return MaildirPlace::Outside;
}

bool isMaildirPath(const QString& path)
{
    return maildirPlace(path) == MaildirPlace::Message;
}

QString maildirFolder(const QString& path)
{
    QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (!parts.isEmpty())
        parts.removeLast();
    if (!parts.isEmpty()
        && (parts.last() == QLatin1String("cur") || parts.last() == QLatin1String("new")))
        parts.removeLast();
    QStringList folders;
    for (const QString& part : std::as_const(parts)) {
        if (part.startsWith(QLatin1Char('.')))
            folders += part.mid(1).split(QLatin1Char('.'), Qt::SkipEmptyParts);
        else
            folders.append(part);
    }
    return folders.join(QLatin1Char('/'));
}

} // namespace waymark
