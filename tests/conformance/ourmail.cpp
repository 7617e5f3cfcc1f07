// SPDX-License-Identifier: GPL-3.0-or-later
// Our half of gmimejudge.h, apart from the file that includes GMime.
#include "conformance/gmimejudge.h"

#include "formats/mail/addresses.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/headertext.h"
#include "formats/mail/mimetree.h"
#include "formats/text/ascii.h"
#include "formats/text/dates.h"

namespace waymark::test {

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QStringList addresses(const HeaderBlock& header, std::string_view field)
{
    QStringList out;
    for (const Mailbox& mailbox : parseMailboxes(header.value(field))) {
        if (mailbox.quality != AddressQuality::Broken)
            out.append(text(mailbox.address));
    }
    return out;
}

} // namespace

QString settledText(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

JudgedMail readByUs(const QByteArray& message)
{
    const HeaderBlock header
        = HeaderBlock::parse({message.constData(), static_cast<std::size_t>(message.size())});
    const MimeTree tree = MimeTree::parse(header, header.body());
    JudgedMail mail;
    for (const MimePart& part : tree.parts()) {
        mail.tree.append(QString(part.depth, u'.') + text(part.type.mime()));
        const QString name = text(part.fileName()).simplified();
        if (!name.isEmpty() && !part.isMultipart() && !part.isEnclosedMessage)
            mail.names.append(name);
        if (part.type.is("text", "plain") && !part.isEnclosedMessage)
            mail.plain.append(settledText(text(partText(part, nullptr))));
    }
    mail.subject = text(decodeHeaderText(header.value("subject"))).simplified();
    mail.from = addresses(header, "from");
    mail.to = addresses(header, "to");
    for (const HeaderField& field : header.fields()) { // of several the first that is one
        if (const auto date
            = ascii::equals(field.name, "date") ? parseDate(field.value) : std::nullopt;
            date && !mail.date)
            mail.date = *date / 1000;
    }
    return mail;
}

} // namespace waymark::test
