#pragma once

#include "app/api/apierror.h"
#include "app/api/httpexchange.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rushes {

/// What came of a call: an HTTP answer, or (its code 0) the error instead.
struct HttpOutcome
{
    HttpAnswer answer = {};
    Error error = {};
};

/// One request on its way, with a time limit and a cap on the answer, which is decoded where it came
/// compressed. Tells its outcome once, from the event loop, and deletes itself; deletes itself silently when
/// its context dies.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostBytes = 1024 * 1024;

    using Done = std::function<void(const HttpOutcome&)>;
    HttpCall(QObject* context, Done done, QObject* parent);
    ~HttpCall() override;

    /// A request that may be repeated; `timeout` holds for all of it.
    void ask(HttpExchange::Call call, std::chrono::milliseconds timeout);
    /// One that is paid for, and is never repeated: `timeout` is how long nothing may come or go. Where it
    /// has left and no answer came, the error is Lost.
    void submit(HttpExchange::Call call, std::chrono::milliseconds timeout);

private:
    void start(HttpExchange::Call call, std::chrono::milliseconds timeout);
    void takeBytes();
    void finish();
    [[nodiscard]] Error errorOf() const;

    Done m_done;
    QPointer<HttpExchange> m_exchange = {};
    QByteArray m_bytes = {};
    QString m_place = {};
    std::chrono::milliseconds m_timeout = {};
    bool m_paid = false;
    bool m_tooLarge = false;
    bool m_late = false;
    QTimer m_timer;
};

} // namespace rushes
