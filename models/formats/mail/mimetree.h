// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/mail/contenttype.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/transfer.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// One node of a message's structure.
struct MimePart
{
    int parent = -1; ///< index in MimeTree::parts(), -1 for the root
    int depth = 0;
    ContentType type; ///< text/plain where none is stated
    ContentType disposition; ///< empty when none is stated
    TransferCoding coding = TransferCoding::Identity;
    /// Content as transferred. Empty where it consists of further parts; a multipart whose boundary
    /// never comes keeps its text here.
    std::string_view raw;
    bool isEnclosedMessage = false; ///< its content is the next part, one level deeper
    // Of an enclosed message, as in its header: who, when, what; and its size in bytes.
    std::string_view innerFrom;
    std::string_view innerDate;
    std::string_view innerSubject;
    std::int64_t innerSize = 0;

    [[nodiscard]] bool isMultipart() const { return type.type == "multipart"; }
    /// The name the sender gave (disposition's filename, else the type's name), may be empty.
    [[nodiscard]] std::string_view fileName() const;
};

/// The structure of one message (RFC 2046): parts in the order they stand, parents before children.
///
/// Our own and not a library's, because the pieces must be views into the message: nothing is
/// copied, every byte between two boundary lines is in one part (GMime 3.2 drops one where CRLF and
/// LF are mixed), outer boundaries beat inner ones, and the limits are ours.
class MimeTree
{
public:
    /// Parses the structure that the Content-* fields of @p header give to @p body; both must
    /// outlive the tree. At most kMaxParts parts and kMaxDepth levels are listed: what lies beyond
    /// sets isCut().
    [[nodiscard]] static MimeTree parse(const HeaderBlock& header, std::string_view body);

    static constexpr int kMaxParts = 1'000;
    static constexpr int kMaxDepth = 50;

    [[nodiscard]] const std::vector<MimePart>& parts() const { return m_parts; }
    [[nodiscard]] bool isCut() const { return m_cut; }

private:
    friend class MimeBuilder;
    MimeTree() = default;

    std::vector<MimePart> m_parts;
    /// Contents that were decoded to look for parts in them; views point here.
    std::vector<std::unique_ptr<std::string>> m_decoded;
    bool m_cut = false;
};

/// Decoded text of a text part in UTF-8 with \n line ends; @p note receives what was assumed.
[[nodiscard]] std::string partText(const MimePart& part, std::string* note);

} // namespace waymark
