// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that sees GMime: only the tests know it.
#include "conformance/gmimejudge.h"

#include <gmime/gmime.h>

#include <memory>

namespace waymark::test {

namespace {

struct Unref
{
    void operator()(gpointer object) const
    {
        if (object != nullptr)
            g_object_unref(object);
    }
    void operator()(char* text) const { g_free(text); }
};
template <typename T>
using Ref = std::unique_ptr<T, Unref>;

void initOnce()
{
    static const bool done = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(done)
}

Ref<GMimeStream> streamOf(const QByteArray& bytes)
{
    return Ref<GMimeStream>(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
}

void addPart(GMimeObject* part, int depth, JudgedMail& mail)
{
    if (part == nullptr)
        return;
    GMimeContentType* type = g_mime_object_get_content_type(part);
    const auto lower = [](const char* word) { return QString::fromUtf8(word).toLower(); };
    mail.tree.append(QString(depth, u'.') + lower(g_mime_content_type_get_media_type(type)) + u'/'
        + lower(g_mime_content_type_get_media_subtype(type)));
    if (GMIME_IS_MULTIPART(part)) {
        GMimeMultipart* multipart = GMIME_MULTIPART(part);
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
            addPart(g_mime_multipart_get_part(multipart, i), depth + 1, mail);
        return;
    }
    if (GMIME_IS_MESSAGE_PART(part)) {
        if (GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
            addPart(g_mime_message_get_mime_part(inner), depth + 1, mail);
        return;
    }
    if (!GMIME_IS_PART(part))
        return;
    const QString name = QString::fromUtf8(g_mime_part_get_filename(GMIME_PART(part)));
    if (!name.isEmpty())
        mail.names.append(name.simplified());
    if (GMIME_IS_TEXT_PART(part) && g_mime_content_type_is_type(type, "text", "plain")) {
        const Ref<char> text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
        mail.plain.append(settledText(QString::fromUtf8(text.get())));
    }
}

void addAddresses(InternetAddressList* list, QStringList& out)
{
    for (int i = 0; list != nullptr && i < internet_address_list_length(list); ++i) {
        InternetAddress* address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(address))
            addAddresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), out);
        else
            out.append(QString::fromUtf8(
                internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))));
    }
}

} // namespace

std::optional<JudgedMail> readByGmime(const QByteArray& message)
{
    initOnce();
    const Ref<GMimeStream> stream = streamOf(message);
    const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Ref<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!parsed)
        return std::nullopt;
    JudgedMail mail;
    addPart(g_mime_message_get_mime_part(parsed.get()), 0, mail);
    mail.subject = QString::fromUtf8(g_mime_message_get_subject(parsed.get())).simplified();
    addAddresses(g_mime_message_get_addresses(parsed.get(), GMIME_ADDRESS_TYPE_FROM), mail.from);
    addAddresses(g_mime_message_get_addresses(parsed.get(), GMIME_ADDRESS_TYPE_TO), mail.to);
    if (GDateTime* date = g_mime_message_get_date(parsed.get()))
        mail.date = g_date_time_to_unix(date);
    return mail;
}

int mboxCountByGmime(const QByteArray& mbox)
{
    initOnce();
    const Ref<GMimeStream> stream = streamOf(mbox);
    const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    int count = 0;
    while (!g_mime_parser_eos(parser.get())) {
        const Ref<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!parsed)
            break;
        ++count;
    }
    return count;
}

} // namespace waymark::test
