// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace waymark {

/// One chapter of the handbook.
struct HandbookChapter
{
    QString id; ///< file name, "03-audit.md": what links name
    QString title; ///< its first heading
    QString icon; ///< icon name
    QString text; ///< Markdown, ours
};

/// The chapters in the order of their files. In English when there is no handbook in @p language
/// ("de", "de-AT").
[[nodiscard]] std::vector<HandbookChapter> handbook(const QString& language);

/// The chapter that explains a page of the window, by the page's id.
[[nodiscard]] QString chapterOfPage(const QString& page);

} // namespace waymark
