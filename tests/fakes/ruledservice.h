#pragma once

#include "tests/fakes/wireserver.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace rushes {

/// A stand-in of the service over real HTTP that follows the API's contract except where a list of rules says
/// otherwise (tests/data/service/README.md). It requires no token, and records the requests that have one.
class RuledService : public QObject
{
    Q_OBJECT

public:
    /// How long a job waits and runs, in milliseconds.
    struct Times
    {
        int queued = 500;
        int running = 1500;
    };
    /// One request as it came.
    struct Asked
    {
        QString kind = {}; ///< "submit", "status", "result", "cancel", "file", "other"
        QString key = {};  ///< a job's request id, a file's path
        qint64 at = 0;     ///< milliseconds since the service began
        QByteArray target = {};
        bool withToken = false;
    };
    using Serve = std::function<void(QTcpSocket&, const WireServer::Seen&)>;

    /// `rules`: JSON text; the address http://127.0.0.1:18951 in it stands for this service's own origin.
    explicit RuledService(const QByteArray& rules = "[]", Times times = {500, 1500});

    [[nodiscard]] QUrl base() const { return m_server.base(); } ///< with its /v1
    /// http://127.0.0.1:PORT
    [[nodiscard]] QByteArray origin() const;
    [[nodiscard]] const QList<Asked>& asked() const { return m_asked; }
    [[nodiscard]] int count(const QString& kind, const QString& key = {}) const;
    /// Milliseconds between consecutive requests of this kind.
    [[nodiscard]] QList<qint64> pauses(const QString& kind) const;
    /// Paths of the requested files, without duplicates.
    [[nodiscard]] QStringList files() const;
    /// Requests with a token for files, or for addresses outside the API.
    [[nodiscard]] QStringList leaks() const;
    [[nodiscard]] QStringList requestIds() const { return m_order; }
    /// Sets the answer for an address of this server.
    void serve(const QString& path, Serve act) { m_served.insert(path, std::move(act)); }
    /// From now on nothing is answered; connections stay open.
    void setSilent(bool silent) { m_silent = silent; }
    /// Replaces the rules.
    void setRules(const QByteArray& rules);

    /// One second of moving pictures: a whole mp4.
    [[nodiscard]] static QByteArray clip();

private:
    struct Job
    {
        qint64 submitted = 0;
        bool cancelled = false;
    };
    void answer(QTcpSocket& socket, const WireServer::Seen& seen);
    bool bend(QTcpSocket& socket, const Asked& asked, int nth);
    void answerUsually(QTcpSocket& socket, const WireServer::Seen& seen, const Asked& asked);
    void submit(QTcpSocket& socket);
    void sendFile(QTcpSocket& socket, const WireServer::Seen& seen, const QString& path);
    [[nodiscard]] QJsonObject statusOf(const QString& id) const;
    [[nodiscard]] static Asked read(const WireServer::Seen& seen);

    WireServer m_server;
    QElapsedTimer m_clock = {};
    Times m_times;
    QJsonArray m_rules = {};
    QByteArray m_signedQuery = {};
    QHash<QString, Job> m_jobs = {};
    QStringList m_order = {};
    QHash<QString, Serve> m_served = {};
    QList<Asked> m_asked = {};
    bool m_silent = false;
};

} // namespace rushes
