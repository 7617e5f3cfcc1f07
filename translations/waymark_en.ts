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
    <message numerus="yes">
        <source>Code %Ln more messages to know every share to within %1 points.</source>
        <translation>
            <numerusform>Code %Ln more message to know every share to within %1 points.</numerusform>
            <numerusform>Code %Ln more messages to know every share to within %1 points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln from staff</source>
        <extracomment>in a list: &quot;Left out on the way: 20 from staff and 1 automatic reply.&quot;; so are the next two</extracomment>
        <translation>
            <numerusform>%Ln from staff</numerusform>
            <numerusform>%Ln from staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln from bots</source>
        <translation>
            <numerusform>%Ln from a bot</numerusform>
            <numerusform>%Ln from bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln automatic replies</source>
        <translation>
            <numerusform>%Ln automatic reply</numerusform>
            <numerusform>%Ln automatic replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditReader</name>
    <message numerus="yes">
        <source>Signature, %Ln line(s)</source>
        <translation>
            <numerusform>Signature, %Ln line</numerusform>
            <numerusform>Signature, %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quoted line(s) from %1, %2</source>
        <translation>
            <numerusform>%Ln quoted line from %1, %2</numerusform>
            <numerusform>%Ln quoted lines from %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quoted line(s)</source>
        <translation>
            <numerusform>%Ln quoted line</numerusform>
            <numerusform>%Ln quoted lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier message(s)</source>
        <translation>
            <numerusform>%Ln earlier message</numerusform>
            <numerusform>%Ln earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message numerus="yes">
        <source>The last %Ln message(s) from others, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>The last %Ln message from others, newest first; bots, auto-replies and staff left out.</numerusform>
            <numerusform>The last %Ln messages from others, newest first; bots, auto-replies and staff left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln message(s) from others before %1, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>The last %Ln message from others before %1, newest first; bots, auto-replies and staff left out.</numerusform>
            <numerusform>The last %Ln messages from others before %1, newest first; bots, auto-replies and staff left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln message(s) from others in %1, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>The last %Ln message from others in %1, newest first; bots, auto-replies and staff left out.</numerusform>
            <numerusform>The last %Ln messages from others in %1, newest first; bots, auto-replies and staff left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln message(s) from others in %1 before %2, newest first; bots, auto-replies and staff left out.</source>
        <translation>
            <numerusform>The last %Ln message from others in %1 before %2, newest first; bots, auto-replies and staff left out.</numerusform>
            <numerusform>The last %Ln messages from others in %1 before %2, newest first; bots, auto-replies and staff left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeCollector</name>
    <message numerus="yes">
        <source>%Ln messages may be about somebody&apos;s safety</source>
        <translation>
            <numerusform>%Ln message may be about somebody&apos;s safety</numerusform>
            <numerusform>%Ln messages may be about somebody&apos;s safety</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln private messages wait for a decision</source>
        <translation>
            <numerusform>%Ln private message waits for a decision</numerusform>
            <numerusform>%Ln private messages wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln help requests have no answer yet</source>
        <translation>
            <numerusform>%Ln help request has no answer yet</numerusform>
            <numerusform>%Ln help requests have no answer yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of the last import were rejected</source>
        <translation>
            <numerusform>%Ln record of the last import was rejected</numerusform>
            <numerusform>%Ln records of the last import were rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to %1</source>
        <extracomment>%1 is &quot;12 people&quot;. Answers of one member to others in 90 days.</extracomment>
        <translation>
            <numerusform>%Ln answer to %1</numerusform>
            <numerusform>%Ln answers to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportText</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln files not recognised</source>
        <translation>
            <numerusform>%Ln file not recognised</numerusform>
            <numerusform>%Ln files not recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 messages</source>
        <translation>
            <numerusform>%1 message</numerusform>
            <numerusform>%1 messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rejected</source>
        <translation>
            <numerusform>%1 rejected</numerusform>
            <numerusform>%1 rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 messages from %2</source>
        <translation>
            <numerusform>Imported %1 message from %2</numerusform>
            <numerusform>Imported %1 messages from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 records from %2</source>
        <translation>
            <numerusform>Imported %1 record from %2</numerusform>
            <numerusform>Imported %1 records from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources are in</source>
        <translation>
            <numerusform>%Ln source is in</numerusform>
            <numerusform>%Ln sources are in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new</source>
        <translation>
            <numerusform>%1 new</numerusform>
            <numerusform>%1 new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 auto-replies and bulk mails, kept and marked</source>
        <translation>
            <numerusform>%1 auto-reply or bulk mail, kept and marked</numerusform>
            <numerusform>%1 auto-replies and bulk mails, kept and marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Account</source>
        <translation>
            <numerusform>Account</numerusform>
            <numerusform>Account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message numerus="yes">
        <source>%Ln more remarks of this kind</source>
        <translation>
            <numerusform>%Ln more remark of this kind</numerusform>
            <numerusform>%Ln more remarks of this kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of kind &quot;%1&quot;, not imported yet</source>
        <translation>
            <numerusform>%Ln record of kind &quot;%1&quot;, not imported yet</numerusform>
            <numerusform>%Ln records of kind &quot;%1&quot;, not imported yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records of kind &quot;row of the old ticket report&quot;, not imported yet (they hold no text)</source>
        <translation>
            <numerusform>%Ln record of kind &quot;row of the old ticket report&quot;, not imported yet (they hold no text)</numerusform>
            <numerusform>%Ln records of kind &quot;row of the old ticket report&quot;, not imported yet (they hold no text)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments of a ticket that neither the file&apos;s name nor the records name</source>
        <translation>
            <numerusform>%Ln comment of a ticket that neither the file&apos;s name nor the records name</numerusform>
            <numerusform>%Ln comments of a ticket that neither the file&apos;s name nor the records name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with fewer cells than the header, the missing ones read as empty, first in line %L1</source>
        <translation>
            <numerusform>%Ln row with fewer cells than the header, the missing ones read as empty, first in line %L1</numerusform>
            <numerusform>%Ln rows with fewer cells than the header, the missing ones read as empty, first in line %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with more cells than the header, the surplus kept with the row, first in line %L1</source>
        <translation>
            <numerusform>%Ln row with more cells than the header, the surplus kept with the row, first in line %L1</numerusform>
            <numerusform>%Ln rows with more cells than the header, the surplus kept with the row, first in line %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows not in UTF-8, read in another encoding, first in line %L1</source>
        <translation>
            <numerusform>%Ln row not in UTF-8, read in another encoding, first in line %L1</numerusform>
            <numerusform>%Ln rows not in UTF-8, read in another encoding, first in line %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with NUL characters, shown as U+FFFD, first in line %L1</source>
        <translation>
            <numerusform>%Ln row with NUL characters, shown as U+FFFD, first in line %L1</numerusform>
            <numerusform>%Ln rows with NUL characters, shown as U+FFFD, first in line %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dates can be day or month first; the mapping can say which (date_order)</source>
        <translation>
            <numerusform>%Ln date can be day or month first; the mapping can say which (date_order)</numerusform>
            <numerusform>%Ln dates can be day or month first; the mapping can say which (date_order)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message numerus="yes">
        <source>%1 messages</source>
        <translation>
            <numerusform>%1 message</numerusform>
            <numerusform>%1 messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AddressCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 looks like your team&apos;s own address: of the last %Ln mail threads it answered %2 and was asked in %3.</source>
        <translation>
            <numerusform>%1 looks like your team&apos;s own address: of the last %Ln mail thread it answered %2 and was asked in %3.</numerusform>
            <numerusform>%1 looks like your team&apos;s own address: of the last %Ln mail threads it answered %2 and was asked in %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AppContext</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AuditController</name>
    <message numerus="yes">
        <source>Coded %Ln message(s) as %1</source>
        <translation>
            <numerusform>Coded %Ln message as %1</numerusform>
            <numerusform>Coded %Ln messages as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Coded %Ln message(s) as proposed</source>
        <translation>
            <numerusform>Coded %Ln message as proposed</numerusform>
            <numerusform>Coded %Ln messages as proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln decision(s) back</source>
        <translation>
            <numerusform>Took %Ln decision back</numerusform>
            <numerusform>Took %Ln decisions back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took “%1” off %Ln message(s)</source>
        <translation>
            <numerusform>Took “%1” off %Ln message</numerusform>
            <numerusform>Took “%1” off %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) for private handling</source>
        <translation>
            <numerusform>Marked %Ln message for private handling</numerusform>
            <numerusform>Marked %Ln messages for private handling</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) as a safety matter</source>
        <translation>
            <numerusform>Marked %Ln message as a safety matter</numerusform>
            <numerusform>Marked %Ln messages as a safety matter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) as waiting for an answer</source>
        <translation>
            <numerusform>Marked %Ln message as waiting for an answer</numerusform>
            <numerusform>Marked %Ln messages as waiting for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalated %Ln message(s)</source>
        <translation>
            <numerusform>Escalated %Ln message</numerusform>
            <numerusform>Escalated %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln message(s) for the FAQ</source>
        <translation>
            <numerusform>Marked %Ln message for the FAQ</numerusform>
            <numerusform>Marked %Ln messages for the FAQ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the topics off %Ln message(s)</source>
        <translation>
            <numerusform>Took the topics off %Ln message</numerusform>
            <numerusform>Took the topics off %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gave %Ln message(s) the topics %1</source>
        <translation>
            <numerusform>Gave %Ln message the topics %1</numerusform>
            <numerusform>Gave %Ln messages the topics %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archived %Ln message(s)</source>
        <translation>
            <numerusform>Archived %Ln message</numerusform>
            <numerusform>Archived %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln message(s) out of the archive</source>
        <translation>
            <numerusform>Took %Ln message out of the archive</numerusform>
            <numerusform>Took %Ln messages out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began an audit of %Ln message(s)</source>
        <translation>
            <numerusform>Began an audit of %Ln message</numerusform>
            <numerusform>Began an audit of %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AuditMoveCard</name>
    <message numerus="yes">
        <source>of %Ln message(s) coded</source>
        <translation>
            <numerusform>of %Ln message coded</numerusform>
            <numerusform>of %Ln messages coded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ColumnsDialog</name>
    <message numerus="yes">
        <source>%1 has %Ln columns. What you choose is kept and used for every table with the same header.</source>
        <translation>
            <numerusform>%1 has %Ln column. What you choose is kept and used for every table with the same header.</numerusform>
            <numerusform>%1 has %Ln columns. What you choose is kept and used for every table with the same header.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::CountsView</name>
    <message numerus="yes">
        <source>So far, of %Ln coded</source>
        <translation>
            <numerusform>So far, of %Ln coded</numerusform>
            <numerusform>So far, of %Ln coded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You agreed with %1 of %Ln proposal(s)</source>
        <translation>
            <numerusform>You agreed with %1 of %Ln proposal</numerusform>
            <numerusform>You agreed with %1 of %Ln proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln more for ±%1 points.</source>
        <translation>
            <numerusform>Code %Ln more for ±%1 points.</numerusform>
            <numerusform>Code %Ln more for ±%1 points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln more for ±%1 points, %2 for ±%3.</source>
        <translation>
            <numerusform>Code %Ln more for ±%1 points, %2 for ±%3.</numerusform>
            <numerusform>Code %Ln more for ±%1 points, %2 for ±%3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for ±%1</source>
        <comment>messages to code, percentage points</comment>
        <translation>
            <numerusform>%Ln more for ±%1</numerusform>
            <numerusform>%Ln more for ±%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::DecisionPad</name>
    <message numerus="yes">
        <source>Accept %Ln proposal(s)</source>
        <translation>
            <numerusform>Accept %Ln proposal</numerusform>
            <numerusform>Accept %Ln proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) chosen</source>
        <translation>
            <numerusform>%Ln message chosen</numerusform>
            <numerusform>%Ln messages chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>· %Ln cue(s) underlined</source>
        <translation>
            <numerusform>· %Ln cue underlined</numerusform>
            <numerusform>· %Ln cues underlined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %Ln file(s)</source>
        <translation>
            <numerusform>Drop to import %Ln file</numerusform>
            <numerusform>Drop to import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::FirstRunView</name>
    <message numerus="yes">
        <source>An invented community of %1 people with %Ln message(s), so that every page has something to show. Nothing of yours is needed.</source>
        <translation>
            <numerusform>An invented community of %1 people with %Ln message, so that every page has something to show. Nothing of yours is needed.</numerusform>
            <numerusform>An invented community of %1 people with %Ln messages, so that every page has something to show. Nothing of yours is needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::HistoryCard</name>
    <message numerus="yes">
        <source>Show all %Ln imports</source>
        <translation>
            <numerusform>Show all %Ln import</numerusform>
            <numerusform>Show all %Ln imports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ImportHistoryModel</name>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::InboxView</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; of %Ln coded</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; of %Ln coded</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; of %Ln coded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>about %Ln min left</numerusform>
            <numerusform>about %Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln coded</source>
        <translation>
            <numerusform>%1 of %Ln coded</numerusform>
            <numerusform>%1 of %Ln coded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MixRow</name>
    <message numerus="yes">
        <source>%1 of %Ln, before %2</source>
        <translation>
            <numerusform>%1 of %Ln, before %2</numerusform>
            <numerusform>%1 of %Ln, before %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln</source>
        <translation>
            <numerusform>%1 of %Ln</numerusform>
            <numerusform>%1 of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::NavButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PathLine</name>
    <message numerus="yes">
        <source>%1 of %Ln step(s)</source>
        <translation>
            <numerusform>%1 of %Ln step</numerusform>
            <numerusform>%1 of %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PathMoveCard</name>
    <message numerus="yes">
        <source>“%1”: %Ln step(s) so far, three make a path.</source>
        <extracomment>%1 is the role that a path leads to.</extracomment>
        <translation>
            <numerusform>“%1”: %Ln step so far, three make a path.</numerusform>
            <numerusform>“%1”: %Ln steps so far, three make a path.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” in %Ln step(s).</source>
        <translation>
            <numerusform>“%1” in %Ln step.</numerusform>
            <numerusform>“%1” in %Ln steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PowerUsersDialog</name>
    <message numerus="yes">
        <source>Members who answered others in the %Ln days before the newest message, by how many people they answered. Three are few enough to write to each in person.</source>
        <translation>
            <numerusform>Members who answered others on the day before the newest message, by how many people they answered. Three are few enough to write to each in person.</numerusform>
            <numerusform>Members who answered others in the %Ln days before the newest message, by how many people they answered. Three are few enough to write to each in person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReaderView</name>
    <message numerus="yes">
        <source>%Ln message(s) before these are not listed</source>
        <translation>
            <numerusform>%Ln message before these is not listed</numerusform>
            <numerusform>%Ln messages before these are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote picture(s) not loaded</source>
        <translation>
            <numerusform>%Ln remote picture not loaded</numerusform>
            <numerusform>%Ln remote pictures not loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln embedded picture(s) not shown</source>
        <translation>
            <numerusform>%Ln embedded picture not shown</numerusform>
            <numerusform>%Ln embedded pictures not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s), not kept in the workspace</source>
        <translation>
            <numerusform>%Ln attachment, not kept in the workspace</numerusform>
            <numerusform>%Ln attachments, not kept in the workspace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::RecognisedCard</name>
    <message numerus="yes">
        <source>Try %Ln sources</source>
        <translation>
            <numerusform>Try %Ln source</numerusform>
            <numerusform>Try %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>Import %Ln source</numerusform>
            <numerusform>Import %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReportCard</name>
    <message numerus="yes">
        <source>and %1 more; the saved report names them</source>
        <translation>
            <numerusform>and %1 more; the saved report names them</numerusform>
            <numerusform>and %1 more; the saved report names them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReportDialog</name>
    <message numerus="yes">
        <source>%Ln private message(s) stay out.</source>
        <translation>
            <numerusform>%Ln private message stay out.</numerusform>
            <numerusform>%Ln private messages stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file, with %Ln message(s):</source>
        <translation>
            <numerusform>The file, with %Ln message:</numerusform>
            <numerusform>The file, with %Ln messages:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln page(s) of the file:</source>
        <translation>
            <numerusform>The %Ln page of the file:</numerusform>
            <numerusform>The %Ln pages of the file:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The page as a browser shows it; of its %Ln message(s) the first %1:</source>
        <translation>
            <numerusform>The page as a browser shows it; of its %Ln message the first %1:</numerusform>
            <numerusform>The page as a browser shows it; of its %Ln messages the first %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The page, with %Ln message(s), as a browser shows it:</source>
        <translation>
            <numerusform>The page, with %Ln message, as a browser shows it:</numerusform>
            <numerusform>The page, with %Ln messages, as a browser shows it:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SearchController</name>
    <message numerus="yes">
        <source>%1 messages found</source>
        <translation>
            <numerusform>%1 message found</numerusform>
            <numerusform>%1 messages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %1 messages found</source>
        <translation>
            <numerusform>more than %1 messages found</numerusform>
            <numerusform>more than %1 messages found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SegmentedProgress</name>
    <message numerus="yes">
        <source>%1 of %Ln coded</source>
        <translation>
            <numerusform>%1 of %Ln coded</numerusform>
            <numerusform>%1 of %Ln coded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SessionPopover</name>
    <message numerus="yes">
        <source>%Ln message(s), newest first.</source>
        <translation>
            <numerusform>%Ln message, newest first.</numerusform>
            <numerusform>%Ln messages, newest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SessionRow</name>
    <message numerus="yes">
        <source>%1 of %Ln coded</source>
        <translation>
            <numerusform>%1 of %Ln coded</numerusform>
            <numerusform>%1 of %Ln coded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SettingsController</name>
    <message numerus="yes">
        <source>Promised an answer within %Ln hours</source>
        <translation>
            <numerusform>Promised an answer within %Ln hour</numerusform>
            <numerusform>Promised an answer within %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SignOffDialog</name>
    <message numerus="yes">
        <source>Sign off with %Ln message(s) still open?</source>
        <translation>
            <numerusform>Sign off with %Ln message still open?</numerusform>
            <numerusform>Sign off with %Ln messages still open?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) are coded:</source>
        <translation>
            <numerusform>%1 of %Ln message are coded:</numerusform>
            <numerusform>%1 of %Ln messages are coded:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SourceRow</name>
    <message numerus="yes">
        <source>%1, %Ln message(s)</source>
        <translation>
            <numerusform>%1, %Ln message</numerusform>
            <numerusform>%1, %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SourceWindow</name>
    <message numerus="yes">
        <source>This source is very long: %Ln more character(s) are not shown. Copying takes what is shown.</source>
        <translation>
            <numerusform>This source is very long: %Ln more character are not shown. Copying takes what is shown.</numerusform>
            <numerusform>This source is very long: %Ln more characters are not shown. Copying takes what is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::UsersMoveCard</name>
    <message numerus="yes">
        <source>%Ln more member(s) answer without being asked</source>
        <translation>
            <numerusform>%Ln more member answers without being asked</numerusform>
            <numerusform>%Ln more members answer without being asked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WeekView</name>
    <message numerus="yes">
        <source>of %Ln message(s)</source>
        <translation>
            <numerusform>of %Ln message</numerusform>
            <numerusform>of %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
