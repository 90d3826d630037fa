// The takes of a scene in the whole window: the strip over the player, the row under it.
#include "app/catalogue/requestjson.h"
#include "app/film/film.h"
#include "app/media/localinput.h"
#include "tests/numberedclip.h"
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/library/libraryview.h"
#include "ui/player/playerview.h"
#include "ui/player/videosurface.h"
#include "ui/shell/messagebar.h"
#include "ui/style/theme.h"
#include "ui/takes/comparepane.h"
#include "ui/takes/takesrow.h"
#include "ui/takes/titlestrip.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QAction>
#include <QImage>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestTakesWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip = m_folder.filePath(u"clip.mp4"_s);

    static Document& document(Run& run) { return run.mainController().document(); }
    static TitleStrip* strip(Run& run) { return run.room<TitleStrip>(); }
    static TakesRow* row(Run& run) { return run.room<TakesRow>(); }
    static PlayerView* player(Run& run) { return run.room<PlayerView>(); }

    Take take(const Scene& scene, int number, const QString& project = u"project"_s) const
    {
        Take made;
        made.id = TakeId(scene.id.toString() + u'-' + QString::number(number));
        made.projectId = ProjectId(project);
        made.sceneId = scene.id;
        made.sceneName = scene.name;
        made.number = number;
        made.request = scene.request;
        made.service = ServiceId(u"runcomfy"_s);
        made.requestId = RequestId(made.id.toString());
        made.cost = Usd{336'000};
        made.created = fromMs(1'790'000'000'000 + number);
        made.finished = fromMs(1'790'000'100'000 + number);
        made.path = m_folder.filePath(u"take %1.mp4"_s.arg(number));
        if (!QFile::exists(made.path))
            QFile::copy(m_clip, made.path);
        return made;
    }
    void fill(Run& run, int takes)
    {
        run.window().resize(1280, 800);
        for (int number = 1; number <= takes; ++number) {
            const Take one = take(document(run).currentScene(), number);
            QVERIFY(run.studio().takeStore().add(one));
            run.studio().takes().put(one);
        }
    }
    static VideoSurface* surface(Run& run) { return run.room<VideoSurface>(); }
    static QToolButton* button(Run& run, const QString& name)
    {
        for (auto* one : strip(run)->findChildren<QToolButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        qFatal("no button %s", qUtf8Printable(name));
        return nullptr;
    }
    static QPoint middleOf(Run& run, int take)
    {
        const QAbstractItemModel* model = row(run)->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString() == u"take %1"_s.arg(take))
                return row(run)->visualRect(model->index(i, 0)).center();
        }
        return {};
    }
    static void click(Run& run, int take, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(row(run)->viewport(), Qt::LeftButton, modifiers, middleOf(run, take));
    }
    /// The take in the player.
    static int shown(Run& run) { return strip(run)->title().number; }

private Q_SLOTS:
    void initTestCase()
    {
        setUpWindows();
        makeNumberedClip(m_clip, u"288x160"_s, 3, true);
    }
    void init() { failOnWarnings(); }

    void aScreenReaderShowsATake()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 3);
        run.mainController().document().setCurrentIndex(0);
        click(run, 2);
        QCOMPARE(shown(run), 2);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(row(run));
        QAccessibleInterface* oldest = list->child(2);
        QCOMPARE(oldest->text(QAccessible::Name), u"take 1"_s);
        oldest->actionInterface()->doAction(oldest->actionInterface()->actionNames().constFirst());
        QTRY_COMPARE(shown(run), 1);
    }

    void theStripSaysWhichTakeItIs()
    {
        const Computer computer;
        Run run(computer);
        QCOMPARE(strip(run)->spoken(), u"Lighthouse, no take yet"_s);
        fill(run, 3);
        run.mainController().document().setCurrentIndex(0);
        click(run, 2);
        QCOMPARE(strip(run)->spoken(), u"Lighthouse · take 2 of 3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(player(run)->isLoaded(), patience);
        QTest::mouseClick(button(run, u"Star"_s), Qt::LeftButton);
        QCOMPARE(strip(run)->spoken(), u"Lighthouse · take 2 of 3, starred"_s);
        Request later = document(run).currentScene().request;
        later.prompt += u", fog"_s;
        document(run).editRequest(later, u"x"_s);
        QCOMPARE(strip(run)->spoken(), u"Lighthouse · take 2 of 3, starred, made from an earlier prompt"_s);
        document(run).undoStack().undo();
        QCOMPARE(strip(run)->spoken(), u"Lighthouse · take 2 of 3, starred"_s);
    }

    void theArrowsOfTheStripGoBetweenTakes()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 3);
        click(run, 3);
        QCOMPARE(shown(run), 3);
        QVERIFY(!button(run, u"Newer take"_s)->isEnabled());
        QTest::mouseClick(button(run, u"Older take"_s), Qt::LeftButton);
        QCOMPARE(shown(run), 2);
        QTest::mouseClick(button(run, u"Older take"_s), Qt::LeftButton);
        QCOMPARE(shown(run), 1);
        QVERIFY(!button(run, u"Older take"_s)->isEnabled());
        QTest::mouseClick(button(run, u"Newer take"_s), Qt::LeftButton);
        QCOMPARE(shown(run), 2);
    }

    void byKeyboardAlone()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 4);
        click(run, 4);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        row(run)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(row(run), Qt::Key_Right);
        QCOMPARE(shown(run), 3);
        QTest::keyClick(row(run), Qt::Key_End);
        QCOMPARE(shown(run), 1);
        QTest::keyClick(row(run), Qt::Key_Left);
        QCOMPARE(shown(run), 2);
        QTest::keyClick(row(run), Qt::Key_S);
        QVERIFY(strip(run)->title().isStarred);
        QTest::keyClick(row(run), Qt::Key_Return);
        QCOMPARE(document(run).currentScene().chosenTake, u"scene-2"_s);
        QVERIFY(player(run)->saidText().startsWith(u"Take 2 stands in the film"_s));
        QTest::keyClick(row(run), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(strip(run)->title().isComparing);
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(row(run));
        QCOMPARE(heard->text(QAccessible::Name), u"Takes"_s);
        QCOMPARE(heard->childCount(), 4);
        QVERIFY(heard->child(2)->text(QAccessible::Description).contains(u"chosen"_s));
        QTest::keyClick(row(run), Qt::Key_C);
        QVERIFY(!strip(run)->title().isComparing);
        QTest::keyClick(row(run), Qt::Key_C);
        QVERIFY(strip(run)->title().isComparing);
    }

    void tabGoesAlongTheStrip()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 2);
        click(run, 2);
        QTRY_VERIFY_WITH_TIMEOUT(!player(run)->picture().isNull(), 20'000);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        button(run, u"Star"_s)->setFocus(Qt::TabFocusReason);
        for (const QString& next : {u"Compare"_s, u"Use this frame"_s, u"Take menu"_s}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->accessibleName(), next);
        }
    }

    void choosingIsAnEditOfTheProject()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 3);
        click(run, 1);
        QVERIFY(document(run).currentScene().chosenTake.isEmpty());
        QTest::keyClick(row(run), Qt::Key_Return);
        QCOMPARE(document(run).currentScene().chosenTake, u"scene-1"_s);
        QCOMPARE(filmTake(document(run).currentScene(), run.takes())->number, 1);
        document(run).undoStack().undo();
        QVERIFY(document(run).currentScene().chosenTake.isEmpty());
        document(run).undoStack().redo();
        QCOMPARE(document(run).currentScene().chosenTake, u"scene-1"_s);
        // A newer one does not take its place.
        run.studio().takes().put(take(document(run).currentScene(), 4));
        QCOMPARE(filmTake(document(run).currentScene(), run.takes())->number, 1);
    }

    void aForeignTakeDimsTheTimelineAndLeadsToItsScene()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 2);
        click(run, 1);
        document(run).addScene();
        QCOMPARE(document(run).currentIndex(), 1);
        auto* timeline = run.room<TimelineView>();
        const auto isDimmed = [timeline] {
            return timeline->accessibleDescription() == u"The player shows a take of another scene."_s;
        };
        QVERIFY(!isDimmed());
        Q_EMIT run.room<LibraryView>()->takeActivated(TakeId(u"scene-1"_s));
        QVERIFY(isDimmed());
        QVERIFY(strip(run)->title().isForeign);
        QTRY_VERIFY_WITH_TIMEOUT(player(run)->position() > 0.3, patience);
        QCOMPARE(timeline->playhead(), 0.0);
        QTest::mouseClick(button(run, u"Open its scene"_s), Qt::LeftButton);
        QCOMPARE(document(run).currentIndex(), 0);
        QCOMPARE(shown(run), 1); // the one that was looked at, not the newest
        QVERIFY(!isDimmed());
        QTRY_VERIFY_WITH_TIMEOUT(timeline->playhead() > 0.0, patience);
    }

    void thePlayheadStaysOffShotsThatAreNotItsOwn()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 1);
        click(run, 1);
        Q_EMIT run.room<LibraryView>()->takeActivated(TakeId(u"scene-1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(run.room<TimelineView>()->playhead() > 0.2, patience);
        Request longer = document(run).currentScene().request;
        longer.duration = 6;
        document(run).editRequest(longer, u"x"_s);
        const double stands = run.room<TimelineView>()->playhead();
        const double position = player(run)->position();
        QTRY_VERIFY_WITH_TIMEOUT(player(run)->position() != position, patience);
        QCOMPARE(run.room<TimelineView>()->playhead(), stands);
    }

    void twoTakesAreComparedFromOneClock()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 3);
        Take shorter = take(document(run).currentScene(), 4);
        shorter.request.prompt.replace(u"dawn"_s, u"dusk"_s);
        shorter.request.cfgScale += 0.1;
        makeNumberedClip(m_folder.filePath(u"short.mp4"_s), u"288x160"_s, 2, false, u"25"_s);
        shorter.path = m_folder.filePath(u"short.mp4"_s);
        run.studio().takes().put(shorter);
        click(run, 2);
        QTRY_VERIFY_WITH_TIMEOUT(player(run)->isLoaded(), patience);
        player(run)->seek(1.0);
        QTRY_COMPARE(surface(run)->picture().isNull(), false);
        click(run, 4, Qt::ShiftModifier);
        auto* pane = run.room<ComparePane>();
        QTRY_VERIFY_WITH_TIMEOUT(surface(run)->comparison().has_value(), patience);
        QVERIFY(pane->isVisible());
        const auto numbers = [&] {
            const auto& shown = surface(run)->comparison();
            return shown ? std::pair(numberIn(shown->a), numberIn(shown->b)) : std::pair(-1, -1);
        };
        // At the place where the one was looked at: 1 s is frame 24 of one and 25 of the other.
        QTRY_COMPARE(numbers(), std::pair(24, 25));
        QVERIFY2(pane->text().contains(u"CFG scale"_s), qPrintable(pane->text()));
        QVERIFY(pane->text().contains(u"dawn"_s) && pane->text().contains(u"dusk"_s));
        QVERIFY(pane->text().contains(u"A lasts 3 s, B 2 s: B is held at its end."_s));
        QVERIFY(pane->text().contains(u"A has 24 frames a second, B 25"_s));
        surface(run)->setFocus();
        QTest::keyClick(surface(run), Qt::Key_Period);
        QTRY_COMPARE(numbers(), std::pair(24, 26)); // 26 / 25 s
        QTest::keyClick(surface(run), Qt::Key_Comma);
        QTest::keyClick(surface(run), Qt::Key_Comma);
        QTRY_COMPARE(numbers(), std::pair(23, 24));
        QTest::keyClick(surface(run), Qt::Key_End);
        QTRY_COMPARE(numbers(), std::pair(71, 49));
        QVERIFY(surface(run)->comparison()->isHeldB);
        // Keys for the ways of looking at it.
        QTest::keyClick(surface(run), Qt::Key_B);
        QCOMPARE(pane->mode(), 0);
        QTest::keyClick(surface(run), Qt::Key_D);
        QCOMPARE(pane->mode(), 2);
        QTest::keyClick(surface(run), Qt::Key_A);
        QCOMPARE(pane->mode(), 3);
        QVERIFY(surface(run)->comparison()->showsB);
        QTest::keyClick(surface(run), Qt::Key_A);
        QVERIFY(!surface(run)->comparison()->showsB);
        QTest::keyClick(surface(run), Qt::Key_W);
        QCOMPARE(pane->mode(), 1);
        QTest::keyClick(surface(run), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(surface(run)->comparison()->wipe > 0.5);
        QTest::keyClick(surface(run), Qt::Key_H);
        QVERIFY(surface(run)->comparison()->hearsB);
        // The wipe by hand.
        const auto layout = ComparisonLayout::of(*surface(run)->comparison(), QRectF(surface(run)->rect()));
        const QPoint line(qRound(layout.wipeX), qRound(layout.whole.center().y()));
        const QPoint to(qRound(layout.whole.left() + layout.whole.width() / 4), line.y());
        QTest::mousePress(surface(run), Qt::LeftButton, {}, line);
        QTest::mouseMove(surface(run), to);
        QTest::mouseRelease(surface(run), Qt::LeftButton, {}, to);
        QVERIFY(qAbs(surface(run)->comparison()->wipe - 0.25) < 0.01);
        QVERIFY(!player(run)->isPlaying()); // a drag is no click
        // Another take instead of A; then none.
        click(run, 3);
        QTRY_VERIFY_WITH_TIMEOUT(
            surface(run)->comparison() && surface(run)->comparison()->nameA == u"take 3"_s, patience);
        QTest::mouseClick(button(run, u"Compare"_s), Qt::LeftButton);
        QVERIFY(!surface(run)->comparison());
        QVERIFY(!pane->isVisible());
        QCOMPARE(shown(run), 3);
    }

    void aTakeThatCannotBeReadEndsTheComparison()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 2);
        Take gone = take(document(run).currentScene(), 3);
        gone.path = m_folder.filePath(u"gone.mp4"_s);
        run.studio().takes().put(gone);
        click(run, 1);
        QTRY_VERIFY_WITH_TIMEOUT(player(run)->isLoaded(), patience);
        click(run, 3, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(run.room<MessageBar>()->isVisible(), patience);
        QVERIFY(run.room<MessageBar>()->accessibleName().contains(u"can't be compared"_s));
        QVERIFY(!strip(run)->title().isComparing);
        QVERIFY(player(run)->isLoaded());
    }

    void reusedSettingsAreANewSceneUnlessAskedOtherwise()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 1);
        Request now = document(run).currentScene().request;
        now.prompt = u"Something that I am writing"_s;
        document(run).editRequest(now, u"x"_s);
        Q_EMIT run.room<LibraryView>()->reuseRequested(TakeId(u"scene-1"_s));
        QCOMPARE(document(run).project().scenes.size(), 2);
        QCOMPARE(document(run).project().scenes.at(0).request, now);
        QCOMPARE(document(run).currentScene().request, run.takes().first().request);
        QCOMPARE(document(run).currentScene().name, u"Lighthouse 2"_s);
        QCOMPARE(player(run)->saidText(), u"Made the new scene “Lighthouse 2” with its settings."_s);
        document(run).undoStack().undo();
        QCOMPARE(document(run).project().scenes.size(), 1);
        Q_EMIT run.room<LibraryView>()->reuseRequested(TakeId(u"scene-1"_s));
        // Asked otherwise.
        QToolButton* instead = nullptr;
        for (auto* one : player(run)->findChildren<QToolButton*>()) {
            if (one->text().startsWith(u"Put them into “Lighthouse”"_s))
                instead = one;
        }
        QVERIFY(instead);
        QTest::mouseClick(instead, Qt::LeftButton);
        QCOMPARE(document(run).project().scenes.size(), 1);
        QCOMPARE(document(run).currentScene().name, u"Lighthouse"_s);
        QCOMPARE(document(run).currentScene().request, run.takes().first().request);
        QCOMPARE(player(run)->saidText(), u"Replaced the settings of “Lighthouse”."_s);
        document(run).undoStack().undo();
        QCOMPARE(document(run).currentScene().request, now);
    }

    void theFrameInThePlayerBecomesAnInput()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 1);
        QToolButton* useFrame = button(run, u"Use this frame"_s);
        QVERIFY(!useFrame->isEnabled());
        QCOMPARE(useFrame->accessibleDescription(), u"there is no picture in the player"_s);
        click(run, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!player(run)->picture().isNull(), 20'000);
        QVERIFY(useFrame->isEnabled());
        useFrame->click();
        QAction* reference = run.menu()->actions().at(2);
        QVERIFY(!reference->isEnabled());
        QCOMPARE(reference->toolTip(), u"“Kling 3.0 Pro · text to video” takes no reference."_s);
        run.menu()->close();
        const Request before = document(run).currentScene().request;
        const auto use = [&run](const QString& as) {
            QTest::mouseClick(button(run, u"Use this frame"_s), Qt::LeftButton);
            QMenu* menu = run.menu();
            QVERIFY(menu);
            for (QAction* action : menu->actions()) {
                if (action->text() == as && action->isEnabled()) {
                    menu->close();
                    action->trigger();
                    return;
                }
            }
            QFAIL(qPrintable(as));
        };
        use(u"As start image"_s);
        // The model takes none: its neighbour that does stands in for it, in the same step.
        const Request& after = document(run).currentScene().request;
        QCOMPARE(after.model, u"kling/kling-3.0/pro/image-to-video"_s);
        QCOMPARE(after.inputs.size(), 1);
        QCOMPARE(after.inputs.constFirst().role, InputRole::StartImage);
        const QImage kept(pathOfSource(after.inputs.constFirst().source));
        QCOMPARE(kept.size(), player(run)->picture().size());
        QCOMPARE(document(run).undoStack().count(), 1);
        use(u"As end image"_s);
        use(u"As element"_s);
        const Request& all = document(run).currentScene().request;
        QCOMPARE(all.inputs.size(), 2);
        QCOMPARE(all.inputs.constLast().role, InputRole::EndImage);
        QCOMPARE(all.elements.size(), 1);
        QCOMPARE(all.elements.constFirst().frontal, all.inputs.constFirst().source); // the same picture once
        while (document(run).undoStack().canUndo())
            document(run).undoStack().undo();
        QCOMPARE(document(run).currentScene().request, before);
    }

    /// Each use, of models that take it; what a model lacks is grey and says so.
    void theFrameGoesWhereTheModelTakesIt_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("use");
        QTest::addColumn<QString>("lack"); // a use that it lacks, with its reason
        const auto row = [](const char* model, const char* use, const char* lack) {
            QTest::newRow(qPrintable(QLatin1StringView(model) + u' ' + QLatin1StringView(use)))
                << QString::fromLatin1(model) << QString::fromLatin1(use) << QString::fromUtf8(lack);
        };
        const char* kling = "kling/kling-3.0/pro/image-to-video";
        row(kling, "As start image", "As reference: takes no reference.");
        row(kling, "As end image", "As keyframe: takes no keyframe.");
        row(kling, "As element", "As keyframe: takes no keyframe.");
        row("kling/kling-3.0/standard/image-to-video", "As start image", "As keyframe: takes no keyframe.");
        row("minimax/minimax-h3/reference-to-video", "As reference", "As element: takes no element.");
        row("blackforestlabs/flux-3/keyframes-to-video", "As keyframe", "As element: takes no element.");
        row("runwayml/runway-aleph-2/video-to-video", "As keyframe", "As element: takes no element.");
    }
    void theFrameGoesWhereTheModelTakesIt()
    {
        QFETCH(QString, model);
        QFETCH(QString, use);
        QFETCH(QString, lack);
        const Computer computer;
        Run run(computer);
        fill(run, 1);
        click(run, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!player(run)->picture().isNull(), 20'000);
        Request request = defaultsOf(*Catalogue::current().model(model));
        request.prompt = u"A harbour"_s;
        document(run).editRequest(request, u"Model"_s);
        const Request before = document(run).currentScene().request;
        const int steps = document(run).undoStack().index();
        QTest::mouseClick(button(run, u"Use this frame"_s), Qt::LeftButton);
        QMenu* menu = run.menu();
        QVERIFY(menu && menu->toolTipsVisible());
        QAction* wanted = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->text() == use)
                wanted = action;
            if (action->text() != lack.section(u": "_s, 0, 0))
                continue;
            QVERIFY(!action->isEnabled());
            QVERIFY2(action->toolTip().endsWith(lack.section(u": "_s, 1)), qUtf8Printable(action->toolTip()));
        }
        // By keys alone: the menu is walked to it, over what is grey.
        QVERIFY(wanted && wanted->isEnabled());
        for (int i = 0; i < 8 && menu->activeAction() != wanted; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction(), wanted);
        QTest::keyClick(menu, Qt::Key_Return);

        const Request& after = document(run).currentScene().request;
        QCOMPARE(document(run).undoStack().index(), steps + 1);
        QCOMPARE(after.model, model);
        QString source;
        if (use == "As element"_L1) {
            QCOMPARE(after.elements.size(), 1);
            source = after.elements.constFirst().frontal;
        } else if (use == "As keyframe"_L1) {
            QCOMPARE(after.keyframes.size(), 1);
            QCOMPARE(after.keyframes.constFirst().seconds, 0.0);
            source = after.keyframes.constFirst().image;
        } else {
            QCOMPARE(after.inputs.size(), 1);
            QCOMPARE(after.inputs.constFirst().role, use == "As start image"_L1 ? InputRole::StartImage
                                                     : use == "As end image"_L1 ? InputRole::EndImage
                                                                                : InputRole::ReferenceImage);
            source = after.inputs.constFirst().source;
        }
        QCOMPARE(QImage(pathOfSource(source)).size(), player(run)->picture().size());
        QVERIFY(!player(run)->saidText().isEmpty());
        document(run).undoStack().undo();
        QCOMPARE(document(run).currentScene().request, before);
        document(run).undoStack().redo();
        QVERIFY(document(run).currentScene().request != before);
    }

    /// Many keyframes, and none of them at the time of another one or beyond the clip.
    void keyframesFindTimesOfTheirOwn()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 1);
        click(run, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!player(run)->picture().isNull(), 20'000);
        Request request =
            defaultsOf(*Catalogue::current().model(u"blackforestlabs/flux-3/keyframes-to-video"_s));
        request.prompt = u"A harbour"_s;
        request.duration = 3;
        request.autoDuration = false;
        document(run).editRequest(request, u"Model"_s);
        for (int i = 0; i < 6; ++i) {
            QTest::mouseClick(button(run, u"Use this frame"_s), Qt::LeftButton);
            QMenu* menu = run.menu();
            QVERIFY(menu);
            menu->close();
            menu->actions().at(4)->trigger();
        }
        QSet<double> times;
        for (const Keyframe& keyframe : document(run).currentScene().request.keyframes) {
            QVERIFY2(keyframe.seconds >= 0 && keyframe.seconds <= 3,
                     QByteArray::number(keyframe.seconds).constData());
            times.insert(keyframe.seconds);
        }
        QCOMPARE(times.size(), 6);
    }

    /// From a take's menu: after its own scene, with its last frame.
    void aTakeIsContinuedInANewScene()
    {
        const Computer computer;
        Run run(computer);
        fill(run, 1);
        click(run, 1);
        Q_EMIT row(run)->menuRequested(run.takes().constFirst().id, {});
        QTRY_VERIFY(run.menu());
        QAction* next = nullptr;
        for (QAction* action : run.menu()->actions()) {
            if (action->text() == u"Continue in a new scene"_s)
                next = action;
        }
        QVERIFY(next && next->isEnabled());
        run.menu()->close();
        next->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(document(run).project().scenes.size(), 2, 20'000);
        const Request& made = document(run).currentScene().request;
        QCOMPARE(made.inputs.value(0).role, InputRole::StartImage);
        QVERIFY(!QImage(pathOfSource(made.inputs.value(0).source)).isNull());
        QVERIFY(made.prompt.isEmpty());
        document(run).undoStack().undo();
        QCOMPARE(document(run).project().scenes.size(), 1);
    }
};

QTEST_MAIN(TestTakesWindow)
#include "tst_takeswindow.moc"
