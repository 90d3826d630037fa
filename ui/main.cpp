#include "app/base/language.h"
#include "app/base/log.h"
#include "app/base/settings.h"
#include "app/cli/commandline.h"
#include "ui/shell/start.h"

#include <QApplication>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

QString chosenLanguage()
{
    return rushes::Settings(rushes::Settings::standardPath()).value(rushes::setting::language);
}

/// Text and everything around it, larger or smaller; the desktop's own scale comes on top.
void scaleWindow()
{
    const int percent = rushes::Settings(rushes::Settings::standardPath()).value(rushes::setting::textSize);
    if (percent != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

/// A crash leaves no picture of the memory, which a token may be in.
void leaveNoCore()
{
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
}

/// Where stdin, stdout or stderr is closed, the next file that is opened would take its place, and what is
/// said would be written into it.
void fillStandardPlaces()
{
    for (int place = STDIN_FILENO; place <= STDERR_FILENO; ++place) {
        if (fcntl(place, F_GETFD) < 0)
            (void)open("/dev/null", O_RDONLY); // the lowest that is free: this one
    }
}

} // namespace

int main(int argc, char** argv)
{
    fillStandardPlaces();
    leaveNoCore();
    const rushes::Log log;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    const bool noWindow = rushes::cli::needsNoWindow(arguments);
    if (noWindow)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(QStringLiteral("rushes"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RUSHES_VERSION));

    if (noWindow) {
        const QGuiApplication application(argc, argv);
        rushes::Translations translations;
        translations.use(chosenLanguage());
        return rushes::cli::run(arguments);
    }
    scaleWindow();
    QApplication application(argc, argv);
    rushes::Translations translations;
    translations.use(chosenLanguage());
    return rushes::startWindow(application, translations, arguments);
}
