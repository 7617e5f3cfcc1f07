// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrase.h"
#include "formats/archive/archivereader.h"

namespace waymark {

/// Counts what an archive has cost so far, over all its layers.
class ArchiveBudget
{
public:
    /// @p packedSize is the archive's size, -1 if not known: then what was read of it counts.
    ArchiveBudget(const ArchiveLimits& limits, qint64 packedSize)
        : m_limits(limits)
        , m_packedSize(packedSize)
    {
    }

    void addPacked(qint64 bytes) { m_packedRead += bytes; }
    /// False when a limit is passed; then reason() says which, for good.
    [[nodiscard]] bool addUnpacked(qint64 bytes)
    {
        m_unpacked += bytes;
        const qint64 packed = m_packedSize >= 0 ? m_packedSize : m_packedRead;
        if (m_unpacked > m_limits.totalBytes)
            m_reason = english(Phrase::UnpacksTo, {std::to_string(m_limits.totalBytes >> 20)});
        else if (m_unpacked > m_limits.ratioFrom && m_unpacked / m_limits.ratio > packed)
            m_reason = english(Phrase::UnpacksTimes, {std::to_string(m_limits.ratio)});
        return m_reason.empty();
    }
    [[nodiscard]] const std::string& reason() const { return m_reason; }

private:
    const ArchiveLimits m_limits;
    const qint64 m_packedSize;
    qint64 m_packedRead = 0;
    qint64 m_unpacked = 0;
    std::string m_reason;
};

} // namespace waymark
