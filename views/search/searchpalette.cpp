// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchpalette.h"

#include "presentation/searchcontroller.h"
#include "shell/commandpalette.h"

namespace waymark {

SearchPalette::SearchPalette(CommandPalette* panel, SearchController* search, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_search(search)
{
    connect(panel, &CommandPalette::queryChanged, search, &SearchController::setQuery);
    // Enter before the answer: stay, the finds are on their way.
    connect(panel, &CommandPalette::searchRequested, panel, &CommandPalette::ask);
    connect(panel, &CommandPalette::hitChosen, search, &SearchController::choose);
    connect(panel, &CommandPalette::orderRequested, search, [search] {
        search->setOrder(search->order() == SearchOrder::NewestFirst ? SearchOrder::BestFirst
                                                                     : SearchOrder::NewestFirst);
    });
    connect(search, &SearchController::answered, this, &SearchPalette::show);
    // The hits stay, and with them what somebody has chosen of them meanwhile.
    connect(search, &SearchController::counted, panel,
        [panel, search] { panel->setSummary(search->answer().query, search->summary()); });
}

void SearchPalette::show()
{
    const SearchAnswer& answer = m_search->answer();
    if (!answer.query.isEmpty())
        m_panel->setHits(answer.query, answer.hits, m_search->summary(),
            SearchController::orderName(answer.order));
}

} // namespace waymark
