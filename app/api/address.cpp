#include "app/api/address.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QString balancePath = u"/prod/v2/balance"_s;
/// Marks, in the fragment (which is never sent), an address whose bytes QUrl would change.
const QString exactMark = u"exact="_s;

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

bool mayHoldFiles(const QUrl& url, const ServiceAddress& service, const QStringList& hosts)
{
    const QUrl bare = url.adjusted(QUrl::RemoveFragment);
    if (!isPlain(bare) || !isGuarded(bare))
        return false;
    if (isLoopback(bare))
        return isLoopback(service.base);
    if (sameOrigin(bare, service.base))
        return true;
    // A host that the user allowed by name is allowed with any port.
    return hosts.contains(bare.host()) || (portOf(bare) == 443 && (bare.host().endsWith(".runcomfy.net"_L1) ||
                                                                   bare.host().endsWith(".runcomfy.com"_L1)));
}

QUrl exactAddress(const QString& text)
{
    QByteArray bytes;
    const QByteArray told = text.trimmed().toUtf8();
    for (const char c : told) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte >= 0x7f || c == '"' || c == '<' || c == '>' || c == '\\')
            bytes += '%' + QByteArray::number(byte, 16).toUpper().rightJustified(2, '0');
        else if (c == '#')
            break;
        else
            bytes += c;
    }
    if (bytes.startsWith("//"))
        bytes.prepend("https:");
    QUrl url = QUrl::fromEncoded(bytes, QUrl::TolerantMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return {};
    const qsizetype slashes = bytes.indexOf("//") + 2;
    qsizetype from = slashes;
    while (from < bytes.size() && bytes.at(from) != '/' && bytes.at(from) != '?')
        ++from;
    QByteArray target = bytes.mid(from);
    if (!target.startsWith('/'))
        target.prepend('/');
    if (target != requestTarget(url))
        url.setFragment(
            QString(exactMark + QString::fromLatin1(target.toBase64(QByteArray::Base64UrlEncoding |
                                                                    QByteArray::OmitTrailingEquals))));
    return url;
}

QByteArray requestTarget(const QUrl& url)
{
    const QString fragment = url.fragment();
    if (fragment.startsWith(exactMark)) {
        const QByteArray target =
            QByteArray::fromBase64(fragment.mid(exactMark.size()).toLatin1(), QByteArray::Base64UrlEncoding);
        if (target.startsWith('/'))
            return target;
    }
    QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!target.startsWith('/'))
        target.prepend('/');
    return target;
}

QString addressText(const QUrl& url)
{
    if (!url.fragment().startsWith(exactMark))
        return url.toString(QUrl::FullyEncoded);
    return url.scheme() + u"://"_s + url.authority(QUrl::FullyEncoded) +
           QString::fromLatin1(requestTarget(url));
}

QString hostNamed(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode);
    return isPlain(url) && url.scheme() == "https"_L1 && portOf(url) == 443 && !isLoopback(url) ? url.host()
                                                                                                : QString();
}

} // namespace rushes
