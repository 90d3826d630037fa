#pragma once

#include "app/domain/job.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace rushes {

class QueueView;
class ServicesDialog;
class Settings;
class SignInDialog;
class Studio;

/// Signing in and out, the user's own services, and messages about jobs that wait for a sign-in.
class AccountController : public QObject
{
    Q_OBJECT

public:
    AccountController(Studio& studio, Settings& settings, QueueView& view, const ShellContext& context);

    /// Reads the keyring and reports problems of the environment. To be called when the window is visible.
    void begin();
    void signIn(const ServiceId& service);
    /// Signs in to the service of the current problem: the one that open jobs wait for.
    void signInWhereNeeded();
    void showServices();
    /// The service selected in the window.
    void setService(const ServiceId& id) { m_service = id; }

Q_SIGNALS:
    /// The user signed in to this service; `anew`: there was no token before.
    void signedIn(const ServiceId& service, bool anew);
    /// The token lasts until the program ends, since no keyring stores it. Emitted after signedIn().
    void unkept(const ServiceId& service);

private:
    void check(const ServiceId& service, const QString& text);
    void keep(const ServiceId& service, const QString& text);
    void signOut(const ServiceId& service);
    void refreshDialog();
    void refreshWaiting();
    [[nodiscard]] QString standstillOf(const Job& job) const;
    [[nodiscard]] QString nameOf(const ServiceId& service) const;

    Studio& m_studio;
    Settings& m_settings;
    QueueView& m_view;
    ShellContext m_context;
    ServiceId m_service = {};
    QString m_told = {}; ///< the last message about waiting jobs
    QPointer<SignInDialog> m_signIn = {};
    QPointer<ServicesDialog> m_services = {};
    QTimer m_waitingTimer; ///< combines several changes of the queue
};

} // namespace rushes
