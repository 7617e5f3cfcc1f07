// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditreading.h"

#include <QtTest>

using namespace waymark;

namespace {

StoredMessage plain(const QString& body)
{
    StoredMessage message;
    message.id = MessageId(3);
    message.system = QStringLiteral("mail");
    message.subject = QStringLiteral("Kiln");
    message.author = QStringLiteral("Ada");
    message.body = body;
    return message;
}

Reading read(const StoredMessage& message, const ThreadContext& thread = {})
{
    return AuditReader::read(
        message, thread, AuditWords(QStringLiteral("UTC")), QDate(2024, 11, 16));
}

QString kinds(const Reading& reading)
{
    QString all;
    for (const Reading::Part& part : reading.parts)
        all += QStringLiteral("OQS")[static_cast<int>(part.kind)];
    return all;
}

} // namespace

class TestAuditReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfPlainText()
    {
        const Reading reading = read(plain(QStringLiteral(
            "Hello\n\nOn Mon, Ada wrote:\n> old line\n> more\n\n-- \nAda\nKiln Ltd\n")));
        QCOMPARE(kinds(reading), QStringLiteral("OQS"));
        QVERIFY(reading.parts[0].html.find("Hello") != std::string::npos);
        QVERIFY(
            reading.parts[1].html.find("&gt;") == std::string::npos); // a bar stands for the marks
    }
    void partsOfHtml()
    {
        StoredMessage message = plain(QStringLiteral("x"));
        message.html = QStringLiteral(
            "<html><body><p>Hello <b>you</b></p><div>On Mon, 4 Nov 2024 at 10:00, Ada "
            "&lt;a@b.example&gt; wrote:</div>"
            "<blockquote><p>old line</p><p>more of it</p></blockquote></body></html>");
        const Reading reading = read(message);
        QVERIFY2(kinds(reading).startsWith(QStringLiteral("OQ")), qPrintable(kinds(reading)));
        QVERIFY(reading.parts[0].html.find("<b>you</b>") != std::string::npos);
        QVERIFY(reading.parts[0].html.find("old line") == std::string::npos);
    }
    void hostileHtmlCarriesNothingOver()
    {
        StoredMessage message = plain(QString());
        message.html = QStringLiteral(
            "<script>alert(1)</script><img src=\"http://t.example/p.png\"><img "
            "src='file:///etc/passwd'>"
            "<p onclick=\"x()\" style=\"background:url(http://t.example/b)\">text</p>"
            "<a href=\"javascript:alert(1)\">go</a><iframe src=http://t.example></iframe>");
        const Reading reading = read(message);
        std::string all;
        for (const Reading::Part& part : reading.parts)
            all += part.html;
        for (const char* word :
            {"src", "script", "style", "onclick", "javascript", "iframe", "url("})
            QVERIFY2(all.find(word) == std::string::npos, word);
        QVERIFY(all.find("text") != std::string::npos);
        QVERIFY(reading.remotePictures >= 1);
    }
    void quotedAuthorComesFromTheThread()
    {
        ThreadContext thread;
        thread.entries = {
            {MessageId(1), QStringLiteral("Ines"), 1'731'400'000'000,
                QStringLiteral("Hello, the relay clicks off at five hundred degrees, every time."),
                false},
            {MessageId(3), QStringLiteral("Ada"), 1'731'500'000'000, QStringLiteral("Same here"),
                false}};
        thread.position = 1;
        const Reading reading = read(
            plain(QStringLiteral(
                "Same here\n\n> the relay clicks off at five\n> hundred degrees, every time.\n")),
            thread);
        QCOMPARE(kinds(reading), QStringLiteral("OQ"));
        QVERIFY2(reading.parts[1].caption.contains(QStringLiteral("Ines")),
            qPrintable(reading.parts[1].caption));
        QCOMPARE(reading.position, 2);
        QCOMPARE(reading.earlier.size(), std::size_t(1));
        QVERIFY(reading.earlierCaption.contains(u'1'));
    }
    void aStrangerIsNotNamedForShortLines()
    {
        ThreadContext thread;
        thread.entries = {{MessageId(1), QStringLiteral("Ines"), 1, QStringLiteral("ok"), false},
            {MessageId(3), QStringLiteral("Ada"), 2, {}, false}};
        thread.position = 1;
        const Reading reading = read(plain(QStringLiteral("fine\n\n> ok\n")), thread);
        QVERIFY(!reading.parts.back().caption.contains(QStringLiteral("Ines")));
    }
    void namesAndFilesAreMadeSafe()
    {
        StoredMessage message = plain(QStringLiteral("x"));
        message.author = QStringLiteral("Bank\u202Egnp.exe");
        message.detail = QStringLiteral(
            R"({"email":"a@evil.example","attachments":[["cv\u202Efdp.exe","application/pdf",2048]]})");
        const Reading reading = read(message);
        QVERIFY(!reading.author.contains(QChar(0x202E)));
        QVERIFY(!reading.oddities.isEmpty());
        QCOMPARE(reading.attachments.size(), std::size_t(1));
        QVERIFY(!reading.attachments[0].name.contains(QChar(0x202E)));
        QVERIFY(reading.attachments[0].size.contains(u'2'));
        QCOMPARE(reading.address, QStringLiteral("a@evil.example"));
    }
    void anEmptyMessageIsStillOne()
    {
        StoredMessage message = plain(QString());
        message.subject.clear();
        message.author.clear();
        const Reading reading = read(message);
        QVERIFY(reading.parts.empty());
        QVERIFY(!reading.subject.isEmpty());
        QVERIFY(!reading.author.isEmpty());
        QCOMPARE(reading.threadLength, 1);
    }
};

QTEST_APPLESS_MAIN(TestAuditReading)
#include "tst_auditreading.moc"
