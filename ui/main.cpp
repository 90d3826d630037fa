#include "app/cli/commandline.h"
#include "ui/shell/start.h"

#include <QApplication>

int main(int argc, char** argv)
{
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
        return rushes::cli::run(arguments);
    }
    QApplication application(argc, argv);
    return rushes::startWindow(application, arguments);
}
