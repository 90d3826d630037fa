#include "app/api/apiparse.h"

#include "app/api/lenientjson.h"
#include "app/domain/requestid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

enum class Word { Queued, Running, Succeeded, Failed, Cancelled, Gone, Unknown };

/// The status words of services, the documented one first in each row.
const QHash<QString, Word>& knownWords()
{
    static const QHash<QString, Word> words = [] {
        const QList<std::pair<Word, const char*>> rows = {
            {Word::Queued,
             "inqueue queued queueing queuing enqueued pending waiting submitted scheduled created "
             "accepted preparing throttled notstarted 排队中 等待中"},
            {Word::Running, "inprogress progress starting started processing running generating rendering "
                            "executing working active dreaming uploading encoding finalizing 处理中 进行中 "
                            "生成中"},
            {Word::Succeeded,
             "completed complete succeeded succeed success successful done finished finish "
             "ready completedwitherrors completedwithwarnings partial partialsuccess 已完成 完成 成功"},
            {Word::Failed, "failed fail failure error errored aborted timeout timedout rejected crashed "
                           "terminated killed moderated contentmoderated requestmoderated 失败"},
            {Word::Cancelled, "cancelled canceled 已取消"},
            {Word::Gone, "expired deleted notfound"},
        };
        QHash<QString, Word> all;
        for (const auto& [word, texts] : rows) {
            for (const QString& text : QString::fromUtf8(texts).split(u' '))
                all.insert(text, word);
        }
        return all;
    }();
    return words;
}

/// InProgress, IN_PROGRESS, "in progress", TASK_STATUS_IN_PROGRESS and JobStatus.IN_PROGRESS are one word.
Word wordOf(const QString& text)
{
    QString bare;
    for (const QChar c : text) {
        if (c.isLetter())
            bare += c.toLower();
    }
    static const QRegularExpression name(u"\\A(task|job|request|prediction)?(status|state)"_s);
    const Word whole = knownWords().value(bare, Word::Unknown);
    return whole != Word::Unknown ? whole : knownWords().value(bare.remove(name), Word::Unknown);
}

/// True for a text that says nothing more than "failed".
bool isPlainFailure(const QString& word)
{
    static const QStringList plain = {u"failed"_s, u"fail"_s, u"failure"_s, u"error"_s, u"errored"_s};
    return plain.contains(word.trimmed().toLower());
}

/// The status word of an answer; empty: none.
QString statusWordOf(const QJsonObject& object)
{
    for (const QString& key : {u"status"_s, u"state"_s, u"task_status"_s, u"job_status"_s}) {
        const QJsonValue told = object.value(key);
        QString word = told.toString();
        for (const QString& inner : {u"state"_s, u"status"_s, u"status_str"_s, u"name"_s, u"value"_s}) {
            if (word.trimmed().isEmpty())
                word = told.toObject().value(inner).toString();
        }
        if (!word.trimmed().isEmpty())
            return word;
    }
    return {};
}

/// Some answers wrap what they say: {"code":0,"data":{…}}.
QJsonObject unwrapped(const QJsonObject& object)
{
    if (!statusWordOf(object).isEmpty() || object.contains("output"_L1))
        return object;
    for (const QString& key : {u"data"_s, u"result"_s, u"response"_s}) {
        const QJsonValue told = object.value(key);
        const QJsonObject inner = told.isArray() ? told.toArray().at(0).toObject() : told.toObject();
        if (!statusWordOf(inner).isEmpty() || inner.contains("output"_L1))
            return inner;
    }
    return object;
}

tl::unexpected<Error> strange(const QString& what)
{
    return failure(ErrorKind::NotUnderstood, what);
}

bool isOfAnother(const QJsonObject& object, const RequestId& requestId)
{
    const QJsonValue told = object.value("request_id"_L1);
    return told.isString() && !told.toString().isEmpty() && told.toString() != requestId;
}

/// The answer's object; an error where it is about another request.
Result<QJsonObject> about(const HttpAnswer& answer, const RequestId& requestId)
{
    Result<QJsonObject> object = understood(answer, Asked::Read);
    if (!object)
        return object;
    if (isOfAnother(*object, requestId))
        return strange(u"request_id"_s);
    return unwrapped(*object);
}

/// A number, also where it is written as a text: 0.84, "0.84", "$0.84".
std::optional<double> numberOf(const QJsonValue& value)
{
    QString text = value.toString().trimmed();
    if (text.startsWith(u'$'))
        text.remove(0, 1);
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<Usd> amountOf(const QJsonValue& value)
{
    return value.isDouble() ? Usd::fromDouble(value.toDouble()) : std::nullopt;
}

std::optional<Usd> priceAmountOf(const QJsonValue& value)
{
    const std::optional<Usd> amount = amountOf(value);
    return amount && amount->micros >= 0 ? amount : std::nullopt;
}

/// The cost that an answer states, as a number or as a text.
std::optional<Usd> costOf(const QJsonValue& value)
{
    const std::optional<double> number = numberOf(value);
    const std::optional<Usd> cost = number ? Usd::fromDouble(*number) : std::nullopt;
    return cost && cost->micros >= 0 ? cost : std::nullopt;
}

Error jobError(const QJsonObject& object)
{
    // `error` is documented; the other keys are looked at when it says nothing.
    QString text = errorText(object.value("error"_L1));
    if (text.isEmpty())
        text = errorText(object);
    ErrorKind kind = kindOfCode(errorCode(object)).value_or(ErrorKind::JobFailed);
    const bool isOfJobs = kind == ErrorKind::ContentRefused || kind == ErrorKind::Refused ||
                          kind == ErrorKind::Busy || kind == ErrorKind::ServiceDown;
    if (!isOfJobs)
        kind = speaksOfContent(text) ? ErrorKind::ContentRefused : ErrorKind::JobFailed;
    return {kind, text, {}};
}

bool saysSomething(const QJsonValue& error)
{
    return !error.isUndefined() && !error.isNull() && !errorText(error).isEmpty();
}

} // namespace

QUrl outputAddress(const QJsonValue& output, const QUrl& answer)
{
    return filesIn(output, answer).outputs.value(0).url;
}

namespace {

/// The request id that an answer names, wrapped or not, else the one in its addresses; empty: none. The
/// addresses themselves are never used.
RequestId requestIdIn(const QJsonObject& object)
{
    QList<QJsonObject> places = {object};
    for (const QString& key : {u"data"_s, u"result"_s, u"response"_s, u"request"_s})
        places.append(object.value(key).toObject());
    for (const QJsonObject& place : std::as_const(places)) {
        const RequestId id(place.value("request_id"_L1).toString());
        if (isRequestId(id))
            return id;
    }
    static const QRegularExpression inPath(u"/requests/([^/]+)"_s);
    for (const QJsonObject& place : std::as_const(places)) {
        for (const QString& key : {u"status_url"_s, u"result_url"_s, u"cancel_url"_s}) {
            const QRegularExpressionMatch match =
                inPath.match(QUrl(place.value(key).toString()).path(QUrl::FullyEncoded));
            if (const RequestId id(match.captured(1)); isRequestId(id))
                return id;
        }
    }
    return {};
}

/// What the user can search for where the outcome is unknown: the service's words, else the answer's start.
QString evidenceIn(const HttpAnswer& answer, const QString& words)
{
    const std::optional<QJsonObject> object = lenientObject(answer.body);
    QStringList parts;
    if (const RequestId id = object ? requestIdIn(*object) : RequestId(); !id.isEmpty())
        parts.append(u"request_id "_s + id.toString());
    if (!words.isEmpty())
        parts.append(words);
    else if (object)
        parts.append(readable(QString::fromUtf8(QJsonDocument(*object).toJson(QJsonDocument::Compact)), 200));
    return parts.join(u": "_s);
}

} // namespace

Result<RequestId> parseSubmit(const HttpAnswer& answer)
{
    const Result<QJsonObject> object = understood(answer, Asked::Submit);
    if (!object) {
        Error error = object.error();
        if (error.kind == ErrorKind::NotFound)
            error.kind = ErrorKind::WrongAddress;
        else if (error.kind == ErrorKind::Forbidden)
            error.kind = ErrorKind::SignIn;
        if (!provesNothingAccepted(error.kind))
            error.detail = evidenceIn(answer, error.detail);
        return failure(error);
    }
    const RequestId id = requestIdIn(*object);
    if (id.isEmpty())
        return failure(ErrorKind::Lost, evidenceIn(answer, errorText(*object)));
    return id;
}

Result<RequestStatus> parseStatus(const HttpAnswer& answer, const RequestId& requestId)
{
    const Result<QJsonObject> object = about(answer, requestId);
    if (!object)
        return failure(object.error());
    QString word = statusWordOf(*object);
    if (word.trimmed().isEmpty()) {
        // No status, but an output
        const QJsonValue output = object->value("output"_L1);
        if (!output.isUndefined() && !output.isNull())
            word = u"completed"_s;
        else if (object->contains("queue_position"_L1))
            word = u"in_queue"_s;
        else
            return strange(u"status"_s);
    }

    RequestStatus status;
    status.word = readable(word, 64);
    switch (wordOf(word)) {
    case Word::Queued:
        status.stage = RequestStatus::Stage::Queued;
        break;
    case Word::Running:
        status.stage = RequestStatus::Stage::Running;
        break;
    case Word::Succeeded:
    case Word::Failed:
    case Word::Gone:
        status.stage = RequestStatus::Stage::Finished;
        break;
    case Word::Cancelled:
        status.stage = RequestStatus::Stage::Cancelled;
        break;
    case Word::Unknown:
        break;
    }
    const QJsonValue position = object->value("queue_position"_L1);
    const double number = numberOf(position).value_or(-1);
    if (status.stage == RequestStatus::Stage::Queued && number >= 0 && number < 1e9 &&
        number == std::floor(number))
        status.queuePosition = static_cast<int>(number);
    return status;
}

namespace {

/// `output`, else the other keys that services use for it.
QJsonValue outputOf(const QJsonObject& object)
{
    for (const QString& key : {u"output"_s, u"outputs"_s, u"task_result"_s}) {
        const QJsonValue output = object.value(key);
        if (!output.isUndefined() && !output.isNull())
            return output;
    }
    return object.value("output"_L1);
}

/// The object of an answer of /result, or nullopt where the call itself failed. A failed job may carry its
/// error code at the top level, where it looks like an error of the call; so may a finished one that has its
/// output.
std::optional<QJsonObject> plainResult(const HttpAnswer& answer)
{
    if (answer.code < 200 || answer.code > 299)
        return {};
    const std::optional<QJsonObject> read = lenientObject(answer.body);
    if (!read)
        return {};
    const QJsonObject object = unwrapped(*read);
    const Word word = wordOf(statusWordOf(object));
    const bool there = word == Word::Succeeded && !outputAddress(outputOf(object), answer.asked).isEmpty();
    return word == Word::Failed || there ? std::optional(object) : std::nullopt;
}

/// The outputs of a body that is itself the list of outputs, or a single address, quoted or not.
std::optional<OutputFiles> bareOutput(const HttpAnswer& answer)
{
    QByteArray body = answer.body.trimmed();
    if (body.startsWith("http://") || body.startsWith("https://") || body.startsWith("data:"))
        body = '"' + body + '"';
    if (body.startsWith('"'))
        body = '[' + body + ']';
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (answer.code != 200 || !document.isArray())
        return {};
    const OutputFiles files = filesIn(document.array(), answer.asked);
    return files.outputs.isEmpty() ? std::nullopt : std::optional(files);
}

QString namesNoFile(const QJsonValue& output)
{
    const QByteArray told = QJsonDocument(QJsonObject{{u"output"_s, output}}).toJson(QJsonDocument::Compact);
    return u"The answer names no file: "_s + readable(QString::fromUtf8(told), 120);
}

void take(RequestResult& result, const OutputFiles& files)
{
    result.outputs = files.outputs;
    result.inlined = files.inlined;
    result.output = files.outputs.value(0).url;
}

void readSuccess(RequestResult& result, const QJsonObject& object, const OutputFiles& files)
{
    take(result, files);
    if (!result.output.isEmpty()) {
        result.stage = RequestResult::Stage::Succeeded;
    } else if (saysSomething(object.value("error"_L1))) {
        result.stage = RequestResult::Stage::Failed;
        result.error = jobError(object);
    }
}

} // namespace

Result<RequestResult> parseResult(const HttpAnswer& answer, const RequestId& requestId)
{
    RequestResult result;
    if (const std::optional<OutputFiles> files = bareOutput(answer)) {
        result.stage = RequestResult::Stage::Succeeded;
        take(result, *files);
        return result;
    }
    QJsonObject object;
    if (const std::optional<QJsonObject> plain = plainResult(answer)) {
        object = *plain;
        if (isOfAnother(object, requestId))
            return strange(u"request_id"_s);
    } else {
        const Result<QJsonObject> checked = about(answer, requestId);
        if (!checked)
            return failure(checked.error());
        object = *checked;
    }
    const QString word = statusWordOf(object);
    result.word = readable(word, 64);
    result.cost = costOf(object.value("cost"_L1));
    if (word.trimmed().isEmpty()) {
        // Without a status word the contents decide: an output, an error, or the answer is the output itself.
        const QJsonValue output = object.contains("output"_L1) ? object.value("output"_L1) : object;
        readSuccess(result, object, filesIn(output, answer.asked));
        if (result.stage == RequestResult::Stage::Other)
            return strange(u"status"_s);
        return result;
    }
    switch (wordOf(word)) {
    case Word::Queued:
        result.stage = RequestResult::Stage::Queued;
        break;
    case Word::Running:
        result.stage = RequestResult::Stage::Running;
        break;
    case Word::Cancelled:
        result.stage = RequestResult::Stage::Cancelled;
        break;
    case Word::Failed:
        result.stage = RequestResult::Stage::Failed;
        result.error = jobError(object);
        if (result.error->detail.isEmpty() && !isPlainFailure(word))
            result.error->detail = result.word;
        break;
    case Word::Succeeded:
        readSuccess(result, object, filesIn(outputOf(object), answer.asked));
        if (result.stage == RequestResult::Stage::Other)
            return strange(namesNoFile(object.value("output"_L1)));
        break;
    case Word::Gone:
        return failure(ErrorKind::NotFound, result.word);
    case Word::Unknown:
        break; // shown to the user, and asked again
    }
    return result;
}

Result<CancelOutcome> parseCancel(const HttpAnswer& answer, const RequestId& requestId)
{
    HttpAnswer read = answer;
    if (read.code == 409)
        read.code = 200; // the job's outcome counts, whatever the HTTP status
    const Result<QJsonObject> object = about(read, requestId);
    if (!object)
        return failure(object.error());
    const QString outcome = object->value("outcome"_L1).toString().trimmed().toLower();
    if (outcome == "cancelled"_L1 || outcome == "canceled"_L1)
        return CancelOutcome::Cancelled;
    if (outcome == "not_cancellable"_L1)
        return CancelOutcome::NotCancellable;
    return strange(u"outcome"_s);
}

Result<ModelPrice> parseModel(const HttpAnswer& answer, const QString& modelId)
{
    const Result<QJsonObject> object = understood(answer, Asked::Read);
    if (!object)
        return failure(object.error());
    const QJsonValue told = object->value("model_id"_L1);
    if (!told.isString() || told.toString() != modelId)
        return strange(u"model_id"_s);
    ModelPrice price;
    price.modelId = modelId;
    price.displayName = readable(object->value("display_name"_L1).toString(), 200);
    price.note = readable(object->value("pricing_note"_L1).toString());
    if (object->value("price_unit"_L1).toString() == "second"_L1)
        price.basePerSecond = priceAmountOf(object->value("base_price_usd"_L1));
    return price;
}

Result<CataloguePage> parseCatalogue(const HttpAnswer& answer)
{
    const Result<QJsonObject> object = understood(answer, Asked::Read);
    if (!object)
        return failure(object.error());
    if (!object->value("models"_L1).isArray())
        return strange(u"models"_s);
    const double total = object->value("total"_L1).toDouble(-1);
    return CataloguePage{object->value("models"_L1).toArray(),
                         total >= 0 && total <= 1e6 && total == std::floor(total) ? static_cast<int>(total)
                                                                                  : -1};
}

Result<Usd> parseBalance(const HttpAnswer& answer)
{
    const Result<QJsonObject> object = understood(answer, Asked::Read);
    if (!object)
        return failure(object.error());
    const QString currency = object->value("currency"_L1).toString(u"USD"_s);
    const std::optional<Usd> amount = amountOf(object->value("balance_usd"_L1));
    if (!amount || currency.compare("USD"_L1, Qt::CaseInsensitive) != 0)
        return strange(u"balance_usd"_s);
    return *amount;
}

} // namespace rushes
