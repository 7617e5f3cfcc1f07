<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AuditFindingsMaker</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>a count and its whole, &quot;38 of 100&quot;
----------
page number and number of pages</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Inbox audit, %1</source>
        <translation>Posteingangsprüfung, %1</translation>
    </message>
    <message>
        <source>Next moves follow from the counts by fixed rules, and the first three that apply are printed: messages flagged for safety; the topic that most complaints name (two or more); FAQ candidates, or the topic that most help requests name (three or more); messages without an answer; the topic that most suggestions name (two or more); proposals nobody has decided; how many more messages a closer estimate needs.</source>
        <translation>Nächste Schritte folgen nach festen Regeln aus den Zahlen, und die ersten drei zutreffenden werden gedruckt: Nachrichten mit Sicherheitsvermerk; das Thema, das die meisten Beschwerden nennen (zwei oder mehr); FAQ-Kandidaten oder das Thema, das die meisten Unterstützungsanfragen nennen (drei oder mehr); Nachrichten ohne Antwort; das Thema, das die meisten Verbesserungsvorschläge nennen (zwei oder mehr); Vorschläge zur Einordnung, die niemand entschieden hat; wie viele Nachrichten eine genauere Schätzung noch braucht.</translation>
    </message>
    <message>
        <source>Sent between %1 and %2.</source>
        <translation>Gesendet zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>Signed off by %1 on %2.</source>
        <translation>Abgezeichnet von %1 am %2.</translation>
    </message>
    <message>
        <source>No messages to audit</source>
        <translation>Keine Nachrichten zu prüfen</translation>
    </message>
    <message>
        <source>No messages to audit in %1</source>
        <translation>Keine Nachrichten zu prüfen in %1</translation>
    </message>
    <message numerus="yes">
        <source>What %Ln messages ask for</source>
        <translation>
            <numerusform>Was %Ln Nachricht will</numerusform>
            <numerusform>Was %Ln Nachrichten wollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %Ln messages to %1 ask for</source>
        <translation>
            <numerusform>Was %Ln Nachricht an %1 will</numerusform>
            <numerusform>Was %Ln Nachrichten an %1 wollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them ask for help.</source>
        <translation>
            <numerusform>%Ln davon bittet um Hilfe.</numerusform>
            <numerusform>%Ln davon bitten um Hilfe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them complain.</source>
        <translation>
            <numerusform>%Ln davon ist eine Beschwerde.</numerusform>
            <numerusform>%Ln davon sind Beschwerden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them make suggestions.</source>
        <translation>
            <numerusform>%Ln davon ist ein Verbesserungsvorschlag.</numerusform>
            <numerusform>%Ln davon sind Verbesserungsvorschläge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are off topic.</source>
        <translation>
            <numerusform>%Ln davon ist nicht themenbezogen.</numerusform>
            <numerusform>%Ln davon sind nicht themenbezogen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in “%1”.</source>
        <translation>
            <numerusform>%Ln davon gehört zu „%1“.</numerusform>
            <numerusform>%Ln davon gehören zu „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>help requests</source>
        <extracomment>below a figure such as &quot;38 of 100&quot;; so are the next three</extracomment>
        <translation>Unterstützungsanfragen</translation>
    </message>
    <message>
        <source>complaints</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>Verbesserungsvorschläge</translation>
    </message>
    <message>
        <source>off topic</source>
        <translation>nicht themenbezogen</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and “%2” are behind %Ln messages each.</source>
        <translation>
            <numerusform>Hinter „%1“ und „%2“ steht je %Ln Nachricht.</numerusform>
            <numerusform>Hinter „%1“ und „%2“ stehen je %Ln Nachrichten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is behind %Ln messages, more than any other topic.</source>
        <translation>
            <numerusform>Um „%1“ geht es in %Ln Nachricht, öfter als um jedes andere Thema.</numerusform>
            <numerusform>Um „%1“ geht es in %Ln Nachrichten, öfter als um jedes andere Thema.</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection found nothing; its rule stands at the foot.</source>
        <translation>Die Auswahl fand nichts; ihre Regel steht am Fuß.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait for an answer.</source>
        <translation>
            <numerusform>%Ln wartet noch auf eine Antwort.</numerusform>
            <numerusform>%Ln warten noch auf eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>marked as candidates for the FAQ</source>
        <translation>für die FAQ vorgemerkt</translation>
    </message>
    <message>
        <source>still wait for an answer</source>
        <translation>warten noch auf eine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>wrote these messages</source>
        <translation>schrieben diese Nachrichten</translation>
    </message>
    <message>
        <source>about “%1”</source>
        <translation>zu „%1“</translation>
    </message>
    <message>
        <source>decided by a person, the rest proposed</source>
        <translation>von Menschen entschieden, der Rest vorgeschlagen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <extracomment>the interval of a share, &quot;29–48 %&quot;</extracomment>
        <translation>%1–%2 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>Look at the %Ln messages flagged for safety first.</source>
        <translation>
            <numerusform>Zuerst die %Ln Nachricht mit Sicherheitsvermerk ansehen.</numerusform>
            <numerusform>Zuerst die %Ln Nachrichten mit Sicherheitsvermerk ansehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look into “%1”: %2 of %3 complaints name it.</source>
        <translation>„%1“ untersuchen: %2 von %3 Beschwerden nennen es.</translation>
    </message>
    <message numerus="yes">
        <source>Write FAQ entries: %Ln messages are marked as candidates.</source>
        <translation>
            <numerusform>FAQ-Einträge schreiben: %Ln Nachricht ist dafür vorgemerkt.</numerusform>
            <numerusform>FAQ-Einträge schreiben: %Ln Nachrichten sind dafür vorgemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a help page on “%1”: %2 of %3 help requests are about it.</source>
        <translation>Eine Hilfeseite zu „%1“ schreiben: %2 von %3 Unterstützungsanfragen handeln davon.</translation>
    </message>
    <message numerus="yes">
        <source>Answer the %Ln messages that still wait.</source>
        <translation>
            <numerusform>Die %Ln Nachricht beantworten, die noch wartet.</numerusform>
            <numerusform>Die %Ln Nachrichten beantworten, die noch warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide on “%1”: %2 of %3 suggestions are about it.</source>
        <translation>Über „%1“ entscheiden: %2 von %3 Verbesserungsvorschlägen handeln davon.</translation>
    </message>
    <message numerus="yes">
        <source>Decide the %Ln proposals that nobody has looked at.</source>
        <translation>
            <numerusform>Den %Ln Vorschlag entscheiden, den noch niemand angesehen hat.</numerusform>
            <numerusform>Die %Ln Vorschläge entscheiden, die noch niemand angesehen hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>private</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>needs an answer</source>
        <translation>braucht Antwort</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>weitergeleitet</translation>
    </message>
    <message>
        <source>FAQ candidate</source>
        <translation>FAQ-Kandidat</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>proposed, %1 %</source>
        <translation>vorgeschlagen, %1 %</translation>
    </message>
    <message>
        <source>Every message was decided by a person.</source>
        <translation>Jede Nachricht wurde von einem Menschen entschieden.</translation>
    </message>
    <message>
        <source>%1 of %2 messages were decided by a person, the others are proposals.</source>
        <translation>%1 von %2 Nachrichten wurden von einem Menschen entschieden, die übrigen sind Vorschläge.</translation>
    </message>
    <message numerus="yes">
        <source>There were only %Ln.</source>
        <translation>
            <numerusform>Es gab nur %Ln.</numerusform>
            <numerusform>Es gab nur %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Names replaced, addresses, numbers and links masked.</source>
        <translation>Namen ersetzt; Adressen, Nummern und Links verdeckt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln private messages left out.</source>
        <translation>
            <numerusform>%Ln vertrauliche Nachricht ausgelassen.</numerusform>
            <numerusform>%Ln vertrauliche Nachrichten ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code book version %1, times in %2.</source>
        <translation>Codebuch Version %1, Zeiten in %2.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Topics behind them</source>
        <translation>Themen dahinter</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>In ihren Worten</translation>
    </message>
    <message>
        <source>Next moves</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>What the categories mean</source>
        <translation>Was die Kategorien bedeuten</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>The counts suggest no next move.</source>
        <translation>Die Zahlen legen keinen nächsten Schritt nahe.</translation>
    </message>
    <message>
        <source>No messages.</source>
        <translation>Keine Nachrichten.</translation>
    </message>
    <message>
        <source>No topics were assigned.</source>
        <translation>Es wurden keine Themen vergeben.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Vermerke</translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln more messages to know every share to within %1 points.</source>
        <translation>
            <numerusform>Noch %Ln Nachricht einordnen, um jeden Anteil auf %1 Prozentpunkte genau zu kennen.</numerusform>
            <numerusform>Noch %Ln Nachrichten einordnen, um jeden Anteil auf %1 Prozentpunkte genau zu kennen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whiskers and ranges are %1 % Wilson intervals.</source>
        <translation>Fehlerbalken und Bereiche sind %1-%-Wilson-Intervalle.</translation>
    </message>
    <message>
        <source>%1 % interval</source>
        <translation>%1-%-Intervall</translation>
    </message>
    <message numerus="yes">
        <source>%Ln from staff</source>
        <extracomment>in a list: &quot;Left out on the way: 20 from staff and 1 automatic reply.&quot;; so are the next two</extracomment>
        <translation>
            <numerusform>%Ln vom Team</numerusform>
            <numerusform>%Ln vom Team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln from bots</source>
        <translation>
            <numerusform>%Ln von Bots</numerusform>
            <numerusform>%Ln von Bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln automatic replies</source>
        <translation>
            <numerusform>%Ln automatische Antwort</numerusform>
            <numerusform>%Ln automatische Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left out on the way.</source>
        <translation>Dabei wurde nichts ausgelassen.</translation>
    </message>
    <message>
        <source>Left out on the way: %1.</source>
        <translation>Dabei ausgelassen: %1.</translation>
    </message>
</context>
<context>
    <name>AuditReader</name>
    <message>
        <source>The name shows an address that is not the sender’s: %1</source>
        <translation>Der Name zeigt eine Adresse, die nicht die des Absenders ist: %1</translation>
    </message>
    <message>
        <source>The name mixes letters of different scripts that look alike.</source>
        <translation>Der Name mischt ähnlich aussehende Buchstaben verschiedener Schriften.</translation>
    </message>
    <message>
        <source>The name contains invisible characters.</source>
        <translation>Der Name enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Absender unbekannt</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message numerus="yes">
        <source>Signature, %Ln line(s)</source>
        <translation>
            <numerusform>Signatur, %Ln Zeile</numerusform>
            <numerusform>Signatur, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quoted line(s) from %1, %2</source>
        <translation>
            <numerusform>%Ln zitierte Zeile von %1, %2</numerusform>
            <numerusform>%Ln zitierte Zeilen von %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quoted line(s)</source>
        <translation>
            <numerusform>%Ln zitierte Zeile</numerusform>
            <numerusform>%Ln zitierte Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier message(s)</source>
        <translation>
            <numerusform>%Ln frühere Nachricht</numerusform>
            <numerusform>%Ln frühere Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>earlier messages, their day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 to %3</source>
        <comment>earlier messages, first day, last day</comment>
        <translation>%1 · %2 bis %3</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message numerus="yes">
        <source>The last %Ln message(s) from others, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>Die letzte Nachricht (%Ln) von anderen; ohne Bots, automatische Antworten und Team.</numerusform>
            <numerusform>Die letzten %Ln Nachrichten von anderen, neueste zuerst; ohne Bots, automatische Antworten und Team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln message(s) from others before %1, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>Die letzte Nachricht (%Ln) von anderen vor dem %1; ohne Bots, automatische Antworten und Team.</numerusform>
            <numerusform>Die letzten %Ln Nachrichten von anderen vor dem %1, neueste zuerst; ohne Bots, automatische Antworten und Team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln message(s) from others in %1, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>Die letzte Nachricht (%Ln) von anderen in %1; ohne Bots, automatische Antworten und Team.</numerusform>
            <numerusform>Die letzten %Ln Nachrichten von anderen in %1, neueste zuerst; ohne Bots, automatische Antworten und Team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln message(s) from others in %1 before %2, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>Die letzte Nachricht (%Ln) von anderen in %1 vor dem %2; ohne Bots, automatische Antworten und Team.</numerusform>
            <numerusform>Die letzten %Ln Nachrichten von anderen in %1 vor dem %2, neueste zuerst; ohne Bots, automatische Antworten und Team.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help request</source>
        <translation>Unterstützungsanfrage</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Verbesserungsvorschlag</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Off-topic</source>
        <translation>Nicht themenbezogen</translation>
    </message>
    <message>
        <source>The writer wants an answer, guidance or an act from someone so that their own problem goes away.</source>
        <translation>Wer schreibt, möchte eine Antwort, einen Rat oder eine Handlung, damit das eigene Problem verschwindet.</translation>
    </message>
    <message>
        <source>The writer proposes a change, an addition or another way of doing things.</source>
        <translation>Wer schreibt, schlägt eine Änderung, eine Ergänzung oder einen anderen Weg vor.</translation>
    </message>
    <message>
        <source>The writer’s point is that something is broken, wrong, worse than before or unfair.</source>
        <translation>Wer schreibt, sagt vor allem: Etwas ist kaputt, falsch, schlechter als zuvor oder ungerecht.</translation>
    </message>
    <message>
        <source>None of the three: chatter, thanks, news, announcements, introductions, advertising.</source>
        <translation>Nichts davon: Plauderei, Dank, Neuigkeiten, Ankündigungen, Vorstellungen, Werbung.</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>weekday, date, time</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Last %1 before %2</source>
        <translation>Letzte %1 vor dem %2</translation>
    </message>
    <message>
        <source>Last %1 to %2</source>
        <translation>Letzte %1 bis %2</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a session and its source</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Private handling</source>
        <translation>Vertrauliche Behandlung</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Braucht Antwort</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>FAQ candidates</source>
        <translation>FAQ-Kandidaten</translation>
    </message>
    <message>
        <source>FAQ candidate</source>
        <translation>FAQ-Kandidat</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>Help request</source>
        <comment>on a tile</comment>
        <extracomment>The four names once more, with soft hyphens (U+00AD) where a long word may break.</extracomment>
        <translation>Unterstützungs­anfrage</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>on a tile</comment>
        <translation>Verbesserungs­vorschlag</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>on a tile</comment>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Off-topic</source>
        <comment>on a tile</comment>
        <translation>Nicht themen­bezogen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>„%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>„%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>“%1” is not in a format that Waymark reads.</source>
        <translation>„%1“ hat kein Format, das Waymark liest.</translation>
    </message>
    <message>
        <source>Nothing in “%1” could be imported.</source>
        <translation>Aus „%1“ ließ sich nichts importieren.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be read as a whole.</source>
        <translation>„%1“ ist beschädigt und lässt sich nicht vollständig lesen.</translation>
    </message>
    <message>
        <source>“%1” goes beyond a safe limit.</source>
        <translation>„%1“ überschreitet eine Sicherheitsgrenze.</translation>
    </message>
    <message>
        <source>The workspace “%1” does not exist.</source>
        <translation>Die Waymark-Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The workspace “%1” is in use by another program. Close it there and try again.</source>
        <translation>Die Waymark-Datei „%1“ wird gerade von einem anderen Programm benutzt. Dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The workspace “%1” was written by a newer Waymark. Update Waymark to open it.</source>
        <translation>Die Waymark-Datei „%1“ stammt von einem neueren Waymark. Zum Öffnen Waymark aktualisieren.</translation>
    </message>
    <message>
        <source>“%1” is not a Waymark workspace.</source>
        <translation>„%1“ ist keine Waymark-Datei.</translation>
    </message>
    <message>
        <source>The workspace “%1” is damaged. Restore a backup, or rescue what is readable with “waymark-cli check --rescue”.</source>
        <translation>Die Waymark-Datei „%1“ ist beschädigt. Eine Sicherung zurückspielen oder das Lesbare mit „waymark-cli check --rescue“ retten.</translation>
    </message>
    <message>
        <source>The workspace “%1” is read-only.</source>
        <translation>Die Waymark-Datei „%1“ ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>There is no space, or no permission, to write “%1”.</source>
        <translation>Zum Schreiben von „%1“ fehlt der Platz oder die Berechtigung.</translation>
    </message>
    <message>
        <source>Storing in “%1” failed.</source>
        <translation>Das Speichern in „%1“ ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation>„%1“ lässt sich hier nicht verwenden.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check whether the file was moved or renamed.</source>
        <translation>Nichts wurde geändert. Prüfen Sie, ob die Datei verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that you may read the file, or copy it to another folder.</source>
        <translation>Nichts wurde geändert. Prüfen Sie, ob Sie die Datei lesen dürfen, oder kopieren Sie sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>What was stored before is safe. Make room or choose another folder, then try again.</source>
        <translation>Was vorher gespeichert war, ist sicher. Schaffen Sie Platz oder wählen Sie einen anderen Ordner, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed. Export it again in another format, or import it as a table.</source>
        <translation>Nichts wurde geändert. Exportieren Sie erneut in einem anderen Format, oder importieren Sie es als Tabelle.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try another copy of the file.</source>
        <translation>Nichts wurde geändert. Versuchen Sie es mit einer anderen Kopie der Datei.</translation>
    </message>
    <message>
        <source>Nothing was changed. Split the file and take its parts one by one.</source>
        <translation>Nichts wurde geändert. Teilen Sie die Datei und nehmen Sie die Teile einzeln.</translation>
    </message>
    <message>
        <source>Look for it where it was moved to, or open a backup.</source>
        <translation>Suchen Sie sie dort, wohin sie verschoben wurde, oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The file was not touched. Choose one that Waymark has saved.</source>
        <translation>Die Datei wurde nicht angerührt. Wählen Sie eine, die Waymark gespeichert hat.</translation>
    </message>
    <message>
        <source>Nothing was changed. Save a backup where you may write, and open that.</source>
        <translation>Nichts wurde geändert. Speichern Sie eine Sicherung dort, wo Sie schreiben dürfen, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>The last step was not stored; everything before it is safe. Try again, and save a backup should it fail once more.</source>
        <translation>Der letzte Schritt wurde nicht gespeichert; alles davor ist sicher. Versuchen Sie es erneut, und speichern Sie eine Sicherung, falls es noch einmal misslingt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>What was stored before is safe. Choose another folder or another name, or close the file where it is open, then try again.</source>
        <translation>Was vorher gespeichert war, ist sicher. Wählen Sie einen anderen Ordner oder Namen, oder schließen Sie die Datei dort, wo sie geöffnet ist, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage; some languages want another space or none.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a number, %2 a unit such as MB.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>less than a second left</source>
        <translation>noch weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Date formats of QLocale::toString: day and short month, without and with the year.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date format of QLocale::toString: day, month, year; then the time.</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>Date formats of QLocale::toString: day alone, and day with month.</extracomment>
        <translation>d.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Week %1, %2 to %3</source>
        <extracomment>%1 the ISO week, %2 its first and %3 its last day.</extracomment>
        <translation>Woche %1, %2 bis %3</translation>
    </message>
</context>
<context>
    <name>HomeCollector</name>
    <message>
        <source>%1 · times in %2</source>
        <extracomment>%1 is the week (&quot;Week 46, 11 to 17 November&quot;), %2 a time zone.</extracomment>
        <translation>%1 · Zeiten in %2</translation>
    </message>
    <message>
        <source>Most so far: %1 (%2), then %3 (%4).</source>
        <extracomment>Names and counts of the two most frequent categories.</extracomment>
        <translation>Bisher am häufigsten: %1 (%2), dann %3 (%4).</translation>
    </message>
    <message>
        <source>All so far: %1 (%2).</source>
        <translation>Bisher alle: %1 (%2).</translation>
    </message>
    <message>
        <source>oldest from %1</source>
        <translation>älteste: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages may be about somebody&apos;s safety</source>
        <translation>
            <numerusform>Bei %Ln Nachricht geht es vielleicht um jemandes Sicherheit</numerusform>
            <numerusform>Bei %Ln Nachrichten geht es vielleicht um jemandes Sicherheit</numerusform>
        </translation>
    </message>
    <message>
        <source>read these first</source>
        <translation>diese zuerst lesen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln private messages wait for a decision</source>
        <translation>
            <numerusform>%Ln vertrauliche Nachricht wartet auf eine Entscheidung</numerusform>
            <numerusform>%Ln vertrauliche Nachrichten warten auf eine Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln help requests have no answer yet</source>
        <translation>
            <numerusform>%Ln Unterstützungsanfrage ist noch ohne Antwort</numerusform>
            <numerusform>%Ln Unterstützungsanfragen sind noch ohne Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>An import was interrupted</source>
        <translation>Ein Import wurde unterbrochen</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of the last import were rejected</source>
        <translation>
            <numerusform>%Ln Datensatz des letzten Imports wurde abgelehnt</numerusform>
            <numerusform>%Ln Datensätze des letzten Imports wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Gründe ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to %1</source>
        <extracomment>%1 is &quot;12 people&quot;. Answers of one member to others in 90 days.</extracomment>
        <translation>
            <numerusform>%Ln Antwort an %1</numerusform>
            <numerusform>%Ln Antworten an %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Id of the message</source>
        <translation>Kennung der Nachricht</translation>
    </message>
    <message>
        <source>Thread or ticket</source>
        <translation>Gespräch oder Ticket</translation>
    </message>
    <message>
        <source>Id of what it answers</source>
        <translation>Kennung der beantworteten Nachricht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Author, name</source>
        <translation>Autor, Name</translation>
    </message>
    <message>
        <source>Author, mail address</source>
        <translation>Autor, E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Author, id</source>
        <translation>Autor, Kennung</translation>
    </message>
    <message>
        <source>Author, user name</source>
        <translation>Autor, Benutzername</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Gefällt mir</translation>
    </message>
    <message>
        <source>Accepted answer</source>
        <translation>Akzeptierte Antwort</translation>
    </message>
</context>
<context>
    <name>ImportReportText</name>
    <message>
        <source>%1 new, %2 changed, %3 the same</source>
        <translation>%1 neu, %2 geändert, %3 unverändert</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>%1 of %2 imported, %3 set aside</source>
        <translation>%1 von %2 importiert, %3 beiseitegelegt</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Mailbox, mbox</source>
        <translation>Postfach, mbox</translation>
    </message>
    <message>
        <source>Single message, eml</source>
        <translation>Einzelne Nachricht, eml</translation>
    </message>
    <message>
        <source>Mailbox, Maildir</source>
        <translation>Postfach, Maildir</translation>
    </message>
    <message>
        <source>Zendesk export, JSON</source>
        <translation>Zendesk-Export, JSON</translation>
    </message>
    <message>
        <source>Discourse export, JSON</source>
        <translation>Discourse-Export, JSON</translation>
    </message>
    <message>
        <source>Table, CSV or TSV</source>
        <translation>Tabelle, CSV oder TSV</translation>
    </message>
    <message>
        <source>Archive, %1</source>
        <translation>Archiv, %1</translation>
    </message>
    <message>
        <source>Waymark records, JSON Lines</source>
        <translation>Waymark-Datensätze, JSON Lines</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not a format Waymark reads</source>
        <translation>Kein Format, das Waymark liest</translation>
    </message>
    <message>
        <source>Archive, several formats</source>
        <translation>Archiv, mehrere Formate</translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation>Mehrere Formate</translation>
    </message>
    <message>
        <source>Archive: %1</source>
        <translation>Archiv: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files not recognised</source>
        <translation>
            <numerusform>%Ln Datei nicht erkannt</numerusform>
            <numerusform>%Ln Dateien nicht erkannt</numerusform>
        </translation>
    </message>
    <message>
        <source>likely, %1 of %2 columns understood</source>
        <translation>wahrscheinlich, %1 von %2 Spalten verstanden</translation>
    </message>
    <message>
        <source>unsure, which column is the text?</source>
        <translation>unsicher, welche Spalte ist der Text?</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>unsure, by content</source>
        <translation>unsicher, nach Inhalt</translation>
    </message>
    <message>
        <source>likely, by content</source>
        <translation>wahrscheinlich, nach Inhalt</translation>
    </message>
    <message>
        <source>certain, by content</source>
        <translation>sicher, nach Inhalt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A folder: how many files and how large together.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a spreadsheet. Save the sheet as CSV in the program that made it, then drop the CSV file here.</source>
        <translation>Das ist eine Tabellenkalkulation. Das Blatt im Ursprungsprogramm als CSV speichern, dann die CSV-Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>This is an Outlook file. Export the folder as mbox, for example with Thunderbird, then drop the mbox file here.</source>
        <translation>Das ist eine Outlook-Datei. Den Ordner als mbox exportieren, etwa mit Thunderbird, dann die mbox-Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>This is a document made for reading, not an export. Ask the program the messages come from for an export as JSON, CSV or mbox.</source>
        <translation>Das ist ein Dokument zum Lesen, kein Export. Die Nachrichten im Ursprungsprogramm als JSON, CSV oder mbox exportieren.</translation>
    </message>
    <message>
        <source>This is a Waymark file. It is opened, not imported: use Open on the Home page.</source>
        <translation>Das ist eine Waymark-Datei. Sie wird geöffnet, nicht importiert: „Öffnen“ auf der Startseite wählen.</translation>
    </message>
    <message>
        <source>This is an archive of a kind that Waymark does not open. Unpack it and drop the folder here.</source>
        <translation>Archive dieser Art öffnet Waymark nicht. Das Archiv entpacken und den Ordner hierher ziehen.</translation>
    </message>
    <message>
        <source>Its content is in no format that Waymark reads. Mailboxes (mbox, eml, Maildir), Zendesk and Discourse exports (JSON), tables (CSV, TSV) and archives of these can be imported. Leaving it in the list does no harm: it is named in the report.</source>
        <translation>Der Inhalt hat kein Format, das Waymark liest. Importieren lassen sich Postfächer (mbox, eml, Maildir), Exporte aus Zendesk und Discourse (JSON), Tabellen (CSV, TSV) und Archive davon. Die Datei kann ohne Schaden in der Liste bleiben: Sie wird im Bericht genannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 messages</source>
        <translation>
            <numerusform>%1 Nachricht</numerusform>
            <numerusform>%1 Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rejected</source>
        <translation>
            <numerusform>%1 abgelehnt</numerusform>
            <numerusform>%1 abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 messages from %2</source>
        <translation>
            <numerusform>%1 Nachricht aus %2 importiert</numerusform>
            <numerusform>%1 Nachrichten aus %2 importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 records from %2</source>
        <translation>
            <numerusform>%1 Datensatz aus %2 importiert</numerusform>
            <numerusform>%1 Datensätze aus %2 importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrew the import of %1</source>
        <translation>Import von %1 zurückgezogen</translation>
    </message>
    <message>
        <source>Nothing in %1 could be read</source>
        <translation>In %1 war nichts lesbar</translation>
    </message>
    <message>
        <source>Dry run of %1</source>
        <translation>Probelauf von %1</translation>
    </message>
    <message>
        <source>No records came from %1</source>
        <translation>Aus %1 kamen keine Datensätze</translation>
    </message>
    <message>
        <source>%1 holds nothing new</source>
        <translation>%1 enthält nichts Neues</translation>
    </message>
    <message>
        <source>%1 is in</source>
        <translation>%1 ist importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources are in</source>
        <translation>
            <numerusform>%Ln Quelle ist importiert</numerusform>
            <numerusform>%Ln Quellen sind importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Read in %1. %2 of %3 are accounted for.</source>
        <translation>In %1 gelesen. %2 von %3 sind nachgewiesen.</translation>
    </message>
    <message>
        <source>Read in %1, nothing was kept. All %2 are accounted for.</source>
        <translation>In %1 gelesen, nichts behalten. Alle %2 sind nachgewiesen.</translation>
    </message>
    <message>
        <source>Read in %1. All %2 are accounted for.</source>
        <translation>In %1 gelesen. Alle %2 sind nachgewiesen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Text encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>stated and sound in every message</source>
        <translation>in jeder Nachricht angegeben und fehlerfrei</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Gespräche</translation>
    </message>
    <message numerus="yes">
        <source>%1 new</source>
        <translation>
            <numerusform>%1 neu</numerusform>
            <numerusform>%1 neu</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%1 auto-replies and bulk mails, kept and marked</source>
        <translation>
            <numerusform>%1 automatische Antwort oder Rundmail, behalten und gekennzeichnet</numerusform>
            <numerusform>%1 automatische Antworten und Rundmails, behalten und gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Account</source>
        <translation>
            <numerusform>Konto</numerusform>
            <numerusform>Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <translation>%1, Byte %2</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
</context>
<context>
    <name>MaskWords</name>
    <message>
        <source>Person %1</source>
        <extracomment>Stands for a member whose name was taken out of a report; %1 is a number.</extracomment>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>[name]</source>
        <extracomment>Stands in a text for a name that was taken out.</extracomment>
        <translation>[Name]</translation>
    </message>
    <message>
        <source>[address]</source>
        <extracomment>Stands in a text for a mail address that was taken out.</extracomment>
        <translation>[Adresse]</translation>
    </message>
    <message>
        <source>[link]</source>
        <extracomment>Stands in a text for a link that was taken out.</extracomment>
        <translation>[Verweis]</translation>
    </message>
    <message>
        <source>[number]</source>
        <extracomment>Stands in a text for a telephone number that was taken out.</extracomment>
        <translation>[Nummer]</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>after the document</source>
        <translation>nach dem Dokument</translation>
    </message>
    <message>
        <source>after the document[%L1]</source>
        <translation>nach Eintrag %L1 des Dokuments</translation>
    </message>
    <message>
        <source>the document[%L1]</source>
        <translation>Eintrag %L1 des Dokuments</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>byte %L1</source>
        <translation>Byte %L1</translation>
    </message>
    <message>
        <source>line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
    <message>
        <source>record %L1</source>
        <translation>Eintrag %L1</translation>
    </message>
    <message>
        <source>message %L1</source>
        <translation>Nachricht %L1</translation>
    </message>
    <message>
        <source>before message %L1</source>
        <translation>vor Nachricht %L1</translation>
    </message>
    <message>
        <source>after message %L1</source>
        <translation>nach Nachricht %L1</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>cannot be read: no permission</source>
        <translation>nicht lesbar: keine Berechtigung</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>not in a format that Waymark reads</source>
        <translation>in keinem Format, das Waymark liest</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>no mail: there is no header</source>
        <translation>keine Mail: der Kopf fehlt</translation>
    </message>
    <message>
        <source>no message: no separator line before it</source>
        <translation>keine Nachricht: davor fehlt die Trennzeile</translation>
    </message>
    <message>
        <source>a separator line without a message</source>
        <translation>eine Trennzeile ohne Nachricht</translation>
    </message>
    <message>
        <source>text behind the end of the message: junk, or the footer of a list</source>
        <translation>Text hinter dem Ende der Nachricht: Datenmüll oder die Fußzeile einer Mailingliste</translation>
    </message>
    <message>
        <source>longer than %L1 MiB, the rest was left out</source>
        <translation>länger als %L1 MiB, der Rest wurde ausgelassen</translation>
    </message>
    <message>
        <source>cut off: the file could not be read further</source>
        <translation>abgeschnitten: die Datei ließ sich nicht weiter lesen</translation>
    </message>
    <message>
        <source>more than %L1 parts or %L2 levels, the rest left out</source>
        <translation>mehr als %L1 Teile oder %L2 Ebenen, der Rest ausgelassen</translation>
    </message>
    <message>
        <source>%1 assumed</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <source>damaged utf-8 assumed</source>
        <translation>beschädigtes UTF-8 angenommen</translation>
    </message>
    <message>
        <source>not all bytes are %1</source>
        <translation>nicht alle Bytes sind %1</translation>
    </message>
    <message>
        <source>not utf-8, %1</source>
        <translation>kein UTF-8, %1</translation>
    </message>
    <message>
        <source>not %1, utf-8 assumed</source>
        <translation>kein %1, UTF-8 angenommen</translation>
    </message>
    <message>
        <source>%1 is not known, %2</source>
        <translation>%1 ist unbekannt, %2</translation>
    </message>
    <message>
        <source>there is no JSON value</source>
        <translation>es gibt keinen JSON-Wert</translation>
    </message>
    <message>
        <source>text after the end of the document</source>
        <translation>Text hinter dem Ende des Dokuments</translation>
    </message>
    <message>
        <source>text after the end of the record</source>
        <translation>Text hinter dem Ende des Eintrags</translation>
    </message>
    <message>
        <source>the text ends here, in the middle of a value</source>
        <translation>der Text endet hier, mitten in einem Wert</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;}&apos;</source>
        <translation>hier fehlt „,“ oder „}“</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;]&apos;</source>
        <translation>hier fehlt „,“ oder „]“</translation>
    </message>
    <message>
        <source>expected a key in quotes</source>
        <translation>hier fehlt ein Schlüssel in Anführungszeichen</translation>
    </message>
    <message>
        <source>expected &apos;:&apos;</source>
        <translation>hier fehlt „:“</translation>
    </message>
    <message>
        <source>the text is not valid UTF-8</source>
        <translation>der Text ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>nested deeper than %L1 levels</source>
        <translation>tiefer als %L1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>a control character inside a string</source>
        <translation>ein Steuerzeichen in einer Zeichenkette</translation>
    </message>
    <message>
        <source>an unknown escape in a string</source>
        <translation>eine unbekannte Maskierung in einer Zeichenkette</translation>
    </message>
    <message>
        <source>\u without four hexadecimal digits</source>
        <translation>\u ohne vier hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>no JSON value starts like this</source>
        <translation>so beginnt kein JSON-Wert</translation>
    </message>
    <message>
        <source>expected a digit</source>
        <translation>hier fehlt eine Ziffer</translation>
    </message>
    <message>
        <source>expected a digit after the decimal point</source>
        <translation>nach dem Dezimalpunkt fehlt eine Ziffer</translation>
    </message>
    <message>
        <source>expected a digit in the exponent</source>
        <translation>im Exponenten fehlt eine Ziffer</translation>
    </message>
    <message>
        <source>neither an object nor an array</source>
        <translation>weder ein Objekt noch eine Liste</translation>
    </message>
    <message>
        <source>%1, at byte %L2</source>
        <translation>%1, bei Byte %L2</translation>
    </message>
    <message>
        <source>a single JSON document may have up to %L1 GiB</source>
        <translation>ein einzelnes JSON-Dokument darf bis zu %L1 GiB haben</translation>
    </message>
    <message>
        <source>a line of more than %L1 MiB</source>
        <translation>eine Zeile von mehr als %L1 MiB</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the document breaks off here</source>
        <translation>das Dokument bricht hier ab</translation>
    </message>
    <message>
        <source>the document is damaged: %1</source>
        <translation>das Dokument ist beschädigt: %1</translation>
    </message>
    <message>
        <source>a list was expected here</source>
        <translation>hier müsste eine Liste stehen</translation>
    </message>
    <message>
        <source>a record was expected here</source>
        <translation>hier müsste ein Eintrag stehen</translation>
    </message>
    <message>
        <source>%1: key %2 occurs twice, the last counts</source>
        <translation>%1: der Schlüssel %2 kommt zweimal vor, der letzte zählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more remarks of this kind</source>
        <translation>
            <numerusform>%Ln weitere Bemerkung dieser Art</numerusform>
            <numerusform>%Ln weitere Bemerkungen dieser Art</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of kind &quot;%1&quot;, not imported yet</source>
        <translation>
            <numerusform>%Ln Eintrag der Art „%1“, noch nicht übernommen</numerusform>
            <numerusform>%Ln Einträge der Art „%1“, noch nicht übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>a kind that is not imported yet</source>
        <translation>eine Art, die noch nicht übernommen wird</translation>
    </message>
    <message>
        <source>a kind of record that this version does not know</source>
        <translation>eine Art von Eintrag, die diese Version nicht kennt</translation>
    </message>
    <message>
        <source>this line is no JSON object</source>
        <translation>diese Zeile ist kein JSON-Objekt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of kind &quot;row of the old ticket report&quot;, not imported yet (they hold no text)</source>
        <translation>
            <numerusform>%Ln Zeile des alten Ticketberichts, noch nicht übernommen (sie enthält keinen Text)</numerusform>
            <numerusform>%Ln Zeilen des alten Ticketberichts, noch nicht übernommen (sie enthalten keinen Text)</numerusform>
        </translation>
    </message>
    <message>
        <source>no field of a Zendesk export that is known</source>
        <translation>kein bekanntes Feld eines Zendesk-Exports</translation>
    </message>
    <message>
        <source>no record of a Zendesk export that is known</source>
        <translation>kein bekannter Eintrag eines Zendesk-Exports</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments of a ticket that neither the file&apos;s name nor the records name</source>
        <translation>
            <numerusform>%Ln Kommentar zu einem Ticket, das weder der Dateiname noch die Einträge nennen</numerusform>
            <numerusform>%Ln Kommentare zu einem Ticket, das weder der Dateiname noch die Einträge nennen</numerusform>
        </translation>
    </message>
    <message>
        <source>a comment of a ticket that neither the file&apos;s name nor the record names</source>
        <translation>ein Kommentar zu einem Ticket, das weder der Dateiname noch der Eintrag nennt</translation>
    </message>
    <message>
        <source>a ticket without an id</source>
        <translation>ein Ticket ohne Kennung</translation>
    </message>
    <message>
        <source>a user without an id</source>
        <translation>ein Benutzer ohne Kennung</translation>
    </message>
    <message>
        <source>a rating without a ticket</source>
        <translation>eine Bewertung ohne Ticket</translation>
    </message>
    <message>
        <source>%1: unknown status &quot;%2&quot;, kept as it is</source>
        <translation>%1: unbekannter Status „%2“, so belassen</translation>
    </message>
    <message>
        <source>no field of a Discourse export that is known</source>
        <translation>kein bekanntes Feld eines Discourse-Exports</translation>
    </message>
    <message>
        <source>no record of a Discourse export that is known</source>
        <translation>kein bekannter Eintrag eines Discourse-Exports</translation>
    </message>
    <message>
        <source>a list of posts was expected here</source>
        <translation>hier müsste eine Liste von Beiträgen stehen</translation>
    </message>
    <message>
        <source>a field of a topic whose title is not here</source>
        <translation>ein Feld eines Themas, dessen Titel hier fehlt</translation>
    </message>
    <message>
        <source>a post without an id</source>
        <translation>ein Beitrag ohne Kennung</translation>
    </message>
    <message>
        <source>a post without its text (a search hit)</source>
        <translation>ein Beitrag ohne seinen Text (ein Suchtreffer)</translation>
    </message>
    <message>
        <source>a topic without an id</source>
        <translation>ein Thema ohne Kennung</translation>
    </message>
    <message>
        <source>a user without an id and a name</source>
        <translation>ein Benutzer ohne Kennung und Namen</translation>
    </message>
    <message>
        <source>topic %1</source>
        <translation>Thema %1</translation>
    </message>
    <message>
        <source>page %L1 follows this one: %2</source>
        <translation>auf diese folgt Seite %L1: %2</translation>
    </message>
    <message>
        <source>a further page follows this one: %1</source>
        <translation>auf diese folgt eine weitere Seite: %1</translation>
    </message>
    <message>
        <source>page %L1 comes before this one: %2</source>
        <translation>vor dieser steht Seite %L1: %2</translation>
    </message>
    <message>
        <source>a page comes before this one: %1</source>
        <translation>vor dieser steht eine Seite: %1</translation>
    </message>
    <message>
        <source>%L1 of %L2 %3 are in this file</source>
        <translation>in dieser Datei stehen %L1 von %L2 Einträgen („%3“)</translation>
    </message>
    <message>
        <source>%L1 of %L2 %3 are in these files</source>
        <translation>in diesen Dateien stehen %L1 von %L2 Einträgen („%3“)</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3 %4 are in this file</source>
        <translation>%1: in dieser Datei stehen %L2 von %L3 Einträgen („%4“)</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3 %4 are in these files</source>
        <translation>%1: in diesen Dateien stehen %L2 von %L3 Einträgen („%4“)</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file has no rows</source>
        <translation>die Datei hat keine Zeilen</translation>
    </message>
    <message>
        <source>this is %1, not a table of text</source>
        <translation>das ist %1, keine Texttabelle</translation>
    </message>
    <message>
        <source>a ZIP or Excel file</source>
        <translation>eine ZIP- oder Excel-Datei</translation>
    </message>
    <message>
        <source>an empty ZIP file</source>
        <translation>eine leere ZIP-Datei</translation>
    </message>
    <message>
        <source>a gzip file</source>
        <translation>eine gzip-Datei</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>eine alte Office-Datei</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>UTF-32 text</source>
        <translation>UTF-32-Text</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>binäre Daten</translation>
    </message>
    <message>
        <source>no column of messages with an author or a date could be told; a mapping says which column is what. Columns: %1</source>
        <translation>es ließ sich keine Spalte mit Nachrichten samt Autor oder Datum erkennen; eine Zuordnung sagt, welche Spalte was ist. Spalten: %1</translation>
    </message>
    <message>
        <source>the mapping names a column &quot;%1&quot; that the table does not have. Columns: %2</source>
        <translation>die Zuordnung nennt eine Spalte „%1“, die es in der Tabelle nicht gibt. Spalten: %2</translation>
    </message>
    <message>
        <source>the mapping names no column for the text of the messages</source>
        <translation>die Zuordnung nennt keine Spalte für den Text der Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>expected an object with &quot;columns&quot;</source>
        <translation>erwartet wird ein Objekt mit „columns“</translation>
    </message>
    <message>
        <source>no such column role: %1</source>
        <translation>diese Spaltenrolle gibt es nicht: %1</translation>
    </message>
    <message>
        <source>date_order is &quot;day&quot; or &quot;month&quot;</source>
        <translation>date_order ist „day“ oder „month“</translation>
    </message>
    <message>
        <source>no such time zone: %1</source>
        <translation>diese Zeitzone gibt es nicht: %1</translation>
    </message>
    <message>
        <source>delimiter is one character</source>
        <translation>delimiter ist ein einzelnes Zeichen</translation>
    </message>
    <message>
        <source>a quote opened in line %L1 is never closed</source>
        <translation>ein Anführungszeichen aus Zeile %L1 wird nie geschlossen</translation>
    </message>
    <message>
        <source>a row of more than %L1 MiB</source>
        <translation>eine Tabellenzeile von mehr als %L1 MiB</translation>
    </message>
    <message>
        <source>half a character at the end of UTF-16 text</source>
        <translation>ein halbes Zeichen am Ende von UTF-16-Text</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with fewer cells than the header, the missing ones read as empty, first in line %L1</source>
        <translation>
            <numerusform>%Ln Zeile mit weniger Zellen als der Kopf, die fehlenden als leer gelesen, zuerst in Zeile %L1</numerusform>
            <numerusform>%Ln Zeilen mit weniger Zellen als der Kopf, die fehlenden als leer gelesen, zuerst in Zeile %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with more cells than the header, the surplus kept with the row, first in line %L1</source>
        <translation>
            <numerusform>%Ln Zeile mit mehr Zellen als der Kopf, der Überschuss bei der Zeile aufbewahrt, zuerst in Zeile %L1</numerusform>
            <numerusform>%Ln Zeilen mit mehr Zellen als der Kopf, der Überschuss bei der Zeile aufbewahrt, zuerst in Zeile %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows not in UTF-8, read in another encoding, first in line %L1</source>
        <translation>
            <numerusform>%Ln Zeile nicht in UTF-8, in einer anderen Kodierung gelesen, zuerst in Zeile %L1</numerusform>
            <numerusform>%Ln Zeilen nicht in UTF-8, in einer anderen Kodierung gelesen, zuerst in Zeile %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with NUL characters, shown as U+FFFD, first in line %L1</source>
        <translation>
            <numerusform>%Ln Zeile mit NUL-Zeichen, gezeigt als U+FFFD, zuerst in Zeile %L1</numerusform>
            <numerusform>%Ln Zeilen mit NUL-Zeichen, gezeigt als U+FFFD, zuerst in Zeile %L1</numerusform>
        </translation>
    </message>
    <message>
        <source>numeric dates in &quot;%1&quot; are read with the day first</source>
        <translation>Datumsangaben aus Zahlen in „%1“ werden mit dem Tag zuerst gelesen</translation>
    </message>
    <message>
        <source>numeric dates in &quot;%1&quot; are read with the month first</source>
        <translation>Datumsangaben aus Zahlen in „%1“ werden mit dem Monat zuerst gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dates can be day or month first; the mapping can say which (date_order)</source>
        <translation>
            <numerusform>%Ln Datumsangabe kann mit Tag oder Monat beginnen; die Zuordnung kann es sagen (date_order)</numerusform>
            <numerusform>%Ln Datumsangaben können mit Tag oder Monat beginnen; die Zuordnung kann es sagen (date_order)</numerusform>
        </translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is no zip, tar or gzip</source>
        <translation>es ist kein zip, tar oder gzip</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>it is damaged: %1</source>
        <translation>es ist beschädigt: %1</translation>
    </message>
    <message>
        <source>there is no file in it</source>
        <translation>es enthält keine Datei</translation>
    </message>
    <message>
        <source>it has more than %L1 entries</source>
        <translation>es hat mehr als %L1 Einträge</translation>
    </message>
    <message>
        <source>it unpacks to more than %L1 MiB</source>
        <translation>ausgepackt hat es mehr als %L1 MiB</translation>
    </message>
    <message>
        <source>it unpacks to more than %L1 times its size</source>
        <translation>ausgepackt hat es mehr als das %L1-Fache seiner Größe</translation>
    </message>
    <message>
        <source>its entries share the same bytes</source>
        <translation>seine Einträge teilen sich dieselben Bytes</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>die Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>its size is not the one stated</source>
        <translation>die Größe ist nicht die angegebene</translation>
    </message>
    <message>
        <source>its checksum is not the one in the directory</source>
        <translation>die Prüfsumme ist nicht die aus dem Verzeichnis</translation>
    </message>
    <message>
        <source>its size is not the one in the directory</source>
        <translation>die Größe ist nicht die aus dem Verzeichnis</translation>
    </message>
    <message>
        <source>its header is not where the directory says</source>
        <translation>der Kopf steht nicht dort, wo das Verzeichnis es sagt</translation>
    </message>
    <message>
        <source>its name holds a NUL</source>
        <translation>der Name enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>der Eintrag hat keinen Namen</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>its name is an absolute path</source>
        <translation>der Name ist ein absoluter Pfad</translation>
    </message>
    <message>
        <source>its name begins with a drive letter</source>
        <translation>der Name beginnt mit einem Laufwerksbuchstaben</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>der Name führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>es ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>it is a device or the like, no file</source>
        <translation>es ist ein Gerät oder Ähnliches, keine Datei</translation>
    </message>
    <message>
        <source>it is password protected</source>
        <translation>es ist mit einem Passwort geschützt</translation>
    </message>
    <message>
        <source>its size is negative</source>
        <translation>die Größe ist negativ</translation>
    </message>
    <message>
        <source>it is an archive inside an archive; unpack it and import what is in it</source>
        <translation>es ist ein Archiv in einem Archiv; packen Sie es aus und importieren Sie den Inhalt</translation>
    </message>
    <message>
        <source>needs an upgrade first</source>
        <translation>muss zuerst auf den neuen Stand gebracht werden</translation>
    </message>
    <message>
        <source>the file holds triggers or views that Waymark did not make</source>
        <translation>die Datei enthält Trigger oder Sichten, die nicht von Waymark stammen</translation>
    </message>
    <message>
        <source>exists already</source>
        <translation>gibt es schon</translation>
    </message>
    <message>
        <source>column %L1</source>
        <translation>Spalte %L1</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message numerus="yes">
        <source>%1 messages</source>
        <translation>
            <numerusform>%1 Nachricht</numerusform>
            <numerusform>%1 Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>waymark::AboutDialog</name>
    <message>
        <source>About Waymark</source>
        <translation>Über Waymark</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A workbench for community managers. It reads what a community already writes, shows what people need, and turns the ones who help into colleagues.</source>
        <translation>Eine Werkbank für alle, die eine Community betreuen. Sie liest, was dort ohnehin geschrieben wird, zeigt, was gebraucht wird, und macht aus Helfenden Kolleginnen und Kollegen.</translation>
    </message>
    <message>
        <source>Everything stays on this laptop: Waymark opens no network connection.</source>
        <translation>Alles bleibt auf diesem Rechner: Waymark öffnet keine Netzverbindung.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty, as far as the law permits.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne Gewähr, soweit das Gesetz es zulässt.</translation>
    </message>
    <message>
        <source>Built with Qt %1.</source>
        <translation>Gebaut mit Qt %1.</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Über Qt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>waymark::AddressCard</name>
    <message>
        <source>Team and staff</source>
        <translation>Team und Mitarbeitende</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Their messages are answers, not requests: an audit leaves them out.</source>
        <translation>Ihre Nachrichten sind Antworten, keine Anfragen: Eine Prüfung lässt sie aus.</translation>
    </message>
    <message>
        <source>What machines write is left out of every audit and every count of people.</source>
        <translation>Was Maschinen schreiben, zählt in keiner Prüfung und bei keiner Personenzahl mit.</translation>
    </message>
    <message>
        <source>Address of somebody in the team</source>
        <translation>Adresse eines Teammitglieds</translation>
    </message>
    <message>
        <source>Address or name of a bot</source>
        <translation>Adresse oder Name eines Bots</translation>
    </message>
    <message>
        <source>name@example.org or @example.org</source>
        <translation>name@example.org oder @example.org</translation>
    </message>
    <message>
        <source>address, @domain or user name</source>
        <translation>Adresse, @domain oder Benutzername</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to the team</source>
        <translation>Zum Team hinzufügen</translation>
    </message>
    <message>
        <source>Add to the bots</source>
        <translation>Zu den Bots hinzufügen</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 steht schon in der Liste.</translation>
    </message>
    <message>
        <source>That is neither a mail address nor a domain such as @example.org.</source>
        <translation>Das ist weder eine Mailadresse noch eine Domain wie @example.org.</translation>
    </message>
    <message>
        <source>Recognised by the sources as staff</source>
        <translation>Von den Quellen als Team erkannt</translation>
    </message>
    <message>
        <source>Recognised by the sources as bots</source>
        <translation>Von den Quellen als Bots erkannt</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 aus der Liste nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Rolle von %1</translation>
    </message>
    <message>
        <source>as the source says</source>
        <translation>wie die Quelle sagt</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>Bot</translation>
    </message>
    <message numerus="yes">
        <source>%1 looks like your team&apos;s own address: of the last %Ln mail threads it answered %2 and was asked in %3.</source>
        <translation>
            <numerusform>%1 sieht nach einer Adresse Ihres Teams aus: Von dem letzten %Ln Mail-Faden hat sie %2 beantwortet und wurde in %3 gefragt.</numerusform>
            <numerusform>%1 sieht nach einer Adresse Ihres Teams aus: Von den letzten %Ln Mail-Fäden hat sie %2 beantwortet und wurde in %3 gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1 to the team</source>
        <translation>%1 zum Team hinzufügen</translation>
    </message>
</context>
<context>
    <name>waymark::AppContext</name>
    <message>
        <source>Open a Waymark file…</source>
        <translation>Waymark-Datei öffnen…</translation>
    </message>
    <message>
        <source>New Waymark file…</source>
        <translation>Neue Waymark-Datei…</translation>
    </message>
    <message>
        <source>Load the sample community</source>
        <translation>Beispiel-Community laden</translation>
    </message>
    <message>
        <source>Save a backup…</source>
        <translation>Sicherungskopie speichern…</translation>
    </message>
    <message>
        <source>Close this community</source>
        <translation>Diese Community schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Loading the sample community</source>
        <translation>Beispiel-Community wird geladen</translation>
    </message>
    <message>
        <source>My community.waymark</source>
        <translation>Meine Community.waymark</translation>
    </message>
    <message>
        <source>My community %1.waymark</source>
        <translation>Meine Community %1.waymark</translation>
    </message>
    <message>
        <source>Waymark files (*.waymark)</source>
        <translation>Waymark-Dateien (*.waymark)</translation>
    </message>
    <message>
        <source>New Waymark file</source>
        <translation>Neue Waymark-Datei</translation>
    </message>
    <message>
        <source>Open a Waymark file</source>
        <translation>Waymark-Datei öffnen</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Sicherungskopie speichern</translation>
    </message>
    <message>
        <source>Saving a backup</source>
        <translation>Sicherungskopie wird gespeichert</translation>
    </message>
    <message>
        <source>A workbench for community managers.</source>
        <translation>Eine Werkbank für Community-Manager.</translation>
    </message>
    <message>
        <source>Open the sample community.</source>
        <translation>Die Beispiel-Community öffnen.</translation>
    </message>
    <message>
        <source>Open this Waymark file.</source>
        <translation>Diese Waymark-Datei öffnen.</translation>
    </message>
    <message>
        <source>Draw the pages into this folder and quit.</source>
        <translation>Die Seiten in diesen Ordner zeichnen und beenden.</translation>
    </message>
    <message>
        <source>Draw only this page; may be repeated.</source>
        <translation>Nur diese Seite zeichnen; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Waymark files to open, others to import.</source>
        <translation>Waymark-Dateien zum Öffnen, andere zum Importieren.</translation>
    </message>
    <message>
        <source>Speak this language, e.g. de.</source>
        <translation>Diese Sprache sprechen, z. B. de.</translation>
    </message>
    <message>
        <source>Bringing %1 up to date</source>
        <translation>%1 wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>The file is large and was written by an older Waymark or not closed properly. This takes a moment and is needed once.</source>
        <translation>Die Datei ist groß und wurde von einem älteren Waymark geschrieben oder nicht richtig geschlossen. Das dauert einen Moment und ist nur einmal nötig.</translation>
    </message>
    <message>
        <source>Report of the audit…</source>
        <translation>Bericht der Prüfung…</translation>
    </message>
</context>
<context>
    <name>waymark::AttentionRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>waymark::AuditController</name>
    <message numerus="yes">
        <source>Coded %Ln message(s) as %1</source>
        <translation>
            <numerusform>%Ln Nachricht als %1 eingeordnet</numerusform>
            <numerusform>%Ln Nachrichten als %1 eingeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Coded %Ln message(s) as proposed</source>
        <translation>
            <numerusform>%Ln Nachricht wie vorgeschlagen eingeordnet</numerusform>
            <numerusform>%Ln Nachrichten wie vorgeschlagen eingeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln decision(s) back</source>
        <translation>
            <numerusform>%Ln Entscheidung zurückgenommen</numerusform>
            <numerusform>%Ln Entscheidungen zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took “%1” off %Ln message(s)</source>
        <translation>
            <numerusform>„%1“ von %Ln Nachricht entfernt</numerusform>
            <numerusform>„%1“ von %Ln Nachrichten entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) for private handling</source>
        <translation>
            <numerusform>%Ln Nachricht als vertraulich markiert</numerusform>
            <numerusform>%Ln Nachrichten als vertraulich markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) as a safety matter</source>
        <translation>
            <numerusform>%Ln Nachricht als Sicherheitsfall markiert</numerusform>
            <numerusform>%Ln Nachrichten als Sicherheitsfall markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) as waiting for an answer</source>
        <translation>
            <numerusform>%Ln Nachricht mit „braucht Antwort“ markiert</numerusform>
            <numerusform>%Ln Nachrichten mit „braucht Antwort“ markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalated %Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht weitergeleitet</numerusform>
            <numerusform>%Ln Nachrichten weitergeleitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) for the FAQ</source>
        <translation>
            <numerusform>%Ln Nachricht als FAQ-Kandidat markiert</numerusform>
            <numerusform>%Ln Nachrichten als FAQ-Kandidaten markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the topics off %Ln message(s)</source>
        <translation>
            <numerusform>Themen von %Ln Nachricht entfernt</numerusform>
            <numerusform>Themen von %Ln Nachrichten entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gave %Ln message(s) the topics %1</source>
        <translation>
            <numerusform>%Ln Nachricht mit den Themen %1 versehen</numerusform>
            <numerusform>%Ln Nachrichten mit den Themen %1 versehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archived %Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht abgelegt</numerusform>
            <numerusform>%Ln Nachrichten abgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln message(s) out of the archive</source>
        <translation>
            <numerusform>%Ln Nachricht aus der Ablage geholt</numerusform>
            <numerusform>%Ln Nachrichten aus der Ablage geholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Added the category %1</source>
        <translation>Kategorie %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Edited the category %1</source>
        <translation>Kategorie %1 bearbeitet</translation>
    </message>
    <message numerus="yes">
        <source>Began an audit of %Ln message(s)</source>
        <translation>
            <numerusform>Prüfung von %Ln Nachricht begonnen</numerusform>
            <numerusform>Prüfung von %Ln Nachrichten begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed the audit off</source>
        <translation>Prüfung abgezeichnet</translation>
    </message>
    <message>
        <source>Took the signature back</source>
        <translation>Abzeichnung zurückgenommen</translation>
    </message>
</context>
<context>
    <name>waymark::AuditLearner</name>
    <message>
        <source>Learning from your decisions</source>
        <translation>Lernt aus den Entscheidungen</translation>
    </message>
</context>
<context>
    <name>waymark::AuditListModel</name>
    <message>
        <source>Unknown sender</source>
        <translation>Unbekannter Absender</translation>
    </message>
    <message>
        <source>%1, decided</source>
        <translation>%1, entschieden</translation>
    </message>
    <message>
        <source>proposed %1, %2</source>
        <translation>vorgeschlagen: %1, %2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>abgelegt</translation>
    </message>
</context>
<context>
    <name>waymark::AuditMoveCard</name>
    <message numerus="yes">
        <source>of %Ln message(s) coded</source>
        <translation>
            <numerusform>von %Ln Nachricht eingeordnet</numerusform>
            <numerusform>von %Ln Nachrichten eingeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin the audit</source>
        <translation>Prüfung beginnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Look at the audit</source>
        <translation>Prüfung ansehen</translation>
    </message>
    <message>
        <source>Audit the last %1</source>
        <translation>Die letzten %1 prüfen</translation>
    </message>
</context>
<context>
    <name>waymark::CategoryChip</name>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>waymark::CategoryPopover</name>
    <message>
        <source>Edit the category</source>
        <translation>Kategorie bearbeiten</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>Name der Kategorie</translation>
    </message>
    <message>
        <source>What belongs in it, in one sentence. The report prints it.</source>
        <translation>Was hineingehört, in einem Satz. Er steht auch im Bericht.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add category</source>
        <translation>Kategorie hinzufügen</translation>
    </message>
    <message>
        <source>A category needs a name.</source>
        <translation>Eine Kategorie braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a category of this name.</source>
        <translation>Eine Kategorie mit diesem Namen gibt es schon.</translation>
    </message>
</context>
<context>
    <name>waymark::ColumnsDialog</name>
    <message>
        <source>Which column is what?</source>
        <translation>Welche Spalte ist was?</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln columns. What you choose is kept and used for every table with the same header.</source>
        <translation>
            <numerusform>%1 hat %Ln Spalte. Die Auswahl wird behalten und gilt für jede Tabelle mit derselben Kopfzeile.</numerusform>
            <numerusform>%1 hat %Ln Spalten. Die Auswahl wird behalten und gilt für jede Tabelle mit derselben Kopfzeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the column with the text of the messages, and one that says who wrote or when.</source>
        <translation>Die Spalte mit dem Text der Nachrichten wählen und eine, die sagt, wer geschrieben hat oder wann.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Spalten übernehmen</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Column %1 is</source>
        <translation>Bedeutung von Spalte %1</translation>
    </message>
    <message>
        <source>kept, no meaning</source>
        <translation>behalten, ohne Bedeutung</translation>
    </message>
    <message>
        <source>Dates such as 03/04/2026 are</source>
        <translation>Datumsangaben wie 03/04/2026</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Reihenfolge von Tag und Monat</translation>
    </message>
    <message>
        <source>left unread</source>
        <translation>nicht lesen</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>Tag zuerst</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>Monat zuerst</translation>
    </message>
    <message>
        <source>times in</source>
        <translation>Zeiten in</translation>
    </message>
    <message>
        <source>Time zone of dates without one</source>
        <translation>Zeitzone für Datumsangaben ohne Zone</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
</context>
<context>
    <name>waymark::CommandPalette</name>
    <message>
        <source>Actions and finds</source>
        <translation>Aktionen und Funde</translation>
    </message>
    <message>
        <source>Newest or best first</source>
        <translation>Neueste oder beste zuerst</translation>
    </message>
    <message>
        <source>Search messages for “%1”</source>
        <translation>Nachrichten nach „%1“ durchsuchen</translation>
    </message>
</context>
<context>
    <name>waymark::CommunityCard</name>
    <message>
        <source>Time zone of the community</source>
        <translation>Zeitzone der Community</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Name of the community</source>
        <translation>Name der Community</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Hours within which an answer is promised</source>
        <translation>Stunden, in denen eine Antwort versprochen ist</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation>Erste Antwort binnen</translation>
    </message>
</context>
<context>
    <name>waymark::ConfidenceBars</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>waymark::CountRow</name>
    <message>
        <source>Show the messages: %1</source>
        <translation>Nachrichten zeigen: %1</translation>
    </message>
</context>
<context>
    <name>waymark::CountsLine</name>
    <message>
        <source>%1 · %2</source>
        <comment>coded, time left</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>waymark::CountsView</name>
    <message>
        <source>Counts so far</source>
        <translation>Bisherige Zählung</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message numerus="yes">
        <source>So far, of %Ln coded</source>
        <translation>
            <numerusform>Bisher, von %Ln eingeordneten</numerusform>
            <numerusform>Bisher, von %Ln eingeordneten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s median a message</source>
        <translation>Median %1 s je Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>You agreed with %1 of %Ln proposal(s)</source>
        <translation>
            <numerusform>%1 von %Ln vorgeschlagenen Einordnung bestätigt</numerusform>
            <numerusform>%1 von %Ln vorgeschlagenen Einordnungen bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>From the first decision on, each category&apos;s share stands here with its interval.</source>
        <translation>Ab der ersten Entscheidung steht hier der Anteil jeder Kategorie mit seinem Intervall.</translation>
    </message>
    <message>
        <source>Nothing coded yet</source>
        <translation>Noch nichts eingeordnet</translation>
    </message>
    <message>
        <source>Whisker: %1 % Wilson interval</source>
        <translation>Fehlerbalken: %1-%-Wilson-Intervall</translation>
    </message>
    <message>
        <source>Every share is known to ±%1 points.</source>
        <translation>Jeder Anteil ist auf ±%1 Punkte genau.</translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln more for ±%1 points.</source>
        <translation>
            <numerusform>Noch %Ln einordnen für ±%1 Punkte.</numerusform>
            <numerusform>Noch %Ln einordnen für ±%1 Punkte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln more for ±%1 points, %2 for ±%3.</source>
        <translation>
            <numerusform>Noch %Ln einordnen für ±%1 Punkte, %2 für ±%3.</numerusform>
            <numerusform>Noch %Ln einordnen für ±%1 Punkte, %2 für ±%3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shares from the first decision on</source>
        <translation>Anteile ab der ersten Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for ±%1</source>
        <comment>messages to code, percentage points</comment>
        <translation>
            <numerusform>Noch %Ln für ±%1</numerusform>
            <numerusform>Noch %Ln für ±%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::DecisionPad</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Edit name and definition…</source>
        <translation>Name und Definition bearbeiten…</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>FAQ</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Ablegen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln vorgeschlagene übernehmen</numerusform>
            <numerusform>%Ln vorgeschlagene übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) chosen</source>
        <translation>
            <numerusform>%Ln Nachricht gewählt</numerusform>
            <numerusform>%Ln Nachrichten gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>%1 was proposed</source>
        <translation>Vorgeschlagen war %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>· %Ln cue(s) underlined</source>
        <translation>
            <numerusform>· %Ln Stelle</numerusform>
            <numerusform>· %Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Name a category of your own (%1)</source>
        <translation>Eigene Kategorie benennen (%1)</translation>
    </message>
    <message>
        <source>· signed off</source>
        <translation>· abgezeichnet</translation>
    </message>
</context>
<context>
    <name>waymark::DecisionTile</name>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>key %1, decided</source>
        <translation>Taste %1, entschieden</translation>
    </message>
    <message>
        <source>key %1, proposed</source>
        <translation>Taste %1, vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>waymark::DropOverlay</name>
    <message>
        <source>Recognised by their content, whatever they are called</source>
        <translation>Am Inhalt erkannt, wie sie auch heißen</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %Ln file(s)</source>
        <translation>
            <numerusform>Loslassen, um %Ln Datei zu importieren</numerusform>
            <numerusform>Loslassen, um %Ln Dateien zu importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ErrorBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>waymark::FirstRunView</name>
    <message>
        <source>Try the sample community</source>
        <translation>Beispiel-Community ausprobieren</translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation>Beispiel laden</translation>
    </message>
    <message>
        <source>Import your messages</source>
        <translation>Eigene Nachrichten importieren</translation>
    </message>
    <message>
        <source>Mailbox files, helpdesk and forum exports, tables. You see what was read before anything counts.</source>
        <translation>Postfachdateien, Exporte aus Ticketsystem und Forum, Tabellen. Sie sehen, was gelesen wurde, bevor etwas zählt.</translation>
    </message>
    <message>
        <source>Choose files or a folder</source>
        <translation>Dateien oder Ordner wählen</translation>
    </message>
    <message>
        <source>Open a Waymark file</source>
        <translation>Waymark-Datei öffnen</translation>
    </message>
    <message>
        <source>Go on with a community that you or a colleague has worked on. One file holds everything.</source>
        <translation>Mit einer Community weitermachen, an der schon gearbeitet wurde. Eine Datei enthält alles.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>See where your inbox leads</source>
        <translation>Sehen, wohin der Posteingang führt</translation>
    </message>
    <message>
        <source>Waymark reads what your community already writes, shows what people need, and turns the ones who help into colleagues.</source>
        <translation>Waymark liest, was Ihre Community ohnehin schreibt, zeigt, was gebraucht wird, und macht aus Helfenden Kolleginnen und Kollegen.</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Or drop files anywhere in this window</source>
        <translation>Oder Dateien irgendwo in dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>Recognised by their content, whatever they are called</source>
        <translation>Am Inhalt erkannt, wie sie auch heißen</translation>
    </message>
    <message>
        <source>Nothing leaves this laptop unless you export it</source>
        <translation>Nichts verlässt diesen Rechner ohne Ihren Export</translation>
    </message>
    <message>
        <source>Every step can be undone, imports too</source>
        <translation>Jeder Schritt lässt sich zurücknehmen, auch Importe</translation>
    </message>
    <message>
        <source>Every number opens the messages behind it</source>
        <translation>Jede Zahl öffnet ihre Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>An invented community of %1 people with %Ln message(s), so that every page has something to show. Nothing of yours is needed.</source>
        <translation>
            <numerusform>Eine erfundene Community mit %1 Personen und %Ln Nachricht, damit jede Seite etwas zu zeigen hat. Eigene Daten sind nicht nötig.</numerusform>
            <numerusform>Eine erfundene Community mit %1 Personen und %Ln Nachrichten, damit jede Seite etwas zu zeigen hat. Eigene Daten sind nicht nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>An invented community, so that every page has something to show. Nothing of yours is needed.</source>
        <translation>Eine erfundene Community, damit jede Seite etwas zu zeigen hat. Eigene Daten sind nicht nötig.</translation>
    </message>
</context>
<context>
    <name>waymark::FlagButton</name>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>waymark::FoldLine</name>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>waymark::HandbookView</name>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>waymark::HelpWindow</name>
    <message>
        <source>No chapter holds these words.</source>
        <translation>In keinem Kapitel steht das.</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Find in the handbook</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>waymark::HistoryCard</name>
    <message>
        <source>Earlier imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln imports</source>
        <translation>
            <numerusform>%Ln Import zeigen</numerusform>
            <numerusform>Alle %Ln Importe zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Complete the import of %1</source>
        <translation>Import von %1 abschließen</translation>
    </message>
    <message>
        <source>Report of the import of %1</source>
        <translation>Bericht zum Import von %1</translation>
    </message>
    <message>
        <source>Withdraw the import of %1</source>
        <translation>Import von %1 zurückziehen</translation>
    </message>
</context>
<context>
    <name>waymark::HomeController</name>
    <message>
        <source>Picked %1</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>No longer picked: %1</source>
        <translation>Nicht mehr ausgewählt: %1</translation>
    </message>
    <message>
        <source>Sketched a path</source>
        <translation>Pfad skizziert</translation>
    </message>
</context>
<context>
    <name>waymark::HomePageEntry</name>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Load the sample (first run)</source>
        <translation>Beispiel laden (erster Start)</translation>
    </message>
    <message>
        <source>Choose files to import (first run)</source>
        <translation>Dateien zum Importieren wählen (erster Start)</translation>
    </message>
    <message>
        <source>Open a Waymark file (first run)</source>
        <translation>Waymark-Datei öffnen (erster Start)</translation>
    </message>
</context>
<context>
    <name>waymark::HoursCard</name>
    <message>
        <source>Open day and night</source>
        <translation>Tag und Nacht geöffnet</translation>
    </message>
    <message>
        <source>Business hours and holidays</source>
        <translation>Öffnungszeiten und Feiertage</translation>
    </message>
    <message>
        <source>Waiting times are also counted in business hours: a weekend does not count then.</source>
        <translation>Wartezeiten werden auch in Öffnungszeiten gezählt: Ein Wochenende zählt dann nicht.</translation>
    </message>
    <message>
        <source>%1, open from</source>
        <translation>%1, geöffnet ab</translation>
    </message>
    <message>
        <source>%1, open until</source>
        <translation>%1, geöffnet bis</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>Day off to add</source>
        <translation>Neuer freier Tag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the day off</source>
        <translation>Freien Tag hinzufügen</translation>
    </message>
    <message>
        <source>Remove the day off %1</source>
        <translation>Freien Tag %1 entfernen</translation>
    </message>
</context>
<context>
    <name>waymark::ImportController</name>
    <message>
        <source>Recognising files</source>
        <translation>Dateien werden erkannt</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Withdrawing %1</source>
        <translation>%1 wird zurückgezogen</translation>
    </message>
    <message>
        <source>%1 · %2 a second</source>
        <translation>%1 · %2 pro Sekunde</translation>
    </message>
    <message>
        <source>The place cannot be shown: the file has gone, has changed, or the place lies too deep in an archive.</source>
        <translation>Die Stelle lässt sich nicht zeigen: Die Datei fehlt, wurde geändert, oder die Stelle liegt zu tief in einem Archiv.</translation>
    </message>
    <message>
        <source>Set the columns of %1</source>
        <translation>Spalten von %1 festgelegt</translation>
    </message>
    <message>
        <source>Forgot the columns of %1</source>
        <translation>Spalten von %1 vergessen</translation>
    </message>
</context>
<context>
    <name>waymark::ImportFilesModel</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>check the columns first</source>
        <translation>erst Spalten prüfen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>stopped, nothing kept</source>
        <translation>angehalten, nichts behalten</translation>
    </message>
    <message>
        <source>Check the columns</source>
        <translation>Spalten prüfen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was tun?</translation>
    </message>
</context>
<context>
    <name>waymark::ImportHistoryModel</name>
    <message>
        <source>not finished</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Column maps</source>
        <translation>Spaltenzuordnungen</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Drop files or folders</source>
        <translation>Dateien oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Archives are opened. A file that was read before adds only what is new.</source>
        <translation>Archive werden geöffnet. Eine schon gelesene Datei ergänzt nur, was neu ist.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>What can be imported</source>
        <translation>Was sich importieren lässt</translation>
    </message>
    <message>
        <source>Mailboxes: mbox, eml, Maildir</source>
        <translation>Postfächer: mbox, eml, Maildir</translation>
    </message>
    <message>
        <source>Thunderbird, Gmail (Takeout), Apple Mail and every mail server export them.</source>
        <translation>Thunderbird, Gmail (Takeout), Apple Mail und jeder Mailserver exportieren sie.</translation>
    </message>
    <message>
        <source>Helpdesk: Zendesk, JSON</source>
        <translation>Helpdesk: Zendesk, JSON</translation>
    </message>
    <message>
        <source>Tickets, comments, users and ratings, in one file or many.</source>
        <translation>Tickets, Kommentare, Personen und Bewertungen, in einer Datei oder vielen.</translation>
    </message>
    <message>
        <source>Forum: Discourse, JSON</source>
        <translation>Forum: Discourse, JSON</translation>
    </message>
    <message>
        <source>Topics, posts and users as the forum&apos;s own pages give them.</source>
        <translation>Themen, Beiträge und Mitglieder, wie die Seiten des Forums sie liefern.</translation>
    </message>
    <message>
        <source>Tables: CSV, TSV</source>
        <translation>Tabellen: CSV, TSV</translation>
    </message>
    <message>
        <source>Any list of messages. You say once which column is what.</source>
        <translation>Jede Liste von Nachrichten. Einmal angeben, welche Spalte was ist, genügt.</translation>
    </message>
    <message>
        <source>Archives: zip, tar, gz</source>
        <translation>Archive: zip, tar, gz</translation>
    </message>
    <message>
        <source>Opened and read as they are, without unpacking to disk.</source>
        <translation>Direkt geöffnet und gelesen, ohne Entpacken auf die Festplatte.</translation>
    </message>
    <message>
        <source>Files are read, never changed</source>
        <translation>Dateien werden gelesen, nie verändert</translation>
    </message>
    <message>
        <source>An import can be withdrawn as a whole</source>
        <translation>Ein Import lässt sich als Ganzes zurückziehen</translation>
    </message>
    <message>
        <source>Drop more files or folders</source>
        <translation>Weitere Dateien oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Dateien zum Importieren wählen</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>Ordner zum Importieren wählen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>import-report.txt</source>
        <translation>importbericht.txt</translation>
    </message>
    <message>
        <source>Withdraw this import for good?</source>
        <translation>Diesen Import endgültig zurückziehen?</translation>
    </message>
    <message>
        <source>Its files are no longer where they were, so it could not be imported again from here. What you decided about its messages is kept.</source>
        <translation>Seine Dateien liegen nicht mehr, wo sie waren; von hier aus ließe er sich also nicht wiederholen. Die Entscheidungen zu seinen Nachrichten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>None is saved yet. When a table is dropped, “Check the columns” says which column is what, and keeps it for every table with the same header.</source>
        <translation>Noch ist keine gespeichert. Wird eine Tabelle hierher gezogen, legt „Spalten prüfen“ fest, welche Spalte was ist, und merkt es sich für jede Tabelle mit derselben Kopfzeile.</translation>
    </message>
    <message>
        <source>Used for every table with the same header.</source>
        <translation>Gilt für jede Tabelle mit derselben Kopfzeile.</translation>
    </message>
    <message>
        <source>Table without a name</source>
        <translation>Tabelle ohne Namen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget the columns of %1</source>
        <translation>Spalten von %1 vergessen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>waymark::ImportPageEntry</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>What to do with the chosen file</source>
        <translation>Was mit der gewählten Datei tun</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Take the chosen file off the list</source>
        <translation>Gewählte Datei von der Liste nehmen</translation>
    </message>
</context>
<context>
    <name>waymark::InboxPage</name>
    <message>
        <source>Inbox audit</source>
        <translation>Posteingangsprüfung</translation>
    </message>
    <message>
        <source>Decide: the category on that key</source>
        <translation>Entscheiden: die Kategorie auf dieser Taste</translation>
    </message>
    <message>
        <source>Accept the proposal</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorige Nachricht</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Scroll the message</source>
        <translation>In der Nachricht blättern</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Private handling</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>For the FAQ</source>
        <translation>Für die FAQ</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Braucht Antwort</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Message source</source>
        <translation>Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>Choose all messages</source>
        <translation>Alle Nachrichten auswählen</translation>
    </message>
</context>
<context>
    <name>waymark::InboxView</name>
    <message>
        <source>Here the last messages of your members stand to be read and sorted. There are none yet.</source>
        <translation>Hier stehen die letzten Nachrichten der Mitglieder zum Lesen und Einordnen. Noch gibt es keine.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>No message fits this audit: what was imported comes from your team, from bots or from automatic replies.</source>
        <translation>Keine Nachricht passt zu dieser Prüfung: Alles Importierte stammt vom Team, von Bots oder aus automatischen Antworten.</translation>
    </message>
    <message>
        <source>Choose other messages</source>
        <translation>Andere Nachrichten wählen</translation>
    </message>
    <message>
        <source>Inbox audit</source>
        <translation>Posteingangsprüfung</translation>
    </message>
    <message>
        <source>Choose the messages of the audit</source>
        <translation>Nachrichten der Prüfung wählen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Abzeichnen</translation>
    </message>
    <message>
        <source>Messages of the audit: %1</source>
        <translation>Nachrichten der Prüfung: %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; of %Ln coded</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; von %Ln eingeordnet</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; von %Ln eingeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>signed off by %1</source>
        <translation>abgezeichnet: %1</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>alles erledigt</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>noch etwa %Ln Min.</numerusform>
            <numerusform>noch etwa %Ln Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>· %1</source>
        <comment>after the count</comment>
        <translation>· %1</translation>
    </message>
    <message>
        <source>Take signature back</source>
        <translation>Abzeichnung aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln coded</source>
        <translation>
            <numerusform>%1 von %Ln eingeordnet</numerusform>
            <numerusform>%1 von %Ln eingeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>What the audit found, to save and hand on (%1)</source>
        <extracomment>%1 is the key.</extracomment>
        <translation>Was die Prüfung ergab, zum Speichern und Weitergeben (%1)</translation>
    </message>
</context>
<context>
    <name>waymark::IntervalRow</name>
    <message>
        <source>%1–%2 %</source>
        <comment>interval of a percentage</comment>
        <translation>%1–%2 %</translation>
    </message>
    <message>
        <source>no share yet</source>
        <translation>noch kein Anteil</translation>
    </message>
    <message>
        <source>%1, between %2 in %3</source>
        <translation>%1, zwischen %2 von %3</translation>
    </message>
</context>
<context>
    <name>waymark::JobStrip</name>
    <message>
        <source>Stop at a safe point</source>
        <translation>An sicherer Stelle anhalten</translation>
    </message>
</context>
<context>
    <name>waymark::KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Everything has a key</source>
        <translation>Alles hat eine Taste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>waymark::LinkPopover</name>
    <message>
        <source>Where the link leads</source>
        <translation>Wohin der Link führt</translation>
    </message>
    <message>
        <source>This writes to</source>
        <translation>Dies schreibt an</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>Dieser Link führt zu</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open in the mail program…</source>
        <translation>Im Mailprogramm öffnen…</translation>
    </message>
    <message>
        <source>Open in the browser…</source>
        <translation>Im Browser öffnen…</translation>
    </message>
    <message>
        <source>Open this address outside of Waymark?</source>
        <translation>Diese Adresse außerhalb von Waymark öffnen?</translation>
    </message>
    <message>
        <source>%1
Whoever runs it will see that somebody opened it.</source>
        <translation>%1
Wer sie betreibt, sieht, dass jemand sie geöffnet hat.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
<context>
    <name>waymark::MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About Waymark</source>
        <translation>Über Waymark</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu „%1“</translation>
    </message>
    <message>
        <source>%1 — Waymark</source>
        <translation>%1 — Waymark</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>waymark::MessageDelegate</name>
    <message>
        <source>%1, decided</source>
        <translation>%1, entschieden</translation>
    </message>
    <message>
        <source>%1, proposed</source>
        <translation>%1, vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>waymark::MessageDialog</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Kein Betreff</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Zitierter Text</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Angehängt: %1</translation>
    </message>
</context>
<context>
    <name>waymark::MessageList</name>
    <message>
        <source>Which messages</source>
        <translation>Welche Nachrichten</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Alle Nachrichten zeigen</translation>
    </message>
    <message>
        <source>Messages of this audit</source>
        <translation>Nachrichten dieser Prüfung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>Only decided as %1</source>
        <translation>Nur als %1 entschieden</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>Only the topic %1</source>
        <translation>Nur das Thema %1</translation>
    </message>
    <message>
        <source>Everything is coded.</source>
        <translation>Alles ist eingeordnet.</translation>
    </message>
    <message>
        <source>No message is coded as %1 yet.</source>
        <translation>Noch keine Nachricht ist als %1 eingeordnet.</translation>
    </message>
    <message>
        <source>No message has this topic any more.</source>
        <translation>Keine Nachricht hat dieses Thema mehr.</translation>
    </message>
    <message>
        <source>No message carries this flag.</source>
        <translation>Keine Nachricht trägt diese Kennzeichnung.</translation>
    </message>
</context>
<context>
    <name>waymark::MixRow</name>
    <message numerus="yes">
        <source>%1 of %Ln, before %2</source>
        <translation>
            <numerusform>%1 von %Ln, vorher %2</numerusform>
            <numerusform>%1 von %Ln, vorher %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln</source>
        <translation>
            <numerusform>%1 von %Ln</numerusform>
            <numerusform>%1 von %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Open these messages</source>
        <translation>Diese Nachrichten öffnen</translation>
    </message>
</context>
<context>
    <name>waymark::MoveCard</name>
    <message>
        <source>not begun</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>waymark::NavButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::NavList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>waymark::NavPane</name>
    <message>
        <source>Everything stays on this laptop</source>
        <translation>Alles bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <source>No community yet</source>
        <translation>Noch keine Community</translation>
    </message>
</context>
<context>
    <name>waymark::OriginController</name>
    <message>
        <source>Called a message an auto-reply</source>
        <translation>Eine Nachricht als automatische Antwort bezeichnet</translation>
    </message>
    <message>
        <source>Called a message no auto-reply</source>
        <translation>Eine Nachricht als keine automatische Antwort bezeichnet</translation>
    </message>
    <message>
        <source>Changed the part of %1</source>
        <translation>Die Rolle von %1 geändert</translation>
    </message>
</context>
<context>
    <name>waymark::OriginMenu</name>
    <message>
        <source>Whom this is from</source>
        <translation>Von wem das stammt</translation>
    </message>
    <message>
        <source>Auto-reply</source>
        <translation>Automatische Antwort</translation>
    </message>
    <message>
        <source>From a member</source>
        <translation>Von einem Mitglied</translation>
    </message>
    <message>
        <source>From the team</source>
        <translation>Vom Team</translation>
    </message>
    <message>
        <source>From a bot</source>
        <translation>Von einem Bot</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
</context>
<context>
    <name>waymark::PaperPages</name>
    <message>
        <source>What will be in the file</source>
        <translation>Was in der Datei stehen wird</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>waymark::PathLine</name>
    <message numerus="yes">
        <source>%1 of %Ln step(s)</source>
        <translation>
            <numerusform>%1 von %Ln Schritt</numerusform>
            <numerusform>%1 von %Ln Schritten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PathMoveCard</name>
    <message>
        <source>Map one path</source>
        <translation>Einen Pfad entwerfen</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Noch ohne Namen</translation>
    </message>
    <message>
        <source>Which role could a member grow into, in three to five steps?</source>
        <translation>In welche Rolle könnte ein Mitglied hineinwachsen, in drei bis fünf Schritten?</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln step(s) so far, three make a path.</source>
        <extracomment>%1 is the role that a path leads to.</extracomment>
        <translation>
            <numerusform>„%1“: bisher %Ln Schritt, ab dreien ist es ein Pfad.</numerusform>
            <numerusform>„%1“: bisher %Ln Schritte, ab dreien ist es ein Pfad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” in %Ln step(s).</source>
        <translation>
            <numerusform>„%1“ in %Ln Schritt.</numerusform>
            <numerusform>„%1“ in %Ln Schritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sketch a path</source>
        <translation>Pfad skizzieren</translation>
    </message>
    <message>
        <source>Open the sketch</source>
        <translation>Skizze öffnen</translation>
    </message>
</context>
<context>
    <name>waymark::PathSketchDialog</name>
    <message>
        <source>Map one path</source>
        <translation>Einen Pfad entwerfen</translation>
    </message>
    <message>
        <source>Name a role and what a member does to grow into it. Three to five steps, each something that can be seen to be done.</source>
        <translation>Benennen Sie eine Rolle und was ein Mitglied tut, um in sie hineinzuwachsen: drei bis fünf Schritte, bei denen man jeweils sieht, dass sie getan sind.</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Helferin oder Helfer</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>Mentorin oder Mentor</translation>
    </message>
    <message>
        <source>Guide writer</source>
        <translation>Anleitungen schreiben</translation>
    </message>
    <message>
        <source>For example: Helper</source>
        <translation>Zum Beispiel: Moderation</translation>
    </message>
    <message>
        <source>The role</source>
        <translation>Die Rolle</translation>
    </message>
    <message>
        <source>For example: answer three questions of newcomers</source>
        <translation>Zum Beispiel: drei Fragen von Neuen beantworten</translation>
    </message>
    <message>
        <source>For example: write one answer up as a guide</source>
        <translation>Zum Beispiel: eine Antwort zur Anleitung ausarbeiten</translation>
    </message>
    <message>
        <source>For example: greet everybody who joins in one week</source>
        <translation>Zum Beispiel: eine Woche lang alle Neuen begrüßen</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep the sketch</source>
        <translation>Skizze behalten</translation>
    </message>
</context>
<context>
    <name>waymark::PersonalCard</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>yours, not the community&apos;s</source>
        <translation>gilt nur hier, nicht für die Community</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Dicht</translation>
    </message>
</context>
<context>
    <name>waymark::PlaceViewer</name>
    <message>
        <source>Bytes %1 to %2 of %3. The file is only read; the marked part was set aside.</source>
        <extracomment>Bytes %1 to %2 of a file of %3.</extracomment>
        <translation>Bytes %1 bis %2 von %3. Die Datei wird nur gelesen; der markierte Teil wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>The file around this place</source>
        <translation>Die Datei um diese Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>waymark::PowerUsersDialog</name>
    <message>
        <source>Pick three power users</source>
        <translation>Drei Helfende wählen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 of %2 picked</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>Members who answered others in the %Ln days before the newest message, by how many people they answered. Three are few enough to write to each in person.</source>
        <translation>
            <numerusform>Mitglieder, die am Tag vor der neuesten Nachricht anderen geantwortet haben, geordnet danach, wie vielen. Dreien kann man noch persönlich schreiben.</numerusform>
            <numerusform>Mitglieder, die in den %Ln Tagen vor der neuesten Nachricht anderen geantwortet haben, geordnet danach, wie vielen. Dreien kann man noch persönlich schreiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ProgressLine</name>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>waymark::ReaderView</name>
    <message numerus="yes">
        <source>%Ln message(s) before these are not listed</source>
        <translation>
            <numerusform>%Ln Nachricht davor ist nicht aufgeführt</numerusform>
            <numerusform>%Ln Nachrichten davor sind nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (team) · %2</source>
        <comment>author, date</comment>
        <translation>%1 (Team) · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, date</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Message %1 of %2</source>
        <translation>Nachricht %1 von %2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Check the sender</source>
        <translation>Absender prüfen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>address, date</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>This message has no text.</source>
        <translation>Diese Nachricht hat keinen Text.</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Nachrichtentext</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Zitierter Text</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote picture(s) not loaded</source>
        <translation>
            <numerusform>%Ln externes Bild nicht geladen</numerusform>
            <numerusform>%Ln externe Bilder nicht geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedded picture(s) not shown</source>
        <translation>
            <numerusform>%Ln eingebettetes Bild nicht gezeigt</numerusform>
            <numerusform>%Ln eingebettete Bilder nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>This message is very long: only its beginning is shown.</source>
        <translation>Diese Nachricht ist sehr lang: Nur ihr Anfang wird gezeigt.</translation>
    </message>
    <message>
        <source>Its layout was simplified to keep it readable.</source>
        <translation>Ihr Aufbau wurde vereinfacht, damit sie lesbar bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s), not kept in the workspace</source>
        <translation>
            <numerusform>%Ln Anhang, nicht in der Waymark-Datei aufbewahrt</numerusform>
            <numerusform>%Ln Anhänge, nicht in der Waymark-Datei aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, subject</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>Nachricht: %1</translation>
    </message>
</context>
<context>
    <name>waymark::RecognisedCard</name>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account that the records go to</source>
        <translation>Konto, zu dem die Datensätze gehören</translation>
    </message>
    <message>
        <source>Equal ids in two accounts are two records. Mail needs none.</source>
        <translation>Gleiche Kennungen in zwei Konten sind zwei Datensätze. Mail braucht kein Konto.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Reads and compares everything, keeps nothing</source>
        <translation>Liest und vergleicht alles, behält nichts</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Recognised files and folders</source>
        <translation>Erkannte Dateien und Ordner</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>as the records say</source>
        <translation>laut Datensätzen</translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle probelesen</numerusform>
            <numerusform>%Ln Quellen probelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle importieren</numerusform>
            <numerusform>%Ln Quellen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking into the files …</source>
        <translation>Die Dateien werden angesehen …</translation>
    </message>
    <message>
        <source>Everything that can be read has been read.</source>
        <translation>Alles, was sich lesen lässt, ist gelesen.</translation>
    </message>
    <message>
        <source>A dry run reads and compares everything and keeps nothing.</source>
        <translation>Ein Probelauf liest und vergleicht alles und behält nichts.</translation>
    </message>
    <message>
        <source>What was read before adds only what is new.</source>
        <translation>Was schon gelesen wurde, fügt nur Neues hinzu.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>How many files, and how large together.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back what was added</source>
        <translation>Hinzugefügtes wird zurückgenommen</translation>
    </message>
    <message>
        <source>Withdrawing %1</source>
        <translation>%1 wird zurückgezogen</translation>
    </message>
    <message>
        <source>Preparing %1</source>
        <translation>%1 wird vorbereitet</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What it added goes, what it changed becomes what it was.</source>
        <translation>Was er hinzugefügt hat, verschwindet; was er geändert hat, wird wieder, was es war.</translation>
    </message>
    <message>
        <source>Stopping takes back what this import added.</source>
        <translation>Abbrechen nimmt zurück, was dieser Import hinzugefügt hat.</translation>
    </message>
</context>
<context>
    <name>waymark::ReportCard</name>
    <message>
        <source>Report of the import</source>
        <translation>Bericht zum Import</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What came in, what changed and what was known already, as counts.</source>
        <translation>Was hereinkam, was sich änderte und was schon bekannt war, in Zahlen.</translation>
    </message>
    <message>
        <source>Every byte is accounted for: imported, or set aside with its place and the reason.</source>
        <translation>Jedes Byte ist nachgewiesen: importiert oder mit Stelle und Grund beiseitegelegt.</translation>
    </message>
    <message>
        <source>Nothing is final. An import can be taken back as a whole, today or in a year.</source>
        <translation>Nichts ist endgültig. Ein Import lässt sich als Ganzes zurückziehen, heute oder in einem Jahr.</translation>
    </message>
    <message>
        <source>Look at the messages</source>
        <translation>Nachrichten ansehen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Takes this import back as a whole</source>
        <translation>Zieht diesen Import als Ganzes zurück</translation>
    </message>
    <message>
        <source>nothing kept</source>
        <translation>nichts behalten</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>%1 of bytes imported</source>
        <translation>%1 der Bytes importiert</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>%1 beiseitegelegt</translation>
    </message>
    <message>
        <source>Rejected, with place and reason</source>
        <translation>Abgelehnt, mit Stelle und Grund</translation>
    </message>
    <message numerus="yes">
        <source>and %1 more; the saved report names them</source>
        <translation>
            <numerusform>und %1 weitere Stelle; der gespeicherte Bericht nennt sie</numerusform>
            <numerusform>und %1 weitere Stellen; der gespeicherte Bericht nennt sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show %1 in its file</source>
        <translation>%1 in der Datei zeigen</translation>
    </message>
</context>
<context>
    <name>waymark::ReportDialog</name>
    <message>
        <source>Form of the report</source>
        <translation>Form des Berichts</translation>
    </message>
    <message>
        <source>What will be in the file</source>
        <translation>Was in der Datei stehen wird</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>What may leave this laptop?</source>
        <translation>Was darf diesen Rechner verlassen?</translation>
    </message>
    <message>
        <source>Without the people in it</source>
        <translation>Ohne die Personen darin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Names, addresses and private messages stand in it as they were written. Hand it only to people who may read them.</source>
        <translation>Namen, Adressen und vertrauliche Nachrichten stehen darin, wie sie geschrieben wurden. Nur an Menschen geben, die sie lesen dürfen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln private message(s) stay out.</source>
        <translation>
            <numerusform>%Ln vertrauliche Nachricht bleibt draußen.</numerusform>
            <numerusform>%Ln vertrauliche Nachrichten bleiben draußen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file, with %Ln message(s):</source>
        <translation>
            <numerusform>Die Datei, mit %Ln Nachricht:</numerusform>
            <numerusform>Die Datei, mit %Ln Nachrichten:</numerusform>
        </translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>%1 audit %2</source>
        <comment>file name: community, date</comment>
        <translation>%1 Prüfung %2</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln page(s) of the file:</source>
        <translation>
            <numerusform>Die eine Seite der Datei:</numerusform>
            <numerusform>Die %Ln Seiten der Datei:</numerusform>
        </translation>
    </message>
    <message>
        <source>Names become “%1”, “%2” …; addresses, links and numbers are masked.</source>
        <translation>Aus Namen werden „%1“, „%2“ …; Adressen, Verweise und Nummern werden verdeckt.</translation>
    </message>
    <message numerus="yes">
        <source>The page as a browser shows it; of its %Ln message(s) the first %1:</source>
        <translation>
            <numerusform>Die Seite, wie ein Browser sie zeigt; von ihrer %Ln Nachricht die ersten %1:</numerusform>
            <numerusform>Die Seite, wie ein Browser sie zeigt; von ihren %Ln Nachrichten die ersten %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The page, with %Ln message(s), as a browser shows it:</source>
        <translation>
            <numerusform>Die Seite mit %Ln Nachricht, wie ein Browser sie zeigt:</numerusform>
            <numerusform>Die Seite mit %Ln Nachrichten, wie ein Browser sie zeigt:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReportSheet</name>
    <message>
        <source>What will be in the file</source>
        <translation>Was in der Datei stehen wird</translation>
    </message>
</context>
<context>
    <name>waymark::SafeTextView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Show where the link leads</source>
        <translation>Zeigen, wohin der Verweis führt</translation>
    </message>
</context>
<context>
    <name>waymark::SearchController</name>
    <message>
        <source>no messages found</source>
        <translation>keine Nachrichten gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 messages found</source>
        <translation>
            <numerusform>%1 Nachricht gefunden</numerusform>
            <numerusform>%1 Nachrichten gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %1 messages found</source>
        <translation>
            <numerusform>mehr als %1 Nachricht gefunden</numerusform>
            <numerusform>mehr als %1 Nachrichten gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>beste zuerst</translation>
    </message>
</context>
<context>
    <name>waymark::SegmentControl</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>waymark::SegmentedProgress</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln coded</source>
        <translation>
            <numerusform>%1 von %Ln eingeordnet</numerusform>
            <numerusform>%1 von %Ln eingeordnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SessionPopover</name>
    <message>
        <source>How many messages</source>
        <translation>Wie viele Nachrichten</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Only before</source>
        <translation>Nur vor dem</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>Die letzten</translation>
    </message>
    <message>
        <source>Begin this audit</source>
        <translation>Diese Prüfung beginnen</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>Eine weitere beginnen</translation>
    </message>
    <message>
        <source>signed off by %1, %2</source>
        <comment>name, day</comment>
        <translation>abgezeichnet von %1, %2</translation>
    </message>
    <message>
        <source>begun %1</source>
        <comment>day</comment>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>No message fits.</source>
        <translation>Keine Nachricht passt.</translation>
    </message>
    <message>
        <source>These are the messages of the audit that is open.</source>
        <translation>Das sind die Nachrichten der geöffneten Prüfung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), newest first.</source>
        <translation>
            <numerusform>%Ln Nachricht, neueste zuerst.</numerusform>
            <numerusform>%Ln Nachrichten, neueste zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out on the way: %1 of the team, %2 of bots, %3 automatic replies.</source>
        <translation>Unterwegs ausgelassen: %1 vom Team, %2 von Bots, %3 automatische Antworten.</translation>
    </message>
</context>
<context>
    <name>waymark::SessionRow</name>
    <message numerus="yes">
        <source>%1 of %Ln coded</source>
        <translation>
            <numerusform>%1 von %Ln eingeordnet</numerusform>
            <numerusform>%1 von %Ln eingeordnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SettingsController</name>
    <message>
        <source>Removed the community&apos;s name</source>
        <translation>Name der Community entfernt</translation>
    </message>
    <message>
        <source>Named the community %1</source>
        <translation>Die Community %1 genannt</translation>
    </message>
    <message>
        <source>Added %1 to the team</source>
        <translation>%1 ins Team aufgenommen</translation>
    </message>
    <message>
        <source>Took %1 off the team</source>
        <translation>%1 aus dem Team genommen</translation>
    </message>
    <message>
        <source>Added %1 to the bots</source>
        <translation>%1 zu den Bots gestellt</translation>
    </message>
    <message>
        <source>Took %1 off the bots</source>
        <translation>%1 von den Bots genommen</translation>
    </message>
    <message>
        <source>Set the time zone to %1</source>
        <translation>Zeitzone auf %1 gestellt</translation>
    </message>
    <message>
        <source>Changed the business hours</source>
        <translation>Öffnungszeiten geändert</translation>
    </message>
    <message>
        <source>Removed the business hours</source>
        <translation>Öffnungszeiten entfernt</translation>
    </message>
    <message>
        <source>Set business hours</source>
        <translation>Öffnungszeiten festgelegt</translation>
    </message>
    <message>
        <source>Added a holiday</source>
        <translation>Feiertag hinzugefügt</translation>
    </message>
    <message>
        <source>Removed a holiday</source>
        <translation>Feiertag entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Promised an answer within %Ln hours</source>
        <translation>
            <numerusform>Antwort binnen %Ln Stunde versprochen</numerusform>
            <numerusform>Antwort binnen %Ln Stunden versprochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the part of %1</source>
        <translation>Rolle von %1 geändert</translation>
    </message>
    <message>
        <source>Changed the language</source>
        <translation>Sprache geändert</translation>
    </message>
    <message>
        <source>Changed the colours</source>
        <translation>Farben geändert</translation>
    </message>
    <message>
        <source>Changed the density</source>
        <translation>Dichte geändert</translation>
    </message>
    <message>
        <source>There it is %1 now (%2).</source>
        <extracomment>The time there now, and the offset from UTC.</extracomment>
        <translation>Dort ist es jetzt %1 (%2).</translation>
    </message>
</context>
<context>
    <name>waymark::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Every change is saved at once and can be undone.</source>
        <translation>Jede Änderung wird sofort gespeichert und lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>waymark::SettingsPageEntry</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>waymark::SignOffDialog</name>
    <message numerus="yes">
        <source>Sign off with %Ln message(s) still open?</source>
        <translation>
            <numerusform>Abzeichnen, obwohl %Ln Nachricht noch offen ist?</numerusform>
            <numerusform>Abzeichnen, obwohl %Ln Nachrichten noch offen sind?</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign this audit off?</source>
        <translation>Diese Prüfung abzeichnen?</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) are coded:</source>
        <translation>
            <numerusform>%1 von %Ln Nachricht eingeordnet:</numerusform>
            <numerusform>%1 von %Ln Nachrichten eingeordnet:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>category, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The open ones stay proposals and are reported as such.</source>
        <translation>Die offenen bleiben Vorschläge des Programms und werden als solche berichtet.</translation>
    </message>
    <message>
        <source>A signed audit does not change. The signature can be taken back.</source>
        <translation>Eine abgezeichnete Prüfung ändert sich nicht. Die Unterschrift lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Abgezeichnet von</translation>
    </message>
    <message>
        <source>Your name, as the report prints it</source>
        <translation>Der Name, wie ihn der Bericht druckt</translation>
    </message>
    <message>
        <source>Go on coding</source>
        <translation>Weiter einordnen</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Abzeichnen</translation>
    </message>
</context>
<context>
    <name>waymark::SourceRow</name>
    <message numerus="yes">
        <source>%1, %Ln message(s)</source>
        <translation>
            <numerusform>%1, %Ln Nachricht</numerusform>
            <numerusform>%1, %Ln Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SourceWindow</name>
    <message>
        <source>Source of “%1”</source>
        <translation>Quelltext von „%1“</translation>
    </message>
    <message>
        <source>Message source</source>
        <translation>Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>Wie gelesen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>Im Quelltext suchen</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>This source is very long: %Ln more character(s) are not shown. Copying takes what is shown.</source>
        <translation>
            <numerusform>Dieser Quelltext ist sehr lang: %Ln weiteres Zeichen wird nicht gezeigt. Kopiert wird, was zu sehen ist.</numerusform>
            <numerusform>Dieser Quelltext ist sehr lang: %Ln weitere Zeichen werden nicht gezeigt. Kopiert wird, was zu sehen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source, %1</source>
        <translation>Quelltext, %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>From the end</source>
        <translation>Vom Ende her</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Vom Anfang her</translation>
    </message>
    <message>
        <source>Lines longer than %1 characters are broken for display.</source>
        <translation>Zeilen mit mehr als %1 Zeichen sind für die Anzeige umbrochen.</translation>
    </message>
</context>
<context>
    <name>waymark::StatusStrip</name>
    <message>
        <source>No community loaded</source>
        <translation>Keine Community geladen</translation>
    </message>
</context>
<context>
    <name>waymark::StepNumber</name>
    <message>
        <source>Move %1</source>
        <translation>Zug %1</translation>
    </message>
</context>
<context>
    <name>waymark::TopBar</name>
    <message>
        <source>Search messages, people, actions</source>
        <translation>Nachrichten, Personen und Aktionen durchsuchen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>waymark::TopicPopover</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Name a topic, Enter adds it</source>
        <translation>Thema nennen, Enter fügt es hinzu</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Take the topic off</source>
        <translation>Das Thema entfernen</translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>waymark::UndoPill</name>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>waymark::UsersMoveCard</name>
    <message>
        <source>Pick three power users</source>
        <translation>Drei Helfende wählen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>picked, to pick</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nobody but the team answers others yet. Whoever does shows up here.</source>
        <translation>Noch antwortet niemand außer dem Team. Wer anderen antwortet, erscheint hier.</translation>
    </message>
    <message>
        <source>Who answers most</source>
        <translation>Wer am meisten antwortet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more member(s) answer without being asked</source>
        <translation>
            <numerusform>%Ln weiteres Mitglied antwortet ungefragt</numerusform>
            <numerusform>%Ln weitere Mitglieder antworten ungefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose them</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose the next</source>
        <translation>Die nächste Person wählen</translation>
    </message>
    <message>
        <source>Change the choice</source>
        <translation>Auswahl ändern</translation>
    </message>
</context>
<context>
    <name>waymark::WaitDialog</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>waymark::WeekView</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>This week at %1</source>
        <translation>Diese Woche bei %1</translation>
    </message>
    <message>
        <source>Needs your eye</source>
        <translation>Braucht Ihren Blick</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Nichts wartet auf eine Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln message(s)</source>
        <translation>
            <numerusform>von %Ln Nachricht</numerusform>
            <numerusform>von %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 · ○ %2 · ● %3</source>
        <translation>von %1 · ○ %2 · ● %3</translation>
    </message>
    <message>
        <source>What people write about</source>
        <translation>Worüber geschrieben wird</translation>
    </message>
    <message>
        <source>Import messages, and their categories show here.</source>
        <translation>Importieren Sie Nachrichten, dann stehen hier ihre Kategorien.</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>No source is loaded yet.</source>
        <translation>Noch keine Quelle geladen.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
</TS>
