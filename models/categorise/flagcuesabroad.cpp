// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/flagcue.h"

namespace waymark {

const std::vector<FlagCue>& flagCuesOfOtherLanguages()
{
    using enum ProposedFlag;
    constexpr auto none = CueFamily::None;
    static const std::vector<FlagCue> cues = {
        // German
        {Safety, false,
            {"a threat", none,
                "ich|wir bring|bringe|bringen dich|euch|ihn um\nich|wir weiß|weiss|wissen wo "
                "du|ihr|er|sie wohnst|wohnt|arbeitest|arbeitet\n"
                "morddrohung|morddrohungen|bombendrohung|todesdrohung\nhat|haben|werde|wurde|"
                "wurden mich|ihn|sie|uns|mir [mit] bedroht|gedroht"}},
        {Safety, false,
            {"self-harm", none,
                "nicht mehr leben|aufwachen|dasein\nwill|möchte|wollte nicht mehr [da] "
                "sein|leben\nmich|sich|mir [selbst] "
                "umbringen|umzubringen|töten|ritzen|ritze|antun\nsuizid|suizidal|"
                "suizidgedanken|selbstmord|selbstmordgedanken|selbstverletzung"}},
        {Safety, false,
            {"an injury", none,
                "hat|habe|haben|wurde|wurden|bin|ist [mich|sich] [dabei|schwer|leicht|fast] "
                "verletzt|verbrannt|verbrüht|angefahren|bewusstlos\n"
                "arm|bein|handgelenk|finger|rippe|nase|schulter|knie|knöchel "
                "gebrochen|verstaucht|verbrannt\nkrankenwagen|notarzt|bewusstlos|"
                "gehirnerschütterung|knochenbruch|platzwunde"}},
        {Safety, false,
            {"danger", none,
                "stromschlag|brandgeruch|brandgefahr|gasgeruch|gasleck|lebensgefahr|"
                "lebensgefährlich|verletzungsgefahr|stolperfalle|durchgeschmort|verschmort\n"
                "fängt|fing|gefangen feuer\nfeuer gefangen\nin flammen\n"
                "akku|batterie|netzteil|ladegerät|kabel|stecker|ofen [ist|war|hat|sich] "
                "[sich|fast|plötzlich] "
                "aufgebläht|explodiert|überhitzt|gebrannt|geschmolzen|raucht|qualmt|schmort\n"
                "riecht [es] [hier] nach rauch|gas|verbranntem"}},
        {Safety, false,
            {"harassment", none,
                "belästigt|belästigung|belästigungen|gestalkt|gemobbt|mobbing|begrapscht|"
                "erpresst|erpressung|vergewaltigt|vergewaltigung\n"
                "rassistische|sexuelle|sexistische|anzügliche|obszöne|homophobe "
                "kommentare|nachrichten|bemerkungen|belästigung|bilder|übergriffe|witze"}},
        {Private, false,
            {"a report of harassment", none,
                "belästigt|belästigung|belästigungen|gestalkt|gemobbt|begrapscht|erpresst|"
                "vergewaltigt"}},
        {Private, false,
            {"personal data", none,
                "mein|meine|meinen|meiner|ihre|seine [neue|alte|private] "
                "passwort|adresse|anschrift|telefonnummer|handynummer|geburtsdatum|iban|"
                "ausweisnummer|kundennummer|privatadresse\npersonenbezogene|persönliche daten\n"
                "meine|alle [persönlichen|gespeicherten] daten löschen|gelöscht\ndsgvo"}},
        {Private, false,
            {"an account matter", none,
                "mein|meinem|meinen|meines konto|account|benutzerkonto|zugang|profil\n"
                "passwort vergessen|zurücksetzen\nkonto|benutzerkonto|account [wurde|ist] "
                "[nicht] gesperrt|gehackt|gelöscht|blockiert|löschen|entsperren"}},
        {Private, false,
            {"a money matter", none,
                "doppelt|zweimal abgebucht|berechnet|bezahlt|belastet\nabgebucht|lastschrift|"
                "rückerstattung|kontoauszug|mahnung\nmein|meine|meiner "
                "geld|rechnung|erstattung|zahlung|bestellung|überweisung|gehalt|rente\n"
                "geld zurück"}},
        {Private, false,
            {"health", none,
                "depressionen|krebs|chemotherapie|schwanger|schwangerschaft|schwerbehindert|"
                "krankgeschrieben|therapeut|therapeutin|epilepsie|autismus|adhs|krankenkasse|"
                "reha\nmein|meine|meiner arzt|ärztin|erkrankung|krankheit|behinderung"}},
        {Private, false,
            {"a wish for privacy", none,
                "vertraulich\nunter uns bleiben\nnicht veröffentlichen|weitergeben|"
                "weitersagen\nanonym bleiben|bitte|behandeln\nmeinen namen nicht"}},
        // French
        {Safety, false,
            {"a threat", none,
                "je|on vais|va te|vous|le tuer|frapper|buter\nmenace|menaces de mort\nje|on sais|"
                "sait où tu|vous habites|habitez"}},
        {Safety, false,
            {"self-harm", none,
                "me suicider|tuer\nenvie de mourir\nplus envie de vivre\nsuicidaire"}},
        {Safety, false,
            {"an injury", none,
                "sest|est|été|suis|sont [gravement|légèrement] "
                "blessé|blessée|blessés|brûlé|brûlée|renversé|renversée\nà lhôpital"}},
        {Safety, false,
            {"danger", none,
                "choc électrique\nprend|pris|prenait feu\nfuite de gaz\nodeur de brûlé|gaz"}},
        {Safety, false,
            {"harassment", none,
                "harcèlement|harcelée|harcelé|harcèle|agressée|chantage\n"
                "propos|commentaires|messages racistes|sexistes|homophobes|obscènes"}},
        {Private, false, {"a report of harassment", none, "harcèlement|harcelée|harcelé|harcèle"}},
        {Private, false,
            {"personal data", none,
                "mon adresse|numéro\nma date de naissance\nmes|données données|personnelles\n"
                "rgpd"}},
        {Private, false,
            {"an account matter", none, "mon compte\nmot de passe oublié\nmon mot de passe"}},
        {Private, false,
            {"a money matter", none,
                "débité|débitée|prélevé|prélèvement|remboursement|remboursez|remboursé\n"
                "ma facture|commande|carte"}},
        {Private, false,
            {"a wish for privacy", none, "confidentiel|confidentielle\nrester anonyme"}},
        // Spanish
        {Safety, false,
            {"a threat", none,
                "te|lo|la|os voy|vamos a matar|golpear|pegar\namenaza|amenazas de muerte\n"
                "sé|sabemos dónde vives|trabajas"}},
        {Safety, false,
            {"self-harm", none,
                "quiero|quería|quisiera morir|morirme|matarme|suicidarme\n"
                "no quiero vivir|seguir\nsuicidarme|suicidarse"}},
        {Safety, false,
            {"an injury", none,
                "resultó|está|estuvo|quedó|fue "
                "herido|herida|lesionado|lesionada|atropellado|atropellada\n"
                "me|se rompí|rompió|quemé|quemó el|la|una|un "
                "brazo|pierna|mano|muñeca|dedo|nariz"}},
        {Safety, false,
            {"danger", none,
                "descarga eléctrica\nse incendió|quemó|incendia\nfuga|olor de|a gas|quemado"}},
        {Safety, false,
            {"harassment", none,
                "acoso|acosa|acosada|acosado|acosando|chantaje\n"
                "comentarios|mensajes racistas|sexistas|obscenos|homófobos"}},
        {Private, false, {"a report of harassment", none, "acoso|acosa|acosada|acosado|acosando"}},
        {Private, false,
            {"personal data", none,
                "mi dirección|teléfono|dni|contraseña\nmi fecha|número de nacimiento|teléfono|"
                "cuenta\nmis datos\ndatos personales"}},
        {Private, false, {"an account matter", none, "mi cuenta\nolvidé|olvidado mi contraseña"}},
        {Private, false,
            {"a money matter", none,
                "reembolso|reembolsen|cobraron|cobrado [dos|doble] [veces]\nmi "
                "factura|pedido|tarjeta"}},
        {Private, false, {"a wish for privacy", none, "confidencial\nanónimo|anónima por favor"}},
    };
    return cues;
}

} // namespace waymark
