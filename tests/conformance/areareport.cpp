// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance/areareport.h"

#include "support/paths.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace waymark::test {

void AreaReport::unlike(const QString& area, const QString& caseName, const QString& difference)
{
    QString& text = m_areas[area].unlike[caseName];
    text += text.isEmpty() ? difference : QStringLiteral("; ") + difference;
}

void AreaReport::judge(const QString& area, const QString& caseName, const QString& difference)
{
    if (difference.isEmpty())
        imported(area);
    else
        unlike(area, caseName, difference);
}

QString AreaReport::table() const
{
    QString text = QStringLiteral("%1 %2 %3 %4 %5 %6\n")
                       .arg(QStringLiteral("area"), -28)
                       .arg(QStringLiteral("cases"), 7)
                       .arg(QStringLiteral("imported"), 9)
                       .arg(QStringLiteral("refused"), 8)
                       .arg(QStringLiteral("unlike"), 7)
                       .arg(QStringLiteral("equal"), 8);
    for (auto it = m_areas.begin(); it != m_areas.end(); ++it) {
        const double share = 1.0 - static_cast<double>(it->unlike.size()) / it->cases();
        text += QStringLiteral("%1 %2 %3 %4 %5 %6%\n")
                    .arg(it.key(), -28)
                    .arg(it->cases(), 7)
                    .arg(it->imported, 9)
                    .arg(it->refused, 8)
                    .arg(it->unlike.size(), 7)
                    .arg(share * 100, 7, 'f', 1);
    }
    for (auto it = m_areas.begin(); it != m_areas.end(); ++it) {
        for (auto d = it->unlike.begin(); d != it->unlike.end(); ++d)
            text += it.key() + QLatin1Char('/') + d.key() + QStringLiteral(": ") + d.value()
                + QLatin1Char('\n');
    }
    return text;
}

QStringList AreaReport::explained(const QString& area)
{
    static const QRegularExpression entry(QStringLiteral("^- `([^`]+)`"));
    QStringList cases;
    const QDir folder(sourcePath(QStringLiteral("tests/conformance")));
    for (const QString& name : folder.entryList({QStringLiteral("DIFFERENCES*.md")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            const QRegularExpressionMatch match = entry.match(line);
            if (match.hasMatch() && match.captured(1).startsWith(area + QLatin1Char('/')))
                cases.append(match.captured(1).mid(area.size() + 1));
        }
    }
    return cases;
}

QString AreaReport::verify(double leastShare) const
{
    QStringList problems;
    for (auto it = m_areas.begin(); it != m_areas.end(); ++it) {
        const double share = 1.0 - static_cast<double>(it->unlike.size()) / it->cases();
        if (share < leastShare)
            problems += QStringLiteral("%1: only %2 % equal").arg(it.key()).arg(share * 100);
        const QStringList known = explained(it.key());
        for (auto d = it->unlike.begin(); d != it->unlike.end(); ++d) {
            if (!known.contains(d.key()))
                problems
                    += QStringLiteral("not explained: %1/%2: %3").arg(it.key(), d.key(), d.value());
        }
        for (const QString& name : known) {
            if (!it->unlike.contains(name))
                problems += QStringLiteral("explained, yet equal: %1/%2").arg(it.key(), name);
        }
    }
    return problems.join(QLatin1Char('\n'));
}

} // namespace waymark::test
