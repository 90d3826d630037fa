#include "app/cli/commandline.h"

#include "app/cli/exitcode.h"
#include "app/cli/rendercommand.h"
#include "app/cli/sandboxcommand.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

const char* const usage =
    "Usage: rushes [FILE]            the window\n"
    "       rushes render FILE …     generate a scene without a window (rushes render --help)\n"
    "       rushes sandbox …         the built-in service alone (rushes sandbox --help)\n"
    "\n"
    "  -h, --help     this text\n"
    "  -v, --version  the version\n"
    "\n"
    "RUNCOMFY_TOKEN           the token of your RunComfy account; without one the sandbox is used\n"
    "RUNCOMFY_MODEL_API_BASE  another address of the service, with its /v1\n";

}

bool needsNoWindow(const QStringList& arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString& first = arguments.first();
    return first == u"render" || first == u"sandbox" || first.startsWith(u'-');
}

int run(const QStringList& arguments)
{
    const QString& first = arguments.first();
    if (first == u"render")
        return render(arguments.mid(1));
    if (first == u"sandbox")
        return sandbox(arguments.mid(1));
    if (first == u"-h" || first == u"--help") {
        std::fputs(usage, stdout);
        return static_cast<int>(ExitCode::Done);
    }
    if (first == u"-v" || first == u"--version") {
        std::puts("rushes " RUSHES_VERSION);
        return static_cast<int>(ExitCode::Done);
    }
    std::fprintf(stderr, "rushes: unknown option %s\n%s", qUtf8Printable(first), usage);
    return static_cast<int>(ExitCode::Usage);
}

} // namespace rushes::cli
