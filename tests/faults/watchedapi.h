#pragma once

#include "app/api/videoapi.h"
#include "tests/faults/faulttable.h"

#include <QElapsedTimer>

#include <array>

namespace rushes::faults {

/// Records the time of each call, and forwards it.
class WatchedApi : public VideoApi
{
public:
    explicit WatchedApi(VideoApi& real)
        : m_real(real)
    {
        m_clock.start();
    }

    /// Milliseconds since construction, one per call.
    [[nodiscard]] const QList<qint64>& times(Call call) const
    {
        return m_times.at(static_cast<std::size_t>(call));
    }

    void submit(const Request& request, QObject* context, Answer<RequestId> answer) override
    {
        note(Call::Submit);
        m_real.submit(request, context, std::move(answer));
    }
    void status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer) override
    {
        note(Call::Status);
        m_real.status(requestId, context, std::move(answer));
    }
    void result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer) override
    {
        note(Call::Result);
        m_real.result(requestId, context, std::move(answer));
    }
    void cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer) override
    {
        note(Call::Cancel);
        m_real.cancel(requestId, context, std::move(answer));
    }
    void model(const QString& modelId, QObject* context, Answer<ModelPrice> answer) override
    {
        note(Call::Model);
        m_real.model(modelId, context, std::move(answer));
    }
    void balance(QObject* context, Answer<Usd> answer) override
    {
        note(Call::Balance);
        m_real.balance(context, std::move(answer));
    }
    void download(const QUrl& url, const QString& path, QObject* context,
                  std::function<void(Transfer)> progress, Answer<QString> answer) override
    {
        note(Call::Download);
        m_real.download(url, path, context, std::move(progress), std::move(answer));
    }

private:
    void note(Call call) { m_times.at(static_cast<std::size_t>(call)).append(m_clock.elapsed()); }

    VideoApi& m_real;
    QElapsedTimer m_clock;
    std::array<QList<qint64>, calls.size()> m_times = {};
};

} // namespace rushes::faults
