#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace rushes {

/// The proxy that the environment names for an address, by curl's rules: HTTPS_PROXY or https_proxy, for http
/// only http_proxy, else ALL_PROXY or all_proxy; except for NO_PROXY or no_proxy with its names, domains,
/// addresses, networks and '*'. NoProxy for the loopback interface, and where the variable holds no proxy's
/// address.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl& url, const QProcessEnvironment& environment);

} // namespace rushes
