// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/tokens.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr std::uint64_t kFnvOffset = 0xcbf29ce484222325ULL;
constexpr int kEdge = 4; ///< bytes
constexpr std::uint64_t kFnvPrime = 0x100000001b3ULL;

enum CharClass : std::uint8_t { Other, Space, NewLine, Letter, Digit, High, Sentence, Symbol };

constexpr std::array<std::uint8_t, 256> makeClasses()
{
    std::array<std::uint8_t, 256> c {};
    for (unsigned i = 0; i < 256; ++i) {
        if ((i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z')) {
            c[i] = Letter;
        } else if (i >= '0' && i <= '9') {
            c[i] = Digit;
        } else if (i >= 0x80) {
            c[i] = High;
        } else if (i == '\n') {
            c[i] = NewLine;
        } else if (i <= ' ') {
            c[i] = Space;
        }
    }
    for (const char s : {'.', '?', '!', ':', ';'}) {
        c[static_cast<unsigned char>(s)] = Sentence;
    }
    for (const char s : {'{', '}', '[', ']', '<', '>', '=', '_', '/', '\\', '|', '#', '$', '`'}) {
        c[static_cast<unsigned char>(s)] = Symbol;
    }
    return c;
}
constexpr std::array<std::uint8_t, 256> kClass = makeClasses();

/// Bytes of words, in lower case; 0 for all others. Above ASCII all bytes but the first ones of
/// punctuation (E2) and emoji (F0 and up) belong to words.
constexpr std::array<unsigned char, 256> makeFolded()
{
    std::array<unsigned char, 256> folded {};
    for (unsigned i = 0; i < 256; ++i) {
        const bool word = kClass[i] == Letter || kClass[i] == Digit
            || (kClass[i] == High && i != 0xE2 && i < 0xF0);
        folded[i] = static_cast<unsigned char>(!word ? 0 : kClass[i] == Letter ? i | 0x20 : i);
    }
    return folded;
}
constexpr std::array<unsigned char, 256> kFolded = makeFolded();

constexpr std::uint64_t step(std::uint64_t hash, unsigned char byte)
{
    return (hash ^ byte) * kFnvPrime;
}

/// One walk over a message. Members are the state of the walk.
class Tokeniser
{
public:
    Tokeniser(std::string_view text, std::vector<Token>& tokens)
        : m_text(text)
        , m_tokens(tokens)
    {
        m_tokens.clear();
    }

    TextShape run()
    {
        while (m_at < m_text.size()) {
            one();
        }
        finish();
        return m_shape;
    }

private:
    [[nodiscard]] unsigned char byte(std::size_t at) const
    {
        return at < m_text.size() ? static_cast<unsigned char>(m_text[at]) : 0;
    }
    [[nodiscard]] bool follows(std::string_view what) const
    {
        return m_text.compare(m_at, what.size(), what) == 0;
    }

    void push(TokenKind kind, std::size_t length, std::uint64_t hash)
    {
        Token token;
        token.hash = hash;
        token.offset = static_cast<std::int32_t>(m_at);
        token.length = static_cast<std::int16_t>(std::min<std::size_t>(length, 32767));
        token.kind = kind;
        m_tokens.push_back(token);
        m_at += length;
        m_lineStart = false;
    }

    void one()
    {
        const unsigned char c = byte(m_at);
        switch (kClass[c]) {
        case Space:
            ++m_at;
            return;
        case NewLine:
            line();
            return;
        case Letter:
            word();
            return;
        case Digit:
            number();
            return;
        case High:
            high(c);
            return;
        case Sentence:
            sentenceMark(c);
            return;
        case Symbol:
            ++m_shape.symbols;
            ++m_at;
            m_lineStart = false;
            return;
        default:
            other(c);
        }
    }

    void line()
    {
        ++m_shape.lines;
        if (!m_tokens.empty() && m_tokens.back().kind != TokenKind::Line) {
            push(TokenKind::Line, 1, wordHash("\n"));
        } else {
            ++m_at;
        }
        m_lineStart = true;
    }

    void word()
    {
        const unsigned char first = byte(m_at);
        if (first == 'h' && follows("http://link")) {
            ++m_shape.links;
            push(TokenKind::Link, 11, wordHash("http://link"));
            return;
        }
        if (first == 'n' && follows("name@mail")) {
            push(TokenKind::Mail, 9, wordHash("name@mail"));
            return;
        }
        std::uint64_t hash = kFnvOffset;
        std::size_t at = m_at;
        std::uint32_t prefix = 0;
        std::uint32_t suffix = 0;
        int bytes = 0;
        int capitals = 0;
        for (;; ++at) {
            const unsigned char c = byte(at);
            const unsigned char folded = kFolded[c];
            if (folded != 0) {
                hash = step(hash, folded);
                suffix = (suffix << 8U) | folded;
                prefix = ++bytes == kEdge ? suffix : prefix;
                capitals += folded != c ? 1 : 0;
            } else if (c == '\'' && kClass[byte(at + 1)] == Letter) {
                continue; // "don't" and "dont" are one word
            } else if (c == 0xE2 && byte(at + 1) == 0x80 && byte(at + 2) == 0x99
                && kClass[byte(at + 3)] == Letter) {
                at += 2; // the same with a typographic apostrophe
            } else {
                break;
            }
        }
        ++m_shape.words;
        if (capitals >= 3 && capitals == bytes) {
            ++m_shape.shouted;
        }
        if (m_shape.words == 1) {
            m_shape.startsLower = (byte(m_at) & 0x20) != 0;
        }
        push(TokenKind::Word, at - m_at, hash);
        if (bytes > kEdge) {
            m_tokens.back().prefix = prefix;
            m_tokens.back().suffix = suffix;
        }
    }

    void number()
    {
        std::size_t at = m_at;
        bool letters = false;
        std::uint64_t hash = kFnvOffset;
        for (; at < m_text.size(); ++at) {
            const unsigned char c = byte(at);
            const std::uint8_t kind = kClass[c];
            if (kind == Letter) {
                letters = true;
                hash = step(hash, c | 0x20);
            } else if (kind == Digit) {
                ++m_shape.digits;
                hash = step(hash, '0');
            } else if (!((c == '.' || c == ',' || c == ':') && kClass[byte(at + 1)] == Digit)) {
                break;
            }
        }
        if (m_lineStart && (byte(at) == '.' || byte(at) == ')')) {
            ++m_shape.listLines;
        }
        push(TokenKind::Number, at - m_at, letters ? hash : wordHash("0"));
    }

    void high(unsigned char c)
    {
        if (c == 0xE2 || c >= 0xF0) { // punctuation, arrows, symbols; emoji
            const std::size_t length = c == 0xE2 ? 3 : 4;
            const bool emoji = c >= 0xF0 || byte(m_at + 1) >= 0x98;
            if (!emoji) {
                m_at += length;
                return;
            }
            std::uint64_t hash = kFnvOffset;
            for (std::size_t i = 0; i < length; ++i) {
                hash = step(hash, byte(m_at + i));
            }
            push(TokenKind::Emoji, std::min(length, m_text.size() - m_at), hash);
            return;
        }
        if (c == 0xC2 || (c == 0xEF && byte(m_at + 1) >= 0xB8)) { // Latin-1 signs, BOM, variants
            m_at += c == 0xC2 ? 2 : 3;
            return;
        }
        word();
    }

    void sentenceMark(unsigned char c)
    {
        if ((c == ':' || c == ';') && smile()) {
            return;
        }
        std::size_t at = m_at;
        bool question = false;
        bool exclamation = false;
        while (kClass[byte(at)] == Sentence && at < m_text.size()) {
            question = question || byte(at) == '?';
            exclamation = exclamation || byte(at) == '!';
            ++at;
        }
        const unsigned char next = byte(at);
        const bool ends = next <= ' ' || next == '"' || next == '\'' || next == ')' || next >= 0x80;
        if (question) {
            ++m_shape.questions;
            push(TokenKind::Question, at - m_at, wordHash("?"));
        } else if (exclamation) {
            ++m_shape.exclamations;
            push(TokenKind::Exclamation, at - m_at, wordHash("!"));
        } else if (ends && c != ':' && c != ';') {
            push(TokenKind::Stop, at - m_at, wordHash("."));
        } else {
            m_at = at;
        }
    }

    bool smile()
    {
        std::size_t at = m_at + 1;
        if (byte(at) == '-' || byte(at) == '\'') {
            ++at;
        }
        const unsigned char mouth = byte(at);
        const unsigned char after = byte(at + 1);
        if (kClass[after] == Letter || kClass[after] == Digit) {
            return false;
        }
        if (mouth == ')' || mouth == 'D' || mouth == 'P' || mouth == 'p' || mouth == ']') {
            push(TokenKind::Smile, at + 1 - m_at, wordHash(":)"));
            return true;
        }
        if (mouth == '(' || mouth == '/' || mouth == '[') {
            push(TokenKind::Frown, at + 1 - m_at, wordHash(":("));
            return true;
        }
        return false;
    }

    void other(unsigned char c)
    {
        if (c == '@' && follows("@name")) {
            push(TokenKind::Name, 5, wordHash("@name"));
            return;
        }
        if (m_lineStart && (c == '-' || c == '*') && byte(m_at + 1) == ' ') {
            ++m_shape.listLines;
        }
        ++m_at;
        m_lineStart = false;
    }

    void finish();

    std::string_view m_text;
    std::vector<Token>& m_tokens;
    TextShape m_shape;
    std::size_t m_at = 0;
    bool m_lineStart = true;
};

void Tokeniser::finish()
{
    constexpr int kLongestTitle = 160; // bytes
    while (!m_tokens.empty() && m_tokens.back().kind == TokenKind::Line) {
        m_tokens.pop_back();
    }
    m_shape.characters = static_cast<int>(m_text.size());
    const std::size_t n = m_tokens.size();
    if (n == 0) {
        return;
    }
    m_shape.endsWithQuestion = m_tokens.back().kind == TokenKind::Question;
    m_shape.endsOpen = !m_tokens.back().endsSentence();
    std::size_t body = 0;
    for (std::size_t i = 0; i < n && m_tokens[i].offset < kLongestTitle; ++i) {
        if (m_tokens[i].kind == TokenKind::Line) {
            body = i + 1;
            break;
        }
    }
    m_shape.hasTitle = body > 0;
    for (std::size_t i = 0; i < body; ++i) {
        m_tokens[i].sections |= SectionTitle;
    }
    bool words = false;
    std::size_t first = body;
    for (; first < n; ++first) {
        m_tokens[first].sections |= SectionFirst;
        if (m_tokens[first].endsSentence() && words) {
            ++first;
            break;
        }
        words = words || !m_tokens[first].endsSentence();
    }
    if (first >= n) {
        return;
    }
    bool inside = false;
    for (std::size_t i = n; i > first; --i) {
        if (m_tokens[i - 1].endsSentence() && inside) {
            break;
        }
        inside = inside || !m_tokens[i - 1].endsSentence();
        m_tokens[i - 1].sections |= SectionLast;
    }
}

} // namespace

std::uint64_t wordHash(std::string_view word) noexcept
{
    std::uint64_t hash = kFnvOffset;
    for (const char c : word) {
        hash = step(hash, static_cast<unsigned char>(c));
    }
    return hash;
}

std::string_view classifiedPart(std::string_view text) noexcept
{
    if (text.size() <= static_cast<std::size_t>(kMaxClassifiedCharacters)) {
        return text;
    }
    int characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80
            && ++characters > kMaxClassifiedCharacters) {
            return text.substr(0, i);
        }
        // bytes that continue nothing must not make the part endless
        if (i >= static_cast<std::size_t>(kMaxClassifiedCharacters) * 4) {
            return text.substr(0, i);
        }
    }
    return text;
}

TextShape tokenise(std::string_view text, std::vector<Token>& tokens)
{
    return Tokeniser(classifiedPart(text), tokens).run();
}

} // namespace waymark
