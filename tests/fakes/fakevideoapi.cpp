#include "tests/fakes/fakevideoapi.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {

void FakeVideoApi::arrived(const QString& call)
{
    log.append(call);
    if (onCall)
        onCall();
}

void FakeVideoApi::submit(const Request& request, QObject* context, Answer<RequestId> answer)
{
    submits.append(request);
    arrived(u"submit"_s);
    m_submits.append({context, std::move(answer), {}, {}});
}

void FakeVideoApi::status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer)
{
    arrived(u"status "_s + requestId.toString());
    m_statuses.append({context, std::move(answer), {}, {}});
}

void FakeVideoApi::result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer)
{
    arrived(u"result "_s + requestId.toString());
    m_results.append({context, std::move(answer), {}, {}});
}

void FakeVideoApi::cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer)
{
    arrived(u"cancel "_s + requestId.toString());
    m_cancels.append({context, std::move(answer), {}, {}});
}

void FakeVideoApi::model(const QString& modelId, QObject* context, Answer<ModelPrice> answer)
{
    arrived(u"model "_s + modelId);
    m_models.append({context, std::move(answer), {}, {}});
}

void FakeVideoApi::balance(QObject* context, Answer<Usd> answer)
{
    arrived(u"balance"_s);
    m_balances.append({context, std::move(answer), {}, {}});
}

void FakeVideoApi::download(const QUrl& url, const QString& path, QObject* context,
                            std::function<void(Transfer)> progress, Answer<QString> answer)
{
    arrived(u"download "_s + url.toString());
    m_downloads.append({context, std::move(answer), path, std::move(progress)});
}

bool FakeVideoApi::answerSubmit(const Result<RequestId>& requestId)
{
    return give(m_submits, requestId);
}
bool FakeVideoApi::answerStatus(const Result<RequestStatus>& status)
{
    return give(m_statuses, status);
}
bool FakeVideoApi::answerResult(const Result<RequestResult>& result)
{
    return give(m_results, result);
}
bool FakeVideoApi::answerCancel(const Result<CancelOutcome>& outcome)
{
    return give(m_cancels, outcome);
}
bool FakeVideoApi::answerModel(const Result<ModelPrice>& model)
{
    return give(m_models, model);
}
bool FakeVideoApi::answerBalance(const Result<Usd>& balance)
{
    return give(m_balances, balance);
}

bool FakeVideoApi::reportProgress(Transfer transfer)
{
    for (const auto& call : std::as_const(m_downloads)) {
        if (call.context) {
            call.progress(transfer);
            return true;
        }
    }
    return false;
}

bool FakeVideoApi::finishDownload(const QByteArray& contents)
{
    const auto call = take(m_downloads);
    if (!call)
        return false;
    QDir().mkpath(QFileInfo(call->path).absolutePath());
    QFile file(call->path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        return false;
    file.close();
    QFile::remove(call->path + u".part"_s); // what it was until it was whole
    call->answer(call->path);
    return true;
}

bool FakeVideoApi::failDownload(const Error& error)
{
    return give(m_downloads, Result<QString>(failure(error)));
}

} // namespace rushes
