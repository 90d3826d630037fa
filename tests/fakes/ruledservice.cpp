#include "tests/fakes/ruledservice.h"
#include "tests/gzipped.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

RuledService::RuledService(const QByteArray& rules, Times times)
    : m_times(times)
{
    m_clock.start();
    setRules(rules);
    m_server.onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) { answer(socket, seen); };
}

void RuledService::setRules(const QByteArray& rules)
{
    QByteArray text = rules;
    text.replace("http://127.0.0.1:18951", origin());
    m_rules = QJsonDocument::fromJson(text).array();
    static constexpr QByteArrayView mark = "/signed.mp4?";
    if (const qsizetype at = text.indexOf(mark); at >= 0) {
        const QByteArray rest = text.mid(at + mark.size());
        m_signedQuery = rest.left(rest.indexOf('"'));
    }
}

QByteArray RuledService::origin() const
{
    QUrl url = base();
    url.setPath({});
    return url.toEncoded();
}

int RuledService::count(const QString& kind, const QString& key) const
{
    return static_cast<int>(std::count_if(m_asked.cbegin(), m_asked.cend(), [&](const Asked& asked) {
        return asked.kind == kind && (key.isEmpty() || asked.key == key);
    }));
}

QList<qint64> RuledService::pauses(const QString& kind) const
{
    QList<qint64> pauses;
    qint64 last = -1;
    for (const Asked& asked : m_asked) {
        if (asked.kind != kind)
            continue;
        if (last >= 0)
            pauses.append(asked.at - last);
        last = asked.at;
    }
    return pauses;
}

QStringList RuledService::files() const
{
    QStringList paths;
    for (const Asked& asked : m_asked) {
        if (asked.kind == "file"_L1 && !paths.contains(asked.key))
            paths.append(asked.key);
    }
    return paths;
}

QStringList RuledService::leaks() const
{
    QStringList targets;
    for (const Asked& asked : m_asked) {
        if (asked.withToken && asked.kind == "file"_L1)
            targets.append(QString::fromLatin1(asked.target));
    }
    return targets;
}

QByteArray RuledService::clip()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"clip.mp4"_s);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                                   u"testsrc=size=320x320:rate=24:duration=1"_s, u"-pix_fmt"_s, u"yuv420p"_s,
                                   u"-movflags"_s, u"+faststart"_s, path});
        ffmpeg.waitForFinished(60'000);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("ffmpeg made no clip");
        return file.readAll();
    }();
    return bytes;
}

RuledService::Asked RuledService::read(const WireServer::Seen& seen)
{
    Asked asked;
    asked.target = seen.target;
    asked.withToken = seen.head.toLower().contains("\r\nauthorization:");
    const QString path = QString::fromLatin1(seen.target.split('?').value(0));
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.value(0) == "v1"_L1 && parts.value(1) == "models"_L1) {
        asked.kind = seen.method == "POST" ? u"submit"_s : u"other"_s;
    } else if (parts.value(0) == "v1"_L1 && parts.value(1) == "requests"_L1) {
        asked.kind = parts.value(3);
        asked.key = parts.value(2);
    } else if (parts.value(0) == "prod"_L1) {
        asked.kind = u"other"_s;
    } else {
        asked.kind = u"file"_s;
        asked.key = path;
    }
    return asked;
}

void RuledService::answer(QTcpSocket& socket, const WireServer::Seen& seen)
{
    Asked asked = read(seen);
    asked.at = m_clock.elapsed();
    m_asked.append(asked);
    if (m_silent)
        return;
    for (const QString& place : {asked.key, QUrl::fromEncoded(asked.target).path()}) {
        const auto served = m_served.constFind(place);
        if (!place.isEmpty() && served != m_served.cend())
            return (*served)(socket, seen);
    }
    if (!bend(socket, asked, count(asked.kind, asked.key)))
        answerUsually(socket, seen, asked);
}

/// False: no rule fits.
bool RuledService::bend(QTcpSocket& socket, const Asked& asked, int nth)
{
    for (const auto value : std::as_const(m_rules)) {
        const QJsonObject rule = value.toObject();
        const QJsonValue when = rule.value("nth"_L1);
        if (rule.value("on"_L1).toString() != asked.kind ||
            !(when.toString() == "all"_L1 || when.toArray().contains(nth)))
            continue;
        const QJsonObject act = rule.value("do"_L1).toObject();
        if (act.value("drop"_L1).toBool()) {
            socket.disconnectFromHost();
            return true;
        }
        const bool isJson = act.contains("json"_L1);
        const QJsonValue json = act.value("json"_L1);
        const QByteArray body = !isJson ? act.value("body"_L1).toString().toUtf8()
                                : json.isArray()
                                    ? QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact)
                                    : compact(json.toObject());
        QByteArray headers;
        const QJsonObject told = act.value("headers"_L1).toObject();
        for (auto header = told.begin(); header != told.end(); ++header)
            headers += header.key().toLatin1() + ": " + header.value().toString().toLatin1() + "\r\n";
        socket.write(WireServer::answer(act.value("status"_L1).toInt(200), body, headers,
                                        isJson ? "application/json" : "text/html"));
        return true;
    }
    return false;
}

QJsonObject RuledService::statusOf(const QString& id) const
{
    const Job job = m_jobs.value(id);
    const qint64 age = m_clock.elapsed() - job.submitted;
    QJsonObject object{{u"request_id"_s, id}};
    if (job.cancelled) {
        object.insert(u"status"_s, u"cancelled"_s);
    } else if (age < m_times.queued) {
        object.insert(u"status"_s, u"in_queue"_s);
        object.insert(u"queue_position"_s, 1);
    } else {
        object.insert(u"status"_s,
                      age < m_times.queued + m_times.running ? u"in_progress"_s : u"completed"_s);
    }
    return object;
}

void RuledService::submit(QTcpSocket& socket)
{
    const QString id = u"job-%1"_s.arg(m_order.size() + 1, 4, 10, QChar(u'0'));
    m_order.append(id);
    m_jobs.insert(id, {m_clock.elapsed(), false});
    const QString at = QString::fromLatin1(origin()) + u"/v1/requests/"_s + id;
    socket.write(WireServer::answer(200, compact({{u"request_id"_s, id},
                                                  {u"status_url"_s, QString(at + u"/status"_s)},
                                                  {u"result_url"_s, QString(at + u"/result"_s)},
                                                  {u"cancel_url"_s, QString(at + u"/cancel"_s)}})));
}

void RuledService::answerUsually(QTcpSocket& socket, const WireServer::Seen& seen, const Asked& asked)
{
    const auto say = [&socket](int code, const QJsonObject& object) {
        socket.write(WireServer::answer(code, compact(object)));
    };
    if (asked.kind == "submit"_L1)
        return submit(socket);
    if (asked.kind == "file"_L1)
        return sendFile(socket, seen, asked.key);
    if (seen.target.startsWith("/prod/v2/balance"))
        return say(200, {{u"balance_usd"_s, 12.3}, {u"currency"_s, u"USD"_s}});
    if (!m_jobs.contains(asked.key))
        return say(404, {{u"error_code"_s, 404001}, {u"message"_s, u"unknown request"_s}});
    QJsonObject object = statusOf(asked.key);
    const QString word = object.value("status"_L1).toString();
    if (asked.kind == "cancel"_L1) {
        const bool free = word == "in_queue"_L1 || word == "cancelled"_L1;
        m_jobs[asked.key].cancelled = free;
        object = statusOf(asked.key);
        object.insert(u"outcome"_s, free ? u"cancelled"_s : u"not_cancellable"_s);
        return say(202, object);
    }
    if (asked.kind == "result"_L1 && word == "completed"_L1) {
        object.insert(u"status"_s, u"succeeded"_s);
        object.insert(u"cost"_s, 0.84);
        object.insert(u"output"_s, QJsonObject{{u"video"_s, QString(QString::fromLatin1(origin()) +
                                                                    u"/out/"_s + asked.key + u".mp4"_s)}});
    }
    say(200, object);
}

void RuledService::sendFile(QTcpSocket& socket, const WireServer::Seen& seen, const QString& path)
{
    const QByteArray whole = clip();
    const QByteArray type = "video/mp4";
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n";
    // Half at first: a cut is one between bytes that have come, not before any.
    const auto cutAfter = [&socket](const QByteArray& bytes) {
        socket.write(bytes);
        QTimer::singleShot(100, &socket, [&socket] { socket.disconnectFromHost(); });
    };
    if (path == "/gzip.mp4"_L1) {
        socket.write(WireServer::answer(200, gzipped(whole), "Content-Encoding: gzip\r\n", type));
    } else if (path == "/chunked-cut.mp4"_L1) {
        cutAfter(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk(whole.left(whole.size() * 6 / 10)));
    } else if (path == "/nolength.mp4"_L1) {
        cutAfter(head + "Connection: close\r\n\r\n" + whole);
    } else if (path == "/nolength-cut.mp4"_L1) {
        cutAfter(head + "Connection: close\r\n\r\n" + whole.left(whole.size() * 6 / 10));
    } else if (path == "/signed.mp4"_L1) {
        const bool good = seen.target.mid(seen.target.indexOf('?') + 1) == m_signedQuery;
        socket.write(good ? WireServer::answer(200, whole, {}, type)
                          : WireServer::answer(403,
                                               "<?xml version=\"1.0\"?><Error><Code>SignatureDoesNotMatch"
                                               "</Code></Error>",
                                               {}, "application/xml"));
    } else if (path.startsWith("/out/"_L1)) {
        const bool isClip = path.endsWith(".mp4"_L1);
        socket.write(WireServer::answer(200, isClip ? whole : "\xff\xd8\xff\xe0JFIF"_ba, {},
                                        isClip ? type : "image/jpeg"_ba));
    } else {
        socket.write(WireServer::answer(404, "no such file", {}, "text/plain"));
    }
}

} // namespace rushes
