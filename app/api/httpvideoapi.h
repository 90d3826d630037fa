#pragma once

#include "app/api/address.h"
#include "app/api/apierror.h"
#include "app/api/videoapi.h"
#include "app/base/secret.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <optional>

#include <chrono>

namespace rushes {

class Download;

class HttpCall;

/// The service over HTTP. The context of a call must not be null. Destroying the api aborts the calls under
/// way, without answers.
class HttpVideoApi : public VideoApi
{
public:
    struct Options
    {
        std::chrono::milliseconds submitTimeout = std::chrono::seconds(150); ///< longest time without a byte
        std::chrono::milliseconds readTimeout = std::chrono::seconds(30);    ///< for the whole call
        std::chrono::milliseconds stallTimeout =
            std::chrono::seconds(30);                          ///< of a download: longest time without a byte
        qint64 mostFileBytes = qint64(2) * 1024 * 1024 * 1024; ///< of a download
        /// nullopt: the system's configuration, which is slow to read and read when first needed.
        std::optional<QSslConfiguration> tls = {};
    };

    /// `network`, an HttpAccess, must outlive the api. Without a token only a service on the loopback
    /// interface is called.
    HttpVideoApi(QNetworkAccessManager& network, ServiceAddress address, Secret token, Options options);
    HttpVideoApi(QNetworkAccessManager& network, ServiceAddress address, Secret token);
    ~HttpVideoApi() override;

    /// Applies to later calls; calls under way keep the token that they were sent with. Empty: signed out.
    void setToken(const Secret& token);

    /// Hosts outside the service from which the user allows files to be downloaded.
    void setFileHosts(const QStringList& hosts) { m_fileHosts = hosts; }

    void submit(const Request& request, QObject* context, Answer<RequestId> answer) override;
    void status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer) override;
    /// Asks for the cost as well.
    void result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer) override;
    void cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer) override;
    /// Free of charge; also used to check a token.
    void model(const QString& modelId, QObject* context, Answer<ModelPrice> answer) override;
    void catalogue(int offset, int limit, QObject* context, Answer<CataloguePage> answer) override;
    /// NotFound where the service has no balance endpoint.
    void balance(QObject* context, Answer<Usd> answer) override;
    void download(const QUrl& url, const QString& path, QObject* context,
                  std::function<void(Transfer)> progress, Answer<QString> answer) override;

private:
    [[nodiscard]] Result<QNetworkRequest> requestTo(const QUrl& url) const;
    [[nodiscard]] QUrl under(const QString& path, const QString& query = {}) const;
    void hideToken(QString& text) const;
    [[nodiscard]] Error withoutToken(Error error) const;
    void hideTokenIn(RequestStatus& status) const;
    void hideTokenIn(RequestResult& result) const;
    void hideTokenIn(ModelPrice& price) const;
    void hideTokenIn(CataloguePage&) const {} ///< kept unchanged; its texts are cleaned where they are read
    void hideTokenIn(CancelOutcome&) const {}
    void hideTokenIn(Usd&) const {}
    void hideTokenIn(QByteArray&) const {} ///< a file is kept as it is
    void keepInlined(const RequestResult& result);
    void fetchInlined(const QUrl& url, Download& download);
    template<typename T, typename Parse>
    void read(const QByteArray& verb, const QUrl& url, QObject* context, Answer<T> answer, Parse parse);

    QNetworkAccessManager& m_network;
    ServiceAddress m_address;
    Secret m_token;
    QStringList m_fileHosts = {};
    QList<Secret> m_former = {}; ///< earlier tokens, hidden in late answers too
    Options m_options;
    QHash<QUrl, QByteArray> m_inlined = {}; ///< files that came inside an answer, until they are downloaded
    QObject m_calls;                        ///< parent of the calls under way; destroyed first
};

} // namespace rushes
