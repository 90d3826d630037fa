#include "app/sandbox/sandboxserver.h"

#include "app/base/clock.h"
#include "app/catalogue/catalogue.h"
#include "app/sandbox/loopbackconnections.h"
#include "app/sandbox/loopbackhttp.h"
#include "app/sandbox/sandboxworker.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QThread>

#include <condition_variable>
#include <fstream>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr size_t maxBody = 64 * 1024 * 1024;             // pictures may be sent as data URIs
constexpr size_t maxRequest = maxBody + 8 * 1024 * 1024; // larger requests are refused without being read

QString text(const std::string& from)
{
    return QString::fromStdString(from);
}

void write(httplib::Response& response, int http, const QJsonObject& body)
{
    response.status = http;
    response.set_content(QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(),
                         "application/json");
}

std::string typeOf(const QString& ending)
{
    static const QHash<QString, std::string> types{{u"mp4"_s, "video/mp4"},  {u"png"_s, "image/png"},
                                                   {u"jpg"_s, "image/jpeg"}, {u"webp"_s, "image/webp"},
                                                   {u"mp3"_s, "audio/mpeg"}, {u"wav"_s, "audio/wav"},
                                                   {u"ogg"_s, "audio/ogg"}};
    const auto found = types.find(ending);
    return found == types.end() ? "application/octet-stream" : *found;
}

/// cpp-httplib applies the ranges that it parsed to any answer; a handler can only change the ranges.
httplib::Ranges& rangesOf(const httplib::Request& request)
{
    return const_cast<httplib::Request&>(request).ranges;
}

} // namespace

/// The state between start() and stop().
class SandboxServer::Running
{
public:
    Running(const QString& folder, const SandboxOptions& options, SandboxFaults& faults)
        : m_service(folder, Catalogue::current(), options)
        , m_faults(faults)
        , m_lock(folder + u"/lock"_s)
    {
        m_lock.setStaleLockTime(0);
    }

    ~Running()
    {
        {
            const std::scoped_lock lock(m_stopMutex);
            m_stopping = true;
        }
        m_stopped.notify_all();
        if (m_listener.joinable()) {
            // cpp-httplib ignores a stop() before its loop has started.
            m_listening.get_future().wait();
            m_http.stop();
            shutConnections(m_port);
            m_listener.join();
        }
        m_thread.quit();
        m_thread.wait();
    }

    Result<quint16> start()
    {
        const SandboxOptions& options = m_service.options();
        setUp();
        // Binds first: when a second server is started with the same port, its user must be told about the
        // port.
        m_port = options.port == 0 ? m_http.bind_to_any_port("127.0.0.1")
                                   : (m_http.bind_to_port("127.0.0.1", options.port) ? options.port : -1);
        if (m_port <= 0)
            return failure(ErrorKind::Refused,
                           SandboxServer::tr("Port %1 is taken. Choose another one.").arg(options.port));
        if (Result<void> ours = m_service.store().claim(options.isOwnFolder); !ours)
            return failure(ours.error());
        if (!m_lock.tryLock(0))
            return failure(ErrorKind::NotWritable,
                           m_lock.error() == QLockFile::LockFailedError
                               ? SandboxServer::tr("Another program uses the sandbox in %1.")
                                     .arg(m_service.store().folder())
                               : m_service.store().folder());
        if (Result<void> opened = m_service.open(currentInstant()); !opened)
            return failure(opened.error());
        m_service.setOrigin(u"http://127.0.0.1:%1"_s.arg(m_port));
        m_listener = std::thread([this] { m_http.listen_after_bind(); });

        m_worker = new SandboxWorker(m_service);
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, m_worker, &SandboxWorker::look);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.setObjectName(u"sandbox"_s);
        m_thread.start();
        return static_cast<quint16>(m_port);
    }

    [[nodiscard]] int port() const { return m_port; }

    void takeIn()
    {
        m_service.takeIn();
        QMetaObject::invokeMethod(m_worker, &SandboxWorker::look, Qt::QueuedConnection);
    }

private:
    using Work = std::function<SandboxAnswer(const std::optional<SandboxFault>&)>;

    void setUp()
    {
        // Without SO_REUSEPORT, cpp-httplib's default, which would share a port that is in use.
        m_http.set_socket_options([](socket_t socket) {
            const int yes = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        m_http.setOnListening([this] { m_listening.set_value(); });
        m_http.set_tcp_nodelay(true);
        m_http.set_payload_max_length(maxBody);
        m_http.set_keep_alive_max_count(100000);
        m_http.set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
            unanswered(request, response);
        });

        m_http.Post(R"(/v1/models/(.+))", [this](const httplib::Request& request,
                                                 httplib::Response& response) {
            answer(SandboxCall::Submit, {}, request, response, [&](const std::optional<SandboxFault>& fault) {
                const SandboxAnswer answer = m_service.submit(
                    text(request.matches[1]), QByteArray::fromStdString(request.body), currentInstant(),
                    fault ? fault->failJob : QJsonValue(QJsonValue::Undefined));
                if (answer.http == 200) {
                    m_faults.countSubmitOf(RequestId(answer.body.value(u"request_id"_s).toString()));
                    QMetaObject::invokeMethod(m_worker, &SandboxWorker::look, Qt::QueuedConnection);
                }
                return answer;
            });
        });
        onRequest("status", SandboxCall::Status,
                  [this](const QString& id, const httplib::Request&) { return m_service.status(id); });
        onRequest("result", SandboxCall::Result, [this](const QString& id, const httplib::Request& request) {
            return m_service.result(id, request.get_param_value("include_cost") == "true");
        });
        m_http.Post(R"(/v1/requests/([^/]+)/cancel)",
                    [this](const httplib::Request& request, httplib::Response& response) {
                        const QString id = text(request.matches[1]);
                        answer(SandboxCall::Cancel, id, request, response,
                               [&](const auto&) { return m_service.cancel(id, currentInstant()); });
                    });
        m_http.Get("/v1/models", [this](const httplib::Request& request, httplib::Response& response) {
            answer(SandboxCall::Model, {}, request, response,
                   [&](const auto&) { return m_service.models(queryOf(request)); });
        });
        m_http.Get(R"(/v1/models/(.+))",
                   [this](const httplib::Request& request, httplib::Response& response) {
                       answer(SandboxCall::Model, {}, request, response,
                              [&](const auto&) { return m_service.model(text(request.matches[1])); });
                   });
        m_http.Get("/prod/v2/balance", [this](const httplib::Request& request, httplib::Response& response) {
            answer(SandboxCall::Balance, {}, request, response,
                   [&](const auto&) { return m_service.balance(); });
        });
        m_http.Get(R"(/files/([^/]+)/([0-9]{1,6})(?:-([0-9]{1,2}))?\.([a-z0-9]{3,4}))",
                   [this](const httplib::Request& request, httplib::Response& response) {
                       sendFile(text(request.matches[1]), request, response);
                   });

        if (m_service.options().faults)
            setUpFaults();
    }

    void setUpFaults()
    {
        m_http.Post("/sandbox/faults", [this](const httplib::Request& request, httplib::Response& response) {
            LoopbackHttp::bodyIsRead();
            const QJsonObject object =
                QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
            const Result<SandboxFault> fault = SandboxFault::fromJson(object);
            if (!fault) {
                write(response, 422, {{u"error"_s, fault.error().detail}});
                return;
            }
            m_faults.add(*fault);
            write(response, 200, object);
        });
        m_http.Delete("/sandbox/faults", [this](const httplib::Request&, httplib::Response& response) {
            LoopbackHttp::bodyIsRead();
            m_faults.clear();
            write(response, 200, {});
        });
        m_http.Get("/sandbox/counts", [this](const httplib::Request&, httplib::Response& response) {
            write(response, 200, m_faults.counts());
        });
    }

    void onRequest(const std::string& what, SandboxCall call,
                   std::function<SandboxAnswer(const QString&, const httplib::Request&)> work)
    {
        m_http.Get("/v1/requests/([^/]+)/" + what,
                   [this, call, work = std::move(work)](const httplib::Request& request,
                                                        httplib::Response& response) {
                       const QString id = text(request.matches[1]);
                       answer(call, id, request, response, [&](const auto&) { return work(id, request); });
                   });
    }

    static SandboxService::ModelQuery queryOf(const httplib::Request& request)
    {
        const auto value = [&](const char* key) { return text(request.get_param_value(key)); };
        SandboxService::ModelQuery query{value("search"), value("category"), value("kind"),
                                         value("include_schema") == "true"_L1};
        if (request.has_param("limit"))
            query.limit = value("limit").toInt();
        query.offset = value("offset").toInt();
        return query;
    }

    /// Waits; false when the server is stopped meanwhile.
    bool waited(std::chrono::milliseconds time)
    {
        if (time.count() <= 0)
            return true;
        std::unique_lock lock(m_stopMutex);
        return !m_stopped.wait_for(lock, time, [this] { return m_stopping; });
    }

    static bool authorized(const httplib::Request& request) { return request.has_header("Authorization"); }
    [[nodiscard]] bool mayCall(const httplib::Request& request) const
    {
        const SandboxOptions& options = m_service.options();
        const QString value = text(request.get_header_value("Authorization")).trimmed();
        const bool hasBearer = value.startsWith("Bearer "_L1, Qt::CaseInsensitive) && value.size() > 7;
        if (!options.secret.isEmpty())
            return hasBearer && value.mid(7).trimmed() == options.secret;
        return hasBearer || !options.requireToken;
    }

    /// Counts the call, applies faults, and carries it out.
    void answer(SandboxCall call, const QString& id, const httplib::Request& request,
                httplib::Response& response, const Work& work)
    {
        m_faults.count(call, RequestId(id), authorized(request));
        LoopbackHttp::bodyIsRead();
        rangesOf(request).clear();
        if (request.body.size() > maxBody) { // chunked: cpp-httplib limits only bodies with a length
            response.status = 413;
            unanswered(request, response);
            return;
        }
        const std::optional<SandboxFault> fault = m_faults.due(call);
        const bool workFirst = fault && fault->afterWork;
        if (fault && !workFirst && !waited(fault->delay))
            return;
        SandboxAnswer answer;
        if (!mayCall(request))
            answer = SandboxService::tokenMissing();
        else if (!fault || workFirst || !fault->replacesAnswer())
            answer = work(fault);
        if (workFirst && !waited(fault->delay))
            return;
        if (!fault) {
            write(response, answer.http, answer.body);
            return;
        }
        for (auto change = fault->set.begin(); change != fault->set.end(); ++change)
            answer.body.insert(change.key(), change.value());
        for (const QString& key : fault->drop)
            answer.body.remove(key);
        write(response, answer.http, answer.body);
        applyFault(*fault, request, response);
    }

    void applyFault(const SandboxFault& fault, const httplib::Request& request,
                    httplib::Response& response) const
    {
        if (fault.http || fault.body) {
            response.status = fault.http.value_or(200);
            response.set_content(fault.body.value_or(QByteArray()).toStdString(),
                                 fault.contentType.toStdString());
        }
        for (auto header = fault.headers.cbegin(); header != fault.headers.cend(); ++header)
            response.set_header(header.key().toStdString(), header.value().toStdString());
        if (fault.close)
            shutConnections(m_port, request.remote_port);
    }

    /// Sets the requested range as far as it can be answered; none where the file is not the expected
    /// version. False: the range can't be satisfied.
    static bool takeRange(const httplib::Request& request, httplib::Response& response, ssize_t size,
                          const QByteArrayList& versions)
    {
        httplib::Ranges& ranges = rangesOf(request);
        const QByteArray unless = QByteArray::fromStdString(request.get_header_value("If-Range"));
        if (ranges.size() > 1 || (!unless.isEmpty() && !versions.contains(unless)))
            ranges.clear();
        if (!ranges.empty()) {
            auto& [first, last] = ranges.front();
            if (first < 0 && last > size)
                last = size;
            if (first >= size || (first < 0 && last <= 0)) {
                ranges.clear();
                response.status = 416;
                response.set_header("Content-Range", "bytes */" + std::to_string(size));
                return false;
            }
            if (first >= 0 && last >= size)
                last = size - 1;
        }
        response.status = ranges.empty() ? 200 : 206;
        return true;
    }

    void sendFile(const QString& id, const httplib::Request& request, httplib::Response& response)
    {
        m_faults.count(SandboxCall::File, RequestId(id), authorized(request));
        const std::optional<SandboxFault> fault = m_faults.due(SandboxCall::File);
        if (fault && !waited(fault->delay))
            return;
        if (fault && fault->expire)
            m_service.expireFile(id);
        if (fault && fault->replacesAnswer() && fault->bytes < 0) {
            rangesOf(request).clear();
            applyFault(*fault, request, response);
            return;
        }
        const int number = request.matches[3].matched ? text(request.matches[3]).toInt() : 1;
        const QString ending = text(request.matches[4]);
        const QFileInfo file(m_service.file(id, text(request.matches[2]).toInt(), number, ending));
        if (!file.isFile()) {
            rangesOf(request).clear();
            const SandboxAnswer gone =
                SandboxService::error(404, 404001, u"This file is unknown, deleted or expired."_s);
            write(response, gone.http, gone.body);
            return;
        }

        const auto size = static_cast<ssize_t>(file.size());
        const QByteArray tag = '"' + QByteArray::number(file.size(), 16) + '-' +
                               QByteArray::number(file.lastModified().toMSecsSinceEpoch(), 16) + '"';
        const QByteArray changed =
            QLocale::c()
                .toString(file.lastModified().toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                .toLatin1();
        response.set_header("ETag", tag.toStdString());
        response.set_header("Last-Modified", changed.toStdString());
        response.set_header("Accept-Ranges", "bytes");
        if (fault) {
            for (auto header = fault->headers.cbegin(); header != fault->headers.cend(); ++header)
                response.set_header(header.key().toStdString(), header.value().toStdString());
        }

        if (!takeRange(request, response, size, {tag, changed}))
            return;
        const auto stream = std::make_shared<std::ifstream>(file.filePath().toStdString(), std::ios::binary);
        const qint64 most = fault && fault->bytes >= 0 ? fault->bytes : -1;
        response.set_content_provider(
            static_cast<size_t>(size), typeOf(ending),
            [stream, most, sent = qint64(0)](size_t offset, size_t length, httplib::DataSink& sink) mutable {
                std::array<char, 65536> buffer = {};
                size_t part = std::min(length, buffer.size());
                if (most >= 0)
                    part = std::min(part, static_cast<size_t>(std::max<qint64>(0, most - sent)));
                stream->seekg(static_cast<std::streamoff>(offset));
                stream->read(buffer.data(), static_cast<std::streamsize>(part));
                const std::streamsize got = stream->gcount();
                if (got <= 0)
                    return false; // closes the connection before everything is sent
                sent += got;
                return sink.write(buffer.data(), static_cast<size_t>(got));
            });
    }

    /// Answers requests without a route and those that cpp-httplib refuses (body too large, malformed
    /// request).
    void unanswered(const httplib::Request& request, httplib::Response& response)
    {
        if (!response.body.empty() || response.status == 416)
            return;
        if (response.status == 413) {
            SandboxAnswer large = SandboxService::error(413, 422001, u"The input was refused."_s);
            large.body.insert(u"detail"_s, QJsonArray{QJsonObject{
                                               {u"loc"_s, QJsonArray{u"body"_s}},
                                               {u"msg"_s, u"Body should be at most %1 bytes"_s.arg(maxBody)},
                                               {u"type"_s, u"too_long"_s}}});
            write(response, large.http, large.body);
            return;
        }
        if (response.status == 404) {
            m_faults.count(SandboxCall::Other, {}, authorized(request));
            const SandboxAnswer unknown =
                SandboxService::error(404, 404001, u"There is nothing at this address."_s);
            write(response, unknown.http, unknown.body);
        }
    }

    SandboxService m_service;
    SandboxFaults& m_faults;
    QLockFile m_lock;
    int m_port = -1;
    std::mutex m_stopMutex = {};
    std::condition_variable m_stopped = {};
    bool m_stopping = false;
    SandboxWorker* m_worker = nullptr; ///< deleted by its thread when that ends
    QThread m_thread;
    LoopbackHttp m_http{maxRequest};
    std::promise<void> m_listening = {};
    std::thread m_listener = {};
};

SandboxServer::SandboxServer(const QString& folder, const SandboxOptions& options, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_options(options)
{
}

SandboxServer::~SandboxServer()
{
    stop();
}

Result<quint16> SandboxServer::start()
{
    if (m_running)
        return static_cast<quint16>(m_running->port());
    auto running = std::make_unique<Running>(m_folder, m_options, m_faults);
    Result<quint16> port = running->start();
    if (port)
        m_running = std::move(running);
    return port;
}

void SandboxServer::stop()
{
    m_running.reset();
}

void SandboxServer::takeIn()
{
    if (m_running)
        m_running->takeIn();
}

QUrl SandboxServer::baseUrl() const
{
    return m_running ? QUrl(u"http://127.0.0.1:%1/v1"_s.arg(m_running->port())) : QUrl();
}

QUrl SandboxServer::balanceUrl() const
{
    return m_running ? QUrl(u"http://127.0.0.1:%1/prod/v2/balance"_s.arg(m_running->port())) : QUrl();
}

Result<void> SandboxServer::addFault(const QJsonObject& fault)
{
    const Result<SandboxFault> read = SandboxFault::fromJson(fault);
    if (!read)
        return failure(read.error());
    m_faults.add(*read);
    return {};
}

} // namespace rushes
