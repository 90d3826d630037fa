#include "app/api/httpaccess.h"

#include "app/api/address.h"
#include "app/api/httpreply.h"
#include "app/api/proxies.h"

using namespace Qt::StringLiterals;

namespace rushes {

QNetworkReply* HttpAccess::createRequest(Operation operation, const QNetworkRequest& request,
                                         QIODevice* outgoing)
{
    const QString scheme = request.url().scheme();
    const bool isHttp = scheme == "https"_L1 || scheme == "http"_L1;
    if (!isHttp || (operation != GetOperation && operation != PostOperation))
        return QNetworkAccessManager::createRequest(operation, request, outgoing);
    return new HttpReply(operation, request, outgoing, proxyOf(request.url()), this);
}

QNetworkProxy HttpAccess::proxyOf(const QUrl& url) const
{
    const QNetworkProxy given = proxy();
    if (!isLoopback(url) && given.type() != QNetworkProxy::DefaultProxy)
        return given;
    QNetworkProxy found = proxyFor(url, m_environment);
    if (m_isChosen && !found.user().isEmpty() && found.password().isEmpty())
        found.setPassword(QString::fromUtf8(m_password.reveal()));
    return found;
}

void HttpAccess::setProxyAddress(const QString& chosen)
{
    m_environment = withProxy(QProcessEnvironment::systemEnvironment(), chosen);
    m_isChosen = !chosen.isEmpty();
}

QNetworkRequest bareRequest(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "Rushes/" RUSHES_VERSION);
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

std::optional<Error> networkError(const QNetworkReply& reply, bool wasSent)
{
    switch (reply.error()) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return {}; // an answer came; its status says more
    case QNetworkReply::SslHandshakeFailedError:
        return Error{ErrorKind::Certificate, reply.errorString(), {}};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Error{ErrorKind::Proxy, reply.errorString(), {}};
    default:
        return Error{wasSent ? ErrorKind::NoAnswer : ErrorKind::Unreachable, reply.errorString(), {}};
    }
}

} // namespace rushes
