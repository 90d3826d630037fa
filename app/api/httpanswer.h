#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

namespace rushes {

/// An HTTP answer as received, not interpreted yet.
struct HttpAnswer
{
    int code = 0; ///< HTTP status; 0: no answer came
    QByteArray contentType = {};
    QByteArray retryAfter = {}; ///< the header's value, unparsed
    QByteArray body = {};
    QDateTime received = {};   ///< for a Retry-After with a date
    QByteArray location = {};  ///< of a redirect, which is not followed
    QByteArray server = {};    ///< the Server header
    QByteArray challenge = {}; ///< the WWW-Authenticate header: which kind of sign-in is asked for
    QUrl asked = {};           ///< the address of the request
};

} // namespace rushes
