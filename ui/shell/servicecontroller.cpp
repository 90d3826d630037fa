#include "ui/shell/servicecontroller.h"

#include "app/base/settings.h"
#include "app/studio/studio.h"
#include "ui/composer/clippane.h"
#include "ui/shell/accountcontroller.h"
#include "ui/shell/generatecontroller.h"
#include "ui/shell/messages.h"
#include "ui/shell/modelcontroller.h"
#include "ui/shell/scenecontroller.h"
#include "ui/shell/spendingcontroller.h"
#include "ui/shell/topbar.h"

namespace rushes {

ServiceController::ServiceController(Studio& studio, Settings& settings, const Parts& parts,
                                     const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_settings(settings)
    , m_parts(parts)
    , m_context(context)
{
    connect(&m_studio, &Studio::servicesChanged, this, &ServiceController::refresh);
    connect(&m_parts.topBar, &TopBar::serviceChosen, this, &ServiceController::use);
    connect(&m_parts.clip, &ClipPane::serviceRequested, this, &ServiceController::signIn);
    connect(&m_studio.wallet(), &Wallet::ratesChanged, this, &ServiceController::refreshRates);
    connect(&m_parts.accounts, &AccountController::signedIn, this, &ServiceController::welcomeTo);
    connect(&m_parts.accounts, &AccountController::unkept, this, &ServiceController::tellUnkept);
    // A service's token may arrive late, from the keyring.
    connect(&m_studio.serviceList(), &Services::readyChanged, this, [this](const ServiceId& id, bool ready) {
        if (ready && id == m_service) {
            m_parts.spending.refresh();
            m_parts.models.setService(id);
        }
    });
    connect(&m_studio, &Studio::wakeFailed, this,
            [this](const Error& error) { m_context.messages.problem(messagekey::sandbox, error); });
    connect(&m_studio, &Studio::noJobWaits, this,
            [this] { m_context.messages.withdraw(messagekey::sandbox); });
    m_service = m_studio.standardService();
    // A token in the environment takes precedence; otherwise the last choice is used.
    if (const ServiceId chosen(m_settings.value(setting::service));
        m_service == sandboxId && m_studio.service(chosen))
        m_service = chosen;
    refresh();
}

void ServiceController::begin()
{
    m_parts.spending.refresh();
    m_parts.models.setService(m_service);
    if (const Result<void> awake = m_studio.wakeForOpenJobs(); !awake)
        m_context.messages.problem(messagekey::sandbox, awake.error());
}

/// Prepares the service so that Generate can be used.
void ServiceController::signIn()
{
    const Service* service = m_studio.service(m_service);
    if (service && service->needsToken)
        m_parts.accounts.signIn(m_service);
}

void ServiceController::use(const ServiceId& id)
{
    m_context.messages.withdraw(messagekey::signedIn);
    m_settings.set(setting::service, id.toString());
    choose(id);
    m_parts.models.setService(id);
}

/// After signing in, the user usually wants to generate at that service. If another service was selected, a
/// message says so, since clicks cost money from now on, with an action to go back. Replacing a token changes
/// nothing.
void ServiceController::welcomeTo(const ServiceId& id, bool anew)
{
    m_context.messages.withdraw(messagekey::unkept);
    const ServiceId before = m_service;
    if (id == before) {
        use(id);
        return;
    }
    if (!anew)
        return;
    use(id);
    m_cameFrom = before;
    tellWhereItRuns(tr("What a take costs there stands on the button."));
}

void ServiceController::tellUnkept(const ServiceId& id)
{
    const Service* service = m_studio.service(id);
    if (m_context.messages.isShown(messagekey::signedIn))
        tellWhereItRuns(
            tr("What a take costs there stands on the button. Signed in until Rushes ends: there is no "
               "keyring that could keep the token."));
    else if (service)
        m_context.messages.note(messagekey::unkept,
                                tr("Signed in to %1 until Rushes ends.").arg(service->name),
                                tr("There is no keyring that could keep the token: it is in memory only."));
}

void ServiceController::tellWhereItRuns(const QString& text)
{
    const Service* from = m_studio.service(m_cameFrom);
    const Service* to = m_studio.service(m_service);
    if (from && to) {
        m_context.messages.note(messagekey::signedIn, tr("Signed in: Generate runs on %1 now.").arg(to->name),
                                text, {tr("Use %1").arg(from->name), [this] { use(m_cameFrom); }});
    }
}

void ServiceController::choose(const ServiceId& id)
{
    m_service = id;
    m_context.messages.withdraw(messagekey::service);
    refresh();
    m_parts.spending.refresh();
}

void ServiceController::refresh()
{
    // It may have been removed.
    if (!m_studio.service(m_service))
        m_service = m_studio.standardService();
    const Service* chosen = m_studio.service(m_service);
    if (!chosen || !chosen->ready || !m_studio.service(m_cameFrom))
        m_context.messages.withdraw(messagekey::signedIn); // the message does not apply any more
    m_parts.topBar.setServices(m_studio.services(), m_service);
    m_parts.accounts.setService(m_service);
    m_parts.spending.setService(m_service);
    if (const Service* service = m_studio.service(m_service)) {
        m_parts.clip.setService(*service);
        m_parts.scenes.setService(*service);
        m_parts.generate.setService(m_service);
    }
    refreshRates();
}

void ServiceController::refreshRates()
{
    m_parts.clip.setRates(m_studio.wallet().rates(m_service));
    m_parts.scenes.refreshPrices();
}

} // namespace rushes
