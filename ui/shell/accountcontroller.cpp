#include "ui/shell/accountcontroller.h"

#include "app/base/settings.h"
#include "app/studio/errortext.h"
#include "app/studio/studio.h"
#include "app/studio/studiosettings.h"
#include "ui/queue/queueview.h"
#include "ui/settings/servicesdialog.h"
#include "ui/settings/signindialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/webpages.h"

#include <QGuiApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

AccountController::AccountController(Studio& studio, Settings& settings, QueueView& view,
                                     const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_settings(settings)
    , m_view(view)
    , m_context(context)
{
    m_context.actions.handle(ActionId::Services, this, [this] { showServices(); });
    m_waitingTimer.setSingleShot(true);
    m_waitingTimer.setInterval(0);
    connect(&m_waitingTimer, &QTimer::timeout, this, &AccountController::refreshWaiting);
    connect(&m_studio.runner(), &JobRunner::jobChanged, &m_waitingTimer, qOverload<>(&QTimer::start));
    connect(&m_studio.runner(), &JobRunner::jobRemoved, &m_waitingTimer, qOverload<>(&QTimer::start));
    connect(&m_studio, &Studio::servicesChanged, this, [this] {
        m_view.setStandstill([this](const Job& job) { return standstillOf(job); });
        m_waitingTimer.start();
        refreshDialog();
        keepOwnServices(m_settings, m_studio.serviceList().own());
    });
    connect(&m_studio.accounts(), &Accounts::keptChanged, this,
            [this] { m_settings.set(setting::keptTokens, m_studio.accounts().kept()); });
    m_view.setStandstill([this](const Job& job) { return standstillOf(job); });
    m_waitingTimer.start();
}

void AccountController::begin()
{
    m_studio.accounts().load();
    const std::optional<Error>& problem = m_studio.serviceList().problem();
    if (!problem)
        return;
    if (problem->kind == ErrorKind::SignIn)
        m_context.messages.problem(
            messagekey::environment, tr("RUNCOMFY_TOKEN is not a token."),
            tr("It holds spaces or characters that no token has, and is not used. Mend "
               "it, or sign in here."),
            {tr("Sign in…"), [this] { signIn(m_studio.serviceList().ofEnvironment()); }});
    else
        m_context.messages.problem(
            messagekey::environment, tr("RUNCOMFY_MODEL_API_BASE is not a safe address."),
            tr("It is not used, and neither is the token. Give it as https://…/v1 (%1).")
                .arg(problem->detail));
}

QString AccountController::nameOf(const ServiceId& service) const
{
    const Service* known = m_studio.service(service);
    return known ? known->name : service;
}

// Jobs that wait for a sign-in
// ----------------------------------------------------------------------------------------------------------------

QString AccountController::standstillOf(const Job& job) const
{
    if (isFinal(job.state) || job.state == JobState::Downloading)
        return {};
    const Service* service = m_studio.service(job.service);
    if (!service)
        return tr("its service is not known here");
    const bool isReadLater = service->charges && !service->ready && !service->needsToken;
    if (m_studio.accounts().isAwaited(job.service) || isReadLater)
        return tr("waiting for the keyring");
    return service->needsToken ? tr("sign in to %1").arg(service->name) : QString();
}

void AccountController::refreshWaiting()
{
    int count = 0;
    ServiceId service;
    for (const Job& job : m_studio.jobs().jobs()) {
        const Service* at = m_studio.service(job.service);
        const bool waits = !isFinal(job.state) && job.state != JobState::Downloading;
        if (!waits || !at || !at->needsToken)
            continue;
        service = job.service;
        ++count;
    }
    const QString words = count == 0 ? QString() : tr("%n job(s) wait.", nullptr, count);
    const QString told = words + service.toString();
    if (told == m_told)
        return;
    m_told = told;
    if (count == 0)
        m_context.messages.withdraw(messagekey::account);
    else
        m_context.messages.problem(messagekey::account, words,
                                   tr("Nobody is signed in to %1. Nothing is lost.").arg(nameOf(service)),
                                   {tr("Sign in…"), [this, service] { signIn(service); }, true});
}

// Signing in
// ----------------------------------------------------------------------------------------------------------------

void AccountController::signInWhereNeeded()
{
    ServiceId service = m_service;
    for (const Job& job : m_studio.jobs().jobs()) {
        const Service* at = m_studio.service(job.service);
        if (!isFinal(job.state) && at && at->charges)
            service = job.service;
    }
    const Service* at = m_studio.service(service);
    signIn(at && at->charges ? service : runComfyId);
}

void AccountController::signIn(const ServiceId& service)
{
    const Service* at = m_studio.service(service);
    if (!at || !at->charges)
        return;
    if (m_signIn)
        m_signIn->close();
    m_signIn = new SignInDialog(at->name, !at->needsToken,
                                m_services ? static_cast<QWidget*>(m_services.data()) : &m_context.widget);
    m_signIn->setAttribute(Qt::WA_DeleteOnClose);
    if (service == runComfyId)
        m_signIn->setAccountPage(webpages::account());
    connect(m_signIn, &SignInDialog::entered, this,
            [this, service](const QString& text) { check(service, text); });
    m_signIn->open();
}

void AccountController::check(const ServiceId& service, const QString& text)
{
    const Result<Secret> secret = secretFrom(text);
    if (!secret) {
        m_signIn->setProblem(tr("A token has no spaces and no special characters. Copy it once more."));
        return;
    }
    m_signIn->setBusy(true);
    // The dialog is the context: if it is closed, the answer is ignored.
    m_studio.serviceList().check(
        service, *secret, m_signIn, [this, service, text](const Result<ModelPrice>& price) {
            m_signIn->setBusy(false);
            if (price) {
                m_studio.wallet().takeRate(service, *price);
                keep(service, text);
                return;
            }
            const ErrorText words = textOf(price.error(), Next::Ended);
            m_signIn->setProblem(
                price.error().kind == ErrorKind::SignIn
                    ? tr("%1 refuses this token. Copy it once more, or make a new one there.")
                          .arg(nameOf(service))
                    : tr("The token could not be checked, and is not used. %1").arg(oneLine(words)));
        });
}

void AccountController::keep(const ServiceId& service, const QString& text)
{
    const Result<Secret> secret = secretFrom(text);
    const Service* before = m_studio.service(service);
    const bool anew = before && !before->ready;
    m_studio.accounts().signIn(service, *secret, this, [this, service](const Result<TokenSource>& where) {
        if (where && *where == TokenSource::Keyring)
            return;
        Q_EMIT unkept(service);
    });
    if (m_signIn)
        m_signIn->accept();
    m_context.messages.withdraw(messagekey::environment);
    const std::optional<Error> problem = m_studio.runner().problem();
    if (problem && (problem->kind == ErrorKind::SignIn || problem->kind == ErrorKind::Insecure))
        m_studio.runner().resume();
    Q_EMIT signedIn(service, anew);
}

void AccountController::signOut(const ServiceId& service)
{
    m_studio.accounts().signOut(service, this, [this, service](const Result<void>& removed) {
        if (!removed && m_services)
            m_services->setProblem(
                tr("The keyring did not give up the token of %1: it will be found again at the "
                   "next start.")
                    .arg(nameOf(service)));
    });
}

// Services
// ----------------------------------------------------------------------------------------------------------------

void AccountController::showServices()
{
    if (!m_services) {
        m_services = new ServicesDialog(&m_context.widget);
        m_services->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_services, &ServicesDialog::signInRequested, this, &AccountController::signIn);
        connect(m_services, &ServicesDialog::signOutRequested, this, &AccountController::signOut);
        connect(m_services, &ServicesDialog::removeRequested, this, [this](const ServiceId& id) {
            const Result<void> removed = m_studio.removeService(id);
            m_services->setProblem(removed ? QString() : oneLine(textOf(removed.error(), Next::NotDone)));
        });
        connect(m_services, &ServicesDialog::addRequested, this, [this](const OwnService& service) {
            const Result<ServiceId> added = m_studio.serviceList().add(service);
            if (!added) {
                m_services->setProblem(oneLine(textOf(added.error(), Next::NotDone)));
                return;
            }
            m_services->closeAdding();
            m_services->selectService(*added);
        });
    }
    refreshDialog();
    m_services->show();
    m_services->raise();
    m_services->activateWindow();
}

void AccountController::refreshDialog()
{
    if (!m_services)
        return;
    QHash<ServiceId, QUrl> bases;
    for (const Service& service : m_studio.services()) {
        if (const QUrl base = m_studio.serviceList().baseOf(service.id); !base.isEmpty())
            bases.insert(service.id, base);
    }
    m_services->setServices(m_studio.services(), bases, m_service);
}

} // namespace rushes
