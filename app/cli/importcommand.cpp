#include "app/cli/importcommand.h"

#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/cli/exitcode.h"
#include "app/cli/inputtext.h"
#include "app/cli/parsing.h"
#include "app/cli/renderoutput.h"
#include "app/prompt/requesttext.h"
#include "app/store/folders.h"
#include "app/store/projectfile.h"
#include "app/studio/errortext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

constexpr qint64 largestFile = 4 << 20; ///< bytes: a text of the largest size in UTF-32

struct ImportOptions
{
    QString file = {};
    QString output = {};
    bool oneLine = false; ///< --json: for programs
};

void print(const QJsonObject& object, bool oneLine)
{
    const QByteArray text =
        QJsonDocument(object).toJson(oneLine ? QJsonDocument::Compact : QJsonDocument::Indented);
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    if (!text.endsWith('\n'))
        std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// Writes a project with one scene for each request. Never overwrites anything but a regular file, nor
/// `read`, the file that the requests came from.
Result<void> writeScenes(const QString& path, const QString& read, const QList<Request>& requests)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::NotWritable, Words::tr("%1 is not a regular file").arg(path));
    RenderOutput place(path, {});
    place.addInputs({read});
    place.addOwn({DataFolders::standard().data});
    if (const Result<void> good = place.check(); !good)
        return failure(ErrorKind::NotWritable, good.error().detail);
    Project project = Project::create({});
    project.scenes.clear();
    for (const Request& request : requests) {
        project.scenes.append(Scene::create(Words::tr("Scene %1").arg(project.scenes.size() + 1), request));
    }
    return writeProject(path, project);
}

QJsonObject toJson(const ImportedRequests& imported)
{
    QJsonArray requests;
    for (const Request& request : imported.requests) {
        QJsonArray problems;
        for (const Problem& problem : validate(request))
            problems.append(QJsonObject{{u"field"_s, problem.key}, {u"text"_s, problem.text}});
        requests.append(QJsonObject{
            {u"model"_s, request.model}, {u"input"_s, toServiceJson(request)}, {u"problems"_s, problems}});
    }
    return {{u"requests"_s, requests}, {u"notes"_s, QJsonArray::fromStringList(imported.notes)}};
}

int fail(const Error& error, const ErrorText& words, bool oneLine)
{
    QStringList sentences = {words.title, words.advice};
    sentences.removeAll(QString());
    print({{u"error"_s, nameOf(error.kind)}, {u"detail"_s, error.detail}, {u"text"_s, sentences.join(u' ')}},
          oneLine);
    // A text without a request is an input error, unlike an answer that is not understood.
    const bool refused = error.kind == ErrorKind::NotUnderstood;
    return static_cast<int>(refused ? ExitCode::Refused : exitCodeOf(error.kind));
}

int import(const ImportOptions& options)
{
    const Result<ImportedRequests> imported =
        inputText(options.file, largestFile).and_then([](const QString& text) {
            return rushes::importRequests(text, Catalogue::current().standard());
        });
    if (!imported)
        return fail(imported.error(), importTextOf(imported.error()), options.oneLine);
    if (!options.output.isEmpty()) {
        if (const Result<void> written = writeScenes(options.output, options.file, imported->requests);
            !written)
            return fail(written.error(), textOf(written.error(), Next::Ended), options.oneLine);
    }
    print(toJson(*imported), options.oneLine);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int importRequests(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Reads requests as they are published and copied: JSON, curl and other commands, code.\n"
        "Prints what was understood as JSON. Nothing is sent and nothing is run."_s);
    parser.addPositionalArgument(u"FILE"_s, u"A text; - for the standard input."_s);
    parser.addOption(
        {{u"o"_s, u"output"_s}, u"Write a project with a scene for each request."_s, u"OUT.rushes"_s});
    parser.addOption({u"json"_s, u"One line, for programs."_s});
    const QCommandLineOption help = helpOption();
    parser.addOption(help);
    const bool parsed = parser.parse(QStringList{u"rushes import"_s} + arguments);
    if (parsed && parser.isSet(help)) {
        printHelp(parser, u"rushes import"_s);
        return static_cast<int>(ExitCode::Done);
    }
    if (!parsed || parser.positionalArguments().size() != 1) {
        std::fprintf(stderr, "rushes import: %s\n",
                     parsed ? "name one file, or - for the standard input"
                            : qUtf8Printable(parser.errorText()));
        return static_cast<int>(ExitCode::Usage);
    }
    return import(
        {parser.positionalArguments().constFirst(), parser.value(u"output"_s), parser.isSet(u"json"_s)});
}

} // namespace rushes::cli
