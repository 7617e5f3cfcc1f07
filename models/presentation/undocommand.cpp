// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/undocommand.h"

#include "presentation/session.h"

#include <utility>

namespace waymark {

UndoCommand::UndoCommand(const Session& session, Words words)
    : QUndoCommand(words())
    , m_words(std::move(words))
{
    QObject::connect(
        &session, &Session::languageChanged, &m_listener, [this] { setText(m_words()); });
}

} // namespace waymark
