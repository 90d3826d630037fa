#pragma once

#include "app/base/result.h"
#include "app/sandbox/sandboxfaults.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/sandboxservice.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace rushes {

/// The try-out service: the RunComfy API on the loopback interface, rendering animatics. HTTP and rendering
/// have threads of their own; no call here waits for either, except that stop() ends them (promptly, also in
/// the middle of a render). Nothing is charged. What it was asked for outlives the program: the same folder
/// goes on where it was.
class SandboxServer : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made if need be and used by one server at a time.
    explicit SandboxServer(const QString& folder, const SandboxOptions& options = {},
                           QObject* parent = nullptr);
    ~SandboxServer() override;

    /// The port it listens on. Refused: the port is taken. NotWritable: the folder cannot be used, or another
    /// program uses it. Text in the pictures needs a QGuiApplication (any platform, e.g. offscreen).
    Result<quint16> start();
    /// Requests that are not done are rendered after the next start.
    void stop();
    /// Another server's records were put into the folder: it goes on with them too.
    void takeIn();
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }

    /// "http://127.0.0.1:PORT/v1"; empty while it does not run.
    [[nodiscard]] QUrl baseUrl() const;
    /// "http://127.0.0.1:PORT/prod/v2/balance"; empty while it does not run.
    [[nodiscard]] QUrl balanceUrl() const;

    /// For tests; the same as POST and DELETE /sandbox/faults and GET /sandbox/counts. Safe from any thread.
    void addFault(const SandboxFault& fault) { m_faults.add(fault); }
    /// JSON as SandboxFault describes it. Refused names the key that is wrong.
    Result<void> addFault(const QJsonObject& fault);
    void clearFaults() { m_faults.clear(); }
    [[nodiscard]] QJsonObject counts() const { return m_faults.counts(); }

private:
    class Running;

    const QString m_folder;
    const SandboxOptions m_options;
    SandboxFaults m_faults = {};
    std::unique_ptr<Running> m_running;
};

} // namespace rushes
