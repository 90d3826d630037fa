#include "ui/shell/networkcontroller.h"

#include "app/api/proxies.h"
#include "app/base/settings.h"
#include "app/studio/studio.h"
#include "ui/shell/messages.h"

using namespace Qt::StringLiterals;

namespace rushes {

NetworkController::NetworkController(Studio& studio, Settings& settings, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_settings(settings)
    , m_context(context)
    , m_address(withoutPassword(settings.value(setting::proxy).trimmed()).address)
{
    connect(&m_settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (key == setting::proxy.key)
            follow();
    });
}

/// A password is only sent to the proxy that it was entered for.
void NetworkController::follow()
{
    const QString address = withoutPassword(m_settings.value(setting::proxy).trimmed()).address;
    if (address == m_address)
        return;
    m_address = address;
    m_studio.accounts().signOut(proxyId, this, [](const Result<void>&) {});
    m_studio.setProxy(address);
}

void NetworkController::begin()
{
    const ProxyAddress old = withoutPassword(m_settings.value(setting::proxy).trimmed());
    if (old.password.isEmpty())
        return;
    m_settings.set(setting::proxy, old.address);
    (void)m_settings.sync(); // write errors are reported elsewhere
    m_studio.accounts().signIn(proxyId, old.password, this, [this](const Result<TokenSource>& place) {
        if (place && *place == TokenSource::Keyring)
            m_context.messages.note(messagekey::proxy, tr("The proxy's password is in the keyring now."),
                                    tr("It is no longer in the settings' file."));
        else
            m_context.messages.problem(
                messagekey::proxy, tr("The proxy's password holds until Rushes ends."),
                tr("It is no longer in the settings' file, and there is no keyring to keep it. Write it "
                   "again in the Preferences after the next start."));
    });
}

void NetworkController::keepPassword(const Secret& password, QObject* asker,
                                     const std::function<void(const QString&)>& said)
{
    m_studio.accounts().signIn(proxyId, password, asker, [said](const Result<TokenSource>& place) {
        said(place && *place == TokenSource::Keyring
                 ? tr("The password is in the keyring, not in the settings.")
                 : tr("There is no keyring: the password holds until Rushes ends, and is written nowhere."));
    });
}

} // namespace rushes
