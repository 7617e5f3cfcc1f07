// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// How much an address is worth as somebody's identity.
enum class AddressQuality {
    Valid, ///< an addr-spec of RFC 5322 (UTF-8 allowed, RFC 6532)
    Odd, ///< against the grammar, yet one local part and one domain ("a..b@docomo.example")
    Broken, ///< not to be used as an address
};

struct Mailbox
{
    std::string name; ///< decoded; comments in parentheses behind it, or alone when no name stands
    std::string address; ///< as written without comments, " at " restored; may be empty
    AddressQuality quality = AddressQuality::Broken;

    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

/// The mailboxes of a From, To, Cc or Reply-To value, groups flattened. Understands obsolete and
/// broken forms: comments anywhere, unquoted names, encoded words inside quotes, missing brackets,
/// "user at host (Name)" of list archives. What cannot be understood is kept as a name or as a
/// Broken address, never dropped. At most 2,000 mailboxes are read.
[[nodiscard]] std::vector<Mailbox> parseMailboxes(std::string_view raw);

[[nodiscard]] AddressQuality addressQuality(std::string_view address);

/// An address becomes the email, unless it is Broken: then it goes into the name, behind what is
/// there.
[[nodiscard]] ImportedIdentity toIdentity(Mailbox&& mailbox);

/// "user at host.example" as "user@host.example"; other text unchanged.
[[nodiscard]] std::string restoreAt(std::string_view text);

} // namespace waymark
