#pragma once

#include "app/sandbox/sandbox.h"
#include "app/sandbox/sandboxfaults.h"
#include "app/sandbox/sandboxservice.h"

#include <memory>

namespace rushes {

/// The sandbox itself; the program reaches it through makeSandbox().
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

    /// For tests; the same as POST and DELETE /sandbox/faults and GET /sandbox/counts. Safe from any thread.
    void addFault(const SandboxFault& fault) { m_faults.add(fault); }
    /// JSON as SandboxFault describes it. Refused names the key that is wrong.
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
