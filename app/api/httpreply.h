#pragma once

#include "app/api/httpanswerreader.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

namespace rushes {

/// The reply of an HttpAccess: one HTTP/1.1 request on its own connection, sent byte for byte as given, and
/// never a second time. All addresses of a host are tried, a new one every 300 ms; the first that connects
/// gets the request. Informational answers (1xx) are skipped. Follows no redirect, decodes nothing, asks for
/// no credentials. Emits requestSent() before the first byte is sent.
class HttpReply : public QNetworkReply
{
    Q_OBJECT

public:
    /// The program's own request attributes.
    static constexpr auto addresses =
        QNetworkRequest::User; ///< QList<QHostAddress>: used instead of a look-up

    /// A GET or a POST. `body` is read in one go once there is a connection; a GET has none.
    HttpReply(QNetworkAccessManager::Operation operation, const QNetworkRequest& request, QIODevice* body,
              const QNetworkProxy& proxy, QObject* parent);
    ~HttpReply() override;

    void abort() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* data, qint64 most) override;

private:
    void start();
    void resolved(const QHostInfo& info);
    void tryNext();
    void lost(QSslSocket* socket);
    void won(QSslSocket* socket);
    void send();
    void alive();
    void take();
    void swallow(const QByteArray& bytes);
    void showHead();
    void closed();
    void closedBeforeSending();
    void fail(NetworkError error, const QString& detail);
    void failToConnect(QAbstractSocket::SocketError error, const QString& text);
    void finish();
    [[nodiscard]] bool hasProxy() const { return m_proxy.type() != QNetworkProxy::NoProxy; }
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QByteArray requestBytes();

    QPointer<QIODevice> m_outgoing;
    QNetworkProxy m_proxy;
    int m_lookup = -1;
    QList<QHostAddress> m_addresses = {};
    QList<QSslSocket*> m_attempts = {};
    QSslSocket* m_socket = nullptr;
    QTimer m_next;
    QTimer m_connectTimer;
    QTimer m_silence;
    QList<QSslError> m_tlsErrors = {};
    HttpAnswerReader m_reader = {};
    QByteArray m_body = {};
    qint64 m_received = 0;
    bool m_sent = false;
};

} // namespace rushes
