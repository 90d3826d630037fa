#pragma once

#include "app/base/result.h"
#include "app/domain/ids.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>

#include <chrono>
#include <mutex>
#include <optional>

namespace rushes {

/// The calls of the service, with the names used for faults and counts.
enum class SandboxCall { Submit, Status, Result, Cancel, Model, Balance, File, Other };
[[nodiscard]] QString nameOf(SandboxCall call);
[[nodiscard]] std::optional<SandboxCall> sandboxCallNamed(const QString& name);

/// A fault requested by a test, as a JSON object:
/// - "on": the call: submit, status, result, cancel, model, balance, file
/// - "nth": which call from now on, counted from 1 (default 1), or "always"
/// - "times": how many calls from there (default 1)
/// - "delay_ms": pause before the answer
/// - "http", "body" (text or any JSON), "content_type", "headers": answer with these
/// - "after_work": carry out the call first (default false: nothing is done)
/// - "close": close the connection without an answer; with "bytes", after so many bytes of a file
/// - "set", "drop": the normal answer, with these keys changed or removed
/// - "fail_job": any JSON; for submit: accept the request, and let the job fail with this error
/// - "expire": for file: the address answers 404 until /result is called again
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

    /// Refused: the detail names a missing or malformed key.
    static Result<SandboxFault> fromJson(const QJsonObject& object);
    /// True where the fault answers instead of the service.
    [[nodiscard]] bool replacesAnswer() const { return close || http || body; }
};

/// The requested faults, and a count of the calls. Thread-safe.
class SandboxFaults
{
public:
    void add(const SandboxFault& fault);
    void clear();
    /// Counts a call and returns the first fault that is due for it.
    std::optional<SandboxFault> due(SandboxCall call);

    /// Counts a call; `authorized`: it has an Authorization header, with any value.
    void count(SandboxCall call, const RequestId& requestId, bool authorized);
    /// Counts a submit under the request id that it was given.
    void countSubmitOf(const RequestId& requestId);
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
    QMap<RequestId, QMap<SandboxCall, int>> m_requests = {};
};

} // namespace rushes
