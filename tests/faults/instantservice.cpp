#include "tests/faults/instantservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rushes::faults {

InstantService::InstantService()
{
    m_server.onHead = [this](QTcpSocket&, const WireServer::Seen& seen) {
        if (seen.method == "POST")
            ++m_halves;
        Q_EMIT moment();
    };
    m_server.onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) { whole(socket, seen); };
}

QByteArray InstantService::video(const QString& requestId)
{
    return QByteArray("\0\0\0\x18"
                      "ftypmp42",
                      12) +
           requestId.toLatin1().repeated(2000);
}

QByteArray InstantService::madeFor(const QString& requestId) const
{
    if (m_clip.isEmpty())
        return video(requestId);
    const QByteArray name = requestId.toLatin1();
    QByteArray end(4, '\0'); // a box that players skip
    end[3] = static_cast<char>(8 + name.size());
    return m_clip + end + "free" + name;
}

void InstantService::whole(QTcpSocket& socket, const WireServer::Seen& seen)
{
    if (seen.method == "POST")
        --m_halves;
    const QByteArray bytes = answerTo(seen);
    // In pieces, each a little later than the one before: the connection may be gone by then.
    const QPointer<QTcpSocket> alive(&socket);
    const qsizetype piece = bytes.size() / 3 + 1;
    for (int i = 0; i < 3; ++i) {
        QTimer::singleShot(1 + 2 * i, this, [this, alive, part = bytes.mid(i * piece, piece)] {
            if (!alive || alive->state() != QAbstractSocket::ConnectedState)
                return;
            alive->write(part);
            Q_EMIT moment();
        });
    }
    Q_EMIT moment();
}

QByteArray InstantService::answerTo(const WireServer::Seen& seen)
{
    const QUrl url = m_server.at(QString::fromLatin1(seen.target));
    const QStringList path = QString::fromLatin1(seen.target).section(u'?', 0, 0).split(u'/');
    const auto json = [](const QJsonObject& object) {
        return WireServer::answer(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    if (seen.method == "POST" && seen.target.startsWith("/v1/models/")) {
        const QJsonObject body = QJsonDocument::fromJson(seen.body).object();
        const QString prompt = body.value(u"prompt"_s).toString();
        if (++m_posts[prompt] == 1)
            m_bodies.insert(prompt, body);
        const QString id = u"req_%1"_s.arg(m_requests.size() + 1);
        m_requests.insert(id, {prompt, 0});
        return json({{u"request_id"_s, id}});
    }
    if (seen.target == "/generations") {
        // As the web page has it: every request of this account.
        QJsonObject all;
        for (auto at = m_requests.cbegin(); at != m_requests.cend(); ++at)
            all.insert(at.value().prompt, at.key());
        return json(all);
    }
    if (path.value(1) == u"files") {
        const QByteArray whole = madeFor(path.value(2).section(u'.', 0, 0));
        const QByteArray tag = "ETag: \"1\"\r\n";
        const qint64 from = seen.header("Range").mid(6).replace('-', QByteArray()).toLongLong();
        if (from <= 0 || from >= whole.size())
            return WireServer::answer(200, whole, tag, "video/mp4");
        const QByteArray size = QByteArray::number(whole.size());
        return WireServer::answer(206, whole.mid(from),
                                  tag + "Content-Range: bytes " + QByteArray::number(from) + '-' +
                                      QByteArray::number(whole.size() - 1) + '/' + size + "\r\n",
                                  "video/mp4");
    }
    const auto request = m_requests.find(path.value(3));
    if (path.value(2) != u"requests" || request == m_requests.end())
        return WireServer::answer(404, R"({"error_code":404001,"message":"no such request"})");
    QJsonObject answer{{u"request_id"_s, request.key()}};
    const bool finished = request->asked >= 4;
    if (path.value(4) == u"status") {
        ++request->asked;
        answer.insert(u"status"_s, finished              ? u"completed"_s
                                   : request->asked >= 3 ? u"in_progress"_s
                                                         : u"in_queue"_s);
    } else {
        answer.insert(u"status"_s, finished ? u"succeeded"_s : u"in_progress"_s);
        if (finished)
            answer.insert(u"output"_s, m_server.at(u"/files/%1.mp4"_s.arg(request.key())).toString());
    }
    return json(answer);
}

} // namespace rushes::faults
