// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/csvtext.h"

namespace waymark {

namespace {

bool isSkipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control
        || c.category() == QChar::Other_Format;
}

bool startsFormula(QChar c)
{
    switch (c.unicode()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFF1D: // full-width = + - @
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
    case 0xFE66: // small = + - @
    case 0xFE62:
    case 0xFE63:
    case 0xFE6B:
    case 0x2212: // minus sign
        return true;
    default:
        return false;
    }
}

} // namespace

QString formulaSafe(const QString& cell)
{
    if (cell.startsWith(u'\''))
        return u'\'' + cell;
    for (const QChar c : cell) {
        if (isSkipped(c))
            continue;
        return startsFormula(c) ? u'\'' + cell : cell;
    }
    return cell;
}

QString withoutFormulaGuard(const QString& cell)
{
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

QByteArray csvRecord(const QStringList& cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = formulaSafe(cells[i]);
        if (i > 0)
            line += u',';
        const bool quotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')
            || cell.contains(u'\r') || cell.contains(u';') || cell.contains(u'\t');
        if (quotes)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        line += cell;
    }
    return line.toUtf8() + "\r\n";
}

} // namespace waymark
