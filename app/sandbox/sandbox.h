#pragma once

#include "app/base/result.h"
#include "app/sandbox/sandboxoptions.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace rushes {

/// The try-out service: the RunComfy API on the loopback interface, rendering animatics. HTTP and rendering
/// run in threads of their own; no call blocks on them, except stop(), which ends them (quickly, also during
/// a render). Nothing is charged. Requests are stored: a sandbox started with the same folder continues them.
class Sandbox
{
public:
    Sandbox() = default;
    virtual ~Sandbox() = default;
    Q_DISABLE_COPY_MOVE(Sandbox)

    /// Returns the port. Errors: Refused: the port is in use. NotWritable: the folder cannot be used or
    /// another program uses it. Text in the pictures needs a QGuiApplication (any platform, e.g. offscreen).
    virtual Result<quint16> start() = 0;
    /// Unfinished requests are rendered after the next start.
    virtual void stop() = 0;
    /// Records of another server were moved into the folder: continues them, too.
    virtual void takeIn() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

    /// "http://127.0.0.1:PORT/v1"; empty while not running.
    [[nodiscard]] virtual QUrl baseUrl() const = 0;
    /// "http://127.0.0.1:PORT/prod/v2/balance"; empty while not running.
    [[nodiscard]] virtual QUrl balanceUrl() const = 0;
};

/// Interface of the plugin "sandbox".
class SandboxPluginInterface
{
public:
    SandboxPluginInterface() = default;
    virtual ~SandboxPluginInterface() = default;
    Q_DISABLE_COPY_MOVE(SandboxPluginInterface)

    [[nodiscard]] virtual std::unique_ptr<Sandbox> make(const QString& folder,
                                                        const SandboxOptions& options) const = 0;
};

/// Loads the plugin and makes a sandbox. `folder` is created where missing, and used by one sandbox at a
/// time. Error: Internal: the plugin can't be loaded.
[[nodiscard]] Result<std::unique_ptr<Sandbox>> makeSandbox(const QString& folder,
                                                           const SandboxOptions& options = {});

} // namespace rushes

Q_DECLARE_INTERFACE(rushes::SandboxPluginInterface, "io.github.rushes.SandboxPluginInterface")
