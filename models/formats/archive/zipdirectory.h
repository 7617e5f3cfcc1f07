// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <map>
#include <string>

class QIODevice;

namespace waymark {

/// What a zip's directory says against its entries. The library believes the one or the other; a
/// file in which they disagree shows different programs different things.
struct ZipDirectoryCheck
{
    /// Why an entry is not to be read, by its name up to the first NUL.
    std::map<std::string, std::string> entries;
    /// Why the archive as a whole is not to be read, empty when it is.
    std::string archive;
};

/// Compares directory and local headers (APPNOTE.TXT 4.3.7, 4.3.12, zip64 included): names, sizes
/// and checksums must agree, names hold no NUL, and no two entries may share bytes. @p device is
/// random access; its position is kept. A directory that is not found or not understood says
/// nothing: then reading the archive shows what is wrong.
[[nodiscard]] ZipDirectoryCheck checkZipDirectory(QIODevice& device, int maxEntries);

} // namespace waymark
