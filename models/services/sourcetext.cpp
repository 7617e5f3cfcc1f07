// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sourcetext.h"

#include "base/displaytext.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString systemText(const QString& system)
{
    if (system == QLatin1String("mail"))
        return QCoreApplication::translate("SourceText", "Mail");
    if (system == QLatin1String("zendesk"))
        return QStringLiteral("Zendesk");
    if (system == QLatin1String("discourse"))
        return QStringLiteral("Discourse");
    if (system == QLatin1String("table"))
        return QCoreApplication::translate("SourceText", "Table");
    return isolatedText(system);
}

} // namespace

QString sourceText(const QString& key)
{
    const QString account = key.section(u'/', 1);
    const QString system = systemText(key.section(u'/', 0, 0));
    return account.isEmpty() ? system
                             : QStringLiteral("%1 · %2").arg(system, isolatedText(account));
}

} // namespace waymark
