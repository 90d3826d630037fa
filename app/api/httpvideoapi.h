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

/// The service over HTTP. The context of a call must not be null. When the api is destroyed, calls under way
/// are aborted and not answered.
class HttpVideoApi : public VideoApi
{
public:
    struct Options
    {
        std::chrono::milliseconds submitTimeout = std::chrono::seconds(150); ///< without one byte
        std::chrono::milliseconds readTimeout = std::chrono::seconds(30);    ///< for the whole call
        std::chrono::milliseconds stallTimeout =
            std::chrono::seconds(30);                          ///< of a download: without one byte
        qint64 mostFileBytes = qint64(2) * 1024 * 1024 * 1024; ///< of a download
        /// None: the machine's own, which takes a moment to read and is read when it is needed.
        std::optional<QSslConfiguration> tls = {};
    };

    /// `network`, an HttpAccess, outlives the api. Without a token only a service on the loopback interface
    /// is asked.
    HttpVideoApi(QNetworkAccessManager& network, ServiceAddress address, Secret token, Options options);
    HttpVideoApi(QNetworkAccessManager& network, ServiceAddress address, Secret token);
    ~HttpVideoApi() override;

    /// For the calls that follow; those under way keep the one that they left with. Empty: signed out.
    void setToken(const Secret& token);

    /// Hosts that the user has allowed files of this service to lie on.
    void setFileHosts(const QStringList& hosts) { m_fileHosts = hosts; }

    void submit(const Request& request, QObject* context, Answer<RequestId> answer) override;
    void status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer) override;
    /// Asks for the cost too.
    void result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer) override;
    void cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer) override;
    /// Free of charge: also the way to check a token.
    void model(const QString& modelId, QObject* context, Answer<ModelPrice> answer) override;
    void catalogue(int offset, int limit, QObject* context, Answer<CataloguePage> answer) override;
    /// NotFound where the service tells no balance.
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
    void hideTokenIn(CataloguePage&) const {} ///< kept as it is, and read where texts are cleaned
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
    QList<Secret> m_former = {}; ///< earlier tokens, so that late answers don't tell them either
    Options m_options;
    QHash<QUrl, QByteArray> m_inlined = {}; ///< files that came in an answer, until they are kept
    QObject m_calls;                        ///< parent of what is under way; dies first
};

} // namespace rushes
