// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/mailbody.h"

#include "base/phrase.h"

#include "formats/mail/headertext.h"
#include "formats/text/ascii.h"
#include "formats/text/htmltext.h"

#include <algorithm>

namespace waymark {

namespace {

struct Content
{
    std::string plain;
    std::string html;
};

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), ascii::isSpace);
}

void appendText(std::string& to, std::string&& text)
{
    if (to.empty()) {
        to = std::move(text);
        return;
    }
    if (text.empty())
        return;
    if (to.back() != '\n')
        to.push_back('\n');
    to += text;
}

class BodyReader
{
public:
    explicit BodyReader(const MimeTree& tree)
        : m_parts(tree.parts())
    {
        m_children.resize(m_parts.size());
        for (std::size_t i = 1; i < m_parts.size(); ++i)
            m_children[static_cast<std::size_t>(m_parts[i].parent)].push_back(i);
    }

    MailBody read()
    {
        Content content = collect(0);
        m_body.text = takeText(content);
        m_body.html = std::move(content.html);
        if (isBlank(m_body.text) && !m_enclosed.empty())
            m_body.text = std::move(m_enclosed);
        while (!m_body.text.empty() && m_body.text.back() == '\n')
            m_body.text.pop_back();
        return std::move(m_body);
    }

private:
    Content collect(std::size_t index)
    {
        const MimePart& part = m_parts[index];
        if (part.isEnclosedMessage)
            return enclosed(index);
        if (part.isMultipart() && !m_children[index].empty())
            return part.type.subtype == "alternative" ? alternative(index) : sequence(index);
        if (isAttachment(part)) {
            attach(part);
            return {};
        }
        Content content;
        const bool html = part.type.is("text", "html") || part.type.is("application", "xhtml+xml");
        (html ? content.html : content.plain) = partText(part, &m_body.note);
        return content;
    }

    Content alternative(std::size_t index)
    {
        Content chosen;
        for (const std::size_t child : m_children[index]) {
            Content content = collect(child);
            if (isBlank(chosen.plain) && !isBlank(content.plain))
                chosen.plain = std::move(content.plain);
            if (chosen.html.empty())
                chosen.html = std::move(content.html);
        }
        return chosen;
    }

    Content sequence(std::size_t index)
    {
        if (m_children[index].size() == 1)
            return collect(m_children[index].front());
        Content all;
        for (const std::size_t child : m_children[index]) {
            Content content = collect(child);
            appendText(all.plain, takeText(content));
            appendText(all.html, std::move(content.html));
        }
        return all;
    }

    /// The message is listed; its text waits until it is known whether the outer one has any.
    Content enclosed(std::size_t index)
    {
        const MimePart& part = m_parts[index];
        m_body.attachments.push_back(
            {std::string(part.fileName()), part.type.mime(), part.innerSize});
        if (m_children[index].empty())
            return {};
        std::string head = "---------- Forwarded message ----------\n";
        const auto line = [&head](const char* name, std::string_view raw) {
            const std::string value = decodeHeaderText(raw);
            if (!value.empty())
                head += name + value + '\n';
        };
        line("From: ", part.innerFrom);
        line("Date: ", part.innerDate);
        line("Subject: ", part.innerSubject);
        std::string before = std::move(m_enclosed);
        m_enclosed.clear();
        Content content = collect(m_children[index].front());
        std::string text = takeText(content);
        std::string deeper = std::move(m_enclosed);
        m_enclosed = std::move(before);
        appendText(m_enclosed, head + '\n' + text);
        appendText(m_enclosed, std::move(deeper));
        return {};
    }

    static std::string takeText(Content& content)
    {
        if (isBlank(content.plain) && !content.html.empty())
            return htmlToText(content.html);
        return std::move(content.plain);
    }

    [[nodiscard]] bool isAttachment(const MimePart& part) const
    {
        const bool html = part.type.is("text", "html") || part.type.is("application", "xhtml+xml");
        const bool only = m_parts.size() == 1;
        if (part.isMultipart())
            return false; // without a single boundary line: text
        if (part.disposition.type == "attachment")
            return true;
        if (only && part.type.type == "text")
            return part.type.subtype == "calendar" || part.type.subtype == "x-vcard"
                || part.type.subtype == "vcard";
        if (!html && !part.type.is("text", "plain") && !part.type.is("text", "enriched")
            && !part.type.is("text", "richtext"))
            return true;
        return !part.fileName().empty();
    }

    void attach(const MimePart& part)
    {
        m_body.attachments.push_back(
            {std::string(part.fileName()), part.type.mime(), decodedSize(part.raw, part.coding)});
    }

    const std::vector<MimePart>& m_parts;
    std::vector<std::vector<std::size_t>> m_children;
    std::string m_enclosed;
    MailBody m_body;
};

} // namespace

MailBody readBody(const MimeTree& tree)
{
    MailBody body = BodyReader(tree).read();
    if (tree.isCut() && body.note.empty())
        body.note = english(Phrase::TooManyParts,
            {std::to_string(MimeTree::kMaxParts), std::to_string(MimeTree::kMaxDepth)});
    return body;
}

} // namespace waymark
