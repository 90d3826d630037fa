#include "app/studio/services.h"

#include "app/api/address.h"
#include "app/catalogue/catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

ServiceId serviceIdOf(const ServiceAddress& address)
{
    if (address == runComfyAddress())
        return runComfyId;
    return ServiceId(runComfyId.toString() + u' ' + address.base.toString(QUrl::FullyEncoded));
}

Services::Services(const Parts& parts)
    : m_network(parts.network)
    , m_accounts(parts.accounts)
    , m_fileHosts(parts.fileHosts)
{
    m_all.append({sandboxId, {}, false, true, {}, false, false});
    retranslate();
    readEnvironment(parts.environment);
    insert(u"RunComfy"_s, runComfyAddress(), false);
    for (const OwnService& own : parts.own) {
        // A service with an unusable address is not listed, but stays in the settings.
        if (const Result<ServiceAddress> address = serviceAddress(own.base))
            insert(own.name, *address, true);
    }
    connect(&m_accounts, &Accounts::settled, this, &Services::refresh);
    connect(&m_accounts, &Accounts::changed, this, [this](const ServiceId& id) {
        if (id == proxyId) {
            for (const ServiceId& known : m_addresses.keys())
                refresh(known);
        }
        if (!at(id))
            return;
        refresh(id);
        Q_EMIT accountChanged(id);
    });
}

Services::~Services() = default;

void Services::readEnvironment(const QProcessEnvironment& environment)
{
    ServiceAddress address = runComfyAddress();
    const QString base = environment.value(u"RUNCOMFY_MODEL_API_BASE"_s).trimmed();
    if (!base.isEmpty()) {
        const Result<ServiceAddress> given = serviceAddress(QUrl(base, QUrl::StrictMode));
        if (!given) {
            m_problem = given.error();
            // A malformed address is not shown, since it may contain a password.
            if (m_problem->detail.isEmpty() && !base.contains(u'@'))
                m_problem->detail = u"RUNCOMFY_MODEL_API_BASE: “%1”"_s.arg(base.left(200));
            return;
        }
        address = *given;
    }
    const Result<Token> token = findToken(environment);
    m_ofEnvironment = serviceIdOf(address);
    if (token)
        m_accounts.put(m_ofEnvironment, *token);
    else
        m_problem = token.error();
    insert(nameAt(address), address, false);
}

/// Several services on one host are distinguished by port, else by their whole address.
QString Services::nameAt(const ServiceAddress& address) const
{
    const QUrl& base = address.base;
    QString name;
    for (const QString& place : {base.host(), base.authority(),
                                 base.toDisplayString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash)}) {
        name = tr("RunComfy at %1").arg(place);
        const bool isTaken = std::any_of(m_all.cbegin(), m_all.cend(),
                                         [&name](const Service& one) { return one.name == name; });
        if (!isTaken)
            break;
    }
    return name;
}

ServiceId Services::insert(const QString& name, const ServiceAddress& address, bool isOwn)
{
    const ServiceId id = serviceIdOf(address);
    if (Service* known = at(id)) {
        if (isOwn) {
            known->name = name;
            known->isOwn = true;
        }
        return id;
    }
    Service service;
    service.id = id;
    service.name = id == runComfyId ? u"RunComfy"_s : name;
    service.charges = true;
    service.isOwn = isOwn && id != runComfyId;
    m_all.insert(m_all.size() - 1, service); // the sandbox is always last
    m_addresses.insert(id, address);
    m_apis[id] = std::make_unique<HttpVideoApi>(m_network, address, Secret());
    m_apis[id]->setFileHosts(m_fileHosts.value(id));
    refresh(id);
    return id;
}

Service* Services::at(const ServiceId& id)
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Service& service) { return service.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

const Service* Services::find(const ServiceId& id) const
{
    return const_cast<Services*>(this)->at(id);
}

VideoApi* Services::api(const ServiceId& id) const
{
    if (id == sandboxId)
        return m_sandbox.get();
    const auto found = m_apis.find(id);
    return found == m_apis.end() ? nullptr : found->second.get();
}

QUrl Services::baseOf(const ServiceId& id) const
{
    return m_addresses.value(id).base;
}

void Services::refresh(const ServiceId& id)
{
    Service* service = at(id);
    const auto found = m_apis.find(id);
    if (!service || found == m_apis.end())
        return;
    const Token token = m_accounts.token(id);
    // The proxy refuses connections without its password.
    const bool awaited =
        m_accounts.isAwaited(id) || (m_accounts.isAwaited(proxyId) && !isLoopback(baseOf(id)));
    found->second->setToken(awaited ? Secret() : token.secret);
    const bool wasReady = service->ready;
    service->ready = !awaited && !token.secret.isEmpty();
    service->needsToken = !awaited && token.secret.isEmpty();
    if (awaited)
        service->note = tr("Waiting for the keyring.");
    else if (token.secret.isEmpty())
        service->note = tr("Sign in to generate here.");
    else if (token.source == TokenSource::Environment)
        service->note = tr("Signed in by RUNCOMFY_TOKEN.");
    else if (token.source == TokenSource::OfficialClient)
        service->note = tr("Signed in with the token of the runcomfy command.");
    else if (token.source == TokenSource::Keyring)
        service->note = tr("Signed in. The token is in the keyring.");
    else if (m_accounts.isBeingKept(id))
        service->note = tr("Signed in. The keyring is asked to keep the token.");
    else
        service->note = tr("Signed in until Rushes ends: there is no keyring to keep the token.");
    Q_EMIT changed();
    if (wasReady != service->ready)
        Q_EMIT readyChanged(id, service->ready);
}

QList<OwnService> Services::own() const
{
    QList<OwnService> list;
    for (const Service& service : m_all) {
        if (service.isOwn)
            list.append({service.name, baseOf(service.id)});
    }
    return list;
}

Result<ServiceId> Services::add(const OwnService& service)
{
    const QString name = service.name.simplified();
    if (name.isEmpty())
        return failure(ErrorKind::Refused, tr("Give the service a name."));
    const Result<ServiceAddress> address = serviceAddress(service.base);
    if (!address)
        return failure(address.error());
    const Service* known = find(serviceIdOf(*address));
    if (known && (known->isOwn || known->id == runComfyId))
        return failure(ErrorKind::Refused, tr("“%1” has this address already.").arg(known->name));
    if (std::any_of(m_all.cbegin(), m_all.cend(), [&](const Service& other) { return other.name == name; }))
        return failure(ErrorKind::Refused, tr("There is a service of this name already."));
    const ServiceId id = insert(name, *address, true);
    Q_EMIT changed();
    return id;
}

Result<void> Services::remove(const ServiceId& id)
{
    const Service* service = find(id);
    if (!service || !service->isOwn)
        return failure(ErrorKind::NotFound, id);
    const bool wasReady = service->ready;
    m_all.removeIf([&](const Service& other) { return other.id == id; });
    m_addresses.remove(id);
    m_apis.erase(id);
    if (wasReady)
        Q_EMIT readyChanged(id, false);
    Q_EMIT changed();
    return {};
}

Result<void> Services::allowHost(const ServiceId& id, const QString& host)
{
    const QString name = hostNamed(host);
    const auto api = m_apis.find(id);
    if (name.isEmpty())
        return failure(ErrorKind::Refused, tr("“%1” is not a host’s name.").arg(host));
    if (api == m_apis.end())
        return failure(ErrorKind::NotFound, id);
    if (QStringList& hosts = m_fileHosts[id]; !hosts.contains(name))
        hosts.append(name);
    api->second->setFileHosts(m_fileHosts.value(id));
    return {};
}

void Services::know(const Job& job)
{
    if (find(job.service) || !job.service.toString().startsWith(runComfyId.toString() + u' '))
        return;
    const QUrl base(job.service.toString().mid(runComfyId.toString().size() + 1), QUrl::StrictMode);
    const Result<ServiceAddress> address = serviceAddress(base);
    if (address && serviceIdOf(*address) == job.service)
        insert(nameAt(*address), *address, false);
}

void Services::setSandbox(std::unique_ptr<VideoApi> api)
{
    m_sandbox = std::move(api);
    Q_EMIT readyChanged(sandboxId, true);
}

void Services::retranslate()
{
    Service* sandbox = at(sandboxId);
    sandbox->name = tr("Sandbox");
    sandbox->note = tr("Animatics, free, on this computer");
}

void Services::check(const ServiceId& id, const Secret& secret, QObject* context, Answer<ModelPrice> answer)
{
    const auto address = m_addresses.constFind(id);
    if (address == m_addresses.cend()) {
        answer(failure(ErrorKind::NotFound, id));
        return;
    }
    const int number = ++m_lastCheck;
    auto api = std::make_unique<HttpVideoApi>(m_network, *address, secret);
    HttpVideoApi* asked = api.get();
    m_checks[number] = std::move(api);
    asked->model(Catalogue::current().standard().id, context,
                 [this, number, answer = std::move(answer)](const Result<ModelPrice>& price) {
                     // Deleted later, since it is calling this function.
                     QMetaObject::invokeMethod(
                         this, [this, number] { m_checks.erase(number); }, Qt::QueuedConnection);
                     answer(price);
                 });
}

} // namespace rushes
