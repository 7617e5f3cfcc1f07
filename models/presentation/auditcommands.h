// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/session.h"
#include "presentation/undocommand.h"
#include "services/auditservice.h"

#include <QPointer>

#include <vector>

namespace waymark {

class AuditController;

/// Base of what the manager does in an audit. Holds ids and values only and writes through the
/// session, whose stack it lies on; the controller hears what was written while it lives. A command
/// whose write failed takes itself off the stack and the session reports why.
class AuditCommand : public UndoCommand
{
public:
    AuditCommand(Session& session, AuditController* controller, Words words);

    void undo() final;
    void redo() final;

protected:
    [[nodiscard]] virtual Result<void> write() = 0;
    [[nodiscard]] virtual Result<void> takeBack() = 0;
    /// After either one succeeded. @p again is true for undo and for a redo from the stack, when
    /// the page should go to what changed.
    virtual void tell(AuditController& controller, bool again) = 0;
    [[nodiscard]] virtual ChangeSet change() const = 0;

    /// The session of messages in which it was done; the page returns to it.
    [[nodiscard]] AuditId place() const { return m_place; }

    Session* m_session; ///< owns the stack this lies on

private:
    void run(Result<void> (AuditCommand::*work)());

    QPointer<AuditController> m_controller;
    AuditId m_place;
    bool m_first = true;
};

/// Decisions, flags, topics or archive of any number of messages.
class MarksCommand final : public AuditCommand
{
public:
    /// @p ids are the messages of @p marks, the first one where an undo leads to.
    MarksCommand(Session& session, AuditController* controller, Words words,
        std::vector<AuditMark> marks, std::vector<MessageId> ids);

protected:
    [[nodiscard]] Result<void> write() override;
    [[nodiscard]] Result<void> takeBack() override;
    void tell(AuditController& controller, bool again) override;
    [[nodiscard]] ChangeSet change() const override;

private:
    std::vector<AuditMark> m_after;
    std::vector<AuditMark> m_before; ///< known once written
    std::vector<MessageId> m_ids;
};

/// A new version of the code book.
class CodeBookCommand final : public AuditCommand
{
public:
    CodeBookCommand(
        Session& session, AuditController* controller, Words words, CodeBook book, Millis at);

protected:
    [[nodiscard]] Result<void> write() override;
    [[nodiscard]] Result<void> takeBack() override;
    void tell(AuditController& controller, bool again) override;
    [[nodiscard]] ChangeSet change() const override;

private:
    CodeBook m_book;
    Millis m_at;
};

/// Another choice of messages.
class BeginAuditCommand final : public AuditCommand
{
public:
    BeginAuditCommand(Session& session, AuditController* controller, Words words,
        const AuditSelection& selection, AuditSample sample);

protected:
    [[nodiscard]] Result<void> write() override;
    [[nodiscard]] Result<void> takeBack() override;
    void tell(AuditController& controller, bool again) override;
    [[nodiscard]] ChangeSet change() const override;

private:
    AuditSelection m_selection;
    AuditSample m_sample;
    StoredAudit m_audit; ///< known once written: it comes back with its id
    bool m_stands = false; ///< written, not taken back
};

/// Signing off, or taking the signature back.
class SignCommand final : public AuditCommand
{
public:
    /// @p audit as it is to be: signed or not; @p before as it is.
    SignCommand(Session& session, AuditController* controller, Words words, StoredAudit audit,
        StoredAudit before);

protected:
    [[nodiscard]] Result<void> write() override { return put(m_after); }
    [[nodiscard]] Result<void> takeBack() override { return put(m_before); }
    void tell(AuditController& controller, bool again) override;
    [[nodiscard]] ChangeSet change() const override;

private:
    [[nodiscard]] Result<void> put(const StoredAudit& audit);

    StoredAudit m_after;
    StoredAudit m_before;
};

} // namespace waymark
