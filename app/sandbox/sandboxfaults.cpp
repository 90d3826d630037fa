#include "app/sandbox/sandboxfaults.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array allCalls{SandboxCall::Submit, SandboxCall::Status, SandboxCall::Result,
                              SandboxCall::Cancel, SandboxCall::Model,  SandboxCall::Balance,
                              SandboxCall::File,   SandboxCall::Other};

QByteArray textOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().toUtf8();
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

} // namespace

QString nameOf(SandboxCall call)
{
    switch (call) {
    case SandboxCall::Submit:
        return u"submit"_s;
    case SandboxCall::Status:
        return u"status"_s;
    case SandboxCall::Result:
        return u"result"_s;
    case SandboxCall::Cancel:
        return u"cancel"_s;
    case SandboxCall::Model:
        return u"model"_s;
    case SandboxCall::Balance:
        return u"balance"_s;
    case SandboxCall::File:
        return u"file"_s;
    case SandboxCall::Other:
        return u"other"_s;
    }
    return {};
}

std::optional<SandboxCall> sandboxCallNamed(const QString& name)
{
    for (const SandboxCall call : allCalls) {
        if (nameOf(call) == name)
            return call;
    }
    return {};
}

Result<SandboxFault> SandboxFault::fromJson(const QJsonObject& object)
{
    static const QStringList known{u"on"_s,    u"nth"_s,          u"times"_s,   u"delay_ms"_s,   u"http"_s,
                                   u"body"_s,  u"content_type"_s, u"headers"_s, u"after_work"_s, u"close"_s,
                                   u"bytes"_s, u"set"_s,          u"drop"_s,    u"fail_job"_s,   u"expire"_s};
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            return failure(ErrorKind::Refused, key);
    }
    SandboxFault fault;
    const std::optional<SandboxCall> on = sandboxCallNamed(object.value(u"on"_s).toString());
    if (!on)
        return failure(ErrorKind::Refused, u"on"_s);
    fault.on = *on;
    fault.times = object.value(u"times"_s).toInt(1);
    const QJsonValue nth = object.value(u"nth"_s);
    if (nth.toString() == "always"_L1)
        fault.times = -1;
    else
        fault.nth = nth.toInt(nth.isUndefined() ? 1 : 0);
    if (fault.nth < 1)
        return failure(ErrorKind::Refused, u"nth"_s);
    fault.delay = std::chrono::milliseconds(object.value(u"delay_ms"_s).toInt());
    if (object.contains(u"http"_s)) {
        fault.http = object.value(u"http"_s).toInt();
        if (*fault.http < 200 || *fault.http > 599)
            return failure(ErrorKind::Refused, u"http"_s);
    }
    if (object.contains(u"body"_s))
        fault.body = textOf(object.value(u"body"_s));
    fault.contentType = object.value(u"content_type"_s).toString(u"application/json"_s).toUtf8();
    const QJsonObject headers = object.value(u"headers"_s).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        fault.headers.insert(header.key(), header.value().toVariant().toString());
    fault.afterWork = object.value(u"after_work"_s).toBool();
    fault.close = object.value(u"close"_s).toBool();
    fault.bytes = object.value(u"bytes"_s).toInteger(-1);
    fault.set = object.value(u"set"_s).toObject();
    const QJsonArray drop = object.value(u"drop"_s).toArray();
    for (const QJsonValue& key : drop)
        fault.drop.append(key.toString());
    fault.failJob = object.value(u"fail_job"_s);
    fault.expire = object.value(u"expire"_s).toBool();
    return fault;
}

void SandboxFaults::add(const SandboxFault& fault)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.append({fault, 0});
}

void SandboxFaults::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
}

std::optional<SandboxFault> SandboxFaults::due(SandboxCall call)
{
    const std::scoped_lock lock(m_mutex);
    std::optional<SandboxFault> found;
    for (Waiting& waiting : m_waiting) {
        if (waiting.fault.on != call)
            continue;
        ++waiting.seen;
        const bool begun = waiting.seen >= waiting.fault.nth;
        const bool over = waiting.fault.times >= 0 && waiting.seen >= waiting.fault.nth + waiting.fault.times;
        if (begun && !over && !found)
            found = waiting.fault;
    }
    m_waiting.removeIf([](const Waiting& waiting) {
        return waiting.fault.times >= 0 && waiting.seen >= waiting.fault.nth + waiting.fault.times - 1;
    });
    return found;
}

void SandboxFaults::count(SandboxCall call, const RequestId& requestId, bool authorized)
{
    const std::scoped_lock lock(m_mutex);
    Tally& tally = m_calls[call];
    ++tally.count;
    tally.authorized += authorized ? 1 : 0;
    if (!requestId.isEmpty())
        ++m_requests[requestId][call];
}

void SandboxFaults::countSubmitOf(const RequestId& requestId)
{
    const std::scoped_lock lock(m_mutex);
    ++m_requests[requestId][SandboxCall::Submit];
}

QJsonObject SandboxFaults::counts() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonObject all;
    for (const SandboxCall call : allCalls) {
        const Tally tally = m_calls.value(call);
        all.insert(nameOf(call), QJsonObject{{u"count"_s, tally.count}, {u"authorized"_s, tally.authorized}});
    }
    QJsonObject requests;
    for (auto request = m_requests.cbegin(); request != m_requests.cend(); ++request) {
        QJsonObject calls;
        for (auto call = request->cbegin(); call != request->cend(); ++call)
            calls.insert(nameOf(call.key()), call.value());
        requests.insert(request.key().toString(), calls);
    }
    all.insert(u"requests"_s, requests);
    return all;
}

} // namespace rushes
