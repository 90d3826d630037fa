#include "app/prompt/exchange.h"

#include "app/catalogue/requestjson.h"
#include "app/domain/project.h"
#include "app/prompt/place.h"
#include "app/prompt/shellwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qsizetype largestText = 1'048'576; ///< bytes
constexpr qsizetype mostShots = 200;         ///< far more than any model takes; a bound for rubbish

/// Control characters have no place in a prompt; line ends and tabs have.
QString clean(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            kept.append(c);
    }
    return kept;
}

bool isModelId(const QString& id)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$"_s);
    return form.match(id).hasMatch() && !id.contains(u".."_s);
}

/// Other clients write seconds as "5", and null for what they leave out.
QJsonObject tolerant(const QJsonObject& object)
{
    QJsonObject read;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry.value().isNull())
            continue;
        bool whole = false;
        const int seconds = entry.value().toString().toInt(&whole);
        read.insert(entry.key(), whole && entry.key() == u"duration"_s ? QJsonValue(seconds) : entry.value());
    }
    return read;
}

Result<Request> fromObject(QJsonObject object, const QString& namedModel, const Model& model)
{
    if (object.value(u"format"_s) == u"rushes"_s)
        return failure(ErrorKind::NotUnderstood, Words::tr("This is a project: open it as a file."));
    QString id = namedModel;
    for (const QString& key : {u"model"_s, u"model_id"_s}) {
        if (id.isEmpty() && object.value(key).isString())
            id = object.value(key).toString();
    }
    if (object.value(u"input"_s).isObject())
        object = object.value(u"input"_s).toObject();
    if (!object.contains(u"prompt"_s) && !object.contains(u"multi_prompt"_s))
        return failure(ErrorKind::Damaged, u"prompt"_s);
    if (id.isEmpty())
        id = model.id;
    if (!isModelId(id))
        return failure(ErrorKind::Damaged, u"model"_s);

    object = tolerant(object);
    QJsonArray shots = object.value(u"multi_prompt"_s).toArray();
    if (shots.size() > mostShots)
        return failure(ErrorKind::TooLarge, u"multi_prompt"_s);
    for (auto shot : shots) {
        if (shot.isObject())
            shot = tolerant(shot.toObject());
    }
    if (!shots.isEmpty())
        object.insert(u"multi_prompt"_s, shots);

    // As in a project file: a model that the catalogue does not hold keeps its id.
    const Model* known = Catalogue::current().model(id);
    Result<Request> request = requestFromServiceJson(object, id == model.id || !known ? model : *known);
    if (!request)
        return request;
    request->model = id;
    request->prompt = clean(request->prompt);
    request->negativePrompt = clean(request->negativePrompt);
    for (Shot& shot : request->shots)
        shot.prompt = clean(shot.prompt);
    return request;
}

Result<Request> fromJson(const QString& json, const QString& namedModel, const Model& model)
{
    const Result<QJsonObject> object = objectIn(json.toUtf8(), u"prompt"_s);
    if (!object)
        return failure(object.error());
    return fromObject(*object, namedModel, model);
}

Result<Request> noFile(const QString& option)
{
    return failure(ErrorKind::NotUnderstood,
                   Words::tr("The command reads its input from a file (%1). Import that file.").arg(option));
}

/// The value of an option that is given as `--name value`, `--name=value` or, for one letter, `-nvalue`.
std::optional<QString> valueOf(const QStringList& words, qsizetype at, const QString& option)
{
    const QString& word = words.at(at);
    if (word == option)
        return at + 1 < words.size() ? std::optional(words.at(at + 1)) : std::nullopt;
    const bool letter = option.size() == 2;
    if (!letter && word.startsWith(option + u'='))
        return word.mid(option.size() + 1);
    if (letter && word.startsWith(option))
        return word.mid(option.size());
    return {};
}

Result<Request> fromCurl(const QStringList& words, const Model& model)
{
    static const QRegularExpression address(u"/models/([A-Za-z0-9._/-]{1,128}?)/?(?:[?#].*)?$"_s);
    QString id;
    std::optional<QString> body;
    for (qsizetype at = 1; at < words.size(); ++at) {
        for (const QString& option :
             {u"--data-raw"_s, u"--data-binary"_s, u"--data-ascii"_s, u"--data"_s, u"--json"_s, u"-d"_s}) {
            const std::optional<QString> value = valueOf(words, at, option);
            if (!value)
                continue;
            if (value->startsWith(u'@') && option != u"--data-raw"_s)
                return noFile(option);
            body = value;
            at += words.at(at) == option ? 1 : 0;
            break;
        }
        if (at >= words.size() || !words.at(at).contains(u"://"_s))
            continue;
        if (const auto match = address.match(words.at(at)); match.hasMatch())
            id = match.captured(1);
    }
    if (!body)
        return failure(ErrorKind::NotUnderstood, Words::tr("The command sends no data."));
    return fromJson(*body, id, model);
}

Result<Request> fromClient(const QStringList& words, qsizetype run, const Model& model)
{
    QString id;
    std::optional<QString> body;
    for (qsizetype at = run + 1; at < words.size(); ++at) {
        if (valueOf(words, at, u"--input-file"_s))
            return noFile(u"--input-file"_s);
        if (const auto value = valueOf(words, at, u"--input"_s)) {
            body = value;
            at += words.at(at) == u"--input"_s ? 1 : 0;
        } else if (id.isEmpty() && !words.at(at).startsWith(u'-') && words.at(at).contains(u'/')) {
            id = words.at(at);
        }
    }
    if (!body)
        return failure(ErrorKind::NotUnderstood, Words::tr("The command has no --input."));
    return fromJson(*body, id, model);
}

QString lastPart(const QString& path)
{
    return path.section(u'/', -1);
}

/// "$ TOKEN=x curl …": the prompt sign and assignments go.
QStringList command(QStringList words)
{
    static const QRegularExpression assignment(u"^[A-Za-z_][A-Za-z0-9_]*="_s);
    while (!words.isEmpty() &&
           (words.constFirst() == u"$"_s || assignment.match(words.constFirst()).hasMatch()))
        words.removeFirst();
    return words;
}

/// Nothing: these words are no command that sends a request.
std::optional<Result<Request>> fromCommand(const QString& text, const Model& model)
{
    static const QRegularExpression looksLikeOne(
        u"^(?:\\$\\s+)?(?:[A-Za-z_]\\w*=\\S*\\s+)*(?:\\S*/)?(?:curl|runcomfy|npx)\\s"_s);
    if (!looksLikeOne.match(text).hasMatch())
        return {};
    const Result<QStringList> read = shellWords(text);
    if (!read)
        return failure(read.error());
    const QStringList words = command(*read);
    if (words.isEmpty())
        return {};
    if (lastPart(words.constFirst()) == u"curl"_s)
        return fromCurl(words, model);
    const qsizetype run = words.indexOf(u"run"_s);
    if (run > 0)
        return fromClient(words, run, model);
    return {};
}

/// What a code fence or other words hold: from the first brace to the last.
QString objectAmid(const QString& text)
{
    const qsizetype first = text.indexOf(u'{');
    const qsizetype last = text.lastIndexOf(u'}');
    return first >= 0 && last > first ? text.mid(first, last - first + 1) : QString();
}

QString withoutFence(const QString& text)
{
    static const QRegularExpression fence(u"^```[^\\n]{0,40}\\n"_s);
    QString inner = text;
    if (!fence.match(inner).hasMatch())
        return inner;
    inner.remove(fence);
    const qsizetype end = inner.indexOf(u"```"_s);
    return (end < 0 ? inner : inner.left(end)).trimmed();
}

} // namespace

QByteArray exportedJson(const Request& request)
{
    return QJsonDocument(toServiceJson(request)).toJson(QJsonDocument::Indented);
}

QString curlCommand(const Request& request, const QUrl& base)
{
    QString address = base.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                    QUrl::StripTrailingSlash | QUrl::FullyEncoded);
    address += u"/models/"_s + QString::fromLatin1(QUrl::toPercentEncoding(request.model, "/"));
    return u"curl -X POST %1 \\\n  -H \"Authorization: Bearer $RUNCOMFY_TOKEN\" \\\n"
           "  -H 'Content-Type: application/json' \\\n  --data-raw "_s.arg(shellQuoted(address)) +
           shellQuoted(QString::fromUtf8(requestBody(request)));
}

QString clientCommand(const Request& request)
{
    return u"runcomfy run "_s + shellQuoted(request.model) + u" --input "_s +
           shellQuoted(QString::fromUtf8(requestBody(request)));
}

Result<Request> importRequest(const QString& text, const Model& model)
{
    if (text.size() > largestText)
        return failure(ErrorKind::TooLarge, u"1 MiB"_s);
    QString found = text;
    if (found.startsWith(QChar(0xFEFF)))
        found.remove(0, 1);
    found = withoutFence(found.trimmed());
    if (found.startsWith(u'{'))
        return fromJson(found, QString(), model);
    if (std::optional<Result<Request>> request = fromCommand(found, model))
        return *std::move(request);
    const QString inner = objectAmid(found);
    if (!inner.contains(u"prompt"_s))
        return failure(ErrorKind::NotUnderstood,
                       Words::tr("No request was found: paste its JSON or the command that sends it."));
    return fromJson(inner, QString(), model);
}

} // namespace rushes
