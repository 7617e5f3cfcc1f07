// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace waymark {

/// A stretch of a file around a place, as text that is safe to show: what is invisible is made
/// visible, bytes that are no text in the file's encoding stand as U+FFFD.
struct PlacePeek
{
    QString text;
    int markBegin = 0; ///< of the record, in characters of @c text
    int markLength = 0; ///< 0: the record begins behind what is shown
    qint64 from = 0; ///< first byte shown
    qint64 to = 0; ///< behind the last byte shown
    qint64 fileSize = 0;

    friend bool operator==(const PlacePeek&, const PlacePeek&) = default;
};

/// At most so many bytes are read and shown.
inline constexpr qint64 kPeekBytes = 64 * 1024;

/// Reads around @p offset; the record is @p length bytes long. The file is opened read-only and
/// never as a whole; of an archive ("a.zip!entry") the entry is unpacked up to the place.
/// FileNotFound when there is no such file or entry; InvalidArgument when it is shorter than @p
/// offset, packed as a whole, or when the place lies too deep in an archive.
[[nodiscard]] Result<PlacePeek> peekAt(const QString& path, qint64 offset, qint64 length);

} // namespace waymark
