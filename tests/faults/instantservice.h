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

    WireServer m_server;
    QHash<QString, int> m_posts = {};
    QHash<QString, Request> m_requests = {};
    qsizetype m_halves = 0;
};

} // namespace rushes::faults
