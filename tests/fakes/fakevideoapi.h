#pragma once

#include "app/api/videoapi.h"

#include <QPointer>

namespace rushes {

/// A service whose answers the test triggers. Calls whose context was destroyed are dropped.
class FakeVideoApi : public VideoApi
{
public:
    /// All submits.
    QList<Request> submits = {};
    /// All calls, e.g. "submit", "status r1", "download https://…".
    QStringList log = {};
    /// Called as each call arrives.
    std::function<void()> onCall = {};

    void submit(const Request& request, QObject* context, Answer<RequestId> answer) override;
    void status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer) override;
    void result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer) override;
    void cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer) override;
    void model(const QString& modelId, QObject* context, Answer<ModelPrice> answer) override;
    void balance(QObject* context, Answer<Usd> answer) override;
    void download(const QUrl& url, const QString& path, QObject* context,
                  std::function<void(Transfer)> progress, Answer<QString> answer) override;

    // Each answers the oldest call of its kind; false: there is none.
    bool answerSubmit(const Result<RequestId>& requestId);
    bool answerStatus(const Result<RequestStatus>& status);
    bool answerResult(const Result<RequestResult>& result);
    bool answerCancel(const Result<CancelOutcome>& outcome);
    bool answerModel(const Result<ModelPrice>& model);
    bool answerBalance(const Result<Usd>& balance);
    bool reportProgress(Transfer transfer);
    /// Writes a small file to the requested path.
    bool finishDownload(const QByteArray& contents = "video");
    bool failDownload(const Error& error);

    [[nodiscard]] bool isAskedForSubmit() const { return isWaiting(m_submits); }
    [[nodiscard]] bool isAskedForStatus() const { return isWaiting(m_statuses); }
    [[nodiscard]] bool isAskedForResult() const { return isWaiting(m_results); }
    [[nodiscard]] bool isAskedToCancel() const { return isWaiting(m_cancels); }
    [[nodiscard]] bool isAskedToDownload() const { return isWaiting(m_downloads); }

private:
    void arrived(const QString& call);

    template<typename T>
    struct Call
    {
        QPointer<QObject> context = {};
        Answer<T> answer = {};
        QString path = {};
        std::function<void(Transfer)> progress = {};
    };
    template<typename T>
    using Calls = QList<Call<T>>;

    template<typename T>
    static bool isWaiting(const Calls<T>& calls)
    {
        return std::any_of(calls.cbegin(), calls.cend(),
                           [](const Call<T>& call) { return !call.context.isNull(); });
    }
    template<typename T>
    static std::optional<Call<T>> take(Calls<T>& calls)
    {
        while (!calls.isEmpty()) {
            Call<T> call = calls.takeFirst();
            if (call.context)
                return call;
        }
        return {};
    }
    template<typename T>
    static bool give(Calls<T>& calls, const Result<T>& value)
    {
        const auto call = take(calls);
        if (call)
            call->answer(value);
        return call.has_value();
    }

    Calls<RequestId> m_submits = {};
    Calls<RequestStatus> m_statuses = {};
    Calls<RequestResult> m_results = {};
    Calls<CancelOutcome> m_cancels = {};
    Calls<ModelPrice> m_models = {};
    Calls<Usd> m_balances = {};
    Calls<QString> m_downloads = {};
};

} // namespace rushes
