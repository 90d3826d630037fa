#pragma once

#include "app/base/result.h"

#include <QUrl>

class QHostAddress;

namespace rushes {

/// True for an address that everybody on the internet reaches: not the loopback interface, not a private,
/// shared, link-local, multicast or documentation network, in IPv4, IPv6, or IPv4 within IPv6.
[[nodiscard]] bool isPublic(const QHostAddress& address);

/// The address in `text` as something that the service could fetch: https, a name or a number of the public
/// internet, no user information. Refused says what is wrong and what to do. Where a name leads is not looked
/// up here: AddressProbe does.
[[nodiscard]] Result<QUrl> publicAddress(const QString& text);

} // namespace rushes
