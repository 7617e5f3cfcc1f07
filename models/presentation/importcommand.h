// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/importcontroller.h"
#include "presentation/undocommand.h"

#include <QPointer>

namespace waymark {

/// An import, or the withdrawal of one, on the undo stack. Both directions are jobs; the stack
/// moves at once and the work follows in the order of the requests.
class ImportCommand final : public UndoCommand
{
public:
    enum class Kind { Import, Withdrawal };

    /// @p done: the work was done already when the command is pushed.
    ImportCommand(const Session& session, ImportController* controller,
        std::shared_ptr<ImportUnit> unit, Kind kind, bool done, Words words);

    void redo() override;
    void undo() override;

private:
    void move(bool in);

    QPointer<ImportController> m_controller;
    std::shared_ptr<ImportUnit> m_unit;
    Kind m_kind;
    bool m_done; ///< the next redo() has nothing to do
};

/// Another mapping for the tables of one header; an empty one forgets it.
class ColumnMapCommand final : public UndoCommand
{
public:
    ColumnMapCommand(const Session& session, ImportController* controller, Words words,
        QString signature, QString name, QString mapping);

    void redo() override;
    void undo() override;

private:
    QPointer<ImportController> m_controller;
    QString m_signature;
    QString m_name;
    QString m_mapping;
    QString m_nameBefore;
    QString m_mappingBefore;
};

} // namespace waymark
