#include "app/api/proxies.h"

#include "app/api/address.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString either(const QProcessEnvironment& environment, const QString& name)
{
    const QString lower = environment.value(name.toLower()).trimmed();
    // In a CGI program a client can set HTTP_PROXY: like curl, read only the lower-case name.
    return lower.isEmpty() && name != "HTTP_PROXY"_L1 ? environment.value(name.toUpper()).trimmed() : lower;
}

bool isExempt(const QUrl& url, const QString& list)
{
    const QString host = url.host().toLower();
    QHostAddress address;
    const bool isAddress = address.setAddress(host);
    const QStringList entries = QString(list).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    for (const QString& told : entries) {
        QString entry = told.toLower();
        if (entry == "*"_L1)
            return true;
        if (isAddress && entry.contains(u'/') && address.isInSubnet(QHostAddress::parseSubnet(entry)))
            return true;
        if (const qsizetype colon = entry.lastIndexOf(u':'); colon > 0 && entry.count(u':') == 1) {
            if (entry.mid(colon + 1).toInt() != url.port(url.scheme() == "https"_L1 ? 443 : 80))
                continue;
            entry.truncate(colon);
        }
        if (entry.startsWith(u'[') && entry.endsWith(u']'))
            entry = entry.mid(1, entry.size() - 2);
        while (entry.startsWith(u'*') || entry.startsWith(u'.'))
            entry.remove(0, 1);
        if (!entry.isEmpty() && (host == entry || host.endsWith(u'.' + entry)))
            return true;
    }
    return false;
}

} // namespace

QNetworkProxy proxyFor(const QUrl& url, const QProcessEnvironment& environment)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (isLoopback(url) || isExempt(url, either(environment, u"NO_PROXY"_s)))
        return none;
    QString told = either(environment, url.scheme() == "https"_L1 ? u"HTTPS_PROXY"_s : u"HTTP_PROXY"_s);
    if (told.isEmpty())
        told = either(environment, u"ALL_PROXY"_s);
    if (told.isEmpty())
        return none;
    const QUrl proxy(told.contains("://"_L1) ? told : u"http://"_s + told);
    if (proxy.host().isEmpty())
        return none;
    const bool socks = proxy.scheme().startsWith("socks"_L1);
    QNetworkProxy found(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, proxy.host(),
                        static_cast<quint16>(proxy.port(socks ? 1080 : 8080)),
                        proxy.userName(QUrl::FullyDecoded), proxy.password(QUrl::FullyDecoded));
    return found;
}

ProxyAddress withoutPassword(const QString& told)
{
    const qsizetype scheme = told.indexOf("://"_L1);
    const qsizetype from = scheme < 0 ? 0 : scheme + 3;
    const qsizetype at = told.lastIndexOf(u'@');
    const qsizetype colon = told.indexOf(u':', from);
    if (at < 0 || colon < 0 || colon > at)
        return {told, {}};
    const QString password = told.mid(colon + 1, at - colon - 1);
    return {told.left(colon) + told.mid(at), Secret(QByteArray::fromPercentEncoding(password.toUtf8()))};
}

QProcessEnvironment withProxy(QProcessEnvironment environment, const QString& chosen)
{
    if (chosen.isEmpty())
        return environment;
    for (const QString& name : {u"HTTPS_PROXY"_s, u"https_proxy"_s, u"HTTP_PROXY"_s, u"http_proxy"_s,
                                u"ALL_PROXY"_s, u"all_proxy"_s})
        environment.remove(name);
    if (chosen != "none"_L1)
        environment.insert(u"ALL_PROXY"_s, chosen);
    return environment;
}

} // namespace rushes
