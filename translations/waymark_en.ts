<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AuditFindingsMaker</name>
    <message numerus="yes">
        <source>What %Ln messages ask for</source>
        <translation>
            <numerusform>What %Ln message asks for</numerusform>
            <numerusform>What %Ln messages ask for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %Ln messages to %1 ask for</source>
        <translation>
            <numerusform>What %Ln message to %1 asks for</numerusform>
            <numerusform>What %Ln messages to %1 ask for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them ask for help.</source>
        <translation>
            <numerusform>%Ln of them asks for help.</numerusform>
            <numerusform>%Ln of them ask for help.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them complain.</source>
        <translation>
            <numerusform>%Ln of them complains.</numerusform>
            <numerusform>%Ln of them complain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them make suggestions.</source>
        <translation>
            <numerusform>%Ln of them makes a suggestion.</numerusform>
            <numerusform>%Ln of them make suggestions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are off topic.</source>
        <translation>
            <numerusform>%Ln of them is off topic.</numerusform>
            <numerusform>%Ln of them are off topic.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in “%1”.</source>
        <translation>
            <numerusform>%Ln of them is in “%1”.</numerusform>
            <numerusform>%Ln of them are in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and “%2” are behind %Ln messages each.</source>
        <translation>
            <numerusform>“%1” and “%2” are behind %Ln message each.</numerusform>
            <numerusform>“%1” and “%2” are behind %Ln messages each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is behind %Ln messages, more than any other topic.</source>
        <translation>
            <numerusform>“%1” is behind %Ln message, more than any other topic.</numerusform>
            <numerusform>“%1” is behind %Ln messages, more than any other topic.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait for an answer.</source>
        <translation>
            <numerusform>%Ln still waits for an answer.</numerusform>
            <numerusform>%Ln still wait for an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at the %Ln messages flagged for safety first.</source>
        <translation>
            <numerusform>Look at the %Ln message flagged for safety first.</numerusform>
            <numerusform>Look at the %Ln messages flagged for safety first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write FAQ entries: %Ln messages are marked as candidates.</source>
        <translation>
            <numerusform>Write an FAQ entry: %Ln message is marked as a candidate.</numerusform>
            <numerusform>Write FAQ entries: %Ln messages are marked as candidates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer the %Ln messages that still wait.</source>
        <translation>
            <numerusform>Answer the %Ln message that still waits.</numerusform>
            <numerusform>Answer the %Ln messages that still wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide the %Ln proposals that nobody has looked at.</source>
        <translation>
            <numerusform>Decide the %Ln proposal that nobody has looked at.</numerusform>
            <numerusform>Decide the %Ln proposals that nobody has looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln more messages to know every share to within 5 points.</source>
        <translation>
            <numerusform>Code %Ln more message to know every share to within 5 points.</numerusform>
            <numerusform>Code %Ln more messages to know every share to within 5 points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There were only %Ln.</source>
        <translation>
            <numerusform>There was only %Ln.</numerusform>
            <numerusform>There were only %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private messages left out.</source>
        <translation>
            <numerusform>%Ln private message left out.</numerusform>
            <numerusform>%Ln private messages left out.</numerusform>
        </translation>
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
    <name>waymark::SegmentedProgress</name>
    <message numerus="yes">
        <source>%1 of %n coded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
