// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Reads one message (header, empty line, body; any bytes) into a record. @p fromLine is the mbox
/// separator above it or empty: its address and date are used where the header has none. Never
/// fails: what is not understood stays as text. See ImportedMessage for what the fields hold.
[[nodiscard]] ImportedMessage readMail(std::string_view message, std::string_view fromLine = {});

/// Whether a mail was sent by a program, by its header (RFC 3834, and what list and newsletter
/// programs write): auto-replies, bounces, reports, bulk. A post to a discussion list (List-Post,
/// or Mailman's and majordomo's marks) is a person's, whatever Precedence and List-Unsubscribe its
/// list adds.
class HeaderBlock;
[[nodiscard]] bool isAutomaticMail(const HeaderBlock& header);

/// The labels of a Gmail message (X-Gmail-Labels of a Takeout): the value decoded first, split
/// afterwards, quotes around labels with commas removed. Empty without the field.
[[nodiscard]] std::vector<std::string> gmailLabels(const HeaderBlock& header);

} // namespace waymark
