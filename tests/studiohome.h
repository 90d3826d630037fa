#pragma once

#include "app/studio/studio.h"
#include "tests/fakes/wireserver.h"
#include "tests/files.h"
#include "tests/shortscene.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace rushes {

using namespace Qt::StringLiterals;

inline const QString token = u"rc-secret-token-4711"_s;

/// The user's home folder and environment, in which studios are opened one after another.
struct Home
{
    QTemporaryDir folder = {};
    QProcessEnvironment environment = {};

    Home() { environment.insert(u"HOME"_s, folder.path()); }
    void signIn(const QUrl& base = {})
    {
        environment.insert(u"RUNCOMFY_TOKEN"_s, token);
        if (!base.isEmpty())
            environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, base.toString());
    }
    [[nodiscard]] DataFolders folders() const
    {
        return {folder.filePath(u"data"_s), folder.filePath(u"videos"_s)};
    }
    [[nodiscard]] Studio::Setup setup(Studio::Jobs jobs = Studio::Jobs::Abandoned, bool paused = false) const
    {
        Studio::Setup setup;
        setup.folders = folders();
        setup.environment = environment;
        setup.jobs = jobs;
        setup.paused = paused;
        return setup;
    }
    [[nodiscard]] Result<std::unique_ptr<Studio>> open(Studio::Jobs jobs = Studio::Jobs::Abandoned,
                                                       bool paused = false) const
    {
        return Studio::open(setup(jobs, paused));
    }
};

/// Accepts every submit as r1, r2, … and keeps all requests in the queue.
inline void acceptAll(WireServer& server)
{
    server.onWhole = [submits = 0](QTcpSocket& socket, const WireServer::Seen& seen) mutable {
        if (seen.method == "POST")
            socket.write(
                WireServer::answer(200, R"({"request_id":"r)" + QByteArray::number(++submits) + R"("})"));
        else
            socket.write(WireServer::answer(200, R"({"status":"in_queue","queue_position":1})"));
    };
}

/// A home that is signed in to a service that accepts every request.
struct ServedHome : Home
{
    WireServer server;

    ServedHome()
    {
        acceptAll(server);
        signIn(server.base());
    }
    /// Adds waiting jobs in a studio that is closed again.
    void leaveWaiting(int count) const;
};

/// Adds a job of a small scene at the standard service.
inline Result<JobId> generateShort(Studio& studio)
{
    return studio.unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(), studio.standardService());
}

inline void ServedHome::leaveWaiting(int count) const
{
    const auto studio = open(Studio::Jobs::Abandoned, true);
    for (int i = 0; i < count; ++i) {
        if (!studio || !generateShort(**studio))
            qFatal("A job cannot be added");
    }
}

inline QStringList idsOf(const Studio& studio)
{
    QStringList ids;
    for (const Service& service : studio.services())
        ids.append(service.id);
    return ids;
}

} // namespace rushes
