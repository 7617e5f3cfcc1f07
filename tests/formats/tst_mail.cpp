// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/mail/addresses.h"
#include "formats/mail/contenttype.h"
#include "formats/mail/headerblock.h"
#include "formats/mail/headertext.h"
#include "formats/mail/mailmessage.h"
#include "formats/mail/mimetree.h"
#include "formats/mail/transfer.h"
#include "formats/text/dates.h"

#include <QElapsedTimer>
#include <QThread>

using namespace waymark;

namespace {

QByteArray bytes(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

ImportedMessage read(const QByteArray& message, const QByteArray& fromLine = {})
{
    return readMail(message.toStdString(), fromLine.toStdString());
}

/// A mail with @p fields in its header and a short body.
ImportedMessage withHeader(const QByteArray& fields)
{
    return read(fields + "\n\nbody\n");
}

} // namespace

class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerText_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* raw, const char* text) {
            QTest::newRow(raw) << QByteArray(raw) << QByteArray(text);
        };
        row("plain", "plain");
        row(" folded\r\n\tline ", "folded line");
        row("=?utf-8?q?gr=C3=BCn?=", "grün");
        row("=?UTF-8?B?Z3LDvG4=?= blau", "grün blau");
        row("=?utf-8?q?a?= =?utf-8?q?b?=", "ab");
        row("=?utf-8?q?gr=C3?= =?utf-8?q?=BCn?=", "grün");
        row("=?utf-8?b?Z3LD?=\n =?utf-8?b?vG4=?=", "grün");
        row("=?iso-8859-1?q?gr=FCn?= =?utf-8?q?=E2=82=AC?=", "grün€");
        row("=?utf-8?Q?Hello World?=", "Hello World");
        row("=?utf-8?Q?Hello\n World?=", "HelloWorld");
        row("=?utf-8*de?Q?gr=C3=BCn?=", "grün");
        row("=?x-none?Q?gr=FCn?=", "grün");
        row("=?utf-8?q?unfinished", "=?utf-8?q?unfinished");
        row("=?utf-8?x?abc?=", "=?utf-8?x?abc?=");
        row("=?utf-8?q?a=0D=0ABcc:_x?=", "a  Bcc: x");
        row("gr\xFCn", "grün");
        row("grün", "grün");
        row("\x1B$BF|K\\\x1B(B", "日本");
    }
    void headerText()
    {
        QFETCH(QByteArray, raw);
        QTEST(bytes(decodeHeaderText(raw.toStdString())), "text");
    }

    void ids_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("ids");
        const auto row = [](const char* raw, const char* ids) {
            QTest::newRow(raw) << QByteArray(raw) << QByteArray(ids);
        };
        row("<a@b>", "a@b");
        row("<a@b>\r\n <c@d>", "a@b c@d");
        row("<a@b><c@d>", "a@b c@d");
        row("<a @\n b>", "a@b");
        row("a@b", "a@b");
        row("a@b c@d", "a@b c@d");
        row("Your message of Monday", "");
        row("Your message of Monday <a@b>", "a@b");
        row("<a@b", "a@b");
        row("<>", "");
        row("", "");
    }
    void ids()
    {
        QFETCH(QByteArray, raw);
        QByteArray joined;
        for (const std::string& id : parseMessageIds(raw.toStdString()))
            joined += (joined.isEmpty() ? "" : " ") + bytes(id);
        QTEST(joined, "ids");
    }

    void mailboxes_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* raw, const char* shown) {
            QTest::newRow(raw) << QByteArray(raw) << QByteArray(shown);
        };
        row("ann@example.org", "|ann@example.org");
        row("Ann Lee <ann@example.org>", "Ann Lee|ann@example.org");
        row("\"Lee, Ann\" <ann@example.org>, bob@example.org",
            "Lee, Ann|ann@example.org;|bob@example.org");
        row("ann@example.org (Ann Lee)", "Ann Lee|ann@example.org");
        row("ann at example.org (Ann Lee)", "Ann Lee|ann@example.org");
        row("Ann <ann at example.org>", "Ann|ann@example.org");
        row("Ann Lee ann@example.org", "Ann Lee|ann@example.org");
        row("=?utf-8?q?J=C3=BCrgen?= <j@example.org>", "Jürgen|j@example.org");
        row("\"=?utf-8?q?J=C3=BCrgen?=\" <j@example.org>", "Jürgen|j@example.org");
        row("=?utf-8?q?Lee,_Ann?= <j@example.org>", "Lee, Ann|j@example.org");
        row("J\xFCrgen <j@example.org>", "Jürgen|j@example.org");
        row("team: a@example.org, b@example.org; c@example.org",
            "|a@example.org;|b@example.org;|c@example.org");
        row("undisclosed-recipients:;", "");
        row("\"Ann Lee\"@example.org", "|\"Ann Lee\"@example.org");
        row("Ann Lee", "Ann Lee|");
        row("root (Cron Daemon)", "Cron Daemon <root>|");
        row("<ann@example.org", "|ann@example.org");
        row("a@b@c <x@example.org>", "a@b@c|x@example.org");
        row("a@b@c", "a@b@c|");
        row("docomo..user.@example.org", "|docomo..user.@example.org");
        row("", "");
        row(",,;", "");
    }
    void mailboxes()
    {
        QFETCH(QByteArray, raw);
        QByteArray shown;
        for (Mailbox& mailbox : parseMailboxes(raw.toStdString())) {
            const ImportedIdentity identity = toIdentity(std::move(mailbox));
            shown += (shown.isEmpty() ? "" : ";") + bytes(identity.name + '|' + identity.email);
        }
        QTEST(shown, "shown");
    }

    void contentTypes_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* raw, const char* shown) {
            QTest::newRow(raw) << QByteArray(raw) << QByteArray(shown);
        };
        row("Text/Plain; Charset=utf-8", "text/plain charset=utf-8");
        row("text/plain; charset=\"utf-8\"; format=flowed",
            "text/plain charset=utf-8 format=flowed");
        row("image/png; name*=utf-8''gr%C3%BCn.png", "image/png name=grün.png");
        row("image/png; name*0*=utf-8''gr%C3; name*1*=%BCn; name*2=\".png\"",
            "image/png name=grün.png");
        row("image/png; name*1=\"b.png\"; name*0=\"a\"", "image/png name=ab.png");
        row("image/png; name=\"=?utf-8?q?gr=C3=BCn?=.png\"", "image/png name=grün.png");
        row("image/png; name=two words.png", "image/png name=two words.png");
        row("text/plain; charset=utf-8\n content-transfer-encoding: 7bit",
            "text/plain charset=utf-8");
        row("attachment; filename=\"a \\\"b\\\".txt\"", "attachment/ filename=a \"b\".txt");
        row("text/html;;; charset=a; charset=b", "text/html charset=a");
        row("text/plain>", "text/plain");
        row("text/html, charset=utf-8", "text/html charset=utf-8");
        row("", "/");
    }
    void contentTypes()
    {
        QFETCH(QByteArray, raw);
        const ContentType type = parseContentType(raw.toStdString());
        QByteArray shown = bytes(type.mime());
        for (const auto& [name, value] : type.parameters)
            shown += ' ' + bytes(name) + '=' + bytes(value);
        QTEST(shown, "shown");
    }

    void transfers_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("coding");
        QTest::addColumn<QByteArray>("decoded");
        const auto row = [](const char* raw, const char* coding, const char* decoded) {
            QTest::newRow(raw) << QByteArray(raw) << QByteArray(coding) << QByteArray(decoded);
        };
        row("aGVsbG8=", "base64", "hello");
        row("aGVs\r\nbG8", "BASE64", "hello");
        row("aGVsbG8=\nd29ybGQ=\n", "base64", "helloworld");
        row("aGVsbG8=\n____\nlist footer here\n", "base64", "hello\n____\nlist footer here\n");
        row("a=3Db=\nc=20=\r\nd =  \ne=ZZ=", "quoted-printable", "a=bc d e=ZZ");
        row("begin 644 a\n%:&5L;&\\\n`\nend\n", "x-uuencode", "hello");
        row("plain", "7-bit", "plain");
    }
    void transfers()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, coding);
        const TransferCoding kind = transferCodingOf(coding.toStdString());
        const std::string decoded = decodeTransfer(raw.toStdString(), kind);
        QTEST(bytes(decoded), "decoded");
        if (!raw.contains("footer"))
            QCOMPARE(decodedSize(raw.toStdString(), kind), static_cast<qint64>(decoded.size()));
    }

    void fields()
    {
        const ImportedMessage m = read("Return-Path: <ann@example.org>\n"
                                       "Received: from a by b; Mon, 8 Jan 2024 11:00:00 +0000\n"
                                       "Date: Mon, 8 Jan 2024 10:02:03 +0100\n"
                                       "From: =?utf-8?q?Ann_L=C3=A9e?= <Ann@Example.org>\n"
                                       "To: help@example.org, Bob <bob@example.org>\n"
                                       "Cc: carl@example.org\n"
                                       "Subject: Re: =?utf-8?b?w7xiZXI=?= it\n"
                                       "Message-ID: <m3@example.org>\n"
                                       "In-Reply-To: <m2@example.org>\n"
                                       "References: <m1@example.org> <m2@example.org>\n"
                                       "\nHello,\r\nhow?\n\n\n");
        QCOMPARE(m.kind, std::string("mail"));
        QCOMPARE(m.externalId, std::string("m3@example.org"));
        QCOMPARE(m.parentId, std::string("m2@example.org"));
        QVERIFY(m.references == (std::vector<std::string> {"m1@example.org", "m2@example.org"}));
        QCOMPARE(m.sentAt, toMillis(2024, 1, 8, 9, 2, 3));
        QCOMPARE(m.sentRaw, std::string("Mon, 8 Jan 2024 10:02:03 +0100"));
        QCOMPARE(m.author.name, std::string("Ann Lée"));
        QCOMPARE(m.author.email, std::string("Ann@Example.org"));
        QCOMPARE(m.recipients.size(), std::size_t {3});
        QCOMPARE(m.recipients[1].name, std::string("Bob"));
        QCOMPARE(m.subject, std::string("Re: über it"));
        QCOMPARE(m.body, std::string("Hello,\nhow?"));
        QVERIFY(m.headers.starts_with("Return-Path:") && m.headers.ends_with("<m2@example.org>\n"));
        QVERIFY(m.isPublic && !m.isAutomatic && !m.isDeleted && !m.isOpening);
        QVERIFY(m.threadKey.empty() && m.extra.empty() && m.html.empty());
        QVERIFY(m.encodingNote.empty());
    }

    void datesFallBack()
    {
        const QByteArray received = "Received: from a by b;\n Mon, 8 Jan 2024 11:00:00 +0000\n";
        QCOMPARE(withHeader(received + "Date: soon").sentAt, toMillis(2024, 1, 8, 11));
        QCOMPARE(withHeader(received + "Date: soon").sentRaw, std::string("soon"));
        QCOMPARE(withHeader(received + "From: a@b").sentRaw,
            std::string("Mon, 8 Jan 2024 11:00:00 +0000"));
        const ImportedMessage m
            = read("Subject: x\n\nb\n", "From ann@example.org Mon Jan  8 10:00:00 2024");
        QCOMPARE(m.sentAt, toMillis(2024, 1, 8, 10));
        QCOMPARE(m.author.email, std::string("ann@example.org"));
        QVERIFY(!read("Subject: x\n\nb\n").sentAt);
    }

    void authors_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("author");
        const auto row = [](const char* header, const char* author) {
            QTest::newRow(header) << QByteArray(header) << QByteArray(author);
        };
        row("From: Ann <ann@example.org>", "Ann|ann@example.org");
        row("From: Ann <ann@example.org>\nReply-To: other@example.org", "Ann|ann@example.org");
        row("From: Site <no-reply@example.org>\nReply-To: Ann <ann@example.com>",
            "Ann|ann@example.com");
        row("From: Ann Lee <noreply@forms.example.org>\nReply-To: ann@example.com",
            "Ann Lee|ann@example.com");
        row("From: Help <help@example.org>\nTo: help@example.org\nReply-To: ann@example.com",
            "Help|ann@example.com");
        row("From: Ann via Talk <talk@lists.example.org>\nReply-To: Ann <ann@example.com>\n"
            "List-Post: <mailto:talk@lists.example.org>",
            "Ann|ann@example.com");
        row("From: Ann via Talk <talk@lists.example.org>\nReply-To: talk@lists.example.org\n"
            "List-Post: <mailto:talk@lists.example.org>",
            "Ann via Talk|talk@lists.example.org");
        row("From: no-reply@example.org\nReply-To: talk@lists.example.org\n"
            "List-Id: <talk.lists.example.org>",
            "|no-reply@example.org");
        row("Sender: Ann <ann@example.org>", "Ann|ann@example.org");
        row("From: Ann Lee\nSender: ann@example.org", "Ann Lee|ann@example.org");
        row("From: Ann Lee", "Ann Lee|");
        row("Subject: nobody", "|");
    }
    void authors()
    {
        QFETCH(QByteArray, header);
        const ImportedMessage m = withHeader(header);
        QTEST(bytes(m.author.name + '|' + m.author.email), "author");
    }

    void automatic_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isAutomatic");
        const auto row = [](const char* header, bool automatic) {
            QTest::newRow(header) << QByteArray(header) << automatic;
        };
        row("From: a@example.org", false);
        row("Auto-Submitted: auto-replied", true);
        row("Auto-Submitted: no", false);
        row("Precedence: bulk", true);
        row("Precedence: JUNK", true);
        row("Precedence: auto_reply", true);
        row("Precedence: list", false);
        row("X-Autoreply: yes", true);
        row("Return-Path: <>", true);
        row("Return-Path: <a@example.org>", false);
        row("Content-Type: multipart/report; boundary=x", true);
        row("List-Unsubscribe: <mailto:x@example.org>", true);
        row("List-Unsubscribe: <mailto:x@example.org>\nList-Post: <mailto:l@example.org>", false);
        row("List-Unsubscribe: <mailto:x@example.org>\nList-Post: NO", true);
        row("Precedence: bulk\nX-Mailman-Version: 2.0", false);
        row("Precedence: bulk\nX-Mailman-Version: 2.0\nAuto-Submitted: auto-replied", true);
    }
    void automatic()
    {
        QFETCH(QByteArray, header);
        QTEST(withHeader(header).isAutomatic, "isAutomatic");
    }

    void references()
    {
        QByteArray many = "Message-ID: <own@x>\nReferences:";
        for (int i = 0; i < 500; ++i)
            many += " <" + QByteArray::number(i) + "@x>";
        const ImportedMessage m = withHeader(many + " <own@x>");
        QCOMPARE(m.references.size(), std::size_t {200});
        QCOMPARE(m.references.front(), std::string("0@x"));
        QCOMPARE(m.references.back(), std::string("499@x"));
        QCOMPARE(m.parentId, std::string("499@x"));
    }

    void gmailLabels_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("plain") << QByteArray("X-Gmail-Labels: Inbox,Category personal")
                               << QByteArray("Inbox|Category personal") << false;
        QTest::newRow("quoted") << QByteArray("X-Gmail-Labels: Inbox,\"Travel, 2023\"")
                                << QByteArray("Inbox|Travel, 2023") << false;
        QTest::newRow("encoded, then split")
            << QByteArray("X-Gmail-Labels: =?UTF-8?Q?Ge=C3=B6ffnet,Spam?=")
            << QByteArray("Geöffnet|Spam") << true;
        QTest::newRow("none") << QByteArray("Subject: x") << QByteArray() << false;
    }
    void gmailLabels()
    {
        QFETCH(QByteArray, header);
        const std::string text = header.toStdString();
        QByteArray joined;
        for (const std::string& label : waymark::gmailLabels(HeaderBlock::parse(text)))
            joined += (joined.isEmpty() ? "" : "|") + bytes(label);
        QTEST(joined, "labels");
        QTEST(withHeader(header).isDeleted, "isDeleted");
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("attachments");
        const auto row = [](const char* name, const QByteArray& message, const char* body,
                             const char* html, const char* attachments) {
            QTest::newRow(name) << message << QByteArray(body) << QByteArray(html)
                                << QByteArray(attachments);
        };
        const auto multi = [](const char* kind, std::initializer_list<const char*> parts) {
            QByteArray m
                = QByteArray("Content-Type: multipart/") + kind + "; boundary=b\n\npreamble\n";
            for (const char* const part : parts)
                m += QByteArray("--b\n") + part + "\n";
            return m + "--b--\nepilogue\n";
        };
        const char* const plain = "Content-Type: text/plain\n\nplain";
        const char* const html = "Content-Type: text/html\n\n<p>page</p>";
        const char* const image
            = "Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\naGVsbG8=";
        row("plain", "Subject: x\n\nhello\n", "hello", "", "");
        row("html only", "Content-Type: text/html\n\n<p>a</p><p>b</p>", "a\n\nb",
            "<p>a</p><p>b</p>", "");
        row("alternative", multi("alternative", {plain, html}), "plain", "<p>page</p>", "");
        row("alternative, blank plain",
            multi("alternative", {"Content-Type: text/plain\n\n \n", html}), "page", "<p>page</p>",
            "");
        row("mixed", multi("mixed", {plain, image, "Content-Type: text/plain\n\nfooter"}),
            "plain\nfooter", "", "a.png image/png 5");
        row("mixed with a page", multi("mixed", {html, "Content-Type: text/plain\n\nfooter"}),
            "page\nfooter", "<p>page</p>", "");
        row("attached text",
            multi("mixed",
                {plain,
                    "Content-Type: text/plain\nContent-Disposition: attachment; "
                    "filename=n.txt\n\nno"}),
            "plain", "", "n.txt text/plain 2");
        row("named text", multi("mixed", {plain, "Content-Type: text/plain; name=n.txt\n\nno"}),
            "plain", "", "n.txt text/plain 2");
        row("enclosed message beside text",
            multi("mixed", {plain, "Content-Type: message/rfc822\n\nSubject: in\n\ninner"}),
            "plain", "", " message/rfc822 18");
        row("enclosed message alone",
            "Content-Type: message/rfc822\n\nFrom: Ann <a@b.org>\nSubject: in\n\ninner\n",
            "---------- Forwarded message ----------\nFrom: Ann <a@b.org>\nSubject: in\n\ninner",
            "", " message/rfc822 39");
        row("digest", multi("digest", {"\nSubject: one\n\nfirst", "\nSubject: two\n\nsecond"}),
            "---------- Forwarded message ----------\nSubject: one\n\nfirst\n"
            "---------- Forwarded message ----------\nSubject: two\n\nsecond",
            "", " message/rfc822 19; message/rfc822 20");
        row("no closing boundary", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n",
            "hello", "", "");
        row("boundary never comes", "Content-Type: multipart/mixed; boundary=b\n\nhello\n", "hello",
            "", "");
        row("no boundary named", "Content-Type: multipart/mixed\n\n--xyz\n\nhello\n--xyz--\n",
            "hello", "", "");
        row("nested and unclosed",
            "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: "
            "multipart/alternative; "
            "boundary=i\n\n--i\nContent-Type: text/plain\n\nplain\n--o\nContent-Type: "
            "text/plain\n\nnext\n--o--\n",
            "plain\nnext", "", "");
        row("boundary that begins like another",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; "
            "boundary=bb\n\n--bb\n\ninner\n--bb--\n--b--\n",
            "inner", "", "");
        row("mixed line ends",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nend\n--b\n\nof\r\n--b--",
            "end\nof", "", "");
        row("only an attachment", "Content-Type: application/pdf; name=a.pdf\n\n%PDF", "", "",
            "a.pdf application/pdf 4");
        row("long file name",
            multi("mixed",
                {"Content-Type: image/png\nContent-Disposition: attachment;\n"
                 " filename*0*=utf-8''gr%C3%BC;\n filename*1*=n.png\n\nx"}),
            "", "", "grün.png image/png 1");
        row("a coding over a multipart",
            "Content-Type: multipart/alternative; boundary=b\nContent-Transfer-Encoding: "
            "quoted-printable\n\n"
            "--b\nContent-Type: text/plain\n\nred\n--b\nContent-Type: "
            "text/html\n\n<b>red</b>\n--b--\n",
            "red", "<b>red</b>", "");
        row("quoted-printable, latin 1",
            "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: "
            "quoted-printable\n\ngr=FCn",
            "grün", "", "");
    }
    void bodies()
    {
        QFETCH(QByteArray, message);
        const ImportedMessage m = read(message);
        QTEST(bytes(m.body), "body");
        QTEST(bytes(m.html), "html");
        QByteArray shown;
        for (const ImportedAttachment& a : m.attachments)
            shown += (shown.isEmpty() ? "" : ";") + bytes(a.name) + ' ' + bytes(a.type) + ' '
                + QByteArray::number(static_cast<qint64>(a.size));
        QTEST(shown, "attachments");
    }

    void encodingIsNoted()
    {
        QCOMPARE(read("Subject: x\n\ngr\xFCn\n").encodingNote, std::string("windows-1252 assumed"));
        QCOMPARE(read("Subject: gr\xFCn\n\nx\n").encodingNote, std::string("windows-1252 assumed"));
        QCOMPARE(
            read("Content-Type: text/plain; charset=utf-8\n\ngrün\n").encodingNote, std::string());
    }

    void brokenHeaders()
    {
        // Without the empty line, with a line that is no field, with a folded first line.
        QCOMPARE(read("Subject: a\nhello there\nmore\n").body, std::string("hello there\nmore"));
        QCOMPARE(read("Subject: a\nnot a field\nFrom: b@example.org\n\nbody\n").author.email,
            std::string("b@example.org"));
        QCOMPARE(read(" folded\nSubject: a\n\nbody\n").subject, std::string("a"));
        QCOMPARE(read("Subject : a\n\nbody\n").subject, std::string("a"));
        QCOMPARE(read("").body, std::string());
        // Folds that were lost: of a long line of data, and inside an address.
        const ImportedMessage data
            = read("X-Track: H4sIAAAA\nQWxsIHlv\n" + QByteArray("dXIgYmFzZQ==\n").repeated(40)
                + "From: b@example.org\nSubject: a\n\nbody\n");
        QCOMPARE(data.author.email, std::string("b@example.org"));
        QCOMPARE(data.body, std::string("body"));
        const ImportedMessage address
            = read("Subject: a\nCc: C <c@example.org>, D <d@\nexample.org>\n\nbody\n");
        QCOMPARE(address.body, std::string("body"));
        QCOMPARE(address.recipients.back().email, std::string("d@example.org"));
        QCOMPARE(read("Subject: a <b\n5 > 4 @ all\n").body, std::string("5 > 4 @ all"));
    }

    void structureIsLimited()
    {
        QByteArray deep;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray n = QByteArray::number(i);
            deep += "Content-Type: multipart/mixed; boundary=b" + n + "\n\n--b" + n + "\n";
        }
        const ImportedMessage nested = read(deep + "\ntext\n");
        QVERIFY(nested.encodingNote.find("left out") != std::string::npos);

        QByteArray wide = "Content-Type: multipart/mixed; boundary=b\n\n";
        for (int i = 0; i < 20'000; ++i)
            wide += "--b\nContent-Type: image/png\n\nx\n";
        const ImportedMessage parts = read(wide + "--b--\n");
        QCOMPARE(parts.attachments.size(), std::size_t {MimeTree::kMaxParts - 1});
        QVERIFY(parts.encodingNote.find("left out") != std::string::npos);
    }

    /// What is quadratic takes minutes here.
    void hostileInputEnds_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        const auto row = [](const char* start, const char* piece) {
            QTest::newRow(QByteArray(QByteArray(start) + piece).constData())
                << QByteArray(start) << QByteArray(piece);
        };
        for (const char* const field : {"From: ", "Subject: ", "Content-Type: text/plain; ",
                 "References: ", "Date: ", "Received: "}) {
            for (const char* const piece : {"=?a?q?x", "<", "(", "\"", ",", " @", "a=", "a*0=x;",
                     ";", ":", "\\", "\n ", "=?a?q?=C3?= ", "x "})
                row(field, piece);
        }
        row("Content-Type: multipart/mixed; boundary=b\n\n", "--b\n");
        row("Content-Type: multipart/mixed; boundary=b\n\n",
            "--b\nContent-Type: message/rfc822\n\n");
        row("Content-Type: multipart/mixed; boundary=b\n\n", "--b\nA: b\n");
        row("Content-Type: multipart/mixed; boundary=b\n\n", "\n--");
        row("", "A: b\n");
        row("", "A\n");
        row("Content-Transfer-Encoding: base64\n\n", "=");
        row("Content-Transfer-Encoding: base64\n\n", "=\n");
        row("Content-Transfer-Encoding: quoted-printable\n\n", "=");
        row("Content-Transfer-Encoding: quoted-printable\n\n", "= ");
    }
    void hostileInputEnds()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, piece);
        const std::string message
            = (start + piece.repeated(2'000'000 / static_cast<int>(piece.size()))).toStdString();
        QElapsedTimer timer;
        timer.start();
        (void)readMail(message);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void threadsDoNotMeet()
    {
        const QByteArray message = "Subject: =?gb2312?b?xOO6ww==?=\nContent-Type: text/plain; "
                                   "charset=koi8-r\n\n\xD0\xD2\n";
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> wrong = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&message, &wrong] {
                for (int k = 0; k < 200; ++k) {
                    const ImportedMessage m = read(message);
                    if (m.subject != "你好" || m.body != "пр")
                        ++wrong;
                }
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            thread->wait();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
