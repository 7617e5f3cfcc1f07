// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/addresses.h"

#include "formats/mail/headertext.h"
#include "formats/text/ascii.h"
#include "formats/text/charset.h"
#include "formats/text/utf8.h"

#include <cstdint>

namespace waymark {

namespace {

constexpr std::size_t kMostMailboxes = 2'000;

bool isAtomChar(char c)
{
    constexpr std::string_view kSpecials = "!#$%&'*+-/=?^_`{|}~";
    return ascii::isAlnum(c) || (static_cast<unsigned char>(c) & 0x80U) != 0
        || kSpecials.find(c) != std::string_view::npos;
}

/// atext *("." atext)
bool isDotAtom(std::string_view text)
{
    bool wasDot = true;
    for (const char c : text) {
        if (c == '.' && wasDot)
            return false;
        if (c != '.' && !isAtomChar(c))
            return false;
        wasDot = c == '.';
    }
    return !wasDot;
}

bool isQuotedString(std::string_view text)
{
    if (text.size() < 3 || text.front() != '"')
        return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1 == text.size();
    }
    return false;
}

/// Position of the only @ outside quotes; npos when there is none or more than one.
std::size_t onlyAt(std::string_view address)
{
    std::size_t found = std::string_view::npos;
    bool quoted = false;
    for (std::size_t i = 0; i < address.size(); ++i) {
        if (address[i] == '"') {
            quoted = !quoted;
        } else if (address[i] == '\\') {
            ++i;
        } else if (address[i] == '@' && !quoted) {
            if (found != std::string_view::npos)
                return std::string_view::npos;
            found = i;
        }
    }
    return found;
}

bool isDomain(std::string_view domain)
{
    if (domain.size() > 2 && domain.front() == '[' && domain.back() == ']')
        return domain.substr(1, domain.size() - 2).find_first_of("[] ") == std::string_view::npos;
    return isDotAtom(domain) && domain.size() <= 255;
}

/// Reads one address list, character by character over the raw value.
class Reader
{
public:
    explicit Reader(std::string_view raw)
        : m_raw(raw)
    {
    }

    std::vector<Mailbox> read()
    {
        while (m_at < m_raw.size() && m_found.size() < kMostMailboxes)
            step();
        finish();
        return std::move(m_found);
    }

private:
    void step()
    {
        const char c = m_raw[m_at];
        if (ascii::isSpace(c)) {
            ++m_at;
            m_blank = true;
            return;
        }
        switch (c) {
        case '"':
            quoted();
            return;
        case '(':
            comment();
            return;
        case '<':
            angle();
            return;
        case ',':
        case ';':
            ++m_at;
            finish();
            return;
        case ':':
            ++m_at;
            if (groupStarts())
                startOver();
            else
                atom(":");
            return;
        case '=':
            if (const std::size_t length = encodedWordLength(m_raw.substr(m_at))) {
                atom(m_raw.substr(m_at, length));
                m_at += length;
                return;
            }
            break;
        default:
            break;
        }
        atom(m_raw.substr(m_at, 1));
        ++m_at;
    }

    /// A colon behind words makes them the name of a group; behind an @ or "http" it is text.
    [[nodiscard]] bool groupStarts() const
    {
        return !m_hasAngle && m_plain.find('@') == std::string::npos
            && m_raw.substr(m_at, 2) != "//" && !ascii::equals(m_plain, "mailto");
    }

    void atom(std::string_view text)
    {
        separate();
        m_plain += text;
        m_phrase += text;
    }
    void separate()
    {
        if (m_blank && !m_plain.empty())
            m_plain.push_back(' ');
        if (m_blank && !m_phrase.empty())
            m_phrase.push_back(' ');
        m_blank = false;
    }

    /// A quoted string: the phrase gets its content, the plain text the string with its quotes, in
    /// case it is a local part.
    void quoted()
    {
        separate();
        m_plain.push_back('"');
        ++m_at;
        while (m_at < m_raw.size() && m_raw[m_at] != '"') {
            char c = m_raw[m_at++];
            if (c == '\\' && m_at < m_raw.size()) {
                m_plain.push_back(c);
                c = m_raw[m_at++];
            }
            if (c == '\r' || c == '\n')
                continue;
            m_plain.push_back(c);
            m_phrase.push_back(c);
        }
        m_plain.push_back('"');
        if (m_at < m_raw.size())
            ++m_at;
    }

    /// Nested comments; one that never ends takes the rest, so that nothing of it becomes an
    /// address.
    void comment()
    {
        int depth = 0;
        std::string text;
        for (; m_at < m_raw.size(); ++m_at) {
            const char c = m_raw[m_at];
            if (c == '\\' && m_at + 1 < m_raw.size()) {
                text.push_back(m_raw[++m_at]);
                continue;
            }
            if (c == '(' && depth++ == 0)
                continue;
            if (c == ')' && --depth == 0) {
                ++m_at;
                break;
            }
            text.push_back(c);
        }
        const std::string_view trimmed = ascii::trim(text);
        if (trimmed.empty())
            return;
        if (!m_comment.empty())
            m_comment.push_back(' ');
        m_comment += trimmed;
    }

    void angle()
    {
        ++m_at;
        if (m_hasAngle) { // "<<a@b>" or two addresses without a comma
            if (!m_address.empty())
                finish();
        }
        m_hasAngle = true;
        const bool closed = m_raw.find('>', m_at) != std::string_view::npos;
        bool inQuotes = false;
        while (m_at < m_raw.size()) {
            const char c = m_raw[m_at];
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == '(' && !inQuotes) {
                comment();
                continue;
            } else if (c == '>' && !inQuotes) {
                ++m_at;
                break;
            } else if (c == '<' && !inQuotes) {
                ++m_at;
                continue;
            } else if (c == ',' && !inQuotes && !closed) {
                break;
            }
            if (c == ' ' || c == '\t') {
                if (!m_address.empty() && m_address.back() != ' ')
                    m_address.push_back(' ');
            } else if (c != '\r' && c != '\n') {
                m_address.push_back(c);
            }
            ++m_at;
        }
    }

    void startOver()
    {
        m_plain.clear();
        m_phrase.clear();
        m_comment.clear();
        m_address.clear();
        m_hasAngle = false;
        m_blank = false;
    }

    void finish()
    {
        Mailbox mailbox;
        std::string name;
        if (m_hasAngle) {
            mailbox.address = restoreAt(ascii::trim(m_address));
            name = m_phrase;
        } else if (m_plain.find('@') != std::string::npos) {
            splitBare(mailbox.address, name);
        } else if (std::string restored = restoreAt(m_plain); restored != m_plain) {
            mailbox.address = std::move(restored);
        } else if (!m_comment.empty() && m_plain.find(' ') == std::string::npos) {
            mailbox.address = m_plain;
        } else {
            name = m_phrase;
        }
        mailbox.name = decodeHeaderText(name);
        if (!m_comment.empty()) {
            const std::string comment = decodeHeaderText(m_comment);
            mailbox.name = mailbox.name.empty() ? comment : mailbox.name + " (" + comment + ')';
        }
        mailbox.address = decodeText(mailbox.address, {}).text;
        mailbox.quality = addressQuality(mailbox.address);
        if (!mailbox.name.empty() || !mailbox.address.empty())
            m_found.push_back(std::move(mailbox));
        startOver();
    }

    /// An address without brackets: the last word with an @ in it, what stands before is a name.
    void splitBare(std::string& address, std::string& name) const
    {
        const std::size_t lastAt = m_plain.rfind('@');
        bool inQuotes = false;
        std::size_t start = 0;
        for (std::size_t i = 0; i < m_plain.size(); ++i) {
            if (m_plain[i] == '\\')
                ++i;
            else if (m_plain[i] == '"')
                inQuotes = !inQuotes;
            else if (m_plain[i] == ' ' && !inQuotes && i < lastAt)
                start = i + 1;
        }
        const std::string_view word = std::string_view(m_plain).substr(start);
        const std::string_view before = std::string_view(m_plain).substr(0, start);
        if (onlyAt(word) == std::string_view::npos || before.find('@') != std::string_view::npos
            || word.find(' ') != std::string_view::npos) {
            address = m_plain;
        } else {
            address = word;
            name = before;
        }
    }

    std::string_view m_raw;
    std::size_t m_at = 0;
    std::string m_plain; ///< without comments, quotes kept
    std::string m_phrase; ///< without comments and quotes, still encoded
    std::string m_comment;
    std::string m_address; ///< between angle brackets
    bool m_hasAngle = false;
    bool m_blank = false;
    std::vector<Mailbox> m_found;
};

} // namespace

std::vector<Mailbox> parseMailboxes(std::string_view raw)
{
    return Reader(raw).read();
}

AddressQuality addressQuality(std::string_view address)
{
    constexpr std::size_t kLongestLocal = 64; // RFC 5321, 4.5.3.1.1
    const std::size_t at = onlyAt(address);
    if (at == std::string_view::npos || at == 0 || at + 1 >= address.size() || address.size() > 998)
        return AddressQuality::Broken;
    const std::string_view local = address.substr(0, at);
    const std::string_view domain = address.substr(at + 1);
    const bool localFits = (isDotAtom(local) || isQuotedString(local));
    if (localFits && local.size() <= kLongestLocal && isDomain(domain))
        return AddressQuality::Valid;
    for (const char c : address) {
        if (!isAtomChar(c) && c != '.' && c != '@')
            return AddressQuality::Broken;
    }
    return AddressQuality::Odd;
}

ImportedIdentity toIdentity(Mailbox&& mailbox)
{
    ImportedIdentity identity;
    identity.name = std::move(mailbox.name);
    if (mailbox.quality != AddressQuality::Broken) {
        identity.email = std::move(mailbox.address);
    } else if (!mailbox.address.empty()) {
        const std::string text = decodeHeaderText(mailbox.address);
        identity.name = identity.name.empty() ? text : identity.name + " <" + text + '>';
    }
    return identity;
}

std::string restoreAt(std::string_view text)
{
    const std::size_t at = text.find(" at ");
    if (at == std::string_view::npos || at == 0)
        return std::string(text);
    const std::string_view local = text.substr(0, at);
    const std::string_view domain = text.substr(at + 4);
    if (local.find_first_of(" \t@") != std::string_view::npos || domain.empty()
        || domain.find_first_of(" \t@") != std::string_view::npos
        || domain.find('.') == std::string_view::npos)
        return std::string(text);
    return std::string(local) + '@' + std::string(domain);
}

} // namespace waymark
