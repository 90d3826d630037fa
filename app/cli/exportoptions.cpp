#include "app/cli/exportoptions.h"

#include "app/cli/parsing.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSet>

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

/// Why the film can't be written under this name; empty: it can. An unknown ending counts as a part of the
/// name.
QString whyNot(const QString& output, bool isFilm)
{
    static const QSet<QString> others = {
        u"webm"_s, u"mkv"_s, u"avi"_s,  u"mpg"_s,  u"mpeg"_s, u"ts"_s,  u"m2ts"_s, u"mxf"_s,  u"ogv"_s,
        u"wmv"_s,  u"flv"_s, u"gif"_s,  u"apng"_s, u"webp"_s, u"png"_s, u"jpg"_s,  u"jpeg"_s, u"wav"_s,
        u"mp3"_s,  u"m4a"_s, u"flac"_s, u"ogg"_s,  u"opus"_s, u"edl"_s, u"aaf"_s,  u"omf"_s,  u"fcpxml"_s,
        u"vtt"_s,  u"ass"_s, u"ssa"_s,  u"txt"_s,  u"json"_s, u"csv"_s, u"html"_s, u"zip"_s,  u"kdenlive"_s};
    if (output.contains(u"://"_s))
        return u"-o takes a file, and %1 is an address"_s.arg(output);
    if (output.endsWith(u'/') && !QFileInfo(output).isDir())
        return u"%1 names a folder: name a file in it"_s.arg(output);
    const QString ending = QFileInfo(output).suffix();
    if (isFilm && others.contains(ending.toLower()))
        return u"the film is one mp4, and “.%1” says something else: name it .mp4, or choose one of --otio, "
               u"--xml, --mlt and --srt"_s.arg(ending);
    return {};
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
    parser.addOption({{u"o"_s, u"output"_s},
                      u"The file to write, or - for stdout. One that is there stays, unless --force."_s,
                      u"OUT"_s});
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
    const bool toStdout = output == u"-"_s;
    options.output = output.isEmpty() || toStdout ? output : QFileInfo(output).absoluteFilePath();
    // The format follows from the file's ending.
    for (const auto& [name, form] : forms()) {
        if (asked == 0 && QFileInfo(output).suffix().compare(name, Qt::CaseInsensitive) == 0)
            options.form = form;
    }
    if (const QString why = whyNot(output, options.form == ExportForm::Mp4); !why.isEmpty())
        return refused(why);
    options.slates = parser.isSet(u"slates"_s);
    options.force = parser.isSet(u"force"_s);
    options.json = parser.isSet(u"json"_s);
    return {options, {}};
}

} // namespace rushes::cli
