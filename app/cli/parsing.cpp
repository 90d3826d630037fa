#include "app/cli/parsing.h"

#include "app/base/validtext.h"

#include <QCommandLineParser>

#include <cstdio>

namespace rushes::cli {

ExitCode usageError(const QString& command, const QString& why)
{
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(command), qUtf8Printable(printable(why)));
    return ExitCode::Usage;
}

std::optional<ExitCode> endedParsing(QCommandLineParser& parser, const QString& command,
                                     const QStringList& arguments)
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(QStringList{command} + arguments))
        return usageError(command, parser.errorText());
    if (!parser.isSet(help))
        return {};
    std::fputs(qUtf8Printable(parser.helpText()), stdout);
    return ExitCode::Done;
}

} // namespace rushes::cli
