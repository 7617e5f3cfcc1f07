<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Page</name>
    <message>
        <source>Open</source>
        <comment>a door</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Schließen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>Eine Datei</numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>Eine Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>Um %L2: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1</source>
        <translation>
            <numerusform>Eine Zeile von %1</numerusform>
            <numerusform>Zeilen von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Bold&lt;/b&gt;</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Vanished %1</source>
        <translation type="vanished">Weg</translation>
    </message>
</context>
</TS>
