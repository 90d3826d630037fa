#include "app/api/httpvideoapi.h"

#include "app/api/apiparse.h"
#include "app/api/download.h"
#include "app/api/httpaccess.h"
#include "app/api/httpcall.h"
#include "app/api/inlineoutput.h"
#include "app/api/unrepeatablebody.h"
#include "app/base/log.h"
#include "app/catalogue/requestjson.h"
#include "app/domain/modelid.h"
#include "app/domain/requestid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Calls back from the event loop, like every other answer.
template<typename T>
void answerLater(QObject* context, Answer<T> answer, Result<T> value)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), value = std::move(value)] { answer(value); },
        Qt::QueuedConnection);
}

/// Limit in bytes for inlined files held in memory until they are downloaded.
constexpr qsizetype mostInlined = qsizetype(128) * 1024 * 1024;

bool isHeaderSafe(const QByteArray& token)
{
    return std::all_of(token.cbegin(), token.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

HttpVideoApi::HttpVideoApi(QNetworkAccessManager& network, ServiceAddress address, Secret token,
                           Options options)
    : m_network(network)
    , m_address(std::move(address))
    , m_token(std::move(token))
    , m_options(std::move(options))
{
}

HttpVideoApi::HttpVideoApi(QNetworkAccessManager& network, ServiceAddress address, Secret token)
    : HttpVideoApi(network, std::move(address), std::move(token), Options())
{
}

HttpVideoApi::~HttpVideoApi() = default;

void HttpVideoApi::setToken(const Secret& token)
{
    if (token == m_token)
        return;
    if (!m_token.isEmpty() && !m_former.contains(m_token))
        m_former.append(m_token);
    m_token = token;
}

QUrl HttpVideoApi::under(const QString& path, const QString& query) const
{
    QUrl url = m_address.base;
    url.setPath(url.path() + path);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

/// The only place where the token is put into a request.
Result<QNetworkRequest> HttpVideoApi::requestTo(const QUrl& url) const
{
    if (!mayCarryToken(url, m_address))
        return failure(ErrorKind::Insecure, url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    if (!isHeaderSafe(m_token.reveal()))
        return failure(ErrorKind::SignIn);
    if (m_token.isEmpty() && !isLoopback(url))
        return failure(ErrorKind::SignIn);
    QNetworkRequest request = bareRequest(url);
    if (m_options.tls)
        request.setSslConfiguration(*m_options.tls);
    request.setRawHeader("Accept", "application/json");
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.reveal());
    return request;
}

/// Removes the token from a text, since a service may repeat what it was sent.
void HttpVideoApi::hideToken(QString& text) const
{
    text = without(m_token, std::move(text));
    for (const Secret& former : m_former)
        text = without(former, std::move(text));
    text = redacted(std::move(text));
}

Error HttpVideoApi::withoutToken(Error error) const
{
    hideToken(error.detail);
    return error;
}

void HttpVideoApi::hideTokenIn(RequestStatus& status) const
{
    hideToken(status.word);
}

void HttpVideoApi::hideTokenIn(RequestResult& result) const
{
    hideToken(result.word);
    if (result.error)
        hideToken(result.error->detail);
}

void HttpVideoApi::hideTokenIn(ModelPrice& price) const
{
    hideToken(price.displayName);
    hideToken(price.note);
}

template<typename T, typename Parse>
void HttpVideoApi::read(const QByteArray& verb, const QUrl& url, QObject* context, Answer<T> answer,
                        Parse parse)
{
    Result<QNetworkRequest> asked = requestTo(url);
    if (!asked)
        return answerLater<T>(context, std::move(answer), failure(asked.error()));
    auto* call = new HttpCall(
        context,
        [this, answer = std::move(answer), parse = std::move(parse)](const HttpOutcome& outcome) {
            Result<T> value = outcome.answer.code == 0 ? failure(outcome.error) : parse(outcome.answer);
            if (value)
                hideTokenIn(*value);
            else
                value = failure(withoutToken(value.error()));
            answer(std::move(value));
        },
        &m_calls);
    const bool isPost = verb == "POST";
    if (isPost)
        asked->setRawHeader("Content-Type", "application/json");
    call->ask(isPost ? m_network.post(*asked, QByteArray("{}")) : m_network.get(*asked),
              m_options.readTimeout);
}

void HttpVideoApi::submit(const Request& request, QObject* context, Answer<RequestId> answer)
{
    if (!isModelId(request.model))
        return answerLater<RequestId>(context, std::move(answer),
                                      failure(ErrorKind::WrongAddress, request.model));
    if (const QStringList open = unresolvedSources(request); !open.isEmpty())
        return answerLater<RequestId>(context, std::move(answer),
                                      failure(ErrorKind::Refused, open.constFirst()));
    const QUrl url = under(u"/models/"_s + request.model);
    Result<QNetworkRequest> paid = requestTo(url);
    if (!paid)
        return answerLater<RequestId>(context, std::move(answer), failure(paid.error()));
    auto* call = new HttpCall(
        context,
        [this, answer = std::move(answer)](const HttpOutcome& outcome) {
            Result<RequestId> id =
                outcome.answer.code == 0 ? failure(outcome.error) : parseSubmit(outcome.answer);
            if (!id)
                id = failure(withoutToken(id.error()));
            answer(std::move(id));
        },
        &m_calls);
    auto body = std::make_unique<UnrepeatableBody>(requestBody(request));
    paid->setRawHeader("Content-Type", "application/json");
    paid->setHeader(QNetworkRequest::ContentLengthHeader, body->bytesAvailable());
    paid->setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    paid->setTransferTimeout(static_cast<int>(m_options.submitTimeout.count()));
    QNetworkReply* reply = m_network.post(*paid, body.get());
    body.release()->setParent(reply);
    call->submit(reply);
}

void HttpVideoApi::status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer)
{
    if (!isRequestId(requestId))
        return answerLater<RequestStatus>(context, std::move(answer), failure(ErrorKind::NotFound));
    read<RequestStatus>("GET", under(u"/requests/%1/status"_s.arg(requestId)), context, std::move(answer),
                        [requestId](const HttpAnswer& got) { return parseStatus(got, requestId); });
}

void HttpVideoApi::result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer)
{
    if (!isRequestId(requestId))
        return answerLater<RequestResult>(context, std::move(answer), failure(ErrorKind::NotFound));
    read<RequestResult>("GET", under(u"/requests/%1/result"_s.arg(requestId), u"include_cost=true"_s),
                        context, std::move(answer), [this, requestId](const HttpAnswer& got) {
                            Result<RequestResult> read = parseResult(got, requestId);
                            if (read)
                                keepInlined(*read);
                            return read;
                        });
}

void HttpVideoApi::cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer)
{
    if (!isRequestId(requestId))
        return answerLater<CancelOutcome>(context, std::move(answer), failure(ErrorKind::NotFound));
    read<CancelOutcome>("POST", under(u"/requests/%1/cancel"_s.arg(requestId)), context, std::move(answer),
                        [requestId](const HttpAnswer& got) { return parseCancel(got, requestId); });
}

void HttpVideoApi::model(const QString& modelId, QObject* context, Answer<ModelPrice> answer)
{
    if (!isModelId(modelId))
        return answerLater<ModelPrice>(context, std::move(answer), failure(ErrorKind::NotFound, modelId));
    read<ModelPrice>("GET", under(u"/models/"_s + modelId), context, std::move(answer),
                     [modelId](const HttpAnswer& got) { return parseModel(got, modelId); });
}

void VideoApi::catalogue(int, int, QObject* context, Answer<CataloguePage> answer)
{
    answerLater<CataloguePage>(context, std::move(answer), failure(ErrorKind::NotFound));
}

void HttpVideoApi::catalogue(int offset, int limit, QObject* context, Answer<CataloguePage> answer)
{
    const QString query = u"include_schema=true&limit=%1&offset=%2"_s.arg(limit).arg(offset);
    read<CataloguePage>("GET", under(u"/models"_s, query), context, std::move(answer), parseCatalogue);
}

void HttpVideoApi::balance(QObject* context, Answer<Usd> answer)
{
    if (m_address.balance.isEmpty())
        return answerLater<Usd>(context, std::move(answer), failure(ErrorKind::NotFound));
    read<Usd>("GET", m_address.balance, context, std::move(answer), parseBalance);
}

void HttpVideoApi::download(const QUrl& url, const QString& path, QObject* context,
                            std::function<void(Transfer)> progress, Answer<QString> answer)
{
    Download::Rules rules;
    rules.allowed = [service = m_address, hosts = m_fileHosts](const QUrl& address) {
        return mayHoldFiles(address, service, hosts);
    };
    rules.mostBytes = m_options.mostFileBytes;
    rules.stall = m_options.stallTimeout;
    rules.tls = m_options.tls;
    auto* download =
        new Download(m_network, rules, path, context, std::move(progress), std::move(answer), &m_calls);
    if (inlineIndexOf(url) < 0)
        download->start(url);
    else if (m_inlined.contains(url))
        download->keepWhole(m_inlined.take(url));
    else
        fetchInlined(url, *download);
}

/// Keeps files that came inside an answer, so that they need not be requested again.
void HttpVideoApi::keepInlined(const RequestResult& result)
{
    qsizetype held = 0;
    for (const QByteArray& bytes : std::as_const(m_inlined))
        held += bytes.size();
    for (const Output& output : result.outputs) {
        const qsizetype index = inlineIndexOf(output.url);
        const std::optional<QByteArray> bytes =
            index >= 0 ? bytesOfInline(result.inlined.value(index)) : std::nullopt;
        if (!bytes || held + bytes->size() > mostInlined)
            continue; // too large to hold: requested again when it is downloaded
        held += bytes->size();
        m_inlined.insert(output.url, *bytes);
    }
}

/// After a restart, requests the answer that contains the file again.
void HttpVideoApi::fetchInlined(const QUrl& url, Download& download)
{
    const QUrl answer = url.adjusted(QUrl::RemoveFragment);
    const RequestId requestId(answer.path().section(u'/', -2, -2));
    read<QByteArray>(
        "GET", answer, &download,
        [&download](const Result<QByteArray>& bytes) {
            if (bytes)
                download.keepWhole(*bytes);
            else
                download.fail(bytes.error());
        },
        [requestId, url](const HttpAnswer& got) -> Result<QByteArray> {
            const Result<RequestResult> result = parseResult(got, requestId);
            if (!result)
                return failure(result.error());
            const std::optional<QByteArray> bytes = bytesOfInline(result->inlined.value(inlineIndexOf(url)));
            return bytes ? Result<QByteArray>(*bytes) : failure(ErrorKind::NotUnderstood, u"data:"_s);
        });
}

} // namespace rushes
