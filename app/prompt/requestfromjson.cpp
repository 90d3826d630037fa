#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requestforms.h"
#include "app/prompt/requestkeys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::requestforms {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

constexpr int mostRequests = 200;

/// "{{base}}" filled in from a collection's variables; what is not there becomes an open part.
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

/// One request of a collection: where it goes and its body as text.
struct Entry
{
    QString address = {};
    QString body = {};
    QString unreadable = {}; ///< the kind of a body that is no text
};

QString addressOf(const QJsonValue& url)
{
    return url.isObject() ? url.toObject().value(u"raw"_s).toString() : url.toString();
}

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
        Entry entry{addressOf(request.value(u"url"_s)), body.value(u"raw"_s).toString(), {}};
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

/// The requests in a collection of another program's; nothing: it is none.
std::optional<QList<Entry>> entriesOf(const QJsonObject& root)
{
    QList<Entry> entries;
    const QString schema = root.value(u"info"_s).toObject().value(u"schema"_s).toString();
    if (schema.contains(u"postman"_s) ||
        (root.value(u"item"_s).isArray() && root.value(u"info"_s).isObject())) {
        collectPostman(root.value(u"item"_s).toArray(), entries);
        return entries;
    }
    if (root.value(u"collection"_s).toObject().value(u"item"_s).isArray()) {
        collectPostman(root.value(u"collection"_s).toObject().value(u"item"_s).toArray(), entries);
        return entries;
    }
    if (root.value(u"log"_s).toObject().value(u"entries"_s).isArray()) { // HAR
        for (const QJsonValue& value : root.value(u"log"_s).toObject().value(u"entries"_s).toArray()) {
            const QJsonObject request = value.toObject().value(u"request"_s).toObject();
            const QString text = request.value(u"postData"_s).toObject().value(u"text"_s).toString();
            if (!text.isEmpty())
                entries.append({request.value(u"url"_s).toString(), text, {}});
        }
        return entries;
    }
    if (root.value(u"resources"_s).isArray() && root.contains(u"__export_format"_s)) { // Insomnia
        for (const QJsonValue& value : root.value(u"resources"_s).toArray()) {
            const QJsonObject item = value.toObject();
            if (item.value(u"_type"_s) == u"request"_s)
                entries.append({item.value(u"url"_s).toString(),
                                item.value(u"body"_s).toObject().value(u"text"_s).toString(),
                                {}});
        }
        return entries;
    }
    return {};
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

/// Lists of whole requests, as others and we name them.
const QStringList& listKeys()
{
    static const QStringList keys = {u"requests"_s, u"jobs"_s, u"batch"_s, u"inputs"_s, u"tasks"_s};
    return keys;
}

} // namespace

tl::unexpected<Error> noRequest()
{
    return failure(ErrorKind::NotUnderstood,
                   Words::tr("No request was found: paste its JSON or the command that sends it."));
}

tl::unexpected<Error> inFile(const QString& file, const QString& option)
{
    return failure(
        ErrorKind::NotUnderstood,
        Words::tr("The command reads its input from a file (%1 %2). Import that file.").arg(option, file));
}

tl::unexpected<Error> isOpen(const QString& what, const QString& expression)
{
    return failure(
        ErrorKind::NotUnderstood,
        Words::tr("%1 is not in the text: it says %2. Put the value itself there.").arg(what, expression));
}

bool looksLikeRequest(const QJsonObject& object)
{
    return RequestKeys::builtIn().isRequest(object);
}

AllFound inValue(const QJsonValue& value, const QStringList& notes)
{
    if (value.isArray()) {
        QList<Found> all;
        for (const QJsonValue& item : value.toArray()) {
            if (!item.isObject())
                return noRequest();
            const AllFound inner = inValue(item, notes);
            if (!inner)
                return failure(inner.error());
            all += *inner;
        }
        if (all.isEmpty())
            return noRequest();
        if (all.size() > mostRequests)
            return failure(ErrorKind::TooLarge,
                           Words::tr("%n request(s)", nullptr, static_cast<int>(all.size())));
        return all;
    }
    if (!value.isObject())
        return noRequest();
    const QJsonObject object = value.toObject();
    if (object.value(u"format"_s) == u"rushes"_s)
        return failure(ErrorKind::NotUnderstood, Words::tr("This is a project: open it as a file."));
    if (const std::optional<QList<Entry>> entries = entriesOf(object))
        return inEntries(*entries, variablesOf(object));
    if (!looksLikeRequest(object)) {
        for (const QString& key : listKeys()) {
            const QJsonArray list = object.value(key).toArray();
            if (!list.isEmpty() && list.first().isObject() && looksLikeRequest(list.first().toObject()))
                return inValue(list, notes);
        }
    }
    // A whole request with its address: {"url": …, "body": …}
    Found found{object, {}, {}, notes};
    if (object.contains(u"model"_s) && object.contains(u"input"_s) && object.value(u"problems"_s).isArray())
        found.body.remove(u"problems"_s); // as our own command prints it
    for (const QString& key : {u"body"_s, u"data"_s, u"json"_s, u"payload"_s}) {
        const QJsonValue body = object.value(key);
        if (looksLikeRequest(object) && !body.isString())
            break;
        QJsonValue inner = body;
        if (body.isString()) {
            const Result<Literal> literal = literalIn(body.toString());
            inner = literal ? literal->value : QJsonValue();
        }
        if (!inner.isObject() || !looksLikeRequest(inner.toObject()))
            continue;
        found.body = inner.toObject();
        for (const QString& place : {u"url"_s, u"uri"_s, u"endpoint"_s}) {
            if (found.address.isEmpty())
                found.address = addressOf(object.value(place));
        }
        break;
    }
    return QList<Found>{found};
}

Result<Found> inBody(const QString& text, const QString& what)
{
    const QString open = openparts::firstOf(text);
    if (!open.isEmpty() && text.trimmed().startsWith(openparts::opening))
        return isOpen(what, open);
    const Result<Literal> body = literalIn(text);
    if (!body)
        return failure(ErrorKind::Damaged,
                       what.isEmpty() ? body.error().detail : what + u": "_s + body.error().detail);
    const AllFound inner = inValue(body->value, body->notes);
    if (!inner)
        return failure(inner.error());
    return inner->constFirst();
}

MaybeFound fromJson(const QString& text)
{
    if (!text.startsWith(u'{') && !text.startsWith(u'[') && !text.startsWith(u"\"{"_s))
        return {};
    Result<Literal> whole = literalIn(text);
    // JSON as text within JSON.
    if (whole && whole->value.isString())
        whole = literalIn(whole->value.toString());
    if (whole)
        return inValue(whole->value, whole->notes);
    // One after another, as in JSON lines.
    LiteralReader reader(text);
    QList<Found> all;
    while (true) {
        reader.skipBlank();
        if (reader.sign() == u',')
            reader.moveTo(reader.at() + 1);
        else if (reader.atEnd())
            break;
        else {
            const std::optional<QJsonValue> value = reader.value();
            if (!value || !value->isObject() || !looksLikeRequest(value->toObject()))
                return all.isEmpty() || !value ? MaybeFound(failure(whole.error())) : MaybeFound(all);
            const AllFound inner = inValue(*value, {});
            if (!inner)
                return failure(inner.error());
            all += *inner;
        }
    }
    return all.isEmpty() ? MaybeFound(failure(whole.error())) : MaybeFound(all);
}

} // namespace rushes::requestforms
