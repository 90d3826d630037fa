#include "app/cli/runoptions.h"

#include "app/api/publicaddress.h"
#include "app/catalogue/catalogue.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/schemacheck.h"
#include "app/cli/inputproblems.h"
#include "app/cli/parsing.h"
#include "app/media/inputfolder.h"
#include "app/media/localinput.h"
#include "app/studio/inputsources.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// Splits "key=text"; nullopt where there is no key.
std::optional<RunOptions::Given> givenIn(const QString& argument)
{
    const qsizetype sign = argument.indexOf(u'=');
    if (sign < 1)
        return {};
    return RunOptions::Given{argument.left(sign).trimmed(), argument.mid(sign + 1)};
}

/// The same with the model's keys, which may contain "=": the longest key that matches is used.
RunOptions::Given givenTo(const Model& model, const RunOptions::Given& given)
{
    const QString whole = given.key + u'=' + given.text;
    RunOptions::Given meant = given;
    qsizetype longest = -1;
    for (const Property& property : model.schema.properties) {
        if (property.key.size() > longest && whole.startsWith(property.key + u'=')) {
            longest = property.key.size();
            meant = {property.key, whole.mid(longest + 1)};
        }
    }
    return meant;
}

bool isData(const QString& text)
{
    return text.trimmed().startsWith("data:"_L1, Qt::CaseInsensitive);
}

/// A path as it was typed, or dropped on the terminal by a file manager.
QString pathFrom(const QString& text)
{
    if (text.startsWith("file:/"_L1, Qt::CaseInsensitive))
        return QUrl(text).toLocalFile();
    return text.startsWith("~/"_L1) ? QDir::homePath() + text.mid(1) : text;
}

/// Values for a model without a known schema: numbers, true and false, JSON, else text.
QJsonValue guessed(const QString& text)
{
    Property unknown;
    return valueFromText(unknown, text).value_or(QJsonValue(text));
}

/// Builds the body with the service's keys from the given values.
class Form
{
public:
    Form(const Model& model, QString folder, GivenRequest& given)
        : m_model(model)
        , m_folder(std::move(folder))
        , m_given(given)
    {
    }

    QJsonObject object = {};

    void set(const RunOptions::Given& given)
    {
        const Property* property = find(given.key);
        if (!property) {
            if (m_model.schema.properties.isEmpty())
                object.insert(given.key, guessed(given.text));
            return;
        }
        const Result<QJsonValue> value = valueFromText(*property, given.text);
        if (!value)
            return problem(given.key, value.error().detail);
        // A key that is given again appends to its list.
        if (value->isArray() && object.value(given.key).isArray()) {
            QJsonArray all = object.value(given.key).toArray();
            const QJsonArray more = value->toArray();
            for (const QJsonValue& one : more)
                all.append(one);
            object.insert(given.key, all);
            return;
        }
        object.insert(given.key, *value);
    }

    void addFile(const RunOptions::Given& given)
    {
        const Property* property = find(given.key);
        const bool isOpen = m_model.schema.properties.isEmpty();
        if (!property && !isOpen)
            return;
        const bool isList = property && property->kind == Property::Kind::MediaList;
        const bool isSingle = !property || property->kind == Property::Kind::Media ||
                              property->kind == Property::Kind::Text ||
                              property->kind == Property::Kind::Unknown;
        if (!isList && !isSingle)
            return problem(given.key, u"It takes no file."_s);
        const Result<QString> source = sourceOf(given.text);
        if (!source)
            return problem(given.key, source.error().detail);
        if (isWebAddress(*source))
            m_given.addresses.append({given.key, Field::Input, property, *source});
        QJsonArray all = object.value(given.key).toArray();
        if (!isList && object.contains(given.key))
            return problem(given.key, u"It takes one file, and was given several."_s);
        all.append(*source);
        object.insert(given.key, isList ? QJsonValue(all) : QJsonValue(*source));
    }

private:
    Result<QString> sourceOf(const QString& text)
    {
        if (isData(text))
            return text.trimmed();
        if (isWebAddress(text)) {
            const Result<QUrl> address = publicAddress(text);
            return address ? Result<QString>(text.trimmed()) : failure(address.error());
        }
        const QString path = pathFrom(text);
        const Result<KeptInput> kept = keepInput(path, m_folder);
        if (!kept)
            return failure(kept.error());
        if (!kept->note.isEmpty())
            m_given.notes.append(u"%1: %2"_s.arg(QFileInfo(path).fileName(), kept->note));
        if (const Result<QString> sendable = sendableSource(kept->source); !sendable)
            return failure(sendable.error());
        return kept->source;
    }

    const Property* find(const QString& key)
    {
        const Property* property = m_model.schema.property(key);
        if (!property && !m_model.schema.properties.isEmpty()) {
            QStringList keys;
            for (const Property& known : m_model.schema.properties)
                keys.append(known.key);
            problem(key, u"%1 has no such input. It takes: %2."_s.arg(m_model.id, keys.join(u", "_s)));
        }
        return property;
    }

    void problem(const QString& key, const QString& text) { m_given.problems.append({key, text}); }

    const Model& m_model;
    QString m_folder;
    GivenRequest& m_given;
};

} // namespace

ParsedRun parseRun(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Generates with any model of the catalogue, without a project.\n"
        "The files' paths go to stdout, progress to stderr. rushes models MODEL tells what it takes."_s);
    parser.addPositionalArgument(u"MODEL"_s, u"Its id, such as kling/kling-3.0/pro/image-to-video."_s);
    parser.addOption(
        {u"set"_s, u"A value by the service's key; lists and objects as JSON. What is not set is not sent."_s,
         u"KEY=VALUE"_s});
    parser.addOption({u"file"_s,
                      u"A file, or an https address, by the service's key; again for more of a list."_s,
                      u"KEY=PATH"_s});
    parser.addOption(
        {{u"o"_s, u"output"_s},
         u"Copy what is made here too; several as OUT, OUT-2 …; its own ending is added where there is none."_s,
         u"OUT"_s});
    parser.addOption(
        {u"json"_s, u"Progress as one line of JSON for each change of state; refusals on stdout."_s});
    addSpendingOptions(parser);

    const auto refused = [](const QString& why) { return ParsedRun{{}, usageError(u"rushes run"_s, why)}; };
    if (const std::optional<ExitCode> ended = endedParsing(parser, u"rushes run"_s, arguments))
        return {{}, *ended};
    RunOptions options;
    if (parser.positionalArguments().size() != 1)
        return refused(u"name one model (rushes models lists them)"_s);
    options.model = parser.positionalArguments().constFirst();
    for (const QString& argument : parser.values(u"set"_s)) {
        const auto given = givenIn(argument);
        if (!given)
            return refused(u"--set takes KEY=VALUE, not “%1”"_s.arg(argument));
        options.values.append(*given);
    }
    for (const QString& argument : parser.values(u"file"_s)) {
        const auto given = givenIn(argument);
        if (!given)
            return refused(u"--file takes KEY=PATH, not “%1”"_s.arg(argument));
        options.files.append(*given);
    }
    if (const QString why = emptyOptionText(parser); !why.isEmpty())
        return refused(why);
    options.render.command = u"rushes run"_s;
    options.render.output = parser.value(u"output"_s);
    options.render.addsEnding = true;
    options.render.json = parser.isSet(u"json"_s);
    options.render.service = parser.value(u"service"_s);
    options.render.overCap = parser.isSet(u"over-cap"_s);
    return {options, {}};
}

GivenRequest requestOf(const RunOptions& options, const Model& model, const QString& folder)
{
    GivenRequest given;
    QList<GivenProblem>& problems = given.problems;
    Form form(model, folder, given);
    for (const RunOptions::Given& value : options.values)
        form.set(givenTo(model, value));
    for (const RunOptions::Given& file : options.files)
        form.addFile(givenTo(model, file));
    const auto say = [&problems](const QString& key, const QString& text) {
        const QString stem = key.section(u'[', 0, 0);
        const bool isSaid =
            std::any_of(problems.cbegin(), problems.cend(), [&stem](const GivenProblem& problem) {
                return problem.key.section(u'[', 0, 0) == stem;
            });
        if (!isSaid)
            problems.append({key, text});
    };
    for (const SchemaIssue& issue : checkBody(model.schema, form.object)) {
        // A required value that has a default is not missing.
        const Property* property = model.schema.property(issue.key);
        const bool isThere = issue.kind == SchemaIssue::Kind::Missing && property &&
                             !property->standard.isUndefined() && !form.object.contains(issue.key) &&
                             property->standard != QString();
        if (!isThere)
            say(issue.key, issue.text);
    }
    Result<Request> request = requestFromServiceJson(form.object, model);
    if (!request) {
        problems.append({request.error().detail, u"It cannot be read."_s});
        return given;
    }
    given.request = *std::move(request);
    given.request.model = model.id;
    for (const Property& property : model.schema.properties) {
        if (!form.object.contains(property.key))
            given.request.unset.append(property.key);
    }
    for (const Problem& problem : inputProblems(given.request, model))
        say(problem.key, problem.text);
    return given;
}

} // namespace rushes::cli
