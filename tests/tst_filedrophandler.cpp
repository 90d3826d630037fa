// Files and text that are dropped on the window or on a pane that floats.
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/media/takefile.h"
#include "app/store/projectfile.h"
#include "app/timeline/document.h"
#include "tests/eventloop.h"
#include "tests/numberedclip.h"
#include "tests/windowsetup.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/filedrophandler.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/requestimportexport.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/statusline.h"
#include "ui/style/tabulartext.h"

#include <QApplication>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

struct Room
{
    Room()
    {
        auto* drops = new FileDropHandler(*files, *requests, window.context()); // the window's child
        for (DockPane* pane : window.findChildren<DockPane*>())
            drops->watch(*pane);
        connectWindow(*files, window);
        window.show();
    }

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s can't be written", qUtf8Printable(name));
        return path(name);
    }
    QString request(const QString& name, const QByteArray& prompt) const
    {
        return file(name, R"({"prompt":")" + prompt + R"(","duration":5,"sound":false})");
    }
    QString project(const QString& name, const QString& prompt) const
    {
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes[0].request.prompt = prompt;
        if (!writeProject(path(name), project))
            qFatal("%s can't be written", qUtf8Printable(name));
        return path(name);
    }

    static TakeInfo info()
    {
        TakeInfo info;
        info.sceneId = SceneId(u"5f0e8f3c"_s);
        info.sceneName = u"Harbour"_s;
        info.request = defaultsOf(Catalogue::builtIn().standard());
        info.request.prompt = u"boats"_s;
        info.request.shots = {{u"Wide"_s, 3}, {u"Close"_s, 4}};
        info.request.duration = 7;
        return info;
    }
    /// An mp4 that says what made it; `broken`: words of it that are written over.
    QString take(const QString& name, const QByteArray& broken, const QByteArray& by = {}) const
    {
        const QString path = file(name, QByteArray::fromHex("0000000c667479706d70343200000008") + "mdat");
        if (!writeTakeInfo(path, info()))
            qFatal("%s can't be written", qUtf8Printable(name));
        QFile written(path);
        if (!written.open(QIODevice::ReadWrite))
            qFatal("%s can't be read", qUtf8Printable(name));
        QByteArray bytes = written.readAll();
        if (!broken.isEmpty())
            bytes.replace(broken, by.isEmpty() ? QByteArray(broken.size(), 'x') : by);
        written.seek(0);
        written.write(bytes);
        return path;
    }

    /// True where it is taken.
    static bool drop(QWidget& onto, const QMimeData& data)
    {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(&onto, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop({10, 10}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&onto, &drop);
        // What follows comes after the drag.
        return turnPasses() && drop.isAccepted() && drop.dropAction() == Qt::CopyAction;
    }
    static bool drop(QWidget& onto, const QStringList& paths)
    {
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        QMimeData data;
        data.setUrls(urls);
        return drop(onto, data);
    }
    /// "Scene 1: hills, …"
    [[nodiscard]] QStringList scenes() const
    {
        QStringList told;
        for (const Scene& scene : document.project().scenes)
            told.append(scene.name + u": "_s + scene.request.prompt);
        return told;
    }
    [[nodiscard]] QString title() { return bar().isVisible() ? bar().accessibleName() : QString(); }
    [[nodiscard]] QString text() { return bar().accessibleDescription(); }
    [[nodiscard]] MessageBar& bar() { return *window.findChild<MessageBar*>(); }

    static QWidget* room()
    {
        auto* room = new QWidget;
        room->setAccessibleName(u"Queue"_s);
        return room;
    }

    QTemporaryDir folder = {};
    Settings settings{folder.filePath(u"rushes.ini"_s)};
    Document document{Project::create(defaultsOf(Catalogue::builtIn().standard()))};
    MainWindow window{Rooms{nullptr, nullptr, room()}, settings};
    ProjectFiles* files =
        new ProjectFiles(document, window.context(), settings, folder.filePath(u"recovery"_s));
    RequestImportExport* requests = new RequestImportExport(document, window.context(), settings,
                                                            QUrl(u"https://model-api.example.com/v1"_s));
    QSignalSpy failed{files, &ProjectFiles::failed};
    QSignalSpy importFailed{requests, &RequestImportExport::importFailed};
};

} // namespace

class TestFileDropHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpWindows();
        installPlurals();
    }
    void init() { failOnWidgetWarnings(); }

    void aProjectIsOpened()
    {
        Room room;
        QVERIFY(Room::drop(room.window, {room.project(u"a.RUSHES"_s, u"hills"_s)}));
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: hills"_s}));
        QCOMPARE(room.document.path(), room.path(u"a.RUSHES"_s));
        QCOMPARE(room.title(), QString());
    }

    void aTakeGivesItsSceneBack()
    {
        Room room;
        const QString path = room.take(u"copied and renamed.mov"_s, {});
        QVERIFY(Room::drop(room.window, {path}));
        QCOMPARE(room.scenes(), QStringList({u"Harbour: boats"_s}));
        const Scene scene = room.document.currentScene();
        QCOMPARE(scene.id, room.info().sceneId);
        QVERIFY(scene.request == room.info().request);
        QCOMPARE(room.title(), QString());
        // Once more: one more like it, and what is there stays.
        QVERIFY(Room::drop(room.window, {path}));
        QCOMPARE(room.scenes(), QStringList({u"Harbour: boats"_s, u"Harbour: boats"_s}));
        QVERIFY(room.document.currentScene().id != scene.id);
        room.document.undoStack().undo();
        room.document.undoStack().undo();
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: "_s}));
    }

    /// As it comes back from elsewhere: copied, renamed and tagged by another program.
    void aRetaggedCopyGivesItsSceneBack_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("exiftool") << u"exiftool"_s
                                  << QStringList{u"-overwrite_original"_s, u"-Title=Ours"_s,
                                                 u"-Artist=Somebody else"_s};
        QTest::newRow("AtomicParsley")
            << u"AtomicParsley"_s
            << QStringList{u"--title"_s, u"Ours"_s, u"--artist"_s, u"Somebody else"_s, u"--overWrite"_s};
    }
    void aRetaggedCopyGivesItsSceneBack()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("not installed here");
        Room room;
        const QString made = room.path(u"Harbour take 1.mp4"_s);
        makeNumberedClip(made, u"288x160"_s, 1, true);
        QVERIFY(writeTakeInfo(made, Room::info()));
        const QString copy = room.path(u"from elsewhere.mp4"_s);
        QVERIFY(QFile::copy(made, copy));
        if (program == u"exiftool"_s)
            arguments.append(copy);
        else
            arguments.prepend(copy);
        QCOMPARE(QProcess::execute(program, arguments), 0);
        QVERIFY(QFile::remove(made));
        QVERIFY(Room::drop(room.window, {copy}));
        const Scene scene = room.document.currentScene();
        QCOMPARE(scene.id, Room::info().sceneId);
        QCOMPARE(scene.name, Room::info().sceneName);
        QVERIFY(scene.request == Room::info().request);
    }

    void aDamagedTakeIsSaid()
    {
        Room room;
        QVERIFY(Room::drop(room.window, {room.take(u"a.mp4"_s, "rushes-take")}));
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: "_s}));
        QCOMPARE(room.title(), u"One file left out."_s);
        QCOMPARE(room.text(), u"a.mp4: what it says made it is damaged (format)."_s);
    }

    void aTakeOfANewerVersionIsSaid()
    {
        Room room;
        const QByteArray version = QByteArray::fromHex("00000001");
        QVERIFY(Room::drop(room.window,
                           {room.take(u"a.mp4"_s, version + '{', QByteArray::fromHex("000000077b"))}));
        QCOMPARE(room.title(), u"One file left out."_s);
        QCOMPARE(room.text(), u"a.mp4: A newer Rushes wrote this file."_s);
    }

    void unsavedChangesAreAskedAboutFirst()
    {
        Room room;
        room.document.renameScene(0, u"Mine"_s);
        QVERIFY(Room::drop(room.window, {room.project(u"a.rushes"_s, u"hills"_s)}));
        auto* box = room.window.findChild<QMessageBox*>();
        QVERIFY(box);
        QCOMPARE(room.scenes(), QStringList({u"Mine: "_s}));
        box->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(!room.window.findChild<QMessageBox*>());
        QCOMPARE(room.scenes(), QStringList({u"Mine: "_s}));
        QVERIFY(Room::drop(room.window, {room.path(u"a.rushes"_s)}));
        room.window.findChild<QMessageBox*>()->button(QMessageBox::Discard)->click();
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: hills"_s}));
    }

    void requestsBecomeScenesInOneStep()
    {
        Room room;
        QVERIFY(Room::drop(room.window, {room.request(u"a.json"_s, "hills"), room.request(u"b.json"_s, "sea"),
                                         room.request(u"c.JSON"_s, "night")}));
        QCOMPARE(room.scenes(), QStringList({u"a: hills"_s, u"b: sea"_s, u"c: night"_s}));
        QCOMPARE(room.document.currentIndex(), 2);
        QCOMPARE(room.title(), QString());
        QUndoStack& history = room.document.undoStack();
        QCOMPARE(history.count(), 1);
        QCOMPARE(history.undoText(), u"Import requests"_s);
        history.undo();
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: "_s}));
        QVERIFY(history.isClean());
        history.redo();
        QCOMPARE(room.scenes(), QStringList({u"a: hills"_s, u"b: sea"_s, u"c: night"_s}));
        // After the one at hand, in their order.
        room.document.setCurrentIndex(0);
        QVERIFY(Room::drop(room.window, {room.path(u"b.json"_s), room.path(u"a.json"_s)}));
        QCOMPARE(room.scenes(),
                 QStringList({u"a: hills"_s, u"b: sea"_s, u"a: hills"_s, u"b: sea"_s, u"c: night"_s}));
        QCOMPARE(history.count(), 2);
    }

    void aRequestWithoutAPromptIsNotFilledByTheNext()
    {
        Room room;
        const QString empty = room.file(u"a.json"_s, R"({"prompt":"","duration":7})");
        QVERIFY(Room::drop(room.window, {empty, room.request(u"b.json"_s, "sea")}));
        QCOMPARE(room.scenes(), QStringList({u"a: "_s, u"b: sea"_s}));
        QCOMPARE(room.document.project().scenes.first().request.duration, 7);
    }

    void whatIsLeftOutIsSaid()
    {
        Room room;
        QVERIFY(Room::drop(room.window, {room.path(u"clip.mp4"_s), room.request(u"a.json"_s, "hills"),
                                         room.path(u"notes.odt"_s)}));
        QCOMPARE(room.scenes(), QStringList({u"a: hills"_s}));
        QCOMPARE(room.title(), u"2 files left out."_s);
        QCOMPARE(room.text(), u"Neither a project nor a request: clip.mp4, notes.odt."_s);
        // The next drop is another matter.
        QVERIFY(Room::drop(room.window, {room.path(u"a.json"_s)}));
        QCOMPARE(room.title(), QString());
    }

    void aProjectOpensAlone()
    {
        Room room;
        QVERIFY(Room::drop(room.window,
                           {room.request(u"a.json"_s, "sea"), room.project(u"b.rushes"_s, u"hills"_s),
                            room.project(u"c.rushes"_s, u"night"_s), room.path(u"clip.mp4"_s)}));
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: hills"_s}));
        QVERIFY(room.document.undoStack().isClean());
        QCOMPARE(room.title(), u"3 files left out."_s);
        QCOMPARE(room.text(), u"A project opens alone: c.rushes, a.json. "
                              "Neither a project nor a request: clip.mp4."_s);
    }

    void whatCannotBeReadIsSaidAndTheRestIsTaken()
    {
        Room room;
        QVERIFY(Room::drop(room.window, {room.request(u"a.json"_s, "hills"),
                                         room.file(u"b.json"_s, "{\"prompt\":"), room.path(u"gone.json"_s)}));
        QCOMPARE(room.scenes(), QStringList({u"a: hills"_s}));
        QCOMPARE(room.document.undoStack().count(), 1);
        QCOMPARE(room.title(), u"2 files left out."_s);
        QCOMPARE(room.text(), u"b.json: This request can't be read. gone.json: The file can't be read."_s);
        QCOMPARE(room.importFailed.count(), 0); // one message
        // One alone says all there is to say.
        QVERIFY(Room::drop(room.window, {room.path(u"b.json"_s)}));
        QCOMPARE(room.importFailed.count(), 1);
    }

    void manyAreCounted()
    {
        Room room;
        QStringList paths{room.request(u"a.json"_s, "hills")};
        for (int i = 1; i <= 6; ++i)
            paths.append(room.path(u"%1.mp4"_s.arg(i)));
        QVERIFY(Room::drop(room.window, paths));
        QCOMPARE(room.title(), u"6 files left out."_s);
        QCOMPARE(room.text(), u"Neither a project nor a request: 1.mp4, 2.mp4, 3.mp4, 4.mp4, and 2 more."_s);
    }

    void whatHoldsNothingOfOursIsRefused()
    {
        Room room;
        QVERIFY(!Room::drop(room.window, QStringList{room.path(u"clip.mp4"_s), room.path(u"notes.odt"_s)}));
        QMimeData far;
        far.setUrls({QUrl(u"https://example.com/a.json"_s)});
        QVERIFY(!Room::drop(room.window, far));
        QMimeData text;
        text.setText(u"Hello"_s);
        QVERIFY(!Room::drop(room.window, text));
        QCOMPARE(room.document.undoStack().count(), 0);
        QCOMPARE(room.title(), QString());
    }

    void whatMayBeDroppedIsSaidOverWhatIsRefused()
    {
        Room room;
        const auto isSaid = [&room] {
            for (const NumberLabel* label : room.window.statusLine().findChildren<NumberLabel*>()) {
                if (label->text() ==
                    u"Projects (.rushes), requests (.json, .txt, .sh…) and takes of Rushes can be dropped here."_s)
                    return true;
            }
            return false;
        };
        QMimeData text;
        text.setText(u"Hello"_s);
        QVERIFY(!Room::drop(room.window, text));
        QVERIFY(!isSaid());
        room.window.statusLine().setFile(u"Saved 12:04"_s);
        QVERIFY(!Room::drop(room.window, QStringList{room.path(u"clip.mp4"_s)}));
        QVERIFY(isSaid());
        QCOMPARE(room.title(), QString());
        // What can be dropped needs no such words.
        QVERIFY(Room::drop(room.window, {room.request(u"a.json"_s, "hills")}));
        QVERIFY(!isSaid());
    }

    void textBecomesAScene()
    {
        Room room;
        QMimeData text;
        text.setText(uR"({"prompt":"A sea"})"_s);
        QVERIFY(Room::drop(room.window, text));
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: A sea"_s}));
        QCOMPARE(room.document.undoStack().undoText(), u"Drop request"_s);
    }

    void aPaneThatFloatsTakesDropsToo()
    {
        Room room;
        auto* pane = room.window.findChild<DockPane*>();
        QVERIFY(pane);
        pane->setFloating(true);
        QVERIFY(QTest::qWaitForWindowExposed(pane));
        QVERIFY(pane->isWindow());
        QVERIFY(Room::drop(*pane, {room.request(u"a.json"_s, "hills")}));
        QCOMPARE(room.scenes(), QStringList({u"a: hills"_s}));
        QVERIFY(!Room::drop(*pane, QStringList{room.path(u"clip.mp4"_s)}));
        QVERIFY(Room::drop(*pane, {room.project(u"b.rushes"_s, u"sea"_s)}));
        auto* box = room.window.findChild<QMessageBox*>();
        QVERIFY(box);
        box->button(QMessageBox::Discard)->click();
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: sea"_s}));
        // Back in its place it is a part of the window.
        pane->setFloating(false);
        QVERIFY(Room::drop(*pane, {room.path(u"a.json"_s)}));
        QCOMPARE(room.scenes(), QStringList({u"Scene 1: sea"_s, u"a: hills"_s}));
    }
};

QTEST_MAIN(TestFileDropHandler)
#include "tst_filedrophandler.moc"
