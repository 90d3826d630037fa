#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QObject>

namespace rushes {

/// Stores tokens between runs, encrypted. Asynchronous, one answer per call; none after the context died.
/// Errors: MissingProgram: there is no keyring; SignIn: the user denied access; Internal: others; the detail
/// is the keyring's text.
class Keyring
{
public:
    Keyring() = default;
    virtual ~Keyring() = default;
    Q_DISABLE_COPY_MOVE(Keyring)

    /// Empty: there is no entry with this name.
    virtual void read(const QString& name, QObject* context, Answer<Secret> answer) = 0;
    virtual void write(const QString& name, const Secret& secret, QObject* context, Answer<void> answer) = 0;
    /// Succeeds where there is no such entry.
    virtual void remove(const QString& name, QObject* context, Answer<void> answer) = 0;
};

/// The desktop's keyring through QtKeychain: Secret Service (GNOME and others) or KWallet. The desktop is not
/// contacted before the first call. Unencrypted storage is never used.
class DesktopKeyring : public Keyring
{
public:
    void read(const QString& name, QObject* context, Answer<Secret> answer) override;
    void write(const QString& name, const Secret& secret, QObject* context, Answer<void> answer) override;
    void remove(const QString& name, QObject* context, Answer<void> answer) override;
};

} // namespace rushes
