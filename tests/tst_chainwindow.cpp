// A scene that is continued from another one's take: one question, one price, and each is paid for once,
// whatever happens meanwhile.
#include "app/api/addressprobe.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/takesources.h"
#include "app/media/localinput.h"
#include "app/studio/takeinputs.h"
#include "app/timeline/document.h"
#include "tests/windowtest.h"
#include "ui/composer/inputsfield.h"
#include "ui/composer/inputtile.h"
#include "ui/composer/variationsdialog.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actions.h"
#include "ui/shell/inputcontroller.h"
#include "ui/shell/jobdetails.h"
#include "ui/shell/jobdialog.h"
#include "ui/shell/messagebar.h"
#include "ui/timeline/keyframetrack.h"

#include <QAction>
#include <QClipboard>
#include <QHostAddress>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>

#include <utility>

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
    QString barDetail() { return run().room<MessageBar>()->accessibleDescription(); }
    /// The button of the message.
    QPushButton* barButton()
    {
        for (auto* button : run().room<MessageBar>()->findChildren<QPushButton*>()) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    /// The newest.
    const Job* jobOf(const QString& scene)
    {
        const Job* newest = nullptr;
        for (const Job& job : run().studio().jobs().jobs()) {
            if (job.sceneName == scene && (!newest || job.id > newest->id))
                newest = &job;
        }
        return newest;
    }
    Take takeOf(const QString& scene)
    {
        for (const Take& take : run().takes()) {
            if (take.sceneName == scene)
                return take;
        }
        return {};
    }
    JobState stateOf(const QString& scene)
    {
        const Job* job = jobOf(scene);
        return job ? job->state : JobState::Unknown;
    }
    /// What its row says.
    QString words(const QString& scene) { return run().studio().takeInputs().textOf(*jobOf(scene)); }
    /// A scene made of the current one's last frame.
    void continueScene(const QString& prompt)
    {
        const qsizetype before = document().project().scenes.size();
        action(ActionId::ContinueScene).trigger();
        QCOMPARE(document().project().scenes.size(), before + 1);
        Request request = document().currentScene().request;
        request.prompt = prompt;
        request.sound = false;
        document().editRequest(request, u"Write"_s);
    }
    /// "Scene 2", made of the last frame of "Lighthouse".
    void continueScene()
    {
        continueScene(u"The lighthouse at noon"_s);
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

    /// "Scene 3", made of the last frame of "Scene 2".
    void continueAgain() { continueScene(u"The lighthouse at dusk"_s); }
    void queueThree()
    {
        continueScene();
        continueAgain();
        run().generate();
        QTRY_VERIFY(run().question());
        QVERIFY(run().answer(u"Generate all"_s));
        QTRY_COMPARE(run().jobs().size(), 3);
    }

    /// The open dialog, with two takes of the scene in it.
    VariationsDialog* twoVariations()
    {
        action(ActionId::Variations).trigger();
        for (auto* dialog : run().window().findChildren<VariationsDialog*>()) {
            if (!dialog->isVisible())
                continue;
            dialog->findChild<QSpinBox*>()->setValue(2);
            return dialog;
        }
        return nullptr;
    }
    static QPushButton* queueButtonOf(VariationsDialog& dialog)
    {
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->text().startsWith(u"Queue"_s))
                return button;
        }
        return nullptr;
    }

    /// Adds this file as take "chosen" of the first scene, from the sandbox.
    void keepChosen(const QString& path)
    {
        Take take;
        take.id = TakeId(u"chosen"_s);
        take.projectId = document().project().id;
        take.sceneId = SceneId(u"scene"_s);
        take.sceneName = first;
        take.number = 1;
        take.service = ServiceId(u"sandbox"_s);
        take.request = document().project().scenes.constFirst().request;
        take.path = path;
        take.finished = fromMs(1);
        run().keep(take);
    }

    const QString first = u"Lighthouse"_s;
    const QString second = u"Scene 2"_s;
    const QString third = u"Scene 3"_s;

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

    /// Nobody looks at the scene that is added: its address is tried all the same.
    void anAddressOfAnAddedSceneIsTriedFirst()
    {
        QNetworkAccessManager network;
        QHash<QString, AddressProbe::Found> asked;
        auto* inputs = run().window().findChild<InputController*>();
        QVERIFY(inputs);
        inputs->shelf().setProbe(std::make_unique<AddressProbe>(
            network, [&asked](const QString& host, QObject*, const AddressProbe::Found& found) {
                asked.insert(host, found);
            }));
        continueScene();
        Scene before = document().project().scenes.constFirst();
        before.request.model = u"kling/kling-3.0/pro/image-to-video"_s;
        before.request.inputs = {{InputRole::StartImage, u"https://inside.example.com/a.png"_s, {}}};
        document().editScene(before, u"Input"_s);
        document().setCurrentIndex(1);
        run().generate();
        QTRY_COMPARE(barText(), u"Nothing was queued."_s);
        QVERIFY2(barDetail().contains(u"Its address is being tried"_s), qUtf8Printable(barDetail()));
        QVERIFY(asked.contains(u"inside.example.com"_s));
        asked.take(u"inside.example.com"_s)({QHostAddress(u"10.0.0.2"_s)});
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate();
        QTRY_VERIFY2(barDetail().contains(u"leads to this computer"_s), qUtf8Printable(barDetail()));
        QVERIFY2(barDetail().contains(first), qUtf8Printable(barDetail()));
        QVERIFY(!run().question());
        QCOMPARE(run().jobs().size(), 0);
        QCOMPARE(m_service->count(u"submit"_s), 0);
        // Another one, with nothing against it as this computer is offline: it is queued, and what was said
        // is gone.
        before.request.inputs = {{InputRole::StartImage, u"https://outside.example.com/a.png"_s, {}}};
        document().editScene(before, u"Input"_s);
        document().setCurrentIndex(1);
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate();
        QTRY_VERIFY(asked.contains(u"outside.example.com"_s));
        // No name leads anywhere, the one that is asked for then neither.
        while (!asked.isEmpty()) {
            for (const AddressProbe::Found& found : std::exchange(asked, {}))
                found({});
        }
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate();
        QTRY_VERIFY2(run().question(), qUtf8Printable(barDetail()));
        QVERIFY(run().answer(u"Generate all"_s));
        QTRY_COMPARE(run().jobs().size(), 2);
        QTRY_COMPARE(barText(), QString());
    }

    void aContinuedSceneIsOneUndoStep()
    {
        action(ActionId::ContinueScene).trigger();
        QCOMPARE(document().project().scenes.size(), 2);
        document().undoStack().undo();
        QCOMPARE(document().project().scenes.size(), 1);
        QCOMPARE(document().currentScene().name, first);
    }

    void theKeyToThePaneLeadsToTheShotsOfTwoScenesToo()
    {
        continueScene();
        action(ActionId::EditPrompt).trigger();
        QTRY_VERIFY(QApplication::focusWidget());
        action(ActionId::NextPane).trigger();
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Timeline"_s);
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
        QVERIFY(run().runner().retry({jobOf(first)->id}, {}, {}));
        QTRY_VERIFY(!barText().contains(u"which was cancelled"_s));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
    }

    /// Whatever kind of picture a model made: a request holds PNG.
    void aPictureOfAnotherKindGoesInAsPng()
    {
        QImage picture(320, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        const QString png = m_computer->home.filePath(u"still.png"_s);
        const QString tiff = m_computer->home.filePath(u"still.tiff"_s);
        QVERIFY(picture.save(png));
        if (QProcess::execute(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, png, tiff}) != 0)
            QSKIP("ffmpeg is not here");
        keepChosen(tiff);
        continueScene();
        Request request = document().currentScene().request;
        request.inputs = {{InputRole::StartImage, u"take:chosen"_s, {}}};
        document().editRequest(request, u"Input"_s);
        run().generate();
        QTRY_COMPARE(run().jobs().size(), 1);
        const auto source = [this] { return jobOf(second)->request.inputs.value(0).source; };
        QTRY_VERIFY2(source().startsWith(u"file:"_s), qPrintable(words(second)));
        QVERIFY2(pathOfSource(source()).endsWith(u".png"_s), qPrintable(source()));
        QCOMPARE(QImage(pathOfSource(source())).size(), picture.size());
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
        keepChosen(path);
        run().runner().setPaused(false);
        QTRY_COMPARE(stateOf(second), JobState::Waiting);
        QCOMPARE(m_service->count(u"submit"_s), 0);
        Scene chosen = document().project().scenes.constFirst();
        chosen.chosenTake = TakeId(u"chosen"_s);
        document().editScene(chosen, u"Choose"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 1);
    }

    void theButtonSaysThePriceOfTheWholeChain()
    {
        continueScene();
        GenerateButton* button = run().generateButton();
        QTRY_COMPARE(button->price(), u"$0.672"_s);
        QCOMPARE(button->accessibleDescription(), u"Add to queue, $0.672, “Lighthouse” first, $0.336."_s);
        QCOMPARE(button->toolTip(), u"“Lighthouse” first, $0.336."_s);
        continueAgain();
        QTRY_COMPARE(button->price(), u"$1.008"_s);
        QCOMPARE(button->toolTip(), u"2 scene(s) first, $0.672."_s);
        document().setCurrentIndex(0);
        QCOMPARE(button->price(), u"$0.336"_s);
        QVERIFY(button->toolTip().isEmpty());
        // What is under way is not paid for once more, and what has its take neither.
        document().setCurrentIndex(1);
        run().generate();
        QTRY_VERIFY(run().question());
        QCOMPARE(run().question()->text(), u"Generate 2 scene(s) for $0.672?"_s);
        QVERIFY(run().answer(u"Generate all"_s));
        QTRY_COMPARE(button->price(), u"$0.336"_s);
        // Nothing of it is sent: the first one costs again.
        QVERIFY(run().runner().cancel(jobOf(first)->id));
        QTRY_COMPARE(button->price(), u"$0.672"_s);
    }

    void severalTakesAreOfOneFirst()
    {
        continueScene();
        QTRY_COMPARE(run().generateButton()->price(), u"$0.672"_s);
        run().room<ClipPane>()->generate(3);
        QTRY_VERIFY(run().question());
        QCOMPARE(run().question()->text(), u"Generate 4 scene(s) for $1.344?"_s);
        QVERIFY(run().answer(u"Generate all"_s));
        QTRY_COMPARE(run().jobs().size(), 4);
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 4, patience);
        QCOMPARE(m_service->count(u"submit"_s), 4);
        QSet<QString> sources; // all three of the same picture
        for (const Take& take : run().takes()) {
            if (!take.request.inputs.isEmpty())
                sources.insert(take.request.inputs.constFirst().source);
        }
        QCOMPARE(sources.size(), 1);
    }

    void variationsOfAChainAreQueuedWithItsWholePrice()
    {
        continueScene();
        auto* dialog = twoVariations();
        QVERIFY(dialog);
        QCOMPARE(queueButtonOf(*dialog)->text(), u"Queue 3 job(s) · $1.008"_s);
        queueButtonOf(*dialog)->click();
        QTRY_COMPARE(run().jobs().size(), 3);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(words(second), u"waits for “Lighthouse”"_s);
        QVERIFY(jobOf(first)->id < jobOf(second)->id);
        // The first one is under way: it is not paid for again.
        dialog = twoVariations();
        QCOMPARE(queueButtonOf(*dialog)->text(), u"Queue 2 job(s) · $0.672"_s);
        queueButtonOf(*dialog)->click();
        QTRY_COMPARE(run().jobs().size(), 5);
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 5, patience);
        QCOMPARE(m_service->count(u"submit"_s), 5);
    }

    /// What was shown is not what it would cost: nothing is queued, and the new price is shown.
    void variationsWhoseFirstWasPaidMeanwhileAreShownAnew()
    {
        continueScene();
        auto* dialog = twoVariations();
        QVERIFY(dialog);
        Order order{document().project().id,
                    {document().project().scenes.constFirst()},
                    run().studio().standardService(),
                    QueueSide::Back,
                    {},
                    {}};
        QVERIFY(run().studio().unguardedPurchases().generate(order));
        QCOMPARE(run().jobs().size(), 1);
        queueButtonOf(*dialog)->click();
        QCOMPARE(run().jobs().size(), 1);
        QVERIFY(dialog->isVisible());
        QCOMPARE(queueButtonOf(*dialog)->text(), u"Queue 2 job(s) · $0.672"_s);
        QTRY_VERIFY(queueButtonOf(*dialog)->isEnabled());
        queueButtonOf(*dialog)->click();
        QTRY_COMPARE(run().jobs().size(), 3);
    }

    void variationsWhoseFirstCannotBeMadeSayWhy()
    {
        continueScene();
        Scene blank = document().project().scenes.constFirst();
        blank.request.prompt.clear();
        document().editScene(blank, u"Clear"_s);
        document().setCurrentIndex(1);
        auto* dialog = twoVariations();
        QVERIFY(dialog);
        queueButtonOf(*dialog)->click();
        QCOMPARE(run().jobs().size(), 0);
        bool isSaid = false;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            isSaid =
                isSaid || (label->isVisible() && label->text().startsWith(u"Lighthouse: Write a prompt"_s));
        QVERIFY(isSaid);
    }

    /// Of what the service does not state the form of, until a request with it has succeeded.
    void whatIsUntestedIsSaidUntilATakeProvesIt()
    {
        const Model& model = *Catalogue::current().model(u"kling/kling-3.0/pro/image-to-video"_s);
        Request request = defaultsOf(model);
        request.prompt = u"@Anna"_s;
        request.duration = 6;
        request.shots = {{u"She waits"_s, 3}, {u"She leaves"_s, 3}};
        document().editRequest(request, u"x"_s);
        const auto isSaid = [this](const QString& words) {
            for (const QLabel* label : run().window().findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isSaid(u"untested"_s));
        QVERIFY(isSaid(u"Shots of Kling 3.0 Pro are untested"_s));
        Take take;
        take.id = TakeId(u"proof"_s);
        take.projectId = document().project().id;
        take.sceneId = SceneId(u"scene"_s);
        take.number = 1;
        take.request = request;
        take.request.elements = {{u"Anna"_s, u"https://example.com/a.png"_s, {}, {}}};
        take.finished = fromMs(1);
        // An animatic proves nothing.
        take.service = ServiceId(u"sandbox"_s);
        run().keep(take);
        QVERIFY(isSaid(u"untested"_s));
        take.id = TakeId(u"proof 2"_s);
        take.number = 2;
        take.service = run().studio().standardService();
        run().keep(take);
        QTRY_VERIFY(!isSaid(u"untested"_s));
        // Another model's is not proven by it.
        request.model = u"kling/kling-3.0/4k/image-to-video"_s;
        document().editRequest(request, u"x"_s);
        QTRY_VERIFY(isSaid(u"untested"_s));
    }

    /// A waiting job's inputs are changed in its dialog: the picture that it waits for gives way to a file.
    void aWaitingJobTakesAnotherPicture()
    {
        queueChain();
        const JobId id = jobOf(second)->id;
        queue().selectJob(id);
        Q_EMIT queue().editRequested(id);
        auto* dialog = run().room<JobDialog>();
        QVERIFY(dialog && dialog->isVisible());
        auto* tile = dialog->findChild<InputTile*>();
        QVERIFY(tile && tile->isVisible());
        QVERIFY2(tile->accessibleName().contains(u"Last frame of “Lighthouse”"_s),
                 qPrintable(tile->accessibleName()));
        QTest::mouseClick(tile->removeButton(), Qt::LeftButton);
        auto* save = dialog->findChild<ClipPane*>()->generateButton();
        QVERIFY2(save->hindrance().contains(u"needed"_s), qPrintable(save->hindrance()));
        QImage picture(640, 640, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QGuiApplication::clipboard()->setImage(picture);
        auto* empty = dialog->findChild<EmptyWell*>();
        empty->setFocus();
        QTest::keySequence(empty, QKeySequence::Paste);
        QTRY_VERIFY2(save->hindrance().isEmpty(), qPrintable(save->hindrance()));
        QCOMPARE(save->accessibleDescription(), u"$0.336"_s);
        save->click();
        QVERIFY(!dialog->isVisible());
        QVERIFY(jobOf(second)->request.inputs.value(0).source.startsWith(u"file:"_s));
        QCOMPARE(words(second), QString());
        // The scene stays as it is, and the job no longer waits for the first one.
        QVERIFY(document().currentScene().request.inputs.value(0).source.startsWith(u"scene:"_s));
        QVERIFY(run().runner().cancel(jobOf(first)->id));
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 1);
    }

    /// Of another scene it takes what stands there; where nothing does, it says so and is not saved.
    void aWaitingJobTakesAnotherScenesPicture()
    {
        continueScene();
        continueAgain();
        document().setCurrentIndex(0);
        run().generate();
        QTRY_COMPARE(run().jobs().size(), 1);
        document().setCurrentIndex(1);
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate();
        QTRY_COMPARE(run().jobs().size(), 2);
        const JobId id = jobOf(second)->id;
        Q_EMIT queue().editRequested(id);
        auto* dialog = run().room<JobDialog>();
        QVERIFY(dialog);
        auto* tile = dialog->findChild<InputTile*>();
        QVERIFY(tile);
        QTest::mouseClick(tile, Qt::LeftButton);
        QMenu* menu = nullptr;
        for (auto* one : dialog->findChildren<QMenu*>()) {
            if (one->title() == u"From another scene"_s)
                menu = one;
        }
        QVERIFY(menu);
        QStringList offered;
        for (const QAction* entry : menu->actions())
            offered.append(entry->text());
        QCOMPARE(offered, (QStringList{u"Last frame of “Lighthouse”"_s, u"Last frame of “Scene 3”"_s}));
        menu->actions().at(1)->trigger();
        auto* save = dialog->findChild<ClipPane*>()->generateButton();
        QTRY_VERIFY(save->hindrance().isEmpty());
        save->click();
        QVERIFY(dialog->isVisible());
        QVERIFY2(dialog->accessibleDescription().startsWith(u"“Scene 3” has no take yet"_s),
                 qPrintable(dialog->accessibleDescription()));
        menu->actions().at(0)->trigger();
        save->click();
        QTRY_VERIFY(!dialog->isVisible());
        QCOMPARE(words(second), u"waits for “Lighthouse”"_s);
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 2, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
    }

    void aChainWhoseFirstFailsWaitsAndSaysWhatCanBeDone()
    {
        m_service->fault(R"({"on": "submit", "fail_job": "the model ran out of memory"})");
        queueThree();
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(first), JobState::Failed, patience);
        QTRY_COMPARE(words(second), u"waits for “Lighthouse”, which failed"_s);
        QCOMPARE(words(third), u"waits for “Scene 2” (“Lighthouse” failed)"_s);
        QTRY_VERIFY2(barText().contains(u"2 scene(s) wait for “Lighthouse”, which failed."_s),
                     qPrintable(barText()));
        QString told;
        for (const QLabel* label : run().room<MessageBar>()->findChildren<QLabel*>())
            told += label->text();
        QVERIFY2(told.contains(u"Nothing was sent for it. Try “Lighthouse” again"_s), qPrintable(told));
        QCOMPARE(m_service->count(u"submit"_s), 1);
        Q_EMIT queue().detailsRequested(jobOf(third)->id);
        auto* details = run().room<JobDetails>();
        QVERIFY(details);
        told.clear();
        for (const QLabel* label : details->findChildren<QLabel*>())
            told += label->text() + u'\n';
        QVERIFY2(told.contains(u"Waits for “Scene 2” (“Lighthouse” failed). Nothing was sent for it."_s),
                 qPrintable(told));
        details->close();
        // It is said after a restart too.
        start();
        QTRY_VERIFY2(barText().contains(u"2 scene(s) wait for “Lighthouse”, which failed."_s),
                     qPrintable(barText()));
        QCOMPARE(words(third), u"waits for “Scene 2” (“Lighthouse” failed)"_s);
        // The message's own button: all three go on, each is paid for once more than what failed.
        run().runner().setPaused(false);
        auto* retry = barButton();
        QCOMPARE(retry->text(), u"Retry, $0.336"_s);
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(third), JobState::Done, patience);
        QTRY_VERIFY(!barText().contains(u"Lighthouse"_s));
        QCOMPARE(stateOf(second), JobState::Done);
        QCOMPARE(m_service->count(u"submit"_s), 4);
        QCOMPARE(run().takes().size(), 3);
    }

    void whatWaitsForAFailedOneIsRemovedTogether()
    {
        m_service->fault(R"({"on": "submit", "http": 400, "body": {"message": "no"}})");
        queueThree();
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(first), JobState::Failed, patience);
        QTRY_VERIFY(barText().contains(u"2 scene(s) wait for “Lighthouse”, which failed."_s));
        auto* remove = barButton();
        QCOMPARE(remove->text(), u"Remove what waits"_s);
        QTest::mouseClick(remove, Qt::LeftButton);
        QTRY_VERIFY(run().question());
        // Not this time: it is said again.
        run().question()->reject();
        QTRY_VERIFY(barText().contains(u"2 scene(s) wait for “Lighthouse”, which failed."_s));
        QTest::mouseClick(barButton(), Qt::LeftButton);
        QTRY_VERIFY(run().question());
        QVERIFY(run().answer(u"Cancel jobs"_s));
        QTRY_VERIFY(stateOf(second) != JobState::Waiting && stateOf(third) != JobState::Waiting);
        QTRY_VERIFY(!barText().contains(u"Lighthouse"_s));
        QCOMPARE(m_service->count(u"submit"_s), 1);
    }

    void aMiddleThatIsCancelledLetsTheFirstGoOn()
    {
        queueThree();
        QVERIFY(run().runner().cancel(jobOf(second)->id));
        QTRY_COMPARE(words(third), u"waits for “Scene 2”, which was cancelled"_s);
        QTRY_VERIFY(barText().contains(u"“Scene 3” waits for “Scene 2”, which was cancelled."_s));
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(first), JobState::Done, patience);
        QCOMPARE(stateOf(third), JobState::Waiting);
        QCOMPARE(m_service->count(u"submit"_s), 1);
        QVERIFY(run().runner().retry({jobOf(second)->id}, {}, {}));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(third), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 3);
    }

    void aMiddleThatIsRemovedIsSaid()
    {
        queueThree();
        const JobId middle = jobOf(second)->id;
        QVERIFY(run().runner().cancel(middle));
        QVERIFY(run().runner().remove(middle));
        QTRY_COMPARE(words(third), u"waits for a take of “Scene 2”"_s);
        QTRY_VERIFY2(barText().contains(u"“Scene 3” waits for a take of “Scene 2”."_s),
                     qPrintable(barText()));
        QCOMPARE(barButton()->text(), u"Remove what waits"_s);
        // Generated by itself, it is what was waited for.
        document().setCurrentIndex(1);
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate();
        QTRY_COMPARE(run().jobs().size(), 3);
        QTRY_VERIFY(!barText().contains(u"Scene 3"_s));
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(third), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 3);
    }

    /// What is in the queue was asked for: it goes on. The scene says that its input is gone.
    void aSceneThatIsDeletedIsStillWaitedFor()
    {
        queueChain();
        document().setCurrentIndex(0);
        document().removeScene(0);
        QCOMPARE(document().project().scenes.size(), 1);
        QCOMPARE(words(second), u"waits for “Lighthouse”"_s);
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate(); // of the scene that is left: it cannot be made
        QCOMPARE(run().jobs().size(), 2);
        QTRY_VERIFY(!run().generateButton()->hindrance().isEmpty());
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
    }

    void aChosenTakeThatIsDeletedIsNoInput()
    {
        queueChain();
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 2, patience);
        run().runner().setPaused(true);
        const Take made = takeOf(first);
        Scene chosen = document().project().scenes.constFirst();
        chosen.chosenTake = made.id;
        document().editScene(chosen, u"Choose"_s);
        document().setCurrentIndex(1); // choosing shows the scene
        QCOMPARE(run().generateButton()->price(), u"$0.336"_s);
        QVERIFY(run().studio().takeLibrary().remove({made.id}));
        // It has to be made again, and the price says so.
        QTRY_COMPARE(run().generateButton()->price(), u"$0.672"_s);
        QTRY_VERIFY(!run().generateButton()->isResting());
        run().generate();
        QTRY_VERIFY(run().question());
        QCOMPARE(run().question()->text(), u"Generate 2 scene(s) for $0.672?"_s);
        run().question()->reject();
        // Put back, it stands again.
        run().keep(made);
        QTRY_COMPARE(run().generateButton()->price(), u"$0.336"_s);
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
        take.finished = fromMs(1);
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
