// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/handbook.h"

#include <QDir>
#include <QFile>

namespace waymark {

namespace {

QString iconOf(const QString& chapter)
{
    const std::pair<const char*, const char*> icons[]
        = {{"01-start", "home"}, {"02-import", "import"}, {"03-audit", "inbox"},
            {"04-report", "print"}, {"05-search", "search"}, {"06-settings", "gear"},
            {"07-command-line", "table"}, {"08-your-data", "lock"}};
    for (const auto& [name, icon] : icons) {
        if (chapter.startsWith(QLatin1String(name)))
            return QString::fromLatin1(icon);
    }
    return QStringLiteral("book");
}

} // namespace

std::vector<HandbookChapter> handbook(const QString& language)
{
    const QString root = QStringLiteral(":/waymark/help/");
    const QString wanted = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    QDir folder(root + wanted);
    if (wanted.isEmpty() || !folder.exists())
        folder.setPath(root + QStringLiteral("en"));
    std::vector<HandbookChapter> chapters;
    for (const QString& name :
        folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue; // compiled in: cannot be
        HandbookChapter chapter {name, {}, iconOf(name), QString::fromUtf8(file.readAll())};
        chapter.title = chapter.text.section(u'\n', 0, 0).mid(2).trimmed();
        chapters.push_back(std::move(chapter));
    }
    return chapters;
}

QString chapterOfPage(const QString& page)
{
    if (page == QLatin1String("import"))
        return QStringLiteral("02-import.md");
    if (page == QLatin1String("inbox"))
        return QStringLiteral("03-audit.md");
    if (page == QLatin1String("settings"))
        return QStringLiteral("06-settings.md");
    return QStringLiteral("01-start.md");
}

} // namespace waymark
