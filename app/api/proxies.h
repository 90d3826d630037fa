#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace rushes {

/// The proxy that the environment names for an address, as curl reads it: HTTPS_PROXY or https_proxy, else
/// ALL_PROXY or all_proxy, and NO_PROXY or no_proxy with its names, domains, addresses, networks and '*'.
/// http_proxy holds for http. None for the loopback interface, whatever is named; None too where the variable
/// holds no address of a proxy.
[[nodiscard]] QNetworkProxy proxyFor(const QUrl& url, const QProcessEnvironment& environment);

} // namespace rushes
