// New, open, save, recent and the question before something unsaved is left, in a window without rooms.
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/store/projectfile.h"
#include "app/timeline/document.h"
#include "tests/promptproject.h"
#include "tests/windowsetup.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/shellcontext.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

struct Room
{
    Room()
    {
        connectWindow(*files, window);
        window.show();
    }

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
    /// Makes a project's file.
    QString film(const QString& name, const QString& prompt) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        if (!writeProject(path(name), projectOf(prompt)))
            qFatal("%s can't be written", qUtf8Printable(name));
        return path(name);
    }
    /// Opens another project over an unsaved one with the prompt "mine", which is to be saved first.
    void openAndSave(const QString& film)
    {
        write(u"mine"_s);
        files->open(film);
        answer(QMessageBox::Save);
    }
    void write(const QString& prompt) { rushes::write(document, prompt); }
    [[nodiscard]] QString prompt() const { return document.currentScene().request.prompt; }
    [[nodiscard]] static QString promptIn(const QString& path)
    {
        const Result<Project> project = readProject(path);
        return project ? project->scenes.first().request.prompt : u"(none)"_s;
    }
    [[nodiscard]] bool isModified() { return !document.undoStack().isClean(); }
    void run(ActionId id) { window.actionTable()[id]->trigger(); }

    /// Those that are open and not on their way out.
    template<typename T>
    [[nodiscard]] QList<T*> shown() const
    {
        QList<T*> all = window.findChildren<T*>();
        all.removeIf([](const T* one) { return !one->isVisible(); });
        return all;
    }
    [[nodiscard]] QMessageBox* question() const { return shown<QMessageBox>().value(0); }
    void answer(QMessageBox::StandardButton button) const { question()->button(button)->click(); }
    [[nodiscard]] QFileDialog* dialog() const { return shown<QFileDialog>().value(0); }
    /// What the user does who types this and presses Enter.
    void choose(const QString& path) const
    {
        QFileDialog* open = dialog();
        open->selectFile(path);
        Q_EMIT open->fileSelected(path);
        open->hide();
        open->deleteLater();
    }

    QList<QAction*> recent()
    {
        QMenu* menu = window.actionTable().recentMenu();
        Q_EMIT menu->aboutToShow();
        return menu->actions();
    }
    QStringList recentWords()
    {
        QStringList words;
        for (const QAction* action : recent())
            words.append(action->text());
        return words;
    }

    QTemporaryDir folder = {};
    Settings settings{folder.filePath(u"rushes.ini"_s)};
    Document document{Project::create(defaultsOf(Catalogue::builtIn().standard()))};
    MainWindow window{Rooms{}, settings};
    ProjectFiles* files =
        new ProjectFiles(document, window.context(), settings, folder.filePath(u"recovery"_s));
    QSignalSpy failed{files, &ProjectFiles::failed};
};

} // namespace

class TestProjectFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWidgetWarnings(); }

    void anotherProjectIsNotSavedOverTheOneThatWasAskedFor()
    {
        Room room;
        const QString hills = room.film(u"hills.rushes"_s, u"hills"_s);
        const QString sea = room.film(u"sea.rushes"_s, u"sea"_s);
        room.files->open(hills);
        room.run(ActionId::SaveProjectAs);
        QVERIFY(room.dialog());
        room.files->open(sea); // from outside, while the dialog stands
        QCOMPARE(room.document.path(), sea);
        QVERIFY(!room.dialog());
        QCOMPARE(Room::promptIn(hills), u"hills"_s);
    }

    void nothingIsAskedWhereNothingWouldBeLost()
    {
        Room room;
        const QString film = room.film(u"film.rushes"_s, u"hills"_s);
        room.files->open(film);
        QVERIFY(!room.question());
        QCOMPARE(room.prompt(), u"hills"_s);
        QCOMPARE(room.document.path(), film);
        QCOMPARE(room.window.windowTitle(), u"film.rushes"_s);
        room.run(ActionId::NewProject);
        QVERIFY(!room.question());
        QCOMPARE(room.prompt(), QString());
        QCOMPARE(room.document.path(), QString());
        QCOMPARE(room.window.windowTitle(), u"Untitled"_s);
        QCOMPARE(room.failed.count(), 0);
    }

    void theQuestionIsAnswered_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<QString>("inFile");
        QTest::addColumn<QString>("inWindow");
        QTest::newRow("Save") << int(QMessageBox::Save) << u"changed"_s << QString();
        QTest::newRow("Don't save") << int(QMessageBox::Discard) << u"hills"_s << QString();
        QTest::newRow("Cancel") << int(QMessageBox::Cancel) << u"hills"_s << u"changed"_s;
    }

    void theQuestionIsAnswered()
    {
        QFETCH(int, button);
        QFETCH(QString, inFile);
        QFETCH(QString, inWindow);
        Room room;
        const QString film = room.film(u"film.rushes"_s, u"hills"_s);
        room.files->open(film);
        room.write(u"changed"_s);
        QCOMPARE(room.window.windowTitle(), u"film.rushes — edited"_s);
        room.run(ActionId::NewProject);
        QVERIFY(room.question());
        QCOMPARE(room.prompt(), u"changed"_s);
        room.answer(static_cast<QMessageBox::StandardButton>(button));
        QTRY_VERIFY(!room.question());
        QCOMPARE(room.prompt(), inWindow);
        QCOMPARE(Room::promptIn(film), inFile);
        QCOMPARE(room.isModified(), button == QMessageBox::Cancel);
        QCOMPARE(room.document.path(), button == QMessageBox::Cancel ? film : QString());
    }

    void theQuestionNamesTheProject()
    {
        Room room;
        room.files->open(room.film(u"film.rushes"_s, u"hills"_s));
        room.write(u"changed"_s);
        room.run(ActionId::NewProject);
        QCOMPARE(room.question()->text(), u"Save the changes to “film.rushes”?"_s);
        room.answer(QMessageBox::Discard);
        QTRY_VERIFY(!room.question());
        room.write(u"mine"_s);
        room.window.close();
        QCOMPARE(room.question()->text(), u"Save the changes to “Untitled”?"_s);
    }

    void savingBeforehandAsksWhereToWhereThereIsNoFile()
    {
        Room room;
        const QString film = room.film(u"film.rushes"_s, u"hills"_s);
        room.openAndSave(film);
        QVERIFY(room.dialog());
        QCOMPARE(room.prompt(), u"mine"_s);
        room.choose(room.path(u"mine.rushes"_s));
        QCOMPARE(Room::promptIn(room.path(u"mine.rushes"_s)), u"mine"_s);
        QCOMPARE(room.prompt(), u"hills"_s);
        QCOMPARE(room.document.path(), film);
    }

    void whatWaitsForASaveIsForgottenWithIt()
    {
        Room room;
        const QString film = room.film(u"film.rushes"_s, u"hills"_s);
        room.openAndSave(film);
        QVERIFY(room.dialog());
        room.dialog()->reject();
        QTRY_VERIFY(!room.dialog());
        QCOMPARE(room.prompt(), u"mine"_s);
        QVERIFY(room.isModified());
        // A later save is a save and no more.
        room.run(ActionId::SaveProjectAs);
        room.choose(room.path(u"mine.rushes"_s));
        QCOMPARE(room.prompt(), u"mine"_s);
        QCOMPARE(room.document.path(), room.path(u"mine.rushes"_s));
        QVERIFY(!room.isModified());
    }

    void aSecondQuestionTakesThePlaceOfTheFirst()
    {
        Room room;
        room.write(u"mine"_s);
        room.files->open(room.film(u"a.rushes"_s, u"a"_s));
        QVERIFY(room.question());
        // As another start of the program with a file does.
        room.files->open(room.film(u"b.rushes"_s, u"b"_s));
        QTRY_COMPARE(room.shown<QMessageBox>().size(), 1);
        room.answer(QMessageBox::Discard);
        QCOMPARE(room.prompt(), u"b"_s);
        QTRY_VERIFY(!room.question());
        QCOMPARE(room.prompt(), u"b"_s);
    }

    void theWindowClosesAfterTheQuestion()
    {
        Room room;
        room.files->open(room.film(u"film.rushes"_s, u"hills"_s));
        room.write(u"changed"_s);
        room.window.close();
        QVERIFY(room.window.isVisible());
        room.answer(QMessageBox::Cancel);
        QTRY_VERIFY(!room.question());
        QVERIFY(room.window.isVisible());
        room.window.close();
        room.answer(QMessageBox::Save);
        QTRY_VERIFY(!room.window.isVisible());
        QCOMPARE(Room::promptIn(room.path(u"film.rushes"_s)), u"changed"_s);
    }

    void aSaveThatFailsKeepsEverything_data()
    {
        QTest::addColumn<bool>("isReadOnly");
        QTest::newRow("the folder is gone") << false;
        QTest::newRow("the folder is read-only") << true;
    }

    void aSaveThatFailsKeepsEverything()
    {
        QFETCH(bool, isReadOnly);
        Room room;
        const QString film = room.film(u"locked/film.rushes"_s, u"hills"_s);
        room.files->open(film);
        room.write(u"changed"_s);
        QSignalSpy saved(room.files, &ProjectFiles::saved);
        const QString folder = room.path(u"locked"_s);
        const auto unlock = qScopeGuard([&folder] {
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        });
        if (isReadOnly) {
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
            if (QFile(folder + u"/attempt"_s).open(QIODevice::WriteOnly))
                QSKIP("Whoever runs this may write everywhere.");
        } else {
            QVERIFY(QDir().rename(folder, room.path(u"elsewhere"_s)));
        }
        room.run(ActionId::SaveProject);
        QCOMPARE(room.failed.count(), 1);
        QCOMPARE(room.failed.first().first().value<Error>().kind, ErrorKind::NotWritable);
        QCOMPARE(room.failed.first().value(1).toString(), u"“film.rushes” can't be saved."_s);
        QVERIFY(room.isModified());
        QCOMPARE(room.document.path(), film);
        QCOMPARE(Room::promptIn(isReadOnly ? film : room.path(u"elsewhere/film.rushes"_s)), u"hills"_s);
        // Nothing that waited for it happens.
        room.run(ActionId::NewProject);
        room.answer(QMessageBox::Save);
        QCOMPARE(room.failed.count(), 2);
        QCOMPARE(room.prompt(), u"changed"_s);
        room.window.close();
        room.answer(QMessageBox::Save);
        QCOMPARE(room.failed.count(), 3);
        QVERIFY(room.window.isVisible());
        QCOMPARE(saved.count(), 0);
        // Elsewhere it can be.
        room.run(ActionId::SaveProjectAs);
        room.choose(room.path(u"other.rushes"_s));
        QCOMPARE(saved.count(), 1);
        QVERIFY(!room.isModified());
        QVERIFY(room.window.isVisible());
        QCOMPARE(room.prompt(), u"changed"_s);
    }

    void anOpenThatFailsLeavesWhatIsOpen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no JSON") << QByteArray("mine") << ErrorKind::Damaged;
        QTest::newRow("newer") << QByteArray(R"({"format":"rushes","version":99})") << ErrorKind::TooNew;
        QTest::newRow("not there") << QByteArray() << ErrorKind::NotReadable;
    }

    void anOpenThatFailsLeavesWhatIsOpen()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        Room room;
        const QString film = room.film(u"film.rushes"_s, u"hills"_s);
        room.files->open(film);
        room.write(u"changed"_s);
        const QString bad = room.path(u"bad.rushes"_s);
        if (!content.isEmpty()) {
            QFile file(bad);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        room.files->open(bad);
        // What can't be opened is not worth a question.
        QVERIFY(!room.question());
        QCOMPARE(room.failed.count(), 1);
        QCOMPARE(room.failed.first().first().value<Error>().kind, kind);
        QCOMPARE(room.failed.first().value(1).toString(), u"“bad.rushes” can't be opened."_s);
        QCOMPARE(room.prompt(), u"changed"_s);
        QVERIFY(room.isModified());
        QCOMPARE(room.document.path(), film);
        QCOMPARE(room.window.windowTitle(), u"film.rushes — edited"_s);
        QCOMPARE(room.recentWords(), QStringList({u"film.rushes"_s}));
        room.document.undoStack().undo();
        QCOMPARE(room.prompt(), u"hills"_s);
    }

    void openChoosesAFile()
    {
        Room room;
        const QString film = room.film(u"film.rushes"_s, u"hills"_s);
        room.write(u"mine"_s);
        room.run(ActionId::OpenProject);
        QVERIFY(!room.dialog());
        room.answer(QMessageBox::Discard);
        QVERIFY(room.dialog());
        QCOMPARE(room.prompt(), u"mine"_s); // until a file is chosen
        room.choose(film);
        QCOMPARE(room.prompt(), u"hills"_s);
    }

    void theExampleIsACopyWithoutAFile()
    {
        Room room;
        room.run(ActionId::OpenExample);
        QCOMPARE(room.document.path(), QString());
        QVERIFY(!room.isModified());
        QVERIFY(room.settings.value(setting::recentProjects).isEmpty());
        room.run(ActionId::SaveProject);
        QVERIFY(room.dialog());
        room.dialog()->reject();
    }

    void aNameWithASlashIsStillAName()
    {
        Room room;
        room.document.renameScene(0, u"Day/Night"_s);
        room.run(ActionId::SaveProject);
        QVERIFY(room.dialog());
        QCOMPARE(QFileInfo(room.dialog()->selectedFiles().value(0)).fileName(), u"Day-Night.rushes"_s);
        room.dialog()->reject();
    }

    void savedAsIsAnotherFileFromThenOn()
    {
        Room room;
        const QString film = room.film(u"film.rushes"_s, u"hills"_s);
        room.files->open(film);
        room.write(u"changed"_s);
        room.run(ActionId::SaveProjectAs);
        room.choose(room.path(u"other.rushes"_s));
        QCOMPARE(Room::promptIn(film), u"hills"_s);
        QCOMPARE(room.window.windowTitle(), u"other.rushes"_s);
        room.write(u"more"_s);
        room.run(ActionId::SaveProject);
        QCOMPARE(Room::promptIn(room.path(u"other.rushes"_s)), u"more"_s);
        QCOMPARE(room.recentWords(), QStringList({u"other.rushes"_s, u"film.rushes"_s}));
    }

    void recentProjectsAreToldApart()
    {
        Room room;
        QCOMPARE(room.recentWords(), QStringList({u"No project yet"_s}));
        const QString one = room.film(u"one/film.rushes"_s, u"one"_s);
        const QString two = room.film(u"two/film.rushes"_s, u"two"_s);
        const QString both = room.film(u"Sea & sky.rushes"_s, u"both"_s);
        for (const QString& path : {one, two, both})
            room.files->open(path);
        QCOMPARE(room.recentWords(),
                 QStringList({u"Sea && sky.rushes"_s, u"film.rushes · "_s + room.path(u"two"_s),
                              u"film.rushes · "_s + room.path(u"one"_s)}));
        QCOMPARE(room.recent().at(2)->toolTip(), one);
        QVERIFY(room.window.actionTable().recentMenu()->toolTipsVisible());
        room.recent().at(2)->trigger();
        QCOMPARE(room.prompt(), u"one"_s);
        QCOMPARE(room.recent().at(0)->toolTip(), one);
    }

    void aRecentProjectAsksFirst()
    {
        Room room;
        room.files->open(room.film(u"a.rushes"_s, u"a"_s));
        room.files->open(room.film(u"b.rushes"_s, u"b"_s));
        room.write(u"changed"_s);
        room.recent().at(1)->trigger();
        QVERIFY(room.question());
        room.answer(QMessageBox::Discard);
        QCOMPARE(room.prompt(), u"a"_s);
    }

    void aRecentProjectThatIsGoneCanLeaveTheList()
    {
        Room room;
        const QString gone = room.film(u"gone.rushes"_s, u"gone"_s);
        room.files->open(gone);
        room.files->open(room.film(u"film.rushes"_s, u"hills"_s));
        room.write(u"changed"_s);
        QVERIFY(QFile::remove(gone));
        QVERIFY(room.recent().at(1)->isEnabled());
        room.recent().at(1)->trigger();
        // Said, without a question and without an error.
        QVERIFY(!room.question());
        QCOMPARE(room.failed.count(), 0);
        MessageBar& bar = *room.window.findChild<MessageBar*>();
        QCOMPARE(bar.accessibleName(), u"“gone.rushes” is no longer there."_s);
        QCOMPARE(bar.accessibleDescription(), gone);
        QCOMPARE(room.recent().size(), 2);
        for (QPushButton* button : bar.findChildren<QPushButton*>()) {
            QCOMPARE(button->text(), u"Remove from the list"_s);
            button->click();
        }
        QCOMPARE(room.recentWords(), QStringList({u"film.rushes"_s}));
        QVERIFY(!bar.isVisible());
        QCOMPARE(room.prompt(), u"changed"_s);
    }

    void whatWasSaidOfARecentProjectGoesWithTheNext()
    {
        Room room;
        const QString gone = room.film(u"gone.rushes"_s, u"gone"_s);
        room.files->open(gone);
        QVERIFY(QFile::remove(gone));
        room.recent().at(0)->trigger();
        QVERIFY(room.window.findChild<MessageBar*>()->isVisible());
        room.files->open(room.film(u"film.rushes"_s, u"hills"_s));
        QVERIFY(!room.window.findChild<MessageBar*>()->isVisible());
    }

    void theFirstIsTheNewestThatIsThere()
    {
        Room room;
        const QString older = room.film(u"older.rushes"_s, u"older"_s);
        const QString newer = room.film(u"newer.rushes"_s, u"newer"_s);
        room.settings.set(setting::recentProjects, {newer, older});
        QVERIFY(QFile::remove(newer));
        room.files->openFirst();
        QCOMPARE(room.document.path(), older);
        room.settings.set(setting::recentProjects, {});
        room.files->openFirst();
        QCOMPARE(room.document.path(), QString());
        QVERIFY(!room.prompt().isEmpty());
    }
};

QTEST_MAIN(TestProjectFiles)
#include "tst_projectfiles.moc"
