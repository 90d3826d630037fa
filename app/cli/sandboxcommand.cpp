#include "app/cli/sandboxcommand.h"

#include "app/base/validtext.h"
#include "app/cli/exitcode.h"
#include "app/cli/interrupt.h"
#include "app/cli/parsing.h"
#include "app/sandbox/sandbox.h"
#include "app/store/folders.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

int sandbox(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The built-in service alone, on the loopback interface, until it is interrupted."_s);
    parser.addOption({u"port"_s, u"Port to listen on (any free one unless given)."_s, u"N"_s});
    parser.addOption({u"folder"_s, u"Folder for its requests and files."_s, u"DIR"_s,
                      DataFolders::standard().data + u"/sandbox/alone"_s});
    parser.addOption(
        {u"faults"_s, u"For tests: things go wrong there when they are asked for at /sandbox/faults."_s});
    const QCommandLineOption help = helpOption();
    parser.addOption(help);
    if (!parser.parse(QStringList{u"rushes sandbox"_s} + arguments) ||
        !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "rushes sandbox: %s\n",
                     qUtf8Printable(printable(parser.errorText().isEmpty() ? u"it takes no file"_s
                                                                           : parser.errorText())));
        return static_cast<int>(ExitCode::Usage);
    }
    if (parser.isSet(help)) {
        printHelp(parser, u"rushes sandbox"_s);
        return static_cast<int>(ExitCode::Done);
    }

    SandboxOptions options;
    bool isPort = true;
    if (parser.isSet(u"port"_s))
        options.port = parser.value(u"port"_s).toUShort(&isPort);
    if (!isPort) {
        std::fprintf(stderr, "rushes sandbox: a port is a number from 0 to 65535\n");
        return static_cast<int>(ExitCode::Usage);
    }
    if (parser.value(u"folder"_s).isEmpty()) {
        std::fprintf(stderr, "rushes sandbox: --folder wants the name of a folder\n");
        return static_cast<int>(ExitCode::Usage);
    }
    options.faults = parser.isSet(u"faults"_s);
    options.isOwnFolder = !parser.isSet(u"folder"_s);
    const Result<std::unique_ptr<Sandbox>> server = makeSandbox(parser.value(u"folder"_s), options);
    const Result<quint16> port = server ? (*server)->start() : failure(server.error());
    if (!port) {
        const QString& detail = port.error().detail;
        const bool isPath = port.error().kind == ErrorKind::NotWritable && detail.startsWith(u'/');
        const QString why = isPath ? detail + u" can't be written to"_s : detail;
        std::fprintf(stderr, "rushes sandbox: it could not start: %s\n", qUtf8Printable(printable(why)));
        return static_cast<int>(exitCodeOf(port.error().kind));
    }
    std::puts(qUtf8Printable((*server)->baseUrl().toString()));
    std::fflush(stdout);

    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace rushes::cli
