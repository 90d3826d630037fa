#pragma once

#include "app/domain/job.h"
#include "app/domain/service.h"
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

/// Signing in and out, services of the user's own, and the word to those whose jobs wait for it.
class AccountController : public QObject
{
    Q_OBJECT

public:
    AccountController(Studio& studio, Settings& settings, QueueView& view, const ShellContext& context);

    /// Reads the keyring, and says what is wrong with the environment. After the window is there.
    void begin();
    void signIn(const ServiceId& service);
    /// Signs in where the problem is: the service that the jobs under way are at.
    void signInWhereNeeded();
    void showServices();
    /// The service that is chosen in the window.
    void setService(const ServiceId& id) { m_service = id; }

Q_SIGNALS:
    /// Somebody signed in there; `anew`: nobody was before.
    void signedIn(const ServiceId& service, bool anew);
    /// The token of a sign-in lasts until the program ends: no keyring keeps it. After signedIn().
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
    QString m_told = {}; ///< the message about waiting jobs, as it was last shown
    QPointer<SignInDialog> m_signIn = {};
    QPointer<ServicesDialog> m_services = {};
    QTimer m_waitingTimer; ///< many changes of the queue are one look
};

} // namespace rushes
