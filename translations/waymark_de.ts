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
        <translation>Posteingangs-Audit, %1</translation>
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
        <translation>Keine Nachrichten zu sichten</translation>
    </message>
    <message>
        <source>No messages to audit in %1</source>
        <translation>Keine Nachrichten zu sichten in %1</translation>
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
    <message numerus="yes">
        <source>Code %Ln more messages to know every share to within 5 points.</source>
        <translation>
            <numerusform>Noch %Ln Nachricht einordnen, um jeden Anteil auf 5 Prozentpunkte genau zu kennen.</numerusform>
            <numerusform>Noch %Ln Nachrichten einordnen, um jeden Anteil auf 5 Prozentpunkte genau zu kennen.</numerusform>
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
        <source>Whiskers and ranges are 95 % Wilson intervals.</source>
        <translation>Fehlerbalken und Bereiche sind 95-%-Wilson-Intervalle.</translation>
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
        <source>Left out on the way: %1 from staff, %2 from bots, %3 auto-replies.</source>
        <translation>Dabei ausgelassen: %1 vom Team, %2 von Bots, %3 automatische Antworten.</translation>
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
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Vermerke</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message numerus="yes">
        <source>The last %n message(s) from others, newest first; bots, auto-replies and staff left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n message(s) from others before %1, newest first; bots, auto-replies and staff left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n message(s) from others in %1, newest first; bots, auto-replies and staff left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n message(s) from others in %1 before %2, newest first; bots, auto-replies and staff left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Help request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off-topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The writer wants an answer, guidance or an act from someone so that their own problem goes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The writer proposes a change, an addition or another way of doing things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The writer’s point is that something is broken, wrong, worse than before or unfair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the three: chatter, thanks, news, announcements, introductions, advertising.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in a format that Waymark reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in “%1” could be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be read as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” goes beyond a safe limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace “%1” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace “%1” is in use by another program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace “%1” was written by a newer Waymark. Update Waymark to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a Waymark workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace “%1” is damaged. Restore a backup, or rescue what is readable with “waymark-cli check --rescue”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace “%1” is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space, or no permission, to write “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing in “%1” failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::CategoryChip</name>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::ConfidenceBars</name>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::DecisionTile</name>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1, decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1, proposed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recognised by their content, whatever they are called</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::FlagButton</name>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::IntervalRow</name>
    <message>
        <source>%1, between %2 in 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <comment>interval of a percentage</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::JobStrip</name>
    <message>
        <source>Stop at a safe point</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::MessageDelegate</name>
    <message>
        <source>%1, decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, proposed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::NavButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::NavList</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::ProgressLine</name>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::SegmentControl</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::SegmentedProgress</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n coded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::StepNumber</name>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>waymark::UndoPill</name>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
