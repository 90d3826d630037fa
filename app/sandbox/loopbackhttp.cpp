#include "app/sandbox/loopbackhttp.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <condition_variable>
#include <cstdlib>
#include <list>
#include <mutex>
#include <thread>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using std::chrono::milliseconds;

namespace rushes {

namespace {

constexpr milliseconds patience(5000); // for the next byte of a request and for the next request
constexpr size_t mostThreads = 1024;   // each open connection occupies one
constexpr milliseconds linger(200);    // for a client that still sends data that is not read

/// Whether the body of this thread's request has not been read yet.
thread_local bool bodyLeft = false;

bool isReady(int socket, short what, milliseconds time)
{
    pollfd wait{socket, what, 0};
    int ready = 0;
    do {
        ready = poll(&wait, 1, static_cast<int>(time.count()));
    } while (ready < 0 && errno == EINTR);
    return ready > 0 && (wait.revents & (what | POLLHUP | POLLERR)) != 0;
}

/// A connection with one buffer for all its requests; cpp-httplib's loses bytes after the first request.
class Connection : public httplib::Stream
{
public:
    explicit Connection(int socket)
        : m_socket(socket)
    {
    }

    /// Waits for the next request. False: none came.
    bool await(size_t mostBytes)
    {
        m_left = mostBytes;
        return m_at < m_end || isReady(m_socket, POLLIN, patience);
    }

    [[nodiscard]] bool is_readable() const override
    {
        return m_at < m_end || isReady(m_socket, POLLIN, patience);
    }
    [[nodiscard]] bool is_writable() const override { return isReady(m_socket, POLLOUT, patience); }

    ssize_t read(char* into, size_t size) override
    {
        if (m_left == 0)
            return -1;
        if (m_at == m_end) {
            if (!isReady(m_socket, POLLIN, patience))
                return -1;
            const ssize_t got = recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            if (got <= 0)
                return got;
            m_at = 0;
            m_end = static_cast<size_t>(got);
        }
        const size_t part = std::min({size, m_end - m_at, m_left});
        std::copy_n(m_buffer.data() + m_at, part, into);
        m_at += part;
        m_left -= part;
        return static_cast<ssize_t>(part);
    }

    ssize_t write(const char* bytes, size_t size) override
    {
        return is_writable() ? send(m_socket, bytes, size, MSG_NOSIGNAL) : -1;
    }

    void get_remote_ip_and_port(std::string& ip, int& port) const override { name(&getpeername, ip, port); }
    void get_local_ip_and_port(std::string& ip, int& port) const override { name(&getsockname, ip, port); }
    [[nodiscard]] socket_t socket() const override { return m_socket; }

private:
    void name(int (*ask)(int, sockaddr*, socklen_t*), std::string& ip, int& port) const
    {
        sockaddr_in address = {};
        socklen_t size = sizeof address;
        if (ask(m_socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            return;
        std::array<char, INET_ADDRSTRLEN> text = {};
        inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
        ip = text.data();
        port = ntohs(address.sin_port);
    }

    const int m_socket;
    std::array<char, 16384> m_buffer = {};
    size_t m_at = 0;
    size_t m_end = 0;
    size_t m_left = 0; ///< bytes that this request may still take
};

/// A pool with a thread for each connection.
class GrowingPool : public httplib::TaskQueue
{
public:
    /// void, or from cpp-httplib 0.14 on a bool for whether it was accepted.
    using Taken = decltype(std::declval<httplib::TaskQueue&>().enqueue({}));
    Taken enqueue(std::function<void()> task) override
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_idle >= m_tasks.size())
            m_wake.notify_one();
        else if (m_threads.size() < mostThreads)
            m_threads.emplace_back([this] { work(); });
        return static_cast<Taken>(true);
    }

    void shutdown() override
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_over = true;
        }
        m_wake.notify_all();
        for (std::thread& thread : m_threads)
            thread.join();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_idle;
            m_wake.wait(lock, [this] { return m_over || !m_tasks.empty(); });
            --m_idle;
            if (m_tasks.empty())
                return;
            const std::function<void()> task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex m_mutex = {};
    std::condition_variable m_wake = {};
    std::list<std::function<void()>> m_tasks = {};
    size_t m_idle = 0;
    bool m_over = false;
    std::list<std::thread> m_threads = {};
};

void refuse(httplib::Response& response, int status, const char* words)
{
    response.status = status;
    response.set_content(std::string(R"({"error_code":)") + std::to_string(status) +
                             R"(001,"error_message":")" + words + "\"}",
                         "application/json");
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

/// True for a single Content-Length that consists of digits.
bool isLength(const httplib::Request& request)
{
    const std::string length = request.get_header_value("Content-Length");
    return request.get_header_value_count("Content-Length") == 1 && !length.empty() &&
           std::all_of(length.begin(), length.end(), [](unsigned char sign) { return std::isdigit(sign); });
}

/// The length, if isLength(); the largest size_t where it does not fit.
size_t lengthOf(const httplib::Request& request)
{
    return std::strtoull(request.get_header_value("Content-Length").c_str(), nullptr, 10);
}

/// True for a loopback host with any port: a proxy may be in between.
bool isLoopback(const std::string& host)
{
    const std::string name = host.substr(0, host.find_last_of(':') == std::string::npos || host.back() == ']'
                                                ? host.size()
                                                : host.find_last_of(':'));
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

} // namespace

LoopbackHttp::LoopbackHttp(size_t mostBytes)
    : m_mostBytes(mostBytes)
{
    new_task_queue = [this] {
        if (m_listening)
            m_listening();
        return new GrowingPool;
    };
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        return receive(request, response);
    });
}

/// cpp-httplib closes the sockets that it listened on, but not one that it only bound.
LoopbackHttp::~LoopbackHttp()
{
    if (const socket_t bound = svr_sock_.exchange(INVALID_SOCKET); bound != INVALID_SOCKET)
        close(bound);
}

void LoopbackHttp::bodyIsRead()
{
    bodyLeft = false;
}

httplib::Server::HandlerResponse LoopbackHttp::receive(const httplib::Request& request,
                                                       httplib::Response& response) const
{
    const bool isChunked = lower(request.get_header_value("Transfer-Encoding")) == "chunked";
    const bool hasLength = request.has_header("Content-Length");
    bodyLeft = isChunked || (hasLength && request.get_header_value("Content-Length") != "0");
    const std::string host = lower(request.get_header_value("Host"));
    const std::string origin = lower(request.get_header_value("Origin"));
    const std::string site = lower(request.get_header_value("Sec-Fetch-Site"));
    const bool isOfAPage = (!origin.empty() && origin != "http://" + host) ||
                           (!site.empty() && site != "same-origin" && site != "none");
    if (request.get_header_value_count("Host") != 1 || host.empty() || !isLoopback(host)) {
        refuse(response, 421, "This is the sandbox of Rushes: it answers by its own address alone.");
        return HandlerResponse::Handled;
    }
    if (isOfAPage) {
        refuse(response, 403, "The sandbox of Rushes does not answer web pages.");
        return HandlerResponse::Handled;
    }
    if (request.has_header("Content-Encoding") || (isChunked && hasLength) ||
        (request.has_header("Transfer-Encoding") && !isChunked)) {
        bodyLeft = true;
        refuse(response, 415, "A request's body comes as it is, or chunked.");
        return HandlerResponse::Handled;
    }
    // cpp-httplib would read a body above the limit completely first.
    if (hasLength && !isLength(request)) {
        bodyLeft = true;
        refuse(response, 400, "Its Content-Length is no number.");
        return HandlerResponse::Handled;
    }
    if (hasLength && lengthOf(request) > m_mostBytes) {
        bodyLeft = true;
        refuse(response, 413, "The request is too large.");
        return HandlerResponse::Handled;
    }
    // Without a length there is no body; cpp-httplib would wait for one until the connection closes.
    if (!isChunked && !hasLength && request.method != "GET")
        const_cast<httplib::Request&>(request).set_header("Content-Length", "0");
    return HandlerResponse::Unhandled;
}

bool LoopbackHttp::process_and_close_socket(socket_t sock)
{
    Connection connection(sock);
    // cpp-httplib of Debian 13 needs the addresses of both ends.
    const auto answered = [this](auto& stream, bool last, bool& closed) {
        if constexpr (requires { process_request(stream, last, closed, nullptr); }) {
            return process_request(stream, last, closed, nullptr);
        } else {
            std::string remote;
            std::string local;
            int remotePort = 0;
            int localPort = 0;
            stream.get_remote_ip_and_port(remote, remotePort);
            stream.get_local_ip_and_port(local, localPort);
            return process_request(stream, remote, remotePort, local, localPort, last, closed, nullptr);
        }
    };
    bool sound = true;
    for (size_t left = keep_alive_max_count_;
         sound && left > 0 && svr_sock_ != INVALID_SOCKET && connection.await(m_mostBytes); --left) {
        bool closed = false;
        bodyLeft = false;
        sound = answered(connection, left == 1, closed) && !closed && !bodyLeft;
    }
    shutdown(sock, SHUT_WR);
    std::array<char, 4096> unread = {};
    for (int i = 0; i < 256 && isReady(sock, POLLIN, linger); ++i) {
        if (recv(sock, unread.data(), unread.size(), 0) <= 0)
            break;
    }
    shutdown(sock, SHUT_RDWR);
    close(sock);
    return sound;
}

} // namespace rushes
