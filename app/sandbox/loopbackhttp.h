#pragma once

#include <httplib.h>

namespace rushes {

/// The HTTP library's server as it has to be beside a browser and other programs on one machine: requests
/// that arrive in one packet are all answered, connections on which nothing happens hold nobody up, no
/// request takes more memory than it may, and web pages are turned away (by Host, against names that are made
/// to lead here, and by Origin and Sec-Fetch-Site).
class LoopbackHttp : public httplib::Server
{
public:
    /// `mostBytes`: of one request, head and body.
    explicit LoopbackHttp(size_t mostBytes);
    ~LoopbackHttp() override;
    LoopbackHttp(const LoopbackHttp&) = delete;
    LoopbackHttp& operator=(const LoopbackHttp&) = delete;

    /// Called when the server has begun to heed stop().
    void setOnListening(std::function<void()> listening) { m_listening = std::move(listening); }

    /// True when the body of the request that this thread handles is read: then another one may follow.
    static void bodyIsRead();

private:
    bool process_and_close_socket(socket_t sock) override;
    HandlerResponse receive(const httplib::Request& request, httplib::Response& response) const;

    const size_t m_mostBytes;
    std::function<void()> m_listening = {};
};

} // namespace rushes
