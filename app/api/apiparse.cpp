#include "app/api/apiparse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

enum class Word { Queued, Running, Succeeded, Failed, Cancelled, Unknown };

Word wordOf(const QString& text)
{
    static const QHash<QString, Word> words = {
        {u"in_queue"_s, Word::Queued},     {u"queued"_s, Word::Queued},
        {u"pending"_s, Word::Queued},      {u"waiting"_s, Word::Queued},
        {u"in_progress"_s, Word::Running}, {u"starting"_s, Word::Running},
        {u"processing"_s, Word::Running},  {u"running"_s, Word::Running},
        {u"completed"_s, Word::Succeeded}, {u"succeeded"_s, Word::Succeeded},
        {u"failed"_s, Word::Failed},       {u"cancelled"_s, Word::Cancelled},
        {u"canceled"_s, Word::Cancelled},
    };
    return words.value(text.trimmed().toLower(), Word::Unknown);
}

tl::unexpected<Error> strange(const QString& what)
{
    return failure(ErrorKind::NotUnderstood, what);
}

/// The object of an answer about one request; an answer about another one is not for us.
Result<QJsonObject> about(const HttpAnswer& answer, const QString& requestId)
{
    Result<QJsonObject> object = understood(answer, Asked::Read);
    if (!object)
        return object;
    const QJsonValue told = object->value("request_id"_L1);
    if (told.isString() && told.toString() != requestId)
        return strange(u"request_id"_s);
    return object;
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
        kind = ErrorKind::JobFailed;
    return {kind, text, {}};
}

bool saysSomething(const QJsonValue& error)
{
    return !error.isUndefined() && !error.isNull() && !errorText(error).isEmpty();
}

} // namespace

bool isRequestId(const QString& text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]{1,128}\\z"_s);
    return pattern.match(text).hasMatch();
}

bool isModelId(const QString& text)
{
    static const QRegularExpression pattern(
        u"\\A(?!.*(?:\\A|/)\\.{1,2}(?:/|\\z))[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*\\z"_s);
    return text.size() <= 256 && pattern.match(text).hasMatch();
}

QUrl outputAddress(const QJsonValue& output)
{
    return outputsIn(output).value(0).url;
}

Result<QString> parseSubmit(const HttpAnswer& answer)
{
    const Result<QJsonObject> object = understood(answer, Asked::Submit);
    if (!object) {
        Error error = object.error();
        if (error.kind == ErrorKind::NotFound)
            error.kind = ErrorKind::WrongAddress;
        else if (error.kind == ErrorKind::Forbidden)
            error.kind = ErrorKind::SignIn;
        return failure(error);
    }
    const QString id = object->value("request_id"_L1).toString();
    if (!isRequestId(id))
        return failure(ErrorKind::Lost, errorText(*object));
    return id;
}

Result<RequestStatus> parseStatus(const HttpAnswer& answer, const QString& requestId)
{
    const Result<QJsonObject> object = about(answer, requestId);
    if (!object)
        return failure(object.error());
    const QJsonValue word = object->value("status"_L1);
    if (!word.isString() || word.toString().trimmed().isEmpty())
        return strange(u"status"_s);

    RequestStatus status;
    status.word = readable(word.toString(), 64);
    switch (wordOf(word.toString())) {
    case Word::Queued:
        status.stage = RequestStatus::Stage::Queued;
        break;
    case Word::Running:
        status.stage = RequestStatus::Stage::Running;
        break;
    case Word::Succeeded:
    case Word::Failed:
        status.stage = RequestStatus::Stage::Finished;
        break;
    case Word::Cancelled:
        status.stage = RequestStatus::Stage::Cancelled;
        break;
    case Word::Unknown:
        break;
    }
    const QJsonValue position = object->value("queue_position"_L1);
    const double number = position.toDouble(-1);
    if (status.stage == RequestStatus::Stage::Queued && number >= 0 && number < 1e9 &&
        number == std::floor(number))
        status.queuePosition = static_cast<int>(number);
    return status;
}

Result<RequestResult> parseResult(const HttpAnswer& answer, const QString& requestId)
{
    // A failed job may carry its code at the top, where it would read as an error of the call.
    const QJsonObject raw = QJsonDocument::fromJson(answer.body).object();
    const bool failed =
        answer.code >= 200 && answer.code <= 299 && wordOf(raw.value("status"_L1).toString()) == Word::Failed;
    QJsonObject object = raw;
    if (!failed) {
        const Result<QJsonObject> checked = about(answer, requestId);
        if (!checked)
            return failure(checked.error());
        object = *checked;
    } else if (raw.value("request_id"_L1).isString() && raw.value("request_id"_L1).toString() != requestId) {
        return strange(u"request_id"_s);
    }
    const QJsonValue word = object.value("status"_L1);
    if (!word.isString() || word.toString().trimmed().isEmpty())
        return strange(u"status"_s);

    RequestResult result;
    result.word = readable(word.toString(), 64);
    result.cost = priceAmountOf(object.value("cost"_L1));
    switch (wordOf(word.toString())) {
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
        break;
    case Word::Succeeded:
        result.outputs = outputsIn(object.value("output"_L1));
        result.output = result.outputs.value(0).url;
        if (!result.output.isEmpty()) {
            result.stage = RequestResult::Stage::Succeeded;
        } else if (saysSomething(object.value("error"_L1))) {
            result.stage = RequestResult::Stage::Failed;
            result.error = jobError(object);
        } else {
            return strange(u"output"_s);
        }
        break;
    case Word::Unknown:
        break;
    }
    return result;
}

Result<CancelOutcome> parseCancel(const HttpAnswer& answer, const QString& requestId)
{
    HttpAnswer read = answer;
    if (read.code == 409)
        read.code = 200; // the outcome counts, whichever way it is said
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
                         total >= 0 && total <= 1e6 ? static_cast<int>(total) : -1};
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
