#pragma once

#include "app/base/secret.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

#include <functional>

namespace rushes {

class Settings;
class Studio;

/// The proxy that the user sets holds at once; its password goes to the keyring, as tokens do, and where
/// there is none, for this run only.
class NetworkController : public QObject
{
    Q_OBJECT

public:
    NetworkController(Studio& studio, Settings& settings, const ShellContext& context);

    /// A password that an earlier version left in the settings' file is moved out of it. To be called once,
    /// when the window is there.
    void begin();
    /// Of the proxy that is set. `said`: where the password is now, in words; called at once, later or, when
    /// `asker` is gone, never.
    void keepPassword(const Secret& password, QObject* asker,
                      const std::function<void(const QString&)>& said);

private:
    void follow();

    Studio& m_studio;
    Settings& m_settings;
    ShellContext m_context;
    QString m_address = {}; ///< whose password is kept, if any
};

} // namespace rushes
