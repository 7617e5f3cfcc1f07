// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace waymark {

/// A category of the code book. The key is stored and exported and never changes; name, definition
/// and examples may be edited by the manager (each edit makes a new version of the book).
struct Category
{
    QString key; ///< "help", "suggestion", "complaint", "off_topic", or the manager's own
    QString name; ///< empty for the shipped four: their names are translated in presentation
    QString definition;
    QString examples;
    int position = 0; ///< 0-based; the number key is position + 1

    friend bool operator==(const Category&, const Category&) = default;
};

/// The categories in force, in the order of their number keys. At most nine.
struct CodeBook
{
    int version = 1;
    std::vector<Category> categories;

    [[nodiscard]] const Category* find(const QString& key) const
    {
        for (const Category& category : categories) {
            if (category.key == key)
                return &category;
        }
        return nullptr;
    }
    friend bool operator==(const CodeBook&, const CodeBook&) = default;
};

} // namespace waymark
