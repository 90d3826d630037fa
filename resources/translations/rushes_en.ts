<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>%n character(s) over. Kling may refuse them or drop the end.</source>
        <translation>
            <numerusform>%n character over. Kling may refuse it or drop the end.</numerusform>
            <numerusform>%n characters over. Kling may refuse them or drop the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation>
            <numerusform>It is tried again in %n second.</numerusform>
            <numerusform>It is tried again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n minute(s).</source>
        <translation>
            <numerusform>It is tried again in %n minute.</numerusform>
            <numerusform>It is tried again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloading</source>
        <translation>
            <numerusform>%n downloading</numerusform>
            <numerusform>%n downloading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>rushes::Download</name>
    <message numerus="yes">
        <source>No data for %n s</source>
        <translation>
            <numerusform>No data for %n s</numerusform>
            <numerusform>No data for %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::PromptEditor</name>
    <message numerus="yes">
        <source>%n completion(s), Tab takes the first: %1</source>
        <translation>
            <numerusform>One completion, Tab takes it: %1</numerusform>
            <numerusform>%n completions, Tab takes the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::QueueDesk</name>
    <message numerus="yes">
        <source>%n entry(s) are damaged and were left as they are.</source>
        <translation>
            <numerusform>%n entry is damaged and was left as it is.</numerusform>
            <numerusform>%n entries are damaged and were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) could be read and are in it.</source>
        <translation>
            <numerusform>%n take could be read and is in it.</numerusform>
            <numerusform>%n takes could be read and are in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::SceneDesk</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) left out.</source>
        <translation>
            <numerusform>One scene left out.</numerusform>
            <numerusform>%n scenes left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::SceneModel</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ShotActions</name>
    <message numerus="yes">
        <source>Delete %n shot(s)</source>
        <translation>
            <numerusform>Delete %n shot</numerusform>
            <numerusform>Delete %n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::SplitDialog</name>
    <message numerus="yes">
        <source>%n shot(s), %1 s in all.</source>
        <translation>
            <numerusform>%n shot, %1 s in all.</numerusform>
            <numerusform>%n shots, %1 s in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take the place of the %n shot(s) that are there.</source>
        <translation>
            <numerusform>They take the place of the shot that is there.</numerusform>
            <numerusform>They take the place of the %n shots that are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TimelineModel</name>
    <message numerus="yes">
        <source>a clip holds at most %n shot(s)</source>
        <translation>
            <numerusform>a clip holds at most %n shot</numerusform>
            <numerusform>a clip holds at most %n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::TimelineView</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
</context>
</TS>
