// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/registry.h"
#include "fuzz/importerharness.h"

#include <cstddef>
#include <cstdint>

/// libFuzzer's entry: the importer WAYMARK_FUZZ_KEY over a buffer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const waymark::FormatRegistry registry;
    static const waymark::Importer* const importer
        = registry.byKey(QStringLiteral(WAYMARK_FUZZ_KEY));
    if (importer == nullptr)
        qFatal("no importer called %s", WAYMARK_FUZZ_KEY);
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const QString fault = waymark::test::faultOf(*importer, bytes);
    if (!fault.isEmpty())
        qFatal("%s", qUtf8Printable(fault));
    return 0;
}
