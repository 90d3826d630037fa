#include "app/cli/parsing.h"

#include "app/base/validtext.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

ExitCode usageError(const QString& command, const QString& why)
{
    std::fprintf(stderr, "%s: %s\n", qUtf8Printable(command), qUtf8Printable(printable(why)));
    return ExitCode::Usage;
}

QCommandLineOption helpOption()
{
    return {{u"h"_s, u"help"_s}, u"This text."_s};
}

void printHelp(const QCommandLineParser& parser, const QString& command)
{
    QString text = parser.helpText();
    const QString program = QCoreApplication::arguments().constFirst();
    if (const qsizetype at = text.indexOf(program); at >= 0 && at < text.indexOf(u'\n'))
        text.replace(at, program.size(), command);
    std::fputs(qUtf8Printable(text), stdout);
}

std::optional<ExitCode> endedParsing(QCommandLineParser& parser, const QString& command,
                                     const QStringList& arguments)
{
    const QCommandLineOption help = helpOption();
    parser.addOption(help);
    if (!parser.parse(QStringList{command} + arguments))
        return usageError(command, parser.errorText());
    if (!parser.isSet(help))
        return {};
    printHelp(parser, command);
    return ExitCode::Done;
}

QString emptyOptionText(const QCommandLineParser& parser)
{
    static const QStringList naming = {u"o"_s, u"output"_s, u"attach"_s, u"service"_s, u"allow-host"_s};
    const QStringList given = parser.optionNames();
    for (const QString& name : given) {
        if (naming.contains(name) && parser.value(name).isEmpty())
            return u"%1%2 names nothing"_s.arg(name.size() == 1 ? u"-"_s : u"--"_s, name);
    }
    return {};
}

} // namespace rushes::cli
