#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>

#include <chrono>
#include <mutex>
#include <optional>

namespace rushes {

/// The calls that the service takes, named as faults and counts name them.
enum class SandboxCall { Submit, Status, Result, Cancel, Model, Balance, File, Other };
[[nodiscard]] QString nameOf(SandboxCall call);
[[nodiscard]] std::optional<SandboxCall> sandboxCallNamed(const QString& name);

/// One way to go wrong, asked for by a test, as a JSON object:
/// - "on": the call: submit, status, result, cancel, model, balance, file
/// - "nth": which call from now on, counted from 1 (default 1), or "always"
/// - "times": how many calls from there (default 1)
/// - "delay_ms": wait before the answer
/// - "http", "body" (text or any JSON), "content_type", "headers": answer with these
/// - "after_work": do what was asked first, then go wrong (default false: nothing is done)
/// - "close": close the connection without an answer; with "bytes", after so many bytes of a file
/// - "set", "drop": keep the answer, but change or leave out these keys
/// - "fail_job": any JSON; of a submit: take the request, and let it fail with this error
/// - "expire": of a file: the address is gone until /result is asked again
struct SandboxFault
{
    SandboxCall on = SandboxCall::Other;
    int nth = 1;
    int times = 1; ///< -1: always
    std::chrono::milliseconds delay = {};
    std::optional<int> http = {};
    std::optional<QByteArray> body = {};
    QByteArray contentType = {};
    QMap<QString, QString> headers = {};
    bool afterWork = false;
    bool close = false;
    qint64 bytes = -1;
    QJsonObject set = {};
    QStringList drop = {};
    QJsonValue failJob = QJsonValue::Undefined;
    bool expire = false;

    /// Refused names the key that is missing or wrong.
    static Result<SandboxFault> fromJson(const QJsonObject& object);
    /// True when the call is answered by the fault and not by the service.
    [[nodiscard]] bool replacesAnswer() const { return close || http || body; }
};

/// What was asked to go wrong, and which calls arrived. Safe to use from several threads.
class SandboxFaults
{
public:
    void add(const SandboxFault& fault);
    void clear();
    /// Counts one arrival against the faults on this call; the first one that is due.
    std::optional<SandboxFault> due(SandboxCall call);

    /// One call arrived; `authorized` says whether it carried an Authorization header, whatever its value.
    void count(SandboxCall call, const QString& requestId, bool authorized);
    /// A submit that came in without an id was given one.
    void countSubmitOf(const QString& requestId);
    /// {"submit": {"count", "authorized"}, …, "requests": {id: {"status": N, …}}}
    [[nodiscard]] QJsonObject counts() const;

private:
    struct Waiting
    {
        SandboxFault fault = {};
        int seen = 0;
    };
    struct Tally
    {
        int count = 0;
        int authorized = 0;
    };

    mutable std::mutex m_mutex = {};
    QList<Waiting> m_waiting = {};
    QMap<SandboxCall, Tally> m_calls = {};
    QMap<QString, QMap<SandboxCall, int>> m_requests = {};
};

} // namespace rushes
