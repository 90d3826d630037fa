#pragma once

#include "app/sandbox/sandbox.h"

#include <QString>

#include <memory>

class QLockFile;

namespace rushes {

/// The sandbox of this run. Several runs may be alive: each has one of its own in the first folder that is
/// free, and goes on with what runs that are no longer alive asked theirs for. Nobody else on this machine,
/// and no web page, talks to it.
class OwnSandbox
{
public:
    /// `parent` holds the folders. `takesOver`: what runs that are no longer alive left is taken over at the
    /// start.
    OwnSandbox(QString parent, bool takesOver);
    ~OwnSandbox();
    Q_DISABLE_COPY_MOVE(OwnSandbox)

    [[nodiscard]] bool isRunning() const { return m_sandbox != nullptr; }
    /// MissingProgram, NotWritable, Busy (too many runs) and Unreachable say why it can't.
    Result<void> start();
    /// Takes over what runs have left that ended since. While it does not run, nothing: it finds them when it
    /// starts.
    void inherit();

    /// While it runs; see Sandbox.
    [[nodiscard]] QUrl baseUrl() const { return m_sandbox->baseUrl(); }
    [[nodiscard]] QUrl balanceUrl() const { return m_sandbox->balanceUrl(); }
    /// The token that it asks for.
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
