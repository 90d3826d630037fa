// The film in the whole window: switched to, played, trimmed, moved and exported, with clips that ffmpeg
// made.
#include "app/film/filmmodel.h"
#include "app/media/mediaprobe.h"
#include "app/media/takefile.h"
#include "tests/eventloop.h"
#include "tests/filmclips.h"
#include "tests/numberedclip.h"
#include "tests/windowrun.h"
#include "ui/film/exportpane.h"
#include "ui/film/filmpane.h"
#include "ui/film/filmview.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playerview.h"
#include "ui/player/videosurface.h"
#include "ui/shell/actions.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/exportcontroller.h"
#include "ui/shell/filmcontroller.h"
#include "ui/shell/messagebar.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QPushButton>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestFilmWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void filmTakesThePlaceOfTheScene();
    void thePanesAreAsHighAfterItAsBefore();
    void exportIsAskedForInOneStep();
    void theMenuGoesThereAndBack();
    void aTrimIsOneStepAndComesBack();
    void scenesMoveInTheDocument();
    void itPlaysOverTheJointsPictureByPicture();
    void aSceneIsOpenedFromTheFilm();
    void exportWritesWhatWasSaid();
    void nothingIsOverwritten();
    void aCancelledExportLeavesNothing();
    void aNewProjectIsShownAsAScene();
    void anyTakeIsNoneToOverwrite();
    void everythingIsUndoneWhileItPlays();

private:
    /// Scenes with those clips, empty: without a take.
    void fill(Run& run, const QStringList& clips);
    void showFilm(Run& run);

    QTemporaryDir m_folder;
};

void TestFilmWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(*qApp, Theme::darkTheme());
    for (int i = 1; i <= 3; ++i)
        makeNumberedClip(m_folder.filePath(u"numbered%1.mp4"_s.arg(i)), u"320x180"_s, 2, i != 2);
}

void TestFilmWindow::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
}

void TestFilmWindow::fill(Run& run, const QStringList& clips)
{
    Project project = run.mainController().document().project();
    const Scene first = project.scenes.first();
    project.scenes.clear();
    const QStringList names = {u"Tuscany"_s, u"Night market"_s, u"Conversation"_s, u"Harbour"_s,
                               u"Last light"_s};
    for (int i = 0; i < clips.size(); ++i) {
        Scene scene = first;
        scene.id = SceneId(u"scene %1"_s.arg(i));
        scene.name = names.value(i);
        scene.request.duration = clips.at(i).isEmpty() ? 10 : 3;
        project.scenes.append(scene);
        if (!clips.at(i).isEmpty()) {
            Take take = takeOf(project.id, scene, clips.at(i), i + 1);
            take.starred = i == 2;
            run.studio().takes().put(take);
        }
    }
    run.mainController().document().replaceProject(project, {});
}

void TestFilmWindow::showFilm(Run& run)
{
    QVERIFY(QTest::qWaitForWindowActive(&run.window()));
    auto* timeline = run.window().findChild<DockPane*>(u"timeline"_s);
    const auto buttons = timeline->findChildren<QRadioButton*>();
    const auto film = std::find_if(buttons.begin(), buttons.end(),
                                   [](QRadioButton* button) { return button->text() == u"Film"_s; });
    QVERIFY(film != buttons.end());
    QTest::mouseClick(*film, Qt::LeftButton);
    QTRY_VERIFY(run.room<FilmView>() && run.room<FilmView>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(run.room<FilmView>()->model().isKnown(), patience);
}

void TestFilmWindow::filmTakesThePlaceOfTheScene()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s), {}});
    auto* timeline = run.room<TimelineView>();
    showFilm(run);
    auto* track = run.room<FilmView>();
    QVERIFY(!timeline->isVisible());
    QVERIFY(!run.room<PlayerView>()->isVisible());
    QVERIFY(!run.room<ClipPane>()->isVisible());
    QVERIFY(run.room<ExportPane>()->isVisible());
    QVERIFY(run.room<FilmPlayer>()->isVisible());
    QCOMPARE(track->model().film().frames(), 48 + 48 + 240);
    QTRY_VERIFY_WITH_TIMEOUT(!run.room<FilmPlayer>()->findChild<VideoSurface*>()->picture().isNull(),
                             patience);

    // And back, by the switch's keys.
    auto* film = track->window()->findChild<FilmPane*>();
    const auto buttons = film->head().findChildren<QRadioButton*>();
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QTRY_VERIFY(timeline->isVisible());
    QVERIFY(!track->isVisible());
    QVERIFY(run.room<PlayerView>()->isVisible());
    QVERIFY(run.room<ClipPane>()->isVisible());
    QVERIFY(!run.room<ExportPane>()->isVisible());
}

void TestFilmWindow::thePanesAreAsHighAfterItAsBefore()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), {}});
    run.window().resize(1600, 1000);
    run.mainController().document().setCurrentIndex(0);
    run.window().actionTable()[ActionId::ShowScript]->trigger();
    auto* timeline = run.window().findChild<DockPane*>(u"timeline"_s);
    QTRY_VERIFY(timeline->height() > 320);
    const int script = timeline->height();
    showFilm(run);
    QTRY_VERIFY2(timeline->height() < 320, qPrintable(QString::number(timeline->height())));
    auto* film = run.window().findChild<FilmPane*>();
    QTest::mouseClick(film->head().findChildren<QRadioButton*>().first(), Qt::LeftButton);
    QTRY_COMPARE(timeline->height(), script);

    run.window().actionTable()[ActionId::ShowBlocks]->trigger();
    auto* prompt = run.window().findChild<DockPane*>(u"prompt"_s);
    QTRY_VERIFY(prompt->isVisible() && timeline->height() < 320);
    const QList<int> before{prompt->height(), timeline->height()};
    showFilm(run);
    QTest::mouseClick(film->head().findChildren<QRadioButton*>().first(), Qt::LeftButton);
    QTRY_COMPARE((QList<int>{prompt->height(), timeline->height()}), before);
}

/// Its key does it from the scene, though the takes have to be looked into first.
void TestFilmWindow::exportIsAskedForInOneStep()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s)});
    QVERIFY(QTest::qWaitForWindowActive(&run.window()));
    auto* films = run.window().findChild<FilmController*>();
    QVERIFY(films);
    films->prepare();
    int asked = 0;
    films->exports()->setPathAsker([&](const QString&, const auto&) { ++asked; });
    run.window().actionTable()[ActionId::ExportFilm]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(asked, 1, patience);
    QCOMPARE(QApplication::focusWidget(), &run.room<ExportPane>()->exportButton());
}

void TestFilmWindow::theMenuGoesThereAndBack()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), {}});
    QVERIFY(QTest::qWaitForWindowActive(&run.window()));
    Actions& actions = run.window().actionTable();
    QVERIFY(actions[ActionId::ShowFilm]->isVisible());
    QTest::keyClick(&run.window(), Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(run.room<FilmView>() && run.room<FilmView>()->isVisible());
    QVERIFY(actions[ActionId::ShowFilm]->isChecked());
    QVERIFY(run.room<FilmView>()->hasFocus());
    QTest::keyClick(&run.window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(run.room<TimelineView>()->isVisible());
    QVERIFY(!actions[ActionId::ShowFilm]->isChecked());
}

void TestFilmWindow::aTrimIsOneStepAndComesBack()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s)});
    showFilm(run);
    auto* track = run.room<FilmView>();
    Document& document = run.mainController().document();
    const Project before = document.project();
    track->setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(track, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(document.project().scenes.first().trims.first(), (Trim{5, 0}));
    QCOMPARE(track->model().film().frames(), 96 - 5);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QTRY_COMPARE(track->model().film().frames(), 96);
    QCOMPARE(document.project(), before);
}

void TestFilmWindow::scenesMoveInTheDocument()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), {}, m_folder.filePath(u"numbered3.mp4"_s)});
    showFilm(run);
    auto* track = run.room<FilmView>();
    track->setFocus();
    QTest::keyClick(track, Qt::Key_Right, Qt::AltModifier);
    Document& document = run.mainController().document();
    QCOMPARE(document.project().scenes.at(1).name, u"Tuscany"_s);
    QCOMPARE(track->model().film().items.at(1).sceneName, u"Tuscany"_s);
    // The playhead went with its scene.
    QCOMPARE(track->current(), 1);
    document.undoStack().undo();
    QTRY_COMPARE(track->model().film().items.first().sceneName, u"Tuscany"_s);
}

void TestFilmWindow::itPlaysOverTheJointsPictureByPicture()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s),
               m_folder.filePath(u"numbered3.mp4"_s)});
    showFilm(run);
    FilmPlayback& playback = run.room<FilmPlayer>()->playback();
    playback.setLooping(false);
    auto* surface = run.room<FilmPlayer>()->findChild<VideoSurface*>();
    QTRY_VERIFY_WITH_TIMEOUT(!surface->picture().isNull(), patience);
    struct Shown
    {
        qint64 at;
        int number;
    };
    QList<Shown> all;
    connect(&playback, &FilmPlayback::shown, this, [&](const QImage& image, qint64 at) {
        all.append({at, numberIn(image)});
    });
    // The second take is open when it is due.
    playback.goTo(48);
    QTRY_VERIFY_WITH_TIMEOUT(!all.isEmpty() && all.constLast().at == 48, patience);
    playback.goTo(0);
    QTRY_COMPARE_WITH_TIMEOUT(all.constLast().at, 0, patience);
    all.clear();
    playback.play();
    QTRY_VERIFY_WITH_TIMEOUT(!playback.isPlaying(), patience);
    QVERIFY(!all.isEmpty());
    for (int i = 0; i < all.size(); ++i) {
        // The picture is the one that stands there, in order; none is black.
        QCOMPARE(all.at(i).number, static_cast<int>(all.at(i).at % 48));
        if (i > 0)
            QVERIFY(all.at(i).at > all.at(i - 1).at);
    }
    QCOMPARE(all.last().at, 143);
    const auto isShown = [&](qint64 at) {
        return std::any_of(all.cbegin(), all.cend(), [&](const Shown& shown) { return shown.at == at; });
    };
    for (const qint64 joint : {48, 96}) {
        QVERIFY2(isShown(joint - 1), qPrintable(QString::number(joint - 1)));
        QVERIFY2(isShown(joint), qPrintable(QString::number(joint)));
    }
}

void TestFilmWindow::aSceneIsOpenedFromTheFilm()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s)});
    showFilm(run);
    auto* track = run.room<FilmView>();
    QTest::mouseDClick(track->viewport(), Qt::LeftButton, {}, track->measures().card(1).center());
    QTRY_VERIFY(!track->isVisible());
    QCOMPARE(run.mainController().document().currentIndex(), 1);
}

void TestFilmWindow::exportWritesWhatWasSaid()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s)});
    Document& document = run.mainController().document();
    document.replaceProject(document.project(), computer.home.filePath(u"Ten years.rushes"_s));
    showFilm(run);
    auto* track = run.room<FilmView>();
    track->setFocus();
    QTest::keyClick(track, Qt::Key_Right, Qt::ControlModifier);
    auto* exports = run.window().findChild<ExportController*>();
    auto* pane = run.room<ExportPane>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->exportButton().isEnabled(), patience);
    const QString path = m_folder.filePath(u"film.mp4"_s);
    QString proposed;
    exports->setPathAsker([&](const QString& suggestion, const std::function<void(const QString&)>& write) {
        proposed = suggestion;
        write(path);
    });
    QSignalSpy done(exports, &ExportController::exported);
    QTest::mouseClick(&pane->exportButton(), Qt::LeftButton);
    QCOMPARE(QFileInfo(proposed).fileName(), u"Ten years.mp4"_s);
    QVERIFY(exports->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QCOMPARE(lookedInto(path).frames(), 95);
    QVERIFY(lookedInto(path).hasSound);
    const auto buttons = pane->findChildren<QPushButton*>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](QPushButton* button) {
        return button->isVisible() && button->text() == u"Show in folder"_s;
    }));
}

void TestFilmWindow::nothingIsOverwritten()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s)});
    showFilm(run);
    auto* exports = run.window().findChild<ExportController*>();
    auto* pane = run.room<ExportPane>();
    for (const FilmForm form : {FilmForm::Mp4, FilmForm::Otio, FilmForm::Xml, FilmForm::Mlt}) {
        const QString path = m_folder.filePath(u"there."_s + suffixOf(form));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        pane->setForm(form);
        exports->setPathAsker(
            [&](const QString&, const std::function<void(const QString&)>& write) { write(path); });
        QSignalSpy done(exports, &ExportController::exported);
        QTRY_VERIFY_WITH_TIMEOUT(pane->exportButton().isEnabled(), patience);
        QTest::mouseClick(&pane->exportButton(), Qt::LeftButton);
        QTRY_VERIFY(run.room<MessageBar>()->isVisible());
        QVERIFY(done.isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "mine");
        file.close();
    }
    // Nor is a take.
    pane->setForm(FilmForm::Mp4);
    const QString take = m_folder.filePath(u"numbered1.mp4"_s);
    const qint64 size = QFileInfo(take).size();
    exports->setPathAsker(
        [&](const QString&, const std::function<void(const QString&)>& write) { write(take); });
    QTest::mouseClick(&pane->exportButton(), Qt::LeftButton);
    QVERIFY(!exports->isRunning());
    QCOMPARE(QFileInfo(take).size(), size);
}

void TestFilmWindow::aCancelledExportLeavesNothing()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s), m_folder.filePath(u"numbered2.mp4"_s)});
    showFilm(run);
    auto* exports = run.window().findChild<ExportController*>();
    auto* pane = run.room<ExportPane>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->exportButton().isEnabled(), patience);
    const QString folder = m_folder.filePath(u"cancelled"_s);
    QVERIFY(QDir().mkpath(folder));
    exports->setPathAsker([&](const QString&, const std::function<void(const QString&)>& write) {
        write(folder + u"/film.mp4"_s);
    });
    QTest::mouseClick(&pane->exportButton(), Qt::LeftButton);
    QVERIFY(exports->isRunning());
    const auto buttons = pane->findChildren<QToolButton*>();
    const auto cancel = std::find_if(buttons.begin(), buttons.end(), [](QToolButton* button) {
        return button->accessibleName() == u"Cancel export"_s;
    });
    QVERIFY(cancel != buttons.end());
    QTest::mouseClick(*cancel, Qt::LeftButton);
    QTRY_VERIFY(!exports->isRunning());
    QTRY_VERIFY(pane->exportButton().isEnabled());
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
}

void TestFilmWindow::aNewProjectIsShownAsAScene()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s)});
    showFilm(run);
    fill(run, {{}, {}});
    QVERIFY(!run.room<FilmView>()->isVisible());
    QVERIFY(run.room<TimelineView>()->isVisible());
}

/// Not those that stand in the film alone, whatever the film is written as.
void TestFilmWindow::anyTakeIsNoneToOverwrite()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s)});
    showFilm(run);
    const QString older = m_folder.filePath(u"older.mp4"_s);
    QVERIFY(QFile::copy(m_folder.filePath(u"numbered2.mp4"_s), older));
    Take take = takeOf(run.mainController().document().project().id,
                       run.mainController().document().currentScene(), older, 0); // an earlier one
    run.studio().takes().append({take});
    const QString foreign = m_folder.filePath(u"foreign.mp4"_s);
    QVERIFY(QFile::copy(m_folder.filePath(u"numbered2.mp4"_s), foreign));
    QVERIFY(writeTakeInfo(foreign, TakeInfo::of(take)));
    auto* pane = run.room<ExportPane>();
    auto* exports = run.window().findChild<ExportController*>();
    QTRY_VERIFY(run.room<FilmView>()->model().takes().size() == 2);
    for (const FilmForm form : {FilmForm::Mp4, FilmForm::Otio}) {
        pane->setForm(form);
        for (const QString& path : {older, foreign}) {
            const qint64 size = QFileInfo(path).size();
            exports->setPathAsker(
                [&](const QString&, const std::function<void(const QString&)>& write) { write(path); });
            QTRY_VERIFY_WITH_TIMEOUT(pane->exportButton().isEnabled(), patience);
            QTest::mouseClick(&pane->exportButton(), Qt::LeftButton);
            QVERIFY(!exports->isRunning());
            QTRY_VERIFY(run.room<MessageBar>()->isVisible());
            QCOMPARE(QFileInfo(path).size(), size);
        }
    }
}

void TestFilmWindow::everythingIsUndoneWhileItPlays()
{
    const Computer computer;
    Run run(computer);
    fill(run, {m_folder.filePath(u"numbered1.mp4"_s),
               {},
               m_folder.filePath(u"numbered2.mp4"_s),
               m_folder.filePath(u"numbered3.mp4"_s)});
    showFilm(run);
    auto* track = run.room<FilmView>();
    Document& document = run.mainController().document();
    FilmPlayback& playback = run.room<FilmPlayer>()->playback();
    const Project before = document.project();
    track->setFocus();
    QRandomGenerator random(14);
    const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys = {
        {Qt::Key_Right, Qt::ControlModifier}, {Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier},
        {Qt::Key_Right, Qt::AltModifier},     {Qt::Key_Left, Qt::AltModifier},
        {Qt::Key_Q, Qt::NoModifier},          {Qt::Key_W, Qt::NoModifier},
        {Qt::Key_Delete, Qt::NoModifier},     {Qt::Key_Down, Qt::NoModifier},
        {Qt::Key_Up, Qt::NoModifier},
    };
    for (int i = 0; i < 120; ++i) {
        playback.play();
        const int what = random.bounded(static_cast<int>(keys.size()) + 2);
        if (what == keys.size())
            document.undoStack().undo();
        else if (what > keys.size())
            document.undoStack().redo();
        else
            QTest::keyClick(track, keys.at(what).first, keys.at(what).second);
        if (i % 4 == 0)
            untilMoment(20);
        QVERIFY(playback.frame() >= 0 && playback.frame() < std::max<qint64>(1, playback.frames()));
        for (const FilmItem& item : track->model().film().items)
            QVERIFY(item.frames >= 1);
    }
    const Project after = document.project();
    playback.play();
    const int steps = document.undoStack().index();
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QCOMPARE(document.project(), before);
    QTRY_COMPARE(track->model().film().frames(), 48 + 240 + 48 + 48);
    for (int i = 0; i < steps; ++i)
        document.undoStack().redo();
    QCOMPARE(document.project(), after);
}

QTEST_MAIN(TestFilmWindow)
#include "tst_filmwindow.moc"
