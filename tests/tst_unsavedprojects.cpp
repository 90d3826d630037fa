#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/store/projectfile.h"
#include "app/store/unsavedprojects.h"
#include "app/timeline/document.h"
#include "tests/promptproject.h"
#include "tests/windowsetup.h"
#include "ui/shell/actions.h"
#include "ui/shell/autosave.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/shellcontext.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// A window's files, as the program has them.
struct Run
{
    explicit Run(const QString& folder)
        : settings(folder + u"/rushes.ini"_s)
        , document(Project::create(defaultsOf(Catalogue::builtIn().standard())))
        , window(std::make_unique<MainWindow>(Rooms{}, settings))
        , files(new ProjectFiles(document, window->context(), settings, folder + u"/recovery"_s))
    {
        connectWindow(*files, *window);
    }

    Settings settings;
    Document document;
    std::unique_ptr<MainWindow> window;
    ProjectFiles* files;
};

/// What a run that will be killed does: opens a file, changes it, and says when the copy is kept.
int runToBeKilled(const QString& folder)
{
    Run run(folder);
    run.window->show();
    run.files->open(folder + u"/film.rushes"_s);
    QObject::connect(&run.files->autosave(), &Autosave::kept, [] {
        std::puts("kept");
        std::fflush(stdout);
    });
    write(run.document, u"changed"_s);
    run.document.duplicateScene(0);
    return QApplication::exec();
}

} // namespace

class TestUnsavedProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init()
    {
        failOnWidgetWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aCopyIsReadAsItWasKept()
    {
        const UnsavedProjects recovery(path(u"recovery"_s));
        QCOMPARE(recovery.left(), QList<Unsaved>());
        const Unsaved older{UnsavedProjects::newId(), projectOf(u"hills"_s), u"/films/hills.rushes"_s,
                            u"hills.rushes"_s, fromMs(1000)};
        const Unsaved newer{UnsavedProjects::newId(), older.project, {}, u"Untitled"_s, fromMs(2000)};
        QVERIFY(recovery.keep(older));
        QVERIFY(recovery.keep(newer));
        QCOMPARE(recovery.left(), QList<Unsaved>({newer, older}));
        recovery.remove(newer.id);
        recovery.remove(newer.id);
        QCOMPARE(recovery.left(), QList<Unsaved>({older}));
        // A copy is a project file as well.
        const auto opened = readProject(path(u"recovery/"_s + older.id + u".rushes"_s));
        QVERIFY(opened);
        QCOMPARE(*opened, older.project);
    }

    void onlyCopiesAreTouched()
    {
        const UnsavedProjects recovery(path(u"recovery"_s));
        QVERIFY(!recovery.keep({u"../film"_s, projectOf(u"a"_s), {}, {}, fromMs(1)}));
        QVERIFY(writeProject(path(u"film.rushes"_s), projectOf(u"mine"_s)));
        recovery.remove(u"../film"_s);
        QVERIFY(QFile::exists(path(u"film.rushes"_s)));
        QVERIFY(recovery.keep({UnsavedProjects::newId(), projectOf(u"a"_s), {}, {}, fromMs(1)}));
        for (const QString& name : QStringList{u"notes.rushes"_s, UnsavedProjects::newId() + u".rushes"_s}) {
            QFile rubbish(path(u"recovery/"_s + name));
            QVERIFY(rubbish.open(QIODevice::WriteOnly));
            rubbish.write("{");
        }
        QCOMPARE(recovery.left().size(), 1);
        QCOMPARE(QDir(path(u"recovery"_s)).entryList(QDir::Files).size(), 3);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        QFile inTheWay(path(u"recovery"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Document document(projectOf(u"a"_s));
        const UnsavedProjects recovery(path(u"recovery"_s));
        Autosave autosave(
            document, recovery, [] { return u"Untitled"_s; }, nullptr, std::chrono::milliseconds(1));
        QSignalSpy failed(&autosave, &Autosave::failed);
        write(document, u"b"_s);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::NotWritable);
    }

    void aCopyIsKeptWhileThereAreChanges()
    {
        Document document(projectOf(u"a"_s));
        const UnsavedProjects recovery(path(u"recovery"_s));
        Autosave autosave(
            document, recovery, [] { return u"Untitled"_s; }, nullptr, std::chrono::milliseconds(1));
        QSignalSpy kept(&autosave, &Autosave::kept);
        write(document, u"b"_s);
        QTRY_COMPARE(kept.count(), 1);
        QCOMPARE(recovery.left().first().project, document.project());
        write(document, u"c"_s);
        QTRY_COMPARE(kept.count(), 2);
        QCOMPARE(recovery.left().size(), 1);
        QCOMPARE(recovery.left().first().project.scenes.first().request.prompt, u"c"_s);
        document.undoStack().setClean();
        QCOMPARE(recovery.left().size(), 0);
        document.undoStack().undo();
        QTRY_COMPARE(kept.count(), 3);
        document.undoStack().redo();
        QTRY_COMPARE(recovery.left().size(), 0);
        document.undoStack().undo();
        QTRY_COMPARE(kept.count(), 4);
        document.replaceProject(projectOf(u"another"_s), {});
        QCOMPARE(recovery.left().size(), 0);
        QCOMPARE(autosave.copy(), QString());
    }

    void savingTakesTheCopyAway()
    {
        QVERIFY(writeProject(path(u"film.rushes"_s), projectOf(u"a"_s)));
        Run run(m_folder->path());
        run.files->open(path(u"film.rushes"_s));
        QSignalSpy kept(&run.files->autosave(), &Autosave::kept);
        write(run.document, u"b"_s);
        QTRY_COMPARE(kept.count(), 1);
        QCOMPARE(left().size(), 1);
        QCOMPARE(left().first().path, path(u"film.rushes"_s));
        run.window->actionTable()[ActionId::SaveProject]->trigger();
        QVERIFY(run.document.undoStack().isClean());
        QCOMPARE(left().size(), 0);
    }

    void discardingWhileClosingTakesTheCopyAway()
    {
        Run run(m_folder->path());
        run.window->show();
        QSignalSpy kept(&run.files->autosave(), &Autosave::kept);
        write(run.document, u"b"_s);
        QTRY_COMPARE(kept.count(), 1);
        run.window->close();
        QVERIFY(run.window->isVisible());
        auto* box = run.window->findChild<QMessageBox*>();
        QVERIFY(box);
        box->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(!run.window->isVisible());
        QCOMPARE(left().size(), 0);
    }

    void nothingIsAskedAfterACleanEnd()
    {
        Run run(m_folder->path());
        run.window->show();
        run.files->offerUnsavedProjects();
        QVERIFY(!run.window->findChild<QMessageBox*>());
    }

    void aKilledRunIsRecovered()
    {
        const Project film = projectOf(u"as saved"_s);
        QVERIFY(writeProject(path(u"film.rushes"_s), film));
        killARun();
        QCOMPARE(left().size(), 1);
        QCOMPARE(*readProject(path(u"film.rushes"_s)), film);

        auto run = std::make_unique<Run>(m_folder->path());
        run->window->show();
        run->files->open(path(u"film.rushes"_s));
        run->files->offerUnsavedProjects();
        QPushButton* recover = button(*run->window, u"Recover"_s);
        QVERIFY(recover);
        QVERIFY(!QApplication::activeModalWidget());
        recover->click();
        QCOMPARE(run->document.project().scenes.size(), 2);
        QCOMPARE(run->document.project().scenes.first().request.prompt, u"changed"_s);
        // It has no file, so no key of the user's writes over the saved one unasked.
        QCOMPARE(run->document.path(), QString());
        QCOMPARE(run->window->windowTitle(), u"film (recovered) — edited"_s);
        QCOMPARE(*readProject(path(u"film.rushes"_s)), film);
        // A second crash would lose nothing either.
        QCOMPARE(left().size(), 1);
        QSignalSpy kept(&run->files->autosave(), &Autosave::kept);
        write(run->document, u"changed again"_s);
        QTRY_COMPARE(kept.count(), 1);
        QCOMPARE(left().size(), 1);
        QCOMPARE(left().first().project, run->document.project());

        // A project that is opened instead is clean again.
        run->document.undoStack().undo();
        run->document.replaceProject(film, path(u"film.rushes"_s));
        QVERIFY(run->document.undoStack().isClean());
        QCOMPARE(left().size(), 0);
    }

    void aRecoveredProjectThatIsLeftAloneIsLetGo()
    {
        QVERIFY(writeProject(path(u"film.rushes"_s), projectOf(u"as saved"_s)));
        killARun();
        Run run(m_folder->path());
        run.files->recover(left().first());
        QVERIFY(!run.document.undoStack().isClean());
        run.document.replaceProject(projectOf(u"another"_s), {});
        QVERIFY(run.document.undoStack().isClean());
        QCOMPARE(left().size(), 0);
    }

    void discardingForgetsAKilledRun()
    {
        QVERIFY(writeProject(path(u"film.rushes"_s), projectOf(u"as saved"_s)));
        killARun();
        Run run(m_folder->path());
        run.window->show();
        run.files->offerUnsavedProjects();
        QVERIFY(button(*run.window, u"Ask later"_s));
        button(*run.window, u"Ask later"_s)->click();
        QCOMPARE(left().size(), 1);
        QTRY_VERIFY(!run.window->findChild<QMessageBox*>());
        run.files->offerUnsavedProjects();
        button(*run.window, u"Discard"_s)->click();
        QCOMPARE(left().size(), 0);
        QCOMPARE(readProject(path(u"film.rushes"_s))->scenes.first().request.prompt, u"as saved"_s);
    }

    void oneCopyAfterTheOtherIsOffered()
    {
        const UnsavedProjects recovery(path(u"recovery"_s));
        for (const auto& [name, kept] : {std::pair{u"a"_s, 3}, {u"b"_s, 2}, {u"c"_s, 1}})
            QVERIFY(recovery.keep({UnsavedProjects::newId(), projectOf(name), {}, name, fromMs(kept)}));
        Run run(m_folder->path());
        run.window->show();
        run.files->offerUnsavedProjects();
        QCOMPARE(asked(*run.window), QStringList({u"“a” has changes that were not saved."_s}));
        button(*run.window, u"Recover"_s)->click();
        QCOMPARE(run.document.currentScene().request.prompt, u"a"_s);
        QTRY_COMPARE(asked(*run.window), QStringList({u"“b” has changes that were not saved."_s}));
        // What was recovered is unsaved: it is asked about before another takes its place.
        button(*run.window, u"Recover"_s)->click();
        QTRY_COMPARE(asked(*run.window), QStringList({u"Save the changes to “a (recovered)”?"_s}));
        QCOMPARE(run.document.currentScene().request.prompt, u"a"_s);
        button(*run.window, u"Save"_s)->click();
        auto* dialog = run.window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path(u"a.rushes"_s));
        delete dialog;
        QCOMPARE(readProject(path(u"a.rushes"_s))->scenes.first().request.prompt, u"a"_s);
        QCOMPARE(run.document.currentScene().request.prompt, u"b"_s);
        QTRY_COMPARE(asked(*run.window), QStringList({u"“c” has changes that were not saved."_s}));
        button(*run.window, u"Discard"_s)->click();
        QTRY_COMPARE(asked(*run.window), QStringList());
        QCOMPARE(left().size(), 1); // the one that is open
        QCOMPARE(left().first().name, u"b"_s);
    }

    void whoStaysWithTheirProjectKeepsTheCopy()
    {
        const UnsavedProjects recovery(path(u"recovery"_s));
        QVERIFY(recovery.keep({UnsavedProjects::newId(), projectOf(u"a"_s), {}, u"a"_s, fromMs(1)}));
        Run run(m_folder->path());
        run.window->show();
        write(run.document, u"mine"_s);
        run.files->offerUnsavedProjects();
        button(*run.window, u"Recover"_s)->click();
        QTRY_COMPARE(asked(*run.window), QStringList({u"Save the changes to “Untitled”?"_s}));
        button(*run.window, u"Cancel"_s)->click();
        QTRY_COMPARE(asked(*run.window), QStringList());
        QCOMPARE(run.document.currentScene().request.prompt, u"mine"_s);
        QCOMPARE(left().size(), 1);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QList<Unsaved> left() const { return UnsavedProjects(path(u"recovery"_s)).left(); }

    /// What the questions that are open ask.
    static QStringList asked(const QWidget& window)
    {
        QStringList questions;
        for (const QMessageBox* box : window.findChildren<QMessageBox*>()) {
            if (box->isVisible())
                questions.append(box->text());
        }
        return questions;
    }
    static QPushButton* button(const QWidget& window, const QString& text)
    {
        for (QPushButton* one : window.findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }

    void killARun() const
    {
        QProcess run;
        run.start(QCoreApplication::applicationFilePath(), {u"--run-to-be-killed"_s, m_folder->path()});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += run.readAllStandardOutput()).contains("kept"), 60000);
        run.kill();
        QVERIFY(run.waitForFinished());
        QCOMPARE(run.exitStatus(), QProcess::CrashExit);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--run-to-be-killed"_s)
        return runToBeKilled(arguments.value(2));
    TestUnsavedProjects test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_unsavedprojects.moc"
