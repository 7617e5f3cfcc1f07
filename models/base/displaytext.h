// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// A string of a stranger (name, subject, address, label) as it may be shown in a line of ours:
/// what is invisible is made visible, what would turn the line around is taken out of effect. Never
/// for storing or comparing.
///  - control characters as their pictures (U+241B for escape), line ends and tabs as a space;
///  - direction overrides and embeddings, unpaired isolates, zero-width and other hidden characters
///    as "[U+202E]"; joiners stay where scripts and emoji need them;
///  - at most eight combining marks on one character, then "…";
///  - lone surrogates as U+FFFD.
[[nodiscard]] QString displayText(const QString& untrusted);

/// displayText() within first-strong-isolate marks when it holds right-to-left characters, so that
/// it cannot reorder the text around it.
[[nodiscard]] QString isolatedText(const QString& untrusted);

/// What is odd about a name or an address; for a mark beside it with a tooltip.
struct NameCheck
{
    bool mixedScripts = false; ///< Latin letters with Cyrillic or Greek look-alikes in one word
    bool hiddenCharacters = false; ///< characters that displayText() makes visible
    bool looksLikeAddress = false; ///< the name shows an address that is not the real one

    friend bool operator==(const NameCheck&, const NameCheck&) = default;
};

/// @p address: the real one, empty when not known.
[[nodiscard]] NameCheck checkName(const QString& name, const QString& address = {});

/// An address, with the readable form of an encoded domain behind it: "a@xn--mller-kva.example
/// (müller.example)". Both, because the readable form may imitate another.
[[nodiscard]] QString displayAddress(const QString& address);

/// The host a link really leads to ("evil.example" for "http://bank.example@evil.example/"),
/// encoded if it is international; for "mailto:" the address. Empty for anything else.
[[nodiscard]] QString linkHost(const QString& target);

/// @p text in at most @p graphemes user-perceived characters, the last one "…" when something was
/// cut. Never splits a grapheme cluster (Unicode Standard Annex 29, by Qt's tables).
[[nodiscard]] QString shortened(const QString& text, int graphemes);

/// shortened(), cut at the end of a word where one is in the last third.
[[nodiscard]] QString shortenedAtWord(const QString& text, int graphemes);

} // namespace waymark
