// The whole window with its real rooms, queue and store, against a service over real HTTP.
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/composer/advicecard.h"
#include "ui/composer/promptpane.h"
#include "ui/library/libraryview.h"
#include "ui/player/playerview.h"
#include "ui/queue/queueview.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/projectfiles.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/timeline/scenestrip.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QFile>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestMainController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    void tabReachesEveryRoom()
    {
        const Computer computer;
        Run run(computer);
        run.mainController().files().open(u":/rushes/examples/tuscany.rushes"_s);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        QTRY_VERIFY(!run.window().findChildren<AdviceCard*>().isEmpty());
        QStringList names;
        QWidget* first = QApplication::focusWidget();
        QVERIFY(first);
        for (int i = 0; i < 60; ++i) {
            names.append(QApplication::focusWidget()->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == first)
                break;
        }
        for (const QString& wanted :
             {u"Prompt"_s, u"Timeline"_s, u"16:9"_s, u"Duration"_s, u"Negative prompt"_s, u"Add to shots"_s,
              u"Generate"_s, u"Queue"_s, u"Search library"_s, u"Library"_s, u"Video"_s, u"Service"_s})
            QVERIFY2(names.contains(wanted), qUtf8Printable(wanted + u": "_s + names.join(u" > "_s)));
    }

    void theMenuOpensByKeyInEveryRoom()
    {
        const Computer computer;
        Run run(computer);
        run.mainController().files().open(u":/rushes/examples/tuscany.rushes"_s);
        run.mainController().document().addScene();
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        Job job;
        job.id = 1;
        job.state = JobState::Failed;
        run.studio().jobs().put(job);
        Take take;
        take.id = TakeId(u"t"_s);
        take.request = job.request;
        run.keep(take);
        QTRY_COMPARE(run.room<LibraryView>()->grid().model()->rowCount(), 1);
        const QList<QWidget*> rooms = {&run.room<QueueView>()->list(), &run.room<LibraryView>()->grid(),
                                       run.room<TimelineView>(), run.room<SceneStrip>(),
                                       run.room<PromptPane>()->editor()};
        for (QWidget* room : rooms) {
            for (const bool byMenuKey : {false, true}) {
                room->setFocus(Qt::TabFocusReason);
                QTRY_VERIFY(room->hasFocus());
                if (byMenuKey) {
                    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(),
                                            room->mapToGlobal(QPoint()));
                    QCoreApplication::sendEvent(room, &asked);
                } else {
                    QTest::keyClick(room, Qt::Key_F10, Qt::ShiftModifier);
                }
                auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
                QVERIFY2(menu && !menu->isEmpty(), qUtf8Printable(room->accessibleName()));
                menu->close();
                QTRY_VERIFY(!QApplication::activePopupWidget());
            }
        }
    }

    void whatCannotBeOpenedIsNamed()
    {
        const Computer computer;
        Run run(computer);
        const QString bad = computer.home.filePath(u"bad.rushes"_s);
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        run.mainController().files().open(bad);
        auto* bar = run.room<MessageBar>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), u"“bad.rushes” can't be opened."_s);
        QVERIFY(bar->accessibleDescription().startsWith(u"The file is damaged. It was left as it is."_s));
    }

    void generateOnTheSandboxEndsWithATakeThatPlays()
    {
        const Computer computer;
        Run run(computer);
        QTRY_VERIFY_WITH_TIMEOUT(run.studio().service(sandboxId)->ready, patience);
        QCOMPARE(run.generateButton()->accessibleDescription(), u"Free"_s);
        run.generate();
        QCOMPARE(run.jobs().size(), 1);
        QCOMPARE(run.jobs().first().price, Usd{});
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), JobState::Done, patience);
        QCOMPARE(run.takes().size(), 1);
        const QString path = run.takes().first().path;
        QVERIFY(QFile::exists(path));
        QVERIFY(path.startsWith(computer.home.filePath(u"videos"_s)));
        QCOMPARE(run.takes().first().request, run.mainController().document().currentScene().request);

        auto* player = run.room<PlayerView>();
        QTRY_COMPARE_WITH_TIMEOUT(player->path(), path, patience);
        QTRY_VERIFY_WITH_TIMEOUT(player->isLoaded(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(player->isPlaying(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(run.room<TimelineView>()->playhead() > 0.2, patience);
        QCOMPARE(run.room<LibraryView>()->selectedTake(), run.takes().first().id);
        const QPersistentModelIndex shown = run.room<LibraryView>()->grid().currentIndex();
        QCOMPARE(shown.data(Qt::AccessibleDescriptionRole).toString(), u"0:03, in the player"_s);
        // A scene without takes leaves the player empty.
        run.mainController().document().addScene();
        QTRY_COMPARE(shown.data(Qt::AccessibleDescriptionRole).toString(), u"0:03"_s);
    }

    void whatIsShownIsWhatIsPricedAndSent()
    {
        const Computer computer;
        TestService service;
        Run run(computer, &service);
        QTRY_COMPARE_WITH_TIMEOUT(run.generateButton()->accessibleDescription(), u"$0.336"_s, patience);
        run.generate();
        QCOMPARE(run.jobs().first().price.text(), u"$0.336"_s);
        // Edits after the click do not reach the job.
        Request later = run.mainController().document().currentScene().request;
        const Request clicked = later;
        later.prompt = u"Something else"_s;
        run.mainController().document().editRequest(later, u"x"_s);
        QCOMPARE(run.jobs().first().request, clicked);
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), JobState::Done, patience);
        QCOMPARE(run.takes().first().request, clicked);
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    void aLostAnswerIsUnknownInTheWindowAndAfterARestart()
    {
        const Computer computer;
        TestService service;
        service.fault(R"({"on":"submit","close":true,"after_work":true})");
        {
            Run run(computer, &service);
            run.generate();
            QTRY_COMPARE_WITH_TIMEOUT(run.state(), JobState::Unknown, patience);
        }
        Run again(computer, &service);
        QCOMPARE(again.state(), JobState::Unknown);
        const QModelIndex row = again.studio().jobs().index(0);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(u"Unknown"_s));
        // The user looks the request up and attaches it: the take that was paid for arrives after all.
        QCOMPARE(service.requestIds().size(), 1);
        QVERIFY(
            again.studio().runner().attach(again.jobs().first().id, RequestId(service.requestIds().first())));
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), JobState::Done, patience);
        QCOMPARE(again.takes().size(), 1);
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    void closedWhileAJobRunsItGoesOnAtTheNextStart()
    {
        const Computer computer;
        SandboxOptions options = TestService::quick();
        options.minRun = std::chrono::milliseconds(1500);
        TestService service(options);
        {
            Run run(computer, &service);
            run.generate();
            QTRY_VERIFY_WITH_TIMEOUT(!run.jobs().first().requestId.isEmpty(), patience);
            QVERIFY(run.window().close());
        }
        Run again(computer, &service);
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), JobState::Done, patience);
        QCOMPARE(again.takes().size(), 1);
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    void theSandboxToGoesOnAfterARestart()
    {
        const Computer computer;
        {
            Run run(computer);
            QTRY_VERIFY_WITH_TIMEOUT(run.studio().service(sandboxId)->ready, patience);
            run.generate();
            QTRY_VERIFY_WITH_TIMEOUT(!run.jobs().first().requestId.isEmpty(), patience);
        }
        Run again(computer);
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), JobState::Done, patience);
        QCOMPARE(again.takes().size(), 1);
    }

    void cancelSaysWhatItWillDoAndDoesIt()
    {
        const Computer computer;
        SandboxOptions options = TestService::quick();
        options.minQueue = std::chrono::milliseconds(600'000);
        TestService service(options);
        Run run(computer, &service);
        run.generate();
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), JobState::Queued, patience);
        QAction& cancel = run.room<QueueView>()->cancelAction();
        QTRY_VERIFY_WITH_TIMEOUT(cancel.isEnabled(), patience);
        QVERIFY2(cancel.toolTip().contains(u"free"_s), qPrintable(cancel.toolTip()));
        cancel.trigger();
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), JobState::Cancelled, patience);
        QCOMPARE(service.count(u"cancel"_s), 1);
    }

    void aRefusedTokenPausesWithOneMessageAndGoesOn()
    {
        const Computer computer;
        TestService service;
        service.fault(
            R"({"on":"submit","http":400,"body":{"error_code":400004,"error_message":"token expired"}})");
        Run run(computer, &service);
        run.generate();
        QTRY_VERIFY_WITH_TIMEOUT(run.studio().runner().problem().has_value(), patience);
        QCOMPARE(run.state(), JobState::Waiting);
        auto* message = run.room<MessageBar>();
        QVERIFY(message->isVisible());
        QCOMPARE(message->key(), u"queue"_s);
        // Whatever it was that stopped the queue, Generate only adds to it.
        QTRY_COMPARE(run.generateButton()->text(), u"Add to queue"_s);
        run.studio().runner().resume();
        QTRY_COMPARE(run.generateButton()->text(), u"Generate"_s);
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), JobState::Done, patience);
        QVERIFY(!message->isVisible());
        QCOMPARE(service.count(u"submit"_s), 2); // the first one was refused: nothing was accepted
        QCOMPARE(service.requestIds().size(), 1);
    }

    void theShotAtHandIsEditedInThePromptPane()
    {
        const Computer computer;
        Run run(computer);
        Document& document = run.mainController().document();
        Request request = document.currentScene().request;
        request.duration = 7;
        request.shots = {{u"One"_s, 4}, {u"Two"_s, 3}};
        document.editRequest(request, u"x"_s);
        auto* timeline = run.room<TimelineView>();
        timeline->setCurrentShot(1);
        TextField* prompt = run.room<PromptPane>()->editor();
        QCOMPARE(prompt->text(), u"Two"_s);
        prompt->setFocus();
        QTest::keyClicks(prompt, u" more"_s);
        QVERIFY(document.currentScene().request.shots.at(1).prompt.contains(u" more"_s));
        QCOMPARE(document.currentScene().request.shots.at(0).prompt, u"One"_s);
    }

    void anInvalidSceneSaysWhyItCannotBeGenerated()
    {
        const Computer computer;
        Run run(computer);
        Request request = run.mainController().document().currentScene().request;
        request.prompt.clear();
        run.mainController().document().editRequest(request, u"x"_s);
        QVERIFY(run.generateButton()->hindrance().contains(u"prompt"_s));
        run.generate();
        QVERIFY(run.jobs().isEmpty());
    }
};

QTEST_MAIN(TestMainController)
#include "tst_maincontroller.moc"
