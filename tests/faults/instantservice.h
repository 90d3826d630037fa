#pragma once

#include "tests/fakes/wireserver.h"

#include <QHash>
#include <QJsonObject>

namespace rushes::faults {

/// A service that makes a few bytes of video at once, and counts the requests of each prompt, which stands
/// for a click. Its answers come in parts, so that the client can be killed before, between and after them.
class InstantService : public QObject
{
    Q_OBJECT

public:
    InstantService();

    [[nodiscard]] QUrl base() const { return m_server.base(); }
    [[nodiscard]] int openConnections() const { return m_server.openConnections(); }
    /// Number of complete submits for each prompt.
    [[nodiscard]] const QHash<QString, int>& posts() const { return m_posts; }
    [[nodiscard]] QStringList accepted() const { return m_requests.keys(); }
    [[nodiscard]] qsizetype halves() const { return m_halves; } ///< of which only a head arrived
    [[nodiscard]] static QByteArray video(const QString& requestId);
    /// From now on requests result in this mp4, each with a different end.
    void setClip(const QByteArray& mp4) { m_clip = mp4; }
    /// The first request with this prompt.
    [[nodiscard]] QJsonObject bodyOf(const QString& prompt) const { return m_bodies.value(prompt); }

Q_SIGNALS:
    /// A suitable moment for a kill: a head arrived, a request is complete, an answer was sent.
    void moment();

private:
    struct Request
    {
        QString prompt = {};
        int asked = 0;
    };

    void whole(QTcpSocket& socket, const WireServer::Seen& seen);
    QByteArray answerTo(const WireServer::Seen& seen);
    [[nodiscard]] QByteArray madeFor(const QString& requestId) const;

    WireServer m_server;
    QByteArray m_clip = {};
    QHash<QString, int> m_posts = {};
    QHash<QString, QJsonObject> m_bodies = {};
    QHash<QString, Request> m_requests = {};
    qsizetype m_halves = 0;
};

} // namespace rushes::faults
