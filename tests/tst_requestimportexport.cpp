#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/library/scenetakes.h"
#include "app/studio/errortext.h"
#include "app/timeline/document.h"
#include "tests/promptproject.h"
#include "tests/windowsetup.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requestimportexport.h"
#include "ui/shell/shellcontext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMimeData>
#include <QSignalSpy>
#include <QStringEncoder>
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
    Document document{Project::create(defaultsOf(Catalogue::builtIn().standard()))};
    MainWindow window{Rooms{}, settings};
    RequestImportExport* requests = new RequestImportExport(document, window.context(), settings,
                                                            QUrl(u"https://model-api.example.com/v1"_s));

    void run(ActionId id) { window.actionTable()[id]->trigger(); }
    void write(const QString& prompt) { rushes::write(document, prompt); }
};

} // namespace

class TestRequestImportExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWidgetWarnings(); }

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
        QSignalSpy done(room.requests, &RequestImportExport::done);
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
        QSignalSpy failed(room.requests, &RequestImportExport::importFailed);
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

    void whatFailsSaysWithWhichFile()
    {
        Room room;
        QSignalSpy importFailed(room.requests, &RequestImportExport::importFailed);
        QVERIFY(!room.requests->importFile(room.folder.filePath(u"gone.json"_s)));
        QCOMPARE(importFailed.last().value(1).toString(), u"“gone.json” can't be imported."_s);
        QVERIFY(!room.requests->importText(u"Dear all"_s, {}, u"Paste request"_s));
        QCOMPARE(importFailed.last().value(1).toString(), QString());
        QSignalSpy failed(room.requests, &RequestImportExport::failed);
        QVERIFY(!room.requests->exportTo(room.folder.filePath(u"nowhere/a.json"_s)));
        QCOMPARE(failed.last().value(1).toString(), u"“a.json” can't be exported."_s);
    }

    void whatIsNotTakenOverIsSaid()
    {
        Room room;
        QSignalSpy noted(room.requests, &RequestImportExport::noted);
        QVERIFY(room.requests->importText(uR"({"prompt":"A sea","duration":5,"sound":false,"seed":41})"_s, {},
                                          u"Paste request"_s));
        const QString words = noted.last().first().toStringList().join(u' ');
        QVERIFY2(words.contains(u"seed"_s) && words.contains(u"41"_s), qPrintable(words));
        QVERIFY(room.requests->importText(uR"({"prompt":"A sea","duration":5,"sound":false})"_s, {},
                                          u"Paste request"_s));
        QCOMPARE(noted.last().first().toStringList(), QStringList());
    }

    void severalRequestsBecomeScenesInOneStep()
    {
        Room room;
        const Project before = room.document.project();
        QFile file(room.folder.filePath(u"three.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // As an editor of another system writes it: UTF-16 with its mark.
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        file.write(utf16(u"{\"prompt\":\"a\"}\r\n{\"prompt\":\"b\"}\r\n{\"prompt\":\"c\"}\r\n"_s));
        file.close();
        QVERIFY(room.requests->importFile(file.fileName()));
        QStringList prompts;
        for (const Scene& scene : room.document.project().scenes)
            prompts.append(scene.request.prompt);
        QCOMPARE(prompts, QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(room.document.project().scenes.constFirst().name, u"three"_s);
        QCOMPARE(room.document.undoStack().count(), 1);
        room.document.undoStack().undo();
        QCOMPARE(room.document.project(), before);
    }

    void aPageIsPastedAsItsText()
    {
        Room room;
        auto* data = new QMimeData; // the clipboard's
        data->setHtml(
            u"<pre>curl -X POST https://h/v1/models/a/b -d '{&quot;prompt&quot;: &quot;A <b>sea</b>&quot;}'</pre>"_s);
        QGuiApplication::clipboard()->setMimeData(data);
        room.run(ActionId::PasteRequest);
        QCOMPARE(room.document.currentScene().request.prompt, u"A sea"_s);
        QCOMPARE(room.document.currentScene().request.model, u"a/b"_s);
    }

    void aFileComesBackAsItWent()
    {
        Room room;
        room.write(u"Hills"_s);
        const QString path = room.folder.filePath(u"Harbour.json"_s);
        QVERIFY(room.requests->exportTo(path));
        QVERIFY(room.requests->importFile(path));
        QCOMPARE(room.document.currentScene().name, u"Harbour"_s);
        QCOMPARE(room.document.currentScene().request, room.document.project().scenes.first().request);
        QSignalSpy failed(room.requests, &RequestImportExport::failed);
        QVERIFY(!room.requests->exportTo(room.folder.filePath(u"nowhere/a.json"_s)));
        QCOMPARE(failed.count(), 1);
        QSignalSpy importFailed(room.requests, &RequestImportExport::importFailed);
        QVERIFY(!room.requests->importFile(room.folder.filePath(u"nothing.json"_s)));
        QCOMPARE(importFailed.first().first().value<Error>().kind, ErrorKind::NotReadable);
    }

    void requestsHaveAFolderOfTheirOwn()
    {
        Room room;
        const auto suggested = [&room](ActionId id) {
            room.run(id);
            auto* dialog = room.window.findChild<QFileDialog*>();
            const QString folder = dialog ? dialog->directory().absolutePath() : QString();
            delete dialog;
            return folder;
        };
        const QString films = room.folder.filePath(u"films"_s);
        const QString requests = room.folder.filePath(u"requests"_s);
        QVERIFY(QDir().mkpath(films) && QDir().mkpath(requests));
        // Before there is one: where the projects are.
        room.settings.set(setting::projectsFolder, films);
        QCOMPARE(suggested(ActionId::ImportRequest), films);
        QVERIFY(room.requests->exportTo(requests + u"/a.json"_s));
        QCOMPARE(room.settings.value(setting::projectsFolder), films);
        QCOMPARE(suggested(ActionId::ImportRequest), requests);
        QCOMPARE(suggested(ActionId::ExportRequest), requests);
        QVERIFY(QDir().rename(requests, requests + u"2"_s));
        QVERIFY(room.requests->importFile(requests + u"2/a.json"_s));
        QCOMPARE(room.settings.value(setting::projectsFolder), films);
        QCOMPARE(suggested(ActionId::ExportRequest), requests + u"2"_s);
    }

    void aTakeCountsForExactlyWhatItWasMadeFrom()
    {
        Scene scene = Scene::create(u"A"_s, defaultsOf(Catalogue::builtIn().standard()));
        scene.request.prompt = u"hills"_s;
        Take take;
        take.id = TakeId(u"take"_s);
        take.sceneId = scene.id;
        take.request = scene.request;
        take.service = ServiceId(u"sandbox"_s);
        Job job;
        job.sceneId = scene.id;
        job.request = scene.request;
        job.service = ServiceId(u"runcomfy"_s);
        const SceneTakes all({take}, {job});
        QVERIFY(all.hasTake(scene) && all.isUnderWay(scene));
        QCOMPARE(all.shown(scene)->id, u"take"_s);
        // An animatic is no take of the paid service.
        const SceneTakes paid({take}, {job}, ServiceId(u"runcomfy"_s));
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

QTEST_MAIN(TestRequestImportExport)
#include "tst_requestimportexport.moc"
