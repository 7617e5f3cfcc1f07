// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditcommands.h"

#include "presentation/auditcontroller.h"

#include <algorithm>

namespace waymark {

AuditCommand::AuditCommand(Session& session, AuditController* controller, Words words)
    : UndoCommand(session, std::move(words))
    , m_session(&session)
    , m_controller(controller)
    , m_place(controller ? controller->audit().id : AuditId())
{
}

void AuditCommand::run(Result<void> (AuditCommand::*work)())
{
    const bool again = !m_first;
    m_first = false;
    if (const auto done = (this->*work)(); !done) {
        setObsolete(true);
        m_session->report(done.error());
        return;
    }
    if (m_controller) {
        const AuditController::OwnChange own(*m_controller);
        tell(*m_controller, again);
        m_session->announce(change());
    } else {
        m_session->announce(change());
    }
}

void AuditCommand::undo()
{
    run(&AuditCommand::takeBack);
}

void AuditCommand::redo()
{
    run(&AuditCommand::write);
}

// --- Marks ---------------------------------------------------------------------------------------

MarksCommand::MarksCommand(Session& session, AuditController* controller, Words words,
    std::vector<AuditMark> marks, std::vector<MessageId> ids)
    : AuditCommand(session, controller, std::move(words))
    , m_after(std::move(marks))
    , m_ids(std::move(ids))
{
}

Result<void> MarksCommand::write()
{
    auto before = m_session->audits().apply(m_after);
    if (!before)
        return before.error();
    m_before = std::move(before).value();
    return {};
}

Result<void> MarksCommand::takeBack()
{
    const auto done = m_session->audits().apply(m_before);
    return done ? Result<void>() : Result<void>(done.error());
}

void MarksCommand::tell(AuditController& controller, bool again)
{
    const bool elsewhere = std::none_of(m_ids.begin(), m_ids.end(),
        [&controller](MessageId id) { return controller.item(id) != nullptr; });
    if (again && elsewhere)
        controller.open(place());
    controller.marksWritten(m_ids, again);
}

ChangeSet MarksCommand::change() const
{
    ChangeSet change;
    change.marks = true;
    return change;
}

// --- Code book -----------------------------------------------------------------------------------

CodeBookCommand::CodeBookCommand(
    Session& session, AuditController* controller, Words words, CodeBook book, Millis at)
    : AuditCommand(session, controller, std::move(words))
    , m_book(std::move(book))
    , m_at(at)
{
}

Result<void> CodeBookCommand::write()
{
    const auto version = m_session->audits().saveCodeBook(m_book, m_at);
    return version ? Result<void>() : Result<void>(version.error());
}

Result<void> CodeBookCommand::takeBack()
{
    return m_session->audits().dropNewestCodeBook();
}

void CodeBookCommand::tell(AuditController& controller, bool)
{
    controller.bookWritten();
}

ChangeSet CodeBookCommand::change() const
{
    ChangeSet change;
    change.codeBook = true;
    return change;
}

// --- Another session -----------------------------------------------------------------------------

BeginAuditCommand::BeginAuditCommand(Session& session, AuditController* controller, Words words,
    const AuditSelection& selection, AuditSample sample)
    : AuditCommand(session, controller, std::move(words))
    , m_selection(selection)
    , m_sample(std::move(sample))
{
}

Result<void> BeginAuditCommand::write()
{
    AuditService& audits = m_session->audits();
    m_stands = true;
    if (m_audit.id.isValid())
        return audits.restoreSession(m_audit, m_sample.messages);
    const auto id = audits.begin(m_selection, m_sample);
    if (!id)
        return id.error();
    const auto stored = audits.session(*id);
    if (!stored)
        return stored.error();
    m_audit = stored->value_or(StoredAudit());
    return {};
}

Result<void> BeginAuditCommand::takeBack()
{
    m_stands = false;
    return m_session->audits().removeSession(m_audit.id);
}

void BeginAuditCommand::tell(AuditController& controller, bool)
{
    controller.open(m_stands ? m_audit.id : place());
}

ChangeSet BeginAuditCommand::change() const
{
    ChangeSet change;
    change.audits = true;
    return change;
}

// --- Sign-off ------------------------------------------------------------------------------------

SignCommand::SignCommand(Session& session, AuditController* controller, Words words,
    StoredAudit audit, StoredAudit before)
    : AuditCommand(session, controller, std::move(words))
    , m_after(std::move(audit))
    , m_before(std::move(before))
{
}

Result<void> SignCommand::put(const StoredAudit& audit)
{
    AuditService& audits = m_session->audits();
    return audit.isSigned ? audits.sign(audit.id, audit.signedBy, audit.summary, audit.signedAt)
                          : audits.unsign(audit.id);
}

void SignCommand::tell(AuditController& controller, bool again)
{
    if (again)
        controller.open(place());
    controller.signatureWritten();
}

ChangeSet SignCommand::change() const
{
    ChangeSet change;
    change.audits = true;
    return change;
}

} // namespace waymark
