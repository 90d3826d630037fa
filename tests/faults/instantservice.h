#pragma once

#include "tests/fakes/wireserver.h"

#include <QHash>
#include <QJsonObject>

namespace rushes::faults {

/// A service that makes a few bytes of video at once, and remembers who asked for what: each prompt is one
/// click. Answers dribble out a little later, so that somebody may be killed before, between and after.
class InstantService : public QObject
{
    Q_OBJECT

public:
    InstantService();

    [[nodiscard]] QUrl base() const { return m_server.base(); }
    [[nodiscard]] int openConnections() const { return m_server.openConnections(); }
    /// Requests to make a video that arrived whole, by their prompts.
    [[nodiscard]] const QHash<QString, int>& posts() const { return m_posts; }
    [[nodiscard]] QStringList accepted() const { return m_requests.keys(); }
    [[nodiscard]] qsizetype halves() const { return m_halves; } ///< of which only a head arrived
    [[nodiscard]] static QByteArray video(const QString& requestId);
    /// From now on this mp4 is what a request makes, each with an end of its own.
    void setClip(const QByteArray& mp4) { m_clip = mp4; }
    /// What the first request of this prompt asked for.
    [[nodiscard]] QJsonObject bodyOf(const QString& prompt) const { return m_bodies.value(prompt); }

Q_SIGNALS:
    /// Something happened that is a good moment for a kill: a head is in, a request is whole, an answer left.
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
