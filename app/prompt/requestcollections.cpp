#include "app/prompt/requestcollections.h"

#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

QString addressIn(const QJsonValue& url)
{
    return url.isObject() ? url.toObject().value(u"raw"_s).toString() : url.toString();
}

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

/// Replaces "{{base}}" by a collection's variables; unknown ones become open parts.
QString filledIn(QString text, const QHash<QString, QString>& variables)
{
    static const QRegularExpression form(u"\\{\\{\\s*([^{}]{1,60}?)\\s*\\}\\}"_s);
    QString filled;
    qsizetype from = 0;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        filled += text.mid(from, match.capturedStart() - from);
        const auto known = variables.constFind(match.captured(1));
        filled += known != variables.cend() ? *known : openparts::marked(match.captured());
        from = match.capturedEnd();
    }
    return filled + text.mid(from);
}

/// One request of a collection: its address and its body as text.
struct Entry
{
    QString address = {};
    QString body = {};
    QString unreadable = {}; ///< the kind of a body that is no text
};

void collectPostman(const QJsonArray& items, QList<Entry>& into, int depth = 0)
{
    for (const QJsonValue& value : items) {
        const QJsonObject item = value.toObject();
        if (depth < 16)
            collectPostman(item.value(u"item"_s).toArray(), into, depth + 1);
        const QJsonObject request = item.value(u"request"_s).toObject();
        const QJsonObject body = request.value(u"body"_s).toObject();
        const QString mode = body.value(u"mode"_s).toString();
        if (body.isEmpty() || mode.isEmpty())
            continue;
        Entry entry{addressIn(request.value(u"url"_s)), body.value(u"raw"_s).toString(), {}};
        if (mode != u"raw")
            entry.unreadable = mode;
        into.append(entry);
    }
}

QHash<QString, QString> variablesOf(const QJsonObject& collection)
{
    QHash<QString, QString> variables;
    for (const QString& list : {u"variable"_s, u"values"_s}) {
        for (const QJsonValue& value : collection.value(list).toArray()) {
            const QJsonObject variable = value.toObject();
            if (!variable.value(u"value"_s).toString().isEmpty())
                variables.insert(variable.value(u"key"_s).toString(), variable.value(u"value"_s).toString());
        }
    }
    return variables;
}

/// Requests in HAR's format, from a recording or another program.
void collectHar(const QJsonObject& request, QList<Entry>& into)
{
    const QString text = request.value(u"postData"_s).toObject().value(u"text"_s).toString();
    if (!text.isEmpty())
        into.append({request.value(u"url"_s).toString(), text, {}});
}

/// Formats with a plain list of requests.
void collectList(const QJsonArray& list, QList<Entry>& into)
{
    for (const QJsonValue& value : list) {
        const QJsonObject item = value.toObject();
        const QJsonObject body = item.value(u"body"_s).toObject();
        QString text = item.value(u"rawModeData"_s).toString();
        for (const QString& key : {u"text"_s, u"raw"_s, u"body"_s}) {
            if (text.isEmpty())
                text = body.value(key).toString();
        }
        const QString address = item.value(u"url"_s).toString();
        if (!text.isEmpty())
            into.append({address.isEmpty() ? item.value(u"endpoint"_s).toString() : address, text, {}});
    }
}

QString jsonText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// n8n's nodes: a body as JSON, where a leading "=" marks an expression, or as pairs.
void collectNodes(const QJsonArray& nodes, QList<Entry>& into)
{
    for (const QJsonValue& value : nodes) {
        const QJsonObject parameters = value.toObject().value(u"parameters"_s).toObject();
        QString address = parameters.value(u"url"_s).toString();
        QString text = parameters.value(u"jsonBody"_s).toString();
        if (text.isEmpty())
            text = parameters.value(u"body"_s).toString();
        QJsonObject pairs;
        for (const QJsonValue& pair :
             parameters.value(u"bodyParameters"_s).toObject().value(u"parameters"_s).toArray())
            pairs.insert(pair.toObject().value(u"name"_s).toString(), pair.toObject().value(u"value"_s));
        for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
            if (pair->toString().startsWith(u"="_s))
                *pair = pair->toString().mid(1);
        }
        if (text.isEmpty() && !pairs.isEmpty())
            text = jsonText(pairs);
        for (QString* words : {&address, &text}) {
            if (words->startsWith(u'='))
                words->remove(0, 1);
        }
        const bool isExpression = text.startsWith(u"{{"_s);
        if (!text.isEmpty())
            into.append({address, text,
                         isExpression ? Words::tr("an expression (%1)").arg(text.left(40)) : QString()});
    }
}

/// True for an n8n node that sends a request: parts of workflows are pasted, too.
bool isNode(const QJsonValue& value)
{
    const QJsonObject parameters = value.toObject().value(u"parameters"_s).toObject();
    return parameters.contains(u"url"_s) &&
           (parameters.contains(u"jsonBody"_s) || parameters.contains(u"bodyParameters"_s));
}

/// Modules of Make.
void collectModules(const QJsonArray& flow, QList<Entry>& into)
{
    for (const QJsonValue& value : flow) {
        const QJsonObject mapper = value.toObject().value(u"mapper"_s).toObject();
        for (const QString& key : {u"data"_s, u"body"_s, u"jsonRequestBodyContent"_s, u"jsonString"_s}) {
            if (const QString text = mapper.value(key).toString(); !text.isEmpty())
                into.append({mapper.value(u"url"_s).toString(), text, {}});
        }
    }
}

/// OpenAPI: the examples of request bodies.
void collectPaths(const QJsonObject& root, QList<Entry>& into)
{
    const QString server = root.value(u"servers"_s).toArray().first().toObject().value(u"url"_s).toString();
    const QJsonObject paths = root.value(u"paths"_s).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject content = path->toObject()
                                        .value(u"post"_s)
                                        .toObject()
                                        .value(u"requestBody"_s)
                                        .toObject()
                                        .value(u"content"_s)
                                        .toObject()
                                        .value(u"application/json"_s)
                                        .toObject();
        QList<QJsonValue> examples = {content.value(u"example"_s),
                                      content.value(u"schema"_s).toObject().value(u"example"_s)};
        for (const QJsonValue& example : content.value(u"examples"_s).toObject())
            examples.append(example.toObject().value(u"value"_s));
        for (const QJsonValue& example : std::as_const(examples)) {
            if (example.isObject())
                into.append({server + path.key(), jsonText(example.toObject()), {}});
        }
    }
}

/// An assistant's tool call: its arguments are the request, as an object or as text.
void collectCall(const QJsonObject& call, QList<Entry>& into)
{
    const QJsonValue arguments = call.value(u"arguments"_s);
    const QString text = arguments.isObject() ? jsonText(arguments.toObject()) : arguments.toString();
    if (text.trimmed().startsWith(u'{'))
        into.append({{}, text, {}});
}

bool isComfyGraph(const QJsonObject& root)
{
    if (root.value(u"nodes"_s).isArray() && (root.contains(u"last_node_id"_s) || root.contains(u"links"_s)))
        return true;
    return !root.isEmpty() && std::all_of(root.begin(), root.end(), [](const QJsonValue& node) {
        return node.toObject().contains(u"class_type"_s);
    });
}

/// The requests in another program's collection; nullopt: it is no known collection.
std::optional<QList<Entry>> entriesOf(const QJsonObject& root)
{
    QList<Entry> entries;
    const QJsonArray requests = root.value(u"requests"_s).toArray();
    const QJsonObject firstRequest = requests.first().toObject();
    const QString schema = root.value(u"info"_s).toObject().value(u"schema"_s).toString();
    if (schema.contains(u"postman"_s) ||
        (root.value(u"item"_s).isArray() && root.value(u"info"_s).isObject())) {
        collectPostman(root.value(u"item"_s).toArray(), entries);
    } else if (root.value(u"collection"_s).toObject().value(u"item"_s).isArray()) {
        collectPostman(root.value(u"collection"_s).toObject().value(u"item"_s).toArray(), entries);
    } else if (root.value(u"log"_s).toObject().value(u"entries"_s).isArray()) { // HAR
        for (const QJsonValue& value : root.value(u"log"_s).toObject().value(u"entries"_s).toArray())
            collectHar(value.toObject().value(u"request"_s).toObject(), entries);
    } else if (root.value(u"request"_s).toObject().contains(u"postData"_s)) {
        collectHar(root.value(u"request"_s).toObject(), entries);
    } else if (root.value(u"resources"_s).isArray() && root.contains(u"__export_format"_s)) { // Insomnia
        collectList(root.value(u"resources"_s).toArray(), entries);
    } else if (root.value(u"collection"_s).isArray() &&
               root.value(u"type"_s).toString().contains(u"insomnia"_s)) {
        collectList(root.value(u"collection"_s).toArray(), entries);
    } else if (firstRequest.contains(u"url"_s) || firstRequest.contains(u"endpoint"_s)) {
        collectList(requests, entries);
    } else if (root.value(u"nodes"_s).isArray() && (root.value(u"connections"_s).isObject() ||
                                                    isNode(root.value(u"nodes"_s).toArray().first()))) {
        collectNodes(root.value(u"nodes"_s).toArray(), entries);
    } else if (isNode(root)) {
        collectNodes({root}, entries);
    } else if (root.value(u"flow"_s).isArray()) {
        collectModules(root.value(u"flow"_s).toArray(), entries);
    } else if (root.value(u"paths"_s).isObject() &&
               (root.contains(u"openapi"_s) || root.contains(u"swagger"_s))) {
        collectPaths(root, entries);
    } else if (root.value(u"function"_s).toObject().contains(u"arguments"_s)) {
        collectCall(root.value(u"function"_s).toObject(), entries);
    } else {
        return {};
    }
    return entries;
}

AllFound inEntries(const QList<Entry>& entries, const QHash<QString, QString>& variables)
{
    QList<Found> all;
    std::optional<Error> problem;
    for (const Entry& entry : entries) {
        if (!entry.unreadable.isEmpty()) {
            problem = Error{ErrorKind::NotUnderstood,
                            Words::tr("The collection sends its data as %1: only JSON (raw) can be read.")
                                .arg(entry.unreadable),
                            {}};
            continue;
        }
        const Result<Literal> body = literalIn(filledIn(openparts::withoutSigns(entry.body), variables));
        if (!body) {
            if (entry.body.contains(u"prompt"_s))
                return failure(body.error());
            continue;
        }
        if (!body->value.isObject() || !looksLikeRequest(body->value.toObject()))
            continue;
        const AllFound inner = inValue(body->value, body->notes);
        if (!inner)
            return failure(inner.error());
        for (Found one : *inner) {
            one.address = filledIn(openparts::withoutSigns(entry.address), variables);
            all.append(one);
        }
    }
    if (all.isEmpty())
        return problem ? AllFound(failure(*problem)) : AllFound(noRequest());
    return all;
}

} // namespace

MaybeFound inCollection(const QJsonObject& root)
{
    if (const std::optional<QList<Entry>> entries = entriesOf(root))
        return inEntries(*entries, variablesOf(root));
    if (isComfyGraph(root))
        return AllFound(
            failure(ErrorKind::NotUnderstood,
                    Words::tr("This is a workflow of ComfyUI: paste the prompt and its settings, or the "
                              "JSON of one request.")));
    return {};
}

} // namespace rushes::requestforms
