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
    <name>ModelChange</name>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation>
            <numerusform>%n reference</numerusform>
            <numerusform>%n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keyframe(s)</source>
        <translation>
            <numerusform>%n keyframe</numerusform>
            <numerusform>%n keyframes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingNotifications</name>
    <message numerus="yes">
        <source>%n take(s) are ready</source>
        <translation>
            <numerusform>%n take is ready</numerusform>
            <numerusform>%n takes are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) need you</source>
        <translation>
            <numerusform>%n job needs you</numerusform>
            <numerusform>%n jobs need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message numerus="yes">
        <source>%n scene(s) first, %1.</source>
        <comment>and their price</comment>
        <translation>
            <numerusform>%n scene first, %1.</numerusform>
            <numerusform>%n scenes first, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
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
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
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
    <message numerus="yes">
        <source>%n being sent</source>
        <translation>
            <numerusform>%n being sent</numerusform>
            <numerusform>%n being sent</numerusform>
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
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a service</source>
        <translation>
            <numerusform>%n without a service</numerusform>
            <numerusform>%n without a service</numerusform>
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
    <name>rushes::AccountController</name>
    <message numerus="yes">
        <source>%n job(s) wait.</source>
        <translation>
            <numerusform>%n job waits.</numerusform>
            <numerusform>%n jobs wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::BulkJobActions</name>
    <message numerus="yes">
        <source>%n job(s) that wait here: nothing is charged.</source>
        <translation>
            <numerusform>%n job that waits here: nothing is charged.</numerusform>
            <numerusform>%n jobs that wait here: nothing is charged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) queued at the service: cancelled there, free.</source>
        <translation>
            <numerusform>%n job queued at the service: cancelled there, free.</numerusform>
            <numerusform>%n jobs queued at the service: cancelled there, free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running job(s) can’t be cancelled and will be charged: %1.</source>
        <translation>
            <numerusform>%n running job can’t be cancelled and will be charged: %1.</numerusform>
            <numerusform>%n running jobs can’t be cancelled and will be charged: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running job(s) can’t be cancelled and go on.</source>
        <translation>
            <numerusform>%n running job can’t be cancelled and goes on.</numerusform>
            <numerusform>%n running jobs can’t be cancelled and go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)?</source>
        <translation>
            <numerusform>Cancel %n job?</numerusform>
            <numerusform>Cancel %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n failed job(s) again for %1?</source>
        <translation>
            <numerusform>Submit %n failed job again for %1?</numerusform>
            <numerusform>Submit %n failed jobs again for %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed job(s) left as they are.</source>
        <translation>
            <numerusform>%n failed job left as it is.</numerusform>
            <numerusform>%n failed jobs left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ChainController</name>
    <message numerus="yes">
        <source>%n scene(s) wait for %1, which failed.</source>
        <translation>
            <numerusform>%n scene waits for %1, which failed.</numerusform>
            <numerusform>%n scenes wait for %1, which failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) wait for %1, which was cancelled.</source>
        <translation>
            <numerusform>%n scene waits for %1, which was cancelled.</numerusform>
            <numerusform>%n scenes wait for %1, which was cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) wait for a take of %1.</source>
        <translation>
            <numerusform>%n scene waits for a take of %1.</numerusform>
            <numerusform>%n scenes wait for a take of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ClipPane</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ComparePane</name>
    <message numerus="yes">
        <source>%1, %n word(s)</source>
        <translation>
            <numerusform>%1, %n word</numerusform>
            <numerusform>%1, %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::DiskDialog</name>
    <message numerus="yes">
        <source>%1 in %n take(s).</source>
        <translation>
            <numerusform>%1 in %n take.</numerusform>
            <numerusform>%1 in %n takes.</numerusform>
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
    <name>rushes::DurationField</name>
    <message numerus="yes">
        <source>%n shot(s) take at least %1 s.</source>
        <translation>
            <numerusform>%n shot takes at least %1 s.</numerusform>
            <numerusform>%n shots take at least %1 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least for %n shot(s)</source>
        <translation>
            <numerusform>least for %n shot</numerusform>
            <numerusform>least for %n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) take at most %1 s.</source>
        <translation>
            <numerusform>%n shot takes at most %1 s.</numerusform>
            <numerusform>%n shots take at most %1 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most for %n shot(s)</source>
        <translation>
            <numerusform>most for %n shot</numerusform>
            <numerusform>most for %n shots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ExportPane</name>
    <message numerus="yes">
        <source>%n scene(s) without a take</source>
        <translation>
            <numerusform>%n scene without a take</numerusform>
            <numerusform>%n scenes without a take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the dialogue as SRT, %n line(s)</source>
        <translation>
            <numerusform>the dialogue as SRT, %n line</numerusform>
            <numerusform>the dialogue as SRT, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::FileDropHandler</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out.</source>
        <translation>
            <numerusform>One file left out.</numerusform>
            <numerusform>%n files left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::FileMessages</name>
    <message numerus="yes">
        <source>%n more note(s).</source>
        <translation>
            <numerusform>%n more note.</numerusform>
            <numerusform>%n more notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::FilmPane</name>
    <message numerus="yes">
        <source>%n scene(s) have no take</source>
        <translation>
            <numerusform>%n scene has no take</numerusform>
            <numerusform>%n scenes have no take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::FilmView</name>
    <message numerus="yes">
        <source>%1 · %n frame(s) left out</source>
        <translation>
            <numerusform>%1 · %n frame left out</numerusform>
            <numerusform>%1 · %n frames left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::GenerateController</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::LibraryController</name>
    <message numerus="yes">
        <source>Removed %n take(s) from the library.</source>
        <translation>
            <numerusform>Removed %n take from the library.</numerusform>
            <numerusform>Removed %n takes from the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay on the disk.</source>
        <translation>
            <numerusform>%n file stays on the disk.</numerusform>
            <numerusform>%n files stay on the disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n take(s) to the trash.</source>
        <translation>
            <numerusform>Moved %n take to the trash.</numerusform>
            <numerusform>Moved %n takes to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %n file(s)</source>
        <translation>
            <numerusform>Rename %n file</numerusform>
            <numerusform>Rename %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renamed %n file(s).</source>
        <translation>
            <numerusform>Renamed %n file.</numerusform>
            <numerusform>Renamed %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n missing file(s).</source>
        <translation>
            <numerusform>Found %n missing file.</numerusform>
            <numerusform>Found %n missing files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::ModelBrowser</name>
    <message numerus="yes">
        <source>Search %n model(s)</source>
        <translation>
            <numerusform>Search %n model</numerusform>
            <numerusform>Search %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::PlayerView</name>
    <message numerus="yes">
        <source>%n second(s) back</source>
        <translation>
            <numerusform>%n second back</numerusform>
            <numerusform>%n seconds back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) forward</source>
        <translation>
            <numerusform>%n second forward</numerusform>
            <numerusform>%n seconds forward</numerusform>
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
    <name>rushes::QueueController</name>
    <message numerus="yes">
        <source>%n job(s) wait for it.</source>
        <comment>for the service</comment>
        <translation>
            <numerusform>%n job waits for it.</numerusform>
            <numerusform>%n jobs wait for it.</numerusform>
        </translation>
    </message>
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
    <name>rushes::QueueRows</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <comment>jobs of different scenes that one click queued</comment>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variation(s)</source>
        <translation>
            <numerusform>%n variation</numerusform>
            <numerusform>%n variations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::QueueView</name>
    <message numerus="yes">
        <source>Batch of %n job(s)</source>
        <translation>
            <numerusform>Batch of %n job</numerusform>
            <numerusform>Batch of %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::SceneController</name>
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
    <message numerus="yes">
        <source>%n scene(s) need a change first</source>
        <translation>
            <numerusform>%n scene needs a change first</numerusform>
            <numerusform>%n scenes need a change first</numerusform>
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
    <name>rushes::TakeGrid</name>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
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
<context>
    <name>rushes::VariationsDialog</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rushes::WritingController</name>
    <message numerus="yes">
        <source>Pasted as %n shot(s).</source>
        <translation>
            <numerusform>Pasted as %n shot.</numerusform>
            <numerusform>Pasted as %n shots.</numerusform>
        </translation>
    </message>
</context>
</TS>
