// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "formats/record.h"
#include "storage/statement.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

class Connection;

/// What storing a record did.
enum class StoreOutcome {
    New,
    Changed,
    Same, ///< known already, or older than what is known
};

/// Whether a record replaces the known one: the later does, of one instant the fuller, and of
/// equally full ones the one whose bytes are higher, so that the order of arrival decides nothing.
/// The texts are the records' JSON.
[[nodiscard]] bool isLaterRecord(std::optional<Millis> at, std::string_view text,
    std::optional<Millis> knownAt, std::string_view knownText);

/// A person as lists show them.
struct StoredPerson
{
    PersonId id;
    QString name;
    QString email;
    SourceRole role = SourceRole::Unknown; ///< the manager's correction, else the source's
    bool corrected = false; ///< role is the manager's
    qint64 messages = 0;
};

/// Where records come from: a system and the host that its records name.
struct StoredAccount
{
    AccountId id;
    QString system;
    QString host;
};

/// Accounts, identities and people. An identity belongs to exactly one person; a user record that
/// names a mail address joins the person of that address. That rule depends on the records only and
/// not on the order in which they come.
class DirectoryStore
{
public:
    explicit DirectoryStore(Connection& connection);

    // Inside a transaction:
    [[nodiscard]] Result<AccountId> account(std::string_view system, std::string_view host);
    /// The identity a message names, made when new. @p usedAt dates the name: the latest is shown.
    [[nodiscard]] Result<IdentityId> identity(AccountId account, bool isMail,
        const ImportedIdentity& author, SourceRole role, std::optional<Millis> usedAt);
    [[nodiscard]] Result<StoreOutcome> person(
        AccountId account, const ImportedPerson& person, BatchId batch);
    /// The batch that makes the changes that follow, so that it can be withdrawn. Before the first
    /// of them.
    [[nodiscard]] Result<void> setBatch(BatchId batch);
    /// Writes names and roles gathered in memory. Before every commit; the dates of unchanged names
    /// only with @p dates, which the last commit needs: whoever writes daily would be written again
    /// with every commit.
    [[nodiscard]] Result<void> flush(bool dates);
    /// Puts back what @p batch changed, forgets its user records, and identities and people that
    /// nothing refers to any more.
    [[nodiscard]] Result<void> withdraw(BatchId batch);
    /// Drops what is remembered, after a rollback.
    void forget();
    /// The manager's word; Unknown takes the correction back.
    [[nodiscard]] Result<void> setRole(PersonId person, SourceRole role);

    // At any time:
    [[nodiscard]] qint64 peopleMade() const { return m_peopleMade; }
    [[nodiscard]] Result<std::vector<StoredPerson>> peopleWithRole(SourceRole role);
    [[nodiscard]] Result<qint64> countPeople();
    [[nodiscard]] Result<int> countAccounts();
    /// "system" or "system/host" of each account, in alphabetical order.
    [[nodiscard]] Result<QStringList> accountNames();
    /// People one of whose names, addresses or user names holds @p text (ASCII letters in any
    /// case); those where a name begins with it first. Looks through all identities: not on the GUI
    /// thread.
    [[nodiscard]] Result<std::vector<StoredPerson>> findPeople(const QString& text, int limit);
    /// By system and host.
    [[nodiscard]] Result<std::vector<StoredAccount>> accounts();
    /// The person whose identity has this address.
    [[nodiscard]] Result<std::optional<PersonId>> personByEmail(const QString& email);

private:
    struct Known
    {
        IdentityId id;
        PersonId person;
        std::string name;
        std::optional<Millis> nameAt;
        SourceRole role = SourceRole::Unknown;
        bool nameChanged = false;
        bool dateChanged = false; ///< of a name that stayed
        bool roleChanged = false;
        bool roleConfirmed = false;
        bool isNoted = false; ///< stands in m_noted
    };
    [[nodiscard]] Result<Known*> lookUp(
        AccountId account, std::string_view kind, std::string_view value);
    void noteUse(Known& known, std::string_view name, std::optional<Millis> at, SourceRole role);
    [[nodiscard]] Result<void> keepUse(const Known& known);
    [[nodiscard]] Result<void> movePerson(Known& identity, PersonId to);

    Connection* m_connection; ///< not owned
    Statement m_find;
    Statement m_insert;
    Statement m_insertPerson;
    Statement m_update;
    std::unordered_map<std::string, AccountId> m_accounts;
    std::unordered_map<std::string, Known> m_known;
    std::vector<Known*> m_noted; ///< with something to write; entries of a map stay where they are
    std::string m_key; ///< scratch
    BatchId m_batch;
    qint64 m_newestBefore = 0; ///< identity that was the newest before the batch
    qint64 m_peopleMade = 0;
};

} // namespace waymark
