// Scenes that are made of other scenes' takes: the sources, and what a click has to queue.
#include "app/catalogue/requestjson.h"
#include "app/catalogue/takesources.h"
#include "app/library/scenechain.h"
#include "app/queue/jobqueue.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const ServiceId paid{u"runcomfy"_s};

QString lastOf(const QString& id)
{
    return u"scene:%1?last"_s.arg(id);
}

Scene scene(const QString& id, const QString& source = {})
{
    const QString model =
        source.isEmpty() ? Catalogue::builtIn().standard().id : u"kling/kling-3.0/pro/image-to-video"_s;
    Scene made = Scene::create(u"Scene "_s + id.toUpper(), defaultsOf(*Catalogue::builtIn().model(model)));
    made.id = SceneId(id);
    made.request.prompt = u"A lighthouse at dawn"_s;
    if (!source.isEmpty())
        made.request.inputs = {{InputRole::StartImage, source, {}}};
    return made;
}

Project projectOf(const QList<Scene>& scenes)
{
    Project project;
    project.id = ProjectId(u"p"_s);
    project.scenes = scenes;
    return project;
}

Take take(const Scene& of, const QString& id, const ServiceId& service = paid)
{
    Take made;
    made.id = TakeId(id);
    made.sceneId = of.id;
    made.request = of.request;
    made.service = service;
    return made;
}

Job job(const Scene& of, JobId id, JobState state = JobState::Waiting)
{
    Job made;
    made.id = id;
    made.order = id;
    made.service = paid;
    made.sceneId = of.id;
    made.sceneName = of.name;
    made.request = of.request;
    made.state = state;
    return made;
}

QStringList namesOf(const SceneChain& chain)
{
    QStringList names;
    for (const Scene& one : chain.scenes)
        names.append(one.id);
    return names;
}

QString sourceOf(const SceneChain& chain, int place)
{
    return chain.scenes.at(place).request.inputs.value(0).source;
}

} // namespace

class TestSceneChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSourceIsReadAsItWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("file of a scene") << u"scene:a"_s << u"scene:a"_s;
        QTest::newRow("last frame") << u"scene:a?last"_s << u"scene:a?last"_s;
        QTest::newRow("frame of a take") << u"take:t1?ms=1200"_s << u"take:t1?ms=1200"_s;
        QTest::newRow("of a job") << u"scene:a?last&since=17#Scene%20%231"_s
                                  << u"scene:a?last&since=17#Scene%20%231"_s;
        QTest::newRow("a time before the start") << u"take:t?ms=-5"_s << u"take:t?ms=0"_s;
        QTest::newRow("a part that is not known") << u"scene:a?first"_s << u"scene:a"_s;
        QTest::newRow("no id") << u"scene:?last"_s << QString();
        QTest::newRow("a file") << u"file:///a.png"_s << QString();
        QTest::newRow("an address") << u"https://example.com/scene:a"_s << QString();
    }
    void aSourceIsReadAsItWasWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const std::optional<TakeSource> source = TakeSource::from(text);
        QCOMPARE(source ? source->text() : QString(), written);
    }

    void aSourceSurvivesBeingStored()
    {
        Request request = scene(u"b"_s, u"scene:a?last&since=17#Scene%201"_s).request;
        const Result<Request> read = requestFromJson(toJson(request));
        QVERIFY(read);
        QCOMPARE(read->inputs, request.inputs);
        QVERIFY(validate(request).isEmpty());
    }

    void whatTheModelDoesNotTakeIsNotWaitedFor()
    {
        Request request = scene(u"b"_s, lastOf(u"a"_s)).request;
        QCOMPARE(takeSourcesOf(request), QStringList{lastOf(u"a"_s)});
        request.model = Catalogue::builtIn().standard().id; // takes no start image
        QCOMPARE(takeSourcesOf(request), QStringList());
    }

    void whatASceneIsMadeOfIsQueuedBeforeIt()
    {
        const Project project =
            projectOf({scene(u"c"_s, lastOf(u"b"_s)), scene(u"a"_s), scene(u"b"_s, lastOf(u"a"_s))});
        const SceneChain chain =
            chainOf(project, {project.scenes.constFirst()}, SceneTakes({}, {}, paid), fromMs(50));
        QCOMPARE(namesOf(chain), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(chain.added, 2);
        QVERIFY(chain.refused.isEmpty());
        QCOMPARE(sourceOf(chain, 1), u"scene:a?last&since=50#Scene%20A"_s);
        QCOMPARE(sourceOf(chain, 2), u"scene:b?last&since=50#Scene%20B"_s);
        // All of them at once are the same chain, and none of them twice.
        const SceneChain all = chainOf(project, project.scenes, SceneTakes({}, {}, paid), fromMs(50));
        QCOMPARE(namesOf(all), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(all.added, 0);
    }

    /// What the price is made of is what a click queues, whatever there is by then.
    void whatIsMissingIsWhatIsAdded_data()
    {
        QTest::addColumn<QStringList>("takes"); // of these scenes
        QTest::addColumn<QStringList>("jobs");
        QTest::addColumn<bool>("isChosen");
        for (const bool isChosen : {false, true}) {
            for (const QStringList& takes : {QStringList{}, {u"a"_s}, {u"b"_s}, {u"a"_s, u"b"_s}}) {
                for (const QStringList& jobs : {QStringList{}, {u"a"_s}, {u"b"_s}})
                    QTest::addRow("takes %s, jobs %s, %d", qPrintable(takes.join(u' ')),
                                  qPrintable(jobs.join(u' ')), isChosen)
                        << takes << jobs << isChosen;
            }
        }
    }
    void whatIsMissingIsWhatIsAdded()
    {
        QFETCH(QStringList, takes);
        QFETCH(QStringList, jobs);
        QFETCH(bool, isChosen);
        Project project =
            projectOf({scene(u"a"_s), scene(u"b"_s, lastOf(u"a"_s)), scene(u"c"_s, lastOf(u"b"_s))});
        QList<Take> made;
        QList<Job> open;
        for (Scene& one : project.scenes) {
            if (takes.contains(one.id))
                made.append(take(one, u"t"_s + one.id.toString()));
            if (jobs.contains(one.id))
                open.append(job(one, open.size() + 1));
            if (isChosen && takes.contains(one.id))
                one.chosenTake = TakeId(u"t"_s + one.id.toString());
        }
        const SceneTakes all(made, open, paid);
        const Scene& last = project.scenes.constLast();
        QStringList missing;
        for (const Scene& one : missingBefore(project, last, all))
            missing.append(one.id);
        QStringList added = namesOf(chainOf(project, {last}, all, fromMs(50)));
        QCOMPARE(added.takeLast(), u"c"_s);
        QCOMPARE(missing, added);
        QCOMPARE(allScenesBefore(project, last), (QList<SceneId>{SceneId(u"b"_s), SceneId(u"a"_s)}));
    }

    void scenesInACircleHaveAPriceToo()
    {
        const Project project = projectOf({scene(u"a"_s, lastOf(u"b"_s)), scene(u"b"_s, lastOf(u"a"_s))});
        QCOMPARE(missingBefore(project, project.scenes.at(0), SceneTakes({}, {}, paid)).size(), 1);
        QCOMPARE(allScenesBefore(project, project.scenes.at(0)).size(), 2);
    }

    void severalTakesAreMadeOfOne()
    {
        const Project project = projectOf({scene(u"a"_s), scene(u"b"_s, lastOf(u"a"_s))});
        const SceneChain chain =
            chainOf(project, QList<Scene>(3, project.scenes.at(1)), SceneTakes({}, {}, paid), fromMs(50));
        QCOMPARE(namesOf(chain), (QStringList{u"a"_s, u"b"_s, u"b"_s, u"b"_s}));
        QCOMPARE(chain.added, 1);
    }

    void aTakeThatIsThereIsUsed()
    {
        Project project = projectOf({scene(u"a"_s), scene(u"b"_s, lastOf(u"a"_s))});
        const Take newest = take(project.scenes.at(0), u"t2"_s);
        const Take older = take(project.scenes.at(0), u"t1"_s);
        const SceneTakes takes({newest, older}, {}, paid);
        SceneChain chain = chainOf(project, {project.scenes.at(1)}, takes, fromMs(50));
        QCOMPARE(namesOf(chain), QStringList{u"b"_s});
        QCOMPARE(sourceOf(chain, 0), u"take:t2?last"_s);
        project.scenes[0].chosenTake = older.id;
        chain = chainOf(project, {project.scenes.at(1)}, takes, fromMs(50));
        QCOMPARE(sourceOf(chain, 0), u"take:t1?last"_s);
    }

    void anAnimaticIsNoPictureForAPaidClip()
    {
        const Project project = projectOf({scene(u"a"_s), scene(u"b"_s, lastOf(u"a"_s))});
        const Take free = take(project.scenes.at(0), u"t"_s, ServiceId(u"sandbox"_s));
        const SceneTakes takes({free}, {}, paid);
        QCOMPARE(namesOf(chainOf(project, {project.scenes.at(1)}, takes, fromMs(50))),
                 (QStringList{u"a"_s, u"b"_s}));
        // Where it was chosen, it is what was asked for.
        Project chosen = project;
        chosen.scenes[0].chosenTake = free.id;
        QCOMPARE(namesOf(chainOf(chosen, {chosen.scenes.at(1)}, takes, fromMs(50))), QStringList{u"b"_s});
    }

    void whatIsUnderWayIsNotPaidForAgain()
    {
        const Project project = projectOf({scene(u"a"_s), scene(u"b"_s, lastOf(u"a"_s))});
        for (const JobState state : {JobState::Waiting, JobState::Running, JobState::Unknown}) {
            const SceneTakes takes({}, {job(project.scenes.at(0), 1, state)}, paid);
            const SceneChain chain = chainOf(project, {project.scenes.at(1)}, takes, fromMs(50));
            QCOMPARE(namesOf(chain), QStringList{u"b"_s});
            QCOMPARE(sourceOf(chain, 0), u"scene:a?last&since=50#Scene%20A"_s);
        }
    }

    void aJobIsItsScenesWhateverFilledItIn()
    {
        const Scene waiting = scene(u"b"_s, lastOf(u"a"_s));
        for (const QString& source :
             {u"scene:a?last&since=50#Scene%20A"_s, u"take:t1?last"_s, u"file:///home/u/inputs/1.png"_s}) {
            Scene made = waiting;
            made.request.inputs[0].source = source;
            QVERIFY(SceneTakes({}, {job(made, 1)}, paid).isUnderWay(waiting));
            QVERIFY(SceneTakes({take(made, u"t"_s)}, {}, paid).hasTake(waiting));
            made.request.prompt = u"Another one"_s;
            QVERIFY(!SceneTakes({}, {job(made, 1)}, paid).isUnderWay(waiting));
        }
    }

    void scenesThatWaitForEachOtherAreRefused()
    {
        const Project project = projectOf({scene(u"a"_s, lastOf(u"b"_s)), scene(u"b"_s, lastOf(u"a"_s))});
        for (const QList<Scene>& wanted : {QList<Scene>{project.scenes.at(0)}, project.scenes}) {
            const SceneChain chain = chainOf(project, wanted, SceneTakes({}, {}, paid), fromMs(50));
            QVERIFY(chain.scenes.isEmpty());
            QCOMPARE(chain.refused.size(), wanted.size());
            QVERIFY(chain.refused.constFirst().reason.contains(u"would wait for itself"_s));
        }
        const Project alone = projectOf({scene(u"a"_s, lastOf(u"a"_s))});
        QVERIFY(chainOf(alone, alone.scenes, SceneTakes({}, {}, paid), fromMs(50)).scenes.isEmpty());
    }

    void whatCannotBeGeneratedStopsWhatIsMadeOfIt()
    {
        Project project = projectOf({scene(u"a"_s), scene(u"b"_s, lastOf(u"a"_s))});
        project.scenes[0].request.prompt.clear();
        SceneChain chain = chainOf(project, {project.scenes.at(1)}, SceneTakes({}, {}, paid), fromMs(50));
        QVERIFY(chain.scenes.isEmpty());
        QVERIFY2(chain.refused.constFirst().reason.startsWith(u"Scene A: Write a prompt"_s),
                 qPrintable(chain.refused.constFirst().reason));
        chain = chainOf(projectOf({project.scenes.at(1)}), {project.scenes.at(1)}, SceneTakes({}, {}, paid),
                        fromMs(50));
        QVERIFY(chain.scenes.isEmpty());
        QVERIFY(chain.refused.constFirst().reason.contains(u"is gone"_s));
    }

    void theQueueSendsNothingThatWaitsForATake()
    {
        JobQueue queue;
        queue.setServiceReady(paid, true, fromMs(1));
        queue.add(job(scene(u"b"_s, lastOf(u"a"_s)), 1), fromMs(1));
        queue.add(job(scene(u"c"_s), 2), fromMs(1));
        queue.tick(fromMs(10'000'000));
        // The one behind it is not held up.
        QCOMPARE(queue.job(1)->state, JobState::Waiting);
        QCOMPARE(queue.job(2)->state, JobState::Submitting);
        (void)queue.takeActions();
        Request filled = queue.job(1)->request;
        filled.inputs[0].source = u"file:///home/u/inputs/1.png"_s;
        QVERIFY(queue.edit(1, filled, {}));
        queue.tick(fromMs(20'000'000));
        QCOMPARE(queue.job(1)->state, JobState::Submitting);
    }
};

QTEST_GUILESS_MAIN(TestSceneChain)
#include "tst_scenechain.moc"
