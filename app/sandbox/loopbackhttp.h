#pragma once

#include <httplib.h>

namespace rushes {

/// cpp-httplib's server, hardened for a computer with a browser and other programs: answers all requests of a
/// packet, is not blocked by idle connections, limits the memory of a request, and rejects requests of web
/// pages (by Host, against DNS rebinding, and by Origin and Sec-Fetch-Site).
class LoopbackHttp : public httplib::Server
{
public:
    /// `mostBytes`: limit for one request, head and body.
    explicit LoopbackHttp(size_t mostBytes);
    ~LoopbackHttp() override;
    LoopbackHttp(const LoopbackHttp&) = delete;
    LoopbackHttp& operator=(const LoopbackHttp&) = delete;

    /// Called when the server responds to stop().
    void setOnListening(std::function<void()> listening) { m_listening = std::move(listening); }

    /// To be called when the body of this thread's request has been read: then another request may follow.
    static void bodyIsRead();

private:
    bool process_and_close_socket(socket_t sock) override;
    HandlerResponse receive(const httplib::Request& request, httplib::Response& response) const;

    const size_t m_mostBytes;
    std::function<void()> m_listening = {};
};

} // namespace rushes
