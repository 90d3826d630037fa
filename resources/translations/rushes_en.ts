<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Validation</name>
    <message numerus="yes">
        <source>A clip takes at most %n shot(s). Delete some.</source>
        <translation>
            <numerusform>A clip takes at most one shot. Delete some.</numerusform>
            <numerusform>A clip takes at most %n shots. Delete some.</numerusform>
        </translation>
    </message>
</context>
</TS>
