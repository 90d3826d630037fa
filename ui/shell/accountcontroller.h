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
    void signIn(const QString& service);
    /// Signs in where the problem is: the service that the jobs under way are at.
    void signInWhereNeeded();
    void showServices();
    /// The service that is chosen in the window.
    void setService(const QString& id) { m_service = id; }

Q_SIGNALS:
    /// Somebody signed in there; `anew`: nobody was before.
    void signedIn(const QString& service, bool anew);
    /// The token of a sign-in lasts until the program ends: no keyring keeps it. After signedIn().
    void unkept(const QString& service);

private:
    void check(const QString& service, const QString& text);
    void keep(const QString& service, const QString& text);
    void signOut(const QString& service);
    void refreshDialog();
    void refreshWaiting();
    [[nodiscard]] QString standstillOf(const Job& job) const;
    [[nodiscard]] QString nameOf(const QString& service) const;

    Studio& m_studio;
    Settings& m_settings;
    QueueView& m_view;
    ShellContext m_context;
    QString m_service = {};
    QString m_told = {}; ///< the message about waiting jobs, as it was last shown
    QPointer<SignInDialog> m_signIn = {};
    QPointer<ServicesDialog> m_services = {};
    QTimer m_waitingTimer; ///< many changes of the queue are one look
};

} // namespace rushes
