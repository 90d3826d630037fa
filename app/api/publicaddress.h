#pragma once

#include "app/base/result.h"

#include <QUrl>

class QHostAddress;

namespace rushes {

/// True for a globally reachable address: not of a loopback, private, shared, link-local, multicast or
/// documentation network, in IPv4, IPv6, or IPv4 within IPv6.
[[nodiscard]] bool isPublic(const QHostAddress& address);

/// The address in `text`, if the service could fetch it: https, a public host name or IP address, no user
/// information. Refused: detail says what is wrong and what to do. Host names are not resolved here:
/// AddressProbe does that.
[[nodiscard]] Result<QUrl> publicAddress(const QString& text);

} // namespace rushes
