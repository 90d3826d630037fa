#pragma once

#include "app/base/result.h"

#include <QStringList>
#include <QUrl>

namespace rushes {

/// The addresses of a service. Made and checked by serviceAddress().
struct ServiceAddress
{
    QUrl base = {};    ///< including /v1, without a trailing slash
    QUrl balance = {}; ///< empty: this service has no balance endpoint

    bool operator==(const ServiceAddress&) const = default;
};

/// RunComfy's addresses.
[[nodiscard]] ServiceAddress runComfyAddress();

/// The service at `base` (https, or http to the loopback interface). RunComfy's own base gets its documented
/// balance address, a loopback service the one at the same origin, any other service none. Error: Insecure
/// for a scheme or a host that would send the token unencrypted, and for user information, a query or a
/// fragment in the address.
[[nodiscard]] Result<ServiceAddress> serviceAddress(const QUrl& base);

/// 127.0.0.0/8, ::1 or localhost.
[[nodiscard]] bool isLoopback(const QUrl& url);
/// Same scheme, host and port; a missing port counts as the scheme's default.
[[nodiscard]] bool sameOrigin(const QUrl& one, const QUrl& other);

/// True when the token may go to `url`: the origin of the service's base, or exactly its documented balance
/// address; over https, or over http to the loopback interface.
[[nodiscard]] bool mayCarryToken(const QUrl& url, const ServiceAddress& service);

/// True when a finished file may be fetched from `url` (without a token): https on a subdomain of
/// runcomfy.net or runcomfy.com, the origin of the service, any port of the loopback interface for a service
/// on it, and https on one of `hosts`, which the user has allowed for this service.
[[nodiscard]] bool mayHoldFiles(const QUrl& url, const ServiceAddress& service,
                                const QStringList& hosts = {});
/// The host in a text that the user typed, in the form in which hosts are compared: "media.example". Empty:
/// the text names no host.
[[nodiscard]] QString hostNamed(const QString& text);

/// The address in `text`, such that requestTarget() returns its path and query byte for byte: a signed
/// address is valid for these bytes alone, and QUrl normalises some of them. Only characters that cannot
/// stand in a request line are encoded. A fragment is left out. Empty: not an http(s) address.
[[nodiscard]] QUrl exactAddress(const QString& text);
/// Path and query, as the request line has them.
[[nodiscard]] QByteArray requestTarget(const QUrl& url);
/// The address as text for the user and for other programs, spelt as it was received.
[[nodiscard]] QString addressText(const QUrl& url);

} // namespace rushes
