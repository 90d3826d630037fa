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

/// Which service is chosen, and tells everybody who acts on it or shows its prices. Where a sign-in changes
/// it, so that a click costs money from now on, it is said.
class ServiceController : public QObject
{
    Q_OBJECT

public:
    /// Who is told of the choice.
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

    /// Starts what the chosen service needs, and those of open jobs. After the window is there: it takes a
    /// moment.
    void begin();

private:
    void choose(const ServiceId& id);
    void use(const ServiceId& id);
    void signInOrWake();
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
    ServiceId m_cameFrom = {}; ///< the service that was chosen when somebody signed in to this one
};

} // namespace rushes
