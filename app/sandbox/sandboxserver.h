#pragma once

#include "app/sandbox/sandbox.h"
#include "app/sandbox/sandboxfaults.h"
#include "app/sandbox/sandboxservice.h"

#include <memory>

namespace rushes {

/// The sandbox's implementation, in the plugin; the program uses makeSandbox().
class SandboxServer : public QObject, public Sandbox
{
    Q_OBJECT

public:
    explicit SandboxServer(const QString& folder, const SandboxOptions& options = {},
                           QObject* parent = nullptr);
    ~SandboxServer() override;

    Result<quint16> start() override;
    void stop() override;
    void takeIn() override;
    [[nodiscard]] bool isRunning() const override { return m_running != nullptr; }
    [[nodiscard]] QUrl baseUrl() const override;
    [[nodiscard]] QUrl balanceUrl() const override;

    /// For tests; the same as POST and DELETE /sandbox/faults and GET /sandbox/counts. Thread-safe.
    void addFault(const SandboxFault& fault) { m_faults.add(fault); }
    /// `fault`: JSON as described at SandboxFault. Refused: the detail names a malformed key.
    Result<void> addFault(const QJsonObject& fault);
    [[nodiscard]] QJsonObject counts() const { return m_faults.counts(); }

private:
    class Running;

    const QString m_folder;
    const SandboxOptions m_options;
    SandboxFaults m_faults = {};
    std::unique_ptr<Running> m_running;
};

} // namespace rushes
