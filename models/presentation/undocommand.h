// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUndoCommand>

#include <functional>

namespace waymark {

class Session;

/// Base of everything on the undo stack. Its text is not kept but made: in the language of the
/// moment, and again when that changes, since a window lives on in another language with all that
/// can be undone.
class UndoCommand : public QUndoCommand
{
public:
    /// Asked at any later time: captures values, and no controllers but guarded.
    using Words = std::function<QString()>;

    /// @p session outlives the command: it owns the stack.
    UndoCommand(const Session& session, Words words);

private:
    Words m_words;
    QObject m_listener; ///< ends the connection with the command
};

} // namespace waymark
