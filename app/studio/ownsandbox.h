#pragma once

#include "app/sandbox/sandbox.h"

#include <QString>

#include <memory>

class QLockFile;

namespace rushes {

/// The sandbox of this process. Each process has its own, in the first unused folder, and continues the
/// requests of processes that have ended. It refuses other programs of this computer and web pages.
class OwnSandbox
{
public:
    /// `parent`: folder of the sandboxes' folders. `takesOver`: start() takes over from ended processes.
    OwnSandbox(QString parent, bool takesOver);
    ~OwnSandbox();
    Q_DISABLE_COPY_MOVE(OwnSandbox)

    [[nodiscard]] bool isRunning() const { return m_sandbox != nullptr; }
    /// Errors: MissingProgram, NotWritable, Busy (too many processes), Unreachable.
    Result<void> start();
    /// Takes over from processes that ended since. Does nothing while the sandbox is not running: start()
    /// does it.
    void inherit();

    /// Valid while it runs; see Sandbox.
    [[nodiscard]] QUrl baseUrl() const { return m_sandbox->baseUrl(); }
    [[nodiscard]] QUrl balanceUrl() const { return m_sandbox->balanceUrl(); }
    /// The token that it requires.
    [[nodiscard]] const QString& secret() const { return m_secret; }

private:
    Result<QString> claimFolder();

    const QString m_parent;
    const bool m_takesOver;
    const QString m_secret;
    std::unique_ptr<QLockFile> m_lock;
    QString m_folder = {};
    std::unique_ptr<Sandbox> m_sandbox = {};
};

} // namespace rushes
