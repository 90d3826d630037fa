#include "ui/shell/start.h"

#include "app/catalogue/catalogue.h"
#include "app/cli/interrupt.h"
#include "app/prompt/vocabulary.h"
#include "app/studio/databasetext.h"
#include "app/studio/errortext.h"
#include "app/studio/onewindow.h"
#include "app/studio/studio.h"
#include "app/studio/studiosettings.h"
#include "ui/shell/afterstart.h"
#include "ui/shell/confirm.h"
#include "ui/shell/desktopaction.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/reportvisible.h"
#include "ui/shell/windowkeeper.h"
#include "ui/style/contrast.h"
#include "ui/style/motion.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QMessageBox>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

ThemeChoice themeChoiceNamed(const QString& name)
{
    if (name == u"dark")
        return ThemeChoice::Dark;
    return name == u"light" ? ThemeChoice::Light : ThemeChoice::System;
}

/// Applies changed look settings immediately.
class Look
{
public:
    Look(QApplication& application, Settings& settings)
        : m_contrast(contrastChoiceNamed(settings.value(setting::contrast)))
        , m_theme(application, themeChoiceNamed(settings.value(setting::theme)))
        , m_motion(motionChoiceNamed(settings.value(setting::motion)))
    {
        m_theme.setAccent(settings.value(setting::accent));
        QObject::connect(&m_contrast, &ContrastFollower::changed, &m_theme,
                         [this] { m_theme.setChoice(m_theme.choice()); });
        QObject::connect(&settings, &Settings::changed, &m_theme, [&](QLatin1StringView key) {
            if (key == setting::theme.key)
                m_theme.setChoice(themeChoiceNamed(settings.value(setting::theme)));
            else if (key == setting::accent.key)
                m_theme.setAccent(settings.value(setting::accent));
            else if (key == setting::motion.key)
                m_motion.setChoice(motionChoiceNamed(settings.value(setting::motion)));
            else if (key == setting::contrast.key)
                m_contrast.setChoice(contrastChoiceNamed(settings.value(setting::contrast)));
        });
    }
    /// Starts listening to the desktop's settings, which is slow.
    void listen()
    {
        m_motion.listen();
        m_contrast.listen();
    }

private:
    ContrastFollower m_contrast;
    ThemeFollower m_theme;
    MotionFollower m_motion;
};

/// Reports an error before there is a window.
int refuse(const Error& error)
{
    const ErrorText text = startTextOf(error);
    QMessageBox* box = confirm({.title = text.title,
                                .text = text.advice,
                                .answers = {{Question::Role::Close}},
                                .standard = Question::Role::Close},
                               nullptr);
    QObject::connect(box, &QMessageBox::finished, qApp, &QCoreApplication::quit);
    QApplication::exec();
    return 1;
}

/// Waits briefly for answers to paid requests: ending before would make their outcome unknown.
void awaitAnswers(JobRunner& runner)
{
    runner.setPaused(true);
    if (runner.isSettled())
        return;
    const auto over = QObject::connect(&runner, &JobRunner::jobChanged, qApp, [&runner] {
        if (runner.isSettled())
            QCoreApplication::quit();
    });
    QApplication::exec();
    QObject::disconnect(over);
}

/// A paid job's request id that could not be stored because the disk is full: retries for a moment, and
/// reports it if that fails.
void storeIds(JobRunner& runner)
{
    constexpr auto pause = std::chrono::milliseconds(300);
    int tries = 10;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] {
        runner.storeNow();
        if (runner.unstored().isEmpty() || --tries == 0)
            QCoreApplication::quit();
    });
    if (!runner.unstored().isEmpty()) {
        timer.start(pause);
        QApplication::exec();
    }
    const QList<Job> unstored = runner.unstored();
    for (const Job& job : unstored)
        qCritical("The request id of a job could not be stored. Keep it: %s", qUtf8Printable(job.requestId));
}

} // namespace

int startWindow(QApplication& application, Translations& translations, const QStringList& arguments)
{
    QGuiApplication::setApplicationDisplayName(u"Rushes"_s);
    QGuiApplication::setDesktopFileName(u"rushes"_s);
    // Loading these takes as long as opening the database: done in parallel.
    const QFuture<void> reading = QtConcurrent::run([] {
        Catalogue::builtIn();
        QFontDatabase::families();
        Vocabulary::builtIn();
    });

    QString file = arguments.value(0);
    if (const QString action = desktopActionOf(file); !action.isEmpty())
        file = action;
    else if (!file.isEmpty() && !file.startsWith(u':'))
        file = QFileInfo(file).absoluteFilePath();

    Settings settings(Settings::standardPath());
    const DataFolders folders = DataFolders::standard();
    (void)folders.prepare(); // a failure is reported when the database is opened
    OneWindow oneWindow(folders.data);
    const Result<OneWindow::Claim> claim = oneWindow.claim(file);
    if (claim && *claim == OneWindow::Claim::HandedOver)
        return 0;

    Studio::Setup setup = setupFrom(settings);
    setup.jobsAtOnce = settings.value(setting::jobsAtOnce);
    setup.paused = settings.value(setting::queuePaused);
    setup.evenReadOnly = true;
    // If the folder is not writable, two windows do no harm: opens the window, which reports it.
    const bool mayOpen = claim || claim.error().kind == ErrorKind::NotWritable;
    const Result<std::unique_ptr<Studio>> studio =
        mayOpen ? Studio::open(std::move(setup)) : tl::unexpected(claim.error());

    Look look(application, settings);
    if (!studio)
        return refuse(studio.error());
    if ((*studio)->hasTakenOldCaps())
        forgetOldCaps(settings);

    WindowKeeper keeper(**studio, settings, translations);
    MainController& mainController = keeper.controller(); // the first one
    QObject::connect(&oneWindow, &OneWindow::openRequested, &keeper, &WindowKeeper::present);
    const QString action = file.startsWith(u"action:") ? file : QString();
    if (file.isEmpty() || !action.isEmpty())
        mainController.files().openFirst();
    else
        mainController.files().open(file);
    AfterStart& late = mainController.afterStart();
    late.set(LateStep::Action, &mainController,
             [action, &mainController] { (void)runDesktopAction(action, mainController); });
    late.set(LateStep::DesktopWishes, &mainController, [&look] { look.listen(); });
    late.set(LateStep::WindowIcon, &mainController,
             [] { QApplication::setWindowIcon(QIcon(u":/rushes/rushes.svg"_s)); });
    late.set(LateStep::Hints, &mainController, [&mainController] { mainController.giveHints(); });
    if (qEnvironmentVariableIsSet("RUSHES_REPORT_VISIBLE"))
        reportVisible(mainController.window());
    mainController.window().show();
    mainController.files().offerUnsavedProjects();
    // A request by the system to end is handled like closing the window.
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &application, &QCoreApplication::quit);
    const int code = QApplication::exec();
    // The remaining waiting needs no window; a program started meanwhile opens its own.
    keeper.controller().leave();
    oneWindow.release();
    awaitAnswers((*studio)->runner());
    storeIds((*studio)->runner());
    return code;
}

} // namespace rushes
