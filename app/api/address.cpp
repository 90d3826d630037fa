#include "app/api/address.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QString balancePath = u"/prod/v2/balance"_s;

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isPlain(const QUrl& url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasFragment() &&
           url.port(1) != 0;
}

bool isGuarded(const QUrl& url)
{
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
}

} // namespace

ServiceAddress runComfyAddress()
{
    return {QUrl(u"https://model-api.runcomfy.net/v1"_s),
            QUrl(u"https://api.runcomfy.net/prod/v2/balance"_s)};
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

bool sameOrigin(const QUrl& one, const QUrl& other)
{
    return !one.host().isEmpty() && one.scheme() == other.scheme() && one.host() == other.host() &&
           portOf(one) == portOf(other);
}

Result<ServiceAddress> serviceAddress(const QUrl& base)
{
    if (!isPlain(base) || base.hasQuery() || !isGuarded(base))
        return failure(ErrorKind::Insecure, base.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    QUrl address = base;
    QString path = address.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    address.setPath(path);

    const ServiceAddress own = runComfyAddress();
    if (sameOrigin(address, own.base) && address.path() == own.base.path())
        return own;
    ServiceAddress service{address, {}};
    if (isLoopback(address)) {
        service.balance = address;
        service.balance.setPath(balancePath);
    }
    return service;
}

bool mayCarryToken(const QUrl& url, const ServiceAddress& service)
{
    if (!isPlain(url) || !isGuarded(url) || !isGuarded(service.base))
        return false;
    const ServiceAddress own = runComfyAddress();
    return sameOrigin(url, service.base) || (url == own.balance && sameOrigin(service.base, own.base));
}

bool mayHoldFiles(const QUrl& url, const ServiceAddress& service, const QStringList& allowed)
{
    if (!isPlain(url) || !isGuarded(url))
        return false;
    if (isLoopback(url))
        return isLoopback(service.base);
    if (sameOrigin(url, service.base))
        return true;
    return portOf(url) == 443 && (url.host().endsWith(".runcomfy.net"_L1) ||
                                  url.host().endsWith(".runcomfy.com"_L1) || allowed.contains(url.host()));
}

QString hostNamed(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode);
    return isPlain(url) && url.scheme() == "https"_L1 && portOf(url) == 443 && !isLoopback(url) ? url.host()
                                                                                                : QString();
}

} // namespace rushes
