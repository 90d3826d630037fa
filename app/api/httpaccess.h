#pragma once

#include "app/base/error.h"
#include "app/base/secret.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcessEnvironment>

#include <optional>

namespace rushes {

/// The program's network: Qt's manager, requests and replies, with a transport of its own (HttpReply) for GET
/// and POST over http and https. Qt's was measured (6.4.2; tst_httpaccess measures it again) and does three
/// things that a paid request must not meet:
/// - an informational answer other than 100 ends a reply: after 102 or 103 the request id that follows is
///   lost, and a read that always gets one never succeeds;
/// - QUrl writes an address anew: %7e becomes ~, %2f becomes %2F, // at the start of a path becomes /, so
///   that a signed file is refused;
/// - a POST whose connection closes is sent a second time, and a GET up to four times, in silence.
/// When Qt's no longer does, createRequest() and HttpReply can go, and nothing above them changes.
///
/// Requests to the loopback interface never pass a proxy; others pass the one that is set, else the
/// environment's.
class HttpAccess : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit HttpAccess(QObject* parent = nullptr)
        : QNetworkAccessManager(parent)
    {
    }

    /// The proxy that the user chose, without its password, as withProxy() takes it; for requests from now
    /// on.
    void setProxyAddress(const QString& chosen);
    /// Of the proxy that the user chose with a name only.
    void setProxyPassword(const Secret& password) { m_password = password; }

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request,
                                 QIODevice* outgoing) override;

private:
    [[nodiscard]] QNetworkProxy proxyOf(const QUrl& url) const;

    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment(); ///< for its proxies
    bool m_isChosen = false; ///< the proxy is not the environment's
    Secret m_password = {};
};

/// How every request of ours leaves: no redirect followed, no cookies, no cache, no stored credentials, no
/// compression.
[[nodiscard]] QNetworkRequest bareRequest(const QUrl& url);

/// Why a reply ended before its answer was whole: Unreachable, Certificate and Proxy where nothing was sent,
/// else NoAnswer. Nothing where an answer came, whatever its status.
[[nodiscard]] std::optional<Error> networkError(const QNetworkReply& reply, bool wasSent);

} // namespace rushes
