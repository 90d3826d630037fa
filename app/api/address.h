#pragma once

#include "app/base/result.h"

#include <QStringList>
#include <QUrl>

namespace rushes {

/// Where a service is. Made by serviceAddress(), which checks it.
struct ServiceAddress
{
    QUrl base = {};    ///< with its /v1, without a slash at the end
    QUrl balance = {}; ///< empty: this service tells no balance

    bool operator==(const ServiceAddress&) const = default;
};

/// RunComfy's own.
[[nodiscard]] ServiceAddress runComfyAddress();

/// The service at `base` (https, or http to the loopback interface). RunComfy's own base has its documented
/// balance address, a loopback service has it at the same origin, any other has none. Error: Insecure, for a
/// scheme or a host that would send the token in the clear and for user information, a query or a fragment in
/// the address.
[[nodiscard]] Result<ServiceAddress> serviceAddress(const QUrl& base);

/// 127.0.0.0/8, ::1 or localhost.
[[nodiscard]] bool isLoopback(const QUrl& url);
/// Same scheme, host and port, default ports filled in.
[[nodiscard]] bool sameOrigin(const QUrl& one, const QUrl& other);

/// True when the token may go to `url`: the origin of the service's base, or exactly its documented balance
/// address; over https, or over http to the loopback interface.
[[nodiscard]] bool mayCarryToken(const QUrl& url, const ServiceAddress& service);

/// True when a finished file may be fetched from `url` (without a token): https on a subdomain of
/// runcomfy.net or runcomfy.com, the origin of the service, any port of the loopback interface for a service
/// on it, and https on one of `hosts`, which the user has allowed for this service.
[[nodiscard]] bool mayHoldFiles(const QUrl& url, const ServiceAddress& service,
                                const QStringList& hosts = {});
/// The host of a text that the user allows, in the form in which it is compared: "media.example". Empty: it
/// is none.
[[nodiscard]] QString hostNamed(const QString& text);

/// The address in `text`, so that requestTarget() gives its path and query back byte for byte: a signature
/// holds for these bytes alone, and QUrl writes some of them in another way. Only what cannot stand in a
/// request line is encoded. Empty: not an http(s) address. What follows a '#' is left out.
[[nodiscard]] QUrl exactAddress(const QString& text);
/// What stands in the request line: path and query.
[[nodiscard]] QByteArray requestTarget(const QUrl& url);
/// For the user and for another program: as it was told.
[[nodiscard]] QString addressText(const QUrl& url);

} // namespace rushes
