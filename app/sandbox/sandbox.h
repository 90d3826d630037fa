#pragma once

#include "app/base/result.h"
#include "app/sandbox/sandboxoptions.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace rushes {

/// The try-out service: the RunComfy API on the loopback interface, rendering animatics. HTTP and rendering
/// have threads of their own; no call here waits for either, except that stop() ends them (promptly, also in
/// the middle of a render). Nothing is charged. What it was asked for outlives the program: the same folder
/// goes on where it was.
class Sandbox
{
public:
    Sandbox() = default;
    virtual ~Sandbox() = default;
    Q_DISABLE_COPY_MOVE(Sandbox)

    /// The port it listens on. Refused: the port is taken. NotWritable: the folder cannot be used, or another
    /// program uses it. Text in the pictures needs a QGuiApplication (any platform, e.g. offscreen).
    virtual Result<quint16> start() = 0;
    /// Requests that are not done are rendered after the next start.
    virtual void stop() = 0;
    /// Another server's records were put into the folder: it goes on with them too.
    virtual void takeIn() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

    /// "http://127.0.0.1:PORT/v1"; empty while it does not run.
    [[nodiscard]] virtual QUrl baseUrl() const = 0;
    /// "http://127.0.0.1:PORT/prod/v2/balance"; empty while it does not run.
    [[nodiscard]] virtual QUrl balanceUrl() const = 0;
};

/// What the plugin "sandbox" is.
class SandboxPluginInterface
{
public:
    SandboxPluginInterface() = default;
    virtual ~SandboxPluginInterface() = default;
    Q_DISABLE_COPY_MOVE(SandboxPluginInterface)

    [[nodiscard]] virtual std::unique_ptr<Sandbox> make(const QString& folder,
                                                        const SandboxOptions& options) const = 0;
};

/// `folder` is made if need be and used by one sandbox at a time. Internal: the part is missing.
[[nodiscard]] Result<std::unique_ptr<Sandbox>> makeSandbox(const QString& folder,
                                                           const SandboxOptions& options = {});

} // namespace rushes

Q_DECLARE_INTERFACE(rushes::SandboxPluginInterface, "io.github.rushes.SandboxPluginInterface")
