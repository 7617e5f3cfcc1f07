<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
