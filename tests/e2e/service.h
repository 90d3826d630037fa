#pragma once

#include "app/sandbox/sandbox.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

/// A service that speaks the documented API in the test's own process: another server than the one inside the
/// program under test. It demands a token, as the real one does.
class TestService
{
public:
    explicit TestService(rushes::SandboxOptions options = quick())
    {
        rushes::Result<std::unique_ptr<rushes::Sandbox>> server =
            rushes::makeSandbox(m_folder.path(), options);
        const rushes::Result<quint16> port = server ? (*server)->start() : rushes::failure(server.error());
        if (!port)
            qFatal("The test's service does not start: %s", qUtf8Printable(port.error().detail));
        m_server = std::move(*server);
        m_port = *port;
    }

    static rushes::SandboxOptions quick()
    {
        rushes::SandboxOptions options;
        options.minQueue = {};
        options.requireToken = true;
        options.faults = true;
        return options;
    }

    [[nodiscard]] QUrl base() const { return m_server->baseUrl(); }
    [[nodiscard]] quint16 port() const { return m_port; }

    void fault(const QByteArray& json) { call("POST", QStringLiteral("/sandbox/faults"), json); }
    /// Number of calls of this kind that arrived: "submit", "status", …
    int count(const QString& call_) { return tally(call_, QStringLiteral("count")); }
    /// Number of them that had a token.
    int authorized(const QString& call_) { return tally(call_, QStringLiteral("authorized")); }

    /// The bytes at an address of this server, read without a token.
    QByteArray read(const QString& path) { return call("GET", path, {}); }
    QJsonObject json(const QString& path)
    {
        return QJsonDocument::fromJson(call("GET", path, {}, true)).object();
    }
    QStringList requestIds()
    {
        return json(QStringLiteral("/sandbox/counts")).value(QStringLiteral("requests")).toObject().keys();
    }

private:
    int tally(const QString& call_, const QString& what)
    {
        const QJsonObject counts = json(QStringLiteral("/sandbox/counts"));
        return counts.value(call_).toObject().value(what).toInt();
    }

    QByteArray call(const QByteArray& verb, const QString& path, const QByteArray& body,
                    bool withToken = false)
    {
        QUrl url = m_server->baseUrl();
        url.setPath(path);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        if (withToken)
            request.setRawHeader("Authorization", "Bearer test");
        QNetworkReply* reply = m_network.sendCustomRequest(request, verb, body);
        (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, 30'000);
        const QByteArray answer = reply->readAll();
        if (reply->error() != QNetworkReply::NoError)
            qFatal("%s %s: %s", verb.constData(), qUtf8Printable(path), qUtf8Printable(reply->errorString()));
        reply->deleteLater();
        return answer;
    }

    QTemporaryDir m_folder = {};
    std::unique_ptr<rushes::Sandbox> m_server = {};
    QNetworkAccessManager m_network;
    quint16 m_port = 0;
};
