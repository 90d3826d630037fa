#pragma once

#include "app/base/error.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>
#include <utility>

namespace rushes {

/// One HTTP/1.1 request on a connection of its own, byte for byte as it is told, sent once and never again.
/// All addresses of a name are tried, a new one every 300 ms, and the first that answers gets the request.
/// Informational answers (1xx) are passed over. No redirect is followed, nothing is decoded.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    struct Call
    {
        QByteArray verb = "GET";
        QUrl url = {}; ///< requestTarget() says what stands in the request line
        Headers headers = {};
        QByteArray body = {};
        QSslConfiguration tls = {};
        QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        QList<QHostAddress> addresses = {}; ///< of the host, where they are known; else they are looked up
        int connectMs = 30'000;             ///< until there is a connection to send on
    };

    explicit HttpExchange(QObject* parent = nullptr);
    ~HttpExchange() override;

    void start(Call call);

    [[nodiscard]] int code() const { return m_code; } ///< 0: no answer has begun
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] qint64 bytesAvailable() const { return m_body.size(); }
    [[nodiscard]] QByteArray read(qint64 most);
    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// The answer came to the end that it told: by its length or by its last chunk.
    [[nodiscard]] bool endedAsTold() const { return m_endedAsTold; }
    /// Why it finished early: Unreachable, Certificate and Proxy before anything was sent, else NoAnswer.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// False proves that no byte of the request has left.
    [[nodiscard]] bool wasSent() const { return m_sent; }

Q_SIGNALS:
    void headRead();
    void readyRead();
    /// Something moved: a byte came or went.
    void alive();
    void finished();

private:
    void resolved(const QHostInfo& info);
    void tryNext();
    void lost(QSslSocket* socket);
    void won(QSslSocket* socket);
    void send();
    void take();
    bool readHead();
    void readBody();
    void readChunks();
    void closed();
    void fail(ErrorKind kind, const QString& detail);
    void failToConnect(QAbstractSocket::SocketError error, const QString& text);
    void finish();
    [[nodiscard]] QString place() const;
    [[nodiscard]] QByteArray requestBytes() const;

    Call m_call = {};
    int m_lookup = -1;
    QList<QHostAddress> m_addresses = {};
    QList<QSslSocket*> m_attempts = {};
    QSslSocket* m_socket = nullptr;
    QTimer m_next;
    QTimer m_connectTimer;
    QList<QSslError> m_tlsErrors = {};
    QByteArray m_raw = {};
    QByteArray m_body = {};
    Headers m_headers = {};
    int m_code = 0;
    qint64 m_left = -1; ///< bytes of the body, or of the chunk, to come; -1: not told
    bool m_chunked = false;
    bool m_lastChunk = false;
    bool m_sent = false;
    bool m_finished = false;
    bool m_endedAsTold = false;
    std::optional<Error> m_error = {};
};

/// What a person can do about a certificate that is not accepted; `now` is this computer's clock.
[[nodiscard]] QString certificateText(const QList<QSslError>& errors, const QString& host,
                                      const QDateTime& now);

} // namespace rushes
