// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace waymark::test {

namespace {

CatalogueEntry readMessage(QXmlStreamReader& xml, const QString& context)
{
    CatalogueEntry entry;
    entry.context = context;
    entry.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            entry.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString type = xml.attributes().value(QLatin1String("type")).toString();
            entry.isFinished = type.isEmpty();
            entry.isGone = type == QLatin1String("vanished") || type == QLatin1String("obsolete");
            if (!entry.isPlural) {
                entry.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                entry.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

void readContext(QXmlStreamReader& xml, Catalogue& catalogue)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            catalogue.entries.push_back(readMessage(xml, context));
        else
            xml.skipCurrentElement();
    }
}

QSet<QString> names(const Catalogue& catalogue)
{
    QSet<QString> all;
    for (const CatalogueEntry& entry : catalogue.entries) {
        if (!entry.isGone)
            all.insert(entry.name());
    }
    return all;
}

QStringList matches(const QString& text, const QRegularExpression& pattern)
{
    QStringList found;
    for (auto all = pattern.globalMatch(text); all.hasNext();)
        found.append(all.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

/// %1 and %L1 are the same value; which of the two is for the language to say.
QStringList placeholders(const QString& text, bool withCount)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(?:[0-9]{1,2}|n)"));
    QStringList found = matches(text, pattern);
    found.replaceInStrings(QStringLiteral("L"), QString());
    found.removeDuplicates();
    if (!withCount)
        found.removeAll(QStringLiteral("%n"));
    return found;
}

QStringList tags(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("</?[a-z][a-z0-9]*"));
    return matches(text, pattern);
}

bool hasMnemonic(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!&)&(?![&\\s]|[a-z]+;)"));
    return pattern.match(text).hasMatch();
}

QChar closing(const QString& text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    return last == u'…' || last == u':' ? last : QChar();
}

QString faultOf(const CatalogueEntry& entry, const QString& translation, bool mayLackCount)
{
    const bool withCount = !mayLackCount || translation.contains(QLatin1String("%n"))
        || translation.contains(QLatin1String("%Ln"));
    if (placeholders(entry.source, withCount) != placeholders(translation, withCount))
        return QStringLiteral("other placeholders");
    if (tags(entry.source) != tags(translation))
        return QStringLiteral("other tags");
    if (hasMnemonic(entry.source) != hasMnemonic(translation))
        return QStringLiteral("a mnemonic on one side only");
    if (closing(entry.source) != closing(translation))
        return QStringLiteral("another ending");
    return {};
}

} // namespace

QString CatalogueEntry::name() const
{
    const QString base = context + QLatin1String(": \"") + source + QLatin1Char('"');
    return comment.isEmpty() ? base : base + QLatin1String(" (") + comment + QLatin1Char(')');
}

Catalogue readCatalogue(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    QXmlStreamReader xml(&file);
    Catalogue catalogue;
    if (xml.readNextStartElement() && xml.name() == QLatin1String("TS")) {
        catalogue.language = xml.attributes().value(QLatin1String("language")).toString();
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("context"))
                readContext(xml, catalogue);
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError() || catalogue.language.isEmpty())
        qFatal("%s is no catalogue: %s", qUtf8Printable(path), qUtf8Printable(xml.errorString()));
    return catalogue;
}

QStringList lag(const Catalogue& fresh, const Catalogue& kept)
{
    const QSet<QString> now = names(fresh);
    const QSet<QString> then = names(kept);
    QStringList found;
    for (const QString& name : now - then)
        found.append(QStringLiteral("lacks ") + name);
    for (const QString& name : then - now)
        found.append(QStringLiteral("still has ") + name);
    found.sort();
    return found;
}

QStringList unfinished(const Catalogue& catalogue)
{
    QStringList found;
    for (const CatalogueEntry& entry : catalogue.entries) {
        const bool empty = entry.forms.isEmpty() || entry.forms.contains(QString());
        if (!entry.isGone && (!entry.isFinished || empty))
            found.append(entry.name());
    }
    return found;
}

QStringList pluralFaults(const Catalogue& catalogue, int forms)
{
    QStringList found;
    for (const CatalogueEntry& entry : catalogue.entries) {
        if (entry.isGone || !entry.isPlural)
            continue;
        if (entry.forms.size() != forms)
            found.append(QStringLiteral("%1 forms instead of %2 in %3")
                             .arg(QString::number(entry.forms.size()), QString::number(forms),
                                 entry.name()));
        else if (entry.forms.contains(QString()))
            found.append(QStringLiteral("an empty form in ") + entry.name());
    }
    return found;
}

QStringList placeholderFaults(const Catalogue& catalogue)
{
    QStringList found;
    for (const CatalogueEntry& entry : catalogue.entries) {
        for (qsizetype form = 0; !entry.isGone && form < entry.forms.size(); ++form) {
            const QString& translation = entry.forms.at(form);
            if (translation.isEmpty())
                continue;
            const bool mayLackCount = entry.isPlural && form == 0 && entry.forms.size() > 1;
            const QString fault = faultOf(entry, translation, mayLackCount);
            if (!fault.isEmpty())
                found.append(fault + QStringLiteral(" in ") + entry.name()
                    + QStringLiteral(" -> \"") + translation + QLatin1Char('"'));
        }
    }
    return found;
}

} // namespace waymark::test
