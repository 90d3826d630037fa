#include "tests/faults/faultyservice.h"

#include <QLocale>
#include <QTcpSocket>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace rushes::faults {

namespace {

/// The connection ends with a reset and not politely.
void reset(QTcpSocket& socket)
{
    const linger abrupt = {1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
    socket.abort();
}

void say(QTcpSocket& socket, int code, const QByteArray& body, const QByteArray& headers = {},
         const QByteArray& type = "application/json")
{
    socket.write(WireServer::answer(code, body, "Connection: close\r\n" + headers, type));
    socket.disconnectFromHost();
}

} // namespace

FaultyService::FaultyService(Call call, Fault fault, bool always, int number,
                             const Certificates& certificates)
    : m_call(call)
    , m_fault(fault)
    , m_always(always)
    , m_certificates(certificates)
{
    // The certificate speaks for one address. Where the port is closed and opened again, nobody else may take
    // it meanwhile.
    const bool tls = fault == Fault::Tls;
    const QHostAddress address =
        tls ? QHostAddress(QHostAddress::LocalHost)
            : QHostAddress(u"127.77.%1.%2"_s.arg(number / 200).arg(number % 200 + 1));
    m_server = std::make_unique<WireServer>(tls ? &certificates.good.server : nullptr, address);
    m_server->onHead = [this](QTcpSocket& socket, const WireServer::Seen& seen) { head(socket, seen); };
    m_server->onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) { whole(socket, seen); };
}

QByteArray FaultyService::video()
{
    return QByteArray("\0\0\0\x18"
                      "ftypmp42",
                      12) +
           QByteArray(3000, 'v');
}

void FaultyService::arm()
{
    m_armed = m_wasArmed = true;
    if (m_fault == Fault::Refused)
        m_server->close();
    if (m_fault == Fault::Tls)
        m_server->setTls(m_certificates.bad.server);
}

void FaultyService::mend()
{
    m_armed = false;
    if (m_fault == Fault::Tls)
        m_server->setTls(m_certificates.good.server);
    if (!m_server->reopen())
        qCritical("The service cannot listen again");
}

std::optional<Call> FaultyService::callOf(const WireServer::Seen& seen) const
{
    const bool post = seen.method == "POST";
    if (seen.target.startsWith("/v1/models/"))
        return post ? Call::Submit : Call::Model;
    if (seen.target.endsWith("/status"))
        return Call::Status;
    if (seen.target.contains("/result"))
        return Call::Result;
    if (post && seen.target.endsWith("/cancel"))
        return Call::Cancel;
    if (seen.target.endsWith("/balance"))
        return Call::Balance;
    if (seen.target.startsWith("/files/"))
        return Call::Download;
    return {};
}

bool FaultyService::strikes(Call call) const
{
    return m_armed && call == m_call && (m_always || m_hits == 0);
}

void FaultyService::head(QTcpSocket& socket, const WireServer::Seen& seen)
{
    const std::optional<Call> call = callOf(seen);
    if (call == Call::Submit) {
        ++m_posts;
        if (!m_clear)
            ++m_doubled;
        // What the answer will prove: that nothing was accepted, or not.
        const Meaning meaning = meaningOf(m_fault);
        m_clear = strikes(*call) && (meaning == Meaning::Busy || meaning == Meaning::SignIn ||
                                     meaning == Meaning::TopUp || meaning == Meaning::Forbidden);
    }
    if (call && strikes(*call) && m_fault == Fault::ResetBefore) {
        ++m_hits;
        reset(socket);
    }
}

void FaultyService::whole(QTcpSocket& socket, const WireServer::Seen& seen)
{
    const std::optional<Call> call = callOf(seen);
    if (!call || socket.state() != QAbstractSocket::ConnectedState)
        return;
    if (!strikes(*call))
        return answer(socket, *call);
    ++m_hits;
    spoil(socket, *call);
}

QByteArray FaultyService::work(Call call)
{
    const QByteArray id = R"({"request_id":")" + requestId().toLatin1() + '"';
    switch (call) {
    case Call::Submit:
        ++m_accepted;
        return id + '}';
    case Call::Status:
        ++m_asked;
        if (m_cancelled)
            return id + R"(,"status":"cancelled"})";
        // A job that is to be cancelled, or asked about, stays in the queue for it.
        if (m_asked <= 2 || m_call == Call::Cancel)
            return id + R"(,"status":"in_queue","queue_position":1})";
        return id + (m_asked <= 4 ? R"(,"status":"in_progress"})" : R"(,"status":"completed"})");
    case Call::Result:
        if (m_asked <= 4 && m_call != Call::Submit)
            return id + R"(,"status":"in_progress"})";
        return id + R"(,"status":"succeeded","cost":0.84,"output":{"video":")" +
               m_server->at(u"/files/a.mp4"_s).toEncoded() + R"("}})";
    case Call::Cancel:
        m_cancelled = true;
        return id + R"(,"status":"cancelled","outcome":"cancelled"})";
    case Call::Model:
        return R"({"model_id":"kling/kling-3.0/pro/text-to-video","base_price_usd":0.112,"price_unit":"second"})";
    case Call::Balance:
        return R"({"balance_usd":12.5,"currency":"USD"})";
    case Call::Download:
        return video();
    }
    return {};
}

void FaultyService::answer(QTcpSocket& socket, Call call)
{
    const QByteArray body = work(call);
    say(socket, call == Call::Cancel ? 202 : 200, body, {},
        call == Call::Download ? "video/mp4" : "application/json");
    // The fault is there when its call comes.
    const bool next = (call == Call::Submit && m_call == Call::Status) ||
                      (call == Call::Status && body.contains("completed") && m_call == Call::Result) ||
                      (call == Call::Result && body.contains("succeeded") && m_call == Call::Download);
    if (next && !m_wasArmed)
        arm();
}

void FaultyService::spoil(QTcpSocket& socket, Call call)
{
    const QByteArray good = isDone(m_fault) ? work(call) : QByteArray();
    const auto code = [&](int status, const char* number) {
        say(socket, status,
            QByteArray(R"({"error_code":)") + number + R"(,"error_message":"the service's words"})");
    };
    const QByteArray words = R"({"message":"the service's words"})";
    switch (m_fault) {
    case Fault::Refused:
    case Fault::Tls:
    case Fault::ResetBefore:
    case Fault::Stalled:
        break;
    case Fault::ResetAfter:
        reset(socket);
        break;
    case Fault::Http400:
        say(socket, 400, words);
        break;
    case Fault::Http401:
        say(socket, 401, words, "WWW-Authenticate: Bearer\r\n");
        break;
    case Fault::Http402:
        say(socket, 402, words);
        break;
    case Fault::Http403:
        say(socket, 403, words);
        break;
    case Fault::Http404:
        say(socket, 404, words);
        break;
    case Fault::Http422:
        say(socket, 422, R"({"detail":[{"loc":["body","duration"],"msg":"too long"}]})");
        break;
    case Fault::BusySeconds:
        say(socket, 429, words, "Retry-After: 1\r\n");
        break;
    case Fault::BusyDate: {
        // A whole second at least from now, and two at most.
        const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc().addMSecs(1999),
                                                   u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        say(socket, 429, words, "Retry-After: " + date.toLatin1() + "\r\n");
        break;
    }
    case Fault::Http500:
        say(socket, 500, words);
        break;
    case Fault::Page502:
        say(socket, 502, "<!doctype html><html><h1>502 Bad Gateway</h1></html>", {}, "text/html");
        break;
    case Fault::Http503:
        say(socket, 503, words);
        break;
    case Fault::Empty:
        say(socket, 200, {});
        break;
    case Fault::Rubbish:
        say(socket, 200, "\x01\x02{what\xff is this?]]" + QByteArray(40, '\x7f'), {},
            call == Call::Download ? "video/mp4" : "application/json");
        break;
    case Fault::Truncated:
        socket.write(WireServer::answer(200, good, "Connection: close\r\n",
                                        call == Call::Download ? "video/mp4" : "application/json")
                         .chopped(good.size() / 2 + 1));
        socket.disconnectFromHost();
        break;
    case Fault::WrongTypes:
        say(socket, 200,
            R"({"request_id":42,"status":["x"],"output":7,"outcome":{},"model_id":1,"balance_usd":"12.5"})");
        break;
    case Fault::Code400001:
        return code(200, "400001");
    case Fault::Code400002:
        return code(200, "400002");
    case Fault::Code400004:
        return code(200, "400004");
    case Fault::Code403001:
        return code(200, "403001");
    case Fault::Code404001:
        return code(200, "404001");
    case Fault::Code422001:
        return code(200, "422001");
    case Fault::CodeUnknown:
        return code(200, "999999");
    case Fault::BadRequest400002:
        return code(400, "400002");
    case Fault::BadRequest400004:
        return code(400, "400004");
    }
}

} // namespace rushes::faults
