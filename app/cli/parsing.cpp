#include "app/cli/parsing.h"

#include "app/base/validtext.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// Example calls for the help of each command.
const char* examplesOf(const QString& command)
{
    static const QHash<QString, const char*> all = {
        {u"rushes render"_s, "  rushes render film.rushes --scene 2 -o shot.mp4\n"
                             "  rushes render film.rushes --service sandbox -o - | mpv -\n"
                             "  rushes render --resume\n"},
        {u"rushes run"_s, "  rushes run kling/kling-3.0/pro/text-to-video --set prompt='a harbour at dawn' "
                          "-o harbour.mp4\n"
                          "  rushes run kling/kling-3.0/pro/image-to-video --file start_image_url=dawn.png "
                          "--set prompt='the boats leave'\n"},
        {u"rushes models"_s, "  rushes models --kind video --takes \"start image\"\n"
                             "  rushes models kling/kling-3.0/pro/text-to-video\n"},
        {u"rushes split"_s, "  rushes split script.txt --seconds 12\n"
                            "  rushes split - --json < script.txt\n"},
        {u"rushes import"_s, "  rushes import request.json -o film.rushes\n"
                             "  wl-paste | rushes import - --json\n"},
        {u"rushes export"_s, "  rushes export film.rushes -o film.mp4\n"
                             "  rushes export film.rushes --otio -o film.otio\n"},
        {u"rushes info"_s, "  rushes info harbour.mp4 --json\n"},
        {u"rushes sandbox"_s, "  rushes sandbox --port 8080 --folder /tmp/sandbox\n"},
        {u"rushes thumbnail"_s, "  rushes thumbnail film.rushes film.png --size 512\n"},
    };
    return all.value(command, "");
}

} // namespace

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
    std::fprintf(stdout, "%s\nExamples:\n%s", qUtf8Printable(text), examplesOf(command));
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
