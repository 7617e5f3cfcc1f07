// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/cleaner.h"

#include <QElapsedTimer>

using namespace waymark;

namespace {

/// The kinds line by line: o own, q quote, s signature.
QString kinds(const std::string& body)
{
    QString shown;
    int end = 0;
    for (const TextPart& part : splitParts(body)) {
        if (part.offset != end)
            return QStringLiteral("gap at %1").arg(end);
        end = part.offset + part.length;
        const char letter = part.kind == PartKind::Own ? 'o'
            : part.kind == PartKind::Quote             ? 'q'
                                                       : 's';
        shown += QString(part.lines, QLatin1Char(letter));
    }
    return end == static_cast<int>(body.size()) ? shown : QStringLiteral("ends at %1").arg(end);
}

} // namespace

class TestCleaner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char* name, const char* body, const char* lines) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(lines);
        };
        row("empty", "", "");
        row("own only", "Hello\n\nHow do I join?\n", "ooo");
        row("no line end", "Hello", "o");
        row("crlf", "Hello\r\n> old\r\n", "oq");
        row("top reply, Gmail",
            "Thanks, works.\n\nOn Mon, Jan 8, 2024 at 10:02 AM Ann Lee <ann@example.org> wrote:\n\n"
            "> Try this.\n>\n> Ann\n",
            "ooqqqqq");
        row("wrapped attribution",
            "Works.\n\nOn Mon, Jan 8, 2024 at 10:02 AM Ann Lee <ann@example.org>\nwrote:\n> Try.\n",
            "ooqqq");
        row("attribution on three lines",
            "Works.\n\nOn Monday, 8 January 2024 at 10:02,\nAnn Lee of the docs team\n"
            "<ann@example.org> wrote:\n> Try.\n",
            "ooqqqq");
        row("bottom reply", "On 8 Jan 2024 Ann Lee wrote:\n> Which version?\n\nThe newest one.\n",
            "qqqo");
        row("inline replies",
            "Ann wrote on 2024-01-08:\n> Which version?\n4.2\n> Which system?\nDebian\n", "qqoqo");
        row("quote of a quote", ">> one\n> two\nthree\n", "qqo");
        row("initials", "AL> Which version?\n4.2\n", "qo");
        row("an arrow is no quote", "-> click here\nx => y\nA>B\nHTMLX> a\n", "oooo");
        row("German",
            "Danke!\n\nAm Mo., 8. Jan. 2024 um 10:02 Uhr schrieb Ann Lee <ann@example.org>:\n\n"
            "> Versuch das.\n",
            "ooqqq");
        row("German without marks",
            "Danke!\n\nAm 08.01.24 um 10:02 schrieb Ann Lee:\nVersuch das.\nAnn\n", "ooqqq");
        row("French",
            "Merci\n\nLe lun. 8 janv. 2024 à 10:02, Ann Lee <ann@example.org> a écrit :\n> "
            "Essayez.\n",
            "ooqq");
        row("Spanish",
            "Gracias\n\nEl lun, 8 ene 2024 a las 10:02, Ann Lee (<ann@example.org>) escribió:\n"
            "> Prueba.\n",
            "ooqq");
        row("Portuguese",
            "Obrigado\nEm seg., 8 de jan. de 2024 às 10:02, Ann Lee <ann@example.org> escreveu:\n"
            "> Tente.\n",
            "oqq");
        row("Italian",
            "Grazie\nIl giorno lun 8 gen 2024 alle ore 10:02 Ann Lee <ann@example.org> ha "
            "scritto:\n"
            "> Prova.\n",
            "oqq");
        row("Dutch",
            "Dank je\nOp ma 8 jan 2024 om 10:02 schreef Ann Lee <ann@example.org>:\n> Probeer.\n",
            "oqq");
        row("Polish", "Dzięki\nW dniu 8.01.2024 o 10:02, Ann Lee pisze:\n> Spróbuj.\n", "oqq");
        row("Czech", "Díky\nDne 8.1.2024 v 10:02 Ann Lee napsal(a):\n> Zkus.\n", "oqq");
        row("Swedish",
            "Tack\nDen mån 8 jan. 2024 kl 10:02 skrev Ann Lee <ann@example.org>:\n> Prova.\n",
            "oqq");
        row("old Gmail in any language",
            "Ok\n2024-01-08 10:02 GMT+01:00 Ann Lee <ann@example.org>:\n> Try.\n", "oqq");
        row("Outlook marker",
            "Thanks\n\n-----Original Message-----\nFrom: Ann Lee\nSent: Monday\nTo: Help\n"
            "Subject: Hi\n\nTry this.\n",
            "ooqqqqqqq");
        row("Outlook header block",
            "Thanks\n\nFrom: Ann Lee <ann@example.org>\nSent: Monday, January 8, 2024 10:02\n"
            "To: Help\nSubject: Hi\n\nTry this.\n",
            "ooqqqqqq");
        row("Outlook on the web",
            "Thanks\n________________________________\nFrom: Ann Lee\nSent: Monday\nTo: Help\n"
            "Subject: Hi\n\nTry.\n",
            "oqqqqqqq");
        row("Outlook German, bold labels",
            "Danke\n\n*Von:* Ann Lee\n*Gesendet:* Montag\n*An:* Hilfe\n*Betreff:* Hallo\n\nText\n",
            "ooqqqqqq");
        row("Outlook French",
            "Merci\n\nDe : Ann Lee\nEnvoyé : lundi\nÀ : Aide\nObjet : Bonjour\n\nTexte\n",
            "ooqqqqqq");
        row("German marker", "Danke\n-----Ursprüngliche Nachricht-----\nVon: Ann\n", "oqq");
        row("forwarded, Gmail",
            "See below.\n\n---------- Forwarded message ---------\nFrom: Ann <ann@example.org>\n"
            "Date: Mon\nSubject: Hi\nTo: x\n\nText\n",
            "ooqqqqqqq");
        row("forwarded, Apple",
            "See below.\n\nBegin forwarded message:\n\nFrom: Ann\nSubject: Hi\n\nText\n",
            "ooqqqqqq");
        row("a form is no header block", "From: Ann\nSubject: Hi\n\nMessage:\nI need help\n",
            "ooooo");
        row("signature", "Hello\n\n-- \nAnn Lee\nDocs team\n", "oosss");
        row("signature that lost its blank", "Hello\n--\nAnn Lee\n", "oss");
        row("a rule is no signature", "One\n--\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n",
            "oooooooooooooooo");
        row("signature above the quote",
            "Hi\n-- \nAnn\n\nOn 8 Jan 2024, at 10:02, Bob <bob@example.org> wrote:\n> Old\n",
            "osssqq");
        row("phone", "Hi\n\nSent from my iPhone\n", "oos");
        row("phone above the quote",
            "Hi\n\nSent from my iPhone\n\n> On 8 Jan 2024, at 10:02, Bob <b@example.org> wrote:\n> "
            "\n"
            "> Old\n",
            "oossqqq");
        row("phone in German", "Hallo\nVon meinem iPhone gesendet\n", "os");
        row("phone in French", "Salut\nEnvoyé de mon iPhone\n", "os");
        row("Outlook for phones", "Hi\nGet Outlook for iOS<https://aka.ms/x>\n", "os");
        row("phone words in the middle stay",
            "Sent from my old account by mistake.\nPlease delete it.\nAnd answer here.\nThanks\n",
            "oooo");
        row("list footer",
            "Hi\n_______________________________________________\nhelp mailing "
            "list\nhelp@example.org\n",
            "osss");
        row("list page at the end", "Hi\n\nhttps://lists.example.org/listinfo/help\n", "oos");
        row("group footer", "Hi\nTo unsubscribe from this group, write to:\nx@example.org\n",
            "oss");
        row("name only above a quote", "Ann Lee wrote:\n> Which version?\n4.2\n", "qqo");
        row("name only without a quote", "Ann Lee wrote:\nWhich version?\n", "oo");
        row("a weak attribution above a marker",
            "2024: ann@example.org wrote:\n\nHello\n\n-----Original Message-----\nOld\n", "qqqqqq");
        row("a line about writing above a marker",
            "Write to ann@example.org, he wrote:\n\nHello\n\n-----Original Message-----\nOld\n",
            "ooooqq");
        row("prose with a colon stays", "She said:\nnothing of use.\n", "oo");
        row("prose with a date stays", "On 3 May the page said:\nclosed.\n", "oo");
        row("signed mail", "Hi\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n",
            "osss");
        row("blank lines first", "\n\n> old\nnew\n", "qqqo");
    }
    void parts()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, lines);
        QCOMPARE(kinds(body.toStdString()), lines);
    }

    void own()
    {
        QCOMPARE(ownWords("Ann wrote on 2024-01-08:\n> Which version?\n\n4.2\n\n> Which system?\n"
                          "Debian\n-- \nBob\n"),
            std::string("4.2\nDebian"));
        QCOMPARE(ownWords("> nothing of mine\n"), std::string());
        QCOMPARE(ownWords(""), std::string());
    }

    void cleaned_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("masked");
        QTest::newRow("link") << QByteArray("see https://example.org/a?b=c. And www.example.com!")
                              << QByteArray("see http://link. And http://link!");
        QTest::newRow("link in brackets") << QByteArray("<http://example.org/x> (http://a.example)")
                                          << QByteArray("<http://link> (http://link)");
        QTest::newRow("address") << QByteArray("write to ann.lee+x@mail.example.org, please")
                                 << QByteArray("write to name@mail, please");
        QTest::newRow("name") << QByteArray("thanks @ann_lee! cc @bob")
                              << QByteArray("thanks @name! cc @name");
        QTest::newRow("alone") << QByteArray("5 @ 3 each") << QByteArray("5 @ 3 each");
        QTest::newRow("no link") << QByteArray("how www works") << QByteArray("how www works");
    }
    void cleaned()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, masked);
        QCOMPARE(QByteArray::fromStdString(cleanForCategorising("Re: Hi", body.toStdString())),
            "Hi\n" + masked);
    }

    void cutAtACharacter()
    {
        std::string body;
        for (int i = 0; i < 20'000; ++i)
            body += "ü";
        const std::string cut = cleanForCategorising("", body);
        QCOMPARE(QString::fromStdString(cut).size(), 1500);
        QVERIFY(!QString::fromStdString(cut).contains(QChar(QChar::ReplacementCharacter)));
    }

    void subjects_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("base");
        const auto row = [](const char* subject, const char* base) {
            QTest::newRow(subject) << QByteArray(subject) << QByteArray(base);
        };
        row("Hello", "Hello");
        row("Re: Hello", "Hello");
        row("RE: AW: Fwd: Hello", "Hello");
        row("Re[2]: Hello", "Hello");
        row("Re (3): Hello", "Hello");
        row("[help] Re: Hello", "Hello");
        row("Re: [help] [docs] Hello", "Hello");
        row("SV: VB: Hej", "Hej");
        row("Antw: Hallo", "Hallo");
        row("WG:Hallo", "Hallo");
        row("回复：你好", "你好");
        row("答复: 你好", "你好");
        row("  Re :  Hello ", "Hello");
        row("Research: Hello", "Research: Hello");
        row("Trip: Hello", "Trip: Hello");
        row("Re:", "Re:");
        row("[tag]", "[tag]");
        row("", "");
    }
    void subjects()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, base);
        QCOMPARE(QByteArray::fromStdString(baseSubject(subject.toStdString())), base);
    }

    /// Not a timing of speed, but a guard: what is quadratic takes minutes here.
    void hostileTextEnds_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* const line : {"From: x\n", "x:\n", "On 1 Jan 2024 x\n", "--\n", "a@b ",
                 "_______________________________\n", "Sent from my x\n", "@", "> x\n"})
            QTest::newRow(line) << QByteArray(line);
    }
    void hostileTextEnds()
    {
        QFETCH(QByteArray, line);
        const std::string body
            = line.repeated(2'000'000 / static_cast<int>(line.size())).toStdString();
        QElapsedTimer timer;
        timer.start();
        (void)cleanForCategorising("", body);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestCleaner)
#include "tst_cleaner.moc"
