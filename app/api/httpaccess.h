#pragma once

#include "app/base/error.h"
#include "app/base/secret.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcessEnvironment>

#include <optional>

namespace rushes {

/// The program's network access: QNetworkAccessManager with its own transport (HttpReply) for GET and POST
/// over http and https. Qt's transport (6.4.2; tst_httpaccess measures it again) does three things that a
/// paid request must not meet:
/// - an informational answer other than 100 ends a reply: the request id that follows a 102 or 103 is lost,
///   and a read that always gets one never succeeds;
/// - QUrl normalises addresses: %7e becomes ~, %2f becomes %2F, // at the start of a path becomes /, so that
///   a signed address is refused;
/// - a POST whose connection closes is silently sent a second time, and a GET up to four times.
/// When Qt no longer does this, createRequest() and HttpReply can be removed without changes elsewhere.
///
/// Requests to the loopback interface never use a proxy; others use the one that is set on the manager, else
/// the environment's.
class HttpAccess : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit HttpAccess(QObject* parent = nullptr)
        : QNetworkAccessManager(parent)
    {
    }

    /// The proxy of the settings, without its password, in the form of withProxy(); for requests from now on.
    void setProxyAddress(const QString& chosen);
    /// The password of the proxy of the settings, if that has a user name only.
    void setProxyPassword(const Secret& password) { m_password = password; }

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request,
                                 QIODevice* outgoing) override;

private:
    [[nodiscard]] QNetworkProxy proxyOf(const QUrl& url) const;

    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment(); ///< has the proxies
    bool m_isChosen = false; ///< the proxy is that of the settings, not of the environment
    Secret m_password = {};
};

/// A request with the settings of every request of the program: no redirects, no cookies, no cache, no stored
/// credentials, no compression.
[[nodiscard]] QNetworkRequest bareRequest(const QUrl& url);

/// Why a reply ended before its answer was complete: Unreachable, Certificate and Proxy where nothing was
/// sent, else NoAnswer. nullopt where an answer came, whatever its status.
[[nodiscard]] std::optional<Error> networkError(const QNetworkReply& reply, bool wasSent);

} // namespace rushes
