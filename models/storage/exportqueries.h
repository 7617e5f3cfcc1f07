// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

#include <functional>

namespace waymark {

class Connection;

/// The rows of a workspace as JSON objects, ordered by what the records are called in their sources
/// and never by row id. Each function calls @p put once a record and stops when it returns false.
class ExportQueries
{
public:
    using Put = std::function<bool(const QJsonObject&)>;

    explicit ExportQueries(Connection& connection);

    [[nodiscard]] Result<void> settings(const Put& put);
    [[nodiscard]] Result<void> codeBooks(const Put& put);
    /// Identities with a user record of their own; others follow from the messages.
    [[nodiscard]] Result<void> people(const Put& put);
    [[nodiscard]] Result<void> threads(const Put& put);
    [[nodiscard]] Result<void> ratings(const Put& put);
    [[nodiscard]] Result<void> messages(const Put& put);
    /// The manager's corrections, by an identity of the person.
    [[nodiscard]] Result<void> roles(const Put& put);
    [[nodiscard]] Result<void> decisions(const Put& put);
    [[nodiscard]] Result<void> flags(const Put& put);
    [[nodiscard]] Result<void> archived(const Put& put);
    [[nodiscard]] Result<void> topics(const Put& put);
    [[nodiscard]] Result<void> audits(const Put& put);

    // The way back for what names rows:
    [[nodiscard]] Result<void> restoreRole(const QJsonObject& object);
    [[nodiscard]] Result<void> restoreAudit(const QJsonObject& object);

private:
    Connection* m_connection; ///< not owned
};

} // namespace waymark
