// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/pagenote.h"
#include "formats/record.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// A stretch of the file (or of the unpacked archive entry) being read, in bytes.
struct ByteRange
{
    std::int64_t offset = 0;
    std::int64_t length = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// Where a reader delivers. A reader knows no database and no user: it calls these in file order.
///
/// Accounting. A reader calls imported() or rejected() for every byte of its file, exactly once:
/// imported() for the ranges of records it handed over and for the container's own syntax and
/// paging fields; rejected() for everything else. Neither may be computed from the other, so that
/// the sum compared with the file size is a proof.
class RecordSink
{
public:
    virtual ~RecordSink() = default;

    /// The account (host) that the following records belong to; called when the reader learns it
    /// from the records' own `url`. Until then the account chosen by the caller holds.
    virtual void account(std::string_view host) = 0;

    /// System and account of the following records, for files that hold records of several: a
    /// workspace export. Ordinary readers never call it.
    virtual void source(std::string_view system, std::string_view host)
    {
        static_cast<void>(system);
        account(host);
    }

    virtual void message(ImportedMessage&& message) = 0;
    virtual void person(ImportedPerson&& person) = 0;
    virtual void thread(ImportedThread&& thread) = 0;
    virtual void rating(ImportedRating&& rating) = 0;
    /// A record that only Waymark knows (a decision, a setting, ...): one line of a workspace
    /// export.
    virtual void workspaceRecord(std::string json) { static_cast<void>(json); } // NOLINT: moved

    virtual void imported(ByteRange range) = 0;
    /// @p place is for people ("message 12", "line 7", "tickets[3]"), @p reason an
    /// untranslated clause; both are english() of a phrase (base/phrase.h) or words of the file's
    /// own, so that a window can say them in its language. For known kinds that are not supported
    /// yet the reason names kind and count.
    virtual void rejected(ByteRange range, std::string place, std::string reason) = 0;
    /// Something that should be there and is not: "page 3 of 7 is missing".
    virtual void gap(std::string text) = 0;

    /// What this file says of the list that it is a page of. Who does not put pages together is
    /// told what is missing if the file stands alone.
    virtual void page(PageNote note) // NOLINT: as above
    {
        for (std::string& text : gapTexts(note))
            gap(std::move(text));
    }

    /// Called at least every 256 records or 1 MiB. Returns false when the reader must stop now;
    /// what follows is then neither read nor accounted for.
    [[nodiscard]] virtual bool proceed(std::int64_t bytesDone) = 0;
};

} // namespace waymark
