// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace waymark {

/// A set of 64-bit hashes, 11 to 22 bytes each. An import into an empty workspace remembers here
/// what it stored: what is not in the set is certainly new, so that the table need not be asked a
/// million times. (What is in it must still be looked up: two keys may share a hash.)
class UidSet
{
public:
    [[nodiscard]] std::size_t size() const { return m_size; }

    void insert(std::uint64_t uid)
    {
        if (m_slots.size() * 3 <= (m_size + 1) * 4)
            grow();
        if (place(uid == 0 ? 1 : uid))
            ++m_size;
    }

    [[nodiscard]] bool contains(std::uint64_t uid) const
    {
        if (m_slots.empty())
            return false;
        return m_slots[slotOf(uid == 0 ? 1 : uid)] != 0;
    }

    /// Empties the set and gives its memory back.
    void clear()
    {
        m_slots = {};
        m_size = 0;
    }

private:
    /// The slot that holds @p uid, or the empty one where it belongs.
    [[nodiscard]] std::size_t slotOf(std::uint64_t uid) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = static_cast<std::size_t>(uid) & mask; // uids are well mixed hashes
        while (m_slots[at] != 0 && m_slots[at] != uid)
            at = (at + 1) & mask;
        return at;
    }
    bool place(std::uint64_t uid)
    {
        std::uint64_t& slot = m_slots[slotOf(uid)];
        const bool isNew = slot == 0;
        slot = uid;
        return isNew;
    }
    void grow()
    {
        constexpr std::size_t kFirst = 1024;
        std::vector<std::uint64_t> old(m_slots.empty() ? kFirst : m_slots.size() * 2);
        old.swap(m_slots);
        for (const std::uint64_t uid : old) {
            if (uid != 0)
                place(uid);
        }
    }

    std::vector<std::uint64_t> m_slots; ///< size a power of two, 0 is empty; at most 3/4 full
    std::size_t m_size = 0;
};

} // namespace waymark
