#include "app/cli/infocommand.h"

#include "app/catalogue/catalogue.h"
#include "app/cli/exitcode.h"
#include "app/cli/parsing.h"
#include "app/media/takefile.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

QString words(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotReadable:
        return u"The file cannot be read. %1"_s.arg(error.detail);
    case ErrorKind::NotFound:
        return u"This file holds nothing of Rushes: it was not made here, or another program wrote it anew."_s;
    case ErrorKind::TooNew:
        return u"A newer version of Rushes wrote this (format %1). Update Rushes to read it."_s.arg(
            error.detail);
    case ErrorKind::TooLarge:
        return u"What it holds is larger than anything Rushes writes, and is not read."_s;
    default:
        return u"What it holds is damaged, at %1."_s.arg(error.detail);
    }
}

/// Control characters of a hostile file could move a terminal's cursor, and bidirectional ones reorder the
/// text that follows.
QString shown(QString text)
{
    const auto turns = [](char16_t c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
    };
    for (QChar& c : text) {
        if ((c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || turns(c.unicode()))
            c = u' ';
    }
    return text;
}

void line(const QString& name, const QString& text)
{
    if (text.isEmpty())
        return;
    const QString indented = shown(text).replace(u'\n', u"\n                 "_s);
    const QString head = name + u':';
    std::puts(qUtf8Printable(head.leftJustified(17) + indented));
}

QString timeText(Instant time)
{
    return time == Instant{} ? QString() : toDateTime(time).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

void print(const TakeInfo& info)
{
    const Request& request = info.request;
    const Model* model = Catalogue::current().model(request.model);
    line(u"Scene"_s, info.number > 0 ? u"%1, take %2"_s.arg(info.sceneName, QString::number(info.number))
                                     : info.sceneName);
    line(u"Model"_s, model ? u"%1 (%2)"_s.arg(model->name, request.model) : request.model);
    line(u"Prompt"_s, request.prompt);
    line(u"Negative prompt"_s, request.negativePrompt);
    for (int i = 0; i < request.shots.size(); ++i) {
        const Shot& shot = request.shots.at(i);
        line(u"Shot %1, %2 s"_s.arg(i + 1).arg(shot.seconds), shot.prompt);
    }
    line(u"Duration"_s, u"%1 s"_s.arg(request.duration));
    line(u"Aspect ratio"_s, request.aspectRatio);
    line(u"CFG scale"_s, QString::number(request.cfgScale));
    line(u"Sound"_s, request.sound ? u"on"_s : u"off"_s);
    line(u"Service"_s, info.service);
    line(u"Request"_s, info.requestId);
    line(u"Cost"_s, info.cost ? info.cost->text() : QString());
    line(u"Asked for"_s, timeText(info.created));
    line(u"Finished"_s, timeText(info.finished));
}

void printJson(const QJsonObject& object)
{
    std::fputs(QJsonDocument(object).toJson(QJsonDocument::Indented).constData(), stdout);
}

} // namespace

int info(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Says what made a take: it stands in the file itself."_s);
    parser.addPositionalArgument(u"FILE"_s, u"A video, picture or sound that Rushes kept."_s);
    parser.addOption({u"json"_s, u"As JSON on stdout, an error too."_s});
    const auto refused = [](const QString& why) {
        return static_cast<int>(usageError(u"rushes info"_s, why));
    };
    if (const std::optional<ExitCode> ended = endedParsing(parser, u"rushes info"_s, arguments))
        return static_cast<int>(*ended);
    if (parser.positionalArguments().size() != 1)
        return refused(u"name one file"_s);

    const bool asJson = parser.isSet(u"json"_s);
    const Result<TakeInfo> info =
        readTakeInfo(QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath());
    if (info) {
        if (asJson)
            printJson(QJsonDocument::fromJson(toJson(*info)).object());
        else
            print(*info);
        return static_cast<int>(ExitCode::Done);
    }
    const QString text = words(info.error());
    if (asJson)
        printJson({{u"error"_s, QJsonObject{{u"kind"_s, nameOf(info.error().kind)}, {u"text"_s, text}}}});
    else
        std::fprintf(stderr, "rushes info: %s\n", qUtf8Printable(text));
    return static_cast<int>(exitCodeOf(info.error().kind));
}

} // namespace rushes::cli
