#pragma once

#include "app/base/secret.h"

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace rushes {

/// The proxy that the environment names for an address, by curl's rules: HTTPS_PROXY or https_proxy, for http
/// only http_proxy, else ALL_PROXY or all_proxy; except for NO_PROXY or no_proxy with its names, domains,
/// addresses, networks and '*'. NoProxy for the loopback interface, and where the variable holds no proxy's
/// address.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl& url, const QProcessEnvironment& environment);

/// A proxy's address, and its password separately.
struct ProxyAddress
{
    QString address = {}; ///< with the user name
    Secret password = {}; ///< decoded; empty: none
};

/// Splits "http://user:secret@host:3128". The password may have any characters, or be percent-encoded.
[[nodiscard]] ProxyAddress withoutPassword(const QString& told);

/// `environment` with the proxy of the settings instead of its own: an address, or "none"; empty: unchanged.
/// The hosts of NO_PROXY stay exempt.
[[nodiscard]] QProcessEnvironment withProxy(QProcessEnvironment environment, const QString& chosen);

} // namespace rushes
