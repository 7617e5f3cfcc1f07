// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/headertext.h"

#include "formats/mail/transfer.h"
#include "formats/text/ascii.h"
#include "formats/text/charset.h"
#include "formats/text/utf8.h"

#include <algorithm>

namespace waymark {

namespace {

struct EncodedWord
{
    std::string_view charset;
    char coding = 'q'; ///< lower case
    std::string_view text;
    std::size_t length = 0; ///< of the whole word
};

bool isCharsetChar(char c)
{
    return c > ' ' && c < '\x7F' && c != '?' && c != '=';
}

/// An encoded word at the front; length 0 when there is none.
EncodedWord encodedWordAt(std::string_view text)
{
    EncodedWord word;
    if (!text.starts_with("=?"))
        return word;
    std::size_t at = 2;
    while (at < text.size() && at < 80 && isCharsetChar(text[at]))
        ++at;
    if (at == 2 || at + 2 >= text.size() || text[at] != '?' || text[at + 2] != '?')
        return word;
    word.charset = text.substr(2, at - 2);
    word.charset = word.charset.substr(0, word.charset.find('*')); // RFC 2231 language
    word.coding = ascii::lower(text[at + 1]);
    if (word.coding != 'q' && word.coding != 'b')
        return word;
    const std::size_t begin = at + 3;
    // Standard words have 75 characters; mailers that put a whole subject into one are met, too.
    constexpr std::size_t kLongestWord = 4 * 1024;
    const std::size_t end = text.substr(0, kLongestWord).find("?=", begin);
    if (end == std::string_view::npos)
        return word;
    word.text = text.substr(begin, end - begin);
    if (word.text.find("=?") != std::string_view::npos)
        return word; // this one never ended; another begins inside
    word.length = end + 2;
    return word;
}

/// Undoes the word's coding. A fold inside the word is no part of it.
std::string wordBytes(const EncodedWord& word)
{
    std::string plain;
    plain.reserve(word.text.size());
    for (std::size_t i = 0; i < word.text.size(); ++i) {
        const char c = word.text[i];
        if (c == '\r' || c == '\n') {
            while (i + 1 < word.text.size() && ascii::isSpace(word.text[i + 1]))
                ++i;
        } else {
            plain.push_back(word.coding == 'q' && c == '_' ? ' ' : c);
        }
    }
    return decodeTransfer(
        plain, word.coding == 'b' ? TransferCoding::Base64 : TransferCoding::QuotedPrintable);
}

/// Appends literal text with folds turned into one space.
void appendUnfolded(std::string& out, std::string_view raw)
{
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c != '\r' && c != '\n') {
            out.push_back(c);
            continue;
        }
        while (!out.empty() && (out.back() == ' ' || out.back() == '\t'))
            out.pop_back();
        while (i + 1 < raw.size() && ascii::isSpace(raw[i + 1]))
            ++i;
        out.push_back(' ');
    }
}

void keepNote(std::string* note, const std::string& text)
{
    if (note != nullptr && note->empty())
        *note = text;
}

void appendDecoded(
    std::string& out, std::string_view bytes, std::string_view charset, std::string* note)
{
    DecodedText decoded = decodeText(bytes, charset);
    keepNote(note, decoded.note);
    out += decoded.text;
}

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), ascii::isSpace);
}

/// One line without control characters: nothing decoded from a header may start a new one.
std::string oneLine(std::string text)
{
    for (char& c : text) {
        if ((c >= '\0' && c < ' ') || c == '\x7F')
            c = ' ';
    }
    const std::string_view trimmed = ascii::trim(text);
    return trimmed.size() == text.size() ? text : std::string(trimmed);
}

std::string withoutSpaces(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (!ascii::isSpace(c) && c != '\0')
            out.push_back(c);
    }
    return cleanUtf8(std::move(out));
}

} // namespace

std::size_t encodedWordLength(std::string_view text)
{
    return encodedWordAt(text).length;
}

std::string decodeHeaderText(std::string_view raw, std::string* note)
{
    std::string out;
    std::string literal;
    std::string bytes; // of joined words, still in their charset
    std::string_view charset;
    const auto flushWords = [&] {
        if (!bytes.empty())
            appendDecoded(out, bytes, charset, note);
        bytes.clear();
    };
    std::size_t literalStart = 0;
    bool afterWord = false;
    const auto flushLiteral = [&](std::size_t end, bool beforeWord) {
        const std::string_view text = raw.substr(literalStart, end - literalStart);
        if (afterWord && beforeWord && isBlank(text))
            return;
        flushWords();
        literal.clear();
        appendUnfolded(literal, text);
        appendDecoded(out, literal, {}, note);
    };
    for (std::size_t at = raw.find("=?"); at != std::string_view::npos; at = raw.find("=?", at)) {
        const EncodedWord word = encodedWordAt(raw.substr(at));
        if (word.length == 0) {
            ++at;
            continue;
        }
        flushLiteral(at, true);
        if (!bytes.empty() && word.charset != charset)
            flushWords();
        charset = word.charset;
        bytes += wordBytes(word);
        afterWord = true;
        at += word.length;
        literalStart = at;
    }
    flushLiteral(raw.size(), false);
    flushWords();
    return oneLine(std::move(out));
}

std::vector<std::string> parseMessageIds(std::string_view raw)
{
    std::vector<std::string> ids;
    const bool bracketed = raw.find('<') != std::string_view::npos;
    while (bracketed) {
        const std::size_t open = raw.find('<');
        if (open == std::string_view::npos)
            break;
        raw.remove_prefix(open + 1);
        const std::size_t close = raw.find_first_of("<>");
        std::string id = withoutSpaces(raw.substr(0, close));
        if (!id.empty())
            ids.push_back(std::move(id));
        if (close == std::string_view::npos)
            break;
        raw.remove_prefix(close);
    }
    if (bracketed)
        return ids;
    std::size_t words = 0;
    std::string_view rest = ascii::trim(raw);
    std::vector<std::string> all;
    while (!rest.empty()) {
        std::size_t end = 0;
        while (end < rest.size() && !ascii::isSpace(rest[end]))
            ++end;
        all.push_back(withoutSpaces(rest.substr(0, end)));
        ++words;
        rest = ascii::trim(rest.substr(end));
    }
    const bool allIds = std::all_of(all.begin(), all.end(),
        [](const std::string& word) { return word.find('@') != std::string::npos; });
    return words == 1 || allIds ? all : ids;
}

} // namespace waymark
