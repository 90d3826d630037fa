// A scene that is continued from another one's take: one question, one price, and each is paid for once,
// whatever happens meanwhile.
#include "app/catalogue/requestjson.h"
#include "app/catalogue/takesources.h"
#include "app/studio/takeinputs.h"
#include "app/timeline/document.h"
#include "tests/windowtest.h"
#include "ui/composer/inputtile.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actions.h"
#include "ui/shell/messagebar.h"
#include "ui/timeline/keyframetrack.h"

#include <QAction>
#include <QImage>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestChainWindow : public WindowTest
{
    Q_OBJECT

private:
    Document& document() { return run().mainController().document(); }
    QAction& action(ActionId id) { return *run().window().actionTable()[id]; }
    QString barText()
    {
        auto* bar = run().room<MessageBar>();
        return bar->isVisible() ? bar->accessibleName() : QString();
    }
    const Job* jobOf(const QString& scene)
    {
        for (const Job& job : run().studio().jobs().jobs()) {
            if (job.sceneName == scene)
                return &job;
        }
        return nullptr;
    }
    JobState stateOf(const QString& scene)
    {
        const Job* job = jobOf(scene);
        return job ? job->state : JobState::Unknown;
    }
    /// What its row says.
    QString words(const QString& scene) { return run().studio().takeInputs().textOf(*jobOf(scene)); }
    /// "Scene 2", made of the last frame of "Lighthouse".
    void continueScene()
    {
        action(ActionId::ContinueScene).trigger();
        QCOMPARE(document().project().scenes.size(), 2);
        Request request = document().currentScene().request;
        request.prompt = u"The lighthouse at noon"_s;
        request.sound = false;
        document().editRequest(request, u"Write"_s);
        QCOMPARE(document().currentScene().name, second);
    }
    void queueChain()
    {
        continueScene();
        run().generate();
        QTRY_VERIFY(run().question());
        QVERIFY(run().answer(u"Generate all"_s));
        QTRY_COMPARE(run().jobs().size(), 2);
    }

    const QString first = u"Lighthouse"_s;
    const QString second = u"Scene 2"_s;

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void theWholeChainIsAskedAboutOnceWithItsPrice()
    {
        continueScene();
        const Request made = document().currentScene().request;
        QCOMPARE(made.inputs.value(0).role, InputRole::StartImage);
        QCOMPARE(made.inputs.value(0).source, u"scene:scene?last"_s);
        run().generate();
        QTRY_VERIFY(run().question());
        QCOMPARE(run().jobs().size(), 0);
        QCOMPARE(run().question()->text(), u"Generate 2 scene(s) for $0.672?"_s);
        QVERIFY(run().question()->informativeText().contains(u"Lighthouse · $0.336"_s));
        QVERIFY(run().question()->informativeText().contains(u"Scene 2 · $0.336"_s));
        // Not this time: nothing is queued.
        run().question()->reject();
        QCOMPARE(run().jobs().size(), 0);
        run().generate();
        QTRY_VERIFY(run().question());
        QVERIFY(run().answer(u"Generate all"_s));
        QTRY_COMPARE(run().jobs().size(), 2);
        QCOMPARE(jobOf(first)->price.text(), u"$0.336"_s);
        QCOMPARE(jobOf(second)->price.text(), u"$0.336"_s);
        QVERIFY(jobOf(first)->id < jobOf(second)->id);
        QCOMPARE(words(second), u"waits for “Lighthouse”"_s);
        QCOMPARE(words(first), QString());
        const QModelIndex row = run().studio().jobs().indexOf(jobOf(second)->id);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Waits for “Lighthouse”: Scene 2"_s);
        // Once more: what is under way is not asked about, or paid for, again.
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate();
        QTRY_COMPARE(run().jobs().size(), 3);
        QVERIFY(!run().question());
        QCOMPARE(m_service->count(u"submit"_s), 0);
    }

    void aContinuedSceneIsOneUndoStep()
    {
        action(ActionId::ContinueScene).trigger();
        QCOMPARE(document().project().scenes.size(), 2);
        document().undoStack().undo();
        QCOMPARE(document().project().scenes.size(), 1);
        QCOMPARE(document().currentScene().name, first);
    }

    void theSecondIsSentWhenItsPictureIsThere()
    {
        queueChain();
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(first), JobState::Done, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
        // The take says what it was made of, for ever.
        QCOMPARE(run().takes().size(), 2);
        const QString source = run().takes().constFirst().request.inputs.value(0).source;
        QVERIFY2(source.startsWith(u"file:"_s), qPrintable(source));
        // Nothing is left to generate.
        QTRY_VERIFY(!action(ActionId::GenerateAll).isEnabled());
    }

    void aChainGoesOnAfterARestart()
    {
        queueChain();
        start();
        QCOMPARE(run().jobs().size(), 2);
        QCOMPARE(words(second), u"waits for “Lighthouse”"_s);
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(first), JobState::Done, patience);
        // It ends before the picture has been taken from the take, or right after.
        start();
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
    }

    void aChainWhoseFirstIsCancelledWaitsAndSaysSo()
    {
        queueChain();
        QVERIFY(run().runner().cancel(jobOf(first)->id));
        QTRY_COMPARE(words(second), u"waits for “Lighthouse”, which was cancelled"_s);
        QTRY_VERIFY(barText().contains(u"“Scene 2” waits for “Lighthouse”, which was cancelled."_s));
        run().runner().setPaused(false);
        QTRY_VERIFY(run().studio().takeInputs().isStuck(*jobOf(second)));
        QCOMPARE(stateOf(second), JobState::Waiting);
        QCOMPARE(m_service->count(u"submit"_s), 0);
        // The first one again: both go on.
        QVERIFY(run().runner().retry(jobOf(first)->id));
        QTRY_VERIFY(!barText().contains(u"which was cancelled"_s));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
    }

    void aTakeThatIsChosenIsWhatItWaitedFor()
    {
        queueChain();
        QVERIFY(run().runner().cancel(jobOf(first)->id));
        // A take of the first scene from somewhere else: another service's is used where it is chosen.
        QImage picture(640, 640, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        const QString path = m_computer->home.filePath(u"still.png"_s);
        QVERIFY(picture.save(path));
        Take take;
        take.id = TakeId(u"chosen"_s);
        take.projectId = document().project().id;
        take.sceneId = SceneId(u"scene"_s);
        take.sceneName = first;
        take.number = 1;
        take.service = ServiceId(u"sandbox"_s);
        take.request = document().project().scenes.constFirst().request;
        take.path = path;
        take.finished = 1;
        run().keep(take);
        run().runner().setPaused(false);
        QTRY_COMPARE(stateOf(second), JobState::Waiting);
        QCOMPARE(m_service->count(u"submit"_s), 0);
        Scene chosen = document().project().scenes.constFirst();
        chosen.chosenTake = take.id;
        document().editScene(chosen, u"Choose"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 1);
    }

    void aTakeWhoseFileIsGoneIsSaid()
    {
        Take take;
        take.id = TakeId(u"lost"_s);
        take.projectId = document().project().id;
        take.sceneId = SceneId(u"scene"_s);
        take.sceneName = first;
        take.number = 1;
        take.service = run().studio().standardService();
        take.request = document().project().scenes.constFirst().request;
        take.path = m_computer->home.filePath(u"nowhere.mp4"_s);
        take.finished = 1;
        run().keep(take);
        continueScene();
        run().generate();
        QTRY_COMPARE(run().jobs().size(), 1);
        QTRY_COMPARE(words(second), u"the file of take 1 of “Lighthouse” is missing"_s);
        run().runner().setPaused(false);
        QVERIFY(run().studio().takeInputs().isStuck(*jobOf(second)));
        QCOMPARE(stateOf(second), JobState::Waiting);
        QCOMPARE(m_service->count(u"submit"_s), 0);
    }

    void theWellSaysWhatItWaitsFor()
    {
        continueScene();
        InputTile* tile = nullptr;
        for (InputTile* one : run().window().findChildren<InputTile*>()) {
            if (one->isVisible())
                tile = one;
        }
        QVERIFY(tile);
        QCOMPARE(tile->accessibleName(), u"Start image: Last frame of “Lighthouse”"_s);
        QVERIFY(tile->toolTip().contains(u"waits for its take"_s));
    }

    void itLooks()
    {
        const QString folder = qEnvironmentVariable("RUSHES_PICTURES");
        if (folder.isEmpty())
            QSKIP("No folder for pictures is named");
        run().window().resize(1280, 800);
        queueChain();
        QVERIFY(run().runner().cancel(jobOf(first)->id));
        QTRY_VERIFY(barText().contains(u"which was cancelled"_s));
        QVERIFY(run().window().grab().save(folder + u"/chain.png"_s));
        QImage picture(640, 360, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QVERIFY(picture.save(m_computer->home.filePath(u"a.png"_s)));
        Request request =
            defaultsOf(*Catalogue::current().model(u"blackforestlabs/flux-3/keyframes-to-video"_s));
        request.prompt = u"The lighthouse at noon"_s;
        request.duration = 5;
        const QString source = QUrl::fromLocalFile(m_computer->home.filePath(u"a.png"_s)).toString();
        request.keyframes = {{source, 0}, {source, 2.5}, {source, 5}};
        document().editRequest(request, u"x"_s);
        QTRY_VERIFY(run().room<KeyframeTrack>()->isVisible());
        QTRY_VERIFY(run().room<KeyframeTrack>()->marks().size() == 3);
        QVERIFY(run().window().grab().save(folder + u"/keyframes.png"_s));
    }
};

QTEST_MAIN(TestChainWindow)
#include "tst_chainwindow.moc"
