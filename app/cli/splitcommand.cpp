#include "app/cli/splitcommand.h"

#include "app/catalogue/catalogue.h"
#include "app/cli/exitcode.h"
#include "app/cli/inputtext.h"
#include "app/cli/parsing.h"
#include "app/prompt/split.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

constexpr qint64 largestText = 1'048'576; ///< bytes
constexpr int longestClip = 3600;         ///< seconds that can be asked for

struct SplitOptions
{
    QString file = {};
    QString model = {};
    int seconds = 0; ///< 0: the model's own
};

/// Output format: text for a terminal, or JSON for a program.
enum class Form { Words, Json, CompactJson };

QJsonObject toJson(const prompts::Proposal& proposal)
{
    QJsonArray shots;
    for (const Shot& shot : proposal.shots)
        shots.append(QJsonObject{{u"prompt"_s, shot.prompt}, {u"duration"_s, shot.seconds}});
    return {{u"prompt"_s, proposal.prompt},
            {u"duration"_s, proposal.duration},
            {u"shots"_s, shots},
            {u"notes"_s, QJsonArray::fromStringList(proposal.notes)}};
}

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void print(const QJsonObject& object, Form form)
{
    const bool compact = form == Form::CompactJson;
    print(QJsonDocument(object).toJson(compact ? QJsonDocument::Compact : QJsonDocument::Indented).trimmed());
}

void printWords(const prompts::Proposal& proposal)
{
    QStringList lines;
    if (!proposal.prompt.isEmpty())
        lines.append(proposal.prompt + u'\n');
    int from = 0;
    for (qsizetype i = 0; i < proposal.shots.size(); ++i) {
        const Shot& shot = proposal.shots.at(i);
        lines.append(
            u"Shot %1 (%2-%3s): %4"_s.arg(i + 1).arg(from).arg(from + shot.seconds).arg(shot.prompt));
        from += shot.seconds;
    }
    if (proposal.shots.isEmpty())
        lines.append(u"One shot, %1 s."_s.arg(proposal.duration));
    else
        lines.append(u"\n%1 shots, %2 s in all."_s.arg(proposal.shots.size()).arg(proposal.duration));
    lines.append(proposal.notes);
    print(lines.join(u'\n').toUtf8());
}

/// Ends the command with an error: as JSON on stdout, else in words on stderr.
int refused(ExitCode code, const Error& error, Form form)
{
    const QString text = u"rushes split: "_s + error.detail;
    if (form != Form::Words) {
        QJsonObject object = toJson({});
        object.insert(u"error"_s, nameOf(error.kind));
        object.insert(u"detail"_s, error.detail);
        object.insert(u"text"_s, text);
        print(object, form);
    } else {
        std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    }
    return static_cast<int>(code);
}

int carryOut(const SplitOptions& options, Form form)
{
    const Catalogue& catalogue = Catalogue::current();
    const Model* model = options.model.isEmpty() ? &catalogue.standard() : catalogue.model(options.model);
    if (!model)
        return refused(
            ExitCode::Refused,
            {ErrorKind::Refused, u"there is no model “%1” in the catalogue"_s.arg(options.model), {}}, form);
    const Result<QString> text = inputText(options.file, largestText);
    if (!text)
        return refused(exitCodeOf(text.error().kind), text.error(), form);
    if (text->trimmed().isEmpty())
        return refused(ExitCode::Refused, {ErrorKind::Refused, u"there is nothing in it to split"_s, {}},
                       form);

    prompts::Proposal proposal = prompts::split(*text, *model, options.seconds);
    if (proposal.shots.isEmpty()) {
        const int stated = proposal.duration;
        const int wanted = stated > 0            ? stated
                           : options.seconds > 0 ? options.seconds
                                                 : model->defaultSeconds;
        proposal.duration = qBound(model->minSeconds, wanted, model->maxSeconds);
        const qsizetype offered = prompts::offer(*text, *model, options.seconds).shots.size();
        if (offered > 1)
            proposal.notes.append(
                u"By its paragraphs, sentences and camera moves it could be %1 shots: the window offers them."_s
                    .arg(offered));
    }
    if (options.seconds > model->maxSeconds)
        proposal.notes.append(u"A clip of this model lasts %1 s at most, not %2."_s.arg(model->maxSeconds)
                                  .arg(options.seconds));
    if (form == Form::Words)
        printWords(proposal);
    else
        print(toJson(proposal), form);
    return static_cast<int>(ExitCode::Done);
}

} // namespace

int split(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints the shots that a prompt states: by labels (Shot 1, Scene, "
                                     u"镜头, Кадр …), times, a table, JSON, a\n"
                                     "screenplay. Prose stays one shot."_s);
    parser.addPositionalArgument(u"FILE"_s, u"A text; - is standard input."_s, u"FILE|-"_s);
    parser.addOption({u"seconds"_s, u"How long the clip is, in whole seconds."_s, u"N"_s});
    parser.addOption({u"model"_s, u"The model that it is for; Kling 3.0 Pro unless given."_s, u"ID"_s});
    parser.addOption({u"json"_s, u"Print JSON in one line, at a terminal too."_s});
    const QCommandLineOption help = helpOption();
    parser.addOption(help);

    const bool understood = parser.parse(QStringList{u"rushes split"_s} + arguments);
    const Form form = arguments.contains(u"--json"_s) ? Form::CompactJson
                      : ::isatty(STDOUT_FILENO) != 0  ? Form::Words
                                                      : Form::Json;
    if (!understood)
        return refused(ExitCode::Usage, {ErrorKind::Refused, parser.errorText(), {}}, form);
    if (parser.isSet(help)) {
        printHelp(parser, u"rushes split"_s);
        return static_cast<int>(ExitCode::Done);
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return refused(ExitCode::Usage, {ErrorKind::Refused, u"name one file, or - for standard input"_s, {}},
                       form);
    SplitOptions options{files.constFirst(), parser.value(u"model"_s), 0};
    if (parser.isSet(u"seconds"_s)) {
        bool isNumber = false;
        options.seconds = parser.value(u"seconds"_s).toInt(&isNumber);
        if (!isNumber || options.seconds < 1 || options.seconds > longestClip)
            return refused(
                ExitCode::Usage,
                {ErrorKind::Refused, u"--seconds takes a whole number from 1 to %1"_s.arg(longestClip), {}},
                form);
    }
    return carryOut(options, form);
}

} // namespace rushes::cli
