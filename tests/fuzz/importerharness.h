// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace waymark {
class Importer;
}

namespace waymark::test {

/// Reads @p bytes with @p importer and checks what must hold for any input whatever: every byte is
/// imported or rejected exactly once, all text handed over is valid UTF-8, whatever is said about
/// it is a phrase (base/phrase.h), and the same bytes from a device that gives seven at a time make
/// the same account and the same messages. Empty when all holds, else a sentence. A refusal as a
/// whole (an Error) is an answer too.
[[nodiscard]] QString faultOf(const Importer& importer, const QByteArray& bytes);

} // namespace waymark::test
