// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace waymark {

class CommandPalette;
class SearchController;

/// Ties the panel under the search field to the search: what is typed is asked, what was found is
/// shown, what is chosen is opened.
class SearchPalette : public QObject
{
    Q_OBJECT

public:
    /// None owned; @p parent owns this.
    SearchPalette(CommandPalette* panel, SearchController* search, QObject* parent);

private:
    void show();

    CommandPalette* m_panel;
    SearchController* m_search;
};

} // namespace waymark
