#pragma once

#include "app/catalogue/catalogue.h"
#include "app/studio/studio.h"
#include "tests/fakes/wireserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace rushes {

using namespace Qt::StringLiterals;

inline const QString token = u"rc-secret-token-4711"_s;

inline Scene shortScene(const QString& name = u"Lighthouse"_s)
{
    Scene scene = Scene::create(name, defaultsOf(Catalogue::builtIn().standard()));
    scene.request.prompt = u"A lighthouse at dawn, slow pan left"_s;
    scene.request.duration = 3;
    scene.request.sound = false;
    scene.request.aspectRatio = u"1:1"_s;
    return scene;
}

inline bool write(const QString& path, const QByteArray& contents)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) &&
           file.write(contents) == contents.size();
}

/// The user's home: its folders and its environment outlive the studios that are opened in it.
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

inline QStringList idsOf(const Studio& studio)
{
    QStringList ids;
    for (const Service& service : studio.services())
        ids.append(service.id);
    return ids;
}

/// Accepts every submit as r1, r2, … and keeps them all in the queue for ever.
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

} // namespace rushes
