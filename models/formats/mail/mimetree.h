// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/mail/contenttype.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/transfer.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// One node of a message's structure.
struct MimePart
{
    int parent = -1; ///< index in MimeTree::parts, -1 for the root
    int depth = 0;
    ContentType type; ///< text/plain where none is stated
    ContentType disposition; ///< empty when none is stated
    TransferCoding coding = TransferCoding::Identity;
    std::string_view raw; ///< content as transferred; empty for multiparts and whole messages
    /// Of an enclosed message, as in its header: who, when, what.
    std::string innerFrom;
    std::string innerDate;
    std::string innerSubject;

    bool isEnclosedMessage = false; ///< its content is the next part, one level deeper

    [[nodiscard]] bool isMultipart() const { return type.type == "multipart"; }
    /// The name the sender gave (disposition's filename, else the type's name), may be empty.
    [[nodiscard]] std::string_view fileName() const;
};

/// The structure of one message: parts in the order they stand, parents before children. Owns the
/// bytes its views look into unless they come from the message itself.
class MimeTree
{
public:
    /// Parses the structure that the Content-* fields of @p header give to @p body (which must
    /// outlive the tree). A message of one part is read directly; multiparts and enclosed messages
    /// are taken apart by GMime. At most kMaxParts parts and kMaxDepth levels are listed: what lies
    /// beyond sets isCut().
    [[nodiscard]] static MimeTree parse(const HeaderBlock& header, std::string_view body);

    static constexpr int kMaxParts = 1'000;
    static constexpr int kMaxDepth = 50;

    MimeTree(MimeTree&&) = default;
    MimeTree& operator=(MimeTree&&) = default;
    MimeTree(const MimeTree&) = delete;
    MimeTree& operator=(const MimeTree&) = delete;
    ~MimeTree() = default;

    [[nodiscard]] const std::vector<MimePart>& parts() const { return m_parts; }
    [[nodiscard]] bool isCut() const { return m_cut; }

private:
    friend class MimeWalker;
    MimeTree() = default;

    std::vector<MimePart> m_parts;
    std::unique_ptr<std::string> m_bytes; ///< what GMime read; views stay valid when moved
    std::vector<std::unique_ptr<std::string>> m_copies; ///< contents that GMime copied
    bool m_cut = false;
};

/// Decoded text of a text part in UTF-8 with \n line ends; @p note receives what was assumed.
[[nodiscard]] std::string partText(const MimePart& part, std::string* note);

} // namespace waymark
