// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/mail/mimetree.h"
#include "formats/record.h"

#include <string>
#include <vector>

namespace waymark {

/// What people read of a message.
struct MailBody
{
    std::string text; ///< \n line ends, without trailing empty lines
    std::string html; ///< as received, in UTF-8
    std::vector<ImportedAttachment> attachments;
    std::string note; ///< about encodings and limits, see ImportedMessage::encodingNote
};

/// Chooses the texts of a message: of alternatives the plain one unless it is blank, of several
/// texts in a row all of them, of a page the text it holds. Everything else, and texts that the
/// sender attached, are attachments. The text of an enclosed message counts only when the message
/// around it has none: then it follows a line that says so.
[[nodiscard]] MailBody readBody(const MimeTree& tree);

} // namespace waymark
