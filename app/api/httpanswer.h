#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

namespace rushes {

/// What came back over HTTP, before anybody understood it.
struct HttpAnswer
{
    int code = 0; ///< HTTP status; 0: none came
    QByteArray contentType = {};
    QByteArray retryAfter = {}; ///< the header's value as it came
    QByteArray body = {};
    QDateTime received = {};   ///< for a Retry-After that is a date
    QByteArray location = {};  ///< of a redirect, which is not followed
    QByteArray server = {};    ///< what the answering program calls itself
    QByteArray challenge = {}; ///< WWW-Authenticate: what kind of sign-in is asked for
    QUrl asked = {};           ///< the address that answered
};

} // namespace rushes
