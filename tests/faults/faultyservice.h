#pragma once

#include "tests/fakes/wireserver.h"
#include "tests/faults/faulttable.h"

#include <memory>

namespace rushes::faults {

/// A service for one job over real HTTP, at which one call has one fault. Its video has a few bytes. It
/// counts the submits.
class FaultyService
{
public:
    struct Certificates
    {
        TestTls good = {};
        TestTls bad = {};
    };

    /// `number` determines its address.
    FaultyService(Call call, Fault fault, bool always, int number, const Certificates& certificates);

    [[nodiscard]] QUrl base() const { return m_server->base(); }

    /// The next call of this kind has the fault.
    void arm();
    /// From now on everything works.
    void mend();

    [[nodiscard]] int hits() const { return m_hits; } ///< calls that found the fault and arrived
    /// Submits: heads that arrived, and accepted ones.
    [[nodiscard]] int posts() const { return m_posts; }
    [[nodiscard]] int accepted() const { return m_accepted; }
    /// Submits that came although an earlier one may have been accepted.
    [[nodiscard]] int doubled() const { return m_doubled; }
    [[nodiscard]] static QString requestId() { return QStringLiteral("req_1"); }
    [[nodiscard]] static QByteArray video();

private:
    [[nodiscard]] std::optional<Call> callOf(const WireServer::Seen& seen) const;
    [[nodiscard]] bool strikes(Call call) const;
    void head(QTcpSocket& socket, const WireServer::Seen& seen);
    void whole(QTcpSocket& socket, const WireServer::Seen& seen);
    /// The behaviour without a fault.
    QByteArray work(Call call);
    void answer(QTcpSocket& socket, Call call);
    void spoil(QTcpSocket& socket, Call call);

    Call m_call;
    Fault m_fault;
    bool m_always;
    const Certificates& m_certificates;
    std::unique_ptr<WireServer> m_server;
    bool m_armed = false;
    bool m_wasArmed = false;
    int m_hits = 0;
    int m_posts = 0;
    int m_accepted = 0;
    int m_doubled = 0;
    bool m_clear = true; ///< no request may have been accepted so far
    int m_asked = 0;     ///< times the status was
    bool m_cancelled = false;
};

} // namespace rushes::faults
