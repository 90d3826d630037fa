#include "app/base/settings.h"
#include "app/library/scenetakes.h"
#include "app/studio/errortext.h"
#include "app/timeline/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requestdesk.h"
#include "ui/shell/windowdrop.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

struct Room
{
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"rushes.ini"_s)};
    Document document{Project::create(Catalogue::builtIn().standard())};
    MainWindow window{Rooms{}, settings};
    RequestDesk* desk =
        new RequestDesk(document, window, settings, QUrl(u"https://model-api.example.com/v1"_s));

    void run(ActionId id) { window.actionTable()[id]->trigger(); }
    void write(const QString& prompt)
    {
        Request request = document.currentScene().request;
        request.prompt = prompt;
        document.editRequest(request, u"Edit prompt"_s);
    }
    /// True where the window takes it.
    bool drop(const QMimeData& data)
    {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &drop);
        return drop.isAccepted();
    }
};

} // namespace

class tst_RequestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints).*"_s));
    }

    void whatIsCopiedIsPastedAsASceneOfItsOwn_data()
    {
        QTest::addColumn<ActionId>("copy");
        QTest::newRow("JSON") << ActionId::CopyAsJson;
        QTest::newRow("curl") << ActionId::CopyAsCurl;
        QTest::newRow("command line") << ActionId::CopyAsCommand;
    }

    void whatIsCopiedIsPastedAsASceneOfItsOwn()
    {
        QFETCH(ActionId, copy);
        Room room;
        room.write(u"It's a \"sea\" at night"_s);
        const Project before = room.document.project();
        QSignalSpy done(room.desk, &RequestDesk::done);
        room.run(copy);
        QCOMPARE(done.count(), 1);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        room.run(ActionId::PasteRequest);
        QCOMPARE(room.document.project().scenes.size(), 2);
        QCOMPARE(room.document.currentIndex(), 1);
        QCOMPARE(room.document.currentScene().name, u"Scene 2"_s);
        QCOMPARE(room.document.currentScene().request, before.scenes.first().request);
        QCOMPARE(room.document.undoStack().undoText(), u"Paste request"_s);
        room.document.undoStack().undo();
        QCOMPARE(room.document.project(), before);
    }

    void anEmptySceneIsFilled()
    {
        Room room;
        const QString id = room.document.currentScene().id;
        QGuiApplication::clipboard()->setText(uR"({"prompt":"A sea"})"_s);
        room.run(ActionId::PasteRequest);
        QCOMPARE(room.document.project().scenes.size(), 1);
        QCOMPARE(room.document.currentScene().id, id);
        QCOMPARE(room.document.currentScene().request.prompt, u"A sea"_s);
        QCOMPARE(room.document.undoStack().count(), 1);
    }

    void whatIsNoRequestChangesNothing()
    {
        Room room;
        QSignalSpy failed(room.desk, &RequestDesk::importFailed);
        for (const QString& text : {u"Dear all"_s, u"{\"prompt\":"_s, u"{\"prompt\":7}"_s, QString()}) {
            QGuiApplication::clipboard()->setText(text);
            room.run(ActionId::PasteRequest);
            const ErrorText words = importTextOf(failed.last().first().value<Error>());
            QVERIFY(!words.title.isEmpty());
            QVERIFY(!words.title.contains(u"service"_s) && !words.title.contains(u"file"_s));
        }
        QCOMPARE(failed.count(), 4);
        QCOMPARE(room.document.undoStack().count(), 0);
    }

    void aFileComesBackAsItWent()
    {
        Room room;
        room.write(u"Hills"_s);
        const QString path = room.folder.filePath(u"Harbour.json"_s);
        QVERIFY(room.desk->exportTo(path));
        QVERIFY(room.desk->importFile(path));
        QCOMPARE(room.document.currentScene().name, u"Harbour"_s);
        QCOMPARE(room.document.currentScene().request, room.document.project().scenes.first().request);
        QSignalSpy failed(room.desk, &RequestDesk::failed);
        QVERIFY(!room.desk->exportTo(room.folder.filePath(u"nowhere/a.json"_s)));
        QCOMPARE(failed.count(), 1);
        QSignalSpy importFailed(room.desk, &RequestDesk::importFailed);
        QVERIFY(!room.desk->importFile(room.folder.filePath(u"nothing.json"_s)));
        QCOMPARE(importFailed.first().first().value<Error>().kind, ErrorKind::NotReadable);
    }

    void filesAndTextAreDropped()
    {
        Room room;
        auto* drop = new WindowDrop(room.window);
        QSignalSpy projects(drop, &WindowDrop::projectDropped);
        QSignalSpy requests(drop, &WindowDrop::requestDropped);
        QSignalSpy texts(drop, &WindowDrop::textDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/films/a.RUSHES"_s)});
        QVERIFY(room.drop(data));
        QTRY_COMPARE(projects.count(), 1);
        QCOMPARE(projects.first().first().toString(), u"/films/a.RUSHES"_s);
        data.setUrls({QUrl::fromLocalFile(u"/films/b.json"_s)});
        QVERIFY(room.drop(data));
        QTRY_COMPARE(requests.count(), 1);
        QMimeData text;
        text.setText(uR"({"prompt":"A sea"})"_s);
        QVERIFY(room.drop(text));
        QTRY_COMPARE(texts.count(), 1);
        data.setUrls({QUrl::fromLocalFile(u"/films/c.txt"_s)});
        QVERIFY(!room.drop(data));
        text.setText(u"Hello"_s);
        QVERIFY(!room.drop(text));
        QCOMPARE(projects.count() + requests.count() + texts.count(), 3);
    }

    void aTakeCountsForExactlyWhatItWasMadeFrom()
    {
        Scene scene = Scene::create(u"A"_s, Catalogue::builtIn().standard());
        scene.request.prompt = u"hills"_s;
        Take take;
        take.id = u"take"_s;
        take.sceneId = scene.id;
        take.request = scene.request;
        take.service = u"sandbox"_s;
        Job job;
        job.sceneId = scene.id;
        job.request = scene.request;
        job.service = u"runcomfy"_s;
        const SceneTakes all({take}, {job});
        QVERIFY(all.hasTake(scene) && all.isUnderWay(scene));
        QCOMPARE(all.shown(scene)->id, u"take"_s);
        // An animatic is no take of the paid service.
        const SceneTakes paid({take}, {job}, u"runcomfy"_s);
        QVERIFY(!paid.hasTake(scene) && paid.isUnderWay(scene));
        Scene changed = scene;
        changed.request.duration += 1;
        QVERIFY(!all.hasTake(changed) && !all.isUnderWay(changed));
        QVERIFY(all.shown(changed));
        for (const auto& [state, open] : {std::pair{JobState::Failed, false},
                                          {JobState::Cancelled, false},
                                          {JobState::Done, false},
                                          {JobState::Waiting, true},
                                          {JobState::Running, true},
                                          {JobState::Unknown, true}}) {
            job.state = state;
            QCOMPARE(SceneTakes({}, {job}).isUnderWay(scene), open);
        }
        QVERIFY(!SceneTakes({}, {}).shown(scene));
    }
};

QTEST_MAIN(tst_RequestDesk)
#include "tst_requestdesk.moc"
