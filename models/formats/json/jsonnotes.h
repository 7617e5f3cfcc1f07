// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrase.h"
#include "formats/sink.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace waymark::json {

/// Collects remarks on records that were imported all the same (a key that occurs twice, a status
/// nobody knows) and gives them to the sink once each, the first twenty whole and the rest as a
/// count.
class Notes
{
public:
    void add(std::string text)
    {
        if (std::find(m_texts.begin(), m_texts.end(), text) != m_texts.end())
            return;
        if (m_texts.size() < kShown)
            m_texts.push_back(std::move(text));
        else
            ++m_more;
    }
    void giveTo(RecordSink& sink)
    {
        for (const std::string& text : m_texts)
            sink.gap(text);
        if (m_more > 0)
            sink.gap(englishCount(Phrase::MoreRemarks, static_cast<std::int64_t>(m_more)));
        m_texts.clear();
        m_more = 0;
    }

private:
    static constexpr std::size_t kShown = 20;
    std::vector<std::string> m_texts;
    std::size_t m_more = 0;
};

} // namespace waymark::json
