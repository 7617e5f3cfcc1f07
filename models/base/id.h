// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace waymark {

/// A row's identity in the workspace, one type per kind of row, so that a person can never be
/// passed where a message is meant. Identity is always such an id, never a pointer or a row number.
/// A default constructed id is invalid; valid ids are positive.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    /// The stored integer; for storage and for stable ordering only.
    [[nodiscard]] constexpr qint64 value() const { return m_value; }

    friend constexpr auto operator<=>(const Id&, const Id&) = default; // NOLINT: its zero

private:
    qint64 m_value = 0;
};

using MessageId = Id<struct MessageTag>;
using ThreadId = Id<struct ThreadTag>;
using PersonId = Id<struct PersonTag>;
using IdentityId = Id<struct IdentityTag>;
using AccountId = Id<struct AccountTag>;
using BatchId = Id<struct BatchTag>;
using TopicId = Id<struct TopicTag>;
using AuditId = Id<struct AuditTag>;

} // namespace waymark

template <typename Tag>
struct std::hash<waymark::Id<Tag>>
{
    std::size_t operator()(const waymark::Id<Tag>& id) const noexcept
    {
        return std::hash<qint64> {}(id.value());
    }
};
