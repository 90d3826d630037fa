#include "app/prompt/literals.h"
#include "app/prompt/openparts.h"
#include "app/prompt/requestcollections.h"
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

/// Keys of lists of complete requests, other programs' and our own.
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
    if (MaybeFound found = inCollection(object))
        return *found;
    if (!looksLikeRequest(object)) {
        for (const QString& key : listKeys()) {
            const QJsonArray list = object.value(key).toArray();
            if (!list.isEmpty() && list.first().isObject() && looksLikeRequest(list.first().toObject()))
                return inValue(list, notes);
        }
    }
    // A request with its address: {"url": …, "body": …}
    Found found{object, {}, {}, notes};
    if (object.contains(u"model"_s) && object.contains(u"input"_s) && object.value(u"problems"_s).isArray())
        found.body.remove(u"problems"_s); // part of the output of `rushes import`
    for (const QString& key : {u"body"_s, u"data"_s, u"json"_s, u"payload"_s, u"arguments"_s, u"input"_s}) {
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
                found.address = addressIn(object.value(place));
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
    // Several values in sequence, as in JSON lines.
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
