// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/origincontroller.h"

#include "presentation/auditcommands.h"
#include "presentation/session.h"

namespace waymark {

namespace {

/// The manager's word about a person.
class PartCommand final : public AuditCommand
{
public:
    PartCommand(Session& session, const Origin& origin, SourceRole after, Words words)
        : AuditCommand(session, nullptr, std::move(words))
        , m_person(origin.person)
        , m_before(origin.isCorrected ? origin.role : SourceRole::Unknown)
        , m_after(after)
    {
    }

protected:
    [[nodiscard]] Result<void> write() override
    {
        return m_session->audits().setRole(m_person, m_after);
    }
    [[nodiscard]] Result<void> takeBack() override
    {
        return m_session->audits().setRole(m_person, m_before);
    }
    void tell(AuditController&, bool) override { }
    [[nodiscard]] ChangeSet change() const override
    {
        ChangeSet change;
        change.people = true;
        return change;
    }

private:
    PersonId m_person;
    SourceRole m_before;
    SourceRole m_after;
};

} // namespace

OriginController::OriginController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(&session)
{
}

bool OriginController::canCorrect() const
{
    return m_session->isOpen() && !m_session->workspace().isReadOnly();
}

std::optional<Origin> OriginController::of(MessageId message) const
{
    if (!m_session->isOpen())
        return std::nullopt;
    const auto found = m_session->audits().origin(message);
    if (!found) {
        m_session->report(found.error());
        return std::nullopt;
    }
    if (!*found)
        return std::nullopt;
    const MessageOrigin& known = **found;
    return Origin {message, known.uid, known.person, known.author, known.role, known.isCorrected,
        known.isAutomatic};
}

void OriginController::setAutomatic(const Origin& origin, bool automatic)
{
    if (!canCorrect() || origin.isAutomatic == automatic)
        return;
    std::vector<AuditMark> marks {{origin.uid, AuditMark::Flag {kAutomaticFlag, automatic}}};
    const auto words = [automatic] {
        return automatic ? tr("Called a message an auto-reply")
                         : tr("Called a message no auto-reply");
    };
    m_session->undoStack().push(std::make_unique<MarksCommand>(
        *m_session, nullptr, words, std::move(marks), std::vector<MessageId> {origin.message})
                                    .release()); // the stack owns it
}

void OriginController::setRole(const Origin& origin, SourceRole role)
{
    if (!canCorrect() || (origin.isCorrected ? origin.role : SourceRole::Unknown) == role)
        return;
    m_session->undoStack().push(
        std::make_unique<PartCommand>(*m_session, origin, role, [who = origin.author] {
            return tr("Changed the part of %1").arg(who);
        }).release());
}

} // namespace waymark
