#include "app/api/apierror.h"

#include "app/api/lenientjson.h"
#include "app/api/webpage.h"
#include "app/base/validtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

namespace {

constexpr int mostDepth = 8;
constexpr int mostLines = 40;

const QStringList textKeys = {u"error_message"_s, u"message"_s, u"error"_s, u"detail"_s};

QString textOf(const QJsonValue& value, int depth);

/// ["body", "multi_prompt", 2, "duration"] → multi_prompt[2].duration
QString placeOf(const QJsonValue& loc)
{
    if (loc.isString())
        return loc.toString();
    QString place;
    const QJsonArray parts = loc.toArray();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QJsonValue part = parts.at(i);
        if (part.isDouble())
            place += u'[' + QString::number(part.toInteger()) + u']';
        else if (part.isString() && !(i == 0 && part.toString() == "body"_L1))
            place += (place.isEmpty() ? QString() : u"."_s) + part.toString();
    }
    return place;
}

QString textOf(const QJsonArray& array, int depth)
{
    QStringList lines;
    for (const QJsonValue& item : array) {
        const QString line = textOf(item, depth + 1);
        if (!line.isEmpty())
            lines.append(line);
        if (lines.size() == mostLines)
            break;
    }
    return lines.join(u'\n');
}

QString textOf(const QJsonObject& object, int depth)
{
    const QJsonValue msg = object.value("msg"_L1);
    if (!msg.isUndefined()) {
        const QString place = placeOf(object.value("loc"_L1));
        const QString text = textOf(msg, depth + 1);
        return place.isEmpty() ? text : place + u": "_s + text;
    }
    for (const QString& key : textKeys) {
        const QString text = textOf(object.value(key), depth + 1);
        if (!text.isEmpty())
            return text;
    }
    for (const QString& key : {u"reason"_s, u"description"_s, u"title"_s, u"type"_s}) {
        if (object.value(key).isString())
            return object.value(key).toString();
    }
    return object.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact).left(400));
}

QString textOf(const QJsonValue& value, int depth)
{
    if (depth > mostDepth)
        return {};
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : QString();
    case QJsonValue::Array:
        return textOf(value.toArray(), depth);
    case QJsonValue::Object:
        return textOf(value.toObject(), depth);
    default:
        return {};
    }
}

int numberOf(const QJsonValue& value)
{
    const double number = value.isString() ? value.toString().trimmed().toDouble() : value.toDouble();
    return std::isfinite(number) && number > 0 && number < 1e9 ? static_cast<int>(number) : 0;
}

/// Values by which some programs say that there is no error.
bool isNoError(const QString& text)
{
    static const QStringList words = {u""_s,    u"0"_s,   u"null"_s,     u"none"_s,     u"false"_s,
                                      u"ok"_s,  u"{}"_s,  u"[]"_s,       u"no error"_s, u"success"_s,
                                      u"200"_s, u"nil"_s, u"undefined"_s};
    return words.contains(text.trimmed().toLower());
}

/// True for a value that states something: some answers say null, 0, false or "" for "no error".
bool says(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return !isNoError(value.toString());
    case QJsonValue::Double:
        return value.toDouble() != 0 && value.toDouble() != 200;
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    default:
        return false;
    }
}

bool isUpstream(int code)
{
    return code >= 1000 && code <= 9999;
}

std::optional<ErrorKind> kindOfStatus(int status, Asked asked)
{
    switch (status) {
    case 400:
    case 422:
        return ErrorKind::Refused;
    case 401:
        return ErrorKind::SignIn;
    case 402:
        return ErrorKind::TopUp;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::Busy;
    case 405:
    case 411:
    case 413:
    case 414:
    case 415:
    case 431:
        // For a read these statuses refuse nothing; something between here and the service is broken.
        return asked == Asked::Submit ? std::optional(ErrorKind::Refused) : std::nullopt;
    default:
        return status >= 500 && status <= 599 ? std::optional(ErrorKind::ServiceDown) : std::nullopt;
    }
}

/// A proxy's page proves little about a paid job: only these kinds are believed without the service's own
/// words.
bool believableWithoutWords(ErrorKind kind)
{
    return kind == ErrorKind::SignIn || kind == ErrorKind::TopUp || kind == ErrorKind::Busy ||
           kind == ErrorKind::ServiceDown;
}

QString statusText(const HttpAnswer& answer, bool isJson)
{
    const QString status = u"HTTP %1"_s.arg(answer.code);
    // The title of a gateway's or a firewall's page says who sent it.
    if (const QString title = isJson ? QString() : titleOfPage(answer.body); !title.isEmpty()) {
        const QString server = readable(QString::fromLatin1(answer.server), 40);
        return u"%1: “%2”"_s.arg(status, title) + (server.isEmpty() ? QString() : u", "_s + server);
    }
    if (isJson || !answer.contentType.toLower().startsWith("text/plain") ||
        answer.body.trimmed().startsWith('<'))
        return status;
    const QString text = readable(QString::fromUtf8(answer.body.left(2000)), 200);
    return text.isEmpty() ? status : status + u": "_s + text;
}

} // namespace

QString readable(const QString& text, int limit)
{
    static const QRegularExpression invisible(u"<(script|style|head)\\b.*?(</\\1\\s*>|$)|<[a-z!/?][^>]*>"_s,
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::DotMatchesEverythingOption);
    QStringList lines;
    for (QString line : beginning(text, 20'000).replace(invisible, u" "_s).split(u'\n')) {
        for (QChar& character : line) {
            if (!character.isPrint() && !character.isSurrogate())
                character = u' ';
        }
        line = line.simplified();
        if (!line.isEmpty())
            lines.append(line);
    }
    QString result = lines.join(u'\n');
    for (qsizetype i = 0; i < result.size(); ++i) { // half of a surrogate pair is no character
        const bool paired =
            result.at(i).isHighSurrogate() && i + 1 < result.size() && result.at(i + 1).isLowSurrogate();
        if (paired)
            ++i;
        else if (result.at(i).isSurrogate())
            result[i] = QChar::ReplacementCharacter;
    }
    if (result.size() > limit) {
        result.truncate(limit - 1);
        if (result.back().isHighSurrogate())
            result.chop(1);
        result += u'…';
    }
    return validText(result);
}

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray& header, const QDateTime& now)
{
    const QByteArray value = header.trimmed();
    if (value.isEmpty())
        return {};
    const auto clamped = [](double milliseconds) {
        return std::chrono::milliseconds(static_cast<qint64>(std::clamp(milliseconds, 1'000.0, 3'600'000.0)));
    };
    if (std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; }))
        return clamped(value.size() > 9 ? 1e12 : value.toDouble() * 1000);
    static const QRegularExpression length(
        u"\\A(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ms|s|sec|secs|seconds?|m|min|minutes?)?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto told = length.match(QString::fromLatin1(value)); told.hasMatch()) {
        const QString unit = told.captured(2).toLower();
        const double each = unit == "ms"_L1 ? 1 : unit.startsWith(u'm') ? 60'000 : 1000;
        return clamped(told.captured(1).toDouble() * each);
    }
    if (const QDateTime date = QDateTime::fromString(QString::fromLatin1(value), Qt::ISODate); date.isValid())
        return clamped(static_cast<double>(now.msecsTo(date)));

    // The weekday is redundant, and with a two-digit year it belongs to another century.
    QString text = QString::fromLatin1(value).simplified();
    text.remove(0, text.indexOf(u' ') + 1);
    for (const QString& form :
         {u"dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dd-MMM-yy hh:mm:ss 'GMT'"_s, u"MMM d hh:mm:ss yyyy"_s}) {
        QDateTime date = QLocale::c().toDateTime(text, form);
        if (!date.isValid())
            continue;
        date = QDateTime(date.date(), date.time(), QTimeZone::utc());
        if (date.date().year() < 1970)
            date = date.addYears(100);
        return clamped(static_cast<double>(now.msecsTo(date)));
    }
    return {};
}

QString errorText(const QJsonValue& value)
{
    return readable(textOf(value, 0));
}

QString errorText(const QJsonObject& object)
{
    QString text;
    for (const QString& key : textKeys) {
        text = errorText(object.value(key));
        if (!text.isEmpty())
            break;
    }
    // With or without a summary, the list of refused inputs is what the user needs.
    const QJsonValue detail = object.value("detail"_L1);
    if (detail.isArray()) {
        const QString lines = errorText(detail);
        if (!lines.isEmpty() && !text.contains(lines))
            text = text.isEmpty() ? lines : text + u'\n' + lines;
    }
    return text;
}

int errorCode(const QJsonObject& object)
{
    for (const QString& key : {u"error_code"_s, u"code"_s}) {
        if (const int code = numberOf(object.value(key)))
            return code;
    }
    for (const QString& key : {u"error"_s, u"detail"_s}) {
        const QJsonObject inner = object.value(key).toObject();
        for (const QString& innerKey : {u"error_code"_s, u"code"_s}) {
            if (const int code = numberOf(inner.value(innerKey)))
                return code;
        }
    }
    static const QRegularExpression leading(
        u"(?:^\\W*|\\b(?:code|error)\\b\\W{0,4})(110[12]|1[23]0\\d|500\\d)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = leading.match(errorText(object));
    const int code = match.hasMatch() ? match.captured(1).toInt() : 0;
    return kindOfCode(code) ? code : 0;
}

std::optional<ErrorKind> kindOfCode(int code)
{
    switch (code) {
    case 400001:
    case 404001:
        return ErrorKind::NotFound;
    case 400002:
    case 1101:
    case 1102:
        return ErrorKind::TopUp;
    case 400004:
        return ErrorKind::SignIn;
    case 403001:
        return ErrorKind::Forbidden;
    case 422001:
    case 1200:
    case 1201:
        return ErrorKind::Refused;
    case 1300:
    case 1301:
        return ErrorKind::ContentRefused;
    case 1302:
    case 1303:
        return ErrorKind::Busy;
    case 5000:
    case 5001:
    case 5002:
        return ErrorKind::ServiceDown;
    default:
        return {};
    }
}

bool speaksOfContent(const QString& text)
{
    static const QRegularExpression words(
        u"content[\\s_-]*(policy|checker|filter|moderation|violation|safety)|moderat(ed|ion)|\\bnsfw\\b|"
        "\\bflagged\\b|safety[\\s_-]*(system|filter|checker|policy|violation)|sensitive[\\s_-]*content|"
        "prohibited[\\s_-]*content|inappropriate|risk[\\s_-]*control"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

bool speaksOfBalance(const QString& text)
{
    static const QRegularExpression rate(
        u"per (second|minute|hour|day)|rate[\\s_-]*limit|concurren|parallel"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(
        u"(insufficient|not enough|exhausted|depleted|out of|no|low)[\\s_-]+(\\w+[\\s_-]+){0,3}"
        "(balance|credits?|funds|quota)\\b|"
        "(balance|credits?|funds|quota|resource pack)\\b[\\s_,-]+(\\w+[\\s_-]+){0,4}"
        "(insufficient|not enough|exhausted|empty|too low|depleted|used up|expired)|"
        "(exceed(ed|s|ing)?|over|reached)[\\s_-]+(\\w+[\\s_-]+){0,3}(quota|(spend(ing)?|billing|credit)[\\s_-"
        "]+"
        "(\\w+[\\s_-]+)?limit)\\b|"
        "(quota|(spend(ing)?|billing|credit)[\\s_-]+(\\w+[\\s_-]+)?limit)\\b[\\s_,:-]+(\\w+[\\s_-]+){0,3}"
        "(exceeded|reached)|"
        "top[\\s_-]*up\\b|payment required|in arrears"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch() && !rate.match(text).hasMatch();
}

namespace {

/// Some services answer 400 while a request is still in progress; nothing is wrong with it.
bool speaksOfLater(const QString& text)
{
    static const QRegularExpression words(u"still (in progress|running|processing|pending|queued)|in "
                                          u"progress|not (yet )?(ready|complete|completed|"
                                          "finished|available|done)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

/// The answer's words decide where a status has several meanings.
ErrorKind byWords(ErrorKind kind, const QJsonObject& object)
{
    const QString all = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact).left(20'000));
    if (kind == ErrorKind::Refused && speaksOfContent(all))
        return ErrorKind::ContentRefused;
    if ((kind == ErrorKind::Busy || kind == ErrorKind::Refused || kind == ErrorKind::Forbidden) &&
        speaksOfBalance(all))
        return ErrorKind::TopUp;
    return kind;
}

} // namespace

Result<QJsonObject> understood(const HttpAnswer& answer, Asked asked)
{
    const ErrorKind unclear = asked == Asked::Submit ? ErrorKind::Lost : ErrorKind::NotUnderstood;
    const std::optional<QJsonObject> read = lenientObject(answer.body);
    const bool isJson = read.has_value();
    const QJsonObject object = read.value_or(QJsonObject());
    const bool isSuccess = answer.code >= 200 && answer.code <= 299;

    const auto fail = [&](ErrorKind kind) {
        QString text = isJson ? errorText(object) : QString();
        if (text.isEmpty())
            text = statusText(answer, isJson);
        return failure(Error{kind, text, retryAfter(answer.retryAfter, answer.received)});
    };

    if (isFromBetween(answer, read))
        return failure(asked == Asked::Submit ? lostInBetween(answer) : errorFromBetween(answer));
    if (isSuccess) {
        if (!isJson)
            return fail(unclear);
        const int code = errorCode(object);
        const bool told = says(object.value("error_code"_L1));
        const bool known = kindOfCode(numberOf(object.value("code"_L1))).has_value();
        if (told || known) {
            // An answer that names a request id has accepted a request, whatever else it says.
            if (asked == Asked::Submit && says(object.value("request_id"_L1)))
                return fail(unclear);
            return fail(kindOfCode(code).value_or(unclear));
        }
        return object;
    }

    if (isJson && !isOfCloudflare(object)) {
        const int code = errorCode(object);
        const std::optional<ErrorKind> kind = kindOfCode(code);
        // An upstream code inside a 5xx says what went wrong, not that nothing was accepted.
        const bool doubtful =
            asked == Asked::Submit && isUpstream(code) && (answer.code < 400 || answer.code > 499);
        if (kind && !doubtful)
            return fail(byWords(*kind, object));
    }
    const std::optional<ErrorKind> kind = kindOfStatus(answer.code, asked);
    if (!kind)
        return fail(unclear);
    if (asked == Asked::Read && answer.code == 400 && isJson && speaksOfLater(errorText(object)))
        return fail(unclear);
    const bool isPage = !isJson && !answer.body.trimmed().isEmpty();
    if (asked == Asked::Read && isPage && !believableWithoutWords(*kind))
        return fail(unclear);
    // Without the service's own code it may be a gateway that answered.
    if (asked == Asked::Read && kind == ErrorKind::NotFound)
        return fail(ErrorKind::Unrouted);
    return fail(isJson ? byWords(*kind, object) : *kind);
}

} // namespace rushes
