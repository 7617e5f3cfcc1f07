// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/flags.h"

using namespace waymark;

namespace {

QString kinds(const QString& text)
{
    QStringList found;
    for (const FlagReason& reason : proposeFlags(text.toStdString()).reasons) {
        const std::string_view key = flagKey(reason.flag);
        found << QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))
                + QLatin1Char(':') + QString::fromStdString(reason.kind);
    }
    found.sort();
    return found.join(QLatin1String(", "));
}

} // namespace

class TestFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kinds");
        const auto row = [](const char* text, const char* kinds) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(kinds);
        };
        row("If he shows up again I will kill him.", "safety:a threat");
        row("watch your back, I know where you live", "safety:a threat");
        row("I don't want to live anymore", "safety:self-harm");
        row("some days I just want to end it all", "safety:self-harm");
        row("My neighbour broke her wrist on the icy steps.", "safety:an injury");
        row("A cyclist was hit by the bus at stop 4", "safety:an injury");
        row("I got an electric shock from the case", "safety:danger");
        row("there is smoke coming out of the power supply", "safety:danger");
        row("The charger caught fire overnight", "safety:danger");
        row("gas leak in the basement of number 7", "safety:danger");
        row("He keeps sending me messages at night",
            "private:a report of harassment, safety:harassment");
        row("she gets racist comments under every picture",
            "private:a report of harassment, safety:harassment");
        row("my account was hacked yesterday", "private:an account matter");
        row("I was charged twice for March", "private:a money matter");
        row("I want a refund please", "private:a money matter");
        row("my doctor says I need surgery", "private:health");
        row("My date of birth is wrong in the list", "private:personal data");
        row("please delete all my data under the GDPR", "private:personal data");
        row("Please keep this confidential", "private:a wish for privacy");
        row("card 4111 1111 1111 1111 expires soon", "private:a card number");
        row("pay to DE89 3704 0044 0532 0130 00 today", "private:an account number");
        // other languages
        row("Ich will nicht mehr leben.", "safety:self-harm");
        row("Er schreibt nachts, ich fühle mich belästigt.",
            "private:a report of harassment, safety:harassment");
        row("Der Akku ist explodiert, zum Glück war niemand da", "safety:danger");
        row("Sie hat sich dabei verletzt und kam ins Krankenhaus", "safety:an injury");
        row("Mir wurde der Beitrag doppelt abgebucht", "private:a money matter");
        row("Bitte mein Konto sperren", "private:an account matter");
        row("Löscht bitte meine persönlichen Daten, DSGVO", "private:personal data");
        row("Bitte behandeln Sie das vertraulich", "private:a wish for privacy");
        row("J'ai envie de mourir", "safety:self-harm");
        row("Mon compte est bloqué depuis hier", "private:an account matter");
        row("Il a reçu des menaces de mort", "safety:a threat");
        row("Sufro acoso de otro usuario", "private:a report of harassment, safety:harassment");
        row("No puedo entrar en mi cuenta", "private:an account matter");
        row("El cargador se quemó anoche", "safety:danger");
        row("Der Brand des Tons dauert neun Stunden", "");
        row("Wie verbrenne ich weniger Gas im Ofen?", "");
        row("Die Operation war ein Erfolg, danke an alle", "");
        row("Combien de temps pour la cuisson ?", "");
        row("¿Dónde se compra la arcilla?", "");
        // figures of speech, technical terms and near misses
        row("this colour kills me", "");
        row("kill the process and restart it", "");
        row("I could kill for a coffee", "");
        row("we were dying of laughter, killing it tonight", "");
        row("shoot me an email and I'll find you a spot", "");
        row("smoke tests pass, fire up the server", "");
        row("my phone died at 3 %", "");
        row("we will beat you all next week, fair and square", "");
        row("the team is on fire lately", "");
        row("No injuries, nobody was hurt", "");
        row("order 1234 5678 9012 3456 7 arrived", "");
        row("How do I rotate the labels?", "");
        row("", "");
    }
    void proposes()
    {
        QFETCH(QString, text);
        QTEST(kinds(text), "kinds");
    }

    void theBookReads() { QVERIFY(unreadableFlagPhrases().empty()); }

    void tellsThePlace()
    {
        const std::string text = "Hello. Please help: my account was hacked!";
        const FlagProposal proposal = proposeFlags(text);
        QVERIFY(proposal.isPrivate);
        QVERIFY(!proposal.isSafety);
        QCOMPARE(proposal.reasons.size(), std::size_t(1));
        const FlagReason& reason = proposal.reasons.front();
        QCOMPARE(text.substr(static_cast<std::size_t>(reason.offset),
                     static_cast<std::size_t>(reason.length)),
            reason.phrase);
        QCOMPARE(reason.phrase, std::string("my account was hacked"));
    }
    void anyBytesAreSafe()
    {
        QVERIFY(!proposeFlags(std::string(1000000, '1')).isPrivate);
        QVERIFY(!proposeFlags(std::string(100000, '\xE2')).isSafety);
        QVERIFY(!proposeFlags(std::string(100000, '\0')).isSafety);
    }
};

QTEST_GUILESS_MAIN(TestFlags)
#include "tst_flags.moc"
