// Out of the library and back, in the whole window: stars, notes, names, trash, missing files.
#include "app/library/takefiles.h"
#include "app/media/takefile.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/filmclips.h"
#include "tests/windowrun.h"
#include "ui/library/libraryview.h"
#include "ui/shell/librarycontroller.h"
#include "ui/shell/messagebar.h"
#include "ui/style/theme.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

LibraryTake named(const QString& scene, int number)
{
    LibraryTake take;
    take.take.sceneName = scene;
    take.take.number = number;
    take.take.request.model = u"kling/kling-3.0/pro/text-to-video"_s;
    take.take.finished = fromMs(1'790'000'000'000);
    take.project = u"Ten years"_s;
    return take;
}

} // namespace

class TestLibraryWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void namesAreMadeByTheTemplate_data();
    void namesAreMadeByTheTemplate();
    void takesOfAllProjectsAreThere();
    void notesOutlastTheWindow();
    void removedTakesComeBackWithTheirNotes();
    void theTrashIsUndone();
    void filesAreRenamedAndBack();
    void aRenamedFileKeepsWhatLiesBesideIt();
    void missingFilesAreFoundAgain();
    void takesOfEarlierVersionsGetWhatMadeThem_data();
    void takesOfEarlierVersionsGetWhatMadeThem();
    void theSystemOpensAndShowsTheFile();
    void aFileThatIsNotThereIsSaid();

private:
    /// One as an earlier version left it.
    Take old(Run& run, const Computer& computer, int number);
    bool choose(Run& run, const QString& text);
    Take kept(Run& run, const Computer& computer, int number, const QByteArray& bytes = "a video");
    bool undo(Run& run);
    [[nodiscard]] int shown(Run& run) { return run.room<LibraryView>()->grid().model()->rowCount(); }
};

void TestLibraryWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(*qApp, Theme::darkTheme());
}

void TestLibraryWindow::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
}

Take TestLibraryWindow::kept(Run& run, const Computer& computer, int number, const QByteArray& bytes)
{
    const Scene& scene = run.mainController().document().currentScene();
    Take take = takeOf(ProjectId(u"project"_s), scene,
                       computer.home.filePath(u"videos/take %1.webm"_s.arg(number)), number);
    QDir().mkpath(QFileInfo(take.path).absolutePath());
    QFile file(take.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The file can't be written");
    file.close();
    if (!writeTakeInfo(take.path, TakeInfo::of(take)))
        qFatal("The file can't be completed");
    take.bytes = QFileInfo(take.path).size();
    run.keep(take);
    return take;
}

/// The button of the message that is seen.
bool TestLibraryWindow::undo(Run& run)
{
    for (QAbstractButton* button : run.room<MessageBar>()->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == u"Undo"_s) {
            button->click();
            return true;
        }
    }
    return false;
}

void TestLibraryWindow::namesAreMadeByTheTemplate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("name");
    QTest::newRow("standard") << standardNameTemplate() << u"Harbour"_s << u"Harbour take 4"_s;
    QTest::newRow("all") << u"{project}_{scene}_{take}"_s << u"Harbour"_s << u"Ten years_Harbour_4"_s;
    QTest::newRow("capitals") << u"{Scene}"_s << u"Harbour"_s << u"Harbour"_s;
    QTest::newRow("unknown") << u"{scene} {what}"_s << u"Harbour"_s << u"Harbour {what}"_s;
    QTest::newRow("a scene that looks like a place") << u"{scene} {take}"_s << u"{take}"_s << u"{take} 4"_s;
    QTest::newRow("no way out") << u"../../{scene}"_s << u"a/b\\c"_s << u"a b c"_s;
    QTest::newRow("nothing") << u"  "_s << u"Harbour"_s << u"Harbour 4"_s;
    QTest::newRow("hidden") << u".{scene}."_s << u"Harbour"_s << u"Harbour"_s;
    // Bytes count, not signs; what is beside a file has a longer name yet.
    QTest::newRow("long, of three bytes each")
        << u"{scene}"_s << QString(150, QChar(0x6D77)) << QString(66, QChar(0x6D77));
    QTest::newRow("long, of pairs") << u"{scene}"_s << u"\U0001F3AC"_s.repeated(80)
                                    << u"\U0001F3AC"_s.repeated(50);
    QTest::newRow("a switch") << u"-rf {scene}"_s << u"Harbour"_s << u"rf Harbour"_s;
}

void TestLibraryWindow::namesAreMadeByTheTemplate()
{
    QFETCH(QString, text);
    QFETCH(QString, scene);
    QFETCH(QString, name);
    QCOMPARE(fileNameOf(text, named(scene, 4)), name);
}

void TestLibraryWindow::takesOfAllProjectsAreThere()
{
    const Computer computer;
    Run run(computer);
    kept(run, computer, 1);
    Take other =
        takeOf(ProjectId(u"another project"_s), Scene::create(u"Elsewhere"_s, Request()), u"/none.mp4"_s, 9);
    other.request = run.mainController().document().currentScene().request;
    QVERIFY(run.studio().takeStore().add(other));
    Q_EMIT run.studio().takeLibrary().changed();
    QTRY_COMPARE(shown(run), 2);
    // It is no take of a scene that somebody works on until it is used.
    QVERIFY(!run.studio().takes().find(other.id));
    QListView& grid = run.room<LibraryView>()->grid();
    QCOMPARE(grid.model()->index(0, 0).data().toString(), u"Elsewhere · take 9"_s);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {},
                      grid.visualRect(grid.model()->index(0, 0)).center());
    QVERIFY(run.studio().takes().find(other.id));
}

void TestLibraryWindow::notesOutlastTheWindow()
{
    const Computer computer;
    QString id;
    {
        Run run(computer);
        id = kept(run, computer, 1).id;
        Q_EMIT run.room<LibraryView>()->notesEdited(TakeId(id), u"too dark"_s);
        Q_EMIT run.room<LibraryView>()->tagsEdited(TakeId(id), {u"night"_s});
    }
    Run run(computer);
    QTRY_COMPARE(shown(run), 1);
    const QModelIndex index = run.room<LibraryView>()->grid().model()->index(0, 0);
    QCOMPARE(index.data(LibraryModel::NotesRole).toString(), u"too dark"_s);
    QCOMPARE(index.data(LibraryModel::TagsRole).toStringList(), QStringList{u"night"_s});
}

void TestLibraryWindow::removedTakesComeBackWithTheirNotes()
{
    const Computer computer;
    Run run(computer);
    const Take take = kept(run, computer, 1);
    QVERIFY(run.studio().takeLibrary().setNotes(take.id, u"mine"_s));
    Q_EMIT run.room<LibraryView>()->removeRequested({take.id});
    QTRY_COMPARE(shown(run), 0);
    QVERIFY(QFile::exists(take.path));
    QVERIFY(undo(run));
    QTRY_COMPARE(shown(run), 1);
    QCOMPARE(run.studio().library().read(*run.studio().library().rows({}))->constFirst().notes, u"mine"_s);
}

void TestLibraryWindow::theTrashIsUndone()
{
    const Computer computer;
    Run run(computer);
    const Take take = kept(run, computer, 1);
    if (!moveToTrash(take.path))
        QSKIP("There is no trash here.");
    // That one is gone for good; a new one for the window.
    const Take second = kept(run, computer, 2, "another");
    Q_EMIT run.room<LibraryView>()->trashRequested({second.id});
    QTRY_COMPARE(shown(run), 1);
    QVERIFY(!QFile::exists(second.path));
    QVERIFY(!QFile::exists(infoFileOf(second.path)));
    QVERIFY(undo(run));
    QTRY_COMPARE(shown(run), 2);
    QVERIFY(QFile::exists(second.path));
    QVERIFY(QFile::exists(infoFileOf(second.path)));
}

void TestLibraryWindow::filesAreRenamedAndBack()
{
    const Computer computer;
    Run run(computer);
    const Take one = kept(run, computer, 1);
    const Take two = kept(run, computer, 2, "another");
    auto* controller = run.window().findChild<LibraryController*>();
    controller->rename({one.id, two.id}, u"{scene}"_s);
    const QString folder = computer.home.filePath(u"videos/"_s);
    QVERIFY(QFile::exists(folder + u"Lighthouse.webm"_s));
    QVERIFY(QFile::exists(folder + u"Lighthouse (2).webm"_s));
    QVERIFY(!QFile::exists(one.path));
    QTRY_COMPARE(shown(run), 2);
    QCOMPARE(run.studio().takes().find(one.id)->path, folder + u"Lighthouse.webm"_s);
    QVERIFY(readTakeInfo(folder + u"Lighthouse.webm"_s));
    QVERIFY(undo(run));
    QVERIFY(QFile::exists(one.path) && QFile::exists(two.path));
    QCOMPARE(run.studio().takes().find(two.id)->path, two.path);
}

/// What made a take without a place for it lies beside it: a name must leave it room, and be free for both.
void TestLibraryWindow::aRenamedFileKeepsWhatLiesBesideIt()
{
    const Computer computer;
    Run run(computer);
    const Take one = kept(run, computer, 1);
    auto* controller = run.window().findChild<LibraryController*>();
    controller->rename({one.id}, QString(300, QChar(0x0449)));
    const QString now = run.studio().takes().find(one.id)->path;
    QVERIFY(now != one.path);
    QVERIFY(QFile::exists(now) && QFile::exists(infoFileOf(now)));
    QVERIFY(!QFile::exists(infoFileOf(one.path)));
    QVERIFY(readTakeInfo(now));
    // Another one's, whose file is gone: it is no place for ours.
    const QString folder = computer.home.filePath(u"videos/"_s);
    QFile other(infoFileOf(folder + u"Pier.webm"_s));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("{}") == 2);
    other.close();
    controller->rename({one.id}, u"Pier"_s);
    QCOMPARE(run.studio().takes().find(one.id)->path, folder + u"Pier (2).webm"_s);
    QVERIFY(readTakeInfo(folder + u"Pier (2).webm"_s));
    QCOMPARE(QFileInfo(other.fileName()).size(), 2);
}

void TestLibraryWindow::missingFilesAreFoundAgain()
{
    const Computer computer;
    Run run(computer);
    const Take moved = kept(run, computer, 1, "first  video");
    const Take there = kept(run, computer, 2, "second video"); // of the same length
    const QString folder = computer.home.filePath(u"elsewhere/deep"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::copy(there.path, folder + u"/a copy of the other one.webm"_s));
    QVERIFY(QFile::copy(infoFileOf(there.path), infoFileOf(folder + u"/a copy of the other one.webm"_s)));
    QVERIFY(QFile::rename(moved.path, folder + u"/named anew.webm"_s));
    QVERIFY(QFile::rename(infoFileOf(moved.path), infoFileOf(folder + u"/named anew.webm"_s)));
    auto* controller = run.window().findChild<LibraryController*>();
    QSignalSpy searched(controller, &LibraryController::searchFinished);
    controller->findMissing(computer.home.filePath(u"elsewhere"_s));
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toInt(), 1);
    QCOMPARE(run.studio().takes().find(moved.id)->path, folder + u"/named anew.webm"_s);
    QCOMPARE(run.studio().takes().find(there.id)->path, there.path);
}

Take TestLibraryWindow::old(Run& run, const Computer& computer, int number)
{
    const Scene& scene = run.mainController().document().currentScene();
    Take take = takeOf(ProjectId(u"project"_s), scene,
                       computer.home.filePath(u"videos/old %1.mp4"_s.arg(number)), number);
    QDir().mkpath(QFileInfo(take.path).absolutePath());
    makeClip(take.path, {.frames = 4});
    take.bytes = QFileInfo(take.path).size();
    run.keep(take);
    return take;
}

/// From the menu of the take that is selected.
bool TestLibraryWindow::choose(Run& run, const QString& text)
{
    QListView& grid = run.room<LibraryView>()->grid();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(&grid, &asked);
    QMenu* menu = run.menu();
    for (QAction* action : menu ? menu->actions() : QList<QAction*>()) {
        if (action->text() == text) {
            menu->close();
            action->trigger();
            return true;
        }
    }
    return false;
}

void TestLibraryWindow::takesOfEarlierVersionsGetWhatMadeThem_data()
{
    QTest::addColumn<QString>("touch");
    QTest::addColumn<bool>("gets");
    for (const char* touch : {"star", "note", "tag", "copy", "drag", "rename", "open", "folder"})
        QTest::newRow(touch) << QString::fromLatin1(touch) << true;
    // To look at it is to touch nothing.
    for (const char* look : {"select", "search", "copy prompt", "remove"})
        QTest::newRow(look) << QString::fromLatin1(look) << false;
}

void TestLibraryWindow::takesOfEarlierVersionsGetWhatMadeThem()
{
    QFETCH(QString, touch);
    QFETCH(bool, gets);
    const FakeDesktop desktop;
    const Computer computer;
    Run run(computer);
    const Take take = old(run, computer, 1);
    const Take other = old(run, computer, 2);
    auto* view = run.room<LibraryView>();
    auto* library = run.window().findChild<LibraryController*>();
    QTRY_COMPARE(shown(run), 2);
    view->grid().setFocus();
    view->grid().setCurrentIndex(view->grid().model()->index(1, 0)); // the older one
    QCOMPARE(view->selectedTake(), take.id);
    QSignalSpy settled(&library->completion(), &TakeCompletion::settled);
    if (touch == u"star")
        QTest::keyClick(&view->grid(), Qt::Key_S);
    else if (touch == u"note")
        Q_EMIT view->notesEdited(take.id, u"the best"_s);
    else if (touch == u"tag")
        Q_EMIT view->tagsEdited(take.id, {u"best"_s});
    else if (touch == u"copy")
        QTest::keyClick(&view->grid(), Qt::Key_C, Qt::ControlModifier);
    else if (touch == u"drag")
        Q_EMIT view->filesLeaving({take.id});
    else if (touch == u"rename")
        library->rename({take.id}, u"{scene} {take}"_s);
    else if (touch == u"open")
        QVERIFY(choose(run, u"Open in the system's player"_s));
    else if (touch == u"folder")
        QVERIFY(choose(run, u"Show file in folder"_s));
    else if (touch == u"search")
        view->searchField().setText(u"lighthouse"_s);
    else if (touch == u"copy prompt")
        QVERIFY(choose(run, u"Copy prompt"_s));
    else if (touch == u"remove")
        library->remove({take.id});
    if (gets)
        QTRY_VERIFY(!settled.isEmpty());
    const auto now = run.studio().library().read({run.studio().library().rowOf(take.id).value_or(0)});
    const QString path = now && !now->isEmpty() ? now->first().take.path : take.path;
    QCOMPARE(path == take.path, touch != u"rename");
    const Result<TakeInfo> info = readTakeInfo(path);
    QCOMPARE(info.has_value(), gets);
    if (gets) {
        QCOMPARE(*info, TakeInfo::of(take));
        QCOMPARE(now->first().take.bytes, QFileInfo(path).size());
        QCOMPARE(run.studio().takes().find(take.id)->bytes, QFileInfo(path).size());
    }
    QVERIFY(!readTakeInfo(other.path)); // nobody touched that one
    if (touch == u"rename") {
        QVERIFY(undo(run));
        QTRY_VERIFY(readTakeInfo(take.path));
        QCOMPARE(run.studio().takes().find(take.id)->bytes, QFileInfo(take.path).size());
    }
}

void TestLibraryWindow::theSystemOpensAndShowsTheFile()
{
    const FakeDesktop desktop;
    const Computer computer;
    Run run(computer);
    const Take take = old(run, computer, 1);
    QTRY_COMPARE(shown(run), 1);
    auto* view = run.room<LibraryView>();
    view->grid().setFocus();
    view->grid().setCurrentIndex(view->grid().model()->index(0, 0));
    QVERIFY(choose(run, u"Open in the system's player"_s));
    QCOMPARE(desktop.opened(), QStringList{take.path});
    QVERIFY(choose(run, u"Show file in folder"_s));
    QCOMPARE(desktop.opened(), (QStringList{take.path, QFileInfo(take.path).absolutePath()}));
}

void TestLibraryWindow::aFileThatIsNotThereIsSaid()
{
    const FakeDesktop desktop;
    const Computer computer;
    Run run(computer);
    const Take take = old(run, computer, 1);
    QTRY_COMPARE(shown(run), 1);
    auto* view = run.room<LibraryView>();
    view->grid().setFocus();
    view->grid().setCurrentIndex(view->grid().model()->index(0, 0));
    QVERIFY(QFile::remove(take.path));
    QVERIFY(choose(run, u"Open in the system's player"_s));
    QVERIFY(desktop.opened().isEmpty());
    QVERIFY(run.room<MessageBar>()->isVisible());
    QStringList said;
    for (const QLabel* one : run.room<MessageBar>()->findChildren<QLabel*>())
        said.append(one->text());
    QVERIFY2(said.contains(u"The take's file can't be opened."_s), qPrintable(said.join(u'\n')));
}

QTEST_MAIN(TestLibraryWindow)
#include "tst_librarywindow.moc"
