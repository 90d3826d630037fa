#include "app/cli/renderoptions.h"

#include "app/cli/parsing.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace rushes::cli {

void addSpendingOptions(QCommandLineParser& parser)
{
    parser.addOption({u"service"_s,
                      u"runcomfy, sandbox, or the name of one that was added in the window; runcomfy when "
                      "RUNCOMFY_TOKEN is set, else sandbox."_s,
                      u"NAME"_s});
    parser.addOption({u"over-cap"_s, u"Spend even where it crosses a cap or a price warning."_s});
}

ParsedOptions parseRender(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Generates a scene through the same queue as the window's, without a window.\n"
        "The take's path goes to stdout, progress to stderr."_s);
    parser.addPositionalArgument(u"FILE"_s, u"A project (.rushes)."_s, u"[FILE]"_s);
    parser.addOption({u"scene"_s, u"Which of the project's scenes; 1 unless given."_s, u"N"_s, u"1"_s});
    parser.addOption({{u"o"_s, u"output"_s},
                      u"Copy the take here too: a file, a folder, or - for stdout."_s,
                      u"OUT.mp4"_s});
    parser.addOption({u"json"_s, u"Progress as one line of JSON for each change of state."_s});
    parser.addOption({u"attach"_s, u"Fetch a request that was made earlier."_s, u"REQUEST_ID"_s});
    parser.addOption({u"allow-host"_s,
                      u"With --attach: fetch this service's files from that host too, now and later."_s,
                      u"HOST"_s});
    parser.addOption({u"resume"_s, u"Go on with the jobs of runs that were killed."_s});
    addSpendingOptions(parser);

    const auto refused = [](const QString& why) {
        return ParsedOptions{{}, usageError(u"rushes render"_s, why)};
    };
    if (const std::optional<ExitCode> ended = endedParsing(parser, u"rushes render"_s, arguments))
        return {{}, *ended};
    RenderOptions options;
    bool isNumber = false;
    options.scene = parser.value(u"scene"_s).toInt(&isNumber);
    if (!isNumber || options.scene < 1)
        return refused(u"--scene takes a number from 1"_s);
    if (const QString why = emptyOptionText(parser); !why.isEmpty())
        return refused(why);
    options.output = parser.value(u"output"_s);
    options.attach = RequestId(parser.value(u"attach"_s));
    options.allowHost = parser.value(u"allow-host"_s);
    options.service = parser.value(u"service"_s);
    options.resume = parser.isSet(u"resume"_s);
    options.json = parser.isSet(u"json"_s);
    options.overCap = parser.isSet(u"over-cap"_s);
    const QStringList files = parser.positionalArguments();
    const int tasks =
        static_cast<int>(files.size()) + (options.attach.isEmpty() ? 0 : 1) + (options.resume ? 1 : 0);
    if (tasks != 1)
        return refused(u"name one project file (or --attach REQUEST_ID, or --resume)"_s);
    if (!options.allowHost.isEmpty() && options.attach.isEmpty())
        return refused(u"--allow-host goes with --attach REQUEST_ID"_s);
    if (options.resume && !options.output.isEmpty())
        return refused(u"--resume may fetch several takes: -o goes with one"_s);
    options.file = files.value(0);
    return {options, {}};
}

} // namespace rushes::cli
