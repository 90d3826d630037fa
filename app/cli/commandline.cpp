#include "app/cli/commandline.h"

#include "app/base/validtext.h"
#include "app/cli/exitcode.h"
#include "app/cli/exportcommand.h"
#include "app/cli/importcommand.h"
#include "app/cli/infocommand.h"
#include "app/cli/modelscommand.h"
#include "app/cli/rendercommand.h"
#include "app/cli/runcommand.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/splitcommand.h"
#include "app/cli/thumbnailcommand.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

struct Command
{
    const char* name;
    int (*run)(const QStringList& arguments); ///< without the command's own name
    const char* arguments;
    const char* about;
};

// The commands, in the order of the help.
constexpr std::array commands{
    Command{"render", render, "FILE …", "generate a scene without a window"},
    Command{"export", exportFilm, "FILE -o OUT …", "the film: the scenes' chosen takes in one file"},
    Command{"info", info, "FILE", "what made a take, out of its file"},
    Command{"run", runModel, "MODEL …", "generate with any model, without a project"},
    Command{"models", models, "[ID] …", "the models there are, and what they take"},
    Command{"import", importRequests, "FILE|- …", "read requests as others write them"},
    Command{"split", split, "FILE|- …", "the shots that a prompt states"},
    Command{"sandbox", sandbox, "…", "the built-in service alone"},
    Command{"thumbnail", thumbnail, "FILE OUT.png", "a project's picture, for file managers"},
};

void printUsage(std::FILE* out)
{
    std::fputs("Usage: rushes [FILE]\n                      the window\n", out);
    for (const Command& command : commands)
        std::fprintf(out, "       rushes %s %s\n                      %s (rushes %s --help)\n", command.name,
                     command.arguments, command.about, command.name);
    std::fputs(
        "\n"
        "  -h, --help      this text\n"
        "  -v, --version   the version\n"
        "  --new-project   the window with a new project\n"
        "  --generate-all  the window, and asks whether to generate what has no take yet\n"
        "\n"
        "RUNCOMFY_TOKEN           the token of your RunComfy account; without one the sandbox is used\n"
        "RUNCOMFY_MODEL_API_BASE  another address of the service, with its /v1\n"
        "\n"
        "Examples:\n"
        "  rushes film.rushes\n"
        "  rushes render film.rushes --scene 2 -o shot.mp4\n"
        "  rushes run kling/kling-3.0/pro/text-to-video --set prompt='a harbour at dawn' -o harbour.mp4\n"
        "  rushes export film.rushes -o film.mp4\n",
        out);
}

const Command* commandNamed(const QString& name)
{
    const auto* found = std::find_if(commands.begin(), commands.end(), [&](const Command& command) {
        return name == QLatin1StringView(command.name);
    });
    return found == commands.end() ? nullptr : found;
}

} // namespace

bool needsNoWindow(const QStringList& arguments)
{
    if (arguments.isEmpty() || arguments.first() == u"--new-project" ||
        arguments.first() == u"--generate-all")
        return false;
    return commandNamed(arguments.first()) || arguments.first().startsWith(u'-');
}

int run(const QStringList& arguments)
{
    const QString& first = arguments.first();
    if (const Command* command = commandNamed(first))
        return command->run(arguments.mid(1));
    if (first == u"-h" || first == u"--help") {
        printUsage(stdout);
        return static_cast<int>(ExitCode::Done);
    }
    if (first == u"-v" || first == u"--version") {
        std::puts("rushes " RUSHES_VERSION);
        return static_cast<int>(ExitCode::Done);
    }
    std::fprintf(stderr, "rushes: unknown option %s\n", qUtf8Printable(printable(first)));
    printUsage(stderr);
    return static_cast<int>(ExitCode::Usage);
}

} // namespace rushes::cli
