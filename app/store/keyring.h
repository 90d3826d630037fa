#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QObject>

namespace rushes {

/// Where tokens are kept between runs: encrypted, and only there. Asynchronous, one answer per call; a dead
/// context is not answered. Errors: MissingProgram where there is no keyring to ask, SignIn where the user
/// denied it, Internal for the rest; details are the keyring's words.
class Keyring
{
public:
    Keyring() = default;
    virtual ~Keyring() = default;
    Q_DISABLE_COPY_MOVE(Keyring)

    /// Empty: it holds none of this name.
    virtual void read(const QString& name, QObject* context, Answer<Secret> answer) = 0;
    virtual void write(const QString& name, const Secret& secret, QObject* context, Answer<void> answer) = 0;
    /// Fine where there is none.
    virtual void remove(const QString& name, QObject* context, Answer<void> answer) = 0;
};

/// The desktop's own, by QtKeychain: Secret Service (GNOME and others) or KWallet. Nothing is asked of the
/// desktop before the first call. What would be kept in the clear is not kept.
class DesktopKeyring : public Keyring
{
public:
    void read(const QString& name, QObject* context, Answer<Secret> answer) override;
    void write(const QString& name, const Secret& secret, QObject* context, Answer<void> answer) override;
    void remove(const QString& name, QObject* context, Answer<void> answer) override;
};

} // namespace rushes
