#pragma once

#include "app/domain/ids.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QString>

namespace rushes {

class AccountController;
class ClipPane;
class GenerateController;
class ModelController;
class SceneController;
class Settings;
class SpendingController;
class Studio;
class TopBar;

/// The selection of the service; informs all controllers that use it or show its prices. When signing in
/// changes it, so that clicks cost money from now on, a message says so.
class ServiceController : public QObject
{
    Q_OBJECT

public:
    /// The objects informed of the selection.
    struct Parts
    {
        TopBar& topBar;
        ClipPane& clip;
        ModelController& models;
        SceneController& scenes;
        GenerateController& generate;
        AccountController& accounts;
        SpendingController& spending;
    };

    ServiceController(Studio& studio, Settings& settings, const Parts& parts, const ShellContext& context);

    /// Reads the selected service's balance and prices, and starts the services of open jobs. To be called
    /// when the window is visible, since it takes time.
    void begin();

private:
    void choose(const ServiceId& id);
    void use(const ServiceId& id);
    void signIn();
    void welcomeTo(const ServiceId& id, bool anew);
    void tellUnkept(const ServiceId& id);
    void tellWhereItRuns(const QString& text);
    void refresh();
    void refreshRates();

    Studio& m_studio;
    Settings& m_settings;
    const Parts m_parts;
    const ShellContext m_context;
    ServiceId m_service = {};
    ServiceId m_cameFrom = {}; ///< the service that was selected before signing in to this one
};

} // namespace rushes
