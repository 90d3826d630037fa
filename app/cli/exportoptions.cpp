#include "app/cli/exportoptions.h"

#include "app/cli/parsing.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

const QList<std::pair<QString, ExportForm>>& forms()
{
    static const QList<std::pair<QString, ExportForm>> list = {{u"otio"_s, ExportForm::Otio},
                                                               {u"xml"_s, ExportForm::Xml},
                                                               {u"mlt"_s, ExportForm::Mlt},
                                                               {u"srt"_s, ExportForm::Srt}};
    return list;
}

ParsedExport refused(const QString& why)
{
    return {{}, usageError(u"rushes export"_s, why)};
}

} // namespace

ParsedExport parseExport(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Writes the film: the scenes' chosen takes one after the other, as one mp4 or for an editing "
        u"program.\n"
        "The file's path goes to stdout, what is copied and encoded, and progress, to stderr."_s);
    parser.addPositionalArgument(u"FILE"_s, u"A project (.rushes)."_s);
    parser.addOption(
        {{u"o"_s, u"output"_s}, u"The file to write. One that is there stays, unless --force."_s, u"OUT"_s});
    parser.addOption({u"otio"_s, u"OpenTimelineIO, with a marker for each shot."_s});
    parser.addOption(
        {u"xml"_s, u"Final Cut Pro 7 XML, for Premiere and Resolve, with a marker for each shot."_s});
    parser.addOption({u"mlt"_s, u"MLT XML, for Shotcut, Kdenlive and melt, with a marker for each shot."_s});
    parser.addOption({u"srt"_s, u"The spoken lines as subtitles."_s});
    parser.addOption({u"slates"_s, u"Scenes without a take stand in the film with their names."_s});
    parser.addOption({u"force"_s, u"Replace a file that is there."_s});
    parser.addOption({u"plan"_s, u"Say what would be copied and encoded, and write nothing."_s});
    parser.addOption({u"json"_s, u"Plan, progress and errors as lines of JSON on stderr."_s});

    if (const std::optional<ExitCode> ended = endedParsing(parser, u"rushes export"_s, arguments))
        return {{}, *ended};
    ExportOptions options;
    int asked = 0;
    for (const auto& [name, form] : forms()) {
        if (parser.isSet(name)) {
            options.form = form;
            ++asked;
        }
    }
    if (asked > 1)
        return refused(u"choose one of --otio, --xml, --mlt and --srt"_s);
    if (parser.positionalArguments().size() != 1)
        return refused(u"name one project file"_s);
    options.file = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();
    options.plan = parser.isSet(u"plan"_s);
    const QString output = parser.value(u"output"_s);
    if (output.isEmpty() && !options.plan)
        return refused(u"say where the film goes: -o OUT"_s);
    options.output = output.isEmpty() ? QString() : QFileInfo(output).absoluteFilePath();
    // A name says it too.
    for (const auto& [name, form] : forms()) {
        if (asked == 0 && QFileInfo(output).suffix().compare(name, Qt::CaseInsensitive) == 0)
            options.form = form;
    }
    options.slates = parser.isSet(u"slates"_s);
    options.force = parser.isSet(u"force"_s);
    options.json = parser.isSet(u"json"_s);
    return {options, {}};
}

} // namespace rushes::cli
