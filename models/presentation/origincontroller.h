// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "formats/record.h"
#include "services/auditservice.h"

#include <QObject>
#include <QString>

#include <optional>

namespace waymark {

class Session;

/// Who sent a message, as it was recognised and as the manager corrects it.
struct Origin
{
    MessageId message;
    MessageUid uid = 0;
    PersonId person;
    QString author;
    SourceRole role
        = SourceRole::Unknown; ///< the manager's word, else the settings', else the source's
    bool isCorrected = false; ///< role is the manager's
    bool isAutomatic = false; ///< an auto-reply, bounce or newsletter
};

/// Corrects what an import recognised wrongly: auto-replies by message, staff and bots by person.
/// Each correction is a command on the undo stack, lies under the message's uid or with the person,
/// and so outlives a repeated import.
class OriginController final : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives the controller.
    explicit OriginController(Session& session, QObject* parent = nullptr);

    /// Nothing when the message is gone (a failure is told).
    [[nodiscard]] std::optional<Origin> of(MessageId message) const;
    /// False when the file cannot be written.
    [[nodiscard]] bool canCorrect() const;
    void setAutomatic(const Origin& origin, bool automatic);
    /// Of the author, for all messages; Unknown: as settings and sources say.
    void setRole(const Origin& origin, SourceRole role);

private:
    Session* m_session; ///< not owned
};

} // namespace waymark
