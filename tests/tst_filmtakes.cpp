// What is done with the film's takes where the film is looked at: the strip over it, its menus, the frame
// that is shown.
#include "app/film/filmmodel.h"
#include "app/media/localinput.h"
#include "app/media/takefile.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/filmclips.h"
#include "tests/numberedclip.h"
#include "tests/windowrun.h"
#include "ui/film/exportpane.h"
#include "ui/film/filmview.h"
#include "ui/player/filmplayer.h"
#include "ui/player/immersivebar.h"
#include "ui/player/infooverlay.h"
#include "ui/player/playerview.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/shell/actions.h"
#include "ui/shell/exportcontroller.h"
#include "ui/shell/filmcontroller.h"
#include "ui/shell/librarycontroller.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestFilmTakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void theFrameOfTheFilmBecomesAnInput();
    void overASlateThereIsNoFrame();
    void aMenuHoldsTheFilmStill();
    void anotherTakeIsChosen();
    void theTakesMenuIsThatOfAnyTake();
    void theFrameIsCopiedAndSavedAndSaidOverTheFilm();
    void whatTheFileIsStandsOverThePicture();
    void thePictureHasAMenu();
    void theStripIsWorkedByKeys();
    void aNarrowStripShowsIcons();
    void onAFullScreenTheControlsGo();
    void anExportTouchesItsTakes();
    void theTakesStayAsTheyAreWhateverIsTrimmed();

private:
    /// Tuscany with two takes, Night market with one, Harbour without; the film is shown.
    void show(Run& run);
    [[nodiscard]] static FilmPlayer& player(Run& run) { return *run.room<FilmPlayer>(); }
    [[nodiscard]] static Document& document(Run& run) { return run.mainController().document(); }
    [[nodiscard]] static QToolButton* button(Run& run, const QString& name);
    [[nodiscard]] static QAction* entry(QMenu* menu, const QString& text);
    /// Triggers what the take's menu has, in a menu of its own too; false: it has no such thing.
    bool choose(Run& run, const QString& text, const QString& within = {});
    void goTo(Run& run, qint64 frame);
    [[nodiscard]] QString clip(int number) const
    {
        return m_takes->filePath(u"numbered%1.mp4"_s.arg(number));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_takes = {}; ///< what the clips become in each test
};

void TestFilmTakes::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(*qApp, Theme::darkTheme());
    for (int i = 1; i <= 3; ++i)
        makeNumberedClip(m_folder.filePath(u"numbered%1.mp4"_s.arg(i)), u"320x180"_s, 2, false);
}

void TestFilmTakes::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
    m_takes = std::make_unique<QTemporaryDir>();
    for (int i = 1; i <= 3; ++i)
        QVERIFY(QFile::copy(m_folder.filePath(u"numbered%1.mp4"_s.arg(i)), clip(i)));
}

void TestFilmTakes::show(Run& run)
{
    Project project = document(run).project();
    const Scene first = project.scenes.first();
    project.scenes.clear();
    const QStringList names = {u"Tuscany"_s, u"Night market"_s, u"Harbour"_s};
    for (int i = 0; i < names.size(); ++i) {
        Scene scene = first;
        scene.id = SceneId(u"scene %1"_s.arg(i));
        scene.name = names.at(i);
        scene.request.prompt = u"The prompt of "_s + scene.name;
        project.scenes.append(scene);
    }
    document(run).replaceProject(project, {});
    const auto keep = [&](int scene, int file, int number) {
        Take take = takeOf(project.id, project.scenes.at(scene), clip(file), number);
        take.bytes = QFileInfo(take.path).size();
        run.keep(take);
    };
    keep(0, 1, 1);
    keep(0, 2, 2);
    keep(1, 3, 1);
    QVERIFY(QTest::qWaitForWindowActive(&run.window()));
    run.window().actionTable()[ActionId::ShowFilm]->trigger();
    QTRY_VERIFY(run.room<FilmView>() && run.room<FilmView>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(run.room<FilmView>()->model().isKnown(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!player(run).picture().isNull(), patience);
    QCOMPARE(player(run).playback().film().items.size(), 3);
}

QToolButton* TestFilmTakes::button(Run& run, const QString& name)
{
    const auto buttons = player(run).findChildren<QToolButton*>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&](const QToolButton* one) { return one->accessibleName() == name; });
    return found == buttons.end() ? nullptr : *found;
}

QAction* TestFilmTakes::entry(QMenu* menu, const QString& text)
{
    for (QAction* action : menu ? menu->actions() : QList<QAction*>()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

bool TestFilmTakes::choose(Run& run, const QString& text, const QString& within)
{
    QTest::mouseClick(button(run, u"Take menu"_s), Qt::LeftButton);
    QMenu* menu = run.menu();
    QAction* outer = within.isEmpty() ? nullptr : entry(menu, within);
    QAction* action = within.isEmpty() ? entry(menu, text) : entry(outer ? outer->menu() : nullptr, text);
    if (menu)
        menu->close();
    if (!action || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

void TestFilmTakes::goTo(Run& run, qint64 frame)
{
    QSignalSpy shown(&player(run).playback(), &FilmPlayback::shown);
    player(run).playback().goTo(frame);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::any_of(shown.cbegin(), shown.cend(),
                    [frame](const QList<QVariant>& one) { return one.at(1) == frame; }) ||
            player(run).pictureItem() < 0,
        patience);
}

void TestFilmTakes::theFrameOfTheFilmBecomesAnInput()
{
    const Computer computer;
    Run run(computer);
    show(run);
    document(run).setCurrentIndex(2);
    goTo(run, 48 + 30); // of Night market
    const QImage frame = player(run).picture();
    QCOMPARE(player(run).pictureItem(), 1);
    const Request before = document(run).currentScene().request;
    QTest::mouseClick(button(run, u"Use this frame"_s), Qt::LeftButton);
    QMenu* menu = run.menu();
    QVERIFY(menu);
    // Which scene it will be of is said, as the film does not show which one is open.
    QCOMPARE(menu->actions().first()->text(), u"For the open scene, “Harbour”:"_s);
    QVERIFY(!menu->actions().first()->isEnabled());
    QAction* start = entry(menu, u"As start image"_s);
    QVERIFY(start && start->isEnabled());
    for (const QString& text : {u"As end image"_s, u"As reference"_s, u"As element"_s, u"As keyframe"_s})
        QVERIFY2(entry(menu, text), qPrintable(text));
    menu->close();
    start->trigger();
    const Request& after = document(run).currentScene().request;
    QCOMPARE(after.inputs.size(), 1);
    QCOMPARE(after.inputs.constFirst().role, InputRole::StartImage);
    QCOMPARE(QImage(pathOfSource(after.inputs.constFirst().source)).convertToFormat(QImage::Format_RGB32),
             frame.convertToFormat(QImage::Format_RGB32));
    // The film is still looked at, and the scene of the frame is not the one that got it.
    QVERIFY(player(run).isVisible());
    QCOMPARE(document(run).currentIndex(), 2);
    QVERIFY(document(run).project().scenes.at(1).request.inputs.isEmpty());
    document(run).undoStack().undo();
    QCOMPARE(document(run).currentScene().request, before);
}

void TestFilmTakes::overASlateThereIsNoFrame()
{
    const Computer computer;
    Run run(computer);
    show(run);
    QVERIFY(button(run, u"Use this frame"_s)->isEnabled());
    player(run).playback().goTo(96 + 5);
    QTRY_COMPARE(player(run).playback().item(), 2);
    QTRY_VERIFY(player(run).picture().isNull());
    QVERIFY(!button(run, u"Use this frame"_s)->isEnabled());
    QCOMPARE(button(run, u"Use this frame"_s)->accessibleDescription(), u"no take is shown"_s);
    QVERIFY(!choose(run, u"Star"_s));
    QVERIFY(!choose(run, u"Copy"_s));
    QVERIFY(choose(run, u"Open its scene"_s));
    QTRY_VERIFY(!player(run).isVisible());
    QCOMPARE(document(run).currentScene().name, u"Harbour"_s);
}

/// What is used is what was seen when the menu was opened.
void TestFilmTakes::aMenuHoldsTheFilmStill()
{
    const Computer computer;
    Run run(computer);
    show(run);
    for (const QString& name : {u"Use this frame"_s, u"Take menu"_s}) {
        player(run).playback().play();
        QTRY_VERIFY_WITH_TIMEOUT(player(run).playback().frame() > 3, patience);
        QVERIFY(player(run).playback().isPlaying());
        QTest::mouseClick(button(run, name), Qt::LeftButton);
        QVERIFY(run.menu());
        QVERIFY(!player(run).playback().isPlaying());
        run.menu()->close();
    }
}

void TestFilmTakes::anotherTakeIsChosen()
{
    const Computer computer;
    Run run(computer);
    show(run);
    goTo(run, 10);
    QCOMPARE(player(run).playback().film().items.first().take->number, 2); // the newest
    QTest::mouseClick(button(run, u"Take menu"_s), Qt::LeftButton);
    QAction* others = entry(run.menu(), u"Choose another take"_s);
    QVERIFY(others && others->isEnabled());
    QCOMPARE(others->menu()->actions().size(), 2);
    QVERIFY(others->menu()->actions().at(0)->isChecked());
    QVERIFY(!others->menu()->actions().at(1)->isChecked());
    run.menu()->close();
    QVERIFY(choose(run, u"Take 1, 0:03"_s, u"Choose another take"_s));
    QTRY_COMPARE(player(run).playback().film().items.first().take->number, 1);
    QCOMPARE(player(run).playback().frame(), 10); // the playhead stays
    QCOMPARE(player(run).saidText(), u"Take 1 stands in the film for “Tuscany”."_s);
    QCOMPARE(document(run).undoStack().count(), 1);
    // And the note's button takes it back.
    QTest::mouseClick(button(run, u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE(player(run).playback().film().items.first().take->number, 2);
    // Where there is one take only there is nothing to choose.
    goTo(run, 50);
    QTest::mouseClick(button(run, u"Take menu"_s), Qt::LeftButton);
    QVERIFY(!entry(run.menu(), u"Choose another take"_s)->isEnabled());
    run.menu()->close();
}

void TestFilmTakes::theTakesMenuIsThatOfAnyTake()
{
    const FakeDesktop desktop;
    const Computer computer;
    Run run(computer);
    show(run);
    goTo(run, 50);
    const TakeId id = player(run).playback().film().items.at(1).take->id;
    QVERIFY(choose(run, u"Star"_s));
    QTRY_VERIFY(player(run).playback().film().items.at(1).take->starred);
    QVERIFY(!choose(run, u"Star"_s));
    QVERIFY(choose(run, u"Remove star"_s));
    QVERIFY(choose(run, u"Copy"_s));
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->urls(), {QUrl::fromLocalFile(clip(3))});
    QVERIFY(choose(run, u"Copy prompt"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"The prompt of Night market"_s);
    QVERIFY(choose(run, u"Open in the system's player"_s));
    QVERIFY(choose(run, u"Show file in folder"_s));
    QCOMPARE(desktop.opened(), (QStringList{clip(3), m_takes->path()}));
    QVERIFY(choose(run, u"As start image"_s, u"Use this frame"_s));
    QCOMPARE(document(run).currentScene().request.inputs.size(), 1);
    document(run).undoStack().undo();
    QVERIFY(choose(run, u"Reuse settings in a new scene"_s));
    QCOMPARE(document(run).project().scenes.size(), 4);
    // What is new has the caret in its prompt: the film is left for it, and it is said where that is seen.
    QVERIFY(!player(run).isVisible());
    QVERIFY(run.room<PlayerView>()->saidText().startsWith(u"Made the new scene “Night market 2”"_s));
    run.window().actionTable()[ActionId::ShowFilm]->trigger();
    QTRY_VERIFY(player(run).isVisible());
    document(run).undoStack().undo();
    QTRY_COMPARE(player(run).playback().film().items.size(), 3);
    goTo(run, 50);
    QVERIFY(choose(run, u"Remove from library…"_s));
    QTRY_VERIFY(player(run).playback().film().items.at(1).isSlate());
    QVERIFY(!run.studio().takes().find(id));
}

void TestFilmTakes::theFrameIsCopiedAndSavedAndSaidOverTheFilm()
{
    const Computer computer;
    Run run(computer);
    show(run);
    goTo(run, 20);
    auto* surface = player(run).findChild<VideoSurface*>();
    surface->setFocus();
    QTest::keyClick(surface, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->image().size(), player(run).picture().size());
    QSignalSpy saved(&player(run), &FilmPlayer::frameSaved);
    QTest::keyClick(surface, Qt::Key_S);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(QFile::exists(saved.first().first().toString()));
    QTRY_VERIFY2(player(run).saidText().startsWith(u"Frame saved as "_s), qPrintable(player(run).saidText()));
    QVERIFY(run.room<PlayerView>()->saidText().isEmpty());
}

void TestFilmTakes::whatTheFileIsStandsOverThePicture()
{
    const Computer computer;
    Run run(computer);
    show(run);
    goTo(run, 48 + 6);
    auto* info = player(run).findChild<InfoOverlay*>();
    QVERIFY(info->isHidden());
    auto* surface = player(run).findChild<VideoSurface*>();
    surface->setFocus();
    QTest::keyClick(surface, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(info->isVisible());
    QVERIFY(info->lines().contains(u"numbered3.mp4"_s));
    QVERIFY(info->lines().contains(u"frame 7 of 48"_s));
    QVERIFY(info->lines().contains(u"frame 55 of 168 of the film"_s));
    player(run).playback().goTo(100);
    QTRY_COMPARE(info->lines().first(), u"Harbour, no take yet"_s);
    QTest::keyClick(surface, Qt::Key_I, Qt::ControlModifier);
    QVERIFY(info->isHidden());
}

void TestFilmTakes::thePictureHasAMenu()
{
    const Computer computer;
    Run run(computer);
    show(run);
    auto* surface = player(run).findChild<VideoSurface*>();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, surface->rect().center(),
                            surface->mapToGlobal(surface->rect().center()));
    QApplication::sendEvent(surface, &asked);
    QMenu* menu = run.menu();
    QVERIFY(menu);
    for (const QString& text : {u"Play"_s, u"Save frame"_s, u"Copy frame"_s, u"Information"_s,
                                u"Actual size"_s, u"Full screen"_s}) {
        QAction* action = entry(menu, text);
        QVERIFY2(action, qPrintable(text));
        QVERIFY2(player(run).playerActions().contains(action), qPrintable(text)); // no copy of it
    }
    QMenu* take = entry(menu, u"Take"_s)->menu();
    QVERIFY(entry(take, u"Copy prompt"_s));
    menu->close();
}

void TestFilmTakes::theStripIsWorkedByKeys()
{
    const Computer computer;
    Run run(computer);
    show(run);
    button(run, u"Open its scene"_s)->setFocus(Qt::TabFocusReason);
    for (const QString& next : {u"Use this frame"_s, u"Take menu"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), next);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(run.menu());
    QCOMPARE(run.menu()->accessibleName(), u"Take menu"_s);
    run.menu()->close();
}

void TestFilmTakes::aNarrowStripShowsIcons()
{
    FilmPlayer alone;
    alone.resize(900, 500);
    alone.show();
    QToolButton* open = nullptr;
    for (QToolButton* one : alone.findChildren<QToolButton*>())
        open = one->accessibleName() == u"Open its scene" ? one : open;
    QVERIFY(open);
    const int wide = open->sizeHint().width();
    alone.resize(400, 500);
    QTRY_VERIFY(open->sizeHint().width() < wide / 2);
    QCOMPARE(open->accessibleName(), u"Open its scene"_s);
}

void TestFilmTakes::onAFullScreenTheControlsGo()
{
    const Computer computer;
    Run run(computer);
    show(run);
    auto* surface = player(run).findChild<VideoSurface*>();
    auto* bar = player(run).findChild<TransportBar*>();
    const QRect framed = bar->geometry();
    player(run).setFullScreenOn(true);
    QCOMPARE(surface->size(), surface->window()->size());
    QCOMPARE(bar->geometry().bottom(), surface->window()->rect().bottom());
    QVERIFY(player(run).immersive());
    player(run).immersive()->setPatience(50);
    QMouseEvent over(QEvent::MouseMove, QPointF(50, 50), surface->mapToGlobal(QPointF(50, 50)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(surface, &over);
    QTRY_VERIFY(!bar->isVisible());
    QTest::keyClick(surface, Qt::Key_Escape);
    QVERIFY(!player(run).isFullScreenOn());
    QVERIFY(bar->isVisible());
    QTRY_COMPARE(bar->geometry(), framed);
}

/// Those of earlier versions say then what made them.
void TestFilmTakes::anExportTouchesItsTakes()
{
    const Computer computer;
    Run run(computer);
    show(run);
    QVERIFY(!readTakeInfo(clip(3)));
    auto* films = run.window().findChild<FilmController*>();
    QSignalSpy exported(films->exports(), &ExportController::exported);
    films->exports()->setPathAsker([this](const QString&, const std::function<void(const QString&)>& write) {
        write(m_folder.filePath(u"film.mp4"_s));
    });
    QTRY_VERIFY_WITH_TIMEOUT(run.room<ExportPane>()->exportButton().isEnabled(), patience);
    QTest::mouseClick(&run.room<ExportPane>()->exportButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, patience);
    for (const int number : {2, 3})
        QTRY_VERIFY(readTakeInfo(clip(number)));
    // Take 1 of Tuscany stands in no film.
    QVERIFY(!readTakeInfo(clip(1)));
    LibraryStore& library = run.studio().library();
    const auto rows = library.rows({});
    QCOMPARE(rows->size(), 3);
    for (const qint64 row : *rows) {
        const auto bytes = [&] { return library.read({row})->constFirst().take.bytes; };
        QTRY_COMPARE(bytes(), QFileInfo(library.read({row})->constFirst().take.path).size());
    }
}

void TestFilmTakes::theTakesStayAsTheyAreWhateverIsTrimmed()
{
    const auto bytes = [this] {
        QList<QByteArray> all;
        for (int i = 1; i <= 3; ++i) {
            QFile file(clip(i));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("A clip can't be read");
            all.append(file.readAll());
        }
        return all;
    };
    const QList<QByteArray> before = bytes();
    const Computer computer;
    Run run(computer);
    show(run);
    auto* track = run.room<FilmView>();
    track->setFocus();
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(track, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(track, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QCOMPARE(document(run).project().scenes.first().trims.first(), (Trim{4, 4}));
    QTest::keyClick(track, Qt::Key_Right, Qt::AltModifier);
    document(run).undoStack().undo();
    QTest::keyClick(track, Qt::Key_Delete);
    QTRY_COMPARE(track->model().film().frames(), 48 + 48 + 72);
    while (document(run).undoStack().canUndo())
        document(run).undoStack().undo();
    QCOMPARE(bytes(), before);
}

QTEST_MAIN(TestFilmTakes)
#include "tst_filmtakes.moc"
