#pragma once

#include "app/base/secret.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

#include <functional>

namespace rushes {

class Settings;
class Studio;

/// Applies the proxy of the settings at once. Its password is stored in the keyring, like tokens; without a
/// keyring, for this process only.
class NetworkController : public QObject
{
    Q_OBJECT

public:
    NetworkController(Studio& studio, Settings& settings, const ShellContext& context);

    /// Moves a password that an earlier version left in the settings file to the keyring. To be called once,
    /// after the window was shown.
    void begin();
    /// Stores the password of the current proxy. `said`: gets a text about where it is stored; called at
    /// once, later, or never if `asker` was destroyed.
    void keepPassword(const Secret& password, QObject* asker,
                      const std::function<void(const QString&)>& said);

private:
    void follow();

    Studio& m_studio;
    Settings& m_settings;
    ShellContext m_context;
    QString m_address = {}; ///< the proxy whose password is stored; empty: none
};

} // namespace rushes
